from oscil.lang import *


@struct
class AsyncFlowControl(IEquatable[AsyncFlowControl], IDisposable):
    _thread: Thread

    @internal
    def __init__(self, thread: Thread) -> None:
        self._thread = thread

    def Undo(self) -> None:
        if self._thread is None:
            raise InvalidOperationException("AsyncFlowControl object can be used to call Undo() only once.")
        if self._thread is not Thread.CurrentThread:
            raise InvalidOperationException("AsyncFlowControl object must be used on the thread where it was created.")
        if not ExecutionContext.IsFlowSuppressed():
            raise InvalidOperationException("Cannot restore context flow when it is not suppressed.")
        self._thread = None
        ExecutionContext.RestoreFlow()

    def Dispose(self) -> None:
        self.Undo()

    @override
    def Equals(self, obj: object) -> bool:
        return isinstance(obj, AsyncFlowControl) and self.Equals(cast(AsyncFlowControl, obj))

    def Equals(self, obj: AsyncFlowControl) -> bool:
        return self._thread is obj._thread

    @override
    def GetHashCode(self) -> i32:
        return 0 if self._thread is None else self._thread.GetHashCode()

    def __eq__(a: AsyncFlowControl, b: AsyncFlowControl) -> bool:
        return a.Equals(b)

    def __ne__(a: AsyncFlowControl, b: AsyncFlowControl) -> bool:
        return not a.Equals(b)
