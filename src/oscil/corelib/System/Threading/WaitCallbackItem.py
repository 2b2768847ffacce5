from oscil.lang import *


@sealed
@internal
class WaitCallbackItem(IThreadPoolWorkItem):
    """QueueUserWorkItem: a callback in the context it was queued from, or in none."""

    _callback: WaitCallback
    _state: object
    _context: ExecutionContext

    def __init__(self, callback: WaitCallback, state: object, context: ExecutionContext) -> None:
        self._callback = callback
        self._state = state
        self._context = context

    def Execute(self) -> None:
        if self._context is not None:
            ExecutionContext.SetCurrent(self._context)
        self._callback(self._state)
