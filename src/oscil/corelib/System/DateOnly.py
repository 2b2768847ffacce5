from oscil.lang import *
from System.Globalization import DateTimeFormat, ParsedDate


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

    @static
    def _Pattern(format: str) -> str:
        """The format with what the standard ones mean that are not those of DateTime."""
        if format is None or format.Length == 0:
            return "d"
        if format.Length == 1:
            c = format[0]
            if c == 'o' or c == 'O':
                return "yyyy'-'MM'-'dd"
            if c == 'r' or c == 'R':
                return "ddd, dd MMM yyyy"
            if c != 'd' and c != 'D' and c != 'm' and c != 'M' and c != 'y' and c != 'Y':
                raise FormatException("Input string was not in a correct format.")
        DateTimeFormat.Forbid(format, "hHmsftFKz:")
        return format

    def ToShortDateString(self) -> str:
        return self.ToString("d")

    def ToLongDateString(self) -> str:
        return self.ToString("D")

    @static
    def _HasMore(parsed: Ref[ParsedDate]) -> bool:
        """Whether a time was given; one behind a T, without an offset, does not count."""
        return parsed.HasOffset or (parsed.Hour >= 0 and not parsed.HasTimeOfIso)

    @static
    def _FromParsed(parsed: Ref[ParsedDate], result: Out[DateOnly]) -> bool:
        ticks: i64 = 0
        ok = parsed.Ticks(out(ticks))
        result = DateOnly(i32(div(ticks, i64(864000000000))))
        return ok
