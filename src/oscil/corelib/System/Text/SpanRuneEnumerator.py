from oscil.lang import *


@ref_struct
class SpanRuneEnumerator:
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
