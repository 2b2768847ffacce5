from oscil.lang import *


@internal
class ListDictionaryInternal(IDictionary):
    """The small dictionary behind `Exception.Data`: insertion order, compared by Equals."""

    _keys: ArrayList
    _values: ArrayList

    def __init__(self) -> None:
        self._keys = ArrayList()
        self._values = ArrayList()

    def __getitem__(self, key: object) -> object:
        if key is None:
            raise ArgumentNullException("key", "Key cannot be null.")
        i = self._keys.IndexOf(key)
        return self._values[i] if i >= 0 else None

    def __setitem__(self, key: object, value: object) -> None:
        if key is None:
            raise ArgumentNullException("key", "Key cannot be null.")
        i = self._keys.IndexOf(key)
        if i >= 0:
            self._values[i] = value
        else:
            self._keys.Add(key)
            self._values.Add(value)

    @property
    def Count(self) -> i32:
        return self._keys.Count

    @property
    def Keys(self) -> ICollection:
        return self._keys

    @property
    def Values(self) -> ICollection:
        return self._values

    @property
    def IsReadOnly(self) -> bool:
        return False

    @property
    def IsFixedSize(self) -> bool:
        return False

    @property
    def IsSynchronized(self) -> bool:
        return False

    @property
    def SyncRoot(self) -> object:
        return self

    def Add(self, key: object, value: object) -> None:
        if key is None:
            raise ArgumentNullException("key", "Key cannot be null.")
        if self._keys.IndexOf(key) >= 0:
            raise ArgumentException("Item has already been added. Key in dictionary: '" + key.ToString() + "'  Key being added: '" + key.ToString() + "'")
        self._keys.Add(key)
        self._values.Add(value)

    def Clear(self) -> None:
        self._keys.Clear()
        self._values.Clear()

    def Contains(self, key: object) -> bool:
        return self._keys.IndexOf(key) >= 0

    def Remove(self, key: object) -> None:
        i = self._keys.IndexOf(key)
        if i >= 0:
            self._keys.RemoveAt(i)
            self._values.RemoveAt(i)

    def CopyTo(self, array: Array, index: i32) -> None:
        for i in range(self._keys.Count):
            array.SetValue(DictionaryEntry(self._keys[i], self._values[i]), index + i)

    def GetEnumerator(self) -> IDictionaryEnumerator:
        return ListDictionaryInternal.NodeEnumerator(self)

    @implements(IEnumerable.GetEnumerator)
    def GetEnumerator(self) -> IEnumerator:
        return ListDictionaryInternal.NodeEnumerator(self)

    class NodeEnumerator(IDictionaryEnumerator):
        _owner: ListDictionaryInternal
        _index: i32 = -1

        def __init__(self, owner: ListDictionaryInternal) -> None:
            self._owner = owner

        def MoveNext(self) -> bool:
            self._index += 1
            return self._index < self._owner._keys.Count

        def Reset(self) -> None:
            self._index = -1

        @property
        def Current(self) -> object:
            return self.Entry

        @property
        def Entry(self) -> DictionaryEntry:
            return DictionaryEntry(self.Key, self.Value)

        @property
        def Key(self) -> object:
            return self._owner._keys[self._index]

        @property
        def Value(self) -> object:
            return self._owner._values[self._index]
