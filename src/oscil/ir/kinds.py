"""How values of types are held: kind of an IR variable, bytes in memory, interpreter slots."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.ir.model import Kind
from oscil.types.kinds import Kind as TypeKind
from oscil.types.layout import layout_of

if TYPE_CHECKING:
    from oscil.types.model import Type

# ElementType numbers (II.23.1.16) of types whose values are held as 32 or 64 bit integers
_KIND_OF_ELEMENT: dict[int, Kind] = {
    **dict.fromkeys((2, 3, 4, 5, 6, 7, 8, 9), Kind.I4),
    **dict.fromkeys((10, 11, 24, 25), Kind.I8),
    12: Kind.F4,
    13: Kind.F8,
}


def kind_of(type_: Type) -> Kind:
    """Kind of an IR variable that holds a value of the type."""
    kind = type_.kind
    if kind in (TypeKind.PRIMITIVE, TypeKind.ENUM):
        return _KIND_OF_ELEMENT.get(type_.underlying.element_type, Kind.VT)
    if kind is TypeKind.STRUCT:
        return Kind.VT
    if kind is TypeKind.VOID:
        return Kind.VOID
    if kind is TypeKind.BYREF:
        return Kind.BYREF
    if kind in (TypeKind.POINTER, TypeKind.FNPTR):
        return Kind.I8
    return Kind.REF


def value_size(type_: Type) -> int:
    """Bytes of a value in memory: of a field, an element or a boxed value."""
    if not type_.is_value_type:
        return 0 if type_.kind is TypeKind.VOID else 8
    return 0 if type_.kind is TypeKind.VOID else layout_of(type_).size


def slot_count(type_: Type) -> int:
    """Interpreter slots that an argument of the type takes."""
    if kind_of(type_) is Kind.VT:
        return max(1, (value_size(type_) + 7) // 8)
    return 1
