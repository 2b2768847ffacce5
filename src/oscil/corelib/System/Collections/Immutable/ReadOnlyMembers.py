"""What every immutable collection says of itself through the interfaces of changeable ones."""

from oscil.lang import *
import System.Collections
from System.Collections.Generic import *


@family(Owner=("ImmutableHashSet", "ImmutableSortedSet", "ImmutableList"))
@generic(T)
class Owner:
    @implements(ICollection[T].IsReadOnly)
    @property
    def IsReadOnly(self) -> bool:
        return True

    @implements(ICollection[T].Add)
    def Add(self, item: T) -> None:
        raise NotSupportedException()

    @implements(ICollection[T].Clear)
    def Clear(self) -> None:
        raise NotSupportedException()

    @implements(ICollection[T].Remove)
    def Remove(self, item: T) -> bool:
        raise NotSupportedException()


@family(Owner=("ImmutableSortedSet", "ImmutableList"))
@generic(T)
class Owner:
    @implements(IList[T].__getitem__)
    def __getitem__(self, index: i32) -> T:
        return self[index]

    @implements(IList[T].__setitem__)
    def __setitem__(self, index: i32, value: T) -> None:
        raise NotSupportedException()

    @implements(IList[T].Insert)
    def Insert(self, index: i32, item: T) -> None:
        raise NotSupportedException()

    @implements(IList[T].RemoveAt)
    def RemoveAt(self, index: i32) -> None:
        raise NotSupportedException()


@family(Owner=("ImmutableHashSet", "ImmutableSortedSet"))
@generic(T)
class Owner:
    @implements(ISet[T].Add)
    def Add(self, item: T) -> bool:
        raise NotSupportedException()

    @family(NAME=("UnionWith", "IntersectWith", "ExceptWith", "SymmetricExceptWith"))
    @implements(ISet[T].NAME)
    def NAME(self, other: IEnumerable[T]) -> None:
        raise NotSupportedException()


@family(Owner=("ImmutableHashSet", "ImmutableSortedSet", "ImmutableList"))
@generic(T)
class Owner:
    @implements(IPersistent[T].Root)
    @property
    def Root(self) -> PersistentNode[T]:
        return self._root

    @property
    def Count(self) -> i32:
        return PersistentNode[T].CountOf(self._root)

    @property
    def IsEmpty(self) -> bool:
        return self._root is None

    def GetEnumerator(self) -> Owner[T].Enumerator:
        return Owner[T].Enumerator(self, False)

    @implements(IEnumerable[T].GetEnumerator)
    def GetEnumerator(self) -> IEnumerator[T]:
        return self.GetEnumerator()

    @implements(System.Collections.IEnumerable.GetEnumerator)
    def GetEnumerator(self) -> System.Collections.IEnumerator:
        return self.GetEnumerator()

    @implements(ICollection[T].CopyTo)
    def CopyTo(self, array: Array[T], arrayIndex: i32) -> None:
        Persistent.CheckCopy(array, arrayIndex, self.Count)
        PersistentNode[T].CopyTo(self._root, array, arrayIndex)

    @implements(System.Collections.ICollection.CopyTo)
    def CopyTo(self, array: Array, index: i32) -> None:
        Persistent.CheckCopy(array, index, self.Count)
        for item in self:
            array.SetValue(item, index)
            index += 1

    @implements(System.Collections.ICollection.IsSynchronized)
    @property
    def IsSynchronized(self) -> bool:
        return True

    @implements(System.Collections.ICollection.SyncRoot)
    @property
    def SyncRoot(self) -> object:
        return self

    @struct
    class Enumerator(IEnumerator[T]):
        _walker: PersistentWalker[T]

        @internal
        def __init__(self, owner: IPersistent[T], backwards: bool) -> None:
            self._walker = PersistentWalker[T](owner, backwards)

        def MoveNext(self) -> bool:
            return self._walker.MoveNext()

        @property
        def Current(self) -> T:
            return self._walker.Current

        def Reset(self) -> None:
            self._walker.Reset()

        def Dispose(self) -> None:
            self._walker.Dispose()

        @implements(System.Collections.IEnumerator.Current)
        @property
        def Current(self) -> object:
            return self._walker.Current

    @sealed
    class Builder:
        _inner: Owner[T]

        @internal
        def __init__(self, inner: Owner[T]) -> None:
            self._inner = inner

        @implements(IPersistent[T].Root)
        @property
        def Root(self) -> PersistentNode[T]:
            return self._inner._root

        @property
        def Count(self) -> i32:
            return self._inner.Count

        def ToImmutable(self) -> Owner[T]:
            return self._inner

        def Contains(self, item: T) -> bool:
            return self._inner.Contains(item)

        def Clear(self) -> None:
            self._inner = self._inner.Clear()

        @implements(ICollection[T].IsReadOnly)
        @property
        def IsReadOnly(self) -> bool:
            return False

        def GetEnumerator(self) -> Owner[T].Enumerator:
            return Owner[T].Enumerator(self, False)

        @implements(IEnumerable[T].GetEnumerator)
        def GetEnumerator(self) -> IEnumerator[T]:
            return self.GetEnumerator()

        @implements(System.Collections.IEnumerable.GetEnumerator)
        def GetEnumerator(self) -> System.Collections.IEnumerator:
            return self.GetEnumerator()

        @implements(ICollection[T].CopyTo)
        def CopyTo(self, array: Array[T], arrayIndex: i32) -> None:
            cast(ICollection[T], self._inner).CopyTo(array, arrayIndex)

        @implements(System.Collections.ICollection.CopyTo)
        def CopyTo(self, array: Array, index: i32) -> None:
            cast(System.Collections.ICollection, self._inner).CopyTo(array, index)

        @implements(System.Collections.ICollection.IsSynchronized)
        @property
        def IsSynchronized(self) -> bool:
            return False

        @implements(System.Collections.ICollection.SyncRoot)
        @property
        def SyncRoot(self) -> object:
            return self


@static
@internal
class Persistent:
    """Checks of arguments that the immutable collections share."""

    @static
    def Range(holds: bool, name: str) -> None:
        if not holds:
            raise ArgumentOutOfRangeException(name)

    @static
    def NotNull(value: object, name: str) -> None:
        if value is None:
            raise ArgumentNullException(name)

    @static
    def CheckCopy(array: Array, index: i32, count: i32) -> None:
        Persistent.NotNull(array, "array")
        Persistent.Range(index >= 0 and len(array) >= index + count, "arrayIndex")
