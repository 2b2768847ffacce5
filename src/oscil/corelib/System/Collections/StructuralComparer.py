from oscil.lang import *


@sealed
@internal
class StructuralComparer(IComparer):
    def Compare(self, x: object, y: object) -> i32:
        if x is None:
            return 0 if y is None else -1
        if y is None:
            return 1
        inner = try_cast(IStructuralComparable, x)
        if inner is not None:
            return inner.CompareTo(y, self)
        return Comparer.Default.Compare(x, y)
