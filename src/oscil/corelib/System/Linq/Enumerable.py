from oscil.lang import *
import System.Collections
from System.Collections.Generic import *


@static
class Enumerable:
    """Projection and filtering. Every sequence is lazy; arguments are checked at once."""

    @static
    @internal
    def NoElements() -> InvalidOperationException:
        return InvalidOperationException("Sequence contains no elements")

    @static
    @internal
    def NoMatch() -> InvalidOperationException:
        return InvalidOperationException("Sequence contains no matching element")

    @generic(TResult)
    @static
    def Empty() -> IEnumerable[TResult]:
        return Array.Empty[TResult]()

    @extension
    @generic(TSource)
    @static
    def AsEnumerable(source: IEnumerable[TSource]) -> IEnumerable[TSource]:
        return source

    @extension
    @generic(TSource)
    @static
    def Where(source: IEnumerable[TSource], predicate: Func[TSource, bool]) -> IEnumerable[TSource]:
        if source is None:
            raise ArgumentNullException("source")
        if predicate is None:
            raise ArgumentNullException("predicate")
        return Enumerable._Where[TSource](source, predicate)

    @generic(TSource)
    @static
    def _Where(source: IEnumerable[TSource], predicate: Func[TSource, bool]) -> IEnumerable[TSource]:
        for item in source:
            if predicate(item):
                yield item

    @extension
    @generic(TSource)
    @static
    def Where(source: IEnumerable[TSource], predicate: Func[TSource, i32, bool]) -> IEnumerable[TSource]:
        if source is None:
            raise ArgumentNullException("source")
        if predicate is None:
            raise ArgumentNullException("predicate")
        return Enumerable._WhereIndexed[TSource](source, predicate)

    @generic(TSource)
    @static
    def _WhereIndexed(source: IEnumerable[TSource], predicate: Func[TSource, i32, bool]) -> IEnumerable[TSource]:
        index: i32 = -1
        for item in source:
            index = checked(index + 1)
            if predicate(item, index):
                yield item

    @extension
    @generic(TSource, TResult)
    @static
    def Select(source: IEnumerable[TSource], selector: Func[TSource, TResult]) -> IEnumerable[TResult]:
        if source is None:
            raise ArgumentNullException("source")
        if selector is None:
            raise ArgumentNullException("selector")
        return SelectIterator[TSource, TResult](source, selector)

    @extension
    @generic(TSource, TResult)
    @static
    def Select(source: IEnumerable[TSource], selector: Func[TSource, i32, TResult]) -> IEnumerable[TResult]:
        if source is None:
            raise ArgumentNullException("source")
        if selector is None:
            raise ArgumentNullException("selector")
        return Enumerable._SelectIndexed[TSource, TResult](source, selector)

    @generic(TSource, TResult)
    @static
    def _SelectIndexed(source: IEnumerable[TSource], selector: Func[TSource, i32, TResult]) -> IEnumerable[TResult]:
        index: i32 = -1
        for item in source:
            index = checked(index + 1)
            yield selector(item, index)

    @extension
    @generic(TSource, TResult)
    @static
    def SelectMany(source: IEnumerable[TSource], selector: Func[TSource, IEnumerable[TResult]]) -> IEnumerable[TResult]:
        if source is None:
            raise ArgumentNullException("source")
        if selector is None:
            raise ArgumentNullException("selector")
        return Enumerable._SelectMany[TSource, TResult](source, selector)

    @generic(TSource, TResult)
    @static
    def _SelectMany(source: IEnumerable[TSource], selector: Func[TSource, IEnumerable[TResult]]) -> IEnumerable[TResult]:
        for item in source:
            for part in selector(item):
                yield part

    @extension
    @generic(TSource, TResult)
    @static
    def SelectMany(source: IEnumerable[TSource], selector: Func[TSource, i32, IEnumerable[TResult]]) -> IEnumerable[TResult]:
        if source is None:
            raise ArgumentNullException("source")
        if selector is None:
            raise ArgumentNullException("selector")
        return Enumerable._SelectManyIndexed[TSource, TResult](source, selector)

    @generic(TSource, TResult)
    @static
    def _SelectManyIndexed(source: IEnumerable[TSource], selector: Func[TSource, i32, IEnumerable[TResult]]) -> IEnumerable[TResult]:
        index: i32 = -1
        for item in source:
            index = checked(index + 1)
            for part in selector(item, index):
                yield part

    @extension
    @generic(TSource, TCollection, TResult)
    @static
    def SelectMany(source: IEnumerable[TSource], collectionSelector: Func[TSource, IEnumerable[TCollection]], resultSelector: Func[TSource, TCollection, TResult]) -> IEnumerable[TResult]:
        if source is None:
            raise ArgumentNullException("source")
        if collectionSelector is None:
            raise ArgumentNullException("collectionSelector")
        if resultSelector is None:
            raise ArgumentNullException("resultSelector")
        return Enumerable._SelectManyResult[TSource, TCollection, TResult](source, collectionSelector, resultSelector)

    @generic(TSource, TCollection, TResult)
    @static
    def _SelectManyResult(source: IEnumerable[TSource], collectionSelector: Func[TSource, IEnumerable[TCollection]], resultSelector: Func[TSource, TCollection, TResult]) -> IEnumerable[TResult]:
        for item in source:
            for part in collectionSelector(item):
                yield resultSelector(item, part)

    @extension
    @generic(TSource, TCollection, TResult)
    @static
    def SelectMany(source: IEnumerable[TSource], collectionSelector: Func[TSource, i32, IEnumerable[TCollection]], resultSelector: Func[TSource, TCollection, TResult]) -> IEnumerable[TResult]:
        if source is None:
            raise ArgumentNullException("source")
        if collectionSelector is None:
            raise ArgumentNullException("collectionSelector")
        if resultSelector is None:
            raise ArgumentNullException("resultSelector")
        return Enumerable._SelectManyResultIndexed[TSource, TCollection, TResult](source, collectionSelector, resultSelector)

    @generic(TSource, TCollection, TResult)
    @static
    def _SelectManyResultIndexed(source: IEnumerable[TSource], collectionSelector: Func[TSource, i32, IEnumerable[TCollection]], resultSelector: Func[TSource, TCollection, TResult]) -> IEnumerable[TResult]:
        index: i32 = -1
        for item in source:
            index = checked(index + 1)
            for part in collectionSelector(item, index):
                yield resultSelector(item, part)

    @extension
    @generic(TResult)
    @static
    def Cast(source: System.Collections.IEnumerable) -> IEnumerable[TResult]:
        typed = try_cast(IEnumerable[TResult], source)
        if typed is not None:
            return typed
        if source is None:
            raise ArgumentNullException("source")
        return Enumerable._Cast[TResult](source)

    @generic(TResult)
    @static
    def _Cast(source: System.Collections.IEnumerable) -> IEnumerable[TResult]:
        for item in source:
            yield cast(TResult, item)

    @extension
    @generic(TResult)
    @static
    def OfType(source: System.Collections.IEnumerable) -> IEnumerable[TResult]:
        if source is None:
            raise ArgumentNullException("source")
        return Enumerable._OfType[TResult](source)

    @generic(TResult)
    @static
    def _OfType(source: System.Collections.IEnumerable) -> IEnumerable[TResult]:
        for item in source:
            if isinstance(item, TResult):
                yield cast(TResult, item)

    @extension
    @generic(TSource)
    @static
    def Index(source: IEnumerable[TSource]) -> IEnumerable[ValueTuple[i32, TSource]]:
        if source is None:
            raise ArgumentNullException("source")
        return Enumerable._Index[TSource](source)

    @generic(TSource)
    @static
    def _Index(source: IEnumerable[TSource]) -> IEnumerable[ValueTuple[i32, TSource]]:
        index: i32 = -1
        for item in source:
            index = checked(index + 1)
            yield ValueTuple[i32, TSource](index, item)

    @extension
    @generic(TSource)
    @static
    def DefaultIfEmpty(source: IEnumerable[TSource]) -> IEnumerable[TSource]:
        return Enumerable.DefaultIfEmpty[TSource](source, default(TSource))

    @extension
    @generic(TSource)
    @static
    def DefaultIfEmpty(source: IEnumerable[TSource], defaultValue: TSource) -> IEnumerable[TSource]:
        if source is None:
            raise ArgumentNullException("source")
        return Enumerable._DefaultIfEmpty[TSource](source, defaultValue)

    @generic(TSource)
    @static
    def _DefaultIfEmpty(source: IEnumerable[TSource], defaultValue: TSource) -> IEnumerable[TSource]:
        empty = True
        for item in source:
            empty = False
            yield item
        if empty:
            yield defaultValue
