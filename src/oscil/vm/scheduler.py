"""Where guest threads wait. Every wait of the engine is a *park* of the calling thread until somebody unparks it.

`Scheduler` is the one for real threads: the operating system decides who runs. `vm/seeded.py` has the one in which one
thread runs at a time and a seed decides.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, NamedTuple

from oscil.vm.guest_errors import GuestThrow
from oscil.vm.memory import read_u8, write_u8
from oscil.vm.objects import field_offset

if TYPE_CHECKING:
    from oscil.vm.runtime import Runtime
    from oscil.vm.threads import ThreadRecord

_NANOSECONDS = 1_000_000_000
_MILLISECOND = 1_000_000


class Wait(NamedTuple):
    """What a thread waits for. `subject`: the object's or method table's address, or 0."""

    kind: str  # lock, pulse, thread, sleep, finalizers, initializer
    subject: int = 0


class Parker:
    """The waiting place of one thread. `gate` is locked but for a moment: releasing it wakes the thread, or makes its
    next park return at once.
    """

    __slots__ = ("depth", "gate", "number", "record", "state", "token", "until", "wait")

    def __init__(self, number: int) -> None:
        self.gate = threading.Lock()
        self.gate.acquire()
        self.number = number
        self.record: ThreadRecord | None = None
        self.wait: Wait | None = None
        # Of the seeded scheduler: its state of the thread, when a park ends by itself, whether it was unparked before
        # it parked, and how many calls of Python deep it is in the guest.
        self.state = 0
        self.until: int | None = None
        self.token = False
        self.depth = 0


class Scheduler:
    """Real threads: a park blocks the thread, the clock is the host's."""

    seed: int | None = None

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self._numbers = 0
        self.started: set[Parker] = set()  # of threads that were started and have not ended

    # threads

    def new_parker(self, *, starts: bool = False) -> Parker:
        """For a thread that is about to start, or that comes from outside for the first time."""
        self._numbers += 1
        parker = Parker(self._numbers)
        if starts:
            self.started.add(parker)
        return parker

    def begin(self, parker: Parker) -> None:
        """The thread of a parker runs: the first thing it does."""

    def end(self, parker: Parker) -> None:
        """The last thing it does."""
        self.started.discard(parker)

    def adopt(self, record: ThreadRecord) -> None:
        """The thread has got its record."""

    def inside(self, parker: Parker) -> AbstractContextManager[None]:
        """Around a call of Python's into the guest."""
        return nullcontext()

    def step(self, record: ThreadRecord) -> None:
        """The thread has polled."""

    def program(self, parker: Parker) -> AbstractContextManager[None]:
        """Around a program, from its Main to its end."""
        return nullcontext()

    # waiting

    def now(self) -> int:
        """Nanoseconds of the clock that waits end by."""
        return self._runtime.host.monotonic_ns()

    def park(self, parker: Parker, until: int | None) -> None:
        """Block the calling thread until it is unparked, or until a moment of `now`. May also return early."""
        seconds = -1.0 if until is None else min(max(0, until - self.now()) / _NANOSECONDS, threading.TIMEOUT_MAX)
        self._runtime.outside(parker.gate.acquire, True, seconds)

    def unpark(self, parker: Parker) -> None:
        """Wake a parked thread; one that is not parked does not park the next time."""
        try:
            parker.gate.release()
        except RuntimeError:  # it is about to wake already
            return

    def release_all(self) -> None:
        """The program ends: nobody waits any more."""
        for record in self._runtime.threads():
            self.unpark(record.parker)

    def yield_now(self) -> None:
        """Let others run."""
        self._runtime.outside(time.sleep, 0)

    def point(self) -> None:
        """A place where the seeded scheduler may choose another thread."""

    def first(self, waiting: Sequence[Parker]) -> Parker:
        """Which of several threads, in the order they came, is woken for a lock."""
        return waiting[0]

    def block(
        self, ready: Callable[[], bool], wait: Wait, milliseconds: int = -1, *, interruptible: bool = True
    ) -> bool:
        """Park the calling thread until `ready()`, which is asked again after every unpark; -1 is no limit. False when
        the time is over. The program's end and `Thread.Interrupt` break it off by an exception.
        """
        record = self._runtime.thread
        parker = record.parker
        began = self.now()
        until = None if milliseconds < 0 else began + milliseconds * _MILLISECOND
        parker.wait = wait
        try:
            while not ready():
                self._runtime.check_end(record)
                if interruptible and self.take_interrupt(record):
                    raise GuestThrow("System.Threading.ThreadInterruptedException")
                if until is not None and self.now() >= until:
                    return False
                self.park(parker, until)
        finally:
            parker.wait = None
            if self._runtime.events is not None:
                self._runtime.events.add_wait(record, wait, began, self.now())
        return True

    # interrupts

    def take_interrupt(self, record: ThreadRecord) -> bool:
        """Whether `Thread.Interrupt` was called for the thread since the last time; the field of the Thread object that
        says so is cleared.
        """
        thread = int(record.native.thread_object)
        if not thread:
            return False
        at = thread + field_offset(self._runtime.type_of(thread), "_interrupted")
        if not read_u8(at):
            return False
        write_u8(at, 0)
        return True
