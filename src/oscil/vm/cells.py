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
from oscil.vm.kinds import kind_of, slot_count, value_size
from oscil.vm.memory import read_u32
from oscil.vm.stubs import FailureStub, FilterStub, MulticastStub, NativeCallStub, Stub, UnboxingStub, VirtualStub

if TYPE_CHECKING:
    from oscil.types.members import Method
    from oscil.vm.memory import Arena, Lock

_SIZE = size_of(MethodCell)
_HEAD = struct.Struct("<QIIIII")  # entry .. return_bytes
_NATIVE = struct.Struct("<QQ")  # compiled, counter
_COMPILED = offset_of(MethodCell, "compiled")
_METHOD_ID = offset_of(MethodCell, "method_id")


class CellTable:
    """All cells of one Runtime. `method.native` holds a cell's address; `methods[cell.method_id]` leads back."""

    __slots__ = ("_arena", "_counter", "_lock", "_prepare_entry", "_unboxing", "_unresolved", "_virtual", "methods")

    def __init__(self, arena: Arena, prepare_entry: int, lock: Lock, unresolved: int, counter: int) -> None:
        self._arena, self._lock = arena, lock
        self._unresolved, self._counter = unresolved, counter  # the first native entry; calls before promotion
        self._prepare_entry = prepare_entry  # the shared `prepare` instruction
        self._unboxing: dict[Method, int] = {}
        self._virtual: dict[Method, int] = {}
        self.methods: list[Method | Stub | None] = [None]  # id 0 is never a method

    def address(self, method: Method) -> int:
        """The method's cell, made when first asked for."""
        cell = method.native
        if cell is None:
            cell = self._make(method)
        return cell  # type: ignore[return-value]

    def unboxing(self, method: Method) -> int:
        """The cell that takes a box as `this` and runs a struct's method on the value in it."""
        cell = self._unboxing.get(method)
        if cell is None:
            with self._lock:
                cell = self._unboxing.get(method)
                if cell is None:
                    cell = self._unboxing[method] = self._allocate(method, UnboxingStub(method))
        return cell

    def virtual(self, method: Method) -> int:
        """The cell that calls a method as the class of its first argument says."""
        with self._lock:
            cell = self._virtual.get(method)
            if cell is None:
                cell = self._virtual[method] = self._allocate(method, VirtualStub(method))
        return cell

    def stub(self, like: Method, stub: Stub) -> int:
        """A new cell of a made body with the signature of a method."""
        return self._allocate(like, stub)

    def made(self, target: Stub, flags: int, slots: int, result_size: int = 0) -> int:
        """A new cell with these flags, argument slots and bytes of a result."""
        return self._add(target, flags, slots, result_size)

    def _make(self, method: Method) -> int:
        with self._lock:
            if method.native is None:
                method.native = self._allocate(method, method)
            return method.native  # type: ignore[return-value]

    def _allocate(self, method: Method, target: Method | Stub) -> int:
        flags = int(kind_of(method.ret)) << CELL_RETURN_KIND_SHIFT
        if method.is_static:
            flags |= CELL_IS_STATIC
        if method.uses_async_convention:
            flags |= CELL_IS_ASYNC
        if method.contains_generic_params:  # only says which method is meant: a call goes to an instantiation
            return self._add(target, flags, 0, 0)
        slots = sum([slot_count(p) for p in method.params]) + (1 if method.has_this else 0)
        return self._add(target, flags, slots, value_size(method.ret))

    def _add(self, target: Method | Stub, flags: int, slots: int, result_size: int) -> int:
        with self._lock:
            cell = self._arena.allocate(_SIZE)
            head = _HEAD.pack(self._prepare_entry, 8 * (slots + 4), flags, len(self.methods), slots, result_size)
            self._arena.write(cell, head)
            self._arena.write(cell + _COMPILED, _NATIVE.pack(self._unresolved, self._counter))
            self.methods.append(target)
            return cell

    def holds(self, cell: int) -> bool:
        """Whether a number, from memory that the guest may have overwritten, can be a cell's address."""
        return self._arena.holds(cell) and cell % 8 == 0 and self._find(cell) is not None

    def _find(self, cell: int) -> Method | Stub | None:
        number = read_u32(cell + _METHOD_ID)
        return self.methods[number] if number < len(self.methods) else None

    def target_at(self, cell: int) -> Method | Stub:
        """What a cell runs."""
        target = self._find(cell)
        if target is None:
            raise InternalError(f"no method cell at {cell:#x}")
        return target

    def method_at(self, cell: int) -> Method:
        """The method of a cell's address; of a struct's entry for boxes, the struct's method."""
        target = self.target_at(cell)
        if isinstance(target, UnboxingStub):
            return target.method
        if isinstance(target, MulticastStub):
            return target.invoke
        if isinstance(target, FilterStub | FailureStub | NativeCallStub):
            raise InternalError("a made body has no method of its own")
        return target
