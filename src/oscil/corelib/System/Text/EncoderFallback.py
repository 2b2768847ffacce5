from oscil.lang import *


@abstract
class EncoderFallback:
    """What stands for characters that an encoding does not have."""

    s_replacement: Static[Private[EncoderFallback]] = EncoderReplacementFallback("\uFFFD")
    s_question: Static[Internal[EncoderFallback]] = EncoderReplacementFallback("?")
    s_exception: Static[Private[EncoderFallback]] = EncoderExceptionFallback()

    @static
    @property
    def ReplacementFallback() -> EncoderFallback:
        return EncoderFallback.s_question

    @static
    @internal
    @property
    def Standard() -> EncoderFallback:
        """U+FFFD: that of the Unicode encodings."""
        return EncoderFallback.s_replacement

    @static
    @property
    def ExceptionFallback() -> EncoderFallback:
        return EncoderFallback.s_exception

    @abstract
    def CreateFallbackBuffer(self) -> EncoderFallbackBuffer: ...

    @abstract
    @property
    def MaxCharCount(self) -> i32: ...


@abstract
class EncoderFallbackBuffer:
    @abstract
    def Fallback(self, charUnknown: char, index: i32) -> bool: ...

    @abstract
    def Fallback(self, charUnknownHigh: char, charUnknownLow: char, index: i32) -> bool: ...

    @abstract
    def GetNextChar(self) -> char: ...

    @abstract
    def MovePrevious(self) -> bool: ...

    @abstract
    @property
    def Remaining(self) -> i32: ...

    @virtual
    def Reset(self) -> None:
        while self.GetNextChar() != '\0':
            pass


@abstract
class DecoderFallback:
    """What stands for bytes that are no character."""

    s_replacement: Static[Private[DecoderFallback]] = DecoderReplacementFallback("\uFFFD")
    s_question: Static[Internal[DecoderFallback]] = DecoderReplacementFallback("?")
    s_exception: Static[Private[DecoderFallback]] = DecoderExceptionFallback()

    @static
    @property
    def ReplacementFallback() -> DecoderFallback:
        return DecoderFallback.s_replacement

    @static
    @property
    def ExceptionFallback() -> DecoderFallback:
        return DecoderFallback.s_exception

    @abstract
    def CreateFallbackBuffer(self) -> DecoderFallbackBuffer: ...

    @abstract
    @property
    def MaxCharCount(self) -> i32: ...


@abstract
class DecoderFallbackBuffer:
    @abstract
    def Fallback(self, bytesUnknown: Array[u8], index: i32) -> bool: ...

    @abstract
    def GetNextChar(self) -> char: ...

    @abstract
    def MovePrevious(self) -> bool: ...

    @abstract
    @property
    def Remaining(self) -> i32: ...

    @virtual
    def Reset(self) -> None:
        while self.GetNextChar() != '\0':
            pass
