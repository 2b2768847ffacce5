"""The immutable dictionaries: trees of pairs that compare keys only."""

from oscil.lang import *
import System.Collections
from System.Collections.Generic import *


@sealed
@internal
@generic(TKey, TValue)
class PairKeyEquality(IEqualityComparer[KeyValuePair[TKey, TValue]]):
    _keys: IEqualityComparer[TKey]

    def __init__(self, keys: IEqualityComparer[TKey]) -> None:
        self._keys = keys

    def Equals(self, x: KeyValuePair[TKey, TValue], y: KeyValuePair[TKey, TValue]) -> bool:
        return self._keys.Equals(x.Key, y.Key)

    def GetHashCode(self, obj: KeyValuePair[TKey, TValue]) -> i32:
        return self._keys.GetHashCode(obj.Key)


@family(
    Map=("ImmutableDictionary", "ImmutableSortedDictionary"),
    IComparerOf=("IEqualityComparer", "IComparer"),
    DefaultOf=("EqualityComparer", "Comparer"),
    Order=("HashedOrder", "SortedOrder"),
    PairComparer=("PairKeyEquality", "PairKeyComparer"),
)
@sealed
@generic(TKey, TValue)
@where(TKey, notnull)
class Map(
    IImmutableDictionary[TKey, TValue],
    IDictionary[TKey, TValue],
    System.Collections.ICollection,
    IPersistent[KeyValuePair[TKey, TValue]],
):
    Empty: Static[ReadOnly[Map[TKey, TValue]]] = Map[TKey, TValue](None, None, None)
    _root: Internal[PersistentNode[KeyValuePair[TKey, TValue]]]
    _order: Internal[Order[KeyValuePair[TKey, TValue]]]
    _keyComparer: IComparerOf[TKey]
    _valueComparer: IEqualityComparer[TValue]

    @private
    def __init__(self, order: Order[KeyValuePair[TKey, TValue]], keyComparer: IComparerOf[TKey], valueComparer: IEqualityComparer[TValue]) -> None:
        self._keyComparer = keyComparer if keyComparer is not None else DefaultOf[TKey].Default
        self._valueComparer = valueComparer if valueComparer is not None else EqualityComparer[TValue].Default
        if order is None:
            order = Order[KeyValuePair[TKey, TValue]](PairComparer[TKey, TValue](self._keyComparer))
        self._order = order

    @internal
    @static
    def Of(keyComparer: IComparerOf[TKey], valueComparer: IEqualityComparer[TValue]) -> Map[TKey, TValue]:
        if (keyComparer is None or keyComparer is DefaultOf[TKey].Default) and (valueComparer is None or valueComparer is EqualityComparer[TValue].Default):
            return Map[TKey, TValue].Empty
        return Map[TKey, TValue](None, keyComparer, valueComparer)

    def _With(self, root: PersistentNode[KeyValuePair[TKey, TValue]]) -> Map[TKey, TValue]:
        if root is self._root:
            return self
        if root is None:
            return self.Clear()
        map = Map[TKey, TValue](self._order, self._keyComparer, self._valueComparer)
        map._root = root
        return map

    @property
    def KeyComparer(self) -> IComparerOf[TKey]:
        return self._keyComparer

    @property
    def ValueComparer(self) -> IEqualityComparer[TValue]:
        return self._valueComparer

    def WithComparers(self, keyComparer: IComparerOf[TKey]) -> Map[TKey, TValue]:
        return self.WithComparers(keyComparer, self._valueComparer)

    def WithComparers(self, keyComparer: IComparerOf[TKey], valueComparer: IEqualityComparer[TValue]) -> Map[TKey, TValue]:
        empty = Map[TKey, TValue].Of(keyComparer, valueComparer)
        if empty._keyComparer is self._keyComparer and empty._valueComparer is self._valueComparer:
            return self
        return empty.AddRange(self)

    def Clear(self) -> Map[TKey, TValue]:
        return self if self._root is None else Map[TKey, TValue].Of(self._keyComparer, self._valueComparer)

    @static
    def _Pair(key: TKey) -> KeyValuePair[TKey, TValue]:
        if key is None:
            raise ArgumentNullException("key")
        return KeyValuePair[TKey, TValue](key, default(TValue))

    def _Find(self, key: TKey) -> PersistentNode[KeyValuePair[TKey, TValue]]:
        pair = Map[TKey, TValue]._Pair(key)
        index = self._order.Find(self._root, pair, self._order.Hash(pair))
        return None if index < 0 else PersistentNode[KeyValuePair[TKey, TValue]].At(self._root, index)

    def _Setting(
        self, root: PersistentNode[KeyValuePair[TKey, TValue]], key: TKey, value: TValue, replace: bool
    ) -> PersistentNode[KeyValuePair[TKey, TValue]]:
        """A tree with the pair; a key that is there with another value is replaced or refused."""
        pair = KeyValuePair[TKey, TValue](Map[TKey, TValue]._Pair(key).Key, value)
        hash = self._order.Hash(pair)
        index = self._order.Find(root, pair, hash)
        if index < 0:
            return PersistentNode[KeyValuePair[TKey, TValue]].Insert(root, ~index, pair, hash)
        if self._valueComparer.Equals(PersistentNode[KeyValuePair[TKey, TValue]].At(root, index).Item.Value, value):
            return root
        if not replace:
            raise ArgumentException("An element with the same key but a different value already exists. Key: '" + key.ToString() + "'")
        return PersistentNode[KeyValuePair[TKey, TValue]].Replace(root, index, pair)

    def _Removing(self, root: PersistentNode[KeyValuePair[TKey, TValue]], key: TKey) -> PersistentNode[KeyValuePair[TKey, TValue]]:
        pair = Map[TKey, TValue]._Pair(key)
        index = self._order.Find(root, pair, self._order.Hash(pair))
        return root if index < 0 else PersistentNode[KeyValuePair[TKey, TValue]].RemoveAt(root, index)

    def ContainsKey(self, key: TKey) -> bool:
        return self._Find(key) is not None

    def ContainsValue(self, value: TValue) -> bool:
        for pair in self:
            if self._valueComparer.Equals(pair.Value, value):
                return True
        return False

    def Contains(self, pair: KeyValuePair[TKey, TValue]) -> bool:
        node = self._Find(pair.Key)
        return node is not None and self._valueComparer.Equals(node.Item.Value, pair.Value)

    def TryGetValue(self, key: TKey, value: Out[TValue]) -> bool:
        node = self._Find(key)
        value = default(TValue) if node is None else node.Item.Value
        return node is not None

    def TryGetKey(self, equalKey: TKey, actualKey: Out[TKey]) -> bool:
        node = self._Find(equalKey)
        actualKey = equalKey if node is None else node.Item.Key
        return node is not None

    def __getitem__(self, key: TKey) -> TValue:
        node = self._Find(key)
        if node is None:
            raise KeyNotFoundException("The given key '" + key.ToString() + "' was not present in the dictionary.")
        return node.Item.Value

    def Add(self, key: TKey, value: TValue) -> Map[TKey, TValue]:
        return self._With(self._Setting(self._root, key, value, False))

    def SetItem(self, key: TKey, value: TValue) -> Map[TKey, TValue]:
        return self._With(self._Setting(self._root, key, value, True))

    def Remove(self, key: TKey) -> Map[TKey, TValue]:
        return self._With(self._Removing(self._root, key))

    @family(NAME=("AddRange", "SetItems"), WORD=('"pairs"', '"items"'), REPLACE=(False, True))
    def NAME(self, items: IEnumerable[KeyValuePair[TKey, TValue]]) -> Map[TKey, TValue]:
        Persistent.NotNull(items, WORD)
        root = self._root
        for pair in items:
            root = self._Setting(root, pair.Key, pair.Value, REPLACE)
        return self._With(root)

    def RemoveRange(self, keys: IEnumerable[TKey]) -> Map[TKey, TValue]:
        Persistent.NotNull(keys, "keys")
        root = self._root
        for key in keys:
            root = self._Removing(root, key)
        return self._With(root)

    def ToBuilder(self) -> Map[TKey, TValue].Builder:
        return Map[TKey, TValue].Builder(self)

    @property
    def Count(self) -> i32:
        return PersistentNode[KeyValuePair[TKey, TValue]].CountOf(self._root)

    @property
    def IsEmpty(self) -> bool:
        return self._root is None

    @implements(IPersistent[KeyValuePair[TKey, TValue]].Root)
    @property
    def Root(self) -> PersistentNode[KeyValuePair[TKey, TValue]]:
        return self._root

    @family(PARTS=("Keys", "Values"), PART=("Key", "Value"), T=("TKey", "TValue"))
    @property
    def PARTS(self) -> IEnumerable[T]:
        for pair in self:
            yield pair.PART

    @implements(ICollection[KeyValuePair[TKey, TValue]].IsReadOnly)
    @property
    def IsReadOnly(self) -> bool:
        return True

    @family(PARTS=("Keys", "Values"), PART=("Key", "Value"), T=("TKey", "TValue"))
    @implements(IDictionary[TKey, TValue].PARTS)
    @property
    def PARTS(self) -> ICollection[T]:
        parts = List[T](self.Count)
        for pair in self:
            parts.Add(pair.PART)
        return parts.AsReadOnly()

    @implements(IDictionary[TKey, TValue].__getitem__)
    def __getitem__(self, key: TKey) -> TValue:
        return self[key]

    @implements(IDictionary[TKey, TValue].__setitem__)
    def __setitem__(self, key: TKey, value: TValue) -> None:
        raise NotSupportedException()

    @implements(IDictionary[TKey, TValue].Add)
    def Add(self, key: TKey, value: TValue) -> None:
        raise NotSupportedException()

    @implements(IDictionary[TKey, TValue].Remove)
    def Remove(self, key: TKey) -> bool:
        raise NotSupportedException()

    @implements(ICollection[KeyValuePair[TKey, TValue]].Add)
    def Add(self, item: KeyValuePair[TKey, TValue]) -> None:
        raise NotSupportedException()

    @implements(ICollection[KeyValuePair[TKey, TValue]].Clear)
    def Clear(self) -> None:
        raise NotSupportedException()

    @implements(ICollection[KeyValuePair[TKey, TValue]].Remove)
    def Remove(self, item: KeyValuePair[TKey, TValue]) -> bool:
        raise NotSupportedException()

    @implements(ICollection[KeyValuePair[TKey, TValue]].CopyTo)
    def CopyTo(self, array: Array[KeyValuePair[TKey, TValue]], arrayIndex: i32) -> None:
        Persistent.CheckCopy(array, arrayIndex, self.Count)
        PersistentNode[KeyValuePair[TKey, TValue]].CopyTo(self._root, array, arrayIndex)

    @implements(System.Collections.ICollection.CopyTo)
    def CopyTo(self, array: Array, index: i32) -> None:
        Persistent.CheckCopy(array, index, self.Count)
        for pair in self:
            array.SetValue(System.Collections.DictionaryEntry(pair.Key, pair.Value), index)
            index += 1

    @implements(System.Collections.ICollection.IsSynchronized)
    @property
    def IsSynchronized(self) -> bool:
        return True

    @implements(System.Collections.ICollection.SyncRoot)
    @property
    def SyncRoot(self) -> object:
        return self

    @family(NAME=("Add", "SetItem"))
    @implements(IImmutableDictionary[TKey, TValue].NAME)
    def NAME(self, key: TKey, value: TValue) -> IImmutableDictionary[TKey, TValue]:
        return self.NAME(key, value)

    @family(NAME=("AddRange", "SetItems"))
    @implements(IImmutableDictionary[TKey, TValue].NAME)
    def NAME(self, items: IEnumerable[KeyValuePair[TKey, TValue]]) -> IImmutableDictionary[TKey, TValue]:
        return self.NAME(items)

    @implements(IImmutableDictionary[TKey, TValue].Clear)
    def Clear(self) -> IImmutableDictionary[TKey, TValue]:
        return self.Clear()

    @implements(IImmutableDictionary[TKey, TValue].Remove)
    def Remove(self, key: TKey) -> IImmutableDictionary[TKey, TValue]:
        return self.Remove(key)

    @implements(IImmutableDictionary[TKey, TValue].RemoveRange)
    def RemoveRange(self, keys: IEnumerable[TKey]) -> IImmutableDictionary[TKey, TValue]:
        return self.RemoveRange(keys)

    def GetEnumerator(self) -> Map[TKey, TValue].Enumerator:
        return Map[TKey, TValue].Enumerator(self)

    @implements(IEnumerable[KeyValuePair[TKey, TValue]].GetEnumerator)
    def GetEnumerator(self) -> IEnumerator[KeyValuePair[TKey, TValue]]:
        return self.GetEnumerator()

    @implements(System.Collections.IEnumerable.GetEnumerator)
    def GetEnumerator(self) -> System.Collections.IEnumerator:
        return self.GetEnumerator()

    @struct
    class Enumerator(IEnumerator[KeyValuePair[TKey, TValue]]):
        _walker: PersistentWalker[KeyValuePair[TKey, TValue]]

        @internal
        def __init__(self, owner: IPersistent[KeyValuePair[TKey, TValue]]) -> None:
            self._walker = PersistentWalker[KeyValuePair[TKey, TValue]](owner, False)

        def MoveNext(self) -> bool:
            return self._walker.MoveNext()

        @property
        def Current(self) -> KeyValuePair[TKey, TValue]:
            return self._walker.Current

        def Reset(self) -> None:
            self._walker.Reset()

        def Dispose(self) -> None:
            self._walker.Dispose()

        @implements(System.Collections.IEnumerator.Current)
        @property
        def Current(self) -> object:
            return self._walker.Current

    @sealed
    class Builder(
        IDictionary[TKey, TValue],
        IReadOnlyDictionary[TKey, TValue],
        System.Collections.ICollection,
        IPersistent[KeyValuePair[TKey, TValue]],
    ):
        _inner: Map[TKey, TValue]

        @internal
        def __init__(self, inner: Map[TKey, TValue]) -> None:
            self._inner = inner

        @implements(IPersistent[KeyValuePair[TKey, TValue]].Root)
        @property
        def Root(self) -> PersistentNode[KeyValuePair[TKey, TValue]]:
            return self._inner._root

        @property
        def Count(self) -> i32:
            return self._inner.Count

        def ToImmutable(self) -> Map[TKey, TValue]:
            return self._inner

        @property
        def KeyComparer(self) -> IComparerOf[TKey]:
            return self._inner.KeyComparer

        @KeyComparer.setter
        def KeyComparer(self, value: IComparerOf[TKey]) -> None:
            Persistent.NotNull(value, "value")
            self._inner = self._inner.WithComparers(value, self._inner.ValueComparer)

        @property
        def ValueComparer(self) -> IEqualityComparer[TValue]:
            return self._inner.ValueComparer

        @ValueComparer.setter
        def ValueComparer(self, value: IEqualityComparer[TValue]) -> None:
            Persistent.NotNull(value, "value")
            self._inner = self._inner.WithComparers(self._inner.KeyComparer, value)

        def __getitem__(self, key: TKey) -> TValue:
            return self._inner[key]

        def __setitem__(self, key: TKey, value: TValue) -> None:
            self._inner = self._inner.SetItem(key, value)

        def Add(self, key: TKey, value: TValue) -> None:
            self._inner = self._inner.Add(key, value)

        def Add(self, item: KeyValuePair[TKey, TValue]) -> None:
            self.Add(item.Key, item.Value)

        def AddRange(self, items: IEnumerable[KeyValuePair[TKey, TValue]]) -> None:
            Persistent.NotNull(items, "items")
            self._inner = self._inner.AddRange(items)

        def Remove(self, key: TKey) -> bool:
            before = self._inner
            self._inner = before.Remove(key)
            return self._inner is not before

        def Remove(self, item: KeyValuePair[TKey, TValue]) -> bool:
            return self.Contains(item) and self.Remove(item.Key)

        def RemoveRange(self, keys: IEnumerable[TKey]) -> None:
            self._inner = self._inner.RemoveRange(keys)

        def Clear(self) -> None:
            self._inner = self._inner.Clear()

        def Contains(self, item: KeyValuePair[TKey, TValue]) -> bool:
            return self._inner.Contains(item)

        def ContainsKey(self, key: TKey) -> bool:
            return self._inner.ContainsKey(key)

        def ContainsValue(self, value: TValue) -> bool:
            return self._inner.ContainsValue(value)

        def TryGetValue(self, key: TKey, value: Out[TValue]) -> bool:
            return self._inner.TryGetValue(key, out(value))

        def TryGetKey(self, equalKey: TKey, actualKey: Out[TKey]) -> bool:
            return self._inner.TryGetKey(equalKey, out(actualKey))

        def GetValueOrDefault(self, key: TKey) -> TValue:
            return self.GetValueOrDefault(key, default(TValue))

        def GetValueOrDefault(self, key: TKey, defaultValue: TValue) -> TValue:
            value = default(TValue)
            return value if self.TryGetValue(key, out(value)) else defaultValue

        @family(PARTS=("Keys", "Values"), T=("TKey", "TValue"))
        @property
        def PARTS(self) -> IEnumerable[T]:
            return self._inner.PARTS

        @family(PARTS=("Keys", "Values"), T=("TKey", "TValue"))
        @implements(IDictionary[TKey, TValue].PARTS)
        @property
        def PARTS(self) -> ICollection[T]:
            return cast(IDictionary[TKey, TValue], self._inner).PARTS

        @implements(ICollection[KeyValuePair[TKey, TValue]].IsReadOnly)
        @property
        def IsReadOnly(self) -> bool:
            return False

        @implements(ICollection[KeyValuePair[TKey, TValue]].CopyTo)
        def CopyTo(self, array: Array[KeyValuePair[TKey, TValue]], arrayIndex: i32) -> None:
            cast(ICollection[KeyValuePair[TKey, TValue]], self._inner).CopyTo(array, arrayIndex)

        @implements(System.Collections.ICollection.CopyTo)
        def CopyTo(self, array: Array, index: i32) -> None:
            cast(System.Collections.ICollection, self._inner).CopyTo(array, index)

        @implements(System.Collections.ICollection.IsSynchronized)
        @property
        def IsSynchronized(self) -> bool:
            return False

        @implements(System.Collections.ICollection.SyncRoot)
        @property
        def SyncRoot(self) -> object:
            return self

        def GetEnumerator(self) -> Map[TKey, TValue].Enumerator:
            return Map[TKey, TValue].Enumerator(self)

        @implements(IEnumerable[KeyValuePair[TKey, TValue]].GetEnumerator)
        def GetEnumerator(self) -> IEnumerator[KeyValuePair[TKey, TValue]]:
            return self.GetEnumerator()

        @implements(System.Collections.IEnumerable.GetEnumerator)
        def GetEnumerator(self) -> System.Collections.IEnumerator:
            return self.GetEnumerator()


