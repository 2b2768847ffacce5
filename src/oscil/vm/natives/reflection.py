"""`System.Reflection.RuntimeMethod`: methods by their cells."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from oscil.ir.layout import ARRAY_DATA, OBJECT_FIELDS
from oscil.ir.model import Kind
from oscil.types.constrained import resolve_virtual
from oscil.types.kinds import Kind as TypeKind
from oscil.types.layout import layout_of
from oscil.types.members import Method
from oscil.types.model import Type
from oscil.vm.guest_errors import GuestThrow
from oscil.vm.kinds import kind_of, slot_count, value_size
from oscil.vm.memory import read_bytes, write_bytes
from oscil.vm.natives.binding import native
from oscil.vm.natives.runtime_type import type_argument
from oscil.vm.objects import read_references

if TYPE_CHECKING:
    from oscil.vm.runtime import Runtime

_M = "System.Reflection.RuntimeMethod::"
_SIGNED = {4: 1, 6: 2, 8: 4}  # element types of signed integers that widen to an i4


@native(_M + "GetName(System.IntPtr)")
def get_name(vm: Runtime, cell: int) -> str:
    """The method's name."""
    return vm.cells.method_at(cell).name


@native(_M + "GetDeclaringType(System.IntPtr)")
def get_declaring_type(vm: Runtime, cell: int) -> int:
    """The owner's handle."""
    return vm.types.address(vm.cells.method_at(cell).owner)


@native(_M + "GetAttributes(System.IntPtr)")
def get_attributes(vm: Runtime, cell: int) -> int:
    """MethodAttributes."""
    return vm.cells.method_at(cell).flags


@native(_M + "GetImplAttributes(System.IntPtr)")
def get_impl_attributes(vm: Runtime, cell: int) -> int:
    """MethodImplAttributes."""
    return vm.cells.method_at(cell).impl_flags


@native(_M + "GetParameterTypes(System.IntPtr)")
def get_parameter_types(vm: Runtime, cell: int) -> int:
    """Without `this`."""
    return vm.new_type_array(list(vm.cells.method_at(cell).params))


@native(_M + "GetParameterNames(System.IntPtr)")
def get_parameter_names(vm: Runtime, cell: int) -> int:
    """From the Param table; empty where a row is missing."""
    method = vm.cells.method_at(cell)
    names = {param.sequence: param.name for param in map(method.image.param, method.row.params)}
    return vm.new_string_array([names.get(number, "") for number in range(1, len(method.params) + 1)])


@native(_M + "GetReturnType(System.IntPtr)")
def get_return_type(vm: Runtime, cell: int) -> int:
    """The result's handle."""
    return vm.types.address(vm.cells.method_at(cell).ret)


@native(_M + "GetGenericArguments(System.IntPtr)")
def get_generic_arguments(vm: Runtime, cell: int) -> int:
    """Arguments, or of a definition its parameters."""
    return vm.new_type_array(list(vm.cells.method_at(cell).method_args))


@native(_M + "MakeGeneric(System.IntPtr,System.RuntimeType[])")
def make_generic(vm: Runtime, cell: int, args: int) -> int:
    """An instantiation's cell."""
    types = tuple([type_argument(vm, reference) for reference in read_references(args)])
    method = vm.cells.method_at(cell)
    if len(types) != len(method.method_args):
        text = "The number of generic arguments provided doesn't equal the arity of the generic method definition."
        raise GuestThrow("System.ArgumentException", text)
    return vm.cells.address(method.instantiate(types))


@native(_M + "GetMetadataToken(System.IntPtr)")
def get_metadata_token(vm: Runtime, cell: int) -> int:
    """MethodDef token."""
    return vm.cells.method_at(cell).token


@native(_M + "GetMethods(System.IntPtr)")
def get_methods(vm: Runtime, mt: int) -> int:
    """Cells of the declared methods."""
    cells = [vm.cells.address(method) for method in vm.types.type_at(mt).methods]
    array = vm.new_array(vm.universe.wellknown.IntPtr, len(cells))
    write_bytes(array + ARRAY_DATA, struct.pack(f"<{len(cells)}Q", *cells))
    return array


@native(_M + "Invoke(System.IntPtr,System.Object,System.Object[])")
def invoke(vm: Runtime, cell: int, target: int, args: int) -> int:
    """Call with boxed arguments; the result is boxed. Virtual methods are looked up on the target."""
    method = vm.cells.method_at(cell)
    if method.has_this and method.is_virtual:
        method = resolve_virtual(vm.type_of(target), method)
    slots = _this_slots(method, target) if method.has_this else b""
    values = read_references(args) if args else []
    for number, (type_, value) in enumerate(zip(method.params, values, strict=True)):
        slots += _argument(type_, value, args + ARRAY_DATA + 8 * number)
    result = vm.caller.call_raw(vm.cells.address(method), slots, 8 * slot_count(method.ret))
    return _boxed(vm, method.ret, result)


def _this_slots(method: Method, target: int) -> bytes:
    if target == 0:
        raise GuestThrow("System.NullReferenceException")
    return (target + (OBJECT_FIELDS if method.owner.is_value_type else 0)).to_bytes(8, "little")


def _argument(type_: Type, value: int, place: int) -> bytes:
    """The slots of one argument from its box."""
    if type_.kind is TypeKind.BYREF:
        address = value + OBJECT_FIELDS if type_.element.is_value_type and value else place
        return address.to_bytes(8, "little")
    if not type_.is_value_type:
        return value.to_bytes(8, "little")
    size = value_size(type_)
    if type_.is_nullable:
        inner = value_size(type_.type_args[0])
        data = b"\1".ljust(size - inner, b"\0") + read_bytes(value + OBJECT_FIELDS, inner) if value else bytes(size)
    else:
        data = read_bytes(value + OBJECT_FIELDS, size) if value else bytes(size)
    if kind_of(type_) is Kind.I4:
        signed = type_.underlying.element_type in _SIGNED
        return int.from_bytes(data, "little", signed=signed).to_bytes(8, "little", signed=True)
    return data.ljust(8 * slot_count(type_), b"\0")


def _boxed(vm: Runtime, type_: Type, data: bytes) -> int:
    if type_.kind is TypeKind.VOID:
        return 0
    if not type_.is_value_type:
        return int.from_bytes(data[:8], "little")
    if type_.is_nullable:
        if not data[0]:
            return 0
        inner = type_.type_args[0]
        data, type_ = data[layout_of(type_).size - value_size(inner) :], inner
    made = vm.new_object(type_)
    write_bytes(made + OBJECT_FIELDS, data[: value_size(type_)])
    return made
