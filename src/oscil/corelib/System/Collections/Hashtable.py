from oscil.lang import *
import System.Collections.Generic
from System.Collections.Generic import IEnumerator, KeyValuePair


class Hashtable(IDictionary, ICloneable):
    """Keys and values of any type. Enumeration order is not .NET's."""

    _map: System.Collections.Generic.Dictionary[object, object]

    def __init__(self) -> None:
        self._map = System.Collections.Generic.Dictionary[object, object]()

    def __init__(self, capacity: i32) -> None:
        self.__init__(capacity, f32(1.0))

    def __init__(self, capacity: i32, loadFactor: f32) -> None:
        if capacity < 0:
            raise ArgumentOutOfRangeException("capacity", capacity, "capacity ('" + capacity.ToString() + "') must be a non-negative value.")
        if not (loadFactor >= f32(0.1) and loadFactor <= f32(1.0)):
            raise ArgumentOutOfRangeException("loadFactor", "Load factor needs to be between 0.1 and 1.0.")
        self._map = System.Collections.Generic.Dictionary[object, object](capacity)

    def __init__(self, equalityComparer: IEqualityComparer) -> None:
        self._map = System.Collections.Generic.Dictionary[object, object](HashtableComparer(equalityComparer) if equalityComparer is not None else None)

    def __init__(self, d: IDictionary) -> None:
        self._map = System.Collections.Generic.Dictionary[object, object]()
        if d is None:
            raise ArgumentNullException("d", "Dictionary cannot be null.")
        for key in d.Keys:
            self._map.Add(key, d[key])

    @virtual
    @property
    def Count(self) -> i32:
        return self._map.Count

    @virtual
    def __getitem__(self, key: object) -> object:
        Hashtable._NotNull(key)
        value: object = None
        self._map.TryGetValue(key, out(value))
        return value

    @virtual
    def __setitem__(self, key: object, value: object) -> None:
        Hashtable._NotNull(key)
        self._map[key] = value

    @static
    def _NotNull(key: object) -> None:
        if key is None:
            raise ArgumentNullException("key")

    @virtual
    def Add(self, key: object, value: object) -> None:
        Hashtable._NotNull(key)
        if self._map.ContainsKey(key):
            raise ArgumentException("Item has already been added. Key in dictionary: '" + key.ToString() + "'  Key being added: '" + key.ToString() + "'")
        self._map.Add(key, value)

    @virtual
    def Clear(self) -> None:
        self._map.Clear()

    @virtual
    def Clone(self) -> object:
        return Hashtable(self)

    @virtual
    def Contains(self, key: object) -> bool:
        return self.ContainsKey(key)

    @virtual
    def ContainsKey(self, key: object) -> bool:
        Hashtable._NotNull(key)
        return self._map.ContainsKey(key)

    @virtual
    def ContainsValue(self, value: object) -> bool:
        for pair in self._map:
            if Object.Equals(pair.Value, value):
                return True
        return False

    @virtual
    def Remove(self, key: object) -> None:
        Hashtable._NotNull(key)
        self._map.Remove(key)

    @virtual
    @property
    def Keys(self) -> ICollection:
        return self._map.Keys

    @virtual
    @property
    def Values(self) -> ICollection:
        return self._map.Values

    @virtual
    @property
    def IsReadOnly(self) -> bool:
        return False

    @virtual
    @property
    def IsFixedSize(self) -> bool:
        return False

    @virtual
    @property
    def IsSynchronized(self) -> bool:
        return False

    @virtual
    @property
    def SyncRoot(self) -> object:
        return self

    @virtual
    def CopyTo(self, array: Array, arrayIndex: i32) -> None:
        System.Collections.Generic.CollectionChecks.CopyTo(array, arrayIndex, self._map.Count, "arrayIndex")
        for pair in self._map:
            array.SetValue(DictionaryEntry(pair.Key, pair.Value), arrayIndex)
            arrayIndex += 1

    def _Pairs(self) -> IEnumerator[KeyValuePair[object, object]]:
        for pair in self._map:
            yield pair

    @virtual
    def GetEnumerator(self) -> IDictionaryEnumerator:
        return PairEnumerator[object, object](self._Pairs())

    @implements(IEnumerable.GetEnumerator)
    def GetEnumerator(self) -> IEnumerator:
        return self.GetEnumerator()


@internal
@sealed
class HashtableComparer(System.Collections.Generic.IEqualityComparer[object]):
    _comparer: IEqualityComparer

    def __init__(self, comparer: IEqualityComparer) -> None:
        self._comparer = comparer

    def Equals(self, x: object, y: object) -> bool:
        return self._comparer.Equals(x, y)

    def GetHashCode(self, obj: object) -> i32:
        return self._comparer.GetHashCode(obj)