@generic(TKey, TValue)
class ImmutableSortedDictionary:
    def ValueRef(self, key: TKey) -> ReadOnlyRef[TValue]:
        node = self._Find(key)
        if node is None:
            raise KeyNotFoundException("The given key '" + key.ToString() + "' was not present in the dictionary.")
        return ref(node.Item.value)

    class Builder:
        def ValueRef(self, key: TKey) -> ReadOnlyRef[TValue]:
            return ref(self._inner.ValueRef(key))


@family(
    Map=("ImmutableDictionary", "ImmutableSortedDictionary"),
    ToMap=("ToImmutableDictionary", "ToImmutableSortedDictionary"),
    IComparerOf=("IEqualityComparer", "IComparer"),
)
@static
class Map:
    @static
    @generic(TKey, TValue)
    def Create() -> Map[TKey, TValue]:
        return Map[TKey, TValue].Empty

    @static
    @generic(TKey, TValue)
    def Create(keyComparer: IComparerOf[TKey]) -> Map[TKey, TValue]:
        return Map[TKey, TValue].Of(keyComparer, None)

    @static
    @generic(TKey, TValue)
    def Create(keyComparer: IComparerOf[TKey], valueComparer: IEqualityComparer[TValue]) -> Map[TKey, TValue]:
        return Map[TKey, TValue].Of(keyComparer, valueComparer)

    @static
    @generic(TKey, TValue)
    def CreateBuilder() -> Map[TKey, TValue].Builder:
        return Map[TKey, TValue].Empty.ToBuilder()

    @static
    @generic(TKey, TValue)
    def CreateBuilder(keyComparer: IComparerOf[TKey]) -> Map[TKey, TValue].Builder:
        return Map[TKey, TValue].Of(keyComparer, None).ToBuilder()

    @static
    @generic(TKey, TValue)
    def CreateBuilder(keyComparer: IComparerOf[TKey], valueComparer: IEqualityComparer[TValue]) -> Map[TKey, TValue].Builder:
        return Map[TKey, TValue].Of(keyComparer, valueComparer).ToBuilder()

    @static
    @generic(TKey, TValue)
    def CreateRange(items: IEnumerable[KeyValuePair[TKey, TValue]]) -> Map[TKey, TValue]:
        return Map[TKey, TValue].Empty.AddRange(items)

    @static
    @generic(TKey, TValue)
    def CreateRange(keyComparer: IComparerOf[TKey], items: IEnumerable[KeyValuePair[TKey, TValue]]) -> Map[TKey, TValue]:
        return Map[TKey, TValue].Of(keyComparer, None).AddRange(items)

    @static
    @generic(TKey, TValue)
    def CreateRange(
        keyComparer: IComparerOf[TKey], valueComparer: IEqualityComparer[TValue], items: IEnumerable[KeyValuePair[TKey, TValue]]
    ) -> Map[TKey, TValue]:
        return Map[TKey, TValue].Of(keyComparer, valueComparer).AddRange(items)

    @extension
    @generic(TKey, TValue)
    def ToMap(self: IEnumerable[KeyValuePair[TKey, TValue]]) -> Map[TKey, TValue]:
        return Map.ToMap[TKey, TValue](self, None, None)

    @extension
    @generic(TKey, TValue)
    def ToMap(self: IEnumerable[KeyValuePair[TKey, TValue]], keyComparer: IComparerOf[TKey]) -> Map[TKey, TValue]:
        return Map.ToMap[TKey, TValue](self, keyComparer, None)

    @extension
    @generic(TKey, TValue)
    def ToMap(
        self: IEnumerable[KeyValuePair[TKey, TValue]], keyComparer: IComparerOf[TKey], valueComparer: IEqualityComparer[TValue]
    ) -> Map[TKey, TValue]:
        Persistent.NotNull(self, "items")
        known = try_cast(Map[TKey, TValue], self)
        if known is not None:
            return known.WithComparers(keyComparer, valueComparer)
        return Map[TKey, TValue].Of(keyComparer, valueComparer).AddRange(self)

    @extension
    @generic(TKey, TValue)
    def ToMap(self: Map[TKey, TValue].Builder) -> Map[TKey, TValue]:
        Persistent.NotNull(self, "builder")
        return self.ToImmutable()

    @extension
    @generic(TSource, TKey, TValue)
    def ToMap(self: IEnumerable[TSource], keySelector: Func[TSource, TKey], elementSelector: Func[TSource, TValue]) -> Map[TKey, TValue]:
        return Map.ToMap[TSource, TKey, TValue](self, keySelector, elementSelector, None, None)

    @extension
    @generic(TSource, TKey, TValue)
    def ToMap(
        self: IEnumerable[TSource], keySelector: Func[TSource, TKey], elementSelector: Func[TSource, TValue], keyComparer: IComparerOf[TKey]
    ) -> Map[TKey, TValue]:
        return Map.ToMap[TSource, TKey, TValue](self, keySelector, elementSelector, keyComparer, None)

    @extension
    @generic(TSource, TKey, TValue)
    def ToMap(
        self: IEnumerable[TSource],
        keySelector: Func[TSource, TKey],
        elementSelector: Func[TSource, TValue],
        keyComparer: IComparerOf[TKey],
        valueComparer: IEqualityComparer[TValue],
    ) -> Map[TKey, TValue]:
        Persistent.NotNull(self, "source")
        Persistent.NotNull(keySelector, "keySelector")
        Persistent.NotNull(elementSelector, "elementSelector")
        builder = Map[TKey, TValue].Of(keyComparer, valueComparer).ToBuilder()
        for item in self:
            builder.Add(keySelector(item), elementSelector(item))
        return builder.ToImmutable()


