"""The table of emitters: each module of expressions enters its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from oscil.managed.tree import (
    Expr,
)  # fmt: skip
from oscil.managed.types import (
    PendingType,
    Type,
)

if TYPE_CHECKING:
    from oscil.managed.emit_body import Body

Emit = Callable[["Body", Any], None]


EMITTERS: dict[type[Expr], Emit] = {}


def emits(*kinds: type[Expr]) -> Callable[[Emit], Emit]:
    """Register the emitter of a node type."""

    def register(function: Emit) -> Emit:
        for kind in kinds:
            EMITTERS[kind] = function
        return function

    return register


def emit_value(body: Body, expr: Expr) -> None:
    """Push the value of an expression."""
    EMITTERS[type(expr)](body, expr)


def real(t: Type) -> Type:
    """The type that a waiting local got."""
    return t.hint if isinstance(t, PendingType) and t.hint is not None else t
