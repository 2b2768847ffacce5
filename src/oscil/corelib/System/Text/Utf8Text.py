from oscil.lang import *


@static
@internal
class Utf8Text:
    """UTF-8 text of values through their UTF-16 text."""

    @generic(T)
    @where(T, IFormattable)
    @static
    def Format(value: T, destination: Span[u8], bytesWritten: Out[i32], format: ReadOnlySpan[char], provider: IFormatProvider) -> bool:
        text = value.ToString(None if format.Length == 0 else format.ToString(), provider)
        return Utf8Text.Write(text, destination, out(bytesWritten))

    @static
    def Write(text: str, destination: Span[u8], bytesWritten: Out[i32]) -> bool:
        bytesWritten = 0
        if Utf8.ByteCount(text.AsSpan()) > destination.Length:
            return False
        bytesWritten = Utf8.Encode(text.AsSpan(), destination)
        return True

    @static
    def Decode(bytes: ReadOnlySpan[u8]) -> ReadOnlySpan[char]:
        if bytes.Length == 0:
            return default(ReadOnlySpan[char])
        chars = Array[char](Utf8.CharCount(bytes))
        Utf8.DecodeAll(bytes, chars)
        return chars
