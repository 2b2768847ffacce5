from oscil.lang import *


class InvalidOperationException(SystemException):
    def __init__(self) -> None:
        super().__init__("Operation is not valid due to the current state of the object.")
        self.HResult = i32(0x80131509)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x80131509)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self.HResult = i32(0x80131509)
