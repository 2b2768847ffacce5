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
        return CharUnicodeInfo.GetUnicodeCategory(Char.ConvertToUtf32(s, index) if Char.IsSurrogatePair(s, index) else i32(s[index]))

    @static
    def GetNumericValue(ch: char) -> f64:
        if ch >= '0' and ch <= '9':
            return f64(ch - '0')
        return CharUnicodeInfo.GetNumericCore(i32(ch))

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
