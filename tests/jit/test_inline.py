"""Calls that are put in place: which ones, and what their instructions say about where they come from."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from oscil.engines.jit.inline import expand_calls
from oscil.importer import import_method
from oscil.importer.session import session_of
from oscil.ir.model import Function
from oscil.ir.verify import verify
from oscil.passes.pipeline import run_passes
from oscil.settings import Settings
from oscil.tools.forms import bodies_of
from oscil.tools.program import open_program

BENCH = Path(__file__).parent.parent / "corpus" / "bench"


@pytest.fixture
def program(class_library: str) -> tuple[Any, Any]:
    """A program whose importer inlines nothing."""
    universe, image = open_program(str(BENCH / "spectral_norm.dll"), Settings(framework=class_library))
    session_of(universe).inline_limit = 0
    return universe, image


def body(program: tuple[Any, Any], name: str) -> Function:
    (method,) = bodies_of(*program, f"Program.{name}")
    assert not isinstance(method, str)
    return run_passes(import_method(program[0], method))


def calls(function: Function) -> int:
    return sum(instr.op == "call" for block in function.blocks for instr in block.instrs)


def test_a_small_method_is_put_in_place_with_its_frame(program: tuple[Any, Any]) -> None:
    entry, times = body(program, "Entry"), body(program, "Times")
    assert calls(times) == 1
    expanded, place = expand_calls(times, lambda method: entry if method is entry.method else None)
    assert calls(times) == 1, "the interpreter's form changed"
    assert calls(expanded) == 0
    assert not verify(expanded)
    inside = [instr for block in expanded.blocks for instr in block.instrs if instr.chain]
    assert {instr.chain[0][0] for instr in inside} == {entry.method}
    assert set(place) == set(times.blocks)


def test_what_is_not_prepared_or_has_loops_stays_a_call(program: tuple[Any, Any]) -> None:
    times, run = body(program, "Times"), body(program, "Run")
    assert expand_calls(times, lambda method: None)[0] is times
    expanded, _ = expand_calls(run, lambda method: times if method is times.method else None)
    assert calls(expanded) == calls(run)
