from oscil.lang import *
import System.Collections
from System.Collections.Generic import Comparer, EqualityComparer
from System.Runtime.CompilerServices import ITuple


@struct
@generic(T1)
class ValueTuple(IEquatable[ValueTuple[T1]], IComparable, IComparable[ValueTuple[T1]], System.Collections.IStructuralEquatable, System.Collections.IStructuralComparable, ITuple):
    Item1: T1

    def __init__(self, item1: T1) -> None:
        self.Item1 = item1

    @override
    def Equals(self, obj: object) -> bool:
        return isinstance(obj, ValueTuple[T1]) and self.Equals(cast(ValueTuple[T1], obj))

    def Equals(self, other: ValueTuple[T1]) -> bool:
        if not EqualityComparer[T1].Default.Equals(self.Item1, other.Item1):
            return False
        return True

    @implements(IComparable.CompareTo)
    def CompareTo(self, other: object) -> i32:
        if other is None:
            return 1
        if not isinstance(other, ValueTuple[T1]):
            raise ArgumentException("The parameter should be a ValueTuple type of appropriate arity.", "other")
        return self.CompareTo(cast(ValueTuple[T1], other))

    def CompareTo(self, other: ValueTuple[T1]) -> i32:
        return Comparer[T1].Default.Compare(self.Item1, other.Item1)

    @override
    def GetHashCode(self) -> i32:
        return HashCode.Combine[T1](self.Item1)

    @implements(System.Collections.IStructuralEquatable.Equals)
    def Equals(self, other: object, comparer: System.Collections.IEqualityComparer) -> bool:
        if not isinstance(other, ValueTuple[T1]):
            return False
        o = cast(ValueTuple[T1], other)
        return comparer.Equals(self.Item1, o.Item1)

    @implements(System.Collections.IStructuralEquatable.GetHashCode)
    def GetHashCode(self, comparer: System.Collections.IEqualityComparer) -> i32:
        hash = HashCode()
        hash.Add(comparer.GetHashCode(self.Item1))
        return hash.ToHashCode()

    @implements(System.Collections.IStructuralComparable.CompareTo)
    def CompareTo(self, other: object, comparer: System.Collections.IComparer) -> i32:
        if other is None:
            return 1
        o = cast(ValueTuple[T1], other)
        return comparer.Compare(self.Item1, o.Item1)

    @override
    def ToString(self) -> str:
        return "(" + String.Concat(cast(object, self.Item1)) + ")"

    @implements(ITuple.Length)
    @property
    def Length(self) -> i32:
        return 1

    @implements(ITuple.__getitem__)
    def __getitem__(self, index: i32) -> object:
        if index == 0:
            return self.Item1
        raise IndexOutOfRangeException()
