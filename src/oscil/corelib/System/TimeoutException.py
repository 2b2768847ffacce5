from oscil.lang import *


class TimeoutException(SystemException):
    def __init__(self) -> None:
        super().__init__("The operation has timed out.")
        self.HResult = i32(0x80131505)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x80131505)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self.HResult = i32(0x80131505)
