from oscil.lang import *


@sealed
class InsufficientExecutionStackException(SystemException):
    def __init__(self) -> None:
        super().__init__("Insufficient stack to continue executing the program safely. This can happen from having too many functions on the call stack or function on the stack using too much stack space.")
        self.HResult = i32(0x80131578)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x80131578)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self.HResult = i32(0x80131578)
