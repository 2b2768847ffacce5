"""The table of handlers that exist: what the encoder asks, and what linking needs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from itertools import pairwise

from oscil.engines.interpreter.names import INVERSE, SWAPPED
from oscil.errors import InternalError
from oscil.ir.model import Kind

# Handlers that a Runtime which traces links in the place of others (handlers/tracing.py).
TRACED = {name: f"{name}_traced" for name in ("landing_await", "resume", "resume_return", "landing_resume")}


class HandlerTable:
    """Handler names in table order, and the ops that give a result (its kind).

    `prefixes` holds every proper beginning of a fused name, so that the encoder knows when to look further; `pairs`
    the ops that may follow
    each other in one, in whatever form the encoder may choose to write a comparison.
    `addresses` is filled in when the native code is linked.
    """

    __slots__ = ("addresses", "names", "pairs", "prefixes", "results")

    def __init__(self, names: Sequence[str], results: Mapping[str, Kind]) -> None:
        self.names: dict[str, int] = {name: index for index, name in enumerate(names)}
        self.results = dict(results)
        self.prefixes: frozenset[str] = frozenset(_beginnings(names))
        self.pairs: frozenset[tuple[str, str]] = frozenset(_pairs(names))
        self.addresses: Sequence[int] = ()

    def address_of(self, name: str) -> int:
        """Native address of a handler, after linking."""
        try:
            return self.addresses[self.names[name]]
        except (KeyError, IndexError):
            raise InternalError(f"no handler {name}") from None

    def traced(self) -> HandlerTable:
        """The same table with the traced handlers in the place of the plain ones."""
        made = copy(self)
        addresses = list(self.addresses)
        for name, other in TRACED.items():
            addresses[self.names[name]] = addresses[self.names[other]]
        made.addresses = addresses
        return made


def _beginnings(names: Iterable[str]) -> Iterable[str]:
    for name in names:
        parts = name.split("+")
        for count in range(1, len(parts)):
            yield "+".join(parts[:count])


def _pairs(names: Iterable[str]) -> Iterable[tuple[str, str]]:
    seen: set[tuple[str, str]] = set()
    for name in names:
        ops = [part.partition(".")[0] for part in name.split("+")]
        seen.update(pairwise(ops))
    for first, second in seen:
        for a in _forms(first):
            for b in _forms(second):
                yield a, b


def _forms(op: str) -> set[str]:
    """An op and what may be written as it."""
    swapped = SWAPPED.get(op, op)
    return {op, swapped, INVERSE.get(op, op), INVERSE.get(swapped, op)}
