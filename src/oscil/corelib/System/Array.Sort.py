from oscil.lang import *
import System.Collections
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
        Array.Sort[TKey, TValue](keys, items, 0, len(keys), comparer)

    @generic(TKey, TValue)
    @static
    def Sort(keys: Array[TKey], items: Array[TValue], index: i32, length: i32) -> None:
        Array.Sort[TKey, TValue](keys, items, index, length, None)

    @generic(TKey, TValue)
    @static
    def Sort(keys: Array[TKey], items: Array[TValue], index: i32, length: i32, comparer: IComparer[TKey]) -> None:
        if keys is None:
            raise ArgumentNullException("keys")
        if items is None:
            Array.Sort[TKey](keys, index, length, comparer)
            return
        if index < 0 or length < 0:
            raise ArgumentOutOfRangeException("index" if index < 0 else "length", "Non-negative number required.")
        if len(keys) - index < length or index > len(items) - length:
            raise ArgumentException("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.")
        compare: IComparer[TKey] = Comparer[TKey].Default if comparer is None else comparer
        ArraySortHelper[TKey, TValue].SortWith(Span[TKey](keys, index, length), Span[TValue](items, index, length), compare.Compare)

    @static
    def Sort(array: Array) -> None:
        Array.Sort(array, cast(System.Collections.IComparer, None))

    @static
    def Sort(array: Array, comparer: System.Collections.IComparer) -> None:
        if array is None:
            raise ArgumentNullException("array")
        Array.Sort(array, 0, array.Length, comparer)

    @static
    def Sort(array: Array, index: i32, length: i32) -> None:
        Array.Sort(array, index, length, None)

    @static
    def Sort(array: Array, index: i32, length: i32, comparer: System.Collections.IComparer) -> None:
        if array is None:
            raise ArgumentNullException("array")
        if array.Rank != 1:
            raise RankException("Only single dimension arrays are supported here.")
        if index < 0 or length < 0:
            raise ArgumentOutOfRangeException("index" if index < 0 else "length", "Non-negative number required.")
        if array.Length - index < length:
            raise ArgumentException("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.")
        chosen: System.Collections.IComparer = System.Collections.Comparer.Default if comparer is None else comparer
        values = Array[object](length)
        Array.Copy(array, index, values, 0, length)
        ArraySortHelper[object].SortWith(Span[object](values), chosen.Compare)
        Array.Copy(values, 0, array, index, length)

    @static
    def Sort(keys: Array, items: Array) -> None:
        Array.Sort(keys, items, None)

    @static
    def Sort(keys: Array, items: Array, comparer: System.Collections.IComparer) -> None:
        if keys is None:
            raise ArgumentNullException("keys")
        if items is None:
            Array.Sort(keys, comparer)
            return
        if items.Length < keys.Length:
            raise ArgumentException("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.")
        chosen: System.Collections.IComparer = System.Collections.Comparer.Default if comparer is None else comparer
        n = keys.Length
        key_values = Array[object](n)
        item_values = Array[object](n)
        Array.Copy(keys, key_values, n)
        Array.Copy(items, item_values, n)
        ArraySortHelper[object, object].SortWith(Span[object](key_values), Span[object](item_values), chosen.Compare)
        Array.Copy(key_values, keys, n)
        Array.Copy(item_values, items, n)
