from oscil.lang import *


@sealed
@generic(T)
class ObjectEqualityComparer(EqualityComparer[T]):
    @override
    def Equals(self, x: T, y: T) -> bool:
        if x is None:
            return y is None
        if y is None:
            return False
        return x.Equals(cast(object, y))

    @override
    def GetHashCode(self, obj: T) -> i32:
        return 0 if obj is None else obj.GetHashCode()
