from oscil.lang import *
from System import *
from System.Threading.Tasks import ITaskCompletionAction, Task


@sealed
@internal
class LoopWaiter(ITaskCompletionAction):
    """Tells an event loop that a task has completed."""

    _context: LoopContext
    _number: i64

    def __init__(self, context: LoopContext, number: i64) -> None:
        self._context = context
        self._number = number

    def Invoke(self, completingTask: Task) -> None:
        self._context.Complete(self._number)

    @property
    def InvokeMayRunArbitraryCode(self) -> bool:
        return False
