from oscil.lang import *
from System.Threading import *
from System.Threading.Tasks import Task, TaskCompletionSource, ValueTask


@sealed
@internal
@generic(T)
class BufferedChannelReader(ChannelReader[T]):
    _channel: BufferedChannel[T]

    def __init__(self, channel: BufferedChannel[T]) -> None:
        self._channel = channel

    @override
    @property
    def Completion(self) -> Task:
        return self._channel.Completion.Task

    @override
    @property
    def CanCount(self) -> bool:
        return True

    @override
    @property
    def CanPeek(self) -> bool:
        return True

    @override
    @property
    def Count(self) -> i32:
        with lock(self._channel.Gate):
            return self._channel.Items.Count

    @override
    def TryPeek(self, item: Out[T]) -> bool:
        with lock(self._channel.Gate):
            found = self._channel.Items.Count != 0
            item = self._channel.Items.Peek() if found else default(T)
        return found

    @override
    def TryRead(self, item: Out[T]) -> bool:
        channel = self._channel
        writers: TaskCompletionSource[bool] = None
        last = False
        with lock(channel.Gate):
            if channel.Items.Count == 0:
                item = default(T)
                return False
            item = channel.Items.Take()
            writers = channel.TakeWriters()
            last = channel.Closed and channel.Items.Count == 0
        if last:
            channel.Finish()
        BufferedChannel[T].Tell(writers, True, None)
        return True

    @override
    def WaitToReadAsync(self, cancellationToken: CancellationToken = default(CancellationToken)) -> ValueTask[bool]:
        if cancellationToken.IsCancellationRequested:
            return ValueTask.FromCanceled[bool](cancellationToken)
        channel = self._channel
        with lock(channel.Gate):
            if channel.Items.Count != 0:
                return ValueTask[bool](True)
            if channel.Closed:
                return ValueTask[bool](False) if channel.Error is None else ValueTask.FromException[bool](channel.Error)
            if channel.Readers is None:
                channel.Readers = TaskCompletionSource[bool](channel.Options)
            waiting = channel.Readers
        return BufferedChannel[T].Wait(waiting, cancellationToken)

    @override
    def ReadAsync(self, cancellationToken: CancellationToken = default(CancellationToken)) -> ValueTask[T]:
        if cancellationToken.IsCancellationRequested:
            return ValueTask.FromCanceled[T](cancellationToken)
        item: T = default(T)
        if self.TryRead(out(item)):
            return ValueTask[T](item)
        return self._Read(cancellationToken)

    @returns(ValueTask)
    async def _Read(self, token: CancellationToken) -> T:
        item: T = default(T)
        while True:
            if not await self._WaitOrClosed(token):
                error = self._channel.Error
                if error is not None and not isinstance(error, OperationCanceledException):
                    raise ChannelClosedException(error)
                raise ChannelClosedException()
            if self.TryRead(out(item)):
                return item

    @returns(ValueTask)
    async def _WaitOrClosed(self, token: CancellationToken) -> bool:
        """False when nothing will come any more, also after an error."""
        try:
            return await self.WaitToReadAsync(token).ConfigureAwait(False)
        except when(Exception, lambda e: self._channel.Closed and e is self._channel.Error):
            return False
