from oscil.lang import *
from System.Collections.Generic import IEnumerable, List
from System.Threading import CancellationToken


class TaskCompletionSource:
    _task: Task

    def __init__(self) -> None:
        self._task = Task()

    def __init__(self, creationOptions: TaskCreationOptions) -> None:
        self.__init__(None, creationOptions)

    def __init__(self, state: object) -> None:
        self.__init__(state, TaskCreationOptions.None_)

    def __init__(self, state: object, creationOptions: TaskCreationOptions) -> None:
        TaskCompletionSource.CheckOptions(creationOptions)
        self._task = Task(state, creationOptions, True)

    @static
    @internal
    def CheckOptions(options: TaskCreationOptions) -> None:
        allowed = TaskCreationOptions.AttachedToParent | TaskCreationOptions.RunContinuationsAsynchronously
        if (options & ~allowed) != TaskCreationOptions.None_:
            raise ArgumentOutOfRangeException("creationOptions")

    @static
    @internal
    def CompletedAlready() -> Exception:
        return InvalidOperationException("An attempt was made to transition a task to a final state when it had already completed.")

    @property
    def Task(self) -> Task:
        return self._task

    def SetResult(self) -> None:
        if not self.TrySetResult():
            raise TaskCompletionSource.CompletedAlready()

    def TrySetResult(self) -> bool:
        return self._Done(self._task.TrySetResult())

    def _Done(self, won: bool) -> bool:
        """Who lost the race returns when the task is complete all the same."""
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

    @static
    @internal
    def CheckExceptions(exceptions: IEnumerable[Exception]) -> List[Exception]:
        if exceptions is None:
            raise ArgumentNullException("exceptions")
        found = List[Exception](exceptions)
        for exception in found:
            if exception is None:
                raise ArgumentException("The exceptions collection included at least one null element.", "exceptions")
        if found.Count == 0:
            raise ArgumentException("The exceptions collection was empty.", "exceptions")
        return found

    def SetCanceled(self) -> None:
        self.SetCanceled(default(CancellationToken))

    def SetCanceled(self, cancellationToken: CancellationToken) -> None:
        if not self.TrySetCanceled(cancellationToken):
            raise TaskCompletionSource.CompletedAlready()

    def TrySetCanceled(self) -> bool:
        return self.TrySetCanceled(default(CancellationToken))

    def TrySetCanceled(self, cancellationToken: CancellationToken) -> bool:
        return self._Done(self._task.TrySetCanceled(cancellationToken, None))

    def SetFromTask(self, completedTask: Task) -> None:
        if not self.TrySetFromTask(completedTask):
            raise TaskCompletionSource.CompletedAlready()

    def TrySetFromTask(self, completedTask: Task) -> bool:
        if completedTask is None:
            raise ArgumentNullException("completedTask")
        if not completedTask.IsCompleted:
            raise ArgumentException("The task must have completed.", "completedTask")
        return self._Done(self._task.TrySetFrom(completedTask))
