from oscil.lang import *
import System.Collections
from System.Collections.Generic import Comparer, EqualityComparer
from System.Runtime.CompilerServices import ITuple


@struct
@generic(T1, T2, T3, T4, T5, T6, T7)
class ValueTuple(IEquatable[ValueTuple[T1, T2, T3, T4, T5, T6, T7]], IComparable, IComparable[ValueTuple[T1, T2, T3, T4, T5, T6, T7]], System.Collections.IStructuralEquatable, System.Collections.IStructuralComparable, ITuple):
    Item1: T1
    Item2: T2
    Item3: T3
    Item4: T4
    Item5: T5
    Item6: T6
    Item7: T7

    def __init__(self, item1: T1, item2: T2, item3: T3, item4: T4, item5: T5, item6: T6, item7: T7) -> None:
        self.Item1 = item1
        self.Item2 = item2
        self.Item3 = item3
        self.Item4 = item4
        self.Item5 = item5
        self.Item6 = item6
        self.Item7 = item7

    @override
    def Equals(self, obj: object) -> bool:
        return isinstance(obj, ValueTuple[T1, T2, T3, T4, T5, T6, T7]) and self.Equals(cast(ValueTuple[T1, T2, T3, T4, T5, T6, T7], obj))

    def Equals(self, other: ValueTuple[T1, T2, T3, T4, T5, T6, T7]) -> bool:
        if not EqualityComparer[T1].Default.Equals(self.Item1, other.Item1):
            return False
        if not EqualityComparer[T2].Default.Equals(self.Item2, other.Item2):
            return False
        if not EqualityComparer[T3].Default.Equals(self.Item3, other.Item3):
            return False
        if not EqualityComparer[T4].Default.Equals(self.Item4, other.Item4):
            return False
        if not EqualityComparer[T5].Default.Equals(self.Item5, other.Item5):
            return False
        if not EqualityComparer[T6].Default.Equals(self.Item6, other.Item6):
            return False
        if not EqualityComparer[T7].Default.Equals(self.Item7, other.Item7):
            return False
        return True

    @implements(IComparable.CompareTo)
    def CompareTo(self, other: object) -> i32:
        if other is None:
            return 1
        if not isinstance(other, ValueTuple[T1, T2, T3, T4, T5, T6, T7]):
            raise ArgumentException("The parameter should be a ValueTuple type of appropriate arity.", "other")
        return self.CompareTo(cast(ValueTuple[T1, T2, T3, T4, T5, T6, T7], other))

    def CompareTo(self, other: ValueTuple[T1, T2, T3, T4, T5, T6, T7]) -> i32:
        c0 = Comparer[T1].Default.Compare(self.Item1, other.Item1)
        if c0 != 0:
            return c0
        c1 = Comparer[T2].Default.Compare(self.Item2, other.Item2)
        if c1 != 0:
            return c1
        c2 = Comparer[T3].Default.Compare(self.Item3, other.Item3)
        if c2 != 0:
            return c2
        c3 = Comparer[T4].Default.Compare(self.Item4, other.Item4)
        if c3 != 0:
            return c3
        c4 = Comparer[T5].Default.Compare(self.Item5, other.Item5)
        if c4 != 0:
            return c4
        c5 = Comparer[T6].Default.Compare(self.Item6, other.Item6)
        if c5 != 0:
            return c5
        return Comparer[T7].Default.Compare(self.Item7, other.Item7)

    @override
    def GetHashCode(self) -> i32:
        return HashCode.Combine[T1, T2, T3, T4, T5, T6, T7](self.Item1, self.Item2, self.Item3, self.Item4, self.Item5, self.Item6, self.Item7)

    @implements(System.Collections.IStructuralEquatable.Equals)
    def Equals(self, other: object, comparer: System.Collections.IEqualityComparer) -> bool:
        if not isinstance(other, ValueTuple[T1, T2, T3, T4, T5, T6, T7]):
            return False
        o = cast(ValueTuple[T1, T2, T3, T4, T5, T6, T7], other)
        return comparer.Equals(self.Item1, o.Item1) and comparer.Equals(self.Item2, o.Item2) and comparer.Equals(self.Item3, o.Item3) and comparer.Equals(self.Item4, o.Item4) and comparer.Equals(self.Item5, o.Item5) and comparer.Equals(self.Item6, o.Item6) and comparer.Equals(self.Item7, o.Item7)

    @implements(System.Collections.IStructuralEquatable.GetHashCode)
    def GetHashCode(self, comparer: System.Collections.IEqualityComparer) -> i32:
        hash = HashCode()
        hash.Add(comparer.GetHashCode(self.Item1))
        hash.Add(comparer.GetHashCode(self.Item2))
        hash.Add(comparer.GetHashCode(self.Item3))
        hash.Add(comparer.GetHashCode(self.Item4))
        hash.Add(comparer.GetHashCode(self.Item5))
        hash.Add(comparer.GetHashCode(self.Item6))
        hash.Add(comparer.GetHashCode(self.Item7))
        return hash.ToHashCode()

    @implements(System.Collections.IStructuralComparable.CompareTo)
    def CompareTo(self, other: object, comparer: System.Collections.IComparer) -> i32:
        if other is None:
            return 1
        o = cast(ValueTuple[T1, T2, T3, T4, T5, T6, T7], other)
        c0 = comparer.Compare(self.Item1, o.Item1)
        if c0 != 0:
            return c0
        c1 = comparer.Compare(self.Item2, o.Item2)
        if c1 != 0:
            return c1
        c2 = comparer.Compare(self.Item3, o.Item3)
        if c2 != 0:
            return c2
        c3 = comparer.Compare(self.Item4, o.Item4)
        if c3 != 0:
            return c3
        c4 = comparer.Compare(self.Item5, o.Item5)
        if c4 != 0:
            return c4
        c5 = comparer.Compare(self.Item6, o.Item6)
        if c5 != 0:
            return c5
        return comparer.Compare(self.Item7, o.Item7)

    @override
    def ToString(self) -> str:
        return "(" + String.Concat(cast(object, self.Item1)) + ", " + String.Concat(cast(object, self.Item2)) + ", " + String.Concat(cast(object, self.Item3)) + ", " + String.Concat(cast(object, self.Item4)) + ", " + String.Concat(cast(object, self.Item5)) + ", " + String.Concat(cast(object, self.Item6)) + ", " + String.Concat(cast(object, self.Item7)) + ")"

    @implements(ITuple.Length)
    @property
    def Length(self) -> i32:
        return 7

    @implements(ITuple.__getitem__)
    def __getitem__(self, index: i32) -> object:
        if index == 0:
            return self.Item1
        if index == 1:
            return self.Item2
        if index == 2:
            return self.Item3
        if index == 3:
            return self.Item4
        if index == 4:
            return self.Item5
        if index == 5:
            return self.Item6
        if index == 6:
            return self.Item7
        raise IndexOutOfRangeException()
