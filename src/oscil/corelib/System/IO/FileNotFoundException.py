from oscil.lang import *


class FileNotFoundException(IOException):
    _fileName: str

    def __init__(self) -> None:
        super().__init__("Unable to find the specified file.")
        self.HResult = i32(0x80070002)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x80070002)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self.HResult = i32(0x80070002)

    def __init__(self, message: str, fileName: str) -> None:
        super().__init__(message)
        self._fileName = fileName
        self.HResult = i32(0x80070002)

    @property
    def FileName(self) -> str:
        return self._fileName
