from oscil.lang import *
from Oscil.Host import Host


@static
@internal
class TimerQueue:
    """All timers, as a heap by due time, and the thread that waits for the first. The same thread beats for the pool's watch."""

    s_gate: Static[Private[ReadOnly[object]]] = object()
    s_heap: Static[Private[Array[TimerNode]]] = Array[TimerNode](16)
    s_count: Static[Private[i32]]
    s_order: Static[Private[i64]]
    s_started: Static[Private[bool]]
    s_watching: Static[Private[i32]]

    _MILLISECOND: Const[i64] = 1000000

    @static
    @property
    def Count() -> i32:
        return TimerQueue.s_count

    @static
    def Now() -> i64:
        return Host.MonotonicNanoseconds()

    @static
    def Change(node: TimerNode, dueTime: i64, period: i64) -> bool:
        """Milliseconds from now; -1 takes the timer out. A period of 0 or -1 is none."""
        with lock(TimerQueue.s_gate):
            if node.Place >= 0:
                TimerQueue._Remove(node)
            node.Period = period * TimerQueue._MILLISECOND if period > 0 else 0
            if dueTime < 0:
                return True
            node.Due = TimerQueue.Now() + dueTime * TimerQueue._MILLISECOND
            TimerQueue._Insert(node)
            TimerQueue._EnsureThread()
            if node.Place == 0:
                Monitor.Pulse(TimerQueue.s_gate)
        return True

    @static
    def Watch() -> None:
        """Beat for the pool until it says that it is enough."""
        if TimerQueue.s_watching != 0 or Interlocked.Exchange(ref(TimerQueue.s_watching), 1) != 0:
            return
        with lock(TimerQueue.s_gate):
            TimerQueue._EnsureThread()
            Monitor.Pulse(TimerQueue.s_gate)

    @static
    def _EnsureThread() -> None:
        if TimerQueue.s_started:
            return
        TimerQueue.s_started = True
        thread = Thread(ThreadStart(TimerQueue._Run))
        thread.IsBackground = True
        thread.Name = ".NET Timer"
        thread.UnsafeStart()

    @static
    def _Run() -> None:
        while True:
            due: TimerNode = None
            with lock(TimerQueue.s_gate):
                wait = TimerQueue._UntilNext()
                if wait == 0:
                    due = TimerQueue._TakeFirst()
                else:
                    Monitor.WaitCore(TimerQueue.s_gate, wait)
            if due is not None:
                WorkScheduler.Queue(due, False)
            elif TimerQueue.s_watching != 0 and not WorkScheduler.Beat():
                TimerQueue.s_watching = 0
                Thread.MemoryBarrier()
                if WorkScheduler.PendingCount != 0:
                    TimerQueue.s_watching = 1

    @static
    def _UntilNext() -> i32:
        """Milliseconds to wait, -1: for ever."""
        limit = 1 if TimerQueue.s_watching != 0 else -1
        if TimerQueue.s_count == 0:
            return limit
        left = TimerQueue.s_heap[0].Due - TimerQueue.Now()
        if left <= 0:
            return 0
        ms = i32(min(div(left + TimerQueue._MILLISECOND - 1, TimerQueue._MILLISECOND), i64(0x3FFF_FFFF)))
        return ms if limit < 0 else limit

    @static
    def _TakeFirst() -> TimerNode:
        node = TimerQueue.s_heap[0]
        TimerQueue._Remove(node)
        if node.Period > 0:
            node.Due = max(node.Due + node.Period, TimerQueue.Now())
            TimerQueue._Insert(node)
        return node

    # --- the heap

    @static
    def _Before(a: TimerNode, b: TimerNode) -> bool:
        return a.Due < b.Due or (a.Due == b.Due and a.Order < b.Order)

    @static
    def _Insert(node: TimerNode) -> None:
        if TimerQueue.s_count == len(TimerQueue.s_heap):
            grown = Array[TimerNode](TimerQueue.s_count * 2)
            Array.Copy(TimerQueue.s_heap, grown, TimerQueue.s_count)
            TimerQueue.s_heap = grown
        TimerQueue.s_order += 1
        node.Order = TimerQueue.s_order
        TimerQueue.s_count += 1
        TimerQueue._Rise(node, TimerQueue.s_count - 1)

    @static
    def _Remove(node: TimerNode) -> None:
        at = node.Place
        node.Place = -1
        TimerQueue.s_count -= 1
        last = TimerQueue.s_heap[TimerQueue.s_count]
        TimerQueue.s_heap[TimerQueue.s_count] = None
        if last is node:
            return
        if at > 0 and TimerQueue._Before(last, TimerQueue.s_heap[(at - 1) >> 1]):
            TimerQueue._Rise(last, at)
        else:
            TimerQueue._Sink(last, at)

    @static
    def _Rise(node: TimerNode, start: i32) -> None:
        heap = TimerQueue.s_heap
        at = start
        while at > 0 and TimerQueue._Before(node, heap[(at - 1) >> 1]):
            parent = heap[(at - 1) >> 1]
            heap[at] = parent
            parent.Place = at
            at = (at - 1) >> 1
        heap[at] = node
        node.Place = at

    @static
    def _Sink(node: TimerNode, start: i32) -> None:
        heap = TimerQueue.s_heap
        count = TimerQueue.s_count
        at = start
        while True:
            child = at * 2 + 1
            if child >= count:
                break
            if child + 1 < count and TimerQueue._Before(heap[child + 1], heap[child]):
                child += 1
            if not TimerQueue._Before(heap[child], node):
                break
            heap[at] = heap[child]
            heap[at].Place = at
            at = child
        heap[at] = node
        node.Place = at
