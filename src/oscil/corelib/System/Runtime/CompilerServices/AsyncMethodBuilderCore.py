from oscil.lang import *
from System.Threading import *
from System.Threading.Tasks import Task


@static
@internal
class AsyncMethodBuilderCore:
    """What all builders of state machines share."""

    @static
    @generic(TStateMachine)
    @where(TStateMachine, IAsyncStateMachine)
    def Start(stateMachine: Ref[TStateMachine]) -> None:
        """Run up to the first suspension; the method's changes of the contexts do not reach its caller."""
        context = Thread.ExecutionContextSlot
        synchronization = Thread.SynchronizationContextSlot
        try:
            stateMachine.MoveNext()
        finally:
            if Thread.SynchronizationContextSlot is not synchronization:
                Thread.SynchronizationContextSlot = synchronization
            ExecutionContext.SetCurrent(context)

    @static
    @generic(TStateMachine, TResult)
    @where(TStateMachine, IAsyncStateMachine)
    def Box(stateMachine: Ref[TStateMachine], task: Ref[Task[TResult]]) -> IAsyncStateMachineBox:
        """The state machine's box, made at its first suspension. `task` is the builder's, inside the state machine."""
        context = ExecutionContext.Capture()
        known = try_cast(AsyncStateMachineBox[TStateMachine, TResult], task)
        if known is not None:
            known.Context = context
            return known
        box = AsyncStateMachineBox[TStateMachine, TResult]()
        task = box
        box.StateMachine = stateMachine
        box.Context = context
        return box

    @static
    @generic(TAwaiter)
    @where(TAwaiter, ICriticalNotifyCompletion)
    def AwaitUnsafe(awaiter: Ref[TAwaiter], box: IAsyncStateMachineBox) -> None:
        try:
            if AwaiterKind[TAwaiter].IsTaskAwaiter:
                cast(ITaskAwaiter, awaiter).AwaitBox(box)
            else:
                awaiter.UnsafeOnCompleted(box.MoveNextAction)
        except Exception as e:
            Task.ThrowAsync(e, None)

    @static
    @generic(TAwaiter)
    @where(TAwaiter, INotifyCompletion)
    def Await(awaiter: Ref[TAwaiter], box: IAsyncStateMachineBox) -> None:
        try:
            awaiter.OnCompleted(box.MoveNextAction)
        except Exception as e:
            Task.ThrowAsync(e, None)

    @static
    @generic(TResult)
    def Fail(task: Task[TResult], exception: Exception) -> None:
        canceled = try_cast(OperationCanceledException, exception)
        done = task.TrySetCanceled(canceled.CancellationToken, canceled) if canceled is not None else task.TrySetException(exception)
        if not done:
            raise InvalidOperationException("An attempt was made to transition a task to a final state when it had already completed.")

    @static
    @generic(TResult)
    def Succeed(task: Task[TResult], result: TResult) -> None:
        if not task.TrySetResult(result):
            raise InvalidOperationException("An attempt was made to transition a task to a final state when it had already completed.")
