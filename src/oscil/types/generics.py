"""Instantiation and substitution; generic definitions that expand for ever (II.9.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.errors import BadImageError, InternalError
from oscil.types.kinds import MAX_TYPE_DEPTH, MAX_TYPE_WEIGHT
from oscil.types.load_errors import TypeLoadError
from oscil.types.model import (
    ByRefType,
    FnPtrType,
    GenericContext,
    GenericParamType,
    InstType,
    MdArrayType,
    PointerType,
    SzArrayType,
    Type,
    TypeDef,
)

if TYPE_CHECKING:
    from oscil.types.universe import Universe


# Definitions looked at in one check; a type too deep is found later anyway.
_MAX_GRAPH = 1_000


def instantiate(universe: Universe, definition: TypeDef, args: tuple[Type, ...]) -> Type:
    """The instantiation; with the definition's own parameters it is the definition."""
    found = definition.derived(args)
    if found is not None:
        return found
    if len(args) != len(definition.type_args) or not args:
        raise BadImageError(
            f"{definition.short_name} has {len(definition.type_args)} generic parameters, not {len(args)}",
            file=definition.image.path,
            token=definition.token,
        )
    if args == definition.type_args:
        return definition
    if max(arg.depth for arg in args) >= MAX_TYPE_DEPTH or sum(arg.weight for arg in args) >= MAX_TYPE_WEIGHT:
        raise TypeLoadError.of(definition)
    return definition.keep(args, InstType(universe, definition, args))


def substitute(universe: Universe, type_: Type, ctx: GenericContext) -> Type:
    """The type with arguments in the place of generic parameters. A parameter that the context lacks stays."""
    if not type_.contains_generic_params:
        return type_
    if isinstance(type_, GenericParamType):
        args = ctx.method_args if type_.owner_is_method else ctx.type_args
        return args[type_.index] if type_.index < len(args) else type_
    if isinstance(type_, TypeDef | InstType):
        args = tuple([substitute(universe, arg, ctx) for arg in type_.type_args])
        return instantiate(universe, type_.definition, args)
    if isinstance(type_, SzArrayType):
        return universe.sz_array(substitute(universe, type_.element, ctx))
    if isinstance(type_, MdArrayType):
        return universe.array(substitute(universe, type_.element, ctx), type_.rank)
    if isinstance(type_, PointerType):
        return universe.pointer(substitute(universe, type_.element, ctx))
    if isinstance(type_, ByRefType):
        return universe.by_ref(substitute(universe, type_.element, ctx))
    if isinstance(type_, FnPtrType):
        params = tuple([substitute(universe, param, ctx) for param in type_.params])
        return universe.fn_ptr(type_.convention, type_.has_this, substitute(universe, type_.ret, ctx), params)
    raise InternalError(f"substitution in a {type_.__class__.__name__}")


def check_recursion(definition: TypeDef) -> None:
    """Refuses a definition whose bases and interfaces expand it for ever (II.9.2): `class A<T> : B<A<A<T>>>`.

    The graph of the clause has generic parameters as vertices; a cycle with an expansive edge is the error. Edges come
    from
    the base and interface signatures, so this costs nothing for definitions whose arguments are plain.
    """
    if definition.recursion_checked or not definition.type_args:
        return
    edges: dict[tuple[TypeDef, int], set[tuple[tuple[TypeDef, int], bool]]] = {}
    pending, seen = [definition], {definition}
    while pending:
        current = pending.pop()
        for referred in _edges_of(current, edges):
            if referred not in seen:
                seen.add(referred)
                pending.append(referred)
        if len(seen) > _MAX_GRAPH:
            break
    if _has_expansive_cycle(edges):
        raise TypeLoadError.of(definition, "because it has recursive generic definition.")
    definition.recursion_checked = True


_Edges = dict[tuple[TypeDef, int], set[tuple[tuple[TypeDef, int], bool]]]


def _edges_of(definition: TypeDef, edges: _Edges) -> list[TypeDef]:
    """Adds the edges that the supertypes of a definition make; returns the definitions that they mention."""
    mentioned: list[TypeDef] = []

    def visit(type_: Type) -> None:
        if isinstance(type_, TypeDef | InstType) and type_.type_args:
            mentioned.append(type_.definition)
            for index, arg in enumerate(type_.type_args):
                target = (type_.definition, index)
                if isinstance(arg, GenericParamType):
                    if not arg.owner_is_method:
                        edges.setdefault((definition, arg.index), set()).add((target, False))
                else:
                    for inside in _params_in(arg):
                        edges.setdefault((definition, inside), set()).add((target, True))
                    visit(arg)
        elif isinstance(type_, SzArrayType | MdArrayType):
            visit(type_.element)

    supertypes = [*definition.own_interfaces]
    if definition.base is not None:
        supertypes.append(definition.base)
    for supertype in supertypes:
        if supertype is not definition:
            visit(supertype)
    return mentioned


def _params_in(type_: Type) -> set[int]:
    if not type_.contains_generic_params:
        return set()
    if isinstance(type_, GenericParamType):
        return set() if type_.owner_is_method else {type_.index}
    found: set[int] = set()
    for part in (*type_.type_args, *([type_.element] if isinstance(type_, SzArrayType | MdArrayType) else [])):
        found |= _params_in(part)
    return found


def _has_expansive_cycle(edges: _Edges) -> bool:
    for source, targets in edges.items():
        for target, expansive in targets:
            if expansive and _reaches(edges, target, source):
                return True
    return False


def _reaches(edges: _Edges, start: tuple[TypeDef, int], goal: tuple[TypeDef, int]) -> bool:
    pending, seen = [start], {start}
    while pending:
        current = pending.pop()
        if current == goal:
            return True
        for target, _ in edges.get(current, ()):
            if target not in seen:
                seen.add(target)
                pending.append(target)
    return False
