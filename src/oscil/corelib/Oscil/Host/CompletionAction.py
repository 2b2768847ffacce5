from oscil.lang import *
from System import *
from System.Threading.Tasks import ITaskCompletionAction, Task


@sealed
@internal
class CompletionAction(ITaskCompletionAction):
    """Runs an action of the embedding program on the thread that completes a task, before what was added later goes on."""

    _action: Action

    def __init__(self, action: Action) -> None:
        self._action = action

    @static
    def Run(task: Task, action: Action) -> None:
        """At once, if the task has completed."""
        if not task.AddContinuation(CompletionAction(action), False):
            action()

    def Invoke(self, completingTask: Task) -> None:
        self._action()

    @property
    def InvokeMayRunArbitraryCode(self) -> bool:
        return False
