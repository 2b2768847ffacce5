from oscil.lang import *
import System.Collections
import System.Collections.Generic


@ref_struct
class SpanLineEnumerator(System.Collections.Generic.IEnumerator[ReadOnlySpan[char]]):
    _rest: ReadOnlySpan[char]
    _current: ReadOnlySpan[char]
    _active: bool

    @internal
    def __init__(self, buffer: ReadOnlySpan[char]) -> None:
        self._rest = buffer
        self._current = default(ReadOnlySpan[char])
        self._active = True

    @property
    def Current(self) -> ReadOnlySpan[char]:
        return self._current

    def GetEnumerator(self) -> SpanLineEnumerator:
        return self

    def MoveNext(self) -> bool:
        if not self._active:
            return False
        rest = self._rest
        for i in range(rest.Length):
            c = rest[i]
            if c == '\n' or c == '\r' or c == '\f' or c == '\x85' or c == '\u2028' or c == '\u2029':
                width = 2 if c == '\r' and i + 1 < rest.Length and rest[i + 1] == '\n' else 1
                self._current = rest.Slice(0, i)
                self._rest = rest.Slice(i + width)
                return True
        self._current = rest
        self._rest = default(ReadOnlySpan[char])
        self._active = False
        return True

    @implements(System.Collections.IEnumerator.Current)
    @property
    def _PlainCurrent(self) -> object:
        raise NotSupportedException()

    @implements(System.Collections.IEnumerator.Reset)
    def _Reset(self) -> None:
        raise NotSupportedException()

    @implements(IDisposable.Dispose)
    def _Dispose(self) -> None:
        pass
