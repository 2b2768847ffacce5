"""What the concurrent queue, stack and bag share: a collection behind a lock, enumerated as a copy of the moment."""

from oscil.lang import *
import System.Collections
from System.Collections.Generic import *


@family(
    Locked=("ConcurrentQueue", "ConcurrentStack", "ConcurrentBag"),
    Inner=("Queue", "Stack", "Stack"),
    Put=("Enqueue", "Push", "Add"),
    InnerPut=("Enqueue", "Push", "Push"),
    Take=("TryDequeue", "TryPop", "TryTake"),
    InnerTake=("TryDequeue", "TryPop", "TryPop"),
    RENAMED=(True, True, False),
)
@generic(T)
class Locked(IProducerConsumerCollection[T], IReadOnlyCollection[T]):
    _items: Inner[T]

    def __init__(self) -> None:
        self._items = Inner[T]()

    def __init__(self, collection: IEnumerable[T]) -> None:
        if collection is None:
            raise ArgumentNullException("collection")
        self._items = Inner[T](collection)

    @property
    def Count(self) -> i32:
        with lock(self._items):
            return self._items.Count

    @property
    def IsEmpty(self) -> bool:
        return self.Count == 0

    def Put(self, item: T) -> None:
        with lock(self._items):
            self._items.InnerPut(item)

    def Take(self, result: Out[T]) -> bool:
        with lock(self._items):
            return self._items.InnerTake(out(result))

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
        self.Put(item)
        return True

    if RENAMED:

        @implements(IProducerConsumerCollection[T].TryTake)
        def TryTake(self, item: Out[T]) -> bool:
            return self.Take(out(item))

    def CopyTo(self, array: Array[T], index: i32) -> None:
        if array is None:
            raise ArgumentNullException("array")
        items = self.ToArray()
        if index < 0:
            raise ArgumentOutOfRangeException("index")
        CollectionChecks.Room(array, index, len(items))
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
