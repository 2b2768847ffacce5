"""Guest threads: each is a daemon Python thread that enters the guest (design 3.14)."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from oscil.errors import MissingMemberError
from oscil.vm.guest_errors import GuestThrow, GuestThrowObject
from oscil.vm.scheduler import Parker, Wait
from oscil.vm.unhandled import end_program

if TYPE_CHECKING:
    from oscil.vm.runtime import Runtime
    from oscil.vm.threads import ThreadRecord

_NATIVE_STACK = 16 << 20
_SLEEP = Wait("sleep")


class _Worker:
    """A started thread that has not ended."""

    __slots__ = ("joining", "parker")

    def __init__(self, parker: Parker) -> None:
        self.parker = parker
        self.joining: list[Parker] = []


class Workers:
    """The guest's threads of one Runtime."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self._lock = threading.Lock()
        self._running: dict[int, _Worker] = {}  # by Thread object
        self.is_used = False  # a thread was started

    def start(self, thread: int, stack_size: int) -> None:
        """A new thread for a Thread object, which stays alive until the thread ends."""
        runtime = self._runtime
        type_ = runtime.universe.find_type("System.Threading.Thread")
        callback = runtime.find_method(type_, "StartCallback", 0) if type_ is not None else None
        if callback is None:
            raise MissingMemberError("System.Threading.Thread::StartCallback()")
        try:
            stack = runtime.new_stack(stack_size)
        except MemoryError:
            raise GuestThrow("System.OutOfMemoryException") from None
        slot, worker = runtime.roots.hold(thread), _Worker(runtime.scheduler.new_parker(starts=True))
        with self._lock:
            self._running[thread] = worker
            self.is_used = True

        def run() -> None:
            try:
                runtime.scheduler.begin(worker.parker)
                record = runtime.begin_thread(worker.parker, stack)
                record.native.thread_object = thread
                runtime.check_end(record)
                runtime.call(callback, thread)
            except GuestThrowObject as thrown:
                end_program(runtime, thrown.reference)
            except BaseException as error:  # whatever it is, the main thread reports it
                runtime.stop(error)
            finally:
                runtime.end_thread()
                self._ended(thread)
                runtime.roots.release(slot)  # not earlier: the table goes by the object's address
                runtime.scheduler.end(worker.parker)

        threading.stack_size(_NATIVE_STACK)
        try:
            threading.Thread(target=run, daemon=True).start()
        except RuntimeError:
            self._ended(thread)
            runtime.roots.release(slot)
            runtime.scheduler.end(worker.parker)
            raise GuestThrow("System.OutOfMemoryException") from None
        finally:
            threading.stack_size(0)
        runtime.scheduler.point()

    def _ended(self, thread: int) -> None:
        with self._lock:
            joining = self._running.pop(thread).joining
        for parker in joining:
            self._runtime.scheduler.unpark(parker)

    def join(self, thread: int, milliseconds: int) -> bool:
        """Wait for a thread's end; True also for one that is not running."""
        parker = self._runtime.thread.parker
        with self._lock:
            worker = self._running.get(thread)
            if worker is None and self.record_of(thread) is None:
                return True
            if worker is not None:
                worker.joining.append(parker)
        try:
            wait = Wait("thread", thread)
            return self._runtime.scheduler.block(lambda: self._running.get(thread) is not worker, wait, milliseconds)
        finally:
            if worker is not None:
                worker.joining.remove(parker)

    def sleep(self, milliseconds: int) -> None:
        """Block; -1 for ever. 0 only lets others run."""
        scheduler = self._runtime.scheduler
        if milliseconds == 0:
            scheduler.yield_now()
        scheduler.block(lambda: False, _SLEEP, milliseconds)

    def wake(self, thread: int) -> None:
        """Make a thread look again at what it waits for."""
        record = self.record_of(thread)
        if record is not None:
            self._runtime.scheduler.unpark(record.parker)

    def record_of(self, thread: int) -> ThreadRecord | None:
        """The record of a Thread object whose thread runs."""
        for record in self._runtime.threads():
            native = record.native
            if native is not None and native.thread_object == thread:
                return record
        return None
