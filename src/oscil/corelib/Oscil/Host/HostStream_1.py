from oscil.lang import *
from System import *
from System.Collections.Generic import IAsyncEnumerable, IAsyncEnumerator
from System.Threading import CancellationToken
from System.Threading.Tasks import Task, ValueTask


@sealed
@internal
@generic(T)
class HostStream(IAsyncEnumerable[T], IAsyncEnumerator[T]):
    """An asynchronous iterator of the embedding program. `_next` stores the item and tells whether there was one."""

    _next: Func[CancellationToken, Task[bool]]
    _item: Func[T]
    _close: Func[Task]
    _token: CancellationToken

    def __init__(self, next: Func[CancellationToken, Task[bool]], item: Func[T], close: Func[Task]) -> None:
        self._next = next
        self._item = item
        self._close = close

    def GetAsyncEnumerator(self, cancellationToken: CancellationToken = default(CancellationToken)) -> IAsyncEnumerator[T]:
        self._token = cancellationToken
        return self

    def MoveNextAsync(self) -> ValueTask[bool]:
        return ValueTask[bool](self._next(self._token))

    @property
    def Current(self) -> T:
        return self._item()

    def DisposeAsync(self) -> ValueTask:
        return ValueTask(self._close())
