from oscil.lang import *
import System.Collections
from System.Collections.Generic import *


@internal
@abstract
@generic(TElement)
class OrderedEnumerable(IOrderedEnumerable[TElement], ICountedSequence):
    """A sorted view: elements are read and sorted when it is enumerated."""

    _source: Internal[IEnumerable[TElement]]

    @abstract
    @internal
    def MakeSorter(self, next: ElementSorter[TElement]) -> ElementSorter[TElement]: ...

    @internal
    def Sorted(self) -> Array[TElement]:
        items = Enumerable.ToArray[TElement](self._source)
        if len(items) > 1:
            map = self.MakeSorter(None).Sort(items)
            result = Array[TElement](len(items))
            for i in range(len(map)):
                result[i] = items[map[i]]
            return result
        return items

    @internal
    def Beginning(self, count: i32) -> IEnumerable[TElement]:
        """The first `count` elements at least, sorted no further."""
        items = Enumerable.ToArray[TElement](self._source)
        if len(items) > 0:
            sorter = self.MakeSorter(None)
            map = sorter.SortBeginning(items, count) if count < len(items) else sorter.Sort(items)
            for i in range(Math.Min(count, len(items))):
                yield items[map[i]]

    def GetEnumerator(self) -> IEnumerator[TElement]:
        for item in self.Sorted():
            yield item

    @implements(System.Collections.IEnumerable.GetEnumerator)
    def GetEnumerator(self) -> System.Collections.IEnumerator:
        return self.GetEnumerator()

    @generic(TKey)
    def CreateOrderedEnumerable(self, keySelector: Func[TElement, TKey], comparer: IComparer[TKey], descending: bool) -> IOrderedEnumerable[TElement]:
        if keySelector is None:
            raise ArgumentNullException("keySelector")
        return OrderedEnumerable[TElement, TKey](self._source, keySelector, comparer, descending, self)

    def GetCount(self, onlyIfCheap: bool) -> i32:
        known = 0
        if Enumerable.TryGetNonEnumeratedCount[TElement](self._source, out(known)):
            return known
        return -1 if onlyIfCheap else Enumerable.Count[TElement](self._source)
