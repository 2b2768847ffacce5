from oscil.lang import *
from System.Threading import *
from System.Threading.Tasks import SchedulerContinuation


@struct
@readonly
class YieldAwaitable:
    def GetAwaiter(self) -> YieldAwaitable.YieldAwaiter:
        return default(YieldAwaitable.YieldAwaiter)

    @struct
    @readonly
    class YieldAwaiter(ICriticalNotifyCompletion, ITaskAwaiter):
        s_run: Static[Private[ReadOnly[WaitCallback]]] = WaitCallback(YieldAwaitable.YieldAwaiter._Run)
        s_post: Static[Private[ReadOnly[SendOrPostCallback]]] = SendOrPostCallback(YieldAwaitable.YieldAwaiter._Run)
        s_start: Static[Private[ReadOnly[Action[object]]]] = Action[object](YieldAwaitable.YieldAwaiter._Run)

        @property
        def IsCompleted(self) -> bool:
            return False

        def GetResult(self) -> None:
            pass

        def OnCompleted(self, continuation: Action) -> None:
            YieldAwaitable.YieldAwaiter._Queue(continuation, True)

        def UnsafeOnCompleted(self, continuation: Action) -> None:
            YieldAwaitable.YieldAwaiter._Queue(continuation, False)

        @implements(ITaskAwaiter.AwaitBox)
        def AwaitBox(self, box: IAsyncStateMachineBox) -> None:
            if SynchronizationContext.CurrentOwn() is None and Thread.TaskSchedulerSlot is None:
                WorkScheduler.Queue(box, False)
            else:
                YieldAwaitable.YieldAwaiter._Queue(box.MoveNextAction, False)

        @static
        def _Queue(continuation: Action, flow: bool) -> None:
            """To the synchronization context, the task scheduler, or the pool."""
            if continuation is None:
                raise ArgumentNullException("continuation")
            context = SynchronizationContext.CurrentOwn()
            if context is not None:
                context.Post(YieldAwaitable.YieldAwaiter.s_post, continuation)
            elif Thread.TaskSchedulerSlot is not None:
                SchedulerContinuation.Start(Thread.TaskSchedulerSlot, YieldAwaitable.YieldAwaiter.s_start, continuation, False)
            else:
                WorkScheduler.Queue(WaitCallbackItem(YieldAwaitable.YieldAwaiter.s_run, continuation, ExecutionContext.Capture() if flow else None), False)

        @static
        def _Run(state: object) -> None:
            cast(Action, state)()
