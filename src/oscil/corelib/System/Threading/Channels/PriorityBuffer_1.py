from oscil.lang import *
from System.Collections.Generic import IComparer, PriorityQueue


@sealed
@internal
@generic(T)
class PriorityBuffer(ChannelBuffer[T]):
    """Smallest first."""

    _queue: PriorityQueue[bool, T]

    def __init__(self, comparer: IComparer[T]) -> None:
        self._queue = PriorityQueue[bool, T](comparer)

    @override
    @property
    def Count(self) -> i32:
        return self._queue.Count

    @override
    def Add(self, item: T) -> None:
        self._queue.Enqueue(True, item)

    @override
    def Take(self) -> T:
        present = False
        item: T = default(T)
        self._queue.TryDequeue(out(present), out(item))
        return item

    @override
    def Peek(self) -> T:
        present = False
        item: T = default(T)
        self._queue.TryPeek(out(present), out(item))
        return item

    @override
    def TakeNewest(self) -> T:
        raise NotSupportedException()
