from oscil.lang import *
from System.Runtime.InteropServices import MemoryMarshal


@static
class RuntimeHelpers:
    @static
    @extern
    def GetHashCode(o: object) -> i32: ...

    @static
    @new
    def Equals(o1: object, o2: object) -> bool:
        if o1 is o2:
            return True
        if o1 is None or o2 is None:
            return False
        mt = RuntimeHelpers.GetMethodTable(o1)
        if mt != RuntimeHelpers.GetMethodTable(o2) or (mt[0].Flags & MethodTable.IS_VALUE_TYPE) == 0:
            return False
        return Buffer.EqualCore(ref(RuntimeHelpers.GetRawData(o1)), ref(RuntimeHelpers.GetRawData(o2)), nuint(mt[0].ValueSize))

    @static
    @internal
    @extern
    def GetMethodTable(o: object) -> Ptr[MethodTable]: ...

    @static
    @internal
    @extern
    def GetRawData(o: object) -> Ref[u8]: ...

    @static
    @extern
    def InitializeArray(array: Array, fldHandle: RuntimeFieldHandle) -> None: ...

    @generic(T)
    @static
    @extern
    def CreateSpan(fldHandle: RuntimeFieldHandle) -> ReadOnlySpan[T]: ...

    @generic(T)
    @static
    @extern
    def IsReferenceOrContainsReferences() -> bool: ...

    @generic(T)
    @static
    @internal
    @extern
    def IsBitwiseEquatable() -> bool: ...

    @static
    @internal
    @extern
    def RunClassConstructorCore(mt: nint) -> None: ...

    @static
    def RunClassConstructor(type: RuntimeTypeHandle) -> None:
        if type.Value == nint(0):
            raise ArgumentException("Handle is not initialized.", "type")
        RuntimeHelpers.RunClassConstructorCore(type.Value)

    @static
    @internal
    @extern
    def AllocateUninitialized(mt: nint) -> object: ...

    @static
    def GetUninitializedObject(type: Type) -> object:
        if type is None:
            raise ArgumentNullException("type", "Value cannot be null.")
        if type.IsAbstract or type.IsInterface:
            raise MemberAccessException("Cannot create an abstract class.")
        return RuntimeHelpers.AllocateUninitialized(type.TypeHandle.Value)

    @static
    @internal
    @extern
    def AllocateArray(mt: nint, length: nint) -> Array: ...

    @static
    @internal
    @extern
    def Box(value: Ref[u8], mt: nint) -> object: ...

    @static
    @internal
    @extern
    def IsInstance(o: object, mt: nint) -> bool: ...

    @static
    @internal
    @extern
    def CanCast(from_mt: nint, to_mt: nint) -> bool: ...

    @static
    @extern
    def TryEnsureSufficientExecutionStack() -> bool: ...

    @static
    def EnsureSufficientExecutionStack() -> None:
        if not RuntimeHelpers.TryEnsureSufficientExecutionStack():
            raise InsufficientExecutionStackException()

    @static
    @property
    def OffsetToStringData() -> i32:
        return 12

    @generic(T)
    @static
    def GetSubArray(array: Array[T], range: Range) -> Array[T]:
        if array is None:
            raise ArgumentNullException("array")
        offset, length = range.GetOffsetAndLength(len(array))
        if length == 0:
            return Array.Empty[T]()
        result = Array[T](length)
        Array.Copy(array, offset, result, 0, length)
        return result

    @static
    def PrepareConstrainedRegions() -> None:
        pass

    @static
    def ProbeForSufficientStack() -> None:
        pass
