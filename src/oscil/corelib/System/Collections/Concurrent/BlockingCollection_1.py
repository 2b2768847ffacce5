from oscil.lang import *
import System.Collections
import System.Threading
from System.Collections.Generic import *
from System.Threading import CancellationToken, Monitor


@generic(T)
class BlockingCollection(IEnumerable[T], System.Collections.ICollection, IDisposable, IReadOnlyCollection[T]):
    """Takers wait for items, adders for room."""

    _items: IProducerConsumerCollection[T]
    _bound: i32
    _adding: bool
    _lock: object

    def __init__(self) -> None:
        self.__init__(ConcurrentQueue[T](), -1, False)

    def __init__(self, boundedCapacity: i32) -> None:
        self.__init__(ConcurrentQueue[T](), boundedCapacity, True)

    def __init__(self, collection: IProducerConsumerCollection[T]) -> None:
        self.__init__(collection, -1, False)

    def __init__(self, collection: IProducerConsumerCollection[T], boundedCapacity: i32) -> None:
        self.__init__(collection, boundedCapacity, True)

    @private
    def __init__(self, collection: IProducerConsumerCollection[T], boundedCapacity: i32, bounded: bool) -> None:
        if bounded and boundedCapacity < 1:
            raise ArgumentOutOfRangeException("boundedCapacity", boundedCapacity, "boundedCapacity ('" + boundedCapacity.ToString() + "') must be a non-negative and non-zero value.")
        if collection is None:
            raise ArgumentNullException("collection")
        self._items = collection
        self._bound = boundedCapacity
        self._adding = True
        self._lock = Object()

    @property
    def BoundedCapacity(self) -> i32:
        return self._bound

    @property
    def Count(self) -> i32:
        with lock(self._lock):
            return self._items.Count

    @property
    def IsAddingCompleted(self) -> bool:
        return not self._adding

    @property
    def IsCompleted(self) -> bool:
        with lock(self._lock):
            return not self._adding and self._items.Count == 0

    def Add(self, item: T) -> None:
        self.TryAdd(item, -1, CancellationToken.None_)

    def Add(self, item: T, cancellationToken: CancellationToken) -> None:
        self.TryAdd(item, -1, cancellationToken)

    def TryAdd(self, item: T) -> bool:
        return self.TryAdd(item, 0, CancellationToken.None_)

    def TryAdd(self, item: T, timeout: TimeSpan) -> bool:
        return self.TryAdd(item, BlockingCollection[T]._Milliseconds(timeout), CancellationToken.None_)

    def TryAdd(self, item: T, millisecondsTimeout: i32) -> bool:
        return self.TryAdd(item, millisecondsTimeout, CancellationToken.None_)

    def TryAdd(self, item: T, millisecondsTimeout: i32, cancellationToken: CancellationToken) -> bool:
        BlockingCollection[T]._CheckTimeout(millisecondsTimeout)
        cancellationToken.ThrowIfCancellationRequested()
        wake = cancellationToken.Register(lambda: self._Wake())
        try:
            with lock(self._lock):
                end = Environment.TickCount64 + i64(millisecondsTimeout)
                while self._adding and self._bound >= 0 and self._items.Count >= self._bound:
                    if not self._Wait(millisecondsTimeout, end, cancellationToken):
                        return False
                if not self._adding:
                    raise InvalidOperationException("The collection has been marked as complete with regards to additions.")
                if not self._items.TryAdd(item):
                    raise InvalidOperationException("The underlying collection didn't accept the item.")
                Monitor.PulseAll(self._lock)
                return True
        finally:
            wake.Dispose()

    def _Wake(self) -> None:
        with lock(self._lock):
            Monitor.PulseAll(self._lock)

    def _Wait(self, timeout: i32, end: i64, cancellationToken: CancellationToken) -> bool:
        """False when time is up. The lock is held."""
        if timeout == 0:
            return False
        if timeout < 0:
            Monitor.Wait(self._lock)
        else:
            left = end - Environment.TickCount64
            if left <= i64(0):
                return False
            Monitor.Wait(self._lock, i32(left))
        cancellationToken.ThrowIfCancellationRequested()
        return True

    def Take(self) -> T:
        return self.Take(CancellationToken.None_)

    def Take(self, cancellationToken: CancellationToken) -> T:
        item = default(T)
        if not self.TryTake(out(item), -1, cancellationToken):
            raise InvalidOperationException("The collection argument is empty and has been marked as complete with regards to additions.")
        return item

    def TryTake(self, item: Out[T]) -> bool:
        return self.TryTake(out(item), 0, CancellationToken.None_)

    def TryTake(self, item: Out[T], timeout: TimeSpan) -> bool:
        return self.TryTake(out(item), BlockingCollection[T]._Milliseconds(timeout), CancellationToken.None_)

    def TryTake(self, item: Out[T], millisecondsTimeout: i32) -> bool:
        return self.TryTake(out(item), millisecondsTimeout, CancellationToken.None_)

    def TryTake(self, item: Out[T], millisecondsTimeout: i32, cancellationToken: CancellationToken) -> bool:
        item = default(T)
        BlockingCollection[T]._CheckTimeout(millisecondsTimeout)
        cancellationToken.ThrowIfCancellationRequested()
        wake = cancellationToken.Register(lambda: self._Wake())
        try:
            with lock(self._lock):
                end = Environment.TickCount64 + i64(millisecondsTimeout)
                while True:
                    if self._items.TryTake(out(item)):
                        Monitor.PulseAll(self._lock)
                        return True
                    if not self._adding or not self._Wait(millisecondsTimeout, end, cancellationToken):
                        return False
        finally:
            wake.Dispose()

    @static
    def _CheckTimeout(timeout: i32) -> None:
        if timeout < -1:
            raise ArgumentOutOfRangeException("millisecondsTimeout", timeout, "The specified timeout must represent a value between -1 and 2147483647, inclusive.")

    @static
    def _Milliseconds(timeout: TimeSpan) -> i32:
        total = timeout.TotalMilliseconds
        if (total < 0.0 or total > 2147483647.0) and total != -1.0:
            raise ArgumentOutOfRangeException("timeout", timeout, "The specified timeout must represent a value between -1 and 2147483647, inclusive.")
        return i32(total)

    @static
    def _CheckAll(collections: Array[BlockingCollection[T]], adding: bool, timeout: i32) -> None:
        if collections is None:
            raise ArgumentNullException("collections")
        if len(collections) == 0:
            raise ArgumentException("The collections argument is a zero-length array.", "collections")
        BlockingCollection[T]._CheckTimeout(timeout)
        for each in collections:
            if each is None:
                raise ArgumentException("The collections argument contains at least one null element.", "collections")
            if adding and each.IsAddingCompleted:
                raise ArgumentException("At least one of the specified collections is marked as complete with regards to additions.", "collections")

    @static
    def AddToAny(collections: Array[BlockingCollection[T]], item: T) -> i32:
        return BlockingCollection[T].TryAddToAny(collections, item, -1, CancellationToken.None_)

    @static
    def AddToAny(collections: Array[BlockingCollection[T]], item: T, cancellationToken: CancellationToken) -> i32:
        return BlockingCollection[T].TryAddToAny(collections, item, -1, cancellationToken)

    @static
    def TryAddToAny(collections: Array[BlockingCollection[T]], item: T) -> i32:
        return BlockingCollection[T].TryAddToAny(collections, item, 0, CancellationToken.None_)

    @static
    def TryAddToAny(collections: Array[BlockingCollection[T]], item: T, timeout: TimeSpan) -> i32:
        return BlockingCollection[T].TryAddToAny(collections, item, BlockingCollection[T]._Milliseconds(timeout), CancellationToken.None_)

    @static
    def TryAddToAny(collections: Array[BlockingCollection[T]], item: T, millisecondsTimeout: i32) -> i32:
        return BlockingCollection[T].TryAddToAny(collections, item, millisecondsTimeout, CancellationToken.None_)

    @static
    def TryAddToAny(collections: Array[BlockingCollection[T]], item: T, millisecondsTimeout: i32, cancellationToken: CancellationToken) -> i32:
        end = Environment.TickCount64 + i64(millisecondsTimeout)
        while True:
            BlockingCollection[T]._CheckAll(collections, True, millisecondsTimeout)
            for i in range(len(collections)):
                if collections[i].TryAdd(item, 0, cancellationToken):
                    return i
            if not BlockingCollection[T]._Again(millisecondsTimeout, end):
                return -1

    @static
    def _Again(timeout: i32, end: i64) -> bool:
        """Whether there is time for another round over several collections, after a moment."""
        if timeout == 0 or timeout > 0 and Environment.TickCount64 >= end:
            return False
        System.Threading.Thread.Sleep(1)
        return True

    @static
    def TakeFromAny(collections: Array[BlockingCollection[T]], item: Out[T]) -> i32:
        return BlockingCollection[T].TakeFromAny(collections, out(item), CancellationToken.None_)

    @static
    def TakeFromAny(collections: Array[BlockingCollection[T]], item: Out[T], cancellationToken: CancellationToken) -> i32:
        index = BlockingCollection[T].TryTakeFromAny(collections, out(item), -1, cancellationToken)
        if index < 0:
            raise ArgumentException("All collections are marked as complete with regards to additions.", "collections")
        return index

    @static
    def TryTakeFromAny(collections: Array[BlockingCollection[T]], item: Out[T]) -> i32:
        return BlockingCollection[T].TryTakeFromAny(collections, out(item), 0, CancellationToken.None_)

    @static
    def TryTakeFromAny(collections: Array[BlockingCollection[T]], item: Out[T], timeout: TimeSpan) -> i32:
        return BlockingCollection[T].TryTakeFromAny(collections, out(item), BlockingCollection[T]._Milliseconds(timeout), CancellationToken.None_)

    @static
    def TryTakeFromAny(collections: Array[BlockingCollection[T]], item: Out[T], millisecondsTimeout: i32) -> i32:
        return BlockingCollection[T].TryTakeFromAny(collections, out(item), millisecondsTimeout, CancellationToken.None_)

    @static
    def TryTakeFromAny(collections: Array[BlockingCollection[T]], item: Out[T], millisecondsTimeout: i32, cancellationToken: CancellationToken) -> i32:
        BlockingCollection[T]._CheckAll(collections, False, millisecondsTimeout)
        end = Environment.TickCount64 + i64(millisecondsTimeout)
        item = default(T)
        while True:
            over = True
            for i in range(len(collections)):
                if collections[i].TryTake(out(item), 0, cancellationToken):
                    return i
                over = over and collections[i].IsCompleted
            if over or not BlockingCollection[T]._Again(millisecondsTimeout, end):
                return -1

    def CompleteAdding(self) -> None:
        with lock(self._lock):
            self._adding = False
            Monitor.PulseAll(self._lock)

    def GetConsumingEnumerable(self) -> IEnumerable[T]:
        return self.GetConsumingEnumerable(CancellationToken.None_)

    def GetConsumingEnumerable(self, cancellationToken: CancellationToken) -> IEnumerable[T]:
        item = default(T)
        while self.TryTake(out(item), -1, cancellationToken):
            yield item

    def ToArray(self) -> Array[T]:
        return self._items.ToArray()

    def CopyTo(self, array: Array[T], index: i32) -> None:
        self._items.CopyTo(array, index)

    def Dispose(self) -> None:
        pass

    @implements(IEnumerable[T].GetEnumerator)
    def GetEnumerator(self) -> IEnumerator[T]:
        return self._items.GetEnumerator()

    @implements(System.Collections.IEnumerable.GetEnumerator)
    def GetEnumerator(self) -> System.Collections.IEnumerator:
        return self._items.GetEnumerator()

    @implements(System.Collections.ICollection.CopyTo)
    def CopyTo(self, array: Array, index: i32) -> None:
        self._items.CopyTo(array, index)

    @implements(System.Collections.ICollection.IsSynchronized)
    @property
    def IsSynchronized(self) -> bool:
        return False

    @implements(System.Collections.ICollection.SyncRoot)
    @property
    def SyncRoot(self) -> object:
        raise NotSupportedException("The SyncRoot property may not be used for the synchronization of concurrent collections.")
