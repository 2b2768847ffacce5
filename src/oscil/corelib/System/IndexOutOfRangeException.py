from oscil.lang import *


@sealed
class IndexOutOfRangeException(SystemException):
    def __init__(self) -> None:
        super().__init__("Index was outside the bounds of the array.")
        self.HResult = i32(0x80131508)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x80131508)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self.HResult = i32(0x80131508)
