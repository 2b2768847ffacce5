from oscil.lang import *
import System.Collections
from System.Collections.Generic import *


@internal
@sealed
@generic(TElement, TKey)
class OrderedEnumerable(OrderedEnumerable[TElement]):
    _parent: OrderedEnumerable[TElement]
    _keySelector: Func[TElement, TKey]
    _comparer: IComparer[TKey]
    _descending: bool

    def __init__(self, source: IEnumerable[TElement], keySelector: Func[TElement, TKey], comparer: IComparer[TKey], descending: bool, parent: OrderedEnumerable[TElement]) -> None:
        self._source = source
        self._parent = parent
        self._keySelector = keySelector
        self._comparer = comparer if comparer is not None else Comparer[TKey].Default
        self._descending = descending

    @override
    @internal
    def MakeSorter(self, next: ElementSorter[TElement]) -> ElementSorter[TElement]:
        sorter: ElementSorter[TElement] = ElementSorter[TElement, TKey](self._keySelector, self._comparer, self._descending, next)
        return sorter if self._parent is None else self._parent.MakeSorter(sorter)
