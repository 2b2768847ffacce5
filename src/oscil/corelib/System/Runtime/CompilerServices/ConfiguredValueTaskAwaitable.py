from oscil.lang import *
from System.Diagnostics import StackTraceHiddenAttribute
from System.Threading.Tasks import Task, ValueTask
from System.Threading.Tasks.Sources import *


@struct
@readonly
class ConfiguredValueTaskAwaitable:
    _value: Internal[ValueTask]

    @internal
    def __init__(self, value: ValueTask) -> None:
        self._value = value

    def GetAwaiter(self) -> ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter:
        return ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter(self._value)

    @struct
    @readonly
    class ConfiguredValueTaskAwaiter(ICriticalNotifyCompletion, ITaskAwaiter):
        _value: Internal[ValueTask]

        @internal
        def __init__(self, value: ValueTask) -> None:
            self._value = value

        @property
        def IsCompleted(self) -> bool:
            return self._value.IsCompleted

        @StackTraceHidden
        def GetResult(self) -> None:
            self._value.ThrowIfNotSuccessful()

        def OnCompleted(self, continuation: Action) -> None:
            self._Register(continuation, True)

        def UnsafeOnCompleted(self, continuation: Action) -> None:
            self._Register(continuation, False)

        def _Register(self, continuation: Action, flow: bool) -> None:
            obj = self._value._obj
            if obj is None:
                TaskAwaiter.Register(Task.CompletedTask, continuation, self._value._onCapturedContext, flow)
                return
            task = try_cast(Task, obj)
            if task is not None:
                TaskAwaiter.Register(task, continuation, self._value._onCapturedContext, flow)
            else:
                Unsafe.As[IValueTaskSource](obj).OnCompleted(ValueTaskAwaiter.InvokeAction, continuation, self._value._token, ValueTaskAwaiter.Flags(self._value._onCapturedContext, flow))

        @implements(ITaskAwaiter.AwaitBox)
        def AwaitBox(self, box: IAsyncStateMachineBox) -> None:
            obj = self._value._obj
            if obj is None:
                Task.CompletedTask.SetBoxForAwait(box, self._value._onCapturedContext)
                return
            task = try_cast(Task, obj)
            if task is not None:
                task.SetBoxForAwait(box, self._value._onCapturedContext)
            else:
                Unsafe.As[IValueTaskSource](obj).OnCompleted(ValueTaskAwaiter.InvokeBox, box, self._value._token, ValueTaskAwaiter.Flags(self._value._onCapturedContext, False))
