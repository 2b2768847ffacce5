"""`System.RuntimeType`: questions about types that method tables do not answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from oscil.types.constraints import satisfies
from oscil.types.interfaces import resolve_interface, resolve_static
from oscil.types.kinds import Kind
from oscil.types.model import GenericContext, GenericParamType, Type, TypeDef
from oscil.types.type_names import find_named_type
from oscil.vm.guest_errors import GuestThrow
from oscil.vm.natives.binding import native
from oscil.vm.natives.declared_params import DeclaredParam, as_declared, instantiate, type_params
from oscil.vm.natives.words import word_array
from oscil.vm.objects import read_references
from oscil.vm.type_names import assembly_name, display_name, full_name, namespace_of, simple_name

if TYPE_CHECKING:
    from oscil.vm.runtime import Runtime

_T = "System.RuntimeType::"
_HANDLE_OFFSET = 8

# Bits of GetTraits
GENERIC, DEFINITION, CONTAINS, PARAMETER, POINTER, BYREF, ARRAY = (1 << i for i in range(7))
SZARRAY, ENUM, METHOD_PARAMETER, FUNCTION_POINTER, BYREF_LIKE, DELEGATE, NESTED = (1 << i for i in range(7, 14))

SEALED_ARRAY = 0x2101  # public, sealed, serializable: what .NET says of arrays


def type_argument(vm: Runtime, reference: int) -> Type:
    """The type behind a RuntimeType object."""
    from oscil.vm.memory import read_u64

    if reference == 0:
        raise GuestThrow("System.ArgumentNullException")
    return vm.types.type_at(read_u64(reference + vm.handle_offset))


def _text(name: str, read: Callable[[Type], str | None]) -> None:
    native(f"{_T}{name}(System.IntPtr)")(lambda vm, mt: read(vm.types.type_at(mt)))


_text("GetName", simple_name)
_text("GetNamespace", namespace_of)
_text("GetFullName", full_name)
_text("GetDisplayName", display_name)
_text("GetAssemblyName", lambda type_: assembly_name(type_.assembly.image))


@native(_T + "GetAttributes(System.IntPtr)")
def get_attributes(vm: Runtime, mt: int) -> int:
    """TypeAttributes."""
    type_ = vm.types.type_at(mt)
    definition = _definition(type_)
    return definition.row.flags if definition is not None else (SEALED_ARRAY if type_.is_array else 1)


def _definition(type_: Type) -> TypeDef | None:
    if type_.is_array or type_.kind in (Kind.POINTER, Kind.BYREF, Kind.FNPTR, Kind.GENERIC_PARAM):
        return None
    return type_.definition


_KIND_TRAITS = {
    Kind.POINTER: POINTER,
    Kind.BYREF: BYREF,
    Kind.ARRAY: ARRAY,
    Kind.SZARRAY: ARRAY | SZARRAY,
    Kind.ENUM: ENUM,
    Kind.FNPTR: FUNCTION_POINTER,
}


@native(_T + "GetTraits(System.IntPtr)")
def get_traits(vm: Runtime, mt: int) -> int:
    """What a type is, as bits."""
    type_ = vm.types.type_at(mt)
    traits = _KIND_TRAITS.get(type_.kind, 0)
    definition = _definition(type_)
    if isinstance(type_, GenericParamType):
        traits |= PARAMETER | (METHOD_PARAMETER if type_.owner_is_method else 0)
    if definition is not None and definition.generic_params:
        traits |= GENERIC | (DEFINITION if type_ is definition else 0)
    if definition is not None and definition.declaring_type is not None:
        traits |= NESTED
    if type_.contains_generic_params:
        traits |= CONTAINS
    if definition is not None and definition.byref_like:
        traits |= BYREF_LIKE
    return traits | (DELEGATE if type_.is_delegate else 0)


@native(_T + "GetMetadataToken(System.IntPtr)")
def get_metadata_token(vm: Runtime, mt: int) -> int:
    """TypeDef token."""
    definition = _definition(vm.types.type_at(mt))
    return definition.token if definition is not None else 0x02000000


@native(_T + "GetModuleId(System.IntPtr)")
def get_module_id(vm: Runtime, mt: int) -> int:
    """Number of the assembly in the universe."""
    return vm.universe.assemblies.index(vm.types.type_at(mt).assembly)


@native(_T + "GetGenericArguments(System.IntPtr)")
def get_generic_arguments(vm: Runtime, mt: int) -> int:
    """Arguments, or the definition's own parameters."""
    type_ = vm.types.type_at(mt)
    if isinstance(type_, TypeDef):
        return vm.new_type_array(type_params(type_))
    return vm.new_type_array([] if type_.is_array else list(type_.type_args))


