from oscil.lang import *


@generic(T)
class ConcurrentStack:
    """A stack behind a lock: what only stacks have."""

    def PushRange(self, items: Array[T]) -> None:
        if items is None:
            raise ArgumentNullException("items")
        self.PushRange(items, 0, len(items))

    def PushRange(self, items: Array[T], startIndex: i32, count: i32) -> None:
        if items is None:
            raise ArgumentNullException("items")
        ConcurrentStack[T]._CheckRange(len(items), startIndex, count)
        with lock(self._items):
            for i in range(startIndex, startIndex + count):
                self._items.Push(items[i])

    @static
    def _CheckRange(length: i32, startIndex: i32, count: i32) -> None:
        if count < 0:
            raise ArgumentOutOfRangeException("count", count, "count ('" + count.ToString() + "') must be a non-negative value.")
        if startIndex < 0:
            raise ArgumentOutOfRangeException("startIndex", startIndex, "startIndex ('" + startIndex.ToString() + "') must be a non-negative value.")
        if length - count < startIndex:
            raise ArgumentException("The sum of the startIndex and count arguments must be less than or equal to the collection's Count.")

    def TryPopRange(self, items: Array[T]) -> i32:
        if items is None:
            raise ArgumentNullException("items")
        return self.TryPopRange(items, 0, len(items))

    def TryPopRange(self, items: Array[T], startIndex: i32, count: i32) -> i32:
        if items is None:
            raise ArgumentNullException("items")
        ConcurrentStack[T]._CheckRange(len(items), startIndex, count)
        with lock(self._items):
            n = 0
            while n < count and self._items.Count > 0:
                items[startIndex + n] = self._items.Pop()
                n += 1
            return n
