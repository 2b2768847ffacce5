from oscil.lang import *
from System.Threading import CancellationToken
from System.Threading.Tasks import Task, ValueTask


class MemoryStream(Stream):
    """A stream over an array, its own or a given one's part."""

    MAX_LENGTH: Private[Const[i32]] = 0x7FFFFFC7

    _buffer: Array[u8]
    _origin: i32
    _position: i32
    _length: i32
    _capacity: i32
    _expandable: bool
    _writable: bool
    _exposable: bool
    _open: bool

    def __init__(self) -> None:
        self.__init__(0)

    def __init__(self, capacity: i32) -> None:
        ArgumentOutOfRangeException.ThrowIfNegative(capacity, "capacity")
        self._buffer = Array.Empty[u8]() if capacity == 0 else Array[u8](capacity)
        self._capacity = capacity
        self._expandable = True
        self._writable = True
        self._exposable = True
        self._open = True

    def __init__(self, buffer: Array[u8]) -> None:
        self.__init__(buffer, True)

    def __init__(self, buffer: Array[u8], writable: bool) -> None:
        if buffer is None:
            raise ArgumentNullException("buffer")
        self._buffer = buffer
        self._length = len(buffer)
        self._capacity = len(buffer)
        self._writable = writable
        self._open = True

    def __init__(self, buffer: Array[u8], index: i32, count: i32) -> None:
        self.__init__(buffer, index, count, True, False)

    def __init__(self, buffer: Array[u8], index: i32, count: i32, writable: bool) -> None:
        self.__init__(buffer, index, count, writable, False)

    def __init__(self, buffer: Array[u8], index: i32, count: i32, writable: bool, publiclyVisible: bool) -> None:
        if buffer is None:
            raise ArgumentNullException("buffer")
        ArgumentOutOfRangeException.ThrowIfNegative(index, "index")
        ArgumentOutOfRangeException.ThrowIfNegative(count, "count")
        if len(buffer) - index < count:
            raise ArgumentException("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.")
        self._buffer = buffer
        self._origin = index
        self._position = index
        self._length = index + count
        self._capacity = index + count
        self._writable = writable
        self._exposable = publiclyVisible
        self._open = True

    @override
    @property
    def CanRead(self) -> bool:
        return self._open

    @override
    @property
    def CanSeek(self) -> bool:
        return self._open

    @override
    @property
    def CanWrite(self) -> bool:
        return self._writable

    def _EnsureOpen(self) -> None:
        if not self._open:
            raise ObjectDisposedException(None, "Cannot access a closed Stream.")

    def _EnsureWritable(self) -> None:
        if not self.CanWrite:
            raise NotSupportedException("Stream does not support writing.")

    @override
    @protected
    def Dispose(self, disposing: bool) -> None:
        if disposing:
            self._open = False
            self._writable = False
            self._expandable = False

    def _EnsureCapacity(self, value: i32) -> bool:
        """Whether the array is a new one."""
        if value < 0:
            raise IOException("Stream was too long.")
        if value <= self._capacity:
            return False
        wanted = max(value, 256)
        if wanted < self._capacity * 2:
            wanted = self._capacity * 2
        if u32(self._capacity * 2) > u32(MemoryStream.MAX_LENGTH):
            wanted = max(value, MemoryStream.MAX_LENGTH)
        self.Capacity = wanted
        return True

    @override
    def Flush(self) -> None:
        pass

    @override
    def FlushAsync(self, cancellationToken: CancellationToken) -> Task:
        return Task.FromCanceled(cancellationToken) if cancellationToken.IsCancellationRequested else Task.CompletedTask

    @virtual
    def GetBuffer(self) -> Array[u8]:
        if not self._exposable:
            raise UnauthorizedAccessException("MemoryStream's internal buffer cannot be accessed.")
        return self._buffer

    @virtual
    def TryGetBuffer(self, buffer: Out[ArraySegment[u8]]) -> bool:
        if not self._exposable:
            buffer = default(ArraySegment[u8])
            return False
        buffer = ArraySegment[u8](self._buffer, self._origin, self._length - self._origin)
        return True

    @virtual
    @property
    def Capacity(self) -> i32:
        self._EnsureOpen()
        return self._capacity - self._origin

    @virtual
    @Capacity.setter
    def Capacity(self, value: i32) -> None:
        if i64(value) < self.Length:
            raise ArgumentOutOfRangeException("value", "capacity was less than the current size.")
        self._EnsureOpen()
        if not self._expandable and value != self.Capacity:
            raise NotSupportedException("Memory stream is not expandable.")
        if self._expandable and value != self._capacity:
            grown = Array[u8](value)
            if self._length > 0:
                Buffer.BlockCopy(self._buffer, 0, grown, 0, self._length)
            self._buffer = grown
            self._capacity = value

    @override
    @property
    def Length(self) -> i64:
        self._EnsureOpen()
        return i64(self._length - self._origin)

    @override
    @property
    def Position(self) -> i64:
        self._EnsureOpen()
        return i64(self._position - self._origin)

    @override
    @Position.setter
    def Position(self, value: i64) -> None:
        ArgumentOutOfRangeException.ThrowIfNegative(value, "value")
        self._EnsureOpen()
        if value > i64(MemoryStream.MAX_LENGTH - self._origin):
            raise ArgumentOutOfRangeException("value", "Stream length must be non-negative and less than the maximum array length (0x7FFFFFC7) - origin.")
        self._position = self._origin + i32(value)

    @override
    def Read(self, buffer: Array[u8], offset: i32, count: i32) -> i32:
        Stream.ValidateBufferArguments(buffer, offset, count)
        self._EnsureOpen()
        return self._Take(Span[u8](buffer, offset, count))

    @override
    def Read(self, buffer: Span[u8]) -> i32:
        if self.GetType() is not typeof(MemoryStream):
            return super().Read(buffer)
        self._EnsureOpen()
        return self._Take(buffer)

    def _Take(self, buffer: Span[u8]) -> i32:
        n = min(self._length - self._position, buffer.Length)
        if n <= 0:
            return 0
        ReadOnlySpan[u8](self._buffer, self._position, n).CopyTo(buffer)
        self._position += n
        return n

    @override
    def ReadAsync(self, buffer: Array[u8], offset: i32, count: i32, cancellationToken: CancellationToken) -> Task[i32]:
        Stream.ValidateBufferArguments(buffer, offset, count)
        if cancellationToken.IsCancellationRequested:
            return Task.FromCanceled[i32](cancellationToken)
        try:
            return Task.FromResult[i32](self.Read(buffer, offset, count))
        except Exception as e:
            return Task.FromException[i32](e)

    @override
    def ReadAsync(self, buffer: Memory[u8], cancellationToken: CancellationToken = default(CancellationToken)) -> ValueTask[i32]:
        if cancellationToken.IsCancellationRequested:
            return ValueTask.FromCanceled[i32](cancellationToken)
        try:
            return ValueTask[i32](self.Read(buffer.Span))
        except Exception as e:
            return ValueTask.FromException[i32](e)

    @override
    def ReadByte(self) -> i32:
        self._EnsureOpen()
        if self._position >= self._length:
            return -1
        value = i32(self._buffer[self._position])
        self._position += 1
        return value

    @override
    def CopyTo(self, destination: Stream, bufferSize: i32) -> None:
        if self.GetType() is not typeof(MemoryStream):
            super().CopyTo(destination, bufferSize)
            return
        Stream.ValidateCopyToArguments(destination, bufferSize)
        self._EnsureOpen()
        n = self._length - self._position
        if n > 0:
            start = self._position
            self._position += n
            destination.Write(self._buffer, start, n)

    @override
    def CopyToAsync(self, destination: Stream, bufferSize: i32, cancellationToken: CancellationToken) -> Task:
        Stream.ValidateCopyToArguments(destination, bufferSize)
        self._EnsureOpen()
        if self.GetType() is not typeof(MemoryStream):
            return super().CopyToAsync(destination, bufferSize, cancellationToken)
        if cancellationToken.IsCancellationRequested:
            return Task.FromCanceled(cancellationToken)
        start = self._position
        n = max(0, self._length - start)
        self._position = start + n
        if n == 0:
            return Task.CompletedTask
        return destination.WriteAsync(self._buffer, start, n, cancellationToken)

    @override
    def Seek(self, offset: i64, loc: SeekOrigin) -> i64:
        self._EnsureOpen()
        start = self._origin
        if loc == SeekOrigin.Current:
            start = self._position
        elif loc == SeekOrigin.End:
            start = self._length
        elif loc != SeekOrigin.Begin:
            raise ArgumentException("Invalid seek origin.")
        if offset > i64(MemoryStream.MAX_LENGTH - start):
            raise ArgumentOutOfRangeException("offset", "Stream length must be non-negative and less than the maximum array length (0x7FFFFFC7) - origin.")
        if i64(start) + offset < i64(self._origin):
            raise IOException("An attempt was made to move the position before the beginning of the stream.")
        self._position = start + i32(offset)
        return i64(self._position - self._origin)

    @override
    def SetLength(self, value: i64) -> None:
        if value < 0 or value > i64(MemoryStream.MAX_LENGTH - self._origin):
            raise ArgumentOutOfRangeException("value", "Stream length must be non-negative and less than the maximum array length (0x7FFFFFC7) - origin.")
        self._EnsureWritable()
        length = self._origin + i32(value)
        if not self._EnsureCapacity(length) and length > self._length:
            Array.Clear(self._buffer, self._length, length - self._length)
        self._length = length
        self._position = min(self._position, length)

    @virtual
    def ToArray(self) -> Array[u8]:
        n = self._length - self._origin
        if n == 0:
            return Array.Empty[u8]()
        copy = Array[u8](n)
        Buffer.BlockCopy(self._buffer, self._origin, copy, 0, n)
        return copy

    @override
    def Write(self, buffer: Array[u8], offset: i32, count: i32) -> None:
        Stream.ValidateBufferArguments(buffer, offset, count)
        self._EnsureOpen()
        self._EnsureWritable()
        self._Put(ReadOnlySpan[u8](buffer, offset, count))

    @override
    def Write(self, buffer: ReadOnlySpan[u8]) -> None:
        if self.GetType() is not typeof(MemoryStream):
            super().Write(buffer)
            return
        self._EnsureOpen()
        self._EnsureWritable()
        self._Put(buffer)

    def _Put(self, buffer: ReadOnlySpan[u8]) -> None:
        end = self._position + buffer.Length
        if end < 0:
            raise IOException("Stream was too long.")
        self._ExtendTo(end)
        buffer.CopyTo(Span[u8](self._buffer, self._position, buffer.Length))
        self._position = end

    def _ExtendTo(self, end: i32) -> None:
        """Makes the stream reach to `end`; a gap before the position is zeros."""
        if end <= self._length:
            return
        gap = self._position > self._length
        if end > self._capacity and self._EnsureCapacity(end):
            gap = False
        if gap:
            Array.Clear(self._buffer, self._length, end - self._length)
        self._length = end

    @override
    def WriteAsync(self, buffer: Array[u8], offset: i32, count: i32, cancellationToken: CancellationToken) -> Task:
        Stream.ValidateBufferArguments(buffer, offset, count)
        if cancellationToken.IsCancellationRequested:
            return Task.FromCanceled(cancellationToken)
        try:
            self.Write(buffer, offset, count)
            return Task.CompletedTask
        except Exception as e:
            return Task.FromException(e)

    @override
    def WriteAsync(self, buffer: ReadOnlyMemory[u8], cancellationToken: CancellationToken = default(CancellationToken)) -> ValueTask:
        if cancellationToken.IsCancellationRequested:
            return ValueTask.FromCanceled(cancellationToken)
        try:
            self.Write(buffer.Span)
            return default(ValueTask)
        except Exception as e:
            return ValueTask.FromException(e)

    @override
    def WriteByte(self, value: u8) -> None:
        self._EnsureOpen()
        self._EnsureWritable()
        self._ExtendTo(self._position + 1)
        self._buffer[self._position] = value
        self._position += 1

    @virtual
    def WriteTo(self, stream: Stream) -> None:
        if stream is None:
            raise ArgumentNullException("stream")
        self._EnsureOpen()
        stream.Write(self._buffer, self._origin, self._length - self._origin)
