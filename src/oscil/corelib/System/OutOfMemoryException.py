from oscil.lang import *


class OutOfMemoryException(SystemException):
    def __init__(self) -> None:
        super().__init__("Insufficient memory to continue the execution of the program.")
        self.HResult = i32(0x8007000E)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x8007000E)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self.HResult = i32(0x8007000E)
