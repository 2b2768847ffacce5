"""Finalizers run one after the other, on a thread that is started when the first object is due (I.8.9.6.7)."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from oscil.vm.guest_errors import GuestThrowObject
from oscil.vm.scheduler import Parker, Wait
from oscil.vm.unhandled import end_program

if TYPE_CHECKING:
    from oscil.vm.runtime import Runtime

_DUE = Wait("finalizers")


class Finalizers:
    """The finalizer queue of one Runtime."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self._lock = threading.Lock()
        self._parker: Parker | None = None  # of the finalizer thread
        self._waiting: list[Parker] = []
        self._asked = self._done = 0

    def notify(self) -> None:
        """A collection has found dead objects with finalizers."""
        scheduler = self._runtime.scheduler
        with self._lock:
            self._asked += 1
            parker = self._parker
            if parker is None:
                parker = self._parker = scheduler.new_parker(starts=True)
                threading.Thread(target=self._run, args=(parker,), daemon=True).start()
        scheduler.unpark(parker)

    def wait(self) -> None:
        """Until everything that was due when this was called has run."""
        if self._runtime.has_due_finalizers():
            self.notify()
        parker, asked = self._runtime.thread.parker, self._asked
        self._waiting.append(parker)
        try:
            self._runtime.scheduler.block(lambda: self._done >= asked, _DUE, interruptible=False)
        finally:
            self._waiting.remove(parker)

    def _run(self, parker: Parker) -> None:
        runtime = self._runtime
        try:
            runtime.scheduler.begin(parker)
            runtime.begin_thread(parker, runtime.new_stack())
            while True:
                runtime.scheduler.block(lambda: self._asked > self._done, _DUE, interruptible=False)
                asked = self._asked
                self._run_due()
                self._done = asked
                for waiting in list(self._waiting):
                    runtime.scheduler.unpark(waiting)
        except BaseException as error:  # the program ends
            runtime.stop(error)
        finally:
            runtime.end_thread()
            runtime.scheduler.end(parker)

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
                end_program(runtime, thrown.reference)
                return