@native(_T + "GetGenericDefinition(System.IntPtr)")
def get_generic_definition(vm: Runtime, mt: int) -> int:
    """The definition's handle, or 0."""
    definition = _definition(vm.types.type_at(mt))
    return vm.types.address(definition) if definition is not None and definition.generic_params else 0


@native(_T + "MakeGeneric(System.IntPtr,System.RuntimeType[])")
def make_generic(vm: Runtime, mt: int, args: int) -> int:
    """An instantiation."""
    definition = vm.types.type_at(mt)
    types = [type_argument(vm, reference) for reference in read_references(args)]
    if not isinstance(definition, TypeDef) or not definition.generic_params:
        raise GuestThrow(
            "System.InvalidOperationException",
            f"{display_name(definition)} is not a GenericTypeDefinition. MakeGenericType may only be called on a type "
            "for which Type.IsGenericTypeDefinition is true.",
        )
    if len(types) != len(definition.generic_params):
        raise GuestThrow(
            "System.ArgumentException",
            "The number of generic arguments provided doesn't equal the arity of the generic type definition. "
            "(Parameter 'typeArguments')",
        )
    made = instantiate(definition, types)
    if not made.contains_generic_params:
        _check_constraints(definition, types)
    return vm.types.address(made)


def _check_constraints(definition: TypeDef, types: list[Type]) -> None:
    ctx = GenericContext(tuple(types))
    for param, arg in zip(definition.generic_params, types, strict=True):
        if not satisfies(param, arg, definition.image, ctx):
            text = f"GenericArguments[{param.number}], '{display_name(arg)}', on '{display_name(definition)}' "
            raise GuestThrow(
                "System.ArgumentException", f"{text}violates the constraint of type '{param.name}'."
            )


@native(_T + "MakeArray(System.IntPtr,System.Int32)")
def make_array(vm: Runtime, mt: int, rank: int) -> int:
    """Rank 0 is a vector."""
    element = vm.types.type_at(mt)
    made: Type = vm.universe.array(element, rank) if rank else vm.universe.sz_array(element)
    return vm.types.address(made)


@native(_T + "MakeByRef(System.IntPtr)")
def make_by_ref(vm: Runtime, mt: int) -> int:
    """`T&`."""
    return vm.types.address(vm.universe.by_ref(vm.types.type_at(mt)))


@native(_T + "MakePointer(System.IntPtr)")
def make_pointer(vm: Runtime, mt: int) -> int:
    """`T*`."""
    return vm.types.address(vm.universe.pointer(vm.types.type_at(mt)))


@native(_T + "GetElement(System.IntPtr)")
def get_element(vm: Runtime, mt: int) -> int:
    """Of arrays, pointers and byrefs, else 0."""
    type_ = vm.types.type_at(mt)
    has_element = type_.is_array or type_.kind in (Kind.POINTER, Kind.BYREF)
    return vm.types.address(type_.element) if has_element else 0


@native(_T + "GetRank(System.IntPtr)")
def get_rank(vm: Runtime, mt: int) -> int:
    """Dimensions of an array."""
    return vm.types.type_at(mt).rank


@native(_T + "GetDeclaringType(System.IntPtr)")
def get_declaring_type(vm: Runtime, mt: int) -> int:
    """The enclosing type's handle, or 0."""
    type_ = vm.types.type_at(mt)
    if isinstance(type_, DeclaredParam):
        owner = type_.owner
        return vm.types.address(owner if isinstance(owner, TypeDef) else owner.owner)
    definition = _definition(type_)
    outer = definition.declaring_type if definition is not None else None
    return vm.types.address(outer) if outer is not None else 0


@native(_T + "GetDeclaringMethod(System.IntPtr)")
def get_declaring_method(vm: Runtime, mt: int) -> int:
    """Of a method's generic parameter: the method's cell; else 0."""
    type_ = vm.types.type_at(mt)
    if isinstance(type_, DeclaredParam) and not isinstance(type_.owner, TypeDef):
        return vm.cells.address(type_.owner)
    return 0


@native(_T + "GetParameterPosition(System.IntPtr)")
def get_parameter_position(vm: Runtime, mt: int) -> int:
    """Of a generic parameter."""
    type_ = vm.types.type_at(mt)
    return type_.index if isinstance(type_, GenericParamType) else -1


