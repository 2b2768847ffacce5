from oscil.lang import *


class KeyNotFoundException(SystemException):
    def __init__(self) -> None:
        super().__init__("The given key was not present in the dictionary.")
        self.HResult = i32(0x80131577)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x80131577)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self.HResult = i32(0x80131577)
