"""The fallbacks that .NET has: a text, or an exception."""

from oscil.lang import *


@family(Kind=("EncoderReplacementFallback", "DecoderReplacementFallback"), Base=("EncoderFallback", "DecoderFallback"), Buffer=("EncoderFallbackBuffer", "DecoderFallbackBuffer"), Own=("EncoderReplacementFallbackBuffer", "DecoderReplacementFallbackBuffer"), ENCODES=(True, False))
@sealed
class Kind(Base):
    _text: str

    def __init__(self) -> None:
        self.__init__("?" if ENCODES else "\uFFFD")

    def __init__(self, replacement: str) -> None:
        super().__init__()
        if replacement is None:
            raise ArgumentNullException("replacement")
        for i in range(replacement.Length):
            c = replacement[i]
            paired = Char.IsLowSurrogate(c) and i > 0 and Char.IsHighSurrogate(replacement[i - 1])
            if Char.IsHighSurrogate(c):
                paired = i + 1 < replacement.Length and Char.IsLowSurrogate(replacement[i + 1])
            if Char.IsSurrogate(c) and not paired:
                raise ArgumentException("String contains invalid Unicode code points.", "replacement")
        self._text = replacement

    @property
    def DefaultString(self) -> str:
        return self._text

    @override
    def CreateFallbackBuffer(self) -> Buffer:
        return Own(self)

    @override
    @property
    def MaxCharCount(self) -> i32:
        return self._text.Length

    @override
    def Equals(self, value: object) -> bool:
        other = try_cast(Kind, value)
        return other is not None and other._text == self._text

    @override
    def GetHashCode(self) -> i32:
        return self._text.GetHashCode()


@family(Own=("EncoderReplacementFallbackBuffer", "DecoderReplacementFallbackBuffer"), Kind=("EncoderReplacementFallback", "DecoderReplacementFallback"), Buffer=("EncoderFallbackBuffer", "DecoderFallbackBuffer"), ENCODES=(True, False))
@sealed
class Own(Buffer):
    _text: str
    _at: i32

    def __init__(self, fallback: Kind) -> None:
        super().__init__()
        # Twice: a surrogate pair is replaced unit by unit.
        self._text = fallback.DefaultString + fallback.DefaultString if ENCODES else fallback.DefaultString
        self._at = self._text.Length

    if ENCODES:
        @override
        def Fallback(self, charUnknown: char, index: i32) -> bool:
            self._at = self._text.Length >> 1
            return self._text.Length > 0

        @override
        def Fallback(self, charUnknownHigh: char, charUnknownLow: char, index: i32) -> bool:
            self._at = 0
            return self._text.Length > 0
    else:
        @override
        def Fallback(self, bytesUnknown: Array[u8], index: i32) -> bool:
            self._at = 0
            return self._text.Length > 0

    @override
    def GetNextChar(self) -> char:
        if self._at >= self._text.Length:
            return '\0'
        self._at += 1
        return self._text[self._at - 1]

    @override
    def MovePrevious(self) -> bool:
        if self._at == 0:
            return False
        self._at -= 1
        return True

    @override
    @property
    def Remaining(self) -> i32:
        return self._text.Length - self._at


@family(Kind=("EncoderExceptionFallback", "DecoderExceptionFallback"), Base=("EncoderFallback", "DecoderFallback"), Buffer=("EncoderFallbackBuffer", "DecoderFallbackBuffer"), Own=("EncoderExceptionFallbackBuffer", "DecoderExceptionFallbackBuffer"), CODE=(654, 879))
@sealed
class Kind(Base):
    def __init__(self) -> None:
        super().__init__()

    @override
    def CreateFallbackBuffer(self) -> Buffer:
        return Own()

    @override
    @property
    def MaxCharCount(self) -> i32:
        return 0

    @override
    def Equals(self, value: object) -> bool:
        return isinstance(value, Kind)

    @override
    def GetHashCode(self) -> i32:
        return CODE


@family(Own=("EncoderExceptionFallbackBuffer", "DecoderExceptionFallbackBuffer"), Buffer=("EncoderFallbackBuffer", "DecoderFallbackBuffer"), ENCODES=(True, False))
@sealed
class Own(Buffer):
    def __init__(self) -> None:
        super().__init__()

    if ENCODES:
        @override
        def Fallback(self, charUnknown: char, index: i32) -> bool:
            raise EncoderFallbackException("Unable to translate Unicode character \\\\u" + i32(charUnknown).ToString("X4") + " at index " + index.ToString() + " to specified code page.", charUnknown, '\0', '\0', index)

        @override
        def Fallback(self, charUnknownHigh: char, charUnknownLow: char, index: i32) -> bool:
            value = Char.ConvertToUtf32(charUnknownHigh, charUnknownLow)
            raise EncoderFallbackException("Unable to translate Unicode character \\\\u" + value.ToString("X4") + " at index " + index.ToString() + " to specified code page.", '\0', charUnknownHigh, charUnknownLow, index)
    else:
        @override
        def Fallback(self, bytesUnknown: Array[u8], index: i32) -> bool:
            text = ""
            for b in bytesUnknown:
                text = text + "[" + b.ToString("X2") + "]"
            raise DecoderFallbackException("Unable to translate bytes " + text + " at index " + index.ToString() + " from specified code page to Unicode.", bytesUnknown, index)

    @override
    def GetNextChar(self) -> char:
        return '\0'

    @override
    def MovePrevious(self) -> bool:
        return False

    @override
    @property
    def Remaining(self) -> i32:
        return 0
