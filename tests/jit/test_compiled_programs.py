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
MODES = ({"engine": "jit"}, {"engine": "tiered", "stress": "tier"}, {"engine": "tiered", "stress": "osr"})


@pytest.mark.parametrize("settings", MODES, ids=("jit", "tier", "osr"))
@pytest.mark.parametrize("program", PROGRAMS)
def test_outcome(program: str, settings: dict[str, Any], class_library: str) -> None:
    """Output, exit code and unhandled exception are the recorded ones."""
    record = json.loads((CORPUS / f"{program}.json").read_text(encoding="utf-8"))
    for run in record["runs"]:
        outcome = run_image(CORPUS / f"{program}.dll", run["args"], run["stdin"], **settings)
        assert not difference(outcome, run)
