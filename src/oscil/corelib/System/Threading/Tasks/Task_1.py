from oscil.lang import *
from System.Runtime.CompilerServices import ConfiguredTaskAwaitable, TaskAwaiter
from System.Threading import *


@generic(TResult)
class Task(Task):
    """A task with a result: the engine writes `m_result` when the last frame of a chain of awaits returns."""

    m_result: Internal[TResult]

    s_factory: Static[Private[TaskFactory[TResult]]]

    @internal
    def __init__(self) -> None:
        """A promise."""
        super().__init__(Task.NEW_PROMISE)

    @internal
    def __init__(self, result: TResult, completed: bool) -> None:
        super().__init__(Task.SUCCEEDED)
        self.m_result = result

    @internal
    def __init__(self, flags: i32, made: bool) -> None:
        super().__init__(flags)

    @internal
    def __init__(self, state: object, creationOptions: TaskCreationOptions, promise: bool) -> None:
        super().__init__(state, creationOptions, True)

    @internal
    def __init__(self, function: object, state: object, cancellationToken: CancellationToken, flags: i32, scheduler: TaskScheduler) -> None:
        super().__init__(function, state, cancellationToken, flags, scheduler)

    def __init__(self, function: Func[TResult]) -> None:
        super().__init__(Task[TResult].NotNull(function), None, default(CancellationToken), 0, None)

    def __init__(self, function: Func[TResult], cancellationToken: CancellationToken) -> None:
        super().__init__(Task[TResult].NotNull(function), None, cancellationToken, 0, None)

    def __init__(self, function: Func[TResult], creationOptions: TaskCreationOptions) -> None:
        super().__init__(Task[TResult].NotNull(function), None, default(CancellationToken), Task.CheckOptions(creationOptions), None)

    def __init__(self, function: Func[TResult], cancellationToken: CancellationToken, creationOptions: TaskCreationOptions) -> None:
        super().__init__(Task[TResult].NotNull(function), None, cancellationToken, Task.CheckOptions(creationOptions), None)

    def __init__(self, function: Func[object, TResult], state: object) -> None:
        super().__init__(Task[TResult].NotNull(function), state, default(CancellationToken), 0, None)

    def __init__(self, function: Func[object, TResult], state: object, cancellationToken: CancellationToken) -> None:
        super().__init__(Task[TResult].NotNull(function), state, cancellationToken, 0, None)

    def __init__(self, function: Func[object, TResult], state: object, creationOptions: TaskCreationOptions) -> None:
        super().__init__(Task[TResult].NotNull(function), state, default(CancellationToken), Task.CheckOptions(creationOptions), None)

    def __init__(self, function: Func[object, TResult], state: object, cancellationToken: CancellationToken, creationOptions: TaskCreationOptions) -> None:
        super().__init__(Task[TResult].NotNull(function), state, cancellationToken, Task.CheckOptions(creationOptions), None)

    @static
    @internal
    def NotNull(function: object) -> object:
        if function is None:
            raise ArgumentNullException("function")
        return function

    @static
    @property
    @new
    def Factory() -> TaskFactory[TResult]:
        if Task[TResult].s_factory is None:
            Task[TResult].s_factory = TaskFactory[TResult]()
        return Task[TResult].s_factory

    @property
    def Result(self) -> TResult:
        if not self.IsCompletedSuccessfully:
            self._WaitForResult()
        return self.m_result

    def _WaitForResult(self) -> None:
        self.InternalWait(-1, default(CancellationToken))
        if not self.IsCompletedSuccessfully:
            self.ThrowIfFailed()

    @override
    @internal
    def InnerInvoke(self) -> None:
        plain = try_cast(Func[TResult], self.m_action)
        if plain is not None:
            self.m_result = plain()
        else:
            self.m_result = cast(Func[object, TResult], self.m_action)(self.m_stateObject)

    @internal
    def TrySetResult(self, result: TResult) -> bool:
        if not self.TryReserve():
            return False
        self.m_result = result
        self.CompleteReserved()
        return True

    @internal
    def TrySetFrom(self, task: Task[TResult]) -> bool:
        if task.IsCompletedSuccessfully:
            return self.TrySetResult(task.m_result)
        return self.TrySetFailureFrom(task)

    # --- awaiting

    @new
    def GetAwaiter(self) -> TaskAwaiter[TResult]:
        return TaskAwaiter[TResult](self)

    @new
    def ConfigureAwait(self, continueOnCapturedContext: bool) -> ConfiguredTaskAwaitable[TResult]:
        return ConfiguredTaskAwaitable[TResult](self, 1 if continueOnCapturedContext else 0)

    @new
    def ConfigureAwait(self, options: ConfigureAwaitOptions) -> ConfiguredTaskAwaitable[TResult]:
        if (i32(options) & ~5) != 0:
            if (i32(options) & 2) != 0:
                raise ArgumentOutOfRangeException("options", "TaskTask`1.ConfigureAwait does not support ConfigureAwaitOptions.SuppressThrowing. To suppress throwing, instead cast the Task`1 to its base class Task and await that with SuppressThrowing.")
            raise ArgumentOutOfRangeException("options")
        return ConfiguredTaskAwaitable[TResult](self, i32(options))

    @new
    def WaitAsync(self, cancellationToken: CancellationToken) -> Task[TResult]:
        return WaitAsyncPromise[TResult].Start(self, -1, TimeProvider.System, cancellationToken)

    @new
    def WaitAsync(self, timeout: TimeSpan) -> Task[TResult]:
        return WaitAsyncPromise[TResult].Start(self, TimerNode.Milliseconds(timeout, "timeout"), TimeProvider.System, default(CancellationToken))

    @new
    def WaitAsync(self, timeout: TimeSpan, timeProvider: TimeProvider) -> Task[TResult]:
        return WaitAsyncPromise[TResult].Start(self, TimerNode.Milliseconds(timeout, "timeout"), timeProvider, default(CancellationToken))

    @new
    def WaitAsync(self, timeout: TimeSpan, cancellationToken: CancellationToken) -> Task[TResult]:
        return WaitAsyncPromise[TResult].Start(self, TimerNode.Milliseconds(timeout, "timeout"), TimeProvider.System, cancellationToken)

    @new
    def WaitAsync(self, timeout: TimeSpan, timeProvider: TimeProvider, cancellationToken: CancellationToken) -> Task[TResult]:
        return WaitAsyncPromise[TResult].Start(self, TimerNode.Milliseconds(timeout, "timeout"), timeProvider, cancellationToken)
