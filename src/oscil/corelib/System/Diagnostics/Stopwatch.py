from oscil.lang import *
from Oscil.Host import Host


class Stopwatch:
    _elapsed: i64
    _started: i64
    _running: bool

    Frequency: Static[ReadOnly[i64]] = 1000000000
    IsHighResolution: Static[ReadOnly[bool]] = True

    def __init__(self) -> None:
        pass

    @static
    def GetTimestamp() -> i64:
        return Host.MonotonicNanoseconds()

    @static
    def GetElapsedTime(startingTimestamp: i64) -> TimeSpan:
        return TimeSpan(div(Host.MonotonicNanoseconds() - startingTimestamp, 100))

    @static
    def GetElapsedTime(startingTimestamp: i64, endingTimestamp: i64) -> TimeSpan:
        return TimeSpan(div(endingTimestamp - startingTimestamp, 100))

    @static
    def StartNew() -> Stopwatch:
        watch = Stopwatch()
        watch.Start()
        return watch

    def Start(self) -> None:
        if not self._running:
            self._started = Host.MonotonicNanoseconds()
            self._running = True

    def Stop(self) -> None:
        if self._running:
            self._elapsed += Host.MonotonicNanoseconds() - self._started
            self._running = False

    def Reset(self) -> None:
        self._elapsed = 0
        self._running = False

    def Restart(self) -> None:
        self._elapsed = 0
        self._started = Host.MonotonicNanoseconds()
        self._running = True

    @property
    def IsRunning(self) -> bool:
        return self._running

    @property
    def ElapsedTicks(self) -> i64:
        total = self._elapsed
        if self._running:
            total += Host.MonotonicNanoseconds() - self._started
        return total

    @property
    def ElapsedMilliseconds(self) -> i64:
        return div(self.ElapsedTicks, 1000000)

    @property
    def Elapsed(self) -> TimeSpan:
        return TimeSpan(div(self.ElapsedTicks, 100))

    @override
    def ToString(self) -> str:
        return self.Elapsed.ToString()
