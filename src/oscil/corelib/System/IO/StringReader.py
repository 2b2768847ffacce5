from oscil.lang import *


class StringReader(TextReader):
    _s: str
    _pos: i32

    def __init__(self, s: str) -> None:
        if s is None:
            raise ArgumentNullException("s")
        self._s = s

    def _Check(self) -> None:
        if self._s is None:
            raise ObjectDisposedException(None, "Cannot read from a closed TextReader.")

    @override
    @protected
    def Dispose(self, disposing: bool) -> None:
        self._s = None
        self._pos = 0

    @override
    def Peek(self) -> i32:
        self._Check()
        return i32(self._s[self._pos]) if self._pos < self._s.Length else -1

    @override
    def Read(self) -> i32:
        self._Check()
        if self._pos >= self._s.Length:
            return -1
        c = i32(self._s[self._pos])
        self._pos += 1
        return c

    @override
    def ReadToEnd(self) -> str:
        self._Check()
        rest = self._s.Substring(self._pos)
        self._pos = self._s.Length
        return rest

    @override
    def ReadLine(self) -> str:
        self._Check()
        if self._pos >= self._s.Length:
            return None
        start = self._pos
        i = start
        while i < self._s.Length and self._s[i] != '\n' and self._s[i] != '\r':
            i += 1
        line = self._s.Substring(start, i - start)
        if i < self._s.Length:
            if self._s[i] == '\r' and i + 1 < self._s.Length and self._s[i + 1] == '\n':
                i += 1
            i += 1
        self._pos = i
        return line
