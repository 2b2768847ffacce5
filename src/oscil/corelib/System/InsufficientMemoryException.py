from oscil.lang import *


@sealed
class InsufficientMemoryException(OutOfMemoryException):
    def __init__(self) -> None:
        super().__init__("Insufficient memory to continue the execution of the program.")
        self.HResult = i32(0x8013153D)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x8013153D)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self.HResult = i32(0x8013153D)
