from oscil.lang import *
from System.Text import StringBuilder


@static
@internal
class DateTimeFormat:
    """Text of dates and times."""

    # "No offset known": the value is a DateTime, not a DateTimeOffset.
    NoOffset: Const[i64] = -0x8000000000000000

    @static
    def Expand(c: char, info: DateTimeFormatInfo) -> str:
        """The custom format that a standard format stands for, null when there is none."""
        match c:
            case 'd':
                return info.ShortDatePattern
            case 'D':
                return info.LongDatePattern
            case 'f':
                return info.LongDatePattern + " " + info.ShortTimePattern
            case 'F' | 'U':
                return info.FullDateTimePattern
            case 'g':
                return info.ShortDatePattern + " " + info.ShortTimePattern
            case 'G':
                return info.ShortDatePattern + " " + info.LongTimePattern
            case 'm' | 'M':
                return info.MonthDayPattern
            case 'o' | 'O':
                return "yyyy'-'MM'-'dd'T'HH':'mm':'ss'.'fffffffK"
            case 'r' | 'R':
                return "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'"
            case 's':
                return "yyyy'-'MM'-'dd'T'HH':'mm':'ss"
            case 't':
                return info.ShortTimePattern
            case 'T':
                return info.LongTimePattern
            case 'u':
                return "yyyy'-'MM'-'dd HH':'mm':'ss'Z'"
            case 'y' | 'Y':
                return info.YearMonthPattern
        return None

    @static
    def Format(value: DateTime, format: str, offset: i64, provider: IFormatProvider) -> str:
        info = DateTimeFormatInfo.GetInstance(provider)
        if format is None or format.Length == 0:
            format = DateTimeFormat.Expand('G', info)
            if offset != DateTimeFormat.NoOffset:
                format = format + " zzz"
        elif format.Length == 1:
            c = format[0]
            custom = DateTimeFormat.Expand(c, info)
            if c == 'o' or c == 'O' or c == 'r' or c == 'R' or c == 's' or c == 'u':
                info = DateTimeFormatInfo.InvariantInfo
            if custom is None or (c == 'U' and offset != DateTimeFormat.NoOffset):
                raise FormatException("Input string was not in a correct format.")
            if c == 'U':
                value = value.ToUniversalTime()
            elif offset != DateTimeFormat.NoOffset:
                if c == 'r' or c == 'R' or c == 'u':
                    value = DateTime(value.Ticks - offset)
                elif c == 'o' or c == 'O':
                    custom = "yyyy'-'MM'-'dd'T'HH':'mm':'ss'.'fffffffzzz"
            format = custom
        return DateTimeFormat.FormatCustom(value, format, offset, info)

    @static
    def Forbid(format: str, letters: str) -> None:
        """Refuse a custom format with one of those letters outside quotes."""
        if format.Length == 1:
            return
        i = 0
        while i < format.Length:
            c = format[i]
            if c == '\'' or c == '"':
                i += 1
                while i < format.Length and format[i] != c:
                    i += 1
            elif c == '\\':
                i += 1
            elif letters.IndexOf(c) >= 0:
                raise FormatException("Input string was not in a correct format.")
            i += 1

    @static
    def FormatCustom(value: DateTime, format: str, offset: i64, info: DateTimeFormatInfo) -> str:
        text = StringBuilder()
        i = 0
        while i < format.Length:
            c = format[i]
            n = TimeSpan.RepeatLength(format, i)
            if c == '\'' or c == '"':
                n = TimeSpan.ReadQuoted(format, i, text)
            elif c == '\\':
                if i + 1 >= format.Length:
                    raise FormatException("Input string was not in a correct format.")
                text.Append(format[i + 1])
                n = 2
            elif c == '%':
                if i + 1 >= format.Length or format[i + 1] == '%':
                    raise FormatException("Input string was not in a correct format.")
                n = 1
            elif c == 'f' or c == 'F':
                if n > 7:
                    raise FormatException("Input string was not in a correct format.")
                DateTimeFormat._Fraction(text, value, n, c == 'F')
            elif c == 'K':
                n = 1
                DateTimeFormat._Zone(text, value, offset)
            elif c == 'z':
                DateTimeFormat._Offset(text, value, offset, n)
            elif c == 'M' and n > 2:
                DateTimeFormat._Month(text, value, format, n, info)
            elif not DateTimeFormat._Part(text, value, c, n, info):
                text.Append(c)
                n = 1
            i += n
        return text.ToString()

    @static
    def _Part(text: StringBuilder, value: DateTime, c: char, n: i32, info: DateTimeFormatInfo) -> bool:
        match c:
            case 'y':
                year = value.Year
                TimeSpan.Digits(text, rem(year, 100) if n <= 2 else year, n)
            case 'M':
                TimeSpan.Digits(text, value.Month, n)
            case 'd':
                if n <= 2:
                    TimeSpan.Digits(text, value.Day, n)
                else:
                    text.Append((info.ShortDays if n == 3 else info.Days)[i32(value.DayOfWeek)])
            case 'h':
                hour = rem(value.Hour, 12)
                TimeSpan.Digits(text, 12 if hour == 0 else hour, 2 if n > 2 else n)
            case 'H':
                TimeSpan.Digits(text, value.Hour, 2 if n > 2 else n)
            case 'm':
                TimeSpan.Digits(text, value.Minute, 2 if n > 2 else n)
            case 's':
                TimeSpan.Digits(text, value.Second, 2 if n > 2 else n)
            case 't':
                half = info.AMDesignator if value.Hour < 12 else info.PMDesignator
                text.Append(half.Substring(0, 1) if n == 1 and half.Length > 1 else half)
            case 'g':
                text.Append(info.GetEraName(1))
            case ':' | '/':
                for k in range(n):
                    text.Append(info.TimeSeparator if c == ':' else info.DateSeparator)
            case _:
                return False
        return True

    @static
    def _Month(text: StringBuilder, value: DateTime, format: str, n: i32, info: DateTimeFormatInfo) -> None:
        """A month's name: beside the number of the day it is in the genitive."""
        genitive = DateTimeFormat._HasDay(format)
        if n == 3:
            text.Append((info.ShortGenitiveMonths if genitive else info.ShortMonths)[value.Month - 1])
        else:
            text.Append((info.GenitiveMonths if genitive else info.Months)[value.Month - 1])

    @static
    def _HasDay(format: str) -> bool:
        i = 0
        while i < format.Length:
            if format[i] == 'd' and TimeSpan.RepeatLength(format, i) <= 2:
                return True
            i += TimeSpan.RepeatLength(format, i)
        return False

    @static
    def _Fraction(text: StringBuilder, value: DateTime, n: i32, trim: bool) -> None:
        digits = i32(rem(value.Ticks, i64(10000000))).ToString("D7").Substring(0, n)
        if trim:
            digits = digits.TrimEnd('0')
            if digits.Length == 0:
                # The point that stands before an empty fraction goes with it.
                if text.Length > 0 and text[text.Length - 1] == '.':
                    text.Length = text.Length - 1
                return
        text.Append(digits)

    @static
    def _Zone(text: StringBuilder, value: DateTime, offset: i64) -> None:
        if offset == DateTimeFormat.NoOffset:
            if value.Kind == DateTimeKind.Unspecified:
                return
            if value.Kind == DateTimeKind.Utc:
                text.Append('Z')
                return
        DateTimeFormat._Offset(text, value, offset, 3)

    @static
    def _Offset(text: StringBuilder, value: DateTime, offset: i64, n: i32) -> None:
        if offset == DateTimeFormat.NoOffset:
            offset = i64(0)
            if value.Kind != DateTimeKind.Utc:
                offset = value.Ticks - value.ToUniversalTime().Ticks
        text.Append('-' if offset < i64(0) else '+')
        minutes = i32(div(offset if offset >= i64(0) else -offset, i64(600000000)))
        if n <= 1:
            text.Append(div(minutes, 60))
            return
        TimeSpan.Digits(text, div(minutes, 60), 2)
        if n >= 3:
            text.Append(':')
            TimeSpan.Digits(text, rem(minutes, 60), 2)
