from oscil.lang import *


class BadImageFormatException(SystemException):
    _fileName: str

    def __init__(self) -> None:
        super().__init__("Format of the executable (.exe) or library (.dll) is invalid.")
        self.HResult = i32(0x8007000B)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x8007000B)

    def __init__(self, message: str, inner: Exception) -> None:
        super().__init__(message, inner)
        self.HResult = i32(0x8007000B)

    def __init__(self, message: str, fileName: str) -> None:
        super().__init__(message)
        self._fileName = fileName
        self.HResult = i32(0x8007000B)

    @property
    def FileName(self) -> str:
        return self._fileName
