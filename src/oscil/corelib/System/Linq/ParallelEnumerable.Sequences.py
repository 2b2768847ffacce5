"""Operators of PLINQ that are those of sequences; their delegates' exceptions come in an AggregateException."""

from oscil.lang import *
import System.Collections
from System.Collections.Generic import *


@static
class ParallelEnumerable:
    @family(NAME=("Any", "Count", "LongCount", "First", "FirstOrDefault", "Last", "LastOrDefault", "Single", "SingleOrDefault"), R=("bool", "i32", "i64", "TSource", "TSource", "TSource", "TSource", "TSource", "TSource"))
    @extension
    @generic(TSource)
    def NAME(self: ParallelQuery[TSource]) -> R:
        return Enumerable.NAME[TSource](ParallelEnumerable._Of[TSource](self))

    @family(NAME=("Any", "All", "Count", "LongCount", "First", "FirstOrDefault", "Last", "LastOrDefault", "Single", "SingleOrDefault"), R=("bool", "bool", "i32", "i64", "TSource", "TSource", "TSource", "TSource", "TSource", "TSource"))
    @extension
    @generic(TSource)
    def NAME(self: ParallelQuery[TSource], predicate: Func[TSource, bool]) -> R:
        return Enumerable.NAME[TSource](ParallelEnumerable._Of[TSource](self), ParallelStages.Guarded[TSource, bool](predicate, "predicate"))

    @family(NAME=("ElementAt", "ElementAtOrDefault"))
    @extension
    @generic(TSource)
    def NAME(self: ParallelQuery[TSource], index: i32) -> TSource:
        return Enumerable.NAME[TSource](ParallelEnumerable._Of[TSource](self), index)

    @family(NAME=("Skip", "Take"))
    @extension
    @generic(TSource)
    def NAME(self: ParallelQuery[TSource], count: i32) -> ParallelQuery[TSource]:
        source = ParallelEnumerable._Of[TSource](self)
        return ParallelEnumerable._Next[TSource, TSource](source, Enumerable.NAME[TSource](source, count))

    @family(NAME=("SkipWhile", "TakeWhile"))
    @extension
    @generic(TSource)
    def NAME(self: ParallelQuery[TSource], predicate: Func[TSource, bool]) -> ParallelQuery[TSource]:
        source = ParallelEnumerable._Of[TSource](self)
        return ParallelEnumerable._Next[TSource, TSource](source, Enumerable.NAME[TSource](source, ParallelStages.Guarded[TSource, bool](predicate, "predicate")))

    @family(NAME=("SkipWhile", "TakeWhile"))
    @extension
    @generic(TSource)
    def NAME(self: ParallelQuery[TSource], predicate: Func[TSource, i32, bool]) -> ParallelQuery[TSource]:
        source = ParallelEnumerable._Of[TSource](self)
        return ParallelEnumerable._Next[TSource, TSource](source, Enumerable.NAME[TSource](source, ParallelStages.Guarded[TSource, i32, bool](predicate, "predicate")))

    @extension
    @generic(TSource)
    def Reverse(self: ParallelQuery[TSource]) -> ParallelQuery[TSource]:
        source = ParallelEnumerable._Of[TSource](self)
        return ParallelEnumerable._Next[TSource, TSource](source, Enumerable.Reverse[TSource](cast(IEnumerable[TSource], source)))

    @extension
    @generic(TSource)
    def DefaultIfEmpty(self: ParallelQuery[TSource], defaultValue: TSource) -> ParallelQuery[TSource]:
        source = ParallelEnumerable._Of[TSource](self)
        return ParallelEnumerable._Next[TSource, TSource](source, Enumerable.DefaultIfEmpty[TSource](source, defaultValue))

    @extension
    @generic(TSource)
    def DefaultIfEmpty(self: ParallelQuery[TSource]) -> ParallelQuery[TSource]:
        return ParallelEnumerable.DefaultIfEmpty[TSource](self, default(TSource))

    @extension
    @generic(TSource)
    def Distinct(self: ParallelQuery[TSource], comparer: IEqualityComparer[TSource]) -> ParallelQuery[TSource]:
        source = ParallelEnumerable._Of[TSource](self)
        return ParallelEnumerable._Next[TSource, TSource](source, Enumerable.Distinct[TSource](source, comparer))

    @extension
    @generic(TSource)
    def Distinct(self: ParallelQuery[TSource]) -> ParallelQuery[TSource]:
        return ParallelEnumerable.Distinct[TSource](self, None)

    @family(Second=("ParallelQuery", "IEnumerable"))
    @extension
    @generic(TSource)
    def Concat(self: ParallelQuery[TSource], second: Second[TSource]) -> ParallelQuery[TSource]:
        source = ParallelEnumerable._Of[TSource](self)
        return ParallelEnumerable._Next[TSource, TSource](source, Enumerable.Concat[TSource](source, second))

    @family(Second=("ParallelQuery", "IEnumerable"))
    @family(NAME=("Except", "Intersect", "Union"))
    @extension
    @generic(TSource)
    def NAME(self: ParallelQuery[TSource], second: Second[TSource], comparer: IEqualityComparer[TSource]) -> ParallelQuery[TSource]:
        source = ParallelEnumerable._Of[TSource](self)
        return ParallelEnumerable._Next[TSource, TSource](source, Enumerable.NAME[TSource](source, second, comparer))

    @family(Second=("ParallelQuery", "IEnumerable"))
    @family(NAME=("Except", "Intersect", "Union"))
    @extension
    @generic(TSource)
    def NAME(self: ParallelQuery[TSource], second: Second[TSource]) -> ParallelQuery[TSource]:
        source = ParallelEnumerable._Of[TSource](self)
        return ParallelEnumerable._Next[TSource, TSource](source, Enumerable.NAME[TSource](source, second, None))

    @family(Second=("ParallelQuery", "IEnumerable"))
    @extension
    @generic(TSource)
    def SequenceEqual(self: ParallelQuery[TSource], second: Second[TSource], comparer: IEqualityComparer[TSource]) -> bool:
        return Enumerable.SequenceEqual[TSource](ParallelEnumerable._Of[TSource](self), second, comparer)

    @family(Second=("ParallelQuery", "IEnumerable"))
    @extension
    @generic(TSource)
    def SequenceEqual(self: ParallelQuery[TSource], second: Second[TSource]) -> bool:
        return Enumerable.SequenceEqual[TSource](ParallelEnumerable._Of[TSource](self), second, None)

    @extension
    @generic(TSource)
    def Contains(self: ParallelQuery[TSource], value: TSource, comparer: IEqualityComparer[TSource]) -> bool:
        return Enumerable.Contains[TSource](ParallelEnumerable._Of[TSource](self), value, comparer)

    @extension
    @generic(TSource)
    def Contains(self: ParallelQuery[TSource], value: TSource) -> bool:
        return Enumerable.Contains[TSource](ParallelEnumerable._Of[TSource](self), value, None)

    @family(NAME=("Cast", "OfType"))
    @extension
    @generic(TResult)
    def NAME(self: ParallelQuery) -> ParallelQuery[TResult]:
        if self is None:
            raise ArgumentNullException("source")
        return ParallelQuery[TResult](Enumerable.NAME[TResult](self), self.Settings)

    @family(Second=("ParallelQuery", "IEnumerable"))
    @extension
    @generic(TFirst, TSecond, TResult)
    def Zip(self: ParallelQuery[TFirst], second: Second[TSecond], resultSelector: Func[TFirst, TSecond, TResult]) -> ParallelQuery[TResult]:
        source = ParallelEnumerable._Of[TFirst](self)
        guarded = ParallelStages.Guarded[TFirst, TSecond, TResult](resultSelector, "resultSelector")
        return ParallelEnumerable._Next[TFirst, TResult](source, Enumerable.Zip[TFirst, TSecond, TResult](source, second, guarded))

    @family(NAME=("Join", "GroupJoin"), PART=("TInner", "IEnumerable[TInner]"))
    @family(Second=("ParallelQuery", "IEnumerable"))
    @extension
    @generic(TOuter, TInner, TKey, TResult)
    def NAME(
        self: ParallelQuery[TOuter],
        inner: Second[TInner],
        outerKeySelector: Func[TOuter, TKey],
        innerKeySelector: Func[TInner, TKey],
        resultSelector: Func[TOuter, PART, TResult],
        comparer: IEqualityComparer[TKey],
    ) -> ParallelQuery[TResult]:
        source = ParallelEnumerable._Of[TOuter](self)
        outerKey = ParallelStages.Guarded[TOuter, TKey](outerKeySelector, "outerKeySelector")
        innerKey = ParallelStages.Guarded[TInner, TKey](innerKeySelector, "innerKeySelector")
        result = ParallelStages.Guarded[TOuter, PART, TResult](resultSelector, "resultSelector")
        return ParallelEnumerable._Next[TOuter, TResult](source, Enumerable.NAME[TOuter, TInner, TKey, TResult](source, inner, outerKey, innerKey, result, comparer))

    @family(NAME=("Join", "GroupJoin"), PART=("TInner", "IEnumerable[TInner]"))
    @family(Second=("ParallelQuery", "IEnumerable"))
    @extension
    @generic(TOuter, TInner, TKey, TResult)
    def NAME(
        self: ParallelQuery[TOuter],
        inner: Second[TInner],
        outerKeySelector: Func[TOuter, TKey],
        innerKeySelector: Func[TInner, TKey],
        resultSelector: Func[TOuter, PART, TResult],
    ) -> ParallelQuery[TResult]:
        return ParallelEnumerable.NAME[TOuter, TInner, TKey, TResult](self, inner, outerKeySelector, innerKeySelector, resultSelector, None)

    @extension
    @generic(TSource, TKey)
    def GroupBy(self: ParallelQuery[TSource], keySelector: Func[TSource, TKey], comparer: IEqualityComparer[TKey]) -> ParallelQuery[IGrouping[TKey, TSource]]:
        source = ParallelEnumerable._Of[TSource](self)
        groups = Enumerable.GroupBy[TSource, TKey](source, ParallelStages.Guarded[TSource, TKey](keySelector, "keySelector"), comparer)
        return ParallelEnumerable._Next[TSource, IGrouping[TKey, TSource]](source, groups)

    @extension
    @generic(TSource, TKey)
    def GroupBy(self: ParallelQuery[TSource], keySelector: Func[TSource, TKey]) -> ParallelQuery[IGrouping[TKey, TSource]]:
        return ParallelEnumerable.GroupBy[TSource, TKey](self, keySelector, cast(IEqualityComparer[TKey], None))

    @extension
    @generic(TSource, TKey, TElement)
    def GroupBy(
        self: ParallelQuery[TSource], keySelector: Func[TSource, TKey], elementSelector: Func[TSource, TElement], comparer: IEqualityComparer[TKey]
    ) -> ParallelQuery[IGrouping[TKey, TElement]]:
        source = ParallelEnumerable._Of[TSource](self)
        key = ParallelStages.Guarded[TSource, TKey](keySelector, "keySelector")
        element = ParallelStages.Guarded[TSource, TElement](elementSelector, "elementSelector")
        return ParallelEnumerable._Next[TSource, IGrouping[TKey, TElement]](source, Enumerable.GroupBy[TSource, TKey, TElement](source, key, element, comparer))

    @extension
    @generic(TSource, TKey, TElement)
    def GroupBy(
        self: ParallelQuery[TSource], keySelector: Func[TSource, TKey], elementSelector: Func[TSource, TElement]
    ) -> ParallelQuery[IGrouping[TKey, TElement]]:
        return ParallelEnumerable.GroupBy[TSource, TKey, TElement](self, keySelector, elementSelector, cast(IEqualityComparer[TKey], None))

    @extension
    @generic(TSource, TKey, TResult)
    def GroupBy(
        self: ParallelQuery[TSource], keySelector: Func[TSource, TKey], resultSelector: Func[TKey, IEnumerable[TSource], TResult], comparer: IEqualityComparer[TKey]
    ) -> ParallelQuery[TResult]:
        return ParallelEnumerable.Select[IGrouping[TKey, TSource], TResult](
            ParallelEnumerable.GroupBy[TSource, TKey](self, keySelector, comparer), lambda group: resultSelector(group.Key, group)
        )

    @extension
    @generic(TSource, TKey, TResult)
    def GroupBy(
        self: ParallelQuery[TSource], keySelector: Func[TSource, TKey], resultSelector: Func[TKey, IEnumerable[TSource], TResult]
    ) -> ParallelQuery[TResult]:
        return ParallelEnumerable.GroupBy[TSource, TKey, TResult](self, keySelector, resultSelector, cast(IEqualityComparer[TKey], None))

    @extension
    @generic(TSource, TKey, TElement, TResult)
    def GroupBy(
        self: ParallelQuery[TSource],
        keySelector: Func[TSource, TKey],
        elementSelector: Func[TSource, TElement],
        resultSelector: Func[TKey, IEnumerable[TElement], TResult],
        comparer: IEqualityComparer[TKey],
    ) -> ParallelQuery[TResult]:
        return ParallelEnumerable.Select[IGrouping[TKey, TElement], TResult](
            ParallelEnumerable.GroupBy[TSource, TKey, TElement](self, keySelector, elementSelector, comparer), lambda group: resultSelector(group.Key, group)
        )

    @extension
    @generic(TSource, TKey, TElement, TResult)
    def GroupBy(
        self: ParallelQuery[TSource],
        keySelector: Func[TSource, TKey],
        elementSelector: Func[TSource, TElement],
        resultSelector: Func[TKey, IEnumerable[TElement], TResult],
    ) -> ParallelQuery[TResult]:
        return ParallelEnumerable.GroupBy[TSource, TKey, TElement, TResult](self, keySelector, elementSelector, resultSelector, None)

    @extension
    @generic(TSource)
    def ToArray(self: ParallelQuery[TSource]) -> Array[TSource]:
        return Enumerable.ToArray[TSource](ParallelEnumerable._Of[TSource](self))

    @extension
    @generic(TSource)
    def ToList(self: ParallelQuery[TSource]) -> List[TSource]:
        return Enumerable.ToList[TSource](ParallelEnumerable._Of[TSource](self))

    @family(NAME=("ToDictionary", "ToLookup"), R=("Dictionary", "ILookup"))
    @extension
    @generic(TSource, TKey)
    def NAME(self: ParallelQuery[TSource], keySelector: Func[TSource, TKey], comparer: IEqualityComparer[TKey]) -> R[TKey, TSource]:
        return Enumerable.NAME[TSource, TKey](ParallelEnumerable._Of[TSource](self), ParallelStages.Guarded[TSource, TKey](keySelector, "keySelector"), comparer)

    @family(NAME=("ToDictionary", "ToLookup"), R=("Dictionary", "ILookup"))
    @extension
    @generic(TSource, TKey)
    def NAME(self: ParallelQuery[TSource], keySelector: Func[TSource, TKey]) -> R[TKey, TSource]:
        return ParallelEnumerable.NAME[TSource, TKey](self, keySelector, cast(IEqualityComparer[TKey], None))

    @family(NAME=("ToDictionary", "ToLookup"), R=("Dictionary", "ILookup"))
    @extension
    @generic(TSource, TKey, TElement)
    def NAME(
        self: ParallelQuery[TSource], keySelector: Func[TSource, TKey], elementSelector: Func[TSource, TElement], comparer: IEqualityComparer[TKey]
    ) -> R[TKey, TElement]:
        key = ParallelStages.Guarded[TSource, TKey](keySelector, "keySelector")
        element = ParallelStages.Guarded[TSource, TElement](elementSelector, "elementSelector")
        return Enumerable.NAME[TSource, TKey, TElement](ParallelEnumerable._Of[TSource](self), key, element, comparer)

    @family(NAME=("ToDictionary", "ToLookup"), R=("Dictionary", "ILookup"))
    @extension
    @generic(TSource, TKey, TElement)
    def NAME(self: ParallelQuery[TSource], keySelector: Func[TSource, TKey], elementSelector: Func[TSource, TElement]) -> R[TKey, TElement]:
        return ParallelEnumerable.NAME[TSource, TKey, TElement](self, keySelector, elementSelector, cast(IEqualityComparer[TKey], None))

    @family(N=("i32", "i64", "f32", "f64", "decimal", "i32 | None", "i64 | None", "f32 | None", "f64 | None", "decimal | None"))
    @family(NAME=("Sum", "Min", "Max"))
    @extension
    def NAME(self: ParallelQuery[N]) -> N:
        return Enumerable.NAME(ParallelEnumerable._Of[N](self))

    @family(N=("i32", "i64", "f32", "f64", "decimal", "i32 | None", "i64 | None", "f32 | None", "f64 | None", "decimal | None"))
    @family(NAME=("Sum", "Min", "Max"))
    @extension
    @generic(TSource)
    def NAME(self: ParallelQuery[TSource], selector: Func[TSource, N]) -> N:
        return Enumerable.NAME(ParallelEnumerable.Select[TSource, N](self, selector))

    @family(
        N=("i32", "i64", "f32", "f64", "decimal", "i32 | None", "i64 | None", "f32 | None", "f64 | None", "decimal | None"),
        R=("f64", "f64", "f32", "f64", "decimal", "f64 | None", "f64 | None", "f32 | None", "f64 | None", "decimal | None"),
    )
    @extension
    def Average(self: ParallelQuery[N]) -> R:
        return Enumerable.Average(ParallelEnumerable._Of[N](self))

    @family(
        N=("i32", "i64", "f32", "f64", "decimal", "i32 | None", "i64 | None", "f32 | None", "f64 | None", "decimal | None"),
        R=("f64", "f64", "f32", "f64", "decimal", "f64 | None", "f64 | None", "f32 | None", "f64 | None", "decimal | None"),
    )
    @extension
    @generic(TSource)
    def Average(self: ParallelQuery[TSource], selector: Func[TSource, N]) -> R:
        return Enumerable.Average(ParallelEnumerable.Select[TSource, N](self, selector))

    @family(NAME=("Min", "Max"))
    @extension
    @generic(TSource)
    def NAME(self: ParallelQuery[TSource]) -> TSource:
        return Enumerable.NAME[TSource](ParallelEnumerable._Of[TSource](self))

    @family(NAME=("Min", "Max"))
    @extension
    @generic(TSource, TResult)
    def NAME(self: ParallelQuery[TSource], selector: Func[TSource, TResult]) -> TResult:
        return Enumerable.NAME[TResult](ParallelEnumerable.Select[TSource, TResult](self, selector))
