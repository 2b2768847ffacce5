"""Work of one Runtime that guest threads do not wait for, in order, on a thread that lives while there is some."""

from __future__ import annotations

import atexit
import threading
from collections import deque
from collections.abc import Callable
from weakref import WeakSet

_ALL: WeakSet[Background] = WeakSet()


class Background:
    """`failed` gets what a piece of work raises; nothing more is done then."""

    def __init__(self, failed: Callable[[BaseException], None]) -> None:
        self._failed = failed
        self._lock = threading.Lock()
        self._waiting: deque[Callable[[], None]] = deque()
        self._thread: threading.Thread | None = None
        _ALL.add(self)

    def add(self, work: Callable[[], None]) -> None:
        """Have something done."""
        with self._lock:
            self._waiting.append(work)
            if self._thread is not None:
                return
            self._thread = threading.Thread(target=self._run, daemon=True)
            thread = self._thread
        try:
            thread.start()
        except RuntimeError:  # no more threads: what waits is done when one can be made
            with self._lock:
                self._thread = None

    def finish(self) -> None:
        """Drop what waits, and wait for what is being done."""
        with self._lock:
            self._waiting.clear()
            thread = self._thread
        if thread is not None and thread is not threading.current_thread():
            thread.join()

    def _run(self) -> None:
        while True:
            with self._lock:
                if not self._waiting:
                    self._thread = None
                    return
                work = self._waiting.popleft()
            try:
                work()
            except BaseException as error:  # whatever it is, the main thread reports it
                with self._lock:
                    self._waiting.clear()
                self._failed(error)


@atexit.register
def _finish_all() -> None:
    """Python must not end while a thread is inside LLVM."""
    for background in list(_ALL):
        background.finish()
