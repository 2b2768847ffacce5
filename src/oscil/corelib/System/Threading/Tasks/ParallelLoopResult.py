from oscil.lang import *


@struct
class ParallelLoopResult:
    _completed: bool
    _lowestBreak: i64 | None

    @internal
    def __init__(self, completed: bool, lowestBreak: i64 | None) -> None:
        self._completed = completed
        self._lowestBreak = lowestBreak

    @property
    def IsCompleted(self) -> bool:
        return self._completed

    @property
    def LowestBreakIteration(self) -> i64 | None:
        return self._lowestBreak
