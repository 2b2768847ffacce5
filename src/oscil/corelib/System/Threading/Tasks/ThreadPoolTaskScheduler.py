from oscil.lang import *
from System.Collections.Generic import IEnumerable, List
from System.Threading import *


@sealed
@internal
class ThreadPoolTaskScheduler(TaskScheduler):
    """The default scheduler: the pool; long-running tasks get a thread of their own."""

    s_runLong: Static[Private[ReadOnly[ParameterizedThreadStart]]] = ParameterizedThreadStart(ThreadPoolTaskScheduler._RunLong)

    def __init__(self) -> None:
        pass

    @override
    @protected
    @internal
    def QueueTask(self, task: Task) -> None:
        options = task.m_flags
        if (options & i32(TaskCreationOptions.LongRunning)) != 0:
            thread = Thread(ThreadPoolTaskScheduler.s_runLong)
            thread.IsBackground = True
            thread.UnsafeStart(task)
        else:
            WorkScheduler.Queue(task, (options & i32(TaskCreationOptions.PreferFairness)) == 0)

    @static
    def _RunLong(state: object) -> None:
        cast(Task, state).ExecuteEntry()

    @override
    @protected
    def TryExecuteTaskInline(self, task: Task, taskWasPreviouslyQueued: bool) -> bool:
        if taskWasPreviouslyQueued and not WorkScheduler.TryUnqueue(task):
            return False
        task.ExecuteEntry()
        return True

    @override
    @protected
    @internal
    def TryDequeue(self, task: Task) -> bool:
        return WorkScheduler.TryUnqueue(task)

    @override
    @protected
    def GetScheduledTasks(self) -> IEnumerable[Task]:
        found = List[Task]()
        for item in WorkScheduler.Waiting():
            task = try_cast(Task, item)
            if task is not None:
                found.Add(task)
        return found
