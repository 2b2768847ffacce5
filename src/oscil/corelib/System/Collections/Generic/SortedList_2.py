from oscil.lang import *
import System.Collections


@generic(TKey, TValue)
@where(TKey, notnull)
class SortedList(IDictionary[TKey, TValue], IReadOnlyDictionary[TKey, TValue], System.Collections.IDictionary):
    """Two arrays in key order."""

    _keys: Internal[List[TKey]]
    _values: Internal[List[TValue]]
    _comparer: IComparer[TKey]
    _version: Internal[i32]

    def __init__(self) -> None:
        self.__init__(0, None)

    def __init__(self, capacity: i32) -> None:
        self.__init__(capacity, None)

    def __init__(self, comparer: IComparer[TKey]) -> None:
        self.__init__(0, comparer)

    def __init__(self, capacity: i32, comparer: IComparer[TKey]) -> None:
        if capacity < 0:
            raise ArgumentOutOfRangeException("capacity", capacity, "capacity ('" + capacity.ToString() + "') must be a non-negative value.")
        self._keys = List[TKey](capacity)
        self._values = List[TValue](capacity)
        self._comparer = comparer if comparer is not None else Comparer[TKey].Default

    def __init__(self, dictionary: IDictionary[TKey, TValue]) -> None:
        self.__init__(dictionary, None)

    def __init__(self, dictionary: IDictionary[TKey, TValue], comparer: IComparer[TKey]) -> None:
        self.__init__(0, comparer)
        if dictionary is None:
            raise ArgumentNullException("dictionary")
        for pair in dictionary:
            self.Add(pair.Key, pair.Value)

    @property
    def Comparer(self) -> IComparer[TKey]:
        return self._comparer

    @property
    def Count(self) -> i32:
        return self._keys.Count

    @property
    def Capacity(self) -> i32:
        return self._keys.Capacity

    @Capacity.setter
    def Capacity(self, value: i32) -> None:
        self._keys.Capacity = value
        self._values.Capacity = value

    def TrimExcess(self) -> None:
        self._keys.TrimExcess()
        self._values.TrimExcess()

    @property
    def Keys(self) -> IList[TKey]:
        return SortedListView[TKey, TKey, TValue](self, self._keys, "key")

    @property
    def Values(self) -> IList[TValue]:
        return SortedListView[TValue, TKey, TValue](self, self._values, "value")

    def IndexOfKey(self, key: TKey) -> i32:
        if key is None:
            raise ArgumentNullException("key")
        i = self._keys.BinarySearch(key, self._comparer)
        return i if i >= 0 else -1

    def IndexOfValue(self, value: TValue) -> i32:
        return self._values.IndexOf(value)

    def ContainsKey(self, key: TKey) -> bool:
        return self.IndexOfKey(key) >= 0

    def ContainsValue(self, value: TValue) -> bool:
        return self.IndexOfValue(value) >= 0

    def TryGetValue(self, key: TKey, value: Out[TValue]) -> bool:
        i = self.IndexOfKey(key)
        value = self._values[i] if i >= 0 else default(TValue)
        return i >= 0

    def GetKeyAtIndex(self, index: i32) -> TKey:
        self._CheckIndex(index)
        return self._keys[index]

    def GetValueAtIndex(self, index: i32) -> TValue:
        self._CheckIndex(index)
        return self._values[index]

    def SetValueAtIndex(self, index: i32, value: TValue) -> None:
        self._CheckIndex(index)
        self._values[index] = value
        self._version += 1

    def _CheckIndex(self, index: i32) -> None:
        if u32(index) >= u32(self._keys.Count):
            raise ArgumentOutOfRangeException("index", index, "Index was out of range. Must be non-negative and less than the size of the collection.")

    def __setitem__(self, key: TKey, value: TValue) -> None:
        if key is None:
            raise ArgumentNullException("key")
        i = self._keys.BinarySearch(key, self._comparer)
        self._version += 1
        if i >= 0:
            self._values[i] = value
        else:
            self._keys.Insert(~i, key)
            self._values.Insert(~i, value)

    def Add(self, key: TKey, value: TValue) -> None:
        if key is None:
            raise ArgumentNullException("key")
        i = self._keys.BinarySearch(key, self._comparer)
        if i >= 0:
            raise ArgumentException("An item with the same key has already been added. Key: " + key.ToString(), "key")
        self._keys.Insert(~i, key)
        self._values.Insert(~i, value)
        self._version += 1

    def Remove(self, key: TKey) -> bool:
        i = self.IndexOfKey(key)
        if i >= 0:
            self.RemoveAt(i)
        return i >= 0

    def RemoveAt(self, index: i32) -> None:
        self._CheckIndex(index)
        self._keys.RemoveAt(index)
        self._values.RemoveAt(index)
        self._version += 1

    def Clear(self) -> None:
        self._keys.Clear()
        self._values.Clear()
        self._version += 1

    @implements(ICollection[KeyValuePair[TKey, TValue]].CopyTo)
    def CopyTo(self, array: Array[KeyValuePair[TKey, TValue]], index: i32) -> None:
        if array is None:
            raise ArgumentNullException("array")
        if index < 0 or index > len(array):
            raise ArgumentOutOfRangeException(
                "arrayIndex", index, "Index was out of range. Must be non-negative and less than or equal to the size of the collection."
            )
        CollectionChecks.Room(array, index, self._keys.Count)
        for i in range(self._keys.Count):
            array[index + i] = KeyValuePair[TKey, TValue](self._keys[i], self._values[i])

    def GetEnumerator(self) -> IEnumerator[KeyValuePair[TKey, TValue]]:
        return self._Pairs()

    def _Pairs(self) -> IEnumerator[KeyValuePair[TKey, TValue]]:
        version = self._version
        for i in range(self._keys.Count):
            if version != self._version:
                raise InvalidOperationException("Collection was modified after the enumerator was instantiated.")
            yield KeyValuePair[TKey, TValue](self._keys[i], self._values[i])

    @implements(System.Collections.IEnumerable.GetEnumerator)
    def GetEnumerator(self) -> System.Collections.IEnumerator:
        return self._Pairs()

    @implements(System.Collections.IDictionary.GetEnumerator)
    def GetEnumerator(self) -> System.Collections.IDictionaryEnumerator:
        return System.Collections.PairEnumerator[TKey, TValue](self._Pairs())


