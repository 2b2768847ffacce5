from oscil.lang import *


@sealed
class RankException(SystemException):
    def __init__(self) -> None:
        super().__init__("Attempted to operate on an array with the incorrect number of dimensions.")
        self.HResult = i32(0x80131517)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x80131517)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self.HResult = i32(0x80131517)
