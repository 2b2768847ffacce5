from oscil.lang import *
from System.Diagnostics import StackTraceHiddenAttribute
from System.Threading.Tasks import Task, ValueTask, VoidTaskResult
from System.Threading.Tasks.Sources import *


@static
@StackTraceHidden
class AsyncHelpers:
    """What compilers call where a method awaits, and what the engine calls where a chain begins."""

    # --- what the engine supplies

    @static
    @internal
    @intrinsic
    @extern
    def AsyncSuspend(continuation: Continuation) -> None: ...

    @static
    @internal
    @intrinsic
    @extern
    def AsyncCallContinuation() -> Continuation: ...

    @static
    @internal
    @intrinsic
    @extern
    def ResumeContinuation(continuation: Continuation, result: Ref[u8]) -> Continuation: ...

    # --- awaiters

    @static
    @generic(TAwaiter)
    @where(TAwaiter, INotifyCompletion)
    @noinline
    @returns(Unwrapped)
    async def AwaitAwaiter(awaiter: TAwaiter) -> None:
        state = AsyncThreadState.Current
        state.Notifier = awaiter
        state.CaptureContexts()
        AsyncHelpers.AsyncSuspend(state.Sentinel)

    @static
    @generic(TAwaiter)
    @where(TAwaiter, ICriticalNotifyCompletion)
    @noinline
    @returns(Unwrapped)
    async def UnsafeAwaitAwaiter(awaiter: TAwaiter) -> None:
        state = AsyncThreadState.Current
        if typeof(TAwaiter) == typeof(YieldAwaitable.YieldAwaiter):
            state.Yields = True
        else:
            state.Critical = awaiter
        state.CaptureContexts()
        AsyncHelpers.AsyncSuspend(state.Sentinel)

    # --- tasks

    @static
    @returns(Unwrapped)
    async def Await(task: Task) -> None:
        if not task.IsCompleted:
            AsyncHelpers.AsyncSuspend(AsyncThreadState.Current.LeafFor(task, 1, False))
        if not task.IsCompletedSuccessfully:
            task.ThrowFirst()

    @static
    @generic(T)
    @returns(Unwrapped)
    async def Await(task: Task[T]) -> T:
        if not task.IsCompleted:
            AsyncHelpers.AsyncSuspend(AsyncThreadState.Current.LeafFor[T](task, 1, False))
        if not task.IsCompletedSuccessfully:
            task.ThrowFirst()
        return task.m_result

    @static
    @returns(Unwrapped)
    async def Await(configuredAwaitable: ConfiguredTaskAwaitable) -> None:
        task = configuredAwaitable._task
        options = configuredAwaitable._options
        if not task.IsCompleted or (options & 4) != 0:
            AsyncHelpers.AsyncSuspend(AsyncThreadState.Current.LeafFor(task, options, False))
        if not task.IsCompletedSuccessfully:
            if (options & 2) != 0:
                TaskLeaf.Observe(task)
            else:
                task.ThrowFirst()

    @static
    @generic(T)
    @returns(Unwrapped)
    async def Await(configuredAwaitable: ConfiguredTaskAwaitable[T]) -> T:
        task = configuredAwaitable._task
        if not task.IsCompleted or (configuredAwaitable._options & 4) != 0:
            AsyncHelpers.AsyncSuspend(AsyncThreadState.Current.LeafFor[T](task, configuredAwaitable._options, False))
        if not task.IsCompletedSuccessfully:
            task.ThrowFirst()
        return task.m_result

    # --- value tasks

    @static
    @returns(Unwrapped)
    async def Await(task: ValueTask) -> None:
        if not task.IsCompleted:
            AsyncHelpers.AsyncSuspend(AsyncHelpers._LeafFor(task, False, True))
        task.ThrowIfNotSuccessful()

    @static
    @generic(T)
    @returns(Unwrapped)
    async def Await(task: ValueTask[T]) -> T:
        if not task.IsCompleted:
            AsyncHelpers.AsyncSuspend(AsyncHelpers._LeafFor[T](task, False, True))
        return task.Result

    @static
    @returns(Unwrapped)
    async def Await(configuredAwaitable: ConfiguredValueTaskAwaitable) -> None:
        task = configuredAwaitable._value
        if not task.IsCompleted:
            AsyncHelpers.AsyncSuspend(AsyncHelpers._LeafFor(task, False, task._onCapturedContext))
        task.ThrowIfNotSuccessful()

    @static
    @generic(T)
    @returns(Unwrapped)
    async def Await(configuredAwaitable: ConfiguredValueTaskAwaitable[T]) -> T:
        task = configuredAwaitable._value
        if not task.IsCompleted:
            AsyncHelpers.AsyncSuspend(AsyncHelpers._LeafFor[T](task, False, task._onCapturedContext))
        return task.Result

    @static
    def _LeafFor(value: ValueTask, transparent: bool, captured: bool) -> Continuation:
        task = try_cast(Task, value._obj)
        if task is not None:
            return AsyncThreadState.Current.LeafFor(task, 1 if captured else 0, transparent)
        return AsyncThreadState.Current.SuspendOn(ValueSourceLeaf(Unsafe.As[IValueTaskSource](value._obj), value._token, transparent, captured))

    @static
    @generic(T)
    def _LeafFor(value: ValueTask[T], transparent: bool, captured: bool) -> Continuation:
        task = try_cast(Task[T], value._obj)
        if task is not None:
            return AsyncThreadState.Current.LeafFor[T](task, 1 if captured else 0, transparent)
        return AsyncThreadState.Current.SuspendOn(ValueSourceLeaf[T](Unsafe.As[IValueTaskSource[T]](value._obj), value._token, transparent, captured))

    # --- awaits that leave it to the frame above where to go on: the engine puts them where a plain method returns a task

    @static
    @internal
    @returns(Unwrapped)
    async def TransparentAwait(task: Task) -> None:
        if not task.IsCompleted:
            AsyncHelpers.AsyncSuspend(AsyncThreadState.Current.LeafFor(task, 1, True))
        if not task.IsCompletedSuccessfully:
            task.ThrowFirst()

    @static
    @internal
    @generic(T)
    @returns(Unwrapped)
    async def TransparentAwait(task: Task[T]) -> T:
        if not task.IsCompleted:
            AsyncHelpers.AsyncSuspend(AsyncThreadState.Current.LeafFor[T](task, 1, True))
        if not task.IsCompletedSuccessfully:
            task.ThrowFirst()
        return task.m_result

    @static
    @internal
    @returns(Unwrapped)
    async def TransparentAwait(task: ValueTask) -> None:
        if not task.IsCompleted:
            AsyncHelpers.AsyncSuspend(AsyncHelpers._LeafFor(task, True, True))
        task.ThrowIfNotSuccessful()

    @static
    @internal
    @generic(T)
    @returns(Unwrapped)
    async def TransparentAwait(task: ValueTask[T]) -> T:
        if not task.IsCompleted:
            AsyncHelpers.AsyncSuspend(AsyncHelpers._LeafFor[T](task, True, True))
        return task.Result

    # --- where chains begin

    @static
    @internal
    def CreateRuntimeAsyncTask(continuation: Continuation) -> Task:
        task = RuntimeAsyncTask[VoidTaskResult]()
        AsyncDispatcher.Start(task)
        return task

    @static
    @internal
    @generic(T)
    def CreateRuntimeAsyncTask(continuation: Continuation) -> Task[T]:
        task = RuntimeAsyncTask[T]()
        AsyncDispatcher.Start(task)
        return task

    @static
    @internal
    def CreateRuntimeAsyncValueTask(continuation: Continuation) -> ValueTask:
        return ValueTask(AsyncHelpers.CreateRuntimeAsyncTask(continuation))

    @static
    @internal
    @generic(T)
    def CreateRuntimeAsyncValueTask(continuation: Continuation) -> ValueTask[T]:
        return ValueTask[T](AsyncHelpers.CreateRuntimeAsyncTask[T](continuation))

    @static
    @internal
    def TaskFromException(exception: Exception) -> Task:
        canceled = try_cast(OperationCanceledException, exception)
        if canceled is None:
            return Task.FromException(exception)
        task = Task()
        task.TrySetCanceled(canceled.CancellationToken, canceled)
        return task

    @static
    @internal
    @generic(T)
    def TaskFromException(exception: Exception) -> Task[T]:
        canceled = try_cast(OperationCanceledException, exception)
        if canceled is None:
            return Task.FromException[T](exception)
        task = Task[T]()
        task.TrySetCanceled(canceled.CancellationToken, canceled)
        return task

    @static
    @internal
    def ValueTaskFromException(exception: Exception) -> ValueTask:
        return ValueTask(AsyncHelpers.TaskFromException(exception))

    @static
    @internal
    @generic(T)
    def ValueTaskFromException(exception: Exception) -> ValueTask[T]:
        return ValueTask[T](AsyncHelpers.TaskFromException[T](exception))

    # --- Main

    @static
    def HandleAsyncEntryPoint(task: Task) -> None:
        task.GetAwaiter().GetResult()

    @static
    def HandleAsyncEntryPoint(task: Task[i32]) -> i32:
        return task.GetAwaiter().GetResult()
