from oscil.lang import *
from System.Threading.Tasks import Task, TaskCompletionSource


@static
@internal
class ChannelNever:
    """The completion of channels that do not tell of theirs."""

    Task: Static[ReadOnly[Task]] = TaskCompletionSource().Task
