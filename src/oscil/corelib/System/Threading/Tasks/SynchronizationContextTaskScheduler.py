from oscil.lang import *
from System.Collections.Generic import IEnumerable
from System.Threading import *


@sealed
@internal
class SynchronizationContextTaskScheduler(TaskScheduler):
    """Posts tasks to a synchronization context."""

    _context: SynchronizationContext

    s_post: Static[Private[ReadOnly[SendOrPostCallback]]] = SendOrPostCallback(SynchronizationContextTaskScheduler._Run)

    @internal
    def __init__(self) -> None:
        self._context = SynchronizationContext.Current
        if self._context is None:
            raise InvalidOperationException("The current SynchronizationContext may not be used as a TaskScheduler.")

    @override
    @protected
    @internal
    def QueueTask(self, task: Task) -> None:
        self._context.Post(SynchronizationContextTaskScheduler.s_post, task)

    @static
    def _Run(state: object) -> None:
        cast(Task, state).ExecuteEntry()

    @override
    @protected
    def TryExecuteTaskInline(self, task: Task, taskWasPreviouslyQueued: bool) -> bool:
        return SynchronizationContext.Current is self._context and self.TryExecuteTask(task)

    @override
    @protected
    def GetScheduledTasks(self) -> IEnumerable[Task]:
        return None

    @override
    @property
    def MaximumConcurrencyLevel(self) -> i32:
        return 1
