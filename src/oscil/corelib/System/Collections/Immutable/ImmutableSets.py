"""The immutable sets: a tree in the order of hash codes, and one in the order of a comparer."""

from oscil.lang import *
import System.Collections
from System.Collections.Generic import *


@sealed
@generic(T)
class ImmutableHashSet(IImmutableSet[T], IReadOnlySet[T], ISet[T], System.Collections.ICollection, IPersistent[T]):
    @struct
    class Enumerator(IEnumerator[T]):
        pass

    @sealed
    class Builder(IReadOnlyCollection[T], ISet[T], System.Collections.ICollection, IPersistent[T]):
        pass


@sealed
@generic(T)
class ImmutableSortedSet(IImmutableSet[T], IReadOnlySet[T], ISet[T], IList[T], IReadOnlyList[T], System.Collections.ICollection, IPersistent[T]):
    def __getitem__(self, index: i32) -> T:
        Persistent.Range(index >= 0 and index < self.Count, "index")
        return PersistentNode[T].At(self._root, index).Item

    def ItemRef(self, index: i32) -> ReadOnlyRef[T]:
        Persistent.Range(index >= 0 and index < self.Count, "index")
        return ref(PersistentNode[T].At(self._root, index).Item)

    def IndexOf(self, item: T) -> i32:
        return self._order.Find(self._root, item, 0)

    @property
    def Min(self) -> T:
        return default(T) if self._root is None else self[0]

    @property
    def Max(self) -> T:
        return default(T) if self._root is None else self[self.Count - 1]

    def Reverse(self) -> IEnumerable[T]:
        walker = ImmutableSortedSet[T].Enumerator(self, True)
        while walker.MoveNext():
            yield walker.Current

    @struct
    class Enumerator(IEnumerator[T]):
        pass

    @sealed
    class Builder(IReadOnlyCollection[T], ISet[T], System.Collections.ICollection, IPersistent[T]):
        def __getitem__(self, index: i32) -> T:
            return self._inner[index]

        def ItemRef(self, index: i32) -> ReadOnlyRef[T]:
            return ref(self._inner.ItemRef(index))

        def IndexOf(self, item: T) -> i32:
            return self._inner.IndexOf(item)

        @property
        def Min(self) -> T:
            return self._inner.Min

        @property
        def Max(self) -> T:
            return self._inner.Max

        def Reverse(self) -> IEnumerable[T]:
            walker = ImmutableSortedSet[T].Enumerator(self, True)
            while walker.MoveNext():
                yield walker.Current


