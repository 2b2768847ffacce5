from oscil.lang import *


class ApplicationException(Exception):
    def __init__(self) -> None:
        super().__init__("Error in the application.")
        self.HResult = i32(0x80131600)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x80131600)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self.HResult = i32(0x80131600)
