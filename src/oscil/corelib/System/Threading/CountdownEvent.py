from oscil.lang import *


class CountdownEvent(IDisposable):
    _initial: i32
    _count: i32
    _event: ManualResetEventSlim
    _disposed: bool

    def __init__(self, initialCount: i32) -> None:
        if initialCount < 0:
            raise ArgumentOutOfRangeException("initialCount")
        self._initial = initialCount
        self._count = initialCount
        self._event = ManualResetEventSlim(initialCount == 0)

    @property
    def CurrentCount(self) -> i32:
        return max(0, self._count)

    @property
    def InitialCount(self) -> i32:
        return self._initial

    @property
    def IsSet(self) -> bool:
        return self._count <= 0

    @property
    def WaitHandle(self) -> WaitHandle:
        self._CheckNotDisposed()
        return self._event.WaitHandle

    def _CheckNotDisposed(self) -> None:
        if self._disposed:
            raise ObjectDisposedException("System.Threading.CountdownEvent")

    def Signal(self) -> bool:
        return self.Signal(1)

    def Signal(self, signalCount: i32) -> bool:
        if signalCount <= 0:
            raise ArgumentOutOfRangeException("signalCount")
        self._CheckNotDisposed()
        while True:
            count = Volatile.Read(ref(self._count))
            if count < signalCount:
                raise InvalidOperationException("Invalid attempt made to decrement the event's count below zero.")
            if Interlocked.CompareExchange(ref(self._count), count - signalCount, count) == count:
                break
        if count == signalCount:
            self._event.Set()
            return True
        return False

    def AddCount(self) -> None:
        self.AddCount(1)

    def AddCount(self, signalCount: i32) -> None:
        if not self.TryAddCount(signalCount):
            raise InvalidOperationException("The event is already signaled and cannot be incremented.")

    def TryAddCount(self) -> bool:
        return self.TryAddCount(1)

    def TryAddCount(self, signalCount: i32) -> bool:
        if signalCount <= 0:
            raise ArgumentOutOfRangeException("signalCount")
        self._CheckNotDisposed()
        while True:
            count = Volatile.Read(ref(self._count))
            if count <= 0:
                return False
            if count > 0x7FFF_FFFF - signalCount:
                raise InvalidOperationException("The increment operation would cause the CurrentCount to overflow.")
            if Interlocked.CompareExchange(ref(self._count), count + signalCount, count) == count:
                return True

    def Reset(self) -> None:
        self.Reset(self._initial)

    def Reset(self, count: i32) -> None:
        self._CheckNotDisposed()
        if count < 0:
            raise ArgumentOutOfRangeException("count")
        self._count = count
        self._initial = count
        if count == 0:
            self._event.Set()
        else:
            self._event.Reset()

    def Wait(self) -> None:
        self._CheckNotDisposed()
        self._event.Wait()

    def Wait(self, cancellationToken: CancellationToken) -> None:
        self._CheckNotDisposed()
        self._event.Wait(cancellationToken)

    def Wait(self, millisecondsTimeout: i32) -> bool:
        self._CheckNotDisposed()
        return self._event.Wait(millisecondsTimeout)

    def Wait(self, timeout: TimeSpan) -> bool:
        self._CheckNotDisposed()
        return self._event.Wait(timeout)

    def Wait(self, millisecondsTimeout: i32, cancellationToken: CancellationToken) -> bool:
        self._CheckNotDisposed()
        return self._event.Wait(millisecondsTimeout, cancellationToken)

    def Dispose(self) -> None:
        self.Dispose(True)
        GC.SuppressFinalize(self)

    @protected
    @virtual
    def Dispose(self, disposing: bool) -> None:
        if disposing:
            self._event.Dispose()
            self._disposed = True
