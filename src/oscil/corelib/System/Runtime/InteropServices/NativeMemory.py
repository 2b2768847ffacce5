from oscil.lang import *
from System.Collections.Generic import Dictionary
from System.Runtime.CompilerServices import Unsafe


@static
class NativeMemory:
    """Memory outside the objects. It comes from arrays, which never move, so that the heap limit counts it too."""

    s_blocks: Static[Private[ReadOnly[Dictionary[nint, Array[u8]]]]] = Dictionary[nint, Array[u8]]()

    @static
    def _Allocate(n: nuint, alignment: nuint) -> Ptr[None]:
        if n > nuint(0x7FFFFF00) - alignment:
            raise OutOfMemoryException()
        block = Array[u8](i32(n + alignment))
        start = nuint(nint(Unsafe.AsPointer[u8](ref(MemoryMarshal.GetArrayDataReference[u8](block)))))
        place = nint((start + alignment - nuint(1)) & ~(alignment - nuint(1)))
        with lock(NativeMemory.s_blocks):
            NativeMemory.s_blocks[place] = block
        return Ptr[None](place)

    @static
    def Alloc(byteCount: nuint) -> Ptr[None]:
        return NativeMemory._Allocate(byteCount, nuint(16))

    @static
    def AlignedAlloc(byteCount: nuint, alignment: nuint) -> Ptr[None]:
        if alignment == nuint(0) or (alignment & (alignment - nuint(1))) != nuint(0):
            raise ArgumentException("The alignment must be a power of two.")
        return NativeMemory._Allocate(byteCount, nuint(16) if alignment < nuint(16) else alignment)

    @static
    def AlignedFree(ptr: Ptr[None]) -> None:
        NativeMemory.Free(ptr)

    @static
    def _Bytes(elementCount: nuint, elementSize: nuint) -> nuint:
        if elementSize != nuint(0) and elementCount > div(~nuint(0), elementSize):
            raise OutOfMemoryException()
        return elementCount * elementSize

    @static
    def Alloc(elementCount: nuint, elementSize: nuint) -> Ptr[None]:
        return NativeMemory.Alloc(NativeMemory._Bytes(elementCount, elementSize))

    @static
    def AllocZeroed(byteCount: nuint) -> Ptr[None]:
        result = NativeMemory.Alloc(byteCount)
        NativeMemory.Clear(result, byteCount)
        return result

    @static
    def AllocZeroed(elementCount: nuint, elementSize: nuint) -> Ptr[None]:
        return NativeMemory.AllocZeroed(NativeMemory._Bytes(elementCount, elementSize))

    @static
    def Realloc(ptr: Ptr[None], byteCount: nuint) -> Ptr[None]:
        result = NativeMemory.Alloc(byteCount)
        place = nint(ptr)
        if place != nint(0):
            block: Array[u8] = None
            with lock(NativeMemory.s_blocks):
                NativeMemory.s_blocks.TryGetValue(place, out(block))
            if block is not None:
                start = nint(Unsafe.AsPointer[u8](ref(MemoryMarshal.GetArrayDataReference[u8](block))))
                held = nuint(start + nint(len(block)) - place)
                NativeMemory.Copy(ptr, result, held if held < byteCount else byteCount)
            NativeMemory.Free(ptr)
        return result

    @static
    def Free(ptr: Ptr[None]) -> None:
        place = nint(ptr)
        if place != nint(0):
            with lock(NativeMemory.s_blocks):
                NativeMemory.s_blocks.Remove(place)

    @static
    def Clear(ptr: Ptr[None], byteCount: nuint) -> None:
        Buffer.ZeroCore(ref(Unsafe.AsRef[u8](ptr)), byteCount)

    @static
    def Copy(source: Ptr[None], destination: Ptr[None], byteCount: nuint) -> None:
        Buffer.MemmoveCore(ref(Unsafe.AsRef[u8](destination)), ref(Unsafe.AsRef[u8](source)), byteCount)

    @static
    def Fill(ptr: Ptr[None], byteCount: nuint, value: u8) -> None:
        Buffer.FillCore(ref(Unsafe.AsRef[u8](ptr)), value, byteCount)
