from oscil.lang import *
from System.Text import StringBuilder


@struct
@internal
class ParsedDate:
    """What has been read so far; -1 is nothing."""

    Year: i32
    Month: i32
    Day: i32
    Hour: i32
    Minute: i32
    Second: i32
    Fraction: i32
    WeekDay: i32
    Half: i32
    HasOffset: bool
    Offset: i64
    Utc: bool
    # Why a text was refused, and where an unknown word starts.
    Trouble: i32
    At: i32
    HasTimeOfIso: bool
    NoToday: bool
    # Names, and the order of day, month and year.
    Info: DateTimeFormatInfo

    @static
    def For(provider: IFormatProvider) -> ParsedDate:
        parsed = default(ParsedDate)
        parsed.Info = DateTimeFormatInfo.GetInstance(provider)
        return parsed

    def Reset(self) -> None:
        self.Year = -1
        self.Month = -1
        self.Day = -1
        self.Hour = -1
        self.Minute = -1
        self.Second = -1
        self.Fraction = 0
        self.WeekDay = -1
        self.Half = -1
        self.HasOffset = False
        self.Offset = 0
        self.Utc = False
        self.Trouble = DateTimeParse.Unreadable
        self.HasTimeOfIso = False
        self.NoToday = False

    def Ticks(self, ticks: Out[i64]) -> bool:
        ticks = i64(0)
        year = self.Year
        month = self.Month
        day = self.Day
        if year < 0 and month < 0 and day < 0:
            today = DateTime.MinValue if self.NoToday else DateTime.Now
            year = today.Year
            month = today.Month
            day = today.Day
        elif year < 0:
            year = DateTime.Now.Year
        if month < 0:
            month = 1
        if day < 0:
            day = 1
        hour = 0 if self.Hour < 0 else self.Hour
        if self.Half >= 0:
            # 13 PM is accepted, and 0 PM.
            if hour > (12 if self.Half == 0 else 23):
                return False
            if self.Half == 0 and hour == 12:
                hour = 0
            elif self.Half == 1 and hour < 12:
                hour += 12
        minute = 0 if self.Minute < 0 else self.Minute
        second = 0 if self.Second < 0 else self.Second
        if year < 1 or year > 9999 or month < 1 or month > 12 or day < 1 or day > DateTime.DaysInMonth(year, month):
            return False
        if hour > 23 or minute > 59 or second > 59:
            self.Trouble = DateTimeParse.NotInCalendar
            return False
        ticks = DateTime.DateToTicks(year, month, day) + DateTime.TimeToTicks(hour, minute, second) + i64(self.Fraction)
        if self.WeekDay >= 0 and i32(DateTime(ticks).DayOfWeek) != self.WeekDay:
            self.Trouble = DateTimeParse.WrongDayOfWeek
            return False
        return True


