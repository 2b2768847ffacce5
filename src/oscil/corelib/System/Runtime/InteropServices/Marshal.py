from oscil.lang import *
import System.Reflection
from System.Runtime.CompilerServices import MethodTable, RuntimeHelpers, Unsafe
from System.Text import Encoding


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
    def PtrToStructure(ptr: nint, structureType: Type) -> object:
        if ptr == nint(0):
            return None
        if structureType is None:
            raise ArgumentNullException("structureType")
        made = RuntimeHelpers.GetUninitializedObject(structureType)
        Buffer.MemmoveCore(ref(RuntimeHelpers.GetRawData(made)), ref(Unsafe.AsRef[u8](Ptr[None](ptr))), nuint(Marshal.SizeOf(structureType)))
        return made

    @static
    def StructureToPtr(structure: object, ptr: nint, fDeleteOld: bool) -> None:
        if structure is None:
            raise ArgumentNullException("structure")
        if ptr == nint(0):
            raise ArgumentNullException("ptr")
        Buffer.MemmoveCore(ref(Unsafe.AsRef[u8](Ptr[None](ptr))), ref(RuntimeHelpers.GetRawData(structure)), nuint(Marshal.SizeOf(structure.GetType())))

    @family(T=("u8", "char", "i16", "i32", "i64", "f32", "f64", "nint"))
    @static
    def Copy(source: Array[T], startIndex: i32, destination: nint, length: i32) -> None:
        Marshal._CheckCopy(source, destination, "source", "destination", startIndex, length)
        ReadOnlySpan[T](source, startIndex, length).CopyTo(Span[T](Ptr[None](destination), length))

    @family(T=("u8", "char", "i16", "i32", "i64", "f32", "f64", "nint"))
    @static
    def Copy(source: nint, destination: Array[T], startIndex: i32, length: i32) -> None:
        Marshal._CheckCopy(destination, source, "destination", "source", startIndex, length)
        ReadOnlySpan[T](Ptr[None](source), length).CopyTo(Span[T](destination, startIndex, length))

    @static
    def _CheckCopy(array: Array, ptr: nint, array_name: str, ptr_name: str, start: i32, length: i32) -> None:
        if array is None:
            raise ArgumentNullException(array_name)
        if ptr == nint(0):
            raise ArgumentNullException(ptr_name)
        if start < 0:
            raise ArgumentOutOfRangeException("startIndex", "StartIndex cannot be less than zero.")
        if length < 0:
            raise ArgumentOutOfRangeException("length", "Non-negative number required.")
        if length > array.Length - start:
            raise ArgumentOutOfRangeException("startIndex", "Requested range extends past the end of the array.")

    @family(Name=("ReadByte", "ReadInt16", "ReadInt32", "ReadInt64", "ReadIntPtr"), T=("u8", "i16", "i32", "i64", "nint"))
    @static
    def Name(ptr: nint) -> T:
        return Marshal.Name(ptr, 0)

    @family(Name=("ReadByte", "ReadInt16", "ReadInt32", "ReadInt64", "ReadIntPtr"), T=("u8", "i16", "i32", "i64", "nint"))
    @static
    def Name(ptr: nint, ofs: i32) -> T:
        if ptr == nint(0):
            raise NullReferenceException()
        return Unsafe.ReadUnaligned[T](Ptr[None](ptr + nint(ofs)))

    @family(Name=("WriteByte", "WriteInt16", "WriteInt16", "WriteInt32", "WriteInt64", "WriteIntPtr"), T=("u8", "i16", "char", "i32", "i64", "nint"))
    @static
    def Name(ptr: nint, val: T) -> None:
        Marshal.Name(ptr, 0, val)

    @family(Name=("WriteByte", "WriteInt16", "WriteInt16", "WriteInt32", "WriteInt64", "WriteIntPtr"), T=("u8", "i16", "char", "i32", "i64", "nint"))
    @static
    def Name(ptr: nint, ofs: i32, val: T) -> None:
        if ptr == nint(0):
            raise NullReferenceException()
        Unsafe.WriteUnaligned[T](Ptr[None](ptr + nint(ofs)), val)

    @family(Name=("StringToHGlobalAnsi", "StringToHGlobalAuto", "StringToCoTaskMemAnsi", "StringToCoTaskMemAuto", "StringToCoTaskMemUTF8"))
    @static
    def Name(s: str) -> nint:
        """UTF-8 and a zero byte, as on every Unix."""
        if s is None:
            return nint(0)
        bytes = Encoding.UTF8.GetBytes(s)
        p = Marshal.AllocHGlobal(len(bytes) + 1)
        Marshal.Copy(bytes, 0, p, len(bytes))
        Marshal.WriteByte(p, len(bytes), u8(0))
        return p

    @family(Name=("StringToHGlobalUni", "StringToCoTaskMemUni"))
    @static
    def Name(s: str) -> nint:
        if s is None:
            return nint(0)
        p = Marshal.AllocHGlobal(2 * (s.Length + 1))
        Marshal.Copy(s.ToCharArray(), 0, p, s.Length)
        Marshal.WriteInt16(p, 2 * s.Length, i16(0))
        return p

    @family(Name=("PtrToStringAnsi", "PtrToStringAuto", "PtrToStringUTF8"))
    @static
    def Name(ptr: nint) -> str:
        if ptr == nint(0):
            return None
        length = 0
        while Marshal.ReadByte(ptr, length) != u8(0):
            length += 1
        return Marshal.Name(ptr, length)

    @family(Name=("PtrToStringAnsi", "PtrToStringAuto", "PtrToStringUTF8"))
    @static
    def Name(ptr: nint, len: i32) -> str:
        if ptr == nint(0):
            return None
        if len < 0:
            raise ArgumentOutOfRangeException("len", len, "Non-negative number required.")
        return Encoding.UTF8.GetString(ReadOnlySpan[u8](Ptr[None](ptr), len))

    @static
    def PtrToStringUni(ptr: nint) -> str:
        return None if ptr == nint(0) else String(Ptr[char](ptr))

    @static
    def PtrToStringUni(ptr: nint, len: i32) -> str:
        return None if ptr == nint(0) else String(Ptr[char](ptr), 0, len)

    @generic(T)
    @static
    def UnsafeAddrOfPinnedArrayElement(arr: Array[T], index: i32) -> nint:
        return nint(addr(arr[index]))

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
