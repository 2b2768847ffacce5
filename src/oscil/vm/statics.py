"""Static fields: each type's block of statics, fields with data in the image (RVA), and thread statics' numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.ir.layout import MethodTable, offset_of
from oscil.types.static_layout import static_layout_of
from oscil.vm.cells import value_size
from oscil.vm.memory import write_u64

if TYPE_CHECKING:
    from oscil.types.members import Field
    from oscil.types.model import Type
    from oscil.vm.memory import Arena
    from oscil.vm.method_tables import TypeTable

_STATICS = offset_of(MethodTable, "statics")


class StaticTable:
    """Addresses of static fields. `roots` lists (address of a block, offsets of references in it) for the collector."""

    __slots__ = ("_arena", "_blocks", "_thread_blocks", "_types", "roots", "thread_layouts")

    def __init__(self, arena: Arena, types: TypeTable) -> None:
        self._arena, self._types = arena, types
        self._blocks: dict[Type, int] = {}
        self._thread_blocks: dict[Type, int] = {}
        self.roots: list[tuple[int, tuple[int, ...]]] = []
        self.thread_layouts: list[tuple[int, tuple[int, ...]]] = []  # by number: size, offsets of references

    def address(self, field: Field) -> int:
        """Where the field's value is."""
        address = field.native
        if address is None:
            address = self._rva_data(field) if field.rva else self.block(field.owner) + field.offset
            field.native = address
        return address  # type: ignore[return-value]

    def block(self, owner: Type) -> int:
        """The type's static block, made when first asked for."""
        address = self._blocks.get(owner)
        if address is None:
            layout = static_layout_of(owner)
            address = self._blocks[owner] = self._arena.allocate(max(layout.size, 8), 16)
            write_u64(self._types.address(owner) + _STATICS, address)
            if layout.ref_offsets:
                self.roots.append((address, layout.ref_offsets))
        return address

    def thread_block(self, owner: Type) -> int:
        """Number of the type's block of thread statics: its index in each thread's table."""
        number = self._thread_blocks.get(owner)
        if number is None:
            layout = static_layout_of(owner)
            number = self._thread_blocks[owner] = len(self.thread_layouts)
            self.thread_layouts.append((layout.thread_size, layout.thread_ref_offsets))
        return number

    def _rva_data(self, field: Field) -> int:
        size = value_size(field.type)
        return self._arena.put(field.owner.image.data_at(field.rva, size), 16)
