"""Generic parameters as reflection shows them: with their declared names, and with what declares them.

The universe interns `!n` by position, whoever declares it; reflection shows these instead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.types.model import (
    ByRefType,
    GenericParam,
    GenericParamType,
    InstType,
    MdArrayType,
    PointerType,
    SzArrayType,
    Type,
    TypeDef,
)

if TYPE_CHECKING:
    from oscil.types.members import Method
    from oscil.types.universe import Universe


class DeclaredParam(GenericParamType):
    """A generic parameter of one type or method."""

    __slots__ = ("declared", "owner")

    def __init__(self, universe: Universe, owner: TypeDef | Method, declared: GenericParam, is_method: bool) -> None:
        super().__init__(universe, is_method, declared.number)
        self.owner, self.declared = owner, declared

    def _make_name(self) -> str:
        return self.declared.name


def type_params(definition: TypeDef) -> list[Type]:
    """Parameters of a generic definition; the same objects each time."""
    return [_kept(definition, definition, param, 0) for param in definition.generic_params]


def method_params(method: Method) -> list[Type]:
    """Parameters of a generic method; the same objects each time, whatever instantiation of its owner is meant."""
    definition = method.definition
    owner = definition.owner.definition
    return [_kept(owner, definition, param, method.token) for param in definition.generic_params]


def _kept(place: TypeDef, owner: TypeDef | Method, param: GenericParam, token: int) -> Type:
    key = ("declared", token, param.number)
    return place.derived(key) or place.keep(key, DeclaredParam(place.universe, owner, param, token != 0))


def is_definition(method: Method) -> bool:
    """A generic method without arguments."""
    return bool(method.method_args) and method.generic is method


def as_declared(type_: Type, owner: Type, method: Method | None = None) -> Type:
    """A type out of a definition's signatures with the definition's own parameters in place of positions."""
    if not type_.contains_generic_params:
        return type_
    of_type = type_params(owner) if isinstance(owner, TypeDef) else []
    of_method = method_params(method) if method is not None and is_definition(method) else []
    return _replace(type_, of_type, of_method)


def of_method(method: Method, type_: Type) -> Type:
    """A type of a method's signature, as reflection shows it."""
    return as_declared(type_, method.owner, method)


def _replace(type_: Type, of_type: list[Type], of_method: list[Type]) -> Type:
    if not type_.contains_generic_params or isinstance(type_, DeclaredParam):
        return type_
    universe = type_.universe
    if isinstance(type_, GenericParamType):
        params = of_method if type_.owner_is_method else of_type
        return params[type_.index] if type_.index < len(params) else type_
    if isinstance(type_, TypeDef | InstType):
        return instantiate(type_.definition, [_replace(arg, of_type, of_method) for arg in type_.type_args])
    if not isinstance(type_, SzArrayType | MdArrayType | PointerType | ByRefType):
        return type_
    element = _replace(type_.element, of_type, of_method)
    if isinstance(type_, SzArrayType):
        return universe.sz_array(element)
    if isinstance(type_, MdArrayType):
        return universe.array(element, type_.rank)
    return universe.pointer(element) if isinstance(type_, PointerType) else universe.by_ref(element)


def instantiate(definition: TypeDef, args: list[Type]) -> Type:
    """An instantiation; with the definition's own parameters it is the definition."""
    if args == type_params(definition):
        return definition
    return definition.universe.instantiate(definition, tuple(args))
