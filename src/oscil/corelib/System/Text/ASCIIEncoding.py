from oscil.lang import *


class ASCIIEncoding(Encoding):
    """One byte a character; what has none becomes a question mark."""

    Shared: Static[Internal[ASCIIEncoding]] = ASCIIEncoding()

    @override
    @internal
    def CountBytes(self, chars: ReadOnlySpan[char]) -> i32:
        n = chars.Length
        for i in range(chars.Length - 1):
            if Char.IsSurrogatePair(chars[i], chars[i + 1]):
                n -= 1
        return n

    @override
    @internal
    def EncodeChars(self, chars: ReadOnlySpan[char], bytes: Span[u8]) -> i32:
        n = 0
        i = 0
        while i < chars.Length:
            c = i32(chars[i])
            if i + 1 < chars.Length and Char.IsSurrogatePair(chars[i], chars[i + 1]):
                i += 1
            bytes[n] = u8(c) if c <= 127 else u8(63)
            n += 1
            i += 1
        return n

    @override
    @internal
    def CountChars(self, bytes: ReadOnlySpan[u8]) -> i32:
        return bytes.Length

    @override
    @internal
    def DecodeBytes(self, bytes: ReadOnlySpan[u8], chars: Span[char]) -> i32:
        for i in range(bytes.Length):
            chars[i] = char(bytes[i]) if i32(bytes[i]) <= 127 else char(0xFFFD)
        return bytes.Length

    @override
    def GetMaxByteCount(self, charCount: i32) -> i32:
        return charCount + 1

    @override
    def GetMaxCharCount(self, byteCount: i32) -> i32:
        return byteCount

    @override
    @property
    def CodePage(self) -> i32:
        return 20127

    @override
    @property
    def WebName(self) -> str:
        return "us-ascii"

    @override
    @property
    def EncodingName(self) -> str:
        return "US-ASCII"

    @override
    @property
    def IsSingleByte(self) -> bool:
        return True
