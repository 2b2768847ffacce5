"""The time limit of a Runtime: how long guest code may run.

The clock runs while a call from Python is in the guest, waits included, and while a thread of the guest's own runs
code. When it is used up every thread leaves the guest at its next poll; finally blocks get no further than theirs.
"""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

from oscil.errors import LimitError
from oscil.ir.layout import THREAD_MANAGED

if TYPE_CHECKING:
    from oscil.vm.runtime import Runtime

_PERIOD = 0.02
_IDLE_ROUNDS = 25


class TimeLimit:
    """`asleep`: whoever enters the guest calls `wake`."""

    def __init__(self, runtime: Runtime, seconds: float) -> None:
        self._runtime, self._seconds, self._left = runtime, seconds, seconds
        self._wake = threading.Event()
        self._thread: threading.Thread | None = None
        self.asleep = True

    def wake(self) -> None:
        """Guest code runs."""
        self.asleep = False
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="oscil-time-limit", daemon=True)
            self._thread.start()
        self._wake.set()

    def _run(self) -> None:
        idle, now = 0, time.monotonic()
        while not self._runtime.closed:
            time.sleep(min(_PERIOD, max(self._left, 0.0)))
            before, now = now, time.monotonic()
            if self._is_active():
                idle = 0
                self._left -= now - before
                if self._left <= 0:
                    self._end()
                    return
                continue
            idle += 1
            if idle > _IDLE_ROUNDS:
                idle = 0
                self._wake.clear()
                self.asleep = True
                if self._is_active():  # between the look and the note: nobody will call `wake` for it
                    self.asleep = False
                    continue
                self._wake.wait()
                now = time.monotonic()

    def _is_active(self) -> bool:
        for record in self._runtime.threads():
            native = record.native
            if native is not None and native.entry and (not record.is_own or native.state == THREAD_MANAGED):
                return True
        return False

    def _end(self) -> None:
        self._runtime.end(LimitError(f"guest code has used up its time limit of {self._seconds:g} s"))
