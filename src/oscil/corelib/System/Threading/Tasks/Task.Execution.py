from oscil.lang import *
from System.Runtime.CompilerServices import AsyncDispatcher
from System.Collections.Generic import List
from System.Diagnostics import StackTraceHiddenAttribute
from System.Runtime.ExceptionServices import ExceptionDispatchInfo
from System.Threading import *


class Task:
    """Starting, running and completing."""

    def Start(self) -> None:
        self.Start(TaskScheduler.Current)

    def Start(self, scheduler: TaskScheduler) -> None:
        flags = self.m_flags
        if scheduler is None:
            raise ArgumentNullException("scheduler")
        if (flags & Task.COMPLETED) != 0:
            raise InvalidOperationException("Start may not be called on a task that has completed.")
        if (flags & Task.PROMISE) != 0:
            raise InvalidOperationException("Start may not be called on a promise-style task.")
        if (flags & Task.CONTINUATION) != 0:
            raise InvalidOperationException("Start may not be called on a continuation task.")
        if not self._TakeScheduler(scheduler):
            raise InvalidOperationException("Start may not be called on a task that was already started.")
        self.ScheduleAndStart()

    def RunSynchronously(self) -> None:
        self.RunSynchronously(TaskScheduler.Current)

    def RunSynchronously(self, scheduler: TaskScheduler) -> None:
        if scheduler is None:
            raise ArgumentNullException("scheduler")
        flags = self.m_flags
        if (flags & Task.CONTINUATION) != 0:
            raise InvalidOperationException("RunSynchronously may not be called on a continuation task.")
        if (flags & Task.PROMISE) != 0:
            raise InvalidOperationException("RunSynchronously may not be called on a task not bound to a delegate, such as the task returned from an asynchronous method.")
        if (flags & Task.COMPLETED) != 0:
            raise InvalidOperationException("RunSynchronously may not be called on a task that has already completed.")
        if not self._TakeScheduler(scheduler):
            raise InvalidOperationException("RunSynchronously may not be called on a task that was already started.")
        if not self.TryUpdate(Task.STARTED, Task.COMPLETED):
            raise InvalidOperationException("RunSynchronously may not be called on a task that has already completed.")
        if not scheduler.TryRunInline(self, False):
            scheduler.QueueOrFail(self)
        if not self.IsCompleted:
            self.BlockUntilDone(-1, default(CancellationToken))

    @internal
    def ScheduleAndStart(self) -> None:
        """Hand the task to its scheduler. A scheduler that throws faults it."""
        if not self.TryUpdate(Task.STARTED, Task.COMPLETED):
            return
        self.Scheduler.QueueOrFail(self)

    @internal
    @property
    def Scheduler(self) -> TaskScheduler:
        """Who runs the task; null when that has not been said yet, and for promises."""
        if (self.m_flags & Task.HAS_SCHEDULER) == 0:
            return None
        extra = self.m_extra
        return extra.Scheduler if extra is not None and extra.Scheduler is not None else TaskScheduler.Default

    def _TakeScheduler(self, scheduler: TaskScheduler) -> bool:
        """Say who runs the task, unless that has been said. Nobody asks before the task is STARTED, so the flag may come first."""
        if not self.TryUpdate(Task.HAS_SCHEDULER, Task.HAS_SCHEDULER):
            return False
        if scheduler is not TaskScheduler.Default:
            self.EnsureExtra().Scheduler = scheduler
        return True

    # --- running

    @internal
    @virtual
    def ExecuteFromPool(self) -> None:
        self.ExecuteEntry()

    @internal
    @virtual
    def ResultLocation(self) -> Ref[u8]:
        """Where the last frame of a chain leaves its result."""
        raise InvalidOperationException()

    @internal
    def GoOn(self) -> None:
        """What awaiters call when they are done: the chain of suspended frames whose task this is goes on."""
        AsyncDispatcher.Dispatch(self)

    @internal
    def ExecuteEntry(self) -> bool:
        """Run the delegate, unless it ran or the task was cancelled before."""
        if not self.TryUpdate(Task.INVOKED, Task.INVOKED | Task.COMPLETED):
            return False
        if self._IsCancelRequested:
            self.TryUpdate(Task.CANCEL_SEEN, 0)
            self.Finish()
        else:
            self._ExecuteHere()
        return True

    def _ExecuteHere(self) -> None:
        thread = Thread.CurrentThread
        previous = thread.CurrentTask
        previousScheduler = Thread.TaskSchedulerSlot
        context = Thread.ExecutionContextSlot
        synchronization = Thread.SynchronizationContextSlot
        thread.CurrentTask = self
        Thread.TaskSchedulerSlot = self.SchedulerOfAwaits()
        if (self.m_flags & Task.NO_CONTEXT) == 0:
            ExecutionContext.SetCurrent(self.m_extra.Context if self.m_extra is not None else None)
        try:
            self.InnerInvoke()
        except OperationCanceledException as e:
            if self._IsCancelRequested and e.CancellationToken == self.Token:
                self.TryUpdate(Task.CANCEL_SEEN, 0)
                self._FaultsHolder().Cancellation = ExceptionDispatchInfo.Capture(e)
            else:
                self.AddFault(e)
        except Exception as e:
            self.AddFault(e)
        if Thread.SynchronizationContextSlot is not synchronization:
            Thread.SynchronizationContextSlot = synchronization
        if (self.m_flags & Task.NO_CONTEXT) == 0:
            ExecutionContext.SetCurrent(context)
        try:
            self.Finish()
        finally:
            thread.CurrentTask = previous
            Thread.TaskSchedulerSlot = previousScheduler

    @internal
    def SchedulerOfAwaits(self) -> TaskScheduler:
        """The scheduler that awaits in this task's delegate come back to; null for the default one."""
        extra = self.m_extra
        return extra.Scheduler if extra is not None and (self.m_flags & i32(TaskCreationOptions.HideScheduler)) == 0 else None

    @internal
    @virtual
    def InnerInvoke(self) -> None:
        plain = try_cast(Action, self.m_action)
        if plain is not None:
            plain()
        else:
            cast(Action[object], self.m_action)(self.m_stateObject)

    # --- completing

    @internal
    def Finish(self) -> None:
        """The delegate has ended."""
        extra = self.m_extra
        if extra is None or Interlocked.Decrement(ref(extra.Pending)) == 0:
            self._FinishAll()
        else:
            self.TryUpdate(Task.AWAITS_CHILDREN, Task.COMPLETED)

    def _FinishAll(self) -> None:
        """The delegate and all attached children have ended."""
        self._TakeChildFaults()
        outcome = Task.SUCCEEDED
        if self.HasFaults:
            outcome = Task.FAULTED
        elif (self.m_flags & Task.CANCEL_SEEN) != 0 and self._IsCancelRequested:
            outcome = Task.CANCELED
        Interlocked.Or(ref(self.m_flags), outcome)
        self._Unregister()
        self.m_action = None
        self._NotifyCompletion()

    def _NotifyCompletion(self) -> None:
        """Tell waiters, the parent and the continuations."""
        extra = self.m_extra
        if extra is not None:
            if extra.Event is not None:
                extra.Event.Set()
            parent = extra.Parent
            if parent is not None:
                extra.Parent = None
                parent._ChildCompleted(self)
        self.RunContinuations()

    # --- promises

    @internal
    def TrySetResult(self) -> bool:
        if not self.TryUpdate(Task.RESERVED | Task.SUCCEEDED, Task.RESERVED | Task.COMPLETED):
            return False
        if self.m_extra is None:
            self.RunContinuations()
        else:
            self._NotifyCompletion()
        return True

    @internal
    def TrySetException(self, fault: object) -> bool:
        """An exception, a captured one, or a sequence of either."""
        if not self.TryUpdate(Task.RESERVED, Task.RESERVED | Task.COMPLETED):
            return False
        self.AddFault(fault)
        Interlocked.Or(ref(self.m_flags), Task.FAULTED)
        self._NotifyCompletion()
        return True

    @internal
    def TrySetCanceled(self, token: CancellationToken) -> bool:
        return self.TrySetCanceled(token, None)

    @internal
    def TrySetCanceled(self, token: CancellationToken, reason: object) -> bool:
        """`reason`: the exception, or a captured one, that awaits of the task rethrow."""
        if not self.TryUpdate(Task.RESERVED, Task.RESERVED | Task.COMPLETED):
            return False
        self._RecordCancellation(token, reason)
        Interlocked.Or(ref(self.m_flags), Task.CANCELED)
        self._NotifyCompletion()
        return True

    def _RecordCancellation(self, token: CancellationToken, reason: object) -> None:
        if not token.CanBeCanceled and reason is None:
            return
        extra = self.EnsureExtra()
        extra.Token = token
        extra.CancelRequested = True
        if reason is None:
            return
        exception = try_cast(Exception, reason)
        captured = try_cast(ExceptionDispatchInfo, reason) if exception is None else ExceptionDispatchInfo.Capture(exception)
        self._FaultsHolder().Cancellation = captured

    @internal
    def TryReserve(self) -> bool:
        return self.TryUpdate(Task.RESERVED, Task.RESERVED | Task.COMPLETED)

    @internal
    def WaitUntilCompleted(self) -> None:
        """Somebody else has reserved the completion."""
        spin = SpinWait()
        while not self.IsCompleted:
            spin.SpinOnce()

    # --- exceptions

    def _FaultsHolder(self) -> TaskFaults:
        extra = self.EnsureExtra()
        if extra.Faults is None:
            Interlocked.CompareExchange[TaskFaults](ref(extra.Faults), TaskFaults(self), None)
        return extra.Faults

    @internal
    def AddFault(self, fault: object) -> None:
        holder = self._FaultsHolder()
        with lock(holder):
            holder.Add(fault)

    @internal
    @property
    def HasFaults(self) -> bool:
        extra = self.m_extra
        return extra is not None and extra.Faults is not None and extra.Faults.HasFaults

    @internal
    @property
    def CapturedFaults(self) -> List[ExceptionDispatchInfo]:
        """The faults, which count as observed now."""
        faults = self.m_extra.Faults
        faults.MarkObserved()
        return faults.Faults

    @internal
    @property
    def CapturedCancellation(self) -> ExceptionDispatchInfo:
        extra = self.m_extra
        return extra.Faults.Cancellation if extra is not None and extra.Faults is not None else None

    def _Exceptions(self, withCancellation: bool) -> AggregateException:
        cancellation: Exception = None
        if withCancellation and self.IsCanceled:
            cancellation = TaskCanceledException(self)
        if self.HasFaults:
            self.m_extra.Faults.MarkObserved()
            return self.m_extra.Faults.ToException(cancellation)
        if cancellation is None:
            return None
        inner = Array[Exception](1)
        inner[0] = cancellation
        return AggregateException(inner)

    @internal
    def ThrowIfFailed(self) -> None:
        """As Wait and Result do: an AggregateException."""
        exception = self._Exceptions(True)
        if exception is not None:
            raise exception

    @internal
    @StackTraceHidden
    def ThrowFirst(self) -> None:
        """As await does: the first exception, itself."""
        flags = self.m_flags
        if (flags & Task.CANCELED) != 0 and (flags & Task.FAULTED) == 0:
            captured = self.CapturedCancellation
            if captured is not None:
                captured.Throw()
            raise TaskCanceledException(self)
        self.CapturedFaults[0].Throw()

    @static
    @internal
    def ThrowAsync(exception: Exception, target: SynchronizationContext) -> None:
        """An exception that has no caller: it is thrown on the given context, or on a pool thread, where it ends the program."""
        captured = ExceptionDispatchInfo.Capture(exception)
        if target is not None:
            try:
                target.Post(SendOrPostCallback(Task._Rethrow), captured)
                return
            except Exception as postFailure:
                both = Array[Exception](2)
                both[0] = exception
                both[1] = postFailure
                captured = ExceptionDispatchInfo.Capture(AggregateException(both))
        WorkScheduler.Queue(WaitCallbackItem(WaitCallback(Task._Rethrow), captured, None), False)

    @static
    def _Rethrow(captured: object) -> None:
        cast(ExceptionDispatchInfo, captured).Throw()
