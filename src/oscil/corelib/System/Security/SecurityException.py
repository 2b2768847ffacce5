from oscil.lang import *


class SecurityException(SystemException):
    def __init__(self) -> None:
        super().__init__("Security error.")
        self.HResult = i32(0x8013150A)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x8013150A)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self.HResult = i32(0x8013150A)
