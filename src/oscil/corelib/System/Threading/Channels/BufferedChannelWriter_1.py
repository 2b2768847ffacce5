from oscil.lang import *
from System.Threading import *
from System.Threading.Tasks import TaskCompletionSource, ValueTask


@sealed
@internal
@generic(T)
class BufferedChannelWriter(ChannelWriter[T]):
    _channel: BufferedChannel[T]

    def __init__(self, channel: BufferedChannel[T]) -> None:
        self._channel = channel

    @override
    def TryComplete(self, error: Exception = None) -> bool:
        channel = self._channel
        with lock(channel.Gate):
            if channel.Closed:
                return False
            channel.Closed = True
            channel.Error = error
            empty = channel.Items.Count == 0
            readers = channel.TakeReaders()
            writers = channel.TakeWriters()
        if empty:
            channel.Finish()
        BufferedChannel[T].Tell(readers, not empty, error if empty else None)
        BufferedChannel[T].Tell(writers, False, error)
        return True

    @override
    def TryWrite(self, item: T) -> bool:
        channel = self._channel
        dropped: T = default(T)
        drops = False
        readers: TaskCompletionSource[bool] = None
        with lock(channel.Gate):
            if channel.Closed:
                return False
            if channel.Items.Count >= channel.Capacity:
                if channel.Mode == BoundedChannelFullMode.Wait:
                    return False
                drops = True
                if channel.Mode == BoundedChannelFullMode.DropWrite:
                    dropped = item
                elif channel.Mode == BoundedChannelFullMode.DropOldest:
                    dropped = channel.Items.Take()
                else:
                    dropped = channel.Items.TakeNewest()
            if not drops or channel.Mode != BoundedChannelFullMode.DropWrite:
                channel.Items.Add(item)
                readers = channel.TakeReaders()
        if drops and channel.Dropped is not None:
            channel.Dropped(dropped)
        BufferedChannel[T].Tell(readers, True, None)
        return True

    @override
    def WaitToWriteAsync(self, cancellationToken: CancellationToken = default(CancellationToken)) -> ValueTask[bool]:
        if cancellationToken.IsCancellationRequested:
            return ValueTask.FromCanceled[bool](cancellationToken)
        channel = self._channel
        with lock(channel.Gate):
            if channel.Closed:
                return ValueTask[bool](False) if channel.Error is None else ValueTask.FromException[bool](channel.Error)
            if channel.Items.Count < channel.Capacity or channel.Mode != BoundedChannelFullMode.Wait:
                return ValueTask[bool](True)
            if channel.Writers is None:
                channel.Writers = TaskCompletionSource[bool](channel.Options)
            waiting = channel.Writers
        return BufferedChannel[T].Wait(waiting, cancellationToken)

    @override
    def WriteAsync(self, item: T, cancellationToken: CancellationToken = default(CancellationToken)) -> ValueTask:
        if cancellationToken.IsCancellationRequested:
            return ValueTask.FromCanceled(cancellationToken)
        if self.TryWrite(item):
            return default(ValueTask)
        return self._Write(item, cancellationToken)

    @returns(ValueTask)
    async def _Write(self, item: T, token: CancellationToken) -> None:
        while await self._WaitOrClosed(token):
            if self.TryWrite(item):
                return
        error = self._channel.Error
        if error is not None:
            raise ChannelClosedException(error)
        raise ChannelClosedException()

    @returns(ValueTask)
    async def _WaitOrClosed(self, token: CancellationToken) -> bool:
        try:
            return await self.WaitToWriteAsync(token).ConfigureAwait(False)
        except when(Exception, lambda e: self._channel.Closed and e is self._channel.Error):
            return False
