from oscil.lang import *


@sealed
class InvalidProgramException(SystemException):
    def __init__(self) -> None:
        super().__init__("Common Language Runtime detected an invalid program.")
        self.HResult = i32(0x8013153A)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x8013153A)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self.HResult = i32(0x8013153A)
