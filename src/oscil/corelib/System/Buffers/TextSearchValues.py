from oscil.lang import *


@internal
@sealed
class TextSearchValues(SearchValues[str]):
    """Texts to search for, compared as the rules say."""

    _texts: Array[str]
    _rules: StringComparison

    def __init__(self, values: ReadOnlySpan[str], rules: StringComparison) -> None:
        super().__init__(default(ReadOnlySpan[str]))
        if rules != StringComparison.Ordinal and rules != StringComparison.OrdinalIgnoreCase:
            raise ArgumentException("The string comparison type passed in is currently not supported.", "comparisonType")
        for value in values:
            if value is None:
                raise ArgumentNullException("values")
        self._texts = values.ToArray()
        self._rules = rules

    @override
    def Contains(self, value: str) -> bool:
        for text in self._texts:
            if text.Equals(value, self._rules):
                return True
        return False

    def StartsAt(self, span: ReadOnlySpan[char]) -> bool:
        for text in self._texts:
            if MemoryExtensions.StartsWith(span, text.AsSpan(), self._rules):
                return True
        return False
