from oscil.lang import *
from System.Collections.Generic import List
from System.Threading.Tasks import Task, ValueTask


class CancellationTokenSource(IDisposable):
    _state: i32
    _disposed: bool
    _gate: SpinGate
    _first: CancellationCallback  # registered last, runs first
    _executing: CancellationCallback
    ExecutingThread: Internal[Thread]
    _event: ManualResetEvent
    _timer: ITimer

    _ACTIVE: Const[i32] = 0
    _NOTIFYING: Const[i32] = 1
    _DONE: Const[i32] = 2
    Never: Static[Internal[ReadOnly[CancellationTokenSource]]] = CancellationTokenSource()
    Canceled: Static[Internal[ReadOnly[CancellationTokenSource]]] = CancellationTokenSource._MakeCanceled()
    s_expired: Static[Private[ReadOnly[TimerCallback]]] = TimerCallback(CancellationTokenSource._Expired)

    def __init__(self) -> None:
        pass

    def __init__(self, delay: TimeSpan) -> None:
        self.__init__(delay, TimeProvider.System)

    def __init__(self, delay: TimeSpan, timeProvider: TimeProvider) -> None:
        if timeProvider is None:
            raise ArgumentNullException("timeProvider")
        self._StartTimer(delay, timeProvider)

    def __init__(self, millisecondsDelay: i32) -> None:
        if millisecondsDelay < -1:
            raise ArgumentOutOfRangeException("millisecondsDelay")
        self._StartTimer(TimeSpan.FromMilliseconds(f64(millisecondsDelay)), TimeProvider.System)

    @static
    def _MakeCanceled() -> CancellationTokenSource:
        source = CancellationTokenSource()
        source._state = CancellationTokenSource._DONE
        return source

    def _StartTimer(self, delay: TimeSpan, provider: TimeProvider) -> None:
        ms = i64(delay.TotalMilliseconds)
        if ms < i64(-1) or ms > i64(0xFFFF_FFFE):
            raise ArgumentOutOfRangeException("delay")
        if ms == 0:
            self._state = CancellationTokenSource._DONE
        else:
            self._timer = provider.CreateTimer(CancellationTokenSource.s_expired, self, delay, Timeout.InfiniteTimeSpan)

    @static
    def _Expired(state: object) -> None:
        source = cast(CancellationTokenSource, state)
        if not source._disposed:
            source._Notify(False)

    @property
    def IsCancellationRequested(self) -> bool:
        return self._state != CancellationTokenSource._ACTIVE

    @property
    def Token(self) -> CancellationToken:
        self._CheckNotDisposed()
        return CancellationToken(self)

    @internal
    @property
    def WaitHandle(self) -> WaitHandle:
        self._CheckNotDisposed()
        if self._event is None:
            made = ManualResetEvent(False)
            if Interlocked.CompareExchange[ManualResetEvent](ref(self._event), made, None) is not None:
                made.Dispose()
            if self.IsCancellationRequested:
                self._event.Set()
        return self._event

    def _CheckNotDisposed(self) -> None:
        if self._disposed:
            raise ObjectDisposedException(None, "The CancellationTokenSource has been disposed.")

    # --- cancelling

    def Cancel(self) -> None:
        self.Cancel(False)

    def Cancel(self, throwOnFirstException: bool) -> None:
        self._CheckNotDisposed()
        self._Notify(throwOnFirstException)

    def CancelAsync(self) -> Task:
        """Cancelled at once, the callbacks run on the pool."""
        self._CheckNotDisposed()
        if not self._Begin():
            return Task.CompletedTask
        if self._first is None:
            self._state = CancellationTokenSource._DONE
            return Task.CompletedTask
        return Task.Run(Action(self._RunAll))

    def CancelAfter(self, delay: TimeSpan) -> None:
        ms = i64(delay.TotalMilliseconds)
        if ms < i64(-1) or ms > i64(0xFFFF_FFFE):
            raise ArgumentOutOfRangeException("delay")
        self._CancelAfter(delay)

    def CancelAfter(self, millisecondsDelay: i32) -> None:
        if millisecondsDelay < -1:
            raise ArgumentOutOfRangeException("millisecondsDelay")
        self._CancelAfter(TimeSpan.FromMilliseconds(f64(millisecondsDelay)))

    def _CancelAfter(self, delay: TimeSpan) -> None:
        self._CheckNotDisposed()
        if self.IsCancellationRequested:
            return
        if self._timer is None:
            made = TimeProvider.System.CreateTimer(CancellationTokenSource.s_expired, self, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan)
            if Interlocked.CompareExchange[ITimer](ref(self._timer), made, None) is not None:
                made.Dispose()
        self._timer.Change(delay, Timeout.InfiniteTimeSpan)

    def TryReset(self) -> bool:
        self._CheckNotDisposed()
        if self._state != CancellationTokenSource._ACTIVE:
            return False
        if self._timer is not None and not self._timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan):
            return False
        self._gate.Enter()
        node = self._first
        while node is not None:
            node.Linked = False
            node = node.Next
        self._first = None
        self._gate.Exit()
        return True

    def _Begin(self) -> bool:
        if Interlocked.CompareExchange(ref(self._state), CancellationTokenSource._NOTIFYING, CancellationTokenSource._ACTIVE) != CancellationTokenSource._ACTIVE:
            return False
        timer = self._timer
        if timer is not None:
            self._timer = None
            timer.Dispose()
        if self._event is not None:
            self._event.Set()
        return True

    def _Notify(self, throwOnFirst: bool) -> None:
        if self._Begin():
            self._RunCallbacks(throwOnFirst)

    def _RunAll(self) -> None:
        self._RunCallbacks(False)

    def _RunCallbacks(self, throwOnFirst: bool) -> None:
        """The callback registered last comes first. What they throw is collected, or ends it all."""
        failures: List[Exception] = None
        try:
            while True:
                node = self._Take()
                if node is None:
                    break
                try:
                    node.Run()
                except when(Exception, lambda e: not throwOnFirst) as e:
                    if failures is None:
                        failures = List[Exception]()
                    failures.Add(e)
        finally:
            self._state = CancellationTokenSource._DONE
            self._executing = None
        if failures is not None:
            raise AggregateException(failures)

    def _Take(self) -> CancellationCallback:
        self._gate.Enter()
        node = self._first
        if node is not None:
            self._Unlink(node)
        self._executing = node
        self.ExecutingThread = Thread.CurrentThread
        self._gate.Exit()
        return node

    def _Unlink(self, node: CancellationCallback) -> None:
        if node.Previous is not None:
            node.Previous.Next = node.Next
        else:
            self._first = node.Next
        if node.Next is not None:
            node.Next.Previous = node.Previous
        node.Previous = None
        node.Next = None
        node.Linked = False

    # --- registering

    @internal
    def Register(self, callback: object, state: object, synchronization: SynchronizationContext, context: ExecutionContext) -> CancellationTokenRegistration:
        """Runs the callback at once when cancellation has been requested already."""
        node = CancellationCallback(self, callback, state, synchronization, context)
        if not self.IsCancellationRequested:
            if self._disposed:
                return default(CancellationTokenRegistration)
            self._gate.Enter()
            node.Next = self._first
            if self._first is not None:
                self._first.Previous = node
            self._first = node
            node.Linked = True
            self._gate.Exit()
            Thread.MemoryBarrier()
            if not self.IsCancellationRequested or not self.Unregister(node):
                return CancellationTokenRegistration(node)
        CancellationTokenSource._RunNow(node)
        return default(CancellationTokenRegistration)

    @static
    def _RunNow(node: CancellationCallback) -> None:
        node.Run()

    @internal
    def Unregister(self, node: CancellationCallback) -> bool:
        self._gate.Enter()
        linked = node.Linked
        if linked:
            self._Unlink(node)
        self._gate.Exit()
        return linked

    @internal
    def WaitForCallback(self, node: CancellationCallback) -> None:
        """Until a callback that is running now has ended; not when this thread runs it."""
        if self._state != CancellationTokenSource._NOTIFYING or self.ExecutingThread is Thread.CurrentThread:
            return
        spin = SpinWait()
        while Volatile.Read(ref(self._executing)) is node:
            spin.SpinOnce()

    @internal
    def WaitForCallbackAsync(self, node: CancellationCallback) -> ValueTask:
        if self._state != CancellationTokenSource._NOTIFYING or self.ExecutingThread is Thread.CurrentThread or self._executing is not node:
            return default(ValueTask)
        return ValueTask(Task.Run(lambda: self.WaitForCallback(node)))

    # --- linking and disposal

    @static
    def CreateLinkedTokenSource(token: CancellationToken) -> CancellationTokenSource:
        return LinkedCancellationTokenSource(token, default(CancellationToken))

    @static
    def CreateLinkedTokenSource(token1: CancellationToken, token2: CancellationToken) -> CancellationTokenSource:
        return LinkedCancellationTokenSource(token1, token2)

    @static
    def CreateLinkedTokenSource(*tokens: CancellationToken) -> CancellationTokenSource:
        if tokens is None:
            raise ArgumentNullException("tokens")
        if len(tokens) == 0:
            raise ArgumentException("No tokens were supplied.")
        return LinkedCancellationTokenSource(tokens)

    def Dispose(self) -> None:
        self.Dispose(True)
        GC.SuppressFinalize(self)

    @protected
    @virtual
    def Dispose(self, disposing: bool) -> None:
        if not disposing or self._disposed:
            return
        timer = self._timer
        if timer is not None:
            self._timer = None
            timer.Dispose()
        self._gate.Enter()
        node = self._first
        while node is not None:
            node.Linked = False
            node = node.Next
        self._first = None
        self._disposed = True
        self._gate.Exit()
        if self._event is not None:
            self._event.Dispose()
            self._event = None
