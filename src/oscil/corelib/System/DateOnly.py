from oscil.lang import *
from System.Globalization import DateTimeFormat, DateTimeParse, DateTimeStyles, ParsedDate


@struct
@readonly
class DateOnly(IComparable, IComparable[DateOnly], IEquatable[DateOnly], ISpanFormattable, ISpanParsable[DateOnly]):
    _dayNumber: i32

    @static
    @property
    def MinValue() -> DateOnly:
        return DateOnly.FromDayNumber(0)

    @static
    @property
    def MaxValue() -> DateOnly:
        return DateOnly.FromDayNumber(3652058)

    def __init__(self, year: i32, month: i32, day: i32) -> None:
        self._dayNumber = i32(div(DateTime.DateToTicks(year, month, day), i64(864000000000)))

    @private
    def __init__(self, dayNumber: i32) -> None:
        self._dayNumber = dayNumber

    @static
    def FromDayNumber(dayNumber: i32) -> DateOnly:
        if u32(dayNumber) > u32(3652058):
            raise ArgumentOutOfRangeException("dayNumber", dayNumber, "Day number must be between 0 and DateOnly.MaxValue.DayNumber.")
        return DateOnly(dayNumber)

    @static
    def FromDateTime(dateTime: DateTime) -> DateOnly:
        return DateOnly(i32(div(dateTime.Ticks, i64(864000000000))))

    @property
    def DayNumber(self) -> i32:
        return self._dayNumber

    def _AsDateTime(self) -> DateTime:
        return DateTime(i64(self._dayNumber) * i64(864000000000))

    @property
    def Year(self) -> i32:
        return self._AsDateTime().Year

    @property
    def Month(self) -> i32:
        return self._AsDateTime().Month

    @property
    def Day(self) -> i32:
        return self._AsDateTime().Day

    @property
    def DayOfWeek(self) -> DayOfWeek:
        return self._AsDateTime().DayOfWeek

    @property
    def DayOfYear(self) -> i32:
        return self._AsDateTime().DayOfYear

    def AddDays(self, value: i32) -> DateOnly:
        number = self._dayNumber + value
        if u32(number) > u32(3652058):
            raise ArgumentOutOfRangeException("value", "Value to add was out of range.")
        return DateOnly(number)

    def AddMonths(self, value: i32) -> DateOnly:
        return DateOnly.FromDateTime(self._AsDateTime().AddMonths(value))

    def AddYears(self, value: i32) -> DateOnly:
        return DateOnly.FromDateTime(self._AsDateTime().AddYears(value))

    def ToDateTime(self, time: TimeOnly) -> DateTime:
        return DateTime(i64(self._dayNumber) * i64(864000000000) + time.Ticks)

    def ToDateTime(self, time: TimeOnly, kind: DateTimeKind) -> DateTime:
        return DateTime(i64(self._dayNumber) * i64(864000000000) + time.Ticks, kind)

    def Deconstruct(self, year: Out[i32], month: Out[i32], day: Out[i32]) -> None:
        self._AsDateTime().Deconstruct(out(year), out(month), out(day))

    def CompareTo(self, value: object) -> i32:
        if value is None:
            return 1
        if not isinstance(value, DateOnly):
            raise ArgumentException("Object must be of type DateOnly.")
        return self.CompareTo(cast(DateOnly, value))

    def CompareTo(self, value: DateOnly) -> i32:
        return self._dayNumber.CompareTo(value._dayNumber)

    @override
    def Equals(self, value: object) -> bool:
        return isinstance(value, DateOnly) and cast(DateOnly, value)._dayNumber == self._dayNumber

    def Equals(self, value: DateOnly) -> bool:
        return self._dayNumber == value._dayNumber

    @override
    def GetHashCode(self) -> i32:
        return self._dayNumber

    def __eq__(left: DateOnly, right: DateOnly) -> bool:
        return left._dayNumber == right._dayNumber

    def __ne__(left: DateOnly, right: DateOnly) -> bool:
        return left._dayNumber != right._dayNumber

    def __lt__(left: DateOnly, right: DateOnly) -> bool:
        return left._dayNumber < right._dayNumber

    def __le__(left: DateOnly, right: DateOnly) -> bool:
        return left._dayNumber <= right._dayNumber

    def __gt__(left: DateOnly, right: DateOnly) -> bool:
        return left._dayNumber > right._dayNumber

    def __ge__(left: DateOnly, right: DateOnly) -> bool:
        return left._dayNumber >= right._dayNumber

    @override
    def ToString(self) -> str:
        return self.ToString(None, None)

    def ToString(self, format: str) -> str:
        return self.ToString(format, None)

    def ToString(self, provider: IFormatProvider) -> str:
        return self.ToString(None, provider)

    def ToString(self, format: str, provider: IFormatProvider) -> str:
        if format is None or format.Length == 0:
            format = "d"
        if format.Length == 1:
            c = format[0]
            if c == 'o' or c == 'O':
                format = "yyyy'-'MM'-'dd"
            elif c == 'r' or c == 'R':
                format = "ddd, dd MMM yyyy"
            elif c != 'd' and c != 'D' and c != 'm' and c != 'M' and c != 'y' and c != 'Y':
                raise FormatException("Input string was not in a correct format.")
        DateTimeFormat.Forbid(format, "hHmsftFKz:")
        return DateTimeFormat.Format(self._AsDateTime(), format, DateTimeFormat.NoOffset)

    def ToShortDateString(self) -> str:
        return self.ToString("d")

    def ToLongDateString(self) -> str:
        return self.ToString("D")

    def TryFormat(self, destination: Span[char], charsWritten: Out[i32], format: ReadOnlySpan[char] = default(ReadOnlySpan[char]), provider: IFormatProvider = None) -> bool:
        return Number.CopyTo(self.ToString(format.ToString(), provider), destination, out(charsWritten))

    @static
    def _Failure(s: str) -> FormatException:
        return FormatException("String '" + s + "' was not recognized as a valid DateOnly.")

    @static
    def Parse(s: str) -> DateOnly:
        return DateOnly.Parse(s, None)

    @static
    def Parse(s: str, provider: IFormatProvider) -> DateOnly:
        if s is None:
            raise ArgumentNullException("s")
        result = default(DateOnly)
        if not DateOnly.TryParse(s, provider, out(result)):
            parsed = default(ParsedDate)
            ticks: i64 = 0
            if DateTimeParse.Read(s, ref(parsed)) and parsed.Ticks(out(ticks)):
                raise FormatException("String '" + s + "' contains parts which are not specific to the DateOnly.")
            raise DateOnly._Failure(s)
        return result

    @static
    def Parse(s: ReadOnlySpan[char], provider: IFormatProvider) -> DateOnly:
        return DateOnly.Parse(s.ToString(), provider)

    @static
    def TryParse(s: str, result: Out[DateOnly]) -> bool:
        return DateOnly.TryParse(s, None, out(result))

    @static
    def TryParse(s: ReadOnlySpan[char], provider: IFormatProvider, result: Out[DateOnly]) -> bool:
        return DateOnly.TryParse(s.ToString(), provider, out(result))

    @static
    def TryParse(s: str, provider: IFormatProvider, result: Out[DateOnly]) -> bool:
        result = default(DateOnly)
        parsed = default(ParsedDate)
        ticks: i64 = 0
        if s is None or not DateTimeParse.Read(s, ref(parsed)) or not parsed.Ticks(out(ticks)) or DateOnly._HasMore(ref(parsed)):
            return False
        result = DateOnly(i32(div(ticks, i64(864000000000))))
        return True

    @static
    def _HasMore(parsed: Ref[ParsedDate]) -> bool:
        """Whether a time was given; one behind a T, without an offset, does not count."""
        return parsed.HasOffset or (parsed.Hour >= 0 and not parsed.HasTimeOfIso)

    @static
    def _Exact(s: str, format: str, result: Out[DateOnly]) -> bool:
        result = default(DateOnly)
        parsed = default(ParsedDate)
        ticks: i64 = 0
        if format == "o" or format == "O":
            format = "yyyy'-'MM'-'dd"
        elif format == "r" or format == "R":
            format = "ddd, dd MMM yyyy"
        if s is None or not DateTimeParse.ReadExact(s, format, DateTimeStyles.None_, ref(parsed)) or parsed.Hour >= 0 or not parsed.Ticks(out(ticks)):
            return False
        result = DateOnly(i32(div(ticks, i64(864000000000))))
        return True

    @static
    def ParseExact(s: str, format: str) -> DateOnly:
        return DateOnly.ParseExact(s, format, None)

    @static
    def ParseExact(s: str, format: str, provider: IFormatProvider, style: DateTimeStyles = DateTimeStyles.None_) -> DateOnly:
        if s is None:
            raise ArgumentNullException("s")
        result = default(DateOnly)
        if not DateOnly._Exact(s, format, out(result)):
            raise DateOnly._Failure(s)
        return result

    @static
    def TryParseExact(s: str, format: str, result: Out[DateOnly]) -> bool:
        return DateOnly._Exact(s, format, out(result))

    @static
    def TryParseExact(s: str, format: str, provider: IFormatProvider, style: DateTimeStyles, result: Out[DateOnly]) -> bool:
        return DateOnly._Exact(s, format, out(result))
