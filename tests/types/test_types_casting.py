"""Casts, as .NET recorded them (data/casting.txt), and the reduced, verification and stack types of I.8.7."""

from __future__ import annotations

import pytest
from types_kit import DATA, World, recorded

from oscil.types.casting import is_assignable, reduced_type, stack_type, verification_type
from oscil.types.constraints import check_type_arguments
from oscil.types.load_errors import TypeLoadError


@pytest.fixture(scope="module")
def world() -> World:
    return World(DATA / "casting.dll")


def test_is_answers_as_dotnet_does(world: World) -> None:
    wrong = []
    for question, answer in recorded("casting.txt"):
        source, _, target = question.partition(" -> ")
        if str(is_assignable(world.type(source), world.type(target))) != answer:
            wrong.append(question)
    assert not wrong


def test_constraints_hold_as_in_dotnet() -> None:
    world, wrong = World(DATA / "constraints.dll"), []
    for question, answer in recorded("constraints.txt"):
        definition, _, argument = question.partition(" <- ")
        made = world.universe.instantiate(world.type(definition).definition, (world.type(argument),))
        try:
            check_type_arguments(made)
            said = "True"
        except TypeLoadError as error:
            said = "False"
            assert error.reason.startswith(f"GenericArguments[0], '{argument}', on '{definition}[T]' violates")
        if said != answer:
            wrong.append(question)
    assert not wrong


@pytest.mark.parametrize(
    ("name", "reduced", "verification", "stack"),
    [
        ("System.Boolean", "System.Boolean", "System.SByte", "System.Int32"),
        ("System.Char", "System.Char", "System.Int16", "System.Int32"),
        ("System.UInt16", "System.Int16", "System.Int16", "System.Int32"),
        ("System.UInt32", "System.Int32", "System.Int32", "System.Int32"),
        ("System.UInt64", "System.Int64", "System.Int64", "System.Int64"),
        ("System.UIntPtr", "System.IntPtr", "System.IntPtr", "System.IntPtr"),
        ("System.Single", "System.Single", "System.Single", "System.Single"),
        ("Bytes", "System.SByte", "System.SByte", "System.Int32"),
        ("Cat", "Cat", "Cat", "Cat"),
        ("Bytes&", "Bytes&", "System.SByte&", "Bytes&"),
    ],
)
def test_related_types(world: World, name: str, reduced: str, verification: str, stack: str) -> None:
    found = world.type(name)
    assert (reduced_type(found).full_name, verification_type(found).full_name) == (reduced, verification)
    assert stack_type(found).full_name == stack
