"""UTF-8 text of the integer types."""

from oscil.lang import *
from System.Globalization import NumberStyles
from System.Text import Utf8, Utf8Text


@family(
    Integral=("SByte", "Int16", "Int32", "Int64", "IntPtr", "Byte", "UInt16", "UInt32", "UInt64", "UIntPtr", "Int128", "UInt128"),
    T=("i8", "i16", "i32", "i64", "nint", "u8", "u16", "u32", "u64", "nuint", "Int128", "UInt128"),
)
@struct
@readonly
class Integral(IUtf8SpanFormattable, IUtf8SpanParsable[T]):
    """UTF-8 text."""

    def TryFormat(self, utf8Destination: Span[u8], bytesWritten: Out[i32], format: ReadOnlySpan[char] = default(ReadOnlySpan[char]), provider: IFormatProvider = None) -> bool:
        return Utf8Text.Write(self.ToString(format.ToString(), provider), utf8Destination, out(bytesWritten))

    @static
    def Parse(utf8Text: ReadOnlySpan[u8], style: NumberStyles = NumberStyles.Integer, provider: IFormatProvider = None) -> T:
        return Integral.Parse(Utf8Text.Decode(utf8Text), style, provider)

    @static
    def Parse(utf8Text: ReadOnlySpan[u8], provider: IFormatProvider) -> T:
        return Integral.Parse(Utf8Text.Decode(utf8Text), NumberStyles.Integer, provider)

    @static
    def TryParse(utf8Text: ReadOnlySpan[u8], result: Out[T]) -> bool:
        return Integral.TryParse(Utf8Text.Decode(utf8Text), NumberStyles.Integer, None, out(result))

    @static
    def TryParse(utf8Text: ReadOnlySpan[u8], provider: IFormatProvider, result: Out[T]) -> bool:
        return Integral.TryParse(Utf8Text.Decode(utf8Text), NumberStyles.Integer, provider, out(result))

    @static
    def TryParse(utf8Text: ReadOnlySpan[u8], style: NumberStyles, provider: IFormatProvider, result: Out[T]) -> bool:
        return Integral.TryParse(Utf8Text.Decode(utf8Text), style, provider, out(result))
