from oscil.lang import *
from System.Collections.Generic import IAsyncEnumerable
from System.Runtime.CompilerServices import EnumeratorCancellationAttribute
from System.Threading import CancellationToken
from System.Threading.Tasks import Task, ValueTask


@abstract
@generic(T)
class ChannelReader:
    @protected
    def __init__(self) -> None:
        pass

    @virtual
    @property
    def Completion(self) -> Task:
        return ChannelNever.Task

    @virtual
    @property
    def CanCount(self) -> bool:
        return False

    @virtual
    @property
    def CanPeek(self) -> bool:
        return False

    @virtual
    @property
    def Count(self) -> i32:
        raise NotSupportedException()

    @abstract
    def TryRead(self, item: Out[T]) -> bool: ...

    @virtual
    def TryPeek(self, item: Out[T]) -> bool:
        item = default(T)
        return False

    @abstract
    def WaitToReadAsync(self, cancellationToken: CancellationToken = default(CancellationToken)) -> ValueTask[bool]: ...

    @virtual
    def ReadAsync(self, cancellationToken: CancellationToken = default(CancellationToken)) -> ValueTask[T]:
        if cancellationToken.IsCancellationRequested:
            return ValueTask.FromCanceled[T](cancellationToken)
        item: T = default(T)
        try:
            if self.TryRead(out(item)):
                return ValueTask[T](item)
        except Exception as e:
            if not isinstance(e, ChannelClosedException) and not isinstance(e, OperationCanceledException):
                return ValueTask.FromException[T](e)
            raise
        return self._ReadSlowly(cancellationToken)

    @returns(ValueTask)
    async def _ReadSlowly(self, token: CancellationToken) -> T:
        item: T = default(T)
        while True:
            if not await self.WaitToReadAsync(token).ConfigureAwait(False):
                raise ChannelClosedException()
            if self.TryRead(out(item)):
                return item

    @virtual
    async def ReadAllAsync(self, cancellationToken: Annotated[CancellationToken, EnumeratorCancellation()] = default(CancellationToken)) -> IAsyncEnumerable[T]:
        item: T = default(T)
        while await self.WaitToReadAsync(cancellationToken).ConfigureAwait(False):
            while self.TryRead(out(item)):
                yield item
