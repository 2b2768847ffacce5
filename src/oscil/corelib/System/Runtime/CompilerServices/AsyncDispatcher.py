from oscil.lang import *
from System.Diagnostics import StackTraceHiddenAttribute
from System.Threading import *
from System.Threading.Tasks import AwaitTaskContinuation, SchedulerContinuation, Task, TaskScheduler


@static
@internal
@StackTraceHidden
class AsyncDispatcher:
    """Runs chains of suspended frames: one loop, however long the chain is. A frame's result goes straight into the next frame; an
    exception goes to the next frame that has a handler, past all others."""

    s_post: Static[Private[ReadOnly[SendOrPostCallback]]] = SendOrPostCallback(AsyncDispatcher._Run)
    s_callback: Static[Private[ReadOnly[Action[object]]]] = Action[object](AsyncDispatcher._Run)

    @static
    def Start(task: Task) -> None:
        """A chain that was entered by an ordinary call has suspended."""
        context = Thread.ExecutionContextSlot
        synchronization = Thread.SynchronizationContextSlot
        AsyncDispatcher._HandleSuspended(task, AsyncThreadState.Current)
        AsyncDispatcher._PutBack(context, synchronization)

    @static
    def _PutBack(context: ExecutionContext, synchronization: SynchronizationContext) -> None:
        if Thread.SynchronizationContextSlot is not synchronization:
            Thread.SynchronizationContextSlot = synchronization
        ExecutionContext.SetCurrent(context)

    # --- suspended

    @static
    def _HandleSuspended(task: Task, state: AsyncThreadState) -> None:
        """The whole chain is linked: have the task told when to go on. Last of all, since that may happen at once, anywhere."""
        Thread.ExecutionContextSlot = state.Context
        Thread.SynchronizationContextSlot = state.Synchronization
        state.Context = None
        state.Synchronization = None
        leaf = state.Leaf
        if leaf is not None:
            state.Leaf = None
            task.m_stateObject = leaf
            AsyncDispatcher._WatchLeaf(task, leaf)
            return
        task.m_stateObject = state.Sentinel.Next
        state.Sentinel.Next = None
        if state.Yields:
            state.Yields = False
            AsyncDispatcher._QueueYield(task)
            return
        critical = state.Critical
        notifier = state.Notifier
        state.Critical = None
        state.Notifier = None
        if task.m_action is None:
            task.m_action = Action(task.GoOn)
        try:
            if critical is not None:
                critical.UnsafeOnCompleted(Unsafe.As[Action](task.m_action))
            else:
                notifier.OnCompleted(Unsafe.As[Action](task.m_action))
        except Exception as e:
            Task.ThrowAsync(e, None)

    @static
    def _WatchLeaf(task: Task, leaf: Continuation) -> None:
        waits = try_cast(TaskLeaf, leaf)
        if waits is not None:
            if not waits.Task.AddContinuation(task, False):
                WorkScheduler.Queue(task, True)
            return
        source = Unsafe.As[SourceLeaf](leaf)
        try:
            source.Register(AsyncDispatcher.s_callback, task, source.FlagsFor())
        except Exception as e:
            Task.ThrowAsync(e, None)

    @static
    def _QueueYield(task: Task) -> None:
        """await Task.Yield(): to the context, the scheduler, or the pool."""
        context = SynchronizationContext.CurrentOwn()
        if context is not None:
            try:
                context.Post(AsyncDispatcher.s_post, task)
            except Exception as e:
                Task.ThrowAsync(e, None)
        elif Thread.TaskSchedulerSlot is not None:
            SchedulerContinuation.Start(Thread.TaskSchedulerSlot, AsyncDispatcher.s_callback, task, False)
        else:
            WorkScheduler.Queue(task, False)

    # --- going on

    @static
    def _Run(state: object) -> None:
        AsyncDispatcher.Dispatch(Unsafe.As[Task](state))

    @static
    def Notified(task: Task) -> None:
        """What the chain waits for has come: go on here or where its innermost part wants to."""
        head = Unsafe.As[Continuation](task.m_stateObject)
        if (head.Flags & Continuation.WHERE) == 0 or not AsyncDispatcher._GoesElsewhere(task, head):
            AsyncDispatcher.Dispatch(task)

    @static
    def _GoesElsewhere(task: Task, frame: Continuation) -> bool:
        """Whether a frame has to go on elsewhere: then the task is on its way there. Asked once, so the wish is taken off."""
        flags = frame.Flags
        frame.Flags = flags & ~Continuation.WHERE
        if (flags & Continuation.ON_THREAD_POOL) != 0:
            if AwaitTaskContinuation.IsPlainPlace:
                return False
            task.m_stateObject = frame
            WorkScheduler.Queue(task, True)
            return True
        target = frame.Target
        if (flags & Continuation.ON_SYNCHRONIZATION_CONTEXT) != 0:
            if target is Thread.SynchronizationContextSlot:
                return False
            task.m_stateObject = frame
            AsyncDispatcher._Post(Unsafe.As[SynchronizationContext](target), task)
            return True
        if target is Thread.TaskSchedulerSlot:
            return False
        task.m_stateObject = frame
        SchedulerContinuation.Start(Unsafe.As[TaskScheduler](target), AsyncDispatcher.s_callback, task, Thread.CurrentThread.PoolWorker)
        return True

    @static
    def _Post(context: SynchronizationContext, task: Task) -> None:
        try:
            context.Post(AsyncDispatcher.s_post, task)
        except Exception as e:
            Task.ThrowAsync(e, None)

    @static
    def Dispatch(task: Task) -> None:
        """Run the chain that stands in the task until it ends, suspends or goes elsewhere; the thread's contexts are then as before."""
        thread = Thread.CurrentThread
        context = Thread.ExecutionContextSlot
        synchronization = Thread.SynchronizationContextSlot
        current = thread.CurrentTask
        thread.CurrentTask = None
        head = Unsafe.As[Continuation](task.m_stateObject)
        task.m_stateObject = None
        outer = thread.Following
        ended = AsyncDispatcher._Loop(task, head, thread)
        thread.Following = outer
        thread.CurrentTask = current
        AsyncDispatcher._PutBack(context, synchronization)
        if ended:
            task.TrySetResult()

    @static
    def _Loop(task: Task, head: Continuation, thread: Thread) -> bool:
        """True when the last frame has returned: the result is in the task."""
        frame = head
        while True:
            following = frame.Next
            thread.Following = following
            flags = frame.Flags
            index = (flags >> 4) & 3
            if index != 0:
                AsyncDispatcher._RestoreContext(Unsafe.As[ExecutionContext](frame.Slot(index)))
            failure: Exception = None
            suspended: Continuation = None
            try:
                result = ref(following.ResultSlot() if following is not None else task.ResultLocation())
                if frame.ResumeInfo != Ptr[None](nint(0)):
                    suspended = AsyncHelpers.ResumeContinuation(frame, ref(result))
                else:
                    suspended = frame.Resume(ref(result))
            except Exception as e:
                failure = e
            if failure is not None:
                following = AsyncDispatcher._FindHandler(failure, following)
                if following is None:
                    AsyncDispatcher._Fail(task, failure)
                    return False
            elif suspended is not None:
                suspended.Next = following
                AsyncDispatcher._HandleSuspended(task, AsyncThreadState.Current)
                return False
            elif following is None:
                return True
            if (following.Flags & Continuation.WHERE) != 0 and AsyncDispatcher._GoesElsewhere(task, following):
                return False
            frame = following

    @static
    def _RestoreContext(context: ExecutionContext) -> None:
        """A frame that suspended while flow was suppressed goes on in whatever context there is."""
        if context is None or not context.IsSuppressed:
            ExecutionContext.SetCurrent(context)

    # --- exceptions

    @static
    def _FindHandler(failure: Exception, frame: Continuation) -> Continuation:
        """The next frame that awaits inside a try block, with the exception in its slot. Each frame passed goes into the trace; the
        one that is found does so when it throws the exception again."""
        while frame is not None:
            index = (frame.Flags >> 8) & 7
            if index != 0:
                slot = ref(frame.Slot(index))
                slot = failure
                return frame
            if frame.ResumeInfo != Ptr[None](nint(0)):
                Exception.AppendFrame(failure, frame.ResumeInfo)
            frame = frame.Next
        return None

    @static
    def _Fail(task: Task, failure: Exception) -> None:
        canceled = try_cast(OperationCanceledException, failure)
        if canceled is not None:
            task.TrySetCanceled(canceled.CancellationToken, canceled)
        else:
            task.TrySetException(failure)
