from oscil.lang import *
import System.Collections
from System.Collections.Generic import *


@static
class Enumerable:
    """Stable sorting."""

    @extension
    @generic(TSource, TKey)
    @static
    def OrderBy(source: IEnumerable[TSource], keySelector: Func[TSource, TKey]) -> IOrderedEnumerable[TSource]:
        if source is None:
            raise ArgumentNullException("source")
        if keySelector is None:
            raise ArgumentNullException("keySelector")
        return OrderedEnumerable[TSource, TKey](source, keySelector, None, False, None)

    @extension
    @generic(TSource, TKey)
    @static
    def OrderBy(source: IEnumerable[TSource], keySelector: Func[TSource, TKey], comparer: IComparer[TKey]) -> IOrderedEnumerable[TSource]:
        if source is None:
            raise ArgumentNullException("source")
        if keySelector is None:
            raise ArgumentNullException("keySelector")
        return OrderedEnumerable[TSource, TKey](source, keySelector, comparer, False, None)

    @extension
    @generic(TSource, TKey)
    @static
    def OrderByDescending(source: IEnumerable[TSource], keySelector: Func[TSource, TKey]) -> IOrderedEnumerable[TSource]:
        if source is None:
            raise ArgumentNullException("source")
        if keySelector is None:
            raise ArgumentNullException("keySelector")
        return OrderedEnumerable[TSource, TKey](source, keySelector, None, True, None)

    @extension
    @generic(TSource, TKey)
    @static
    def OrderByDescending(source: IEnumerable[TSource], keySelector: Func[TSource, TKey], comparer: IComparer[TKey]) -> IOrderedEnumerable[TSource]:
        if source is None:
            raise ArgumentNullException("source")
        if keySelector is None:
            raise ArgumentNullException("keySelector")
        return OrderedEnumerable[TSource, TKey](source, keySelector, comparer, True, None)

    @extension
    @generic(TSource, TKey)
    @static
    def ThenBy(source: IOrderedEnumerable[TSource], keySelector: Func[TSource, TKey]) -> IOrderedEnumerable[TSource]:
        if source is None:
            raise ArgumentNullException("source")
        return source.CreateOrderedEnumerable[TKey](keySelector, None, False)

    @extension
    @generic(TSource, TKey)
    @static
    def ThenBy(source: IOrderedEnumerable[TSource], keySelector: Func[TSource, TKey], comparer: IComparer[TKey]) -> IOrderedEnumerable[TSource]:
        if source is None:
            raise ArgumentNullException("source")
        return source.CreateOrderedEnumerable[TKey](keySelector, comparer, False)

    @extension
    @generic(TSource, TKey)
    @static
    def ThenByDescending(source: IOrderedEnumerable[TSource], keySelector: Func[TSource, TKey]) -> IOrderedEnumerable[TSource]:
        if source is None:
            raise ArgumentNullException("source")
        return source.CreateOrderedEnumerable[TKey](keySelector, None, True)

    @extension
    @generic(TSource, TKey)
    @static
    def ThenByDescending(source: IOrderedEnumerable[TSource], keySelector: Func[TSource, TKey], comparer: IComparer[TKey]) -> IOrderedEnumerable[TSource]:
        if source is None:
            raise ArgumentNullException("source")
        return source.CreateOrderedEnumerable[TKey](keySelector, comparer, True)

    @extension
    @generic(T)
    @static
    def Order(source: IEnumerable[T]) -> IOrderedEnumerable[T]:
        if source is None:
            raise ArgumentNullException("source")
        return OrderedEnumerable[T, T](source, lambda x: x, None, False, None)

    @extension
    @generic(T)
    @static
    def Order(source: IEnumerable[T], comparer: IComparer[T]) -> IOrderedEnumerable[T]:
        if source is None:
            raise ArgumentNullException("source")
        return OrderedEnumerable[T, T](source, lambda x: x, comparer, False, None)

    @extension
    @generic(T)
    @static
    def OrderDescending(source: IEnumerable[T]) -> IOrderedEnumerable[T]:
        if source is None:
            raise ArgumentNullException("source")
        return OrderedEnumerable[T, T](source, lambda x: x, None, True, None)

    @extension
    @generic(T)
    @static
    def OrderDescending(source: IEnumerable[T], comparer: IComparer[T]) -> IOrderedEnumerable[T]:
        if source is None:
            raise ArgumentNullException("source")
        return OrderedEnumerable[T, T](source, lambda x: x, comparer, True, None)
