from oscil.lang import *
from System.Runtime.CompilerServices import RuntimeHelpers
from System.Threading import *


@sealed
@internal
class ContinueWithContinuation(TaskContinuation):
    """ContinueWith: starts its task when the outcome is one that the options ask for, else cancels it."""

    _task: Task
    _options: TaskContinuationOptions

    def __init__(self, task: Task, options: TaskContinuationOptions) -> None:
        self._task = task
        self._options = options

    @property
    def RunsSynchronously(self) -> bool:
        return (self._options & TaskContinuationOptions.ExecuteSynchronously) != TaskContinuationOptions.None_

    @static
    def Flags(options: TaskContinuationOptions) -> i32:
        """The task's flags from the options, which are checked."""
        o = i32(options)
        if (o & ~0xF007F) != 0:
            raise ArgumentOutOfRangeException("continuationOptions")
        if (o & 0x80000) != 0 and (o & 2) != 0:
            raise ArgumentOutOfRangeException("continuationOptions", "The specified TaskContinuationOptions combined LongRunning and ExecuteSynchronously.  Synchronous continuations should not be long running.")
        if (o & 0x70000) == 0x70000:
            raise ArgumentOutOfRangeException("continuationOptions", "The specified TaskContinuationOptions excluded all continuation kinds.")
        return (o & 0x5F) | Task.CONTINUATION | Task.WAITING_FOR_ACTIVATION | (Task.LAZY_CANCEL if (o & 32) != 0 else 0)

    @static
    def Register(antecedent: Task, task: Task, token: CancellationToken, options: TaskContinuationOptions) -> None:
        continuation = ContinueWithContinuation(task, options)
        if token.CanBeCanceled:
            lazy = (options & TaskContinuationOptions.LazyCancellation) != TaskContinuationOptions.None_
            if token.IsCancellationRequested and not lazy:
                task.EnsureExtra().Token = token
                task.CancelBeforeStart()
            else:
                extra = task.EnsureExtra()
                extra.Token = token
                if not lazy:
                    extra.Registration = token.UnsafeRegister(lambda state: ContinueWithContinuation._Cancel(state), PendingContinuation(antecedent, continuation))
        if not task.IsCompleted and not antecedent.AddContinuation(continuation, False):
            continuation.Run(antecedent, True)

    @static
    def _Cancel(state: object) -> None:
        pending = cast(PendingContinuation, state)
        pending.Antecedent.RemoveContinuation(pending.Continuation)
        pending.Continuation._task.CancelBeforeStart()

    @override
    def Run(self, completedTask: Task, canInline: bool) -> None:
        task = self._task
        unwanted = TaskContinuationOptions.NotOnRanToCompletion
        if completedTask.IsFaulted:
            unwanted = TaskContinuationOptions.NotOnFaulted
        elif completedTask.IsCanceled:
            unwanted = TaskContinuationOptions.NotOnCanceled
        if (self._options & unwanted) != TaskContinuationOptions.None_:
            task.CancelBeforeStart()
            return
        if task.IsCompleted:
            return
        if task.Token.IsCancellationRequested and (task.m_flags & Task.LAZY_CANCEL) == 0:
            task.CancelBeforeStart()
            return
        if canInline and self.RunsSynchronously:
            task.TryUpdate(Task.STARTED, Task.COMPLETED)
            try:
                scheduler = task.Scheduler
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
