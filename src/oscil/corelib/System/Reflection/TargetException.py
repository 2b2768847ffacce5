from oscil.lang import *


class TargetException(ApplicationException):
    def __init__(self) -> None:
        super().__init__("Non-static method requires a target.")
        self.HResult = i32(0x80131603)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x80131603)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self.HResult = i32(0x80131603)
