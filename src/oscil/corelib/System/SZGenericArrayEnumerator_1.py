from oscil.lang import *
import System.Collections
from System.Collections.Generic import IEnumerator


@sealed
@internal
@generic(T)
class SZGenericArrayEnumerator(IEnumerator[T]):
    _array: Array[T]
    _index: i32

    def __init__(self, array: Array[T]) -> None:
        self._array = array
        self._index = -1

    def MoveNext(self) -> bool:
        index = self._index + 1
        if index >= len(self._array):
            self._index = len(self._array)
            return False
        self._index = index
        return True

    @property
    def Current(self) -> T:
        if u32(self._index) >= u32(len(self._array)):
            raise InvalidOperationException("Enumeration has not started. Call MoveNext." if self._index < 0 else "Enumeration already finished.")
        return self._array[self._index]

    @implements(System.Collections.IEnumerator.Current)
    @property
    def Current(self) -> object:
        return self.Current

    @implements(System.Collections.IEnumerator.Reset)
    def Reset(self) -> None:
        self._index = -1

    def Dispose(self) -> None:
        pass
