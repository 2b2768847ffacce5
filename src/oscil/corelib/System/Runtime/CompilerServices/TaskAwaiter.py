from oscil.lang import *
from System.Diagnostics import StackTraceHiddenAttribute
from System.Threading import CancellationToken
from System.Threading.Tasks import Task


@struct
@readonly
class TaskAwaiter(ICriticalNotifyCompletion, ITaskAwaiter):
    m_task: Internal[Task]

    @internal
    def __init__(self, task: Task) -> None:
        self.m_task = task

    @property
    def IsCompleted(self) -> bool:
        return self.m_task.IsCompleted

    def OnCompleted(self, continuation: Action) -> None:
        TaskAwaiter.Register(self.m_task, continuation, True, True)

    def UnsafeOnCompleted(self, continuation: Action) -> None:
        TaskAwaiter.Register(self.m_task, continuation, True, False)

    @StackTraceHidden
    def GetResult(self) -> None:
        if not self.m_task.IsCompletedSuccessfully:
            TaskAwaiter.Validate(self.m_task)

    @implements(ITaskAwaiter.AwaitBox)
    def AwaitBox(self, box: IAsyncStateMachineBox) -> None:
        self.m_task.SetBoxForAwait(box, True)

    @static
    @internal
    def Register(task: Task, continuation: Action, onCapturedContext: bool, flow: bool) -> None:
        if continuation is None:
            raise ArgumentNullException("continuation")
        task.SetContinuationForAwait(continuation, onCapturedContext, flow)

    @static
    @internal
    @noinline
    @StackTraceHidden
    def Validate(task: Task) -> None:
        """A task that has not run to completion: wait if need be, then throw what it failed with."""
        if not task.IsCompleted:
            task.InternalWait(-1, default(CancellationToken))
        if not task.IsCompletedSuccessfully:
            task.ThrowFirst()
