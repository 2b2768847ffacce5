from oscil.lang import *
from System.Runtime.CompilerServices import Unsafe


class UnmanagedMemoryStream(Stream):
    """A stream over memory that is no object's."""

    _start: Ptr[u8]
    _length: i64
    _capacity: i64
    _position: i64
    _access: FileAccess
    _open: bool

    def __init__(self, pointer: Ptr[u8], length: i64) -> None:
        self.__init__(pointer, length, length, FileAccess.Read)

    def __init__(self, pointer: Ptr[u8], length: i64, capacity: i64, access: FileAccess) -> None:
        if nint(pointer) == nint(0):
            raise ArgumentNullException("pointer")
        ArgumentOutOfRangeException.ThrowIfNegative(length, "length")
        ArgumentOutOfRangeException.ThrowIfNegative(capacity, "capacity")
        if length > capacity:
            raise ArgumentOutOfRangeException("length", "The length cannot be greater than the capacity.")
        self._start = pointer
        self._length = length
        self._capacity = capacity
        self._access = access
        self._open = True

    @override
    @property
    def CanRead(self) -> bool:
        return self._open and (self._access & FileAccess.Read) != FileAccess(0)

    @override
    @property
    def CanWrite(self) -> bool:
        return self._open and (self._access & FileAccess.Write) != FileAccess(0)

    @override
    @property
    def CanSeek(self) -> bool:
        return self._open

    def _EnsureOpen(self) -> None:
        if not self._open:
            raise ObjectDisposedException(None, "Cannot access a closed Stream.")

    @override
    @property
    def Length(self) -> i64:
        self._EnsureOpen()
        return self._length

    @property
    def Capacity(self) -> i64:
        self._EnsureOpen()
        return self._capacity

    @override
    @property
    def Position(self) -> i64:
        self._EnsureOpen()
        return self._position

    @override
    @Position.setter
    def Position(self, value: i64) -> None:
        ArgumentOutOfRangeException.ThrowIfNegative(value, "value")
        self._EnsureOpen()
        self._position = value

    @property
    def PositionPointer(self) -> Ptr[u8]:
        self._EnsureOpen()
        return self._start + self._position

    @override
    def Flush(self) -> None:
        self._EnsureOpen()

    @override
    def Seek(self, offset: i64, origin: SeekOrigin) -> i64:
        self._EnsureOpen()
        start = 0 if origin == SeekOrigin.Begin else self._position if origin == SeekOrigin.Current else self._length
        if start + offset < 0:
            raise IOException("An attempt was made to move the position before the beginning of the stream.")
        self._position = start + offset
        return self._position

    @override
    def SetLength(self, value: i64) -> None:
        self._EnsureOpen()
        if not self.CanWrite:
            raise NotSupportedException("Stream does not support writing.")
        if value > self._capacity:
            raise IOException("Unable to expand length of this stream beyond its capacity.")
        if value > self._length:
            Buffer.ZeroCore(ref(Unsafe.AsRef[u8](Ptr[None](self._start + self._length))), nuint(value - self._length))
        self._length = value
        self._position = min(self._position, value)

    @override
    def Read(self, buffer: Array[u8], offset: i32, count: i32) -> i32:
        Stream.ValidateBufferArguments(buffer, offset, count)
        return self.Read(Span[u8](buffer, offset, count))

    @override
    def Read(self, buffer: Span[u8]) -> i32:
        self._EnsureOpen()
        if not self.CanRead:
            raise NotSupportedException("Stream does not support reading.")
        n = i32(max(0, min(self._length - self._position, i64(buffer.Length))))
        Span[u8](Ptr[None](self._start + self._position), n).CopyTo(buffer)
        self._position += i64(n)
        return n

    @override
    def Write(self, buffer: Array[u8], offset: i32, count: i32) -> None:
        Stream.ValidateBufferArguments(buffer, offset, count)
        self.Write(ReadOnlySpan[u8](buffer, offset, count))

    @override
    def Write(self, buffer: ReadOnlySpan[u8]) -> None:
        self._EnsureOpen()
        if not self.CanWrite:
            raise NotSupportedException("Stream does not support writing.")
        end = self._position + i64(buffer.Length)
        if end > self._capacity:
            raise NotSupportedException("Unable to expand length of this stream beyond its capacity.")
        buffer.CopyTo(Span[u8](Ptr[None](self._start + self._position), buffer.Length))
        self._position = end
        self._length = max(self._length, end)

    @override
    @protected
    def Dispose(self, disposing: bool) -> None:
        self._open = False
