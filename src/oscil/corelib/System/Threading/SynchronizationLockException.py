from oscil.lang import *


class SynchronizationLockException(SystemException):
    def __init__(self) -> None:
        super().__init__("Object synchronization method was called from an unsynchronized block of code.")
        self.HResult = i32(0x80131518)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x80131518)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self.HResult = i32(0x80131518)
