from oscil.lang import *
from System.Globalization import DateTimeFormat, DateTimeFormatInfo, DateTimeParse, DateTimeStyles, ParsedDate


@struct
@readonly
class DateTime:
    @override
    def ToString(self) -> str:
        return DateTimeFormat.Format(self, None, DateTimeFormat.NoOffset, None)

    def ToString(self, format: str) -> str:
        return DateTimeFormat.Format(self, format, DateTimeFormat.NoOffset, None)

    def ToString(self, provider: IFormatProvider) -> str:
        return DateTimeFormat.Format(self, None, DateTimeFormat.NoOffset, provider)

    def ToString(self, format: str, provider: IFormatProvider) -> str:
        return DateTimeFormat.Format(self, format, DateTimeFormat.NoOffset, provider)

    def GetDateTimeFormats(self) -> Array[str]:
        return self.GetDateTimeFormats(None)

    def GetDateTimeFormats(self, provider: IFormatProvider) -> Array[str]:
        texts = System.Collections.Generic.List[str]()
        for letter in "dDfFgGmMoOrRstTuUyY":
            texts.AddRange(self.GetDateTimeFormats(letter, provider))
        return texts.ToArray()

    def GetDateTimeFormats(self, format: char) -> Array[str]:
        return self.GetDateTimeFormats(format, None)

    def GetDateTimeFormats(self, format: char, provider: IFormatProvider) -> Array[str]:
        """The text in each pattern of a standard format."""
        info = DateTimeFormatInfo.GetInstance(provider)
        if DateTimeFormat.Expand(format, info) is None:
            raise FormatException("Format specifier was invalid.")
        value = self.ToUniversalTime() if format == 'U' else self
        if "oOrRsu".IndexOf(format) >= 0:
            return [self.ToString(format.ToString(), info)]
        patterns = info.GetAllDateTimePatterns(format)
        for i in range(len(patterns)):
            patterns[i] = DateTimeFormat.FormatCustom(value, patterns[i], DateTimeFormat.NoOffset, info)
        return patterns

    def ToLongDateString(self) -> str:
        return self.ToString("D")

    def ToShortDateString(self) -> str:
        return self.ToString("d")

    def ToLongTimeString(self) -> str:
        return self.ToString("T")

    def ToShortTimeString(self) -> str:
        return self.ToString("t")

    def TryFormat(self, destination: Span[char], charsWritten: Out[i32], format: ReadOnlySpan[char] = default(ReadOnlySpan[char]), provider: IFormatProvider = None) -> bool:
        return Number.CopyTo(self.ToString(format.ToString(), provider), destination, out(charsWritten))

    @static
    def Parse(s: str) -> DateTime:
        return DateTime.Parse(s, None, DateTimeStyles.None_)

    @static
    def Parse(s: str, provider: IFormatProvider) -> DateTime:
        return DateTime.Parse(s, provider, DateTimeStyles.None_)

    @static
    def Parse(s: str, provider: IFormatProvider, styles: DateTimeStyles) -> DateTime:
        if s is None:
            raise ArgumentNullException("s")
        DateTimeParse.CheckStyles(styles, "styles")
        result = default(DateTime)
        parsed = ParsedDate.For(provider)
        if not DateTimeParse.TryParse(s, styles, ref(parsed), out(result)):
            raise DateTimeParse.Failure(s, ref(parsed))
        return result

    @static
    def TryParse(s: str, result: Out[DateTime]) -> bool:
        return DateTime.TryParse(s, None, DateTimeStyles.None_, out(result))

    @static
    def TryParse(s: str, provider: IFormatProvider, result: Out[DateTime]) -> bool:
        return DateTime.TryParse(s, provider, DateTimeStyles.None_, out(result))

    @static
    def TryParse(s: str, provider: IFormatProvider, styles: DateTimeStyles, result: Out[DateTime]) -> bool:
        result = default(DateTime)
        parsed = ParsedDate.For(provider)
        return s is not None and DateTimeParse.TryParse(s, styles, ref(parsed), out(result))

    @static
    def TryParse(s: ReadOnlySpan[char], result: Out[DateTime]) -> bool:
        return DateTime.TryParse(s.ToString(), None, DateTimeStyles.None_, out(result))

    @static
    def ParseExact(s: str, format: str, provider: IFormatProvider) -> DateTime:
        return DateTime.ParseExact(s, format, provider, DateTimeStyles.None_)

    @static
    def ParseExact(s: str, format: str, provider: IFormatProvider, style: DateTimeStyles) -> DateTime:
        if s is None:
            raise ArgumentNullException("s")
        if format is None:
            raise ArgumentNullException("format")
        if format.Length == 0:
            raise FormatException("Format specifier '' was invalid.")
        DateTimeParse.CheckStyles(style, "style")
        result = default(DateTime)
        parsed = ParsedDate.For(provider)
        if not DateTimeParse.TryParseExact(s, format, style, ref(parsed), out(result)):
            raise DateTimeParse.Failure(s, ref(parsed))
        return result

    @static
    def ParseExact(s: str, formats: Array[str], provider: IFormatProvider, style: DateTimeStyles) -> DateTime:
        result = default(DateTime)
        if not DateTime.TryParseExact(s, formats, provider, style, out(result)):
            raise DateTimeParse.Failure(s)
        return result

    @static
    def TryParseExact(s: str, format: str, provider: IFormatProvider, style: DateTimeStyles, result: Out[DateTime]) -> bool:
        result = default(DateTime)
        parsed = ParsedDate.For(provider)
        return s is not None and format is not None and DateTimeParse.TryParseExact(s, format, style, ref(parsed), out(result))

    @static
    def TryParseExact(s: str, formats: Array[str], provider: IFormatProvider, style: DateTimeStyles, result: Out[DateTime]) -> bool:
        result = default(DateTime)
        if s is None or formats is None:
            return False
        parsed = ParsedDate.For(provider)
        for format in formats:
            if DateTimeParse.TryParseExact(s, format, style, ref(parsed), out(result)):
                return True
        return False
