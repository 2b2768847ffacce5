from oscil.lang import *
from System.Threading import *


@sealed
@internal
class SynchronizationContextContinuation(AwaitTaskContinuation):
    """Goes back to the context of the await: here when that is current, else posted."""

    _target: SynchronizationContext

    s_post: Static[Private[ReadOnly[SendOrPostCallback]]] = SendOrPostCallback(SynchronizationContextContinuation._Posted)

    def __init__(self, target: SynchronizationContext, action: Action, flow: bool) -> None:
        super().__init__(action, flow)
        self._target = target

    @override
    def Run(self, completedTask: Task, canInline: bool) -> None:
        if canInline and self._target is SynchronizationContext.Current:
            self.RunGuarded()
            return
        thread = Thread.CurrentThread
        previous = thread.CurrentTask
        previousScheduler = Thread.TaskSchedulerSlot
        thread.CurrentTask = None
        Thread.TaskSchedulerSlot = None
        try:
            self._target.Post(SynchronizationContextContinuation.s_post, self)
        except Exception as e:
            Task.ThrowAsync(e, None)
        finally:
            thread.CurrentTask = previous
            Thread.TaskSchedulerSlot = previousScheduler

    @static
    def _Posted(state: object) -> None:
        cast(SynchronizationContextContinuation, state).Invoke()
