from oscil.lang import *


@static
class TaskToAsyncResult:
    """Begin/End pairs over tasks."""

    @static
    def Begin(task: Task, callback: AsyncCallback, state: object) -> IAsyncResult:
        if task is None:
            raise ArgumentNullException("task")
        return TaskAsyncResult(task, state, callback)

    @static
    def End(asyncResult: IAsyncResult) -> None:
        TaskToAsyncResult.Unwrap(asyncResult).GetAwaiter().GetResult()

    @generic(TResult)
    @static
    def End(asyncResult: IAsyncResult) -> TResult:
        return TaskToAsyncResult.Unwrap[TResult](asyncResult).GetAwaiter().GetResult()

    @static
    def Unwrap(asyncResult: IAsyncResult) -> Task:
        if asyncResult is None:
            raise ArgumentNullException("asyncResult")
        found = try_cast(TaskAsyncResult, asyncResult)
        if found is None:
            raise ArgumentException(None, "asyncResult")
        return found.Task

    @generic(TResult)
    @static
    def Unwrap(asyncResult: IAsyncResult) -> Task[TResult]:
        found = try_cast(Task[TResult], TaskToAsyncResult.Unwrap(asyncResult))
        if found is None:
            raise ArgumentException(None, "asyncResult")
        return found
