"""Many seeds of one program: which outcomes are there, how often, and a seed for each.

A process that has everything ready, the program's methods included, forks itself for every seed. What a run had to
prepare beyond that is prepared in the parent before the next fork.
"""

from __future__ import annotations

import contextlib
import gc
import os
import pickle
import select
import signal
import time
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from oscil.errors import DeadlockError, OscilError, UsageError
from oscil.host import CapturedHost
from oscil.managed.class_library import with_class_library
from oscil.managed.programs import program_file
from oscil.metadata.opening import open_cached
from oscil.settings import Settings
from oscil.types.portable import Data, method_data, method_of
from oscil.vm.entry import entry_method, run_main
from oscil.vm.framework import image_store
from oscil.vm.runtime import Runtime
from oscil.vm.seeded import SeededScheduler

DEADLOCK, FAILURE, NO_END = 124, 125, -1  # exit codes of runs that did not get one from the program
_CHUNK = 1 << 16
_GRACE = 5.0  # seconds
_UNHANDLED = "Unhandled exception. "


class Outcome(NamedTuple):
    """How a run ended: exit code, what the program wrote, and why it ended early, "" if it did not."""

    exit: int
    stdout: str
    ending: str


class Run(NamedTuple):
    """One seed's run."""

    seed: int
    preempt: int
    outcome: Outcome


class Zygote:
    """A Runtime whose program has not begun."""

    def __init__(self, path: str, arguments: Sequence[str], settings: Settings) -> None:
        self.preempt: int = settings["preempt"]
        settings = with_class_library(settings.replace(seed=0))
        self._arguments = list(arguments)
        self._image = open_cached(program_file(path, settings), image_store(settings))
        self._host = CapturedHost()
        self._runtime = Runtime(self._host, settings=settings, folder=os.path.dirname(path))
        self._runtime.program_path = path
        entry_method(self._runtime, self._image)  # a library is no program: said once
        self._main = self._runtime.thread
        self._known: set[Data] = set()
        self.is_warm = False

    def fork(self, seed: int, limit: float) -> Child:
        """Start a run in a child of this process. After `limit` seconds and a grace the system ends it, whatever has
        become of the parent.
        """
        reader, writer = os.pipe()
        pid = os.fork()
        if pid:
            os.close(writer)
            return Child(self, seed, pid, reader)
        try:
            signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends its children
            signal.signal(signal.SIGALRM, signal.SIG_DFL)
            signal.setitimer(signal.ITIMER_REAL, limit + _GRACE)
            gc.disable()
            answer = pickle.dumps(self._answer(seed))
            while answer:
                answer = answer[os.write(writer, answer) :]
        finally:
            os._exit(0)

    def _answer(self, seed: int) -> tuple[Outcome, list[Data]]:
        try:
            return self._run(seed), self._learned()
        except BaseException as error:  # a defect of ours: it is an outcome, not a silent end
            return Outcome(FAILURE, "", f"internal error: {type(error).__name__}: {error}"), []

    def learn(self, methods: Iterable[Data]) -> None:
        """Prepare what a run prepared."""
        self.is_warm = True
        for data in methods:
            if data not in self._known:
                self._known.add(data)
                with contextlib.suppress(Exception):  # the run that needs it reports it
                    method = method_of(self._runtime.universe, data)
                    self._runtime.preparation.prepare(self._runtime.cells.address(method))

    def _learned(self) -> list[Data]:
        found = [method_data(method) for method in self._runtime.preparation.prepared_methods()]
        return [data for data in found if data is not None and data not in self._known]

    def _run(self, seed: int) -> Outcome:
        runtime = self._runtime
        assert isinstance(runtime.scheduler, SeededScheduler)
        runtime.scheduler.reseed(seed, self._main)
        ending = ""
        try:
            code = run_main(runtime, self._image, self._arguments)
        except DeadlockError as error:
            code, ending = DEADLOCK, _deadlock_text(error)
        except OscilError as error:
            code, ending = FAILURE, f"{type(error).__name__}: {error}"
        errors = self._host.stderr.decode("utf-8", "replace")
        if not ending and errors.startswith(_UNHANDLED):
            ending = errors.splitlines()[0]
        return Outcome(code, self._host.stdout.decode("utf-8", "replace"), ending)


def _deadlock_text(error: DeadlockError) -> str:
    """The innermost place of user code of each thread, whichever number the thread has."""
    places: list[str] = []
    is_open = False
    for line in error.guest_trace.splitlines():
        if not line.startswith(" "):
            is_open = True
        elif is_open and " in " in line:  # frames of the class library have no source line
            places.append(line.strip().removeprefix("at "))
            is_open = False
    return "deadlock: " + ("; ".join(sorted(places)) or error.guest_message)


class Child:
    """A run in its own process."""

    def __init__(self, zygote: Zygote, seed: int, pid: int, reader: int) -> None:
        self.zygote, self.seed, self.pid, self.reader = zygote, seed, pid, reader
        self.started = time.monotonic()
        self._data = b""

    def read(self) -> bool:
        """Take what is there; False at the end."""
        data = os.read(self.reader, _CHUNK)
        self._data += data
        return bool(data)

    def finish(self) -> Run:
        """Its outcome. Its parent learns from it."""
        os.close(self.reader)
        _, status = os.waitpid(self.pid, 0)
        try:
            outcome, methods = pickle.loads(self._data)
        except (EOFError, pickle.UnpicklingError):
            number = os.waitstatus_to_exitcode(status)
            outcome, methods = Outcome(number, "", f"the process died (code {number})"), []
        self.zygote.learn(methods)
        return Run(self.seed, self.zygote.preempt, outcome)

    def kill(self, limit: float) -> Run:
        """It took too long."""
        self.end()
        return Run(self.seed, self.zygote.preempt, Outcome(NO_END, "", f"no end after {limit:g} s"))

    def end(self) -> None:
        """Whatever it does."""
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.reader)


def race(zygotes: Sequence[Zygote], seeds: Sequence[int], jobs: int, limit: float) -> Iterator[Run]:
    """Run all seeds, each on one of the zygotes in turn, `jobs` at a time; outcomes as they come."""
    if not hasattr(os, "fork"):
        raise UsageError("race needs a system that can fork processes")
    waiting = [(zygotes[index % len(zygotes)], seed) for index, seed in enumerate(seeds)][::-1]
    running: dict[int, Child] = {}
    gc.freeze()
    try:
        while waiting or running:
            while waiting and len(running) < jobs and _may_start(waiting[-1][0], running):
                child = waiting[-1][0].fork(waiting.pop()[1], limit)
                running[child.reader] = child
            ready, _, _ = select.select(list(running), [], [], 0.2)
            for reader in ready:
                if not running[reader].read():
                    yield running.pop(reader).finish()
            for reader, child in list(running.items()):
                if time.monotonic() - child.started > limit:
                    yield running.pop(reader).kill(limit)
                    child.zygote.is_warm = True
    finally:
        gc.unfreeze()
        for child in running.values():
            child.end()


def _may_start(zygote: Zygote, running: dict[int, Child]) -> bool:
    """The first run of a zygote goes alone: the others profit from what it prepared."""
    return zygote.is_warm or all(child.zygote is not zygote for child in running.values())
