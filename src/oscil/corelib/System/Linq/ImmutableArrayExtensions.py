"""The operators of sequences on immutable arrays, without a box for the array."""

from oscil.lang import *
from System.Collections.Generic import *
from System.Collections.Immutable import ImmutableArray


@static
class ImmutableArrayExtensions:
    @static
    @generic(T)
    def _Items(array: ImmutableArray[T]) -> IEnumerable[T]:
        ignored = array.Length
        return array.array

    @extension
    @generic(T, TResult)
    def Select(self: ImmutableArray[T], selector: Func[T, TResult]) -> IEnumerable[TResult]:
        return Enumerable.Select[T, TResult](ImmutableArrayExtensions._Items[T](self), selector)

    @extension
    @generic(TSource, TCollection, TResult)
    def SelectMany(
        self: ImmutableArray[TSource], collectionSelector: Func[TSource, IEnumerable[TCollection]], resultSelector: Func[TSource, TCollection, TResult]
    ) -> IEnumerable[TResult]:
        return Enumerable.SelectMany[TSource, TCollection, TResult](ImmutableArrayExtensions._Items[TSource](self), collectionSelector, resultSelector)

    @extension
    @generic(T)
    def Where(self: ImmutableArray[T], predicate: Func[T, bool]) -> IEnumerable[T]:
        return Enumerable.Where[T](ImmutableArrayExtensions._Items[T](self), predicate)

    @family(NAME=("Any", "First", "FirstOrDefault", "Last", "LastOrDefault", "Single", "SingleOrDefault"), R=("bool", "T", "T", "T", "T", "T", "T"))
    @extension
    @generic(T)
    def NAME(self: ImmutableArray[T]) -> R:
        return Enumerable.NAME[T](ImmutableArrayExtensions._Items[T](self))

    @family(NAME=("Any", "First", "FirstOrDefault", "Last", "LastOrDefault"), R=("bool", "T", "T", "T", "T"))
    @extension
    @generic(T)
    def NAME(self: ImmutableArray[T].Builder) -> R:
        if self is None:
            raise ArgumentNullException("builder")
        return Enumerable.NAME[T](self)

    @family(NAME=("Any", "All", "First", "FirstOrDefault", "Last", "LastOrDefault", "Single", "SingleOrDefault"), R=("bool", "bool", "T", "T", "T", "T", "T", "T"))
    @extension
    @generic(T)
    def NAME(self: ImmutableArray[T], predicate: Func[T, bool]) -> R:
        return Enumerable.NAME[T](ImmutableArrayExtensions._Items[T](self), predicate)

    @family(NAME=("ElementAt", "ElementAtOrDefault"))
    @extension
    @generic(T)
    def NAME(self: ImmutableArray[T], index: i32) -> T:
        return Enumerable.NAME[T](ImmutableArrayExtensions._Items[T](self), index)

    @extension
    @generic(T)
    def Aggregate(self: ImmutableArray[T], func: Func[T, T, T]) -> T:
        return Enumerable.Aggregate[T](ImmutableArrayExtensions._Items[T](self), func)

    @extension
    @generic(TAccumulate, T)
    def Aggregate(self: ImmutableArray[T], seed: TAccumulate, func: Func[TAccumulate, T, TAccumulate]) -> TAccumulate:
        return Enumerable.Aggregate[T, TAccumulate](ImmutableArrayExtensions._Items[T](self), seed, func)

    @extension
    @generic(TAccumulate, TResult, T)
    def Aggregate(
        self: ImmutableArray[T], seed: TAccumulate, func: Func[TAccumulate, T, TAccumulate], resultSelector: Func[TAccumulate, TResult]
    ) -> TResult:
        return Enumerable.Aggregate[T, TAccumulate, TResult](ImmutableArrayExtensions._Items[T](self), seed, func, resultSelector)

    @extension
    @generic(TDerived, TBase)
    @where(TDerived, TBase)
    def SequenceEqual(self: ImmutableArray[TBase], items: ImmutableArray[TDerived], comparer: IEqualityComparer[TBase] = None) -> bool:
        others = cast(IEnumerable[TBase], cast(object, ImmutableArrayExtensions._Items[TDerived](items)))
        return Enumerable.SequenceEqual[TBase](ImmutableArrayExtensions._Items[TBase](self), others, comparer)

    @extension
    @generic(TDerived, TBase)
    @where(TDerived, TBase)
    def SequenceEqual(self: ImmutableArray[TBase], items: IEnumerable[TDerived], comparer: IEqualityComparer[TBase] = None) -> bool:
        return Enumerable.SequenceEqual[TBase](ImmutableArrayExtensions._Items[TBase](self), cast(IEnumerable[TBase], cast(object, items)), comparer)

    @extension
    @generic(TDerived, TBase)
    @where(TDerived, TBase)
    def SequenceEqual(self: ImmutableArray[TBase], items: ImmutableArray[TDerived], predicate: Func[TBase, TBase, bool]) -> bool:
        if predicate is None:
            raise ArgumentNullException("predicate")
        others = cast(IEnumerable[TBase], cast(object, ImmutableArrayExtensions._Items[TDerived](items)))
        return Enumerable.SequenceEqual[TBase](ImmutableArrayExtensions._Items[TBase](self), others, EqualityComparer[TBase].Create(predicate))

    @extension
    @generic(T)
    def ToArray(self: ImmutableArray[T]) -> Array[T]:
        return Enumerable.ToArray[T](ImmutableArrayExtensions._Items[T](self))

    @extension
    @generic(TKey, T)
    def ToDictionary(self: ImmutableArray[T], keySelector: Func[T, TKey]) -> Dictionary[TKey, T]:
        return Enumerable.ToDictionary[T, TKey](ImmutableArrayExtensions._Items[T](self), keySelector)

    @extension
    @generic(TKey, T)
    def ToDictionary(self: ImmutableArray[T], keySelector: Func[T, TKey], comparer: IEqualityComparer[TKey]) -> Dictionary[TKey, T]:
        return Enumerable.ToDictionary[T, TKey](ImmutableArrayExtensions._Items[T](self), keySelector, comparer)

    @extension
    @generic(TKey, TElement, T)
    def ToDictionary(self: ImmutableArray[T], keySelector: Func[T, TKey], elementSelector: Func[T, TElement]) -> Dictionary[TKey, TElement]:
        return Enumerable.ToDictionary[T, TKey, TElement](ImmutableArrayExtensions._Items[T](self), keySelector, elementSelector)

    @extension
    @generic(TKey, TElement, T)
    def ToDictionary(
        self: ImmutableArray[T], keySelector: Func[T, TKey], elementSelector: Func[T, TElement], comparer: IEqualityComparer[TKey]
    ) -> Dictionary[TKey, TElement]:
        return Enumerable.ToDictionary[T, TKey, TElement](ImmutableArrayExtensions._Items[T](self), keySelector, elementSelector, comparer)
