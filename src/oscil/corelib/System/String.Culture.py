from oscil.lang import *
from System.Globalization import CompareInfo, CompareOptions, CultureInfo


@sealed
class String:
    """Comparing by a culture: each compares as the invariant one (DIVERGENCES.md)."""

    @static
    def _Rules(ignoreCase: bool) -> StringComparison:
        return StringComparison.CurrentCultureIgnoreCase if ignoreCase else StringComparison.CurrentCulture

    @static
    def Compare(strA: str, strB: str, ignoreCase: bool, culture: CultureInfo) -> i32:
        return String.Compare(strA, strB, String._Rules(ignoreCase))

    @static
    def Compare(strA: str, strB: str, culture: CultureInfo, options: CompareOptions) -> i32:
        return String.Compare(strA, strB, CompareInfo.Rules(options))

    @static
    def Compare(strA: str, indexA: i32, strB: str, indexB: i32, length: i32, ignoreCase: bool, culture: CultureInfo) -> i32:
        return String.Compare(strA, indexA, strB, indexB, length, String._Rules(ignoreCase))

    @static
    def Compare(strA: str, indexA: i32, strB: str, indexB: i32, length: i32, culture: CultureInfo, options: CompareOptions) -> i32:
        return String.Compare(strA, indexA, strB, indexB, length, CompareInfo.Rules(options))

    @family(Name=("StartsWith", "EndsWith"))
    def Name(self, value: str, ignoreCase: bool, culture: CultureInfo) -> bool:
        return self.Name(value, String._Rules(ignoreCase))

    def Replace(self, oldValue: str, newValue: str, ignoreCase: bool, culture: CultureInfo) -> str:
        return self.Replace(oldValue, newValue, String._Rules(ignoreCase))

    @static
    @implements(IParsable[str].Parse)
    def Parse(s: str, provider: IFormatProvider) -> str:
        if s is None:
            raise ArgumentNullException("s")
        return s

    @static
    @implements(IParsable[str].TryParse)
    def TryParse(s: str, provider: IFormatProvider, result: Out[str]) -> bool:
        result = s
        return s is not None

    @static
    @implements(ISpanParsable[str].Parse)
    def Parse(s: ReadOnlySpan[char], provider: IFormatProvider) -> str:
        return s.ToString()

    @static
    @implements(ISpanParsable[str].TryParse)
    def TryParse(s: ReadOnlySpan[char], provider: IFormatProvider, result: Out[str]) -> bool:
        result = s.ToString()
        return True

    @static
    def GetHashCode(value: ReadOnlySpan[char], comparisonType: StringComparison) -> i32:
        return value.ToString().GetHashCode(comparisonType)
