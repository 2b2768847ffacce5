from oscil.lang import *
import System.Collections
from System.Collections.Generic import *


@static
class Enumerable:
    """Smallest and largest."""

    @family(T=("i32", "i64", "decimal"))
    @extension
    @static
    def Max(source: IEnumerable[T]) -> T:
        if source is None:
            raise ArgumentNullException("source")
        with source.GetEnumerator() as e:
            if not e.MoveNext():
                raise Enumerable.NoElements()
            best = e.Current
            while e.MoveNext():
                item = e.Current
                if item > best:
                    best = item
            return best

    @family(T=("i32", "i64", "decimal"))
    @extension
    @static
    def Max(source: IEnumerable[T | None]) -> T | None:
        if source is None:
            raise ArgumentNullException("source")
        found = False
        best = default(T)
        for each in source:
            if each.HasValue:
                item = each.GetValueOrDefault()
                if not found or item > best:
                    best = item
                    found = True
        if not found:
            return None
        return best

    @family(Name=("Max", "Max", "Max", "Max", "Max", "Min", "Min", "Min", "Min", "Min"), T=("i32", "i64", "f32", "f64", "decimal", "i32", "i64", "f32", "f64", "decimal"))
    @extension
    @generic(TSource)
    @static
    def Name(source: IEnumerable[TSource], selector: Func[TSource, T]) -> T:
        if source is None:
            raise ArgumentNullException("source")
        if selector is None:
            raise ArgumentNullException("selector")
        return Enumerable.Name(Enumerable.Select[TSource, T](source, selector))

    @family(Name=("Max", "Max", "Max", "Max", "Max", "Min", "Min", "Min", "Min", "Min"), T=("i32", "i64", "f32", "f64", "decimal", "i32", "i64", "f32", "f64", "decimal"))
    @extension
    @generic(TSource)
    @static
    def Name(source: IEnumerable[TSource], selector: Func[TSource, T | None]) -> T | None:
        if source is None:
            raise ArgumentNullException("source")
        if selector is None:
            raise ArgumentNullException("selector")
        return Enumerable.Name(Enumerable.Select[TSource, T | None](source, selector))

    @family(T=("f32", "f64"))
    @extension
    @static
    def Max(source: IEnumerable[T]) -> T:
        if source is None:
            raise ArgumentNullException("source")
        with source.GetEnumerator() as e:
            if not e.MoveNext():
                raise Enumerable.NoElements()
            best = e.Current
            while e.MoveNext():
                item = e.Current
                if item > best or best != best:
                    best = item
            return best

    @family(T=("f32", "f64"))
    @extension
    @static
    def Max(source: IEnumerable[T | None]) -> T | None:
        if source is None:
            raise ArgumentNullException("source")
        found = False
        best = default(T)
        for each in source:
            if each.HasValue:
                item = each.GetValueOrDefault()
                if not found or item > best or best != best:
                    best = item
                    found = True
        if not found:
            return None
        return best

    @family(Name=("Max", "Min"))
    @extension
    @generic(TSource)
    @static
    def Name(source: IEnumerable[TSource]) -> TSource:
        standard: IComparer[TSource] = None
        return Enumerable.Name[TSource](source, standard)

    @extension
    @generic(TSource)
    @static
    def Max(source: IEnumerable[TSource], comparer: IComparer[TSource]) -> TSource:
        if source is None:
            raise ArgumentNullException("source")
        if comparer is None:
            comparer = Comparer[TSource].Default
        best = default(TSource)
        if best is None:
            for item in source:
                if item is not None and (best is None or comparer.Compare(item, best) > 0):
                    best = item
            return best
        with source.GetEnumerator() as e:
            if not e.MoveNext():
                raise Enumerable.NoElements()
            best = e.Current
            while e.MoveNext():
                if comparer.Compare(e.Current, best) > 0:
                    best = e.Current
            return best

    @family(Name=("Max", "Min"))
    @extension
    @generic(TSource, TResult)
    @static
    def Name(source: IEnumerable[TSource], selector: Func[TSource, TResult]) -> TResult:
        if source is None:
            raise ArgumentNullException("source")
        if selector is None:
            raise ArgumentNullException("selector")
        return Enumerable.Name[TResult](Enumerable.Select[TSource, TResult](source, selector))

    @extension
    @generic(TSource, TKey)
    @static
    def MaxBy(source: IEnumerable[TSource], keySelector: Func[TSource, TKey]) -> TSource:
        return Enumerable.MaxBy[TSource, TKey](source, keySelector, None)

    @extension
    @generic(TSource, TKey)
    @static
    def MaxBy(source: IEnumerable[TSource], keySelector: Func[TSource, TKey], comparer: IComparer[TKey]) -> TSource:
        if source is None:
            raise ArgumentNullException("source")
        if keySelector is None:
            raise ArgumentNullException("keySelector")
        if comparer is None:
            comparer = Comparer[TKey].Default
        with source.GetEnumerator() as e:
            if not e.MoveNext():
                if default(TSource) is None:
                    return default(TSource)
                raise Enumerable.NoElements()
            best = e.Current
            key = keySelector(best)
            if default(TKey) is None:
                # Null keys count only when there is nothing else.
                while key is None:
                    if not e.MoveNext():
                        return best
                    candidate = e.Current
                    key = keySelector(candidate)
                    if key is not None:
                        best = candidate
            while e.MoveNext():
                item = e.Current
                other = keySelector(item)
                if other is not None and comparer.Compare(other, key) > 0:
                    key = other
                    best = item
            return best

    @family(T=("i32", "i64", "decimal"))
    @extension
    @static
    def Min(source: IEnumerable[T]) -> T:
        if source is None:
            raise ArgumentNullException("source")
        with source.GetEnumerator() as e:
            if not e.MoveNext():
                raise Enumerable.NoElements()
            best = e.Current
            while e.MoveNext():
                item = e.Current
                if item < best:
                    best = item
            return best

    @family(T=("i32", "i64", "decimal"))
    @extension
    @static
    def Min(source: IEnumerable[T | None]) -> T | None:
        if source is None:
            raise ArgumentNullException("source")
        found = False
        best = default(T)
        for each in source:
            if each.HasValue:
                item = each.GetValueOrDefault()
                if not found or item < best:
                    best = item
                    found = True
        if not found:
            return None
        return best

    @family(T=("f32", "f64"))
    @extension
    @static
    def Min(source: IEnumerable[T]) -> T:
        if source is None:
            raise ArgumentNullException("source")
        with source.GetEnumerator() as e:
            if not e.MoveNext():
                raise Enumerable.NoElements()
            best = e.Current
            while e.MoveNext():
                item = e.Current
                if item < best or item != item:
                    best = item
            return best

    @family(T=("f32", "f64"))
    @extension
    @static
    def Min(source: IEnumerable[T | None]) -> T | None:
        if source is None:
            raise ArgumentNullException("source")
        found = False
        best = default(T)
        for each in source:
            if each.HasValue:
                item = each.GetValueOrDefault()
                if not found or item < best or item != item:
                    best = item
                    found = True
        if not found:
            return None
        return best

    @extension
    @generic(TSource)
    @static
    def Min(source: IEnumerable[TSource], comparer: IComparer[TSource]) -> TSource:
        if source is None:
            raise ArgumentNullException("source")
        if comparer is None:
            comparer = Comparer[TSource].Default
        best = default(TSource)
        if best is None:
            for item in source:
                if item is not None and (best is None or comparer.Compare(item, best) < 0):
                    best = item
            return best
        with source.GetEnumerator() as e:
            if not e.MoveNext():
                raise Enumerable.NoElements()
            best = e.Current
            while e.MoveNext():
                if comparer.Compare(e.Current, best) < 0:
                    best = e.Current
            return best

    @extension
    @generic(TSource, TKey)
    @static
    def MinBy(source: IEnumerable[TSource], keySelector: Func[TSource, TKey]) -> TSource:
        return Enumerable.MinBy[TSource, TKey](source, keySelector, None)

    @extension
    @generic(TSource, TKey)
    @static
    def MinBy(source: IEnumerable[TSource], keySelector: Func[TSource, TKey], comparer: IComparer[TKey]) -> TSource:
        if source is None:
            raise ArgumentNullException("source")
        if keySelector is None:
            raise ArgumentNullException("keySelector")
        if comparer is None:
            comparer = Comparer[TKey].Default
        with source.GetEnumerator() as e:
            if not e.MoveNext():
                if default(TSource) is None:
                    return default(TSource)
                raise Enumerable.NoElements()
            best = e.Current
            key = keySelector(best)
            if default(TKey) is None:
                # Null keys count only when there is nothing else.
                while key is None:
                    if not e.MoveNext():
                        return best
                    candidate = e.Current
                    key = keySelector(candidate)
                    if key is not None:
                        best = candidate
            while e.MoveNext():
                item = e.Current
                other = keySelector(item)
                if other is not None and comparer.Compare(other, key) < 0:
                    key = other
                    best = item
            return best
