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
            self._set.Changed()

    def Add(self, key: TKey, value: TValue) -> None:
        SortedDictionary[TKey, TValue]._NotNull(key)
        if not self._set.Add(KeyValuePair[TKey, TValue](key, value)):
            raise ArgumentException("An item with the same key has already been added. Key: " + KeyValuePair[TKey, TValue](key, value).ToString())

    def Remove(self, key: TKey) -> bool:
        SortedDictionary[TKey, TValue]._NotNull(key)
        return self._set.Remove(KeyValuePair[TKey, TValue](key, default(TValue)))

    def Clear(self) -> None:
        self._set.Clear()

    def CopyTo(self, array: Array[KeyValuePair[TKey, TValue]], index: i32) -> None:
        self._set.CopyTo(array, index)

    def _Pairs(self) -> IEnumerator[KeyValuePair[TKey, TValue]]:
        return cast(IEnumerable[KeyValuePair[TKey, TValue]], self._set).GetEnumerator()

    @struct
    class Enumerator:
        Walker: Internal[SortedSet[KeyValuePair[TKey, TValue]].Enumerator]
        _asEntry: bool

        @internal
        def __init__(self, dictionary: SortedDictionary[TKey, TValue], asEntry: bool) -> None:
            self.Walker = dictionary._set.GetEnumerator()
            self._asEntry = asEntry

        @internal
        def CheckPlace(self) -> None:
            self.Walker.CheckPlace()

        def MoveNext(self) -> bool:
            return self.Walker.MoveNext()

        @property
        def Current(self) -> KeyValuePair[TKey, TValue]:
            return self.Walker.Current

        @implements(System.Collections.IEnumerator.Reset)
        def Reset(self) -> None:
            self.Walker.Restart()

    @family(View=("KeyCollection", "ValueCollection"), T=("TKey", "TValue"), PART=("Key", "Value"))
    class View:
        def CopyTo(self, array: Array[T], index: i32) -> None:
            CollectionChecks.CopyTo(array, index, self._dictionary.Count, "index")
            for pair in self._dictionary:
                array[index] = pair.PART
                index += 1

        @struct
        class Enumerator(IEnumerator[T]):
            _pairs: SortedDictionary[TKey, TValue].Enumerator

            @internal
            def __init__(self, dictionary: SortedDictionary[TKey, TValue]) -> None:
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
                self._pairs.Walker.Restart()


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
