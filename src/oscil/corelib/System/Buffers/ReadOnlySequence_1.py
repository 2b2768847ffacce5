from oscil.lang import *
from System.Runtime.InteropServices import MemoryMarshal


@struct
@readonly
@generic(T)
class ReadOnlySequence:
    """One piece of memory, or a chain of segments from a place in the first to a place in the last."""

    Empty: Static[ReadOnly[ReadOnlySequence[T]]] = ReadOnlySequence[T](Array[T](0))

    _first: ReadOnlySequenceSegment[T]
    _last: ReadOnlySequenceSegment[T]
    _memory: ReadOnlyMemory[T]
    _startIndex: i32
    _endIndex: i32

    def __init__(self, array: Array[T]) -> None:
        if array is None:
            raise ArgumentNullException("array")
        self._memory = ReadOnlyMemory[T](array)
        self._endIndex = len(array)

    def __init__(self, array: Array[T], start: i32, length: i32) -> None:
        if array is None:
            raise ArgumentNullException("array")
        if u32(start) > u32(len(array)):
            raise ArgumentOutOfRangeException("start")
        if u32(length) > u32(len(array) - start):
            raise ArgumentOutOfRangeException("length")
        self._memory = ReadOnlyMemory[T](array)
        self._startIndex = start
        self._endIndex = start + length

    def __init__(self, memory: ReadOnlyMemory[T]) -> None:
        self._memory = memory
        self._endIndex = memory.Length

    def __init__(self, startSegment: ReadOnlySequenceSegment[T], startIndex: i32, endSegment: ReadOnlySequenceSegment[T], endIndex: i32) -> None:
        if startSegment is None:
            raise ArgumentNullException("startSegment")
        if endSegment is None:
            raise ArgumentNullException("endSegment")
        if startSegment is not endSegment and startSegment.RunningIndex > endSegment.RunningIndex:
            raise ArgumentOutOfRangeException("endSegment")
        if u32(startSegment.Memory.Length) < u32(startIndex):
            raise ArgumentOutOfRangeException("startIndex")
        if u32(endSegment.Memory.Length) < u32(endIndex) or (startSegment is endSegment and endIndex < startIndex):
            raise ArgumentOutOfRangeException("endIndex")
        self._first = startSegment
        self._last = endSegment
        self._startIndex = startIndex
        self._endIndex = endIndex

    @private
    def __init__(self, memory: ReadOnlyMemory[T], start: i32, end: i32, plain: bool) -> None:
        self._memory = memory
        self._startIndex = start
        self._endIndex = end

    @property
    def Length(self) -> i64:
        if self._first is None:
            return i64(self._endIndex - self._startIndex)
        return self._last.RunningIndex + i64(self._endIndex) - self._first.RunningIndex - i64(self._startIndex)

    @property
    def IsEmpty(self) -> bool:
        return self.Length == 0

    @property
    def IsSingleSegment(self) -> bool:
        return self._first is self._last

    @property
    def First(self) -> ReadOnlyMemory[T]:
        if self._first is None:
            return self._memory.Slice(self._startIndex, self._endIndex - self._startIndex)
        memory = self._first.Memory
        end = self._endIndex if self._first is self._last else memory.Length
        return memory.Slice(self._startIndex, end - self._startIndex)

    @property
    def FirstSpan(self) -> ReadOnlySpan[T]:
        return self.First.Span

    @property
    def Start(self) -> SequencePosition:
        return SequencePosition(self._first, self._startIndex)

    @property
    def End(self) -> SequencePosition:
        return SequencePosition(self._last, self._endIndex)

    def _OffsetOf(self, position: SequencePosition) -> i64:
        """From the sequence's start."""
        index = i64(position.GetInteger())
        if self._first is None:
            return index - i64(self._startIndex)
        segment = cast(ReadOnlySequenceSegment[T], position.GetObject())
        if segment is None:
            segment = self._first
        return segment.RunningIndex + index - self._first.RunningIndex - i64(self._startIndex)

    def _Seek(self, offset: i64, name: str) -> SequencePosition:
        if offset < 0 or offset > self.Length:
            raise ArgumentOutOfRangeException(name)
        if self._first is None:
            return SequencePosition(None, self._startIndex + i32(offset))
        left = offset + i64(self._startIndex)
        segment = self._first
        while segment is not self._last and left >= i64(segment.Memory.Length):
            left -= i64(segment.Memory.Length)
            segment = segment.Next
        return SequencePosition(segment, i32(left))

    def GetOffset(self, position: SequencePosition) -> i64:
        return self._OffsetOf(position) + (i64(self._startIndex) if self._first is None else self._first.RunningIndex + i64(self._startIndex))

    def GetPosition(self, offset: i64) -> SequencePosition:
        return self._Seek(offset, "offset")

    def GetPosition(self, offset: i64, origin: SequencePosition) -> SequencePosition:
        return self._Seek(self._OffsetOf(origin) + offset, "offset")

    def _Between(self, start: i64, end: i64) -> ReadOnlySequence[T]:
        if start < 0 or start > self.Length:
            raise ArgumentOutOfRangeException("start")
        if end < start or end > self.Length:
            raise ArgumentOutOfRangeException("length")
        if self._first is None:
            return ReadOnlySequence[T](self._memory, self._startIndex + i32(start), self._startIndex + i32(end), True)
        a = self._Seek(start, "start")
        b = self._Seek(end, "length")
        last = cast(ReadOnlySequenceSegment[T], b.GetObject())
        return ReadOnlySequence[T](cast(ReadOnlySequenceSegment[T], a.GetObject()), a.GetInteger(), last, b.GetInteger())

    def Slice(self, start: i64) -> ReadOnlySequence[T]:
        return self._Between(start, self.Length)

    def Slice(self, start: i64, length: i64) -> ReadOnlySequence[T]:
        if length < 0:
            raise ArgumentOutOfRangeException("length")
        return self._Between(start, start + length)

    def Slice(self, start: i32, length: i32) -> ReadOnlySequence[T]:
        return self.Slice(i64(start), i64(length))

    def Slice(self, start: SequencePosition) -> ReadOnlySequence[T]:
        return self._Between(self._OffsetOf(start), self.Length)

    def Slice(self, start: SequencePosition, end: SequencePosition) -> ReadOnlySequence[T]:
        return self._Between(self._OffsetOf(start), self._OffsetOf(end))

    def Slice(self, start: SequencePosition, length: i32) -> ReadOnlySequence[T]:
        return self.Slice(start, i64(length))

    def Slice(self, start: SequencePosition, length: i64) -> ReadOnlySequence[T]:
        offset = self._OffsetOf(start)
        return self.Slice(offset, length)

    def Slice(self, start: i32, end: SequencePosition) -> ReadOnlySequence[T]:
        return self._Between(i64(start), self._OffsetOf(end))

    def Slice(self, start: i64, end: SequencePosition) -> ReadOnlySequence[T]:
        return self._Between(start, self._OffsetOf(end))

    def TryGet(self, position: Ref[SequencePosition], memory: Out[ReadOnlyMemory[T]], advance: bool = True) -> bool:
        """The piece at a position; afterwards the position is that of the next piece."""
        place = position
        if self._first is None:
            if place.GetInteger() < 0:
                memory = default(ReadOnlyMemory[T])
                return False
            memory = self._memory.Slice(place.GetInteger(), self._endIndex - place.GetInteger())
            if advance:
                position = SequencePosition(None, -1)
            return True
        segment = cast(ReadOnlySequenceSegment[T], place.GetObject())
        if segment is None:
            memory = default(ReadOnlyMemory[T])
            return False
        whole = segment.Memory
        end = self._endIndex if segment is self._last else whole.Length
        memory = whole.Slice(place.GetInteger(), end - place.GetInteger())
        if advance:
            position = SequencePosition(None if segment is self._last else segment.Next, 0)
        return True

    def GetEnumerator(self) -> ReadOnlySequence[T].Enumerator:
        return ReadOnlySequence[T].Enumerator(self)

    @override
    def ToString(self) -> str:
        if typeof(T) is typeof(char) and self.IsSingleSegment:
            return self.First.ToString()
        return "System.Buffers.ReadOnlySequence<" + typeof(T).Name + ">[" + self.Length.ToString() + "]"

    @struct
    class Enumerator:
        _sequence: ReadOnlySequence[T]
        _next: SequencePosition
        _current: ReadOnlyMemory[T]

        def __init__(self, sequence: In[ReadOnlySequence[T]]) -> None:
            self._sequence = sequence
            self._next = self._sequence.Start

        @property
        def Current(self) -> ReadOnlyMemory[T]:
            return self._current

        def MoveNext(self) -> bool:
            return self._sequence.TryGet(ref(self._next), ref(self._current))
