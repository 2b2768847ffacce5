from oscil.lang import *
from System.Threading import *


@sealed
@internal
@generic(TLocal)
class ParallelRange(ParallelLoop):
    """Numbers from one to another. Workers take them in pieces that double, so that short bodies cost little sharing."""

    _next: i64
    _end: i64
    _first: Func[TLocal]
    _body: Func[i64, ParallelLoopState, TLocal, TLocal]
    _last: Action[TLocal]

    LARGEST_PIECE: Const[i64] = 16

    def __init__(self, options: ParallelOptions, start: i64, end: i64, first: Func[TLocal], body: Func[i64, ParallelLoopState, TLocal, TLocal], last: Action[TLocal]) -> None:
        super().__init__(options)
        self._next = start
        self._end = end
        self._first = first
        self._body = body
        self._last = last

    def RunAll(self) -> ParallelLoopResult:
        if self._next >= self._end:
            self.Options.CancellationToken.ThrowIfCancellationRequested()
            return ParallelLoopResult(True, None)
        return self.Run(self._end - self._next)

    @override
    def Work(self, state: ParallelLoopState) -> None:
        value = default(TLocal) if self._first is None else self._first()
        try:
            piece: i64 = 1
            at = Interlocked.Add(ref(self._next), piece) - piece
            while at < self._end and self.MayRun(at):
                stop = Math.Min(at + piece, self._end)
                while at < stop and self.MayRun(at):
                    state.Current = at
                    value = self._body(at, state, value)
                    at += 1
                piece = Math.Min(piece * 2, ParallelRange[TLocal].LARGEST_PIECE)
                at = Interlocked.Add(ref(self._next), piece) - piece
        finally:
            if self._last is not None:
                self._last(value)
