from oscil.lang import *


@sealed
class ZLibCompressionOptions:
    _level: i32 = 6
    _strategy: ZLibCompressionStrategy

    @property
    def CompressionLevel(self) -> i32:
        return self._level

    @CompressionLevel.setter
    def CompressionLevel(self, value: i32) -> None:
        ArgumentOutOfRangeException.ThrowIfLessThan[i32](value, 0, "value")
        ArgumentOutOfRangeException.ThrowIfGreaterThan[i32](value, 9, "value")
        self._level = value

    @property
    def CompressionStrategy(self) -> ZLibCompressionStrategy:
        return self._strategy

    @CompressionStrategy.setter
    def CompressionStrategy(self, value: ZLibCompressionStrategy) -> None:
        if i32(value) < 0 or i32(value) > 4:
            raise ArgumentOutOfRangeException("value")
        self._strategy = value
