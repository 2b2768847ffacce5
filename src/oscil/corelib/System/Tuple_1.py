from oscil.lang import *
import System.Collections
from System.Collections.Generic import Comparer, EqualityComparer
from System.Runtime.CompilerServices import ITuple


@generic(T1)
class Tuple(System.Collections.IStructuralEquatable, System.Collections.IStructuralComparable, IComparable, ITuple):
    _Item1: T1

    def __init__(self, item1: T1) -> None:
        self._Item1 = item1

    @property
    def Item1(self) -> T1:
        return self._Item1

    @override
    def Equals(self, obj: object) -> bool:
        o = try_cast(Tuple[T1], obj)
        if o is None:
            return False
        if not EqualityComparer[T1].Default.Equals(self._Item1, o._Item1):
            return False
        return True

    @override
    def GetHashCode(self) -> i32:
        return HashCode.Combine[T1](self._Item1)

    @implements(System.Collections.IStructuralEquatable.Equals)
    def Equals(self, other: object, comparer: System.Collections.IEqualityComparer) -> bool:
        o = try_cast(Tuple[T1], other)
        return o is not None and comparer.Equals(self._Item1, o._Item1)

    @implements(System.Collections.IStructuralEquatable.GetHashCode)
    def GetHashCode(self, comparer: System.Collections.IEqualityComparer) -> i32:
        hash = HashCode()
        hash.Add(comparer.GetHashCode(self._Item1))
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
        o = try_cast(Tuple[T1], other)
        if o is None:
            raise ArgumentException("Argument must be of type " + self.GetType().ToString() + ".", "other")
        return comparer.Compare(self._Item1, o._Item1)

    @override
    def ToString(self) -> str:
        return "(" + String.Concat(cast(object, self._Item1)) + ")"

    @implements(ITuple.Length)
    @property
    def Length(self) -> i32:
        return 1

    @implements(ITuple.__getitem__)
    def __getitem__(self, index: i32) -> object:
        if index == 0:
            return self._Item1
        raise IndexOutOfRangeException()
