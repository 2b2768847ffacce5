from oscil.lang import *
from Oscil.Host import Host


@struct
@readonly
class DateTime(IComparable, IComparable[DateTime], IEquatable[DateTime], ISpanFormattable, ISpanParsable[DateTime], IUtf8SpanFormattable):
    """100-nanosecond ticks since 0001-01-01 in the low 62 bits, the kind in the two above."""

    _dateData: u64

    TicksMask: Const[Internal[u64]] = 0x3FFFFFFFFFFFFFFF
    KindUtc: Const[Internal[u64]] = 0x4000000000000000
    KindLocal: Const[Internal[u64]] = 0x8000000000000000
    MaxTicks: Const[Internal[i64]] = 3155378975999999999
    UnixEpochTicks: Const[Internal[i64]] = 621355968000000000

    MinValue: Static[ReadOnly[DateTime]] = DateTime(i64(0))
    MaxValue: Static[ReadOnly[DateTime]] = DateTime(i64(3155378975999999999))
    UnixEpoch: Static[ReadOnly[DateTime]] = DateTime(i64(621355968000000000), DateTimeKind.Utc)

    def __init__(self, ticks: i64) -> None:
        if u64(ticks) > u64(DateTime.MaxTicks):
            raise ArgumentOutOfRangeException("ticks", "Ticks must be between DateTime.MinValue.Ticks and DateTime.MaxValue.Ticks.")
        self._dateData = u64(ticks)

    def __init__(self, ticks: i64, kind: DateTimeKind) -> None:
        if u64(ticks) > u64(DateTime.MaxTicks):
            raise ArgumentOutOfRangeException("ticks", "Ticks must be between DateTime.MinValue.Ticks and DateTime.MaxValue.Ticks.")
        DateTime._CheckKind(kind)
        self._dateData = u64(ticks) | (u64(i32(kind)) << 62)

    def __init__(self, date: DateOnly, time: TimeOnly) -> None:
        self._dateData = u64(i64(date.DayNumber) * i64(864000000000) + time.Ticks)

    def __init__(self, date: DateOnly, time: TimeOnly, kind: DateTimeKind) -> None:
        DateTime._CheckKind(kind)
        self._dateData = u64(i64(date.DayNumber) * i64(864000000000) + time.Ticks) | (u64(i32(kind)) << 62)

    def __init__(self, year: i32, month: i32, day: i32) -> None:
        self._dateData = u64(DateTime.DateToTicks(year, month, day))

    def __init__(self, year: i32, month: i32, day: i32, hour: i32, minute: i32, second: i32) -> None:
        self._dateData = u64(DateTime.DateToTicks(year, month, day) + DateTime.TimeToTicks(hour, minute, second))

    def __init__(self, year: i32, month: i32, day: i32, hour: i32, minute: i32, second: i32, kind: DateTimeKind) -> None:
        DateTime._CheckKind(kind)
        self._dateData = u64(DateTime.DateToTicks(year, month, day) + DateTime.TimeToTicks(hour, minute, second)) | (u64(i32(kind)) << 62)

    def __init__(self, year: i32, month: i32, day: i32, hour: i32, minute: i32, second: i32, millisecond: i32) -> None:
        self._dateData = u64(DateTime.DateToTicks(year, month, day) + DateTime.TimeToTicks(hour, minute, second) + DateTime._Milliseconds(millisecond))

    def __init__(self, year: i32, month: i32, day: i32, hour: i32, minute: i32, second: i32, millisecond: i32, kind: DateTimeKind) -> None:
        DateTime._CheckKind(kind)
        self._dateData = u64(DateTime.DateToTicks(year, month, day) + DateTime.TimeToTicks(hour, minute, second) + DateTime._Milliseconds(millisecond)) | (u64(i32(kind)) << 62)

    def __init__(self, year: i32, month: i32, day: i32, hour: i32, minute: i32, second: i32, millisecond: i32, microsecond: i32) -> None:
        self._dateData = u64(DateTime.DateToTicks(year, month, day) + DateTime.TimeToTicks(hour, minute, second) + DateTime._Milliseconds(millisecond) + DateTime._Microseconds(microsecond))

    def __init__(self, year: i32, month: i32, day: i32, hour: i32, minute: i32, second: i32, millisecond: i32, microsecond: i32, kind: DateTimeKind) -> None:
        DateTime._CheckKind(kind)
        self._dateData = u64(DateTime.DateToTicks(year, month, day) + DateTime.TimeToTicks(hour, minute, second) + DateTime._Milliseconds(millisecond) + DateTime._Microseconds(microsecond)) | (u64(i32(kind)) << 62)

    @internal
    def __init__(self, dateData: u64) -> None:
        self._dateData = dateData

    @static
    def _CheckKind(kind: DateTimeKind) -> None:
        if u32(i32(kind)) > u32(2):
            raise ArgumentException("Invalid DateTimeKind value.", "kind")

    @static
    def _Milliseconds(value: i32) -> i64:
        if u32(value) >= u32(1000):
            raise ArgumentOutOfRangeException("millisecond", "Valid values are between 0 and 999, inclusive.")
        return i64(value) * i64(10000)

    @static
    def _Microseconds(value: i32) -> i64:
        if u32(value) >= u32(1000):
            raise ArgumentOutOfRangeException("microsecond", "Valid values are between 0 and 999, inclusive.")
        return i64(value) * i64(10)

    @static
    @internal
    def DaysBeforeMonth(year: i32, month: i32) -> i32:
        """Days of the year before that month."""
        days = div(367 * month - 362, 12)
        if month > 2:
            days -= 1 if DateTime.IsLeapYear(year) else 2
        return days

    @static
    @internal
    def DaysBeforeYear(year: i32) -> i32:
        y = year - 1
        return y * 365 + div(y, 4) - div(y, 100) + div(y, 400)

    @static
    @internal
    def DateToTicks(year: i32, month: i32, day: i32) -> i64:
        if year < 1 or year > 9999 or month < 1 or month > 12 or day < 1 or day > DateTime.DaysInMonth(year, month):
            raise ArgumentOutOfRangeException(None, "Year, Month, and Day parameters describe an un-representable DateTime.")
        return i64(DateTime.DaysBeforeYear(year) + DateTime.DaysBeforeMonth(year, month) + day - 1) * i64(864000000000)

    @static
    @internal
    def TimeToTicks(hour: i32, minute: i32, second: i32) -> i64:
        if u32(hour) >= u32(24) or u32(minute) >= u32(60) or u32(second) >= u32(60):
            raise ArgumentOutOfRangeException(None, "Hour, Minute, and Second parameters describe an un-representable DateTime.")
        return i64(hour * 3600 + minute * 60 + second) * i64(10000000)

    @static
    def IsLeapYear(year: i32) -> bool:
        if year < 1 or year > 9999:
            raise ArgumentOutOfRangeException("year", "Year must be between 1 and 9999.")
        return (year & 3) == 0 and (rem(year, 100) != 0 or rem(year, 400) == 0)

    @static
    def DaysInMonth(year: i32, month: i32) -> i32:
        if month < 1 or month > 12:
            raise ArgumentOutOfRangeException("month", month, "Month must be between one and twelve.")
        if month == 2:
            return 29 if DateTime.IsLeapYear(year) else 28
        DateTime.IsLeapYear(year)
        return 30 if month == 4 or month == 6 or month == 9 or month == 11 else 31

    @property
    def Ticks(self) -> i64:
        return i64(self._dateData & DateTime.TicksMask)

    @property
    def Kind(self) -> DateTimeKind:
        kind = i32(self._dateData >> 62)
        return DateTimeKind(2 if kind == 3 else kind)

    @internal
    def GetDate(self, year: Out[i32], month: Out[i32], day: Out[i32]) -> None:
        DateTime.SplitDays(i32(div(self._dateData & DateTime.TicksMask, u64(864000000000))), out(year), out(month), out(day))

    @static
    @internal
    def SplitDays(days: i32, year: Out[i32], month: Out[i32], day: Out[i32]) -> None:
        """Year, month and day of a day number counted from 0001-01-01."""
        # Years begin in March here, so that the leap day is the last one of a year.
        z = days + 306
        era = div(z, 146097)
        doe = z - era * 146097
        yoe = div(doe - div(doe, 1460) + div(doe, 36524) - div(doe, 146096), 365)
        doy = doe - (365 * yoe + div(yoe, 4) - div(yoe, 100))
        mp = div(5 * doy + 2, 153)
        day = doy - div(153 * mp + 2, 5) + 1
        month = mp + 3 if mp < 10 else mp - 9
        year = yoe + era * 400 + (1 if mp >= 10 else 0)

    @internal
    def GetDate(self) -> ValueTuple[i32, i32, i32]:
        y = 0
        m = 0
        d = 0
        self.GetDate(out(y), out(m), out(d))
        return ValueTuple[i32, i32, i32](y, m, d)

    @property
    def Year(self) -> i32:
        return self.GetDate().Item1

    @property
    def Month(self) -> i32:
        return self.GetDate().Item2

    @property
    def Day(self) -> i32:
        return self.GetDate().Item3

    @property
    def DayOfYear(self) -> i32:
        date = self.GetDate()
        return DateTime.DaysBeforeMonth(date.Item1, date.Item2) + date.Item3

    @property
    def DayOfWeek(self) -> DayOfWeek:
        return System.DayOfWeek(rem(i32(div(self._dateData & DateTime.TicksMask, u64(864000000000))) + 1, 7))

    @property
    def Hour(self) -> i32:
        return i32(div(self.Ticks, i64(36000000000)) % i64(24))

    @property
    def Minute(self) -> i32:
        return i32(div(self.Ticks, i64(600000000)) % i64(60))

    @property
    def Second(self) -> i32:
        return i32(div(self.Ticks, i64(10000000)) % i64(60))

    @property
    def Millisecond(self) -> i32:
        return i32(div(self.Ticks, i64(10000)) % i64(1000))

    @property
    def Microsecond(self) -> i32:
        return i32(div(self.Ticks, i64(10)) % i64(1000))

    @property
    def Nanosecond(self) -> i32:
        return i32(self.Ticks % i64(10)) * 100

    @property
    def TimeOfDay(self) -> TimeSpan:
        return TimeSpan(rem(self.Ticks, i64(864000000000)))

    @property
    def Date(self) -> DateTime:
        ticks = self.Ticks
        return DateTime(u64(ticks - rem(ticks, i64(864000000000))) | (self._dateData & ~DateTime.TicksMask))

    @static
    @property
    def UtcNow() -> DateTime:
        return DateTime(u64(Host.UtcNowTicks()) | DateTime.KindUtc)

    @static
    @property
    def Now() -> DateTime:
        return DateTime.UtcNow.ToLocalTime()

    @static
    @property
    def Today() -> DateTime:
        return DateTime.Now.Date

    def ToLocalTime(self) -> DateTime:
        if self.Kind == DateTimeKind.Local:
            return self
        ticks = self.Ticks
        local = ticks + Host.LocalOffsetTicks(ticks)
        if local < i64(0):
            local = 0
        elif local > DateTime.MaxTicks:
            local = DateTime.MaxTicks
        return DateTime(u64(local) | DateTime.KindLocal)

    def ToUniversalTime(self) -> DateTime:
        if self.Kind == DateTimeKind.Utc:
            return self
        ticks = self.Ticks
        # The offset is a function of universal time: one correction finds it but for the hour of a change.
        offset = Host.LocalOffsetTicks(ticks)
        offset = Host.LocalOffsetTicks(ticks - offset)
        utc = ticks - offset
        if utc < i64(0):
            utc = 0
        elif utc > DateTime.MaxTicks:
            utc = DateTime.MaxTicks
        return DateTime(u64(utc) | DateTime.KindUtc)

    @static
    def SpecifyKind(value: DateTime, kind: DateTimeKind) -> DateTime:
        DateTime._CheckKind(kind)
        return DateTime((value._dateData & DateTime.TicksMask) | (u64(i32(kind)) << 62))

    def IsDaylightSavingTime(self) -> bool:
        return self.Kind != DateTimeKind.Utc and TimeZoneInfo.Local.IsDaylightSavingTime(self)

    def Deconstruct(self, date: Out[DateOnly], time: Out[TimeOnly]) -> None:
        date = DateOnly.FromDateTime(self)
        time = TimeOnly.FromDateTime(self)

    def Deconstruct(self, year: Out[i32], month: Out[i32], day: Out[i32]) -> None:
        self.GetDate(out(year), out(month), out(day))

    def GetTypeCode(self) -> TypeCode:
        return TypeCode.DateTime
