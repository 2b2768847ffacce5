from oscil.lang import *
import System.Collections
from System.Collections.Generic import *


@static
class Enumerable:
    """Smallest and largest."""

    @extension
    @static
    def Max(source: IEnumerable[i32]) -> i32:
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

    @extension
    @static
    def Max(source: IEnumerable[i32 | None]) -> i32 | None:
        if source is None:
            raise ArgumentNullException("source")
        found = False
        best = default(i32)
        for each in source:
            if each.HasValue:
                item = each.GetValueOrDefault()
                if not found or item > best:
                    best = item
                    found = True
        if not found:
            return None
        return best

    @extension
    @generic(TSource)
    @static
    def Max(source: IEnumerable[TSource], selector: Func[TSource, i32]) -> i32:
        if source is None:
            raise ArgumentNullException("source")
        if selector is None:
            raise ArgumentNullException("selector")
        return Enumerable.Max(Enumerable.Select[TSource, i32](source, selector))

    @extension
    @generic(TSource)
    @static
    def Max(source: IEnumerable[TSource], selector: Func[TSource, i32 | None]) -> i32 | None:
        if source is None:
            raise ArgumentNullException("source")
        if selector is None:
            raise ArgumentNullException("selector")
        return Enumerable.Max(Enumerable.Select[TSource, i32 | None](source, selector))

    @extension
    @static
    def Max(source: IEnumerable[i64]) -> i64:
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

    @extension
    @static
    def Max(source: IEnumerable[i64 | None]) -> i64 | None:
        if source is None:
            raise ArgumentNullException("source")
        found = False
        best = default(i64)
        for each in source:
            if each.HasValue:
                item = each.GetValueOrDefault()
                if not found or item > best:
                    best = item
                    found = True
        if not found:
            return None
        return best

    @extension
    @generic(TSource)
    @static
    def Max(source: IEnumerable[TSource], selector: Func[TSource, i64]) -> i64:
        if source is None:
            raise ArgumentNullException("source")
        if selector is None:
            raise ArgumentNullException("selector")
        return Enumerable.Max(Enumerable.Select[TSource, i64](source, selector))

    @extension
    @generic(TSource)
    @static
    def Max(source: IEnumerable[TSource], selector: Func[TSource, i64 | None]) -> i64 | None:
        if source is None:
            raise ArgumentNullException("source")
        if selector is None:
            raise ArgumentNullException("selector")
        return Enumerable.Max(Enumerable.Select[TSource, i64 | None](source, selector))

    @extension
    @static
    def Max(source: IEnumerable[f32]) -> f32:
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

    @extension
    @static
    def Max(source: IEnumerable[f32 | None]) -> f32 | None:
        if source is None:
            raise ArgumentNullException("source")
        found = False
        best = default(f32)
        for each in source:
            if each.HasValue:
                item = each.GetValueOrDefault()
                if not found or item > best or best != best:
                    best = item
                    found = True
        if not found:
            return None
        return best

    @extension
    @generic(TSource)
    @static
    def Max(source: IEnumerable[TSource], selector: Func[TSource, f32]) -> f32:
        if source is None:
            raise ArgumentNullException("source")
        if selector is None:
            raise ArgumentNullException("selector")
        return Enumerable.Max(Enumerable.Select[TSource, f32](source, selector))

    @extension
    @generic(TSource)
    @static
    def Max(source: IEnumerable[TSource], selector: Func[TSource, f32 | None]) -> f32 | None:
        if source is None:
            raise ArgumentNullException("source")
        if selector is None:
            raise ArgumentNullException("selector")
        return Enumerable.Max(Enumerable.Select[TSource, f32 | None](source, selector))

    @extension
    @static
    def Max(source: IEnumerable[f64]) -> f64:
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

    @extension
    @static
    def Max(source: IEnumerable[f64 | None]) -> f64 | None:
        if source is None:
            raise ArgumentNullException("source")
        found = False
        best = default(f64)
        for each in source:
            if each.HasValue:
                item = each.GetValueOrDefault()
                if not found or item > best or best != best:
                    best = item
                    found = True
        if not found:
            return None
        return best

    @extension
    @generic(TSource)
    @static
    def Max(source: IEnumerable[TSource], selector: Func[TSource, f64]) -> f64:
        if source is None:
            raise ArgumentNullException("source")
        if selector is None:
            raise ArgumentNullException("selector")
        return Enumerable.Max(Enumerable.Select[TSource, f64](source, selector))

    @extension
    @generic(TSource)
    @static
    def Max(source: IEnumerable[TSource], selector: Func[TSource, f64 | None]) -> f64 | None:
        if source is None:
            raise ArgumentNullException("source")
        if selector is None:
            raise ArgumentNullException("selector")
        return Enumerable.Max(Enumerable.Select[TSource, f64 | None](source, selector))

    @extension
    @static
    def Max(source: IEnumerable[decimal]) -> decimal:
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

    @extension
    @static
    def Max(source: IEnumerable[decimal | None]) -> decimal | None:
        if source is None:
            raise ArgumentNullException("source")
        found = False
        best = default(decimal)
        for each in source:
            if each.HasValue:
                item = each.GetValueOrDefault()
                if not found or item > best:
                    best = item
                    found = True
        if not found:
            return None
        return best

    @extension
    @generic(TSource)
    @static
    def Max(source: IEnumerable[TSource], selector: Func[TSource, decimal]) -> decimal:
        if source is None:
            raise ArgumentNullException("source")
        if selector is None:
            raise ArgumentNullException("selector")
        return Enumerable.Max(Enumerable.Select[TSource, decimal](source, selector))

    @extension
    @generic(TSource)
    @static
    def Max(source: IEnumerable[TSource], selector: Func[TSource, decimal | None]) -> decimal | None:
        if source is None:
            raise ArgumentNullException("source")
        if selector is None:
            raise ArgumentNullException("selector")
        return Enumerable.Max(Enumerable.Select[TSource, decimal | None](source, selector))

    @extension
    @generic(TSource)
    @static
    def Max(source: IEnumerable[TSource]) -> TSource:
        standard: IComparer[TSource] = None
        return Enumerable.Max[TSource](source, standard)

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

    @extension
    @generic(TSource, TResult)
    @static
    def Max(source: IEnumerable[TSource], selector: Func[TSource, TResult]) -> TResult:
        if source is None:
            raise ArgumentNullException("source")
        if selector is None:
            raise ArgumentNullException("selector")
        return Enumerable.Max[TResult](Enumerable.Select[TSource, TResult](source, selector))

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

    @extension
    @static
    def Min(source: IEnumerable[i32]) -> i32:
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

    @extension
    @static
    def Min(source: IEnumerable[i32 | None]) -> i32 | None:
        if source is None:
            raise ArgumentNullException("source")
        found = False
        best = default(i32)
        for each in source:
            if each.HasValue:
                item = each.GetValueOrDefault()
                if not found or item < best:
                    best = item
                    found = True
        if not found:
            return None
        return best

    @extension
    @generic(TSource)
    @static
    def Min(source: IEnumerable[TSource], selector: Func[TSource, i32]) -> i32:
        if source is None:
            raise ArgumentNullException("source")
        if selector is None:
            raise ArgumentNullException("selector")
        return Enumerable.Min(Enumerable.Select[TSource, i32](source, selector))

    @extension
    @generic(TSource)
    @static
    def Min(source: IEnumerable[TSource], selector: Func[TSource, i32 | None]) -> i32 | None:
        if source is None:
            raise ArgumentNullException("source")
        if selector is None:
            raise ArgumentNullException("selector")
        return Enumerable.Min(Enumerable.Select[TSource, i32 | None](source, selector))

    @extension
    @static
    def Min(source: IEnumerable[i64]) -> i64:
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

    @extension
    @static
    def Min(source: IEnumerable[i64 | None]) -> i64 | None:
        if source is None:
            raise ArgumentNullException("source")
        found = False
        best = default(i64)
        for each in source:
            if each.HasValue:
                item = each.GetValueOrDefault()
                if not found or item < best:
                    best = item
                    found = True
        if not found:
            return None
        return best

    @extension
    @generic(TSource)
    @static
    def Min(source: IEnumerable[TSource], selector: Func[TSource, i64]) -> i64:
        if source is None:
            raise ArgumentNullException("source")
        if selector is None:
            raise ArgumentNullException("selector")
        return Enumerable.Min(Enumerable.Select[TSource, i64](source, selector))

    @extension
    @generic(TSource)
    @static
    def Min(source: IEnumerable[TSource], selector: Func[TSource, i64 | None]) -> i64 | None:
        if source is None:
            raise ArgumentNullException("source")
        if selector is None:
            raise ArgumentNullException("selector")
        return Enumerable.Min(Enumerable.Select[TSource, i64 | None](source, selector))

    @extension
    @static
    def Min(source: IEnumerable[f32]) -> f32:
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

    @extension
    @static
    def Min(source: IEnumerable[f32 | None]) -> f32 | None:
        if source is None:
            raise ArgumentNullException("source")
        found = False
        best = default(f32)
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
    def Min(source: IEnumerable[TSource], selector: Func[TSource, f32]) -> f32:
        if source is None:
            raise ArgumentNullException("source")
        if selector is None:
            raise ArgumentNullException("selector")
        return Enumerable.Min(Enumerable.Select[TSource, f32](source, selector))

    @extension
    @generic(TSource)
    @static
    def Min(source: IEnumerable[TSource], selector: Func[TSource, f32 | None]) -> f32 | None:
        if source is None:
            raise ArgumentNullException("source")
        if selector is None:
            raise ArgumentNullException("selector")
        return Enumerable.Min(Enumerable.Select[TSource, f32 | None](source, selector))

    @extension
    @static
    def Min(source: IEnumerable[f64]) -> f64:
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

    @extension
    @static
    def Min(source: IEnumerable[f64 | None]) -> f64 | None:
        if source is None:
            raise ArgumentNullException("source")
        found = False
        best = default(f64)
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
    def Min(source: IEnumerable[TSource], selector: Func[TSource, f64]) -> f64:
        if source is None:
            raise ArgumentNullException("source")
        if selector is None:
            raise ArgumentNullException("selector")
        return Enumerable.Min(Enumerable.Select[TSource, f64](source, selector))

    @extension
    @generic(TSource)
    @static
    def Min(source: IEnumerable[TSource], selector: Func[TSource, f64 | None]) -> f64 | None:
        if source is None:
            raise ArgumentNullException("source")
        if selector is None:
            raise ArgumentNullException("selector")
        return Enumerable.Min(Enumerable.Select[TSource, f64 | None](source, selector))

    @extension
    @static
    def Min(source: IEnumerable[decimal]) -> decimal:
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

    @extension
    @static
    def Min(source: IEnumerable[decimal | None]) -> decimal | None:
        if source is None:
            raise ArgumentNullException("source")
        found = False
        best = default(decimal)
        for each in source:
            if each.HasValue:
                item = each.GetValueOrDefault()
                if not found or item < best:
                    best = item
                    found = True
        if not found:
            return None
        return best

    @extension
    @generic(TSource)
    @static
    def Min(source: IEnumerable[TSource], selector: Func[TSource, decimal]) -> decimal:
        if source is None:
            raise ArgumentNullException("source")
        if selector is None:
            raise ArgumentNullException("selector")
        return Enumerable.Min(Enumerable.Select[TSource, decimal](source, selector))

    @extension
    @generic(TSource)
    @static
    def Min(source: IEnumerable[TSource], selector: Func[TSource, decimal | None]) -> decimal | None:
        if source is None:
            raise ArgumentNullException("source")
        if selector is None:
            raise ArgumentNullException("selector")
        return Enumerable.Min(Enumerable.Select[TSource, decimal | None](source, selector))

    @extension
    @generic(TSource)
    @static
    def Min(source: IEnumerable[TSource]) -> TSource:
        standard: IComparer[TSource] = None
        return Enumerable.Min[TSource](source, standard)

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
    @generic(TSource, TResult)
    @static
    def Min(source: IEnumerable[TSource], selector: Func[TSource, TResult]) -> TResult:
        if source is None:
            raise ArgumentNullException("source")
        if selector is None:
            raise ArgumentNullException("selector")
        return Enumerable.Min[TResult](Enumerable.Select[TSource, TResult](source, selector))

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
