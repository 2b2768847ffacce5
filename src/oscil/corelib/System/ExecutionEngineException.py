from oscil.lang import *


@sealed
class ExecutionEngineException(SystemException):
    def __init__(self) -> None:
        super().__init__("Internal error in the runtime.")
        self.HResult = i32(0x80131506)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x80131506)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self.HResult = i32(0x80131506)
