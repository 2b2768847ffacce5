from oscil.lang import *
import System.Collections
import System.Collections.Generic


@ref_struct
class SpanRuneEnumerator(System.Collections.Generic.IEnumerator[Rune]):
    _rest: ReadOnlySpan[char]
    _current: Rune

    @internal
    def __init__(self, buffer: ReadOnlySpan[char]) -> None:
        self._rest = buffer
        self._current = default(Rune)

    @property
    def Current(self) -> Rune:
        return self._current

    def GetEnumerator(self) -> SpanRuneEnumerator:
        return self

    def MoveNext(self) -> bool:
        if self._rest.Length == 0:
            return False
        width = 0
        Rune.DecodeFromUtf16(self._rest, out(self._current), out(width))
        self._rest = self._rest.Slice(width)
        return True

    @implements(System.Collections.IEnumerator.Current)
    @property
    def _PlainCurrent(self) -> object:
        return self._current

    @implements(System.Collections.IEnumerator.Reset)
    def _Reset(self) -> None:
        raise NotSupportedException()

    @implements(IDisposable.Dispose)
    def _Dispose(self) -> None:
        pass
