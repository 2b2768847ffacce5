from oscil.lang import *
import System.Text
from System.Text import StringBuilder
from System.Threading import CancellationToken
from System.Threading.Tasks import Task, ValueTask


class StreamReader(TextReader):
    """Text out of a stream. A byte order mark at the start may name another encoding."""

    Null: Static[ReadOnly[StreamReader]] = StreamReader(Stream.Null, System.Text.Encoding.UTF8, True, 128, True)

    _stream: Stream
    _encoding: System.Text.Encoding
    _decoder: System.Text.Decoder
    _bytes: Array[u8]
    _chars: Array[char]
    _at: i32
    _end: i32
    _detect: bool
    _started: bool
    _ended: bool
    _leaveOpen: bool
    _closed: bool

    def __init__(self, stream: Stream) -> None:
        self.__init__(stream, System.Text.Encoding.UTF8, True, -1, False)

    def __init__(self, stream: Stream, detectEncodingFromByteOrderMarks: bool) -> None:
        self.__init__(stream, System.Text.Encoding.UTF8, detectEncodingFromByteOrderMarks, -1, False)

    def __init__(self, stream: Stream, encoding: System.Text.Encoding) -> None:
        self.__init__(stream, encoding, True, -1, False)

    def __init__(self, stream: Stream, encoding: System.Text.Encoding, detectEncodingFromByteOrderMarks: bool) -> None:
        self.__init__(stream, encoding, detectEncodingFromByteOrderMarks, -1, False)

    def __init__(self, stream: Stream, encoding: System.Text.Encoding, detectEncodingFromByteOrderMarks: bool, bufferSize: i32) -> None:
        self.__init__(stream, encoding, detectEncodingFromByteOrderMarks, bufferSize, False)

    def __init__(self, stream: Stream, encoding: System.Text.Encoding = None, detectEncodingFromByteOrderMarks: bool = True, bufferSize: i32 = -1, leaveOpen: bool = False) -> None:
        if stream is None:
            raise ArgumentNullException("stream")
        if not stream.CanRead:
            raise ArgumentException("Stream was not readable.")
        if bufferSize != -1:
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bufferSize, "bufferSize")
        self._stream = stream
        self._Use(System.Text.Encoding.UTF8 if encoding is None else encoding)
        self._bytes = Array[u8](1024 if bufferSize == -1 else max(bufferSize, 128))
        self._detect = detectEncodingFromByteOrderMarks
        self._leaveOpen = leaveOpen

    def __init__(self, path: str) -> None:
        self.__init__(path, System.Text.Encoding.UTF8, True, -1)

    def __init__(self, path: str, detectEncodingFromByteOrderMarks: bool) -> None:
        self.__init__(path, System.Text.Encoding.UTF8, detectEncodingFromByteOrderMarks, -1)

    def __init__(self, path: str, encoding: System.Text.Encoding) -> None:
        self.__init__(path, encoding, True, -1)

    def __init__(self, path: str, encoding: System.Text.Encoding, detectEncodingFromByteOrderMarks: bool) -> None:
        self.__init__(path, encoding, detectEncodingFromByteOrderMarks, -1)

    def __init__(self, path: str, encoding: System.Text.Encoding, detectEncodingFromByteOrderMarks: bool, bufferSize: i32) -> None:
        self.__init__(StreamReader._Opened(path), encoding, detectEncodingFromByteOrderMarks, bufferSize, False)

    def __init__(self, path: str, options: FileStreamOptions) -> None:
        self.__init__(FileStream(path, options), System.Text.Encoding.UTF8, True, -1, False)

    @static
    def _Opened(path: str) -> Stream:
        if path is None:
            raise ArgumentNullException("path")
        if path.Length == 0:
            raise ArgumentException("The value cannot be an empty string.", "path")
        return FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 4096)

    def _Use(self, encoding: System.Text.Encoding) -> None:
        self._encoding = encoding
        self._decoder = encoding.GetDecoder()

    @virtual
    @property
    def CurrentEncoding(self) -> System.Text.Encoding:
        return self._encoding

    @virtual
    @property
    def BaseStream(self) -> Stream:
        return self._stream

    @property
    def EndOfStream(self) -> bool:
        self._EnsureOpen()
        return self._at >= self._end and not self._Fill()

    def DiscardBufferedData(self) -> None:
        self._at = 0
        self._end = 0
        self._ended = False
        self._decoder = self._encoding.GetDecoder()

    def _EnsureOpen(self) -> None:
        if self._closed:
            raise ObjectDisposedException(self.GetType().Name, "Cannot read from a closed TextReader.")

    @override
    def Close(self) -> None:
        self.Dispose(True)

    @override
    @protected
    def Dispose(self, disposing: bool) -> None:
        if not self._closed:
            self._closed = True
            if disposing and not self._leaveOpen:
                self._stream.Close()

    # the buffer

    def _Fill(self) -> bool:
        """More characters into the empty buffer; False at the end."""
        self._at = 0
        self._end = 0
        while self._end == 0 and not self._ended:
            n = self._stream.Read(self._bytes, 0, len(self._bytes))
            self._Decode(n)
        return self._end > 0

    def _Decode(self, n: i32) -> None:
        """The first bytes may have to wait: a mark has up to four of them."""
        skip = 0
        count = n
        if n == 0:
            self._ended = True
        if not self._started:
            while count < 4 and not self._ended:
                more = self._stream.Read(self._bytes, count, len(self._bytes) - count)
                if more == 0:
                    self._ended = True
                count += more
            self._started = True
            skip = self._SkipMark(count)
        data = ReadOnlySpan[u8](self._bytes, skip, count - skip)
        wanted = self._decoder.GetCharCount(data, self._ended)
        if self._chars is None or len(self._chars) < wanted:
            self._chars = Array[char](max(wanted, len(self._bytes)))
        self._end = self._decoder.GetChars(data, Span[char](self._chars), self._ended)

    def _SkipMark(self, count: i32) -> i32:
        """Length of the byte order mark, if it is the encoding's own, or one that may be detected."""
        if self._detect:
            found = self._Detect(count)
            if found > 0:
                return found
        own = self._encoding.GetPreamble()
        if len(own) == 0 or count < len(own):
            return 0
        for i in range(len(own)):
            if self._bytes[i] != own[i]:
                return 0
        return len(own)

    def _Detect(self, count: i32) -> i32:
        b = self._bytes
        if count >= 4 and b[0] == 0xFF and b[1] == 0xFE and b[2] == 0 and b[3] == 0:
            return self._Switch(System.Text.Encoding.UTF32, 4)
        if count >= 2 and b[0] == 0xFE and b[1] == 0xFF:
            return self._Switch(System.Text.Encoding.BigEndianUnicode, 2)
        if count >= 2 and b[0] == 0xFF and b[1] == 0xFE:
            return self._Switch(System.Text.Encoding.Unicode, 2)
        if count >= 3 and b[0] == 0xEF and b[1] == 0xBB and b[2] == 0xBF:
            return self._Switch(System.Text.Encoding.UTF8, 3)
        return 0

    def _Switch(self, encoding: System.Text.Encoding, length: i32) -> i32:
        self._Use(encoding)
        return length

    # reading

    @override
    def Peek(self) -> i32:
        self._EnsureOpen()
        if self._at >= self._end and not self._Fill():
            return -1
        return i32(self._chars[self._at])

    @override
    def Read(self) -> i32:
        self._EnsureOpen()
        if self._at >= self._end and not self._Fill():
            return -1
        self._at += 1
        return i32(self._chars[self._at - 1])

    @override
    def Read(self, buffer: Array[char], index: i32, count: i32) -> i32:
        TextReader._CheckBuffer(buffer, index, count)
        return self.Read(Span[char](buffer, index, count))

    @override
    def Read(self, buffer: Span[char]) -> i32:
        self._EnsureOpen()
        total = 0
        while total < buffer.Length:
            if self._at >= self._end and (total > 0 or not self._Fill()):
                break
            n = min(self._end - self._at, buffer.Length - total)
            ReadOnlySpan[char](self._chars, self._at, n).CopyTo(buffer[total:])
            self._at += n
            total += n
        return total

    @override
    def ReadToEnd(self) -> str:
        self._EnsureOpen()
        text = StringBuilder()
        while self._at < self._end or self._Fill():
            text.Append(self._chars, self._at, self._end - self._at)
            self._at = self._end
        return text.ToString()

    @override
    def ReadLine(self) -> str:
        self._EnsureOpen()
        if self._at >= self._end and not self._Fill():
            return None
        text: StringBuilder = None
        while True:
            i = self._at
            while i < self._end and self._chars[i] != '\n' and self._chars[i] != '\r':
                i += 1
            if i < self._end:
                return self._EndLine(text, i)
            if text is None:
                text = StringBuilder()
            text.Append(self._chars, self._at, i - self._at)
            self._at = i
            if not self._Fill():
                return text.ToString()

    def _EndLine(self, text: StringBuilder, i: i32) -> str:
        line = String(self._chars, self._at, i - self._at)
        if text is not None:
            line = text.Append(line).ToString()
        carriage = self._chars[i] == '\r'
        self._at = i + 1
        if carriage and (self._at < self._end or self._Fill()) and self._chars[self._at] == '\n':
            self._at += 1
        return line

    # asynchronous: only the stream's own reads may suspend

    @override
    def ReadLineAsync(self) -> Task[str]:
        return self._ReadLineAsync(CancellationToken.None_)

    @override
    def ReadLineAsync(self, cancellationToken: CancellationToken) -> ValueTask[str]:
        return ValueTask.FromCanceled[str](cancellationToken) if cancellationToken.IsCancellationRequested else ValueTask[str](self._ReadLineAsync(cancellationToken))

    async def _FillAsync(self, cancellationToken: CancellationToken) -> bool:
        self._at = 0
        self._end = 0
        while self._end == 0 and not self._ended:
            n = await self._stream.ReadAsync(Memory[u8](self._bytes), cancellationToken).ConfigureAwait(False)
            self._Decode(n)
        return self._end > 0

    async def _ReadLineAsync(self, cancellationToken: CancellationToken) -> str:
        self._EnsureOpen()
        if self._at >= self._end and not await self._FillAsync(cancellationToken).ConfigureAwait(False):
            return None
        text: StringBuilder = None
        while True:
            i = self._at
            while i < self._end and self._chars[i] != '\n' and self._chars[i] != '\r':
                i += 1
            if i < self._end:
                if i + 1 == self._end and self._chars[i] == '\r':
                    text = StringBuilder() if text is None else text
                    text.Append(self._chars, self._at, i - self._at)
                    if await self._FillAsync(cancellationToken).ConfigureAwait(False) and self._chars[0] == '\n':
                        self._at = 1
                    return text.ToString()
                return self._EndLine(text, i)
            if text is None:
                text = StringBuilder()
            text.Append(self._chars, self._at, i - self._at)
            self._at = i
            if not await self._FillAsync(cancellationToken).ConfigureAwait(False):
                return text.ToString()

    @override
    def ReadToEndAsync(self) -> Task[str]:
        return self._ReadToEndAsync(CancellationToken.None_)

    @override
    def ReadToEndAsync(self, cancellationToken: CancellationToken) -> Task[str]:
        return Task.FromCanceled[str](cancellationToken) if cancellationToken.IsCancellationRequested else self._ReadToEndAsync(cancellationToken)

    async def _ReadToEndAsync(self, cancellationToken: CancellationToken) -> str:
        self._EnsureOpen()
        text = StringBuilder()
        more = self._at < self._end or await self._FillAsync(cancellationToken).ConfigureAwait(False)
        while more:
            text.Append(self._chars, self._at, self._end - self._at)
            self._at = self._end
            more = await self._FillAsync(cancellationToken).ConfigureAwait(False)
        return text.ToString()

    @override
    def ReadAsync(self, buffer: Array[char], index: i32, count: i32) -> Task[i32]:
        TextReader._CheckBuffer(buffer, index, count)
        return self._ReadAsync(Memory[char](buffer, index, count), CancellationToken.None_)

    @override
    def ReadAsync(self, buffer: Memory[char], cancellationToken: CancellationToken = default(CancellationToken)) -> ValueTask[i32]:
        return ValueTask.FromCanceled[i32](cancellationToken) if cancellationToken.IsCancellationRequested else ValueTask[i32](self._ReadAsync(buffer, cancellationToken))

    async def _ReadAsync(self, buffer: Memory[char], cancellationToken: CancellationToken) -> i32:
        self._EnsureOpen()
        if self._at >= self._end and not await self._FillAsync(cancellationToken).ConfigureAwait(False):
            return 0
        n = min(self._end - self._at, buffer.Length)
        ReadOnlySpan[char](self._chars, self._at, n).CopyTo(buffer.Span)
        self._at += n
        return n
