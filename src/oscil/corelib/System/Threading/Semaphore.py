from oscil.lang import *


@sealed
class Semaphore(WaitHandle):
    _count: i32
    _maximum: i32

    def __init__(self, initialCount: i32, maximumCount: i32) -> None:
        if initialCount < 0:
            raise ArgumentOutOfRangeException("initialCount", "Non-negative number required.")
        if maximumCount < 1:
            raise ArgumentOutOfRangeException("maximumCount", "Positive number required.")
        if initialCount > maximumCount:
            raise ArgumentException("The initial count for the semaphore must be greater than or equal to zero and less than the maximum count.")
        self._count = initialCount
        self._maximum = maximumCount

    def Release(self) -> i32:
        return self.Release(1)

    def Release(self, releaseCount: i32) -> i32:
        if releaseCount < 1:
            raise ArgumentOutOfRangeException("releaseCount", "Non-negative number required.")
        self.CheckOpen()
        with lock(WaitHandle.s_gate):
            previous = self._count
            if releaseCount > self._maximum - previous:
                raise SemaphoreFullException()
            self._count = previous + releaseCount
            self.Released()
            return previous

    @override
    @internal
    def IsSignaled(self, thread: Thread) -> bool:
        return self._count > 0

    @override
    @internal
    def Consume(self, thread: Thread) -> None:
        self._count -= 1

    @override
    @internal
    def SignalCore(self) -> None:
        self.Release(1)
