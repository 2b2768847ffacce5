from oscil.lang import *


class EndOfStreamException(IOException):
    def __init__(self) -> None:
        super().__init__("Attempted to read past the end of the stream.")
        self.HResult = i32(0x80070026)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x80070026)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self.HResult = i32(0x80070026)
