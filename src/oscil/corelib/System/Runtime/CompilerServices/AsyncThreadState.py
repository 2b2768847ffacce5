from oscil.lang import *
from System.Threading import *
from System.Threading.Tasks import Task, TaskScheduler


@sealed
@internal
class AsyncThreadState:
    """What one thread's runtime async keeps between the suspension of the innermost frame and the outermost frame's return: who will
    say when to go on, and the contexts of that moment. Frames link themselves behind the sentinel, or behind a leaf."""

    Sentinel: ReadOnly[Continuation] = Continuation()
    Leaf: Continuation
    Critical: ICriticalNotifyCompletion
    Notifier: INotifyCompletion
    Yields: bool
    Context: ExecutionContext
    Synchronization: SynchronizationContext
    Scheduler: TaskScheduler
    SpareLeaf: TaskLeaf

    @static
    @property
    def Current() -> AsyncThreadState:
        thread = Thread.CurrentThread
        state = thread.AsyncState
        if state is None:
            state = AsyncThreadState()
            thread.AsyncState = state
        return state

    def CaptureContexts(self) -> None:
        self.Context = Thread.ExecutionContextSlot
        self.Synchronization = Thread.SynchronizationContextSlot

    def LeafFor(self, task: Task, options: i32, transparent: bool) -> Continuation:
        """A leaf for a task whose result is not wanted. `options`: ConfigureAwaitOptions."""
        leaf = self.SpareLeaf
        if leaf is None:
            leaf = TaskLeaf()
        else:
            self.SpareLeaf = None
        leaf.Watch(task, options, transparent)
        self.Leaf = leaf
        self.CaptureContexts()
        return leaf

    @generic(T)
    def LeafFor(self, task: Task[T], options: i32, transparent: bool) -> Continuation:
        leaf = TaskLeaf[T]()
        leaf.Watch(task, options, transparent)
        self.Leaf = leaf
        self.CaptureContexts()
        return leaf

    def SuspendOn(self, leaf: SourceLeaf) -> Continuation:
        self.Leaf = leaf
        self.CaptureContexts()
        return leaf
