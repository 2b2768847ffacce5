"""Guest threads: each is a daemon Python thread that enters the guest (design 3.14)."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from oscil.errors import MissingMemberError
from oscil.vm.guest_errors import GuestThrow

if TYPE_CHECKING:
    from oscil.vm.runtime import Runtime

_NATIVE_STACK = 16 << 20


class Workers:
    """The guest's threads of one Runtime. `failure`: what ended the program on one of them, for the main thread."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self._lock = threading.Lock()
        self._running: dict[int, threading.Event] = {}  # Thread object -> its end
        self._foreground = 0
        self.failure: BaseException | None = None
        self.ended = threading.Condition(self._lock)

    def start(self, thread: int, stack_size: int) -> None:
        """A new thread for a Thread object, which stays alive until the thread ends."""
        runtime = self._runtime
        type_ = runtime.universe.find_type("System.Threading.Thread")
        callback = runtime.find_method(type_, "StartCallback", 1) if type_ is not None else None
        if callback is None:
            raise MissingMemberError("System.Threading.Thread::StartCallback(System.Threading.Thread)")
        slot, finished = runtime.roots.hold(thread), threading.Event()
        with self._lock:
            self._running[thread] = finished

        def run() -> None:
            try:
                runtime.begin_thread(stack_size).native.thread_object = thread
                runtime.call(callback, thread)
            except BaseException as error:  # whatever it is, the main thread reports it
                self._fail(error)
            finally:
                with self._lock:
                    del self._running[thread]
                    self.ended.notify_all()
                runtime.end_thread()
                runtime.roots.release(slot)
                finished.set()

        threading.stack_size(_NATIVE_STACK)
        try:
            threading.Thread(target=run, daemon=True).start()
        except RuntimeError:
            raise GuestThrow("System.OutOfMemoryException") from None
        finally:
            threading.stack_size(0)

    def _fail(self, error: BaseException) -> None:
        with self._lock:
            if self.failure is None:
                self.failure = error
        self._runtime.stop(error)

    def join(self, thread: int, milliseconds: int) -> bool:
        """Wait for a thread's end; True also for one that is not running."""
        with self._lock:
            finished = self._running.get(thread)
        if finished is None:
            return True
        return self._runtime.wait(finished.wait, milliseconds)

    def sleep(self, milliseconds: int) -> None:
        """Block; -1 for ever."""
        if 0 <= milliseconds < 100:
            self._runtime.outside(self._runtime.host.sleep, milliseconds / 1000)
        else:
            self._runtime.wait(self._nap, milliseconds)

    def _nap(self, seconds: float) -> bool:
        self._runtime.host.sleep(seconds)
        return False
