from oscil.lang import *
from System.Numerics import IBinaryInteger
from System.Threading import CancellationToken


@sealed
@internal
@generic(T)
@where(T, IBinaryInteger[T])
class ParallelCounter(ParallelAsync[T]):
    """ForAsync."""

    _next: T
    _end: T
    _taken: T

    def __init__(self, start: T, end: T, options: ParallelOptions, body: Func[T, CancellationToken, ValueTask]) -> None:
        super().__init__(options, body)
        self._next = start
        self._end = end

    @override
    def MoveNext(self) -> ValueTask[bool]:
        if self._next >= self._end:
            return ValueTask[bool](False)
        self._taken = self._next
        self._next = self._next + T.One
        return ValueTask[bool](True)

    @override
    @property
    def Taken(self) -> T:
        return self._taken

    @override
    def Close(self) -> ValueTask:
        return default(ValueTask)
