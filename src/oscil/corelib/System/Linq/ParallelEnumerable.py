"""PLINQ. Delegates of filters, projections, folds and loops run in parallel; the other operators are those of sequences."""

from oscil.lang import *
import System.Collections
from System.Collections.Generic import *
from System.Threading import CancellationToken


@static
class ParallelEnumerable:
    @static
    @generic(T)
    def _Of(source: ParallelQuery[T]) -> ParallelQuery[T]:
        if source is None:
            raise ArgumentNullException("source")
        return source

    @static
    @generic(T, R)
    def _Next(source: ParallelQuery[T], result: IEnumerable[R]) -> ParallelQuery[R]:
        return ParallelQuery[R](result, source.Settings)

    @extension
    @generic(TSource)
    def AsParallel(self: IEnumerable[TSource]) -> ParallelQuery[TSource]:
        if self is None:
            raise ArgumentNullException("source")
        return ParallelQuery[TSource](self, ParallelSettings())

    @extension
    def AsParallel(self: System.Collections.IEnumerable) -> ParallelQuery:
        if self is None:
            raise ArgumentNullException("source")
        return ParallelQuery[object](Enumerable.Cast[object](self), ParallelSettings())

    @family(NAME=("AsOrdered", "AsUnordered"))
    @extension
    @generic(TSource)
    def NAME(self: ParallelQuery[TSource]) -> ParallelQuery[TSource]:
        return ParallelEnumerable._Of[TSource](self)

    @extension
    def AsOrdered(self: ParallelQuery) -> ParallelQuery:
        if self is None:
            raise ArgumentNullException("source")
        return self

    @family(NAME=("AsSequential", "AsEnumerable"))
    @extension
    @generic(TSource)
    def NAME(self: ParallelQuery[TSource]) -> IEnumerable[TSource]:
        return Enumerable.Skip[TSource](ParallelEnumerable._Of[TSource](self), 0)

    @static
    def Range(start: i32, count: i32) -> ParallelQuery[i32]:
        return ParallelQuery[i32](Enumerable.Range(start, count), ParallelSettings())

    @static
    @generic(TResult)
    def Repeat(element: TResult, count: i32) -> ParallelQuery[TResult]:
        return ParallelQuery[TResult](Enumerable.Repeat[TResult](element, count), ParallelSettings())

    @static
    @generic(TResult)
    def Empty() -> ParallelQuery[TResult]:
        return ParallelQuery[TResult](Array.Empty[TResult](), ParallelSettings())

    @extension
    @generic(TSource)
    def WithDegreeOfParallelism(self: ParallelQuery[TSource], degreeOfParallelism: i32) -> ParallelQuery[TSource]:
        ParallelEnumerable._Of[TSource](self)
        if degreeOfParallelism < 1 or degreeOfParallelism > 512:
            raise ArgumentOutOfRangeException(
                "degreeOfParallelism", degreeOfParallelism, "degreeOfParallelism ('" + degreeOfParallelism.ToString() + "') must be a non-negative and non-zero value."
            ) if degreeOfParallelism < 1 else ArgumentOutOfRangeException("degreeOfParallelism")
        settings = self.Settings.Copy()
        settings.Degree = degreeOfParallelism
        return ParallelQuery[TSource](self, settings)

    @extension
    @generic(TSource)
    def WithCancellation(self: ParallelQuery[TSource], cancellationToken: CancellationToken) -> ParallelQuery[TSource]:
        ParallelEnumerable._Of[TSource](self)
        settings = self.Settings.Copy()
        settings.Token = cancellationToken
        return ParallelQuery[TSource](self, settings)

    @family(NAME=("WithExecutionMode", "WithMergeOptions"), T=("ParallelExecutionMode", "ParallelMergeOptions"), LAST=(1, 3), WORD=("'executionMode'", "'mergeOptions'"))
    @extension
    @generic(TSource)
    def NAME(self: ParallelQuery[TSource], option: T) -> ParallelQuery[TSource]:
        ParallelEnumerable._Of[TSource](self)
        if u32(option) > u32(LAST):
            raise ArgumentException("The value is not a member of the enumeration.", WORD)
        return self

    @extension
    @generic(TSource, TResult)
    def Select(self: ParallelQuery[TSource], selector: Func[TSource, TResult]) -> ParallelQuery[TResult]:
        if selector is None:
            raise ArgumentNullException("selector")
        return ParallelEnumerable.Select[TSource, TResult](self, lambda item, i: selector(item))

    @extension
    @generic(TSource, TResult)
    def Select(self: ParallelQuery[TSource], selector: Func[TSource, i32, TResult]) -> ParallelQuery[TResult]:
        if selector is None:
            raise ArgumentNullException("selector")
        return ParallelEnumerable._Next[TSource, TResult](self, ParallelStages.Select[TSource, TResult](ParallelEnumerable._Of[TSource](self), selector))

    @extension
    @generic(TSource)
    def Where(self: ParallelQuery[TSource], predicate: Func[TSource, bool]) -> ParallelQuery[TSource]:
        if predicate is None:
            raise ArgumentNullException("predicate")
        return ParallelEnumerable.Where[TSource](self, lambda item, i: predicate(item))

    @extension
    @generic(TSource)
    def Where(self: ParallelQuery[TSource], predicate: Func[TSource, i32, bool]) -> ParallelQuery[TSource]:
        if predicate is None:
            raise ArgumentNullException("predicate")
        return ParallelEnumerable._Next[TSource, TSource](self, ParallelStages.Where[TSource](ParallelEnumerable._Of[TSource](self), predicate))

    @extension
    @generic(TSource, TResult)
    def SelectMany(self: ParallelQuery[TSource], selector: Func[TSource, IEnumerable[TResult]]) -> ParallelQuery[TResult]:
        return ParallelEnumerable._Flat[TSource, TResult](ParallelEnumerable.Select[TSource, Array[TResult]](self, lambda item: Enumerable.ToArray[TResult](selector(item))))

    @extension
    @generic(TSource, TResult)
    def SelectMany(self: ParallelQuery[TSource], selector: Func[TSource, i32, IEnumerable[TResult]]) -> ParallelQuery[TResult]:
        return ParallelEnumerable._Flat[TSource, TResult](ParallelEnumerable.Select[TSource, Array[TResult]](self, lambda item, i: Enumerable.ToArray[TResult](selector(item, i))))

    @extension
    @generic(TSource, TCollection, TResult)
    def SelectMany(
        self: ParallelQuery[TSource], collectionSelector: Func[TSource, IEnumerable[TCollection]], resultSelector: Func[TSource, TCollection, TResult]
    ) -> ParallelQuery[TResult]:
        return ParallelEnumerable.SelectMany[TSource, TResult](
            self, lambda item: Enumerable.Select[TCollection, TResult](collectionSelector(item), lambda inner: resultSelector(item, inner))
        )

    @extension
    @generic(TSource, TCollection, TResult)
    def SelectMany(
        self: ParallelQuery[TSource], collectionSelector: Func[TSource, i32, IEnumerable[TCollection]], resultSelector: Func[TSource, TCollection, TResult]
    ) -> ParallelQuery[TResult]:
        return ParallelEnumerable.SelectMany[TSource, TResult](
            self, lambda item, i: Enumerable.Select[TCollection, TResult](collectionSelector(item, i), lambda inner: resultSelector(item, inner))
        )

    @static
    @generic(TSource, TResult)
    def _Flat(parts: ParallelQuery[Array[TResult]]) -> ParallelQuery[TResult]:
        return ParallelEnumerable._Next[Array[TResult], TResult](parts, Enumerable.SelectMany[Array[TResult], TResult](parts, lambda part: part))

    @extension
    @generic(TSource)
    def ForAll(self: ParallelQuery[TSource], action: Action[TSource]) -> None:
        if action is None:
            raise ArgumentNullException("action")
        ParallelStages.ForAll[TSource](ParallelEnumerable._Of[TSource](self), action)

    @extension
    @generic(TSource)
    def Aggregate(self: ParallelQuery[TSource], func: Func[TSource, TSource, TSource]) -> TSource:
        return Enumerable.Aggregate[TSource](ParallelEnumerable._Of[TSource](self), ParallelStages.Guarded[TSource, TSource, TSource](func, "func"))

    @extension
    @generic(TSource, TAccumulate)
    def Aggregate(self: ParallelQuery[TSource], seed: TAccumulate, func: Func[TAccumulate, TSource, TAccumulate]) -> TAccumulate:
        return Enumerable.Aggregate[TSource, TAccumulate](
            ParallelEnumerable._Of[TSource](self), seed, ParallelStages.Guarded[TAccumulate, TSource, TAccumulate](func, "func")
        )

    @extension
    @generic(TSource, TAccumulate, TResult)
    def Aggregate(
        self: ParallelQuery[TSource], seed: TAccumulate, func: Func[TAccumulate, TSource, TAccumulate], resultSelector: Func[TAccumulate, TResult]
    ) -> TResult:
        return ParallelStages.Guarded[TAccumulate, TResult](resultSelector, "resultSelector")(ParallelEnumerable.Aggregate[TSource, TAccumulate](self, seed, func))

    @extension
    @generic(TSource, TAccumulate, TResult)
    def Aggregate(
        self: ParallelQuery[TSource],
        seed: TAccumulate,
        updateAccumulatorFunc: Func[TAccumulate, TSource, TAccumulate],
        combineAccumulatorsFunc: Func[TAccumulate, TAccumulate, TAccumulate],
        resultSelector: Func[TAccumulate, TResult],
    ) -> TResult:
        return ParallelEnumerable.Aggregate[TSource, TAccumulate, TResult](self, lambda: seed, updateAccumulatorFunc, combineAccumulatorsFunc, resultSelector)

    @extension
    @generic(TSource, TAccumulate, TResult)
    def Aggregate(
        self: ParallelQuery[TSource],
        seedFactory: Func[TAccumulate],
        updateAccumulatorFunc: Func[TAccumulate, TSource, TAccumulate],
        combineAccumulatorsFunc: Func[TAccumulate, TAccumulate, TAccumulate],
        resultSelector: Func[TAccumulate, TResult],
    ) -> TResult:
        if seedFactory is None or updateAccumulatorFunc is None:
            raise ArgumentNullException("seedFactory" if seedFactory is None else "updateAccumulatorFunc")
        combine = ParallelStages.Guarded[TAccumulate, TAccumulate, TAccumulate](combineAccumulatorsFunc, "combineAccumulatorsFunc")
        select = ParallelStages.Guarded[TAccumulate, TResult](resultSelector, "resultSelector")
        return select(ParallelStages.Fold[TSource, TAccumulate](ParallelEnumerable._Of[TSource](self), seedFactory, updateAccumulatorFunc, combine))

    @family(NAME=("OrderBy", "OrderByDescending"))
    @extension
    @generic(TSource, TKey)
    def NAME(self: ParallelQuery[TSource], keySelector: Func[TSource, TKey], comparer: IComparer[TKey]) -> OrderedParallelQuery[TSource]:
        source = ParallelEnumerable._Of[TSource](self)
        return OrderedParallelQuery[TSource](Enumerable.NAME[TSource, TKey](source, ParallelStages.Guarded[TSource, TKey](keySelector, "keySelector"), comparer), source.Settings)

    @family(NAME=("OrderBy", "OrderByDescending"))
    @extension
    @generic(TSource, TKey)
    def NAME(self: ParallelQuery[TSource], keySelector: Func[TSource, TKey]) -> OrderedParallelQuery[TSource]:
        return ParallelEnumerable.NAME[TSource, TKey](self, keySelector, None)

    @family(NAME=("ThenBy", "ThenByDescending"))
    @extension
    @generic(TSource, TKey)
    def NAME(self: OrderedParallelQuery[TSource], keySelector: Func[TSource, TKey], comparer: IComparer[TKey]) -> OrderedParallelQuery[TSource]:
        ParallelEnumerable._Of[TSource](self)
        return OrderedParallelQuery[TSource](Enumerable.NAME[TSource, TKey](self.Ordered, ParallelStages.Guarded[TSource, TKey](keySelector, "keySelector"), comparer), self.Settings)

    @family(NAME=("ThenBy", "ThenByDescending"))
    @extension
    @generic(TSource, TKey)
    def NAME(self: OrderedParallelQuery[TSource], keySelector: Func[TSource, TKey]) -> OrderedParallelQuery[TSource]:
        return ParallelEnumerable.NAME[TSource, TKey](self, keySelector, None)
