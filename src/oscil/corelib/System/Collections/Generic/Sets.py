"""What the sets share: set algebra. The other side may be any sequence; sets with the same comparer need no copy."""

from oscil.lang import *
import System.Collections


@family(Set=("HashSet", "SortedSet"), SetComparer=("HashSetEqualityComparer", "SortedSetEqualityComparer"))
@generic(T)
class Set:
    @implements(ICollection[T].Add)
    def Add(self, item: T) -> None:
        self.Add(item)

    @implements(ICollection[T].IsReadOnly)
    @property
    def IsReadOnly(self) -> bool:
        return False

    @implements(IEnumerable[T].GetEnumerator)
    def GetEnumerator(self) -> IEnumerator[T]:
        return self.GetEnumerator()

    @implements(System.Collections.IEnumerable.GetEnumerator)
    def GetEnumerator(self) -> System.Collections.IEnumerator:
        return self.GetEnumerator()

    @static
    def CreateSetComparer() -> IEqualityComparer[Set[T]]:
        return SetComparer[T]()

    def _AsSet(self, other: IEnumerable[T]) -> Set[T]:
        """The distinct items of `other` under this set's comparer."""
        if other is None:
            raise ArgumentNullException("other")
        set = try_cast(Set[T], other)
        if set is not None and (set._comparer is self._comparer or set._comparer.Equals(self._comparer)):
            return set
        return Set[T](other, self._comparer)

    def UnionWith(self, other: IEnumerable[T]) -> None:
        if other is None:
            raise ArgumentNullException("other")
        if other is self:
            return
        for item in other:
            self.Add(item)

    def IntersectWith(self, other: IEnumerable[T]) -> None:
        keep = self._AsSet(other)
        if keep is not self:
            self.RemoveWhere(lambda item: not keep.Contains(item))

    def ExceptWith(self, other: IEnumerable[T]) -> None:
        if other is None:
            raise ArgumentNullException("other")
        if other is self:
            self.Clear()
            return
        for item in other:
            self.Remove(item)

    def SymmetricExceptWith(self, other: IEnumerable[T]) -> None:
        if other is self:
            self.Clear()
            return
        for item in self._AsSet(other):
            if not self.Remove(item):
                self.Add(item)

    def _ContainsAll(self, other: IEnumerable[T]) -> bool:
        for item in other:
            if not self.Contains(item):
                return False
        return True

    def IsSubsetOf(self, other: IEnumerable[T]) -> bool:
        set = self._AsSet(other)
        return self.Count <= set.Count and set._ContainsAll(self)

    def IsProperSubsetOf(self, other: IEnumerable[T]) -> bool:
        set = self._AsSet(other)
        return self.Count < set.Count and set._ContainsAll(self)

    def IsSupersetOf(self, other: IEnumerable[T]) -> bool:
        if other is None:
            raise ArgumentNullException("other")
        return self._ContainsAll(other)

    def IsProperSupersetOf(self, other: IEnumerable[T]) -> bool:
        set = self._AsSet(other)
        return self.Count > set.Count and self._ContainsAll(set)

    def Overlaps(self, other: IEnumerable[T]) -> bool:
        if other is None:
            raise ArgumentNullException("other")
        for item in other:
            if self.Contains(item):
                return True
        return False

    def SetEquals(self, other: IEnumerable[T]) -> bool:
        set = self._AsSet(other)
        return self.Count == set.Count and self._ContainsAll(set)


@family(Set=("HashSet", "SortedSet"), SetComparer=("HashSetEqualityComparer", "SortedSetEqualityComparer"))
@sealed
@internal
@generic(T)
class SetComparer(IEqualityComparer[Set[T]]):
    def Equals(self, x: Set[T], y: Set[T]) -> bool:
        if x is y:
            return True
        if x is None or y is None:
            return False
        return x.SetEquals(y)

    def GetHashCode(self, obj: Set[T]) -> i32:
        code = 0
        if obj is not None:
            for item in obj:
                if item is not None:
                    code ^= item.GetHashCode()
        return code
