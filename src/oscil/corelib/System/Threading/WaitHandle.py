from oscil.lang import *
from System.Collections.Generic import List


@abstract
class WaitHandle(MarshalByRefObject, IDisposable):
    """Events, semaphores and mutexes. One lock guards the state of all of them: a wait for several takes all signals at once."""

    WaitTimeout: Const[i32] = 258
    s_gate: Static[Internal[ReadOnly[object]]] = object()
    _waiters: List[WaitBlock]
    _closed: bool

    @protected
    def __init__(self) -> None:
        pass

    # --- what each kind of handle says, under the lock

    @internal
    @virtual
    def IsSignaled(self, thread: Thread) -> bool:
        return False

    @internal
    @virtual
    def Consume(self, thread: Thread) -> None:
        pass

    @internal
    @virtual
    def SignalCore(self) -> None:
        raise InvalidOperationException()

    @internal
    def Released(self) -> None:
        """The handle may be signalled now: hand that to waiters, first come first served. Under the lock."""
        waiters = self._waiters
        if waiters is None:
            return
        i = 0
        while i < waiters.Count:
            block = waiters[i]
            if block.Result >= 0 or block.TryTake():
                waiters.RemoveAt(i)
                with lock(block):
                    Monitor.PulseAll(block)
            else:
                i += 1

    # --- waiting

    @virtual
    def WaitOne(self) -> bool:
        return self.WaitOne(-1)

    @virtual
    def WaitOne(self, millisecondsTimeout: i32) -> bool:
        Timeout.Check(millisecondsTimeout)
        handles = Array[WaitHandle](1)
        handles[0] = self
        return WaitHandle._Wait(handles, False, millisecondsTimeout) != WaitHandle.WaitTimeout

    @virtual
    def WaitOne(self, timeout: TimeSpan) -> bool:
        return self.WaitOne(Timeout.Milliseconds(timeout, "timeout"))

    @virtual
    def WaitOne(self, millisecondsTimeout: i32, exitContext: bool) -> bool:
        return self.WaitOne(millisecondsTimeout)

    @virtual
    def WaitOne(self, timeout: TimeSpan, exitContext: bool) -> bool:
        return self.WaitOne(timeout)

    @static
    def WaitAll(waitHandles: Array[WaitHandle]) -> bool:
        return WaitHandle.WaitAll(waitHandles, -1)

    @static
    def WaitAll(waitHandles: Array[WaitHandle], millisecondsTimeout: i32) -> bool:
        WaitHandle._CheckHandles(waitHandles, millisecondsTimeout)
        return WaitHandle._Wait(waitHandles, True, millisecondsTimeout) != WaitHandle.WaitTimeout

    @static
    def WaitAll(waitHandles: Array[WaitHandle], timeout: TimeSpan) -> bool:
        return WaitHandle.WaitAll(waitHandles, Timeout.Milliseconds(timeout, "timeout"))

    @static
    def WaitAny(waitHandles: Array[WaitHandle]) -> i32:
        return WaitHandle.WaitAny(waitHandles, -1)

    @static
    def WaitAny(waitHandles: Array[WaitHandle], millisecondsTimeout: i32) -> i32:
        WaitHandle._CheckHandles(waitHandles, millisecondsTimeout)
        return WaitHandle._Wait(waitHandles, False, millisecondsTimeout)

    @static
    def WaitAny(waitHandles: Array[WaitHandle], timeout: TimeSpan) -> i32:
        return WaitHandle.WaitAny(waitHandles, Timeout.Milliseconds(timeout, "timeout"))

    @static
    def SignalAndWait(toSignal: WaitHandle, toWaitOn: WaitHandle) -> bool:
        return WaitHandle.SignalAndWait(toSignal, toWaitOn, -1, False)

    @static
    def SignalAndWait(toSignal: WaitHandle, toWaitOn: WaitHandle, millisecondsTimeout: i32, exitContext: bool) -> bool:
        if toSignal is None:
            raise ArgumentNullException("toSignal")
        if toWaitOn is None:
            raise ArgumentNullException("toWaitOn")
        toSignal.SignalCore()
        return toWaitOn.WaitOne(millisecondsTimeout)

    @static
    def _CheckHandles(handles: Array[WaitHandle], millisecondsTimeout: i32) -> None:
        if handles is None:
            raise ArgumentNullException("waitHandles", "The waitHandles parameter cannot be null.")
        if len(handles) == 0:
            raise ArgumentException("Waithandle array may not be empty.", "waitHandles")
        if len(handles) > 64:
            raise NotSupportedException("The number of WaitHandles must be less than or equal to 64.")
        Timeout.Check(millisecondsTimeout)
        for i in range(len(handles)):
            if handles[i] is None:
                raise ArgumentNullException("waitHandles[" + i.ToString() + "]", "At least one element in the specified array was null.")

    @static
    def _Wait(handles: Array[WaitHandle], all: bool, ms: i32) -> i32:
        block = WaitBlock(handles, all)
        block.Waiting.CheckInterrupted()
        with lock(WaitHandle.s_gate):
            for handle in handles:
                if handle._closed:
                    raise ObjectDisposedException("Microsoft.Win32.SafeHandles.SafeWaitHandle")
            if block.TryTake():
                return WaitHandle._Outcome(block)
            if ms == 0:
                return WaitHandle.WaitTimeout
            for handle in handles:
                if handle._waiters is None:
                    handle._waiters = List[WaitBlock]()
                handle._waiters.Add(block)
        try:
            WaitHandle._Block(block, ms)
        finally:
            with lock(WaitHandle.s_gate):
                for handle in handles:
                    handle._waiters.Remove(block)
        return WaitHandle.WaitTimeout if block.Result < 0 else WaitHandle._Outcome(block)

    @static
    def _Outcome(block: WaitBlock) -> i32:
        handle = block.Handles[block.Result]
        mutex = try_cast(Mutex, handle)
        if mutex is not None:
            mutex.CheckAbandoned(block.Result)
        return block.Result

    @static
    def _Block(block: WaitBlock, ms: i32) -> None:
        start = Environment.TickCount64
        with lock(block):
            while block.Result < 0:
                left = ms
                if ms >= 0:
                    left = i32(max(i64(0), i64(ms) - (Environment.TickCount64 - start)))
                    if left == 0:
                        return
                Monitor.Wait(block, left)

    def Close(self) -> None:
        self.Dispose()

    def Dispose(self) -> None:
        self.Dispose(True)
        GC.SuppressFinalize(self)

    @protected
    @virtual
    def Dispose(self, explicitDisposing: bool) -> None:
        self._closed = True

    @internal
    def CheckOpen(self) -> None:
        if self._closed:
            raise ObjectDisposedException("Microsoft.Win32.SafeHandles.SafeWaitHandle")
