from oscil.lang import *


class InvalidCastException(SystemException):
    def __init__(self) -> None:
        super().__init__("Specified cast is not valid.")
        self.HResult = i32(0x80004002)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x80004002)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self.HResult = i32(0x80004002)
