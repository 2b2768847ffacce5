from oscil.lang import *
import System.Collections


@generic(T)
class Stack(IEnumerable[T], System.Collections.ICollection, IReadOnlyCollection[T]):
    _array: Internal[Array[T]]
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
            self.Push(item)

    @property
    def Count(self) -> i32:
        return self._size

    def Clear(self) -> None:
        Array.Clear(self._array, 0, self._size)
        self._size = 0
        self._version += 1

    def Contains(self, item: T) -> bool:
        return self._size != 0 and Array.IndexOf[T](self._array, item, 0, self._size) >= 0

    def Peek(self) -> T:
        if self._size == 0:
            raise InvalidOperationException("Stack empty.")
        return self._array[self._size - 1]

    def TryPeek(self, result: Out[T]) -> bool:
        if self._size == 0:
            result = default(T)
            return False
        result = self._array[self._size - 1]
        return True

    def Pop(self) -> T:
        if self._size == 0:
            raise InvalidOperationException("Stack empty.")
        self._size -= 1
        self._version += 1
        item = self._array[self._size]
        self._array[self._size] = default(T)
        return item

    def TryPop(self, result: Out[T]) -> bool:
        if self._size == 0:
            result = default(T)
            return False
        result = self.Pop()
        return True

    def Push(self, item: T) -> None:
        if self._size == len(self._array):
            capacity = 4 if len(self._array) == 0 else len(self._array) * 2
            grown = Array[T](capacity)
            Array.Copy(self._array, 0, grown, 0, self._size)
            self._array = grown
        self._array[self._size] = item
        self._size += 1
        self._version += 1

    def TrimExcess(self) -> None:
        Array.Resize[T](ref(self._array), self._size)

    def TrimExcess(self, capacity: i32) -> None:
        if capacity < 0:
            raise ArgumentOutOfRangeException("capacity", capacity, "capacity ('" + capacity.ToString() + "') must be a non-negative value.")
        if capacity < self._size:
            raise ArgumentOutOfRangeException("capacity", capacity, "capacity ('" + capacity.ToString() + "') must be greater than or equal to '" + self._size.ToString() + "'.")
        Array.Resize[T](ref(self._array), capacity)

    def EnsureCapacity(self, capacity: i32) -> i32:
        if capacity < 0:
            raise ArgumentOutOfRangeException("capacity", capacity, "capacity ('" + capacity.ToString() + "') must be a non-negative value.")
        if len(self._array) < capacity:
            grown = Array[T](capacity)
            Array.Copy(self._array, 0, grown, 0, self._size)
            self._array = grown
        return len(self._array)

    def ToArray(self) -> Array[T]:
        result = Array[T](self._size)
        for i in range(self._size):
            result[i] = self._array[self._size - 1 - i]
        return result

    def CopyTo(self, array: Array[T], arrayIndex: i32) -> None:
        CollectionChecks.CopyOut(array, arrayIndex, self._size, True)
        Array.Copy(self.ToArray(), 0, array, arrayIndex, self._size)

    @implements(System.Collections.ICollection.CopyTo)
    def CopyTo(self, array: Array, index: i32) -> None:
        CollectionChecks.CopyAll(self, self._size, array, index, True)

    @implements(System.Collections.ICollection.IsSynchronized)
    @property
    def IsSynchronized(self) -> bool:
        return False

    @implements(System.Collections.ICollection.SyncRoot)
    @property
    def SyncRoot(self) -> object:
        return self

    def GetEnumerator(self) -> Stack[T].Enumerator:
        return Stack[T].Enumerator(self)

    @implements(IEnumerable[T].GetEnumerator)
    def GetEnumerator(self) -> IEnumerator[T]:
        return Stack[T].Enumerator(self)

    @implements(System.Collections.IEnumerable.GetEnumerator)
    def GetEnumerator(self) -> System.Collections.IEnumerator:
        return Stack[T].Enumerator(self)

    @struct
    class Enumerator(IEnumerator[T]):
        _stack: Stack[T]
        _version: i32
        _index: i32

        @internal
        def __init__(self, stack: Stack[T]) -> None:
            self._stack = stack
            self._version = stack._version
            self._index = -2

        def Dispose(self) -> None:
            self._index = -1

        def MoveNext(self) -> bool:
            if self._version != self._stack._version:
                raise InvalidOperationException("Collection was modified after the enumerator was instantiated.")
            if self._index == -2:
                self._index = self._stack._size - 1
                return self._index >= 0
            if self._index == -1:
                return False
            self._index -= 1
            return self._index >= 0

        @property
        def Current(self) -> T:
            return default(T) if self._index < 0 else self._stack._array[self._index]

        @implements(System.Collections.IEnumerator.Current)
        @property
        def Current(self) -> object:
            if self._index < 0:
                raise InvalidOperationException("Enumeration has not started. Call MoveNext." if self._index == -2 else "Enumeration already finished.")
            return self.Current

        @implements(System.Collections.IEnumerator.Reset)
        def Reset(self) -> None:
            self._index = -2
