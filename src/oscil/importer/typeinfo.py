"""What the importer needs of a type, computed once: its kind in variables, its width in memory, its size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.ir.model import Kind
from oscil.metadata.signatures import ElementType as E
from oscil.types.kinds import Kind as TypeKind
from oscil.types.layout import layout_of

if TYPE_CHECKING:
    from oscil.types.layout import Layout
    from oscil.types.model import Type

# Element type -> (kind in a variable, memory width, bytes). `bool` is a width of its own for range tracking; in
# memory it is u1.
_SCALARS: dict[int, tuple[Kind, str, int, str | None]] = {
    E.BOOLEAN: (Kind.I4, "u1", 1, "bool"),
    E.CHAR: (Kind.I4, "u2", 2, "u2"),
    E.I1: (Kind.I4, "i1", 1, "i1"),
    E.U1: (Kind.I4, "u1", 1, "u1"),
    E.I2: (Kind.I4, "i2", 2, "i2"),
    E.U2: (Kind.I4, "u2", 2, "u2"),
    E.I4: (Kind.I4, "i4", 4, None),
    E.U4: (Kind.I4, "i4", 4, None),
    E.I8: (Kind.I8, "i8", 8, None),
    E.U8: (Kind.I8, "i8", 8, None),
    E.I: (Kind.I8, "i8", 8, None),
    E.U: (Kind.I8, "i8", 8, None),
    E.R4: (Kind.F4, "f4", 4, None),
    E.R8: (Kind.F8, "f8", 8, None),
}
# A value of the first range needs no narrowing for a variable of the second.
FITS: frozenset[tuple[str, str]] = frozenset(
    (have, want)
    for have, fits in {"bool": "bool u1 i1 u2 i2", "u1": "u1 bool u2 i2", "i1": "i1 i2", "u2": "u2", "i2": "i2"}.items()
    for want in fits.split()
)
RANGES: dict[str, tuple[int, int]] = {
    "bool": (0, 255),
    "u1": (0, 255),
    "i1": (-128, 127),
    "u2": (0, 65535),
    "i2": (-32768, 32767),
}
# The conversion op that narrows to a range.
NARROW: dict[str, str] = {"bool": "u1", "u1": "u1", "i1": "i1", "u2": "u2", "i2": "i2"}


class TypeInfo:
    """`mem`: suffix of loads and stores (`vt` for structs); `small`: range of a small integer type, else None."""

    __slots__ = ("kind", "layout", "mem", "size", "small", "type")

    def __init__(
        self,
        type_: Type | None,
        kind: Kind,
        mem: str,
        size: int,
        small: str | None = None,
        layout: Layout | None = None,
    ) -> None:
        self.type, self.kind, self.mem, self.size, self.small, self.layout = type_, kind, mem, size, small, layout


def make_info(type_: Type) -> TypeInfo:
    """The facts of a closed type."""
    kind = type_.kind
    if kind in (TypeKind.PRIMITIVE, TypeKind.ENUM):
        scalar = _SCALARS.get(type_.element_type)
        if scalar is not None:
            return TypeInfo(type_, scalar[0], scalar[1], scalar[2], scalar[3])
    elif kind is TypeKind.VOID:
        return TypeInfo(type_, Kind.VOID, "void", 0)
    elif kind in (TypeKind.POINTER, TypeKind.FNPTR):
        return TypeInfo(type_, Kind.I8, "i8", 8)
    elif kind is TypeKind.BYREF:
        return TypeInfo(type_, Kind.BYREF, "byref", 8)
    elif kind is not TypeKind.STRUCT:
        return TypeInfo(type_, Kind.REF, "ref", 8)
    layout = layout_of(type_)
    return TypeInfo(type_, Kind.VT, "vt", layout.size, None, layout)
