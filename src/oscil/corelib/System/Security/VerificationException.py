from oscil.lang import *


class VerificationException(SystemException):
    def __init__(self) -> None:
        super().__init__("Operation could destabilize the runtime.")
        self.HResult = i32(0x8013150D)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x8013150D)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self.HResult = i32(0x8013150D)
