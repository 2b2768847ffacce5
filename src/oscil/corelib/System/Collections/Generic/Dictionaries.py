"""What the dictionaries share: the interfaces over their own members, and their views of keys and values."""

from oscil.lang import *
import System.Collections


@family(
    Owner=("Dictionary", "SortedDictionary", "SortedList", "OrderedDictionary"),
    NAMED=(False, True, True, True),
    QUOTE=("'\"'", '"\'"', '"\'"', '"\'"'),
)
@generic(TKey, TValue)
class Owner:
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

    @implements(ICollection[KeyValuePair[TKey, TValue]].IsReadOnly)
    @property
    def IsReadOnly(self) -> bool:
        return False

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
        CollectionChecks.CopyAll(self, self.Count, array, index, NAMED)

    @implements(System.Collections.IDictionary.Keys)
    @property
    def Keys(self) -> System.Collections.ICollection:
        return cast(System.Collections.ICollection, self.Keys)

    @implements(System.Collections.IDictionary.Values)
    @property
    def Values(self) -> System.Collections.ICollection:
        return cast(System.Collections.ICollection, self.Values)

    @implements(System.Collections.IDictionary.IsReadOnly)
    @property
    def IsReadOnly(self) -> bool:
        return False

    @implements(System.Collections.IDictionary.IsFixedSize)
    @property
    def IsFixedSize(self) -> bool:
        return False

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
        if key is None:
            raise ArgumentNullException("key")
        self[CollectionChecks.Unwrap[TKey](key, "key", QUOTE)] = CollectionChecks.Unwrap[TValue](value, "value", QUOTE)

    @implements(System.Collections.IDictionary.Add)
    def Add(self, key: object, value: object) -> None:
        if key is None:
            raise ArgumentNullException("key")
        self.Add(CollectionChecks.Unwrap[TKey](key, "key", QUOTE), CollectionChecks.Unwrap[TValue](value, "value", QUOTE))

    @implements(System.Collections.IDictionary.Contains)
    def Contains(self, key: object) -> bool:
        if key is None:
            raise ArgumentNullException("key")
        return isinstance(key, TKey) and self.ContainsKey(cast(TKey, key))

    @implements(System.Collections.IDictionary.Remove)
    def Remove(self, key: object) -> None:
        if key is None:
            raise ArgumentNullException("key")
        if isinstance(key, TKey):
            self.Remove(cast(TKey, key))


@family(Owner=("SortedDictionary", "SortedList", "OrderedDictionary"))
@generic(TKey, TValue)
class Owner:
    def __getitem__(self, key: TKey) -> TValue:
        value = default(TValue)
        if not self.TryGetValue(key, out(value)):
            raise KeyNotFoundException("The given key '" + key.ToString() + "' was not present in the dictionary.")
        return value


@family(Owner=("Dictionary", "SortedDictionary", "OrderedDictionary"), NAMED=(False, True, True), DERIVED=(True, True, False))
@generic(TKey, TValue)
class Owner:
    def GetEnumerator(self) -> Owner[TKey, TValue].Enumerator:
        return Owner[TKey, TValue].Enumerator(self, False)

    @implements(IEnumerable[KeyValuePair[TKey, TValue]].GetEnumerator)
    def GetEnumerator(self) -> IEnumerator[KeyValuePair[TKey, TValue]]:
        return self.GetEnumerator()

    @implements(System.Collections.IEnumerable.GetEnumerator)
    def GetEnumerator(self) -> System.Collections.IEnumerator:
        return self.GetEnumerator()

    @implements(System.Collections.IDictionary.GetEnumerator)
    def GetEnumerator(self) -> System.Collections.IDictionaryEnumerator:
        return Owner[TKey, TValue].Enumerator(self, True)

    @property
    def Keys(self) -> Owner[TKey, TValue].KeyCollection:
        return Owner[TKey, TValue].KeyCollection(self)

    @property
    def Values(self) -> Owner[TKey, TValue].ValueCollection:
        return Owner[TKey, TValue].ValueCollection(self)

    @struct
    class Enumerator(IEnumerator[KeyValuePair[TKey, TValue]], System.Collections.IDictionaryEnumerator):
        @implements(System.Collections.IEnumerator.Current)
        @property
        def Current(self) -> object:
            self.CheckPlace()
            if self._asEntry:
                return System.Collections.DictionaryEntry(self.Current.Key, self.Current.Value)
            return self.Current

        @implements(System.Collections.IDictionaryEnumerator.Entry)
        @property
        def Entry(self) -> System.Collections.DictionaryEntry:
            self.CheckPlace()
            return System.Collections.DictionaryEntry(self.Current.Key, self.Current.Value)

        @family(PART=("Key", "Value"))
        @implements(System.Collections.IDictionaryEnumerator.PART)
        @property
        def PART(self) -> object:
            self.CheckPlace()
            return self.Current.PART

        def Dispose(self) -> None:
            pass

    @family(View=("KeyCollection", "ValueCollection"), T=("TKey", "TValue"), HAS=("ContainsKey", "ContainsValue"), WORD=("key", "value"))
    @sealed
    class View(ICollection[T], System.Collections.ICollection, IReadOnlyCollection[T]):
        _dictionary: Owner[TKey, TValue]

        def __init__(self, dictionary: Owner[TKey, TValue]) -> None:
            if dictionary is None:
                raise ArgumentNullException("dictionary")
            self._dictionary = dictionary

        @property
        def Count(self) -> i32:
            return self._dictionary.Count

        def Contains(self, item: T) -> bool:
            return self._dictionary.HAS(item)

        def GetEnumerator(self) -> Owner[TKey, TValue].View.Enumerator:
            return Owner[TKey, TValue].View.Enumerator(self._dictionary)

        @implements(IEnumerable[T].GetEnumerator)
        def GetEnumerator(self) -> IEnumerator[T]:
            return self.GetEnumerator()

        @implements(System.Collections.IEnumerable.GetEnumerator)
        def GetEnumerator(self) -> System.Collections.IEnumerator:
            return self.GetEnumerator()

        @implements(ICollection[T].IsReadOnly)
        @property
        def IsReadOnly(self) -> bool:
            return True

        @implements(ICollection[T].Add)
        def Add(self, item: T) -> None:
            raise NotSupportedException(f"Mutating a {WORD} collection derived from a dictionary is not allowed." if DERIVED else "Specified method is not supported.")

        @implements(ICollection[T].Clear)
        def Clear(self) -> None:
            raise NotSupportedException(f"Mutating a {WORD} collection derived from a dictionary is not allowed." if DERIVED else "Specified method is not supported.")

        @implements(ICollection[T].Remove)
        def Remove(self, item: T) -> bool:
            raise NotSupportedException(f"Mutating a {WORD} collection derived from a dictionary is not allowed." if DERIVED else "Specified method is not supported.")

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
            CollectionChecks.CopyAll(self, self.Count, array, index, NAMED)
