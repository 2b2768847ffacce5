"""Stack texts of hot methods: the same on every engine, through suspended frames too."""

from __future__ import annotations

from pathlib import Path

import pytest

import oscil
from oscil.host import CapturedHost

DATA = Path(__file__).parent / "data"
SOURCE = (DATA / "HotFrames.cs").read_text(encoding="utf-8").splitlines()


def line_of(text: str) -> int:
    return next(number for number, line in enumerate(SOURCE, 1) if text in line)


def frame(method: str, text: str) -> str:
    return f"   at Program.{method} in src/HotFrames.cs:line {line_of(text)}"


@pytest.mark.parametrize("engine", ["interpreter", "tiered", "jit"])
def test_stack_text_of_hot_methods(engine: str, class_library: str) -> None:
    host = CapturedHost(b"")
    with oscil.Runtime(host=host, framework=class_library, engine=engine, quiet=True) as rt:
        assert rt.run(DATA / "HotFrames.dll") == 0
    deep = "Deep(Int32 depth, Boolean show)"
    below = [
        "   at System.Environment.get_StackTrace()",
        frame(deep, "Environment.StackTrace"),
        frame(deep, "return Deep("),
        frame(deep, "return Deep("),
    ]
    assert host.stdout.decode().splitlines() == [
        "420000",
        *below,
        frame("Main()", "        Deep(2, true);"),
        "   at Program.<Main>()",
        "Deep Deep",
        *below,
        frame("Inner(Boolean show)", "int got = Deep(2, show)"),
        frame("Outer(Boolean show)", "await Inner(show)"),
        frame("Main()", "await Outer(true)"),
        "Deep Deep",
    ]
