from oscil.lang import *


@sealed
class Mutex(WaitHandle):
    _owner: Thread
    _depth: i32
    _abandoned: bool

    def __init__(self) -> None:
        pass

    def __init__(self, initiallyOwned: bool) -> None:
        if initiallyOwned:
            self.Consume(Thread.CurrentThread)

    def ReleaseMutex(self) -> None:
        self.CheckOpen()
        with lock(WaitHandle.s_gate):
            if self._owner is not Thread.CurrentThread:
                raise ApplicationException("Object synchronization method was called from an unsynchronized block of code.")
            self._depth -= 1
            if self._depth == 0:
                self._owner = None
                self.Released()

    @override
    @internal
    def IsSignaled(self, thread: Thread) -> bool:
        return self._owner is None or self._owner is thread or not self._owner.IsAlive

    @override
    @internal
    def Consume(self, thread: Thread) -> None:
        if self._owner is not None and self._owner is not thread:
            self._abandoned = True
            self._depth = 0
        self._owner = thread
        self._depth += 1

    @internal
    def CheckAbandoned(self, index: i32) -> None:
        if self._abandoned:
            self._abandoned = False
            raise AbandonedMutexException(index, self)

    @override
    @internal
    def SignalCore(self) -> None:
        self.ReleaseMutex()
