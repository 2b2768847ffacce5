from oscil.lang import *


@abstract
class Decoder:
    """Decodes a stream of bytes piece by piece; unfinished characters wait for the next piece."""

    @virtual
    def GetCharCount(self, bytes: Array[u8], index: i32, count: i32) -> i32:
        return self.GetCharCount(ReadOnlySpan[u8](bytes, index, count), False)

    @abstract
    def GetCharCount(self, bytes: ReadOnlySpan[u8], flush: bool) -> i32: ...

    @virtual
    def GetChars(self, bytes: Array[u8], byteIndex: i32, byteCount: i32, chars: Array[char], charIndex: i32) -> i32:
        return self.GetChars(bytes, byteIndex, byteCount, chars, charIndex, False)

    @virtual
    def GetChars(self, bytes: Array[u8], byteIndex: i32, byteCount: i32, chars: Array[char], charIndex: i32, flush: bool) -> i32:
        return self.GetChars(ReadOnlySpan[u8](bytes, byteIndex, byteCount), Span[char](chars, charIndex, len(chars) - charIndex), flush)

    @abstract
    def GetChars(self, bytes: ReadOnlySpan[u8], chars: Span[char], flush: bool) -> i32: ...

    @virtual
    def Reset(self) -> None:
        pass

    @virtual
    def Convert(self, bytes: Array[u8], byteIndex: i32, byteCount: i32, chars: Array[char], charIndex: i32, charCount: i32, flush: bool, bytesUsed: Out[i32], charsUsed: Out[i32], completed: Out[bool]) -> None:
        self.Convert(ReadOnlySpan[u8](bytes, byteIndex, byteCount), Span[char](chars, charIndex, charCount), flush, out(bytesUsed), out(charsUsed), out(completed))

    @virtual
    def Convert(self, bytes: ReadOnlySpan[u8], chars: Span[char], flush: bool, bytesUsed: Out[i32], charsUsed: Out[i32], completed: Out[bool]) -> None:
        """As many bytes as there is room for."""
        bytesUsed = bytes.Length
        while True:
            piece = bytes.Slice(0, bytesUsed)
            last = flush and bytesUsed == bytes.Length
            if self.GetCharCount(piece, last) <= chars.Length:
                charsUsed = self.GetChars(piece, chars, last)
                completed = bytesUsed == bytes.Length
                if bytesUsed == 0 and bytes.Length > 0:
                    raise ArgumentException("The output char buffer is too small to contain the decoded characters, encoding codepage '65001' and fallback 'System.Text.DecoderReplacementFallback'.", "chars")
                return
            bytesUsed -= 1


@internal
@sealed
class EncodingDecoder(Decoder):
    _encoding: Encoding
    _waiting: Array[u8]

    def __init__(self, encoding: Encoding) -> None:
        self._encoding = encoding
        self._waiting = Array.Empty[u8]()

    def _Joined(self, bytes: ReadOnlySpan[u8]) -> Array[u8]:
        joined = Array[u8](len(self._waiting) + bytes.Length)
        Array.Copy(self._waiting, joined, len(self._waiting))
        bytes.CopyTo(Span[u8](joined, len(self._waiting), bytes.Length))
        return joined

    @override
    def GetCharCount(self, bytes: ReadOnlySpan[u8], flush: bool) -> i32:
        joined = self._Joined(bytes)
        n = len(joined) if flush else self._encoding.Complete(joined)
        return self._encoding.GetCharCount(joined, 0, n)

    @override
    def GetChars(self, bytes: ReadOnlySpan[u8], chars: Span[char], flush: bool) -> i32:
        joined = self._Joined(bytes)
        n = len(joined) if flush else self._encoding.Complete(joined)
        self._waiting = ReadOnlySpan[u8](joined, n, len(joined) - n).ToArray()
        return self._encoding.GetChars(ReadOnlySpan[u8](joined, 0, n), chars)

    @override
    def Reset(self) -> None:
        self._waiting = Array.Empty[u8]()
