from oscil.lang import *
from System.Threading.Tasks import Task, ValueTask


@family(Builder=("AsyncValueTaskMethodBuilder", "PoolingAsyncValueTaskMethodBuilder"))
@struct
@generic(TResult)
class Builder:
    """Builds the ValueTask<TResult> of a compiler-made state machine. `_task` is null until the method suspends or ends."""

    _task: Task[TResult]
    _result: TResult
    _done: bool

    @static
    def Create() -> Builder[TResult]:
        return default(Builder[TResult])

    @generic(TStateMachine)
    @where(TStateMachine, IAsyncStateMachine)
    def Start(self, stateMachine: Ref[TStateMachine]) -> None:
        AsyncMethodBuilderCore.Start[TStateMachine](ref(stateMachine))

    def SetStateMachine(self, stateMachine: IAsyncStateMachine) -> None:
        if stateMachine is None:
            raise ArgumentNullException("stateMachine")

    @generic(TAwaiter, TStateMachine)
    @where(TAwaiter, INotifyCompletion)
    @where(TStateMachine, IAsyncStateMachine)
    def AwaitOnCompleted(self, awaiter: Ref[TAwaiter], stateMachine: Ref[TStateMachine]) -> None:
        AsyncMethodBuilderCore.Await[TAwaiter](ref(awaiter), AsyncMethodBuilderCore.Box[TStateMachine, TResult](ref(stateMachine), ref(self._task)))

    @generic(TAwaiter, TStateMachine)
    @where(TAwaiter, ICriticalNotifyCompletion)
    @where(TStateMachine, IAsyncStateMachine)
    def AwaitUnsafeOnCompleted(self, awaiter: Ref[TAwaiter], stateMachine: Ref[TStateMachine]) -> None:
        AsyncMethodBuilderCore.AwaitUnsafe[TAwaiter](ref(awaiter), AsyncMethodBuilderCore.Box[TStateMachine, TResult](ref(stateMachine), ref(self._task)))

    def SetException(self, exception: Exception) -> None:
        if exception is None:
            raise ArgumentNullException("exception")
        if self._task is None:
            self._task = Task[TResult]()
        AsyncMethodBuilderCore.Fail[TResult](self._task, exception)

    def SetResult(self, result: TResult) -> None:
        if self._task is None:
            self._result = result
            self._done = True
        else:
            AsyncMethodBuilderCore.Succeed[TResult](self._task, result)

    @property
    def Task(self) -> ValueTask[TResult]:
        if self._done:
            return ValueTask[TResult](self._result)
        if self._task is None:
            self._task = Task[TResult]()
        return ValueTask[TResult](self._task)
