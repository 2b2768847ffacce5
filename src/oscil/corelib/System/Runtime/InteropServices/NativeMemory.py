from oscil.lang import *
from System.Runtime.CompilerServices import Unsafe


@static
class NativeMemory:
    """The C library's heap."""

    @static
    @extern
    @internal
    def AllocCore(n: nuint) -> Ptr[None]: ...

    @static
    @extern
    @internal
    def FreeCore(p: Ptr[None]) -> None: ...

    @static
    @extern
    @internal
    def ReallocCore(p: Ptr[None], n: nuint) -> Ptr[None]: ...

    @static
    def Alloc(byteCount: nuint) -> Ptr[None]:
        result = NativeMemory.AllocCore(nuint(1) if byteCount == nuint(0) else byteCount)
        if nint(result) == nint(0):
            raise OutOfMemoryException()
        return result

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
        result = NativeMemory.ReallocCore(ptr, nuint(1) if byteCount == nuint(0) else byteCount)
        if nint(result) == nint(0):
            raise OutOfMemoryException()
        return result

    @static
    def Free(ptr: Ptr[None]) -> None:
        if nint(ptr) != nint(0):
            NativeMemory.FreeCore(ptr)

    @static
    def Clear(ptr: Ptr[None], byteCount: nuint) -> None:
        Buffer.ZeroCore(ref(Unsafe.AsRef[u8](ptr)), byteCount)

    @static
    def Copy(source: Ptr[None], destination: Ptr[None], byteCount: nuint) -> None:
        Buffer.MemmoveCore(ref(Unsafe.AsRef[u8](destination)), ref(Unsafe.AsRef[u8](source)), byteCount)

    @static
    def Fill(ptr: Ptr[None], byteCount: nuint, value: u8) -> None:
        Buffer.FillCore(ref(Unsafe.AsRef[u8](ptr)), value, byteCount)
