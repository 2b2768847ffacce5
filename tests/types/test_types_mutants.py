"""Damaged images: whatever is asked of a universe ends in an answer or in an error of ours."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from types_kit import DATA, new_universe

from oscil.errors import InternalError, OscilError
from oscil.metadata.image import Image, open_image
from oscil.metadata.tables import Table
from oscil.types.loadable import check_loadable
from oscil.types.model import GenericContext, TypeDef
from oscil.types.slots import vtable
from oscil.types.universe import Universe

PROGRAMS = [(DATA / name).read_bytes() for name in ("dispatch.dll", "layout.dll", "tasks.dll", "bad_types.dll")]


def quietly(question: Callable[[], object]) -> None:
    try:
        question()
    except InternalError:
        raise
    except OscilError:
        pass


def ask_type(found: TypeDef) -> None:
    for name in ("full_name", "kind", "element_type", "interfaces", "is_byref_like", "has_finalizer", "underlying"):
        quietly(lambda name=name: getattr(found, name))  # type: ignore[misc]
    for field in found.fields:
        quietly(lambda field=field: (field.type, field.offset))  # type: ignore[misc]
    for method in found.methods:
        quietly(lambda method=method: (method.full_name, method.slot, method.async_variant))  # type: ignore[misc]
    quietly(lambda: vtable(found))
    quietly(lambda: check_loadable(found))


def ask(universe: Universe, image: Image) -> None:
    assembly = universe.assembly(image)
    ctx = GenericContext((universe.generic_param(False, 0),), (universe.generic_param(True, 0),))
    for rid in range(1, min(image.count(Table.TYPE_DEF), 60) + 1):
        quietly(lambda rid=rid: ask_type(assembly.type_def(0x02000000 | rid)))  # type: ignore[misc]
    for rid in range(1, min(image.count(Table.MEMBER_REF), 60) + 1):
        quietly(lambda rid=rid: universe.resolve_method(image, 0x0A000000 | rid, ctx))  # type: ignore[misc]
        quietly(lambda rid=rid: universe.resolve_field(image, 0x0A000000 | rid, ctx))  # type: ignore[misc]


@pytest.mark.parametrize("seed", range(60))
def test_a_damaged_image_is_an_error_of_ours(seed: int) -> None:
    choose = random.Random(seed)
    data = bytearray(choose.choice(PROGRAMS))
    start = data.find(b"BSJB")
    for _ in range(choose.choice((1, 3, 20))):
        data[choose.randrange(start, len(data))] = choose.choice((0, 1, 0xFF, choose.randrange(256)))
    try:
        image = open_image(bytes(data), "mutant")
    except OscilError:
        return
    ask(new_universe(), image)
