from oscil.lang import *


@sealed
class SortKey:
    _text: str
    _key: Array[u8]

    @internal
    def __init__(self, text: str, key: Array[u8]) -> None:
        self._text = text
        self._key = key

    @property
    def OriginalString(self) -> str:
        return self._text

    @property
    def KeyData(self) -> Array[u8]:
        return cast(Array[u8], self._key.Clone())

    @static
    def Compare(sortkey1: SortKey, sortkey2: SortKey) -> i32:
        if sortkey1 is None:
            raise ArgumentNullException("sortkey1")
        if sortkey2 is None:
            raise ArgumentNullException("sortkey2")
        return MemoryExtensions.SequenceCompareTo[u8](Span[u8](sortkey1._key), ReadOnlySpan[u8](sortkey2._key))

    @override
    def Equals(self, value: object) -> bool:
        other = try_cast(SortKey, value)
        return other is not None and SortKey.Compare(self, other) == 0

    @override
    def GetHashCode(self) -> i32:
        return self._text.GetHashCode()

    @override
    def ToString(self) -> str:
        return "SortKey - , , " + self._text
