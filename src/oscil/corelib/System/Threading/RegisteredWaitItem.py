from oscil.lang import *


@sealed
@internal
class RegisteredWaitItem(IThreadPoolWorkItem):
    """One call of a registered wait's callback."""

    _callback: WaitOrTimerCallback
    _state: object
    _timedOut: bool
    _context: ExecutionContext

    def __init__(self, callback: WaitOrTimerCallback, state: object, timedOut: bool, context: ExecutionContext) -> None:
        self._callback = callback
        self._state = state
        self._timedOut = timedOut
        self._context = context

    def Execute(self) -> None:
        if self._context is not None:
            ExecutionContext.SetCurrent(self._context)
        self._callback(self._state, self._timedOut)
