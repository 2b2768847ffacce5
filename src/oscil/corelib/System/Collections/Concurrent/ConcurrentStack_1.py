from oscil.lang import *
import System.Collections
from System.Collections.Generic import *


@generic(T)
class ConcurrentStack(IProducerConsumerCollection[T], IReadOnlyCollection[T]):
    """A stack behind a lock."""

    _items: Stack[T]

    def __init__(self) -> None:
        self._items = Stack[T]()

    def __init__(self, collection: IEnumerable[T]) -> None:
        if collection is None:
            raise ArgumentNullException("collection")
        self._items = Stack[T](collection)

    @property
    def Count(self) -> i32:
        with lock(self._items):
            return self._items.Count

    @property
    def IsEmpty(self) -> bool:
        return self.Count == 0

    def Push(self, item: T) -> None:
        with lock(self._items):
            self._items.Push(item)

    def TryPop(self, result: Out[T]) -> bool:
        with lock(self._items):
            return self._items.TryPop(out(result))

    def TryPeek(self, result: Out[T]) -> bool:
        with lock(self._items):
            return self._items.TryPeek(out(result))

    def Clear(self) -> None:
        with lock(self._items):
            self._items.Clear()

    def ToArray(self) -> Array[T]:
        with lock(self._items):
            return self._items.ToArray()

    @implements(IProducerConsumerCollection[T].TryAdd)
    def TryAdd(self, item: T) -> bool:
        self.Push(item)
        return True

    @implements(IProducerConsumerCollection[T].TryTake)
    def TryTake(self, item: Out[T]) -> bool:
        return self.TryPop(out(item))

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

    def CopyTo(self, array: Array[T], index: i32) -> None:
        if array is None:
            raise ArgumentNullException("array")
        items = self.ToArray()
        Array.Copy(items, 0, array, index, len(items))

    def GetEnumerator(self) -> IEnumerator[T]:
        return cast(IEnumerable[T], self.ToArray()).GetEnumerator()

    @implements(System.Collections.IEnumerable.GetEnumerator)
    def GetEnumerator(self) -> System.Collections.IEnumerator:
        return self.GetEnumerator()

    @implements(System.Collections.ICollection.CopyTo)
    def CopyTo(self, array: Array, index: i32) -> None:
        items = self.ToArray()
        Array.Copy(items, 0, array, index, len(items))

    @implements(System.Collections.ICollection.IsSynchronized)
    @property
    def IsSynchronized(self) -> bool:
        return False

    @implements(System.Collections.ICollection.SyncRoot)
    @property
    def SyncRoot(self) -> object:
        raise NotSupportedException("The SyncRoot property may not be used for the synchronization of concurrent collections.")
