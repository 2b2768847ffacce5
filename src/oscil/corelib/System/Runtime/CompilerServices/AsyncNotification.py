from oscil.lang import *
from System.Threading.Tasks import Task


@sealed
@internal
class AsyncNotification:
    """The callback that awaiters get: it goes on with a chain."""

    _task: Task

    def __init__(self, task: Task) -> None:
        self._task = task

    @property
    def Callback(self) -> Action:
        return Action(self._Invoke)

    def _Invoke(self) -> None:
        AsyncDispatcher.Dispatch(self._task)
