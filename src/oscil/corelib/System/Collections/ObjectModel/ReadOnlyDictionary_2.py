from oscil.lang import *
import System.Collections
import System.Collections.Generic
from System.Collections.Generic import *


@generic(TKey, TValue)
@where(TKey, notnull)
class ReadOnlyDictionary(IDictionary[TKey, TValue], IReadOnlyDictionary[TKey, TValue], System.Collections.IDictionary):
    _dictionary: IDictionary[TKey, TValue]

    def __init__(self, dictionary: IDictionary[TKey, TValue]) -> None:
        if dictionary is None:
            raise ArgumentNullException("dictionary")
        self._dictionary = dictionary

    @static
    @property
    def Empty() -> ReadOnlyDictionary[TKey, TValue]:
        return ReadOnlyDictionary[TKey, TValue](System.Collections.Generic.Dictionary[TKey, TValue]())

    @protected
    @property
    def Dictionary(self) -> IDictionary[TKey, TValue]:
        return self._dictionary

    @property
    def Count(self) -> i32:
        return self._dictionary.Count

    @property
    def Keys(self) -> ReadOnlyDictionary[TKey, TValue].KeyCollection:
        return ReadOnlyDictionary[TKey, TValue].KeyCollection(self._dictionary.Keys)

    @property
    def Values(self) -> ReadOnlyDictionary[TKey, TValue].ValueCollection:
        return ReadOnlyDictionary[TKey, TValue].ValueCollection(self._dictionary.Values)

    @implements(IDictionary[TKey, TValue].Keys)
    @property
    def _Keys(self) -> ICollection[TKey]:
        return self.Keys

    @implements(IDictionary[TKey, TValue].Values)
    @property
    def _Values(self) -> ICollection[TValue]:
        return self.Values

    @implements(IReadOnlyDictionary[TKey, TValue].Keys)
    @property
    def _ReadKeys(self) -> IEnumerable[TKey]:
        return self.Keys

    @implements(IReadOnlyDictionary[TKey, TValue].Values)
    @property
    def _ReadValues(self) -> IEnumerable[TValue]:
        return self.Values

    def __getitem__(self, key: TKey) -> TValue:
        return self._dictionary[key]

    @implements(IDictionary[TKey, TValue].__getitem__)
    def __getitem__(self, key: TKey) -> TValue:
        return self._dictionary[key]

    @implements(IDictionary[TKey, TValue].__setitem__)
    def __setitem__(self, key: TKey, value: TValue) -> None:
        raise NotSupportedException("Collection is read-only.")

    def ContainsKey(self, key: TKey) -> bool:
        return self._dictionary.ContainsKey(key)

    def TryGetValue(self, key: TKey, value: Out[TValue]) -> bool:
        return self._dictionary.TryGetValue(key, out(value))

    def GetEnumerator(self) -> IEnumerator[KeyValuePair[TKey, TValue]]:
        return self._dictionary.GetEnumerator()

    @implements(System.Collections.IEnumerable.GetEnumerator)
    def GetEnumerator(self) -> System.Collections.IEnumerator:
        return self._dictionary.GetEnumerator()

    @implements(IDictionary[TKey, TValue].Add)
    def Add(self, key: TKey, value: TValue) -> None:
        raise NotSupportedException("Collection is read-only.")

    @implements(IDictionary[TKey, TValue].Remove)
    def Remove(self, key: TKey) -> bool:
        raise NotSupportedException("Collection is read-only.")

    @implements(ICollection[KeyValuePair[TKey, TValue]].Add)
    def Add(self, item: KeyValuePair[TKey, TValue]) -> None:
        raise NotSupportedException("Collection is read-only.")

    @implements(ICollection[KeyValuePair[TKey, TValue]].Clear)
    def Clear(self) -> None:
        raise NotSupportedException("Collection is read-only.")

    @implements(ICollection[KeyValuePair[TKey, TValue]].Contains)
    def Contains(self, item: KeyValuePair[TKey, TValue]) -> bool:
        return self._dictionary.Contains(item)

    @implements(ICollection[KeyValuePair[TKey, TValue]].CopyTo)
    def CopyTo(self, array: Array[KeyValuePair[TKey, TValue]], arrayIndex: i32) -> None:
        self._dictionary.CopyTo(array, arrayIndex)

    @implements(ICollection[KeyValuePair[TKey, TValue]].IsReadOnly)
    @property
    def IsReadOnly(self) -> bool:
        return True

    @implements(ICollection[KeyValuePair[TKey, TValue]].Remove)
    def Remove(self, item: KeyValuePair[TKey, TValue]) -> bool:
        raise NotSupportedException("Collection is read-only.")

    @sealed
    class KeyCollection(ReadOnlyItems[TKey]):
        @internal
        def __init__(self, items: ICollection[TKey]) -> None:
            super().__init__(items)

    @sealed
    class ValueCollection(ReadOnlyItems[TValue]):
        @internal
        def __init__(self, items: ICollection[TValue]) -> None:
            super().__init__(items)


