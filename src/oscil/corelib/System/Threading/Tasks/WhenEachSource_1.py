from oscil.lang import *
from System.Collections.Generic import IAsyncEnumerable, IAsyncEnumerator, Queue
from System.Runtime.CompilerServices import Unsafe
from System.Threading import *


@sealed
@internal
@generic(TTask)
@where(TTask, Task)
class WhenEachSource(ITaskCompletionAction, IAsyncEnumerable[TTask]):
    """Task.WhenEach: tasks in the order in which they complete. Registered with each task at once; enumerated once."""

    _gate: SpinGate
    _completed: Queue[TTask]
    _left: i32
    _waiting: TaskCompletionSource[bool]
    _enumerated: i32

    def __init__(self, count: i32) -> None:
        self._left = count
        self._completed = Queue[TTask]()

    @static
    def Start(tasks: Array[TTask]) -> IAsyncEnumerable[TTask]:
        for task in tasks:
            if task is None:
                raise ArgumentException("The tasks argument included a null value.", "tasks")
        source = WhenEachSource[TTask](len(tasks))
        for task in tasks:
            if not task.AddContinuation(source, False):
                source.Invoke(task)
        return source

    def Invoke(self, completingTask: Task) -> None:
        self._gate.Enter()
        self._completed.Enqueue(Unsafe.As[TTask](completingTask))
        waiting = self._waiting
        self._waiting = None
        self._gate.Exit()
        if waiting is not None:
            waiting.TrySetResult(True)

    @property
    def InvokeMayRunArbitraryCode(self) -> bool:
        return True

    def GetAsyncEnumerator(self, cancellationToken: CancellationToken = default(CancellationToken)) -> IAsyncEnumerator[TTask]:
        if Interlocked.Exchange(ref(self._enumerated), 1) != 0:
            raise InvalidOperationException("The sequence can be enumerated once.")
        return WhenEachSource[TTask].Enumerator(self, cancellationToken)

    @internal
    def TryTake(self, task: Out[TTask], waiting: Out[TaskCompletionSource[bool]]) -> bool:
        """The next task, or something to wait for; neither at the end."""
        task = None
        waiting = None
        self._gate.Enter()
        found = self._completed.Count != 0
        if found:
            task = self._completed.Dequeue()
            self._left -= 1
        elif self._left > 0:
            self._waiting = TaskCompletionSource[bool]()
            waiting = self._waiting
        self._gate.Exit()
        return found

    @sealed
    class Enumerator(IAsyncEnumerator[TTask]):
        _source: WhenEachSource[TTask]
        _token: CancellationToken
        _current: TTask

        def __init__(self, source: WhenEachSource[TTask], token: CancellationToken) -> None:
            self._source = source
            self._token = token

        @property
        def Current(self) -> TTask:
            return self._current

        @returns(ValueTask)
        async def MoveNextAsync(self) -> bool:
            task: TTask = None
            waiting: TaskCompletionSource[bool] = None
            while True:
                self._token.ThrowIfCancellationRequested()
                if self._source.TryTake(out(task), out(waiting)):
                    self._current = task
                    return True
                if waiting is None:
                    return False
                await waiting.Task.WaitAsync(self._token).ConfigureAwait(False)

        def DisposeAsync(self) -> ValueTask:
            return default(ValueTask)
