from oscil.lang import *


class FormatException(SystemException):
    def __init__(self) -> None:
        super().__init__("One of the identified items was in an invalid format.")
        self.HResult = i32(0x80131537)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x80131537)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self.HResult = i32(0x80131537)
