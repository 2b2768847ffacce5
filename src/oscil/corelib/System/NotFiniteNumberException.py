from oscil.lang import *


class NotFiniteNumberException(ArithmeticException):
    def __init__(self) -> None:
        super().__init__("Number encountered was not a finite quantity.")
        self.HResult = i32(0x80131528)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x80131528)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self.HResult = i32(0x80131528)
