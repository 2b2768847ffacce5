from oscil.lang import *
from System.Runtime.CompilerServices import ConfiguredValueTaskAwaitable, TaskAwaiter, Unsafe, ValueTaskAwaiter
from System.Threading import CancellationToken
from System.Threading.Tasks.Sources import *


@struct
@readonly
class ValueTask(IEquatable[ValueTask]):
    """`_obj` is null (success), a Task, or an IValueTaskSource."""

    _obj: Internal[object]
    _token: Internal[i16]
    _onCapturedContext: Internal[bool]

    def __init__(self, task: Task) -> None:
        if task is None:
            raise ArgumentNullException("task")
        self._obj = task
        self._onCapturedContext = True
        self._token = 0

    def __init__(self, source: IValueTaskSource, token: i16) -> None:
        if source is None:
            raise ArgumentNullException("source")
        self._obj = source
        self._token = token
        self._onCapturedContext = True

    @internal
    def __init__(self, obj: object, token: i16, onCapturedContext: bool) -> None:
        self._obj = obj
        self._token = token
        self._onCapturedContext = onCapturedContext

    @static
    @property
    def CompletedTask() -> ValueTask:
        return default(ValueTask)

    @static
    @generic(TResult)
    def FromResult(result: TResult) -> ValueTask[TResult]:
        return ValueTask[TResult](result)

    @static
    def FromCanceled(cancellationToken: CancellationToken) -> ValueTask:
        return ValueTask(Task.FromCanceled(cancellationToken))

    @static
    @generic(TResult)
    def FromCanceled(cancellationToken: CancellationToken) -> ValueTask[TResult]:
        return ValueTask[TResult](Task.FromCanceled[TResult](cancellationToken))

    @static
    def FromException(exception: Exception) -> ValueTask:
        return ValueTask(Task.FromException(exception))

    @static
    @generic(TResult)
    def FromException(exception: Exception) -> ValueTask[TResult]:
        return ValueTask[TResult](Task.FromException[TResult](exception))

    @override
    def GetHashCode(self) -> i32:
        return self._obj.GetHashCode() if self._obj is not None else 0

    @override
    def Equals(self, obj: object) -> bool:
        return isinstance(obj, ValueTask) and self.Equals(cast(ValueTask, obj))

    def Equals(self, other: ValueTask) -> bool:
        return self._obj is other._obj and self._token == other._token

    def __eq__(left: ValueTask, right: ValueTask) -> bool:
        return left.Equals(right)

    def __ne__(left: ValueTask, right: ValueTask) -> bool:
        return not left.Equals(right)

    def AsTask(self) -> Task:
        obj = self._obj
        if obj is None:
            return Task.CompletedTask
        task = try_cast(Task, obj)
        return task if task is not None else self._TaskOfSource(Unsafe.As[IValueTaskSource](obj))

    def _TaskOfSource(self, source: IValueTaskSource) -> Task:
        status = source.GetStatus(self._token)
        if status == ValueTaskSourceStatus.Pending:
            return ValueTaskSourceTask(source, self._token)
        try:
            source.GetResult(self._token)
            return Task.CompletedTask
        except Exception as e:
            if status == ValueTaskSourceStatus.Canceled:
                canceled = try_cast(OperationCanceledException, e)
                if canceled is not None:
                    task = Task()
                    task.TrySetCanceled(canceled.CancellationToken, canceled)
                    return task
            return Task.FromException(e)

    def Preserve(self) -> ValueTask:
        """One that may be awaited more than once."""
        return self if self._obj is None else ValueTask(self.AsTask())

    @property
    def IsCompleted(self) -> bool:
        obj = self._obj
        if obj is None:
            return True
        task = try_cast(Task, obj)
        if task is not None:
            return task.IsCompleted
        return Unsafe.As[IValueTaskSource](obj).GetStatus(self._token) != ValueTaskSourceStatus.Pending

    @property
    def IsCompletedSuccessfully(self) -> bool:
        obj = self._obj
        if obj is None:
            return True
        task = try_cast(Task, obj)
        if task is not None:
            return task.IsCompletedSuccessfully
        return Unsafe.As[IValueTaskSource](obj).GetStatus(self._token) == ValueTaskSourceStatus.Succeeded

    @property
    def IsFaulted(self) -> bool:
        obj = self._obj
        if obj is None:
            return False
        task = try_cast(Task, obj)
        if task is not None:
            return task.IsFaulted
        return Unsafe.As[IValueTaskSource](obj).GetStatus(self._token) == ValueTaskSourceStatus.Faulted

    @property
    def IsCanceled(self) -> bool:
        obj = self._obj
        if obj is None:
            return False
        task = try_cast(Task, obj)
        if task is not None:
            return task.IsCanceled
        return Unsafe.As[IValueTaskSource](obj).GetStatus(self._token) == ValueTaskSourceStatus.Canceled

    @internal
    def ThrowIfNotSuccessful(self) -> None:
        obj = self._obj
        if obj is None:
            return
        task = try_cast(Task, obj)
        if task is not None:
            if not task.IsCompletedSuccessfully:
                TaskAwaiter.Validate(task)
        else:
            Unsafe.As[IValueTaskSource](obj).GetResult(self._token)

    def GetAwaiter(self) -> ValueTaskAwaiter:
        return ValueTaskAwaiter(self)

    def ConfigureAwait(self, continueOnCapturedContext: bool) -> ConfiguredValueTaskAwaitable:
        return ConfiguredValueTaskAwaitable(ValueTask(self._obj, self._token, continueOnCapturedContext))
