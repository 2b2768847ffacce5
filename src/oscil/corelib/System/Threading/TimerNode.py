from oscil.lang import *
from System.Threading.Tasks import ValueTask


@sealed
@internal
class TimerNode(IThreadPoolWorkItem, ITimer):
    """A timer in the queue. Its callback runs on the pool, in the context the timer was made in."""

    Due: i64  # nanoseconds of the queue's clock
    Order: i64
    Period: i64  # nanoseconds, 0: fires once
    Place: i32  # in the queue's heap, -1: not in it
    _callback: TimerCallback
    _state: object
    _context: ExecutionContext
    _disposed: bool
    _running: i32
    _whenIdle: WaitHandle

    s_inContext: Static[Private[ReadOnly[ContextCallback]]] = ContextCallback(TimerNode._Invoke)

    def __init__(self, callback: TimerCallback, state: object, context: ExecutionContext) -> None:
        self._callback = callback
        self._state = state
        self._context = context
        self.Place = -1

    def Change(self, dueTime: i64, period: i64) -> bool:
        """In milliseconds; -1: not at all."""
        if self._disposed:
            return False
        return TimerQueue.Change(self, dueTime, period)

    @implements(ITimer.Change)
    def Change(self, dueTime: TimeSpan, period: TimeSpan) -> bool:
        return self.Change(TimerNode.Milliseconds(dueTime, "dueTime"), TimerNode.Milliseconds(period, "period"))

    @static
    def Milliseconds(time: TimeSpan, name: str) -> i64:
        ms = i64(time.TotalMilliseconds)
        if ms < i64(-1):
            raise ArgumentOutOfRangeException(name, "Number must be either non-negative and less than or equal to Int32.MaxValue or -1.")
        if ms > i64(0xFFFF_FFFE):
            raise ArgumentOutOfRangeException(name, "Time-out interval must be less than 2^32-2.")
        return ms

    def Execute(self) -> None:
        Interlocked.Increment(ref(self._running))
        if not self._disposed:
            if self._context is None:
                self._callback(self._state)
            else:
                ExecutionContext.RunInternal(self._context, TimerNode.s_inContext, self)
        if Interlocked.Decrement(ref(self._running)) == 0 and self._disposed:
            self._SignalIdle()

    @static
    def _Invoke(state: object) -> None:
        node = cast(TimerNode, state)
        node._callback(node._state)

    def _SignalIdle(self) -> None:
        handle = self._whenIdle
        if handle is not None and Interlocked.CompareExchange[WaitHandle](ref(self._whenIdle), None, handle) is handle:
            handle.SignalCore()

    def Dispose(self) -> None:
        self.Stop(None)

    def Stop(self, notify: WaitHandle) -> bool:
        """No callback starts after this; `notify` is set when none is running any more."""
        if self._disposed:
            return False
        TimerQueue.Change(self, -1, -1)
        self._whenIdle = notify
        self._disposed = True
        Thread.MemoryBarrier()
        if self._running == 0:
            self._SignalIdle()
        return True

    def DisposeAsync(self) -> ValueTask:
        self.Dispose()
        return default(ValueTask)
