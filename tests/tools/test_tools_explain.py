"""`explain`: awaits, places and captured variables, over the test core library."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from oscil.metadata.image import open_image
from oscil.tools.explain import Capture, Explanation, explain
from oscil.tools.forms import ir_text
from oscil.types.spelling import friendly_name, signature
from oscil.types.universe import Universe
from oscil.vm.framework import Probe, SingleImageFramework

TESTS = Path(__file__).parents[1]
LOOPS = TESTS / "corpus" / "async" / "b_yield_loops.dll"


def opened(path: Path) -> tuple[Universe, Any]:
    framework = SingleImageFramework(open_image(TESTS / "fixtures" / "minicore.dll"))
    return Universe(framework, Probe(str(path.parent))), open_image(path)


def explained(path: Path, wanted: str = "") -> Explanation:
    return explain(*opened(path), wanted)


def test_captures_have_names_types_and_bytes() -> None:
    (method,) = explained(LOOPS, "SumWithYields").methods
    assert (method.name, method.continuation_bytes, method.stand_ins) == ("Program.SumWithYields", 80, "")
    (point,) = method.awaits
    assert (point.state, point.il, point.awaits, point.captured_bytes) == (0, 0x12, "Program.Pause", 20)
    assert (Path(point.document).name, point.line) == ("b_yield_loops.cs", 61)
    assert point.captures == (
        Capture("V_1", "int[]", "temporary", 8),
        Capture("sum", "long", "local", 8),
        Capture("V_2", "int", "temporary", 4),
    )


def test_a_name_picks_methods() -> None:
    for wanted in ("Program.SumBackwards", "SumBackwards", "Program::SumBackwards"):
        (method,) = explained(LOOPS, wanted).methods
        assert [point.line for point in method.awaits] == [72, 73]
    assert explained(LOOPS, "Nothing") == Explanation((), (), ())


def test_structs_count_with_their_size() -> None:
    methods = explained(TESTS / "corpus" / "async" / "a_recursive_fibonacci_sync.dll", "Program.FibStruct").methods
    assert [[tuple(c) for c in point.captures] for point in methods[0].awaits] == [
        [("n", "Program.Pair", "argument", 16)],
        [("a", "Program.Pair", "local", 16)],
    ]


def test_generic_methods_are_shown_for_object() -> None:
    names = {method.name: method.stand_ins for method in explained(TESTS / "types" / "data" / "tasks.dll").methods}
    assert names["Of`1.Get"] == "object"


def test_state_machines_are_counted() -> None:
    found = explained(LOOPS.with_name("b_yield_loops.classic.dll"))
    assert found.methods == () and "Program.SumWithYields" in found.state_machines


def test_what_cannot_be_read_is_a_problem_not_an_error() -> None:
    (problem,) = explained(LOOPS, "Program.Main").problems
    assert problem.startswith("Program.Main: ") and "the class library has no " in problem


def test_ir_has_the_plan_as_comments() -> None:
    text = ir_text(*opened(LOOPS), "SumWithYields")
    assert "; continuation: 40 bytes of data, references at [0, 8, 16]" in text
    assert ";   state 0, IL_0012: captures %1 at 24, %2 at 16, %3 at 32" in text
    assert "; continuation" not in ir_text(*opened(LOOPS), "SumWithYields", "import")


def test_types_are_spelled_as_in_csharp() -> None:
    universe, _ = opened(TESTS / "types" / "data" / "tasks.dll")
    known = universe.wellknown
    task = universe.instantiate(known.Task_1, (universe.sz_array(known.Int32),))
    assert friendly_name(task) == "Task<int[]>"
    assert friendly_name(universe.by_ref(universe.array(known.String, 2))) == "ref string[,]"
    assert friendly_name(universe.instantiate(known.Nullable_1, (known.Boolean,))) == "bool?"
    concat = [m for m in known.String.find_methods("Concat") if len(m.params) == 2]
    assert "string Concat(string " in signature(concat[0]) or "Concat(" in signature(concat[0])
