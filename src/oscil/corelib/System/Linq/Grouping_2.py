from oscil.lang import *
import System.Collections
from System.Collections.Generic import *


@internal
@sealed
@generic(TKey, TElement)
class Grouping(IGrouping[TKey, TElement], IList[TElement]):
    """A key and its elements; `HashNext` chains the groups of one bucket."""

    _key: TKey
    HashCode: Internal[i32]
    HashNext: Internal[Grouping[TKey, TElement]]
    _items: List[TElement]

    def __init__(self, key: TKey, hashCode: i32) -> None:
        self._key = key
        self.HashCode = hashCode
        self._items = List[TElement]()

    @property
    def Key(self) -> TKey:
        return self._key

    @internal
    def Append(self, element: TElement) -> None:
        self._items.Add(element)

    @property
    @internal
    def Items(self) -> List[TElement]:
        return self._items

    def GetEnumerator(self) -> IEnumerator[TElement]:
        return cast(IEnumerable[TElement], self._items).GetEnumerator()

    @implements(System.Collections.IEnumerable.GetEnumerator)
    def GetEnumerator(self) -> System.Collections.IEnumerator:
        return self.GetEnumerator()

    @implements(ICollection[TElement].Count)
    @property
    def _Count(self) -> i32:
        return self._items.Count

    @implements(ICollection[TElement].IsReadOnly)
    @property
    def _IsReadOnly(self) -> bool:
        return True

    @implements(ICollection[TElement].Add)
    def _Add(self, item: TElement) -> None:
        raise NotSupportedException("Collection is read-only.")

    @implements(ICollection[TElement].Clear)
    def _Clear(self) -> None:
        raise NotSupportedException("Collection is read-only.")

    @implements(ICollection[TElement].Contains)
    def _Contains(self, item: TElement) -> bool:
        return self._items.Contains(item)

    @implements(ICollection[TElement].CopyTo)
    def _CopyTo(self, array: Array[TElement], arrayIndex: i32) -> None:
        self._items.CopyTo(array, arrayIndex)

    @implements(ICollection[TElement].Remove)
    def _Remove(self, item: TElement) -> bool:
        raise NotSupportedException("Collection is read-only.")

    @implements(IList[TElement].IndexOf)
    def _IndexOf(self, item: TElement) -> i32:
        return self._items.IndexOf(item)

    @implements(IList[TElement].Insert)
    def _Insert(self, index: i32, item: TElement) -> None:
        raise NotSupportedException("Collection is read-only.")

    @implements(IList[TElement].RemoveAt)
    def _RemoveAt(self, index: i32) -> None:
        raise NotSupportedException("Collection is read-only.")

    @implements(IList[TElement].__getitem__)
    def __getitem__(self, index: i32) -> TElement:
        return self._items[index]

    @implements(IList[TElement].__setitem__)
    def __setitem__(self, index: i32, value: TElement) -> None:
        raise NotSupportedException("Collection is read-only.")
