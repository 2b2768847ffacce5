from oscil.lang import *
import System.Collections
import System.Collections.ObjectModel
from System.Collections.Generic import *


@generic(TKey, TValue)
@where(TKey, notnull)
class ConcurrentDictionary(IDictionary[TKey, TValue], IReadOnlyDictionary[TKey, TValue], System.Collections.IDictionary):
    """A dictionary behind a lock. Callbacks run outside it, and enumeration sees a snapshot."""

    _map: Dictionary[TKey, TValue]

    def __init__(self) -> None:
        self._map = Dictionary[TKey, TValue]()

    def __init__(self, comparer: IEqualityComparer[TKey]) -> None:
        self._map = Dictionary[TKey, TValue](comparer)

    def __init__(self, concurrencyLevel: i32, capacity: i32) -> None:
        self.__init__(concurrencyLevel, capacity, None)

    def __init__(self, concurrencyLevel: i32, capacity: i32, comparer: IEqualityComparer[TKey]) -> None:
        if concurrencyLevel <= 0 and concurrencyLevel != -1:
            raise ArgumentOutOfRangeException("concurrencyLevel", "The concurrencyLevel argument must be positive, or -1 to indicate a default level.")
        if capacity < 0:
            raise ArgumentOutOfRangeException("capacity", capacity, "capacity ('" + capacity.ToString() + "') must be a non-negative value.")
        self._map = Dictionary[TKey, TValue](capacity, comparer)

    def __init__(self, collection: IEnumerable[KeyValuePair[TKey, TValue]]) -> None:
        self.__init__(collection, None)

    def __init__(self, collection: IEnumerable[KeyValuePair[TKey, TValue]], comparer: IEqualityComparer[TKey]) -> None:
        if collection is None:
            raise ArgumentNullException("collection")
        self._map = Dictionary[TKey, TValue](comparer)
        for pair in collection:
            if not self._map.TryAdd(pair.Key, pair.Value):
                raise ArgumentException("The source argument contains duplicate keys.")

    @property
    def Comparer(self) -> IEqualityComparer[TKey]:
        return self._map.Comparer

    @property
    def Count(self) -> i32:
        with lock(self._map):
            return self._map.Count

    @property
    def IsEmpty(self) -> bool:
        return self.Count == 0

    @static
    def _NotNull(key: TKey) -> None:
        if key is None:
            raise ArgumentNullException("key")

    def ContainsKey(self, key: TKey) -> bool:
        with lock(self._map):
            return self._map.ContainsKey(key)

    def TryGetValue(self, key: TKey, value: Out[TValue]) -> bool:
        with lock(self._map):
            return self._map.TryGetValue(key, out(value))

    def TryAdd(self, key: TKey, value: TValue) -> bool:
        with lock(self._map):
            return self._map.TryAdd(key, value)

    def TryRemove(self, key: TKey, value: Out[TValue]) -> bool:
        with lock(self._map):
            return self._map.Remove(key, out(value))

    def TryRemove(self, item: KeyValuePair[TKey, TValue]) -> bool:
        if item.Key is None:
            raise ArgumentNullException("item", "item.Key is null.")
        current = default(TValue)
        with lock(self._map):
            if self._map.TryGetValue(item.Key, out(current)) and EqualityComparer[TValue].Default.Equals(current, item.Value):
                return self._map.Remove(item.Key)
            return False

    def TryUpdate(self, key: TKey, newValue: TValue, comparisonValue: TValue) -> bool:
        current = default(TValue)
        with lock(self._map):
            if not self._map.TryGetValue(key, out(current)) or not EqualityComparer[TValue].Default.Equals(current, comparisonValue):
                return False
            self._map[key] = newValue
            return True

    def __getitem__(self, key: TKey) -> TValue:
        value = default(TValue)
        if not self.TryGetValue(key, out(value)):
            raise KeyNotFoundException("The given key '" + key.ToString() + "' was not present in the dictionary.")
        return value

    def __setitem__(self, key: TKey, value: TValue) -> None:
        ConcurrentDictionary[TKey, TValue]._NotNull(key)
        with lock(self._map):
            self._map[key] = value

    def GetOrAdd(self, key: TKey, valueFactory: Func[TKey, TValue]) -> TValue:
        if valueFactory is None:
            raise ArgumentNullException("valueFactory")
        value = default(TValue)
        if self.TryGetValue(key, out(value)):
            return value
        return self.GetOrAdd(key, valueFactory(key))

    @generic(TArg)
    def GetOrAdd(self, key: TKey, valueFactory: Func[TKey, TArg, TValue], factoryArgument: TArg) -> TValue:
        if valueFactory is None:
            raise ArgumentNullException("valueFactory")
        value = default(TValue)
        if self.TryGetValue(key, out(value)):
            return value
        return self.GetOrAdd(key, valueFactory(key, factoryArgument))

    def GetOrAdd(self, key: TKey, value: TValue) -> TValue:
        current = default(TValue)
        with lock(self._map):
            if self._map.TryGetValue(key, out(current)):
                return current
            self._map.Add(key, value)
            return value

    def AddOrUpdate(self, key: TKey, addValueFactory: Func[TKey, TValue], updateValueFactory: Func[TKey, TValue, TValue]) -> TValue:
        if addValueFactory is None:
            raise ArgumentNullException("addValueFactory")
        if updateValueFactory is None:
            raise ArgumentNullException("updateValueFactory")
        current = default(TValue)
        while True:
            if self.TryGetValue(key, out(current)):
                updated = updateValueFactory(key, current)
                if self.TryUpdate(key, updated, current):
                    return updated
            else:
                added = addValueFactory(key)
                if self.TryAdd(key, added):
                    return added

    def AddOrUpdate(self, key: TKey, addValue: TValue, updateValueFactory: Func[TKey, TValue, TValue]) -> TValue:
        if updateValueFactory is None:
            raise ArgumentNullException("updateValueFactory")
        current = default(TValue)
        while True:
            if self.TryGetValue(key, out(current)):
                updated = updateValueFactory(key, current)
                if self.TryUpdate(key, updated, current):
                    return updated
            elif self.TryAdd(key, addValue):
                return addValue

    @generic(TArg)
    def AddOrUpdate(self, key: TKey, addValueFactory: Func[TKey, TArg, TValue], updateValueFactory: Func[TKey, TValue, TArg, TValue], factoryArgument: TArg) -> TValue:
        if addValueFactory is None:
            raise ArgumentNullException("addValueFactory")
        if updateValueFactory is None:
            raise ArgumentNullException("updateValueFactory")
        current = default(TValue)
        while True:
            if self.TryGetValue(key, out(current)):
                updated = updateValueFactory(key, current, factoryArgument)
                if self.TryUpdate(key, updated, current):
                    return updated
            else:
                added = addValueFactory(key, factoryArgument)
                if self.TryAdd(key, added):
                    return added

    def Clear(self) -> None:
        with lock(self._map):
            self._map.Clear()

    def ToArray(self) -> Array[KeyValuePair[TKey, TValue]]:
        with lock(self._map):
            result = Array[KeyValuePair[TKey, TValue]](self._map.Count)
            i = 0
            for pair in self._map:
                result[i] = pair
                i += 1
            return result

    @property
    def Keys(self) -> ICollection[TKey]:
        with lock(self._map):
            keys = List[TKey]()
            for pair in self._map:
                keys.Add(pair.Key)
            return System.Collections.ObjectModel.ReadOnlyCollection[TKey](keys)

    @property
    def Values(self) -> ICollection[TValue]:
        with lock(self._map):
            values = List[TValue]()
            for pair in self._map:
                values.Add(pair.Value)
            return System.Collections.ObjectModel.ReadOnlyCollection[TValue](values)

    @implements(IReadOnlyDictionary[TKey, TValue].Keys)
    @property
    def _ReadKeys(self) -> IEnumerable[TKey]:
        return self.Keys

    @implements(IReadOnlyDictionary[TKey, TValue].Values)
    @property
    def _ReadValues(self) -> IEnumerable[TValue]:
        return self.Values

    def GetEnumerator(self) -> IEnumerator[KeyValuePair[TKey, TValue]]:
        return cast(IEnumerable[KeyValuePair[TKey, TValue]], self.ToArray()).GetEnumerator()

    @implements(System.Collections.IEnumerable.GetEnumerator)
    def GetEnumerator(self) -> System.Collections.IEnumerator:
        return self.GetEnumerator()

    @implements(IDictionary[TKey, TValue].Add)
    def Add(self, key: TKey, value: TValue) -> None:
        if not self.TryAdd(key, value):
            raise ArgumentException("The key already existed in the dictionary.")

    @implements(IDictionary[TKey, TValue].Remove)
    def Remove(self, key: TKey) -> bool:
        gone = default(TValue)
        return self.TryRemove(key, out(gone))

    @implements(ICollection[KeyValuePair[TKey, TValue]].Add)
    def Add(self, item: KeyValuePair[TKey, TValue]) -> None:
        if not self.TryAdd(item.Key, item.Value):
            raise ArgumentException("The key already existed in the dictionary.")

    @implements(ICollection[KeyValuePair[TKey, TValue]].Contains)
    def Contains(self, item: KeyValuePair[TKey, TValue]) -> bool:
        value = default(TValue)
        return self.TryGetValue(item.Key, out(value)) and EqualityComparer[TValue].Default.Equals(value, item.Value)

    @implements(ICollection[KeyValuePair[TKey, TValue]].CopyTo)
    def CopyTo(self, array: Array[KeyValuePair[TKey, TValue]], index: i32) -> None:
        items = self.ToArray()
        CollectionChecks.CopyTo(array, index, len(items), "index")
        Array.Copy(items, 0, array, index, len(items))

    @implements(ICollection[KeyValuePair[TKey, TValue]].IsReadOnly)
    @property
    def IsReadOnly(self) -> bool:
        return False

    @implements(ICollection[KeyValuePair[TKey, TValue]].Remove)
    def Remove(self, item: KeyValuePair[TKey, TValue]) -> bool:
        return self.TryRemove(item)

    @implements(System.Collections.IDictionary.IsReadOnly)
    @property
    def _IsReadOnly(self) -> bool:
        return False

    @implements(System.Collections.IDictionary.IsFixedSize)
    @property
    def IsFixedSize(self) -> bool:
        return False

    @implements(System.Collections.IDictionary.Keys)
    @property
    def _PlainKeys(self) -> System.Collections.ICollection:
        return cast(System.Collections.ICollection, self.Keys)

    @implements(System.Collections.IDictionary.Values)
    @property
    def _PlainValues(self) -> System.Collections.ICollection:
        return cast(System.Collections.ICollection, self.Values)

    @implements(System.Collections.IDictionary.__getitem__)
    def __getitem__(self, key: object) -> object:
        if key is None:
            raise ArgumentNullException("key")
        value = default(TValue)
        if isinstance(key, TKey) and self.TryGetValue(cast(TKey, key), out(value)):
            return value
        return None

    @implements(System.Collections.IDictionary.__setitem__)
    def __setitem__(self, key: object, value: object) -> None:
        self[ConcurrentDictionary[TKey, TValue]._Key(key)] = ConcurrentDictionary[TKey, TValue]._Value(value)

    @static
    def _Key(key: object) -> TKey:
        if key is None:
            raise ArgumentNullException("key")
        if not isinstance(key, TKey):
            raise ArgumentException("The key was of an incorrect type for this dictionary.")
        return cast(TKey, key)

    @static
    def _Value(value: object) -> TValue:
        if value is None and default(TValue) is None:
            return default(TValue)
        if not isinstance(value, TValue):
            raise ArgumentException("The value was of an incorrect type for this dictionary.")
        return cast(TValue, value)

    @implements(System.Collections.IDictionary.Add)
    def Add(self, key: object, value: object) -> None:
        if not self.TryAdd(ConcurrentDictionary[TKey, TValue]._Key(key), ConcurrentDictionary[TKey, TValue]._Value(value)):
            raise ArgumentException("The key already existed in the dictionary.")

    @implements(System.Collections.IDictionary.Contains)
    def Contains(self, key: object) -> bool:
        return isinstance(key, TKey) and self.ContainsKey(cast(TKey, key))

    @implements(System.Collections.IDictionary.Remove)
    def Remove(self, key: object) -> None:
        gone = default(TValue)
        if isinstance(key, TKey):
            self.TryRemove(cast(TKey, key), out(gone))

    @implements(System.Collections.IDictionary.GetEnumerator)
    def GetEnumerator(self) -> System.Collections.IDictionaryEnumerator:
        return System.Collections.PairEnumerator[TKey, TValue](self.GetEnumerator())

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

    @generic(TAlternateKey)
    @where(TAlternateKey, allows_ref_struct)
    def GetAlternateLookup(self) -> ConcurrentDictionary[TKey, TValue].AlternateLookup[TAlternateKey]:
        lookup = default(ConcurrentDictionary[TKey, TValue].AlternateLookup[TAlternateKey])
        if not self.TryGetAlternateLookup[TAlternateKey](out(lookup)):
            raise InvalidOperationException("The collection's comparer does not support the requested operation.")
        return lookup

    @generic(TAlternateKey)
    @where(TAlternateKey, allows_ref_struct)
    def TryGetAlternateLookup(self, lookup: Out[ConcurrentDictionary[TKey, TValue].AlternateLookup[TAlternateKey]]) -> bool:
        inner = default(Dictionary[TKey, TValue].AlternateLookup[TAlternateKey])
        found = self._map.TryGetAlternateLookup[TAlternateKey](out(inner))
        lookup = ConcurrentDictionary[TKey, TValue].AlternateLookup[TAlternateKey](self, inner)
        return found

    @struct
    @readonly
    @generic(TAlternateKey)
    @where(TAlternateKey, allows_ref_struct)
    class AlternateLookup:
        _dictionary: ConcurrentDictionary[TKey, TValue]
        _inner: Dictionary[TKey, TValue].AlternateLookup[TAlternateKey]

        @internal
        def __init__(self, dictionary: ConcurrentDictionary[TKey, TValue], inner: Dictionary[TKey, TValue].AlternateLookup[TAlternateKey]) -> None:
            self._dictionary = dictionary
            self._inner = inner

        @property
        def Dictionary(self) -> ConcurrentDictionary[TKey, TValue]:
            return self._dictionary

        def __getitem__(self, key: TAlternateKey) -> TValue:
            with lock(self._dictionary._map):
                return self._inner[key]

        def __setitem__(self, key: TAlternateKey, value: TValue) -> None:
            with lock(self._dictionary._map):
                self._inner[key] = value

        def ContainsKey(self, key: TAlternateKey) -> bool:
            with lock(self._dictionary._map):
                return self._inner.ContainsKey(key)

        def TryGetValue(self, key: TAlternateKey, value: Out[TValue]) -> bool:
            with lock(self._dictionary._map):
                return self._inner.TryGetValue(key, out(value))

        def TryGetValue(self, key: TAlternateKey, actualKey: Out[TKey], value: Out[TValue]) -> bool:
            with lock(self._dictionary._map):
                return self._inner.TryGetValue(key, out(actualKey), out(value))

        def TryAdd(self, key: TAlternateKey, value: TValue) -> bool:
            with lock(self._dictionary._map):
                return self._inner.TryAdd(key, value)

        def TryRemove(self, key: TAlternateKey, value: Out[TValue]) -> bool:
            actual = default(TKey)
            return self.TryRemove(key, out(actual), out(value))

        def TryRemove(self, key: TAlternateKey, actualKey: Out[TKey], value: Out[TValue]) -> bool:
            with lock(self._dictionary._map):
                return self._inner.Remove(key, out(actualKey), out(value))
