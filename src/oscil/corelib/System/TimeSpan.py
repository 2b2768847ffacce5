from oscil.lang import *
from System.Globalization import TimeSpanStyles


@struct
@readonly
class TimeSpan(IComparable, IComparable[TimeSpan], IEquatable[TimeSpan], ISpanFormattable, ISpanParsable[TimeSpan], IUtf8SpanFormattable):
    _ticks: i64

    NanosecondsPerTick: Const[i64] = 100
    TicksPerMicrosecond: Const[i64] = 10
    TicksPerMillisecond: Const[i64] = 10000
    TicksPerSecond: Const[i64] = 10000000
    TicksPerMinute: Const[i64] = 600000000
    TicksPerHour: Const[i64] = 36000000000
    TicksPerDay: Const[i64] = 864000000000
    MicrosecondsPerMillisecond: Const[i64] = 1000
    MicrosecondsPerSecond: Const[i64] = 1000000
    MicrosecondsPerMinute: Const[i64] = 60000000
    MicrosecondsPerHour: Const[i64] = 3600000000
    MicrosecondsPerDay: Const[i64] = 86400000000
    MillisecondsPerSecond: Const[i64] = 1000
    MillisecondsPerMinute: Const[i64] = 60000
    MillisecondsPerHour: Const[i64] = 3600000
    MillisecondsPerDay: Const[i64] = 86400000
    SecondsPerMinute: Const[i64] = 60
    SecondsPerHour: Const[i64] = 3600
    SecondsPerDay: Const[i64] = 86400
    MinutesPerHour: Const[i64] = 60
    MinutesPerDay: Const[i64] = 1440
    HoursPerDay: Const[i32] = 24

    Zero: Static[ReadOnly[TimeSpan]] = TimeSpan(i64(0))
    MaxValue: Static[ReadOnly[TimeSpan]] = TimeSpan(i64(0x7FFFFFFFFFFFFFFF))
    MinValue: Static[ReadOnly[TimeSpan]] = TimeSpan(i64(-0x8000000000000000))

    def __init__(self, ticks: i64) -> None:
        self._ticks = ticks

    def __init__(self, hours: i32, minutes: i32, seconds: i32) -> None:
        self._ticks = TimeSpan._FromParts(i64(0), i64(hours), i64(minutes), i64(seconds), i64(0), i64(0))

    def __init__(self, days: i32, hours: i32, minutes: i32, seconds: i32) -> None:
        self._ticks = TimeSpan._FromParts(i64(days), i64(hours), i64(minutes), i64(seconds), i64(0), i64(0))

    def __init__(self, days: i32, hours: i32, minutes: i32, seconds: i32, milliseconds: i32) -> None:
        self._ticks = TimeSpan._FromParts(i64(days), i64(hours), i64(minutes), i64(seconds), i64(milliseconds), i64(0))

    def __init__(self, days: i32, hours: i32, minutes: i32, seconds: i32, milliseconds: i32, microseconds: i32) -> None:
        self._ticks = TimeSpan._FromParts(i64(days), i64(hours), i64(minutes), i64(seconds), i64(milliseconds), i64(microseconds))

    @static
    def _TooLong() -> OverflowException:
        return OverflowException("TimeSpan overflowed because the duration is too long.")

    @static
    def _FromParts(days: i64, hours: i64, minutes: i64, seconds: i64, milliseconds: i64, microseconds: i64) -> i64:
        limit = 9.2233720368547758e18
        total = f64(days) * 864e9 + f64(hours) * 36e9 + f64(minutes) * 6e8 + f64(seconds) * 1e7 + f64(milliseconds) * 1e4 + f64(microseconds) * 10.0
        if total > limit + 1e5 or total < -limit - 1e5:
            raise ArgumentOutOfRangeException(None, "TimeSpan overflowed because the duration is too long.")
        result = days * i64(864000000000) + hours * i64(36000000000) + minutes * i64(600000000) + seconds * i64(10000000) + milliseconds * i64(10000) + microseconds * i64(10)
        # Near the limit the sum above is too coarse; a wrapped result has the other sign.
        if (total > 1e18 and result < i64(0)) or (total < -1e18 and result > i64(0)):
            raise ArgumentOutOfRangeException(None, "TimeSpan overflowed because the duration is too long.")
        return result

    @property
    def Ticks(self) -> i64:
        return self._ticks

    @property
    def Days(self) -> i32:
        return i32(div(self._ticks, i64(864000000000)))

    @property
    def Hours(self) -> i32:
        return i32(rem(div(self._ticks, i64(36000000000)), i64(24)))

    @property
    def Minutes(self) -> i32:
        return i32(rem(div(self._ticks, i64(600000000)), i64(60)))

    @property
    def Seconds(self) -> i32:
        return i32(rem(div(self._ticks, i64(10000000)), i64(60)))

    @property
    def Milliseconds(self) -> i32:
        return i32(rem(div(self._ticks, i64(10000)), i64(1000)))

    @property
    def Microseconds(self) -> i32:
        return i32(rem(div(self._ticks, i64(10)), i64(1000)))

    @property
    def Nanoseconds(self) -> i32:
        return i32(rem(self._ticks, i64(10)) * i64(100))

    @property
    def TotalDays(self) -> f64:
        return f64(self._ticks) / 864000000000.0

    @property
    def TotalHours(self) -> f64:
        return f64(self._ticks) / 36000000000.0

    @property
    def TotalMinutes(self) -> f64:
        return f64(self._ticks) / 600000000.0

    @property
    def TotalSeconds(self) -> f64:
        return f64(self._ticks) / 10000000.0

    @property
    def TotalMilliseconds(self) -> f64:
        value = f64(self._ticks) / 10000.0
        if value > 922337203685477.0:
            return 922337203685477.0
        return -922337203685477.0 if value < -922337203685477.0 else value

    @property
    def TotalMicroseconds(self) -> f64:
        return f64(self._ticks) / 10.0

    @property
    def TotalNanoseconds(self) -> f64:
        return f64(self._ticks) * 100.0

    @static
    def _Sum(a: i64, b: i64) -> TimeSpan:
        result = a + b
        if ((a ^ result) & (b ^ result)) < i64(0):
            raise TimeSpan._TooLong()
        return TimeSpan(result)

    @static
    def _Difference(a: i64, b: i64) -> TimeSpan:
        result = a - b
        if ((a ^ b) & (a ^ result)) < i64(0):
            raise TimeSpan._TooLong()
        return TimeSpan(result)

    def Add(self, ts: TimeSpan) -> TimeSpan:
        return TimeSpan._Sum(self._ticks, ts._ticks)

    def Subtract(self, ts: TimeSpan) -> TimeSpan:
        return TimeSpan._Difference(self._ticks, ts._ticks)

    def Negate(self) -> TimeSpan:
        if self._ticks == i64(-0x8000000000000000):
            raise OverflowException("Negating the minimum value of a twos complement number is invalid.")
        return TimeSpan(-self._ticks)

    def Duration(self) -> TimeSpan:
        if self._ticks == i64(-0x8000000000000000):
            raise OverflowException("The duration cannot be returned for TimeSpan.MinValue because the absolute value of TimeSpan.MinValue exceeds the value of TimeSpan.MaxValue.")
        return TimeSpan(self._ticks if self._ticks >= i64(0) else -self._ticks)

    def Multiply(self, factor: f64) -> TimeSpan:
        return self * factor

    def Divide(self, divisor: f64) -> TimeSpan:
        return self / divisor

    def Divide(self, ts: TimeSpan) -> f64:
        return self / ts

    @static
    def Compare(t1: TimeSpan, t2: TimeSpan) -> i32:
        if t1._ticks > t2._ticks:
            return 1
        return -1 if t1._ticks < t2._ticks else 0

    @static
    def Equals(t1: TimeSpan, t2: TimeSpan) -> bool:
        return t1._ticks == t2._ticks

    def CompareTo(self, value: object) -> i32:
        if value is None:
            return 1
        if not isinstance(value, TimeSpan):
            raise ArgumentException("Object must be of type TimeSpan.")
        return TimeSpan.Compare(self, cast(TimeSpan, value))

    def CompareTo(self, value: TimeSpan) -> i32:
        return TimeSpan.Compare(self, value)

    @override
    def Equals(self, value: object) -> bool:
        return isinstance(value, TimeSpan) and cast(TimeSpan, value)._ticks == self._ticks

    def Equals(self, obj: TimeSpan) -> bool:
        return self._ticks == obj._ticks

    @override
    def GetHashCode(self) -> i32:
        return self._ticks.GetHashCode()

    @static
    def _FromDouble(value: f64, scale: f64) -> TimeSpan:
        if value != value:
            raise ArgumentException("TimeSpan does not accept floating point Not-a-Number values.")
        ticks = value * scale
        if ticks > 9.2233720368547758e18 or ticks < -9.2233720368547758e18 or ticks != ticks:
            raise TimeSpan._TooLong()
        if ticks == 9.2233720368547758e18:
            return TimeSpan.MaxValue
        return TimeSpan(i64(ticks))

    @static
    def FromDays(value: f64) -> TimeSpan:
        return TimeSpan._FromDouble(value, 864e9)

    @static
    def FromDays(days: i32) -> TimeSpan:
        return TimeSpan(TimeSpan._FromParts(i64(days), i64(0), i64(0), i64(0), i64(0), i64(0)))

    @static
    def FromDays(days: i32, hours: i32 = 0, minutes: i64 = 0, seconds: i64 = 0, milliseconds: i64 = 0, microseconds: i64 = 0) -> TimeSpan:
        return TimeSpan(TimeSpan._FromParts(i64(days), i64(hours), minutes, seconds, milliseconds, microseconds))

    @static
    def FromHours(value: f64) -> TimeSpan:
        return TimeSpan._FromDouble(value, 36e9)

    @static
    def FromHours(hours: i32) -> TimeSpan:
        return TimeSpan(TimeSpan._FromParts(i64(0), i64(hours), i64(0), i64(0), i64(0), i64(0)))

    @static
    def FromHours(hours: i32, minutes: i64 = 0, seconds: i64 = 0, milliseconds: i64 = 0, microseconds: i64 = 0) -> TimeSpan:
        return TimeSpan(TimeSpan._FromParts(i64(0), i64(hours), minutes, seconds, milliseconds, microseconds))

    @static
    def FromMinutes(value: f64) -> TimeSpan:
        return TimeSpan._FromDouble(value, 6e8)

    @static
    def FromMinutes(minutes: i64) -> TimeSpan:
        return TimeSpan(TimeSpan._FromParts(i64(0), i64(0), minutes, i64(0), i64(0), i64(0)))

    @static
    def FromMinutes(minutes: i64, seconds: i64 = 0, milliseconds: i64 = 0, microseconds: i64 = 0) -> TimeSpan:
        return TimeSpan(TimeSpan._FromParts(i64(0), i64(0), minutes, seconds, milliseconds, microseconds))

    @static
    def FromSeconds(value: f64) -> TimeSpan:
        return TimeSpan._FromDouble(value, 1e7)

    @static
    def FromSeconds(seconds: i64) -> TimeSpan:
        return TimeSpan(TimeSpan._FromParts(i64(0), i64(0), i64(0), seconds, i64(0), i64(0)))

    @static
    def FromSeconds(seconds: i64, milliseconds: i64 = 0, microseconds: i64 = 0) -> TimeSpan:
        return TimeSpan(TimeSpan._FromParts(i64(0), i64(0), i64(0), seconds, milliseconds, microseconds))

    @static
    def FromMilliseconds(value: f64) -> TimeSpan:
        return TimeSpan._FromDouble(value, 1e4)

    @static
    def FromMilliseconds(milliseconds: i64) -> TimeSpan:
        return TimeSpan(TimeSpan._FromParts(i64(0), i64(0), i64(0), i64(0), milliseconds, i64(0)))

    @static
    def FromMilliseconds(milliseconds: i64, microseconds: i64) -> TimeSpan:
        return TimeSpan(TimeSpan._FromParts(i64(0), i64(0), i64(0), i64(0), milliseconds, microseconds))

    @static
    def FromMicroseconds(value: f64) -> TimeSpan:
        return TimeSpan._FromDouble(value, 10.0)

    @static
    def FromMicroseconds(microseconds: i64) -> TimeSpan:
        return TimeSpan(TimeSpan._FromParts(i64(0), i64(0), i64(0), i64(0), i64(0), microseconds))

    @static
    def FromTicks(value: i64) -> TimeSpan:
        return TimeSpan(value)

    def __neg__(t: TimeSpan) -> TimeSpan:
        return t.Negate()

    def __pos__(t: TimeSpan) -> TimeSpan:
        return t

    def __add__(t1: TimeSpan, t2: TimeSpan) -> TimeSpan:
        return TimeSpan._Sum(t1._ticks, t2._ticks)

    def __sub__(t1: TimeSpan, t2: TimeSpan) -> TimeSpan:
        return TimeSpan._Difference(t1._ticks, t2._ticks)

    def __mul__(timeSpan: TimeSpan, factor: f64) -> TimeSpan:
        if factor != factor:
            raise ArgumentException("TimeSpan does not accept floating point Not-a-Number values.", "factor")
        return TimeSpan._FromDouble(Math.Round(f64(timeSpan._ticks) * factor), 1.0)

    def __mul__(factor: f64, timeSpan: TimeSpan) -> TimeSpan:
        return timeSpan * factor

    def __truediv__(timeSpan: TimeSpan, divisor: f64) -> TimeSpan:
        if divisor != divisor:
            raise ArgumentException("TimeSpan does not accept floating point Not-a-Number values.", "divisor")
        return TimeSpan._FromDouble(Math.Round(f64(timeSpan._ticks) / divisor), 1.0)

    def __truediv__(t1: TimeSpan, t2: TimeSpan) -> f64:
        return f64(t1._ticks) / f64(t2._ticks)

    def __eq__(t1: TimeSpan, t2: TimeSpan) -> bool:
        return t1._ticks == t2._ticks

    def __ne__(t1: TimeSpan, t2: TimeSpan) -> bool:
        return t1._ticks != t2._ticks

    def __lt__(t1: TimeSpan, t2: TimeSpan) -> bool:
        return t1._ticks < t2._ticks

    def __le__(t1: TimeSpan, t2: TimeSpan) -> bool:
        return t1._ticks <= t2._ticks

    def __gt__(t1: TimeSpan, t2: TimeSpan) -> bool:
        return t1._ticks > t2._ticks

    def __ge__(t1: TimeSpan, t2: TimeSpan) -> bool:
        return t1._ticks >= t2._ticks
