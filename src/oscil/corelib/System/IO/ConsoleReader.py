from oscil.lang import *
from Oscil.Host import Host
from System.Text import Utf8


@sealed
@internal
class ConsoleReader(TextReader):
    _bytes: Array[u8]
    _count: i32
    _at: i32
    _low: i32 = -1

    def __init__(self) -> None:
        self._bytes = Array[u8](4096)

    def _NextByte(self) -> i32:
        if self._at >= self._count:
            with fixed(self._bytes) as p:
                self._count = Host.ConsoleRead(p, 4096)
            self._at = 0
            if self._count <= 0:
                self._count = 0
                return -1
        b = i32(self._bytes[self._at])
        self._at += 1
        return b

    def _Decode(self) -> i32:
        b = self._NextByte()
        if b < 0x80:
            return b
        extra = 1 if b < 0xE0 else (2 if b < 0xF0 else 3)
        value = b & (0x3F >> extra)
        for i in range(extra):
            n = self._NextByte()
            if n < 0:
                return 0xFFFD
            value = (value << 6) | (n & 0x3F)
        if value >= 0x10000:
            self._low = 0xDC00 + ((value - 0x10000) & 0x3FF)
            return 0xD800 + ((value - 0x10000) >> 10)
        return value

    _peeked: i32 = -2

    @override
    def Read(self) -> i32:
        if self._peeked != -2:
            c = self._peeked
            self._peeked = -2
            return c
        if self._low >= 0:
            c = self._low
            self._low = -1
            return c
        return self._Decode()

    @override
    def Peek(self) -> i32:
        if self._peeked == -2:
            self._peeked = self.Read()
        return self._peeked
