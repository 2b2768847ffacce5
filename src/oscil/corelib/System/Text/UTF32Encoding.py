from oscil.lang import *


@sealed
class UTF32Encoding(Encoding):
    Shared: Static[Internal[UTF32Encoding]] = UTF32Encoding(False, True)

    _big: bool
    _mark: bool

    def __init__(self) -> None:
        self.__init__(False, True)

    def __init__(self, bigEndian: bool, byteOrderMark: bool) -> None:
        self._big = bigEndian
        self._mark = byteOrderMark

    def __init__(self, bigEndian: bool, byteOrderMark: bool, throwOnInvalidCharacters: bool) -> None:
        self.__init__(bigEndian, byteOrderMark)
        if throwOnInvalidCharacters:
            self.SetFallbacks(EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)

    @override
    @internal
    def CountBytes(self, chars: ReadOnlySpan[char]) -> i32:
        n = chars.Length
        for i in range(chars.Length - 1):
            if Char.IsSurrogatePair(chars[i], chars[i + 1]):
                n -= 1
        return n * 4

    @override
    @internal
    def EncodeChars(self, chars: ReadOnlySpan[char], bytes: Span[u8]) -> i32:
        n = 0
        for rune in SpanRuneEnumerator(chars):
            for k in range(4):
                shift = (3 - k if self._big else k) * 8
                bytes[n + k] = u8(rune.Value >> shift)
            n += 4
        return n

    def _At(self, bytes: ReadOnlySpan[u8], i: i32) -> i32:
        value = u32(0)
        for k in range(4):
            if i + k >= bytes.Length:
                return 0xFFFD
            value |= u32(bytes[i + k]) << ((3 - k if self._big else k) * 8)
        return i32(value) if Rune.IsValid(value) else 0xFFFD

    @override
    @internal
    def CountChars(self, bytes: ReadOnlySpan[u8]) -> i32:
        n = 0
        i = 0
        while i < bytes.Length:
            n += 2 if self._At(bytes, i) > 0xFFFF else 1
            i += 4
        return n

    @override
    @internal
    def DecodeBytes(self, bytes: ReadOnlySpan[u8], chars: Span[char]) -> i32:
        n = 0
        i = 0
        while i < bytes.Length:
            n += Rune(self._At(bytes, i)).EncodeToUtf16(chars.Slice(n))
            i += 4
        return n

    @override
    @internal
    def Complete(self, bytes: ReadOnlySpan[u8]) -> i32:
        return bytes.Length & ~3

    @override
    def GetMaxByteCount(self, charCount: i32) -> i32:
        return (charCount + 1) * 4

    @override
    def GetMaxCharCount(self, byteCount: i32) -> i32:
        return (byteCount >> 1) + 2

    @override
    def GetPreamble(self) -> Array[u8]:
        if not self._mark:
            return Array.Empty[u8]()
        return [u8(0), u8(0), u8(0xFE), u8(0xFF)] if self._big else [u8(0xFF), u8(0xFE), u8(0), u8(0)]

    @override
    @property
    def CodePage(self) -> i32:
        return 12001 if self._big else 12000

    @override
    @property
    def WebName(self) -> str:
        return "utf-32BE" if self._big else "utf-32"

    @override
    @property
    def EncodingName(self) -> str:
        return "Unicode (UTF-32 Big-Endian)" if self._big else "Unicode (UTF-32)"

    @override
    @internal
    def DecodeOne(self, bytes: ReadOnlySpan[u8], width: Out[i32]) -> i32:
        width = 4 if bytes.Length >= 4 else bytes.Length
        value = self._At(bytes, 0)
        if value == 0xFFFD and (width < 4 or bytes[1 if self._big else 2] != u8(0) or bytes[2 if self._big else 1] != u8(0xFF) or bytes[3 if self._big else 0] != u8(0xFD)):
            return -1
        return value
