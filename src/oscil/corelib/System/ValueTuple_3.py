from oscil.lang import *
import System.Collections
from System.Collections.Generic import Comparer, EqualityComparer
from System.Runtime.CompilerServices import ITuple


@struct
@generic(T1, T2, T3)
class ValueTuple(IEquatable[ValueTuple[T1, T2, T3]], IComparable, IComparable[ValueTuple[T1, T2, T3]], System.Collections.IStructuralEquatable, System.Collections.IStructuralComparable, ITuple):
    Item1: T1
    Item2: T2
    Item3: T3

    def __init__(self, item1: T1, item2: T2, item3: T3) -> None:
        self.Item1 = item1
        self.Item2 = item2
        self.Item3 = item3

    @override
    def Equals(self, obj: object) -> bool:
        return isinstance(obj, ValueTuple[T1, T2, T3]) and self.Equals(cast(ValueTuple[T1, T2, T3], obj))

    def Equals(self, other: ValueTuple[T1, T2, T3]) -> bool:
        if not EqualityComparer[T1].Default.Equals(self.Item1, other.Item1):
            return False
        if not EqualityComparer[T2].Default.Equals(self.Item2, other.Item2):
            return False
        if not EqualityComparer[T3].Default.Equals(self.Item3, other.Item3):
            return False
        return True

    @implements(IComparable.CompareTo)
    def CompareTo(self, other: object) -> i32:
        if other is None:
            return 1
        if not isinstance(other, ValueTuple[T1, T2, T3]):
            raise ArgumentException("The parameter should be a ValueTuple type of appropriate arity.", "other")
        return self.CompareTo(cast(ValueTuple[T1, T2, T3], other))

    def CompareTo(self, other: ValueTuple[T1, T2, T3]) -> i32:
        c0 = Comparer[T1].Default.Compare(self.Item1, other.Item1)
        if c0 != 0:
            return c0
        c1 = Comparer[T2].Default.Compare(self.Item2, other.Item2)
        if c1 != 0:
            return c1
        return Comparer[T3].Default.Compare(self.Item3, other.Item3)

    @override
    def GetHashCode(self) -> i32:
        return HashCode.Combine[T1, T2, T3](self.Item1, self.Item2, self.Item3)

    @implements(System.Collections.IStructuralEquatable.Equals)
    def Equals(self, other: object, comparer: System.Collections.IEqualityComparer) -> bool:
        if not isinstance(other, ValueTuple[T1, T2, T3]):
            return False
        o = cast(ValueTuple[T1, T2, T3], other)
        return comparer.Equals(self.Item1, o.Item1) and comparer.Equals(self.Item2, o.Item2) and comparer.Equals(self.Item3, o.Item3)

    @implements(System.Collections.IStructuralEquatable.GetHashCode)
    def GetHashCode(self, comparer: System.Collections.IEqualityComparer) -> i32:
        hash = HashCode()
        hash.Add(comparer.GetHashCode(self.Item1))
        hash.Add(comparer.GetHashCode(self.Item2))
        hash.Add(comparer.GetHashCode(self.Item3))
        return hash.ToHashCode()

    @implements(System.Collections.IStructuralComparable.CompareTo)
    def CompareTo(self, other: object, comparer: System.Collections.IComparer) -> i32:
        if other is None:
            return 1
        o = cast(ValueTuple[T1, T2, T3], other)
        c0 = comparer.Compare(self.Item1, o.Item1)
        if c0 != 0:
            return c0
        c1 = comparer.Compare(self.Item2, o.Item2)
        if c1 != 0:
            return c1
        return comparer.Compare(self.Item3, o.Item3)

    @override
    def ToString(self) -> str:
        return "(" + String.Concat(cast(object, self.Item1)) + ", " + String.Concat(cast(object, self.Item2)) + ", " + String.Concat(cast(object, self.Item3)) + ")"

    @implements(ITuple.Length)
    @property
    def Length(self) -> i32:
        return 3

    @implements(ITuple.__getitem__)
    def __getitem__(self, index: i32) -> object:
        if index == 0:
            return self.Item1
        if index == 1:
            return self.Item2
        if index == 2:
            return self.Item3
        raise IndexOutOfRangeException()
