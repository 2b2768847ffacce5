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

if TYPE_CHECKING:
    from oscil.vm.runtime import Runtime

_UNOWNED = "Object synchronization method was called from an unsynchronized block of code."
# As vm/native/monitor.py
_OWNER_SHIFT, _OWNER_MASK, _COUNT_SHIFT, _COUNT_MASK = 8, 0xFFFF, 24, 0x3F
_HOST_LOCK, _ANY_LOCK = 0x40000000, 0x7FFFFF00


class _Monitor:
    __slots__ = ("count", "free", "owner", "users", "waiters")

    def __init__(self, lock: threading.Lock) -> None:
        self.owner = 0
        self.count = 0
        self.users = 0  # threads that hold it, want it or wait in it: the table keeps it while there is one
        self.free = threading.Condition(lock)
        self.waiters: deque[threading.Event] = deque()


class Monitors:
    """The inflated monitors of one Runtime, by object address (objects do not move; each is held as a root)."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self._lock = threading.Lock()
        self._table: dict[int, tuple[_Monitor, int]] = {}

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
            if monitor.owner and not self._wait_free(monitor, milliseconds):
                self._release_use(obj, monitor)
                return False
            monitor.owner, monitor.count = me, 1
            return True

    def _me(self) -> int:
        return int(self._runtime.thread.native.managed_thread_id)

    def _wait_free(self, monitor: _Monitor, milliseconds: int) -> bool:
        if milliseconds == 0:
            return False
        wait_for = monitor.free.wait_for
        return self._runtime.wait(lambda seconds: wait_for(lambda: monitor.owner == 0, seconds), milliseconds)

    def exit(self, obj: int) -> None:
        """Give the lock back."""
        _check(obj)
        with self._lock:
            monitor = self._owned(obj)
            monitor.count -= 1
            if monitor.count == 0:
                monitor.owner = 0
                monitor.free.notify()
                self._release_use(obj, monitor)

    def is_entered(self, obj: int) -> bool:
        """Whether this thread holds the lock."""
        _check(obj)
        with self._lock:
            monitor = self._use(obj)
            answer = monitor.owner == self._me()
            self._release_use(obj, monitor)
            return answer

    def wait(self, obj: int, milliseconds: int) -> bool:
        """Give the lock up until pulsed or the time is over, then take it again."""
        _check(obj)
        with self._lock:
            monitor = self._owned(obj)
            count, event = monitor.count, threading.Event()
            monitor.waiters.append(event)
            monitor.owner, monitor.count = 0, 0
            monitor.free.notify()
        try:
            self._runtime.wait(event.wait, milliseconds)
        finally:
            with self._lock:
                pulsed = event not in monitor.waiters
                if not pulsed:
                    monitor.waiters.remove(event)
                self._wait_free(monitor, -1)
                monitor.owner, monitor.count = self._me(), count
        return pulsed

    def pulse(self, obj: int, everyone: bool) -> None:
        """Wake one waiter, or all."""
        _check(obj)
        with self._lock:
            monitor = self._owned(obj)
            while monitor.waiters:
                monitor.waiters.popleft().set()
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
        monitor = _Monitor(self._lock)
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


def _check(obj: int) -> None:
    if obj == 0:
        raise GuestThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 'obj')")
