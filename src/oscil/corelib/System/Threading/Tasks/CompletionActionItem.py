from oscil.lang import *
from System.Threading import IThreadPoolWorkItem


@sealed
@internal
class CompletionActionItem(IThreadPoolWorkItem):
    """A completion action on the pool."""

    _action: ITaskCompletionAction
    _task: Task

    def __init__(self, action: ITaskCompletionAction, task: Task) -> None:
        self._action = action
        self._task = task

    def Execute(self) -> None:
        self._action.Invoke(self._task)
