from oscil.lang import *
import System.Collections
from System.Collections.Generic import IEnumerator


@sealed
class CharEnumerator(IEnumerator[char], ICloneable):
    _str: str
    _index: i32 = -1

    @internal
    def __init__(self, text: str) -> None:
        self._str = text

    def Clone(self) -> object:
        return self.MemberwiseClone()

    def MoveNext(self) -> bool:
        index = self._index + 1
        if index < self._str.Length:
            self._index = index
            return True
        self._index = self._str.Length
        return False

    def Dispose(self) -> None:
        self._str = None

    @implements(System.Collections.IEnumerator.Current)
    @property
    def Current(self) -> object:
        return self.Current

    @property
    def Current(self) -> char:
        if u32(self._index) >= u32(self._str.Length):
            raise InvalidOperationException("Enumeration has not started. Call MoveNext." if self._index == -1 else "Enumeration already finished.")
        return self._str[self._index]

    def Reset(self) -> None:
        self._index = -1
