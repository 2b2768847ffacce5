from oscil.lang import *
from System.Threading import *


@sealed
@internal
class CompletionEvent(ITaskCompletionAction):
    """Blocks a thread until some tasks have completed."""

    _left: i32
    _event: ManualResetEventSlim
    First: Task

    def __init__(self, count: i32) -> None:
        self._left = count
        self._event = ManualResetEventSlim(False)

    def Invoke(self, completingTask: Task) -> None:
        Interlocked.CompareExchange[Task](ref(self.First), completingTask, None)
        if Interlocked.Decrement(ref(self._left)) == 0:
            self._event.Set()

    @property
    def InvokeMayRunArbitraryCode(self) -> bool:
        return False

    def Wait(self, ms: i32, token: CancellationToken) -> bool:
        return self._event.Wait(ms, token)
