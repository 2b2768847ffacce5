from oscil.lang import *


@sealed
@internal
@generic(TState)
class ActionItem(IThreadPoolWorkItem):
    """QueueUserWorkItem<TState>."""

    _callback: Action[TState]
    _state: TState
    _context: ExecutionContext

    def __init__(self, callback: Action[TState], state: TState, context: ExecutionContext) -> None:
        self._callback = callback
        self._state = state
        self._context = context

    def Execute(self) -> None:
        if self._context is not None:
            ExecutionContext.SetCurrent(self._context)
        self._callback(self._state)

    def ExecuteFor(self, ignored: object) -> None:
        """As a posted callback."""
        if self._context is None:
            self._callback(self._state)
        else:
            ExecutionContext.RunInternal(self._context, ContextCallback(self.InvokeFor), None)

    def InvokeFor(self, ignored: object) -> None:
        self._callback(self._state)
