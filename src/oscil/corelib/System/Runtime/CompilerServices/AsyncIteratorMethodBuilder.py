from oscil.lang import *
from System.Threading.Tasks import Task, VoidTaskResult


@struct
class AsyncIteratorMethodBuilder:
    """Drives compiler-made async iterators, which tell their consumers through a value task source of their own."""

    _task: Task[VoidTaskResult]

    @static
    def Create() -> AsyncIteratorMethodBuilder:
        return default(AsyncIteratorMethodBuilder)

    @generic(TStateMachine)
    @where(TStateMachine, IAsyncStateMachine)
    def MoveNext(self, stateMachine: Ref[TStateMachine]) -> None:
        AsyncMethodBuilderCore.Start[TStateMachine](ref(stateMachine))

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

    def Complete(self) -> None:
        if self._task is None:
            self._task = AsyncTaskMethodBuilder.Done
        else:
            self._task.TrySetResult()
