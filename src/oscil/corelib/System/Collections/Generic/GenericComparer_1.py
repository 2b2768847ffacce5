from oscil.lang import *


@sealed
@generic(T)
@where(T, IComparable[T])
class GenericComparer(Comparer[T]):
    @override
    def Compare(self, x: T, y: T) -> i32:
        if x is None:
            return 0 if y is None else -1
        if y is None:
            return 1
        return x.CompareTo(y)
