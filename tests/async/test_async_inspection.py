"""`rt.tasks()`: suspended methods with their lines, captured variables and what they wait for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import oscil
from oscil.host import CapturedHost
from oscil.vm.inspection import CapturedVariable, SuspendedMethod, tree_text

DATA = Path(__file__).parent / "data"
SOURCE = (DATA / "Waiting.cs").read_text(encoding="utf-8").splitlines()


class Observer(CapturedHost):
    """Looks at the suspended methods when the program writes."""

    def __init__(self) -> None:
        super().__init__(b"")
        self.runtime: oscil.Runtime | None = None
        self.seen: tuple[SuspendedMethod, ...] = ()

    def console_write(self, fd: int, data: bytes) -> None:
        if self.runtime is not None:
            self.seen = self.runtime.tasks()
        super().console_write(fd, data)


@pytest.fixture(scope="module", params=["interpreter", "jit"])
def roots(request: pytest.FixtureRequest, class_library: str) -> Iterator[tuple[SuspendedMethod, ...]]:
    host = Observer()
    with oscil.Runtime(host=host, framework=class_library, quiet=True, engine=request.param) as rt:
        host.runtime = rt
        assert rt.run(DATA / "Waiting.dll") == 0
        yield host.seen


def line_of(text: str) -> int:
    """The line of the source that holds a text."""
    return next(number for number, line in enumerate(SOURCE, 1) if text in line)


def test_roots_are_what_no_method_waits_for(roots: tuple[SuspendedMethod, ...]) -> None:
    assert sorted(root.method for root in roots) == ["Program.Both", "Program.OnGate"]


def test_a_tree_leads_through_combinators_and_both_kinds_of_async(roots: tuple[SuspendedMethod, ...]) -> None:
    both = next(root for root in roots if root.method == "Program.Both")
    machine, sleeper = sorted(both.waits_for, key=lambda node: node.method)
    (middle,) = machine.waits_for
    (leaf,) = middle.waits_for
    assert [node.method for node in (machine, sleeper, middle, leaf)] == [
        "Program.Machine",
        "Program.Sleeper",
        "Program.Middle",
        "Program.Leaf",
    ]
    assert [node.kind for node in (both, machine, middle)] == ["runtime async", "state machine", "runtime async"]
    assert [node.awaits for node in (both, sleeper, middle, leaf)] == [
        "Task.WhenAll",
        "Task.Delay",
        "Program.Leaf",
        "a task",
    ]
    assert leaf.waits_for == sleeper.waits_for == ()


def test_lines_are_those_of_the_awaits(roots: tuple[SuspendedMethod, ...]) -> None:
    both = next(root for root in roots if root.method == "Program.Both")
    machine, _ = sorted(both.waits_for, key=lambda node: node.method)
    (middle,) = machine.waits_for
    (leaf,) = middle.waits_for
    expected = ["await Task.WhenAll", "await Middle(number)", "await Leaf(", "await source.Task"]
    assert [node.line for node in (both, machine, middle, leaf)] == [line_of(text) for text in expected]
    assert both.document.endswith("Waiting.cs")


def test_captured_variables_have_names_and_values(roots: tuple[SuspendedMethod, ...]) -> None:
    both = next(root for root in roots if root.method == "Program.Both")
    machine, _ = sorted(both.waits_for, key=lambda node: node.method)
    (middle,) = machine.waits_for
    (leaf,) = middle.waits_for
    assert both.captured == (CapturedVariable("letter", "char", "argument", "c", 4),)
    assert [(v.name, v.value) for v in machine.captured if v.kind == "local"] == [
        ("note", "by the compiler"),
        ("flag", True),
    ]
    found = {v.name: v for v in leaf.captured}
    assert (found["length"].value, found["weight"].value, found["order"].value) == (5, 2.5, "Order")
    assert (found["place"].value, found["place"].type) == ("Place(X=3, Y=4)", "Place")
    gate = next(root for root in roots if root.method == "Program.OnGate")
    assert ("number", 5) in [(v.name, v.value) for v in gate.captured]


def test_the_tree_as_text(roots: tuple[SuspendedMethod, ...]) -> None:
    text = tree_text(roots)
    assert f"Program.OnGate in src/Waiting.cs:line {line_of('await gate')}, " in text
    assert '\n        string note = "by the compiler"\n' in text or '\n      string note = "by the compiler"\n' in text
    assert tree_text(()) == "no method is suspended\n"


def test_nothing_is_suspended_before_the_first_program(class_library: str) -> None:
    with oscil.Runtime(framework=class_library, quiet=True) as rt:
        assert rt.tasks() == ()
