from oscil.lang import *


@sealed
class Comparer(IComparer):
    Default: Static[ReadOnly[Comparer]] = Comparer()
    DefaultInvariant: Static[ReadOnly[Comparer]] = Comparer()

    def Compare(self, a: object, b: object) -> i32:
        if a is b:
            return 0
        if a is None:
            return -1
        if b is None:
            return 1
        x = try_cast(IComparable, a)
        if x is not None:
            return x.CompareTo(b)
        y = try_cast(IComparable, b)
        if y is not None:
            return -y.CompareTo(a)
        raise ArgumentException("At least one object must implement IComparable.")
