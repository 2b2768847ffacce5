from oscil.lang import *
from System.Threading import SynchronizationContext
from System.Threading.Tasks import Task, VoidTaskResult


@struct
class AsyncVoidMethodBuilder:
    """Builds async void methods: the context they start on is told of begin and end, and gets what they throw."""

    _context: SynchronizationContext
    _task: Task[VoidTaskResult]

    @static
    def Create() -> AsyncVoidMethodBuilder:
        builder = default(AsyncVoidMethodBuilder)
        builder._context = SynchronizationContext.Current
        if builder._context is not None:
            builder._context.OperationStarted()
        return builder

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

    def SetResult(self) -> None:
        context = self._context
        if self._task is not None:
            self._task.TrySetResult()
        if context is not None:
            AsyncVoidMethodBuilder._Completed(context)

    def SetException(self, exception: Exception) -> None:
        if exception is None:
            raise ArgumentNullException("exception")
        context = self._context
        Task.ThrowAsync(exception, context)
        if self._task is not None:
            self._task.TrySetResult()
        if context is not None:
            AsyncVoidMethodBuilder._Completed(context)

    @static
    def _Completed(context: SynchronizationContext) -> None:
        try:
            context.OperationCompleted()
        except Exception as e:
            Task.ThrowAsync(e, None)
