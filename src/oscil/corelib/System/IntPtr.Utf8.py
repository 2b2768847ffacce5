from oscil.lang import *
from System.Globalization import NumberStyles
from System.Text import Utf8, Utf8Text


@struct
@readonly
class IntPtr(IUtf8SpanFormattable, IUtf8SpanParsable[nint]):
    """UTF-8 text."""

    def TryFormat(self, utf8Destination: Span[u8], bytesWritten: Out[i32], format: ReadOnlySpan[char] = default(ReadOnlySpan[char]), provider: IFormatProvider = None) -> bool:
        return Utf8Text.Write(self.ToString(format.ToString(), provider), utf8Destination, out(bytesWritten))

    @static
    def Parse(utf8Text: ReadOnlySpan[u8], style: NumberStyles = NumberStyles.Integer, provider: IFormatProvider = None) -> nint:
        return IntPtr.Parse(Utf8Text.Decode(utf8Text), style, provider)

    @static
    def Parse(utf8Text: ReadOnlySpan[u8], provider: IFormatProvider) -> nint:
        return IntPtr.Parse(Utf8Text.Decode(utf8Text), NumberStyles.Integer, provider)

    @static
    def TryParse(utf8Text: ReadOnlySpan[u8], result: Out[nint]) -> bool:
        return IntPtr.TryParse(Utf8Text.Decode(utf8Text), NumberStyles.Integer, None, out(result))

    @static
    def TryParse(utf8Text: ReadOnlySpan[u8], provider: IFormatProvider, result: Out[nint]) -> bool:
        return IntPtr.TryParse(Utf8Text.Decode(utf8Text), NumberStyles.Integer, provider, out(result))

    @static
    def TryParse(utf8Text: ReadOnlySpan[u8], style: NumberStyles, provider: IFormatProvider, result: Out[nint]) -> bool:
        return IntPtr.TryParse(Utf8Text.Decode(utf8Text), style, provider, out(result))
