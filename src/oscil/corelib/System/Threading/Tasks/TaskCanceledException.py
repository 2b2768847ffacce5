from oscil.lang import *
from System.Threading import CancellationToken


class TaskCanceledException(OperationCanceledException):
    _canceledTask: Task

    def __init__(self) -> None:
        super().__init__("A task was canceled.")

    def __init__(self, message: str) -> None:
        super().__init__(message)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)

    def __init__(self, message: str, innerException: Exception, token: CancellationToken) -> None:
        super().__init__(message, innerException, token)

    def __init__(self, task: Task) -> None:
        super().__init__("A task was canceled.", task.Token if task is not None else default(CancellationToken))
        self._canceledTask = task

    @property
    def Task(self) -> Task:
        return self._canceledTask
