from oscil.lang import *
from System.Threading.Tasks import Task, TaskCreationOptions


@sealed
@internal
class SemaphoreWaiter(Task[bool]):
    """A waiter of SemaphoreSlim.WaitAsync. Its continuations run on the pool: Release is called under locks of all kinds."""

    Previous: SemaphoreWaiter
    Next: SemaphoreWaiter
    Listed: bool

    def __init__(self, owner: SemaphoreSlim) -> None:
        super().__init__(None, TaskCreationOptions.RunContinuationsAsynchronously, True)
