from oscil.lang import *
import System.Collections


@generic(T)
class Queue(IEnumerable[T], System.Collections.ICollection, IReadOnlyCollection[T]):
    _array: Internal[Array[T]]
    _head: Internal[i32]
    _tail: i32
    _size: Internal[i32]
    _version: Internal[i32]

    def __init__(self) -> None:
        self._array = Array.Empty[T]()

    def __init__(self, capacity: i32) -> None:
        if capacity < 0:
            raise ArgumentOutOfRangeException("capacity", capacity, "capacity ('" + capacity.ToString() + "') must be a non-negative value.")
        self._array = Array[T](capacity)

    def __init__(self, collection: IEnumerable[T]) -> None:
        if collection is None:
            raise ArgumentNullException("collection")
        self._array = Array.Empty[T]()
        for item in collection:
            self.Enqueue(item)

    @property
    def Count(self) -> i32:
        return self._size

    @property
    def Capacity(self) -> i32:
        return len(self._array)

    def Clear(self) -> None:
        Array.Clear(self._array)
        self._head = 0
        self._tail = 0
        self._size = 0
        self._version += 1

    def Enqueue(self, item: T) -> None:
        if self._size == len(self._array):
            self._Grow(self._size + 1)
        self._array[self._tail] = item
        self._tail = 0 if self._tail + 1 == len(self._array) else self._tail + 1
        self._size += 1
        self._version += 1

    def _Grow(self, needed: i32) -> None:
        capacity = len(self._array) * 2
        if capacity < len(self._array) + 4:
            capacity = len(self._array) + 4
        self._SetCapacity(capacity if capacity > needed else needed)

    def _SetCapacity(self, capacity: i32) -> None:
        grown = Array[T](capacity)
        self._CopyOut(grown, 0)
        self._array = grown
        self._head = 0
        self._tail = 0 if self._size == capacity else self._size
        self._version += 1

    def _CopyOut(self, target: Array[T], at: i32) -> None:
        first = len(self._array) - self._head
        if first > self._size:
            first = self._size
        if self._size != 0:
            Array.Copy(self._array, self._head, target, at, first)
            Array.Copy(self._array, 0, target, at + first, self._size - first)

    def EnsureCapacity(self, capacity: i32) -> i32:
        if capacity < 0:
            raise ArgumentOutOfRangeException("capacity", capacity, "capacity ('" + capacity.ToString() + "') must be a non-negative value.")
        if len(self._array) < capacity:
            self._SetCapacity(capacity)
        return len(self._array)

    def Dequeue(self) -> T:
        if self._size == 0:
            raise InvalidOperationException("Queue empty.")
        item = self._array[self._head]
        self._array[self._head] = default(T)
        self._head = 0 if self._head + 1 == len(self._array) else self._head + 1
        self._size -= 1
        self._version += 1
        return item

    def TryDequeue(self, result: Out[T]) -> bool:
        if self._size == 0:
            result = default(T)
            return False
        result = self.Dequeue()
        return True

    def Peek(self) -> T:
        if self._size == 0:
            raise InvalidOperationException("Queue empty.")
        return self._array[self._head]

    def TryPeek(self, result: Out[T]) -> bool:
        if self._size == 0:
            result = default(T)
            return False
        result = self._array[self._head]
        return True

    @internal
    def ElementAt(self, i: i32) -> T:
        at = self._head + i
        return self._array[at if at < len(self._array) else at - len(self._array)]

    def Contains(self, item: T) -> bool:
        comparer = EqualityComparer[T].Default
        for i in range(self._size):
            if comparer.Equals(self.ElementAt(i), item):
                return True
        return False

    def ToArray(self) -> Array[T]:
        if self._size == 0:
            return Array.Empty[T]()
        result = Array[T](self._size)
        self._CopyOut(result, 0)
        return result

    def CopyTo(self, array: Array[T], arrayIndex: i32) -> None:
        CollectionChecks.CopyOut(array, arrayIndex, self._size, False)
        self._CopyOut(array, arrayIndex)

    def TrimExcess(self) -> None:
        self._SetCapacity(self._size)

    def TrimExcess(self, capacity: i32) -> None:
        if capacity < 0:
            raise ArgumentOutOfRangeException("capacity", capacity, "capacity ('" + capacity.ToString() + "') must be a non-negative value.")
        if capacity < self._size:
            raise ArgumentOutOfRangeException("capacity", capacity, "capacity ('" + capacity.ToString() + "') must be greater than or equal to '" + self._size.ToString() + "'.")
        self._SetCapacity(capacity)

    @implements(System.Collections.ICollection.CopyTo)
    def CopyTo(self, array: Array, index: i32) -> None:
        CollectionChecks.CopyAll(self, self._size, array, index, False)

    @implements(System.Collections.ICollection.IsSynchronized)
    @property
    def IsSynchronized(self) -> bool:
        return False

    @implements(System.Collections.ICollection.SyncRoot)
    @property
    def SyncRoot(self) -> object:
        return self

    def GetEnumerator(self) -> Queue[T].Enumerator:
        return Queue[T].Enumerator(self)

    @implements(IEnumerable[T].GetEnumerator)
    def GetEnumerator(self) -> IEnumerator[T]:
        return Queue[T].Enumerator(self)

    @implements(System.Collections.IEnumerable.GetEnumerator)
    def GetEnumerator(self) -> System.Collections.IEnumerator:
        return Queue[T].Enumerator(self)

    @struct
    class Enumerator(IEnumerator[T]):
        _queue: Queue[T]
        _version: i32
        _index: i32

        @internal
        def __init__(self, queue: Queue[T]) -> None:
            self._queue = queue
            self._version = queue._version
            self._index = -1

        def Dispose(self) -> None:
            self._index = -2

        def MoveNext(self) -> bool:
            if self._version != self._queue._version:
                raise InvalidOperationException("Collection was modified; enumeration operation may not execute.")
            if self._index == -2:
                return False
            self._index += 1
            if self._index == self._queue._size:
                self._index = -2
                return False
            return True

        @property
        def Current(self) -> T:
            return default(T) if self._index < 0 else self._queue.ElementAt(self._index)

        @implements(System.Collections.IEnumerator.Current)
        @property
        def Current(self) -> object:
            if self._index < 0:
                raise InvalidOperationException("Enumeration has not started. Call MoveNext." if self._index == -1 else "Enumeration already finished.")
            return self.Current

        @implements(System.Collections.IEnumerator.Reset)
        def Reset(self) -> None:
            self._index = -1
