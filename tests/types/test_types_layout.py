"""Sizes and field offsets, as .NET recorded them (data/layout.txt), reference maps, and layouts that are refused."""

from __future__ import annotations

import pytest
from types_kit import DATA, World

from oscil.types.layout import OBJECT_HEADER, layout_of, value_layout
from oscil.types.model import Type
from oscil.types.static_layout import static_layout_of

LINES = (DATA / "layout.txt").read_text(encoding="utf-8").splitlines()


@pytest.fixture(scope="module")
def world() -> World:
    return World(DATA / "layout.dll")


def offsets(type_: Type) -> dict[str, int]:
    """Instance fields, from the value's first byte or from behind the method-table word; inherited ones as `Base.x`."""
    shift = 0 if type_.is_value_type else OBJECT_HEADER
    found: dict[str, int] = {}
    current: Type | None = type_
    while current is not None:
        for field in current.fields:
            if not field.is_static:
                name = field.name if current is type_ else f"{current.definition.name}.{field.name}"
                found[name] = field.offset - shift
        current = current.base
    return found


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.partition(" ")[0])
def test_layout_is_that_of_dotnet(world: World, line: str) -> None:
    name, _, rest = line.partition(" size=")
    size, *fields = rest.split()
    type_ = world.type(name)
    layout = layout_of(type_)
    # A recorded class size counts the header word before the object as well.
    assert layout.size + (0 if type_.is_value_type else 8) == int(size)
    got = offsets(type_)
    expected = {key: int(value) for key, _, value in (field.partition("=") for field in fields)}
    assert {key: got[key] for key in expected} == expected


@pytest.mark.parametrize(
    ("name", "refs", "byrefs"),
    [
        ("SR", (0,), ()),
        ("SRR", (8,), ()),
        ("IAR", (0, 16, 32), ()),
        ("C0", (8, 40), ()),
        ("Der1", (16,), ()),
        ("GenDer2`1[System.String]", (8, 16, 24), ()),
        ("CE", (16,), ()),
        ("RS", (0,), (8,)),
        ("RS2", (), (0, 24)),
        ("SL", (), ()),
    ],
)
def test_reference_maps(world: World, name: str, refs: tuple[int, ...], byrefs: tuple[int, ...]) -> None:
    layout = layout_of(world.type(name))
    assert (layout.ref_offsets, layout.byref_offsets) == (refs, byrefs)


def test_arrays_and_references(world: World) -> None:
    vector, general = layout_of(world.type("SR[]")), layout_of(world.type("System.Int32[,]"))
    assert vector.element_layout is not None and general.element_layout is not None
    assert (vector.size, vector.element_layout.size, vector.element_layout.ref_offsets) == (16, 16, (0,))
    assert (general.size, general.element_layout.size) == (32, 4)
    assert value_layout(world.type("C0")).ref_offsets == (0,)
    assert layout_of(world.type("System.String")).data_end == 14


def test_static_blocks(world: World) -> None:
    layout = static_layout_of(world.type("Statics"))
    fields = {field.name: field for field in world.type("Statics").fields}
    assert (layout.ref_offsets, layout.thread_ref_offsets) == ((fields["text"].offset, fields["pair"].offset), (0,))
    assert (layout.size, layout.thread_size) == (40, 16)
    assert fields["Limit"].is_literal and fields["Limit"].literal == 12
    assert fields["perThread"].is_thread_static and not fields["text"].is_thread_static
