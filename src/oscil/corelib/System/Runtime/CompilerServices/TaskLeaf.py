from oscil.lang import *
from System.Diagnostics import StackTraceHiddenAttribute
from System.Threading import *
from System.Threading.Tasks import Task


@internal
@StackTraceHidden
class TaskLeaf(Continuation):
    """The innermost part of a chain that waits for a task."""

    Task: Internal[Task]
    _target: object
    _suppress: bool

    SUPPRESS_THROWING: Const[i32] = 2

    def Watch(self, task: Task, options: i32, transparent: bool) -> None:
        """Transparent: the frame above says where to go on."""
        self.Task = task
        self._suppress = (options & TaskLeaf.SUPPRESS_THROWING) != 0
        if transparent:
            self.Flags = 0
        elif (options & 1) == 0:
            self.Flags = Continuation.ON_THREAD_POOL
        else:
            self._CaptureTarget()

    def _CaptureTarget(self) -> None:
        context = SynchronizationContext.CurrentOwn()
        if context is not None:
            self._target = context
            self.Flags = Continuation.ON_SYNCHRONIZATION_CONTEXT
        elif Thread.TaskSchedulerSlot is not None:
            self._target = Thread.TaskSchedulerSlot
            self.Flags = Continuation.ON_TASK_SCHEDULER
        else:
            self.Flags = Continuation.ON_THREAD_POOL

    @override
    @internal
    @property
    def Target(self) -> object:
        return self._target

    @internal
    def Release(self) -> Task:
        """The task; the leaf holds on to nothing any more."""
        task = self.Task
        self.Task = None
        self.Next = None
        self._target = None
        return task

    @override
    @internal
    def Resume(self, result: Ref[u8]) -> Continuation:
        suppress = self._suppress
        task = self.Release()
        AsyncThreadState.Current.SpareLeaf = self
        if not task.IsCompletedSuccessfully:
            if suppress:
                TaskLeaf.Observe(task)
            else:
                task.ThrowFirst()
        return None

    @static
    def Observe(task: Task) -> None:
        if task.IsFaulted:
            task.m_extra.Faults.MarkObserved()
