"""Native method tables, made from the universe's types when code first needs them (docs/contracts/layout.md)."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from oscil.errors import InternalError
from oscil.ir.layout import (
    CLASS_DONE,
    CLASS_NOT_INITIALISED,
    CONTINUATION_DATA,
    ELEMENT_IS_REF,
    HAS_FINALIZER,
    HAS_REFS,
    HAS_VARIANCE,
    IS_ARRAY,
    IS_BYREF_LIKE,
    IS_CONTINUATION,
    IS_DELEGATE,
    IS_ENUM,
    IS_INTERFACE,
    IS_NULLABLE,
    IS_STRING,
    IS_SZARRAY,
    IS_VALUE_TYPE,
    VTABLE_OFFSET,
    MethodTable,
    offset_of,
)
from oscil.types.kinds import Kind
from oscil.types.layout import layout_of
from oscil.types.slots import vtable
from oscil.vm.kinds import value_size
from oscil.vm.memory import read_bytes, read_u32, read_u64, write_u32, write_u64
from oscil.vm.virtual_calls import object_cell

if TYPE_CHECKING:
    from oscil.types.model import Type
    from oscil.vm.cells import CellTable
    from oscil.vm.virtual_calls import object_cell
from oscil.vm.memory import Arena, Lock

IS_OPEN = 32768  # contains generic parameters, or no instance can exist (byref, pointer, void)

_HEAD = struct.Struct("<IIIIQQQQQIIQQIIQ")
_TYPE_ID = offset_of(MethodTable, "type_id")
_PARENT = offset_of(MethodTable, "parent")
_CLASS_STATE = offset_of(MethodTable, "class_state")
_TYPE_OBJECT = offset_of(MethodTable, "type_object")
_DISPLAY = offset_of(MethodTable, "display")
_NO_INSTANCE = (Kind.POINTER, Kind.BYREF, Kind.FNPTR, Kind.VOID, Kind.GENERIC_PARAM)


class Shape:
    """What instances look like: flags, sizes, where the references are."""

    __slots__ = ("base_size", "component_size", "element", "flags", "ref_offsets", "value_size")

    def __init__(self, flags: int, base_size: int, component_size: int = 0, element: Type | None = None) -> None:
        self.flags, self.base_size, self.component_size, self.element = flags, base_size, component_size, element
        self.ref_offsets: tuple[int, ...] = ()
        self.value_size = 0


def _array_shape(type_: Type) -> Shape:
    element = type_.element
    flags = IS_ARRAY
    if type_.kind is Kind.SZARRAY:
        flags, base_size = flags | IS_SZARRAY, 16
    else:
        base_size = 16 + 8 * type_.rank  # i32 lengths, i32 lower bounds
    shape = Shape(flags, base_size, value_size(element), element)
    if element.is_reference:
        shape.flags |= ELEMENT_IS_REF | HAS_REFS
        shape.ref_offsets = (0,)
    elif element.is_value_type:
        shape.ref_offsets = layout_of(element).ref_offsets
        shape.flags |= HAS_REFS if shape.ref_offsets else 0
    return shape


def _value_shape(type_: Type) -> Shape:
    layout = layout_of(type_)
    shape = Shape(IS_VALUE_TYPE, 8 + ((layout.size + 7) & -8))
    shape.value_size = layout.size
    shape.ref_offsets = tuple(8 + offset for offset in layout.ref_offsets)
    if type_.is_nullable:
        shape.flags |= IS_NULLABLE
        shape.element = type_.type_args[0]
    elif type_.kind is Kind.ENUM:
        shape.flags |= IS_ENUM
        shape.element = type_.underlying
    if type_.is_byref_like:
        shape.flags |= IS_BYREF_LIKE
    return shape


def shape_of(type_: Type) -> Shape:
    """Flags and sizes of a type's method table."""
    if type_.kind in _NO_INSTANCE:
        flags = IS_OPEN | (IS_VALUE_TYPE if type_.kind is Kind.VOID else 0)
        return Shape(flags, 0, element=getattr(type_, "element", None))
    if type_.is_array and not type_.contains_generic_params:
        return _array_shape(type_)
    if type_.is_interface:
        return Shape(IS_INTERFACE, 0)
    if type_.contains_generic_params:
        return Shape(IS_OPEN | (IS_VALUE_TYPE if type_.is_value_type else 0), 0)
    if type_.is_value_type:
        shape = _value_shape(type_)
    elif type_ is type_.universe.wellknown.String:
        shape = Shape(IS_STRING, 12, 2)
    else:
        layout = layout_of(type_)
        shape = Shape(IS_DELEGATE if type_.is_delegate else 0, (max(layout.size, 16) + 7) & -8)
        shape.ref_offsets = layout.ref_offsets
    if shape.ref_offsets:
        shape.flags |= HAS_REFS
    if type_.has_finalizer:
        shape.flags |= HAS_FINALIZER
    return shape


