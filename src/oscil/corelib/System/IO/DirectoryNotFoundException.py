from oscil.lang import *


class DirectoryNotFoundException(IOException):
    def __init__(self) -> None:
        super().__init__("Attempted to access a path that is not on the disk.")
        self.HResult = i32(0x80070003)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x80070003)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self.HResult = i32(0x80070003)
