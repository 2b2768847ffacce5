from oscil.lang import *


@static
@internal
@generic(T, TItem)
class ArraySortHelper:
    """The same sort over keys that take items along."""

    @static
    def SortWith(keys: Span[T], items: Span[TItem], comparison: Comparison[T]) -> None:
        if keys.Length < 2:
            return
        depth = 0
        n = keys.Length
        while n >= 1:
            depth += 1
            n >>= 1
        try:
            ArraySortHelper._IntroSort(keys, items, 2 * depth, comparison)
        except IndexOutOfRangeException as e:
            raise ArgumentException("Unable to sort because the IComparer.Compare() method returns inconsistent results. Either a value does not compare equal to itself, or one value repeatedly compared to another value yields different results. IComparer: ''.")
        except InvalidOperationException as e:
            raise
        except Exception as e:
            raise InvalidOperationException("Failed to compare two elements in the array.", e)

    @static
    def _SwapIfGreater(keys: Span[T], items: Span[TItem], comparison: Comparison[T], i: i32, j: i32) -> None:
        if comparison(keys[i], keys[j]) > 0:
            ArraySortHelper._Swap(keys, items, i, j)

    @static
    def _Swap(keys: Span[T], items: Span[TItem], i: i32, j: i32) -> None:
        t = keys[i]
        keys[i] = keys[j]
        keys[j] = t
        u = items[i]
        items[i] = items[j]
        items[j] = u

    @static
    def _IntroSort(keys: Span[T], items: Span[TItem], depthLimit: i32, comparison: Comparison[T]) -> None:
        size = keys.Length
        while size > 1:
            if size <= 16:
                if size == 2:
                    ArraySortHelper._SwapIfGreater(keys, items, comparison, 0, 1)
                elif size == 3:
                    ArraySortHelper._SwapIfGreater(keys, items, comparison, 0, 1)
                    ArraySortHelper._SwapIfGreater(keys, items, comparison, 0, 2)
                    ArraySortHelper._SwapIfGreater(keys, items, comparison, 1, 2)
                else:
                    ArraySortHelper._InsertionSort(keys.Slice(0, size), items.Slice(0, size), comparison)
                return
            if depthLimit == 0:
                ArraySortHelper._HeapSort(keys.Slice(0, size), items.Slice(0, size), comparison)
                return
            depthLimit -= 1
            p = ArraySortHelper._PickPivotAndPartition(keys.Slice(0, size), items.Slice(0, size), comparison)
            ArraySortHelper._IntroSort(keys.Slice(p + 1, size - (p + 1)), items.Slice(p + 1, size - (p + 1)), depthLimit, comparison)
            size = p

    @static
    def _PickPivotAndPartition(keys: Span[T], items: Span[TItem], comparison: Comparison[T]) -> i32:
        hi = keys.Length - 1
        middle = hi >> 1
        ArraySortHelper._SwapIfGreater(keys, items, comparison, 0, middle)
        ArraySortHelper._SwapIfGreater(keys, items, comparison, 0, hi)
        ArraySortHelper._SwapIfGreater(keys, items, comparison, middle, hi)
        pivot = keys[middle]
        ArraySortHelper._Swap(keys, items, middle, hi - 1)
        left = 0
        right = hi - 1
        while left < right:
            left += 1
            while comparison(keys[left], pivot) < 0:
                left += 1
            right -= 1
            while comparison(pivot, keys[right]) < 0:
                right -= 1
            if left >= right:
                break
            ArraySortHelper._Swap(keys, items, left, right)
        if left != hi - 1:
            ArraySortHelper._Swap(keys, items, left, hi - 1)
        return left

    @static
    def _HeapSort(keys: Span[T], items: Span[TItem], comparison: Comparison[T]) -> None:
        n = keys.Length
        i = n >> 1
        while i >= 1:
            ArraySortHelper._DownHeap(keys, items, i, n, comparison)
            i -= 1
        i = n
        while i > 1:
            ArraySortHelper._Swap(keys, items, 0, i - 1)
            ArraySortHelper._DownHeap(keys, items, 1, i - 1, comparison)
            i -= 1

    @static
    def _DownHeap(keys: Span[T], items: Span[TItem], i: i32, n: i32, comparison: Comparison[T]) -> None:
        d = keys[i - 1]
        held = items[i - 1]
        while i <= (n >> 1):
            child = 2 * i
            if child < n and comparison(keys[child - 1], keys[child]) < 0:
                child += 1
            if not (comparison(d, keys[child - 1]) < 0):
                break
            keys[i - 1] = keys[child - 1]
            items[i - 1] = items[child - 1]
            i = child
        keys[i - 1] = d
        items[i - 1] = held

    @static
    def _InsertionSort(keys: Span[T], items: Span[TItem], comparison: Comparison[T]) -> None:
        for i in range(keys.Length - 1):
            t = keys[i + 1]
            u = items[i + 1]
            j = i
            while j >= 0 and comparison(t, keys[j]) < 0:
                keys[j + 1] = keys[j]
                items[j + 1] = items[j]
                j -= 1
            keys[j + 1] = t
            items[j + 1] = u
