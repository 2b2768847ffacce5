from oscil.lang import *
import System.Collections
from System.Collections.Generic import *


@static
class Enumerable:
    """Grouping and joining by keys."""

    @extension
    @generic(TSource, TKey)
    @static
    def GroupBy(source: IEnumerable[TSource], keySelector: Func[TSource, TKey]) -> IEnumerable[IGrouping[TKey, TSource]]:
        if source is None:
            raise ArgumentNullException("source")
        if keySelector is None:
            raise ArgumentNullException("keySelector")
        return Enumerable._GroupBy[TSource, TKey, TSource](source, keySelector, lambda x: x, None)

    @extension
    @generic(TSource, TKey)
    @static
    def GroupBy(source: IEnumerable[TSource], keySelector: Func[TSource, TKey], comparer: IEqualityComparer[TKey]) -> IEnumerable[IGrouping[TKey, TSource]]:
        if source is None:
            raise ArgumentNullException("source")
        if keySelector is None:
            raise ArgumentNullException("keySelector")
        return Enumerable._GroupBy[TSource, TKey, TSource](source, keySelector, lambda x: x, comparer)

    @extension
    @generic(TSource, TKey, TElement)
    @static
    def GroupBy(source: IEnumerable[TSource], keySelector: Func[TSource, TKey], elementSelector: Func[TSource, TElement]) -> IEnumerable[IGrouping[TKey, TElement]]:
        if source is None:
            raise ArgumentNullException("source")
        if keySelector is None:
            raise ArgumentNullException("keySelector")
        if elementSelector is None:
            raise ArgumentNullException("elementSelector")
        return Enumerable._GroupBy[TSource, TKey, TElement](source, keySelector, elementSelector, None)

    @extension
    @generic(TSource, TKey, TElement)
    @static
    def GroupBy(source: IEnumerable[TSource], keySelector: Func[TSource, TKey], elementSelector: Func[TSource, TElement], comparer: IEqualityComparer[TKey]) -> IEnumerable[IGrouping[TKey, TElement]]:
        if source is None:
            raise ArgumentNullException("source")
        if keySelector is None:
            raise ArgumentNullException("keySelector")
        if elementSelector is None:
            raise ArgumentNullException("elementSelector")
        return Enumerable._GroupBy[TSource, TKey, TElement](source, keySelector, elementSelector, comparer)

    @generic(TSource, TKey, TElement)
    @static
    def _GroupBy(source: IEnumerable[TSource], keySelector: Func[TSource, TKey], elementSelector: Func[TSource, TElement], comparer: IEqualityComparer[TKey]) -> IEnumerable[IGrouping[TKey, TElement]]:
        lookup = Lookup[TKey, TElement].Create[TSource](source, keySelector, elementSelector, comparer)
        for group in lookup:
            yield group

    @extension
    @generic(TSource, TKey, TResult)
    @static
    def GroupBy(source: IEnumerable[TSource], keySelector: Func[TSource, TKey], resultSelector: Func[TKey, IEnumerable[TSource], TResult]) -> IEnumerable[TResult]:
        if source is None:
            raise ArgumentNullException("source")
        if keySelector is None:
            raise ArgumentNullException("keySelector")
        if resultSelector is None:
            raise ArgumentNullException("resultSelector")
        return Enumerable._GroupByResult[TSource, TKey, TSource, TResult](source, keySelector, lambda x: x, resultSelector, None)

    @extension
    @generic(TSource, TKey, TElement, TResult)
    @static
    def GroupBy(source: IEnumerable[TSource], keySelector: Func[TSource, TKey], elementSelector: Func[TSource, TElement], resultSelector: Func[TKey, IEnumerable[TElement], TResult]) -> IEnumerable[TResult]:
        if source is None:
            raise ArgumentNullException("source")
        if keySelector is None:
            raise ArgumentNullException("keySelector")
        if elementSelector is None:
            raise ArgumentNullException("elementSelector")
        if resultSelector is None:
            raise ArgumentNullException("resultSelector")
        return Enumerable._GroupByResult[TSource, TKey, TElement, TResult](source, keySelector, elementSelector, resultSelector, None)

    @extension
    @generic(TSource, TKey, TResult)
    @static
    def GroupBy(source: IEnumerable[TSource], keySelector: Func[TSource, TKey], resultSelector: Func[TKey, IEnumerable[TSource], TResult], comparer: IEqualityComparer[TKey]) -> IEnumerable[TResult]:
        if source is None:
            raise ArgumentNullException("source")
        if keySelector is None:
            raise ArgumentNullException("keySelector")
        if resultSelector is None:
            raise ArgumentNullException("resultSelector")
        return Enumerable._GroupByResult[TSource, TKey, TSource, TResult](source, keySelector, lambda x: x, resultSelector, comparer)

    @extension
    @generic(TSource, TKey, TElement, TResult)
    @static
    def GroupBy(source: IEnumerable[TSource], keySelector: Func[TSource, TKey], elementSelector: Func[TSource, TElement], resultSelector: Func[TKey, IEnumerable[TElement], TResult], comparer: IEqualityComparer[TKey]) -> IEnumerable[TResult]:
        if source is None:
            raise ArgumentNullException("source")
        if keySelector is None:
            raise ArgumentNullException("keySelector")
        if elementSelector is None:
            raise ArgumentNullException("elementSelector")
        if resultSelector is None:
            raise ArgumentNullException("resultSelector")
        return Enumerable._GroupByResult[TSource, TKey, TElement, TResult](source, keySelector, elementSelector, resultSelector, comparer)

    @generic(TSource, TKey, TElement, TResult)
    @static
    def _GroupByResult(source: IEnumerable[TSource], keySelector: Func[TSource, TKey], elementSelector: Func[TSource, TElement], resultSelector: Func[TKey, IEnumerable[TElement], TResult], comparer: IEqualityComparer[TKey]) -> IEnumerable[TResult]:
        lookup = Lookup[TKey, TElement].Create[TSource](source, keySelector, elementSelector, comparer)
        for group in lookup:
            yield resultSelector(group.Key, group)

    @family(Name=("Join", "LeftJoin", "RightJoin"), Kind=("_Join", "_LeftJoin", "_RightJoin"))
    @extension
    @generic(TOuter, TInner, TKey, TResult)
    @static
    def Name(outer: IEnumerable[TOuter], inner: IEnumerable[TInner], outerKeySelector: Func[TOuter, TKey], innerKeySelector: Func[TInner, TKey], resultSelector: Func[TOuter, TInner, TResult]) -> IEnumerable[TResult]:
        if outer is None:
            raise ArgumentNullException("outer")
        if inner is None:
            raise ArgumentNullException("inner")
        if outerKeySelector is None:
            raise ArgumentNullException("outerKeySelector")
        if innerKeySelector is None:
            raise ArgumentNullException("innerKeySelector")
        if resultSelector is None:
            raise ArgumentNullException("resultSelector")
        return Enumerable.Kind[TOuter, TInner, TKey, TResult](outer, inner, outerKeySelector, innerKeySelector, resultSelector, None)

    @family(Name=("Join", "LeftJoin", "RightJoin"), Kind=("_Join", "_LeftJoin", "_RightJoin"))
    @extension
    @generic(TOuter, TInner, TKey, TResult)
    @static
    def Name(outer: IEnumerable[TOuter], inner: IEnumerable[TInner], outerKeySelector: Func[TOuter, TKey], innerKeySelector: Func[TInner, TKey], resultSelector: Func[TOuter, TInner, TResult], comparer: IEqualityComparer[TKey]) -> IEnumerable[TResult]:
        if outer is None:
            raise ArgumentNullException("outer")
        if inner is None:
            raise ArgumentNullException("inner")
        if outerKeySelector is None:
            raise ArgumentNullException("outerKeySelector")
        if innerKeySelector is None:
            raise ArgumentNullException("innerKeySelector")
        if resultSelector is None:
            raise ArgumentNullException("resultSelector")
        return Enumerable.Kind[TOuter, TInner, TKey, TResult](outer, inner, outerKeySelector, innerKeySelector, resultSelector, comparer)

    @generic(TOuter, TInner, TKey, TResult)
    @static
    def _Join(outer: IEnumerable[TOuter], inner: IEnumerable[TInner], outerKeySelector: Func[TOuter, TKey], innerKeySelector: Func[TInner, TKey], resultSelector: Func[TOuter, TInner, TResult], comparer: IEqualityComparer[TKey]) -> IEnumerable[TResult]:
        lookup = Lookup[TKey, TInner].CreateForJoin(inner, innerKeySelector, comparer)
        for item in outer:
            group = lookup.GetGrouping(outerKeySelector(item), False)
            if group is not None:
                for other in group:
                    yield resultSelector(item, other)

    @extension
    @generic(TOuter, TInner, TKey, TResult)
    @static
    def GroupJoin(outer: IEnumerable[TOuter], inner: IEnumerable[TInner], outerKeySelector: Func[TOuter, TKey], innerKeySelector: Func[TInner, TKey], resultSelector: Func[TOuter, IEnumerable[TInner], TResult]) -> IEnumerable[TResult]:
        if outer is None:
            raise ArgumentNullException("outer")
        if inner is None:
            raise ArgumentNullException("inner")
        if outerKeySelector is None:
            raise ArgumentNullException("outerKeySelector")
        if innerKeySelector is None:
            raise ArgumentNullException("innerKeySelector")
        if resultSelector is None:
            raise ArgumentNullException("resultSelector")
        return Enumerable._GroupJoin[TOuter, TInner, TKey, TResult](outer, inner, outerKeySelector, innerKeySelector, resultSelector, None)

    @extension
    @generic(TOuter, TInner, TKey, TResult)
    @static
    def GroupJoin(outer: IEnumerable[TOuter], inner: IEnumerable[TInner], outerKeySelector: Func[TOuter, TKey], innerKeySelector: Func[TInner, TKey], resultSelector: Func[TOuter, IEnumerable[TInner], TResult], comparer: IEqualityComparer[TKey]) -> IEnumerable[TResult]:
        if outer is None:
            raise ArgumentNullException("outer")
        if inner is None:
            raise ArgumentNullException("inner")
        if outerKeySelector is None:
            raise ArgumentNullException("outerKeySelector")
        if innerKeySelector is None:
            raise ArgumentNullException("innerKeySelector")
        if resultSelector is None:
            raise ArgumentNullException("resultSelector")
        return Enumerable._GroupJoin[TOuter, TInner, TKey, TResult](outer, inner, outerKeySelector, innerKeySelector, resultSelector, comparer)

    @generic(TOuter, TInner, TKey, TResult)
    @static
    def _GroupJoin(outer: IEnumerable[TOuter], inner: IEnumerable[TInner], outerKeySelector: Func[TOuter, TKey], innerKeySelector: Func[TInner, TKey], resultSelector: Func[TOuter, IEnumerable[TInner], TResult], comparer: IEqualityComparer[TKey]) -> IEnumerable[TResult]:
        lookup = Lookup[TKey, TInner].CreateForJoin(inner, innerKeySelector, comparer)
        for item in outer:
            yield resultSelector(item, lookup[outerKeySelector(item)])

    @generic(TOuter, TInner, TKey, TResult)
    @static
    def _LeftJoin(outer: IEnumerable[TOuter], inner: IEnumerable[TInner], outerKeySelector: Func[TOuter, TKey], innerKeySelector: Func[TInner, TKey], resultSelector: Func[TOuter, TInner, TResult], comparer: IEqualityComparer[TKey]) -> IEnumerable[TResult]:
        lookup = Lookup[TKey, TInner].CreateForJoin(inner, innerKeySelector, comparer)
        for item in outer:
            group = lookup.GetGrouping(outerKeySelector(item), False)
            if group is None:
                yield resultSelector(item, default(TInner))
            else:
                for other in group:
                    yield resultSelector(item, other)

    @generic(TOuter, TInner, TKey, TResult)
    @static
    def _RightJoin(outer: IEnumerable[TOuter], inner: IEnumerable[TInner], outerKeySelector: Func[TOuter, TKey], innerKeySelector: Func[TInner, TKey], resultSelector: Func[TOuter, TInner, TResult], comparer: IEqualityComparer[TKey]) -> IEnumerable[TResult]:
        lookup = Lookup[TKey, TOuter].CreateForJoin(outer, outerKeySelector, comparer)
        for item in inner:
            group = lookup.GetGrouping(innerKeySelector(item), False)
            if group is None:
                yield resultSelector(default(TOuter), item)
            else:
                for other in group:
                    yield resultSelector(other, item)

    @extension
    @generic(TSource, TKey)
    @where(TKey, notnull)
    @static
    def CountBy(source: IEnumerable[TSource], keySelector: Func[TSource, TKey], keyComparer: IEqualityComparer[TKey] = None) -> IEnumerable[KeyValuePair[TKey, i32]]:
        if source is None:
            raise ArgumentNullException("source")
        if keySelector is None:
            raise ArgumentNullException("keySelector")
        return Enumerable._CountBy[TSource, TKey](source, keySelector, keyComparer)

    @generic(TSource, TKey)
    @where(TKey, notnull)
    @static
    def _CountBy(source: IEnumerable[TSource], keySelector: Func[TSource, TKey], keyComparer: IEqualityComparer[TKey]) -> IEnumerable[KeyValuePair[TKey, i32]]:
        counts = Dictionary[TKey, i32](keyComparer)
        for item in source:
            key = keySelector(item)
            n = 0
            counts.TryGetValue(key, out(n))
            counts[key] = n + 1
        for pair in counts:
            yield pair

    @extension
    @generic(TSource, TKey, TAccumulate)
    @where(TKey, notnull)
    @static
    def AggregateBy(source: IEnumerable[TSource], keySelector: Func[TSource, TKey], seed: TAccumulate, func: Func[TAccumulate, TSource, TAccumulate], keyComparer: IEqualityComparer[TKey] = None) -> IEnumerable[KeyValuePair[TKey, TAccumulate]]:
        if source is None:
            raise ArgumentNullException("source")
        if keySelector is None:
            raise ArgumentNullException("keySelector")
        if func is None:
            raise ArgumentNullException("func")
        return Enumerable._AggregateBy[TSource, TKey, TAccumulate](source, keySelector, lambda key: seed, func, keyComparer)

    @extension
    @generic(TSource, TKey, TAccumulate)
    @where(TKey, notnull)
    @static
    def AggregateBy(source: IEnumerable[TSource], keySelector: Func[TSource, TKey], seedSelector: Func[TKey, TAccumulate], func: Func[TAccumulate, TSource, TAccumulate], keyComparer: IEqualityComparer[TKey] = None) -> IEnumerable[KeyValuePair[TKey, TAccumulate]]:
        if source is None:
            raise ArgumentNullException("source")
        if keySelector is None:
            raise ArgumentNullException("keySelector")
        if seedSelector is None:
            raise ArgumentNullException("seedSelector")
        if func is None:
            raise ArgumentNullException("func")
        return Enumerable._AggregateBy[TSource, TKey, TAccumulate](source, keySelector, seedSelector, func, keyComparer)

    @generic(TSource, TKey, TAccumulate)
    @where(TKey, notnull)
    @static
    def _AggregateBy(source: IEnumerable[TSource], keySelector: Func[TSource, TKey], seedSelector: Func[TKey, TAccumulate], func: Func[TAccumulate, TSource, TAccumulate], keyComparer: IEqualityComparer[TKey]) -> IEnumerable[KeyValuePair[TKey, TAccumulate]]:
        totals = Dictionary[TKey, TAccumulate](keyComparer)
        for item in source:
            key = keySelector(item)
            total = default(TAccumulate)
            if not totals.TryGetValue(key, out(total)):
                total = seedSelector(key)
            totals[key] = func(total, item)
        for pair in totals:
            yield pair
