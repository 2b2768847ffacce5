"""Ctrl-C while guest code runs on the main thread.

Python runs signal handlers between its own instructions only, and the guest runs none. While the main thread is in the
guest, a watchdog asks for a poll every 50 ms; the poll enters Python, and Python calls the handler. Inside the engine
the handler only leaves a note, which the poll raises at a place where the guest can be left in order.
"""

from __future__ import annotations

import os
import signal
import threading
import time
from types import FrameType
from typing import TYPE_CHECKING, Any
from weakref import WeakSet

from oscil.ir.layout import POLL_HOST

if TYPE_CHECKING:
    from oscil.vm.runtime import Runtime

_PERIOD = 0.05
_QUIET_ROUNDS = 20  # in which the thread was not in the guest: then the watchdog sleeps until it is woken
_NAP = 1.0
_ENGINE = os.path.dirname(os.path.dirname(os.path.abspath(__file__))) + os.sep


class Watchdog:
    """One per process, made with the first Runtime. While it is `asleep`, who goes into the guest must `wake` it."""

    def __init__(self) -> None:
        self._runtimes: WeakSet[Runtime] = WeakSet()
        self._wake = threading.Event()
        self._thread: threading.Thread | None = None
        self.asleep = True

    def watch(self, vm: Runtime) -> None:
        """Look after a Runtime. Where Ctrl-C has Python's own handler, ours takes its place."""
        self._runtimes.add(vm)
        if threading.current_thread() is not threading.main_thread():
            return
        if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
            signal.signal(signal.SIGINT, self._handle)

    def wake(self) -> None:
        """The main thread goes into the guest after a while."""
        self.asleep = False
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="oscil-watchdog", daemon=True)
            self._thread.start()
        self._wake.set()

    def _run(self) -> None:
        main = threading.main_thread().ident
        quiet = 0
        while True:
            if quiet < _QUIET_ROUNDS:
                time.sleep(_PERIOD)
            else:
                self.asleep = True
                if self._wake.wait(_NAP):  # not for ever: a call that began just now may have seen us awake
                    quiet = 0
                self._wake.clear()
            quiet = 0 if self._ask(main) else quiet + 1

    def _ask(self, thread: int | None) -> bool:
        """Have the thread poll where it is in the guest; whether it is."""
        found = False
        for vm in list(self._runtimes):
            record = vm.record_of(thread)
            if record is not None and record.native is not None and record.native.entry:
                record.request_poll(POLL_HOST)
                found = True
        return found

    def _handle(self, number: int, frame: FrameType | None) -> None:
        if frame is not None and frame.f_code.co_filename.startswith(_ENGINE):
            main = threading.get_ident()
            for vm in list(self._runtimes):
                record = vm.record_of(main)
                if record is not None and record.native.entry:
                    vm.interrupt(KeyboardInterrupt())
                    return
        raise KeyboardInterrupt


_watchdog: list[Any] = []


def watchdog() -> Watchdog:
    """The process's watchdog; a forked child gets one of its own."""
    if not _watchdog or _watchdog[0] != os.getpid():
        _watchdog[:] = [os.getpid(), Watchdog()]
    found: Watchdog = _watchdog[1]
    return found
