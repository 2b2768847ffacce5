"""Which body runs: slots, interfaces, defaults, generic and static virtuals, as .NET did it (data/dispatch.txt)."""

from __future__ import annotations

import pytest
from types_kit import DATA, World, recorded

from oscil.types.constrained import resolve_constrained, resolve_virtual
from oscil.types.interfaces import resolve_static
from oscil.types.members import Method


@pytest.fixture(scope="module")
def world() -> World:
    return World(DATA / "dispatch.dll")


def body_name(method: Method, answer: str) -> str:
    """The body's own name as the program prints it; generic parameters in a recorded overload tell the body apart."""
    name = f"{method.owner.definition.full_name}::{method.name}"
    if "(" in answer:
        param = method.definition.params[0]
        name += "(T)" if param.kind.name == "GENERIC_PARAM" else "(int)"
    return name


@pytest.mark.parametrize(("question", "answer"), recorded("dispatch.txt"))
def test_the_body_that_runs(world: World, question: str, answer: str) -> None:
    exact, _, declared = question.partition(" | ")
    type_, method = world.type(exact), world.method(declared)
    found = resolve_static(type_, method) if method.is_static else resolve_virtual(type_, method)
    assert body_name(found, answer) == answer
    assert found.method_args == method.method_args
    assert not found.contains_generic_params
    assert resolve_virtual(type_, method) is resolve_virtual(type_, method)


@pytest.mark.parametrize(
    ("type_name", "method", "body", "boxed"),
    [
        ("StructI", "I::M", "StructI::M", False),
        ("StructI", "System.Object::ToString", "StructI::ToString", False),
        ("Bare", "System.Object::ToString", "System.Object::ToString", True),
        ("Bare", "System.Object::GetHashCode", "System.ValueType::GetHashCode", True),
        ("StructDef", "IDef::M", "IDefLeft::IDef.M", True),
        ("Color", "System.Object::GetHashCode", "System.ValueType::GetHashCode", True),
        ("System.Int32", "System.Object::GetHashCode", "System.Int32::GetHashCode", False),
        ("System.Int32", "System.IComparable`1[System.Int32]::CompareTo", "System.Int32::CompareTo", False),
        ("System.Int32", "System.Object::GetType", "System.Object::GetType", True),
        ("Stat1", "IStat`1[Stat1]::S", "Stat1::S", False),
        ("C", "A::M", "A::M", False),
        ("ImplicitI", "I::M", "I::M", False),
        ("System.Nullable`1[System.Int32]", "System.Object::ToString", "System.Nullable`1::ToString", False),
    ],
)
def test_constrained_calls(world: World, type_name: str, method: str, body: str, boxed: bool) -> None:
    """III.2.1: references are called virtually, value types on the pointer if they have the body, else on a box."""
    found, needs_box = resolve_constrained(world.type(type_name), world.method(method))
    assert (f"{found.owner.definition.full_name}::{found.name}", needs_box) == (body, boxed)


@pytest.mark.parametrize(
    ("array", "method", "body"),
    [
        ("System.Int32[]", "$.IList`1[System.Int32]::get_Item", "get_Item<System.Int32>(System.Int32)"),
        ("System.String[]", "$.IEnumerable`1[System.Object]::GetEnumerator", "GetEnumerator<System.Object>()"),
        ("System.Int32[]", "$.ICollection`1[System.Int32]::get_Count", "get_Count<System.Int32>()"),
        ("System.Int32[]", "System.Collections.IEnumerable::GetEnumerator", None),
    ],
)  # fmt: skip
def test_vectors_have_the_generic_interfaces(world: World, array: str, method: str, body: str | None) -> None:
    found = resolve_virtual(world.type(array), world.method(method.replace("$", "System.Collections.Generic")))
    assert found.full_name == (f"System.SZArrayHelper::{body}" if body else "System.Array::GetEnumerator()")
