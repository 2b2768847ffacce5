from oscil.lang import *


class StringInfo:
    """Text elements: what a reader takes for one character."""

    _text: str
    _indexes: Array[i32]

    def __init__(self) -> None:
        self.__init__("")

    def __init__(self, value: str) -> None:
        if value is None:
            raise ArgumentNullException("value")
        self._text = value

    @static
    @extern
    @internal
    def NextGraphemeCore(p: Ptr[char], n: i32) -> i32: ...

    @property
    def String(self) -> str:
        return self._text

    @String.setter
    def String(self, value: str) -> None:
        if value is None:
            raise ArgumentNullException("value")
        self._text = value
        self._indexes = None

    def _Indexes(self) -> Array[i32]:
        if self._indexes is None:
            self._indexes = StringInfo.ParseCombiningCharacters(self._text)
        return self._indexes

    @property
    def LengthInTextElements(self) -> i32:
        return len(self._Indexes())

    def SubstringByTextElements(self, startingTextElement: i32) -> str:
        return self.SubstringByTextElements(startingTextElement, len(self._Indexes()) - startingTextElement)

    def SubstringByTextElements(self, startingTextElement: i32, lengthInTextElements: i32) -> str:
        indexes = self._Indexes()
        if u32(startingTextElement) >= u32(len(indexes)):
            raise ArgumentOutOfRangeException("startingTextElement", startingTextElement, "The argument must be smaller than or equal to the LengthInTextElements of the string.")
        if lengthInTextElements < 0 or lengthInTextElements > len(indexes) - startingTextElement:
            raise ArgumentOutOfRangeException("lengthInTextElements", lengthInTextElements, "The argument must be smaller than or equal to the LengthInTextElements of the string.")
        start = indexes[startingTextElement]
        end = startingTextElement + lengthInTextElements
        return self._text.Substring(start, (indexes[end] if end < len(indexes) else self._text.Length) - start)

    @static
    def GetNextTextElementLength(str: ReadOnlySpan[char]) -> i32:
        with fixed(str) as p:
            return StringInfo.NextGraphemeCore(p, str.Length)

    @static
    def GetNextTextElementLength(str: str) -> i32:
        return StringInfo.GetNextTextElementLength(str, 0)

    @static
    def GetNextTextElementLength(str: str, index: i32) -> i32:
        if str is None:
            raise ArgumentNullException("str")
        if u32(index) > u32(str.Length):
            raise ArgumentOutOfRangeException("index", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
        return StringInfo.GetNextTextElementLength(str.AsSpan(index))

    @static
    def GetNextTextElement(str: str) -> str:
        return StringInfo.GetNextTextElement(str, 0)

    @static
    def GetNextTextElement(str: str, index: i32) -> str:
        length = StringInfo.GetNextTextElementLength(str, index)
        return str.Substring(index, length)

    @static
    def GetTextElementEnumerator(str: str) -> TextElementEnumerator:
        return StringInfo.GetTextElementEnumerator(str, 0)

    @static
    def GetTextElementEnumerator(str: str, index: i32) -> TextElementEnumerator:
        if str is None:
            raise ArgumentNullException("str")
        if u32(index) > u32(str.Length):
            raise ArgumentOutOfRangeException("index", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
        return TextElementEnumerator(str, index)

    @static
    def ParseCombiningCharacters(str: str) -> Array[i32]:
        """Where each text element starts."""
        if str is None:
            raise ArgumentNullException("str")
        starts = System.Collections.Generic.List[i32]()
        i = 0
        while i < str.Length:
            starts.Add(i)
            i += StringInfo.GetNextTextElementLength(str.AsSpan(i))
        return starts.ToArray()

    @override
    def Equals(self, value: object) -> bool:
        other = try_cast(StringInfo, value)
        return other is not None and other._text == self._text

    @override
    def GetHashCode(self) -> i32:
        return self._text.GetHashCode()
