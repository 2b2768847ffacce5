from oscil.lang import *
from System.Diagnostics import StackTraceHiddenAttribute
from System.Threading.Tasks import ConfigureAwaitOptions, Task


@struct
@readonly
@generic(TResult)
class ConfiguredTaskAwaitable:
    """`_options`: ConfigureAwaitOptions."""

    _task: Internal[Task[TResult]]
    _options: Internal[i32]

    @internal
    def __init__(self, task: Task[TResult], options: i32) -> None:
        self._task = task
        self._options = options

    def GetAwaiter(self) -> ConfiguredTaskAwaitable[TResult].ConfiguredTaskAwaiter:
        return ConfiguredTaskAwaitable[TResult].ConfiguredTaskAwaiter(self._task, self._options)

    @struct
    @readonly
    class ConfiguredTaskAwaiter(ICriticalNotifyCompletion, ITaskAwaiter):
        _task: Task[TResult]
        _options: i32

        @internal
        def __init__(self, task: Task[TResult], options: i32) -> None:
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
        def GetResult(self) -> TResult:
            if not self._task.IsCompletedSuccessfully:
                TaskAwaiter.Validate(self._task)
            return self._task.m_result

        @implements(ITaskAwaiter.AwaitBox)
        def AwaitBox(self, box: IAsyncStateMachineBox) -> None:
            self._task.SetBoxForAwait(box, (self._options & 1) != 0)
