from oscil.lang import *
from System.Runtime.CompilerServices import IAsyncStateMachineBox
from System.Threading import *


@internal
class AwaitTaskContinuation(TaskContinuation, IThreadPoolWorkItem):
    """A continuation that an awaiter registered, without a context to go back to. Its own ExecutionContext may flow with it."""

    _action: Protected[Internal[Action]]
    _context: ExecutionContext

    s_invokeInContext: Static[Private[ReadOnly[ContextCallback]]] = ContextCallback(AwaitTaskContinuation._InvokeObject)

    def __init__(self, action: Action, flow: bool) -> None:
        self._action = action
        if flow:
            self._context = ExecutionContext.Capture()

    @override
    def Run(self, completedTask: Task, canInline: bool) -> None:
        if canInline and AwaitTaskContinuation.IsPlainPlace:
            self.RunGuarded()
        else:
            WorkScheduler.Queue(self, True)

    @internal
    def Invoke(self) -> None:
        if self._context is None:
            self._action()
        else:
            ExecutionContext.RunInternal(self._context, AwaitTaskContinuation.s_invokeInContext, self._action)

    @static
    def _InvokeObject(state: object) -> None:
        cast(Action, state)()

    @internal
    def RunGuarded(self) -> None:
        """Here, with no current task. What it throws has no caller."""
        thread = Thread.CurrentThread
        previous = thread.CurrentTask
        previousScheduler = Thread.TaskSchedulerSlot
        thread.CurrentTask = None
        Thread.TaskSchedulerSlot = None
        try:
            self.Invoke()
        except Exception as e:
            Task.ThrowAsync(e, None)
        finally:
            thread.CurrentTask = previous
            Thread.TaskSchedulerSlot = previousScheduler

    def Execute(self) -> None:
        self.Invoke()

    # --- plain actions and state machines

    @static
    @internal
    @property
    def IsPlainPlace() -> bool:
        """Whether code that wants the pool may run right here: no context of its own, no scheduler."""
        return SynchronizationContext.CurrentOwn() is None and Thread.TaskSchedulerSlot is None

    @static
    @internal
    def Schedule(action: Action) -> None:
        WorkScheduler.Queue(AwaitTaskContinuation(action, False), True)

    @static
    @internal
    def RunOrSchedule(action: Action, canInline: bool) -> None:
        if not canInline or not AwaitTaskContinuation.IsPlainPlace:
            AwaitTaskContinuation.Schedule(action)
            return
        thread = Thread.CurrentThread
        previous = thread.CurrentTask
        thread.CurrentTask = None
        try:
            action()
        except Exception as e:
            Task.ThrowAsync(e, None)
        finally:
            thread.CurrentTask = previous

    @static
    @internal
    def RunOrSchedule(box: IAsyncStateMachineBox, canInline: bool) -> None:
        if not canInline or not AwaitTaskContinuation.IsPlainPlace:
            WorkScheduler.Queue(box, True)
            return
        thread = Thread.CurrentThread
        previous = thread.CurrentTask
        thread.CurrentTask = None
        try:
            box.MoveNext()
        except Exception as e:
            Task.ThrowAsync(e, None)
        finally:
            thread.CurrentTask = previous
