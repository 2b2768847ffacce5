from oscil.lang import *
from System.Collections.Generic import IEnumerable, List
from System.Runtime.ExceptionServices import ExceptionDispatchInfo


@sealed
@internal
class TaskFaults:
    """The exceptions of a task. When nobody has looked at them until it is collected, TaskScheduler.UnobservedTaskException is raised."""

    _task: Task
    _faults: List[ExceptionDispatchInfo]
    Cancellation: ExceptionDispatchInfo  # what a cancelled task was cancelled with
    _observed: bool

    def __init__(self, task: Task) -> None:
        self._task = task

    @property
    def HasFaults(self) -> bool:
        return self._faults is not None

    @property
    def Faults(self) -> List[ExceptionDispatchInfo]:
        return self._faults

    def Add(self, fault: object) -> None:
        """An exception, a captured one, or a sequence of either."""
        self._observed = False
        if self._faults is None:
            self._faults = List[ExceptionDispatchInfo](1)
        exception = try_cast(Exception, fault)
        if exception is not None:
            self._faults.Add(ExceptionDispatchInfo.Capture(exception))
            return
        captured = try_cast(ExceptionDispatchInfo, fault)
        if captured is not None:
            self._faults.Add(captured)
            return
        many = try_cast(IEnumerable[ExceptionDispatchInfo], fault)
        if many is not None:
            self._faults.AddRange(many)
            return
        for item in cast(IEnumerable[Exception], fault):
            self._faults.Add(ExceptionDispatchInfo.Capture(item))

    def MarkObserved(self) -> None:
        self._observed = True

    def ToException(self, also: Exception) -> AggregateException:
        faults = self._faults
        n = faults.Count
        inner = Array[Exception](n + (1 if also is not None else 0))
        for i in range(n):
            inner[i] = faults[i].SourceException
        if also is not None:
            inner[n] = also
        return AggregateException(inner)

    def __del__(self) -> None:
        if self._faults is None or self._observed or Environment.HasShutdownStarted:
            return
        message = "A Task's exception(s) were not observed either by Waiting on the Task or accessing its Exception property. As a result, the unobserved exception was rethrown by the finalizer thread."
        exception = AggregateException(message, self.ToException(None).InnerExceptions)
        TaskScheduler.PublishUnobserved(self._task, UnobservedTaskExceptionEventArgs(exception))
