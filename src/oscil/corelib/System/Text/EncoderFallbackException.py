from oscil.lang import *


@sealed
class EncoderFallbackException(ArgumentException):
    _charUnknown: char
    _high: char
    _low: char
    _index: i32

    def __init__(self) -> None:
        super().__init__("Value does not fall within the expected range.")

    def __init__(self, message: str) -> None:
        super().__init__(message)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)

    @internal
    def __init__(self, message: str, charUnknown: char, high: char, low: char, index: i32) -> None:
        super().__init__(message)
        self._charUnknown = charUnknown
        self._high = high
        self._low = low
        self._index = index

    @property
    def CharUnknownHigh(self) -> char:
        return self._high

    @property
    def CharUnknownLow(self) -> char:
        return self._low

    def IsUnknownSurrogate(self) -> bool:
        return self._high != '\0'

    @property
    def CharUnknown(self) -> char:
        return self._charUnknown

    @property
    def Index(self) -> i32:
        return self._index
