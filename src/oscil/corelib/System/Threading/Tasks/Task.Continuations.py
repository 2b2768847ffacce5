from oscil.lang import *
from System.Runtime.CompilerServices import IAsyncStateMachineBox, RuntimeHelpers
from System.Threading import *


class Task:
    """Registering and running continuations."""

    @internal
    def AddContinuation(self, continuation: object, first: bool) -> bool:
        """False when the task has completed: then nothing was registered."""
        if self.IsCompleted:
            return False  # it may have been made complete, without taking its continuations
        if self.m_continuation is None and Interlocked.CompareExchange[object](ref(self.m_continuation), continuation, None) is None:
            return True
        return self._AddToList(continuation, first)

    def _AddToList(self, continuation: object, first: bool) -> bool:
        while True:
            current = Volatile.Read[object](ref(self.m_continuation))
            if current is Task.s_completed:
                return False
            list = try_cast(TaskContinuationList, current)
            if list is not None:
                return list.TryAdd(continuation, first)
            if current is None:
                if Interlocked.CompareExchange[object](ref(self.m_continuation), continuation, None) is None:
                    return True
            else:
                Interlocked.CompareExchange[object](ref(self.m_continuation), TaskContinuationList(current), current)

    @internal
    def RemoveContinuation(self, continuation: object) -> None:
        current = Volatile.Read[object](ref(self.m_continuation))
        if current is continuation:
            # an empty list stands in: null would look as if nothing had ever been registered
            list = TaskContinuationList(None)
            if Interlocked.CompareExchange[object](ref(self.m_continuation), list, continuation) is continuation:
                return
            current = Volatile.Read[object](ref(self.m_continuation))
        known = try_cast(TaskContinuationList, current)
        if known is not None:
            known.Remove(continuation)

    @internal
    def RunContinuations(self) -> None:
        """The task is complete: run what waits for it, here where that is allowed and there is room on the stack."""
        continuation = Interlocked.Exchange[object](ref(self.m_continuation), Task.s_completed)
        if continuation is None:
            return
        canInline = (self.m_flags & i32(TaskCreationOptions.RunContinuationsAsynchronously)) == 0 and RuntimeHelpers.TryEnsureSufficientExecutionStack()
        list = try_cast(TaskContinuationList, continuation)
        if list is None:
            self._RunOne(continuation, canInline)
        else:
            self._RunList(list, canInline)

    def _RunOne(self, continuation: object, canInline: bool) -> None:
        completion = try_cast(ITaskCompletionAction, continuation)
        if completion is not None:
            if canInline or not completion.InvokeMayRunArbitraryCode:
                completion.Invoke(self)
            else:
                WorkScheduler.Queue(CompletionActionItem(completion, self), True)
            return
        action = try_cast(Action, continuation)
        if action is not None:
            AwaitTaskContinuation.RunOrSchedule(action, canInline)
            return
        box = try_cast(IAsyncStateMachineBox, continuation)
        if box is not None:
            AwaitTaskContinuation.RunOrSchedule(box, canInline)
            return
        cast(TaskContinuation, continuation).Run(self, canInline)

    def _RunList(self, list: TaskContinuationList, canInline: bool) -> None:
        """Continuations that will not run here are started first; of those that would, all but the last are queued, so that they
        can run at the same time."""
        items = list.Close(out(count))
        if canInline:
            foundInline = False
            i = count - 1
            while i >= 0:
                item = items[i]
                continueWith = try_cast(ContinueWithContinuation, item)
                if continueWith is not None:
                    if not continueWith.RunsSynchronously:
                        items[i] = None
                        continueWith.Run(self, False)
                elif item is not None and not isinstance(item, TaskContinuation):
                    if foundInline and Task._MayRunCode(item):
                        items[i] = None
                        self._RunOne(item, False)
                    foundInline = True
                i -= 1
        for i in range(count):
            item = items[i]
            if item is not None:
                items[i] = None
                self._RunOne(item, canInline)

    @static
    def _MayRunCode(item: object) -> bool:
        completion = try_cast(ITaskCompletionAction, item)
        return completion is None or completion.InvokeMayRunArbitraryCode

    # --- awaits

    @internal
    def SetContinuationForAwait(self, action: Action, onCapturedContext: bool, flow: bool) -> None:
        continuation: TaskContinuation = None
        if onCapturedContext:
            context = SynchronizationContext.CurrentOwn()
            if context is not None:
                continuation = SynchronizationContextContinuation(context, action, flow)
            else:
                scheduler = Thread.TaskSchedulerSlot
                if scheduler is not None:
                    continuation = SchedulerContinuation(scheduler, action, flow)
        if continuation is None and flow:
            continuation = AwaitTaskContinuation(action, True)
        if continuation is not None:
            if not self.AddContinuation(continuation, False):
                continuation.Run(self, False)
        elif not self.AddContinuation(action, False):
            AwaitTaskContinuation.Schedule(action)

    @internal
    def SetBoxForAwait(self, box: IAsyncStateMachineBox, onCapturedContext: bool) -> None:
        """The same for a state machine, which needs no delegate where it runs on the pool."""
        if onCapturedContext and (SynchronizationContext.CurrentOwn() is not None or Thread.TaskSchedulerSlot is not None):
            self.SetContinuationForAwait(box.MoveNextAction, True, False)
        elif not self.AddContinuation(box, False):
            WorkScheduler.Queue(box, True)
