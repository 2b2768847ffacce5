from oscil.lang import *


class MethodAccessException(MemberAccessException):
    def __init__(self) -> None:
        super().__init__("Attempt to access the method failed.")
        self.HResult = i32(0x80131510)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x80131510)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self.HResult = i32(0x80131510)
