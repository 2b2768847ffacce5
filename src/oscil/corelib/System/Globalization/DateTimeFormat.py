from oscil.lang import *
from System.Text import StringBuilder


@static
@internal
class DateTimeFormat:
    """Text of dates and times in the invariant culture."""

    # "No offset known": the value is a DateTime, not a DateTimeOffset.
    NoOffset: Const[i64] = -0x8000000000000000

    DayNames: Static[ReadOnly[Array[str]]] = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
    MonthNames: Static[ReadOnly[Array[str]]] = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ]

    @static
    def Expand(c: char) -> str:
        """The custom format that a standard format stands for, null when there is none."""
        match c:
            case 'd':
                return "MM/dd/yyyy"
            case 'D':
                return "dddd, dd MMMM yyyy"
            case 'f':
                return "dddd, dd MMMM yyyy HH:mm"
            case 'F' | 'U':
                return "dddd, dd MMMM yyyy HH:mm:ss"
            case 'g':
                return "MM/dd/yyyy HH:mm"
            case 'G':
                return "MM/dd/yyyy HH:mm:ss"
            case 'm' | 'M':
                return "MMMM dd"
            case 'o' | 'O':
                return "yyyy'-'MM'-'dd'T'HH':'mm':'ss'.'fffffffK"
            case 'r' | 'R':
                return "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'"
            case 's':
                return "yyyy'-'MM'-'dd'T'HH':'mm':'ss"
            case 't':
                return "HH:mm"
            case 'T':
                return "HH:mm:ss"
            case 'u':
                return "yyyy'-'MM'-'dd HH':'mm':'ss'Z'"
            case 'y' | 'Y':
                return "yyyy MMMM"
        return None

    @static
    def Format(value: DateTime, format: str, offset: i64) -> str:
        if format is None or format.Length == 0:
            format = "MM/dd/yyyy HH:mm:ss" if offset == DateTimeFormat.NoOffset else "MM/dd/yyyy HH:mm:ss zzz"
        elif format.Length == 1:
            c = format[0]
            custom = DateTimeFormat.Expand(c)
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
        return DateTimeFormat.FormatCustom(value, format, offset)

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
    def FormatCustom(value: DateTime, format: str, offset: i64) -> str:
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
            elif not DateTimeFormat._Part(text, value, c, n):
                text.Append(c)
                n = 1
            i += n
        return text.ToString()

    @static
    def _Part(text: StringBuilder, value: DateTime, c: char, n: i32) -> bool:
        match c:
            case 'y':
                year = value.Year
                TimeSpan.Digits(text, rem(year, 100) if n <= 2 else year, n)
            case 'M':
                if n <= 2:
                    TimeSpan.Digits(text, value.Month, n)
                else:
                    name = DateTimeFormat.MonthNames[value.Month - 1]
                    text.Append(name.Substring(0, 3) if n == 3 else name)
            case 'd':
                if n <= 2:
                    TimeSpan.Digits(text, value.Day, n)
                else:
                    name = DateTimeFormat.DayNames[i32(value.DayOfWeek)]
                    text.Append(name.Substring(0, 3) if n == 3 else name)
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
                half = "AM" if value.Hour < 12 else "PM"
                text.Append(half.Substring(0, 1) if n == 1 else half)
            case 'g':
                text.Append("A.D.")
            case ':' | '/':
                text.Append(c, n)
            case _:
                return False
        return True

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
