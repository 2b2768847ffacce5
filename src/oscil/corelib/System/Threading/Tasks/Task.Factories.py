from oscil.lang import *
from System.Collections.Generic import IAsyncEnumerable, IEnumerable, List
from System.Runtime.CompilerServices import ConfiguredTaskAwaitable, TaskAwaiter, YieldAwaitable
from System.Threading import *


class Task:
    """Tasks that are complete, run delegates, wait for time or for other tasks."""

    def GetAwaiter(self) -> TaskAwaiter:
        return TaskAwaiter(self)

    def ConfigureAwait(self, continueOnCapturedContext: bool) -> ConfiguredTaskAwaitable:
        return ConfiguredTaskAwaitable(self, 1 if continueOnCapturedContext else 0)

    def ConfigureAwait(self, options: ConfigureAwaitOptions) -> ConfiguredTaskAwaitable:
        if (i32(options) & ~7) != 0:
            raise ArgumentOutOfRangeException("options")
        return ConfiguredTaskAwaitable(self, i32(options))

    @static
    def Yield() -> YieldAwaitable:
        return default(YieldAwaitable)

    # --- complete tasks

    @static
    @generic(TResult)
    def FromResult(result: TResult) -> Task[TResult]:
        return Task[TResult](result, True)

    @static
    def FromException(exception: Exception) -> Task:
        if exception is None:
            raise ArgumentNullException("exception")
        task = Task()
        task.TrySetException(exception)
        return task

    @static
    @generic(TResult)
    def FromException(exception: Exception) -> Task[TResult]:
        if exception is None:
            raise ArgumentNullException("exception")
        task = Task[TResult]()
        task.TrySetException(exception)
        return task

    @static
    def FromCanceled(cancellationToken: CancellationToken) -> Task:
        if not cancellationToken.IsCancellationRequested:
            raise ArgumentOutOfRangeException("cancellationToken")
        task = Task()
        task.TrySetCanceled(cancellationToken)
        return task

    @static
    @generic(TResult)
    def FromCanceled(cancellationToken: CancellationToken) -> Task[TResult]:
        if not cancellationToken.IsCancellationRequested:
            raise ArgumentOutOfRangeException("cancellationToken")
        task = Task[TResult]()
        task.TrySetCanceled(cancellationToken)
        return task

    @internal
    def TrySetFrom(self, task: Task) -> bool:
        """The outcome of a completed task."""
        return self.TrySetResult() if task.IsCompletedSuccessfully else self.TrySetFailureFrom(task)

    @internal
    def TrySetFailureFrom(self, task: Task) -> bool:
        if task.IsFaulted:
            return self.TrySetException(task.CapturedFaults)
        return self.TrySetCanceled(task.Token, task.CapturedCancellation)

    @internal
    def CompleteReserved(self) -> None:
        """The promise was reserved and its result is stored."""
        Interlocked.Or(ref(self.m_flags), Task.SUCCEEDED)
        if self.m_extra is None:
            self.RunContinuations()
        else:
            self._NotifyCompletion()

    # --- Run

    @static
    def Run(action: Action) -> Task:
        return Task.Run(action, default(CancellationToken))

    @static
    def Run(action: Action, cancellationToken: CancellationToken) -> Task:
        task = Task(action, None, cancellationToken, i32(TaskCreationOptions.DenyChildAttach), TaskScheduler.Default)
        task.ScheduleAndStart()
        return task

    @static
    @generic(TResult)
    def Run(function: Func[TResult]) -> Task[TResult]:
        return Task.Run[TResult](function, default(CancellationToken))

    @static
    @generic(TResult)
    def Run(function: Func[TResult], cancellationToken: CancellationToken) -> Task[TResult]:
        task = Task[TResult](Task[TResult].NotNull(function), None, cancellationToken, i32(TaskCreationOptions.DenyChildAttach), TaskScheduler.Default)
        task.ScheduleAndStart()
        return task

    @static
    def Run(function: Func[Task]) -> Task:
        return Task.Run(function, default(CancellationToken))

    @static
    def Run(function: Func[Task], cancellationToken: CancellationToken) -> Task:
        if function is None:
            raise ArgumentNullException("function")
        if cancellationToken.IsCancellationRequested:
            return Task.FromCanceled(cancellationToken)
        outer = Task.Run[Task](function, cancellationToken)
        return UnwrapPromise[VoidTaskResult](outer, True)

    @static
    @generic(TResult)
    def Run(function: Func[Task[TResult]]) -> Task[TResult]:
        return Task.Run[TResult](function, default(CancellationToken))

    @static
    @generic(TResult)
    def Run(function: Func[Task[TResult]], cancellationToken: CancellationToken) -> Task[TResult]:
        if function is None:
            raise ArgumentNullException("function")
        if cancellationToken.IsCancellationRequested:
            return Task.FromCanceled[TResult](cancellationToken)
        outer = Task[Task[TResult]](function, None, cancellationToken, i32(TaskCreationOptions.DenyChildAttach), TaskScheduler.Default)
        outer.ScheduleAndStart()
        return UnwrapPromise[TResult](outer, True)

    # --- Delay

    @static
    def Delay(delay: TimeSpan) -> Task:
        return Task.Delay(delay, TimeProvider.System, default(CancellationToken))

    @static
    def Delay(delay: TimeSpan, timeProvider: TimeProvider) -> Task:
        return Task.Delay(delay, timeProvider, default(CancellationToken))

    @static
    def Delay(delay: TimeSpan, cancellationToken: CancellationToken) -> Task:
        return Task.Delay(delay, TimeProvider.System, cancellationToken)

    @static
    def Delay(delay: TimeSpan, timeProvider: TimeProvider, cancellationToken: CancellationToken) -> Task:
        if timeProvider is None:
            raise ArgumentNullException("timeProvider")
        ms = i64(delay.TotalMilliseconds)
        if ms < -1 or ms > 0xFFFF_FFFE:
            raise ArgumentOutOfRangeException("delay", "The value needs to translate in milliseconds to -1 (signifying an infinite timeout), 0, or a positive integer less than or equal to the maximum allowed timer duration.")
        return Task._Delay(ms, timeProvider, cancellationToken)

    @static
    def Delay(millisecondsDelay: i32) -> Task:
        return Task.Delay(millisecondsDelay, default(CancellationToken))

    @static
    def Delay(millisecondsDelay: i32, cancellationToken: CancellationToken) -> Task:
        if millisecondsDelay < -1:
            raise ArgumentOutOfRangeException("millisecondsDelay", "The value needs to be either -1 (signifying an infinite timeout), 0 or a positive integer.")
        return Task._Delay(i64(millisecondsDelay), TimeProvider.System, cancellationToken)

    @static
    def _Delay(ms: i64, provider: TimeProvider, token: CancellationToken) -> Task:
        if token.IsCancellationRequested:
            return Task.FromCanceled(token)
        if ms == 0:
            return Task.CompletedTask
        promise = DelayPromise()
        promise.Begin(ms, provider, token)
        return promise

    # --- WaitAsync

    def WaitAsync(self, cancellationToken: CancellationToken) -> Task:
        return WaitAsyncPromise[VoidTaskResult].Start(self, -1, TimeProvider.System, cancellationToken)

    def WaitAsync(self, timeout: TimeSpan) -> Task:
        return WaitAsyncPromise[VoidTaskResult].Start(self, TimerNode.Milliseconds(timeout, "timeout"), TimeProvider.System, default(CancellationToken))

    def WaitAsync(self, timeout: TimeSpan, timeProvider: TimeProvider) -> Task:
        return WaitAsyncPromise[VoidTaskResult].Start(self, TimerNode.Milliseconds(timeout, "timeout"), timeProvider, default(CancellationToken))

    def WaitAsync(self, timeout: TimeSpan, cancellationToken: CancellationToken) -> Task:
        return WaitAsyncPromise[VoidTaskResult].Start(self, TimerNode.Milliseconds(timeout, "timeout"), TimeProvider.System, cancellationToken)

    def WaitAsync(self, timeout: TimeSpan, timeProvider: TimeProvider, cancellationToken: CancellationToken) -> Task:
        return WaitAsyncPromise[VoidTaskResult].Start(self, TimerNode.Milliseconds(timeout, "timeout"), timeProvider, cancellationToken)

    # --- WhenAll, WhenAny, WhenEach

    @static
    def WhenAll(tasks: IEnumerable[Task]) -> Task:
        if tasks is None:
            raise ArgumentNullException("tasks")
        return Task._WhenAll(List[Task](tasks).ToArray())

    @static
    def WhenAll(*tasks: Task) -> Task:
        if tasks is None:
            raise ArgumentNullException("tasks")
        return Task._WhenAll(cast(Array[Task], tasks.Clone()))

    @static
    def WhenAll(*tasks: ReadOnlySpan[Task]) -> Task:
        return Task._WhenAll(tasks.ToArray())

    @static
    def _WhenAll(tasks: Array[Task]) -> Task:
        for task in tasks:
            if task is None:
                raise ArgumentException("The tasks argument included a null value.", "tasks")
        if len(tasks) == 0:
            return Task.CompletedTask
        promise = WhenAllPromise(tasks)
        promise.Begin()
        return promise

    @static
    @generic(TResult)
    def WhenAll(tasks: IEnumerable[Task[TResult]]) -> Task[Array[TResult]]:
        if tasks is None:
            raise ArgumentNullException("tasks")
        return WhenAllPromise[TResult].Start(List[Task[TResult]](tasks).ToArray())

    @static
    @generic(TResult)
    def WhenAll(*tasks: Task[TResult]) -> Task[Array[TResult]]:
        if tasks is None:
            raise ArgumentNullException("tasks")
        return WhenAllPromise[TResult].Start(cast(Array[Task[TResult]], tasks.Clone()))

    @static
    @generic(TResult)
    def WhenAll(*tasks: ReadOnlySpan[Task[TResult]]) -> Task[Array[TResult]]:
        return WhenAllPromise[TResult].Start(tasks.ToArray())

    @static
    def WhenAny(*tasks: Task) -> Task[Task]:
        if tasks is None:
            raise ArgumentNullException("tasks")
        return WhenAnyPromise[Task].Start(cast(Array[Task], tasks.Clone()))

    @static
    def WhenAny(*tasks: ReadOnlySpan[Task]) -> Task[Task]:
        return WhenAnyPromise[Task].Start(tasks.ToArray())

    @static
    def WhenAny(task1: Task, task2: Task) -> Task[Task]:
        if task1 is None:
            raise ArgumentNullException("task1")
        if task2 is None:
            raise ArgumentNullException("task2")
        tasks = Array[Task](2)
        tasks[0] = task1
        tasks[1] = task2
        return WhenAnyPromise[Task].Start(tasks)

    @static
    def WhenAny(tasks: IEnumerable[Task]) -> Task[Task]:
        if tasks is None:
            raise ArgumentNullException("tasks")
        return WhenAnyPromise[Task].Start(List[Task](tasks).ToArray())

    @static
    @generic(TResult)
    def WhenAny(*tasks: Task[TResult]) -> Task[Task[TResult]]:
        if tasks is None:
            raise ArgumentNullException("tasks")
        return WhenAnyPromise[Task[TResult]].Start(cast(Array[Task[TResult]], tasks.Clone()))

    @static
    @generic(TResult)
    def WhenAny(*tasks: ReadOnlySpan[Task[TResult]]) -> Task[Task[TResult]]:
        return WhenAnyPromise[Task[TResult]].Start(tasks.ToArray())

    @static
    @generic(TResult)
    def WhenAny(task1: Task[TResult], task2: Task[TResult]) -> Task[Task[TResult]]:
        if task1 is None:
            raise ArgumentNullException("task1")
        if task2 is None:
            raise ArgumentNullException("task2")
        tasks = Array[Task[TResult]](2)
        tasks[0] = task1
        tasks[1] = task2
        return WhenAnyPromise[Task[TResult]].Start(tasks)

    @static
    @generic(TResult)
    def WhenAny(tasks: IEnumerable[Task[TResult]]) -> Task[Task[TResult]]:
        if tasks is None:
            raise ArgumentNullException("tasks")
        return WhenAnyPromise[Task[TResult]].Start(List[Task[TResult]](tasks).ToArray())

    @static
    def WhenEach(*tasks: Task) -> IAsyncEnumerable[Task]:
        if tasks is None:
            raise ArgumentNullException("tasks")
        return WhenEachSource[Task].Start(tasks)

    @static
    def WhenEach(*tasks: ReadOnlySpan[Task]) -> IAsyncEnumerable[Task]:
        return WhenEachSource[Task].Start(tasks.ToArray())

    @static
    def WhenEach(tasks: IEnumerable[Task]) -> IAsyncEnumerable[Task]:
        if tasks is None:
            raise ArgumentNullException("tasks")
        return WhenEachSource[Task].Start(List[Task](tasks).ToArray())

    @static
    @generic(TResult)
    def WhenEach(*tasks: Task[TResult]) -> IAsyncEnumerable[Task[TResult]]:
        if tasks is None:
            raise ArgumentNullException("tasks")
        return WhenEachSource[Task[TResult]].Start(tasks)

    @static
    @generic(TResult)
    def WhenEach(*tasks: ReadOnlySpan[Task[TResult]]) -> IAsyncEnumerable[Task[TResult]]:
        return WhenEachSource[Task[TResult]].Start(tasks.ToArray())

    @static
    @generic(TResult)
    def WhenEach(tasks: IEnumerable[Task[TResult]]) -> IAsyncEnumerable[Task[TResult]]:
        if tasks is None:
            raise ArgumentNullException("tasks")
        return WhenEachSource[Task[TResult]].Start(List[Task[TResult]](tasks).ToArray())
