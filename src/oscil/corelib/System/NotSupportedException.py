from oscil.lang import *


class NotSupportedException(SystemException):
    def __init__(self) -> None:
        super().__init__("Specified method is not supported.")
        self.HResult = i32(0x80131515)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x80131515)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self.HResult = i32(0x80131515)
