"""The seeded scheduler: the same seed is the same run, seeds differ, deadlocks are reported."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from corpus_kit import limited
from oscil.cli.run import run_program
from oscil.errors import DeadlockError
from oscil.host import CapturedHost
from oscil.metadata.image import open_image
from oscil.settings import Settings
from oscil.vm.entry import run_main
from oscil.vm.runtime import Runtime
from oscil.vm.scheduler import Parker
from oscil.vm.seeded import SeededScheduler

PROGRAMS = Path(__file__).parent / "programs"


def run(name: str, argument: str, seed: int, library: str, preempt: int = 0) -> tuple[str, str, list[str]]:
    """Standard output, standard error, and every hand-over of the baton."""
    host = CapturedHost()
    settings = Settings({}, framework=library, seed=seed, preempt=preempt)
    runtime = Runtime(host, settings=settings, folder=str(PROGRAMS))
    switches: list[str] = []

    def on_switch(before: Parker, after: Parker, moment: int) -> None:
        why = before.wait.kind if before.wait is not None else "may go on"  # what it waits for is an address
        switches.append(f"{moment} {before.number} {why} {after.number}")

    assert isinstance(runtime.scheduler, SeededScheduler)
    runtime.scheduler.on_switch = on_switch
    with limited(runtime, 60):
        run_main(runtime, open_image(PROGRAMS / f"{name}.dll"), [argument])
    return host.stdout.decode(), host.stderr.decode(), switches


@pytest.mark.parametrize(("argument", "preempt"), [("await", 0), ("order", 0), ("memory", 7)])
def test_same_seed_is_the_same_run(argument: str, preempt: int, class_library: str) -> None:
    first = run("races", argument, 11, class_library, preempt)
    assert first == run("races", argument, 11, class_library, preempt)
    assert len(first[2]) > 5


@pytest.mark.parametrize("argument", ["await", "order"])
def test_seeds_find_different_outcomes(argument: str, class_library: str) -> None:
    assert len({run("races", argument, seed, class_library)[0] for seed in range(8)}) > 1


def test_memory_races_need_preemption(class_library: str) -> None:
    """Without it a thread runs to its next wait; with it counter++ loses some."""
    assert run("races", "memory", 1, class_library)[0] == "200\n"
    assert int(run("races", "memory", 1, class_library, preempt=5)[0]) < 200


@pytest.mark.parametrize("argument", ["task", "sleep", "join"])
def test_deadlocks_of_one_thread(argument: str, class_library: str) -> None:
    with pytest.raises(DeadlockError) as caught:
        run("deadlocks", argument, 1, class_library)
    assert "the main thread waits" in caught.value.guest_trace
    assert "at Program.Main(String[] args)" in caught.value.guest_trace


def test_deadlock_shows_suspended_methods(class_library: str) -> None:
    with pytest.raises(DeadlockError) as caught:
        run("deadlocks", "task", 1, class_library)
    shown = caught.value.guest_trace.partition("suspended async methods:\n")[2]
    assert shown.startswith("  Program.Never in ")
    assert "deadlocks.cs:line 15" in shown


def test_deadlock_of_two_locks(class_library: str) -> None:
    reports = []
    for seed in range(12):
        try:
            assert run("deadlocks", "locks", seed, class_library)[0] == "took both\ntook both\nend\n"
        except DeadlockError as error:
            reports.append(error.guest_trace)
    assert 0 < len(reports) < 12
    assert '"left" waits for the lock on a System.Object, which thread' in reports[0]
    assert '"right" waits for the lock on a System.Object, which thread' in reports[0]


def test_command_line_reports_a_deadlock(class_library: str, capfd: pytest.CaptureFixture[str]) -> None:
    settings = Settings({}, framework=class_library, seed=4)
    assert run_program(str(PROGRAMS / "deadlocks.dll"), ["sleep"], settings) == 124
    sys.stdout.flush()
    shown = capfd.readouterr()
    assert shown.out == ""
    assert shown.err.startswith("oscil: deadlock: no thread can ever go on")
    assert "seed 4" in shown.err
    assert "waits for ever (Thread.Sleep)" in shown.err
