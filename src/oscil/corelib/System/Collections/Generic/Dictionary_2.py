from oscil.lang import *
import System.Collections


@generic(TKey, TValue)
@where(TKey, notnull)
class Dictionary(IDictionary[TKey, TValue], IReadOnlyDictionary[TKey, TValue], System.Collections.IDictionary):
    """Buckets of chained entries in one array, in .NET's shape, so that enumeration follows insertion until something is removed."""

    @struct
    @internal
    class Entry:
        hashCode: u32
        next: i32
        key: TKey
        value: TValue

    _buckets: Internal[Array[i32]]
    _entries: Internal[Array[Dictionary[TKey, TValue].Entry]]
    _count: Internal[i32]
    _freeList: i32
    _freeCount: Internal[i32]
    _version: Internal[i32]
    _comparer: IEqualityComparer[TKey]

    def __init__(self) -> None:
        self.__init__(0, None)

    def __init__(self, capacity: i32) -> None:
        self.__init__(capacity, None)

    def __init__(self, comparer: IEqualityComparer[TKey]) -> None:
        self.__init__(0, comparer)

    def __init__(self, capacity: i32, comparer: IEqualityComparer[TKey]) -> None:
        if capacity < 0:
            raise ArgumentOutOfRangeException("capacity")
        self._comparer = comparer if comparer is not None else EqualityComparer[TKey].Default
        self._freeList = -1
        if capacity > 0:
            self._Initialize(capacity)

    def __init__(self, dictionary: IDictionary[TKey, TValue]) -> None:
        self.__init__(dictionary, None)

    def __init__(self, dictionary: IDictionary[TKey, TValue], comparer: IEqualityComparer[TKey]) -> None:
        self.__init__(0 if dictionary is None else dictionary.Count, comparer)
        if dictionary is None:
            raise ArgumentNullException("dictionary")
        for pair in dictionary:
            self.Add(pair.Key, pair.Value)

    def __init__(self, collection: IEnumerable[KeyValuePair[TKey, TValue]]) -> None:
        self.__init__(collection, None)

    def __init__(self, collection: IEnumerable[KeyValuePair[TKey, TValue]], comparer: IEqualityComparer[TKey]) -> None:
        self.__init__(0, comparer)
        if collection is None:
            raise ArgumentNullException("collection")
        for pair in collection:
            self.Add(pair.Key, pair.Value)

    def _Initialize(self, capacity: i32) -> i32:
        size = HashHelpers.GetPrime(capacity)
        self._buckets = Array[i32](size)
        self._entries = Array[Dictionary[TKey, TValue].Entry](size)
        self._freeList = -1
        return size

    @property
    def Comparer(self) -> IEqualityComparer[TKey]:
        return self._comparer

    @property
    def Count(self) -> i32:
        return self._count - self._freeCount

    @property
    def Capacity(self) -> i32:
        return 0 if self._entries is None else len(self._entries)

    @internal
    def FindEntry(self, key: TKey) -> i32:
        if key is None:
            raise ArgumentNullException("key")
        buckets = self._buckets
        if buckets is None:
            return -1
        entries = self._entries
        if typeof(TKey).IsValueType and self._comparer is EqualityComparer[TKey].Default:
            code = u32(key.GetHashCode())
            i = buckets[i32(code % u32(len(buckets)))] - 1
            while i >= 0:
                entry = ref(entries[i])
                if entry.hashCode == code and EqualityComparer[TKey].Default.Equals(entry.key, key):
                    return i
                i = entry.next
            return -1
        comparer = self._comparer
        hash = u32(comparer.GetHashCode(key))
        i = buckets[i32(hash % u32(len(buckets)))] - 1
        while i >= 0:
            e = ref(entries[i])
            if e.hashCode == hash and comparer.Equals(e.key, key):
                return i
            i = e.next
        return -1

    def ContainsKey(self, key: TKey) -> bool:
        return self.FindEntry(key) >= 0

    def ContainsValue(self, value: TValue) -> bool:
        comparer = EqualityComparer[TValue].Default
        for i in range(self._count):
            if self._entries[i].next >= -1 and comparer.Equals(self._entries[i].value, value):
                return True
        return False

    def TryGetValue(self, key: TKey, value: Out[TValue]) -> bool:
        i = self.FindEntry(key)
        if i >= 0:
            value = self._entries[i].value
            return True
        value = default(TValue)
        return False

    def __getitem__(self, key: TKey) -> TValue:
        i = self.FindEntry(key)
        if i >= 0:
            return self._entries[i].value
        raise KeyNotFoundException("The given key '" + key.ToString() + "' was not present in the dictionary.")

    def __setitem__(self, key: TKey, value: TValue) -> None:
        i = self.FindEntry(key)
        if i >= 0:
            self._entries[i].value = value
            return
        self._Insert(key, value)

    def Add(self, key: TKey, value: TValue) -> None:
        if self.FindEntry(key) >= 0:
            raise ArgumentException("An item with the same key has already been added. Key: " + key.ToString())
        self._Insert(key, value)

    def TryAdd(self, key: TKey, value: TValue) -> bool:
        if self.FindEntry(key) >= 0:
            return False
        self._Insert(key, value)
        return True

    def _Insert(self, key: TKey, value: TValue) -> None:
        if self._buckets is None:
            self._Initialize(0)
        hash = u32(self._comparer.GetHashCode(key))
        index = 0
        if self._freeCount > 0:
            index = self._freeList
            self._freeList = -3 - self._entries[index].next
            self._freeCount -= 1
        else:
            if self._count == len(self._entries):
                self._Resize(HashHelpers.ExpandPrime(self._count))
            index = self._count
            self._count += 1
        entry = ref(self._entries[index])
        bucket = ref(self._buckets[i32(hash % u32(len(self._buckets)))])
        entry.hashCode = hash
        entry.next = bucket - 1
        entry.key = key
        entry.value = value
        bucket = index + 1
        self._version += 1

    def _Resize(self, size: i32) -> None:
        entries = Array[Dictionary[TKey, TValue].Entry](size)
        Array.Copy(self._entries, 0, entries, 0, self._count)
        buckets = Array[i32](size)
        for i in range(self._count):
            entry = ref(entries[i])
            if entry.next >= -1:
                bucket = ref(buckets[i32(entry.hashCode % u32(size))])
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
            self._version += 1
            self._Resize(HashHelpers.GetPrime(capacity))
        return len(self._entries)

    def TrimExcess(self) -> None:
        self.TrimExcess(self.Count)

    def TrimExcess(self, capacity: i32) -> None:
        if capacity < self.Count:
            raise ArgumentOutOfRangeException("capacity")
        if self._entries is None:
            return
        size = HashHelpers.GetPrime(capacity)
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
                self._Insert(old[i].key, old[i].value)

    def Remove(self, key: TKey) -> bool:
        ignored = default(TValue)
        return self.Remove(key, out(ignored))

    def Remove(self, key: TKey, value: Out[TValue]) -> bool:
        if key is None:
            raise ArgumentNullException("key")
        value = default(TValue)
        if self._buckets is None:
            return False
        hash = u32(self._comparer.GetHashCode(key))
        bucket = ref(self._buckets[i32(hash % u32(len(self._buckets)))])
        last = -1
        i = bucket - 1
        while i >= 0:
            entry = ref(self._entries[i])
            if entry.hashCode == hash and self._comparer.Equals(entry.key, key):
                if last < 0:
                    bucket = entry.next + 1
                else:
                    self._entries[last].next = entry.next
                value = entry.value
                entry.next = -3 - self._freeList
                entry.key = default(TKey)
                entry.value = default(TValue)
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

    def GetValueOrDefault(self, key: TKey) -> TValue:
        i = self.FindEntry(key)
        return self._entries[i].value if i >= 0 else default(TValue)

    @implements(ICollection[KeyValuePair[TKey, TValue]].CopyTo)
    def CopyTo(self, array: Array[KeyValuePair[TKey, TValue]], index: i32) -> None:
        if array is None:
            raise ArgumentNullException("array")
        if u32(index) > u32(len(array)):
            raise ArgumentOutOfRangeException("index", "Non-negative number required." if index < 0 else "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
        CollectionChecks.Room(array, index, self.Count)
        at = index
        for i in range(self._count):
            if self._entries[i].next >= -1:
                array[at] = KeyValuePair[TKey, TValue](self._entries[i].key, self._entries[i].value)
                at += 1
