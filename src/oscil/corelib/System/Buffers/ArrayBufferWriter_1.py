from oscil.lang import *


@generic(T)
@sealed
class ArrayBufferWriter(IBufferWriter[T]):
    """A writer into an array that grows."""

    DEFAULT: Private[Const[i32]] = 256

    _buffer: Array[T]
    _index: i32

    def __init__(self) -> None:
        self._buffer = Array.Empty[T]()

    def __init__(self, initialCapacity: i32) -> None:
        if initialCapacity <= 0:
            raise ArgumentException(None, "initialCapacity")
        self._buffer = Array[T](initialCapacity)

    @property
    def WrittenMemory(self) -> ReadOnlyMemory[T]:
        return ReadOnlyMemory[T](self._buffer, 0, self._index)

    @property
    def WrittenSpan(self) -> ReadOnlySpan[T]:
        return ReadOnlySpan[T](self._buffer, 0, self._index)

    @property
    def WrittenCount(self) -> i32:
        return self._index

    @property
    def Capacity(self) -> i32:
        return len(self._buffer)

    @property
    def FreeCapacity(self) -> i32:
        return len(self._buffer) - self._index

    def Clear(self) -> None:
        Array.Clear(self._buffer, 0, self._index)
        self._index = 0

    def ResetWrittenCount(self) -> None:
        self._index = 0

    def Advance(self, count: i32) -> None:
        if count < 0:
            raise ArgumentException(None, "count")
        if self._index > len(self._buffer) - count:
            raise InvalidOperationException("Cannot advance past the end of the buffer, which has a size of " + len(self._buffer).ToString() + ".")
        self._index += count

    def GetMemory(self, sizeHint: i32 = 0) -> Memory[T]:
        self._Reserve(sizeHint)
        return Memory[T](self._buffer, self._index, len(self._buffer) - self._index)

    def GetSpan(self, sizeHint: i32 = 0) -> Span[T]:
        self._Reserve(sizeHint)
        return Span[T](self._buffer, self._index, len(self._buffer) - self._index)

    def _Reserve(self, sizeHint: i32) -> None:
        if sizeHint < 0:
            raise ArgumentException("sizeHint")
        wanted = max(sizeHint, 1)
        if wanted <= self.FreeCapacity:
            return
        length = len(self._buffer)
        grow = max(wanted, length)
        if length == 0:
            grow = max(grow, ArrayBufferWriter.DEFAULT)
        grown = Array[T](checked(length + grow))
        Array.Copy(self._buffer, grown, self._index)
        self._buffer = grown
