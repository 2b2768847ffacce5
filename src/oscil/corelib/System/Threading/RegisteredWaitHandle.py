from oscil.lang import *


@sealed
class RegisteredWaitHandle:
    """A wait on a thread of its own that calls back on the pool."""

    _handle: WaitHandle
    _callback: WaitOrTimerCallback
    _state: object
    _timeout: i32
    _once: bool
    _context: ExecutionContext
    _stop: ManualResetEvent

    @internal
    def __init__(self, handle: WaitHandle, callback: WaitOrTimerCallback, state: object, timeout: i32, once: bool, context: ExecutionContext) -> None:
        self._handle = handle
        self._callback = callback
        self._state = state
        self._timeout = timeout
        self._once = once
        self._context = context
        self._stop = ManualResetEvent(False)

    @internal
    def Begin(self) -> None:
        thread = Thread(ThreadStart(self._Wait))
        thread.IsBackground = True
        thread.UnsafeStart()

    def _Wait(self) -> None:
        handles = Array[WaitHandle](2)
        handles[0] = self._stop
        handles[1] = self._handle
        while True:
            result = WaitHandle.WaitAny(handles, self._timeout)
            if result == 0:
                return
            WorkScheduler.Queue(RegisteredWaitItem(self._callback, self._state, result == WaitHandle.WaitTimeout, self._context), False)
            if self._once:
                return

    def Unregister(self, waitObject: WaitHandle) -> bool:
        self._stop.Set()
        event = try_cast(EventWaitHandle, waitObject)
        if event is not None:
            event.Set()
        return True
