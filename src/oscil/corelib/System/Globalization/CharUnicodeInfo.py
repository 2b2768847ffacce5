from oscil.lang import *


@static
class CharUnicodeInfo:
    @static
    def GetUnicodeCategory(ch: char) -> UnicodeCategory:
        return UnicodeCategory(CharUnicodeInfo.GetCategoryCore(i32(ch)))

    @static
    def GetUnicodeCategory(codePoint: i32) -> UnicodeCategory:
        if codePoint < 0 or codePoint > 0x10FFFF:
            raise ArgumentOutOfRangeException("codePoint")
        return UnicodeCategory(CharUnicodeInfo.GetCategoryCore(codePoint))

    @static
    def GetUnicodeCategory(s: str, index: i32) -> UnicodeCategory:
        return CharUnicodeInfo.GetUnicodeCategory(CharUnicodeInfo._CodePoint(s, index))

    @static
    def GetNumericValue(ch: char) -> f64:
        if ch >= '0' and ch <= '9':
            return f64(ch - '0')
        return CharUnicodeInfo.GetNumericCore(i32(ch))

    @static
    def GetNumericValue(s: str, index: i32) -> f64:
        return CharUnicodeInfo.GetNumericCore(CharUnicodeInfo._CodePoint(s, index))

    @family(Name=("GetDecimalDigitValue", "GetDigitValue"), KIND=(0, 1))
    @static
    def Name(ch: char) -> i32:
        return CharUnicodeInfo.GetDigitCore(i32(ch), KIND)

    @family(Name=("GetDecimalDigitValue", "GetDigitValue"), KIND=(0, 1))
    @static
    def Name(s: str, index: i32) -> i32:
        return CharUnicodeInfo.GetDigitCore(CharUnicodeInfo._CodePoint(s, index), KIND)

    @static
    def _CodePoint(s: str, index: i32) -> i32:
        """The code point there, half a surrogate pair included."""
        if s is None:
            raise ArgumentNullException("s")
        if u32(index) >= u32(s.Length):
            raise ArgumentOutOfRangeException("index", "Index was out of range. Must be non-negative and less than the size of the collection.")
        return Char.ConvertToUtf32(s, index) if Char.IsSurrogatePair(s, index) else i32(s[index])

    @static
    @extern
    @internal
    def GetDigitCore(cp: i32, kind: i32) -> i32: ...

    @static
    @extern
    @internal
    def GetCategoryCore(cp: i32) -> i32: ...

    @static
    @extern
    @internal
    def GetNumericCore(cp: i32) -> f64: ...

    @static
    @extern
    @internal
    def ToUpperCore(cp: i32) -> i32: ...

    @static
    @extern
    @internal
    def ToLowerCore(cp: i32) -> i32: ...
