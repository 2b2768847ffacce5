from oscil.lang import *


class LockRecursionException(Exception):
    def __init__(self) -> None:
        super().__init__("The lock recursion is not allowed.")
        self.HResult = i32(0x80131500)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x80131500)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self.HResult = i32(0x80131500)
