from oscil.lang import *
import System.Collections
from System.Collections.Generic import *
from System.Collections.Immutable import ImmutableArray
from System.Collections.ObjectModel import ReadOnlyDictionary
from System.Runtime.InteropServices import CollectionsMarshal


@generic(TKey, TValue)
@where(TKey, notnull)
class FrozenDictionary(IDictionary[TKey, TValue], IReadOnlyDictionary[TKey, TValue], System.Collections.ICollection):
    """A dictionary that is made once and then only read."""

    _empty: Static[ReadOnly[FrozenDictionary[TKey, TValue]]] = FrozenDictionary[TKey, TValue](Dictionary[TKey, TValue]())
    _map: Internal[Dictionary[TKey, TValue]]

    @internal
    def __init__(self, map: Dictionary[TKey, TValue]) -> None:
        self._map = map

    @static
    @property
    def Empty() -> FrozenDictionary[TKey, TValue]:
        return FrozenDictionary[TKey, TValue]._empty

    @property
    def Comparer(self) -> IEqualityComparer[TKey]:
        return self._map.Comparer

    @property
    def Count(self) -> i32:
        return self._map.Count

    @family(PARTS=("Keys", "Values"), T=("TKey", "TValue"))
    @property
    def PARTS(self) -> ImmutableArray[T]:
        items = Array[T](self._map.Count)
        self._map.PARTS.CopyTo(items, 0)
        return ImmutableArray[T](items)

    @family(PARTS=("Keys", "Values"), T=("TKey", "TValue"))
    @implements(IDictionary[TKey, TValue].PARTS)
    @property
    def PARTS(self) -> ICollection[T]:
        return self.PARTS

    @family(PARTS=("Keys", "Values"), T=("TKey", "TValue"))
    @implements(IReadOnlyDictionary[TKey, TValue].PARTS)
    @property
    def PARTS(self) -> IEnumerable[T]:
        return self.PARTS

    def __getitem__(self, key: TKey) -> ReadOnlyRef[TValue]:
        if not self._map.ContainsKey(key):
            raise KeyNotFoundException("The given key '" + key.ToString() + "' was not present in the dictionary.")
        return ref(CollectionsMarshal.GetValueRefOrNullRef[TKey, TValue](self._map, key))

    @implements(IDictionary[TKey, TValue].__getitem__)
    def __getitem__(self, key: TKey) -> TValue:
        return self._map[key]

    @implements(IReadOnlyDictionary[TKey, TValue].__getitem__)
    def __getitem__(self, key: TKey) -> TValue:
        return self._map[key]

    def ContainsKey(self, key: TKey) -> bool:
        return self._map.ContainsKey(key)

    def TryGetValue(self, key: TKey, value: Out[TValue]) -> bool:
        return self._map.TryGetValue(key, out(value))

    def GetValueRefOrNullRef(self, key: TKey) -> ReadOnlyRef[TValue]:
        return ref(CollectionsMarshal.GetValueRefOrNullRef[TKey, TValue](self._map, key))

    def CopyTo(self, destination: Array[KeyValuePair[TKey, TValue]], destinationIndex: i32) -> None:
        if destination is None:
            raise ArgumentNullException("destination")
        cast(ICollection[KeyValuePair[TKey, TValue]], self._map).CopyTo(destination, destinationIndex)

    def CopyTo(self, destination: Span[KeyValuePair[TKey, TValue]]) -> None:
        items = Array[KeyValuePair[TKey, TValue]](self.Count)
        self.CopyTo(items, 0)
        Span[KeyValuePair[TKey, TValue]](items).CopyTo(destination)

    @generic(TAlternateKey)
    @where(TAlternateKey, allows_ref_struct)
    def GetAlternateLookup(self) -> FrozenDictionary[TKey, TValue].AlternateLookup[TAlternateKey]:
        return FrozenDictionary[TKey, TValue].AlternateLookup[TAlternateKey](self, self._map.GetAlternateLookup[TAlternateKey]())

    @generic(TAlternateKey)
    @where(TAlternateKey, allows_ref_struct)
    def TryGetAlternateLookup(self, lookup: Out[FrozenDictionary[TKey, TValue].AlternateLookup[TAlternateKey]]) -> bool:
        inner = default(Dictionary[TKey, TValue].AlternateLookup[TAlternateKey])
        found = self._map.TryGetAlternateLookup[TAlternateKey](out(inner))
        lookup = FrozenDictionary[TKey, TValue].AlternateLookup[TAlternateKey](self, inner)
        return found

    def GetEnumerator(self) -> FrozenDictionary[TKey, TValue].Enumerator:
        pairs = Array[KeyValuePair[TKey, TValue]](self.Count)
        self.CopyTo(pairs, 0)
        return FrozenDictionary[TKey, TValue].Enumerator(pairs)

    @implements(IEnumerable[KeyValuePair[TKey, TValue]].GetEnumerator)
    def GetEnumerator(self) -> IEnumerator[KeyValuePair[TKey, TValue]]:
        return self._map.GetEnumerator()

    @implements(System.Collections.IEnumerable.GetEnumerator)
    def GetEnumerator(self) -> System.Collections.IEnumerator:
        return self._map.GetEnumerator()

    @implements(IDictionary[TKey, TValue].__setitem__)
    def __setitem__(self, key: TKey, value: TValue) -> None:
        raise NotSupportedException()

    @implements(IDictionary[TKey, TValue].Add)
    def Add(self, key: TKey, value: TValue) -> None:
        raise NotSupportedException()

    @implements(IDictionary[TKey, TValue].Remove)
    def Remove(self, key: TKey) -> bool:
        raise NotSupportedException()

    @implements(ICollection[KeyValuePair[TKey, TValue]].IsReadOnly)
    @property
    def IsReadOnly(self) -> bool:
        return True

    @implements(ICollection[KeyValuePair[TKey, TValue]].Add)
    def Add(self, item: KeyValuePair[TKey, TValue]) -> None:
        raise NotSupportedException()

    @implements(ICollection[KeyValuePair[TKey, TValue]].Clear)
    def Clear(self) -> None:
        raise NotSupportedException()

    @implements(ICollection[KeyValuePair[TKey, TValue]].Remove)
    def Remove(self, item: KeyValuePair[TKey, TValue]) -> bool:
        raise NotSupportedException()

    @implements(ICollection[KeyValuePair[TKey, TValue]].Contains)
    def Contains(self, item: KeyValuePair[TKey, TValue]) -> bool:
        return cast(ICollection[KeyValuePair[TKey, TValue]], self._map).Contains(item)

    @implements(System.Collections.ICollection.CopyTo)
    def CopyTo(self, array: Array, index: i32) -> None:
        cast(System.Collections.ICollection, self._map).CopyTo(array, index)

    @implements(System.Collections.ICollection.IsSynchronized)
    @property
    def IsSynchronized(self) -> bool:
        return False

    @implements(System.Collections.ICollection.SyncRoot)
    @property
    def SyncRoot(self) -> object:
        return self

    @struct
    class Enumerator:
        _pairs: Array[KeyValuePair[TKey, TValue]]
        _index: i32

        @internal
        def __init__(self, pairs: Array[KeyValuePair[TKey, TValue]]) -> None:
            self._pairs = pairs
            self._index = -1

        def MoveNext(self) -> bool:
            self._index += 1
            if u32(self._index) < u32(len(self._pairs)):
                return True
            self._index = len(self._pairs)
            return False

        @property
        def Current(self) -> ReadOnlyRef[KeyValuePair[TKey, TValue]]:
            if u32(self._index) >= u32(len(self._pairs)):
                raise InvalidOperationException()
            return ref(self._pairs[self._index])

    @struct
    @readonly
    @generic(TAlternateKey)
    @where(TAlternateKey, allows_ref_struct)
    class AlternateLookup:
        _dictionary: FrozenDictionary[TKey, TValue]
        _inner: Dictionary[TKey, TValue].AlternateLookup[TAlternateKey]

        @internal
        def __init__(self, dictionary: FrozenDictionary[TKey, TValue], inner: Dictionary[TKey, TValue].AlternateLookup[TAlternateKey]) -> None:
            self._dictionary = dictionary
            self._inner = inner

        @property
        def Dictionary(self) -> FrozenDictionary[TKey, TValue]:
            return self._dictionary

        def __getitem__(self, key: TAlternateKey) -> ReadOnlyRef[TValue]:
            map = self._dictionary._map
            index = map.FindAlternate[TAlternateKey](self._inner.Comparer, key)
            if index < 0:
                raise KeyNotFoundException("The given key '" + self._inner.Comparer.Create(key).ToString() + "' was not present in the dictionary.")
            return ref(map._entries[index].value)

        def ContainsKey(self, key: TAlternateKey) -> bool:
            return self._inner.ContainsKey(key)

        def TryGetValue(self, key: TAlternateKey, value: Out[TValue]) -> bool:
            return self._inner.TryGetValue(key, out(value))


