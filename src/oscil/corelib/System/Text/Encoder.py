from oscil.lang import *


@abstract
class Encoder:
    """Encodes a stream of characters piece by piece; a high surrogate at the end waits for its partner."""

    @virtual
    def GetByteCount(self, chars: Array[char], index: i32, count: i32, flush: bool) -> i32:
        return self.GetByteCount(ReadOnlySpan[char](chars, index, count), flush)

    @abstract
    def GetByteCount(self, chars: ReadOnlySpan[char], flush: bool) -> i32: ...

    @virtual
    def GetBytes(self, chars: Array[char], charIndex: i32, charCount: i32, bytes: Array[u8], byteIndex: i32, flush: bool) -> i32:
        return self.GetBytes(ReadOnlySpan[char](chars, charIndex, charCount), Span[u8](bytes, byteIndex, len(bytes) - byteIndex), flush)

    @abstract
    def GetBytes(self, chars: ReadOnlySpan[char], bytes: Span[u8], flush: bool) -> i32: ...

    @virtual
    def Reset(self) -> None:
        pass

    @virtual
    def Convert(self, chars: Array[char], charIndex: i32, charCount: i32, bytes: Array[u8], byteIndex: i32, byteCount: i32, flush: bool, charsUsed: Out[i32], bytesUsed: Out[i32], completed: Out[bool]) -> None:
        self.Convert(ReadOnlySpan[char](chars, charIndex, charCount), Span[u8](bytes, byteIndex, byteCount), flush, out(charsUsed), out(bytesUsed), out(completed))

    @virtual
    def Convert(self, chars: ReadOnlySpan[char], bytes: Span[u8], flush: bool, charsUsed: Out[i32], bytesUsed: Out[i32], completed: Out[bool]) -> None:
        """As many characters as there is room for."""
        charsUsed = chars.Length if chars.Length < bytes.Length else bytes.Length
        while True:
            piece = chars.Slice(0, charsUsed)
            last = flush and charsUsed == chars.Length
            if self.GetByteCount(piece, last) <= bytes.Length:
                bytesUsed = self.GetBytes(piece, bytes, last)
                completed = charsUsed == chars.Length
                if charsUsed == 0 and bytesUsed == 0 and chars.Length > 0:
                    raise ArgumentException("The output byte buffer is too small to contain the encoded data, encoding codepage '65001' and fallback 'System.Text.EncoderReplacementFallback'.", "bytes")
                return
            charsUsed -= 1


@internal
@sealed
class EncodingEncoder(Encoder):
    _encoding: Encoding
    _high: char

    def __init__(self, encoding: Encoding) -> None:
        self._encoding = encoding

    def _Joined(self, chars: ReadOnlySpan[char]) -> str:
        if self._high == '\0':
            return chars.ToString()
        return self._high.ToString() + chars.ToString()

    @override
    def GetByteCount(self, chars: ReadOnlySpan[char], flush: bool) -> i32:
        text = self._Joined(chars)
        if not flush and text.Length > 0 and Char.IsHighSurrogate(text[text.Length - 1]):
            text = text.Substring(0, text.Length - 1)
        return self._encoding.GetByteCount(text)

    @override
    def GetBytes(self, chars: ReadOnlySpan[char], bytes: Span[u8], flush: bool) -> i32:
        text = self._Joined(chars)
        self._high = '\0'
        if not flush and text.Length > 0 and Char.IsHighSurrogate(text[text.Length - 1]):
            self._high = text[text.Length - 1]
            text = text.Substring(0, text.Length - 1)
        return self._encoding.GetBytes(text.AsSpan(), bytes)

    @override
    def Reset(self) -> None:
        self._high = '\0'
