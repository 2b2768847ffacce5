from oscil.lang import *
import System.Collections
from System.Collections.Generic import *


@generic(T)
class ConcurrentBag(IProducerConsumerCollection[T], IReadOnlyCollection[T]):
    """An unordered collection; here a stack behind a lock, as .NET shows it to one thread."""

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

    def Add(self, item: T) -> None:
        with lock(self._items):
            self._items.Push(item)

    def TryTake(self, result: Out[T]) -> bool:
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
        self.Add(item)
        return True

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
