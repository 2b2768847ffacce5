from oscil.lang import *
import System.Collections
from System.Collections.Generic import Comparer, EqualityComparer
from System.Runtime.CompilerServices import ITuple


@struct
class ValueTuple(IEquatable[ValueTuple], IComparable, IComparable[ValueTuple], System.Collections.IStructuralEquatable, System.Collections.IStructuralComparable, ITuple):
    @static
    def Create() -> ValueTuple:
        return default(ValueTuple)

    def Equals(self, other: ValueTuple) -> bool:
        return True

    @override
    def Equals(self, obj: object) -> bool:
        return isinstance(obj, ValueTuple)

    def CompareTo(self, other: ValueTuple) -> i32:
        return 0

    @implements(IComparable.CompareTo)
    def CompareTo(self, other: object) -> i32:
        return 1 if other is None else 0

    @override
    def GetHashCode(self) -> i32:
        return 0

    @implements(System.Collections.IStructuralEquatable.Equals)
    def Equals(self, other: object, comparer: System.Collections.IEqualityComparer) -> bool:
        return isinstance(other, ValueTuple)

    @implements(System.Collections.IStructuralEquatable.GetHashCode)
    def GetHashCode(self, comparer: System.Collections.IEqualityComparer) -> i32:
        return 0

    @implements(System.Collections.IStructuralComparable.CompareTo)
    def CompareTo(self, other: object, comparer: System.Collections.IComparer) -> i32:
        return 1 if other is None else 0

    @override
    def ToString(self) -> str:
        return "()"

    @implements(ITuple.Length)
    @property
    def Length(self) -> i32:
        return 0

    @implements(ITuple.__getitem__)
    def __getitem__(self, index: i32) -> object:
        raise IndexOutOfRangeException()

    @generic(T1)
    @static
    def Create(item1: T1) -> ValueTuple[T1]:
        return ValueTuple[T1](item1)

    @generic(T1, T2)
    @static
    def Create(item1: T1, item2: T2) -> ValueTuple[T1, T2]:
        return ValueTuple[T1, T2](item1, item2)

    @generic(T1, T2, T3)
    @static
    def Create(item1: T1, item2: T2, item3: T3) -> ValueTuple[T1, T2, T3]:
        return ValueTuple[T1, T2, T3](item1, item2, item3)

    @generic(T1, T2, T3, T4)
    @static
    def Create(item1: T1, item2: T2, item3: T3, item4: T4) -> ValueTuple[T1, T2, T3, T4]:
        return ValueTuple[T1, T2, T3, T4](item1, item2, item3, item4)

    @generic(T1, T2, T3, T4, T5)
    @static
    def Create(item1: T1, item2: T2, item3: T3, item4: T4, item5: T5) -> ValueTuple[T1, T2, T3, T4, T5]:
        return ValueTuple[T1, T2, T3, T4, T5](item1, item2, item3, item4, item5)

    @generic(T1, T2, T3, T4, T5, T6)
    @static
    def Create(item1: T1, item2: T2, item3: T3, item4: T4, item5: T5, item6: T6) -> ValueTuple[T1, T2, T3, T4, T5, T6]:
        return ValueTuple[T1, T2, T3, T4, T5, T6](item1, item2, item3, item4, item5, item6)

    @generic(T1, T2, T3, T4, T5, T6, T7)
    @static
    def Create(item1: T1, item2: T2, item3: T3, item4: T4, item5: T5, item6: T6, item7: T7) -> ValueTuple[T1, T2, T3, T4, T5, T6, T7]:
        return ValueTuple[T1, T2, T3, T4, T5, T6, T7](item1, item2, item3, item4, item5, item6, item7)

    @generic(T1, T2, T3, T4, T5, T6, T7, T8)
    @static
    def Create(item1: T1, item2: T2, item3: T3, item4: T4, item5: T5, item6: T6, item7: T7, item8: T8) -> ValueTuple[T1, T2, T3, T4, T5, T6, T7, ValueTuple[T8]]:
        return ValueTuple[T1, T2, T3, T4, T5, T6, T7, ValueTuple[T8]](item1, item2, item3, item4, item5, item6, item7, ValueTuple[T8](item8))
