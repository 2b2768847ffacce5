from oscil.lang import *
from System.Threading import SendOrPostCallback, SynchronizationContext


@generic(T)
class Progress(IProgress[T]):
    """Reports run on the synchronization context of the constructor's caller, or on the thread pool."""

    ProgressChanged: Event[EventHandler[T]]
    _context: SynchronizationContext
    _handler: Action[T]

    def __init__(self) -> None:
        self._context = coalesce(SynchronizationContext.Current, SynchronizationContext())

    def __init__(self, handler: Action[T]) -> None:
        self.__init__()
        if handler is None:
            raise ArgumentNullException("handler")
        self._handler = handler

    @virtual
    @protected
    def OnReport(self, value: T) -> None:
        if self._handler is not None or self.ProgressChanged is not None:
            self._context.Post(SendOrPostCallback(self._Invoke), value)

    @implements(IProgress[T].Report)
    def Report(self, value: T) -> None:
        self.OnReport(value)

    def _Invoke(self, state: object) -> None:
        value = cast(T, state)
        if self._handler is not None:
            self._handler(value)
        changed = self.ProgressChanged
        if changed is not None:
            changed(self, value)
