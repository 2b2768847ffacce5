from oscil.lang import *


@sealed
@internal
class WaitBlock:
    """One thread that waits on handles. Who signals a handle hands the signal over, so the waiting thread only looks at `Result`."""

    Handles: ReadOnly[Array[WaitHandle]]
    All: ReadOnly[bool]
    Waiting: ReadOnly[Thread]
    Result: i32  # index of the handle, 0 for all of them, -1 while waiting

    def __init__(self, handles: Array[WaitHandle], all: bool) -> None:
        self.Handles = handles
        self.All = all
        self.Waiting = Thread.CurrentThread
        self.Result = -1

    def TryTake(self) -> bool:
        """Take the signals that this wait is for, if they are there. Under the handles' lock."""
        handles = self.Handles
        if not self.All:
            for i in range(len(handles)):
                if handles[i].IsSignaled(self.Waiting):
                    handles[i].Consume(self.Waiting)
                    self.Result = i
                    return True
            return False
        for handle in handles:
            if not handle.IsSignaled(self.Waiting):
                return False
        for handle in handles:
            handle.Consume(self.Waiting)
        self.Result = 0
        return True
