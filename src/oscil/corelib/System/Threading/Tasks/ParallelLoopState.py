from oscil.lang import *


class ParallelLoopState:
    """What a loop's body sees of the loop: one object for each worker."""

    _loop: ParallelLoop
    Current: Internal[i64]

    @internal
    def __init__(self, loop: ParallelLoop) -> None:
        self._loop = loop

    @property
    def ShouldExitCurrentIteration(self) -> bool:
        return self._loop.Ends or self._loop.LowestBreak < self.Current

    @property
    def IsStopped(self) -> bool:
        return self._loop.Stopped

    @property
    def IsExceptional(self) -> bool:
        return self._loop.IsExceptional

    @property
    def LowestBreakIteration(self) -> i64 | None:
        return self._loop.LowestBreakOrNone

    def Stop(self) -> None:
        self._loop.Stop()

    def Break(self) -> None:
        self._loop.Break(self.Current)
