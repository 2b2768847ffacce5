"""What stands for a metadata token: an int, or a builder object that has one."""

from __future__ import annotations

from typing import Protocol

from oscil.metadata.signatures import Sig
from oscil.metadata.tables import Table


class HasToken(Protocol):
    """Anything made by a builder."""

    @property
    def token(self) -> int:
        """Final or provisional, see docs/contracts/writer.md."""
        ...


TokenLike = int | HasToken
TypeLike = int | HasToken | Sig

# Tables whose rows are numbered when the image is written.
PROVISIONAL = frozenset(
    (
        Table.FIELD,
        Table.METHOD_DEF,
        Table.PARAM,
        Table.INTERFACE_IMPL,
        Table.EVENT,
        Table.PROPERTY,
        Table.GENERIC_PARAM,
    )
)


def token_of(value: TokenLike) -> int:
    """The plain token."""
    return value if isinstance(value, int) else value.token


def token(table: Table, rid: int) -> int:
    """The token of a row."""
    return table << 24 | rid
