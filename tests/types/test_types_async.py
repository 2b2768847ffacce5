"""Async descriptors: which methods have them, their signatures, owners of the IL, and their virtual slots."""

from __future__ import annotations

import pytest
from types_kit import DATA, World

from oscil.types.constrained import resolve_virtual
from oscil.types.interfaces import resolve_interface
from oscil.types.kinds import TaskShape, Variant
from oscil.types.members import Method
from oscil.types.slots import vtable


@pytest.fixture(scope="module")
def world() -> World:
    return World(DATA / "tasks.dll")


def asynchronous(method: Method) -> Method:
    found = method.async_variant
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "shape", "result", "async_owns_il"),
    [
        ("Work::Run", TaskShape.TASK, "System.Void", True),
        ("Work::Get", TaskShape.TASK_T, "System.String", False),
        ("Work::Plain", TaskShape.VALUE_TASK, "System.Void", False),
        ("Work::Sum", TaskShape.TASK_T, "System.Int64", True),
        ("Work::Pass<System.Int32>", TaskShape.VALUE_TASK_T, "System.Int32", True),
        ("Of`1[System.Int32]::Get", TaskShape.TASK_T, "System.Int32", True),
        ("Of`1[System.String]::Row", TaskShape.TASK_T, "System.String[]", True),
        ("IWork::Run", TaskShape.TASK, "System.Void", False),
    ],
)
def test_descriptors(world: World, text: str, shape: TaskShape, result: str, async_owns_il: bool) -> None:
    task = world.method(text)
    found = asynchronous(task)
    assert task.returns_task is shape and found.returns_task is shape
    assert (task.variant, found.variant) == (Variant.TASK, Variant.ASYNC)
    assert found.ret.full_name == result and found.params == task.params
    assert (found.owns_il, task.owns_il) == (async_owns_il, not async_owns_il)
    assert found.uses_async_convention and not task.uses_async_convention
    assert found.task_variant is task and asynchronous(found) is found and task.async_variant is found


@pytest.mark.parametrize(
    "text",
    [
        "Work::Same<System.Threading.Tasks.Task>", "Work::Many", "Work::Number", "Work::Any", "Starter::Invoke",
        "Labelled::Run",
    ],
)  # fmt: skip
def test_without_descriptor(world: World, text: str) -> None:
    """The declared result decides, not the instantiated one; delegates have none (runtime-async 1.3)."""
    method = world.method(text)
    assert method.async_variant is None and method.owns_il and not method.uses_async_convention


def test_instantiation_and_variant_commute(world: World) -> None:
    generic = world.method("Work::Pass")
    string = (world.type("System.String"),)
    assert asynchronous(generic.instantiate(string)) is asynchronous(generic).instantiate(string)


def test_async_helpers_are_of_the_convention_themselves(world: World) -> None:
    helpers = world.type("System.Runtime.CompilerServices.AsyncHelpers")
    for method in helpers.find_methods("Await"):
        assert method.is_async_helper and method.uses_async_convention and method.owns_il and method.is_runtime_async
        assert method.async_variant is None
    ordinary = helpers.find_methods("HandleAsyncEntryPoint")[0]
    assert not ordinary.uses_async_convention and not ordinary.is_runtime_async


def slots_of(world: World, name: str) -> list[str]:
    found = []
    for method in vtable(world.type(name))[len(vtable(world.type("System.Object"))) :]:
        found.append(f"{method.owner.full_name}.{method.name}:{method.variant.name}:{method.ret.full_name}")
    return found


def test_both_descriptors_have_slots(world: World) -> None:
    assert slots_of(world, "Work") == [
        "Work.Run:TASK:System.Threading.Tasks.Task",
        "Work.Run:ASYNC:System.Void",
        "Work.Get:TASK:System.Threading.Tasks.Task`1[System.String]",
        "Work.Get:ASYNC:System.String",
        "Work.Pass:TASK:System.Threading.Tasks.ValueTask`1[!!0]",
        "Work.Pass:ASYNC:!!0",
        "Work.Plain:TASK:System.Threading.Tasks.ValueTask",
        "Work.Plain:ASYNC:System.Void",
        "Work.Any:TASK:System.Object",
    ]
    assert slots_of(world, "OfInt") == [
        "OfInt.Get:TASK:System.Threading.Tasks.Task`1[System.Int32]",
        "OfInt.Get:ASYNC:System.Int32",
        "Of`1[System.Int32].Row:TASK:System.Threading.Tasks.Task`1[System.Int32[]]",
        "Of`1[System.Int32].Row:ASYNC:System.Int32[]",
    ]


def test_a_covariant_task_drops_its_result_in_the_slot_of_the_base(world: World) -> None:
    """The third descriptor (runtime-async 1.5), also when the narrowed method is overridden again."""
    for owner in ("More", "Most"):
        slots = slots_of(world, owner)
        assert slots[0] == f"{owner}.Run:TASK:System.Threading.Tasks.Task`1[System.Int32]"
        assert slots[1] == f"{owner}.Run:RETURN_DROPPING:System.Void"
        assert f"{owner}.Run:ASYNC:System.Int32" in slots[9:]
    dropping = vtable(world.type("Most"))[len(vtable(world.type("System.Object"))) + 1]
    assert dropping.uses_async_convention and not dropping.owns_il and dropping.async_variant is not None


def test_a_covariant_object_gets_async_slots_of_its_own(world: World) -> None:
    slots = slots_of(world, "More")
    assert slots[8] == "More.Any:TASK:System.Threading.Tasks.Task`1[System.String]"
    assert slots[-1] == "More.Any:ASYNC:System.String"


def test_an_override_by_a_class_derived_from_task(world: World) -> None:
    """Its descriptor stands in the base's async slot only; it awaits what the method returns."""
    found = vtable(world.type("Labelled"))[asynchronous(world.method("Work::Run")).slot]
    assert (found.owner.full_name, found.variant, found.ret.full_name) == ("Labelled", Variant.ASYNC, "System.Void")
    assert not found.owns_il and found.task_variant.owns_il
    assert found.awaited_task is world.type("System.Threading.Tasks.Task")


def test_virtual_and_interface_calls_of_the_async_side(world: World) -> None:
    run, get = asynchronous(world.method("IWork::Run")), asynchronous(world.method("IWork::Get"))
    most = world.type("Most")
    assert resolve_interface(most, run) is world.method("Most::Run").with_variant(Variant.RETURN_DROPPING)
    assert resolve_interface(most, get) is asynchronous(world.method("More::Get"))
    assert resolve_virtual(most, asynchronous(world.method("Work::Get"))) is asynchronous(world.method("More::Get"))
    passing = asynchronous(world.method("IWork::Pass<System.Int32>"))
    assert resolve_virtual(most, passing) is asynchronous(world.method("Work::Pass<System.Int32>"))
