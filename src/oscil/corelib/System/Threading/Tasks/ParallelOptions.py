from oscil.lang import *
from System.Threading import CancellationToken


class ParallelOptions:
    _scheduler: TaskScheduler
    _degree: i32 = -1
    _token: CancellationToken

    def __init__(self) -> None:
        self._scheduler = TaskScheduler.Default

    @property
    def TaskScheduler(self) -> TaskScheduler:
        return self._scheduler

    @TaskScheduler.setter
    def TaskScheduler(self, value: TaskScheduler) -> None:
        self._scheduler = value

    @property
    def MaxDegreeOfParallelism(self) -> i32:
        return self._degree

    @MaxDegreeOfParallelism.setter
    def MaxDegreeOfParallelism(self, value: i32) -> None:
        ArgumentOutOfRangeException.ThrowIfZero[i32](value, "MaxDegreeOfParallelism")
        ArgumentOutOfRangeException.ThrowIfLessThan[i32](value, -1, "MaxDegreeOfParallelism")
        self._degree = value

    @property
    def CancellationToken(self) -> CancellationToken:
        return self._token

    @CancellationToken.setter
    def CancellationToken(self, value: CancellationToken) -> None:
        self._token = value

    @internal
    @property
    def EffectiveScheduler(self) -> TaskScheduler:
        return self._scheduler if self._scheduler is not None else TaskScheduler.Current

    @internal
    @property
    def Degree(self) -> i32:
        """Workers at most: the wish, the scheduler's limit; without either one for each processor."""
        limit = self.EffectiveScheduler.MaximumConcurrencyLevel
        wanted = self._degree if self._degree != -1 else Environment.ProcessorCount
        return Math.Max(1, Math.Min(wanted, limit))
