from oscil.lang import *
import System.Collections
from System.Collections.Generic import Comparer, EqualityComparer
from System.Runtime.CompilerServices import ITuple


@generic(T1, T2, T3, T4, T5)
class Tuple(System.Collections.IStructuralEquatable, System.Collections.IStructuralComparable, IComparable, ITuple):
    _Item1: T1
    _Item2: T2
    _Item3: T3
    _Item4: T4
    _Item5: T5

    def __init__(self, item1: T1, item2: T2, item3: T3, item4: T4, item5: T5) -> None:
        self._Item1 = item1
        self._Item2 = item2
        self._Item3 = item3
        self._Item4 = item4
        self._Item5 = item5

    @property
    def Item1(self) -> T1:
        return self._Item1

    @property
    def Item2(self) -> T2:
        return self._Item2

    @property
    def Item3(self) -> T3:
        return self._Item3

    @property
    def Item4(self) -> T4:
        return self._Item4

    @property
    def Item5(self) -> T5:
        return self._Item5

    @override
    def Equals(self, obj: object) -> bool:
        o = try_cast(Tuple[T1, T2, T3, T4, T5], obj)
        if o is None:
            return False
        if not EqualityComparer[T1].Default.Equals(self._Item1, o._Item1):
            return False
        if not EqualityComparer[T2].Default.Equals(self._Item2, o._Item2):
            return False
        if not EqualityComparer[T3].Default.Equals(self._Item3, o._Item3):
            return False
        if not EqualityComparer[T4].Default.Equals(self._Item4, o._Item4):
            return False
        if not EqualityComparer[T5].Default.Equals(self._Item5, o._Item5):
            return False
        return True

    @override
    def GetHashCode(self) -> i32:
        return HashCode.Combine[T1, T2, T3, T4, T5](self._Item1, self._Item2, self._Item3, self._Item4, self._Item5)

    @implements(System.Collections.IStructuralEquatable.Equals)
    def Equals(self, other: object, comparer: System.Collections.IEqualityComparer) -> bool:
        o = try_cast(Tuple[T1, T2, T3, T4, T5], other)
        return o is not None and comparer.Equals(self._Item1, o._Item1) and comparer.Equals(self._Item2, o._Item2) and comparer.Equals(self._Item3, o._Item3) and comparer.Equals(self._Item4, o._Item4) and comparer.Equals(self._Item5, o._Item5)

    @implements(System.Collections.IStructuralEquatable.GetHashCode)
    def GetHashCode(self, comparer: System.Collections.IEqualityComparer) -> i32:
        hash = HashCode()
        hash.Add(comparer.GetHashCode(self._Item1))
        hash.Add(comparer.GetHashCode(self._Item2))
        hash.Add(comparer.GetHashCode(self._Item3))
        hash.Add(comparer.GetHashCode(self._Item4))
        hash.Add(comparer.GetHashCode(self._Item5))
        return hash.ToHashCode()

    @implements(IComparable.CompareTo)
    def CompareTo(self, obj: object) -> i32:
        return self._Compare(obj, System.Collections.Comparer.Default)

    @implements(System.Collections.IStructuralComparable.CompareTo)
    def CompareTo(self, other: object, comparer: System.Collections.IComparer) -> i32:
        return self._Compare(other, comparer)

    def _Compare(self, other: object, comparer: System.Collections.IComparer) -> i32:
        if other is None:
            return 1
        o = try_cast(Tuple[T1, T2, T3, T4, T5], other)
        if o is None:
            raise ArgumentException("Argument must be of type " + self.GetType().ToString() + ".", "other")
        c0 = comparer.Compare(self._Item1, o._Item1)
        if c0 != 0:
            return c0
        c1 = comparer.Compare(self._Item2, o._Item2)
        if c1 != 0:
            return c1
        c2 = comparer.Compare(self._Item3, o._Item3)
        if c2 != 0:
            return c2
        c3 = comparer.Compare(self._Item4, o._Item4)
        if c3 != 0:
            return c3
        return comparer.Compare(self._Item5, o._Item5)

    @override
    def ToString(self) -> str:
        return "(" + String.Concat(cast(object, self._Item1)) + ", " + String.Concat(cast(object, self._Item2)) + ", " + String.Concat(cast(object, self._Item3)) + ", " + String.Concat(cast(object, self._Item4)) + ", " + String.Concat(cast(object, self._Item5)) + ")"

    @implements(ITuple.Length)
    @property
    def Length(self) -> i32:
        return 5

    @implements(ITuple.__getitem__)
    def __getitem__(self, index: i32) -> object:
        if index == 0:
            return self._Item1
        if index == 1:
            return self._Item2
        if index == 2:
            return self._Item3
        if index == 3:
            return self._Item4
        if index == 4:
            return self._Item5
        raise IndexOutOfRangeException()
