from oscil.lang import *
from System.Threading import CancellationToken
from System.Threading.Tasks import Task, ValueTask


@sealed
class BufferedStream(Stream):
    """Small reads and writes gathered into few large ones."""

    _stream: Stream
    _size: i32
    _buffer: Array[u8]
    _readAt: i32
    _readEnd: i32
    _writeEnd: i32

    def __init__(self, stream: Stream) -> None:
        self.__init__(stream, 4096)

    def __init__(self, stream: Stream, bufferSize: i32) -> None:
        if stream is None:
            raise ArgumentNullException("stream")
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bufferSize, "bufferSize")
        self._stream = stream
        self._size = bufferSize
        if not stream.CanRead and not stream.CanWrite:
            raise ObjectDisposedException(None, "Cannot access a closed Stream.")

    def _EnsureOpen(self) -> None:
        if self._stream is None:
            raise ObjectDisposedException(None, "Cannot access a closed Stream.")

    @property
    def UnderlyingStream(self) -> Stream:
        self._EnsureOpen()
        return self._stream

    @property
    def BufferSize(self) -> i32:
        return self._size

    @override
    @property
    def CanRead(self) -> bool:
        return self._stream is not None and self._stream.CanRead

    @override
    @property
    def CanWrite(self) -> bool:
        return self._stream is not None and self._stream.CanWrite

    @override
    @property
    def CanSeek(self) -> bool:
        return self._stream is not None and self._stream.CanSeek

    @override
    @property
    def Length(self) -> i64:
        self._EnsureOpen()
        self._FlushWrite()
        return self._stream.Length

    @override
    @property
    def Position(self) -> i64:
        self._EnsureOpen()
        if not self._stream.CanSeek:
            raise NotSupportedException("Stream does not support seeking.")
        return self._stream.Position + i64(self._readAt - self._readEnd + self._writeEnd)

    @override
    @Position.setter
    def Position(self, value: i64) -> None:
        ArgumentOutOfRangeException.ThrowIfNegative(value, "value")
        self.Seek(value, SeekOrigin.Begin)

    def _FlushWrite(self) -> None:
        if self._writeEnd > 0:
            n = self._writeEnd
            self._writeEnd = 0
            self._stream.Write(self._buffer, 0, n)

    def _DropRead(self) -> None:
        """What was read ahead is given back."""
        if self._readAt != self._readEnd and self._stream.CanSeek:
            self._stream.Seek(i64(self._readAt - self._readEnd), SeekOrigin.Current)
        self._readAt = 0
        self._readEnd = 0

    @override
    def Flush(self) -> None:
        self._EnsureOpen()
        if self._writeEnd > 0:
            self._FlushWrite()
        else:
            self._DropRead()
        if self._stream.CanWrite:
            self._stream.Flush()

    @override
    def FlushAsync(self, cancellationToken: CancellationToken) -> Task:
        if cancellationToken.IsCancellationRequested:
            return Task.FromCanceled(cancellationToken)
        try:
            self.Flush()
            return Task.CompletedTask
        except Exception as e:
            return Task.FromException(e)

    @override
    def Seek(self, offset: i64, origin: SeekOrigin) -> i64:
        self._EnsureOpen()
        if not self._stream.CanSeek:
            raise NotSupportedException("Stream does not support seeking.")
        self._FlushWrite()
        self._DropRead()
        return self._stream.Seek(offset, origin)

    @override
    def SetLength(self, value: i64) -> None:
        ArgumentOutOfRangeException.ThrowIfNegative(value, "value")
        self._EnsureOpen()
        self.Flush()
        self._stream.SetLength(value)

    def _Fill(self) -> i32:
        if self._buffer is None:
            self._buffer = Array[u8](self._size)
        self._readAt = 0
        self._readEnd = self._stream.Read(self._buffer, 0, self._size)
        return self._readEnd

    @override
    def Read(self, buffer: Array[u8], offset: i32, count: i32) -> i32:
        Stream.ValidateBufferArguments(buffer, offset, count)
        return self.Read(Span[u8](buffer, offset, count))

    @override
    def Read(self, destination: Span[u8]) -> i32:
        self._EnsureOpen()
        if not self._stream.CanRead:
            raise NotSupportedException("Stream does not support reading.")
        self._FlushWrite()
        if self._readAt == self._readEnd:
            if destination.Length >= self._size:
                return self._stream.Read(destination)
            self._Fill()
        n = min(self._readEnd - self._readAt, destination.Length)
        ReadOnlySpan[u8](self._buffer, self._readAt, n).CopyTo(destination)
        self._readAt += n
        return n

    @override
    def ReadByte(self) -> i32:
        self._EnsureOpen()
        if not self._stream.CanRead:
            raise NotSupportedException("Stream does not support reading.")
        self._FlushWrite()
        if self._readAt == self._readEnd and self._Fill() == 0:
            return -1
        self._readAt += 1
        return i32(self._buffer[self._readAt - 1])

    @override
    def Write(self, buffer: Array[u8], offset: i32, count: i32) -> None:
        Stream.ValidateBufferArguments(buffer, offset, count)
        self.Write(ReadOnlySpan[u8](buffer, offset, count))

    @override
    def Write(self, buffer: ReadOnlySpan[u8]) -> None:
        self._EnsureOpen()
        if not self._stream.CanWrite:
            raise NotSupportedException("Stream does not support writing.")
        self._DropRead()
        if self._writeEnd + buffer.Length > self._size:
            self._FlushWrite()
        if buffer.Length >= self._size:
            self._stream.Write(buffer)
            return
        if self._buffer is None:
            self._buffer = Array[u8](self._size)
        buffer.CopyTo(Span[u8](self._buffer, self._writeEnd, buffer.Length))
        self._writeEnd += buffer.Length

    @override
    @protected
    def Dispose(self, disposing: bool) -> None:
        try:
            if disposing and self._stream is not None:
                try:
                    self.Flush()
                finally:
                    self._stream.Dispose()
        finally:
            self._stream = None
            self._buffer = None
            super().Dispose(disposing)
