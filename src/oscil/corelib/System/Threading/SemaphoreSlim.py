from oscil.lang import *
from System.Threading.Tasks import ConfigureAwaitOptions, Task


class SemaphoreSlim(IDisposable):
    """Blocked threads wait on `_gate`; asynchronous waiters stand in a list, first come first served."""

    _count: i32
    _maximum: i32
    _blocked: i32
    _woken: i32
    _gate: object
    _first: SemaphoreWaiter
    _last: SemaphoreWaiter
    _event: ManualResetEvent

    s_wake: Static[Private[ReadOnly[Action[object]]]] = Action[object](SemaphoreSlim._Wake)
    s_true: Static[Private[ReadOnly[Task[bool]]]] = Task.FromResult[bool](True)
    s_false: Static[Private[ReadOnly[Task[bool]]]] = Task.FromResult[bool](False)

    def __init__(self, initialCount: i32) -> None:
        self._Init(initialCount, 0x7FFF_FFFF)

    def __init__(self, initialCount: i32, maxCount: i32) -> None:
        self._Init(initialCount, maxCount)

    def _Init(self, initialCount: i32, maxCount: i32) -> None:
        if initialCount < 0 or initialCount > maxCount:
            raise ArgumentOutOfRangeException("initialCount", initialCount, "The initialCount argument must be non-negative and less than or equal to the maximumCount.")
        if maxCount <= 0:
            raise ArgumentOutOfRangeException("maxCount", maxCount, "The maximumCount argument must be a positive number. If a maximum is not required, use the constructor without a maxCount parameter.")
        self._maximum = maxCount
        self._count = initialCount
        self._gate = object()

    @property
    def CurrentCount(self) -> i32:
        return self._count

    @property
    def AvailableWaitHandle(self) -> WaitHandle:
        self._CheckNotDisposed()
        with lock(self._gate):
            if self._event is None:
                self._event = ManualResetEvent(self._count != 0)
        return self._event

    def _CheckNotDisposed(self) -> None:
        if self._gate is None:
            raise ObjectDisposedException(None, "The semaphore has been disposed.")

    def _Taken(self) -> None:
        if self._event is not None and self._count == 0:
            self._event.Reset()

    # --- blocking

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
        Timeout.Check(millisecondsTimeout)
        cancellationToken.ThrowIfCancellationRequested()
        if millisecondsTimeout == 0 and self._count == 0:
            return False
        asynchronous: Task[bool] = None
        registration = cancellationToken.UnsafeRegister(SemaphoreSlim.s_wake, self)
        try:
            with lock(self._gate):
                if self._first is not None:
                    asynchronous = self._Enlist(millisecondsTimeout, cancellationToken)
                elif not self._Block(millisecondsTimeout, cancellationToken):
                    return False
        finally:
            registration.Dispose()
        return True if asynchronous is None else asynchronous.GetAwaiter().GetResult()

    def _Block(self, ms: i32, token: CancellationToken) -> bool:
        start = Environment.TickCount64
        self._blocked += 1
        try:
            while self._count == 0:
                token.ThrowIfCancellationRequested()
                left = ms
                if ms >= 0:
                    left = i32(max(i64(0), i64(ms) - (Environment.TickCount64 - start)))
                    if left == 0:
                        return False
                Monitor.Wait(self._gate, left)
                if self._woken > 0:
                    self._woken -= 1
            self._count -= 1
            self._Taken()
        finally:
            self._blocked -= 1
        return True

    @static
    def _Wake(state: object) -> None:
        gate = cast(SemaphoreSlim, state)._gate
        if gate is not None:
            with lock(gate):
                Monitor.PulseAll(gate)

    # --- asynchronous

    def WaitAsync(self) -> Task:
        return self.WaitAsync(-1, default(CancellationToken))

    def WaitAsync(self, cancellationToken: CancellationToken) -> Task:
        return self.WaitAsync(-1, cancellationToken)

    def WaitAsync(self, millisecondsTimeout: i32) -> Task[bool]:
        return self.WaitAsync(millisecondsTimeout, default(CancellationToken))

    def WaitAsync(self, timeout: TimeSpan) -> Task[bool]:
        return self.WaitAsync(Timeout.Milliseconds(timeout, "timeout"), default(CancellationToken))

    def WaitAsync(self, timeout: TimeSpan, cancellationToken: CancellationToken) -> Task[bool]:
        return self.WaitAsync(Timeout.Milliseconds(timeout, "timeout"), cancellationToken)

    def WaitAsync(self, millisecondsTimeout: i32, cancellationToken: CancellationToken) -> Task[bool]:
        self._CheckNotDisposed()
        Timeout.Check(millisecondsTimeout)
        if cancellationToken.IsCancellationRequested:
            return Task.FromCanceled[bool](cancellationToken)
        with lock(self._gate):
            if self._count > 0:
                self._count -= 1
                self._Taken()
                return SemaphoreSlim.s_true
            if millisecondsTimeout == 0:
                return SemaphoreSlim.s_false
            return self._Enlist(millisecondsTimeout, cancellationToken)

    def _Enlist(self, ms: i32, token: CancellationToken) -> Task[bool]:
        waiter = SemaphoreWaiter(self)
        waiter.Previous = self._last
        if self._last is None:
            self._first = waiter
        else:
            self._last.Next = waiter
        self._last = waiter
        waiter.Listed = True
        if ms < 0 and not token.CanBeCanceled:
            return waiter
        return self._WaitUntil(waiter, ms, token)

    async def _WaitUntil(self, waiter: SemaphoreWaiter, ms: i32, token: CancellationToken) -> bool:
        """The waiter, a time limit, a cancellation: whichever comes first."""
        plain: Task = waiter
        await plain.WaitAsync(TimeSpan.FromMilliseconds(f64(ms)), token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing)
        if token.IsCancellationRequested:
            await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding)
        if self._Delist(waiter):
            token.ThrowIfCancellationRequested()
            return False
        return await waiter.ConfigureAwait(False)

    def _Delist(self, waiter: SemaphoreWaiter) -> bool:
        with lock(self._gate):
            return self._Remove(waiter)

    def _Remove(self, waiter: SemaphoreWaiter) -> bool:
        if not waiter.Listed:
            return False
        if waiter.Previous is None:
            self._first = waiter.Next
        else:
            waiter.Previous.Next = waiter.Next
        if waiter.Next is None:
            self._last = waiter.Previous
        else:
            waiter.Next.Previous = waiter.Previous
        waiter.Listed = False
        return True

    # --- releasing

    def Release(self) -> i32:
        return self.Release(1)

    def Release(self, releaseCount: i32) -> i32:
        self._CheckNotDisposed()
        if releaseCount < 1:
            raise ArgumentOutOfRangeException("releaseCount", releaseCount, "The releaseCount argument must be greater than zero.")
        with lock(self._gate):
            count = self._count
            before = count
            if self._maximum - count < releaseCount:
                raise SemaphoreFullException()
            count += releaseCount
            wake = min(count, self._blocked) - self._woken
            if wake > 0:
                if wake > releaseCount:
                    wake = releaseCount
                self._woken += wake
                for i in range(wake):
                    Monitor.Pulse(self._gate)
            while self._first is not None and count - self._blocked > 0:
                waiter = self._first
                self._Remove(waiter)
                count -= 1
                waiter.TrySetResult(True)
            self._count = count
            if self._event is not None and before == 0 and count > 0:
                self._event.Set()
            return before

    def Dispose(self) -> None:
        self.Dispose(True)
        GC.SuppressFinalize(self)

    @protected
    @virtual
    def Dispose(self, disposing: bool) -> None:
        if disposing:
            self._gate = None
            self._first = None
            self._last = None
