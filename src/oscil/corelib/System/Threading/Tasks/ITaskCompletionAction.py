from oscil.lang import *


@interface
@internal
class ITaskCompletionAction:
    """Told when a task has completed. One that may run code of others is not invoked deep on the stack or where inlining is refused."""

    def Invoke(self, completingTask: Task) -> None: ...

    @property
    def InvokeMayRunArbitraryCode(self) -> bool: ...
