from oscil.lang import *
import System.Collections
from System.Collections.Generic import IEnumerable, IEnumerator


@struct
class StringRuneEnumerator(IEnumerable[Rune], IEnumerator[Rune]):
    _text: str
    _current: Rune
    _next: i32

    @internal
    def __init__(self, value: str) -> None:
        self._text = value
        self._current = default(Rune)
        self._next = 0

    @property
    def Current(self) -> Rune:
        return self._current

    def GetEnumerator(self) -> StringRuneEnumerator:
        return self

    def MoveNext(self) -> bool:
        if self._next >= self._text.Length:
            self._current = default(Rune)
            return False
        width = 0
        rune = default(Rune)
        Rune.DecodeFromUtf16(self._text.AsSpan(self._next), out(rune), out(width))
        self._current = rune
        self._next += width
        return True

    @implements(System.Collections.IEnumerator.Current)
    @property
    def Current(self) -> object:
        return self._current

    @implements(IDisposable.Dispose)
    def Dispose(self) -> None:
        pass

    @implements(System.Collections.IEnumerator.Reset)
    def Reset(self) -> None:
        self._current = default(Rune)
        self._next = 0

    @implements(System.Collections.IEnumerable.GetEnumerator)
    def GetEnumerator(self) -> System.Collections.IEnumerator:
        return self

    @implements(IEnumerable[Rune].GetEnumerator)
    def GetEnumerator(self) -> IEnumerator[Rune]:
        return self
