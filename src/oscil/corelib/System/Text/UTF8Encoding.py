from oscil.lang import *


class UTF8Encoding(Encoding):
    Shared: Static[Internal[UTF8Encoding]] = UTF8Encoding(True)
    SharedPlain: Static[Internal[UTF8Encoding]] = UTF8Encoding(False)

    _identifier: bool

    def __init__(self) -> None:
        pass

    def __init__(self, encoderShouldEmitUTF8Identifier: bool) -> None:
        self._identifier = encoderShouldEmitUTF8Identifier

    def __init__(self, encoderShouldEmitUTF8Identifier: bool, throwOnInvalidBytes: bool) -> None:
        self._identifier = encoderShouldEmitUTF8Identifier
        if throwOnInvalidBytes:
            self.SetFallbacks(EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)

    @override
    @internal
    def CountBytes(self, chars: ReadOnlySpan[char]) -> i32:
        return Utf8.ByteCount(chars)

    @override
    @internal
    def EncodeChars(self, chars: ReadOnlySpan[char], bytes: Span[u8]) -> i32:
        return Utf8.Encode(chars, bytes)

    @override
    @internal
    def CountChars(self, bytes: ReadOnlySpan[u8]) -> i32:
        return Utf8.CharCount(bytes)

    @override
    @internal
    def DecodeBytes(self, bytes: ReadOnlySpan[u8], chars: Span[char]) -> i32:
        return Utf8.DecodeAll(bytes, chars)

    @override
    @internal
    def Complete(self, bytes: ReadOnlySpan[u8]) -> i32:
        n = bytes.Length
        back = 1
        while back <= 3 and back <= n:
            b = bytes[n - back]
            if (b & u8(0xC0)) != u8(0x80):
                need = 1
                if b >= u8(0xF0):
                    need = 4
                elif b >= u8(0xE0):
                    need = 3
                elif b >= u8(0xC0):
                    need = 2
                return n - back if need > back else n
            back += 1
        return n

    @override
    def GetMaxByteCount(self, charCount: i32) -> i32:
        if charCount < 0:
            raise ArgumentOutOfRangeException("charCount", "charCount ('" + charCount.ToString() + "') must be a non-negative value.")
        return (charCount + 1) * 3

    @override
    def GetMaxCharCount(self, byteCount: i32) -> i32:
        if byteCount < 0:
            raise ArgumentOutOfRangeException("byteCount", "byteCount ('" + byteCount.ToString() + "') must be a non-negative value.")
        return byteCount + 1

    @override
    def GetPreamble(self) -> Array[u8]:
        if not self._identifier:
            return Array.Empty[u8]()
        return [u8(0xEF), u8(0xBB), u8(0xBF)]

    @override
    @property
    def CodePage(self) -> i32:
        return 65001

    @override
    @property
    def WebName(self) -> str:
        return "utf-8"

    @override
    @property
    def EncodingName(self) -> str:
        return "Unicode (UTF-8)"

    @override
    @internal
    def DecodeOne(self, bytes: ReadOnlySpan[u8], width: Out[i32]) -> i32:
        value = 0
        return value if Utf8.Decode(bytes, out(value), out(width)) == 0 else -1
