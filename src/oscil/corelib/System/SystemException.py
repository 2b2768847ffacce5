from oscil.lang import *


class SystemException(Exception):
    def __init__(self) -> None:
        super().__init__("System error.")
        self.HResult = i32(0x80131501)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x80131501)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self.HResult = i32(0x80131501)
