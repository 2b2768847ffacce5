from oscil.lang import *


@sealed
@internal
class PostItem(IThreadPoolWorkItem):
    """SynchronizationContext.Post of the base class."""

    _callback: SendOrPostCallback
    _state: object
    _context: ExecutionContext

    def __init__(self, callback: SendOrPostCallback, state: object, context: ExecutionContext) -> None:
        self._callback = callback
        self._state = state
        self._context = context

    def Execute(self) -> None:
        if self._context is not None:
            ExecutionContext.SetCurrent(self._context)
        self._callback(self._state)
