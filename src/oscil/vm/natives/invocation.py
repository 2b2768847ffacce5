"""`System.Reflection.RuntimeInvocation`: calls of methods with boxed arguments."""

from __future__ import annotations

from contextlib import ExitStack
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
from oscil.vm.objects import read_references

if TYPE_CHECKING:
    from oscil.vm.runtime import Runtime

_M = "System.Reflection.RuntimeInvocation::"
_SIGNED = {4: 1, 6: 2, 8: 4}  # element types of signed integers that widen to an i4
_POINTERS = (TypeKind.POINTER, TypeKind.FNPTR)


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
    """The slots of one argument from its box. By reference: the value in the box, or the array's element."""
    if type_.kind is TypeKind.BYREF:
        address = value + OBJECT_FIELDS if type_.element.is_value_type and value else place
        return address.to_bytes(8, "little")
    if type_.kind in _POINTERS:
        return read_bytes(value + OBJECT_FIELDS, 8) if value else bytes(8)
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
    """The result as an object: of a reference to a variable, what the variable holds; a pointer as an IntPtr."""
    if type_.kind is TypeKind.BYREF:
        type_, address = type_.element, int.from_bytes(data[:8], "little")
        if address == 0:
            raise GuestThrow("System.NullReferenceException")
        data = read_bytes(address, value_size(type_))
    if type_.kind is TypeKind.VOID:
        return 0
    if type_.kind in _POINTERS:
        type_ = vm.universe.wellknown.IntPtr
    if not type_.is_value_type:
        return int.from_bytes(data[:8], "little")
    if type_.is_nullable:
        if not data[0]:
            return 0
        inner = type_.type_args[0]
        data, type_ = data[layout_of(type_).size - value_size(inner) :], inner
    return _box(vm, type_, data)


def _box(vm: Runtime, type_: Type, data: bytes) -> int:
    with ExitStack() as held:  # the references in the value: until they are in the box only Python has them
        for offset in layout_of(type_).ref_offsets:
            held.enter_context(vm.roots.held(int.from_bytes(data[offset : offset + 8], "little")))
        made = vm.new_object(type_)
        write_bytes(made + OBJECT_FIELDS, data[: value_size(type_)])
    return made
