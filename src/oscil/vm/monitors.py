"""Monitors: reentrant locks with wait and pulse, one for each object that is locked now (I.12.6.5)."""

from __future__ import annotations

import threading
from collections import deque
from typing import TYPE_CHECKING

from oscil.vm.guest_errors import GuestThrow

if TYPE_CHECKING:
    from oscil.vm.runtime import Runtime

_UNOWNED = "Object synchronization method was called from an unsynchronized block of code."


class _Monitor:
    __slots__ = ("count", "free", "owner", "users", "waiters")

    def __init__(self, lock: threading.Lock) -> None:
        self.owner = 0
        self.count = 0
        self.users = 0  # threads that hold it, want it or wait in it: the table keeps it while there is one
        self.free = threading.Condition(lock)
        self.waiters: deque[threading.Event] = deque()


class Monitors:
    """All monitors of one Runtime, by object address (objects do not move; a locked object is held as a root)."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self._lock = threading.Lock()
        self._table: dict[int, tuple[_Monitor, int]] = {}

    def enter(self, obj: int, milliseconds: int = -1) -> bool:
        """Take the lock; False when the time is over."""
        if obj == 0:
            raise GuestThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 'obj')")
        me = threading.get_ident()
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

    def _wait_free(self, monitor: _Monitor, milliseconds: int) -> bool:
        if milliseconds == 0:
            return False
        timeout = None if milliseconds < 0 else milliseconds / 1000
        wait_for = monitor.free.wait_for
        return bool(self._runtime.outside(wait_for, lambda: monitor.owner == 0, timeout))

    def exit(self, obj: int) -> None:
        """Give the lock back."""
        if obj == 0:
            raise GuestThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 'obj')")
        with self._lock:
            monitor = self._owned(obj)
            monitor.count -= 1
            if monitor.count == 0:
                monitor.owner = 0
                monitor.free.notify()
                self._release_use(obj, monitor)

    def is_entered(self, obj: int) -> bool:
        """Whether this thread holds the lock."""
        with self._lock:
            found = self._table.get(obj)
            return found is not None and found[0].owner == threading.get_ident()

    def wait(self, obj: int, milliseconds: int) -> bool:
        """Give the lock up until pulsed or the time is over, then take it again."""
        with self._lock:
            monitor = self._owned(obj)
            count, event = monitor.count, threading.Event()
            monitor.waiters.append(event)
            monitor.owner, monitor.count = 0, 0
            monitor.free.notify()
        try:
            pulsed = self._runtime.outside(event.wait, None if milliseconds < 0 else milliseconds / 1000)
        finally:
            with self._lock:
                if event in monitor.waiters:
                    monitor.waiters.remove(event)
                    pulsed = False
                else:
                    pulsed = True
                monitor.free.wait_for(lambda: monitor.owner == 0)
                monitor.owner, monitor.count = threading.get_ident(), count
        return bool(pulsed)

    def pulse(self, obj: int, everyone: bool) -> None:
        """Wake one waiter, or all."""
        with self._lock:
            monitor = self._owned(obj)
            while monitor.waiters:
                monitor.waiters.popleft().set()
                if not everyone:
                    return

    def _owned(self, obj: int) -> _Monitor:
        found = self._table.get(obj)
        if found is None or found[0].owner != threading.get_ident():
            raise GuestThrow("System.Threading.SynchronizationLockException", _UNOWNED)
        return found[0]

    def _use(self, obj: int) -> _Monitor:
        found = self._table.get(obj)
        if found is None:
            found = self._table[obj] = (_Monitor(self._lock), self._runtime.roots.hold(obj))
        found[0].users += 1
        return found[0]

    def _release_use(self, obj: int, monitor: _Monitor) -> None:
        monitor.users -= 1
        if monitor.users == 0:
            self._runtime.roots.release(self._table.pop(obj)[1])
