"""Monitors that are contended, waited on or pulsed: reentrant locks with a queue of waiters (I.12.6.5).

An uncontended lock lives in its object's header (`vm/native/monitor.py`). The first thread that needs more *inflates*
it: the host takes owner and count over, under its lock and by compare-and-swap, and marks the header. When nobody uses
the lock any more the mark goes away again.
"""

from __future__ import annotations

import threading
from collections import deque
from typing import TYPE_CHECKING

from oscil.ir.layout import HEADER_FLAGS
from oscil.vm.guest_errors import GuestThrow
from oscil.vm.memory import read_u32
from oscil.vm.scheduler import Parker, Wait

if TYPE_CHECKING:
    from oscil.vm.roots import Slot
    from oscil.vm.runtime import Runtime

_UNOWNED = "Object synchronization method was called from an unsynchronized block of code."
# As vm/native/monitor.py
_OWNER_SHIFT, _OWNER_MASK, _COUNT_SHIFT, _COUNT_MASK = 8, 0xFFFF, 24, 0x3F
_HOST_LOCK, _ANY_LOCK = 0x40000000, 0x7FFFFF00


class _Waiter:
    """A thread in `Monitor.Wait`."""

    __slots__ = ("parker", "pulsed")

    def __init__(self, parker: Parker) -> None:
        self.parker, self.pulsed = parker, False


class _Monitor:
    __slots__ = ("count", "entering", "owner", "users", "waiters")

    def __init__(self) -> None:
        self.owner = 0
        self.count = 0
        self.users = 0  # threads that hold it, want it or wait in it: the table keeps it while there is one
        self.entering: list[Parker] = []
        self.waiters: deque[_Waiter] = deque()


class Monitors:
    """The inflated monitors of one Runtime, by object address (objects do not move; each is held as a root)."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self._lock = threading.Lock()
        self._table: dict[int, tuple[_Monitor, Slot]] = {}

    def enter(self, obj: int, milliseconds: int = -1) -> bool:
        """Take the lock; False when the time is over."""
        _check(obj)
        me = self._me()
        with self._lock:
            monitor = self._use(obj)
            if monitor.owner == me:
                monitor.count += 1
                self._release_use(obj, monitor)
                return True
            if monitor.owner == 0:
                monitor.owner, monitor.count = me, 1
                return True
        return self._enter_later(obj, monitor, me, milliseconds)

    def _enter_later(self, obj: int, monitor: _Monitor, me: int, milliseconds: int) -> bool:
        taken = False
        try:
            taken = milliseconds != 0 and self._take(obj, monitor, me, 1, milliseconds)
        finally:
            if not taken:
                with self._lock:
                    self._release_use(obj, monitor)
        return taken

    def _me(self) -> int:
        return int(self._runtime.thread.native.managed_thread_id)

    def _take(self, obj: int, monitor: _Monitor, me: int, count: int, ms: int, *, interruptible: bool = True) -> bool:
        """Wait until the lock is free and take it."""

        def try_take() -> bool:
            with self._lock:
                if monitor.owner:
                    return False
                monitor.owner, monitor.count = me, count
                return True

        parker, taken = self._runtime.thread.parker, False
        with self._lock:
            monitor.entering.append(parker)
        try:
            taken = self._runtime.scheduler.block(try_take, Wait("lock", obj), ms, interruptible=interruptible)
        finally:
            with self._lock:
                monitor.entering.remove(parker)
                if not taken:
                    self._offer(monitor)  # it may have been woken for the lock just now
        return taken

    def _offer(self, monitor: _Monitor) -> None:
        """Wake a thread for a lock that is free."""
        if monitor.owner == 0 and monitor.entering:
            scheduler = self._runtime.scheduler
            scheduler.unpark(scheduler.first(monitor.entering))

    def exit(self, obj: int) -> None:
        """Give the lock back."""
        _check(obj)
        with self._lock:
            monitor = self._owned(obj)
            monitor.count -= 1
            if monitor.count == 0:
                monitor.owner = 0
                self._offer(monitor)
                self._release_use(obj, monitor)

    def is_entered(self, obj: int) -> bool:
        """Whether this thread holds the lock."""
        _check(obj, "obj")
        with self._lock:
            monitor = self._use(obj)
            answer = monitor.owner == self._me()
            self._release_use(obj, monitor)
            return answer

    def owner_of(self, obj: int) -> int:
        """Number of the thread that holds a lock which another one waits for, or 0."""
        found = self._table.get(obj)
        return found[0].owner if found is not None else 0

    def wait(self, obj: int, milliseconds: int) -> bool:
        """Give the lock up until pulsed or the time is over, then take it again."""
        _check(obj, "obj")
        waiter = _Waiter(self._runtime.thread.parker)
        with self._lock:
            monitor = self._owned(obj)
            me, count = monitor.owner, monitor.count
            monitor.waiters.append(waiter)
            monitor.owner, monitor.count = 0, 0
            self._offer(monitor)
        try:
            self._runtime.scheduler.block(lambda: waiter.pulsed, Wait("pulse", obj), milliseconds)
        finally:
            with self._lock:
                if not waiter.pulsed:
                    monitor.waiters.remove(waiter)
            self._take(obj, monitor, me, count, -1, interruptible=False)
        return waiter.pulsed

    def pulse(self, obj: int, everyone: bool) -> None:
        """Wake one waiter, or all."""
        _check(obj, "obj")
        with self._lock:
            monitor = self._owned(obj)
            while monitor.waiters:
                waiter = monitor.waiters.popleft()
                waiter.pulsed = True
                self._runtime.scheduler.unpark(waiter.parker)
                if not everyone:
                    return

    def _owned(self, obj: int) -> _Monitor:
        """The monitor, which this thread holds."""
        monitor = self._use(obj)
        self._release_use(obj, monitor)
        if monitor.owner != self._me():
            raise GuestThrow("System.Threading.SynchronizationLockException", _UNOWNED)
        return monitor

    def _use(self, obj: int) -> _Monitor:
        found = self._table.get(obj)
        if found is None:
            found = self._table[obj] = (self._inflate(obj), self._runtime.roots.hold(obj))
        found[0].users += 1
        return found[0]

    def _inflate(self, obj: int) -> _Monitor:
        monitor = _Monitor()
        while True:
            flags = read_u32(obj + HEADER_FLAGS)
            owner = flags >> _OWNER_SHIFT & _OWNER_MASK
            if self._runtime.code.header_cas(obj, flags, flags & ~_ANY_LOCK | _HOST_LOCK):
                break
        if owner:
            monitor.owner, monitor.count = owner, 1 + (flags >> _COUNT_SHIFT & _COUNT_MASK)
            monitor.users = 1
        return monitor

    def _release_use(self, obj: int, monitor: _Monitor) -> None:
        monitor.users -= 1
        if monitor.users:
            return
        while True:
            flags = read_u32(obj + HEADER_FLAGS)
            if self._runtime.code.header_cas(obj, flags, flags & ~_ANY_LOCK):
                break
        self._runtime.roots.release(self._table.pop(obj)[1])


def already_taken() -> GuestThrow:
    """`Enter(obj, ref lockTaken)` whose second argument is true."""
    return GuestThrow("System.ArgumentException", "Argument must be initialized to false (Parameter 'lockTaken')")


def _check(obj: int, parameter: str | None = None) -> None:
    """Entering and leaving name no parameter, as .NET's; ArgumentNullException(String) takes the name of one."""
    if obj == 0:
        raise GuestThrow("System.ArgumentNullException", parameter)
