from oscil.lang import *
from System.Collections import IEnumerator


@sealed
@internal
class ArrayEnumerator(IEnumerator, ICloneable):
    _array: Array
    _index: i32

    def __init__(self, array: Array) -> None:
        self._array = array
        self._index = -1

    def Clone(self) -> object:
        return self.MemberwiseClone()

    def MoveNext(self) -> bool:
        if self._index + 1 < self._array.Length:
            self._index += 1
            return True
        self._index = self._array.Length
        return False

    @property
    def Current(self) -> object:
        if self._index < 0:
            raise InvalidOperationException("Enumeration has not started. Call MoveNext.")
        if self._index >= self._array.Length:
            raise InvalidOperationException("Enumeration already finished.")
        return Array.GetValueCore(self._array, nint(self._index))

    def Reset(self) -> None:
        self._index = -1
