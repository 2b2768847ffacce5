from oscil.lang import *


class SemaphoreFullException(SystemException):
    def __init__(self) -> None:
        super().__init__("Adding the specified count to the semaphore would cause it to exceed its maximum count.")
        self.HResult = i32(0x80131500)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x80131500)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self.HResult = i32(0x80131500)
