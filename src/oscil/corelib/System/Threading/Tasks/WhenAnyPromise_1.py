from oscil.lang import *
from System.Runtime.CompilerServices import Unsafe
from System.Threading import *


@sealed
@internal
@generic(TTask)
@where(TTask, Task)
class WhenAnyPromise(Task[TTask], ITaskCompletionAction):
    """Completes with the first of its tasks."""

    _tasks: Array[TTask]

    def __init__(self, tasks: Array[TTask]) -> None:
        self._tasks = tasks

    @static
    def Start(tasks: Array[TTask]) -> Task[TTask]:
        if len(tasks) == 0:
            raise ArgumentException("The tasks argument contains no tasks.", "tasks")
        for task in tasks:
            if task is None:
                raise ArgumentException("The tasks argument included a null value.", "tasks")
        for task in tasks:
            if task.IsCompleted:
                return Task.FromResult[TTask](task)
        promise = WhenAnyPromise[TTask](tasks)
        for task in tasks:
            if promise.IsCompleted:
                break
            if not task.AddContinuation(promise, False):
                promise.Invoke(task)
        if promise.IsCompleted:
            promise._Leave(tasks)
        return promise

    def Invoke(self, completingTask: Task) -> None:
        if not self.TryReserve():
            return
        self.m_result = Unsafe.As[TTask](completingTask)
        tasks = self._tasks
        self._tasks = None
        self._Leave(tasks)
        self.CompleteReserved()

    def _Leave(self, tasks: Array[TTask]) -> None:
        for task in tasks:
            if not task.IsCompleted:
                task.RemoveContinuation(self)

    @property
    def InvokeMayRunArbitraryCode(self) -> bool:
        return True
