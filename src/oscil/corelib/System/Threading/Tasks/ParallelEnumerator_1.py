from oscil.lang import *
from System.Collections.Generic import IEnumerable, IEnumerator
from System.Threading import CancellationToken


@sealed
@internal
@generic(TSource)
class ParallelEnumerator(ParallelAsync[TSource]):
    """ForEachAsync over a sequence."""

    _source: IEnumerator[TSource]

    def __init__(self, source: IEnumerable[TSource], options: ParallelOptions, body: Func[TSource, CancellationToken, ValueTask]) -> None:
        super().__init__(options, body)
        self._source = source.GetEnumerator()

    @override
    def MoveNext(self) -> ValueTask[bool]:
        return ValueTask[bool](self._source.MoveNext())

    @override
    @property
    def Taken(self) -> TSource:
        return self._source.Current

    @override
    def Close(self) -> ValueTask:
        self._source.Dispose()
        return default(ValueTask)
