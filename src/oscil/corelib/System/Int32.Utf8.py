from oscil.lang import *
from System.Globalization import NumberStyles
from System.Text import Utf8, Utf8Text


@struct
@readonly
class Int32(IUtf8SpanFormattable, IUtf8SpanParsable[i32]):
    """UTF-8 text."""

    def TryFormat(self, utf8Destination: Span[u8], bytesWritten: Out[i32], format: ReadOnlySpan[char] = default(ReadOnlySpan[char]), provider: IFormatProvider = None) -> bool:
        return Utf8Text.Write(self.ToString(format.ToString(), provider), utf8Destination, out(bytesWritten))

    @static
    def Parse(utf8Text: ReadOnlySpan[u8], style: NumberStyles = NumberStyles.Integer, provider: IFormatProvider = None) -> i32:
        return Int32.Parse(Utf8Text.Decode(utf8Text), style, provider)

    @static
    def Parse(utf8Text: ReadOnlySpan[u8], provider: IFormatProvider) -> i32:
        return Int32.Parse(Utf8Text.Decode(utf8Text), NumberStyles.Integer, provider)

    @static
    def TryParse(utf8Text: ReadOnlySpan[u8], result: Out[i32]) -> bool:
        return Int32.TryParse(Utf8Text.Decode(utf8Text), NumberStyles.Integer, None, out(result))

    @static
    def TryParse(utf8Text: ReadOnlySpan[u8], provider: IFormatProvider, result: Out[i32]) -> bool:
        return Int32.TryParse(Utf8Text.Decode(utf8Text), NumberStyles.Integer, provider, out(result))

    @static
    def TryParse(utf8Text: ReadOnlySpan[u8], style: NumberStyles, provider: IFormatProvider, result: Out[i32]) -> bool:
        return Int32.TryParse(Utf8Text.Decode(utf8Text), style, provider, out(result))
