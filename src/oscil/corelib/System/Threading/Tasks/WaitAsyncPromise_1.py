from oscil.lang import *
from System.Runtime.CompilerServices import Unsafe
from System.Threading import *


@sealed
@internal
@generic(TResult)
class WaitAsyncPromise(Task[TResult], ITaskCompletionAction):
    """WaitAsync: the outcome of a task, unless time or a cancellation comes first."""

    _task: Task
    _timer: ITimer
    _registration: CancellationTokenRegistration

    def __init__(self, task: Task) -> None:
        self._task = task

    @static
    def Start(task: Task, ms: i64, provider: TimeProvider, token: CancellationToken) -> Task[TResult]:
        """The task itself when there is nothing to wait for. (A Task without result is never looked at as a Task<VoidTaskResult>.)"""
        if provider is None:
            raise ArgumentNullException("timeProvider")
        same = Unsafe.As[Task[TResult]](task)
        if task.IsCompleted or (not token.CanBeCanceled and ms == -1):
            return same
        if token.IsCancellationRequested:
            return Task.FromCanceled[TResult](token)
        promise = WaitAsyncPromise[TResult](task)
        if ms == 0:
            promise.TrySetException(TimeoutException())
            return promise
        promise._Begin(ms, provider, token)
        return promise

    def _Begin(self, ms: i64, provider: TimeProvider, token: CancellationToken) -> None:
        if not self._task.AddContinuation(self, False):
            self.Invoke(self._task)
            return
        if ms > 0:
            self._timer = provider.CreateTimer(TimerCallback(WaitAsyncPromise[TResult]._Expired), self, TimeSpan.FromMilliseconds(f64(ms)), Timeout.InfiniteTimeSpan)
        if token.CanBeCanceled:
            self._registration = token.UnsafeRegister(Action[object, CancellationToken](WaitAsyncPromise[TResult]._Canceled), self)
        if self.IsCompleted:
            self._Clean()

    @static
    def _Expired(state: object) -> None:
        promise = cast(WaitAsyncPromise[TResult], state)
        if promise.TrySetException(TimeoutException()):
            promise._Clean()

    @static
    def _Canceled(state: object, token: CancellationToken) -> None:
        promise = cast(WaitAsyncPromise[TResult], state)
        if promise.TrySetCanceled(token):
            promise._Clean()

    def Invoke(self, completingTask: Task) -> None:
        won = False
        if not completingTask.IsCompletedSuccessfully:
            won = self.TrySetFailureFrom(completingTask)
        elif typeof(TResult) == typeof(VoidTaskResult):
            won = self.TrySetResult()
        else:
            won = self.TrySetResult(Unsafe.As[Task[TResult]](completingTask).m_result)
        if won:
            self._Clean()

    @property
    def InvokeMayRunArbitraryCode(self) -> bool:
        return True

    def _Clean(self) -> None:
        self._registration.Unregister()
        if self._timer is not None:
            self._timer.Dispose()
        if not self._task.IsCompleted:
            self._task.RemoveContinuation(self)
