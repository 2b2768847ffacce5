from oscil.lang import *


@internal
class Latin1Encoding(Encoding):
    """One byte a character; what has none becomes the letter it looks like, or a question mark."""

    Shared: Static[Internal[Latin1Encoding]] = Latin1Encoding()

    @override
    @internal
    def CountBytes(self, chars: ReadOnlySpan[char]) -> i32:
        return chars.Length

    @override
    @internal
    def EncodeChars(self, chars: ReadOnlySpan[char], bytes: Span[u8]) -> i32:
        for i in range(chars.Length):
            bytes[i] = u8(chars[i]) if i32(chars[i]) <= 255 else Latin1BestFit.Find(chars[i])
        return chars.Length

    @override
    @internal
    def CountChars(self, bytes: ReadOnlySpan[u8]) -> i32:
        return bytes.Length

    @override
    @internal
    def DecodeBytes(self, bytes: ReadOnlySpan[u8], chars: Span[char]) -> i32:
        for i in range(bytes.Length):
            chars[i] = char(bytes[i])
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
        return 28591

    @override
    @property
    def WebName(self) -> str:
        return "iso-8859-1"

    @override
    @property
    def EncodingName(self) -> str:
        return "Western European (ISO)"

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
        return codePoint <= 255
