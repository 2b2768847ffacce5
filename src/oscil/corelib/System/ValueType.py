from oscil.lang import *
from System.Runtime.CompilerServices import RuntimeHelpers, Unsafe


@abstract
class ValueType:
    """Field-wise equality over the engine's field list: raw bytes where a type has neither references nor padding."""

    @protected
    def __init__(self) -> None:
        pass

    @override
    def Equals(self, obj: object) -> bool:
        if obj is None:
            return False
        mt = RuntimeHelpers.GetMethodTable(self)
        if mt != RuntimeHelpers.GetMethodTable(obj):
            return False
        a = ref(RuntimeHelpers.GetRawData(self))
        b = ref(RuntimeHelpers.GetRawData(obj))
        if ValueType.CanCompareBits(self):
            return Buffer.EqualCore(ref(a), ref(b), nuint(mt[0].ValueSize))
        fields = ValueType.GetFieldsForEquality(nint(mt))
        i = 0
        while i < len(fields):
            offset = fields[i]
            size = fields[i + 1]
            kind = fields[i + 2]
            x = ref(Unsafe.AddByteOffset(ref(a), nint(offset)))
            y = ref(Unsafe.AddByteOffset(ref(b), nint(offset)))
            if kind == 0:
                if not Buffer.EqualCore(ref(x), ref(y), nuint(size)):
                    return False
            elif kind == 1:
                p = Unsafe.As[u8, object](ref(x))
                q = Unsafe.As[u8, object](ref(y))
                if p is None:
                    if q is not None:
                        return False
                elif not p.Equals(q):
                    return False
            else:
                nested = RuntimeType.FromTypeId(kind).m_handle
                if not RuntimeHelpers.Box(ref(x), nested).Equals(RuntimeHelpers.Box(ref(y), nested)):
                    return False
            i += 3
        return True

    @override
    def GetHashCode(self) -> i32:
        mt = RuntimeHelpers.GetMethodTable(self)
        seed = i32(mt[0].TypeId) * 397
        a = ref(RuntimeHelpers.GetRawData(self))
        if ValueType.CanCompareBits(self):
            return seed ^ ValueType._HashBytes(ref(a), i32(mt[0].ValueSize))
        fields = ValueType.GetFieldsForEquality(nint(mt))
        i = 0
        while i < len(fields):
            x = ref(Unsafe.AddByteOffset(ref(a), nint(fields[i])))
            kind = fields[i + 2]
            if kind == 0:
                return seed ^ ValueType._HashBytes(ref(x), fields[i + 1])
            if kind == 1:
                p = Unsafe.As[u8, object](ref(x))
                if p is not None:
                    return seed ^ p.GetHashCode()
            else:
                return seed ^ RuntimeHelpers.Box(ref(x), RuntimeType.FromTypeId(kind).m_handle).GetHashCode()
            i += 3
        return seed

    @override
    def ToString(self) -> str:
        return self.GetType().ToString()

    @static
    def _HashBytes(data: Ref[u8], size: i32) -> i32:
        hash: u32 = 2166136261
        for i in range(size):
            hash = (hash ^ u32(Unsafe.Add(ref(data), i))) * u32(16777619)
        return i32(hash)

    @static
    @extern
    def CanCompareBits(o: object) -> bool: ...

    @static
    @extern
    def GetFieldsForEquality(mt: nint) -> Array[i32]: ...
