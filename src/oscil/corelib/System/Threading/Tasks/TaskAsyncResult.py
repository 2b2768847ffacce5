from oscil.lang import *
import System.Threading.Tasks
from System.Threading import WaitHandle


@sealed
@internal
class TaskAsyncResult(IAsyncResult):
    _task: System.Threading.Tasks.Task
    _state: object
    _callback: AsyncCallback
    _synchronous: bool

    def __init__(self, task: System.Threading.Tasks.Task, state: object, callback: AsyncCallback) -> None:
        self._task = task
        self._state = state
        self._callback = callback
        if task.IsCompleted:
            self._synchronous = True
            if callback is not None:
                callback(self)
        elif callback is not None:
            task.ConfigureAwait(False).GetAwaiter().OnCompleted(Action(lambda: self._callback(self)))

    @property
    def Task(self) -> System.Threading.Tasks.Task:
        return self._task

    @property
    def AsyncState(self) -> object:
        return self._state

    @property
    def CompletedSynchronously(self) -> bool:
        return self._synchronous

    @property
    def IsCompleted(self) -> bool:
        return self._task.IsCompleted

    @property
    def AsyncWaitHandle(self) -> WaitHandle:
        return cast(IAsyncResult, self._task).AsyncWaitHandle