class TypeTable:
    """All method tables of one Runtime. `type.native` holds the address; `types[mt.type_id]` leads back."""

    __slots__ = ("_arena", "_cells", "_gc_descs", "_lock", "_unfinished", "types")

    def __init__(self, arena: Arena, cells: CellTable, lock: Lock) -> None:
        self._arena, self._cells, self._lock = arena, cells, lock
        self._unfinished: set[int] = set()
        self.types: list[Type | None] = [None]
        self._gc_descs: dict[tuple[int, ...], int] = {(): 0}

    def address(self, type_: Type) -> int:
        """The type's method table, made when first asked for."""
        address = type_.native
        if address is None or address in self._unfinished:
            with self._lock:
                address = type_.native
                if address is None:
                    address = self._make(type_)
        return address  # type: ignore[return-value]

    def type_at(self, address: int) -> Type:
        """The type of a method table's address."""
        number = read_u32(address + _TYPE_ID)
        type_ = self.types[number] if number < len(self.types) else None
        if type_ is None:
            raise InternalError(f"no method table at {address:#x}")
        return type_

    def number(self, type_: Type) -> int:
        """The type's id."""
        return read_u32(self.address(type_) + _TYPE_ID)

    def gc_desc(self, offsets: tuple[int, ...]) -> int:
        """A native list of reference offsets; equal lists are shared."""
        found = self._gc_descs.get(offsets)
        if found is None:
            found = self._arena.put(struct.pack(f"<{1 + len(offsets)}I", len(offsets), *offsets), 4)
            self._gc_descs[offsets] = found
        return found

    def continuation(self, data_size: int, ref_offsets: tuple[int, ...]) -> int:
        """A method table of continuations: like Continuation's, with `data_size` bytes after the fixed part."""
        base = self._known_continuation()
        parent = self.address(base)
        size = VTABLE_OFFSET + 8 * len(vtable(base))
        address = self._arena.allocate(size)
        copy = bytearray(read_bytes(parent, size))
        refs = (*layout_of(base).ref_offsets, *[CONTINUATION_DATA + offset for offset in ref_offsets])
        flags = read_u32(parent) | IS_CONTINUATION | HAS_REFS
        struct.pack_into("<II", copy, 0, flags, CONTINUATION_DATA + ((data_size + 7) & -8))
        display, depth = self._display(address, parent)
        struct.pack_into("<QQ", copy, _PARENT, parent, self.gc_desc(refs))
        struct.pack_into("<IQ", copy, offset_of(MethodTable, "depth"), depth, display)
        self._arena.write(address, bytes(copy))
        return address

    def _known_continuation(self) -> Type:
        universe = next(type_ for type_ in self.types if type_ is not None).universe
        return universe.wellknown.Continuation

    def _make(self, type_: Type) -> int:
        shape = shape_of(type_)
        opened = shape.flags & (IS_OPEN | IS_INTERFACE)
        methods = () if opened else vtable(type_)
        base = type_.base
        parent = self.address(base) if base is not None else 0
        if type_.native is not None:  # made meanwhile, through a cycle
            return type_.native  # type: ignore[return-value]
        address = self._arena.allocate(VTABLE_OFFSET + 8 * len(methods))
        type_.native = address
        self._unfinished.add(address)  # other threads must wait for the lock
        number = len(self.types)
        self.types.append(type_)
        display, depth = self._display(address, parent)
        element = self.address(shape.element) if shape.element is not None else 0
        flags = shape.flags | (HAS_VARIANCE if any(p.variance for p in type_.generic_params) else 0)
        state = CLASS_NOT_INITIALISED if type_.has_cctor else CLASS_DONE
        sizes = (flags, shape.base_size, shape.component_size, number)
        links = (parent, self.gc_desc(shape.ref_offsets), element, 0, 0)
        head = _HEAD.pack(*sizes, *links, state, depth, display, 0, _element_type(type_), shape.value_size, 0)
        cells = [object_cell(self._cells, type_, method) for method in methods]
        self._arena.write(address, head + struct.pack(f"<{len(cells)}Q", *cells))
        self._unfinished.discard(address)
        return address

    def _display(self, address: int, parent: int) -> tuple[int, int]:
        """Addresses of all ancestors and the type itself, root first: a subclass test is one comparison."""
        if not parent:
            return self._arena.put(struct.pack("<Q", address)), 0
        depth = read_u32(parent + offset_of(MethodTable, "depth")) + 1
        above = [read_u64(read_u64(parent + _DISPLAY) + 8 * i) for i in range(depth)]
        return self._arena.put(struct.pack(f"<{depth + 1}Q", *above, address)), depth


def _element_type(type_: Type) -> int:
    return int(type_.underlying.element_type)


def class_state(address: int) -> int:
    """State of the type initializer."""
    return read_u32(address + _CLASS_STATE)


def set_class_state(address: int, state: int) -> None:
    """Publish the state of the type initializer to compiled code."""
    write_u32(address + _CLASS_STATE, state)


def type_object(address: int) -> int:
    """The RuntimeType object, or 0."""
    return read_u64(address + _TYPE_OBJECT)


def set_type_object(address: int, reference: int) -> None:
    """Keep the RuntimeType object; method tables are collector roots through this field."""
    write_u64(address + _TYPE_OBJECT, reference)