@family(
    Set=("ImmutableHashSet", "ImmutableSortedSet"),
    Maker=("ImmutableHashSet", "ImmutableSortedSet"),
    IComparerOf=("IEqualityComparer", "IComparer"),
    DefaultOf=("EqualityComparer", "Comparer"),
    Order=("HashedOrder", "SortedOrder"),
)
@generic(T)
class Set:
    Empty: Static[ReadOnly[Set[T]]] = Set[T](None, Order[T](DefaultOf[T].Default))
    _root: Internal[PersistentNode[T]]
    _order: Internal[Order[T]]

    @internal
    def __init__(self, root: PersistentNode[T], order: Order[T]) -> None:
        self._root = root
        self._order = order

    def _With(self, root: PersistentNode[T]) -> Set[T]:
        if root is None:
            return self.Clear()
        return self if root is self._root else Set[T](root, self._order)

    @internal
    @static
    def Of(comparer: IComparerOf[T]) -> Set[T]:
        if comparer is None or comparer is DefaultOf[T].Default:
            return Set[T].Empty
        return Set[T](None, Order[T](comparer))

    @property
    def KeyComparer(self) -> IComparerOf[T]:
        return self._order.Comparer

    def WithComparer(self, comparer: IComparerOf[T]) -> Set[T]:
        if (DefaultOf[T].Default if comparer is None else comparer) is self._order.Comparer:
            return self
        return Set[T].Of(comparer).Union(self)

    def Clear(self) -> Set[T]:
        return self if self._root is None else Set[T].Of(self._order.Comparer)

    def Contains(self, value: T) -> bool:
        return self._order.Find(self._root, value, self._order.Hash(value)) >= 0

    def TryGetValue(self, equalValue: T, actualValue: Out[T]) -> bool:
        index = self._order.Find(self._root, equalValue, self._order.Hash(equalValue))
        actualValue = equalValue if index < 0 else PersistentNode[T].At(self._root, index).Item
        return index >= 0

    @static
    def _Adding(order: Order[T], root: PersistentNode[T], item: T) -> PersistentNode[T]:
        hash = order.Hash(item)
        index = order.Find(root, item, hash)
        return root if index >= 0 else PersistentNode[T].Insert(root, ~index, item, hash)

    @static
    def _Removing(order: Order[T], root: PersistentNode[T], item: T) -> PersistentNode[T]:
        index = order.Find(root, item, order.Hash(item))
        return root if index < 0 else PersistentNode[T].RemoveAt(root, index)

    def Add(self, value: T) -> Set[T]:
        return self._With(Set[T]._Adding(self._order, self._root, value))

    def Remove(self, value: T) -> Set[T]:
        return self._With(Set[T]._Removing(self._order, self._root, value))

    def Union(self, other: IEnumerable[T]) -> Set[T]:
        Persistent.NotNull(other, "other")
        root = self._root
        for item in other:
            root = Set[T]._Adding(self._order, root, item)
        return self._With(root)

    def Except(self, other: IEnumerable[T]) -> Set[T]:
        Persistent.NotNull(other, "other")
        root = self._root
        for item in other:
            root = Set[T]._Removing(self._order, root, item)
        return self._With(root)

    def Intersect(self, other: IEnumerable[T]) -> Set[T]:
        Persistent.NotNull(other, "other")
        root: PersistentNode[T] = None
        for item in other:
            if self.Contains(item):
                root = Set[T]._Adding(self._order, root, item)
        return self._With(root)

    def SymmetricExcept(self, other: IEnumerable[T]) -> Set[T]:
        rest = self._Same(other)
        root = self.Except(rest)._root
        for item in rest:
            if not self.Contains(item):
                root = Set[T]._Adding(self._order, root, item)
        return self._With(root)

    def _Same(self, other: IEnumerable[T]) -> Set[T]:
        """The other items as a set with this one's comparer."""
        Persistent.NotNull(other, "other")
        set = try_cast(Set[T], other)
        if set is not None and set._order.Comparer is self._order.Comparer:
            return set
        return Set[T](None, self._order).Union(other)

    @static
    def _Within(small: Set[T], large: Set[T]) -> bool:
        for item in small:
            if not large.Contains(item):
                return False
        return True

    def SetEquals(self, other: IEnumerable[T]) -> bool:
        set = self._Same(other)
        return set.Count == self.Count and Set[T]._Within(self, set)

    def IsSubsetOf(self, other: IEnumerable[T]) -> bool:
        set = self._Same(other)
        return self.Count <= set.Count and Set[T]._Within(self, set)

    def IsProperSubsetOf(self, other: IEnumerable[T]) -> bool:
        set = self._Same(other)
        return self.Count < set.Count and Set[T]._Within(self, set)

    def IsSupersetOf(self, other: IEnumerable[T]) -> bool:
        return Set[T]._Within(self._Same(other), self)

    def IsProperSupersetOf(self, other: IEnumerable[T]) -> bool:
        set = self._Same(other)
        return set.Count < self.Count and Set[T]._Within(set, self)

    def Overlaps(self, other: IEnumerable[T]) -> bool:
        Persistent.NotNull(other, "other")
        for item in other:
            if self.Contains(item):
                return True
        return False

    @family(NAME=("Add", "Remove"))
    @implements(IImmutableSet[T].NAME)
    def NAME(self, value: T) -> IImmutableSet[T]:
        return self.NAME(value)

    @family(NAME=("Union", "Except", "Intersect", "SymmetricExcept"))
    @implements(IImmutableSet[T].NAME)
    def NAME(self, other: IEnumerable[T]) -> IImmutableSet[T]:
        return self.NAME(other)

    @implements(IImmutableSet[T].Clear)
    def Clear(self) -> IImmutableSet[T]:
        return self.Clear()

    def ToBuilder(self) -> Set[T].Builder:
        return Set[T].Builder(self)

    class Builder:
        @property
        def KeyComparer(self) -> IComparerOf[T]:
            return self._inner.KeyComparer

        @KeyComparer.setter
        def KeyComparer(self, value: IComparerOf[T]) -> None:
            Persistent.NotNull(value, "value")
            self._inner = self._inner.WithComparer(value)

        def TryGetValue(self, equalValue: T, actualValue: Out[T]) -> bool:
            return self._inner.TryGetValue(equalValue, out(actualValue))

        def Add(self, item: T) -> bool:
            before = self._inner
            self._inner = before.Add(item)
            return self._inner is not before

        def Remove(self, item: T) -> bool:
            before = self._inner
            self._inner = before.Remove(item)
            return self._inner is not before

        @implements(ICollection[T].Add)
        def Add(self, item: T) -> None:
            self.Add(item)

        @family(NAME=("Union", "Except", "Intersect", "SymmetricExcept"), WITH=("UnionWith", "ExceptWith", "IntersectWith", "SymmetricExceptWith"))
        def WITH(self, other: IEnumerable[T]) -> None:
            self._inner = self._inner.NAME(other)

        @family(NAME=("SetEquals", "IsSubsetOf", "IsProperSubsetOf", "IsSupersetOf", "IsProperSupersetOf", "Overlaps"))
        def NAME(self, other: IEnumerable[T]) -> bool:
            return self._inner.NAME(other)


