from oscil.lang import *
from System.Collections.Generic import IAsyncEnumerable, IAsyncEnumerator
from System.Threading import CancellationToken


@sealed
@internal
@generic(TSource)
class ParallelAsyncEnumerator(ParallelAsync[TSource]):
    """ForEachAsync over an asynchronous sequence."""

    _source: IAsyncEnumerator[TSource]

    def __init__(self, source: IAsyncEnumerable[TSource], options: ParallelOptions, body: Func[TSource, CancellationToken, ValueTask]) -> None:
        super().__init__(options, body)
        self._source = source.GetAsyncEnumerator(self.Cancellation.Token)

    @override
    def MoveNext(self) -> ValueTask[bool]:
        return self._source.MoveNextAsync()

    @override
    @property
    def Taken(self) -> TSource:
        return self._source.Current

    @override
    def Close(self) -> ValueTask:
        return self._source.DisposeAsync()
