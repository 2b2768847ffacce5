"""Picking methods of an image by name, and closing generic ones so that they can be imported."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from oscil.errors import BadImageError
from oscil.metadata.tables import Table

if TYPE_CHECKING:
    from oscil.metadata.image import Image
    from oscil.types.base import GenericParam
    from oscil.types.members import Method
    from oscil.types.model import Type
    from oscil.types.universe import Universe


def matches(name: str, wanted: str) -> bool:
    """Whether `Ns.Type::Member` is meant by what a person wrote: `Member`, `Type.Member`, `Type::Member`, or a part
    of the name.
    """
    return wanted in name or wanted in name.replace("::", ".").replace("+", ".")


def methods_of(universe: Universe, image: Image, wanted: str = "") -> Iterator[Method]:
    """The methods of an image that `wanted` means, in metadata order, as their definitions."""
    assembly = universe.assembly(image)
    for rid in range(1, image.count(Table.TYPE_DEF) + 1):
        type_ = assembly.type_def(Table.TYPE_DEF << 24 | rid)
        for number in type_.row.methods:
            token = Table.METHOD_DEF << 24 | number
            if matches(f"{type_.full_name}::{image.method(token).name}", wanted):
                yield type_.method(token)


def closed(method: Method) -> Method:
    """A generic method over System.Object (over Int32 where a parameter must be a value type); any other as it is."""
    universe, owner = method.universe, method.owner
    if owner.generic_params:
        inst = universe.instantiate(owner.definition, _stand_ins(universe, owner.generic_params))
        method = inst.method(method.token)
    if method.generic_params:
        method = method.instantiate(_stand_ins(universe, method.generic_params))
    if method.contains_generic_params:
        raise BadImageError(
            "has generic parameters that cannot be filled in", file=method.image.path, token=method.token
        )
    return method


def _stand_ins(universe: Universe, params: tuple[GenericParam, ...]) -> tuple[Type, ...]:
    known = universe.wellknown
    return tuple([known.Int32 if param.requires_struct else known.Object for param in params])


def async_body(method: Method) -> Method | None:
    """The descriptor that owns the IL of a runtime-async method, closed; None for any other method."""
    if not method.is_runtime_async or method.body is None:
        return None
    method = closed(method)
    return method if method.is_async_helper else method.async_variant


def display_name(method: Method) -> str:
    """`Type.Method`, as a programmer writes it, without the arity marks of generic types."""
    return f"{method.owner.definition.full_name.replace('+', '.')}.{method.name}"
