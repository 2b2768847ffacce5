"""Static fields: each type's block of statics, fields with data in the image (RVA), and thread statics' numbers."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from oscil.ir.layout import MethodTable, offset_of
from oscil.types.static_layout import static_layout_of
from oscil.vm.kinds import value_size
from oscil.vm.memory import read_bytes, read_u32, read_u64, write_bytes, write_u64

if TYPE_CHECKING:
    from oscil.types.members import Field
    from oscil.types.model import Type
    from oscil.vm.heap import Heap
    from oscil.vm.memory import Arena, Lock
    from oscil.vm.method_tables import TypeTable
    from oscil.vm.threads import ThreadRecord

_STATICS = offset_of(MethodTable, "statics")


class StaticTable:
    """Addresses of static fields. Blocks with references are entered in the heap's lists of roots."""

    __slots__ = ("_arena", "_blocks", "_heap", "_lock", "_thread_blocks", "_types", "thread_layouts")

    def __init__(self, arena: Arena, types: TypeTable, heap: Heap, lock: Lock) -> None:
        self._arena, self._types, self._heap, self._lock = arena, types, heap, lock
        self._blocks: dict[Type, int] = {}
        self._thread_blocks: dict[Type, int] = {}
        self.thread_layouts: list[tuple[int, tuple[int, ...]]] = []  # by number: size, offsets of references

    def address(self, field: Field) -> int:
        """Where the field's value is."""
        address = field.native
        if address is None:
            with self._lock:
                address = field.native
                if address is None:
                    field.native = address = self._place(field)
        return address  # type: ignore[return-value]

    def _place(self, field: Field) -> int:
        if field.is_thread_static:  # what names it is a descriptor: number of the block, offset in it
            number = self.thread_block(field.owner)
            return self._arena.put(struct.pack("<II", number, field.offset))
        if field.rva:
            return self._arena.put(field.owner.image.data_at(field.rva, value_size(field.type)), 16)
        return self.block(field.owner) + field.offset

    def thread_address(self, thread: ThreadRecord, descriptor: int) -> int:
        """This thread's copy of the thread static behind a descriptor; its block is made when first asked for."""
        number, offset = read_u32(descriptor), read_u32(descriptor + 4)
        record = thread.native
        if number >= record.thread_static_count:
            count = max(16, 2 * (number + 1))
            table = self._arena.allocate(8 * count)
            if record.thread_static_count:
                write_bytes(table, read_bytes(record.thread_statics, 8 * record.thread_static_count))
            record.thread_statics, record.thread_static_count = table, count
        entry = int(record.thread_statics) + 8 * number
        block = read_u64(entry)
        if block == 0:
            block = self._arena.allocate(max(self.thread_layouts[number][0], 8), 16)
            write_u64(entry, block)
        return block + offset

    def block(self, owner: Type) -> int:
        """The type's static block, made when first asked for."""
        address = self._blocks.get(owner)
        if address is None:
            layout = static_layout_of(owner)
            address = self._blocks[owner] = self._arena.allocate(max(layout.size, 8), 16)
            write_u64(self._types.address(owner) + _STATICS, address)
            if layout.ref_offsets:
                record = self._heap.native
                desc = self._types.gc_desc(layout.ref_offsets)
                record.static_roots = self._arena.put(struct.pack("<QQQ", record.static_roots, address, desc))
        return address

    def thread_block(self, owner: Type) -> int:
        """Number of the type's block of thread statics: its index in each thread's table."""
        number = self._thread_blocks.get(owner)
        if number is None:
            layout = static_layout_of(owner)
            number = self._thread_blocks[owner] = len(self.thread_layouts)
            self.thread_layouts.append((layout.thread_size, layout.thread_ref_offsets))
            descs = [self._types.gc_desc(refs) for _, refs in self.thread_layouts]
            self._heap.native.thread_static_descs = self._arena.put(struct.pack(f"<{len(descs)}Q", *descs))
            self._heap.native.thread_static_count = len(descs)
        return number
