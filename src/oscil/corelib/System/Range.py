from oscil.lang import *


@struct
@readonly
class Range(IEquatable[Range]):
    Start: Auto[ReadOnly[Index]]
    End: Auto[ReadOnly[Index]]

    def __init__(self, start: Index, end: Index) -> None:
        self.Start = start
        self.End = end

    @static
    def StartAt(start: Index) -> Range:
        return Range(start, Index.End)

    @static
    def EndAt(end: Index) -> Range:
        return Range(Index.Start, end)

    @static
    @property
    def All() -> Range:
        return Range(Index.Start, Index.End)

    def GetOffsetAndLength(self, length: i32) -> ValueTuple[i32, i32]:
        start = self.Start.GetOffset(length)
        end = self.End.GetOffset(length)
        if u32(end) > u32(length) or u32(start) > u32(end):
            raise ArgumentOutOfRangeException("length")
        return ValueTuple[i32, i32](start, end - start)

    @override
    def Equals(self, value: object) -> bool:
        return isinstance(value, Range) and self.Equals(cast(Range, value))

    def Equals(self, other: Range) -> bool:
        return other.Start.Equals(self.Start) and other.End.Equals(self.End)

    @override
    def GetHashCode(self) -> i32:
        return HashCode.Combine(self.Start.GetHashCode(), self.End.GetHashCode())

    @override
    def ToString(self) -> str:
        return self.Start.ToString() + ".." + self.End.ToString()
