from oscil.lang import *
from System.Diagnostics import StackTraceHiddenAttribute
from System.Threading import CancellationToken
from System.Threading.Tasks import Task


@struct
@readonly
@generic(TResult)
class TaskAwaiter(ICriticalNotifyCompletion, ITaskAwaiter):
    m_task: Internal[Task[TResult]]

    @internal
    def __init__(self, task: Task[TResult]) -> None:
        self.m_task = task

    @property
    def IsCompleted(self) -> bool:
        return self.m_task.IsCompleted

    def OnCompleted(self, continuation: Action) -> None:
        TaskAwaiter.Register(self.m_task, continuation, True, True)

    def UnsafeOnCompleted(self, continuation: Action) -> None:
        TaskAwaiter.Register(self.m_task, continuation, True, False)

    @StackTraceHidden
    def GetResult(self) -> TResult:
        if not self.m_task.IsCompletedSuccessfully:
            TaskAwaiter.Validate(self.m_task)
        return self.m_task.m_result

    @implements(ITaskAwaiter.AwaitBox)
    def AwaitBox(self, box: IAsyncStateMachineBox) -> None:
        self.m_task.SetBoxForAwait(box, True)
