from oscil.lang import *
import System.Collections
from System.Collections.Generic import *


@static
class Enumerable:
    """Sequences into collections."""

    @extension
    @generic(TSource)
    @static
    def ToArray(source: IEnumerable[TSource]) -> Array[TSource]:
        if source is None:
            raise ArgumentNullException("source")
        collection = try_cast(ICollection[TSource], source)
        if collection is not None:
            count = collection.Count
            if count == 0:
                return Array.Empty[TSource]()
            result = Array[TSource](count)
            collection.CopyTo(result, 0)
            return result
        grown = List[TSource]()
        for item in source:
            grown.Add(item)
        return grown.ToArray()

    @extension
    @generic(TSource)
    @static
    def ToList(source: IEnumerable[TSource]) -> List[TSource]:
        if source is None:
            raise ArgumentNullException("source")
        return List[TSource](source)

    @extension
    @generic(TSource)
    @static
    def ToHashSet(source: IEnumerable[TSource]) -> HashSet[TSource]:
        if source is None:
            raise ArgumentNullException("source")
        return HashSet[TSource](source, None)

    @extension
    @generic(TSource)
    @static
    def ToHashSet(source: IEnumerable[TSource], comparer: IEqualityComparer[TSource]) -> HashSet[TSource]:
        if source is None:
            raise ArgumentNullException("source")
        return HashSet[TSource](source, comparer)

    @extension
    @generic(TSource, TKey)
    @where(TKey, notnull)
    @static
    def ToDictionary(source: IEnumerable[TSource], keySelector: Func[TSource, TKey]) -> Dictionary[TKey, TSource]:
        return Enumerable.ToDictionary[TSource, TKey](source, keySelector, None)

    @extension
    @generic(TSource, TKey)
    @where(TKey, notnull)
    @static
    def ToDictionary(source: IEnumerable[TSource], keySelector: Func[TSource, TKey], comparer: IEqualityComparer[TKey]) -> Dictionary[TKey, TSource]:
        if source is None:
            raise ArgumentNullException("source")
        if keySelector is None:
            raise ArgumentNullException("keySelector")
        result = Dictionary[TKey, TSource](comparer)
        for item in source:
            result.Add(keySelector(item), item)
        return result

    @extension
    @generic(TSource, TKey, TElement)
    @where(TKey, notnull)
    @static
    def ToDictionary(source: IEnumerable[TSource], keySelector: Func[TSource, TKey], elementSelector: Func[TSource, TElement]) -> Dictionary[TKey, TElement]:
        return Enumerable.ToDictionary[TSource, TKey, TElement](source, keySelector, elementSelector, None)

    @extension
    @generic(TSource, TKey, TElement)
    @where(TKey, notnull)
    @static
    def ToDictionary(source: IEnumerable[TSource], keySelector: Func[TSource, TKey], elementSelector: Func[TSource, TElement], comparer: IEqualityComparer[TKey]) -> Dictionary[TKey, TElement]:
        if source is None:
            raise ArgumentNullException("source")
        if keySelector is None:
            raise ArgumentNullException("keySelector")
        if elementSelector is None:
            raise ArgumentNullException("elementSelector")
        result = Dictionary[TKey, TElement](comparer)
        for item in source:
            result.Add(keySelector(item), elementSelector(item))
        return result

    @extension
    @generic(TKey, TValue)
    @where(TKey, notnull)
    @static
    def ToDictionary(source: IEnumerable[KeyValuePair[TKey, TValue]]) -> Dictionary[TKey, TValue]:
        if source is None:
            raise ArgumentNullException("source")
        return Dictionary[TKey, TValue](source, None)

    @extension
    @generic(TKey, TValue)
    @where(TKey, notnull)
    @static
    def ToDictionary(source: IEnumerable[KeyValuePair[TKey, TValue]], comparer: IEqualityComparer[TKey]) -> Dictionary[TKey, TValue]:
        if source is None:
            raise ArgumentNullException("source")
        return Dictionary[TKey, TValue](source, comparer)

    @extension
    @generic(TKey, TValue)
    @where(TKey, notnull)
    @static
    def ToDictionary(source: IEnumerable[ValueTuple[TKey, TValue]]) -> Dictionary[TKey, TValue]:
        return Enumerable.ToDictionary[TKey, TValue](source, None)

    @extension
    @generic(TKey, TValue)
    @where(TKey, notnull)
    @static
    def ToDictionary(source: IEnumerable[ValueTuple[TKey, TValue]], comparer: IEqualityComparer[TKey]) -> Dictionary[TKey, TValue]:
        if source is None:
            raise ArgumentNullException("source")
        result = Dictionary[TKey, TValue](comparer)
        for pair in source:
            result.Add(pair.Item1, pair.Item2)
        return result

    @extension
    @generic(TSource, TKey)
    @static
    def ToLookup(source: IEnumerable[TSource], keySelector: Func[TSource, TKey]) -> ILookup[TKey, TSource]:
        return Enumerable.ToLookup[TSource, TKey](source, keySelector, None)

    @extension
    @generic(TSource, TKey)
    @static
    def ToLookup(source: IEnumerable[TSource], keySelector: Func[TSource, TKey], comparer: IEqualityComparer[TKey]) -> ILookup[TKey, TSource]:
        if source is None:
            raise ArgumentNullException("source")
        if keySelector is None:
            raise ArgumentNullException("keySelector")
        return Lookup[TKey, TSource].Create[TSource](source, keySelector, lambda x: x, comparer)

    @extension
    @generic(TSource, TKey, TElement)
    @static
    def ToLookup(source: IEnumerable[TSource], keySelector: Func[TSource, TKey], elementSelector: Func[TSource, TElement]) -> ILookup[TKey, TElement]:
        return Enumerable.ToLookup[TSource, TKey, TElement](source, keySelector, elementSelector, None)

    @extension
    @generic(TSource, TKey, TElement)
    @static
    def ToLookup(source: IEnumerable[TSource], keySelector: Func[TSource, TKey], elementSelector: Func[TSource, TElement], comparer: IEqualityComparer[TKey]) -> ILookup[TKey, TElement]:
        if source is None:
            raise ArgumentNullException("source")
        if keySelector is None:
            raise ArgumentNullException("keySelector")
        if elementSelector is None:
            raise ArgumentNullException("elementSelector")
        return Lookup[TKey, TElement].Create[TSource](source, keySelector, elementSelector, comparer)
