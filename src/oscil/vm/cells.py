"""Method cells: the native face of each method that was ever referenced (docs/contracts/layout.md)."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from oscil.errors import InternalError
from oscil.ir.layout import (
    CELL_IS_ASYNC,
    CELL_IS_STATIC,
    CELL_RETURN_KIND_SHIFT,
    MethodCell,
    offset_of,
    size_of,
)
from oscil.ir.model import Kind
from oscil.types.kinds import Kind as TypeKind
from oscil.types.layout import layout_of
from oscil.vm.memory import read_u32

if TYPE_CHECKING:
    from oscil.types.members import Method
    from oscil.types.model import Type
    from oscil.vm.memory import Arena

_SIZE = size_of(MethodCell)
_HEAD = struct.Struct("<QIIIII")  # entry .. return_bytes
_METHOD_ID = offset_of(MethodCell, "method_id")

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


class CellTable:
    """All cells of one Runtime. `method.native` holds a cell's address; `methods[cell.method_id]` leads back."""

    __slots__ = ("_arena", "_prepare_entry", "methods")

    def __init__(self, arena: Arena, prepare_entry: int) -> None:
        self._arena = arena
        self._prepare_entry = prepare_entry  # the shared `prepare` instruction
        self.methods: list[Method | None] = [None]  # id 0 is never a method

    def address(self, method: Method) -> int:
        """The method's cell, made when first asked for."""
        cell = method.native
        if cell is None:
            cell = self._make(method)
        return cell  # type: ignore[return-value]

    def _make(self, method: Method) -> int:
        flags = int(kind_of(method.ret)) << CELL_RETURN_KIND_SHIFT
        if method.is_static:
            flags |= CELL_IS_STATIC
        if method.uses_async_convention:
            flags |= CELL_IS_ASYNC
        slots = sum(slot_count(p) for p in method.params) + (1 if method.has_this else 0)
        cell = self._arena.allocate(_SIZE)
        frame = 8 * (slots + 4)
        head = _HEAD.pack(self._prepare_entry, frame, flags, len(self.methods), slots, value_size(method.ret))
        self._arena.write(cell, head)
        self.methods.append(method)
        method.native = cell
        return cell

    def method_at(self, cell: int) -> Method:
        """The method of a cell's address."""
        number = read_u32(cell + _METHOD_ID)
        method = self.methods[number] if number < len(self.methods) else None
        if method is None:
            raise InternalError(f"no method cell at {cell:#x}")
        return method
