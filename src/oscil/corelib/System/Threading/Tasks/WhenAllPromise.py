from oscil.lang import *
from System.Collections.Generic import List
from System.Runtime.ExceptionServices import ExceptionDispatchInfo
from System.Threading import *


@sealed
@internal
class WhenAllPromise(Task, ITaskCompletionAction):
    """Completes with the last of its tasks; faulted with all their exceptions, in the order of the tasks."""

    _tasks: Array[Task]
    _left: i32

    def __init__(self, tasks: Array[Task]) -> None:
        self._tasks = tasks
        self._left = len(tasks)

    def Begin(self) -> None:
        tasks = self._tasks
        for task in tasks:
            if task.IsCompleted or not task.AddContinuation(self, False):
                self.Invoke(task)

    def Invoke(self, completingTask: Task) -> None:
        if Interlocked.Decrement(ref(self._left)) == 0:
            tasks = self._tasks
            self._tasks = None
            if not WhenAllPromise.Failed(self, tasks):
                self.TrySetResult()

    @property
    def InvokeMayRunArbitraryCode(self) -> bool:
        return True

    @static
    def Failed(promise: Task, tasks: Array[Task]) -> bool:
        """Fault or cancel the promise if one of the tasks is."""
        faults: List[ExceptionDispatchInfo] = None
        canceled: Task = None
        for task in tasks:
            if task.IsFaulted:
                if faults is None:
                    faults = List[ExceptionDispatchInfo]()
                faults.AddRange(task.CapturedFaults)
            elif canceled is None and task.IsCanceled:
                canceled = task
        if faults is not None:
            promise.TrySetException(faults)
        elif canceled is not None:
            promise.TrySetCanceled(canceled.Token, canceled.CapturedCancellation)
        return faults is not None or canceled is not None
