from oscil.lang import *
from System.Collections.Generic import List
from System.Runtime.ExceptionServices import ExceptionDispatchInfo
from System.Threading import *


@abstract
@internal
class ParallelLoop:
    """A loop whose iterations several workers share; the calling thread is the first worker."""

    Options: ParallelOptions
    _faults: List[Exception]
    _broken: bool
    Stopped: bool
    IsExceptional: bool
    LowestBreak: i64 = 0x7FFF_FFFF_FFFF_FFFF

    def __init__(self, options: ParallelOptions) -> None:
        if options is None:
            raise ArgumentNullException("parallelOptions")
        self.Options = options

    @abstract
    def Work(self, state: ParallelLoopState) -> None:
        """One worker's share: iterations until there are no more."""
        ...

    @property
    def Ends(self) -> bool:
        """Whether workers start no more iterations, wherever they are."""
        return self.Stopped or self.IsExceptional or self.Options.CancellationToken.IsCancellationRequested

    def MayRun(self, iteration: i64) -> bool:
        """Whether an iteration is to be started: one before a break has to be."""
        return not self.Ends and iteration <= Volatile.Read(ref(self.LowestBreak))

    @property
    def LowestBreakOrNone(self) -> i64 | None:
        return self.LowestBreak if self._broken else None

    def Stop(self) -> None:
        with lock(self):
            if self._broken:
                raise InvalidOperationException("Stop was called after Break was called.")
            self.Stopped = True

    def Break(self, iteration: i64) -> None:
        with lock(self):
            if self.Stopped:
                raise InvalidOperationException("Break was called after Stop was called.")
            self._broken = True
            if iteration < self.LowestBreak:
                self.LowestBreak = iteration

    def Run(self, most: i64) -> ParallelLoopResult:
        """All iterations, of which there are `most` at most."""
        token = self.Options.CancellationToken
        token.ThrowIfCancellationRequested()
        degree = i32(Math.Min(i64(self.Options.Degree), most))
        helpers = List[Task]()
        scheduler = self.Options.EffectiveScheduler
        for i in range(degree - 1):
            helpers.Add(Task.Factory.StartNew(self._Worker, CancellationToken.None_, TaskCreationOptions.DenyChildAttach, scheduler))
        if degree > 0:
            self._Worker()
        for task in helpers:
            task.Wait()
        if self._faults is not None:
            self._Throw(token)
        token.ThrowIfCancellationRequested()
        return ParallelLoopResult(not self.Stopped and not self._broken, self.LowestBreakOrNone)

    def _Throw(self, token: CancellationToken) -> None:
        """Cancellation by the loop's own token is one exception; everything else comes in an AggregateException."""
        canceled = token.IsCancellationRequested
        if canceled:
            for fault in self._faults:
                own = try_cast(OperationCanceledException, fault)
                if own is None or own.CancellationToken != token:
                    canceled = False
        if canceled:
            ExceptionDispatchInfo.Capture(self._faults[0]).Throw()
        raise AggregateException(self._faults)

    def _Worker(self) -> None:
        if self.Ends:
            return
        try:
            self.Work(ParallelLoopState(self))
        except Exception as e:
            with lock(self):
                if self._faults is None:
                    self._faults = List[Exception]()
                self._faults.Add(e)
                self.IsExceptional = True
