from oscil.lang import *


class InvalidFilterCriteriaException(ApplicationException):
    def __init__(self) -> None:
        super().__init__("Specified filter criteria was invalid.")
        self.HResult = i32(0x80131601)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x80131601)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self.HResult = i32(0x80131601)
