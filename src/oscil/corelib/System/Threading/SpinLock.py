from oscil.lang import *


@struct
class SpinLock:
    """The lock word is 0 when free; held it is the owner's thread id, or 1 when owners are not tracked."""

    _owner: i32
    # Ownership is tracked unless told otherwise, also of the default value.
    _untracked: bool

    def __init__(self, enableThreadOwnerTracking: bool) -> None:
        self._owner = 0
        self._untracked = not enableThreadOwnerTracking

    @property
    def IsHeld(self) -> bool:
        return Volatile.Read(ref(self._owner)) != 0

    @property
    def IsHeldByCurrentThread(self) -> bool:
        if self._untracked:
            raise InvalidOperationException("Thread tracking is disabled.")
        return Volatile.Read(ref(self._owner)) == Environment.CurrentManagedThreadId

    @property
    def IsThreadOwnerTrackingEnabled(self) -> bool:
        return not self._untracked

    def Enter(self, lockTaken: Ref[bool]) -> None:
        self._TryEnter(-1, ref(lockTaken))

    def TryEnter(self, lockTaken: Ref[bool]) -> None:
        self._TryEnter(0, ref(lockTaken))

    def TryEnter(self, timeout: TimeSpan, lockTaken: Ref[bool]) -> None:
        milliseconds = i64(timeout.TotalMilliseconds)
        if milliseconds < -1 or milliseconds > 0x7FFF_FFFF:
            raise ArgumentOutOfRangeException("timeout", timeout, "The timeout must be a value between -1 and Int32.MaxValue, inclusive.")
        self._TryEnter(i32(milliseconds), ref(lockTaken))

    def TryEnter(self, millisecondsTimeout: i32, lockTaken: Ref[bool]) -> None:
        if millisecondsTimeout < -1:
            raise ArgumentOutOfRangeException("millisecondsTimeout", millisecondsTimeout, "The timeout must be a value between -1 and Int32.MaxValue, inclusive.")
        self._TryEnter(millisecondsTimeout, ref(lockTaken))

    def _TryEnter(self, milliseconds: i32, lockTaken: Ref[bool]) -> None:
        if lockTaken:
            raise ArgumentException("The tookLock argument must be set to false before calling this method.", "lockTaken")
        mine = 1 if self._untracked else Environment.CurrentManagedThreadId
        if not self._untracked and self._owner == mine:
            raise LockRecursionException("The calling thread already holds the lock.")
        start = Environment.TickCount64
        spin = SpinWait()
        while Interlocked.CompareExchange(ref(self._owner), mine, 0) != 0:
            if milliseconds >= 0 and Environment.TickCount64 - start >= i64(milliseconds):
                return
            spin.SpinOnce()
        lockTaken = True

    def Exit(self) -> None:
        self.Exit(True)

    def Exit(self, useMemoryBarrier: bool) -> None:
        if not self._untracked and self._owner != Environment.CurrentManagedThreadId:
            raise SynchronizationLockException("The calling thread does not hold the lock.")
        Volatile.Write(ref(self._owner), 0)
