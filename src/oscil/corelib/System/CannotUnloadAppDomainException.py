from oscil.lang import *


class CannotUnloadAppDomainException(SystemException):
    def __init__(self) -> None:
        super().__init__("Attempt to unload the AppDomain failed.")
        self.HResult = i32(0x80131015)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x80131015)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self.HResult = i32(0x80131015)
