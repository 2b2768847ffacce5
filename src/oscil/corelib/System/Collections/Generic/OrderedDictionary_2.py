from oscil.lang import *
import System.Collections


@generic(TKey, TValue)
@where(TKey, notnull)
class OrderedDictionary(
    IDictionary[TKey, TValue],
    IReadOnlyDictionary[TKey, TValue],
    System.Collections.IDictionary,
    IList[KeyValuePair[TKey, TValue]],
    IReadOnlyList[KeyValuePair[TKey, TValue]],
):
    """A list of pairs in their order, and the place of each key in it."""

    _pairs: Internal[List[KeyValuePair[TKey, TValue]]]
    _places: Dictionary[TKey, i32]
    _version: Internal[i32]

    def __init__(self) -> None:
        self.__init__(0, None)

    def __init__(self, capacity: i32) -> None:
        self.__init__(capacity, None)

    def __init__(self, comparer: IEqualityComparer[TKey]) -> None:
        self.__init__(0, comparer)

    def __init__(self, capacity: i32, comparer: IEqualityComparer[TKey]) -> None:
        if capacity < 0:
            raise ArgumentOutOfRangeException("capacity", capacity, "capacity ('" + capacity.ToString() + "') must be a non-negative value.")
        self._pairs = List[KeyValuePair[TKey, TValue]](capacity)
        self._places = Dictionary[TKey, i32](capacity, comparer)

    def __init__(self, dictionary: IDictionary[TKey, TValue]) -> None:
        self.__init__(dictionary, None)

    def __init__(self, dictionary: IDictionary[TKey, TValue], comparer: IEqualityComparer[TKey]) -> None:
        self.__init__(0, comparer)
        if dictionary is None:
            raise ArgumentNullException("dictionary")
        self._AddAll(dictionary)

    def __init__(self, collection: IEnumerable[KeyValuePair[TKey, TValue]]) -> None:
        self.__init__(collection, None)

    def __init__(self, collection: IEnumerable[KeyValuePair[TKey, TValue]], comparer: IEqualityComparer[TKey]) -> None:
        self.__init__(0, comparer)
        if collection is None:
            raise ArgumentNullException("collection")
        self._AddAll(collection)

    def _AddAll(self, pairs: IEnumerable[KeyValuePair[TKey, TValue]]) -> None:
        for pair in pairs:
            self.Add(pair.Key, pair.Value)

    @property
    def Comparer(self) -> IEqualityComparer[TKey]:
        return self._places.Comparer

    @property
    def Count(self) -> i32:
        return self._pairs.Count

    @property
    def Capacity(self) -> i32:
        return self._pairs.Capacity

    def EnsureCapacity(self, capacity: i32) -> i32:
        if capacity < 0:
            raise ArgumentOutOfRangeException("capacity", capacity, "capacity ('" + capacity.ToString() + "') must be a non-negative value.")
        self._places.EnsureCapacity(capacity)
        return self._pairs.EnsureCapacity(capacity)

    def TrimExcess(self) -> None:
        self._pairs.TrimExcess()

    def TrimExcess(self, capacity: i32) -> None:
        if capacity < self.Count:
            raise ArgumentOutOfRangeException("capacity", capacity, "capacity ('" + capacity.ToString() + "') must be greater than or equal to '" + self.Count.ToString() + "'.")
        self._pairs.Capacity = capacity

    def IndexOf(self, key: TKey) -> i32:
        place = 0
        return place if self._places.TryGetValue(key, out(place)) else -1

    def ContainsKey(self, key: TKey) -> bool:
        return self._places.ContainsKey(key)

    def ContainsValue(self, value: TValue) -> bool:
        for pair in self._pairs:
            if EqualityComparer[TValue].Default.Equals(pair.Value, value):
                return True
        return False

    def TryGetValue(self, key: TKey, value: Out[TValue]) -> bool:
        place = 0
        return self.TryGetValue(key, out(value), out(place))

    def TryGetValue(self, key: TKey, value: Out[TValue], index: Out[i32]) -> bool:
        index = self.IndexOf(key)
        value = default(TValue) if index < 0 else self._pairs[index].Value
        return index >= 0

    def __setitem__(self, key: TKey, value: TValue) -> None:
        place = self.IndexOf(key)
        if place >= 0:
            self._pairs[place] = KeyValuePair[TKey, TValue](self._pairs[place].Key, value)
        else:
            self._Put(key, value)

    def _Put(self, key: TKey, value: TValue) -> None:
        if self.IndexOf(key) >= 0:
            raise ArgumentException("An item with the same key has already been added. Key: " + key.ToString(), "key")
        self._version += 1
        self._places.Add(key, self._pairs.Count)
        self._pairs.Add(KeyValuePair[TKey, TValue](key, value))

    def Add(self, key: TKey, value: TValue) -> None:
        self._Put(key, value)

    def TryAdd(self, key: TKey, value: TValue) -> bool:
        place = 0
        return self.TryAdd(key, value, out(place))

    def TryAdd(self, key: TKey, value: TValue, index: Out[i32]) -> bool:
        index = self.IndexOf(key)
        if index >= 0:
            return False
        index = self.Count
        self._Put(key, value)
        return True

    def Insert(self, index: i32, key: TKey, value: TValue) -> None:
        if u32(index) > u32(self.Count):
            raise ArgumentOutOfRangeException("index")
        if self.IndexOf(key) >= 0:
            raise ArgumentException("An item with the same key has already been added. Key: " + key.ToString(), "key")
        self._version += 1
        self._places.Add(key, index)
        self._pairs.Insert(index, KeyValuePair[TKey, TValue](key, value))
        self._Number(index + 1)

    def _Number(self, start: i32) -> None:
        for i in range(start, self._pairs.Count):
            self._places[self._pairs[i].Key] = i

    def _Check(self, index: i32) -> None:
        if u32(index) >= u32(self.Count):
            raise ArgumentOutOfRangeException("index")

    def GetAt(self, index: i32) -> KeyValuePair[TKey, TValue]:
        self._Check(index)
        return self._pairs[index]

    def SetAt(self, index: i32, value: TValue) -> None:
        self._Check(index)
        self._pairs[index] = KeyValuePair[TKey, TValue](self._pairs[index].Key, value)

    def SetAt(self, index: i32, key: TKey, value: TValue) -> None:
        if key is None:
            raise ArgumentNullException("key")
        self._Check(index)
        place = self.IndexOf(key)
        if place >= 0 and place != index:
            raise ArgumentException("An item with the same key has already been added. Key: " + key.ToString(), "key")
        self._places.Remove(self._pairs[index].Key)
        self._places.Add(key, index)
        self._pairs[index] = KeyValuePair[TKey, TValue](key, value)

    def RemoveAt(self, index: i32) -> None:
        self._Check(index)
        self._version += 1
        self._places.Remove(self._pairs[index].Key)
        self._pairs.RemoveAt(index)
        self._Number(index)

    def Remove(self, key: TKey) -> bool:
        value = default(TValue)
        return self.Remove(key, out(value))

    def Remove(self, key: TKey, value: Out[TValue]) -> bool:
        place = 0
        if not self.TryGetValue(key, out(value), out(place)):
            return False
        self.RemoveAt(place)
        return True

    def Clear(self) -> None:
        self._version += 1
        self._places.Clear()
        self._pairs.Clear()

    @implements(ICollection[KeyValuePair[TKey, TValue]].CopyTo)
    def CopyTo(self, array: Array[KeyValuePair[TKey, TValue]], arrayIndex: i32) -> None:
        CollectionChecks.CopyTo(array, arrayIndex, self.Count, "arrayIndex")
        self._pairs.CopyTo(array, arrayIndex)

    @implements(IList[KeyValuePair[TKey, TValue]].__getitem__)
    def __getitem__(self, index: i32) -> KeyValuePair[TKey, TValue]:
        return self.GetAt(index)

    @implements(IReadOnlyList[KeyValuePair[TKey, TValue]].__getitem__)
    def __getitem__(self, index: i32) -> KeyValuePair[TKey, TValue]:
        return self.GetAt(index)

    @implements(IList[KeyValuePair[TKey, TValue]].__setitem__)
    def __setitem__(self, index: i32, value: KeyValuePair[TKey, TValue]) -> None:
        self.SetAt(index, value.Key, value.Value)

    @implements(IList[KeyValuePair[TKey, TValue]].IndexOf)
    def IndexOf(self, item: KeyValuePair[TKey, TValue]) -> i32:
        place = self.IndexOf(item.Key)
        return place if place >= 0 and EqualityComparer[TValue].Default.Equals(self._pairs[place].Value, item.Value) else -1

    @implements(IList[KeyValuePair[TKey, TValue]].Insert)
    def Insert(self, index: i32, item: KeyValuePair[TKey, TValue]) -> None:
        self.Insert(index, item.Key, item.Value)

    @struct
    class Enumerator:
        _dictionary: OrderedDictionary[TKey, TValue]
        _version: i32
        _next: i32
        _current: KeyValuePair[TKey, TValue]
        _asEntry: bool

        @internal
        def __init__(self, dictionary: OrderedDictionary[TKey, TValue], asEntry: bool) -> None:
            self._dictionary = dictionary
            self._version = dictionary._version
            self._asEntry = asEntry
            self._next = 0
            self._current = default(KeyValuePair[TKey, TValue])

        @internal
        def CheckPlace(self) -> None:
            """It does not complain of its place."""

        def _Check(self) -> None:
            if self._version != self._dictionary._version:
                raise InvalidOperationException("Collection was modified after the enumerator was instantiated.")

        def MoveNext(self) -> bool:
            self._Check()
            if self._next < self._dictionary.Count:
                self._current = self._dictionary._pairs[self._next]
                self._next += 1
                return True
            self._current = default(KeyValuePair[TKey, TValue])
            return False

        @property
        def Current(self) -> KeyValuePair[TKey, TValue]:
            return self._current

        @implements(System.Collections.IEnumerator.Reset)
        def Reset(self) -> None:
            self.Restart()

        @internal
        def Restart(self) -> None:
            self._Check()
            self._next = 0
            self._current = default(KeyValuePair[TKey, TValue])

    @family(View=("KeyCollection", "ValueCollection"), T=("TKey", "TValue"), PART=("Key", "Value"))
    class View:
        def CopyTo(self, array: Array[T], arrayIndex: i32) -> None:
            CollectionChecks.CopyTo(array, arrayIndex, self._dictionary.Count, "arrayIndex")
            for pair in self._dictionary._pairs:
                array[arrayIndex] = pair.PART
                arrayIndex += 1

        @struct
        class Enumerator(IEnumerator[T]):
            _pairs: OrderedDictionary[TKey, TValue].Enumerator

            @internal
            def __init__(self, dictionary: OrderedDictionary[TKey, TValue]) -> None:
                self._pairs = dictionary.GetEnumerator()

            def MoveNext(self) -> bool:
                return self._pairs.MoveNext()

            @property
            def Current(self) -> T:
                return self._pairs.Current.PART

            def Dispose(self) -> None:
                pass

            @implements(System.Collections.IEnumerator.Current)
            @property
            def Current(self) -> object:
                self._pairs.CheckPlace()
                return self._pairs.Current.PART

            @implements(System.Collections.IEnumerator.Reset)
            def Reset(self) -> None:
                self._pairs.Restart()
