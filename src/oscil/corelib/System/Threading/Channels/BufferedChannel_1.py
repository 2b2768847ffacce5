from oscil.lang import *
from System.Collections.Generic import Queue
from System.Threading import *
from System.Threading.Tasks import Task, TaskCompletionSource, TaskCreationOptions, ValueTask


@sealed
@internal
@generic(T)
class BufferedChannel(Channel[T]):
    """A channel with a buffer; `Capacity` limits it. One lock guards everything; who waits is told outside of it."""

    Gate: ReadOnly[object] = object()
    Items: ReadOnly[ChannelBuffer[T]]
    Capacity: ReadOnly[i32]
    Mode: ReadOnly[BoundedChannelFullMode]
    Asynchronous: ReadOnly[bool]
    Dropped: ReadOnly[Action[T]]
    Completion: ReadOnly[TaskCompletionSource]
    Readers: TaskCompletionSource[bool]  # all that wait to read
    Writers: TaskCompletionSource[bool]  # all that wait to write
    Closed: bool
    Error: Exception

    def __init__(self, items: ChannelBuffer[T], capacity: i32, mode: BoundedChannelFullMode, asynchronous: bool, dropped: Action[T]) -> None:
        self.Items = items
        self.Capacity = capacity
        self.Mode = mode
        self.Asynchronous = asynchronous
        self.Dropped = dropped
        self.Completion = TaskCompletionSource(self.Options)
        self.Reader = BufferedChannelReader[T](self)
        self.Writer = BufferedChannelWriter[T](self)

    @property
    def Options(self) -> TaskCreationOptions:
        return TaskCreationOptions.RunContinuationsAsynchronously if self.Asynchronous else TaskCreationOptions.None_

    def TakeReaders(self) -> TaskCompletionSource[bool]:
        """Under the lock: who waits to read, to be told outside of it."""
        waiting = self.Readers
        self.Readers = None
        return waiting

    def TakeWriters(self) -> TaskCompletionSource[bool]:
        waiting = self.Writers
        self.Writers = None
        return waiting

    @static
    def Tell(waiting: TaskCompletionSource[bool], answer: bool, error: Exception) -> None:
        if waiting is None:
            return
        if error is not None:
            waiting.TrySetException(error)
        else:
            waiting.TrySetResult(answer)

    @static
    def Wait(waiting: TaskCompletionSource[bool], token: CancellationToken) -> ValueTask[bool]:
        return ValueTask[bool](waiting.Task.WaitAsync(token) if token.CanBeCanceled else waiting.Task)

    def Finish(self) -> None:
        """Closed and empty."""
        if self.Error is None:
            self.Completion.TrySetResult()
            return
        canceled = try_cast(OperationCanceledException, self.Error)
        if canceled is not None:
            self.Completion.TrySetCanceled(canceled.CancellationToken)
        else:
            self.Completion.TrySetException(self.Error)
