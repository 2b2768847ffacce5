from oscil.lang import *
from System.Collections.Generic import IEnumerable, IEnumerator
from System.Threading import *


@sealed
@internal
@generic(TSource, TLocal)
class ParallelSequence(ParallelLoop):
    """Elements of a sequence; one worker at a time asks the enumerator."""

    _source: IEnumerator[TSource]
    _taken: i64
    _exhausted: bool
    _first: Func[TLocal]
    _body: Func[TSource, ParallelLoopState, i64, TLocal, TLocal]
    _last: Action[TLocal]

    def __init__(self, options: ParallelOptions, first: Func[TLocal], body: Func[TSource, ParallelLoopState, i64, TLocal, TLocal], last: Action[TLocal]) -> None:
        super().__init__(options)
        self._first = first
        self._body = body
        self._last = last

    def RunAll(self, source: IEnumerable[TSource]) -> ParallelLoopResult:
        self.Options.CancellationToken.ThrowIfCancellationRequested()
        self._source = source.GetEnumerator()
        try:
            return self.Run(0x7FFF_FFFF)
        finally:
            self._source.Dispose()

    def _Take(self, element: Out[TSource], index: Out[i64]) -> bool:
        with lock(self._source):
            element = default(TSource)
            index = self._taken
            if self._exhausted or not self.MayRun(self._taken) or not self._source.MoveNext():
                self._exhausted = True
                return False
            element = self._source.Current
            self._taken += 1
            return True

    @override
    def Work(self, state: ParallelLoopState) -> None:
        value = default(TLocal) if self._first is None else self._first()
        try:
            element = default(TSource)
            index: i64 = 0
            while self._Take(out(element), out(index)):
                state.Current = index
                value = self._body(element, state, index, value)
        finally:
            if self._last is not None:
                self._last(value)
