"""Invalid IL is refused with the rule, the token and the offset; odd but valid IL is imported."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from golden_texts import Framework, methods_of

from oscil.errors import BadImageError
from oscil.importer import import_method
from oscil.ir.verify import verify
from oscil.metadata.image import open_image
from oscil.passes.pipeline import run_passes
from oscil.types.members import Method
from oscil.types.universe import Universe

IMAGE = open_image(Path(__file__).parent / "data" / "invalid.dll")
UNIVERSE = Universe(Framework())
METHODS = {method.name: method for method in methods_of(UNIVERSE, IMAGE)}
MESSAGES = {
    "underflow": "stack underflow",
    "falls_off": "falls off the end",
    "leftover": "values left on the stack",
    "no_result": "stack underflow",
    "wrong_kind": "expected System.Int32, found ref",
    "add_of_references": "",
    "no_such_local": "local 3 of 0",
    "no_such_argument": "ldarg 2",
    "depth_differs": "stack depth",
    "kinds_differ": "",
    "end_finally_outside": "endfinally outside",
    "rethrow_outside": "rethrow outside",
    "return_in_try": "ret inside",
    "try_with_stack": "the stack must be empty",
    "literal_field": "no storage",
    "array_of_int": "expected an object reference",
    "throw_number": "expected an object reference",
    "new_abstract": "abstract",
    "compare_struct": "not comparable",
    "switch_on_object": "switch on",
}


@pytest.mark.parametrize("name", MESSAGES)
def test_refused(name: str) -> None:
    with pytest.raises(BadImageError) as caught:
        import_method(UNIVERSE, METHODS[name])
    assert MESSAGES[name] in caught.value.reason
    assert caught.value.token == METHODS[name].token and caught.value.il


@pytest.mark.parametrize("method", [m for m in METHODS.values() if m.owner.full_name == "Good"], ids=lambda m: m.name)
def test_imported(method: Method) -> None:
    assert verify(run_passes(import_method(UNIVERSE, method))) == []


def test_every_method_of_the_fixture_is_covered() -> None:
    bad = {method.name for method in METHODS.values() if method.owner.full_name == "Bad"}
    assert bad == set(MESSAGES)
