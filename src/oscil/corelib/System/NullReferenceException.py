from oscil.lang import *


class NullReferenceException(SystemException):
    def __init__(self) -> None:
        super().__init__("Object reference not set to an instance of an object.")
        self.HResult = i32(0x80004003)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x80004003)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self.HResult = i32(0x80004003)
