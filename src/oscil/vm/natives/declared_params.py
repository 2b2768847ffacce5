"""Generic parameters as reflection shows them: with their declared names, and with what declares them.

The universe interns `!n` by position, whoever declares it; a definition's `GetGenericArguments` gives these instead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.types.model import GenericParam, GenericParamType, Type, TypeDef

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
    universe = definition.universe
    found: list[Type] = []
    for param in definition.generic_params:
        key = ("declared", param.number)
        made = definition.derived(key)
        if made is None:
            made = definition.keep(key, DeclaredParam(universe, definition, param, False))
        found.append(made)
    return found


def plain(type_: Type) -> Type:
    """The interned parameter behind a declared one; any other type itself."""
    if isinstance(type_, DeclaredParam):
        return type_.universe.generic_param(type_.owner_is_method, type_.index)
    return type_
