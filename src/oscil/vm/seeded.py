"""The seeded scheduler: guest threads are real threads that pass one baton, so that one runs at a time.

Who goes on is drawn from the seed, at these places only: a thread blocks, yields, starts or ends; a lock is taken or
given back; work is queued for the pool or taken from it; and, when asked for (setting `preempt`), between two accesses
to memory. Time is virtual: it moves on when no thread can run, to the first moment at which one can, and by a little
whenever the guest looks at the clock or yields. If no thread can run and none waits for a moment, they never will.
"""

from __future__ import annotations

import contextlib
import random
import threading
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from oscil.host.virtual import virtual_host
from oscil.ir.layout import POLL_STEP
from oscil.vm.deadlock import deadlock_error
from oscil.vm.memory import read_u8, write_u8
from oscil.vm.monitors import already_taken
from oscil.vm.scheduler import Parker, Scheduler

if TYPE_CHECKING:
    from oscil.vm.runtime import Runtime
    from oscil.vm.threads import ThreadRecord

OUTSIDE, READY, RUNNING, BLOCKED = range(4)

_START = 3600 * 1_000_000_000  # of the virtual clock
_TICK = 1000  # nanoseconds of a look at the clock; doubled for each _PATIENCE looks without anything else happening
_PATIENCE = 256
_DOUBLINGS = 10
_QUANTUM = 20_000  # loop rounds until a thread that never blocks lets others run: one of them may end its loop
_RESTLESS = (1, 2, 3, 6, 16)  # at one in how many of the places where a thread could go on, another one is considered

_MONITOR = "System.Threading.Monitor::"

_NOBODY = Parker(0)

SwitchObserver = Callable[[Parker, Parker, int], None]


