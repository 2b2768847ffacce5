from oscil.lang import *
from System.Threading.Tasks import Task


@struct
@generic(TResult)
class AsyncTaskMethodBuilder:
    """Builds the Task<TResult> of a compiler-made state machine. `_task` is null until the method suspends or ends."""

    _task: Task[TResult]

    @static
    def Create() -> AsyncTaskMethodBuilder[TResult]:
        return default(AsyncTaskMethodBuilder[TResult])

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
            self._task = Task.FromResult[TResult](result)
        else:
            AsyncMethodBuilderCore.Succeed[TResult](self._task, result)

    @property
    def Task(self) -> Task[TResult]:
        if self._task is None:
            self._task = Task[TResult]()
        return self._task
