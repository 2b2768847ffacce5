from oscil.lang import *


@internal
@ref_struct
class ValueStringBuilder:
    """Text under construction: starts in the caller's stack memory, moves to an array when that is full."""

    _chars: Span[char]
    _length: i32

    def __init__(self, initial: Span[char]) -> None:
        self._chars = initial
        self._length = 0

    @property
    def Length(self) -> i32:
        return self._length

    def Append(self, value: char) -> None:
        n = self._length
        if n >= self._chars.Length:
            self._Grow(1)
        self._chars[n] = value
        self._length = n + 1

    def Append(self, value: str) -> None:
        if value is None:
            return
        n = value.Length
        if n == 1:
            self.Append(value[0])
            return
        if self._length > self._chars.Length - n:
            self._Grow(n)
        value.CopyTo(self._chars.Slice(self._length))
        self._length += n

    def Append(self, value: ReadOnlySpan[char]) -> None:
        if self._length > self._chars.Length - value.Length:
            self._Grow(value.Length)
        value.CopyTo(self._chars.Slice(self._length))
        self._length += value.Length

    def Append(self, value: char, count: i32) -> None:
        if count <= 0:
            return
        if self._length > self._chars.Length - count:
            self._Grow(count)
        self._chars.Slice(self._length, count).Fill(value)
        self._length += count

    def Insert(self, index: i32, value: str) -> None:
        n = value.Length
        if self._length > self._chars.Length - n:
            self._Grow(n)
        tail = self._chars.Slice(index, self._length - index)
        tail.CopyTo(self._chars.Slice(index + n))
        value.CopyTo(self._chars.Slice(index))
        self._length += n

    def AsSpan(self) -> ReadOnlySpan[char]:
        return self._chars.Slice(0, self._length)

    def TryCopyTo(self, destination: Span[char], charsWritten: Out[i32]) -> bool:
        if self._chars.Slice(0, self._length).TryCopyTo(destination):
            charsWritten = self._length
            return True
        charsWritten = 0
        return False

    @override
    def ToString(self) -> str:
        return self._chars.Slice(0, self._length).ToString()

    def _Grow(self, extra: i32) -> None:
        needed = u32(self._length) + u32(extra)
        twice = u32(self._chars.Length) * u32(2)
        capacity = twice if twice > needed else needed
        if capacity > u32(0x3FFFFFDF):
            raise OutOfMemoryException()
        grown = Array[char](i32(capacity))
        target: Span[char] = grown
        self._chars.Slice(0, self._length).CopyTo(target)
        self._chars = target
