from oscil.lang import *
from System.Threading.Tasks import ITaskCompletionAction, Task


@sealed
@internal
@generic(T)
class RuntimeAsyncTask(Task[T], ITaskCompletionAction):
    """The task of one chain of suspended frames; made when the chain first suspends. While it waits, the innermost part of the chain
    stands in its state object."""

    def __init__(self) -> None:
        super().__init__(Task.NEW_PROMISE | Task.HIDES_STATE, True)

    @override
    @internal
    def ResultLocation(self) -> Ref[u8]:
        return ref(Unsafe.As[T, u8](ref(self.m_result)))

    @override
    @internal
    def ExecuteFromPool(self) -> None:
        AsyncDispatcher.Notified(self)

    def Invoke(self, completingTask: Task) -> None:
        AsyncDispatcher.Notified(self)

    @property
    def InvokeMayRunArbitraryCode(self) -> bool:
        return True
