from oscil.lang import *
import System.Collections
from System.Collections.Generic import *


@static
class Enumerable:
    """One element, and questions about elements."""

    @extension
    @generic(TSource)
    @static
    def First(source: IEnumerable[TSource]) -> TSource:
        if source is None:
            raise ArgumentNullException("source")
        list = try_cast(IList[TSource], source)
        if list is not None:
            if list.Count > 0:
                return list[0]
            raise Enumerable.NoElements()
        for item in Enumerable._Beginning[TSource](source, 1):
            return item
        raise Enumerable.NoElements()

    @extension
    @generic(TSource)
    @static
    def First(source: IEnumerable[TSource], predicate: Func[TSource, bool]) -> TSource:
        if source is None:
            raise ArgumentNullException("source")
        if predicate is None:
            raise ArgumentNullException("predicate")
        for item in source:
            if predicate(item):
                return item
        raise Enumerable.NoMatch()

    @family(Name=("FirstOrDefault", "LastOrDefault", "SingleOrDefault"))
    @extension
    @generic(TSource)
    @static
    def Name(source: IEnumerable[TSource]) -> TSource:
        return Enumerable.Name[TSource](source, default(TSource))

    @family(Name=("FirstOrDefault", "LastOrDefault", "SingleOrDefault"))
    @extension
    @generic(TSource)
    @static
    def Name(source: IEnumerable[TSource], predicate: Func[TSource, bool]) -> TSource:
        return Enumerable.Name[TSource](source, predicate, default(TSource))

    @extension
    @generic(TSource)
    @static
    def FirstOrDefault(source: IEnumerable[TSource], defaultValue: TSource) -> TSource:
        if source is None:
            raise ArgumentNullException("source")
        list = try_cast(IList[TSource], source)
        if list is not None:
            if list.Count > 0:
                return list[0]
            return defaultValue
        for item in Enumerable._Beginning[TSource](source, 1):
            return item
        return defaultValue

    @extension
    @generic(TSource)
    @static
    def FirstOrDefault(source: IEnumerable[TSource], predicate: Func[TSource, bool], defaultValue: TSource) -> TSource:
        if source is None:
            raise ArgumentNullException("source")
        if predicate is None:
            raise ArgumentNullException("predicate")
        for item in source:
            if predicate(item):
                return item
        return defaultValue

    @extension
    @generic(TSource)
    @static
    def Last(source: IEnumerable[TSource]) -> TSource:
        if source is None:
            raise ArgumentNullException("source")
        list = try_cast(IList[TSource], source)
        if list is not None:
            if list.Count > 0:
                return list[list.Count - 1]
            raise Enumerable.NoElements()
        found = False
        result = default(TSource)
        for item in source:
            result = item
            found = True
        if found:
            return result
        raise Enumerable.NoElements()

    @extension
    @generic(TSource)
    @static
    def Last(source: IEnumerable[TSource], predicate: Func[TSource, bool]) -> TSource:
        if source is None:
            raise ArgumentNullException("source")
        if predicate is None:
            raise ArgumentNullException("predicate")
        list = try_cast(IList[TSource], source)
        if list is not None:
            i = list.Count - 1
            while i >= 0:
                candidate = list[i]
                if predicate(candidate):
                    return candidate
                i -= 1
            raise Enumerable.NoMatch()
        found = False
        result = default(TSource)
        for item in source:
            if predicate(item):
                result = item
                found = True
        if found:
            return result
        raise Enumerable.NoMatch()

    @extension
    @generic(TSource)
    @static
    def LastOrDefault(source: IEnumerable[TSource], defaultValue: TSource) -> TSource:
        if source is None:
            raise ArgumentNullException("source")
        list = try_cast(IList[TSource], source)
        if list is not None:
            if list.Count > 0:
                return list[list.Count - 1]
            return defaultValue
        found = False
        result = default(TSource)
        for item in source:
            result = item
            found = True
        if found:
            return result
        return defaultValue

    @extension
    @generic(TSource)
    @static
    def LastOrDefault(source: IEnumerable[TSource], predicate: Func[TSource, bool], defaultValue: TSource) -> TSource:
        if source is None:
            raise ArgumentNullException("source")
        if predicate is None:
            raise ArgumentNullException("predicate")
        list = try_cast(IList[TSource], source)
        if list is not None:
            i = list.Count - 1
            while i >= 0:
                candidate = list[i]
                if predicate(candidate):
                    return candidate
                i -= 1
            return defaultValue
        found = False
        result = default(TSource)
        for item in source:
            if predicate(item):
                result = item
                found = True
        if found:
            return result
        return defaultValue

    @extension
    @generic(TSource)
    @static
    def Single(source: IEnumerable[TSource]) -> TSource:
        if source is None:
            raise ArgumentNullException("source")
        with source.GetEnumerator() as e:
            if not e.MoveNext():
                raise Enumerable.NoElements()
            result = e.Current
            if not e.MoveNext():
                return result
        raise InvalidOperationException("Sequence contains more than one element")

    @extension
    @generic(TSource)
    @static
    def Single(source: IEnumerable[TSource], predicate: Func[TSource, bool]) -> TSource:
        if source is None:
            raise ArgumentNullException("source")
        if predicate is None:
            raise ArgumentNullException("predicate")
        found = False
        result = default(TSource)
        for item in source:
            if predicate(item):
                if found:
                    raise InvalidOperationException("Sequence contains more than one matching element")
                found = True
                result = item
        if found:
            return result
        raise Enumerable.NoMatch()

    @extension
    @generic(TSource)
    @static
    def SingleOrDefault(source: IEnumerable[TSource], defaultValue: TSource) -> TSource:
        if source is None:
            raise ArgumentNullException("source")
        with source.GetEnumerator() as e:
            if not e.MoveNext():
                return defaultValue
            result = e.Current
            if not e.MoveNext():
                return result
        raise InvalidOperationException("Sequence contains more than one element")

    @extension
    @generic(TSource)
    @static
    def SingleOrDefault(source: IEnumerable[TSource], predicate: Func[TSource, bool], defaultValue: TSource) -> TSource:
        if source is None:
            raise ArgumentNullException("source")
        if predicate is None:
            raise ArgumentNullException("predicate")
        found = False
        result = default(TSource)
        for item in source:
            if predicate(item):
                if found:
                    raise InvalidOperationException("Sequence contains more than one matching element")
                found = True
                result = item
        if found:
            return result
        return defaultValue

    @generic(TSource)
    @static
    def _TryElementAt(source: IEnumerable[TSource], index: i32, result: Out[TSource]) -> bool:
        result = default(TSource)
        if index < 0:
            return False
        list = try_cast(IList[TSource], source)
        if list is not None:
            if index >= list.Count:
                return False
            result = list[index]
            return True
        for item in Enumerable._Beginning[TSource](source, index + 1):
            if index == 0:
                result = item
                return True
            index -= 1
        return False

    @extension
    @generic(TSource)
    @static
    def ElementAt(source: IEnumerable[TSource], index: i32) -> TSource:
        if source is None:
            raise ArgumentNullException("source")
        list = try_cast(IList[TSource], source)
        if list is not None:
            return list[index]
        result = default(TSource)
        if not Enumerable._TryElementAt[TSource](source, index, out(result)):
            raise ArgumentOutOfRangeException("index")
        return result

    @extension
    @generic(TSource)
    @static
    def ElementAt(source: IEnumerable[TSource], index: Index) -> TSource:
        if source is None:
            raise ArgumentNullException("source")
        if not index.IsFromEnd:
            return Enumerable.ElementAt[TSource](source, index.Value)
        all = Enumerable.ToArray[TSource](source)
        at = len(all) - index.Value
        if at < 0 or at >= len(all):
            raise ArgumentOutOfRangeException("index")
        return all[at]

    @extension
    @generic(TSource)
    @static
    def ElementAtOrDefault(source: IEnumerable[TSource], index: i32) -> TSource:
        if source is None:
            raise ArgumentNullException("source")
        result = default(TSource)
        Enumerable._TryElementAt[TSource](source, index, out(result))
        return result

    @extension
    @generic(TSource)
    @static
    def ElementAtOrDefault(source: IEnumerable[TSource], index: Index) -> TSource:
        if source is None:
            raise ArgumentNullException("source")
        if not index.IsFromEnd:
            return Enumerable.ElementAtOrDefault[TSource](source, index.Value)
        all = Enumerable.ToArray[TSource](source)
        at = len(all) - index.Value
        return all[at] if at >= 0 and at < len(all) else default(TSource)

    @extension
    @generic(TSource)
    @static
    def Any(source: IEnumerable[TSource]) -> bool:
        if source is None:
            raise ArgumentNullException("source")
        known = 0
        if Enumerable.TryGetNonEnumeratedCount[TSource](source, out(known)):
            return known != 0
        with source.GetEnumerator() as e:
            return e.MoveNext()

    @extension
    @generic(TSource)
    @static
    def Any(source: IEnumerable[TSource], predicate: Func[TSource, bool]) -> bool:
        if source is None:
            raise ArgumentNullException("source")
        if predicate is None:
            raise ArgumentNullException("predicate")
        for item in source:
            if predicate(item):
                return True
        return False

    @extension
    @generic(TSource)
    @static
    def All(source: IEnumerable[TSource], predicate: Func[TSource, bool]) -> bool:
        if source is None:
            raise ArgumentNullException("source")
        if predicate is None:
            raise ArgumentNullException("predicate")
        for item in source:
            if not predicate(item):
                return False
        return True

    @extension
    @generic(TSource)
    @static
    def Contains(source: IEnumerable[TSource], value: TSource) -> bool:
        collection = try_cast(ICollection[TSource], source)
        if collection is not None:
            return collection.Contains(value)
        return Enumerable.Contains[TSource](source, value, None)

    @extension
    @generic(TSource)
    @static
    def Contains(source: IEnumerable[TSource], value: TSource, comparer: IEqualityComparer[TSource]) -> bool:
        if source is None:
            raise ArgumentNullException("source")
        if comparer is None:
            comparer = EqualityComparer[TSource].Default
        for item in source:
            if comparer.Equals(item, value):
                return True
        return False

    @extension
    @generic(TSource)
    @static
    def TryGetNonEnumeratedCount(source: IEnumerable[TSource], count: Out[i32]) -> bool:
        if source is None:
            raise ArgumentNullException("source")
        collection = try_cast(ICollection[TSource], source)
        if collection is not None:
            count = collection.Count
            return True
        counted = try_cast(ICountedSequence, source)
        if counted is not None:
            count = counted.GetCount(True)
            if count >= 0:
                return True
        older = try_cast(System.Collections.ICollection, source)
        if older is not None:
            count = older.Count
            return True
        count = 0
        return False

    @extension
    @generic(TSource)
    @static
    def Count(source: IEnumerable[TSource]) -> i32:
        if source is None:
            raise ArgumentNullException("source")
        known = 0
        if Enumerable.TryGetNonEnumeratedCount[TSource](source, out(known)):
            return known
        counted = try_cast(ICountedSequence, source)
        if counted is not None:
            return counted.GetCount(False)
        n: i32 = 0
        for item in source:
            n = checked(n + i32(1))
        return n

    @family(Name=("Count", "LongCount"), T=("i32", "i64"))
    @extension
    @generic(TSource)
    @static
    def Name(source: IEnumerable[TSource], predicate: Func[TSource, bool]) -> T:
        if source is None:
            raise ArgumentNullException("source")
        if predicate is None:
            raise ArgumentNullException("predicate")
        n: T = 0
        for item in source:
            if predicate(item):
                n = checked(n + T(1))
        return n

    @extension
    @generic(TSource)
    @static
    def LongCount(source: IEnumerable[TSource]) -> i64:
        if source is None:
            raise ArgumentNullException("source")
        n: i64 = 0
        for item in source:
            n = checked(n + i64(1))
        return n

    @extension
    @generic(TSource)
    @static
    def SequenceEqual(first: IEnumerable[TSource], second: IEnumerable[TSource]) -> bool:
        return Enumerable.SequenceEqual[TSource](first, second, None)

    @extension
    @generic(TSource)
    @static
    def SequenceEqual(first: IEnumerable[TSource], second: IEnumerable[TSource], comparer: IEqualityComparer[TSource]) -> bool:
        if first is None:
            raise ArgumentNullException("first")
        if second is None:
            raise ArgumentNullException("second")
        if comparer is None:
            comparer = EqualityComparer[TSource].Default
        with first.GetEnumerator() as a:
            with second.GetEnumerator() as b:
                while a.MoveNext():
                    if not b.MoveNext() or not comparer.Equals(a.Current, b.Current):
                        return False
                return not b.MoveNext()

    @extension
    @generic(TSource)
    @static
    def Aggregate(source: IEnumerable[TSource], func: Func[TSource, TSource, TSource]) -> TSource:
        if source is None:
            raise ArgumentNullException("source")
        if func is None:
            raise ArgumentNullException("func")
        with source.GetEnumerator() as e:
            if not e.MoveNext():
                raise Enumerable.NoElements()
            result = e.Current
            while e.MoveNext():
                result = func(result, e.Current)
            return result

    @extension
    @generic(TSource, TAccumulate)
    @static
    def Aggregate(source: IEnumerable[TSource], seed: TAccumulate, func: Func[TAccumulate, TSource, TAccumulate]) -> TAccumulate:
        if source is None:
            raise ArgumentNullException("source")
        if func is None:
            raise ArgumentNullException("func")
        result = seed
        for item in source:
            result = func(result, item)
        return result

    @extension
    @generic(TSource, TAccumulate, TResult)
    @static
    def Aggregate(source: IEnumerable[TSource], seed: TAccumulate, func: Func[TAccumulate, TSource, TAccumulate], resultSelector: Func[TAccumulate, TResult]) -> TResult:
        if source is None:
            raise ArgumentNullException("source")
        if func is None:
            raise ArgumentNullException("func")
        if resultSelector is None:
            raise ArgumentNullException("resultSelector")
        result = seed
        for item in source:
            result = func(result, item)
        return resultSelector(result)
