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
        with lock(self._items):
            for i in range(startIndex, startIndex + count):
                self._items.Push(items[i])

    def TryPopRange(self, items: Array[T]) -> i32:
        if items is None:
            raise ArgumentNullException("items")
        return self.TryPopRange(items, 0, len(items))

    def TryPopRange(self, items: Array[T], startIndex: i32, count: i32) -> i32:
        if items is None:
            raise ArgumentNullException("items")
        with lock(self._items):
            n = 0
            while n < count and self._items.Count > 0:
                items[startIndex + n] = self._items.Pop()
                n += 1
            return n
