"""Interning, names, laziness and members of the universe."""

from __future__ import annotations

import pytest
from types_kit import FIXTURES, World

from oscil.metadata.signatures import ElementType
from oscil.metadata.tables import Table
from oscil.types.kinds import Kind
from oscil.types.model import GenericContext
from oscil.types.type_names import find_named_type
from oscil.types.wellknown import NAMES


@pytest.fixture
def world() -> World:
    return World(FIXTURES / "hello.dll")


@pytest.mark.parametrize(
    ("name", "kind", "element"),
    [
        ("System.Object", Kind.CLASS, ElementType.OBJECT),
        ("System.String", Kind.CLASS, ElementType.STRING),
        ("System.Int32", Kind.PRIMITIVE, ElementType.I4),
        ("System.IntPtr", Kind.PRIMITIVE, ElementType.I),
        ("System.Void", Kind.VOID, ElementType.VOID),
        ("System.ValueType", Kind.CLASS, ElementType.CLASS),
        ("System.Enum", Kind.CLASS, ElementType.CLASS),
        ("System.AttributeTargets", Kind.ENUM, ElementType.I4),
        ("System.IDisposable", Kind.INTERFACE, ElementType.CLASS),
        ("Square", Kind.STRUCT, ElementType.VALUETYPE),
        ("System.Nullable`1[System.Int32]", Kind.STRUCT, ElementType.VALUETYPE),
        ("System.Int32[]", Kind.SZARRAY, ElementType.SZARRAY),
        ("System.Int32[,]", Kind.ARRAY, ElementType.ARRAY),
        ("System.Int32*", Kind.POINTER, ElementType.PTR),
        ("System.Int32&", Kind.BYREF, ElementType.BYREF),
    ],
)
def test_kinds(world: World, name: str, kind: Kind, element: ElementType) -> None:
    found = world.type(name)
    assert (found.kind, found.element_type) == (kind, element)
    assert found.is_value_type == (kind in (Kind.STRUCT, Kind.ENUM, Kind.PRIMITIVE, Kind.VOID))


@pytest.mark.parametrize(
    "name",
    [
        "System.Collections.Generic.IList`1[System.String]",
        "System.Func`2[System.Int32,System.Collections.Generic.IEnumerable`1[System.Int32[]]]",
        "System.Int32[][,]",
        "System.Int32[*]",
        "System.Void*",
        "System.Runtime.CompilerServices.YieldAwaitable+YieldAwaiter",
    ],
)
def test_names_go_round_and_types_are_interned(world: World, name: str) -> None:
    found = world.type(name)
    assert found.full_name == name
    assert world.type(name) is found


def test_assembly_qualified_names(world: World) -> None:
    plain = world.type("System.Func`2[System.Int32,Square]")
    full = "System.Func`2[[System.Int32, mscorlib, Version=4.0.0.0],[Square, hello]], System.Runtime"
    assert find_named_type(world.universe, full) is plain
    assert find_named_type(world.universe, "No.Such") is None


def test_properties(world: World) -> None:
    span, action = world.type("System.Span`1[System.Int32]"), world.type("System.Action`1[System.String]")
    assert span.is_byref_like and not action.is_byref_like
    assert action.is_delegate and action.is_sealed and not span.is_delegate
    assert world.type("System.Nullable`1[System.Int32]").is_nullable
    assert world.type("System.Array").is_abstract
    assert world.type("System.Exception").base is world.universe.wellknown.Object
    assert world.type("System.Int32[]").base is world.universe.wellknown.Array
    assert world.type("System.AttributeTargets").underlying is world.type("System.Int32")
    assert not world.type("System.Object").has_finalizer
    assert world.type("System.String").has_cctor and world.type("System.String").before_field_init
    assert [param.variance for param in action.generic_params] == [2]


def test_interfaces_in_order(world: World) -> None:
    enumerator = "System.Collections.Generic.IEnumerator`1[System.Int32]"
    names = [each.full_name for each in world.type("System.Collections.Generic.IList`1[System.Int32]").interfaces]
    assert names == [
        "System.Collections.Generic.ICollection`1[System.Int32]",
        "System.Collections.Generic.IEnumerable`1[System.Int32]",
        "System.Collections.IEnumerable",
    ]
    names = [each.full_name for each in world.type(enumerator).interfaces]
    assert names == ["System.Collections.IEnumerator", "System.IDisposable"]
    vector = [each.full_name for each in world.type("System.Int32[]").interfaces]
    assert vector[:2] == ["System.ICloneable", "System.Collections.IEnumerable"] and len(vector) == 7


