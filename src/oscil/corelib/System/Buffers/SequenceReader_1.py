from oscil.lang import *


@ref_struct
@generic(T)
@where(T, unmanaged, IEquatable[T])
class SequenceReader:
    """Reads a sequence from front to back, across its pieces."""

    _sequence: ReadOnlySequence[T]
    _consumed: i64

    def __init__(self, sequence: ReadOnlySequence[T]) -> None:
        self._sequence = sequence

    @property
    def Sequence(self) -> ReadOnlySequence[T]:
        return self._sequence

    @property
    def UnreadSequence(self) -> ReadOnlySequence[T]:
        return self._sequence.Slice(self._consumed)

    @property
    def Position(self) -> SequencePosition:
        return self._sequence.GetPosition(self._consumed)

    @property
    def Length(self) -> i64:
        return self._sequence.Length

    @property
    def Consumed(self) -> i64:
        return self._consumed

    @property
    def Remaining(self) -> i64:
        return self._sequence.Length - self._consumed

    @property
    def End(self) -> bool:
        return self.Remaining == 0

    @property
    def UnreadSpan(self) -> ReadOnlySpan[T]:
        return self.UnreadSequence.FirstSpan

    def _At(self, offset: i64) -> T:
        return self._sequence.Slice(self._consumed + offset).FirstSpan[0]

    def TryPeek(self, value: Out[T]) -> bool:
        return self.TryPeek(0, ref(value))

    def TryPeek(self, offset: i64, value: Out[T]) -> bool:
        if offset < 0:
            raise ArgumentOutOfRangeException("offset")
        if offset >= self.Remaining:
            value = default(T)
            return False
        value = self._At(offset)
        return True

    def TryRead(self, value: Out[T]) -> bool:
        if self.End:
            value = default(T)
            return False
        value = self._At(0)
        self._consumed += 1
        return True

    def Advance(self, count: i64) -> None:
        if count < 0 or count > self.Remaining:
            raise ArgumentOutOfRangeException("count")
        self._consumed += count

    def AdvanceToEnd(self) -> None:
        self._consumed = self._sequence.Length

    def Rewind(self, count: i64) -> None:
        if u64(count) > u64(self._consumed):
            raise ArgumentOutOfRangeException("count")
        self._consumed -= count

    def _Find(self, delimiter: T) -> i64:
        """Offset of the next such value, or -1."""
        offset = i64(0)
        for memory in self.UnreadSequence:
            span = memory.Span
            for i in range(span.Length):
                if span[i].Equals(delimiter):
                    return offset + i64(i)
            offset += i64(span.Length)
        return -1

    def TryReadTo(self, sequence: Out[ReadOnlySequence[T]], delimiter: T, advancePastDelimiter: bool = True) -> bool:
        found = self._Find(delimiter)
        if found < 0:
            sequence = default(ReadOnlySequence[T])
            return False
        sequence = self._sequence.Slice(self._consumed, found)
        self._consumed += found + (1 if advancePastDelimiter else 0)
        return True

    def TryReadTo(self, span: Out[ReadOnlySpan[T]], delimiter: T, advancePastDelimiter: bool = True) -> bool:
        found = self._Find(delimiter)
        if found < 0:
            span = default(ReadOnlySpan[T])
            return False
        piece = self._sequence.Slice(self._consumed, found)
        span = piece.FirstSpan if piece.IsSingleSegment else ReadOnlySpan[T](BuffersExtensions.ToArray[T](piece))
        self._consumed += found + (1 if advancePastDelimiter else 0)
        return True

    def TryReadExact(self, count: i32, sequence: Out[ReadOnlySequence[T]]) -> bool:
        if count < 0:
            raise ArgumentOutOfRangeException("count")
        if i64(count) > self.Remaining:
            sequence = default(ReadOnlySequence[T])
            return False
        sequence = self._sequence.Slice(self._consumed, i64(count))
        self._consumed += i64(count)
        return True

    def TryAdvanceTo(self, delimiter: T, advancePastDelimiter: bool = True) -> bool:
        found = self._Find(delimiter)
        if found < 0:
            return False
        self._consumed += found + (1 if advancePastDelimiter else 0)
        return True

    def AdvancePast(self, value: T) -> i64:
        n = i64(0)
        while not self.End and self._At(0).Equals(value):
            self._consumed += 1
            n += 1
        return n

    def IsNext(self, next: T, advancePast: bool = False) -> bool:
        if self.End or not self._At(0).Equals(next):
            return False
        if advancePast:
            self._consumed += 1
        return True

    def IsNext(self, next: ReadOnlySpan[T], advancePast: bool = False) -> bool:
        if self.Remaining < i64(next.Length):
            return False
        for i in range(next.Length):
            if not self._At(i64(i)).Equals(next[i]):
                return False
        if advancePast:
            self._consumed += i64(next.Length)
        return True

    def TryCopyTo(self, destination: Span[T]) -> bool:
        if self.Remaining < i64(destination.Length):
            return False
        BuffersExtensions.CopyTo[T](self._sequence.Slice(self._consumed, i64(destination.Length)), destination)
        return True
