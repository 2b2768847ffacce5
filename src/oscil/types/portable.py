"""Methods and types as plain data that another universe over the same files understands: nested tuples of names, tokens
and numbers.
"""

from __future__ import annotations

from typing import Any, TypeAlias

from oscil.types.kinds import Variant
from oscil.types.members import ArrayMethod, Method
from oscil.types.model import ByRefType, InstType, MdArrayType, PointerType, SzArrayType, Type, TypeDef
from oscil.types.universe import Universe

Data: TypeAlias = tuple[Any, ...]


def method_data(method: Method) -> Data | None:
    """What `method_of` reads; None for a method that cannot be said so (of arrays, over function pointers)."""
    if isinstance(method, ArrayMethod) or method.contains_generic_params:
        return None
    owner = _type_data(method.owner)
    args = tuple([_type_data(arg) for arg in method.method_args])
    return None if owner is None or None in args else (owner, method.token, args, int(method.variant))


def method_of(universe: Universe, data: Data) -> Method:
    """The method of a universe that `data` says."""
    owner, token, args, variant = data
    method = _type_of(universe, owner).method(token)
    if args:
        method = method.instantiate(tuple([_type_of(universe, arg) for arg in args]))
    return method.with_variant(Variant(variant))


def _type_data(type_: Type) -> Data | None:
    if isinstance(type_, TypeDef):
        return ("d", type_.assembly.image.name, type_.token)
    if isinstance(type_, InstType):
        args = tuple([_type_data(arg) for arg in type_.type_args])
        return None if None in args else ("g", _type_data(type_.definition), args)
    for mark, kind in _MADE.items():
        if isinstance(type_, kind):
            element = _type_data(type_.element)
            return None if element is None else (mark, element, type_.rank if mark == "m" else 0)
    return None


_MADE: dict[str, type[Type]] = {"a": SzArrayType, "m": MdArrayType, "p": PointerType, "r": ByRefType}


def _type_of(universe: Universe, data: Data) -> Type:
    if data[0] == "d":
        assembly = universe.find_assembly(data[1])
        assert assembly is not None
        return universe.resolve_type(assembly.image, data[2])
    inner = _type_of(universe, data[1])
    if data[0] == "g":
        return universe.instantiate(inner.definition, tuple([_type_of(universe, arg) for arg in data[2]]))
    if data[0] == "m":
        return universe.array(inner, data[2])
    return {"a": universe.sz_array, "p": universe.pointer, "r": universe.by_ref}[data[0]](inner)
