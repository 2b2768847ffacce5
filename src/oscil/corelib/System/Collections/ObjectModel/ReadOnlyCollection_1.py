from oscil.lang import *
import System.Collections
from System.Collections.Generic import *


@generic(T)
class ReadOnlyCollection(IList[T], System.Collections.IList, IReadOnlyList[T]):
    list: Private[IList[T]]

    def __init__(self, list: IList[T]) -> None:
        if list is None:
            raise ArgumentNullException("list")
        self.list = list

    @property
    def Count(self) -> i32:
        return self.list.Count

    @protected
    @property
    def Items(self) -> IList[T]:
        return self.list

    def __getitem__(self, index: i32) -> T:
        return self.list[index]

    def Contains(self, value: T) -> bool:
        return self.list.Contains(value)

    def CopyTo(self, array: Array[T], index: i32) -> None:
        self.list.CopyTo(array, index)

    def GetEnumerator(self) -> IEnumerator[T]:
        return self.list.GetEnumerator()

    def IndexOf(self, value: T) -> i32:
        return self.list.IndexOf(value)

    @implements(System.Collections.IEnumerable.GetEnumerator)
    def GetEnumerator(self) -> System.Collections.IEnumerator:
        return self.list.GetEnumerator()

    @implements(ICollection[T].IsReadOnly)
    @property
    def IsReadOnly(self) -> bool:
        return True

    @implements(IList[T].__getitem__)
    def __getitem__(self, index: i32) -> T:
        return self.list[index]

    @implements(IList[T].__setitem__)
    def __setitem__(self, index: i32, value: T) -> None:
        raise NotSupportedException("Collection is read-only.")

    @implements(ICollection[T].Add)
    def Add(self, value: T) -> None:
        raise NotSupportedException("Collection is read-only.")

    @implements(ICollection[T].Clear)
    def Clear(self) -> None:
        raise NotSupportedException("Collection is read-only.")

    @implements(IList[T].Insert)
    def Insert(self, index: i32, value: T) -> None:
        raise NotSupportedException("Collection is read-only.")

    @implements(ICollection[T].Remove)
    def Remove(self, value: T) -> bool:
        raise NotSupportedException("Collection is read-only.")

    @implements(IList[T].RemoveAt)
    def RemoveAt(self, index: i32) -> None:
        raise NotSupportedException("Collection is read-only.")

    @static
    @property
    def Empty() -> ReadOnlyCollection[T]:
        return ReadOnlyCollection[T](Array.Empty[T]())

    @implements(System.Collections.ICollection.IsSynchronized)
    @property
    def IsSynchronized(self) -> bool:
        return False

    @implements(System.Collections.ICollection.SyncRoot)
    @property
    def SyncRoot(self) -> object:
        inner = try_cast(System.Collections.ICollection, self.list)
        return self if inner is None else inner.SyncRoot

    @implements(System.Collections.ICollection.CopyTo)
    def CopyTo(self, array: Array, index: i32) -> None:
        CollectionChecks.CopyAll(self.list, self.list.Count, array, index, False)

    @implements(System.Collections.IList.IsFixedSize)
    @property
    def IsFixedSize(self) -> bool:
        return True

    @implements(System.Collections.IList.IsReadOnly)
    @property
    def _IsReadOnly(self) -> bool:
        return True

    @implements(System.Collections.IList.__getitem__)
    def __getitem__(self, index: i32) -> object:
        return self.list[index]

    @implements(System.Collections.IList.__setitem__)
    def __setitem__(self, index: i32, value: object) -> None:
        raise NotSupportedException("Collection is read-only.")

    @implements(System.Collections.IList.Contains)
    def Contains(self, value: object) -> bool:
        return isinstance(value, T) and self.list.Contains(cast(T, value))

    @implements(System.Collections.IList.IndexOf)
    def IndexOf(self, value: object) -> i32:
        return self.list.IndexOf(cast(T, value)) if isinstance(value, T) else -1

    @implements(System.Collections.IList.Add)
    def Add(self, value: object) -> i32:
        raise NotSupportedException("Collection is read-only.")

    @implements(System.Collections.IList.Clear)
    def Clear(self) -> None:
        raise NotSupportedException("Collection is read-only.")

    @implements(System.Collections.IList.Insert)
    def Insert(self, index: i32, value: object) -> None:
        raise NotSupportedException("Collection is read-only.")

    @implements(System.Collections.IList.Remove)
    def Remove(self, value: object) -> None:
        raise NotSupportedException("Collection is read-only.")

    @implements(System.Collections.IList.RemoveAt)
    def RemoveAt(self, index: i32) -> None:
        raise NotSupportedException("Collection is read-only.")
