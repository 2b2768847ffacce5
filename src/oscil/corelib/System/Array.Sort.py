from oscil.lang import *
from System.Collections.Generic import *


@abstract
class Array:
    @generic(T)
    @static
    def Sort(array: Array[T]) -> None:
        if array is None:
            raise ArgumentNullException("array")
        ArraySortHelper[T].Sort(Span[T](array), None)

    @generic(T)
    @static
    def Sort(array: Array[T], comparer: IComparer[T]) -> None:
        if array is None:
            raise ArgumentNullException("array")
        ArraySortHelper[T].Sort(Span[T](array), comparer)

    @generic(T)
    @static
    def Sort(array: Array[T], index: i32, length: i32) -> None:
        Array.Sort[T](array, index, length, None)

    @generic(T)
    @static
    def Sort(array: Array[T], index: i32, length: i32, comparer: IComparer[T]) -> None:
        if array is None:
            raise ArgumentNullException("array")
        if index < 0:
            raise ArgumentOutOfRangeException("index", "Non-negative number required.")
        if length < 0:
            raise ArgumentOutOfRangeException("length", "Non-negative number required.")
        if len(array) - index < length:
            raise ArgumentException("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.")
        ArraySortHelper[T].Sort(Span[T](array, index, length), comparer)

    @generic(T)
    @static
    def Sort(array: Array[T], comparison: Comparison[T]) -> None:
        if array is None:
            raise ArgumentNullException("array")
        if comparison is None:
            raise ArgumentNullException("comparison")
        ArraySortHelper[T].SortWith(Span[T](array), comparison)

    @generic(TKey, TValue)
    @static
    def Sort(keys: Array[TKey], items: Array[TValue]) -> None:
        Array.Sort[TKey, TValue](keys, items, None)

    @generic(TKey, TValue)
    @static
    def Sort(keys: Array[TKey], items: Array[TValue], comparer: IComparer[TKey]) -> None:
        if keys is None:
            raise ArgumentNullException("keys")
        if items is None:
            Array.Sort[TKey](keys, comparer)
            return
        compare: IComparer[TKey] = Comparer[TKey].Default if comparer is None else comparer
        # Insertion into a sorted prefix by binary search keeps keys and items in step.
        for i in range(1, len(keys)):
            key = keys[i]
            item = items[i]
            lo = 0
            hi = i
            while lo < hi:
                middle = (lo + hi) >> 1
                if compare.Compare(keys[middle], key) <= 0:
                    lo = middle + 1
                else:
                    hi = middle
            Array.Copy(keys, lo, keys, lo + 1, i - lo)
            Array.Copy(items, lo, items, lo + 1, i - lo)
            keys[lo] = key
            items[lo] = item
