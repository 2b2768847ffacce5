"""Text of a date without a time, and of a time without a date."""

from oscil.lang import *
from System.Globalization import DateTimeFormat, DateTimeParse, DateTimeStyles, ParsedDate


@family(Value=("DateOnly", "TimeOnly"), NAME=("'DateOnly'", "'TimeOnly'"))
@struct
@readonly
class Value:
    @override
    def ToString(self) -> str:
        return self.ToString(None, None)

    def ToString(self, format: str) -> str:
        return self.ToString(format, None)

    def ToString(self, provider: IFormatProvider) -> str:
        return self.ToString(None, provider)

    def ToString(self, format: str, provider: IFormatProvider) -> str:
        return DateTimeFormat.Format(self._AsDateTime(), Value._Pattern(format), DateTimeFormat.NoOffset, provider)

    def TryFormat(self, destination: Span[char], charsWritten: Out[i32], format: ReadOnlySpan[char] = default(ReadOnlySpan[char]), provider: IFormatProvider = None) -> bool:
        return Number.CopyTo(self.ToString(format.ToString(), provider), destination, out(charsWritten))

    @static
    def _CheckStyle(style: DateTimeStyles) -> None:
        if (style & ~DateTimeStyles.AllowWhiteSpaces) != DateTimeStyles.None_:
            raise ArgumentException("The only allowed values for the styles are AllowWhiteSpaces, AllowTrailingWhite, AllowLeadingWhite, and AllowInnerWhite.", "style")

    @static
    def _Failure(s: str) -> FormatException:
        return FormatException("String '" + s + "' was not recognized as a valid " + NAME + ".")

    @static
    def Parse(s: str) -> Value:
        return Value.Parse(s, None)

    @static
    def Parse(s: str, provider: IFormatProvider) -> Value:
        return Value.Parse(s, provider, DateTimeStyles.None_)

    @static
    def Parse(s: str, provider: IFormatProvider, style: DateTimeStyles = DateTimeStyles.None_) -> Value:
        if s is None:
            raise ArgumentNullException("s")
        Value._CheckStyle(style)
        result = default(Value)
        if not Value.TryParse(s, provider, style, out(result)):
            parsed = ParsedDate.For(provider)
            ticks: i64 = 0
            if DateTimeParse.Read(s, ref(parsed)) and parsed.Ticks(out(ticks)):
                raise FormatException("String '" + s + "' contains parts which are not specific to the " + NAME + ".")
            raise Value._Failure(s)
        return result

    @static
    def TryParse(s: str, result: Out[Value]) -> bool:
        return Value.TryParse(s, None, out(result))

    @static
    def TryParse(s: str, provider: IFormatProvider, result: Out[Value]) -> bool:
        return Value.TryParse(s, provider, DateTimeStyles.None_, out(result))

    @static
    def TryParse(s: str, provider: IFormatProvider, style: DateTimeStyles, result: Out[Value]) -> bool:
        result = default(Value)
        Value._CheckStyle(style)
        parsed = ParsedDate.For(provider)
        ticks: i64 = 0
        if s is None or not DateTimeParse.Read(s, ref(parsed)) or not parsed.Ticks(out(ticks)) or Value._HasMore(ref(parsed)):
            return False
        return Value._FromParsed(ref(parsed), out(result))

    @static
    def ParseExact(s: str, format: str) -> Value:
        return Value.ParseExact(s, format, None)

    @static
    def ParseExact(s: str, format: str, provider: IFormatProvider, style: DateTimeStyles = DateTimeStyles.None_) -> Value:
        if s is None:
            raise ArgumentNullException("s")
        if format is None:
            raise ArgumentNullException("format")
        return Value.ParseExact(s, [format], provider, style)

    @static
    def ParseExact(s: str, formats: Array[str]) -> Value:
        return Value.ParseExact(s, formats, None)

    @static
    def ParseExact(s: str, formats: Array[str], provider: IFormatProvider, style: DateTimeStyles = DateTimeStyles.None_) -> Value:
        if s is None:
            raise ArgumentNullException("s")
        if formats is None:
            raise ArgumentNullException("formats")
        result = default(Value)
        if not Value.TryParseExact(s, formats, provider, style, out(result)):
            raise Value._Failure(s)
        return result

    @static
    def TryParseExact(s: str, format: str, result: Out[Value]) -> bool:
        return Value.TryParseExact(s, format, None, DateTimeStyles.None_, out(result))

    @static
    def TryParseExact(s: str, format: str, provider: IFormatProvider, style: DateTimeStyles, result: Out[Value]) -> bool:
        result = default(Value)
        return format is not None and Value.TryParseExact(s, [format], provider, style, out(result))

    @static
    def TryParseExact(s: str, formats: Array[str], result: Out[Value]) -> bool:
        return Value.TryParseExact(s, formats, None, DateTimeStyles.None_, out(result))

    @static
    def TryParseExact(s: str, formats: Array[str], provider: IFormatProvider, style: DateTimeStyles, result: Out[Value]) -> bool:
        result = default(Value)
        Value._CheckStyle(style)
        if s is None or formats is None:
            return False
        for format in formats:
            parsed = ParsedDate.For(provider)
            if DateTimeParse.ReadExact(s, Value._Pattern(format), style, ref(parsed)) and Value._FromParsed(ref(parsed), out(result)):
                return True
        return False

    @static
    def ParseExact(s: ReadOnlySpan[char], formats: Array[str]) -> Value:
        return Value.ParseExact(s.ToString(), formats)

    @static
    def TryParse(s: ReadOnlySpan[char], result: Out[Value]) -> bool:
        return Value.TryParse(s.ToString(), out(result))

    @static
    def TryParseExact(s: ReadOnlySpan[char], format: ReadOnlySpan[char], result: Out[Value]) -> bool:
        return Value.TryParseExact(s.ToString(), format.ToString(), out(result))

    @static
    def TryParseExact(s: ReadOnlySpan[char], formats: Array[str], result: Out[Value]) -> bool:
        return Value.TryParseExact(s.ToString(), formats, out(result))
