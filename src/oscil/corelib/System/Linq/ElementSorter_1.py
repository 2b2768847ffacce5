from oscil.lang import *
import System.Collections
from System.Collections.Generic import *


@internal
@abstract
@generic(TElement)
class ElementSorter:
    """Sorts positions by keys; equal keys are decided by the next sorter, then by position, so that sorting is stable."""

    @abstract
    def ComputeKeys(self, items: Array[TElement]) -> None: ...

    @abstract
    def Compare(self, i: i32, j: i32) -> i32: ...

    def Sort(self, items: Array[TElement]) -> Array[i32]:
        self.ComputeKeys(items)
        count = len(items)
        map = Array[i32](count)
        for i in range(count):
            map[i] = i
        try:
            self._Merge(map, Array[i32](count), 0, count)
        except Exception as e:
            raise InvalidOperationException("Failed to compare two elements in the array.", e)
        return map

    def SortBeginning(self, items: Array[TElement], wanted: i32) -> Array[i32]:
        """The positions of all elements, of which the first `wanted` are in order: quicksort of what reaches there."""
        self.ComputeKeys(items)
        map = Array[i32](len(items))
        for i in range(len(map)):
            map[i] = i
        self._Partition(map, 0, len(map) - 1, wanted)
        return map

    def _Partition(self, map: Array[i32], low: i32, high: i32, wanted: i32) -> None:
        while low < high and low < wanted:
            pivot = map[low + ((high - low) >> 1)]
            i = low
            j = high
            while i <= j:
                while i < len(map) and self._IsBefore(map[i], pivot):
                    i += 1
                while j >= 0 and self._IsBefore(pivot, map[j]):
                    j -= 1
                if i <= j:
                    held = map[i]
                    map[i] = map[j]
                    map[j] = held
                    i += 1
                    j -= 1
            if high - i < j - low:
                self._Partition(map, i, high, wanted)
                high = j
            else:
                self._Partition(map, low, j, wanted)
                low = i

    def _IsBefore(self, i: i32, j: i32) -> bool:
        order = self.Compare(i, j)
        return order < 0 if order != 0 else i < j

    def _Merge(self, map: Array[i32], room: Array[i32], start: i32, end: i32) -> None:
        """Merge sort of one range, insertion sort when it is short."""
        if end - start <= 8:
            for i in range(start + 1, end):
                held = map[i]
                j = i
                while j > start and self.Compare(map[j - 1], held) > 0:
                    map[j] = map[j - 1]
                    j -= 1
                map[j] = held
            return
        middle = start + ((end - start) >> 1)
        self._Merge(map, room, start, middle)
        self._Merge(map, room, middle, end)
        if self.Compare(map[middle - 1], map[middle]) <= 0:
            return
        a = start
        b = middle
        for at in range(start, end):
            if b >= end or (a < middle and self.Compare(map[a], map[b]) <= 0):
                room[at] = map[a]
                a += 1
            else:
                room[at] = map[b]
                b += 1
        Array.Copy(room, start, map, start, end - start)


@internal
@sealed
@generic(TElement, TKey)
class ElementSorter(ElementSorter[TElement]):
    _keySelector: Func[TElement, TKey]
    _comparer: IComparer[TKey]
    _descending: bool
    _next: ElementSorter[TElement]
    _keys: Array[TKey]

    def __init__(self, keySelector: Func[TElement, TKey], comparer: IComparer[TKey], descending: bool, next: ElementSorter[TElement]) -> None:
        self._keySelector = keySelector
        self._comparer = comparer
        self._descending = descending
        self._next = next

    @override
    def ComputeKeys(self, items: Array[TElement]) -> None:
        keys = Array[TKey](len(items))
        for i in range(len(items)):
            keys[i] = self._keySelector(items[i])
        self._keys = keys
        if self._next is not None:
            self._next.ComputeKeys(items)

    @override
    def Compare(self, i: i32, j: i32) -> i32:
        order = self._comparer.Compare(self._keys[i], self._keys[j])
        if order != 0:
            return (-1 if order > 0 else 1) if self._descending else order
        return 0 if self._next is None else self._next.Compare(i, j)
