from oscil.lang import *
import System.Collections
from System.Collections.Generic import *


@generic(T)
class ReadOnlyCollection(IList[T], IReadOnlyList[T]):
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
