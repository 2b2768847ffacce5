from oscil.lang import *
from System.Threading import *
from System.Threading.Tasks import SchedulerContinuation, TaskScheduler


@static
@internal
class ValueTaskSourceMarker:
    """What does not depend on the result type: the marker of completed operations, and where continuations run."""

    Completed: Static[ReadOnly[Action[object]]] = Action[object](ValueTaskSourceMarker._Never)

    @static
    def _Never(state: object) -> None:
        raise InvalidOperationException()

    @static
    def Run(continuation: Action[object], state: object, context: ExecutionContext, target: object, asynchronously: bool) -> None:
        """The operation has completed: continue here unless it is to be elsewhere."""
        if target is not None or asynchronously:
            ValueTaskSourceMarker.Queue(continuation, state, context, target, asynchronously)
        elif context is None:
            continuation(state)
        else:
            previous = Thread.ExecutionContextSlot
            synchronization = Thread.SynchronizationContextSlot
            ExecutionContext.SetCurrent(context)
            try:
                continuation(state)
            finally:
                Thread.SynchronizationContextSlot = synchronization
                ExecutionContext.SetCurrent(previous)

    @static
    def Queue(continuation: Action[object], state: object, context: ExecutionContext, target: object, asynchronously: bool) -> None:
        if target is None:
            WorkScheduler.Queue(ActionItem[object](continuation, state, context), True)
            return
        synchronization = try_cast(SynchronizationContext, target)
        if synchronization is not None:
            synchronization.Post(SendOrPostCallback(ActionItem[object](continuation, state, context).ExecuteFor), None)
        else:
            SchedulerContinuation.Start(cast(TaskScheduler, target), continuation, state, False)
