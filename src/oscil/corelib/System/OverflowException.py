from oscil.lang import *


class OverflowException(ArithmeticException):
    def __init__(self) -> None:
        super().__init__("Arithmetic operation resulted in an overflow.")
        self.HResult = i32(0x80131516)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x80131516)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self.HResult = i32(0x80131516)
