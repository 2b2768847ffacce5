from oscil.lang import *


class UnauthorizedAccessException(SystemException):
    def __init__(self) -> None:
        super().__init__("Attempted to perform an unauthorized operation.")
        self.HResult = i32(0x80070005)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x80070005)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self.HResult = i32(0x80070005)
