from oscil.lang import *


class DllNotFoundException(TypeLoadException):
    def __init__(self) -> None:
        super().__init__("Dll was not found.")
        self.HResult = i32(0x80131524)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x80131524)

    def __init__(self, message: str, inner: Exception) -> None:
        super().__init__(message, inner)
        self.HResult = i32(0x80131524)
