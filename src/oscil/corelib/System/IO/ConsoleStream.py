from oscil.lang import *
from Oscil.Host import Host


@internal
@sealed
class ConsoleStream(Stream):
    """Bytes of standard input, output or error: the streams are the host's and stay open."""

    _fd: i32

    def __init__(self, fd: i32) -> None:
        self._fd = fd

    @override
    @property
    def CanRead(self) -> bool:
        return self._fd == 0

    @override
    @property
    def CanWrite(self) -> bool:
        return self._fd != 0

    @override
    @property
    def CanSeek(self) -> bool:
        return False

    @override
    @property
    def Length(self) -> i64:
        raise NotSupportedException("Stream does not support seeking.")

    @override
    @property
    def Position(self) -> i64:
        raise NotSupportedException("Stream does not support seeking.")

    @override
    @Position.setter
    def Position(self, value: i64) -> None:
        raise NotSupportedException("Stream does not support seeking.")

    @override
    def Seek(self, offset: i64, origin: SeekOrigin) -> i64:
        raise NotSupportedException("Stream does not support seeking.")

    @override
    def SetLength(self, value: i64) -> None:
        raise NotSupportedException("Stream does not support seeking.")

    @override
    def Flush(self) -> None:
        pass

    @override
    def Read(self, buffer: Array[u8], offset: i32, count: i32) -> i32:
        Stream.ValidateBufferArguments(buffer, offset, count)
        return self.Read(Span[u8](buffer, offset, count))

    @override
    def Read(self, buffer: Span[u8]) -> i32:
        if self._fd != 0:
            raise NotSupportedException("Stream does not support reading.")
        if buffer.Length == 0:
            return 0
        with fixed(buffer) as p:
            return Host.ConsoleRead(p, buffer.Length)

    @override
    def Write(self, buffer: Array[u8], offset: i32, count: i32) -> None:
        Stream.ValidateBufferArguments(buffer, offset, count)
        self.Write(ReadOnlySpan[u8](buffer, offset, count))

    @override
    def Write(self, buffer: ReadOnlySpan[u8]) -> None:
        if self._fd == 0:
            raise NotSupportedException("Stream does not support writing.")
        with fixed(buffer) as p:
            Host.ConsoleWrite(self._fd, p, buffer.Length)
