from oscil.lang import *
import System.Reflection
from System.Runtime.CompilerServices import MethodTable, RuntimeHelpers, Unsafe


@static
class Marshal:
    """Native memory and values in it."""

    SystemDefaultCharSize: Static[ReadOnly[i32]] = 1
    SystemMaxDBCSCharSize: Static[ReadOnly[i32]] = 3

    @static
    def AllocHGlobal(cb: i32) -> nint:
        return Marshal.AllocHGlobal(nint(cb))

    @static
    def AllocHGlobal(cb: nint) -> nint:
        return nint(NativeMemory.Alloc(nuint(cb)))

    @static
    def ReAllocHGlobal(pv: nint, cb: nint) -> nint:
        return nint(NativeMemory.Realloc(Ptr[None](pv), nuint(cb)))

    @static
    def FreeHGlobal(hglobal: nint) -> None:
        NativeMemory.Free(Ptr[None](hglobal))

    @static
    def AllocCoTaskMem(cb: i32) -> nint:
        return Marshal.AllocHGlobal(nint(u32(cb)))

    @static
    def FreeCoTaskMem(ptr: nint) -> None:
        Marshal.FreeHGlobal(ptr)

    @generic(T)
    @static
    def SizeOf() -> i32:
        if RuntimeHelpers.IsReferenceOrContainsReferences[T]():
            raise ArgumentException("Type '" + typeof(T).FullName + "' cannot be marshaled as an unmanaged structure; no meaningful size or offset can be computed.", "T")
        return Unsafe.SizeOf[T]()

    @generic(T)
    @static
    def SizeOf(structure: T) -> i32:
        return Marshal.SizeOf(typeof(T)) if typeof(T).IsValueType else Marshal.SizeOf(cast(object, structure).GetType())

    @static
    def SizeOf(structure: object) -> i32:
        if structure is None:
            raise ArgumentNullException("structure")
        return Marshal.SizeOf(structure.GetType())

    @static
    def SizeOf(t: Type) -> i32:
        if t is None:
            raise ArgumentNullException("t")
        table = Ptr[MethodTable](t.TypeHandle.Value)
        if not t.IsValueType:
            raise ArgumentException("Type '" + t.FullName + "' cannot be marshaled as an unmanaged structure; no meaningful size or offset can be computed.", "t")
        if t is typeof(bool):
            return 4
        return 1 if t is typeof(char) else i32(table[0].ValueSize)

    @generic(T)
    @static
    def PtrToStructure(ptr: nint) -> T:
        return Unsafe.ReadUnaligned[T](Ptr[None](ptr))

    @generic(T)
    @static
    def StructureToPtr(structure: T, ptr: nint, fDeleteOld: bool) -> None:
        Unsafe.WriteUnaligned[T](Ptr[None](ptr), structure)

    @static
    def Copy(source: Array[u8], startIndex: i32, destination: nint, length: i32) -> None:
        ReadOnlySpan[u8](source, startIndex, length).CopyTo(Span[u8](Ptr[None](destination), length))

    @static
    def Copy(source: nint, destination: Array[u8], startIndex: i32, length: i32) -> None:
        ReadOnlySpan[u8](Ptr[None](source), length).CopyTo(Span[u8](destination, startIndex, length))

    @static
    def Copy(source: Array[i32], startIndex: i32, destination: nint, length: i32) -> None:
        ReadOnlySpan[i32](source, startIndex, length).CopyTo(Span[i32](Ptr[None](destination), length))

    @static
    def Copy(source: nint, destination: Array[i32], startIndex: i32, length: i32) -> None:
        ReadOnlySpan[i32](Ptr[None](source), length).CopyTo(Span[i32](destination, startIndex, length))

    @static
    def Copy(source: Array[f64], startIndex: i32, destination: nint, length: i32) -> None:
        ReadOnlySpan[f64](source, startIndex, length).CopyTo(Span[f64](Ptr[None](destination), length))

    @static
    def Copy(source: nint, destination: Array[f64], startIndex: i32, length: i32) -> None:
        ReadOnlySpan[f64](Ptr[None](source), length).CopyTo(Span[f64](destination, startIndex, length))

    @static
    def ReadByte(ptr: nint, ofs: i32 = 0) -> u8:
        return Unsafe.ReadUnaligned[u8](Ptr[None](ptr + nint(ofs)))

    @static
    def ReadInt16(ptr: nint, ofs: i32 = 0) -> i16:
        return Unsafe.ReadUnaligned[i16](Ptr[None](ptr + nint(ofs)))

    @static
    def ReadInt32(ptr: nint, ofs: i32 = 0) -> i32:
        return Unsafe.ReadUnaligned[i32](Ptr[None](ptr + nint(ofs)))

    @static
    def ReadInt64(ptr: nint, ofs: i32 = 0) -> i64:
        return Unsafe.ReadUnaligned[i64](Ptr[None](ptr + nint(ofs)))

    @static
    def WriteByte(ptr: nint, val: u8) -> None:
        Unsafe.WriteUnaligned[u8](Ptr[None](ptr), val)

    @static
    def WriteByte(ptr: nint, ofs: i32, val: u8) -> None:
        Unsafe.WriteUnaligned[u8](Ptr[None](ptr + nint(ofs)), val)

    @static
    def WriteInt16(ptr: nint, val: i16) -> None:
        Unsafe.WriteUnaligned[i16](Ptr[None](ptr), val)

    @static
    def WriteInt32(ptr: nint, val: i32) -> None:
        Unsafe.WriteUnaligned[i32](Ptr[None](ptr), val)

    @static
    def WriteInt32(ptr: nint, ofs: i32, val: i32) -> None:
        Unsafe.WriteUnaligned[i32](Ptr[None](ptr + nint(ofs)), val)

    @static
    def WriteInt64(ptr: nint, val: i64) -> None:
        Unsafe.WriteUnaligned[i64](Ptr[None](ptr), val)

    @generic(T)
    @static
    def OffsetOf(fieldName: str) -> nint:
        return Marshal.OffsetOf(typeof(T), fieldName)

    @static
    def OffsetOf(t: Type, fieldName: str) -> nint:
        if t is None:
            raise ArgumentNullException("t")
        field = t.GetField(fieldName, System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)
        if field is None:
            raise ArgumentException("Field passed in is not a marshaled member of the type '" + t.FullName + "'.", "fieldName")
        return nint(System.Reflection.RuntimeMember.GetFieldOffset(field.FieldHandle.Value))
