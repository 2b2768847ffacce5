from oscil.lang import *
from System.Collections.Generic import IEnumerable
from System.Runtime.CompilerServices import RuntimeHelpers
from System.Threading import *


@abstract
class TaskScheduler:
    _id: i32

    s_default: Static[Private[ReadOnly[TaskScheduler]]] = ThreadPoolTaskScheduler()
    s_lastId: Static[Private[i32]]
    s_unobserved: Static[Private[EventHandler[UnobservedTaskExceptionEventArgs]]]

    @protected
    def __init__(self) -> None:
        pass

    @static
    @property
    def Default() -> TaskScheduler:
        return TaskScheduler.s_default

    @static
    @property
    def Current() -> TaskScheduler:
        current = Thread.TaskSchedulerSlot
        return current if current is not None else TaskScheduler.s_default

    @static
    def FromCurrentSynchronizationContext() -> TaskScheduler:
        return SynchronizationContextTaskScheduler()

    @property
    def Id(self) -> i32:
        if self._id == 0:
            number = Interlocked.Increment(ref(TaskScheduler.s_lastId))
            Interlocked.CompareExchange(ref(self._id), number, 0)
        return self._id

    @virtual
    @property
    def MaximumConcurrencyLevel(self) -> i32:
        return 0x7FFF_FFFF

    @protected
    @internal
    @abstract
    def QueueTask(self, task: Task) -> None: ...

    @protected
    @abstract
    def TryExecuteTaskInline(self, task: Task, taskWasPreviouslyQueued: bool) -> bool: ...

    @protected
    @abstract
    def GetScheduledTasks(self) -> IEnumerable[Task]: ...

    @protected
    @internal
    @virtual
    def TryDequeue(self, task: Task) -> bool:
        return False

    @protected
    def TryExecuteTask(self, task: Task) -> bool:
        if task.Scheduler is not self:
            raise InvalidOperationException("ExecuteTask may not be called for a task which was previously queued to a different TaskScheduler.")
        return task.ExecuteEntry()

    # --- what tasks ask of their scheduler

    @internal
    def QueueOrFail(self, task: Task) -> None:
        """Queue a task; when the scheduler throws, the task is faulted with that and it is thrown on."""
        try:
            self.QueueTask(task)
        except Exception as e:
            failure = TaskSchedulerException(e)
            task.AddFault(failure)
            task.Finish()
            raise failure

    @internal
    def TryRunInline(self, task: Task, wasQueued: bool) -> bool:
        """Run a task on this thread when its scheduler agrees."""
        scheduler = task.Scheduler
        if scheduler is not self and scheduler is not None:
            return scheduler.TryRunInline(task, wasQueued)
        if task.m_action is None or task.IsCompleted or (task.m_flags & Task.INVOKED) != 0:
            return False
        if not RuntimeHelpers.TryEnsureSufficientExecutionStack():
            return False
        ran = self.TryExecuteTaskInline(task, wasQueued)
        if ran and (task.m_flags & (Task.INVOKED | Task.COMPLETED)) == 0:
            raise InvalidOperationException("The TryExecuteTaskInline call to the underlying scheduler succeeded, but the task body was not invoked.")
        return ran

    # --- unobserved exceptions

    @static
    @event
    def UnobservedTaskException(value: EventHandler[UnobservedTaskExceptionEventArgs]) -> None:
        with lock(TaskScheduler.s_default):
            TaskScheduler.s_unobserved += value

    @static
    @UnobservedTaskException.remove
    def UnobservedTaskException(value: EventHandler[UnobservedTaskExceptionEventArgs]) -> None:
        with lock(TaskScheduler.s_default):
            TaskScheduler.s_unobserved -= value

    @static
    @internal
    def PublishUnobserved(sender: object, args: UnobservedTaskExceptionEventArgs) -> None:
        handler = TaskScheduler.s_unobserved
        if handler is not None:
            handler(sender, args)
