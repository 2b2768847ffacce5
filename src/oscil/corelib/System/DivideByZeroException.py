from oscil.lang import *


class DivideByZeroException(ArithmeticException):
    def __init__(self) -> None:
        super().__init__("Attempted to divide by zero.")
        self.HResult = i32(0x80020012)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x80020012)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self.HResult = i32(0x80020012)
