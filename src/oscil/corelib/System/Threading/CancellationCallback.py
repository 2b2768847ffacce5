from oscil.lang import *


@sealed
@internal
class CancellationCallback:
    """One registration. It is in its source's list from Register until it runs or is taken out."""

    Source: CancellationTokenSource
    Previous: CancellationCallback
    Next: CancellationCallback
    Linked: bool
    _callback: object
    _state: object
    _synchronization: SynchronizationContext
    _context: ExecutionContext

    s_post: Static[Private[ReadOnly[SendOrPostCallback]]] = SendOrPostCallback(CancellationCallback._RunObject)
    s_inContext: Static[Private[ReadOnly[ContextCallback]]] = ContextCallback(CancellationCallback._InvokeObject)

    def __init__(self, source: CancellationTokenSource, callback: object, state: object, synchronization: SynchronizationContext, context: ExecutionContext) -> None:
        self.Source = source
        self._callback = callback
        self._state = state
        self._synchronization = synchronization
        self._context = context

    def Run(self) -> None:
        """On the synchronization context that was asked for, whose Send blocks, else here."""
        if self._synchronization is not None:
            self._synchronization.Send(CancellationCallback.s_post, self)
        else:
            self._RunInContext()

    @static
    def _RunObject(state: object) -> None:
        node = cast(CancellationCallback, state)
        node.Source.ExecutingThread = Thread.CurrentThread
        node._RunInContext()

    def _RunInContext(self) -> None:
        if self._context is not None:
            ExecutionContext.RunInternal(self._context, CancellationCallback.s_inContext, self)
        else:
            self._Invoke()

    @static
    def _InvokeObject(state: object) -> None:
        cast(CancellationCallback, state)._Invoke()

    def _Invoke(self) -> None:
        plain = try_cast(Action, self._callback)
        if plain is not None:
            plain()
            return
        withState = try_cast(Action[object], self._callback)
        if withState is not None:
            withState(self._state)
        else:
            cast(Action[object, CancellationToken], self._callback)(self._state, CancellationToken(self.Source))
