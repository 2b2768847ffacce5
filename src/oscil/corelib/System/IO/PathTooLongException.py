from oscil.lang import *


class PathTooLongException(IOException):
    def __init__(self) -> None:
        super().__init__("The specified file name or path is too long, or a component of the specified path is too long.")
        self.HResult = i32(0x800700CE)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x800700CE)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self.HResult = i32(0x800700CE)
