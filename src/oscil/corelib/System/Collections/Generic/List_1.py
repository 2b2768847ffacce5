from oscil.lang import *
import System.Collections
from System.Collections.ObjectModel import ReadOnlyCollection
from System.Runtime.CompilerServices import RuntimeHelpers


@generic(T)
class List(IList[T], System.Collections.IList, IReadOnlyList[T]):
    _items: Internal[Array[T]]
    _size: Internal[i32]
    _version: Internal[i32]

    def __init__(self) -> None:
        self._items = Array.Empty[T]()

    def __init__(self, capacity: i32) -> None:
        if capacity < 0:
            raise ArgumentOutOfRangeException("capacity", "Non-negative number required.")
        self._items = Array.Empty[T]() if capacity == 0 else Array[T](capacity)

    def __init__(self, collection: IEnumerable[T]) -> None:
        if collection is None:
            raise ArgumentNullException("collection")
        known = try_cast(ICollection[T], collection)
        if known is not None:
            count = known.Count
            self._items = Array.Empty[T]()
            if count > 0:
                self._items = Array[T](count)
                known.CopyTo(self._items, 0)
                self._size = count
            return
        self._items = Array.Empty[T]()
        self.AddRange(collection)

    @property
    def Capacity(self) -> i32:
        return len(self._items)

    @Capacity.setter
    def Capacity(self, value: i32) -> None:
        if value < self._size:
            raise ArgumentOutOfRangeException("value", "capacity was less than the current size.")
        if value != len(self._items):
            grown = Array[T](value)
            Array.Copy(self._items, 0, grown, 0, self._size)
            self._items = grown

    @property
    def Count(self) -> i32:
        return self._size

    def __getitem__(self, index: i32) -> T:
        if u32(index) >= u32(self._size):
            List._ThrowIndex()
        return self._items[index]

    def __setitem__(self, index: i32, value: T) -> None:
        if u32(index) >= u32(self._size):
            List._ThrowIndex()
        self._items[index] = value
        self._version += 1

    @static
    def _ThrowIndex() -> None:
        raise ArgumentOutOfRangeException("index", "Index was out of range. Must be non-negative and less than the size of the collection.")

    def Add(self, item: T) -> None:
        self._version += 1
        size = self._size
        items = self._items
        if size < len(items):
            self._size = size + 1
            items[size] = item
            return
        self._Grow(size + 1)
        self._size = size + 1
        self._items[size] = item

    def _Grow(self, needed: i32) -> None:
        capacity = 4 if len(self._items) == 0 else len(self._items) * 2
        self.Capacity = capacity if capacity >= needed else needed

    def EnsureCapacity(self, capacity: i32) -> i32:
        if capacity < 0:
            raise ArgumentOutOfRangeException("capacity", "Non-negative number required.")
        if len(self._items) < capacity:
            self._Grow(capacity)
        return len(self._items)

    def AddRange(self, collection: IEnumerable[T]) -> None:
        self.InsertRange(self._size, collection)

    def AsReadOnly(self) -> ReadOnlyCollection[T]:
        return ReadOnlyCollection[T](self)

    def Insert(self, index: i32, item: T) -> None:
        if u32(index) > u32(self._size):
            raise ArgumentOutOfRangeException("index", "Index must be within the bounds of the List.")
        if self._size == len(self._items):
            self._Grow(self._size + 1)
        if index < self._size:
            Array.Copy(self._items, index, self._items, index + 1, self._size - index)
        self._items[index] = item
        self._size += 1
        self._version += 1

    def InsertRange(self, index: i32, collection: IEnumerable[T]) -> None:
        if collection is None:
            raise ArgumentNullException("collection")
        if u32(index) > u32(self._size):
            raise ArgumentOutOfRangeException("index", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
        known = try_cast(ICollection[T], collection)
        if known is not None:
            count = known.Count
            if count > 0:
                if self._size + count > len(self._items):
                    self._Grow(self._size + count)
                if index < self._size:
                    Array.Copy(self._items, index, self._items, index + count, self._size - index)
                if collection is self:
                    Array.Copy(self._items, 0, self._items, index, index)
                    Array.Copy(self._items, index + count, self._items, index * 2, self._size - index)
                else:
                    known.CopyTo(self._items, index)
                self._size += count
                self._version += 1
            return
        at = index
        for item in collection:
            self.Insert(at, item)
            at += 1

    def Clear(self) -> None:
        self._version += 1
        if RuntimeHelpers.IsReferenceOrContainsReferences[T]():
            Array.Clear(self._items, 0, self._size)
        self._size = 0

    def RemoveAt(self, index: i32) -> None:
        if u32(index) >= u32(self._size):
            List._ThrowIndex()
        self._size -= 1
        if index < self._size:
            Array.Copy(self._items, index + 1, self._items, index, self._size - index)
        self._items[self._size] = default(T)
        self._version += 1

    def RemoveRange(self, index: i32, count: i32) -> None:
        self._CheckRange(index, count)
        if count > 0:
            self._size -= count
            if index < self._size:
                Array.Copy(self._items, index + count, self._items, index, self._size - index)
            self._version += 1
            Array.Clear(self._items, self._size, count)

    def _CheckRange(self, index: i32, count: i32) -> None:
        if index < 0:
            raise ArgumentOutOfRangeException("index", "Non-negative number required.")
        if count < 0:
            raise ArgumentOutOfRangeException("count", "Non-negative number required.")
        if self._size - index < count:
            raise ArgumentException("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.")

    def Remove(self, item: T) -> bool:
        index = self.IndexOf(item)
        if index >= 0:
            self.RemoveAt(index)
            return True
        return False

    def RemoveAll(self, match: Predicate[T]) -> i32:
        if match is None:
            raise ArgumentNullException("match")
        kept = 0
        for i in range(self._size):
            if not match(self._items[i]):
                self._items[kept] = self._items[i]
                kept += 1
        removed = self._size - kept
        Array.Clear(self._items, kept, removed)
        self._size = kept
        self._version += 1
        return removed

    def Contains(self, item: T) -> bool:
        return self._size != 0 and self.IndexOf(item) >= 0

    def IndexOf(self, item: T) -> i32:
        return Array.IndexOf[T](self._items, item, 0, self._size)

    def IndexOf(self, item: T, index: i32) -> i32:
        if index > self._size:
            raise ArgumentOutOfRangeException("index", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
        return Array.IndexOf[T](self._items, item, index, self._size - index)

    def LastIndexOf(self, item: T) -> i32:
        comparer = EqualityComparer[T].Default
        i = self._size - 1
        while i >= 0:
            if comparer.Equals(self._items[i], item):
                return i
            i -= 1
        return -1

    def CopyTo(self, array: Array[T]) -> None:
        self.CopyTo(array, 0)

    def CopyTo(self, array: Array[T], arrayIndex: i32) -> None:
        Array.Copy(self._items, 0, array, arrayIndex, self._size)

    def CopyTo(self, index: i32, array: Array[T], arrayIndex: i32, count: i32) -> None:
        if self._size - index < count:
            raise ArgumentException("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.")
        Array.Copy(self._items, index, array, arrayIndex, count)

    def ToArray(self) -> Array[T]:
        if self._size == 0:
            return Array.Empty[T]()
        result = Array[T](self._size)
        Array.Copy(self._items, 0, result, 0, self._size)
        return result

    def GetRange(self, index: i32, count: i32) -> List[T]:
        self._CheckRange(index, count)
        result = List[T](count)
        Array.Copy(self._items, index, result._items, 0, count)
        result._size = count
        return result

    def Slice(self, start: i32, length: i32) -> List[T]:
        return self.GetRange(start, length)

    def Exists(self, match: Predicate[T]) -> bool:
        return self.FindIndex(match) != -1

    def Find(self, match: Predicate[T]) -> T:
        i = self.FindIndex(match)
        return self._items[i] if i >= 0 else default(T)

    def FindAll(self, match: Predicate[T]) -> List[T]:
        if match is None:
            raise ArgumentNullException("match")
        result = List[T]()
        for i in range(self._size):
            if match(self._items[i]):
                result.Add(self._items[i])
        return result

    def FindIndex(self, match: Predicate[T]) -> i32:
        return self.FindIndex(0, self._size, match)

    def FindIndex(self, startIndex: i32, match: Predicate[T]) -> i32:
        return self.FindIndex(startIndex, self._size - startIndex, match)

    def FindIndex(self, startIndex: i32, count: i32, match: Predicate[T]) -> i32:
        if match is None:
            raise ArgumentNullException("match")
        if u32(startIndex) > u32(self._size):
            raise ArgumentOutOfRangeException("startIndex", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
        if count < 0 or startIndex > self._size - count:
            raise ArgumentOutOfRangeException("count", "Count must be positive and count must refer to a location within the string/array/collection.")
        for i in range(startIndex, startIndex + count):
            if match(self._items[i]):
                return i
        return -1

    def FindLast(self, match: Predicate[T]) -> T:
        i = self.FindLastIndex(match)
        return self._items[i] if i >= 0 else default(T)

    def FindLastIndex(self, match: Predicate[T]) -> i32:
        if match is None:
            raise ArgumentNullException("match")
        i = self._size - 1
        while i >= 0:
            if match(self._items[i]):
                return i
            i -= 1
        return -1

    def ForEach(self, action: Action[T]) -> None:
        if action is None:
            raise ArgumentNullException("action")
        version = self._version
        i = 0
        while i < self._size:
            if version != self._version:
                break
            action(self._items[i])
            i += 1
        if version != self._version:
            raise InvalidOperationException("Collection was modified; enumeration operation may not execute.")

    def TrueForAll(self, match: Predicate[T]) -> bool:
        if match is None:
            raise ArgumentNullException("match")
        for i in range(self._size):
            if not match(self._items[i]):
                return False
        return True

    @generic(TOutput)
    def ConvertAll(self, converter: Converter[T, TOutput]) -> List[TOutput]:
        if converter is None:
            raise ArgumentNullException("converter")
        result = List[TOutput](self._size)
        for i in range(self._size):
            result.Add(converter(self._items[i]))
        return result

    def Reverse(self) -> None:
        self.Reverse(0, self._size)

    def Reverse(self, index: i32, count: i32) -> None:
        self._CheckRange(index, count)
        if count > 1:
            Array.Reverse[T](self._items, index, count)
        self._version += 1

    def Sort(self) -> None:
        self.Sort(0, self._size, None)

    def Sort(self, comparer: IComparer[T]) -> None:
        self.Sort(0, self._size, comparer)

    def Sort(self, index: i32, count: i32, comparer: IComparer[T]) -> None:
        self._CheckRange(index, count)
        if count > 1:
            Array.Sort[T](self._items, index, count, comparer)
        self._version += 1

    def Sort(self, comparison: Comparison[T]) -> None:
        if comparison is None:
            raise ArgumentNullException("comparison")
        if self._size > 1:
            ArraySortHelper[T].SortWith(Span[T](self._items, 0, self._size), comparison)
        self._version += 1

    def BinarySearch(self, item: T) -> i32:
        return Array.BinarySearch[T](self._items, 0, self._size, item, None)

    def BinarySearch(self, item: T, comparer: IComparer[T]) -> i32:
        return Array.BinarySearch[T](self._items, 0, self._size, item, comparer)

    def BinarySearch(self, index: i32, count: i32, item: T, comparer: IComparer[T]) -> i32:
        self._CheckRange(index, count)
        return Array.BinarySearch[T](self._items, index, count, item, comparer)

    def IndexOf(self, item: T, index: i32, count: i32) -> i32:
        if index > self._size:
            raise ArgumentOutOfRangeException("index", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
        if count < 0 or index > self._size - count:
            raise ArgumentOutOfRangeException("count", "Count must be positive and count must refer to a location within the string/array/collection.")
        return Array.IndexOf[T](self._items, item, index, count)

    def LastIndexOf(self, item: T, index: i32) -> i32:
        if index >= self._size:
            raise ArgumentOutOfRangeException("index", "Index was out of range. Must be non-negative and less than the size of the collection.")
        return self.LastIndexOf(item, index, index + 1)

    def LastIndexOf(self, item: T, index: i32, count: i32) -> i32:
        if self._size == 0:
            return -1
        if index < 0 or count < 0:
            raise ArgumentOutOfRangeException("index" if index < 0 else "count", "Non-negative number required.")
        if index >= self._size:
            raise ArgumentOutOfRangeException("index", "Larger than collection size.")
        if count > index + 1:
            raise ArgumentOutOfRangeException("count", "Larger than collection size.")
        return Array.LastIndexOf[T](self._items, item, index, count)

    def FindLastIndex(self, startIndex: i32, match: Predicate[T]) -> i32:
        return self.FindLastIndex(startIndex, startIndex + 1, match)

    def FindLastIndex(self, startIndex: i32, count: i32, match: Predicate[T]) -> i32:
        if match is None:
            raise ArgumentNullException("match")
        if u32(startIndex) >= u32(self._size) and not (self._size == 0 and startIndex == -1):
            raise ArgumentOutOfRangeException("startIndex", "Index was out of range. Must be non-negative and less than the size of the collection.")
        if count < 0 or startIndex - count + 1 < 0:
            raise ArgumentOutOfRangeException("count", "Count must be positive and count must refer to a location within the string/array/collection.")
        return Array.FindLastIndex[T](self._items, startIndex, count, match)

    def TrimExcess(self) -> None:
        if self._size < i32(f64(len(self._items)) * 0.9):
            self.Capacity = self._size

    def GetEnumerator(self) -> List[T].Enumerator:
        return List[T].Enumerator(self)

    @implements(IEnumerable[T].GetEnumerator)
    def GetEnumerator(self) -> IEnumerator[T]:
        return List[T].Enumerator(self)

    @implements(System.Collections.IEnumerable.GetEnumerator)
    def GetEnumerator(self) -> System.Collections.IEnumerator:
        return List[T].Enumerator(self)

    @implements(ICollection[T].IsReadOnly)
    @property
    def IsReadOnly(self) -> bool:
        return False

    @implements(System.Collections.IList.IsReadOnly)
    @property
    def IsReadOnly(self) -> bool:
        return False

    @implements(System.Collections.IList.IsFixedSize)
    @property
    def IsFixedSize(self) -> bool:
        return False

    @implements(System.Collections.ICollection.IsSynchronized)
    @property
    def IsSynchronized(self) -> bool:
        return False

    @implements(System.Collections.ICollection.SyncRoot)
    @property
    def SyncRoot(self) -> object:
        return self

    @implements(System.Collections.IList.__getitem__)
    def __getitem__(self, index: i32) -> object:
        return self[index]

    @implements(System.Collections.IList.__setitem__)
    def __setitem__(self, index: i32, value: object) -> None:
        self[index] = CollectionChecks.Unwrap[T](value, "value", '"')

    @implements(System.Collections.IList.Add)
    def Add(self, value: object) -> i32:
        self.Add(CollectionChecks.Unwrap[T](value, "value", '"'))
        return self._size - 1

    @implements(System.Collections.IList.Contains)
    def Contains(self, value: object) -> bool:
        return isinstance(value, T) and self.Contains(cast(T, value))

    @implements(System.Collections.IList.IndexOf)
    def IndexOf(self, value: object) -> i32:
        return self.IndexOf(cast(T, value)) if isinstance(value, T) else -1

    @implements(System.Collections.IList.Insert)
    def Insert(self, index: i32, value: object) -> None:
        self.Insert(index, CollectionChecks.Unwrap[T](value, "value", '"'))

    @implements(System.Collections.IList.Remove)
    def Remove(self, value: object) -> None:
        if isinstance(value, T):
            self.Remove(cast(T, value))

    @implements(System.Collections.ICollection.CopyTo)
    def CopyTo(self, array: Array, arrayIndex: i32) -> None:
        if array is not None and array.Rank != 1:
            raise ArgumentException("Only single dimensional arrays are supported for the requested action.")
        try:
            Array.Copy(self._items, 0, array, arrayIndex, self._size)
        except ArrayTypeMismatchException:
            raise ArgumentException("Target array type is not compatible with the type of items in the collection.")

    @struct
    class Enumerator(IEnumerator[T]):
        _list: List[T]
        _index: i32
        _version: i32
        _current: T

        @internal
        def __init__(self, list: List[T]) -> None:
            self._list = list
            self._index = 0
            self._version = list._version
            self._current = default(T)

        def Dispose(self) -> None:
            pass

        def MoveNext(self) -> bool:
            list = self._list
            if self._version == list._version and u32(self._index) < u32(list._size):
                self._current = list._items[self._index]
                self._index += 1
                return True
            return self._MoveNextRare()

        def _MoveNextRare(self) -> bool:
            if self._version != self._list._version:
                raise InvalidOperationException("Collection was modified; enumeration operation may not execute.")
            self._index = self._list._size + 1
            self._current = default(T)
            return False

        @property
        def Current(self) -> T:
            return self._current

        @implements(System.Collections.IEnumerator.Current)
        @property
        def Current(self) -> object:
            if self._index == 0 or self._index == self._list._size + 1:
                raise InvalidOperationException("Enumeration has either not started or has already finished.")
            return self._current

        @implements(System.Collections.IEnumerator.Reset)
        def Reset(self) -> None:
            if self._version != self._list._version:
                raise InvalidOperationException("Collection was modified; enumeration operation may not execute.")
            self._index = 0
            self._current = default(T)
