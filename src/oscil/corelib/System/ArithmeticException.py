from oscil.lang import *


class ArithmeticException(SystemException):
    def __init__(self) -> None:
        super().__init__("Overflow or underflow in the arithmetic operation.")
        self.HResult = i32(0x80070216)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x80070216)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self.HResult = i32(0x80070216)
