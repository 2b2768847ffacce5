from oscil.lang import *


@sealed
class MulticastNotSupportedException(SystemException):
    def __init__(self) -> None:
        super().__init__("Attempted to add multiple callbacks to a delegate that does not support multicast.")
        self.HResult = i32(0x80131514)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x80131514)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self.HResult = i32(0x80131514)