@abstract
@generic(T)
class ReadOnlyItems(ICollection[T], IReadOnlyCollection[T]):
    """A collection that cannot be changed through this object."""

    _items: ICollection[T]

    @internal
    def __init__(self, items: ICollection[T]) -> None:
        self._items = items

    @property
    def Count(self) -> i32:
        return self._items.Count

    def Contains(self, item: T) -> bool:
        return self._items.Contains(item)

    def CopyTo(self, array: Array[T], arrayIndex: i32) -> None:
        self._items.CopyTo(array, arrayIndex)

    def GetEnumerator(self) -> IEnumerator[T]:
        return self._items.GetEnumerator()

    @implements(System.Collections.IEnumerable.GetEnumerator)
    def GetEnumerator(self) -> System.Collections.IEnumerator:
        return self._items.GetEnumerator()

    @implements(ICollection[T].IsReadOnly)
    @property
    def IsReadOnly(self) -> bool:
        return True

    @implements(ICollection[T].Add)
    def Add(self, item: T) -> None:
        raise NotSupportedException("Collection is read-only.")

    @implements(ICollection[T].Clear)
    def Clear(self) -> None:
        raise NotSupportedException("Collection is read-only.")

    @implements(ICollection[T].Remove)
    def Remove(self, item: T) -> bool:
        raise NotSupportedException("Collection is read-only.")


@generic(TKey, TValue)
@where(TKey, notnull)
class ReadOnlyDictionary:
    @implements(System.Collections.IDictionary.__getitem__)
    def __getitem__(self, key: object) -> object:
        if key is None:
            raise ArgumentNullException("key")
        return self[cast(TKey, key)] if isinstance(key, TKey) and self.ContainsKey(cast(TKey, key)) else cast(object, None)

    @implements(System.Collections.IDictionary.__setitem__)
    def __setitem__(self, key: object, value: object) -> None:
        raise NotSupportedException("Collection is read-only.")

    @implements(System.Collections.IDictionary.Contains)
    def Contains(self, key: object) -> bool:
        if key is None:
            raise ArgumentNullException("key")
        return isinstance(key, TKey) and self.ContainsKey(cast(TKey, key))

    @implements(System.Collections.IDictionary.Add)
    def Add(self, key: object, value: object) -> None:
        raise NotSupportedException("Collection is read-only.")

    @implements(System.Collections.IDictionary.Clear)
    def Clear(self) -> None:
        raise NotSupportedException("Collection is read-only.")

    @implements(System.Collections.IDictionary.Remove)
    def Remove(self, key: object) -> None:
        raise NotSupportedException("Collection is read-only.")

    @implements(System.Collections.IDictionary.GetEnumerator)
    def GetEnumerator(self) -> System.Collections.IDictionaryEnumerator:
        return System.Collections.PairEnumerator[TKey, TValue](self.GetEnumerator())

    @family(PARTS=("Keys", "Values"), T=("TKey", "TValue"))
    @implements(System.Collections.IDictionary.PARTS)
    @property
    def PARTS(self) -> System.Collections.ICollection:
        return ReadOnlyCollection[T](List[T](self.PARTS))

    @implements(System.Collections.IDictionary.IsFixedSize)
    @property
    def IsFixedSize(self) -> bool:
        return True

    @implements(System.Collections.IDictionary.IsReadOnly)
    @property
    def IsReadOnly(self) -> bool:
        return True

    @implements(System.Collections.ICollection.CopyTo)
    def CopyTo(self, array: Array, index: i32) -> None:
        CollectionChecks.CopyAll(self, self.Count, array, index, True)

    @implements(System.Collections.ICollection.IsSynchronized)
    @property
    def IsSynchronized(self) -> bool:
        return False

    @implements(System.Collections.ICollection.SyncRoot)
    @property
    def SyncRoot(self) -> object:
        return self
