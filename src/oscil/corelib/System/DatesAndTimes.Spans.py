"""Dates and times from spans: as from strings."""

from oscil.lang import *
from System.Globalization import DateTimeStyles


@family(Value=("DateTime", "DateTimeOffset", "DateOnly", "TimeOnly"))
@struct
@readonly
class Value:
    @static
    def Parse(s: ReadOnlySpan[char], provider: IFormatProvider) -> Value:
        return Value.Parse(s.ToString(), provider, DateTimeStyles.None_)

    @static
    def Parse(s: ReadOnlySpan[char], provider: IFormatProvider = None, style: DateTimeStyles = DateTimeStyles.None_) -> Value:
        return Value.Parse(s.ToString(), provider, style)

    @static
    def TryParse(s: ReadOnlySpan[char], provider: IFormatProvider, result: Out[Value]) -> bool:
        return Value.TryParse(s.ToString(), provider, DateTimeStyles.None_, out(result))

    @static
    def TryParse(s: ReadOnlySpan[char], provider: IFormatProvider, style: DateTimeStyles, result: Out[Value]) -> bool:
        return Value.TryParse(s.ToString(), provider, style, out(result))

    @static
    def ParseExact(s: ReadOnlySpan[char], format: ReadOnlySpan[char], provider: IFormatProvider = None, style: DateTimeStyles = DateTimeStyles.None_) -> Value:
        return Value.ParseExact(s.ToString(), format.ToString(), provider, style)

    @static
    def ParseExact(s: ReadOnlySpan[char], formats: Array[str], provider: IFormatProvider, style: DateTimeStyles = DateTimeStyles.None_) -> Value:
        return Value.ParseExact(s.ToString(), formats, provider, style)

    @static
    def TryParseExact(s: ReadOnlySpan[char], format: ReadOnlySpan[char], provider: IFormatProvider, style: DateTimeStyles, result: Out[Value]) -> bool:
        return Value.TryParseExact(s.ToString(), format.ToString(), provider, style, out(result))

    @static
    def TryParseExact(s: ReadOnlySpan[char], formats: Array[str], provider: IFormatProvider, style: DateTimeStyles, result: Out[Value]) -> bool:
        return Value.TryParseExact(s.ToString(), formats, provider, style, out(result))
