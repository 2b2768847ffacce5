from oscil.lang import *
from System import *
from System.Buffers import MemoryHandle, MemoryManager
from System.Runtime.CompilerServices import Unsafe


@sealed
@internal
@generic(T)
class HostMemory(MemoryManager[T]):
    """A buffer of the embedding program. `_number` names what keeps it in place there; `_address` is 0 once the program has it back."""

    _number: i64
    _address: nint
    _length: i32

    def __init__(self, address: nint, length: i32) -> None:
        self._address = address
        self._length = length

    @override
    def GetSpan(self) -> Span[T]:
        if self._address == nint(0):
            raise ObjectDisposedException("Memory", "The embedding program has its buffer back: the call that it was lent to has ended.")
        return Span[T](Ptr[None](self._address), self._length)

    @override
    def Pin(self, elementIndex: i32 = 0) -> MemoryHandle:
        if u32(elementIndex) > u32(self._length):
            raise ArgumentOutOfRangeException("elementIndex")
        self.GetSpan()
        return MemoryHandle(Ptr[None](self._address + nint(elementIndex * Unsafe.SizeOf[T]())), self)

    @override
    def Unpin(self) -> None:
        pass

    @protected
    @override
    def Dispose(self, disposing: bool) -> None:
        self._address = nint(0)
