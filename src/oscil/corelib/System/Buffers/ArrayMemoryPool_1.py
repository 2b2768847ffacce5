from oscil.lang import *
from System.Runtime.CompilerServices import Unsafe


@generic(T)
@sealed
@internal
class ArrayMemoryPool(MemoryPool[T]):
    """Memory out of the shared pool of arrays."""

    @override
    @property
    def MaxBufferSize(self) -> i32:
        return 0x7FFFFFC7

    @override
    def Rent(self, minBufferSize: i32 = -1) -> IMemoryOwner[T]:
        size = minBufferSize
        if size == -1:
            size = 1 + div(4095, Unsafe.SizeOf[T]())
        elif u32(size) > u32(0x7FFFFFC7):
            raise ArgumentOutOfRangeException("minimumBufferSize")
        return ArrayMemoryPoolBuffer[T](size)

    @override
    @protected
    def Dispose(self, disposing: bool) -> None:
        pass
