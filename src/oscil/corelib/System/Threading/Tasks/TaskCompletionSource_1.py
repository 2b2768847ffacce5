from oscil.lang import *
from System.Collections.Generic import IEnumerable
from System.Threading import CancellationToken


@generic(TResult)
class TaskCompletionSource:
    _task: Task[TResult]

    def __init__(self) -> None:
        self._task = Task[TResult]()

    def __init__(self, creationOptions: TaskCreationOptions) -> None:
        self.__init__(None, creationOptions)

    def __init__(self, state: object) -> None:
        self.__init__(state, TaskCreationOptions.None_)

    def __init__(self, state: object, creationOptions: TaskCreationOptions) -> None:
        TaskCompletionSource.CheckOptions(creationOptions)
        self._task = Task[TResult](state, creationOptions, True)

    @property
    def Task(self) -> Task[TResult]:
        return self._task

    def SetResult(self, result: TResult) -> None:
        if not self.TrySetResult(result):
            raise TaskCompletionSource.CompletedAlready()

    def TrySetResult(self, result: TResult) -> bool:
        return self._Done(self._task.TrySetResult(result))

    def _Done(self, won: bool) -> bool:
        if not won and not self._task.IsCompleted:
            self._task.WaitUntilCompleted()
        return won

    def SetException(self, exception: Exception) -> None:
        if not self.TrySetException(exception):
            raise TaskCompletionSource.CompletedAlready()

    def SetException(self, exceptions: IEnumerable[Exception]) -> None:
        if not self.TrySetException(exceptions):
            raise TaskCompletionSource.CompletedAlready()

    def TrySetException(self, exception: Exception) -> bool:
        if exception is None:
            raise ArgumentNullException("exception")
        return self._Done(self._task.TrySetException(exception))

    def TrySetException(self, exceptions: IEnumerable[Exception]) -> bool:
        return self._Done(self._task.TrySetException(TaskCompletionSource.CheckExceptions(exceptions)))

    def SetCanceled(self) -> None:
        self.SetCanceled(default(CancellationToken))

    def SetCanceled(self, cancellationToken: CancellationToken) -> None:
        if not self.TrySetCanceled(cancellationToken):
            raise TaskCompletionSource.CompletedAlready()

    def TrySetCanceled(self) -> bool:
        return self.TrySetCanceled(default(CancellationToken))

    def TrySetCanceled(self, cancellationToken: CancellationToken) -> bool:
        return self._Done(self._task.TrySetCanceled(cancellationToken, None))

    def SetFromTask(self, completedTask: Task[TResult]) -> None:
        if not self.TrySetFromTask(completedTask):
            raise TaskCompletionSource.CompletedAlready()

    def TrySetFromTask(self, completedTask: Task[TResult]) -> bool:
        if completedTask is None:
            raise ArgumentNullException("completedTask")
        if not completedTask.IsCompleted:
            raise ArgumentException("The task must have completed.", "completedTask")
        return self._Done(self._task.TrySetFrom(completedTask))
