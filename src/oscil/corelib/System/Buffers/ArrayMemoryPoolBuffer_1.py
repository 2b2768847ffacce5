from oscil.lang import *


@generic(T)
@sealed
@internal
class ArrayMemoryPoolBuffer(IMemoryOwner[T]):
    _array: Array[T]

    def __init__(self, size: i32) -> None:
        self._array = ArrayPool[T].Shared.Rent(size)

    @property
    def Memory(self) -> Memory[T]:
        array = self._array
        if array is None:
            raise ObjectDisposedException("ArrayMemoryPoolBuffer")
        return Memory[T](array)

    def Dispose(self) -> None:
        array = self._array
        if array is not None:
            self._array = None
            ArrayPool[T].Shared.Return(array)
