"""Seeds across processes: the same output, and `oscil race`, which forks: outcomes, commands that show them again."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

PROGRAMS = Path(__file__).parent / "programs"


def oscil(*words: str) -> subprocess.CompletedProcess[str]:
    """One command."""
    variables = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "OSCIL_QUIET": "1"}
    line = [sys.executable, "-m", "oscil", *words]
    return subprocess.run(line, capture_output=True, text=True, env=variables, timeout=200, check=False)


def race(name: str, argument: str, seeds: int, *options: str) -> tuple[int, list[dict[str, Any]]]:
    """Exit code and outcomes."""
    words = ["race", "--json", f"--seeds={seeds}", *options, str(PROGRAMS / f"{name}.dll"), "--", argument]
    done = oscil(*words)
    assert done.stderr == ""
    report = json.loads(done.stdout)
    assert report["runs"] == seeds == sum(outcome["count"] for outcome in report["outcomes"])
    return done.returncode, report["outcomes"]


@pytest.mark.parametrize("preempt", [0, 5])
def test_processes_agree(preempt: int, class_library: str) -> None:
    program = str(PROGRAMS / "everything.dll")
    words = ["run", "--seed=1", f"--preempt={preempt}", program]
    first, second = oscil(*words), oscil(*words)
    assert first.stdout.count("\n") == 5
    assert (first.stdout, first.stderr, first.returncode) == (second.stdout, "", 0)
    assert oscil("run", "--seed=2", f"--preempt={preempt}", program).stdout != first.stdout


def test_outcomes_of_a_race_and_how_to_see_them_again(class_library: str) -> None:
    code, outcomes = race("races", "order", 24)
    assert code == 1
    assert len(outcomes) > 2
    assert len({outcome["stdout"] for outcome in outcomes}) == len(outcomes)
    for outcome in outcomes[:2]:
        again = oscil(*shlex.split(outcome["reproduce"])[1:])
        assert (again.stdout, again.returncode) == (outcome["stdout"], outcome["exit"])


def test_memory_race_needs_preemption(class_library: str) -> None:
    code, outcomes = race("races", "memory", 6, "--preempt=0")
    assert (code, [outcome["stdout"] for outcome in outcomes]) == (0, ["200\n"])
    assert race("races", "memory", 6, "--preempt=5")[0] == 1


def test_deadlock_is_an_outcome(class_library: str) -> None:
    _, outcomes = race("deadlocks", "locks", 16, "--preempt=0")
    found = [outcome for outcome in outcomes if outcome["ending"].startswith("deadlock")]
    assert len(found) == 1
    assert found[0]["exit"] == 124
    assert found[0]["ending"].count("Program.Take") == 2
    again = oscil(*shlex.split(found[0]["reproduce"])[1:])
    assert again.returncode == 124
    assert '"left" waits for the lock' in again.stderr


def test_what_takes_too_long_is_ended(class_library: str) -> None:
    words = ["race", "--seeds=2", "--preempt=0", "--limit=0.05", str(PROGRAMS / "virtual_time.dll"), "--", "10000"]
    done = oscil(*words)
    assert "no end after 0.05 s" in done.stdout
    assert done.returncode == 0
