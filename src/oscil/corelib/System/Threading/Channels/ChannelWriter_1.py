from oscil.lang import *
from System.Threading import CancellationToken
from System.Threading.Tasks import ValueTask


@abstract
@generic(T)
class ChannelWriter:
    @protected
    def __init__(self) -> None:
        pass

    @virtual
    def TryComplete(self, error: Exception = None) -> bool:
        return False

    @abstract
    def TryWrite(self, item: T) -> bool: ...

    @abstract
    def WaitToWriteAsync(self, cancellationToken: CancellationToken = default(CancellationToken)) -> ValueTask[bool]: ...

    @virtual
    def WriteAsync(self, item: T, cancellationToken: CancellationToken = default(CancellationToken)) -> ValueTask:
        try:
            if cancellationToken.IsCancellationRequested:
                return ValueTask.FromCanceled(cancellationToken)
            if self.TryWrite(item):
                return default(ValueTask)
            return self._WriteSlowly(item, cancellationToken)
        except Exception as e:
            return ValueTask.FromException(e)

    @returns(ValueTask)
    async def _WriteSlowly(self, item: T, token: CancellationToken) -> None:
        while await self.WaitToWriteAsync(token).ConfigureAwait(False):
            if self.TryWrite(item):
                return
        raise ChannelClosedException()

    def Complete(self, error: Exception = None) -> None:
        if not self.TryComplete(error):
            raise ChannelClosedException()
