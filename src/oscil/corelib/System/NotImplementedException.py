from oscil.lang import *


class NotImplementedException(SystemException):
    def __init__(self) -> None:
        super().__init__("The method or operation is not implemented.")
        self.HResult = i32(0x80004001)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x80004001)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self.HResult = i32(0x80004001)
