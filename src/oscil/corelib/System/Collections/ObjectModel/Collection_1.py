from oscil.lang import *
import System.Collections
from System.Collections.Generic import *


@generic(T)
class Collection(IList[T], System.Collections.IList, IReadOnlyList[T]):
    """A list whose changes go through four methods that a subclass may override."""

    _items: IList[T]

    def __init__(self) -> None:
        self._items = List[T]()

    def __init__(self, list: IList[T]) -> None:
        if list is None:
            raise ArgumentNullException("list")
        self._items = list

    @property
    def Count(self) -> i32:
        return self._items.Count

    @protected
    @property
    def Items(self) -> IList[T]:
        return self._items

    def __getitem__(self, index: i32) -> T:
        return self._items[index]

    def __setitem__(self, index: i32, value: T) -> None:
        self._Writable()
        if u32(index) >= u32(self._items.Count):
            raise ArgumentOutOfRangeException("index", "Index was out of range. Must be non-negative and less than the size of the collection.")
        self.SetItem(index, value)

    def _Writable(self) -> None:
        if self._items.IsReadOnly:
            raise NotSupportedException("Collection is read-only.")

    def Add(self, item: T) -> None:
        self._Writable()
        self.InsertItem(self._items.Count, item)

    def Clear(self) -> None:
        self._Writable()
        self.ClearItems()

    def Contains(self, item: T) -> bool:
        return self._items.Contains(item)

    def CopyTo(self, array: Array[T], index: i32) -> None:
        self._items.CopyTo(array, index)

    def GetEnumerator(self) -> IEnumerator[T]:
        return self._items.GetEnumerator()

    def IndexOf(self, item: T) -> i32:
        return self._items.IndexOf(item)

    def Insert(self, index: i32, item: T) -> None:
        self._Writable()
        if u32(index) > u32(self._items.Count):
            raise ArgumentOutOfRangeException("index", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
        self.InsertItem(index, item)

    def Remove(self, item: T) -> bool:
        self._Writable()
        index = self._items.IndexOf(item)
        if index < 0:
            return False
        self.RemoveItem(index)
        return True

    def RemoveAt(self, index: i32) -> None:
        self._Writable()
        if u32(index) >= u32(self._items.Count):
            raise ArgumentOutOfRangeException("index", "Index was out of range. Must be non-negative and less than the size of the collection.")
        self.RemoveItem(index)

    @protected
    @virtual
    def ClearItems(self) -> None:
        self._items.Clear()

    @protected
    @virtual
    def InsertItem(self, index: i32, item: T) -> None:
        self._items.Insert(index, item)

    @protected
    @virtual
    def RemoveItem(self, index: i32) -> None:
        self._items.RemoveAt(index)

    @protected
    @virtual
    def SetItem(self, index: i32, item: T) -> None:
        self._items[index] = item

    @implements(ICollection[T].IsReadOnly)
    @property
    def IsReadOnly(self) -> bool:
        return self._items.IsReadOnly

    @implements(System.Collections.IEnumerable.GetEnumerator)
    def GetEnumerator(self) -> System.Collections.IEnumerator:
        return self._items.GetEnumerator()

    @implements(System.Collections.ICollection.IsSynchronized)
    @property
    def IsSynchronized(self) -> bool:
        return False

    @implements(System.Collections.ICollection.SyncRoot)
    @property
    def SyncRoot(self) -> object:
        return self

    @implements(System.Collections.ICollection.CopyTo)
    def CopyTo(self, array: Array, index: i32) -> None:
        CollectionChecks.CopyAll(self._items, self._items.Count, array, index, False)

    @implements(System.Collections.IList.IsReadOnly)
    @property
    def _IsReadOnly(self) -> bool:
        return self._items.IsReadOnly

    @implements(System.Collections.IList.IsFixedSize)
    @property
    def IsFixedSize(self) -> bool:
        return self._items.IsReadOnly

    @implements(System.Collections.IList.__getitem__)
    def __getitem__(self, index: i32) -> object:
        return self._items[index]

    @implements(System.Collections.IList.__setitem__)
    def __setitem__(self, index: i32, value: object) -> None:
        self[index] = CollectionChecks.Unwrap[T](value, "value", '"')

    @implements(System.Collections.IList.Add)
    def Add(self, value: object) -> i32:
        self.Add(CollectionChecks.Unwrap[T](value, "value", '"'))
        return self.Count - 1

    @implements(System.Collections.IList.Contains)
    def Contains(self, value: object) -> bool:
        return isinstance(value, T) and self.Contains(cast(T, value))

    @implements(System.Collections.IList.IndexOf)
    def IndexOf(self, value: object) -> i32:
        return self.IndexOf(cast(T, value)) if isinstance(value, T) else -1

    @implements(System.Collections.IList.Insert)
    def Insert(self, index: i32, value: object) -> None:
        self.Insert(index, CollectionChecks.Unwrap[T](value, "value", '"'))

    @implements(System.Collections.IList.Remove)
    def Remove(self, value: object) -> None:
        if isinstance(value, T):
            self.Remove(cast(T, value))
