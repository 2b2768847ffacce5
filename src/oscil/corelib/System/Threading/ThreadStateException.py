from oscil.lang import *


class ThreadStateException(SystemException):
    def __init__(self) -> None:
        super().__init__("Thread was in an invalid state for the operation being executed.")
        self.HResult = i32(0x80131520)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x80131520)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self.HResult = i32(0x80131520)
