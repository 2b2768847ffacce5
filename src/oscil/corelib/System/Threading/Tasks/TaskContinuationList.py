from oscil.lang import *
from System.Threading import SpinGate


@sealed
@internal
class TaskContinuationList:
    """Several continuations of one task, in order of registration; a removed one leaves a gap."""

    _gate: SpinGate
    _items: Array[object]
    _count: i32
    _closed: bool

    def __init__(self, first: object) -> None:
        self._items = Array[object](4)
        self._items[0] = first
        self._count = 1

    def TryAdd(self, item: object, first: bool) -> bool:
        """False when the task has completed meanwhile."""
        self._gate.Enter()
        done = self._closed
        if not done:
            if self._count == len(self._items):
                self._MakeRoom()
            if first:
                Array.Copy(self._items, 0, self._items, 1, self._count)
                self._items[0] = item
            else:
                self._items[self._count] = item
            self._count += 1
        self._gate.Exit()
        return not done

    def _MakeRoom(self) -> None:
        """Close the gaps; without any, grow."""
        kept = 0
        for i in range(self._count):
            item = self._items[i]
            if item is not None:
                self._items[kept] = item
                kept += 1
        for i in range(kept, self._count):
            self._items[i] = None
        self._count = kept
        if kept > len(self._items) >> 1:
            grown = Array[object](len(self._items) * 2)
            Array.Copy(self._items, grown, kept)
            self._items = grown

    def Remove(self, item: object) -> None:
        self._gate.Enter()
        if not self._closed:
            for i in range(self._count):
                if self._items[i] is item:
                    self._items[i] = None
        self._gate.Exit()

    def Close(self, count: Out[i32]) -> Array[object]:
        """The items; nothing is added any more."""
        self._gate.Enter()
        self._closed = True
        count = self._count
        self._gate.Exit()
        return self._items
