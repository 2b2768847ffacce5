"""Variance of interfaces and delegates (II.9.9, I.8.7.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from oscil.types.model import Type

COVARIANT = 1
CONTRAVARIANT = 2


def is_variance_compatible(source: Type, target: Type) -> bool:
    """Whether one instantiation converts to another of the same definition. Only references vary; values must be
    equal.
    """
    from oscil.types.casting import is_assignable

    if source.definition is not target.definition:
        return False
    for param, have, want in zip(source.generic_params, source.type_args, target.type_args, strict=True):
        if have is want:
            continue
        if not (have.is_reference and want.is_reference):
            return False
        if param.variance == COVARIANT:
            if not is_assignable(have, want):
                return False
        elif param.variance != CONTRAVARIANT or not is_assignable(want, have):
            return False
    return True
