"""Type arguments of generic methods from arguments: each parameter type is matched with the guest type of what was
given.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from oscil.api.binding import OMITTED, Binding
from oscil.api.words import Ref
from oscil.types.kinds import Kind
from oscil.types.model import GenericParamType

if TYPE_CHECKING:
    from oscil.api.bridge import Bridge
    from oscil.types.members import Method
    from oscil.types.model import Type


def infer(bridge: Bridge, binding: Binding) -> Method | None:
    """The method with type arguments, or None where the arguments do not decide them (or decide them twice)."""
    method = binding.method
    bounds: dict[int, list[Type]] = {}
    for value, type_ in binding.supplied:
        if value is not OMITTED:
            _match(bridge, type_, value, bounds)
    found = []
    for index in range(len(method.method_args)):
        fixed = _fix(bridge, bounds.get(index, []))
        if fixed is None:
            return None
        found.append(fixed)
    return method.instantiate(tuple(found))


def _fix(bridge: Bridge, bounds: list[Type]) -> Type | None:
    """The one bound that all others convert to (C# 12.6.3.12)."""
    best = [one for one in dict.fromkeys(bounds) if all(bridge.ranking.converts(other, one) for other in bounds)]
    return best[0] if len(best) == 1 else None


def _match(bridge: Bridge, type_: Type, value: Any, bounds: dict[int, list[Type]]) -> None:
    if isinstance(value, Ref):
        value = value.value
    if type_.kind is Kind.BYREF:
        type_ = type_.element
    if value is None:
        return
    source = bridge.ranking.type_of(value)
    if source is not None:
        _match_types(bridge, type_, source, bounds)
    elif isinstance(value, (list, tuple)):
        element = (
            type_.element if type_.kind is Kind.SZARRAY else type_.type_args[0] if len(type_.type_args) == 1 else None
        )
        if isinstance(value, tuple) and bridge.forms.is_tuple(type_):
            for item, part in zip(value, type_.type_args, strict=False):
                _match(bridge, part, item, bounds)
        elif element is not None:
            for item in value:
                _match(bridge, element, item, bounds)


def _match_types(bridge: Bridge, wanted: Type, have: Type, bounds: dict[int, list[Type]]) -> None:
    if isinstance(wanted, GenericParamType):
        if wanted.owner_is_method:
            bounds.setdefault(wanted.index, []).append(have)
        return
    if not wanted.contains_generic_params:
        return
    if wanted.kind is Kind.SZARRAY:
        if have.kind is Kind.SZARRAY:
            _match_types(bridge, wanted.element, have.element, bounds)
        return
    if wanted.is_nullable:
        _match_types(bridge, wanted.type_args[0], have.type_args[0] if have.is_nullable else have, bounds)
        return
    for candidate in _bases(have):
        if candidate.definition is wanted.definition and candidate.type_args:
            for one, other in zip(wanted.type_args, candidate.type_args, strict=True):
                _match_types(bridge, one, other, bounds)
            return


def _bases(type_: Type) -> list[Type]:
    found: list[Type] = []
    current: Type | None = type_
    while current is not None:
        found.append(current)
        current = current.base
    return [*found, *type_.interfaces]
