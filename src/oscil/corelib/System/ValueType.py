from oscil.lang import *


@abstract
class ValueType:
    """Field-wise equality. The engine compares raw bytes where the type has no references and no padding, field by field otherwise."""

    @protected
    def __init__(self) -> None:
        pass

    @override
    def Equals(self, obj: object) -> bool:
        if obj is None:
            return False
        if self.GetType() is not obj.GetType():
            return False
        if ValueType._CanCompareBits(self):
            return ValueType._BitsEqual(self, obj)
        fields = ValueType._FieldValues(self)
        others = ValueType._FieldValues(obj)
        for i in range(len(fields)):
            if fields[i] is None:
                if others[i] is not None:
                    return False
            elif not fields[i].Equals(others[i]):
                return False
        return True

    @override
    def GetHashCode(self) -> i32:
        if ValueType._CanCompareBits(self):
            return ValueType._HashBits(self)
        fields = ValueType._FieldValues(self)
        for i in range(len(fields)):
            if fields[i] is not None:
                return ValueType._TypeHash(self) ^ fields[i].GetHashCode()
        return ValueType._TypeHash(self)

    @override
    def ToString(self) -> str:
        return self.GetType().ToString()

    @static
    @extern
    def _CanCompareBits(obj: object) -> bool: ...

    @static
    @extern
    def _BitsEqual(a: object, b: object) -> bool: ...

    @static
    @extern
    def _HashBits(obj: object) -> i32: ...

    @static
    @extern
    def _TypeHash(obj: object) -> i32: ...

    @static
    @extern
    def _FieldValues(obj: object) -> Array[object]: ...
