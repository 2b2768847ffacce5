from oscil.lang import *


@abstract
class Encoding:
    """Fallbacks. An encoding by itself puts its usual replacement; with any other fallback its input is prepared first."""

    _encoderFallback: EncoderFallback
    _decoderFallback: DecoderFallback
    _writable: bool

    @protected
    def __init__(self, codePage: i32, encoderFallback: EncoderFallback, decoderFallback: DecoderFallback) -> None:
        self._encoderFallback = encoderFallback
        self._decoderFallback = decoderFallback

    @internal
    def SetFallbacks(self, encoder: EncoderFallback, decoder: DecoderFallback) -> None:
        self._encoderFallback = encoder
        self._decoderFallback = decoder

    @virtual
    @internal
    @property
    def UsualEncoderFallback(self) -> EncoderFallback:
        return EncoderFallback.Standard

    @virtual
    @internal
    @property
    def UsualDecoderFallback(self) -> DecoderFallback:
        return DecoderFallback.ReplacementFallback

    @property
    def EncoderFallback(self) -> EncoderFallback:
        return coalesce(self._encoderFallback, self.UsualEncoderFallback)

    @EncoderFallback.setter
    def EncoderFallback(self, value: EncoderFallback) -> None:
        if self.IsReadOnly:
            raise InvalidOperationException("Instance is read-only.")
        if value is None:
            raise ArgumentNullException("value")
        self._encoderFallback = value

    @property
    def DecoderFallback(self) -> DecoderFallback:
        return coalesce(self._decoderFallback, self.UsualDecoderFallback)

    @DecoderFallback.setter
    def DecoderFallback(self, value: DecoderFallback) -> None:
        if self.IsReadOnly:
            raise InvalidOperationException("Instance is read-only.")
        if value is None:
            raise ArgumentNullException("value")
        self._decoderFallback = value

    @property
    def IsReadOnly(self) -> bool:
        return not self._writable

    @virtual
    def Clone(self) -> object:
        copy = cast(Encoding, self.MemberwiseClone())
        copy._writable = True
        return copy

    @static
    def GetEncoding(name: str, encoderFallback: EncoderFallback, decoderFallback: DecoderFallback) -> Encoding:
        return Encoding.GetEncoding(name)._With(encoderFallback, decoderFallback)

    @static
    def GetEncoding(codepage: i32, encoderFallback: EncoderFallback, decoderFallback: DecoderFallback) -> Encoding:
        return Encoding.GetEncoding(codepage)._With(encoderFallback, decoderFallback)

    def _With(self, encoder: EncoderFallback, decoder: DecoderFallback) -> Encoding:
        copy = cast(Encoding, self.Clone())
        copy.EncoderFallback = encoder
        copy.DecoderFallback = decoder
        copy._writable = False
        return copy

    @virtual
    @internal
    def CanEncode(self, codePoint: i32) -> bool:
        return True

    @virtual
    @internal
    def DecodeOne(self, bytes: ReadOnlySpan[u8], width: Out[i32]) -> i32:
        """The first code point and the bytes it takes, or -1 and the bytes that are none."""
        width = 1
        return i32(bytes[0])

    @internal
    def PrepareChars(self, chars: ReadOnlySpan[char]) -> ReadOnlySpan[char]:
        """The characters, those that the encoding does not have replaced by the fallback."""
        fallback = self._encoderFallback
        if fallback is None or fallback is self.UsualEncoderFallback:
            return chars
        buffer = fallback.CreateFallbackBuffer()
        text = StringBuilder()
        i = 0
        while i < chars.Length:
            c = chars[i]
            pair = Char.IsHighSurrogate(c) and i + 1 < chars.Length and Char.IsLowSurrogate(chars[i + 1])
            if pair and self.CanEncode(Char.ConvertToUtf32(c, chars[i + 1])):
                text.Append(c).Append(chars[i + 1])
            elif not Char.IsSurrogate(c) and self.CanEncode(i32(c)):
                text.Append(c)
            elif buffer.Fallback(c, chars[i + 1], i) if pair else buffer.Fallback(c, i):
                self._AppendFallback(text, buffer, c)
            i += 2 if pair else 1
        return text.ToString().AsSpan()

    def _AppendFallback(self, text: StringBuilder, buffer: EncoderFallbackBuffer, unknown: char) -> None:
        c = buffer.GetNextChar()
        while c != '\0':
            if not Char.IsSurrogate(c) and not self.CanEncode(i32(c)):
                raise ArgumentException("Recursive fallback not allowed for character \\\\u" + i32(unknown).ToString("X4") + ".", "chars")
            text.Append(c)
            c = buffer.GetNextChar()

    @internal
    def DecodeWithFallback(self, bytes: ReadOnlySpan[u8]) -> str:
        """The text of bytes when the fallback is not the usual one; else null."""
        fallback = self._decoderFallback
        if fallback is None or fallback is self.UsualDecoderFallback:
            return None
        buffer = fallback.CreateFallbackBuffer()
        text = StringBuilder()
        i = 0
        while i < bytes.Length:
            width = 1
            value = self.DecodeOne(bytes.Slice(i), out(width))
            if value > 0xFFFF:
                text.Append(Char.ConvertFromUtf32(value))
            elif value >= 0:
                text.Append(char(value))
            elif buffer.Fallback(bytes.Slice(i, width).ToArray(), i):
                c = buffer.GetNextChar()
                while c != '\0':
                    text.Append(c)
                    c = buffer.GetNextChar()
            i += width
        return text.ToString()

    @internal
    def CountEncoded(self, chars: ReadOnlySpan[char]) -> i32:
        return self.CountBytes(self.PrepareChars(chars))

    @internal
    def Encoded(self, chars: ReadOnlySpan[char], bytes: Span[u8]) -> i32:
        return self.EncodeChars(self.PrepareChars(chars), bytes)

    @internal
    def CountDecoded(self, bytes: ReadOnlySpan[u8]) -> i32:
        text = self.DecodeWithFallback(bytes)
        return self.CountChars(bytes) if text is None else text.Length

    @internal
    def Decoded(self, bytes: ReadOnlySpan[u8], chars: Span[char]) -> i32:
        text = self.DecodeWithFallback(bytes)
        if text is None:
            return self.DecodeBytes(bytes, chars)
        text.AsSpan().CopyTo(chars)
        return text.Length

    @virtual
    @property
    def WindowsCodePage(self) -> i32:
        return 1252 if self.IsSingleByte else 1200

    @virtual
    @property
    def IsBrowserDisplay(self) -> bool:
        return self.CodePage == 65001 or self.CodePage == 28591

    @virtual
    @property
    def IsBrowserSave(self) -> bool:
        return self.IsBrowserDisplay

    @virtual
    @property
    def IsMailNewsDisplay(self) -> bool:
        return self.IsBrowserDisplay or self.CodePage == 20127

    @virtual
    @property
    def IsMailNewsSave(self) -> bool:
        return self.IsBrowserDisplay or self.CodePage == 20127
