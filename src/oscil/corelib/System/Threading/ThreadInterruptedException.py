from oscil.lang import *


class ThreadInterruptedException(SystemException):
    def __init__(self) -> None:
        super().__init__("Thread was interrupted from a waiting state.")
        self.HResult = i32(0x80131519)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x80131519)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self.HResult = i32(0x80131519)
