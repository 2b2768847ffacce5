"""Entries of the symbolic evaluation stack. Immutable: a changed entry is a new one, because snapshots share them."""

from __future__ import annotations

from typing import Any

from oscil.ir.model import Const, Kind

# Modes. All but VALUE are computed where they are used; each can be made a value at any time.
VALUE = 0  # op: Var or Const
LOCAL_ADDR = 1  # address of variable op, plus offset
FIELD_ADDR = 2  # address in object op, at offset; op is known not to be null
BYREF_ADDR = 3  # address op plus offset
FTN = 4  # extra: the Method whose cell this is
TOKEN = 5  # extra: Type, Method or Field of ldtoken; type: the handle struct
TYPE = 6  # extra: Type whose RuntimeType object this is
BOX = 7  # extra: (entry, Type): the boxed value, not yet allocated

# Facts about a VALUE of kind REF, in `offset`.
NONNULL = 1
EXACT = 2


class Entry:
    """One item. `type`: struct type of VT, static type of REF, pointee of BYREF (each may be None but for VT);
    small range of I4.
    """

    __slots__ = ("extra", "kind", "mode", "offset", "op", "type")

    def __init__(
        self, kind: Kind, op: Any, type_: Any = None, mode: int = VALUE, offset: int = 0, extra: Any = None
    ) -> None:
        self.kind, self.op, self.type, self.mode, self.offset, self.extra = kind, op, type_, mode, offset, extra

    def __repr__(self) -> str:
        where = f"mode={self.mode}, offset={self.offset}"
        return f"Entry({self.kind.name}, {self.op!r}, {self.type!r}, {where}, {self.extra!r})"


def const_entry(kind: Kind, value: int | float) -> Entry:
    """A constant on the stack."""
    return Entry(kind, Const(kind, value))


def null_entry() -> Entry:
    """The null reference."""
    return Entry(Kind.REF, Const(Kind.REF, 0))
