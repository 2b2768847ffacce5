from oscil.lang import *
from Oscil.Host import Host
from System.Globalization import DateTimeFormat, DateTimeParse, DateTimeStyles, ParsedDate


@struct
@readonly
class DateTimeOffset(IComparable, IComparable[DateTimeOffset], IEquatable[DateTimeOffset], ISpanFormattable, ISpanParsable[DateTimeOffset]):
    """A moment in universal time, and the distance of the clock that showed it."""

    _dateTime: DateTime
    _offsetMinutes: i32

    MinValue: Static[ReadOnly[DateTimeOffset]] = DateTimeOffset(i64(0), TimeSpan.Zero)
    MaxValue: Static[ReadOnly[DateTimeOffset]] = DateTimeOffset(i64(3155378975999999999), TimeSpan.Zero)
    UnixEpoch: Static[ReadOnly[DateTimeOffset]] = DateTimeOffset(i64(621355968000000000), TimeSpan.Zero)

    def __init__(self, ticks: i64, offset: TimeSpan) -> None:
        self.__init__(DateTime(ticks), offset)

    def __init__(self, dateTime: DateTime) -> None:
        utc = dateTime.ToUniversalTime() if dateTime.Kind != DateTimeKind.Utc else dateTime
        self._dateTime = DateTime(utc.Ticks)
        self._offsetMinutes = i32(div(dateTime.Ticks - utc.Ticks, i64(600000000)))

    def __init__(self, dateTime: DateTime, offset: TimeSpan) -> None:
        if rem(offset.Ticks, i64(600000000)) != i64(0):
            raise ArgumentException("Offset must be specified in whole minutes.", "offset")
        if dateTime.Kind == DateTimeKind.Utc and offset.Ticks != i64(0):
            raise ArgumentException("The UTC Offset for Utc DateTime instances must be 0.", "offset")
        if dateTime.Kind == DateTimeKind.Local and dateTime.Ticks - dateTime.ToUniversalTime().Ticks != offset.Ticks:
            raise ArgumentException("The UTC Offset of the local dateTime parameter does not match the offset argument.", "offset")
        if offset.Ticks < i64(-504000000000) or offset.Ticks > i64(504000000000):
            raise ArgumentOutOfRangeException("offset", "Offset must be within plus or minus 14 hours.")
        ticks = dateTime.Ticks - offset.Ticks
        if u64(ticks) > u64(DateTime.MaxTicks):
            raise ArgumentOutOfRangeException("offset", "The UTC time represented when the offset is applied must be between year 0 and 10,000.")
        self._dateTime = DateTime(ticks)
        self._offsetMinutes = i32(div(offset.Ticks, i64(600000000)))

    def __init__(self, year: i32, month: i32, day: i32, hour: i32, minute: i32, second: i32, offset: TimeSpan) -> None:
        self.__init__(DateTime(year, month, day, hour, minute, second), offset)

    def __init__(self, year: i32, month: i32, day: i32, hour: i32, minute: i32, second: i32, millisecond: i32, offset: TimeSpan) -> None:
        self.__init__(DateTime(year, month, day, hour, minute, second, millisecond), offset)

    def __init__(self, date: DateOnly, time: TimeOnly, offset: TimeSpan) -> None:
        self.__init__(DateTime(date, time), offset)

    @static
    @property
    def UtcNow() -> DateTimeOffset:
        return DateTimeOffset(Host.UtcNowTicks(), TimeSpan.Zero)

    @static
    @property
    def Now() -> DateTimeOffset:
        return DateTimeOffset(DateTime.Now)

    @property
    def Offset(self) -> TimeSpan:
        return TimeSpan(i64(self._offsetMinutes) * i64(600000000))

    @property
    def DateTime(self) -> DateTime:
        return System.DateTime(self._dateTime.Ticks + i64(self._offsetMinutes) * i64(600000000))

    @property
    def UtcDateTime(self) -> DateTime:
        return System.DateTime(self._dateTime.Ticks, DateTimeKind.Utc)

    @property
    def LocalDateTime(self) -> DateTime:
        return self.UtcDateTime.ToLocalTime()

    @property
    def Ticks(self) -> i64:
        return self.DateTime.Ticks

    @property
    def UtcTicks(self) -> i64:
        return self._dateTime.Ticks

    @property
    def TotalOffsetMinutes(self) -> i32:
        return self._offsetMinutes

    @property
    def Date(self) -> DateTime:
        return self.DateTime.Date

    @property
    def TimeOfDay(self) -> TimeSpan:
        return self.DateTime.TimeOfDay

    @property
    def Year(self) -> i32:
        return self.DateTime.Year

    @property
    def Month(self) -> i32:
        return self.DateTime.Month

    @property
    def Day(self) -> i32:
        return self.DateTime.Day

    @property
    def DayOfWeek(self) -> DayOfWeek:
        return self.DateTime.DayOfWeek

    @property
    def DayOfYear(self) -> i32:
        return self.DateTime.DayOfYear

    @property
    def Hour(self) -> i32:
        return self.DateTime.Hour

    @property
    def Minute(self) -> i32:
        return self.DateTime.Minute

    @property
    def Second(self) -> i32:
        return self.DateTime.Second

    @property
    def Millisecond(self) -> i32:
        return self.DateTime.Millisecond

    @family(Name=("Microsecond", "Nanosecond"))
    @property
    def Name(self) -> i32:
        return self.DateTime.Name

    def AddMicroseconds(self, microseconds: f64) -> DateTimeOffset:
        return DateTimeOffset(self.DateTime.AddMicroseconds(microseconds), self.Offset)

    def Deconstruct(self, date: Out[DateOnly], time: Out[TimeOnly], offset: Out[TimeSpan]) -> None:
        date = DateOnly.FromDateTime(self.DateTime)
        time = TimeOnly.FromDateTime(self.DateTime)
        offset = self.Offset

    @static
    def FromFileTime(fileTime: i64) -> DateTimeOffset:
        return DateTimeOffset(System.DateTime.FromFileTime(fileTime))

    def ToFileTime(self) -> i64:
        return self.UtcDateTime.ToFileTime()

    def __init__(self, year: i32, month: i32, day: i32, hour: i32, minute: i32, second: i32, millisecond: i32, microsecond: i32, offset: TimeSpan) -> None:
        self = DateTimeOffset(System.DateTime(year, month, day, hour, minute, second, millisecond, microsecond), offset)

    def ToOffset(self, offset: TimeSpan) -> DateTimeOffset:
        return DateTimeOffset(self._dateTime.Ticks + offset.Ticks, offset)

    def ToUniversalTime(self) -> DateTimeOffset:
        return DateTimeOffset(self._dateTime.Ticks, TimeSpan.Zero)

    def ToLocalTime(self) -> DateTimeOffset:
        return DateTimeOffset(self.LocalDateTime)

    def Add(self, timeSpan: TimeSpan) -> DateTimeOffset:
        return DateTimeOffset(self.DateTime.Add(timeSpan), self.Offset)

    def AddDays(self, days: f64) -> DateTimeOffset:
        return DateTimeOffset(self.DateTime.AddDays(days), self.Offset)

    def AddHours(self, hours: f64) -> DateTimeOffset:
        return DateTimeOffset(self.DateTime.AddHours(hours), self.Offset)

    def AddMinutes(self, minutes: f64) -> DateTimeOffset:
        return DateTimeOffset(self.DateTime.AddMinutes(minutes), self.Offset)

    def AddSeconds(self, seconds: f64) -> DateTimeOffset:
        return DateTimeOffset(self.DateTime.AddSeconds(seconds), self.Offset)

    def AddMilliseconds(self, milliseconds: f64) -> DateTimeOffset:
        return DateTimeOffset(self.DateTime.AddMilliseconds(milliseconds), self.Offset)

    def AddTicks(self, ticks: i64) -> DateTimeOffset:
        return DateTimeOffset(self.DateTime.AddTicks(ticks), self.Offset)

    def AddMonths(self, months: i32) -> DateTimeOffset:
        return DateTimeOffset(self.DateTime.AddMonths(months), self.Offset)

    def AddYears(self, years: i32) -> DateTimeOffset:
        return DateTimeOffset(self.DateTime.AddYears(years), self.Offset)

    def Subtract(self, value: DateTimeOffset) -> TimeSpan:
        return TimeSpan(self._dateTime.Ticks - value._dateTime.Ticks)

    def Subtract(self, value: TimeSpan) -> DateTimeOffset:
        return self.AddTicks(-value.Ticks)

    def ToUnixTimeSeconds(self) -> i64:
        return div(self._dateTime.Ticks, i64(10000000)) - i64(62135596800)

    def ToUnixTimeMilliseconds(self) -> i64:
        return div(self._dateTime.Ticks, i64(10000)) - i64(62135596800000)

    @static
    def FromUnixTimeSeconds(seconds: i64) -> DateTimeOffset:
        if seconds < i64(-62135596800) or seconds > i64(253402300799):
            raise ArgumentOutOfRangeException("seconds", seconds, "Valid values are between -62135596800 and 253402300799, inclusive.")
        return DateTimeOffset(seconds * i64(10000000) + i64(621355968000000000), TimeSpan.Zero)

    @static
    def FromUnixTimeMilliseconds(milliseconds: i64) -> DateTimeOffset:
        if milliseconds < i64(-62135596800000) or milliseconds > i64(253402300799999):
            raise ArgumentOutOfRangeException("milliseconds", milliseconds, "Valid values are between -62135596800000 and 253402300799999, inclusive.")
        return DateTimeOffset(milliseconds * i64(10000) + i64(621355968000000000), TimeSpan.Zero)

    @static
    def Compare(first: DateTimeOffset, second: DateTimeOffset) -> i32:
        return first._dateTime.Ticks.CompareTo(second._dateTime.Ticks)

    @static
    def Equals(first: DateTimeOffset, second: DateTimeOffset) -> bool:
        return first._dateTime.Ticks == second._dateTime.Ticks

    def EqualsExact(self, other: DateTimeOffset) -> bool:
        return self._dateTime.Ticks == other._dateTime.Ticks and self._offsetMinutes == other._offsetMinutes

    @implements(IComparable.CompareTo)
    def CompareTo(self, obj: object) -> i32:
        if obj is None:
            return 1
        if not isinstance(obj, DateTimeOffset):
            raise ArgumentException("Object must be of type DateTimeOffset.")
        return self.CompareTo(cast(DateTimeOffset, obj))

    def CompareTo(self, other: DateTimeOffset) -> i32:
        return DateTimeOffset.Compare(self, other)

    @override
    def Equals(self, obj: object) -> bool:
        return isinstance(obj, DateTimeOffset) and cast(DateTimeOffset, obj)._dateTime.Ticks == self._dateTime.Ticks

    def Equals(self, other: DateTimeOffset) -> bool:
        return self._dateTime.Ticks == other._dateTime.Ticks

    @override
    def GetHashCode(self) -> i32:
        return self._dateTime.GetHashCode()

    def __add__(dateTimeOffset: DateTimeOffset, timeSpan: TimeSpan) -> DateTimeOffset:
        return dateTimeOffset.Add(timeSpan)

    def __sub__(dateTimeOffset: DateTimeOffset, timeSpan: TimeSpan) -> DateTimeOffset:
        return dateTimeOffset.Subtract(timeSpan)

    def __sub__(left: DateTimeOffset, right: DateTimeOffset) -> TimeSpan:
        return left.Subtract(right)

    def __eq__(left: DateTimeOffset, right: DateTimeOffset) -> bool:
        return left._dateTime.Ticks == right._dateTime.Ticks

    def __ne__(left: DateTimeOffset, right: DateTimeOffset) -> bool:
        return left._dateTime.Ticks != right._dateTime.Ticks

    def __lt__(left: DateTimeOffset, right: DateTimeOffset) -> bool:
        return left._dateTime.Ticks < right._dateTime.Ticks

    def __le__(left: DateTimeOffset, right: DateTimeOffset) -> bool:
        return left._dateTime.Ticks <= right._dateTime.Ticks

    def __gt__(left: DateTimeOffset, right: DateTimeOffset) -> bool:
        return left._dateTime.Ticks > right._dateTime.Ticks

    def __ge__(left: DateTimeOffset, right: DateTimeOffset) -> bool:
        return left._dateTime.Ticks >= right._dateTime.Ticks

    @static
    def op_Implicit(dateTime: DateTime) -> DateTimeOffset:
        return DateTimeOffset(dateTime)

    @override
    def ToString(self) -> str:
        return self.ToString(None, None)

    def ToString(self, format: str) -> str:
        return self.ToString(format, None)

    def ToString(self, formatProvider: IFormatProvider) -> str:
        return self.ToString(None, formatProvider)

    def ToString(self, format: str, formatProvider: IFormatProvider) -> str:
        return DateTimeFormat.Format(self.DateTime, format, self.Offset.Ticks, formatProvider)

    def TryFormat(self, destination: Span[char], charsWritten: Out[i32], format: ReadOnlySpan[char] = default(ReadOnlySpan[char]), formatProvider: IFormatProvider = None) -> bool:
        return Number.CopyTo(self.ToString(format.ToString(), formatProvider), destination, out(charsWritten))

    @static
    def _FromParsed(parsed: Ref[ParsedDate], styles: DateTimeStyles, result: Out[DateTimeOffset]) -> bool:
        ticks: i64 = 0
        result = default(DateTimeOffset)
        if not parsed.Ticks(out(ticks)):
            return False
        offset = parsed.Offset
        if not parsed.HasOffset and (styles & DateTimeStyles.AssumeUniversal) == DateTimeStyles.None_:
            local = System.DateTime(ticks, DateTimeKind.Local)
            offset = ticks - local.ToUniversalTime().Ticks
        if u64(ticks - offset) > u64(System.DateTime.MaxTicks):
            return False
        result = DateTimeOffset(ticks, TimeSpan(offset))
        if (styles & DateTimeStyles.AdjustToUniversal) != DateTimeStyles.None_:
            result = result.ToUniversalTime()
        return True

    @static
    def Parse(input: str) -> DateTimeOffset:
        return DateTimeOffset.Parse(input, None, DateTimeStyles.None_)

    @static
    def Parse(input: str, formatProvider: IFormatProvider) -> DateTimeOffset:
        return DateTimeOffset.Parse(input, formatProvider, DateTimeStyles.None_)

    @static
    def Parse(input: str, formatProvider: IFormatProvider, styles: DateTimeStyles) -> DateTimeOffset:
        if input is None:
            raise ArgumentNullException("input")
        result = default(DateTimeOffset)
        parsed = ParsedDate.For(formatProvider)
        if not DateTimeParse.Read(input, ref(parsed)) or not DateTimeOffset._FromParsed(ref(parsed), styles, out(result)):
            raise DateTimeParse.Failure(input, ref(parsed))
        return result

    @static
    def TryParse(input: str, result: Out[DateTimeOffset]) -> bool:
        return DateTimeOffset.TryParse(input, None, DateTimeStyles.None_, out(result))

    @static
    def TryParse(s: str, provider: IFormatProvider, result: Out[DateTimeOffset]) -> bool:
        return DateTimeOffset.TryParse(s, provider, DateTimeStyles.None_, out(result))

    @static
    def TryParse(input: str, formatProvider: IFormatProvider, styles: DateTimeStyles, result: Out[DateTimeOffset]) -> bool:
        result = default(DateTimeOffset)
        parsed = ParsedDate.For(formatProvider)
        return input is not None and DateTimeParse.Read(input, ref(parsed)) and DateTimeOffset._FromParsed(ref(parsed), styles, out(result))

    @static
    def ParseExact(input: str, format: str, formatProvider: IFormatProvider) -> DateTimeOffset:
        return DateTimeOffset.ParseExact(input, format, formatProvider, DateTimeStyles.None_)

    @static
    def ParseExact(input: str, format: str, formatProvider: IFormatProvider, styles: DateTimeStyles) -> DateTimeOffset:
        if input is None:
            raise ArgumentNullException("input")
        result = default(DateTimeOffset)
        if not DateTimeOffset.TryParseExact(input, format, formatProvider, styles, out(result)):
            raise DateTimeParse.Failure(input)
        return result

    @static
    def ParseExact(input: str, formats: Array[str], formatProvider: IFormatProvider, styles: DateTimeStyles) -> DateTimeOffset:
        if input is None:
            raise ArgumentNullException("input")
        if formats is None:
            raise ArgumentNullException("formats")
        result = default(DateTimeOffset)
        if not DateTimeOffset.TryParseExact(input, formats, formatProvider, styles, out(result)):
            raise DateTimeParse.Failure(input)
        return result

    @static
    def TryParseExact(input: str, formats: Array[str], formatProvider: IFormatProvider, styles: DateTimeStyles, result: Out[DateTimeOffset]) -> bool:
        result = default(DateTimeOffset)
        if formats is None:
            return False
        for format in formats:
            if DateTimeOffset.TryParseExact(input, format, formatProvider, styles, out(result)):
                return True
        return False

    @static
    def TryParseExact(input: str, format: str, formatProvider: IFormatProvider, styles: DateTimeStyles, result: Out[DateTimeOffset]) -> bool:
        result = default(DateTimeOffset)
        parsed = ParsedDate.For(formatProvider)
        if input is None or format is None or not DateTimeParse.ReadExact(input, format, styles, ref(parsed)):
            return False
        if format == "u" or format == "r" or format == "R":
            parsed.HasOffset = True
        return DateTimeOffset._FromParsed(ref(parsed), styles, out(result))
