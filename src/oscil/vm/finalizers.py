"""Finalizers run one after the other, on a thread that is started when the first object is due (I.8.9.6.7)."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from oscil.vm.guest_errors import GuestThrowObject

if TYPE_CHECKING:
    from oscil.vm.runtime import Runtime


class Finalizers:
    """The finalizer queue of one Runtime."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self._lock = threading.Condition()
        self._started = False
        self._asked = self._done = 0

    def notify(self) -> None:
        """A collection has found dead objects with finalizers."""
        with self._lock:
            self._asked += 1
            if not self._started:
                self._started = True
                threading.Thread(target=self._run, daemon=True).start()
            self._lock.notify_all()

    def wait(self) -> None:
        """Until everything that was due when this was called has run."""
        if self._runtime.has_due_finalizers():
            self.notify()
        with self._lock:
            asked = self._asked
            self._runtime.outside(self._lock.wait_for, lambda: self._done >= asked)

    def _run(self) -> None:
        while True:
            with self._lock:
                self._lock.wait_for(lambda: self._asked > self._done)
                asked = self._asked
            self._run_due()
            with self._lock:
                self._done = asked
                self._lock.notify_all()

    def _run_due(self) -> None:
        runtime = self._runtime
        type_ = runtime.universe.find_type("System.GC")
        method = runtime.find_method(type_, "RunFinalizer", 1) if type_ is not None else None
        while method is not None:
            reference = runtime.next_finalizable()
            if not reference:
                return
            try:
                runtime.call(method, reference)
                runtime.thread.native.kept_count = 0  # nothing of this thread's is in Python's hands
            except GuestThrowObject as thrown:
                runtime.stop(thrown)
                return
