"""The table of handlers that exist: what the encoder asks, and what linking needs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from oscil.errors import InternalError
from oscil.ir.model import Kind


class HandlerTable:
    """Handler names in table order, and the ops that give a result (its kind).

    `prefixes` holds every proper beginning of a fused name, so that the encoder knows when to look further.
    `addresses` is filled in when the native code is linked.
    """

    __slots__ = ("addresses", "fused", "names", "prefixes", "results")

    def __init__(self, names: Sequence[str], results: Mapping[str, Kind]) -> None:
        self.names: dict[str, int] = {name: index for index, name in enumerate(names)}
        self.results = dict(results)
        self.prefixes: frozenset[str] = frozenset(_beginnings(names))
        self.fused: frozenset[str] = frozenset(p.partition(".")[0] for p in self.prefixes)
        self.addresses: Sequence[int] = ()

    def address_of(self, name: str) -> int:
        """Native address of a handler, after linking."""
        try:
            return self.addresses[self.names[name]]
        except (KeyError, IndexError):
            raise InternalError(f"no handler {name}") from None


def _beginnings(names: Iterable[str]) -> Iterable[str]:
    for name in names:
        parts = name.split("+")
        for count in range(1, len(parts)):
            yield "+".join(parts[:count])
