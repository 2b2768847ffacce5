from oscil.lang import *


@sealed
class StackOverflowException(SystemException):
    def __init__(self) -> None:
        super().__init__("Operation caused a stack overflow.")
        self.HResult = i32(0x800703E9)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x800703E9)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self.HResult = i32(0x800703E9)
