"""Guest objects seen from Python: fields by name, arrays of references."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.errors import MissingMemberError
from oscil.ir.layout import ARRAY_DATA, ARRAY_LENGTH
from oscil.vm.memory import read_bytes, read_u32, write_bytes

if TYPE_CHECKING:
    from oscil.types.model import Type


def field_offset(type_: Type, name: str) -> int:
    """Offset of an instance field, own or inherited, from the object reference."""
    current: Type | None = type_
    while current is not None:
        for field in current.fields:
            if field.name == name and not field.is_static:
                return field.offset
        current = current.base
    raise MissingMemberError(f"{type_.full_name}::{name}")


def array_length(array: int) -> int:
    """Elements of an array (not null)."""
    return read_u32(array + ARRAY_LENGTH)


def read_references(array: int) -> list[int]:
    """Elements of a vector of references."""
    data = read_bytes(array + ARRAY_DATA, 8 * array_length(array))
    return [int.from_bytes(data[at : at + 8], "little") for at in range(0, len(data), 8)]


def write_references(array: int, references: list[int]) -> None:
    """Fill a vector of references that was just allocated."""
    write_bytes(array + ARRAY_DATA, b"".join([reference.to_bytes(8, "little") for reference in references]))
