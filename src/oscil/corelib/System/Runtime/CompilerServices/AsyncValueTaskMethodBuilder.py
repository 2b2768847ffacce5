from oscil.lang import *
from System.Threading.Tasks import Task, ValueTask, VoidTaskResult


@family(Builder=("AsyncValueTaskMethodBuilder", "PoolingAsyncValueTaskMethodBuilder"))
@struct
class Builder:
    """Builds the ValueTask of a compiler-made state machine. `_task` is null until the method suspends or ends."""

    _task: Task[VoidTaskResult]
    _done: bool

    @static
    def Create() -> Builder:
        return default(Builder)

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
        AsyncMethodBuilderCore.Await[TAwaiter](ref(awaiter), AsyncMethodBuilderCore.Box[TStateMachine, VoidTaskResult](ref(stateMachine), ref(self._task)))

    @generic(TAwaiter, TStateMachine)
    @where(TAwaiter, ICriticalNotifyCompletion)
    @where(TStateMachine, IAsyncStateMachine)
    def AwaitUnsafeOnCompleted(self, awaiter: Ref[TAwaiter], stateMachine: Ref[TStateMachine]) -> None:
        AsyncMethodBuilderCore.AwaitUnsafe[TAwaiter](ref(awaiter), AsyncMethodBuilderCore.Box[TStateMachine, VoidTaskResult](ref(stateMachine), ref(self._task)))

    def SetException(self, exception: Exception) -> None:
        if exception is None:
            raise ArgumentNullException("exception")
        if self._task is None:
            self._task = Task[VoidTaskResult]()
        AsyncMethodBuilderCore.Fail[VoidTaskResult](self._task, exception)

    def SetResult(self) -> None:
        if self._task is None:
            self._done = True
        else:
            AsyncMethodBuilderCore.Succeed[VoidTaskResult](self._task, default(VoidTaskResult))

    @property
    def Task(self) -> ValueTask:
        if self._done:
            return default(ValueTask)
        if self._task is None:
            self._task = Task[VoidTaskResult]()
        return ValueTask(self._task)