@static
class FrozenDictionary:
    @static
    @generic(TKey, TValue)
    def Create(source: ReadOnlySpan[KeyValuePair[TKey, TValue]]) -> FrozenDictionary[TKey, TValue]:
        return FrozenDictionary.Create[TKey, TValue](None, source)

    @static
    @generic(TKey, TValue)
    def Create(comparer: IEqualityComparer[TKey], source: ReadOnlySpan[KeyValuePair[TKey, TValue]]) -> FrozenDictionary[TKey, TValue]:
        return FrozenDictionary.ToFrozenDictionary[TKey, TValue](source.ToArray(), comparer)

    @extension
    @generic(TKey, TValue)
    def ToFrozenDictionary(self: IEnumerable[KeyValuePair[TKey, TValue]], comparer: IEqualityComparer[TKey] = None) -> FrozenDictionary[TKey, TValue]:
        if self is None:
            raise ArgumentNullException("source")
        map = Dictionary[TKey, TValue](comparer)
        known = try_cast(FrozenDictionary[TKey, TValue], self)
        if known is not None and known.Comparer is map.Comparer:
            return known
        for pair in self:
            map[pair.Key] = pair.Value
        return FrozenDictionary[TKey, TValue](map)

    @extension
    @generic(TSource, TKey)
    def ToFrozenDictionary(self: IEnumerable[TSource], keySelector: Func[TSource, TKey], comparer: IEqualityComparer[TKey] = None) -> FrozenDictionary[TKey, TSource]:
        return FrozenDictionary[TKey, TSource](System.Linq.Enumerable.ToDictionary[TSource, TKey](self, keySelector, comparer))

    @extension
    @generic(TSource, TKey, TElement)
    def ToFrozenDictionary(
        self: IEnumerable[TSource], keySelector: Func[TSource, TKey], elementSelector: Func[TSource, TElement], comparer: IEqualityComparer[TKey] = None
    ) -> FrozenDictionary[TKey, TElement]:
        return FrozenDictionary[TKey, TElement](System.Linq.Enumerable.ToDictionary[TSource, TKey, TElement](self, keySelector, elementSelector, comparer))
