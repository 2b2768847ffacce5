"""Types and tokens that cannot be resolved: .NET's exception and message where .NET was asked, a clear error always."""

from __future__ import annotations

import pytest
from types_kit import DATA, World, recorded

from oscil.errors import BadImageError, MissingMemberError
from oscil.metadata.signatures import ClassSig, ElementType, GenericInst, MVarSig, Prim, Sig, SzArray, VarSig
from oscil.types.interfaces import resolve_interface
from oscil.types.layout import layout_of
from oscil.types.load_errors import AmbiguousImplementationError, AssemblyNotFoundError, GuestLoadError, TypeLoadError
from oscil.types.loadable import check_loadable
from oscil.types.model import GenericContext, Type
from oscil.types.slots import vtable


@pytest.fixture
def world() -> World:
    return World(DATA / "bad_types.dll")


def load(world: World, name: str) -> None:
    """What the recording program did with a type."""
    type_: Type = world.type(name)
    if type_.contains_generic_params:
        type_ = world.universe.instantiate(type_.definition, (world.type("System.String"),))
    check_loadable(type_)
    if name == "Diamond":
        resolve_interface(type_, world.method("IDia::M"))


@pytest.mark.parametrize(("name", "answer"), recorded("bad_types.txt"))
def test_loading_fails_as_in_dotnet(world: World, name: str, answer: str) -> None:
    if answer == "loads":
        load(world, name)
        return
    with pytest.raises(GuestLoadError) as caught:
        load(world, name)
    assert f"{caught.value.exception_type}: {caught.value.reason}" == answer
    with pytest.raises(GuestLoadError):  # and again: nothing half made is left behind
        load(world, name)


def test_a_diamond_is_an_error_of_the_call(world: World) -> None:
    check_loadable(world.type("Diamond"))
    with pytest.raises(AmbiguousImplementationError):
        resolve_interface(world.type("Diamond"), world.method("IDia::M"))


def member_refs(world: World) -> dict[str, int]:
    image = world.assembly.image
    return {image.member_ref(0x0A000000 | rid).name: 0x0A000000 | rid for rid in range(1, 40) if _has(image, rid)}


def _has(image: object, rid: int) -> bool:
    try:
        image.member_ref(0x0A000000 | rid)  # type: ignore[attr-defined]
    except BadImageError:
        return False
    return True


def test_missing_members_are_named(world: World) -> None:
    image, universe = world.assembly.image, world.universe
    with pytest.raises(MissingMemberError) as type_error:
        vtable(world.type("MissingBase"))
    assert type_error.value.member == "System.NoSuchType"
    tokens = member_refs(world)
    with pytest.raises(MissingMemberError) as field_error:
        universe.resolve_field(image, tokens["noSuch"])
    assert field_error.value.member == "System.Object::noSuch"
    missing = {}
    for rid in range(1, 40):
        if _has(image, rid) and image.member_ref(rid).name == "NoSuch":
            with pytest.raises(BadImageError) as error:
                universe.resolve_method(image, 0x0A000000 | rid)
            missing[type(error.value).__name__] = error.value.reason
    assert missing == {
        "MissingMemberError": "the class library has no System.Console::NoSuch(System.Int32)",
        "GuestLoadError": "Method not found: 'Base::NoSuch(System.String)'.",
    }
    with pytest.raises(AssemblyNotFoundError, match=r"'NoSuchAssembly, Version=1\.0\.0\.0, Culture=neutral"):
        universe.resolve_method(image, tokens["M"])


@pytest.mark.parametrize(
    "token", [0, 0x01000000, 0x01FFFFFF, 0x02000000, 0x06000001, 0x1B0000FF, 0x70000001, 0xFF000001]
)
def test_wrong_type_tokens(world: World, token: int) -> None:
    with pytest.raises(BadImageError):
        world.universe.resolve_type(world.assembly.image, token)


@pytest.mark.parametrize(
    "token", [0, 0x02000001, 0x06FFFFFF, 0x0A000000, 0x0AFFFFFF, 0x2B000001, 0x04000001, 0x11000001]
)
def test_wrong_member_tokens(world: World, token: int) -> None:
    with pytest.raises(BadImageError):
        world.universe.resolve_method(world.assembly.image, token)
    if token != 0x04000001:
        with pytest.raises(BadImageError):
            world.universe.resolve_field(world.assembly.image, token)


def test_generic_parameters_outside_their_context(world: World) -> None:
    image, universe = world.assembly.image, world.universe
    int32 = universe.primitive(ElementType.I4)
    assert universe.resolve_sig(image, VarSig(0), GenericContext((int32,), ())) is int32
    for sig in (VarSig(1), MVarSig(0)):
        with pytest.raises(BadImageError, match="generic parameter"):
            universe.resolve_sig(image, sig, GenericContext((int32,), ()))
    generic = ClassSig(world.type("ExpandBase`1").definition.token, False)
    with pytest.raises(BadImageError, match="1 generic parameters, not 2"):
        universe.resolve_sig(image, GenericInst(generic, (Prim(ElementType.I4), Prim(ElementType.I4))))


def test_deep_types_end_in_an_error(world: World) -> None:
    sig: Sig = Prim(ElementType.I4)
    for _ in range(190):
        sig = SzArray(sig)
    with pytest.raises(TypeLoadError):
        world.universe.resolve_sig(world.assembly.image, sig)
    base = world.type("ExpandBase`1").definition
    grown: Type = world.type("System.Int32")
    with pytest.raises(TypeLoadError):
        for _ in range(1_000):
            grown = world.universe.instantiate(base, (grown,))


def test_open_types_have_no_layout(world: World) -> None:
    with pytest.raises(TypeLoadError):
        layout_of(world.type("Matryoshka`1"))


def test_managed_pointers_do_not_nest(world: World) -> None:
    universe = world.universe
    by_ref = universe.by_ref(world.type("System.Int32"))
    with pytest.raises(BadImageError):
        universe.by_ref(by_ref)
    with pytest.raises(BadImageError):
        universe.sz_array(by_ref)


@pytest.mark.parametrize("name", ["", "A[", "A]", "List`1[", "A[[B]", "[]", "A,"])
def test_broken_reflection_names(world: World, name: str) -> None:
    from oscil.types.type_names import find_named_type

    try:
        assert find_named_type(world.universe, name, world.assembly) is None
    except GuestLoadError as error:
        assert error.exception_type == "System.ArgumentException"
