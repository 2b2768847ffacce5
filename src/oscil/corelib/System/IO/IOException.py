from oscil.lang import *


class IOException(SystemException):
    def __init__(self) -> None:
        super().__init__("I/O error occurred.")
        self.HResult = i32(0x80131620)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x80131620)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self.HResult = i32(0x80131620)
