"""The command line, in this process and in one of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest

from oscil.cli.main import run_command

Outcome = tuple[int, str, str]


@pytest.fixture
def command(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Outcome]:
    """`command("check", "x.dll", OSCIL_X="1")`: exit code, standard output, standard error."""
    monkeypatch.setenv("OSCIL_QUIET", "1")

    def run(*words: Any, **environment: str) -> Outcome:
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        capfd.readouterr()
        code = run_command([str(word) for word in words])
        sys.stdout.flush()
        return (code, *capfd.readouterr())

    return run


@pytest.fixture(scope="session")
def process() -> Callable[..., Outcome]:
    """The same in a process of its own; `python`: options of Python's."""

    def run(*words: Any, python: tuple[str, ...] = ()) -> Outcome:
        line = [sys.executable, *python, "-m", "oscil", *map(str, words)]
        variables = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "OSCIL_QUIET": "1"}
        done = subprocess.run(line, capture_output=True, text=True, env=variables, timeout=120, check=False)
        return done.returncode, done.stdout, done.stderr

    return run