def test_methods_of_instantiations(world: World) -> None:
    span = world.type("System.Span`1[System.String]")
    (item,) = span.find_methods("get_Item")
    assert item.full_name == "System.Span`1[System.String]::get_Item(System.Int32)"
    assert item.ret.full_name == "System.String&"
    assert item.definition.ret.full_name == "!0&"
    assert span.method(item.token) is item and item in span.methods
    helper = world.method("System.SZArrayHelper::IndexOf<System.Char>")
    assert helper.full_name == "System.SZArrayHelper::IndexOf<System.Char>(System.Char)"
    assert helper.ctx == GenericContext((), (world.type("System.Char"),))


def test_array_methods(world: World) -> None:
    from oscil.metadata.rows import MemberRefRow
    from oscil.metadata.signatures import Convention, MethodSig, Prim
    from oscil.types.array_methods import find_array_method
    from oscil.types.model import ArrayType

    matrix = world.type("System.Int32[,]")
    assert isinstance(matrix, ArrayType)
    index = Prim(ElementType.I4)
    sig = MethodSig(Convention.DEFAULT, True, False, 0, index, (index, index))
    for name, params, ret in ((".ctor", 2, "System.Void"), ("Get", 2, "System.Int32"), ("Address", 2, "System.Int32&")):
        method = find_array_method(matrix, MemberRefRow(0x0A000001, 0, name, b""), sig, world.assembly)
        assert method is not None and len(method.params) == params and method.ret.full_name == ret
    assert find_array_method(matrix, MemberRefRow(0x0A000001, 0, "Get", b""), MethodSig(
        Convention.DEFAULT, True, False, 0, index, (index,)), world.assembly) is None  # fmt: skip


def test_every_reference_of_a_program_resolves(world: World) -> None:
    image, universe = world.assembly.image, world.universe
    ctx = GenericContext((universe.generic_param(False, 0),), (universe.generic_param(True, 0),))
    resolved = 0
    for row in image.rows(Table.MEMBER_REF):
        token = row.token
        if row.signature[0] == 6:  # type: ignore[union-attr]
            universe.resolve_field(image, token, ctx)
        else:
            assert universe.resolve_method(image, token, ctx) is universe.resolve_method(image, token, ctx)
        resolved += 1
    for rid in range(1, image.count(Table.METHOD_SPEC) + 1):
        assert universe.resolve_method(image, 0x2B000000 | rid, ctx).method_args
    assert resolved > 30


def test_loading_a_type_does_not_load_its_members(world: World) -> None:
    """Start-up: String has hundreds of members and dozens of interfaces that a program never needs."""
    string = world.universe.wellknown.String
    _ = string.kind, string.base, string.full_name, string.is_sealed
    assert string._methods is None and string._fields is None
    assert string._own_interfaces is None and string._interfaces is None
    for definition in list(world.universe.core._type_defs.values()):
        assert definition._slots is None and definition._layout is None


def test_the_core_library_has_what_the_table_names(world: World) -> None:
    known = [attribute for attribute in NAMES if world.universe.wellknown.get(attribute) is not None]
    assert {"Object", "String", "Task", "Task_1", "ValueTask_1", "AsyncHelpers", "SZArrayHelper"} <= set(known)
    with pytest.raises(AttributeError):
        _ = world.universe.wellknown.NoSuchName


def test_threads_get_the_same_objects() -> None:
    """Guest threads load types too; identity must hold whoever comes first."""
    from concurrent.futures import ThreadPoolExecutor

    from oscil.types.layout import layout_of
    from oscil.types.slots import vtable

    world = World(FIXTURES / "hello.dll")
    names = ["System.Func`2[System.Int32,System.String]", "System.Span`1[System.Char]", "System.Exception", "Square"]

    def load(number: int) -> list[object]:
        found: list[object] = []
        for name in names[number % 2 :] + names[: number % 2]:
            type_ = world.type(name)
            layout_of(type_)
            found += [type_, type_.fields, vtable(type_), *type_.methods]
        return sorted(map(id, found))

    with ThreadPoolExecutor(8) as pool:
        first, *others = pool.map(load, range(32))
    assert all(other == first for other in others)
