from oscil.lang import *


class FieldAccessException(MemberAccessException):
    def __init__(self) -> None:
        super().__init__("Attempted to access a field that is not accessible by the caller.")
        self.HResult = i32(0x80131507)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x80131507)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self.HResult = i32(0x80131507)
