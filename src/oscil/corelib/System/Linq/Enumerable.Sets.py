from oscil.lang import *
import System.Collections
from System.Collections.Generic import *


@static
class Enumerable:
    """Distinct elements and set algebra."""

    @extension
    @generic(TSource)
    @static
    def Distinct(source: IEnumerable[TSource]) -> IEnumerable[TSource]:
        if source is None:
            raise ArgumentNullException("source")
        return Enumerable._Distinct[TSource](source, None)

    @extension
    @generic(TSource)
    @static
    def Distinct(source: IEnumerable[TSource], comparer: IEqualityComparer[TSource]) -> IEnumerable[TSource]:
        if source is None:
            raise ArgumentNullException("source")
        return Enumerable._Distinct[TSource](source, comparer)

    @generic(TSource)
    @static
    def _Distinct(source: IEnumerable[TSource], comparer: IEqualityComparer[TSource]) -> IEnumerable[TSource]:
        seen = HashSet[TSource](comparer)
        for item in source:
            if seen.Add(item):
                yield item

    @extension
    @generic(TSource, TKey)
    @static
    def DistinctBy(source: IEnumerable[TSource], keySelector: Func[TSource, TKey]) -> IEnumerable[TSource]:
        if source is None:
            raise ArgumentNullException("source")
        if keySelector is None:
            raise ArgumentNullException("keySelector")
        return Enumerable._DistinctBy[TSource, TKey](source, keySelector, None)

    @extension
    @generic(TSource, TKey)
    @static
    def DistinctBy(source: IEnumerable[TSource], keySelector: Func[TSource, TKey], comparer: IEqualityComparer[TKey]) -> IEnumerable[TSource]:
        if source is None:
            raise ArgumentNullException("source")
        if keySelector is None:
            raise ArgumentNullException("keySelector")
        return Enumerable._DistinctBy[TSource, TKey](source, keySelector, comparer)

    @generic(TSource, TKey)
    @static
    def _DistinctBy(source: IEnumerable[TSource], keySelector: Func[TSource, TKey], comparer: IEqualityComparer[TKey]) -> IEnumerable[TSource]:
        seen = HashSet[TKey](comparer)
        for item in source:
            if seen.Add(keySelector(item)):
                yield item

    @family(Name=("Union", "Intersect", "Except"), Kind=("_Union", "_Intersect", "_Except"))
    @extension
    @generic(TSource)
    @static
    def Name(first: IEnumerable[TSource], second: IEnumerable[TSource]) -> IEnumerable[TSource]:
        if first is None:
            raise ArgumentNullException("first")
        if second is None:
            raise ArgumentNullException("second")
        return Enumerable.Kind[TSource](first, second, None)

    @family(Name=("Union", "Intersect", "Except"), Kind=("_Union", "_Intersect", "_Except"))
    @extension
    @generic(TSource)
    @static
    def Name(first: IEnumerable[TSource], second: IEnumerable[TSource], comparer: IEqualityComparer[TSource]) -> IEnumerable[TSource]:
        if first is None:
            raise ArgumentNullException("first")
        if second is None:
            raise ArgumentNullException("second")
        return Enumerable.Kind[TSource](first, second, comparer)

    @generic(TSource)
    @static
    def _Union(first: IEnumerable[TSource], second: IEnumerable[TSource], comparer: IEqualityComparer[TSource]) -> IEnumerable[TSource]:
        seen = HashSet[TSource](comparer)
        for item in first:
            if seen.Add(item):
                yield item
        for item in second:
            if seen.Add(item):
                yield item

    @family(Name=("_Intersect", "_Except"), Kind=("wanted", "seen"), Other=("Remove", "Add"))
    @generic(TSource)
    @static
    def Name(first: IEnumerable[TSource], second: IEnumerable[TSource], comparer: IEqualityComparer[TSource]) -> IEnumerable[TSource]:
        Kind = HashSet[TSource](second, comparer)
        for item in first:
            if Kind.Other(item):
                yield item

    @family(Name=("UnionBy", "ExceptBy", "IntersectBy"), Kind=("TSource", "TKey", "TKey"), Other=("_UnionBy", "_ExceptBy", "_IntersectBy"))
    @extension
    @generic(TSource, TKey)
    @static
    def Name(first: IEnumerable[TSource], second: IEnumerable[Kind], keySelector: Func[TSource, TKey]) -> IEnumerable[TSource]:
        if first is None:
            raise ArgumentNullException("first")
        if second is None:
            raise ArgumentNullException("second")
        if keySelector is None:
            raise ArgumentNullException("keySelector")
        return Enumerable.Other[TSource, TKey](first, second, keySelector, None)

    @family(Name=("UnionBy", "ExceptBy", "IntersectBy"), Kind=("TSource", "TKey", "TKey"), Other=("_UnionBy", "_ExceptBy", "_IntersectBy"))
    @extension
    @generic(TSource, TKey)
    @static
    def Name(first: IEnumerable[TSource], second: IEnumerable[Kind], keySelector: Func[TSource, TKey], comparer: IEqualityComparer[TKey]) -> IEnumerable[TSource]:
        if first is None:
            raise ArgumentNullException("first")
        if second is None:
            raise ArgumentNullException("second")
        if keySelector is None:
            raise ArgumentNullException("keySelector")
        return Enumerable.Other[TSource, TKey](first, second, keySelector, comparer)

    @generic(TSource, TKey)
    @static
    def _UnionBy(first: IEnumerable[TSource], second: IEnumerable[TSource], keySelector: Func[TSource, TKey], comparer: IEqualityComparer[TKey]) -> IEnumerable[TSource]:
        seen = HashSet[TKey](comparer)
        for item in first:
            if seen.Add(keySelector(item)):
                yield item
        for item in second:
            if seen.Add(keySelector(item)):
                yield item

    @family(Name=("_ExceptBy", "_IntersectBy"), Kind=("Add", "Remove"))
    @generic(TSource, TKey)
    @static
    def Name(first: IEnumerable[TSource], second: IEnumerable[TKey], keySelector: Func[TSource, TKey], comparer: IEqualityComparer[TKey]) -> IEnumerable[TSource]:
        keys = HashSet[TKey](second, comparer)
        for item in first:
            if keys.Kind(keySelector(item)):
                yield item
