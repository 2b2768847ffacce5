from oscil.lang import *


@interface
@internal
class ITaskAwaiter:
    """The library's own awaiters of tasks: they take a state machine without a delegate."""

    def AwaitBox(self, box: IAsyncStateMachineBox) -> None: ...
