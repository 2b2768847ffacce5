from oscil.lang import *


@static
class SearchValues:
    @static
    def Create(*values: ReadOnlySpan[u8]) -> SearchValues[u8]:
        return SearchValues[u8](values)

    @static
    def Create(*values: ReadOnlySpan[char]) -> SearchValues[char]:
        return SearchValues[char](values)

    @static
    def Create(values: ReadOnlySpan[str], comparisonType: StringComparison) -> SearchValues[str]:
        return TextSearchValues(values, comparisonType)
