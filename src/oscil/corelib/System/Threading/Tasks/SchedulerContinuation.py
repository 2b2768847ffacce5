from oscil.lang import *
from System.Threading import *


@sealed
@internal
class SchedulerContinuation(AwaitTaskContinuation):
    """Goes back to the task scheduler of the await, as a task of its own."""

    _scheduler: TaskScheduler

    s_invoke: Static[Private[ReadOnly[Action[object]]]] = Action[object](SchedulerContinuation._Invoke)

    def __init__(self, scheduler: TaskScheduler, action: Action, flow: bool) -> None:
        super().__init__(action, flow)
        self._scheduler = scheduler

    @override
    def Run(self, completedTask: Task, canInline: bool) -> None:
        if self._scheduler is TaskScheduler.Default:
            super().Run(completedTask, canInline)
            return
        inline = canInline and (Thread.TaskSchedulerSlot is self._scheduler or Thread.CurrentThread.PoolWorker)
        SchedulerContinuation.Start(self._scheduler, SchedulerContinuation.s_invoke, self, inline)

    @static
    def _Invoke(state: object) -> None:
        try:
            cast(SchedulerContinuation, state).Invoke()
        except Exception as e:
            Task.ThrowAsync(e, None)

    @static
    @internal
    def Start(scheduler: TaskScheduler, action: Action[object], state: object, inline: bool) -> None:
        """A task on a scheduler, run here when the scheduler agrees."""
        task = Task(action, state, default(CancellationToken), 0, scheduler)
        if inline:
            task.TryUpdate(Task.STARTED, 0)
            try:
                if not scheduler.TryRunInline(task, False):
                    scheduler.QueueOrFail(task)
            except Exception as e:
                if not isinstance(e, TaskSchedulerException):
                    task.AddFault(TaskSchedulerException(e))
                    task.Finish()
        else:
            try:
                task.ScheduleAndStart()
            except TaskSchedulerException:
                pass  # the task is faulted with it
