from oscil.lang import *
from Oscil.Host import Host


@struct
@readonly
class DateTime:
    def AddTicks(self, value: i64) -> DateTime:
        return self._Moved(value, "value")

    def Add(self, value: TimeSpan) -> DateTime:
        return self.AddTicks(value.Ticks)

    def _AddUnits(self, value: f64, ticks_per_unit: f64) -> DateTime:
        """Whole units exactly, the fraction rounded down to ticks."""
        if Double.IsNaN(value):
            value = 0.0
        if not (Math.Abs(value) <= 315537897600.0 * 1e7 / ticks_per_unit * 2.0):
            raise ArgumentOutOfRangeException("value", "Value to add was out of range.")
        whole = Math.Truncate(value)
        return self.AddTicks(i64(whole) * i64(ticks_per_unit) + i64((value - whole) * ticks_per_unit))

    def AddDays(self, value: f64) -> DateTime:
        return self._AddUnits(value, 864e9)

    def AddHours(self, value: f64) -> DateTime:
        return self._AddUnits(value, 36e9)

    def AddMinutes(self, value: f64) -> DateTime:
        return self._AddUnits(value, 6e8)

    def AddSeconds(self, value: f64) -> DateTime:
        return self._AddUnits(value, 1e7)

    def AddMilliseconds(self, value: f64) -> DateTime:
        return self._AddUnits(value, 1e4)

    def AddMicroseconds(self, value: f64) -> DateTime:
        return self._AddUnits(value, 10.0)

    def AddMonths(self, months: i32) -> DateTime:
        if months < -120000 or months > 120000:
            raise ArgumentOutOfRangeException("months", "Months value must be between +/-120000.")
        date = self.GetDate()
        count = date.Item1 * 12 + date.Item2 - 1 + months
        year = div(count, 12)
        month = rem(count, 12) + 1
        if year < 1 or year > 9999 or count < 12:
            raise ArgumentOutOfRangeException("months", "The added or subtracted value results in an un-representable DateTime.")
        most = DateTime.DaysInMonth(year, month)
        ticks = DateTime.DateToTicks(year, month, most if date.Item3 > most else date.Item3) + rem(self.Ticks, i64(864000000000))
        return DateTime(u64(ticks) | (self._dateData & ~DateTime.TicksMask))

    def AddYears(self, value: i32) -> DateTime:
        if value < -10000 or value > 10000:
            raise ArgumentOutOfRangeException("years", "Years value must be between +/-10000.")
        date = self.GetDate()
        year = date.Item1 + value
        if year < 1 or year > 9999:
            raise ArgumentOutOfRangeException("value", "The added or subtracted value results in an un-representable DateTime.")
        return self.AddMonths(value * 12)

    def Subtract(self, value: DateTime) -> TimeSpan:
        return TimeSpan(self.Ticks - value.Ticks)

    def Subtract(self, value: TimeSpan) -> DateTime:
        return self._Moved(-value.Ticks, "value")

    def __add__(d: DateTime, t: TimeSpan) -> DateTime:
        return d._Moved(t.Ticks, "t")

    def __sub__(d: DateTime, t: TimeSpan) -> DateTime:
        return d._Moved(-t.Ticks, "t")

    def _Moved(self, by: i64, name: str) -> DateTime:
        ticks = self.Ticks + by
        if u64(ticks) > u64(DateTime.MaxTicks):
            raise ArgumentOutOfRangeException(name, "The added or subtracted value results in an un-representable DateTime.")
        return DateTime(u64(ticks) | (self._dateData & ~DateTime.TicksMask))

    def __sub__(d1: DateTime, d2: DateTime) -> TimeSpan:
        return TimeSpan(d1.Ticks - d2.Ticks)

    def __eq__(d1: DateTime, d2: DateTime) -> bool:
        return d1.Ticks == d2.Ticks

    def __ne__(d1: DateTime, d2: DateTime) -> bool:
        return d1.Ticks != d2.Ticks

    def __lt__(t1: DateTime, t2: DateTime) -> bool:
        return t1.Ticks < t2.Ticks

    def __le__(t1: DateTime, t2: DateTime) -> bool:
        return t1.Ticks <= t2.Ticks

    def __gt__(t1: DateTime, t2: DateTime) -> bool:
        return t1.Ticks > t2.Ticks

    def __ge__(t1: DateTime, t2: DateTime) -> bool:
        return t1.Ticks >= t2.Ticks

    @static
    def Compare(t1: DateTime, t2: DateTime) -> i32:
        return t1.Ticks.CompareTo(t2.Ticks)

    @static
    def Equals(t1: DateTime, t2: DateTime) -> bool:
        return t1.Ticks == t2.Ticks

    def CompareTo(self, value: object) -> i32:
        if value is None:
            return 1
        if not isinstance(value, DateTime):
            raise ArgumentException("Object must be of type DateTime.")
        return DateTime.Compare(self, cast(DateTime, value))

    def CompareTo(self, value: DateTime) -> i32:
        return DateTime.Compare(self, value)

    @override
    def Equals(self, value: object) -> bool:
        return isinstance(value, DateTime) and cast(DateTime, value).Ticks == self.Ticks

    def Equals(self, value: DateTime) -> bool:
        return self.Ticks == value.Ticks

    @override
    def GetHashCode(self) -> i32:
        return self.Ticks.GetHashCode()

    def ToBinary(self) -> i64:
        if self.Kind == DateTimeKind.Local:
            ticks = self.ToUniversalTime().Ticks
            return i64(u64(ticks) | DateTime.KindLocal)
        return i64(self._dateData)

    @static
    def _FromLocalBinary(ticks: i64) -> DateTime:
        """Universal time that belongs to a local one; just before the first moment when that was ahead of UTC."""
        if ticks > i64(0x4000000000000000) - TimeSpan.TicksPerDay:
            ticks -= i64(0x4000000000000000)
        ticks += Host.LocalOffsetTicks(ticks if ticks > i64(0) else i64(0))
        if ticks < i64(0):
            ticks += TimeSpan.TicksPerDay
        if ticks < i64(0) or ticks > DateTime.MaxTicks:
            raise ArgumentException("The binary data must result in a DateTime with ticks between DateTime.MinValue.Ticks and DateTime.MaxValue.Ticks.", "dateData")
        return DateTime(ticks, DateTimeKind.Local)

    @static
    def FromBinary(dateData: i64) -> DateTime:
        data = u64(dateData)
        if (data & DateTime.KindLocal) != u64(0):
            return DateTime._FromLocalBinary(i64(data & DateTime.TicksMask))
        if (data & DateTime.TicksMask) > u64(DateTime.MaxTicks):
            raise ArgumentException("The binary data must result in a DateTime with ticks between DateTime.MinValue.Ticks and DateTime.MaxValue.Ticks.", "dateData")
        return DateTime(data)

    def ToFileTimeUtc(self) -> i64:
        ticks = self.ToUniversalTime().Ticks if self.Kind == DateTimeKind.Local else self.Ticks
        ticks -= i64(504911232000000000)
        if ticks < i64(0):
            raise ArgumentOutOfRangeException(None, "Not a valid Win32 FileTime.")
        return ticks

    def ToFileTime(self) -> i64:
        return self.ToUniversalTime().ToFileTimeUtc()

    @static
    def FromFileTimeUtc(fileTime: i64) -> DateTime:
        if fileTime < i64(0) or fileTime > i64(2650467743999999999):
            raise ArgumentOutOfRangeException("fileTime", "Not a valid Win32 FileTime.")
        return DateTime(fileTime + i64(504911232000000000), DateTimeKind.Utc)

    @static
    def FromFileTime(fileTime: i64) -> DateTime:
        return DateTime.FromFileTimeUtc(fileTime).ToLocalTime()

    @static
    def FromOADate(d: f64) -> DateTime:
        if not (d < 2958466.0) or not (d > -657435.0):
            raise ArgumentException("Not a legal OleAut date.")
        # Before 1899-12-30 the fraction still counts forward from the day's start.
        millis = i64(d * 86400000.0 + (0.5 if d >= 0.0 else -0.5))
        if millis < i64(0):
            millis -= rem(millis, i64(86400000)) * i64(2)
        millis += i64(59926435200000)
        if millis < i64(0) or millis >= i64(315537897600000):
            raise ArgumentException("OleAut date did not convert to a DateTime correctly.")
        return DateTime(millis * i64(10000))

    def ToOADate(self) -> f64:
        value = self.Ticks
        if value == i64(0):
            return 0.0
        if value < i64(864000000000):
            value += i64(599264352000000000)
        if value < i64(31241376000000000):
            raise OverflowException("Not a legal OleAut date.")
        millis = div(value - i64(599264352000000000), i64(10000))
        if millis < i64(0):
            fraction = rem(millis, i64(86400000))
            if fraction != i64(0):
                millis -= (i64(86400000) + fraction) * i64(2)
        return f64(millis) / 86400000.0
