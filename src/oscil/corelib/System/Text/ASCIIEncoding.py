from oscil.lang import *


class ASCIIEncoding(Encoding):
    """One byte a character; what has none becomes a question mark."""

    Shared: Static[Internal[ASCIIEncoding]] = ASCIIEncoding()

    @override
    @internal
    def CountBytes(self, chars: ReadOnlySpan[char]) -> i32:
        return chars.Length

    @override
    @internal
    def EncodeChars(self, chars: ReadOnlySpan[char], bytes: Span[u8]) -> i32:
        for i in range(chars.Length):
            bytes[i] = u8(chars[i]) if i32(chars[i]) <= 127 else u8(63)
        return chars.Length

    @override
    @internal
    def CountChars(self, bytes: ReadOnlySpan[u8]) -> i32:
        return bytes.Length

    @override
    @internal
    def DecodeBytes(self, bytes: ReadOnlySpan[u8], chars: Span[char]) -> i32:
        for i in range(bytes.Length):
            chars[i] = char(bytes[i]) if i32(bytes[i]) <= 127 else '?'
        return bytes.Length

    @override
    def GetMaxByteCount(self, charCount: i32) -> i32:
        ArgumentOutOfRangeException.ThrowIfNegative[i32](charCount, "charCount")
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

    @override
    @internal
    @property
    def UsualEncoderFallback(self) -> EncoderFallback:
        return EncoderFallback.ReplacementFallback

    @override
    @internal
    def CanEncode(self, codePoint: i32) -> bool:
        return codePoint <= 127

    @override
    @internal
    @property
    def UsualDecoderFallback(self) -> DecoderFallback:
        return DecoderFallback.s_question

    @override
    @internal
    def DecodeOne(self, bytes: ReadOnlySpan[u8], width: Out[i32]) -> i32:
        width = 1
        return i32(bytes[0]) if bytes[0] <= u8(127) else -1
