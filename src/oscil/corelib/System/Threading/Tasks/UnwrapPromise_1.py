from oscil.lang import *
from System.Runtime.CompilerServices import Unsafe
from System.Threading import *


@sealed
@internal
@generic(TResult)
class UnwrapPromise(Task[TResult], ITaskCompletionAction):
    """Stands for the task that another task results in. `cancels`: an outer task that failed by cancellation counts as cancelled."""

    _outerDone: bool
    _cancels: bool

    def __init__(self, outer: Task, cancels: bool) -> None:
        super().__init__(None, outer.CreationOptions & TaskCreationOptions.AttachedToParent, True)
        self._cancels = cancels
        if outer.IsCompleted:
            self._TakeOuter(outer)
        elif not outer.AddContinuation(self, False):
            self._TakeOuter(outer)

    def Invoke(self, completingTask: Task) -> None:
        if self._outerDone:
            self._TakeInner(completingTask)
        else:
            self._TakeOuter(completingTask)

    @property
    def InvokeMayRunArbitraryCode(self) -> bool:
        return True

    def _TakeOuter(self, outer: Task) -> None:
        self._outerDone = True
        if not outer.IsCompletedSuccessfully:
            self._Fail(outer)
            return
        plain = try_cast(Task[Task], outer)
        inner: Task = plain.m_result if plain is not None else cast(Task[Task[TResult]], outer).m_result
        if inner is None:
            self.TrySetCanceled(default(CancellationToken))
        elif inner.IsCompleted:
            self._TakeInner(inner)
        elif not inner.AddContinuation(self, False):
            self._TakeInner(inner)

    def _TakeInner(self, inner: Task) -> None:
        if not inner.IsCompletedSuccessfully:
            self._Fail(inner)
        elif typeof(TResult) == typeof(VoidTaskResult):
            self.TrySetResult()
        else:
            self.TrySetResult(Unsafe.As[Task[TResult]](inner).m_result)

    def _Fail(self, task: Task) -> None:
        if self._cancels and task.IsFaulted:
            faults = task.CapturedFaults
            cancellation = try_cast(OperationCanceledException, faults[0].SourceException)
            if faults.Count == 1 and cancellation is not None:
                self.TrySetCanceled(cancellation.CancellationToken, faults[0])
                return
        self.TrySetFailureFrom(task)
