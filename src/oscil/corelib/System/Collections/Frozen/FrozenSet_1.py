from oscil.lang import *
import System.Collections
from System.Collections.Generic import *
from System.Collections.Immutable import ImmutableArray


@generic(T)
class FrozenSet(ISet[T], IReadOnlySet[T], System.Collections.ICollection):
    """A set that is made once and then only read."""

    _empty: Static[ReadOnly[FrozenSet[T]]] = FrozenSet[T](HashSet[T]())
    _set: Internal[HashSet[T]]

    @internal
    def __init__(self, set: HashSet[T]) -> None:
        self._set = set

    @static
    @property
    def Empty() -> FrozenSet[T]:
        return FrozenSet[T]._empty

    @property
    def Comparer(self) -> IEqualityComparer[T]:
        return self._set.Comparer

    @property
    def Count(self) -> i32:
        return self._set.Count

    @property
    def Items(self) -> ImmutableArray[T]:
        items = Array[T](self._set.Count)
        self._set.CopyTo(items)
        return ImmutableArray[T](items)

    def Contains(self, item: T) -> bool:
        return self._set.Contains(item)

    def TryGetValue(self, equalValue: T, actualValue: Out[T]) -> bool:
        return self._set.TryGetValue(equalValue, out(actualValue))

    def CopyTo(self, destination: Array[T], destinationIndex: i32) -> None:
        if destination is None:
            raise ArgumentNullException("destination")
        self._set.CopyTo(destination, destinationIndex)

    def CopyTo(self, destination: Span[T]) -> None:
        self.Items.CopyTo(destination)

    @family(NAME=("SetEquals", "IsSubsetOf", "IsProperSubsetOf", "IsSupersetOf", "IsProperSupersetOf", "Overlaps"))
    def NAME(self, other: IEnumerable[T]) -> bool:
        return self._set.NAME(other)

    @generic(TAlternate)
    @where(TAlternate, allows_ref_struct)
    def GetAlternateLookup(self) -> FrozenSet[T].AlternateLookup[TAlternate]:
        return FrozenSet[T].AlternateLookup[TAlternate](self, self._set.GetAlternateLookup[TAlternate]())

    @generic(TAlternate)
    @where(TAlternate, allows_ref_struct)
    def TryGetAlternateLookup(self, lookup: Out[FrozenSet[T].AlternateLookup[TAlternate]]) -> bool:
        inner = default(HashSet[T].AlternateLookup[TAlternate])
        found = self._set.TryGetAlternateLookup[TAlternate](out(inner))
        lookup = FrozenSet[T].AlternateLookup[TAlternate](self, inner)
        return found

    def GetEnumerator(self) -> FrozenSet[T].Enumerator:
        return FrozenSet[T].Enumerator(self.Items.array)

    @implements(IEnumerable[T].GetEnumerator)
    def GetEnumerator(self) -> IEnumerator[T]:
        return self._set.GetEnumerator()

    @implements(System.Collections.IEnumerable.GetEnumerator)
    def GetEnumerator(self) -> System.Collections.IEnumerator:
        return self._set.GetEnumerator()

    @implements(ICollection[T].IsReadOnly)
    @property
    def IsReadOnly(self) -> bool:
        return True

    @family(OF=("ISet", "ICollection"), R=("bool", "None"))
    @implements(OF[T].Add)
    def Add(self, item: T) -> R:
        raise NotSupportedException()

    @implements(ICollection[T].Clear)
    def Clear(self) -> None:
        raise NotSupportedException()

    @implements(ICollection[T].Remove)
    def Remove(self, item: T) -> bool:
        raise NotSupportedException()

    @family(NAME=("UnionWith", "IntersectWith", "ExceptWith", "SymmetricExceptWith"))
    @implements(ISet[T].NAME)
    def NAME(self, other: IEnumerable[T]) -> None:
        raise NotSupportedException()

    @implements(System.Collections.ICollection.CopyTo)
    def CopyTo(self, array: Array, index: i32) -> None:
        items = self.Items.array
        Array.Copy(items, 0, array, index, len(items))

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
        _items: Array[T]
        _index: i32

        @internal
        def __init__(self, items: Array[T]) -> None:
            self._items = items
            self._index = -1

        def MoveNext(self) -> bool:
            self._index += 1
            if u32(self._index) < u32(len(self._items)):
                return True
            self._index = len(self._items)
            return False

        @property
        def Current(self) -> ReadOnlyRef[T]:
            if u32(self._index) >= u32(len(self._items)):
                raise InvalidOperationException()
            return ref(self._items[self._index])

    @struct
    @readonly
    @generic(TAlternate)
    @where(TAlternate, allows_ref_struct)
    class AlternateLookup:
        _set: FrozenSet[T]
        _inner: HashSet[T].AlternateLookup[TAlternate]

        @internal
        def __init__(self, set: FrozenSet[T], inner: HashSet[T].AlternateLookup[TAlternate]) -> None:
            self._set = set
            self._inner = inner

        @property
        def Set(self) -> FrozenSet[T]:
            return self._set

        def Contains(self, item: TAlternate) -> bool:
            return self._inner.Contains(item)

        def TryGetValue(self, equalValue: TAlternate, actualValue: Out[T]) -> bool:
            return self._inner.TryGetValue(equalValue, out(actualValue))


@static
class FrozenSet:
    @static
    @generic(T)
    def Create(source: ReadOnlySpan[T]) -> FrozenSet[T]:
        return FrozenSet.Create[T](None, source)

    @static
    @generic(T)
    def Create(equalityComparer: IEqualityComparer[T], source: ReadOnlySpan[T]) -> FrozenSet[T]:
        return FrozenSet.ToFrozenSet[T](source.ToArray(), equalityComparer)

    @extension
    @generic(T)
    def ToFrozenSet(self: IEnumerable[T], comparer: IEqualityComparer[T] = None) -> FrozenSet[T]:
        if self is None:
            raise ArgumentNullException("source")
        set = HashSet[T](comparer)
        known = try_cast(FrozenSet[T], self)
        if known is not None and known.Comparer is set.Comparer:
            return known
        set.UnionWith(self)
        return FrozenSet[T](set)
