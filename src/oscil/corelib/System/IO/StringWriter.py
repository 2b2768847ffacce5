from oscil.lang import *
import System.Text
from System.Text import StringBuilder


class StringWriter(TextWriter):
    _sb: StringBuilder
    _open: bool = True

    def __init__(self) -> None:
        self._sb = StringBuilder()

    def __init__(self, sb: StringBuilder) -> None:
        if sb is None:
            raise ArgumentNullException("sb")
        self._sb = sb

    def __init__(self, formatProvider: IFormatProvider) -> None:
        self._sb = StringBuilder()

    @virtual
    def GetStringBuilder(self) -> StringBuilder:
        return self._sb

    def _Check(self) -> None:
        if not self._open:
            raise ObjectDisposedException(None, "Cannot write to a closed TextWriter.")

    @override
    @protected
    def Dispose(self, disposing: bool) -> None:
        self._open = False

    @override
    def Write(self, value: char) -> None:
        self._Check()
        self._sb.Append(value)

    @override
    def Write(self, value: str) -> None:
        self._Check()
        self._sb.Append(value)

    @override
    def Write(self, buffer: Array[char], index: i32, count: i32) -> None:
        self._Check()
        self._sb.Append(buffer, index, count)

    @override
    def ToString(self) -> str:
        return self._sb.ToString()

    @override
    @property
    def Encoding(self) -> System.Text.Encoding:
        return System.Text.Encoding.Unicode
