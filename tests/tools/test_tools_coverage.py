"""`coverage`: surfaces of images, the list of what programs use, and what counts as there."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from oscil.errors import UsageError
from oscil.managed.compile import compile_assembly
from oscil.metadata.image import open_image
from oscil.tools.coverage import Library, coverage, framework_surface
from oscil.tools.natives import is_missing, native_names
from oscil.tools.surface import TypeSurface, declared, list_text, read_list, used
from oscil.types.universe import Universe
from oscil.vm.framework import Probe, SingleImageFramework

DATA = Path(__file__).parent / "data"
MINICORE = Path(__file__).parents[1] / "fixtures" / "minicore.dll"
SURFACE = """\
@generic(T)
class Base:
    Count: i32
    _hidden: i32

    def Add(self, item: T, more: Array[T]) -> None:
        pass

    @extern
    def Missing(self) -> i32: ...

class Derived(Base[str]):
    @static
    def op_Explicit(d: Derived) -> i32:
        raise NotSupportedException("Oscil: Derived.op_Explicit")

    class _Inner:
        pass

class _Internal:
    pass
"""


@cache
def library() -> Library:
    """The sources above as the class library."""
    made = compile_assembly(
        {"Ns/Types.py": "from System import *\n" + SURFACE}, assembly_name="x", references=[open_image(MINICORE)]
    )
    image = open_image(made.image, "x")
    universe = Universe(SingleImageFramework(open_image(MINICORE)), Probe(str(MINICORE.parent)))
    return Library(universe.assembly(image))


def test_what_an_image_declares_for_others() -> None:
    surface = declared(library().image)
    assert {name: (one.base, one.members) for name, one in surface.items()} == {
        "Ns.Base`1": ("System.Object", {"Count", "Add(!0,!0[])", "Missing()", ".ctor()"}),
        "Ns.Derived": ("Ns.Base`1", {"op_Explicit(Ns.Derived):Int32", ".ctor()"}),
    }


def test_what_a_program_uses() -> None:
    surface = used(open_image(DATA / "Needs.dll"))
    assert "GetStringAsync(String)" in surface["System.Net.Http.HttpClient"].members
    assert ".ctor()" in surface["System.Collections.Generic.List`1"].members


def test_members_without_a_body_do_not_count() -> None:
    assert set(library().without_body) == {
        ("Ns.Base`1", "Missing()"),
        ("Ns.Derived", "op_Explicit(Ns.Derived):Int32"),
    }


def test_members_of_base_classes_count_and_their_constructors_do_not() -> None:
    found = library()
    assert found.has("Ns.Derived", "Add(String,String[])") and found.has("Ns.Derived", "Count")
    assert not found.has("Ns.Derived", "Add(String)") and not found.has("Ns.Derived", ".ctor(Int32)")
    assert not found.has("Ns.Nothing", "Add(String)")


def test_rows() -> None:
    wanted = {"Ns.Derived": TypeSurface("", {".ctor()", "Gone()"}), "Ns.Gone": TypeSurface("", {"A()", "B()"})}
    assert [tuple(row) for row in coverage(library(), wanted)] == [
        ("Ns", 2, 1, 4, 1, ("Ns.Derived::Gone()", "Ns.Gone"))
    ]


def test_the_list_reads_as_it_was_written(tmp_path: Path) -> None:
    surface = declared(library().image)
    (tmp_path / "list.txt").write_text("# head\n" + list_text(surface))
    read = read_list(tmp_path / "list.txt")
    assert {n: s.members for n, s in read.items()} == {n: s.members for n, s in surface.items()}
    assert read_list()["System.Console"].members >= {"WriteLine(String)", "WriteLine()"}


def test_a_folder_without_a_framework(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no framework assemblies"):
        framework_surface(str(tmp_path))


def test_natives_of_both_kinds_are_known() -> None:
    assert {"System.Array::get_Length()", "System.GC::CollectCore(System.Int32,System.Boolean)"} <= native_names()
    assert any(name.startswith("System.Number::DoubleToDigits(") for name in native_names())
    universe = Universe(SingleImageFramework(open_image(MINICORE)), Probe(str(MINICORE.parent)))
    to_string = universe.wellknown.Object.find_methods("ToString")[0]
    assert not is_missing(to_string)
