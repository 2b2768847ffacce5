"""`System.Reflection.RuntimeMethod`: facts of methods, by their cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.types.constraints import satisfies
from oscil.types.kinds import MethodFlags
from oscil.types.members import Method
from oscil.types.model import GenericContext
from oscil.vm.natives.binding import native
from oscil.vm.natives.declared_params import is_definition, method_params, of_method
from oscil.vm.natives.runtime_type import type_argument
from oscil.vm.natives.words import int_array, word_array
from oscil.vm.objects import read_references
from oscil.vm.state_machines import source_method
from oscil.vm.virtual_calls import resolve_call

if TYPE_CHECKING:
    from oscil.vm.runtime import Runtime

_M = "System.Reflection.RuntimeMethod::"

# Bits of GetTraits
GENERIC, DEFINITION, CONTAINS, CONSTRUCTOR, VARARG, ASYNC_HELPER = (1 << i for i in range(6))


@native(_M + "Normalize(System.IntPtr)")
def normalize(vm: Runtime, cell: int) -> int:
    """The cell that reflection knows a method by: not its entry for boxes, nor that of its async version."""
    return vm.cells.address(vm.cells.method_at(cell).task_variant)


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


@native(_M + "GetTraits(System.IntPtr)")
def get_traits(vm: Runtime, cell: int) -> int:
    """What a method is, as bits."""
    method = vm.cells.method_at(cell)
    traits = GENERIC if method.method_args else 0
    traits |= DEFINITION if is_definition(method) else 0
    traits |= CONTAINS if method.contains_generic_params else 0
    traits |= CONSTRUCTOR if method.is_constructor or method.is_class_constructor else 0
    traits |= VARARG if method.is_vararg else 0
    return traits | (ASYNC_HELPER if method.is_async_helper else 0)


@native(_M + "GetParameterTypes(System.IntPtr)")
def get_parameter_types(vm: Runtime, cell: int) -> int:
    """Without `this`."""
    method = vm.cells.method_at(cell)
    return vm.new_type_array([of_method(method, type_) for type_ in method.params])


@native(_M + "GetParameterNames(System.IntPtr)")
def get_parameter_names(vm: Runtime, cell: int) -> int:
    """From the Param table; empty where a row is missing."""
    method = vm.cells.method_at(cell)
    names = {param.sequence: param.name for param in map(method.image.param, method.row.params)}
    return vm.new_string_array([names.get(number, "") for number in range(1, len(method.params) + 1)])


@native(_M + "GetParameterRows(System.IntPtr)")
def get_parameter_rows(vm: Runtime, cell: int) -> int:
    """Two numbers each, token and ParamAttributes (0, 0: there is no row), of the result and the parameters."""
    method = vm.cells.method_at(cell)
    rows = {param.sequence: param for param in map(method.image.param, method.row.params)}
    numbers: list[int] = []
    for sequence in range(len(method.params) + 1):
        row = rows.get(sequence)
        numbers += (row.token, row.flags) if row is not None else (0, 0)
    return int_array(vm, numbers)


@native(_M + "GetReturnType(System.IntPtr)")
def get_return_type(vm: Runtime, cell: int) -> int:
    """The result's handle."""
    method = vm.cells.method_at(cell)
    return vm.types.address(of_method(method, method.ret))


@native(_M + "GetGenericArguments(System.IntPtr)")
def get_generic_arguments(vm: Runtime, cell: int) -> int:
    """Arguments, or of a definition its parameters."""
    method = vm.cells.method_at(cell)
    return vm.new_type_array(method_params(method) if is_definition(method) else list(method.method_args))


@native(_M + "GetGenericDefinition(System.IntPtr)")
def get_generic_definition(vm: Runtime, cell: int) -> int:
    """The cell of the method without arguments."""
    return vm.cells.address(vm.cells.method_at(cell).generic)


@native(_M + "MakeGeneric(System.IntPtr,System.RuntimeType[])")
def make_generic(vm: Runtime, cell: int, args: int) -> int:
    """An instantiation's cell; -1 - n where argument n violates a constraint. There are as many as parameters."""
    types = [type_argument(vm, reference) for reference in read_references(args)]
    method = vm.cells.method_at(cell)
    if types == method_params(method):
        return cell
    made = method.instantiate(tuple(types))
    if not made.contains_generic_params:
        ctx = GenericContext(made.owner.type_args, tuple(types))
        for param, arg in zip(made.generic_params, types, strict=True):
            if not satisfies(param, arg, made.image, ctx):
                return -1 - param.number
    return vm.cells.address(made)


@native(_M + "GetMetadataToken(System.IntPtr)")
def get_metadata_token(vm: Runtime, cell: int) -> int:
    """MethodDef token."""
    return vm.cells.method_at(cell).token


@native(_M + "GetMethods(System.IntPtr)")
def get_methods(vm: Runtime, mt: int) -> int:
    """Three words for each declared method: cell, MethodAttributes, virtual slot plus one (0: none)."""
    words: list[int] = []
    for method in vm.types.type_at(mt).methods:
        words += (vm.cells.address(method), method.flags, _slot(method) + 1)
    return word_array(vm, words)


def _slot(method: Method) -> int:
    return -1 if method.owner.is_interface else method.slot


@native(_M + "GetSlot(System.IntPtr)")
def get_slot(vm: Runtime, cell: int) -> int:
    """The virtual slot, or -1."""
    return _slot(vm.cells.method_at(cell))


@native(_M + "GetBaseDefinition(System.IntPtr)")
def get_base_definition(vm: Runtime, cell: int) -> int:
    """The method that first declared the virtual slot."""
    method = vm.cells.method_at(cell)
    while method.is_virtual and not method.flags & MethodFlags.NEWSLOT and not method.owner.is_interface:
        above = _overridden(method)
        if above is None:
            break
        method = above
    return vm.cells.address(method)


def _overridden(method: Method) -> Method | None:
    slot, base = method.slot, method.owner.base
    while slot >= 0 and base is not None:
        for candidate in base.find_methods(method.name):
            if candidate.slot == slot:
                return candidate
        base = base.base
    return None


@native(_M + "GetObjectCell(System.IntPtr,System.IntPtr)")
def get_object_cell(vm: Runtime, cell: int, mt: int) -> int:
    """What a delegate over an instance method calls on an object of exactly this type."""
    return resolve_call(vm.cells, vm.types.type_at(mt), vm.cells.method_at(cell))


@native(_M + "GetOpenCell(System.IntPtr)")
def get_open_cell(vm: Runtime, cell: int) -> int:
    """What a delegate calls that gets `this` as its first argument."""
    method = vm.cells.method_at(cell)
    fixed = method.flags & MethodFlags.FINAL or method.owner.is_sealed
    if method.is_virtual and not method.is_static and not fixed:
        return vm.cells.virtual(method)
    return vm.cells.address(method)


@native(_M + "GetCaller(System.Int64[],System.Int32)")
def get_caller(vm: Runtime, frames: int, skip: int) -> int:
    """The cell of the method `skip` frames above the innermost one of `StackTrace.WalkCore`, as it was written; 0 above
    the last. -1: of the first that is not the class library's.
    """
    sites = [method for method, _ in vm.traces.live_sites(frames, 0, False)]
    # a native may have a frame of its own
    found = [each for each in sites if not each.is_internal_call and not vm.traces.is_hidden(each)]
    if skip < 0:
        found, skip = [each for each in found if not each.owner.assembly.from_framework], 0
    if len(found) <= skip:
        return 0
    return vm.cells.address(source_method(found[skip])[0].task_variant)
