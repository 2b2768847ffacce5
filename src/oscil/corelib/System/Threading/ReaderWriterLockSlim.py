from oscil.lang import *
from System.Collections.Generic import Dictionary


class ReaderWriterLockSlim(IDisposable):
    """Many readers or one writer; one reader at a time may be upgradeable. Waiting writers go before new readers."""

    _gate: object = object()
    _recursive: bool
    _holders: Dictionary[i32, ReaderWriterCount] = Dictionary[i32, ReaderWriterCount]()
    _readers: i32
    _writer: i32
    _upgrader: i32
    _waitingReaders: i32
    _waitingWriters: i32
    _waitingUpgraders: i32
    _disposed: bool

    def __init__(self) -> None:
        self.__init__(LockRecursionPolicy.NoRecursion)

    def __init__(self, recursionPolicy: LockRecursionPolicy) -> None:
        self._recursive = recursionPolicy == LockRecursionPolicy.SupportsRecursion

    @property
    def RecursionPolicy(self) -> LockRecursionPolicy:
        return LockRecursionPolicy.SupportsRecursion if self._recursive else LockRecursionPolicy.NoRecursion

    def _Mine(self, make: bool) -> ReaderWriterCount:
        me = Environment.CurrentManagedThreadId
        found, count = self._holders.TryGetValue(me)
        if not found and make:
            count = ReaderWriterCount()
            self._holders[me] = count
        return count if found or make else None

    def _Enter(self) -> None:
        if self._disposed:
            raise ObjectDisposedException(None)
        Monitor.Enter(self._gate)

    def _Leave(self) -> None:
        me = Environment.CurrentManagedThreadId
        found, count = self._holders.TryGetValue(me)
        if found and count.Readers == 0 and count.Writers == 0 and count.Upgradeable == 0:
            self._holders.Remove(me)
        Monitor.Exit(self._gate)

    @static
    def _Milliseconds(timeout: TimeSpan) -> i32:
        ms = timeout.TotalMilliseconds
        if ms < -1.0 or ms > 2147483647.0:
            raise ArgumentOutOfRangeException("timeout")
        return i32(ms)

    @static
    def _CheckTimeout(millisecondsTimeout: i32) -> None:
        if millisecondsTimeout < -1:
            raise ArgumentOutOfRangeException("millisecondsTimeout")

    @static
    def _Left(milliseconds: i32, deadline: i64) -> i32:
        return -1 if milliseconds < 0 else i32(max(0, deadline - Environment.TickCount64))

    # reading

    def EnterReadLock(self) -> None:
        self.TryEnterReadLock(-1)

    def TryEnterReadLock(self, timeout: TimeSpan) -> bool:
        return self.TryEnterReadLock(ReaderWriterLockSlim._Milliseconds(timeout))

    def TryEnterReadLock(self, millisecondsTimeout: i32) -> bool:
        ReaderWriterLockSlim._CheckTimeout(millisecondsTimeout)
        self._Enter()
        try:
            mine = self._Mine(True)
            if not self._recursive:
                if self._writer == Environment.CurrentManagedThreadId:
                    raise LockRecursionException("A read lock may not be acquired with the write lock held in this mode.")
                if mine.Readers > 0:
                    raise LockRecursionException("Recursive read lock acquisitions not allowed in this mode.")
            if mine.Readers > 0 or mine.Upgradeable > 0 or mine.Writers > 0:
                mine.Readers += 1
                self._readers += 1
                return True
            deadline = Environment.TickCount64 + i64(millisecondsTimeout)
            self._waitingReaders += 1
            try:
                while self._writer != 0 or self._waitingWriters > 0 or self._waitingUpgraders > 0:
                    left = ReaderWriterLockSlim._Left(millisecondsTimeout, deadline)
                    if left == 0:
                        return False
                    Monitor.Wait(self._gate, left)
            finally:
                self._waitingReaders -= 1
            mine.Readers += 1
            self._readers += 1
            return True
        finally:
            self._Leave()

    def ExitReadLock(self) -> None:
        Monitor.Enter(self._gate)
        try:
            mine = self._Mine(False)
            if mine is None or mine.Readers == 0:
                raise SynchronizationLockException("The read lock is being released without being held.")
            mine.Readers -= 1
            self._readers -= 1
            Monitor.PulseAll(self._gate)
        finally:
            self._Leave()

    # writing

    def EnterWriteLock(self) -> None:
        self.TryEnterWriteLock(-1)

    def TryEnterWriteLock(self, timeout: TimeSpan) -> bool:
        return self.TryEnterWriteLock(ReaderWriterLockSlim._Milliseconds(timeout))

    def TryEnterWriteLock(self, millisecondsTimeout: i32) -> bool:
        ReaderWriterLockSlim._CheckTimeout(millisecondsTimeout)
        self._Enter()
        try:
            me = Environment.CurrentManagedThreadId
            mine = self._Mine(True)
            if mine.Writers > 0:
                if not self._recursive:
                    raise LockRecursionException("Recursive write lock acquisitions not allowed in this mode.")
                mine.Writers += 1
                return True
            if mine.Upgradeable == 0 and mine.Readers > 0:
                raise LockRecursionException("Write lock may not be acquired with read lock held. This pattern is prone to deadlocks. Please ensure that read locks are released before taking a write lock. If an upgrade is necessary, use an upgrade lock in place of the read lock.")
            upgrading = mine.Upgradeable > 0
            deadline = Environment.TickCount64 + i64(millisecondsTimeout)
            if upgrading:
                self._waitingUpgraders += 1
            else:
                self._waitingWriters += 1
            try:
                while self._writer != 0 or self._readers > mine.Readers or (self._upgrader != 0 and self._upgrader != me):
                    left = ReaderWriterLockSlim._Left(millisecondsTimeout, deadline)
                    if left == 0:
                        return False
                    Monitor.Wait(self._gate, left)
            finally:
                if upgrading:
                    self._waitingUpgraders -= 1
                else:
                    self._waitingWriters -= 1
                Monitor.PulseAll(self._gate)
            self._writer = me
            mine.Writers = 1
            return True
        finally:
            self._Leave()

    def ExitWriteLock(self) -> None:
        Monitor.Enter(self._gate)
        try:
            mine = self._Mine(False)
            if mine is None or mine.Writers == 0:
                raise SynchronizationLockException("The write lock is being released without being held.")
            mine.Writers -= 1
            if mine.Writers == 0:
                self._writer = 0
                Monitor.PulseAll(self._gate)
        finally:
            self._Leave()

    # reading, with the right to write later

    def EnterUpgradeableReadLock(self) -> None:
        self.TryEnterUpgradeableReadLock(-1)

    def TryEnterUpgradeableReadLock(self, timeout: TimeSpan) -> bool:
        return self.TryEnterUpgradeableReadLock(ReaderWriterLockSlim._Milliseconds(timeout))

    def TryEnterUpgradeableReadLock(self, millisecondsTimeout: i32) -> bool:
        ReaderWriterLockSlim._CheckTimeout(millisecondsTimeout)
        self._Enter()
        try:
            me = Environment.CurrentManagedThreadId
            mine = self._Mine(True)
            if not self._recursive:
                if mine.Upgradeable > 0:
                    raise LockRecursionException("Recursive upgradeable lock acquisitions not allowed in this mode.")
                if mine.Writers > 0:
                    raise LockRecursionException("Upgradeable lock may not be acquired with write lock held in this mode. Acquiring Upgradeable lock gives the ability to read along with an option to upgrade to a writer.")
                if mine.Readers > 0:
                    raise LockRecursionException("Upgradeable lock may not be acquired with read lock held.")
            if mine.Upgradeable > 0 or mine.Writers > 0:
                mine.Upgradeable += 1
                self._upgrader = me
                return True
            if mine.Readers > 0:
                raise LockRecursionException("Upgradeable lock may not be acquired with read lock held.")
            deadline = Environment.TickCount64 + i64(millisecondsTimeout)
            while self._writer != 0 or self._upgrader != 0 or self._waitingWriters > 0:
                left = ReaderWriterLockSlim._Left(millisecondsTimeout, deadline)
                if left == 0:
                    return False
                Monitor.Wait(self._gate, left)
            self._upgrader = me
            mine.Upgradeable = 1
            return True
        finally:
            self._Leave()

    def ExitUpgradeableReadLock(self) -> None:
        Monitor.Enter(self._gate)
        try:
            mine = self._Mine(False)
            if mine is None or mine.Upgradeable == 0:
                raise SynchronizationLockException("The upgradeable lock is being released without being held.")
            mine.Upgradeable -= 1
            if mine.Upgradeable == 0:
                self._upgrader = 0
                Monitor.PulseAll(self._gate)
        finally:
            self._Leave()

    # what is held

    def _Held(self) -> ReaderWriterCount:
        with lock(self._gate):
            found = self._Mine(False)
            return ReaderWriterCount() if found is None else found

    @property
    def IsReadLockHeld(self) -> bool:
        return self._Held().Readers > 0

    @property
    def IsUpgradeableReadLockHeld(self) -> bool:
        return self._Held().Upgradeable > 0

    @property
    def IsWriteLockHeld(self) -> bool:
        return self._Held().Writers > 0

    @property
    def RecursiveReadCount(self) -> i32:
        return self._Held().Readers

    @property
    def RecursiveUpgradeCount(self) -> i32:
        return self._Held().Upgradeable

    @property
    def RecursiveWriteCount(self) -> i32:
        return self._Held().Writers

    @property
    def CurrentReadCount(self) -> i32:
        n = 0
        with lock(self._gate):
            for pair in self._holders:
                if pair.Value.Readers > 0:
                    n += 1
        return n

    @property
    def WaitingReadCount(self) -> i32:
        return self._waitingReaders

    @property
    def WaitingUpgradeCount(self) -> i32:
        return self._waitingUpgraders

    @property
    def WaitingWriteCount(self) -> i32:
        return self._waitingWriters

    def Dispose(self) -> None:
        if self._disposed:
            return
        if self._waitingReaders > 0 or self._waitingWriters > 0 or self._waitingUpgraders > 0 or self._readers > 0 or self._writer != 0 or self._upgrader != 0:
            raise SynchronizationLockException("The lock is being disposed while still being used. It either is being held by a thread and/or has active waiters waiting to acquire the lock.")
        self._disposed = True
