from oscil.lang import *
from System.Globalization import CultureInfo


@static
class Utf8Formatter:
    """Values as UTF-8 text in the invariant culture."""

    @static
    def _Put(text: str, destination: Span[u8], bytesWritten: Out[i32]) -> bool:
        if text.Length > destination.Length:
            bytesWritten = 0
            return False
        for i in range(text.Length):
            destination[i] = u8(text[i])
        bytesWritten = text.Length
        return True

    @static
    def _Spec(format: StandardFormat, allowed: str, plain: str) -> str:
        if format.IsDefault:
            return plain
        if allowed.IndexOf(format.Symbol) < 0:
            raise FormatException("Format specifier was invalid.")
        return format.ToString()

    @static
    def TryFormat(value: bool, destination: Span[u8], bytesWritten: Out[i32], format: StandardFormat = default(StandardFormat)) -> bool:
        lower = Utf8Formatter._Spec(format, "Gl", "G") == "l"
        return Utf8Formatter._Put(("true" if value else "false") if lower else value.ToString(), destination, ref(bytesWritten))

    @static
    def TryFormat(value: u8, destination: Span[u8], bytesWritten: Out[i32], format: StandardFormat = default(StandardFormat)) -> bool:
        return Utf8Formatter._Put(value.ToString(Utf8Formatter._Spec(format, "GgDdNnXx", "D"), CultureInfo.InvariantCulture), destination, ref(bytesWritten))

    @static
    def TryFormat(value: i8, destination: Span[u8], bytesWritten: Out[i32], format: StandardFormat = default(StandardFormat)) -> bool:
        return Utf8Formatter._Put(value.ToString(Utf8Formatter._Spec(format, "GgDdNnXx", "D"), CultureInfo.InvariantCulture), destination, ref(bytesWritten))

    @static
    def TryFormat(value: u16, destination: Span[u8], bytesWritten: Out[i32], format: StandardFormat = default(StandardFormat)) -> bool:
        return Utf8Formatter._Put(value.ToString(Utf8Formatter._Spec(format, "GgDdNnXx", "D"), CultureInfo.InvariantCulture), destination, ref(bytesWritten))

    @static
    def TryFormat(value: i16, destination: Span[u8], bytesWritten: Out[i32], format: StandardFormat = default(StandardFormat)) -> bool:
        return Utf8Formatter._Put(value.ToString(Utf8Formatter._Spec(format, "GgDdNnXx", "D"), CultureInfo.InvariantCulture), destination, ref(bytesWritten))

    @static
    def TryFormat(value: u32, destination: Span[u8], bytesWritten: Out[i32], format: StandardFormat = default(StandardFormat)) -> bool:
        return Utf8Formatter._Put(value.ToString(Utf8Formatter._Spec(format, "GgDdNnXx", "D"), CultureInfo.InvariantCulture), destination, ref(bytesWritten))

    @static
    def TryFormat(value: i32, destination: Span[u8], bytesWritten: Out[i32], format: StandardFormat = default(StandardFormat)) -> bool:
        return Utf8Formatter._Put(value.ToString(Utf8Formatter._Spec(format, "GgDdNnXx", "D"), CultureInfo.InvariantCulture), destination, ref(bytesWritten))

    @static
    def TryFormat(value: u64, destination: Span[u8], bytesWritten: Out[i32], format: StandardFormat = default(StandardFormat)) -> bool:
        return Utf8Formatter._Put(value.ToString(Utf8Formatter._Spec(format, "GgDdNnXx", "D"), CultureInfo.InvariantCulture), destination, ref(bytesWritten))

    @static
    def TryFormat(value: i64, destination: Span[u8], bytesWritten: Out[i32], format: StandardFormat = default(StandardFormat)) -> bool:
        return Utf8Formatter._Put(value.ToString(Utf8Formatter._Spec(format, "GgDdNnXx", "D"), CultureInfo.InvariantCulture), destination, ref(bytesWritten))

    @static
    def TryFormat(value: f32, destination: Span[u8], bytesWritten: Out[i32], format: StandardFormat = default(StandardFormat)) -> bool:
        return Utf8Formatter._Put(value.ToString(Utf8Formatter._Spec(format, "GgEeFf", "G"), CultureInfo.InvariantCulture), destination, ref(bytesWritten))

    @static
    def TryFormat(value: f64, destination: Span[u8], bytesWritten: Out[i32], format: StandardFormat = default(StandardFormat)) -> bool:
        return Utf8Formatter._Put(value.ToString(Utf8Formatter._Spec(format, "GgEeFf", "G"), CultureInfo.InvariantCulture), destination, ref(bytesWritten))

    @static
    def TryFormat(value: decimal, destination: Span[u8], bytesWritten: Out[i32], format: StandardFormat = default(StandardFormat)) -> bool:
        return Utf8Formatter._Put(value.ToString(Utf8Formatter._Spec(format, "GgEeFf", "G"), CultureInfo.InvariantCulture), destination, ref(bytesWritten))

    @static
    def TryFormat(value: Guid, destination: Span[u8], bytesWritten: Out[i32], format: StandardFormat = default(StandardFormat)) -> bool:
        return Utf8Formatter._Put(value.ToString(Utf8Formatter._Spec(format, "DNBP", "D")), destination, ref(bytesWritten))

    @static
    def TryFormat(value: DateTime, destination: Span[u8], bytesWritten: Out[i32], format: StandardFormat = default(StandardFormat)) -> bool:
        return Utf8Formatter._Put(Utf8Formatter._Lowered(value.ToString(Utf8Formatter._Spec(format, "GROl", "G").ToUpperInvariant() if format.Symbol != 'l' else "R", CultureInfo.InvariantCulture), format), destination, ref(bytesWritten))

    @static
    def _Lowered(text: str, format: StandardFormat) -> str:
        return text.ToLowerInvariant() if format.Symbol == 'l' else text

    @static
    def TryFormat(value: TimeSpan, destination: Span[u8], bytesWritten: Out[i32], format: StandardFormat = default(StandardFormat)) -> bool:
        return Utf8Formatter._Put(value.ToString(Utf8Formatter._Spec(format, "cGgTt", "c"), CultureInfo.InvariantCulture), destination, ref(bytesWritten))
