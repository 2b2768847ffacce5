from oscil.lang import *
from System.Threading import IThreadPoolWorkItem


@interface
@internal
class IAsyncStateMachineBox(IThreadPoolWorkItem):
    """A state machine on the heap, which is its task too."""

    def MoveNext(self) -> None: ...

    @property
    def MoveNextAction(self) -> Action: ...
