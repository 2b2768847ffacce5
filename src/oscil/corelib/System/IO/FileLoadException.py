from oscil.lang import *


class FileLoadException(IOException):
    _fileName: str

    def __init__(self) -> None:
        super().__init__("Could not load the specified file.")
        self.HResult = i32(0x80131621)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x80131621)

    def __init__(self, message: str, inner: Exception) -> None:
        super().__init__(message, inner)
        self.HResult = i32(0x80131621)

    def __init__(self, message: str, fileName: str) -> None:
        super().__init__(message)
        self._fileName = fileName
        self.HResult = i32(0x80131621)

    @property
    def FileName(self) -> str:
        return self._fileName
