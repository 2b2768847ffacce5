"""Enums' names and values; the fields that equality of structs compares."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from oscil.ir.layout import ARRAY_DATA
from oscil.types.kinds import Kind
from oscil.vm.kinds import value_size
from oscil.vm.memory import write_bytes, write_u64
from oscil.vm.natives.binding import native

if TYPE_CHECKING:
    from oscil.types.model import Type
    from oscil.vm.runtime import Runtime

_BITS, _REFERENCE, _NESTED = 0, 1, 2
_FLOATS = (12, 13)


@native("System.Enum::GetEnumData(System.IntPtr,System.String[]&,System.UInt64[]&)")
def get_enum_data(vm: Runtime, mt: int, names: int, values: int) -> None:
    """Sorted by unsigned value; equal values keep the order of declaration."""
    type_ = vm.types.type_at(mt)
    mask = (1 << 64) - 1
    pairs = [(int(f.literal or 0) & mask, f.name) for f in type_.definition.fields if f.is_literal]
    pairs.sort(key=lambda pair: pair[0])
    texts = vm.new_string_array([name for _, name in pairs])
    write_u64(names, texts)
    numbers = vm.new_array(vm.universe.wellknown.UInt64, len(pairs))
    write_bytes(numbers + ARRAY_DATA, struct.pack(f"<{len(pairs)}Q", *[value for value, _ in pairs]))
    write_u64(values, numbers)


@native("System.Enum::HasFlagsAttribute(System.IntPtr)")
def has_flags_attribute(vm: Runtime, mt: int) -> bool:
    """[Flags]."""
    definition = vm.types.type_at(mt).definition
    return definition.assembly.has_attribute(definition.token, "System", "FlagsAttribute")


def _instance_fields(type_: Type) -> list[tuple[int, int, int]]:
    found = []
    for field in type_.fields:
        if field.is_static:
            continue
        kind = field.type.kind
        if field.type.is_reference:
            found.append((field.offset, 8, _REFERENCE))
        elif kind is Kind.STRUCT or (kind is Kind.PRIMITIVE and field.type.element_type in _FLOATS):
            found.append((field.offset, value_size(field.type), _NESTED))
        else:
            found.append((field.offset, value_size(field.type), _BITS))
    return found


def _can_compare_bits(type_: Type) -> bool:
    at = 0
    for field in sorted((f for f in type_.fields if not f.is_static), key=lambda f: f.offset):
        kind = field.type.kind
        if field.type.is_reference or field.offset != at or field.type.element_type in _FLOATS:
            return False
        if kind is Kind.STRUCT and (_overrides_equals(field.type) or not _can_compare_bits(field.type)):
            return False
        at += value_size(field.type)
    return at == value_size(type_)


def _overrides_equals(type_: Type) -> bool:
    return any(m.is_virtual and len(m.params) == 1 for m in type_.find_methods("Equals"))


@native("System.ValueType::CanCompareBits(System.Object)")
def can_compare_bits(vm: Runtime, reference: int) -> bool:
    """No references, floats, gaps or fields with an Equals of their own."""
    return _can_compare_bits(vm.type_of(reference))


@native("System.ValueType::GetFieldsForEquality(System.IntPtr)")
def get_fields_for_equality(vm: Runtime, mt: int) -> int:
    """Three i32 a field: offset, size, and 0 for bits, 1 for a reference, else the type id of a nested value."""
    type_ = vm.types.type_at(mt)
    words: list[int] = []
    fields = [f for f in type_.fields if not f.is_static]
    for field, (offset, size, kind) in zip(fields, _instance_fields(type_), strict=True):
        words += [offset, size, vm.types.number(field.type) if kind == _NESTED else kind]
    array = vm.new_array(vm.universe.wellknown.Int32, len(words))
    write_bytes(array + ARRAY_DATA, struct.pack(f"<{len(words)}i", *words))
    return array
