"""Lookups by another type of key, which the comparer relates to the collection's own: spans of characters for strings."""

from oscil.lang import *


@interface
@generic(contravariant(TAlternate), T)
@where(TAlternate, allows_ref_struct)
@where(T, allows_ref_struct)
class IAlternateEqualityComparer:
    def Equals(self, alternate: TAlternate, other: T) -> bool: ...
    def GetHashCode(self, alternate: TAlternate) -> i32: ...
    def Create(self, alternate: TAlternate) -> T: ...


@internal
@sealed
class StringEqualityComparer(EqualityComparer[str], IAlternateEqualityComparer[ReadOnlySpan[char], str]):
    """The default comparer of strings."""

    @override
    def Equals(self, x: str, y: str) -> bool:
        return String.Equals(x, y)

    @override
    def GetHashCode(self, obj: str) -> i32:
        return 0 if obj is None else obj.GetHashCode()

    def Equals(self, alternate: ReadOnlySpan[char], other: str) -> bool:
        return other is not None and MemoryExtensions.SequenceEqual[char](alternate, other)

    def GetHashCode(self, alternate: ReadOnlySpan[char]) -> i32:
        return String.GetHashCode(alternate)

    def Create(self, alternate: ReadOnlySpan[char]) -> str:
        return alternate.ToString()

    @override
    def Equals(self, obj: object) -> bool:
        return isinstance(obj, StringEqualityComparer)

    @override
    def GetHashCode(self) -> i32:
        return typeof(str).GetHashCode()


@generic(TKey, TValue)
class Dictionary:
    @generic(TAlternateKey)
    @where(TAlternateKey, allows_ref_struct)
    def GetAlternateLookup(self) -> Dictionary[TKey, TValue].AlternateLookup[TAlternateKey]:
        lookup = default(Dictionary[TKey, TValue].AlternateLookup[TAlternateKey])
        if not self.TryGetAlternateLookup[TAlternateKey](out(lookup)):
            raise InvalidOperationException("The collection's comparer does not support the requested operation.")
        return lookup

    @generic(TAlternateKey)
    @where(TAlternateKey, allows_ref_struct)
    def TryGetAlternateLookup(self, lookup: Out[Dictionary[TKey, TValue].AlternateLookup[TAlternateKey]]) -> bool:
        if isinstance(self._comparer, IAlternateEqualityComparer[TAlternateKey, TKey]):
            lookup = Dictionary[TKey, TValue].AlternateLookup[TAlternateKey](self)
            return True
        lookup = default(Dictionary[TKey, TValue].AlternateLookup[TAlternateKey])
        return False

    @internal
    @generic(TAlternateKey)
    @where(TAlternateKey, allows_ref_struct)
    def FindAlternate(self, comparer: IAlternateEqualityComparer[TAlternateKey, TKey], key: TAlternateKey) -> i32:
        """The entry's index, or -1."""
        if self._buckets is None:
            return -1
        hash = u32(comparer.GetHashCode(key))
        i = self._buckets[i32(hash % u32(len(self._buckets)))] - 1
        while i >= 0:
            entry = ref(self._entries[i])
            if entry.hashCode == hash and comparer.Equals(key, entry.key):
                return i
            i = entry.next
        return -1

    @struct
    @readonly
    @generic(TAlternateKey)
    @where(TAlternateKey, allows_ref_struct)
    class AlternateLookup:
        _dictionary: Dictionary[TKey, TValue]

        @internal
        def __init__(self, dictionary: Dictionary[TKey, TValue]) -> None:
            self._dictionary = dictionary

        @property
        def Dictionary(self) -> Dictionary[TKey, TValue]:
            return self._dictionary

        @internal
        @property
        def Comparer(self) -> IAlternateEqualityComparer[TAlternateKey, TKey]:
            return cast(IAlternateEqualityComparer[TAlternateKey, TKey], self._dictionary._comparer)

        def _Find(self, key: TAlternateKey) -> i32:
            return self._dictionary.FindAlternate[TAlternateKey](self.Comparer, key)

        def __getitem__(self, key: TAlternateKey) -> TValue:
            i = self._Find(key)
            if i < 0:
                raise KeyNotFoundException("The given key '" + self.Comparer.Create(key).ToString() + "' was not present in the dictionary.")
            return self._dictionary._entries[i].value

        def __setitem__(self, key: TAlternateKey, value: TValue) -> None:
            i = self._Find(key)
            if i >= 0:
                self._dictionary._entries[i].value = value
            else:
                self._dictionary.Add(self.Comparer.Create(key), value)

        def ContainsKey(self, key: TAlternateKey) -> bool:
            return self._Find(key) >= 0

        def TryGetValue(self, key: TAlternateKey, value: Out[TValue]) -> bool:
            i = self._Find(key)
            value = default(TValue) if i < 0 else self._dictionary._entries[i].value
            return i >= 0

        def TryGetValue(self, key: TAlternateKey, actualKey: Out[TKey], value: Out[TValue]) -> bool:
            i = self._Find(key)
            actualKey = default(TKey) if i < 0 else self._dictionary._entries[i].key
            value = default(TValue) if i < 0 else self._dictionary._entries[i].value
            return i >= 0

        def TryAdd(self, key: TAlternateKey, value: TValue) -> bool:
            if self._Find(key) >= 0:
                return False
            self._dictionary.Add(self.Comparer.Create(key), value)
            return True

        def Remove(self, key: TAlternateKey) -> bool:
            i = self._Find(key)
            return i >= 0 and self._dictionary.Remove(self._dictionary._entries[i].key)

        def Remove(self, key: TAlternateKey, actualKey: Out[TKey], value: Out[TValue]) -> bool:
            return self.TryGetValue(key, out(actualKey), out(value)) and self._dictionary.Remove(actualKey)


