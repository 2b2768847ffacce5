from oscil.lang import *
from System.Runtime.CompilerServices import MethodTable, RuntimeHelpers, Unsafe
from System.Runtime.InteropServices import MemoryMarshal


@static
class Buffer:
    @static
    @extern
    @internal
    def MemmoveCore(dst: Ref[u8], src: Ref[u8], n: nuint) -> None: ...

    @static
    @extern
    @internal
    def ZeroCore(dst: Ref[u8], n: nuint) -> None: ...

    @static
    @extern
    @internal
    def FillCore(dst: Ref[u8], value: u8, n: nuint) -> None: ...

    @static
    @extern
    @internal
    def CompareCore(a: Ref[u8], b: Ref[u8], n: nuint) -> i32: ...

    @static
    @extern
    @internal
    def EqualCore(a: Ref[u8], b: Ref[u8], n: nuint) -> bool: ...

    @static
    @extern
    @internal
    def IndexOfByteCore(p: Ref[u8], value: u8, n: nint) -> nint: ...

    @static
    @extern
    @internal
    def IndexOfCharCore(p: Ref[char], value: char, n: nint) -> nint: ...

    @generic(T)
    @static
    @internal
    def Memmove(destination: Ref[T], source: Ref[T], count: nuint) -> None:
        Buffer.MemmoveCore(ref(Unsafe.As[T, u8](ref(destination))), ref(Unsafe.As[T, u8](ref(source))), count * nuint(Unsafe.SizeOf[T]()))

    @generic(T)
    @static
    @internal
    def Clear(destination: Ref[T], count: nuint) -> None:
        Buffer.ZeroCore(ref(Unsafe.As[T, u8](ref(destination))), count * nuint(Unsafe.SizeOf[T]()))

    @static
    def MemoryCopy(source: Ptr[None], destination: Ptr[None], destinationSizeInBytes: i64, sourceBytesToCopy: i64) -> None:
        if sourceBytesToCopy > destinationSizeInBytes:
            raise ArgumentOutOfRangeException("sourceBytesToCopy")
        Buffer.MemmoveCore(ref(Unsafe.AsRef[u8](destination)), ref(Unsafe.AsRef[u8](source)), nuint(u64(sourceBytesToCopy)))

    @static
    def BlockCopy(src: Array, srcOffset: i32, dst: Array, dstOffset: i32, count: i32) -> None:
        if src is None:
            raise ArgumentNullException("src")
        if dst is None:
            raise ArgumentNullException("dst")
        if srcOffset < 0:
            raise ArgumentOutOfRangeException("srcOffset", "Non-negative number required.")
        if dstOffset < 0:
            raise ArgumentOutOfRangeException("dstOffset", "Non-negative number required.")
        if count < 0:
            raise ArgumentOutOfRangeException("count", "Non-negative number required.")
        if Buffer.ByteLength(src) < srcOffset + count or Buffer.ByteLength(dst) < dstOffset + count:
            raise ArgumentException("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.")
        Buffer.MemmoveCore(ref(Unsafe.AddByteOffset(ref(MemoryMarshal.GetArrayDataReference(dst)), nint(dstOffset))), ref(Unsafe.AddByteOffset(ref(MemoryMarshal.GetArrayDataReference(src)), nint(srcOffset))), nuint(count))

    @static
    def ByteLength(array: Array) -> i32:
        if array is None:
            raise ArgumentNullException("array")
        mt = RuntimeHelpers.GetMethodTable(array)
        if (mt[0].Flags & MethodTable.HAS_REFS) != 0:
            raise ArgumentException("Object must be an array of primitives.", "array")
        return i32(mt[0].ComponentSize) * array.Length

    @static
    def GetByte(array: Array, index: i32) -> u8:
        if u32(index) >= u32(Buffer.ByteLength(array)):
            raise ArgumentOutOfRangeException("index")
        return Unsafe.Add(ref(MemoryMarshal.GetArrayDataReference(array)), index)

    @static
    def SetByte(array: Array, index: i32, value: u8) -> None:
        if u32(index) >= u32(Buffer.ByteLength(array)):
            raise ArgumentOutOfRangeException("index")
        place = ref(Unsafe.AddByteOffset[u8](ref(MemoryMarshal.GetArrayDataReference(array)), nint(index)))
        place = value
