"""UTF-8 text of the binary floating-point types."""

from oscil.lang import *
from System.Globalization import NumberStyles
from System.Text import Utf8, Utf8Text


@family(
    Floating=("Single", "Double", "Half"),
    T=("f32", "f64", "Half"),
)
@struct
@readonly
class Floating(IUtf8SpanFormattable, IUtf8SpanParsable[T]):
    """UTF-8 text."""

    def TryFormat(self, utf8Destination: Span[u8], bytesWritten: Out[i32], format: ReadOnlySpan[char] = default(ReadOnlySpan[char]), provider: IFormatProvider = None) -> bool:
        return Utf8Text.Write(self.ToString(format.ToString(), provider), utf8Destination, out(bytesWritten))

    @static
    def Parse(utf8Text: ReadOnlySpan[u8], style: NumberStyles = NumberStyles.Float | NumberStyles.AllowThousands, provider: IFormatProvider = None) -> T:
        return Floating.Parse(Utf8Text.Decode(utf8Text), style, provider)

    @static
    def Parse(utf8Text: ReadOnlySpan[u8], provider: IFormatProvider) -> T:
        return Floating.Parse(Utf8Text.Decode(utf8Text), NumberStyles.Float | NumberStyles.AllowThousands, provider)

    @static
    def TryParse(utf8Text: ReadOnlySpan[u8], result: Out[T]) -> bool:
        return Floating.TryParse(Utf8Text.Decode(utf8Text), NumberStyles.Float | NumberStyles.AllowThousands, None, out(result))

    @static
    def TryParse(utf8Text: ReadOnlySpan[u8], provider: IFormatProvider, result: Out[T]) -> bool:
        return Floating.TryParse(Utf8Text.Decode(utf8Text), NumberStyles.Float | NumberStyles.AllowThousands, provider, out(result))

    @static
    def TryParse(utf8Text: ReadOnlySpan[u8], style: NumberStyles, provider: IFormatProvider, result: Out[T]) -> bool:
        return Floating.TryParse(Utf8Text.Decode(utf8Text), style, provider, out(result))
