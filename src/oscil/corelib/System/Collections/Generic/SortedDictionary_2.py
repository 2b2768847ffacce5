from oscil.lang import *
import System.Collections


@generic(TKey, TValue)
@where(TKey, notnull)
class SortedDictionary(IDictionary[TKey, TValue], IReadOnlyDictionary[TKey, TValue], System.Collections.IDictionary):
    """A sorted set of pairs that compares keys only."""

    _set: Internal[SortedSet[KeyValuePair[TKey, TValue]]]
    _comparer: IComparer[TKey]

    def __init__(self) -> None:
        self.__init__(cast(IComparer[TKey], None))

    def __init__(self, comparer: IComparer[TKey]) -> None:
        self._comparer = comparer if comparer is not None else Comparer[TKey].Default
        self._set = SortedSet[KeyValuePair[TKey, TValue]](PairKeyComparer[TKey, TValue](self._comparer))

    def __init__(self, dictionary: IDictionary[TKey, TValue]) -> None:
        self.__init__(dictionary, None)

    def __init__(self, dictionary: IDictionary[TKey, TValue], comparer: IComparer[TKey]) -> None:
        self.__init__(comparer)
        if dictionary is None:
            raise ArgumentNullException("dictionary")
        for pair in dictionary:
            self.Add(pair.Key, pair.Value)

    @property
    def Comparer(self) -> IComparer[TKey]:
        return self._comparer

    @property
    def Count(self) -> i32:
        return self._set.Count

    @property
    def Keys(self) -> SortedDictionary[TKey, TValue].KeyCollection:
        return SortedDictionary[TKey, TValue].KeyCollection(self)

    @property
    def Values(self) -> SortedDictionary[TKey, TValue].ValueCollection:
        return SortedDictionary[TKey, TValue].ValueCollection(self)

    @static
    def _NotNull(key: TKey) -> None:
        if key is None:
            raise ArgumentNullException("key")

    def _Node(self, key: TKey) -> TreeNode[KeyValuePair[TKey, TValue]]:
        SortedDictionary[TKey, TValue]._NotNull(key)
        return self._set.FindNode(KeyValuePair[TKey, TValue](key, default(TValue)))

    def TryGetValue(self, key: TKey, value: Out[TValue]) -> bool:
        node = self._Node(key)
        value = node.Item.Value if node is not None else default(TValue)
        return node is not None

    def ContainsKey(self, key: TKey) -> bool:
        return self._Node(key) is not None

    def ContainsValue(self, value: TValue) -> bool:
        comparer = EqualityComparer[TValue].Default
        for pair in self._set:
            if comparer.Equals(pair.Value, value):
                return True
        return False

    def __setitem__(self, key: TKey, value: TValue) -> None:
        node = self._Node(key)
        if node is None:
            self._set.Add(KeyValuePair[TKey, TValue](key, value))
        else:
            node.Item = KeyValuePair[TKey, TValue](node.Item.Key, value)

    def Add(self, key: TKey, value: TValue) -> None:
        SortedDictionary[TKey, TValue]._NotNull(key)
        if not self._set.Add(KeyValuePair[TKey, TValue](key, value)):
            raise ArgumentException("An item with the same key has already been added. Key: " + key.ToString())

    def Remove(self, key: TKey) -> bool:
        SortedDictionary[TKey, TValue]._NotNull(key)
        return self._set.Remove(KeyValuePair[TKey, TValue](key, default(TValue)))

    def Clear(self) -> None:
        self._set.Clear()

    def CopyTo(self, array: Array[KeyValuePair[TKey, TValue]], index: i32) -> None:
        self._set.CopyTo(array, index)

    def _Pairs(self) -> IEnumerator[KeyValuePair[TKey, TValue]]:
        return cast(IEnumerable[KeyValuePair[TKey, TValue]], self._set).GetEnumerator()

    def GetEnumerator(self) -> SortedDictionary[TKey, TValue].Enumerator:
        return SortedDictionary[TKey, TValue].Enumerator(self)

    @implements(IEnumerable[KeyValuePair[TKey, TValue]].GetEnumerator)
    def GetEnumerator(self) -> IEnumerator[KeyValuePair[TKey, TValue]]:
        return SortedDictionary[TKey, TValue].Enumerator(self)

    @implements(System.Collections.IEnumerable.GetEnumerator)
    def GetEnumerator(self) -> System.Collections.IEnumerator:
        return SortedDictionary[TKey, TValue].Enumerator(self)

    @struct
    class Enumerator(IEnumerator[KeyValuePair[TKey, TValue]]):
        _walker: SortedSet[KeyValuePair[TKey, TValue]].Enumerator

        @internal
        def __init__(self, dictionary: SortedDictionary[TKey, TValue]) -> None:
            self._walker = dictionary._set.GetEnumerator()

        def MoveNext(self) -> bool:
            return self._walker.MoveNext()

        @property
        def Current(self) -> KeyValuePair[TKey, TValue]:
            return self._walker.Current

        @implements(System.Collections.IEnumerator.Current)
        @property
        def Current(self) -> object:
            return self._walker.Current

        @implements(System.Collections.IEnumerator.Reset)
        def Reset(self) -> None:
            raise NotSupportedException()

        def Dispose(self) -> None:
            pass

    def __getitem__(self, key: TKey) -> TValue:
        value = default(TValue)
        if not self.TryGetValue(key, out(value)):
            raise KeyNotFoundException("The given key '" + key.ToString() + "' was not present in the dictionary.")
        return value

    @implements(ICollection[KeyValuePair[TKey, TValue]].Add)
    def Add(self, item: KeyValuePair[TKey, TValue]) -> None:
        self.Add(item.Key, item.Value)

    @implements(ICollection[KeyValuePair[TKey, TValue]].Contains)
    def Contains(self, item: KeyValuePair[TKey, TValue]) -> bool:
        value = default(TValue)
        return self.TryGetValue(item.Key, out(value)) and EqualityComparer[TValue].Default.Equals(value, item.Value)

    @implements(ICollection[KeyValuePair[TKey, TValue]].Remove)
    def Remove(self, item: KeyValuePair[TKey, TValue]) -> bool:
        value = default(TValue)
        if self.TryGetValue(item.Key, out(value)) and EqualityComparer[TValue].Default.Equals(value, item.Value):
            return self.Remove(item.Key)
        return False

    @implements(ICollection[KeyValuePair[TKey, TValue]].IsReadOnly)
    @property
    def IsReadOnly(self) -> bool:
        return False

    @implements(IDictionary[TKey, TValue].Keys)
    @property
    def Keys(self) -> ICollection[TKey]:
        return self.Keys

    @implements(IDictionary[TKey, TValue].Values)
    @property
    def Values(self) -> ICollection[TValue]:
        return self.Values

    @implements(IReadOnlyDictionary[TKey, TValue].Keys)
    @property
    def Keys(self) -> IEnumerable[TKey]:
        return self.Keys

    @implements(IReadOnlyDictionary[TKey, TValue].Values)
    @property
    def Values(self) -> IEnumerable[TValue]:
        return self.Values

    @implements(System.Collections.IDictionary.Keys)
    @property
    def Keys(self) -> System.Collections.ICollection:
        return self.Keys

    @implements(System.Collections.IDictionary.Values)
    @property
    def Values(self) -> System.Collections.ICollection:
        return self.Values

    @implements(System.Collections.IDictionary.IsReadOnly)
    @property
    def IsReadOnly(self) -> bool:
        return False

    @implements(System.Collections.IDictionary.IsFixedSize)
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

    @implements(System.Collections.ICollection.CopyTo)
    def CopyTo(self, array: Array, index: i32) -> None:
        for pair in self:
            array.SetValue(pair, index)
            index += 1

    @implements(System.Collections.IDictionary.__getitem__)
    def __getitem__(self, key: object) -> object:
        value = default(TValue)
        if isinstance(key, TKey) and self.TryGetValue(cast(TKey, key), out(value)):
            return value
        return None

    @implements(System.Collections.IDictionary.__setitem__)
    def __setitem__(self, key: object, value: object) -> None:
        self[cast(TKey, key)] = cast(TValue, value)

    @implements(System.Collections.IDictionary.Add)
    def Add(self, key: object, value: object) -> None:
        self.Add(cast(TKey, key), cast(TValue, value))

    @implements(System.Collections.IDictionary.Contains)
    def Contains(self, key: object) -> bool:
        return isinstance(key, TKey) and self.ContainsKey(cast(TKey, key))

    @implements(System.Collections.IDictionary.Remove)
    def Remove(self, key: object) -> None:
        if isinstance(key, TKey):
            self.Remove(cast(TKey, key))

    @implements(System.Collections.IDictionary.GetEnumerator)
    def GetEnumerator(self) -> System.Collections.IDictionaryEnumerator:
        return System.Collections.PairEnumerator[TKey, TValue](self._Pairs())

    @sealed
    class KeyCollection(ICollection[TKey], System.Collections.ICollection, IReadOnlyCollection[TKey]):
        _dictionary: SortedDictionary[TKey, TValue]

        def __init__(self, dictionary: SortedDictionary[TKey, TValue]) -> None:
            if dictionary is None:
                raise ArgumentNullException("dictionary")
            self._dictionary = dictionary

        @property
        def Count(self) -> i32:
            return self._dictionary.Count

        def Contains(self, item: TKey) -> bool:
            return self._dictionary.ContainsKey(item)

        def CopyTo(self, array: Array[TKey], index: i32) -> None:
            if array is None:
                raise ArgumentNullException("array")
            for pair in self._dictionary:
                array[index] = pair.Key
                index += 1

        def GetEnumerator(self) -> IEnumerator[TKey]:
            for pair in self._dictionary:
                yield pair.Key

        @implements(System.Collections.IEnumerable.GetEnumerator)
        def GetEnumerator(self) -> System.Collections.IEnumerator:
            return self.GetEnumerator()

        @implements(ICollection[TKey].IsReadOnly)
        @property
        def IsReadOnly(self) -> bool:
            return True

        @implements(ICollection[TKey].Add)
        def Add(self, item: TKey) -> None:
            raise NotSupportedException("Mutating a key collection derived from a dictionary is not allowed.")

        @implements(ICollection[TKey].Clear)
        def Clear(self) -> None:
            raise NotSupportedException("Mutating a key collection derived from a dictionary is not allowed.")

        @implements(ICollection[TKey].Remove)
        def Remove(self, item: TKey) -> bool:
            raise NotSupportedException("Mutating a key collection derived from a dictionary is not allowed.")

        @implements(System.Collections.ICollection.IsSynchronized)
        @property
        def IsSynchronized(self) -> bool:
            return False

        @implements(System.Collections.ICollection.SyncRoot)
        @property
        def SyncRoot(self) -> object:
            return self._dictionary

        @implements(System.Collections.ICollection.CopyTo)
        def CopyTo(self, array: Array, index: i32) -> None:
            for pair in self._dictionary:
                array.SetValue(pair.Key, index)
                index += 1

    @sealed
    class ValueCollection(ICollection[TValue], System.Collections.ICollection, IReadOnlyCollection[TValue]):
        _dictionary: SortedDictionary[TKey, TValue]

        def __init__(self, dictionary: SortedDictionary[TKey, TValue]) -> None:
            if dictionary is None:
                raise ArgumentNullException("dictionary")
            self._dictionary = dictionary

        @property
        def Count(self) -> i32:
            return self._dictionary.Count

        def Contains(self, item: TValue) -> bool:
            return self._dictionary.ContainsValue(item)

        def CopyTo(self, array: Array[TValue], index: i32) -> None:
            if array is None:
                raise ArgumentNullException("array")
            for pair in self._dictionary:
                array[index] = pair.Value
                index += 1

        def GetEnumerator(self) -> IEnumerator[TValue]:
            for pair in self._dictionary:
                yield pair.Value

        @implements(System.Collections.IEnumerable.GetEnumerator)
        def GetEnumerator(self) -> System.Collections.IEnumerator:
            return self.GetEnumerator()

        @implements(ICollection[TValue].IsReadOnly)
        @property
        def IsReadOnly(self) -> bool:
            return True

        @implements(ICollection[TValue].Add)
        def Add(self, item: TValue) -> None:
            raise NotSupportedException("Mutating a value collection derived from a dictionary is not allowed.")

        @implements(ICollection[TValue].Clear)
        def Clear(self) -> None:
            raise NotSupportedException("Mutating a value collection derived from a dictionary is not allowed.")

        @implements(ICollection[TValue].Remove)
        def Remove(self, item: TValue) -> bool:
            raise NotSupportedException("Mutating a value collection derived from a dictionary is not allowed.")

        @implements(System.Collections.ICollection.IsSynchronized)
        @property
        def IsSynchronized(self) -> bool:
            return False

        @implements(System.Collections.ICollection.SyncRoot)
        @property
        def SyncRoot(self) -> object:
            return self._dictionary

        @implements(System.Collections.ICollection.CopyTo)
        def CopyTo(self, array: Array, index: i32) -> None:
            for pair in self._dictionary:
                array.SetValue(pair.Value, index)
                index += 1


@internal
@sealed
@generic(TKey, TValue)
class PairKeyComparer(Comparer[KeyValuePair[TKey, TValue]]):
    _keys: IComparer[TKey]

    def __init__(self, keys: IComparer[TKey]) -> None:
        self._keys = keys

    @override
    def Compare(self, x: KeyValuePair[TKey, TValue], y: KeyValuePair[TKey, TValue]) -> i32:
        return self._keys.Compare(x.Key, y.Key)
