from oscil.lang import *


class ArrayTypeMismatchException(SystemException):
    def __init__(self) -> None:
        super().__init__("Attempted to access an element as a type incompatible with the array.")
        self.HResult = i32(0x80131503)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x80131503)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self.HResult = i32(0x80131503)
