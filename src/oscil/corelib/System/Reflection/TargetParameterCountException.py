from oscil.lang import *


@sealed
class TargetParameterCountException(ApplicationException):
    def __init__(self) -> None:
        super().__init__("Number of parameters specified does not match the expected number.")
        self.HResult = i32(0x8002000E)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x8002000E)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self.HResult = i32(0x8002000E)
