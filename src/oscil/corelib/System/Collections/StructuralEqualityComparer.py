from oscil.lang import *


@sealed
@internal
class StructuralEqualityComparer(IEqualityComparer):
    @new
    def Equals(self, x: object, y: object) -> bool:
        if x is None or y is None:
            return x is None and y is None
        inner = try_cast(IStructuralEquatable, x)
        if inner is not None:
            return inner.Equals(y, self)
        return x.Equals(y)

    def GetHashCode(self, obj: object) -> i32:
        if obj is None:
            return 0
        inner = try_cast(IStructuralEquatable, obj)
        return inner.GetHashCode(self) if inner is not None else obj.GetHashCode()
