from oscil.lang import *
import System.Collections
from System.Collections.Generic import *


@generic(TKey, TElement)
class Lookup(ILookup[TKey, TElement]):
    """Groups in the order in which their keys were first seen; a null key has its group too."""

    _comparer: IEqualityComparer[TKey]
    _buckets: Array[Grouping[TKey, TElement]]
    _groups: List[Grouping[TKey, TElement]]

    @internal
    def __init__(self, comparer: IEqualityComparer[TKey]) -> None:
        self._comparer = comparer if comparer is not None else EqualityComparer[TKey].Default
        self._buckets = Array[Grouping[TKey, TElement]](7)
        self._groups = List[Grouping[TKey, TElement]]()

    @static
    @internal
    @generic(TSource)
    def Create(source: IEnumerable[TSource], keySelector: Func[TSource, TKey], elementSelector: Func[TSource, TElement], comparer: IEqualityComparer[TKey]) -> Lookup[TKey, TElement]:
        result = Lookup[TKey, TElement](comparer)
        for item in source:
            result.GetGrouping(keySelector(item), True).Append(elementSelector(item))
        return result

    @static
    @internal
    def CreateForJoin(source: IEnumerable[TElement], keySelector: Func[TElement, TKey], comparer: IEqualityComparer[TKey]) -> Lookup[TKey, TElement]:
        """Elements with null keys match nothing and are left out."""
        result = Lookup[TKey, TElement](comparer)
        for item in source:
            key = keySelector(item)
            if key is not None:
                result.GetGrouping(key, True).Append(item)
        return result

    @internal
    def GetGrouping(self, key: TKey, create: bool) -> Grouping[TKey, TElement]:
        code = 0 if key is None else self._comparer.GetHashCode(key) & 0x7FFFFFFF
        group = self._buckets[rem(code, len(self._buckets))]
        while group is not None:
            if group.HashCode == code and self._comparer.Equals(group.Key, key):
                return group
            group = group.HashNext
        if not create:
            return None
        if self._groups.Count == len(self._buckets):
            self._Resize()
        made = Grouping[TKey, TElement](key, code)
        bucket = rem(code, len(self._buckets))
        made.HashNext = self._buckets[bucket]
        self._buckets[bucket] = made
        self._groups.Add(made)
        return made

    def _Resize(self) -> None:
        size = len(self._buckets) * 2 + 1
        buckets = Array[Grouping[TKey, TElement]](size)
        for group in self._groups:
            bucket = rem(group.HashCode, size)
            group.HashNext = buckets[bucket]
            buckets[bucket] = group
        self._buckets = buckets

    @property
    def Count(self) -> i32:
        return self._groups.Count

    def __getitem__(self, key: TKey) -> IEnumerable[TElement]:
        group = self.GetGrouping(key, False)
        if group is None:
            return Array.Empty[TElement]()
        return group

    def Contains(self, key: TKey) -> bool:
        return self.GetGrouping(key, False) is not None

    def GetEnumerator(self) -> IEnumerator[IGrouping[TKey, TElement]]:
        for group in self._groups:
            yield group

    @generic(TResult)
    def ApplyResultSelector(self, resultSelector: Func[TKey, IEnumerable[TElement], TResult]) -> IEnumerable[TResult]:
        for group in self._groups:
            yield resultSelector(group.Key, group)

    @implements(System.Collections.IEnumerable.GetEnumerator)
    def GetEnumerator(self) -> System.Collections.IEnumerator:
        return self.GetEnumerator()
