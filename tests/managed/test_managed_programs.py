"""Whole programs: compiled, run on the interpreter, compared with what real .NET printed for the same source."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from harness import NAMES, PROGRAMS, run, source_of


@pytest.mark.parametrize("name", NAMES)
def test_program(name: str) -> None:
    out, err, code = run(source_of(name))
    assert f"{out}exit {code}\n" == (PROGRAMS / f"{name}.out").read_text(encoding="utf-8"), err
