from oscil.lang import *


class UnicodeEncoding(Encoding):
    """UTF-16 in either byte order; a surrogate without its partner becomes U+FFFD."""

    Shared: Static[Internal[UnicodeEncoding]] = UnicodeEncoding(False, True)
    SharedBig: Static[Internal[UnicodeEncoding]] = UnicodeEncoding(True, True)
    CharSize: Const[i32] = 2

    _big: bool
    _mark: bool

    def __init__(self) -> None:
        self.__init__(False, True)

    def __init__(self, bigEndian: bool, byteOrderMark: bool) -> None:
        self._big = bigEndian
        self._mark = byteOrderMark

    def __init__(self, bigEndian: bool, byteOrderMark: bool, throwOnInvalidBytes: bool) -> None:
        self.__init__(bigEndian, byteOrderMark)
        if throwOnInvalidBytes:
            self.SetFallbacks(EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)

    @static
    def _Whole(before: char, unit: char, after: char) -> char:
        """The unit, or the replacement for a lone surrogate."""
        if Char.IsHighSurrogate(unit) and not Char.IsLowSurrogate(after):
            return char(0xFFFD)
        if Char.IsLowSurrogate(unit) and not Char.IsHighSurrogate(before):
            return char(0xFFFD)
        return unit

    @override
    @internal
    def CountBytes(self, chars: ReadOnlySpan[char]) -> i32:
        return chars.Length * 2

    @override
    @internal
    def EncodeChars(self, chars: ReadOnlySpan[char], bytes: Span[u8]) -> i32:
        for i in range(chars.Length):
            before = chars[i - 1] if i > 0 else '\0'
            after = chars[i + 1] if i + 1 < chars.Length else '\0'
            unit = i32(UnicodeEncoding._Whole(before, chars[i], after))
            bytes[i * 2] = u8(unit >> 8) if self._big else u8(unit)
            bytes[i * 2 + 1] = u8(unit) if self._big else u8(unit >> 8)
        return chars.Length * 2

    @override
    @internal
    def CountChars(self, bytes: ReadOnlySpan[u8]) -> i32:
        return (bytes.Length + 1) >> 1

    def _Unit(self, bytes: ReadOnlySpan[u8], i: i32) -> char:
        first = i32(bytes[i * 2])
        second = i32(bytes[i * 2 + 1])
        return char((first << 8) | second) if self._big else char((second << 8) | first)

    @override
    @internal
    def DecodeBytes(self, bytes: ReadOnlySpan[u8], chars: Span[char]) -> i32:
        n = bytes.Length >> 1
        for i in range(n):
            before = self._Unit(bytes, i - 1) if i > 0 else '\0'
            after = self._Unit(bytes, i + 1) if i + 1 < n else '\0'
            chars[i] = UnicodeEncoding._Whole(before, self._Unit(bytes, i), after)
        if (bytes.Length & 1) != 0:
            chars[n] = char(0xFFFD)
            n += 1
        return n

    @override
    @internal
    def Complete(self, bytes: ReadOnlySpan[u8]) -> i32:
        n = bytes.Length & ~1
        if n >= 2 and Char.IsHighSurrogate(self._Unit(bytes, (n >> 1) - 1)):
            return n - 2
        return n

    @override
    def GetMaxByteCount(self, charCount: i32) -> i32:
        return (charCount + 1) * 2

    @override
    def GetMaxCharCount(self, byteCount: i32) -> i32:
        return (byteCount >> 1) + (byteCount & 1) + 1

    @override
    def GetPreamble(self) -> Array[u8]:
        if not self._mark:
            return Array.Empty[u8]()
        return [u8(0xFE), u8(0xFF)] if self._big else [u8(0xFF), u8(0xFE)]

    @override
    @property
    def CodePage(self) -> i32:
        return 1201 if self._big else 1200

    @override
    @property
    def WebName(self) -> str:
        return "utf-16BE" if self._big else "utf-16"

    @override
    @property
    def EncodingName(self) -> str:
        return "Unicode (Big-Endian)" if self._big else "Unicode"

    @override
    @internal
    def DecodeOne(self, bytes: ReadOnlySpan[u8], width: Out[i32]) -> i32:
        if bytes.Length < 2:
            width = 1
            return -1
        width = 2
        unit = self._Unit(bytes, 0)
        if not Char.IsSurrogate(unit):
            return i32(unit)
        if bytes.Length < 4 or not Char.IsSurrogatePair(unit, self._Unit(bytes, 1)):
            return -1
        width = 4
        return Char.ConvertToUtf32(unit, self._Unit(bytes, 1))
