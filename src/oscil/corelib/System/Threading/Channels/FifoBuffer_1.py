from oscil.lang import *


@sealed
@internal
@generic(T)
class FifoBuffer(ChannelBuffer[T]):
    """First in, first out: a ring that grows."""

    _items: Array[T]
    _head: i32
    _count: i32

    def __init__(self) -> None:
        self._items = Array[T](16)

    @override
    @property
    def Count(self) -> i32:
        return self._count

    @override
    def Add(self, item: T) -> None:
        n = len(self._items)
        if self._count == n:
            grown = Array[T](n * 2)
            for i in range(n):
                grown[i] = self._items[(self._head + i) & (n - 1)]
            self._items = grown
            self._head = 0
            n = n * 2
        self._items[(self._head + self._count) & (n - 1)] = item
        self._count += 1

    @override
    def Take(self) -> T:
        item = self._items[self._head]
        self._items[self._head] = default(T)
        self._head = (self._head + 1) & (len(self._items) - 1)
        self._count -= 1
        return item

    @override
    def Peek(self) -> T:
        return self._items[self._head]

    @override
    def TakeNewest(self) -> T:
        self._count -= 1
        at = (self._head + self._count) & (len(self._items) - 1)
        item = self._items[at]
        self._items[at] = default(T)
        return item
