from oscil.lang import *


class MarshalDirectiveException(SystemException):
    def __init__(self) -> None:
        super().__init__("Marshaling directives are invalid.")
        self.HResult = i32(0x80131535)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x80131535)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self.HResult = i32(0x80131535)
