from oscil.lang import *


@sealed
@internal
class WorkQueue:
    """Work items in the order they came: a ring that grows."""

    _gate: SpinGate
    _items: Array[object]
    _head: i32
    _count: i32
    Taken: i64  # how many items have left the queue

    def __init__(self) -> None:
        self._items = Array[object](64)

    @property
    def Count(self) -> i32:
        return self._count

    def Enqueue(self, item: object) -> i32:
        """The number of items in the queue afterwards."""
        self._gate.Enter()
        if self._count == len(self._items):
            self._Grow()
        self._items[(self._head + self._count) & (len(self._items) - 1)] = item
        self._count += 1
        count = self._count
        self._gate.Exit()
        return count

    def Dequeue(self) -> object:
        """None when there is nothing."""
        if self._count == 0:
            return None
        item: object = None
        self._gate.Enter()
        if self._count != 0:
            head = self._head
            item = self._items[head]
            self._items[head] = None
            self._head = (head + 1) & (len(self._items) - 1)
            self._count -= 1
            self.Taken += 1
        self._gate.Exit()
        return item

    def Remove(self, item: object) -> bool:
        """Take an item out wherever it is."""
        self._gate.Enter()
        mask = len(self._items) - 1
        found = False
        for i in range(self._count):
            at = (self._head + i) & mask
            if found:
                self._items[(at - 1) & mask] = self._items[at]
                self._items[at] = None
            elif self._items[at] is item:
                self._items[at] = None
                found = True
        if found:
            self._count -= 1
        self._gate.Exit()
        return found

    def ToArray(self) -> Array[object]:
        self._gate.Enter()
        result = Array[object](self._count)
        for i in range(self._count):
            result[i] = self._items[(self._head + i) & (len(self._items) - 1)]
        self._gate.Exit()
        return result

    def _Grow(self) -> None:
        n = len(self._items)
        grown = Array[object](n * 2)
        for i in range(n):
            grown[i] = self._items[(self._head + i) & (n - 1)]
        self._items = grown
        self._head = 0
