from oscil.lang import *
import System.Collections


@generic(T)
class HashSet(ISet[T], IReadOnlySet[T]):
    """Buckets of chained entries in one array, in .NET's shape, so that enumeration follows insertion until something is removed."""

    @struct
    @internal
    class Entry:
        hashCode: i32
        next: i32
        value: T

    _buckets: Array[i32]
    _entries: Array[HashSet[T].Entry]
    _count: i32
    _freeList: i32
    _freeCount: i32
    _version: i32
    _comparer: IEqualityComparer[T]

    def __init__(self) -> None:
        self.__init__(0, None)

    def __init__(self, comparer: IEqualityComparer[T]) -> None:
        self.__init__(0, comparer)

    def __init__(self, capacity: i32) -> None:
        self.__init__(capacity, None)

    def __init__(self, capacity: i32, comparer: IEqualityComparer[T]) -> None:
        if capacity < 0:
            raise ArgumentOutOfRangeException("capacity")
        self._comparer = comparer if comparer is not None else EqualityComparer[T].Default
        self._freeList = -1
        if capacity > 0:
            self._Initialize(capacity)

    def __init__(self, collection: IEnumerable[T]) -> None:
        self.__init__(collection, None)

    def __init__(self, collection: IEnumerable[T], comparer: IEqualityComparer[T]) -> None:
        self.__init__(0, comparer)
        if collection is None:
            raise ArgumentNullException("collection")
        self.UnionWith(collection)

    def _Initialize(self, capacity: i32) -> i32:
        size = System.Collections.HashHelpers.GetPrime(capacity)
        self._buckets = Array[i32](size)
        self._entries = Array[HashSet[T].Entry](size)
        self._freeList = -1
        return size

    @property
    def Comparer(self) -> IEqualityComparer[T]:
        return self._comparer

    @property
    def Count(self) -> i32:
        return self._count - self._freeCount

    @property
    def Capacity(self) -> i32:
        return 0 if self._entries is None else len(self._entries)

    def _Hash(self, item: T) -> i32:
        return 0 if item is None else self._comparer.GetHashCode(item)

    def _Find(self, item: T) -> i32:
        buckets = self._buckets
        if buckets is None:
            return -1
        entries = self._entries
        comparer = self._comparer
        code = self._Hash(item)
        i = buckets[i32(u32(code) % u32(len(buckets)))] - 1
        while i >= 0:
            entry = ref(entries[i])
            if entry.hashCode == code and comparer.Equals(entry.value, item):
                return i
            i = entry.next
        return -1

    def Contains(self, item: T) -> bool:
        return self._Find(item) >= 0

    def TryGetValue(self, equalValue: T, actualValue: Out[T]) -> bool:
        i = self._Find(equalValue)
        actualValue = self._entries[i].value if i >= 0 else default(T)
        return i >= 0

    def Add(self, item: T) -> bool:
        if self._buckets is None:
            self._Initialize(0)
        code = self._Hash(item)
        if self._Find(item) >= 0:
            return False
        index = 0
        if self._freeCount > 0:
            index = self._freeList
            self._freeList = -3 - self._entries[index].next
            self._freeCount -= 1
        else:
            if self._count == len(self._entries):
                self._Resize(System.Collections.HashHelpers.ExpandPrime(self._count))
            index = self._count
            self._count += 1
        entry = ref(self._entries[index])
        bucket = ref(self._buckets[i32(u32(code) % u32(len(self._buckets)))])
        entry.hashCode = code
        entry.next = bucket - 1
        entry.value = item
        bucket = index + 1
        self._version += 1
        return True

    def _Resize(self, size: i32) -> None:
        entries = Array[HashSet[T].Entry](size)
        Array.Copy(self._entries, 0, entries, 0, self._count)
        buckets = Array[i32](size)
        for i in range(self._count):
            entry = ref(entries[i])
            if entry.next >= -1:
                bucket = ref(buckets[i32(u32(entry.hashCode) % u32(size))])
                entry.next = bucket - 1
                bucket = i + 1
        self._buckets = buckets
        self._entries = entries

    def EnsureCapacity(self, capacity: i32) -> i32:
        if capacity < 0:
            raise ArgumentOutOfRangeException("capacity")
        if self._entries is None:
            return self._Initialize(capacity)
        if len(self._entries) < capacity:
            self._Resize(System.Collections.HashHelpers.GetPrime(capacity))
        return len(self._entries)

    def TrimExcess(self) -> None:
        self.TrimExcess(self.Count)

    def TrimExcess(self, capacity: i32) -> None:
        if capacity < self.Count:
            raise ArgumentOutOfRangeException("capacity", capacity, "capacity ('" + capacity.ToString() + "') must be greater than or equal to '" + self.Count.ToString() + "'.")
        if self._entries is None:
            return
        size = System.Collections.HashHelpers.GetPrime(capacity)
        if size >= len(self._entries):
            return
        old = self._entries
        count = self._count
        self._version += 1
        self._Initialize(size)
        self._freeCount = 0
        self._count = 0
        for i in range(count):
            if old[i].next >= -1:
                self.Add(old[i].value)

    def Remove(self, item: T) -> bool:
        if self._buckets is None:
            return False
        code = self._Hash(item)
        bucket = ref(self._buckets[i32(u32(code) % u32(len(self._buckets)))])
        last = -1
        i = bucket - 1
        while i >= 0:
            entry = ref(self._entries[i])
            if entry.hashCode == code and self._comparer.Equals(entry.value, item):
                if last < 0:
                    bucket = entry.next + 1
                else:
                    self._entries[last].next = entry.next
                entry.next = -3 - self._freeList
                entry.value = default(T)
                self._freeList = i
                self._freeCount += 1
                return True
            last = i
            i = entry.next
        return False

    def Clear(self) -> None:
        if self._count > 0:
            Array.Clear(self._buckets)
            Array.Clear(self._entries, 0, self._count)
            self._count = 0
            self._freeList = -1
            self._freeCount = 0

    def RemoveWhere(self, match: Predicate[T]) -> i32:
        if match is None:
            raise ArgumentNullException("match")
        removed = 0
        for i in range(self._count):
            if self._entries[i].next >= -1:
                value = self._entries[i].value
                if match(value) and self.Remove(value):
                    removed += 1
        return removed

    def CopyTo(self, array: Array[T]) -> None:
        self.CopyTo(array, 0, self.Count)

    def CopyTo(self, array: Array[T], arrayIndex: i32) -> None:
        self.CopyTo(array, arrayIndex, self.Count)

    def CopyTo(self, array: Array[T], arrayIndex: i32, count: i32) -> None:
        if array is None:
            raise ArgumentNullException("array")
        if arrayIndex < 0:
            raise ArgumentOutOfRangeException("arrayIndex", arrayIndex, "arrayIndex ('" + arrayIndex.ToString() + "') must be a non-negative value.")
        if count < 0:
            raise ArgumentOutOfRangeException("count", count, "count ('" + count.ToString() + "') must be a non-negative value.")
        if arrayIndex > len(array) or count > len(array) - arrayIndex:
            raise ArgumentException("Destination array is not long enough to copy all the items in the collection. Check array index and length.")
        at = arrayIndex
        i = 0
        while i < self._count and count > 0:
            if self._entries[i].next >= -1:
                array[at] = self._entries[i].value
                at += 1
                count -= 1
            i += 1

    def GetEnumerator(self) -> HashSet[T].Enumerator:
        return HashSet[T].Enumerator(self)

    @struct
    class Enumerator(IEnumerator[T]):
        _set: HashSet[T]
        _version: i32
        _index: i32
        _current: T

        @internal
        def __init__(self, set: HashSet[T]) -> None:
            self._set = set
            self._version = set._version
            self._index = 0
            self._current = default(T)

        def MoveNext(self) -> bool:
            if self._version != self._set._version:
                raise InvalidOperationException("Collection was modified; enumeration operation may not execute.")
            while self._index < self._set._count:
                entry = ref(self._set._entries[self._index])
                self._index += 1
                if entry.next >= -1:
                    self._current = entry.value
                    return True
            self._index = self._set._count + 1
            self._current = default(T)
            return False

        @property
        def Current(self) -> T:
            return self._current

        def Dispose(self) -> None:
            pass

        @implements(System.Collections.IEnumerator.Current)
        @property
        def Current(self) -> object:
            if self._index == 0 or self._index == self._set._count + 1:
                raise InvalidOperationException("Enumeration has either not started or has already finished.")
            return self._current

        @implements(System.Collections.IEnumerator.Reset)
        def Reset(self) -> None:
            if self._version != self._set._version:
                raise InvalidOperationException("Collection was modified; enumeration operation may not execute.")
            self._index = 0
            self._current = default(T)
