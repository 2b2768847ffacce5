from oscil.lang import *
import System.Text
from System.Text import UTF8Encoding
from System.Threading import CancellationToken
from System.Threading.Tasks import Task, ValueTask


class StreamWriter(TextWriter):
    """Text into a stream, in an encoding, through a buffer of characters."""

    Null: Static[ReadOnly[StreamWriter]] = StreamWriter(Stream.Null, UTF8Encoding(False, True), 128, True)

    _stream: Stream
    _encoding: System.Text.Encoding
    _encoder: System.Text.Encoder
    _chars: Array[char]
    _count: i32
    _autoFlush: bool
    _preambleDone: bool
    _leaveOpen: bool
    _closed: bool

    def __init__(self, stream: Stream) -> None:
        self.__init__(stream, UTF8Encoding(False, True), -1, False)

    def __init__(self, stream: Stream, encoding: System.Text.Encoding) -> None:
        self.__init__(stream, encoding, -1, False)

    def __init__(self, stream: Stream, encoding: System.Text.Encoding, bufferSize: i32) -> None:
        self.__init__(stream, encoding, bufferSize, False)

    def __init__(self, stream: Stream, encoding: System.Text.Encoding = None, bufferSize: i32 = -1, leaveOpen: bool = False) -> None:
        if stream is None:
            raise ArgumentNullException("stream")
        if not stream.CanWrite:
            raise ArgumentException("Stream was not writable.")
        if bufferSize != -1:
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bufferSize, "bufferSize")
        self._stream = stream
        self._encoding = UTF8Encoding(False, True) if encoding is None else encoding
        self._encoder = self._encoding.GetEncoder()
        self._chars = Array[char](1024 if bufferSize == -1 else max(bufferSize, 128))
        self._leaveOpen = leaveOpen
        self._preambleDone = stream.CanSeek and stream.Position > 0

    def __init__(self, path: str) -> None:
        self.__init__(path, False, UTF8Encoding(False, True), -1)

    def __init__(self, path: str, append: bool) -> None:
        self.__init__(path, append, UTF8Encoding(False, True), -1)

    def __init__(self, path: str, append: bool, encoding: System.Text.Encoding) -> None:
        self.__init__(path, append, encoding, -1)

    def __init__(self, path: str, append: bool, encoding: System.Text.Encoding, bufferSize: i32) -> None:
        self.__init__(StreamWriter._Opened(path, append), encoding, bufferSize, False)

    @static
    def _Opened(path: str, append: bool) -> Stream:
        if path is None:
            raise ArgumentNullException("path")
        if path.Length == 0:
            raise ArgumentException("The value cannot be an empty string.", "path")
        return FileStream(path, FileMode.Append if append else FileMode.Create, FileAccess.Write, FileShare.Read, 4096)

    def __init__(self, path: str, options: FileStreamOptions) -> None:
        self.__init__(FileStream(path, options), UTF8Encoding(False, True), 4096, False)

    def __init__(self, path: str, encoding: System.Text.Encoding, options: FileStreamOptions) -> None:
        self.__init__(FileStream(path, options), encoding, 4096, False)

    @virtual
    @property
    def AutoFlush(self) -> bool:
        return self._autoFlush

    @virtual
    @AutoFlush.setter
    def AutoFlush(self, value: bool) -> None:
        self._autoFlush = value
        if value:
            self._Flush(True, False)

    @virtual
    @property
    def BaseStream(self) -> Stream:
        return self._stream

    @override
    @property
    def Encoding(self) -> System.Text.Encoding:
        return self._encoding

    def _EnsureOpen(self) -> None:
        if self._closed:
            raise ObjectDisposedException(self.GetType().Name, "Cannot write to a closed TextWriter.")

    def _Flush(self, flushStream: bool, flushEncoder: bool) -> None:
        self._EnsureOpen()
        if self._count == 0 and not flushStream and not flushEncoder:
            return
        if not self._preambleDone:
            self._preambleDone = True
            preamble = self._encoding.GetPreamble()
            if len(preamble) > 0:
                self._stream.Write(preamble, 0, len(preamble))
        span = ReadOnlySpan[char](self._chars, 0, self._count)
        bytes_ = Array[u8](self._encoder.GetByteCount(span, flushEncoder))
        n = self._encoder.GetBytes(span, Span[u8](bytes_), flushEncoder)
        self._count = 0
        if n > 0:
            self._stream.Write(bytes_, 0, n)
        if flushStream:
            self._stream.Flush()

    @override
    def Flush(self) -> None:
        self._Flush(True, True)

    @override
    def FlushAsync(self) -> Task:
        try:
            self.Flush()
            return Task.CompletedTask
        except Exception as e:
            return Task.FromException(e)

    @override
    def Close(self) -> None:
        self.Dispose(True)

    @override
    @protected
    def Dispose(self, disposing: bool) -> None:
        try:
            if not self._closed and disposing:
                self._Flush(True, True)
        finally:
            if not self._closed:
                self._closed = True
                if disposing and not self._leaveOpen:
                    self._stream.Close()

    @override
    def Write(self, value: char) -> None:
        self._EnsureOpen()
        if self._count == len(self._chars):
            self._Flush(False, False)
        self._chars[self._count] = value
        self._count += 1
        if self._autoFlush:
            self._Flush(True, False)

    @override
    def Write(self, buffer: Array[char]) -> None:
        self._Put(ReadOnlySpan[char](buffer), False)

    @override
    def Write(self, buffer: Array[char], index: i32, count: i32) -> None:
        if buffer is None:
            raise ArgumentNullException("buffer")
        ArgumentOutOfRangeException.ThrowIfNegative(index, "index")
        ArgumentOutOfRangeException.ThrowIfNegative(count, "count")
        if len(buffer) - index < count:
            raise ArgumentException("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.")
        self._Put(ReadOnlySpan[char](buffer, index, count), False)

    @override
    def Write(self, buffer: ReadOnlySpan[char]) -> None:
        self._Put(buffer, False)

    @override
    def Write(self, value: str) -> None:
        self._Put(value, False)

    @override
    def WriteLine(self) -> None:
        self._Put(self.CoreNewLine, False)

    @override
    def WriteLine(self, value: str) -> None:
        self._Put(value, True)

    @override
    def WriteLine(self, buffer: ReadOnlySpan[char]) -> None:
        self._Put(buffer, True)

    def _Put(self, text: ReadOnlySpan[char], line: bool) -> None:
        self._EnsureOpen()
        self._Copy(text)
        if line:
            self._Copy(self.CoreNewLine.AsSpan())
        if self._autoFlush:
            self._Flush(True, False)

    def _Copy(self, text: ReadOnlySpan[char]) -> None:
        at = 0
        while at < text.Length:
            if self._count == len(self._chars):
                self._Flush(False, False)
            n = min(len(self._chars) - self._count, text.Length - at)
            text.Slice(at, n).CopyTo(Span[char](self._chars, self._count, n))
            self._count += n
            at += n
