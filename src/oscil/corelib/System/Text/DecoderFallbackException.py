from oscil.lang import *


@sealed
class DecoderFallbackException(ArgumentException):
    _bytesUnknown: Array[u8]
    _index: i32

    def __init__(self) -> None:
        super().__init__("Value does not fall within the expected range.")

    def __init__(self, message: str) -> None:
        super().__init__(message)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)

    def __init__(self, message: str, bytesUnknown: Array[u8], index: i32) -> None:
        super().__init__(message)
        self._bytesUnknown = bytesUnknown
        self._index = index

    @property
    def BytesUnknown(self) -> Array[u8]:
        return self._bytesUnknown

    @property
    def Index(self) -> i32:
        return self._index
