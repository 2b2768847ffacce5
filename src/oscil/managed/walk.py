"""Walking the bound tree."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from oscil.managed.tree import Await, Catch, Expr, Loop, Stmt, Yield

_FIELDS: dict[type, tuple[str, ...]] = {}


def children(node: Any) -> Iterator[Any]:
    """Expressions, statements and handlers directly below a node; nested functions are not entered."""
    kind = type(node)
    names = _FIELDS.get(kind)
    if names is None:
        names = _FIELDS[kind] = tuple(
            name
            for base in reversed(kind.__mro__)
            for name in getattr(base, "__slots__", ())
            if name not in ("loop", "type")
        )
    for name in names:
        value = getattr(node, name, None)
        if isinstance(value, Expr | Stmt | Catch):
            yield value
        elif isinstance(value, list):
            for item in value:
                if isinstance(item, Expr | Stmt | Catch):
                    yield item


def walk(node: Any) -> Iterator[Any]:
    """A node and everything below it."""
    stack = [node]
    while stack:
        current = stack.pop()
        yield current
        stack.extend(children(current))


def contains_await(node: Any) -> bool:
    """Whether a statement awaits (calls of async-convention methods of the helpers included)."""
    return any(isinstance(n, Await) or is_suspending_call(n) for n in walk(node))


def is_suspending_call(node: Any) -> bool:
    """A call of a method with the async convention but no task: AsyncHelpers.AwaitAwaiter and its kind."""
    method = getattr(node, "method", None)
    symbol = getattr(method, "symbol", None)
    if symbol is None or not symbol.impl_flags & 0x2000:
        return False
    from oscil.managed.types import NamedType

    ret = symbol.ret
    return not (isinstance(ret, NamedType) and ret.definition.namespace == "System.Threading.Tasks")


def contains_yield(node: Any) -> bool:
    """Whether a statement yields."""
    return any(isinstance(n, Yield) for n in walk(node))


def yields_in(node: Any) -> list[Yield]:
    """Yield statements below a node."""
    return [n for n in walk(node) if isinstance(n, Yield)]


__all__ = ["Loop", "children", "walk"]
