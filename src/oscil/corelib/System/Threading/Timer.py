from oscil.lang import *
from System.Threading.Tasks import ValueTask


@sealed
class Timer(ITimer):
    _node: TimerNode

    def __init__(self, callback: TimerCallback) -> None:
        self._Init(callback, self, -1, -1)

    def __init__(self, callback: TimerCallback, state: object, dueTime: i32, period: i32) -> None:
        Timer._Check(i64(dueTime), "dueTime")
        Timer._Check(i64(period), "period")
        self._Init(callback, state, i64(dueTime), i64(period))

    def __init__(self, callback: TimerCallback, state: object, dueTime: i64, period: i64) -> None:
        Timer._Check(dueTime, "dueTime")
        Timer._Check(period, "period")
        self._Init(callback, state, dueTime, period)

    def __init__(self, callback: TimerCallback, state: object, dueTime: u32, period: u32) -> None:
        self._Init(callback, state, i64(i32(dueTime)) if dueTime == 0xFFFF_FFFF else i64(dueTime), -1 if period == 0xFFFF_FFFF else i64(period))

    def __init__(self, callback: TimerCallback, state: object, dueTime: TimeSpan, period: TimeSpan) -> None:
        self._Init(callback, state, TimerNode.Milliseconds(dueTime, "dueTime"), TimerNode.Milliseconds(period, "period"))

    def _Init(self, callback: TimerCallback, state: object, dueTime: i64, period: i64) -> None:
        if callback is None:
            raise ArgumentNullException("callback")
        self._node = TimerNode(callback, state, ExecutionContext.Capture())
        if dueTime >= 0:
            self._node.Change(dueTime, period)

    @static
    def _Check(time: i64, name: str) -> None:
        if time < -1:
            raise ArgumentOutOfRangeException(name, "Number must be either non-negative and less than or equal to Int32.MaxValue or -1.")
        if time > 0xFFFF_FFFE:
            raise ArgumentOutOfRangeException(name, "Time-out interval must be less than 2^32-2.")

    def Change(self, dueTime: i32, period: i32) -> bool:
        return self.Change(i64(dueTime), i64(period))

    def Change(self, dueTime: i64, period: i64) -> bool:
        Timer._Check(dueTime, "dueTime")
        Timer._Check(period, "period")
        return self._node.Change(dueTime, period)

    def Change(self, dueTime: TimeSpan, period: TimeSpan) -> bool:
        return self._node.Change(TimerNode.Milliseconds(dueTime, "dueTime"), TimerNode.Milliseconds(period, "period"))

    @static
    @property
    def ActiveCount() -> i64:
        return i64(TimerQueue.Count)

    def Dispose(self) -> None:
        self._node.Stop(None)

    def Dispose(self, notifyObject: WaitHandle) -> bool:
        if notifyObject is None:
            raise ArgumentNullException("notifyObject")
        return self._node.Stop(notifyObject)

    def DisposeAsync(self) -> ValueTask:
        return self._node.DisposeAsync()
