"""`System.Reflection.RuntimeMember`: fields by their handles, properties and events by token; constants; attributes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.errors import OscilError
from oscil.ir.layout import OBJECT_FIELDS
from oscil.metadata.rows import EventRow
from oscil.metadata.signatures import ElementType
from oscil.types.model import Type, TypeDef
from oscil.types.type_names import find_named_type
from oscil.vm.memory import write_bytes
from oscil.vm.natives.binding import native
from oscil.vm.natives.declared_params import as_declared
from oscil.vm.natives.words import int_array, word_array

if TYPE_CHECKING:
    from oscil.metadata.image import Image
    from oscil.metadata.rows import PropertyRow
    from oscil.vm.runtime import Runtime

_M = "System.Reflection.RuntimeMember::"
_A = "System.Reflection.RuntimeAttributes::"


# fields ---------------------------------------------------------------------------------------------------------------


@native(_M + "GetFields(System.IntPtr)")
def get_fields(vm: Runtime, mt: int) -> int:
    """Handles of the declared fields."""
    return word_array(vm, [vm.field_handles.handle(field) for field in vm.types.type_at(mt).fields])


@native(_M + "GetFieldName(System.IntPtr)")
def get_field_name(vm: Runtime, handle: int) -> str:
    """The field's name."""
    return vm.field_handles.field_at(handle).name


@native(_M + "GetFieldType(System.IntPtr)")
def get_field_type(vm: Runtime, handle: int) -> int:
    """The field's type."""
    field = vm.field_handles.field_at(handle)
    return vm.types.address(as_declared(field.type, field.owner))


@native(_M + "GetFieldOwner(System.IntPtr)")
def get_field_owner(vm: Runtime, handle: int) -> int:
    """The declaring type."""
    return vm.types.address(vm.field_handles.field_at(handle).owner)


@native(_M + "GetFieldAttributes(System.IntPtr)")
def get_field_attributes(vm: Runtime, handle: int) -> int:
    """FieldAttributes."""
    return vm.field_handles.field_at(handle).flags


@native(_M + "GetFieldToken(System.IntPtr)")
def get_field_token(vm: Runtime, handle: int) -> int:
    """Field token."""
    return vm.field_handles.field_at(handle).token


@native(_M + "GetFieldOffset(System.IntPtr)")
def get_field_offset(vm: Runtime, handle: int) -> int:
    """Of an instance field, from the first byte after the method-table word."""
    field = vm.field_handles.field_at(handle)
    return field.offset if field.owner.is_value_type else field.offset - OBJECT_FIELDS


@native(_M + "GetStaticAddress(System.IntPtr)")
def get_static_address(vm: Runtime, handle: int) -> int:
    """Where a static field's value is (this thread's, of a thread static)."""
    field = vm.field_handles.field_at(handle)
    address = vm.statics.address(field)
    return vm.statics.thread_address(vm.thread, address) if field.is_thread_static else address


# properties and events ------------------------------------------------------------------------------------------------


def _definition(vm: Runtime, mt: int) -> TypeDef | None:
    type_ = vm.types.type_at(mt)
    definition = getattr(type_, "definition", None)
    return definition if isinstance(definition, TypeDef) and not type_.is_array else None


@native(_M + "GetProperties(System.IntPtr)")
def get_properties(vm: Runtime, mt: int) -> int:
    """Tokens of the declared properties."""
    definition = _definition(vm, mt)
    rows = definition.image.properties(definition.token) if definition is not None else []
    return int_array(vm, [row.token for row in rows])


@native(_M + "GetEvents(System.IntPtr)")
def get_events(vm: Runtime, mt: int) -> int:
    """Tokens of the declared events."""
    definition = _definition(vm, mt)
    rows = definition.image.events(definition.token) if definition is not None else []
    return int_array(vm, [row.token for row in rows])


def _row(vm: Runtime, mt: int, token: int) -> PropertyRow | EventRow:
    definition = vm.types.type_at(mt).definition
    image = definition.image
    rows: list[PropertyRow] | list[EventRow] = (
        image.properties(definition.token) if token >> 24 == 0x17 else image.events(definition.token)
    )
    return next(row for row in rows if row.token == token)


@native(_M + "GetName(System.IntPtr,System.Int32)")
def get_name(vm: Runtime, mt: int, token: int) -> str:
    """Of a property or event."""
    return _row(vm, mt, token & 0xFFFFFFFF).name


@native(_M + "GetAttributes(System.IntPtr,System.Int32)")
def get_attributes(vm: Runtime, mt: int, token: int) -> int:
    """PropertyAttributes or EventAttributes."""
    return _row(vm, mt, token & 0xFFFFFFFF).flags


@native(_M + "GetAccessors(System.IntPtr,System.Int32)")
def get_accessors(vm: Runtime, mt: int, token: int) -> int:
    """Cells (0: none): get and set of a property; add, remove and raise of an event; then the others."""
    type_, row = vm.types.type_at(mt), _row(vm, mt, token & 0xFFFFFFFF)
    fixed = (row.add, row.remove, row.fire) if isinstance(row, EventRow) else (row.getter, row.setter)
    tokens = (*fixed, *row.others)
    return word_array(vm, [vm.cells.address(type_.method(t)) if t else 0 for t in tokens])


# constants ------------------------------------------------------------------------------------------------------------


@native(_M + "HasConstant(System.Int32,System.Int32)")
def has_constant(vm: Runtime, module: int, token: int) -> int:
    """Whether a field, parameter or property has a constant."""
    return int(_image(vm, module).constant(token & 0xFFFFFFFF) is not None)


@native(_M + "GetConstant(System.Int32,System.Int32,System.IntPtr)")
def get_constant(vm: Runtime, module: int, token: int, mt: int) -> int:
    """The boxed constant of a field, parameter or property: in a box of the given type, or of the constant's own."""
    row = _image(vm, module).constant(token & 0xFFFFFFFF)
    if row is None or row.value is None:
        return 0
    if isinstance(row.value, str):
        return vm.new_string(row.value)
    type_: Type = vm.types.type_at(mt) if mt else vm.universe.primitive(ElementType(row.type))
    made = vm.new_object(type_)
    write_bytes(made + OBJECT_FIELDS, row.raw)
    return made


def _image(vm: Runtime, module: int) -> Image:
    return vm.universe.assemblies[module].image


# attributes -----------------------------------------------------------------------------------------------------------


@native(_A + "Find(System.Int32,System.Int32,System.Boolean)")
def find_attributes(vm: Runtime, module: int, token: int, strict: int) -> int:
    """Of a token's attributes: cell of the constructor, address and size of the value (II.23.3). Those whose types
    cannot be loaded are left out unless `strict`."""
    assembly = vm.universe.assemblies[module]
    image = assembly.image
    words: list[int] = []
    for row in image.custom_attributes(token & 0xFFFFFFFF):
        try:
            constructor = vm.universe.resolve_method(image, row.constructor)
        except OscilError:
            if strict:
                raise
            continue
        words += (vm.cells.address(constructor), vm.arena.put(row.blob or b"\0"), len(row.blob))
    return word_array(vm, words)


@native(_A + "FindType(System.Int32,System.String)")
def find_attribute_type(vm: Runtime, module: int, name: str) -> int:
    """A type that an attribute's value names; 0 if there is none."""
    found = find_named_type(vm.universe, name, vm.universe.assemblies[module])
    return vm.types.address(found) if found is not None else 0
