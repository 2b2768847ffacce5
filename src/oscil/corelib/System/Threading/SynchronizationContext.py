from oscil.lang import *


class SynchronizationContext:
    _notifies: bool

    def __init__(self) -> None:
        pass

    @static
    @property
    def Current() -> SynchronizationContext:
        return Thread.SynchronizationContextSlot

    @static
    def SetSynchronizationContext(syncContext: SynchronizationContext) -> None:
        Thread.SynchronizationContextSlot = syncContext

    @static
    @internal
    def CurrentOwn() -> SynchronizationContext:
        """The current context where it is one of its own: the base class posts to the pool, as no context does."""
        current = Thread.SynchronizationContextSlot
        return current if current is None or not SynchronizationContext.IsPlain(current) else None

    @static
    @internal
    def IsPlain(context: object) -> bool:
        return context.GetType() == typeof(SynchronizationContext)

    @virtual
    def Send(self, d: SendOrPostCallback, state: object) -> None:
        d(state)

    @virtual
    def Post(self, d: SendOrPostCallback, state: object) -> None:
        ThreadPool.QueueFlowing(d, state)

    @virtual
    def OperationStarted(self) -> None:
        pass

    @virtual
    def OperationCompleted(self) -> None:
        pass

    @virtual
    def CreateCopy(self) -> SynchronizationContext:
        return SynchronizationContext()

    def IsWaitNotificationRequired(self) -> bool:
        return self._notifies

    @protected
    def SetWaitNotificationRequired(self) -> None:
        self._notifies = True
