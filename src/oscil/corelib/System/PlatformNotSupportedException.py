from oscil.lang import *


class PlatformNotSupportedException(NotSupportedException):
    def __init__(self) -> None:
        super().__init__("Operation is not supported on this platform.")
        self.HResult = i32(0x80131539)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x80131539)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self.HResult = i32(0x80131539)
