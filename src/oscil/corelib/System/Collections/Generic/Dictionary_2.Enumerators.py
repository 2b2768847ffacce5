from oscil.lang import *
import System.Collections


@generic(TKey, TValue)
class Dictionary:
    @struct
    class Enumerator:
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

        @internal
        def CheckPlace(self) -> None:
            if self._index == 0 or self._index == self._dictionary._count + 1:
                raise InvalidOperationException("Enumeration has either not started or has already finished.")

        @implements(System.Collections.IEnumerator.Reset)
        def Reset(self) -> None:
            if self._version != self._dictionary._version:
                raise InvalidOperationException("Collection was modified; enumeration operation may not execute.")
            self._index = 0
            self._current = default(KeyValuePair[TKey, TValue])

    @family(View=("KeyCollection", "ValueCollection"), T=("TKey", "TValue"), PART=("key", "value"))
    class View:
        def CopyTo(self, array: Array[T], index: i32) -> None:
            if array is None:
                raise ArgumentNullException("array")
            if index < 0 or index > len(array):
                raise ArgumentOutOfRangeException("index", "Non-negative number required." if index < 0 else "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
            CollectionChecks.Room(array, index, self._dictionary.Count)
            at = index
            for i in range(self._dictionary._count):
                if self._dictionary._entries[i].next >= -1:
                    array[at] = self._dictionary._entries[i].PART
                    at += 1

        @struct
        class Enumerator(IEnumerator[T]):
            _dictionary: Dictionary[TKey, TValue]
            _index: i32
            _version: i32
            _current: T

            @internal
            def __init__(self, dictionary: Dictionary[TKey, TValue]) -> None:
                self._dictionary = dictionary
                self._version = dictionary._version
                self._index = 0
                self._current = default(T)

            def MoveNext(self) -> bool:
                if self._version != self._dictionary._version:
                    raise InvalidOperationException("Collection was modified; enumeration operation may not execute.")
                while u32(self._index) < u32(self._dictionary._count):
                    entry = ref(self._dictionary._entries[self._index])
                    self._index += 1
                    if entry.next >= -1:
                        self._current = entry.PART
                        return True
                self._index = self._dictionary._count + 1
                self._current = default(T)
                return False

            @property
            def Current(self) -> T:
                return self._current

            def Dispose(self) -> None:
                pass

            @implements(System.Collections.IEnumerator.Current)
            @property
            def Current(self) -> object:
                if self._index == 0 or self._index == self._dictionary._count + 1:
                    raise InvalidOperationException("Enumeration has either not started or has already finished.")
                return self._current

            @implements(System.Collections.IEnumerator.Reset)
            def Reset(self) -> None:
                if self._version != self._dictionary._version:
                    raise InvalidOperationException("Collection was modified; enumeration operation may not execute.")
                self._index = 0
                self._current = default(T)
