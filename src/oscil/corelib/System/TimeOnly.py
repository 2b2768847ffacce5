from oscil.lang import *
from System.Globalization import DateTimeFormat, DateTimeParse, DateTimeStyles, ParsedDate


@struct
@readonly
class TimeOnly(IComparable, IComparable[TimeOnly], IEquatable[TimeOnly], ISpanFormattable, ISpanParsable[TimeOnly]):
    _ticks: i64

    @static
    @property
    def MinValue() -> TimeOnly:
        return TimeOnly(i64(0))

    @static
    @property
    def MaxValue() -> TimeOnly:
        return TimeOnly(i64(863999999999))

    def __init__(self, ticks: i64) -> None:
        if u64(ticks) > u64(863999999999):
            raise ArgumentOutOfRangeException("ticks", "Ticks must be between 0 and and TimeOnly.MaxValue.Ticks.")
        self._ticks = ticks

    def __init__(self, hour: i32, minute: i32) -> None:
        self._ticks = DateTime.TimeToTicks(hour, minute, 0)

    def __init__(self, hour: i32, minute: i32, second: i32) -> None:
        self._ticks = DateTime.TimeToTicks(hour, minute, second)

    def __init__(self, hour: i32, minute: i32, second: i32, millisecond: i32) -> None:
        self._ticks = DateTime(1, 1, 1, hour, minute, second, millisecond).Ticks

    def __init__(self, hour: i32, minute: i32, second: i32, millisecond: i32, microsecond: i32) -> None:
        self._ticks = DateTime(1, 1, 1, hour, minute, second, millisecond, microsecond).Ticks

    @static
    def FromTimeSpan(timeSpan: TimeSpan) -> TimeOnly:
        return TimeOnly(timeSpan.Ticks)

    @static
    def FromDateTime(dateTime: DateTime) -> TimeOnly:
        return TimeOnly(rem(dateTime.Ticks, i64(864000000000)))

    @property
    def Ticks(self) -> i64:
        return self._ticks

    @property
    def Hour(self) -> i32:
        return i32(div(self._ticks, i64(36000000000)))

    @property
    def Minute(self) -> i32:
        return i32(rem(div(self._ticks, i64(600000000)), i64(60)))

    @property
    def Second(self) -> i32:
        return i32(rem(div(self._ticks, i64(10000000)), i64(60)))

    @property
    def Millisecond(self) -> i32:
        return i32(rem(div(self._ticks, i64(10000)), i64(1000)))

    @property
    def Microsecond(self) -> i32:
        return i32(rem(div(self._ticks, i64(10)), i64(1000)))

    @property
    def Nanosecond(self) -> i32:
        return i32(rem(self._ticks, i64(10))) * 100

    def ToTimeSpan(self) -> TimeSpan:
        return TimeSpan(self._ticks)

    def Add(self, value: TimeSpan) -> TimeOnly:
        wrapped = 0
        return self.Add(value, out(wrapped))

    def Add(self, value: TimeSpan, wrappedDays: Out[i32]) -> TimeOnly:
        days = div(value.Ticks, i64(864000000000))
        ticks = self._ticks + rem(value.Ticks, i64(864000000000))
        if ticks < i64(0):
            days -= i64(1)
            ticks += i64(864000000000)
        elif ticks >= i64(864000000000):
            days += i64(1)
            ticks -= i64(864000000000)
        wrappedDays = i32(days)
        return TimeOnly(ticks)

    def AddHours(self, value: f64) -> TimeOnly:
        return self.Add(TimeSpan.FromHours(value))

    def AddMinutes(self, value: f64) -> TimeOnly:
        return self.Add(TimeSpan.FromMinutes(value))

    def AddHours(self, value: f64, wrappedDays: Out[i32]) -> TimeOnly:
        return self.Add(TimeSpan.FromHours(value), out(wrappedDays))

    def AddMinutes(self, value: f64, wrappedDays: Out[i32]) -> TimeOnly:
        return self.Add(TimeSpan.FromMinutes(value), out(wrappedDays))

    def IsBetween(self, start: TimeOnly, end: TimeOnly) -> bool:
        if start._ticks <= end._ticks:
            return start._ticks <= self._ticks and end._ticks > self._ticks
        return start._ticks <= self._ticks or end._ticks > self._ticks

    def Deconstruct(self, hour: Out[i32], minute: Out[i32]) -> None:
        hour = self.Hour
        minute = self.Minute

    def Deconstruct(self, hour: Out[i32], minute: Out[i32], second: Out[i32]) -> None:
        hour = self.Hour
        minute = self.Minute
        second = self.Second

    def CompareTo(self, value: object) -> i32:
        if value is None:
            return 1
        if not isinstance(value, TimeOnly):
            raise ArgumentException("Object must be of type TimeOnly.")
        return self.CompareTo(cast(TimeOnly, value))

    def CompareTo(self, value: TimeOnly) -> i32:
        return self._ticks.CompareTo(value._ticks)

    @override
    def Equals(self, value: object) -> bool:
        return isinstance(value, TimeOnly) and cast(TimeOnly, value)._ticks == self._ticks

    def Equals(self, value: TimeOnly) -> bool:
        return self._ticks == value._ticks

    @override
    def GetHashCode(self) -> i32:
        return self._ticks.GetHashCode()

    def __eq__(left: TimeOnly, right: TimeOnly) -> bool:
        return left._ticks == right._ticks

    def __ne__(left: TimeOnly, right: TimeOnly) -> bool:
        return left._ticks != right._ticks

    def __lt__(left: TimeOnly, right: TimeOnly) -> bool:
        return left._ticks < right._ticks

    def __le__(left: TimeOnly, right: TimeOnly) -> bool:
        return left._ticks <= right._ticks

    def __gt__(left: TimeOnly, right: TimeOnly) -> bool:
        return left._ticks > right._ticks

    def __ge__(left: TimeOnly, right: TimeOnly) -> bool:
        return left._ticks >= right._ticks

    def __sub__(t1: TimeOnly, t2: TimeOnly) -> TimeSpan:
        difference = t1._ticks - t2._ticks
        return TimeSpan(difference + i64(864000000000) if difference < i64(0) else difference)

    def _AsDateTime(self) -> DateTime:
        return DateTime(self._ticks)

    @static
    def _Pattern(format: str) -> str:
        """The format with what the standard ones mean that are not those of DateTime."""
        if format is None or format.Length == 0:
            return "t"
        if format.Length == 1:
            c = format[0]
            if c == 'o' or c == 'O':
                return "HH':'mm':'ss'.'fffffff"
            if c == 'r' or c == 'R':
                return "HH':'mm':'ss"
            if c != 't' and c != 'T':
                raise FormatException("Input string was not in a correct format.")
        else:
            DateTimeFormat.Forbid(format, "dMyz/")
        return format

    def ToShortTimeString(self) -> str:
        return self.ToString("t")

    def ToLongTimeString(self) -> str:
        return self.ToString("T")

    @static
    def _HasMore(parsed: Ref[ParsedDate]) -> bool:
        """Whether a date was given; one before a T, without an offset, does not count."""
        return parsed.HasOffset or ((parsed.Day >= 0 or parsed.Month >= 0 or parsed.Hour < 0) and not parsed.HasTimeOfIso)

    @static
    def _FromParsed(parsed: Ref[ParsedDate], result: Out[TimeOnly]) -> bool:
        ticks: i64 = 0
        parsed.Year = 1
        parsed.Month = 1
        parsed.Day = 1
        ok = parsed.Ticks(out(ticks))
        result = TimeOnly(ticks)
        return ok