@family(Set=("ImmutableHashSet", "ImmutableSortedSet"), ToSet=("ToImmutableHashSet", "ToImmutableSortedSet"), IComparerOf=("IEqualityComparer", "IComparer"))
@static
class Set:
    @static
    @generic(T)
    def Create() -> Set[T]:
        return Set[T].Empty

    @static
    @generic(T)
    def Create(comparer: IComparerOf[T]) -> Set[T]:
        return Set[T].Of(comparer)

    @static
    @generic(T)
    def Create(item: T) -> Set[T]:
        return Set[T].Empty.Add(item)

    @static
    @generic(T)
    def Create(comparer: IComparerOf[T], item: T) -> Set[T]:
        return Set[T].Of(comparer).Add(item)

    @static
    @generic(T)
    def Create(*items: T) -> Set[T]:
        Persistent.NotNull(items, "items")
        return Set[T].Empty.Union(items)

    @static
    @generic(T)
    def Create(items: ReadOnlySpan[T]) -> Set[T]:
        return Set[T].Empty.Union(items.ToArray())

    @static
    @generic(T)
    def Create(comparer: IComparerOf[T], *items: T) -> Set[T]:
        Persistent.NotNull(items, "items")
        return Set[T].Of(comparer).Union(items)

    @static
    @generic(T)
    def Create(comparer: IComparerOf[T], items: ReadOnlySpan[T]) -> Set[T]:
        return Set[T].Of(comparer).Union(items.ToArray())

    @static
    @generic(T)
    def CreateRange(items: IEnumerable[T]) -> Set[T]:
        Persistent.NotNull(items, "other")
        return Set[T].Empty.Union(items)

    @static
    @generic(T)
    def CreateRange(comparer: IComparerOf[T], items: IEnumerable[T]) -> Set[T]:
        return Set[T].Of(comparer).Union(items)

    @static
    @generic(T)
    def CreateBuilder() -> Set[T].Builder:
        return Set[T].Empty.ToBuilder()

    @static
    @generic(T)
    def CreateBuilder(comparer: IComparerOf[T]) -> Set[T].Builder:
        return Set[T].Of(comparer).ToBuilder()

    @extension
    @generic(TSource)
    def ToSet(self: IEnumerable[TSource]) -> Set[TSource]:
        return Set.ToSet[TSource](self, None)

    @extension
    @generic(TSource)
    def ToSet(self: IEnumerable[TSource], comparer: IComparerOf[TSource]) -> Set[TSource]:
        Persistent.NotNull(self, "source")
        known = try_cast(Set[TSource], self)
        if known is not None:
            return known.WithComparer(comparer)
        return Set[TSource].Of(comparer).Union(self)

    @extension
    @generic(TSource)
    def ToSet(self: Set[TSource].Builder) -> Set[TSource]:
        Persistent.NotNull(self, "builder")
        return self.ToImmutable()
