from oscil.lang import *


class ExternalException(SystemException):
    def __init__(self) -> None:
        super().__init__("External component has thrown an exception.")
        self.HResult = i32(0x80004005)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x80004005)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self.HResult = i32(0x80004005)
