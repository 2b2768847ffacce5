from oscil.lang import *
from System.Collections.Generic import EqualityComparer
from System.Runtime.CompilerServices import ConfiguredValueTaskAwaitable, TaskAwaiter, Unsafe, ValueTaskAwaiter
from System.Threading import CancellationToken
from System.Threading.Tasks.Sources import *


@struct
@readonly
@generic(TResult)
class ValueTask(IEquatable[ValueTask[TResult]]):
    """`_obj` is null (the result is `_result`), a Task<TResult>, or an IValueTaskSource<TResult>."""

    _obj: Internal[object]
    _result: Internal[TResult]
    _token: Internal[i16]
    _onCapturedContext: Internal[bool]

    def __init__(self, result: TResult) -> None:
        self._result = result
        self._obj = None
        self._onCapturedContext = True
        self._token = 0

    def __init__(self, task: Task[TResult]) -> None:
        if task is None:
            raise ArgumentNullException("task")
        self._obj = task
        self._result = default(TResult)
        self._onCapturedContext = True
        self._token = 0

    def __init__(self, source: IValueTaskSource[TResult], token: i16) -> None:
        if source is None:
            raise ArgumentNullException("source")
        self._obj = source
        self._token = token
        self._result = default(TResult)
        self._onCapturedContext = True

    @internal
    def __init__(self, obj: object, result: TResult, token: i16, onCapturedContext: bool) -> None:
        self._obj = obj
        self._result = result
        self._token = token
        self._onCapturedContext = onCapturedContext

    @override
    def GetHashCode(self) -> i32:
        if self._obj is not None:
            return self._obj.GetHashCode()
        return self._result.GetHashCode() if self._result is not None else 0

    @override
    def Equals(self, obj: object) -> bool:
        return isinstance(obj, ValueTask[TResult]) and self.Equals(cast(ValueTask[TResult], obj))

    def Equals(self, other: ValueTask[TResult]) -> bool:
        if self._obj is not None or other._obj is not None:
            return self._obj is other._obj and self._token == other._token
        return EqualityComparer[TResult].Default.Equals(self._result, other._result)

    def __eq__(left: ValueTask[TResult], right: ValueTask[TResult]) -> bool:
        return left.Equals(right)

    def __ne__(left: ValueTask[TResult], right: ValueTask[TResult]) -> bool:
        return not left.Equals(right)

    def AsTask(self) -> Task[TResult]:
        obj = self._obj
        if obj is None:
            return Task.FromResult[TResult](self._result)
        task = try_cast(Task[TResult], obj)
        return task if task is not None else self._TaskOfSource(Unsafe.As[IValueTaskSource[TResult]](obj))

    def _TaskOfSource(self, source: IValueTaskSource[TResult]) -> Task[TResult]:
        status = source.GetStatus(self._token)
        if status == ValueTaskSourceStatus.Pending:
            return ValueTaskSourceTask[TResult](source, self._token)
        try:
            return Task.FromResult[TResult](source.GetResult(self._token))
        except Exception as e:
            if status == ValueTaskSourceStatus.Canceled:
                canceled = try_cast(OperationCanceledException, e)
                if canceled is not None:
                    task = Task[TResult]()
                    task.TrySetCanceled(canceled.CancellationToken, canceled)
                    return task
            return Task.FromException[TResult](e)

    def Preserve(self) -> ValueTask[TResult]:
        """One that may be awaited more than once."""
        return self if self._obj is None else ValueTask[TResult](self.AsTask())

    @property
    def IsCompleted(self) -> bool:
        obj = self._obj
        if obj is None:
            return True
        task = try_cast(Task[TResult], obj)
        if task is not None:
            return task.IsCompleted
        return Unsafe.As[IValueTaskSource[TResult]](obj).GetStatus(self._token) != ValueTaskSourceStatus.Pending

    @property
    def IsCompletedSuccessfully(self) -> bool:
        obj = self._obj
        if obj is None:
            return True
        task = try_cast(Task[TResult], obj)
        if task is not None:
            return task.IsCompletedSuccessfully
        return Unsafe.As[IValueTaskSource[TResult]](obj).GetStatus(self._token) == ValueTaskSourceStatus.Succeeded

    @property
    def IsFaulted(self) -> bool:
        obj = self._obj
        if obj is None:
            return False
        task = try_cast(Task[TResult], obj)
        if task is not None:
            return task.IsFaulted
        return Unsafe.As[IValueTaskSource[TResult]](obj).GetStatus(self._token) == ValueTaskSourceStatus.Faulted

    @property
    def IsCanceled(self) -> bool:
        obj = self._obj
        if obj is None:
            return False
        task = try_cast(Task[TResult], obj)
        if task is not None:
            return task.IsCanceled
        return Unsafe.As[IValueTaskSource[TResult]](obj).GetStatus(self._token) == ValueTaskSourceStatus.Canceled

    @property
    def Result(self) -> TResult:
        obj = self._obj
        if obj is None:
            return self._result
        task = try_cast(Task[TResult], obj)
        if task is not None:
            if not task.IsCompletedSuccessfully:
                TaskAwaiter.Validate(task)
            return task.m_result
        return Unsafe.As[IValueTaskSource[TResult]](obj).GetResult(self._token)

    @override
    def ToString(self) -> str:
        if self.IsCompletedSuccessfully:
            result = self.Result
            if result is not None:
                return result.ToString()
        return ""

    def GetAwaiter(self) -> ValueTaskAwaiter[TResult]:
        return ValueTaskAwaiter[TResult](self)

    def ConfigureAwait(self, continueOnCapturedContext: bool) -> ConfiguredValueTaskAwaitable[TResult]:
        return ConfiguredValueTaskAwaitable[TResult](ValueTask[TResult](self._obj, self._result, self._token, continueOnCapturedContext))
