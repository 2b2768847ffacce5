from oscil.lang import *
from System.Collections.Generic import List
from System.Threading import CancellationToken, CancellationTokenRegistration, ExecutionContext, ManualResetEvent


@sealed
@internal
class TaskExtra:
    """What few tasks need. `Pending`: the task itself and its attached children that have not completed."""

    Context: ExecutionContext
    Scheduler: TaskScheduler
    Token: CancellationToken
    Registration: CancellationTokenRegistration
    CancelRequested: bool
    Faults: TaskFaults
    Parent: Task
    Pending: i32 = 1
    FaultedChildren: List[Task]
    Event: ManualResetEvent
