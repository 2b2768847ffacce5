"""Programs whose outcome on .NET is recorded, compiled: everything at once, method by method, loop by loop.

What is walked, caught and resumed crosses between both engines in the second and third mode.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from corpus_kit import difference, run_image

CORPUS = Path(__file__).parent.parent / "corpus"
PROGRAMS = (
    "language/exception_filters",
    "language/exception_order",
    "language/il_thrown_objects_raw",
    "language/counted_loops",
    "bench/fib",
    "bench/sieve",
    "bench/virtual_dispatch",
    "bench/interface_dispatch",
    "bench/delegates_closures",
    "bench/generic_struct",
    "bench/exceptions_throw_catch",
    "bench/await_sync_fib",
    "bench/suspend_resume",
    "bench/exceptions_async",
    "async/w_exception_trace_frames",
)
LARGE = ("language/il_thrown_objects_raw", "async/w_exception_trace_frames")  # hundreds of methods, were all compiled
PATIENCE = 120.0  # seconds: the first run compiles what the later ones find in the cache
MODES = ({"engine": "jit"}, {"engine": "tiered", "stress": "tier"}, {"engine": "tiered", "stress": "osr"})


CASES = [
    pytest.param(program, mode, id=f"{program}-{mode.get('stress', 'jit')}")
    for program in PROGRAMS
    for mode in MODES
    if program not in LARGE or "stress" in mode
]


@pytest.mark.parametrize(("program", "settings"), CASES)
def test_outcome(program: str, settings: dict[str, Any], class_library: str) -> None:
    """Output, exit code and unhandled exception are the recorded ones."""
    _judge(program, settings)


@pytest.mark.parametrize("engine", ["jit", "tiered"])
def test_threads_under_collection(engine: str, class_library: str) -> None:
    """Threads are stopped for collections wherever compiled and counting code polls: no root is missing or stale."""
    _judge("language/threads_under_pressure", {"engine": engine, "stress": "gc:20,verify"})


def _judge(program: str, settings: dict[str, Any]) -> None:
    record = json.loads((CORPUS / f"{program}.json").read_text(encoding="utf-8"))
    for run in record["runs"]:
        outcome = run_image(CORPUS / f"{program}.dll", run["args"], run["stdin"], limit=PATIENCE, **settings)
        assert not difference(outcome, run)
