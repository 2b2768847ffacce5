"""Handles of fields: what RuntimeFieldHandle holds, from `ldtoken` and from reflection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.errors import InternalError
from oscil.vm.memory import read_u64

if TYPE_CHECKING:
    from oscil.types.members import Field
    from oscil.vm.memory import Arena, Lock


class FieldHandles:
    """A handle is the address of one native word, the field's number: static and instance fields alike have one."""

    __slots__ = ("_arena", "_fields", "_handles", "_lock")

    def __init__(self, arena: Arena, lock: Lock) -> None:
        self._arena, self._lock = arena, lock
        self._fields: list[Field] = []
        self._handles: dict[Field, int] = {}

    def handle(self, field: Field) -> int:
        """The field's handle, made when first asked for."""
        found = self._handles.get(field)
        if found is None:
            with self._lock:
                found = self._handles.get(field)
                if found is None:
                    found = self._arena.put(len(self._fields).to_bytes(8, "little"))
                    self._fields.append(field)
                    self._handles[field] = found
        return found

    def field_at(self, handle: int) -> Field:
        """The field of a handle."""
        number = read_u64(handle)
        if number >= len(self._fields):
            raise InternalError(f"no field handle at {handle:#x}")
        return self._fields[number]
