from oscil.lang import *
from System.Diagnostics import Stopwatch
from System.Threading import ExecutionContext, ITimer, TimerCallback, TimerNode


@abstract
class TimeProvider:
    s_system: Static[Private[ReadOnly[TimeProvider]]] = SystemTimeProvider()

    @protected
    def __init__(self) -> None:
        pass

    @static
    @property
    def System() -> TimeProvider:
        return TimeProvider.s_system

    @virtual
    def GetUtcNow(self) -> DateTimeOffset:
        return DateTimeOffset.UtcNow

    def GetLocalNow(self) -> DateTimeOffset:
        zone = self.LocalTimeZone
        if zone is None:
            raise InvalidOperationException("The time zone info of the local time zone provider is null.")
        return TimeZoneInfo.ConvertTime(self.GetUtcNow(), zone)

    @virtual
    @property
    def LocalTimeZone(self) -> TimeZoneInfo:
        return TimeZoneInfo.Local

    @virtual
    @property
    def TimestampFrequency(self) -> i64:
        return Stopwatch.Frequency

    @virtual
    def GetTimestamp(self) -> i64:
        return Stopwatch.GetTimestamp()

    def GetElapsedTime(self, startingTimestamp: i64) -> TimeSpan:
        return self.GetElapsedTime(startingTimestamp, self.GetTimestamp())

    def GetElapsedTime(self, startingTimestamp: i64, endingTimestamp: i64) -> TimeSpan:
        frequency = self.TimestampFrequency
        if frequency <= 0:
            raise InvalidOperationException("TimeProvider.TimestampFrequency must be a positive value.")
        return TimeSpan(i64(f64(endingTimestamp - startingTimestamp) * (f64(TimeSpan.TicksPerSecond) / f64(frequency))))

    @virtual
    def CreateTimer(self, callback: TimerCallback, state: object, dueTime: TimeSpan, period: TimeSpan) -> ITimer:
        if callback is None:
            raise ArgumentNullException("callback")
        due = TimerNode.Milliseconds(dueTime, "dueTime")
        every = TimerNode.Milliseconds(period, "period")
        node = TimerNode(callback, state, ExecutionContext.Capture())
        if due >= 0:
            node.Change(due, every)
        return node
