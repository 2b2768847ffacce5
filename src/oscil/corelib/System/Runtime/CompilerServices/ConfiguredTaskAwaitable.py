from oscil.lang import *
from System.Diagnostics import StackTraceHiddenAttribute
from System.Threading import CancellationToken
from System.Threading.Tasks import ConfigureAwaitOptions, Task


@struct
@readonly
class ConfiguredTaskAwaitable:
    """`_options`: ConfigureAwaitOptions."""

    _task: Internal[Task]
    _options: Internal[i32]

    @internal
    def __init__(self, task: Task, options: i32) -> None:
        self._task = task
        self._options = options

    def GetAwaiter(self) -> ConfiguredTaskAwaitable.ConfiguredTaskAwaiter:
        return ConfiguredTaskAwaitable.ConfiguredTaskAwaiter(self._task, self._options)

    @struct
    @readonly
    class ConfiguredTaskAwaiter(ICriticalNotifyCompletion, ITaskAwaiter):
        _task: Task
        _options: i32

        @internal
        def __init__(self, task: Task, options: i32) -> None:
            self._task = task
            self._options = options

        @property
        def IsCompleted(self) -> bool:
            return (self._options & 4) == 0 and self._task.IsCompleted

        def OnCompleted(self, continuation: Action) -> None:
            TaskAwaiter.Register(self._task, continuation, (self._options & 1) != 0, True)

        def UnsafeOnCompleted(self, continuation: Action) -> None:
            TaskAwaiter.Register(self._task, continuation, (self._options & 1) != 0, False)

        @StackTraceHidden
        def GetResult(self) -> None:
            if self._task.IsCompletedSuccessfully:
                return
            if (self._options & 2) == 0:
                TaskAwaiter.Validate(self._task)
            else:
                self._task.InternalWait(-1, default(CancellationToken))
                if self._task.IsFaulted:
                    self._task.m_extra.Faults.MarkObserved()

        @implements(ITaskAwaiter.AwaitBox)
        def AwaitBox(self, box: IAsyncStateMachineBox) -> None:
            self._task.SetBoxForAwait(box, (self._options & 1) != 0)
