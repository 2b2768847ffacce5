from oscil.lang import *


@sealed
class TargetInvocationException(ApplicationException):
    def __init__(self, inner: Exception) -> None:
        super().__init__("Exception has been thrown by the target of an invocation.", inner)
        self.HResult = i32(0x80131604)

    def __init__(self, message: str, inner: Exception) -> None:
        super().__init__(message, inner)
        self.HResult = i32(0x80131604)
