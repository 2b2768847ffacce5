from oscil.lang import *


class AccessViolationException(SystemException):
    def __init__(self) -> None:
        super().__init__("Attempted to read or write protected memory. This is often an indication that other memory is corrupt.")
        self.HResult = i32(0x80004003)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x80004003)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self.HResult = i32(0x80004003)
