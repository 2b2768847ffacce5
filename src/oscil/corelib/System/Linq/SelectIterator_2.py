from oscil.lang import *
import System.Collections
from System.Collections.Generic import *


@internal
@sealed
@generic(TSource, TResult)
class SelectIterator(IEnumerable[TResult], ICountedSequence):
    """A projection: as long as its source."""

    _source: IEnumerable[TSource]
    _selector: Func[TSource, TResult]

    def __init__(self, source: IEnumerable[TSource], selector: Func[TSource, TResult]) -> None:
        self._source = source
        self._selector = selector

    def GetEnumerator(self) -> IEnumerator[TResult]:
        selector = self._selector
        for item in self._source:
            yield selector(item)

    @implements(System.Collections.IEnumerable.GetEnumerator)
    def GetEnumerator(self) -> System.Collections.IEnumerator:
        return self.GetEnumerator()

    def GetCount(self, onlyIfCheap: bool) -> i32:
        # The selector runs for each element even when only the number is asked for, so counting is never cheap.
        if onlyIfCheap:
            return -1
        count: i32 = 0
        for item in self._source:
            self._selector(item)
            count = checked(count + 1)
        return count