@static
@internal
class DateTimeParse:
    """Dates and times from text."""

    Unreadable: Const[i32] = 0
    NotInCalendar: Const[i32] = 1
    WrongDayOfWeek: Const[i32] = 2
    OffsetTooLarge: Const[i32] = 3
    UnknownWord: Const[i32] = 4

    @static
    def Failure(s: str) -> FormatException:
        return FormatException("String '" + s + "' was not recognized as a valid DateTime.")

    @static
    def Failure(s: str, parsed: Ref[ParsedDate]) -> FormatException:
        if parsed.Trouble == DateTimeParse.NotInCalendar:
            return FormatException("The DateTime represented by the string '" + s + "' is not supported in calendar 'System.Globalization.GregorianCalendar'.")
        if parsed.Trouble == DateTimeParse.WrongDayOfWeek:
            return FormatException("String '" + s + "' was not recognized as a valid DateTime because the day of week was incorrect.")
        if parsed.Trouble == DateTimeParse.OffsetTooLarge:
            return FormatException("The time zone offset of string '" + s + "' must be within plus or minus 14 hours.")
        if parsed.Trouble == DateTimeParse.UnknownWord:
            return FormatException("The string '" + s + "' was not recognized as a valid DateTime. There is an unknown word starting at index '" + parsed.At.ToString() + "'.")
        return DateTimeParse.Failure(s)

    @static
    def CheckStyles(styles: DateTimeStyles, name: str) -> None:
        if (i32(styles) & ~0xFF) != 0:
            raise ArgumentException("An undefined DateTimeStyles value is being used.", name)
        if (i32(styles) & 0x60) == 0x60:
            raise ArgumentException("The DateTimeStyles values AssumeLocal and AssumeUniversal cannot be used together.", name)
        if (i32(styles) & 0x80) != 0 and (i32(styles) & 0x70) != 0:
            raise ArgumentException("The DateTimeStyles value RoundtripKind cannot be used with the values AssumeLocal, AssumeUniversal or AdjustToUniversal.", name)

    @static
    def _Finish(parsed: Ref[ParsedDate], styles: DateTimeStyles, result: Out[DateTime]) -> bool:
        result = default(DateTime)
        ticks: i64 = 0
        if not parsed.Ticks(out(ticks)):
            return False
        universal = (styles & DateTimeStyles.AdjustToUniversal) != DateTimeStyles.None_
        if parsed.HasOffset:
            if (styles & DateTimeStyles.RoundtripKind) != DateTimeStyles.None_ and parsed.Utc:
                result = DateTime(ticks, DateTimeKind.Utc)
                return True
            ticks -= parsed.Offset
            if u64(ticks) > u64(DateTime.MaxTicks):
                return False
            utc = DateTime(ticks, DateTimeKind.Utc)
            result = utc if universal else utc.ToLocalTime()
            return True
        if (styles & DateTimeStyles.AssumeUniversal) != DateTimeStyles.None_:
            assumed = DateTime(ticks, DateTimeKind.Utc)
            result = assumed if universal else assumed.ToLocalTime()
        elif (styles & DateTimeStyles.AssumeLocal) != DateTimeStyles.None_:
            here = DateTime(ticks, DateTimeKind.Local)
            result = here.ToUniversalTime() if universal else here
        else:
            result = DateTime(ticks)
        return True

    @static
    def TryParse(s: str, styles: DateTimeStyles, parsed: Ref[ParsedDate], result: Out[DateTime]) -> bool:
        result = default(DateTime)
        if not DateTimeParse.Read(s, ref(parsed)):
            return False
        parsed.NoToday = (styles & DateTimeStyles.NoCurrentDateDefault) != DateTimeStyles.None_
        return DateTimeParse._Finish(ref(parsed), styles, out(result))

    @static
    def TryParseExact(s: str, format: str, styles: DateTimeStyles, parsed: Ref[ParsedDate], result: Out[DateTime]) -> bool:
        result = default(DateTime)
        if not DateTimeParse.ReadExact(s, format, styles, ref(parsed)):
            return False
        if format.Length == 1:
            c = format[0]
            if c == 'o' or c == 'O':
                styles = styles | DateTimeStyles.RoundtripKind
            elif c == 'u' or c == 'r' or c == 'R':
                parsed.HasOffset = False
                if (styles & (DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal)) == (DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal):
                    styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal
        parsed.Trouble = DateTimeParse.NotInCalendar
        return DateTimeParse._Finish(ref(parsed), styles, out(result))

    @static
    def Read(s: str, parsed: Ref[ParsedDate]) -> bool:
        """The usual shapes: year first or month first numbers, names of months and days, time, AM/PM, offset, Z, GMT."""
        parsed.Reset()
        numbers = Array[i32](3)
        widths = Array[i32](3)
        count = 0
        i = 0
        n = s.Length
        while i < n:
            c = s[i]
            if Char.IsAsciiDigit(c):
                start = i
                value = DateTimeParse._Number(s, ref(i))
                if i < n and s[i] == ':':
                    if parsed.Hour >= 0 or not DateTimeParse._Time(s, ref(i), value, ref(parsed)):
                        return False
                    continue
                if DateTimeParse._HalfFollows(s, i) and parsed.Hour < 0:
                    parsed.Hour = value
                    continue
                if count == 3:
                    return False
                numbers[count] = value
                widths[count] = i - start
                count += 1
            elif Char.IsLetter(c):
                if not DateTimeParse._Word(s, ref(i), ref(parsed)):
                    return False
            elif (c == '+' or c == '-') and parsed.Hour >= 0 and count + (1 if parsed.Month >= 0 else 0) != 1:
                if not DateTimeParse._ReadOffset(s, ref(i), ref(parsed)):
                    return False
            elif c == ' ' or c == ',' or c == '/' or c == '-' or c == '.' or c == '\t':
                i += 1
            else:
                return False
        return DateTimeParse._Place(numbers, widths, count, ref(parsed))

    @static
    def _Place(numbers: Array[i32], widths: Array[i32], count: i32, parsed: Ref[ParsedDate]) -> bool:
        """Which number is the year, the month, the day."""
        if count == 0:
            return parsed.Hour >= 0 or parsed.Month >= 0
        if parsed.Month >= 0:
            if count == 1:
                if widths[0] > 2:
                    parsed.Year = numbers[0]
                else:
                    parsed.Day = numbers[0]
                return True
            year_first = widths[0] > 2
            parsed.Year = DateTimeParse._FullYear(numbers[0 if year_first else 1], widths[0 if year_first else 1])
            parsed.Day = numbers[1 if year_first else 0]
            return count == 2
        if count == 1:
            return False
        if count == 2:
            if widths[0] > 2:
                parsed.Year = numbers[0]
                parsed.Month = numbers[1]
            elif widths[1] > 2:
                parsed.Month = numbers[0]
                parsed.Year = numbers[1]
            else:
                day_first = parsed.Info.MonthDayPattern.IndexOf('d') < parsed.Info.MonthDayPattern.IndexOf('M')
                parsed.Month = numbers[1 if day_first else 0]
                parsed.Day = numbers[0 if day_first else 1]
            return True
        if widths[0] > 2:
            parsed.Year = numbers[0]
            parsed.Month = numbers[1]
            parsed.Day = numbers[2]
        else:
            pattern = parsed.Info.ShortDatePattern
            before = pattern.IndexOf('y')
            month = pattern.IndexOf('M')
            day = pattern.IndexOf('d')
            # Where each stands among the three.
            year = (1 if before > month else 0) + (1 if before > day else 0)
            if widths[2] > 2:
                year = 2
            parsed.Year = DateTimeParse._FullYear(numbers[year], widths[year])
            first = 1 if year == 0 else 0
            last = 1 if year == 2 else 2
            parsed.Month = numbers[first if month < day else last]
            parsed.Day = numbers[last if month < day else first]
        return True

    @static
    def _FullYear(year: i32, width: i32) -> i32:
        if width > 2:
            return year
        return year + (2000 if year <= 49 else 1900)

    @static
    def _Number(s: str, i: Ref[i32]) -> i32:
        value = 0
        while i < s.Length and Char.IsAsciiDigit(s[i]):
            if value < 100000000:
                value = value * 10 + (s[i] - '0')
            i += 1
        return value

    @static
    def _HalfFollows(s: str, i: i32) -> bool:
        while i < s.Length and s[i] == ' ':
            i += 1
        return i + 1 < s.Length and (s[i] == 'A' or s[i] == 'a' or s[i] == 'P' or s[i] == 'p') and (s[i + 1] == 'M' or s[i + 1] == 'm') and (i + 2 == s.Length or not Char.IsLetter(s[i + 2]))

    @static
    def _Time(s: str, i: Ref[i32], hour: i32, parsed: Ref[ParsedDate]) -> bool:
        parsed.Hour = hour
        i += 1
        if i >= s.Length or not Char.IsAsciiDigit(s[i]):
            return False
        parsed.Minute = DateTimeParse._Number(s, ref(i))
        if i < s.Length and s[i] == ':':
            i += 1
            if i >= s.Length or not Char.IsAsciiDigit(s[i]):
                return False
            parsed.Second = DateTimeParse._Number(s, ref(i))
            if i + 1 < s.Length and (s[i] == '.' or s[i] == ',') and Char.IsAsciiDigit(s[i + 1]):
                i += 1
                parsed.Fraction = DateTimeParse._ReadFraction(s, ref(i))
        return True

    @static
    def _ReadFraction(s: str, i: Ref[i32]) -> i32:
        """Ticks; digits after the seventh round."""
        value = 0
        digits = 0
        up = False
        while i < s.Length and Char.IsAsciiDigit(s[i]):
            if digits < 7:
                value = value * 10 + (s[i] - '0')
            elif digits == 7:
                up = s[i] >= '5'
            digits += 1
            i += 1
        while digits < 7:
            value *= 10
            digits += 1
        return value + 1 if up else value

    @static
    def _Word(s: str, i: Ref[i32], parsed: Ref[ParsedDate]) -> bool:
        start = i
        while i < s.Length and Char.IsLetter(s[i]):
            i += 1
        word = s.Substring(start, i - start).ToUpperInvariant()
        if word == "T":
            parsed.HasTimeOfIso = True
            return i < s.Length and Char.IsAsciiDigit(s[i])
        if word == "Z" or word == "GMT" or word == "UTC":
            parsed.HasOffset = True
            parsed.Utc = True
            return True
        if word == "AM" or word == "PM" or word == "A" or word == "P":
            parsed.Half = 0 if word[0] == 'A' else 1
            return parsed.Hour >= 0
        month = DateTimeParse._NameIndex(word, parsed.Info.Months, parsed.Info.ShortMonths)
        if month >= 0 and parsed.Month < 0:
            parsed.Month = month + 1
            return True
        day = DateTimeParse._NameIndex(word, parsed.Info.Days, parsed.Info.ShortDays)
        if day >= 0 and parsed.WeekDay < 0:
            parsed.WeekDay = day
            return True
        parsed.Trouble = DateTimeParse.UnknownWord
        parsed.At = start
        return False

    @static
    def _NameIndex(word: str, names: Array[str], short_names: Array[str]) -> i32:
        """A full name or a short one."""
        for k in range(len(names)):
            if word.Equals(names[k], StringComparison.OrdinalIgnoreCase) or word.Equals(short_names[k], StringComparison.OrdinalIgnoreCase):
                return k
        return -1

    @static
    def _ReadOffset(s: str, i: Ref[i32], parsed: Ref[ParsedDate]) -> bool:
        negative = s[i] == '-'
        i += 1
        start = i
        if i >= s.Length or not Char.IsAsciiDigit(s[i]):
            return False
        hours = DateTimeParse._Number(s, ref(i))
        minutes = 0
        if i - start > 2:
            minutes = rem(hours, 100)
            hours = div(hours, 100)
        elif i < s.Length and s[i] == ':':
            i += 1
            minutes = DateTimeParse._Number(s, ref(i))
        if hours > 14 or minutes > 59:
            parsed.Trouble = DateTimeParse.OffsetTooLarge
            return False
        ticks = i64(hours * 60 + minutes) * i64(600000000)
        parsed.HasOffset = True
        parsed.Offset = -ticks if negative else ticks
        return True

    @static
    def ReadExact(s: str, format: str, styles: DateTimeStyles, parsed: Ref[ParsedDate]) -> bool:
        parsed.Reset()
        if format.Length == 1:
            letter = format[0]
            if letter == 'o' or letter == 'O' or letter == 'r' or letter == 'R' or letter == 's' or letter == 'u':
                parsed.Info = DateTimeFormatInfo.InvariantInfo
            format = DateTimeFormat.Expand(letter, parsed.Info)
            if format is None:
                raise FormatException("Input string was not in a correct format.")
        if (styles & DateTimeStyles.AllowLeadingWhite) != DateTimeStyles.None_:
            s = s.TrimStart()
        if (styles & DateTimeStyles.AllowTrailingWhite) != DateTimeStyles.None_:
            s = s.TrimEnd()
        at = 0
        i = 0
        literal = StringBuilder()
        while i < format.Length:
            c = format[i]
            n = TimeSpan.RepeatLength(format, i)
            literal.Clear()
            if c == '\'' or c == '"':
                n = TimeSpan.ReadQuoted(format, i, literal)
            elif c == '\\' and i + 1 < format.Length:
                literal.Append(format[i + 1])
                n = 2
            elif c == '%':
                n = 1
            elif c == 'y' or c == 'M' or c == 'd' or c == 'h' or c == 'H' or c == 'm' or c == 's' or c == 'f' or c == 'F' or c == 't' or c == 'z' or c == 'K':
                if (styles & DateTimeStyles.AllowInnerWhite) != DateTimeStyles.None_:
                    while at < s.Length and Char.IsWhiteSpace(s[at]):
                        at += 1
                if not DateTimeParse._ExactPart(s, ref(at), c, n, ref(parsed)):
                    return False
            elif c == '.' and i + 1 < format.Length and format[i + 1] == 'F' and (at >= s.Length or s[at] != '.'):
                # The point belongs to the fraction that may be left out.
                n = 1 + TimeSpan.RepeatLength(format, i + 1)
            elif c == ':' or c == '/':
                literal.Append(parsed.Info.TimeSeparator if c == ':' else parsed.Info.DateSeparator)
                n = 1
            else:
                literal.Append(c)
                n = 1
            for k in range(literal.Length):
                if at >= s.Length or s[at] != literal[k]:
                    return False
                at += 1
            i += n
        return at == s.Length

    @static
    def _Digits(s: str, at: Ref[i32], least: i32, most: i32) -> i32:
        """A number with that many digits, or -1."""
        value = 0
        digits = 0
        while digits < most and at < s.Length and Char.IsAsciiDigit(s[at]):
            value = value * 10 + (s[at] - '0')
            at += 1
            digits += 1
        return value if digits >= least else -1

    @static
    def _ExactPart(s: str, at: Ref[i32], c: char, n: i32, parsed: Ref[ParsedDate]) -> bool:
        value = 0
        match c:
            case 'y':
                value = DateTimeParse._Digits(s, ref(at), n if n > 2 else n, n if n > 2 else 2)
                parsed.Year = DateTimeParse._FullYear(value, 2 if n <= 2 else n) if value >= 0 else -1
            case 'M':
                if n > 2:
                    parsed.Month = DateTimeParse._ExactName(s, ref(at), parsed.Info.ShortMonths if n == 3 else parsed.Info.Months) + 1
                    return parsed.Month > 0
                value = DateTimeParse._Digits(s, ref(at), n, 2)
                parsed.Month = value
            case 'd':
                if n > 2:
                    parsed.WeekDay = DateTimeParse._ExactName(s, ref(at), parsed.Info.ShortDays if n == 3 else parsed.Info.Days)
                    return parsed.WeekDay >= 0
                value = DateTimeParse._Digits(s, ref(at), n, 2)
                parsed.Day = value
            case 'h' | 'H':
                value = DateTimeParse._Digits(s, ref(at), 1 if n == 1 else 2, 2)
                parsed.Hour = value
            case 'm':
                value = DateTimeParse._Digits(s, ref(at), 1 if n == 1 else 2, 2)
                parsed.Minute = value
            case 's':
                value = DateTimeParse._Digits(s, ref(at), 1 if n == 1 else 2, 2)
                parsed.Second = value
            case 'f' | 'F':
                start = at
                value = DateTimeParse._Digits(s, ref(at), n if c == 'f' else 0, n)
                scaled = value
                for k in range(7 - (at - start)):
                    scaled *= 10
                parsed.Fraction = scaled
            case 't':
                if at >= s.Length:
                    return False
                half = Char.ToUpperInvariant(s[at])
                if half != 'A' and half != 'P':
                    return False
                parsed.Half = 0 if half == 'A' else 1
                at += 1
                if n > 1:
                    if at >= s.Length or Char.ToUpperInvariant(s[at]) != 'M':
                        return False
                    at += 1
            case 'K':
                if at < s.Length and (s[at] == 'Z' or s[at] == 'z'):
                    parsed.HasOffset = True
                    parsed.Utc = True
                    at += 1
                elif at < s.Length and (s[at] == '+' or s[at] == '-'):
                    if at + 2 >= s.Length or not Char.IsAsciiDigit(s[at + 2]):
                        return False
                    return DateTimeParse._ReadOffset(s, ref(at), ref(parsed))
            case _:
                if at >= s.Length or (s[at] != '+' and s[at] != '-'):
                    return False
                if n > 1 and (at + 2 >= s.Length or not Char.IsAsciiDigit(s[at + 2])):
                    return False
                return DateTimeParse._ReadOffset(s, ref(at), ref(parsed))
        return value >= 0

    @static
    def _ExactName(s: str, at: Ref[i32], names: Array[str]) -> i32:
        """Which name stands there; the longest of those that fit."""
        found = -1
        for k in range(len(names)):
            name = names[k]
            if name.Length > (0 if found < 0 else names[found].Length) and at + name.Length <= s.Length and String.Compare(s, at, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0:
                found = k
        if found >= 0:
            at += names[found].Length
        return found
