from oscil.lang import *


@generic(T)
class HashSet:
    """Set algebra. The other side may be any sequence; sets with the same comparer need no copy."""

    def _AsSet(self, other: IEnumerable[T]) -> HashSet[T]:
        """The distinct items of `other` under this set's comparer."""
        if other is None:
            raise ArgumentNullException("other")
        set = try_cast(HashSet[T], other)
        if set is not None and (set._comparer is self._comparer or set._comparer.Equals(self._comparer)):
            return set
        return HashSet[T](other, self._comparer)

    def UnionWith(self, other: IEnumerable[T]) -> None:
        if other is None:
            raise ArgumentNullException("other")
        for item in other:
            self.Add(item)

    def IntersectWith(self, other: IEnumerable[T]) -> None:
        keep = self._AsSet(other)
        if keep is self:
            return
        for i in range(self._count):
            if self._entries[i].next >= -1 and not keep.Contains(self._entries[i].value):
                self.Remove(self._entries[i].value)

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


@sealed
@internal
@generic(T)
class HashSetEqualityComparer(IEqualityComparer[HashSet[T]]):
    def Equals(self, x: HashSet[T], y: HashSet[T]) -> bool:
        if x is y:
            return True
        if x is None or y is None:
            return False
        return x.SetEquals(y)

    def GetHashCode(self, obj: HashSet[T]) -> i32:
        code = 0
        if obj is not None:
            for item in obj:
                if item is not None:
                    code ^= item.GetHashCode()
        return code