@static
class ImmutableDictionary:
    @extension
    @generic(TSource, TKey)
    def ToImmutableDictionary(self: IEnumerable[TSource], keySelector: Func[TSource, TKey]) -> ImmutableDictionary[TKey, TSource]:
        return ImmutableDictionary.ToImmutableDictionary[TSource, TKey, TSource](self, keySelector, lambda item: item, None, None)

    @extension
    @generic(TSource, TKey)
    def ToImmutableDictionary(
        self: IEnumerable[TSource], keySelector: Func[TSource, TKey], keyComparer: IEqualityComparer[TKey]
    ) -> ImmutableDictionary[TKey, TSource]:
        return ImmutableDictionary.ToImmutableDictionary[TSource, TKey, TSource](self, keySelector, lambda item: item, keyComparer, None)

    @extension
    @generic(TKey, TValue)
    def Contains(self: IImmutableDictionary[TKey, TValue], key: TKey, value: TValue) -> bool:
        Persistent.NotNull(self, "map")
        return self.Contains(KeyValuePair[TKey, TValue](key, value))

    @extension
    @generic(TKey, TValue)
    def GetValueOrDefault(self: IImmutableDictionary[TKey, TValue], key: TKey) -> TValue:
        return ImmutableDictionary.GetValueOrDefault[TKey, TValue](self, key, default(TValue))

    @extension
    @generic(TKey, TValue)
    def GetValueOrDefault(self: IImmutableDictionary[TKey, TValue], key: TKey, defaultValue: TValue) -> TValue:
        Persistent.NotNull(self, "dictionary")
        value = default(TValue)
        return value if self.TryGetValue(key, out(value)) else defaultValue

    @static
    @generic(TKey, TValue)
    def CreateRangeWithOverwrite(items: ReadOnlySpan[KeyValuePair[TKey, TValue]]) -> ImmutableDictionary[TKey, TValue]:
        return ImmutableDictionary[TKey, TValue].Empty.SetItems(items.ToArray())

    @static
    @generic(TKey, TValue)
    def CreateRangeWithOverwrite(
        keyComparer: IEqualityComparer[TKey], items: ReadOnlySpan[KeyValuePair[TKey, TValue]]
    ) -> ImmutableDictionary[TKey, TValue]:
        return ImmutableDictionary[TKey, TValue].Of(keyComparer, None).SetItems(items.ToArray())
