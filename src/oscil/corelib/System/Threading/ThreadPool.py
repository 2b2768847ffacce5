from oscil.lang import *
from System.Threading.Tasks import Task


@static
class ThreadPool:
    @static
    def QueueUserWorkItem(callBack: WaitCallback) -> bool:
        return ThreadPool.QueueUserWorkItem(callBack, None)

    @static
    def QueueUserWorkItem(callBack: WaitCallback, state: object) -> bool:
        if callBack is None:
            raise ArgumentNullException("callBack")
        WorkScheduler.Queue(WaitCallbackItem(callBack, state, ExecutionContext.Capture()), False)
        return True

    @static
    @generic(TState)
    def QueueUserWorkItem(callBack: Action[TState], state: TState, preferLocal: bool) -> bool:
        if callBack is None:
            raise ArgumentNullException("callBack")
        WorkScheduler.Queue(ActionItem[TState](callBack, state, ExecutionContext.Capture()), preferLocal)
        return True

    @static
    def UnsafeQueueUserWorkItem(callBack: WaitCallback, state: object) -> bool:
        if callBack is None:
            raise ArgumentNullException("callBack")
        WorkScheduler.Queue(WaitCallbackItem(callBack, state, None), False)
        return True

    @static
    @generic(TState)
    def UnsafeQueueUserWorkItem(callBack: Action[TState], state: TState, preferLocal: bool) -> bool:
        if callBack is None:
            raise ArgumentNullException("callBack")
        WorkScheduler.Queue(ActionItem[TState](callBack, state, None), preferLocal)
        return True

    @static
    def UnsafeQueueUserWorkItem(callBack: IThreadPoolWorkItem, preferLocal: bool) -> bool:
        if callBack is None:
            raise ArgumentNullException("callBack")
        if isinstance(callBack, Task):
            raise ArgumentOutOfRangeException("callBack")
        WorkScheduler.Queue(callBack, preferLocal)
        return True

    @static
    @internal
    def QueueFlowing(callback: SendOrPostCallback, state: object) -> None:
        WorkScheduler.Queue(PostItem(callback, state, ExecutionContext.Capture()), False)

    @static
    @property
    def ThreadCount() -> i32:
        return WorkScheduler.ThreadCount

    @static
    @property
    def PendingWorkItemCount() -> i64:
        return WorkScheduler.PendingCount

    @static
    @property
    def CompletedWorkItemCount() -> i64:
        return WorkScheduler.CompletedCount

    @static
    def GetMinThreads(workerThreads: Out[i32], completionPortThreads: Out[i32]) -> None:
        workerThreads = WorkScheduler.Minimum
        completionPortThreads = 1

    @static
    def SetMinThreads(workerThreads: i32, completionPortThreads: i32) -> bool:
        return completionPortThreads >= 0 and WorkScheduler.SetMinimum(workerThreads)

    @static
    def GetMaxThreads(workerThreads: Out[i32], completionPortThreads: Out[i32]) -> None:
        workerThreads = WorkScheduler.Maximum
        completionPortThreads = 1000

    @static
    def SetMaxThreads(workerThreads: i32, completionPortThreads: i32) -> bool:
        return completionPortThreads > 0 and WorkScheduler.SetMaximum(workerThreads)

    @static
    def GetAvailableThreads(workerThreads: Out[i32], completionPortThreads: Out[i32]) -> None:
        workerThreads = WorkScheduler.Maximum - WorkScheduler.ThreadCount
        completionPortThreads = 1000

    @static
    def RegisterWaitForSingleObject(waitObject: WaitHandle, callBack: WaitOrTimerCallback, state: object, millisecondsTimeOutInterval: i32, executeOnlyOnce: bool) -> RegisteredWaitHandle:
        if waitObject is None:
            raise ArgumentNullException("waitObject")
        if callBack is None:
            raise ArgumentNullException("callBack")
        if millisecondsTimeOutInterval < -1:
            raise ArgumentOutOfRangeException("millisecondsTimeOutInterval", "Number must be either non-negative and less than or equal to Int32.MaxValue or -1.")
        registered = RegisteredWaitHandle(waitObject, callBack, state, millisecondsTimeOutInterval, executeOnlyOnce, ExecutionContext.Capture())
        registered.Begin()
        return registered

    @static
    def RegisterWaitForSingleObject(waitObject: WaitHandle, callBack: WaitOrTimerCallback, state: object, timeout: TimeSpan, executeOnlyOnce: bool) -> RegisteredWaitHandle:
        return ThreadPool.RegisterWaitForSingleObject(waitObject, callBack, state, Timeout.Milliseconds(timeout, "timeout"), executeOnlyOnce)