@internal
@sealed
@generic(T, TKey, TValue)
class SortedListView(IList[T], System.Collections.ICollection):
    """The keys or the values of a SortedList, read only."""

    _list: SortedList[TKey, TValue]
    _items: List[T]
    _what: str

    def __init__(self, list: SortedList[TKey, TValue], items: List[T], what: str) -> None:
        self._list = list
        self._items = items
        self._what = what

    def _Refuse(self) -> NotSupportedException:
        return NotSupportedException("This operation is not supported on SortedList nested types because they require modifying the original SortedList.")

    @property
    def Count(self) -> i32:
        return self._items.Count

    @property
    def IsReadOnly(self) -> bool:
        return True

    def __getitem__(self, index: i32) -> T:
        return self._items[index]

    def __setitem__(self, index: i32, value: T) -> None:
        raise self._Refuse()

    def Add(self, item: T) -> None:
        raise self._Refuse()

    def Clear(self) -> None:
        raise self._Refuse()

    def Contains(self, item: T) -> bool:
        return self._items.Contains(item)

    def CopyTo(self, array: Array[T], arrayIndex: i32) -> None:
        self._items.CopyTo(array, arrayIndex)

    def IndexOf(self, item: T) -> i32:
        return self._items.IndexOf(item)

    def Insert(self, index: i32, item: T) -> None:
        raise self._Refuse()

    def Remove(self, item: T) -> bool:
        raise self._Refuse()

    def RemoveAt(self, index: i32) -> None:
        raise self._Refuse()

    def GetEnumerator(self) -> IEnumerator[T]:
        version = self._list._version
        for i in range(self._items.Count):
            if version != self._list._version:
                raise InvalidOperationException("Collection was modified after the enumerator was instantiated.")
            yield self._items[i]

    @implements(System.Collections.IEnumerable.GetEnumerator)
    def GetEnumerator(self) -> System.Collections.IEnumerator:
        return self.GetEnumerator()

    @implements(System.Collections.ICollection.IsSynchronized)
    @property
    def IsSynchronized(self) -> bool:
        return False

    @implements(System.Collections.ICollection.SyncRoot)
    @property
    def SyncRoot(self) -> object:
        return self._list

    @implements(System.Collections.ICollection.CopyTo)
    def CopyTo(self, array: Array, index: i32) -> None:
        cast(System.Collections.ICollection, self._items).CopyTo(array, index)
