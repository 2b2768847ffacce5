from oscil.lang import *
from Oscil.Host import Host


@struct
class SpinWait:
    _count: i32

    @property
    def Count(self) -> i32:
        return self._count

    @property
    def NextSpinWillYield(self) -> bool:
        return self._count >= 10

    def SpinOnce(self) -> None:
        self.SpinOnce(20)

    def SpinOnce(self, sleep1Threshold: i32) -> None:
        """Busy at first, then gives the processor up, then sleeps; `sleep1Threshold` -1: never sleeps."""
        if sleep1Threshold < -1:
            raise ArgumentOutOfRangeException("sleep1Threshold", "Number must be either non-negative and less than or equal to Int32.MaxValue or -1.")
        n = self._count
        if n < 10:
            Thread.SpinWait(4 << n)
        elif sleep1Threshold >= 0 and n >= max(10, sleep1Threshold):
            Thread.Sleep(1)
        else:
            Thread.Yield()
        self._count = 10 if n == 0x7FFF_FFFF else n + 1

    def Reset(self) -> None:
        self._count = 0

    @static
    def SpinUntil(condition: Func[bool]) -> None:
        SpinWait.SpinUntil(condition, -1)

    @static
    def SpinUntil(condition: Func[bool], timeout: TimeSpan) -> bool:
        return SpinWait.SpinUntil(condition, Timeout.Milliseconds(timeout, "timeout"))

    @static
    def SpinUntil(condition: Func[bool], millisecondsTimeout: i32) -> bool:
        Timeout.Check(millisecondsTimeout)
        if condition is None:
            raise ArgumentNullException("condition", "The condition argument is null.")
        start = Environment.TickCount64
        spin = SpinWait()
        while not condition():
            if millisecondsTimeout == 0:
                return False
            spin.SpinOnce()
            if millisecondsTimeout > 0 and spin.NextSpinWillYield and Environment.TickCount64 - start >= i64(millisecondsTimeout):
                return False
        return True
