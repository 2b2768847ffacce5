from oscil.lang import *
import System.Collections
import System.Linq
from System.Collections.Generic import *


@struct
@readonly
@generic(T)
class ImmutableArray(IReadOnlyList[T], IList[T], IImmutableList[T], IEquatable[ImmutableArray[T]], System.Collections.IStructuralEquatable):
    """An array that nobody changes; the default value has none, and its members fail as those of a null array."""

    Empty: Static[ReadOnly[ImmutableArray[T]]] = ImmutableArray[T](Array[T](0))
    array: Internal[Array[T]]

    @internal
    def __init__(self, items: Array[T]) -> None:
        self.array = items

    def _Copy(self) -> List[T]:
        return List[T](cast(IEnumerable[T], self.array))

    @internal
    @static
    def _Built(items: List[T]) -> ImmutableArray[T]:
        return ImmutableArray[T].Empty if items.Count == 0 else ImmutableArray[T](items.ToArray())

    @implements(System.Collections.IEnumerable.GetEnumerator)
    def GetEnumerator(self) -> System.Collections.IEnumerator:
        self._NeedMade()
        return cast(IEnumerable[T], self.array).GetEnumerator()

    @implements(IEnumerable[T].GetEnumerator)
    def GetEnumerator(self) -> IEnumerator[T]:
        self._NeedMade()
        return cast(IEnumerable[T], self.array).GetEnumerator()

    def _NeedMade(self) -> None:
        if self.array is None:
            raise InvalidOperationException("This operation cannot be performed on a default instance of ImmutableArray<T>.  Consider initializing the array, or checking the ImmutableArray<T>.IsDefault property.")

    @property
    def IsDefault(self) -> bool:
        return self.array is None

    @property
    def IsEmpty(self) -> bool:
        return len(self.array) == 0

    @property
    def IsDefaultOrEmpty(self) -> bool:
        return self.array is None or len(self.array) == 0

    @property
    def Length(self) -> i32:
        return len(self.array)

    @family(OF=("IReadOnlyCollection[T]", "ICollection[T]"))
    @implements(OF.Count)
    @property
    def Count(self) -> i32:
        self._NeedMade()
        return len(self.array)

    def __getitem__(self, index: i32) -> T:
        return self.array[index]

    @family(OF=("IReadOnlyList[T]", "IList[T]"))
    @implements(OF.__getitem__)
    def __getitem__(self, index: i32) -> T:
        self._NeedMade()
        return self.array[index]

    def ItemRef(self, index: i32) -> ReadOnlyRef[T]:
        return ref(self.array[index])

    def GetEnumerator(self) -> ImmutableArray[T].Enumerator:
        ignored = len(self.array)
        return ImmutableArray[T].Enumerator(self.array)

    def AsSpan(self) -> ReadOnlySpan[T]:
        return ReadOnlySpan[T](self.array)

    def AsSpan(self, start: i32, length: i32) -> ReadOnlySpan[T]:
        return ReadOnlySpan[T](self.array, start, length)

    def AsSpan(self, range: Range) -> ReadOnlySpan[T]:
        part = range.GetOffsetAndLength(len(self.array))
        return ReadOnlySpan[T](self.array, part.Item1, part.Item2)

    def AsMemory(self) -> ReadOnlyMemory[T]:
        return ReadOnlyMemory[T](self.array)

    def Slice(self, start: i32, length: i32) -> ImmutableArray[T]:
        ignored = len(self.array)
        return ImmutableArray.Create[T](self, start, length)

    @generic(TOther)
    @where(TOther, ref_type)
    def As(self) -> ImmutableArray[TOther]:
        return ImmutableArray[TOther](try_cast(Array[TOther], cast(object, self.array)))

    @generic(TOther)
    @where(TOther, ref_type)
    def CastArray(self) -> ImmutableArray[TOther]:
        return ImmutableArray[TOther](cast(Array[TOther], cast(object, self.array)))

    @static
    @generic(TDerived)
    @where(TDerived, ref_type, T)
    def CastUp(items: ImmutableArray[TDerived]) -> ImmutableArray[T]:
        return ImmutableArray[T](cast(Array[T], cast(object, items.array)))

    @generic(TResult)
    def OfType(self) -> IEnumerable[TResult]:
        if self.array is None or len(self.array) == 0:
            return Array.Empty[TResult]()
        return System.Linq.Enumerable.OfType[TResult](self.array)

    def CopyTo(self, destination: Array[T]) -> None:
        Array.Copy(self.array, 0, destination, 0, len(self.array))

    def CopyTo(self, destination: Array[T], destinationIndex: i32) -> None:
        Array.Copy(self.array, 0, destination, destinationIndex, len(self.array))

    def CopyTo(self, sourceIndex: i32, destination: Array[T], destinationIndex: i32, length: i32) -> None:
        Array.Copy(self.array, sourceIndex, destination, destinationIndex, length)

    def CopyTo(self, destination: Span[T]) -> None:
        ignored = len(self.array)
        self.AsSpan().CopyTo(destination)

    @override
    def Equals(self, obj: object) -> bool:
        return isinstance(obj, ImmutableArray[T]) and self.Equals(cast(ImmutableArray[T], obj))

    def Equals(self, other: ImmutableArray[T]) -> bool:
        return self.array is other.array

    @override
    def GetHashCode(self) -> i32:
        return 0 if self.array is None else self.array.GetHashCode()

    def __eq__(left: ImmutableArray[T], right: ImmutableArray[T]) -> bool:
        return left.array is right.array

    def __ne__(left: ImmutableArray[T], right: ImmutableArray[T]) -> bool:
        return left.array is not right.array

    @static
    def op_Equality(left: ImmutableArray[T] | None, right: ImmutableArray[T] | None) -> bool:
        return left.GetValueOrDefault().array is right.GetValueOrDefault().array

    @static
    def op_Inequality(left: ImmutableArray[T] | None, right: ImmutableArray[T] | None) -> bool:
        return left.GetValueOrDefault().array is not right.GetValueOrDefault().array

    @implements(System.Collections.IStructuralEquatable.Equals)
    def Equals(self, other: object, comparer: System.Collections.IEqualityComparer) -> bool:
        its: Array = try_cast(Array, other)
        if isinstance(other, ImmutableArray[T]):
            its = cast(ImmutableArray[T], other).array
        mine = self.array
        if mine is None or its is None:
            return mine is None and its is None
        return cast(System.Collections.IStructuralEquatable, mine).Equals(its, comparer)

    @implements(System.Collections.IStructuralEquatable.GetHashCode)
    def GetHashCode(self, comparer: System.Collections.IEqualityComparer) -> i32:
        mine = self.array
        return self.GetHashCode() if mine is None else cast(System.Collections.IStructuralEquatable, mine).GetHashCode(comparer)

    @struct
    class Enumerator:
        _array: Array[T]
        _index: i32

        @internal
        def __init__(self, array: Array[T]) -> None:
            self._array = array
            self._index = -1

        @property
        def Current(self) -> T:
            return self._array[self._index]

        def MoveNext(self) -> bool:
            self._index += 1
            return self._index < len(self._array)
