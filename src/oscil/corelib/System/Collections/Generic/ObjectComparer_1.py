from oscil.lang import *
import System.Collections


@sealed
@generic(T)
class ObjectComparer(Comparer[T]):
    @override
    def Compare(self, x: T, y: T) -> i32:
        return System.Collections.Comparer.Default.Compare(x, y)
