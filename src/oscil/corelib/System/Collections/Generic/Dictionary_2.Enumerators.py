from oscil.lang import *
import System.Collections


@generic(TKey, TValue)
class Dictionary:
    @struct
    class Enumerator(IEnumerator[KeyValuePair[TKey, TValue]], System.Collections.IDictionaryEnumerator):
        _dictionary: Dictionary[TKey, TValue]
        _version: i32
        _index: i32
        _current: KeyValuePair[TKey, TValue]
        _asEntry: bool

        @internal
        def __init__(self, dictionary: Dictionary[TKey, TValue], asEntry: bool) -> None:
            self._dictionary = dictionary
            self._version = dictionary._version
            self._index = 0
            self._asEntry = asEntry
            self._current = default(KeyValuePair[TKey, TValue])

        def MoveNext(self) -> bool:
            if self._version != self._dictionary._version:
                raise InvalidOperationException("Collection was modified; enumeration operation may not execute.")
            while u32(self._index) < u32(self._dictionary._count):
                entry = ref(self._dictionary._entries[self._index])
                self._index += 1
                if entry.next >= -1:
                    self._current = KeyValuePair[TKey, TValue](entry.key, entry.value)
                    return True
            self._index = self._dictionary._count + 1
            self._current = default(KeyValuePair[TKey, TValue])
            return False

        @property
        def Current(self) -> KeyValuePair[TKey, TValue]:
            return self._current

        def Dispose(self) -> None:
            pass

        def _Check(self) -> None:
            if self._index == 0 or self._index == self._dictionary._count + 1:
                raise InvalidOperationException("Enumeration has either not started or has already finished.")

        @implements(System.Collections.IEnumerator.Current)
        @property
        def Current(self) -> object:
            self._Check()
            if self._asEntry:
                return System.Collections.DictionaryEntry(self._current.Key, self._current.Value)
            return self._current

        @implements(System.Collections.IEnumerator.Reset)
        def Reset(self) -> None:
            self._index = 0
            self._current = default(KeyValuePair[TKey, TValue])

        @implements(System.Collections.IDictionaryEnumerator.Entry)
        @property
        def Entry(self) -> System.Collections.DictionaryEntry:
            self._Check()
            return System.Collections.DictionaryEntry(self._current.Key, self._current.Value)

        @implements(System.Collections.IDictionaryEnumerator.Key)
        @property
        def Key(self) -> object:
            self._Check()
            return self._current.Key

        @implements(System.Collections.IDictionaryEnumerator.Value)
        @property
        def Value(self) -> object:
            self._Check()
            return self._current.Value

    @sealed
    class KeyCollection(ICollection[TKey], System.Collections.ICollection, IReadOnlyCollection[TKey]):
        _dictionary: Dictionary[TKey, TValue]

        def __init__(self, dictionary: Dictionary[TKey, TValue]) -> None:
            if dictionary is None:
                raise ArgumentNullException("dictionary")
            self._dictionary = dictionary

        @property
        def Count(self) -> i32:
            return self._dictionary.Count

        def CopyTo(self, array: Array[TKey], index: i32) -> None:
            if array is None:
                raise ArgumentNullException("array")
            at = index
            for i in range(self._dictionary._count):
                if self._dictionary._entries[i].next >= -1:
                    array[at] = self._dictionary._entries[i].key
                    at += 1

        def GetEnumerator(self) -> Dictionary[TKey, TValue].KeyCollection.Enumerator:
            return Dictionary[TKey, TValue].KeyCollection.Enumerator(self._dictionary)

        @implements(IEnumerable[TKey].GetEnumerator)
        def GetEnumerator(self) -> IEnumerator[TKey]:
            return Dictionary[TKey, TValue].KeyCollection.Enumerator(self._dictionary)

        @implements(System.Collections.IEnumerable.GetEnumerator)
        def GetEnumerator(self) -> System.Collections.IEnumerator:
            return Dictionary[TKey, TValue].KeyCollection.Enumerator(self._dictionary)

        def Contains(self, item: TKey) -> bool:
            return self._dictionary.ContainsKey(item)

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
            at = index
            for item in self:
                array.SetValue(item, at)
                at += 1

        @struct
        class Enumerator(IEnumerator[TKey]):
            _dictionary: Dictionary[TKey, TValue]
            _index: i32
            _version: i32
            _current: TKey

            @internal
            def __init__(self, dictionary: Dictionary[TKey, TValue]) -> None:
                self._dictionary = dictionary
                self._version = dictionary._version
                self._index = 0
                self._current = default(TKey)

            def MoveNext(self) -> bool:
                if self._version != self._dictionary._version:
                    raise InvalidOperationException("Collection was modified; enumeration operation may not execute.")
                while u32(self._index) < u32(self._dictionary._count):
                    entry = ref(self._dictionary._entries[self._index])
                    self._index += 1
                    if entry.next >= -1:
                        self._current = entry.key
                        return True
                self._index = self._dictionary._count + 1
                self._current = default(TKey)
                return False

            @property
            def Current(self) -> TKey:
                return self._current

            def Dispose(self) -> None:
                pass

            @implements(System.Collections.IEnumerator.Current)
            @property
            def Current(self) -> object:
                return self._current

            @implements(System.Collections.IEnumerator.Reset)
            def Reset(self) -> None:
                self._index = 0

    @sealed
    class ValueCollection(ICollection[TValue], System.Collections.ICollection, IReadOnlyCollection[TValue]):
        _dictionary: Dictionary[TKey, TValue]

        def __init__(self, dictionary: Dictionary[TKey, TValue]) -> None:
            if dictionary is None:
                raise ArgumentNullException("dictionary")
            self._dictionary = dictionary

        @property
        def Count(self) -> i32:
            return self._dictionary.Count

        def CopyTo(self, array: Array[TValue], index: i32) -> None:
            if array is None:
                raise ArgumentNullException("array")
            at = index
            for i in range(self._dictionary._count):
                if self._dictionary._entries[i].next >= -1:
                    array[at] = self._dictionary._entries[i].value
                    at += 1

        def GetEnumerator(self) -> Dictionary[TKey, TValue].ValueCollection.Enumerator:
            return Dictionary[TKey, TValue].ValueCollection.Enumerator(self._dictionary)

        @implements(IEnumerable[TValue].GetEnumerator)
        def GetEnumerator(self) -> IEnumerator[TValue]:
            return Dictionary[TKey, TValue].ValueCollection.Enumerator(self._dictionary)

        @implements(System.Collections.IEnumerable.GetEnumerator)
        def GetEnumerator(self) -> System.Collections.IEnumerator:
            return Dictionary[TKey, TValue].ValueCollection.Enumerator(self._dictionary)

        def Contains(self, item: TValue) -> bool:
            return self._dictionary.ContainsValue(item)

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
            at = index
            for item in self:
                array.SetValue(item, at)
                at += 1

        @struct
        class Enumerator(IEnumerator[TValue]):
            _dictionary: Dictionary[TKey, TValue]
            _index: i32
            _version: i32
            _current: TValue

            @internal
            def __init__(self, dictionary: Dictionary[TKey, TValue]) -> None:
                self._dictionary = dictionary
                self._version = dictionary._version
                self._index = 0
                self._current = default(TValue)

            def MoveNext(self) -> bool:
                if self._version != self._dictionary._version:
                    raise InvalidOperationException("Collection was modified; enumeration operation may not execute.")
                while u32(self._index) < u32(self._dictionary._count):
                    entry = ref(self._dictionary._entries[self._index])
                    self._index += 1
                    if entry.next >= -1:
                        self._current = entry.value
                        return True
                self._index = self._dictionary._count + 1
                self._current = default(TValue)
                return False

            @property
            def Current(self) -> TValue:
                return self._current

            def Dispose(self) -> None:
                pass

            @implements(System.Collections.IEnumerator.Current)
            @property
            def Current(self) -> object:
                return self._current

            @implements(System.Collections.IEnumerator.Reset)
            def Reset(self) -> None:
                self._index = 0
