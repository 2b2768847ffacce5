from oscil.lang import *
from Oscil.Host import Host
from System.Text import Utf8


@sealed
@internal
class ConsoleWriter(TextWriter):
    """Writes UTF-8 to a descriptor of the host at once: what was written is visible before the next call returns."""

    _fd: i32
    _pendingHigh: char

    def __init__(self, fd: i32) -> None:
        self._fd = fd

    @override
    def Write(self, value: char) -> None:
        if Char.IsHighSurrogate(value):
            self._pendingHigh = value
            return
        self._Send(String.CreateFromChar(value))

    @override
    def Write(self, buffer: Array[char], index: i32, count: i32) -> None:
        self._Send(String.Ctor(buffer, index, count))

    @override
    def Write(self, value: str) -> None:
        if value is not None and value.Length != 0:
            self._Send(value)

    @override
    def WriteLine(self, value: str) -> None:
        self._Send(String.Concat(value, "\n"))

    def _Send(self, text: str) -> None:
        if self._pendingHigh != '\0':
            text = String.CreateFromChar(self._pendingHigh) + text
            self._pendingHigh = '\0'
        bytes = Array[u8](text.Length * 3)
        n = Utf8.Encode(text.AsSpan(), Span[u8](bytes))
        if n != 0:
            with fixed(bytes) as p:
                Host.ConsoleWrite(self._fd, p, n)
