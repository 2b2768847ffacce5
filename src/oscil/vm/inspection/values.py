"""Guest values as Python values or short texts."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from oscil.ir.layout import ARRAY_LENGTH, OBJECT_FIELDS
from oscil.types.kinds import Kind as TypeKind
from oscil.types.spelling import friendly_name
from oscil.vm.memory import read_bytes, read_u32
from oscil.vm.strings import read_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from oscil.types.model import Type

_LONGEST = 200  # units of a string that are shown
_DEEPEST = 2  # structs in structs
_PRIMITIVES = {
    "System.Boolean": "<?", "System.Char": "<H", "System.SByte": "<b", "System.Byte": "<B", "System.Int16": "<h",
    "System.UInt16": "<H", "System.Int32": "<i", "System.UInt32": "<I", "System.Int64": "<q", "System.UInt64": "<Q",
    "System.IntPtr": "<q", "System.UIntPtr": "<Q", "System.Single": "<f", "System.Double": "<d",
}  # fmt: skip


class Shown(str):
    """A text that stands for an object; a string of the guest is a plain str."""

    __slots__ = ()


def describe(reference: int, type_: Type) -> object:
    """What is shown of an object: strings and boxed primitives themselves, of others the type."""
    if type_.full_name == "System.String":
        text = read_text(reference)
        return text if len(text) <= _LONGEST else text[:_LONGEST] + "..."
    if type_.is_array:
        name = friendly_name(type_.element)
        return Shown(f"{name}[{read_u32(reference + ARRAY_LENGTH)}]")
    if type_.is_value_type:
        code = _PRIMITIVES.get(type_.underlying.full_name)
        if code is not None:
            return _unpack(code, read_bytes(reference + OBJECT_FIELDS, struct.calcsize(code)), type_)
    return Shown(friendly_name(type_))


def value_of(data: bytes, type_: Type | None, meanings: Mapping[int, object], depth: int = 0) -> object:
    """A variable's or field's bytes as a value. `meanings`: of the references that may stand in them."""
    if type_ is None or not type_.is_value_type:
        if type_ is not None and type_.kind in (TypeKind.POINTER, TypeKind.FNPTR):
            return int.from_bytes(data[:8], "little")
        reference = int.from_bytes(data[:8], "little")
        return meanings.get(reference, Shown("object")) if reference else None
    code = _PRIMITIVES.get(type_.underlying.full_name)
    if code is not None:
        return _unpack(code, data, type_)
    if type_.is_nullable:
        inner = next(field for field in type_.fields if field.name == "value")
        return value_of(data[inner.offset :], inner.type, meanings, depth) if data[:1].strip(b"\0") else None
    if depth >= _DEEPEST:
        return Shown(friendly_name(type_))
    parts = []
    for field in type_.fields:
        if not field.is_static:
            value = value_of(data[field.offset :], field.type, meanings, depth + 1)
            parts.append(f"{_field_name(field.name)}={show(value)}")
    return Shown(f"{friendly_name(type_)}({', '.join(parts)})")


def _field_name(name: str) -> str:
    """`X` for `<X>k__BackingField`."""
    return name[1:].partition(">")[0] if name.startswith("<") else name


def _unpack(code: str, data: bytes, type_: Type) -> object:
    value = struct.unpack_from(code, data)[0]
    if type_.full_name == "System.Char":
        return chr(value)
    return value


def show(value: object) -> str:
    """A value as text: strings quoted, null, true and false as C# writes them."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Shown):
        return str(value)
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
    return str(value)
