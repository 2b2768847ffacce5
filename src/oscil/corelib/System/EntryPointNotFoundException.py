from oscil.lang import *


class EntryPointNotFoundException(TypeLoadException):
    def __init__(self) -> None:
        super().__init__("Entry point was not found.")
        self.HResult = i32(0x80131523)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x80131523)

    def __init__(self, message: str, inner: Exception) -> None:
        super().__init__(message, inner)
        self.HResult = i32(0x80131523)
