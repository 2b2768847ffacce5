from oscil.lang import *
from System.Threading.Tasks import Task


@static
@internal
class WorkScheduler:
    """Where the pool's work runs: the one class that decides it.

    Workers are started while there are fewer than processors. An item queued by a worker onto an empty queue wakes nobody, since that
    worker is about to look; if it does not, the watch (a beat of the timer thread while there is work) wakes another. Workers that
    block are replaced, and so are, slowly, workers that are busy for long while items wait."""

    s_queue: Static[Private[ReadOnly[WorkQueue]]] = WorkQueue()
    s_idleGate: Static[Private[ReadOnly[object]]] = object()
    s_workers: Static[Private[i32]]
    s_idle: Static[Private[i32]]
    s_waking: Static[Private[i32]]
    s_blocked: Static[Private[i32]]
    s_completed: Static[Private[i64]]
    s_minimum: Static[Private[i32]] = max(2, Environment.ProcessorCount)
    s_maximum: Static[Private[i32]] = 32767
    s_start: Static[Private[ReadOnly[ThreadStart]]] = ThreadStart(WorkScheduler._Work)
    s_lastTaken: Static[Private[i64]]
    s_stalled: Static[Private[i32]]
    s_quiet: Static[Private[i32]]
    s_seeded: Static[Private[ReadOnly[bool]]] = Thread.IsSeededCore()

    _THREAD_LIMIT: Const[i32] = 512
    _SPINS: Const[i32] = 50  # looks at the queue before a worker sleeps, some 20 microseconds in all: waking it costs more
    _PAUSES: Const[i32] = 10
    _PATIENCE: Const[i32] = 500  # beats without progress before one more worker
    _QUIET_BEATS: Const[i32] = 50

    @static
    def Queue(item: object, preferLocal: bool) -> None:
        """An IThreadPoolWorkItem or a Task."""
        count = WorkScheduler.s_queue.Enqueue(item)
        if WorkScheduler.s_seeded:
            WorkScheduler._Wake()
            Thread.PointCore()
            return
        if count == 1:
            thread = Thread.CurrentCore()
            if thread is not None and thread.PoolWorker:
                TimerQueue.Watch()
                return
        WorkScheduler._Wake()

    @static
    def TryUnqueue(item: object) -> bool:
        return WorkScheduler.s_queue.Remove(item)

    @static
    def Waiting() -> Array[object]:
        return WorkScheduler.s_queue.ToArray()

    @static
    @property
    def PendingCount() -> i64:
        return i64(WorkScheduler.s_queue.Count)

    @static
    @property
    def CompletedCount() -> i64:
        return WorkScheduler.s_queue.Taken

    @static
    @property
    def ThreadCount() -> i32:
        return WorkScheduler.s_workers

    @static
    @property
    def Minimum() -> i32:
        return WorkScheduler.s_minimum

    @static
    @property
    def Maximum() -> i32:
        return WorkScheduler.s_maximum

    @static
    def SetMinimum(count: i32) -> bool:
        if count < 0 or count > WorkScheduler.s_maximum:
            return False
        WorkScheduler.s_minimum = max(1, count)
        return True

    @static
    def SetMaximum(count: i32) -> bool:
        if count < WorkScheduler.s_minimum or count <= 0:
            return False
        WorkScheduler.s_maximum = count
        return True

    # --- waking and starting workers

    @static
    def _Wake() -> None:
        Thread.MemoryBarrier()
        if WorkScheduler.s_idle > WorkScheduler.s_waking:
            with lock(WorkScheduler.s_idleGate):
                if WorkScheduler.s_idle > WorkScheduler.s_waking:
                    WorkScheduler.s_waking += 1
                    Monitor.Pulse(WorkScheduler.s_idleGate)
            return
        if WorkScheduler.s_idle == 0:
            if WorkScheduler.s_workers - WorkScheduler.s_blocked < WorkScheduler.s_minimum:
                WorkScheduler._StartWorker()
            TimerQueue.Watch()

    @static
    def _StartWorker() -> None:
        limit = min(WorkScheduler.s_maximum, WorkScheduler._THREAD_LIMIT)
        while True:
            n = WorkScheduler.s_workers
            if n >= limit:
                return
            if Interlocked.CompareExchange(ref(WorkScheduler.s_workers), n + 1, n) == n:
                break
        thread = Thread(WorkScheduler.s_start)
        thread.PoolWorker = True
        thread.IsBackground = True
        thread.Name = ".NET TP Worker"
        thread.UnsafeStart()

    @static
    def _Work() -> None:
        while True:
            item = WorkScheduler.s_queue.Dequeue()
            if item is None:
                item = WorkScheduler._Idle()
                if item is None:
                    continue
            WorkScheduler._Run(item)

    @static
    def _Run(item: object) -> None:
        if WorkScheduler.s_seeded:
            Thread.YieldCore()
        task = try_cast(Task, item)
        if task is not None:
            task.ExecuteFromPool()
        else:
            cast(IThreadPoolWorkItem, item).Execute()
        if Thread.ExecutionContextSlot is not None:
            ExecutionContext.SetCurrent(None)
        if Thread.SynchronizationContextSlot is not None:
            Thread.SynchronizationContextSlot = None

    @static
    def _Idle() -> object:
        """Look a little longer, then sleep until woken. None after a wake-up."""
        for i in range(WorkScheduler._SPINS):
            if WorkScheduler.s_queue.Count != 0:
                return WorkScheduler.s_queue.Dequeue()
            Thread.SpinCore(WorkScheduler._PAUSES)
        with lock(WorkScheduler.s_idleGate):
            WorkScheduler.s_idle += 1
            Thread.MemoryBarrier()
            if WorkScheduler.s_queue.Count == 0:
                Monitor.WaitCore(WorkScheduler.s_idleGate, -1)
                if WorkScheduler.s_waking > 0:
                    WorkScheduler.s_waking -= 1
            WorkScheduler.s_idle -= 1
        return None

    # --- workers that block

    @static
    def EnterBlocking() -> bool:
        """A thread is about to block. True when it is a worker: then LeaveBlocking must follow."""
        thread = Thread.CurrentCore()
        if thread is None or not thread.PoolWorker:
            return False
        Interlocked.Increment(ref(WorkScheduler.s_blocked))
        if WorkScheduler.s_queue.Count != 0:
            WorkScheduler._Wake()
        return True

    @static
    def LeaveBlocking() -> None:
        Interlocked.Decrement(ref(WorkScheduler.s_blocked))

    @static
    def Beat() -> bool:
        """One beat of the watch. False when nothing has been waiting for some time: then the watch ends."""
        queue = WorkScheduler.s_queue
        if queue.Count == 0:
            WorkScheduler.s_stalled = 0
            WorkScheduler.s_quiet += 1
            if WorkScheduler.s_quiet < WorkScheduler._QUIET_BEATS:
                return True
            WorkScheduler.s_quiet = 0
            return False
        WorkScheduler.s_quiet = 0
        taken = queue.Taken
        stalled = taken == WorkScheduler.s_lastTaken
        WorkScheduler.s_lastTaken = taken
        WorkScheduler.s_stalled = WorkScheduler.s_stalled + 1 if stalled else 0
        if WorkScheduler.s_stalled >= WorkScheduler._PATIENCE and WorkScheduler.s_idle == 0:
            WorkScheduler.s_stalled = 0
            WorkScheduler._StartWorker()
        else:
            WorkScheduler._Wake()
        return True
