from oscil.lang import *
import System.Collections
from System.Collections.Generic import *


@generic(T)
class ReadOnlySet(IReadOnlySet[T], ISet[T], System.Collections.ICollection):
    """A set that others may only read."""

    _empty: Static[ReadOnly[ReadOnlySet[T]]] = ReadOnlySet[T](HashSet[T]())
    _set: ISet[T]

    def __init__(self, set: ISet[T]) -> None:
        if set is None:
            raise ArgumentNullException("set")
        self._set = set

    @static
    @property
    def Empty() -> ReadOnlySet[T]:
        return ReadOnlySet[T]._empty

    @protected
    @property
    def Set(self) -> ISet[T]:
        return self._set

    @property
    def Count(self) -> i32:
        return self._set.Count

    def Contains(self, item: T) -> bool:
        return self._set.Contains(item)

    def GetEnumerator(self) -> IEnumerator[T]:
        return self._set.GetEnumerator()

    @implements(System.Collections.IEnumerable.GetEnumerator)
    def GetEnumerator(self) -> System.Collections.IEnumerator:
        return self._set.GetEnumerator()

    @family(NAME=("SetEquals", "IsSubsetOf", "IsProperSubsetOf", "IsSupersetOf", "IsProperSupersetOf", "Overlaps"))
    def NAME(self, other: IEnumerable[T]) -> bool:
        return self._set.NAME(other)

    @implements(ICollection[T].CopyTo)
    def CopyTo(self, array: Array[T], arrayIndex: i32) -> None:
        self._set.CopyTo(array, arrayIndex)

    @implements(ICollection[T].IsReadOnly)
    @property
    def IsReadOnly(self) -> bool:
        return True

    @family(OF=("ISet", "ICollection"), R=("bool", "None"))
    @implements(OF[T].Add)
    def Add(self, item: T) -> R:
        raise NotSupportedException("Collection is read-only.")

    @implements(ICollection[T].Clear)
    def Clear(self) -> None:
        raise NotSupportedException("Collection is read-only.")

    @implements(ICollection[T].Remove)
    def Remove(self, item: T) -> bool:
        raise NotSupportedException("Collection is read-only.")

    @family(NAME=("UnionWith", "IntersectWith", "ExceptWith", "SymmetricExceptWith"))
    @implements(ISet[T].NAME)
    def NAME(self, other: IEnumerable[T]) -> None:
        raise NotSupportedException("Collection is read-only.")

    @implements(System.Collections.ICollection.CopyTo)
    def CopyTo(self, array: Array, index: i32) -> None:
        items = List[T](self._set).ToArray()
        Array.Copy(items, 0, array, index, len(items))

    @implements(System.Collections.ICollection.IsSynchronized)
    @property
    def IsSynchronized(self) -> bool:
        return False

    @implements(System.Collections.ICollection.SyncRoot)
    @property
    def SyncRoot(self) -> object:
        return self
