from oscil.lang import *
from System.Threading.Tasks import ValueTask


@sealed
class PeriodicTimer(IDisposable):
    """Ticks for one waiting consumer at a time; ticks that nobody waits for become one."""

    _timer: ITimer
    _state: PeriodicTimerState
    _period: TimeSpan

    s_tick: Static[Private[ReadOnly[TimerCallback]]] = TimerCallback(PeriodicTimerState.Tick)

    def __init__(self, period: TimeSpan) -> None:
        self._Start(period, TimeProvider.System)

    def __init__(self, period: TimeSpan, timeProvider: TimeProvider) -> None:
        PeriodicTimer._Check(period, "period")
        if timeProvider is None:
            raise ArgumentNullException("timeProvider")
        self._Start(period, timeProvider)

    def _Start(self, period: TimeSpan, timeProvider: TimeProvider) -> None:
        PeriodicTimer._Check(period, "period")
        self._period = period
        self._state = PeriodicTimerState()
        if timeProvider is TimeProvider.System:
            node = TimerNode(PeriodicTimer.s_tick, self._state, None)
            self._timer = node
            ms = TimerNode.Milliseconds(period, "period")
            node.Change(ms, ms)
        else:
            self._timer = timeProvider.CreateTimer(PeriodicTimer.s_tick, self._state, period, period)

    @static
    def _Check(period: TimeSpan, name: str) -> None:
        ms = i64(period.TotalMilliseconds)
        if (ms < 1 or ms > 0xFFFF_FFFE) and period != Timeout.InfiniteTimeSpan:
            raise ArgumentOutOfRangeException(name)

    @property
    def Period(self) -> TimeSpan:
        return self._period

    @Period.setter
    def Period(self, value: TimeSpan) -> None:
        PeriodicTimer._Check(value, "value")
        self._period = value
        if not self._timer.Change(value, value):
            raise ObjectDisposedException(self.GetType().FullName)

    def WaitForNextTickAsync(self, cancellationToken: CancellationToken = default(CancellationToken)) -> ValueTask[bool]:
        return self._state.Wait(self, cancellationToken)

    def Dispose(self) -> None:
        GC.SuppressFinalize(self)
        self._timer.Dispose()
        self._state.Signal(True, default(CancellationToken))

    def __del__(self) -> None:
        self.Dispose()
