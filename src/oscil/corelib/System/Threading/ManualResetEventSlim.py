from oscil.lang import *


class ManualResetEventSlim(IDisposable):
    _set: bool
    _waiters: i32
    _gate: object
    _event: ManualResetEvent
    _disposed: bool
    _spinCount: i32 = 35

    s_wake: Static[Private[ReadOnly[Action[object]]]] = Action[object](ManualResetEventSlim._Wake)

    def __init__(self) -> None:
        self._gate = object()

    def __init__(self, initialState: bool) -> None:
        self._gate = object()
        self._set = initialState

    def __init__(self, initialState: bool, spinCount: i32) -> None:
        if spinCount < 0 or spinCount > 2047:
            raise ArgumentOutOfRangeException("spinCount", "The spinCount argument must be in the range 0 to 2047, inclusive.")
        self._gate = object()
        self._set = initialState
        self._spinCount = spinCount

    @property
    def IsSet(self) -> bool:
        return Volatile.Read(ref(self._set))

    @property
    def SpinCount(self) -> i32:
        return self._spinCount

    @property
    def WaitHandle(self) -> WaitHandle:
        self._CheckNotDisposed()
        with lock(self._gate):
            if self._event is None:
                self._event = ManualResetEvent(self._set)
        return self._event

    def _CheckNotDisposed(self) -> None:
        if self._disposed:
            raise ObjectDisposedException("System.Threading.ManualResetEventSlim")

    def Set(self) -> None:
        Volatile.Write(ref(self._set), True)
        Thread.MemoryBarrier()
        if self._waiters > 0 or self._event is not None:
            with lock(self._gate):
                Monitor.PulseAll(self._gate)
                if self._event is not None:
                    self._event.Set()

    def Reset(self) -> None:
        self._CheckNotDisposed()
        self._set = False
        if self._event is not None:
            self._event.Reset()

    def Wait(self) -> None:
        self.Wait(-1, default(CancellationToken))

    def Wait(self, cancellationToken: CancellationToken) -> None:
        self.Wait(-1, cancellationToken)

    def Wait(self, timeout: TimeSpan) -> bool:
        return self.Wait(Timeout.Milliseconds(timeout, "timeout"), default(CancellationToken))

    def Wait(self, timeout: TimeSpan, cancellationToken: CancellationToken) -> bool:
        return self.Wait(Timeout.Milliseconds(timeout, "timeout"), cancellationToken)

    def Wait(self, millisecondsTimeout: i32) -> bool:
        return self.Wait(millisecondsTimeout, default(CancellationToken))

    def Wait(self, millisecondsTimeout: i32, cancellationToken: CancellationToken) -> bool:
        self._CheckNotDisposed()
        cancellationToken.ThrowIfCancellationRequested()
        Timeout.Check(millisecondsTimeout)
        if self.IsSet:
            return True
        if millisecondsTimeout == 0:
            return False
        for i in range(self._spinCount):
            if self.IsSet:
                return True
        return self._Block(millisecondsTimeout, cancellationToken)

    def _Block(self, ms: i32, token: CancellationToken) -> bool:
        start = Environment.TickCount64
        registration = token.UnsafeRegister(ManualResetEventSlim.s_wake, self)
        try:
            with lock(self._gate):
                self._waiters += 1
                Thread.MemoryBarrier()
                try:
                    while not self.IsSet:
                        token.ThrowIfCancellationRequested()
                        left = ms
                        if ms >= 0:
                            left = i32(max(i64(0), i64(ms) - (Environment.TickCount64 - start)))
                            if left == 0:
                                return False
                        Monitor.Wait(self._gate, left)
                finally:
                    self._waiters -= 1
        finally:
            registration.Dispose()
        return True

    @static
    def _Wake(state: object) -> None:
        event = cast(ManualResetEventSlim, state)
        with lock(event._gate):
            Monitor.PulseAll(event._gate)

    def Dispose(self) -> None:
        self.Dispose(True)
        GC.SuppressFinalize(self)

    @protected
    @virtual
    def Dispose(self, disposing: bool) -> None:
        self._disposed = True
