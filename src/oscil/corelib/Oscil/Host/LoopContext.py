from oscil.lang import *
from System import *
from System.Diagnostics import StackTraceHiddenAttribute
from System.Threading import *
from System.Threading.Tasks import Task


@sealed
@StackTraceHidden
@internal
class LoopContext(SynchronizationContext):
    """An event loop of the embedding program as a synchronization context. What is posted runs on the loop's thread, a burst at a
    time; finished waits are reported to the host by number.

    `_pending`: something is here that the host has not fetched. On the loop's own thread the host looks at it when it leaves the
    guest; any other thread wakes the loop, once a burst."""

    _pending: i32
    _number: i64
    _done: Array[i64] = Array[i64](16)
    _taken: Array[i64] = Array[i64](16)
    _doneCount: i32
    _thread: Thread
    _items: Array[LoopItem] = Array[LoopItem](16)
    _first: i32
    _count: i32
    _batch: i32  # posted before the burst that runs now began, and not run yet
    _blocked: i32  # waits on the loop's thread that run what is posted
    _gate: ReadOnly[object] = object()

    @static
    @extern
    def WakeCore(number: i64) -> None: ...  # have the loop call `Run` soon, from any thread

    @static
    @extern
    def WarnCore(number: i64) -> None: ...  # guest code blocks the loop's thread

    def __init__(self, number: i64) -> None:
        self._number = number

    def Attach(self) -> None:
        """The loop runs on the calling thread."""
        self._thread = Thread.CurrentThread

    @static
    def OfThisThread() -> LoopContext:
        """The loop that guest code is called from, or null."""
        context = try_cast(LoopContext, Thread.SynchronizationContextSlot)
        return context if context is not None and context._thread is Thread.CurrentThread else None

    # --- posting

    @override
    def Post(self, d: SendOrPostCallback, state: object) -> None:
        if d is None:
            raise ArgumentNullException("d")
        context = ExecutionContext.Capture()
        with lock(self._gate):
            if self._count == len(self._items):
                self._Grow()
            item = ref(self._items[(self._first + self._count) & (len(self._items) - 1)])
            item.Callback = d
            item.State = state
            item.Context = context
            self._count += 1
            self._Signal()

    @override
    def Send(self, d: SendOrPostCallback, state: object) -> None:
        if self._thread is Thread.CurrentThread:
            d(state)
            return
        done = ManualResetEventSlim(False)
        failure: Exception = None

        def run(ignored: object) -> None:
            nonlocal failure
            try:
                d(state)
            except Exception as e:
                failure = e
            done.Set()

        self.Post(SendOrPostCallback(run), None)
        done.Wait()
        if failure is not None:
            raise failure

    @override
    def CreateCopy(self) -> SynchronizationContext:
        return self

    def _Grow(self) -> None:
        n = len(self._items)
        grown = Array[LoopItem](2 * n)
        for i in range(n):
            grown[i] = self._items[(self._first + i) & (n - 1)]
        self._items = grown
        self._first = 0

    def _Signal(self) -> None:
        if self._blocked > 0:
            Monitor.PulseAll(self._gate)
        if self._pending == 0:
            self._pending = 1
            if self._thread is not Thread.CurrentThread:
                LoopContext.WakeCore(self._number)

    # --- waits of the host

    @static
    def Watch(context: LoopContext, task: Task, number: i64) -> bool:
        """Report the number when the task has completed; False when it has already."""
        return task.AddContinuation(LoopWaiter(context, number), False)

    def Complete(self, number: i64) -> None:
        with lock(self._gate):
            if number != i64(0):
                if self._doneCount == len(self._done):
                    grown = Array[i64](2 * self._doneCount)
                    Array.Copy(self._done, grown, self._doneCount)
                    self._done = grown
                self._done[self._doneCount] = number
                self._doneCount += 1
                self._Signal()
            elif self._blocked > 0:
                Monitor.PulseAll(self._gate)

    # --- running

    def Run(self) -> i32:
        """Run what was posted before this call, and say how many waits have finished: their numbers are in `_taken`.

        An exception that a callback lets out goes to the caller, who calls again for the rest."""
        if self._batch == 0:
            self._batch = self._count
        while self._batch > 0:
            self._batch -= 1
            if not self._RunOne():
                self._batch = 0
        with lock(self._gate):
            n = self._doneCount
            if n > 0:
                full = self._done
                self._done = self._taken
                self._taken = full
                self._doneCount = 0
            if self._count == 0:
                self._pending = 0
        return n

    def _RunOne(self) -> bool:
        item = default(LoopItem)
        with lock(self._gate):
            if self._count == 0:
                return False
            place = ref(self._items[self._first])
            item = place
            place = default(LoopItem)
            self._first = (self._first + 1) & (len(self._items) - 1)
            self._count -= 1
        ExecutionContext.SetCurrent(item.Context)
        Thread.SynchronizationContextSlot = self
        item.Callback(item.State)
        return True

    # --- blocking

    def WaitFor(self, task: Task, ms: i32, token: CancellationToken) -> bool:
        """A wait for a task on the loop's thread. Blocking would wait for ever for what has to run here, so that is run meanwhile."""
        LoopContext.WarnCore(self._number)
        flow = Thread.ExecutionContextSlot
        deadline = Environment.TickCount64 + i64(ms)
        watched = task.AddContinuation(LoopWaiter(self, i64(0)), True)
        self._blocked += 1
        try:
            while watched and not task.IsCompleted:
                token.ThrowIfCancellationRequested()
                if self._RunOne():
                    continue
                left = 100 if token.CanBeCanceled else -1
                if ms >= 0:
                    rest = i32(max(i64(0), deadline - Environment.TickCount64))
                    if rest == 0:
                        return False
                    left = rest if left < 0 else min(left, rest)
                with lock(self._gate):
                    if self._count == 0 and not task.IsCompleted:
                        Monitor.Wait(self._gate, left)
        finally:
            self._blocked -= 1
            ExecutionContext.SetCurrent(flow)
            Thread.SynchronizationContextSlot = self
        return True
