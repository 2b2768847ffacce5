from oscil.lang import *


@sealed
class CompareInfo:
    """Comparing texts by their UTF-16 units, as .NET's globalisation-invariant mode does: of the options only case counts."""

    _name: str

    @internal
    def __init__(self, name: str) -> None:
        self._name = name

    @static
    def GetCompareInfo(name: str) -> CompareInfo:
        return CultureInfo.GetCultureInfo(name).CompareInfo

    @static
    def GetCompareInfo(culture: i32) -> CompareInfo:
        return CultureInfo.GetCultureInfo(culture).CompareInfo

    @property
    def Name(self) -> str:
        return self._name

    @property
    def LCID(self) -> i32:
        return CultureInfo.GetCultureInfo(self._name).LCID

    @static
    def IsSortable(ch: char) -> bool:
        return True

    @static
    def IsSortable(text: str) -> bool:
        if text is None:
            raise ArgumentNullException("text")
        return text.Length > 0

    @static
    @internal
    def Rules(options: CompareOptions) -> StringComparison:
        if options == CompareOptions.Ordinal:
            return StringComparison.Ordinal
        if options == CompareOptions.OrdinalIgnoreCase:
            return StringComparison.OrdinalIgnoreCase
        if (options & (CompareOptions.Ordinal | CompareOptions.OrdinalIgnoreCase)) != CompareOptions.None_:
            raise ArgumentException("CompareOption.Ordinal cannot be used with other options.", "options")
        if (i32(options) & ~0x2000003F) != 0:
            raise ArgumentException("Value of flags is invalid.", "options")
        return StringComparison.OrdinalIgnoreCase if (options & CompareOptions.IgnoreCase) != CompareOptions.None_ else StringComparison.Ordinal

    def Compare(self, string1: str, string2: str) -> i32:
        return String.Compare(string1, string2, StringComparison.Ordinal)

    def Compare(self, string1: str, string2: str, options: CompareOptions) -> i32:
        return String.Compare(string1, string2, CompareInfo.Rules(options))

    def Compare(self, string1: ReadOnlySpan[char], string2: ReadOnlySpan[char], options: CompareOptions = CompareOptions.None_) -> i32:
        if CompareInfo.Rules(options) == StringComparison.Ordinal:
            return String.CompareOrdinal(string1, string2)
        return String.CompareOrdinalIgnoreCase(string1, string2)

    def Compare(self, string1: str, offset1: i32, string2: str, offset2: i32) -> i32:
        return self.Compare(string1, offset1, string2, offset2, CompareOptions.None_)

    def Compare(self, string1: str, offset1: i32, string2: str, offset2: i32, options: CompareOptions) -> i32:
        length1 = 0 if string1 is None else string1.Length - offset1
        length2 = 0 if string2 is None else string2.Length - offset2
        return self.Compare(string1, offset1, length1, string2, offset2, length2, options)

    def Compare(self, string1: str, offset1: i32, length1: i32, string2: str, offset2: i32, length2: i32) -> i32:
        return self.Compare(string1, offset1, length1, string2, offset2, length2, CompareOptions.None_)

    def Compare(self, string1: str, offset1: i32, length1: i32, string2: str, offset2: i32, length2: i32, options: CompareOptions) -> i32:
        CompareInfo._CheckPart(string1, offset1, length1, "offset1", "length1", "string1")
        CompareInfo._CheckPart(string2, offset2, length2, "offset2", "length2", "string2")
        if string1 is None or string2 is None:
            return String.Compare(string1, string2)
        return self.Compare(string1.AsSpan(offset1, length1), string2.AsSpan(offset2, length2), options)

    @static
    def _CheckPart(text: str, offset: i32, length: i32, offset_name: str, length_name: str, name: str) -> None:
        if length < 0:
            raise ArgumentOutOfRangeException(length_name, "Positive number required.")
        if offset < 0:
            raise ArgumentOutOfRangeException(offset_name, "Positive number required.")
        if offset > (0 if text is None else text.Length) - length:
            raise ArgumentOutOfRangeException(name, "Offset and length must refer to a position in the string.")

    @family(Name=("IsPrefix", "IsSuffix"))
    def Name(self, source: str, value: str) -> bool:
        return self.Name(source, value, CompareOptions.None_)

    @family(Name=("IsPrefix", "IsSuffix"), NAMED=("'prefix'", "'suffix'"), METHOD=("StartsWith", "EndsWith"))
    def Name(self, source: str, value: str, options: CompareOptions) -> bool:
        if source is None:
            raise ArgumentNullException("source")
        if value is None:
            raise ArgumentNullException(NAMED)
        return source.METHOD(value, CompareInfo.Rules(options))

    @family(Name=("IsPrefix", "IsSuffix"), NAMED=("'prefix'", "'suffix'"), METHOD=("StartsWith", "EndsWith"))
    def Name(self, source: ReadOnlySpan[char], value: ReadOnlySpan[char], options: CompareOptions = CompareOptions.None_) -> bool:
        return MemoryExtensions.METHOD(source, value, CompareInfo.Rules(options))

    @family(Name=("IsPrefix", "IsSuffix"), NAMED=("'prefix'", "'suffix'"), METHOD=("StartsWith", "EndsWith"))
    def Name(self, source: ReadOnlySpan[char], value: ReadOnlySpan[char], options: CompareOptions, matchLength: Out[i32]) -> bool:
        found = MemoryExtensions.METHOD(source, value, CompareInfo.Rules(options))
        matchLength = value.Length if found else 0
        return found

    @family(Name=("IndexOf", "LastIndexOf"))
    def Name(self, source: ReadOnlySpan[char], value: ReadOnlySpan[char], options: CompareOptions = CompareOptions.None_) -> i32:
        return MemoryExtensions.Name(source, value, CompareInfo.Rules(options))

    @family(Name=("IndexOf", "LastIndexOf"))
    def Name(self, source: ReadOnlySpan[char], value: ReadOnlySpan[char], options: CompareOptions, matchLength: Out[i32]) -> i32:
        found = MemoryExtensions.Name(source, value, CompareInfo.Rules(options))
        matchLength = value.Length if found >= 0 else 0
        return found

    @family(T=("char", "str"))
    def IndexOf(self, source: str, value: T) -> i32:
        return self.IndexOf(source, value, CompareOptions.None_)

    @family(T=("char", "str"))
    def IndexOf(self, source: str, value: T, options: CompareOptions) -> i32:
        if source is None:
            raise ArgumentNullException("source")
        return self.IndexOf(source, value, 0, source.Length, options)

    @family(T=("char", "str"))
    def IndexOf(self, source: str, value: T, startIndex: i32) -> i32:
        return self.IndexOf(source, value, startIndex, CompareOptions.None_)

    @family(T=("char", "str"))
    def IndexOf(self, source: str, value: T, startIndex: i32, options: CompareOptions) -> i32:
        if source is None:
            raise ArgumentNullException("source")
        return self.IndexOf(source, value, startIndex, source.Length - startIndex, options)

    @family(T=("char", "str"))
    def IndexOf(self, source: str, value: T, startIndex: i32, count: i32) -> i32:
        return self.IndexOf(source, value, startIndex, count, CompareOptions.None_)

    def IndexOf(self, source: str, value: char, startIndex: i32, count: i32, options: CompareOptions) -> i32:
        return self.IndexOf(source, value.ToString(), startIndex, count, options)

    def IndexOf(self, source: str, value: str, startIndex: i32, count: i32, options: CompareOptions) -> i32:
        CompareInfo._CheckSearch(source, value)
        if u32(startIndex) > u32(source.Length):
            raise ArgumentOutOfRangeException("startIndex", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
        if count < 0 or startIndex > source.Length - count:
            raise ArgumentOutOfRangeException("count", "Count must be positive and count must refer to a location within the string/array/collection.")
        found = self.IndexOf(source.AsSpan(startIndex, count), value.AsSpan(), options)
        return found + startIndex if found >= 0 else -1

    @family(T=("char", "str"))
    def LastIndexOf(self, source: str, value: T) -> i32:
        return self.LastIndexOf(source, value, CompareOptions.None_)

    @family(T=("char", "str"))
    def LastIndexOf(self, source: str, value: T, options: CompareOptions) -> i32:
        if source is None:
            raise ArgumentNullException("source")
        return self.LastIndexOf(source, value, source.Length - 1, source.Length, options)

    @family(T=("char", "str"))
    def LastIndexOf(self, source: str, value: T, startIndex: i32) -> i32:
        return self.LastIndexOf(source, value, startIndex, startIndex + 1, CompareOptions.None_)

    @family(T=("char", "str"))
    def LastIndexOf(self, source: str, value: T, startIndex: i32, options: CompareOptions) -> i32:
        return self.LastIndexOf(source, value, startIndex, startIndex + 1, options)

    @family(T=("char", "str"))
    def LastIndexOf(self, source: str, value: T, startIndex: i32, count: i32) -> i32:
        return self.LastIndexOf(source, value, startIndex, count, CompareOptions.None_)

    def LastIndexOf(self, source: str, value: char, startIndex: i32, count: i32, options: CompareOptions) -> i32:
        return self.LastIndexOf(source, value.ToString(), startIndex, count, options)

    def LastIndexOf(self, source: str, value: str, startIndex: i32, count: i32, options: CompareOptions) -> i32:
        """Backwards over `count` units from `startIndex` on; one unit behind the end counts as the end."""
        CompareInfo._CheckSearch(source, value)
        if source.Length == 0 and (startIndex == -1 or startIndex == 0):
            return 0 if value.Length == 0 else -1
        if u32(startIndex) > u32(source.Length):
            raise ArgumentOutOfRangeException("startIndex", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
        if startIndex == source.Length:
            startIndex -= 1
            if count > 0:
                count -= 1
        first = startIndex - count + 1
        if count < 0 or first < 0:
            raise ArgumentOutOfRangeException("count", "Count must be positive and count must refer to a location within the string/array/collection.")
        found = self.LastIndexOf(source.AsSpan(first, count), value.AsSpan(), options)
        return found + first if found >= 0 else -1

    @static
    def _CheckSearch(source: str, value: str) -> None:
        if source is None:
            raise ArgumentNullException("source")
        if value is None:
            raise ArgumentNullException("value")

    def GetSortKey(self, source: str) -> SortKey:
        return self.GetSortKey(source, CompareOptions.None_)

    def GetSortKey(self, source: str, options: CompareOptions) -> SortKey:
        if source is None:
            raise ArgumentNullException("source")
        text = source if CompareInfo.Rules(options) == StringComparison.Ordinal else source.ToUpperInvariant()
        key = Array[u8](text.Length * 2)
        for i in range(text.Length):
            key[2 * i] = u8(i32(text[i]) >> 8)
            key[2 * i + 1] = u8(text[i])
        return SortKey(source, key)

    def GetHashCode(self, source: str, options: CompareOptions) -> i32:
        if source is None:
            raise ArgumentNullException("source")
        return source.GetHashCode(CompareInfo.Rules(options))

    def GetHashCode(self, source: ReadOnlySpan[char], options: CompareOptions) -> i32:
        return self.GetHashCode(source.ToString(), options)

    @override
    def Equals(self, value: object) -> bool:
        other = try_cast(CompareInfo, value)
        return other is not None and other._name == self._name

    @override
    def GetHashCode(self) -> i32:
        return self._name.GetHashCode()

    @override
    def ToString(self) -> str:
        return "CompareInfo - " + self._name