@generic(T)
class HashSet:
    @generic(TAlternate)
    @where(TAlternate, allows_ref_struct)
    def GetAlternateLookup(self) -> HashSet[T].AlternateLookup[TAlternate]:
        lookup = default(HashSet[T].AlternateLookup[TAlternate])
        if not self.TryGetAlternateLookup[TAlternate](out(lookup)):
            raise InvalidOperationException("The collection's comparer does not support the requested operation.")
        return lookup

    @generic(TAlternate)
    @where(TAlternate, allows_ref_struct)
    def TryGetAlternateLookup(self, lookup: Out[HashSet[T].AlternateLookup[TAlternate]]) -> bool:
        if isinstance(self._comparer, IAlternateEqualityComparer[TAlternate, T]):
            lookup = HashSet[T].AlternateLookup[TAlternate](self)
            return True
        lookup = default(HashSet[T].AlternateLookup[TAlternate])
        return False

    @internal
    @generic(TAlternate)
    @where(TAlternate, allows_ref_struct)
    def FindAlternate(self, comparer: IAlternateEqualityComparer[TAlternate, T], item: TAlternate, found: Out[T]) -> bool:
        if self._buckets is not None:
            hash = comparer.GetHashCode(item)
            i = self._buckets[i32(u32(hash) % u32(len(self._buckets)))] - 1
            while i >= 0:
                entry = ref(self._entries[i])
                if entry.hashCode == hash and comparer.Equals(item, entry.value):
                    found = entry.value
                    return True
                i = entry.next
        found = default(T)
        return False

    @struct
    @readonly
    @generic(TAlternate)
    @where(TAlternate, allows_ref_struct)
    class AlternateLookup:
        _set: HashSet[T]

        @internal
        def __init__(self, set: HashSet[T]) -> None:
            self._set = set

        @property
        def Set(self) -> HashSet[T]:
            return self._set

        @internal
        @property
        def Comparer(self) -> IAlternateEqualityComparer[TAlternate, T]:
            return cast(IAlternateEqualityComparer[TAlternate, T], self._set._comparer)

        def TryGetValue(self, equalValue: TAlternate, actualValue: Out[T]) -> bool:
            return self._set.FindAlternate[TAlternate](self.Comparer, equalValue, out(actualValue))

        def Contains(self, item: TAlternate) -> bool:
            found = default(T)
            return self.TryGetValue(item, out(found))

        def Add(self, item: TAlternate) -> bool:
            return not self.Contains(item) and self._set.Add(self.Comparer.Create(item))

        def Remove(self, item: TAlternate) -> bool:
            found = default(T)
            return self.TryGetValue(item, out(found)) and self._set.Remove(found)