class SeededScheduler(Scheduler):
    """One thread has the baton. `on_switch(from, to, time)` is told when it goes to another one."""

    def __init__(self, runtime: Runtime, seed: int, preempt: int) -> None:
        super().__init__(runtime)
        self.seed = seed
        self.on_switch: SwitchObserver | None = None
        self._random = random.Random(seed)
        self._restless = self._random.choice(_RESTLESS)
        self._preempt = preempt
        self._inner_host = runtime.host
        self._lock = threading.RLock()  # a signal handler may unpark its own thread
        self._parkers: list[Parker] = []  # in the order they were made
        self._current: Parker | None = None
        self._previous: Parker | None = None
        self._clock = _START
        self._looks = 0
        self._is_over = False
        runtime.host = virtual_host(runtime.host, self.read_clock, seed)
        runtime.extra_natives = {**self._natives(), **runtime.extra_natives}

    def reseed(self, seed: int, main: ThreadRecord) -> None:
        """Before the program begins: go on as a scheduler that was made with this seed. `main` is the only thread."""
        self.seed = seed
        self._random = random.Random(seed)
        self._restless = self._random.choice(_RESTLESS)
        self._runtime.host = virtual_host(self._inner_host, self.read_clock, seed)
        self.adopt(main)

    # the clock

    def now(self) -> int:
        """The virtual clock."""
        return self._clock

    def read_clock(self) -> int:
        """The virtual clock for the guest: looking costs time, so that a loop that waits for a moment ends."""
        self._tick()
        return self._clock

    @property
    def elapsed(self) -> int:
        """Virtual nanoseconds since the beginning."""
        return self._clock - _START

    def _tick(self) -> None:
        self._looks += 1
        self._clock += _TICK << min(self._looks // _PATIENCE, _DOUBLINGS)

    # threads

    def new_parker(self, *, starts: bool = False) -> Parker:
        """A thread that starts may run from now on; one that comes from outside says so by `enter`."""
        parker = super().new_parker(starts=starts)
        parker.state = READY if starts else OUTSIDE
        with self._lock:
            self._parkers.append(parker)
        return parker

    def begin(self, parker: Parker) -> None:
        """Wait for the baton."""
        parker.depth = 1
        self._await(parker)

    def end(self, parker: Parker) -> None:
        """The baton goes to somebody else."""
        with self._lock:
            if parker in self._parkers:
                self._parkers.remove(parker)
            if self._current is parker:
                self._pass_on()
        super().end(parker)

    def enter(self, parker: Parker) -> None:
        """A thread of Python's enters the guest: it waits for the baton."""
        parker.depth += 1
        if parker.depth > 1:
            return
        with self._lock:
            parker.state = READY
            if self._current is None:
                self._pass_on()
        self._await(parker)

    def leave(self, parker: Parker) -> None:
        """It is back in Python: others may run meanwhile."""
        parker.depth -= 1
        if parker.depth:
            return
        with self._lock:
            parker.state = OUTSIDE
            if self._current is parker:
                self._pass_on()

    @contextlib.contextmanager
    def inside(self, parker: Parker) -> Iterator[None]:
        """Around a call of Python's into the guest."""
        self.enter(parker)
        try:
            yield
        finally:
            self.leave(parker)

    @contextlib.contextmanager
    def program(self, parker: Parker) -> Iterator[None]:
        """A program from its Main to its end, after which none of its threads runs on."""
        self.enter(parker)
        try:
            yield
        finally:
            parker.depth -= 1
            parker.state = OUTSIDE
            self._current = None

    def adopt(self, record: ThreadRecord) -> None:
        """Every poll of the thread counts as a step."""
        record.native.steps = self._next_steps()
        record.native.poll |= POLL_STEP

    # the baton

    def park(self, parker: Parker, until: int | None) -> None:
        """Give the baton up."""
        with self._lock:
            self._looks = 0
            if parker.token:
                parker.token = False
                return
            parker.state, parker.until = BLOCKED, until
            self._pass_on()
        self._await(parker)

    def unpark(self, parker: Parker) -> None:
        """The thread may run again; it does so when the baton comes to it."""
        with self._lock:
            self._looks = 0
            if parker.state == BLOCKED:
                parker.state = READY
                if self._current is None:
                    self._pass_on()
            else:
                parker.token = True

    def yield_now(self) -> None:
        """Let the seed choose among all that can run, the calling thread included."""
        parker = self._runtime.thread.parker
        with self._lock:
            if self._current is not parker:
                return
            parker.state = READY
            self._tick()
            self._pass_on()
        self._await(parker)

    def point(self) -> None:
        """A place where another thread may go on, more often with one seed than with another."""
        if self._random.randrange(self._restless) == 0:
            self.yield_now()

    def step(self, record: ThreadRecord) -> None:
        """A poll: the thread's steps may be used up."""
        native = record.native
        native.poll |= POLL_STEP
        if native.steps <= 0:
            native.steps = self._next_steps()
            self.yield_now()

    def _next_steps(self) -> int:
        return self._random.randint(1, 2 * self._preempt) if self._preempt else _QUANTUM

    def first(self, waiting: Sequence[Parker]) -> Parker:
        """No thread has a right to a lock before the others."""
        return self._random.choice(waiting)

    def release_all(self) -> None:
        """Everybody goes, at once."""
        self._is_over = True
        for parker in list(self._parkers):
            super().unpark(parker)

    def _await(self, parker: Parker) -> None:
        while not self._is_over and self._current is not parker:
            self._runtime.outside(parker.gate.acquire)
        parker.state = RUNNING

    def _pass_on(self) -> None:
        """Choose who runs. Under the lock, by the thread that has the baton, or when nobody has it."""
        before, self._current = self._current, None
        if self._is_over:
            return
        chosen = self._choose()
        if chosen is None:
            if all(parker.state != OUTSIDE for parker in self._parkers):
                self._current = _NOBODY  # the report collects: what that wakes must not run
                self._runtime.stop(deadlock_error(self._runtime, list(self._parkers), self.elapsed))
            return
        self._current = chosen
        chosen.state, chosen.token = RUNNING, False
        if chosen is not before:
            if self.on_switch is not None and self._previous is not None and self._previous is not chosen:
                self.on_switch(self._previous, chosen, self.elapsed)
            self._previous = chosen
            super().unpark(chosen)

    def _choose(self) -> Parker | None:
        """One of those that can run, now or at the first moment at which one can."""
        while True:
            ready = []
            sleeping = []
            for parker in self._parkers:
                if parker.state == BLOCKED and parker.until is not None:
                    if parker.until <= self._clock:
                        parker.state = READY
                    else:
                        sleeping.append(parker.until)
                if parker.state == READY:
                    ready.append(parker)
            if ready:
                return ready[self._random.randrange(len(ready))] if len(ready) > 1 else ready[0]
            if not sleeping:
                return None
            self._clock = min(sleeping)

    # locks: every one is a place to choose

    def _natives(self) -> dict[str, Callable[..., bool | None]]:
        return {
            _MONITOR + "Enter(System.Object)": self._enter,
            _MONITOR + "Enter(System.Object,System.Boolean&)": self._enter_taken,
            _MONITOR + "TryEnterCore(System.Object,System.Int32)": self._try_enter,
            _MONITOR + "Exit(System.Object)": self._exit,
        }

    def _enter(self, vm: Runtime, obj: int) -> None:
        self.point()
        vm.monitors.enter(obj)

    def _enter_taken(self, vm: Runtime, obj: int, taken: int) -> None:
        if read_u8(taken):
            raise already_taken()
        self.point()
        vm.monitors.enter(obj)
        write_u8(taken, 1)

    def _try_enter(self, vm: Runtime, obj: int, milliseconds: int) -> bool:
        self.point()
        return vm.monitors.enter(obj, milliseconds)

    def _exit(self, vm: Runtime, obj: int) -> None:
        vm.monitors.exit(obj)
        self.point()