@native(_T + "GetParameterAttributes(System.IntPtr)")
def get_parameter_attributes(vm: Runtime, mt: int) -> int:
    """GenericParameterAttributes, of a parameter that a definition gave."""
    type_ = vm.types.type_at(mt)
    return type_.declared.flags if isinstance(type_, DeclaredParam) else 0


@native(_T + "GetParameterConstraints(System.IntPtr)")
def get_parameter_constraints(vm: Runtime, mt: int) -> int:
    """Of a parameter that a definition gave."""
    type_ = vm.types.type_at(mt)
    if not isinstance(type_, DeclaredParam):
        return vm.new_type_array([])
    owner, tokens = type_.owner, type_.declared.constraint_tokens
    found = [vm.universe.resolve_type(owner.image, token, owner.ctx) for token in tokens]
    if isinstance(owner, TypeDef):
        return vm.new_type_array([as_declared(constraint, owner) for constraint in found])
    return vm.new_type_array([as_declared(constraint, owner.owner, owner) for constraint in found])


@native(_T + "GetInterfacesCore(System.IntPtr)")
def get_interfaces(vm: Runtime, mt: int) -> int:
    """All interfaces."""
    type_ = vm.types.type_at(mt)
    return vm.new_type_array([as_declared(interface, type_) for interface in type_.interfaces])


@native(_T + "GetBase(System.IntPtr)")
def get_base(vm: Runtime, mt: int) -> int:
    """The base class of a type that depends on generic parameters, or 0 (of others, the method table says it)."""
    type_ = vm.types.type_at(mt)
    base = type_.base
    if isinstance(type_, DeclaredParam):
        base = _constraint_base(vm, type_)
    return vm.types.address(as_declared(base, type_)) if base is not None else 0


def _constraint_base(vm: Runtime, param: DeclaredParam) -> Type:
    """Object, ValueType, or the class that a parameter's constraints name."""
    owner = param.owner
    for token in param.declared.constraint_tokens:
        constraint = vm.universe.resolve_type(owner.image, token, owner.ctx)
        if constraint.kind is Kind.CLASS:
            return constraint
    known = vm.universe.wellknown
    return known.ValueType if param.declared.requires_struct else known.Object


@native(_T + "GetEnumUnderlying(System.IntPtr)")
def get_enum_underlying(vm: Runtime, mt: int) -> int:
    """Of an enum, else 0."""
    type_ = vm.types.type_at(mt)
    return vm.types.address(type_.underlying) if type_.kind is Kind.ENUM else 0


@native(_T + "GetDefaultConstructor(System.IntPtr)")
def get_default_constructor(vm: Runtime, mt: int) -> int:
    """Cell of the constructor without parameters, or 0."""
    for method in vm.types.type_at(mt).find_methods(".ctor"):
        if not method.params:
            return vm.cells.address(method)
    return 0


@native(_T + "GetInterfaceMapCore(System.IntPtr,System.IntPtr)")
def get_interface_map(vm: Runtime, mt: int, interface: int) -> int:
    """Pairs of cells: a method of the interface, what implements it (0: nothing does)."""
    type_, declaring = vm.types.type_at(mt), vm.types.type_at(interface)
    pairs: list[int] = []
    for method in declaring.methods:
        if method.is_virtual:
            resolve = resolve_static if method.is_static else resolve_interface
            pairs += (vm.cells.address(method), vm.cells.address(resolve(type_, method)))
    return word_array(vm, pairs)


@native(_T + "GetNestedTypesCore(System.IntPtr)")
def get_nested_types(vm: Runtime, mt: int) -> int:
    """Declared types."""
    definition = _definition(vm.types.type_at(mt))
    if definition is None:
        return vm.new_type_array([])
    tokens = definition.image.nested_types(definition.token)
    return vm.new_type_array([definition.assembly.type_def(token) for token in tokens])


@native(_T + "FindType(System.String)")
def find_type(vm: Runtime, name: str) -> int:
    """By reflection name: in the named assembly, else in the program's, then in all others. 0 if there is none."""
    for place in vm.universe.assemblies:
        found = find_named_type(vm.universe, name, place)
        if found is not None:
            return vm.types.address(found)
    return 0


@native(_T + "FromTypeId(System.Int32)")
def from_type_id(vm: Runtime, number: int) -> int:
    """The type of a method table's number."""
    type_ = vm.types.types[number]
    if type_ is None:
        raise GuestThrow("System.ArgumentException")
    return vm.type_object(vm.types.address(type_))
