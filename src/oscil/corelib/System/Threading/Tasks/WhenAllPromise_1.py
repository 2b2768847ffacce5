from oscil.lang import *
from System.Threading import *


@sealed
@internal
@generic(T)
class WhenAllPromise(Task[Array[T]], ITaskCompletionAction):
    """The same for tasks with results, which become an array in the order of the tasks."""

    _tasks: Array[Task[T]]
    _left: i32

    def __init__(self, tasks: Array[Task[T]]) -> None:
        self._tasks = tasks
        self._left = len(tasks)

    @static
    def Start(tasks: Array[Task[T]]) -> Task[Array[T]]:
        for task in tasks:
            if task is None:
                raise ArgumentException("The tasks argument included a null value.", "tasks")
        if len(tasks) == 0:
            return Task.FromResult[Array[T]](Array.Empty[T]())
        promise = WhenAllPromise[T](tasks)
        for task in tasks:
            if task.IsCompleted or not task.AddContinuation(promise, False):
                promise.Invoke(task)
        return promise

    def Invoke(self, completingTask: Task) -> None:
        if Interlocked.Decrement(ref(self._left)) != 0:
            return
        tasks = self._tasks
        self._tasks = None
        if WhenAllPromise.Failed(self, tasks):
            return
        results = Array[T](len(tasks))
        for i in range(len(tasks)):
            results[i] = tasks[i].m_result
        self.TrySetResult(results)

    @property
    def InvokeMayRunArbitraryCode(self) -> bool:
        return True
