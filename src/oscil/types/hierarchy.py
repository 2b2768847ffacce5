"""What a definition is, its base classes and its interfaces."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.errors import BadImageError
from oscil.metadata.signatures import ElementType
from oscil.types.kinds import MAX_BASES, FieldFlags, Kind, TypeFlags
from oscil.types.load_errors import TypeLoadError
from oscil.types.model import NamedType, SzArrayType, Type, TypeDef
from oscil.types.wellknown import ELEMENT_TYPES, VECTOR_INTERFACES

if TYPE_CHECKING:
    pass

# Interfaces of one type, all together; an expansive list would go on for ever (II.9.2).
_MAX_INTERFACES = 10_000


def classify(definition: TypeDef) -> Kind:
    """The kind, from flags, name and base class (II.10.1.2, II.13, II.14.3)."""
    row, universe = definition.row, definition.universe
    if row.flags & TypeFlags.INTERFACE:
        return Kind.INTERFACE
    core = definition.assembly is universe.core
    if core and row.namespace == "System" and row.name in ELEMENT_TYPES and not universe.is_nested(definition):
        element = ELEMENT_TYPES[row.name]
        if element is ElementType.VOID:
            return Kind.VOID
        if element in (ElementType.STRING, ElementType.OBJECT):
            return Kind.CLASS
        return Kind.STRUCT if element is ElementType.TYPEDBYREF else Kind.PRIMITIVE
    base = definition.base
    if base is universe.wellknown.ValueType:
        return Kind.CLASS if core and definition is universe.wellknown.Enum else Kind.STRUCT
    if base is not None and base is universe.wellknown.Enum:
        return Kind.ENUM
    return Kind.CLASS


def element_type_of(definition: TypeDef) -> ElementType:
    """The verification and stack element type; an enum's is that of its underlying type."""
    kind, row = definition.kind, definition.row
    if kind is Kind.ENUM:
        return enum_element_type(definition)
    named = ELEMENT_TYPES.get(row.name)
    is_core = definition.assembly is definition.universe.core and row.namespace == "System"
    if named is not None and is_core and not definition.universe.is_nested(definition):
        return named
    return ElementType.VALUETYPE if kind is Kind.STRUCT else ElementType.CLASS


def enum_element_type(definition: TypeDef) -> ElementType:
    """An enum has one instance field, of an integer type (II.14.3); bool and char are allowed, floats tolerated."""
    for field in definition.fields:
        if not field.flags & FieldFlags.STATIC:
            element = field.type.element_type
            if ElementType.BOOLEAN <= element <= ElementType.R8 or element in (ElementType.I, ElementType.U):
                return element
            break
    message = f"Could not load type '{definition.short_name}': an enum needs one field of an integer type."
    raise TypeLoadError(message, file=definition.image.path, token=definition.token)


def load_bases(definition: TypeDef) -> None:
    """Resolves the whole chain of base classes at once, without recursion, so that a cycle is seen (II.10.1.3)."""
    chain: list[tuple[TypeDef, Type | None]] = []
    seen: set[TypeDef] = set()
    current: TypeDef | None = definition
    while current is not None and not current._raw_base_done:
        if current in seen or len(chain) > MAX_BASES:
            raise TypeLoadError.of(definition)  # a cycle, or a chain too long
        seen.add(current)
        base = _direct_base(current)
        chain.append((current, base))
        current = base.definition if base is not None else None
    for type_def, base in chain:
        type_def._base = base
        type_def._raw_base_done = True


def _direct_base(definition: TypeDef) -> Type | None:
    extends = definition.row.extends
    if not extends or definition.row.flags & TypeFlags.INTERFACE:
        return None
    universe = definition.universe
    base = universe.resolve_type(definition.image, extends, definition.ctx)
    if not isinstance(base, NamedType):
        raise BadImageError(
            f"the base of {definition.short_name} is no class", file=definition.image.path, token=definition.token
        )
    if base.definition.row.flags & TypeFlags.INTERFACE:
        raise TypeLoadError.of(definition, "because the parent type is an interface.")
    if base.definition.row.flags & TypeFlags.SEALED:
        raise TypeLoadError.of(definition, "because the parent type is sealed.")
    return base


def base_chain(type_: Type) -> list[Type]:
    """The type and its base classes, most derived first."""
    chain = [type_]
    base = type_.base
    while base is not None:
        chain.append(base)
        base = base.base
    return chain


def declared_interfaces(definition: TypeDef) -> tuple[Type, ...]:
    """The InterfaceImpl rows of a definition, resolved."""
    universe, image, found = definition.universe, definition.image, []
    for _, token in image.interfaces(definition.token):
        interface = universe.resolve_type(image, token, definition.ctx)
        if not interface.is_interface:
            raise TypeLoadError.of(definition, "because it attempts to implement a class as an interface.")
        found.append(interface)
    return tuple(found)


def vector_interfaces(array: SzArrayType) -> tuple[Type, ...]:
    """The generic interfaces of a vector: those that the library has. Pointers and byref-likes cannot be arguments."""
    element, universe = array.element, array.universe
    if element.kind in (Kind.POINTER, Kind.FNPTR) or element.is_byref_like:
        return ()
    known = [universe.wellknown.get(name) for name in VECTOR_INTERFACES]
    return tuple([universe.instantiate(definition, (element,)) for definition in known if definition is not None])


def all_interfaces(type_: Type) -> tuple[Type, ...]:
    """The base's interfaces, then each declared one followed by those that it extends; each once."""
    found: dict[Type, None] = {}
    for current in reversed(base_chain(type_)):
        if current._interfaces is not None:
            found.update(dict.fromkeys(current._interfaces))
            continue
        pending = list(reversed(current.own_interfaces))
        while pending:
            interface = pending.pop()
            if interface is type_:  # an interface that extends itself
                raise TypeLoadError.of(type_.definition)
            if interface in found:
                continue
            found[interface] = None
            if len(found) > _MAX_INTERFACES:
                raise TypeLoadError(
                    f"{type_.short_name} has more than {_MAX_INTERFACES} interfaces", file=type_.image.path
                )
            pending.extend(reversed(interface.own_interfaces))
        if current is not type_:
            current._interfaces = tuple(found)
    return tuple(found)


def overrides_finalize(definition: TypeDef) -> bool:
    """Whether a class below Object overrides Object.Finalize, by the slot."""
    universe = definition.universe
    root = universe.wellknown.Object
    finalizers = [m for m in root.find_methods("Finalize") if not m.is_static and not m.sig.params]
    if not finalizers or definition is root:
        return False
    slot, methods = finalizers[0].slot, universe.vtable(definition)
    # `<Module>` does not derive from Object.
    return 0 <= slot < len(methods) and methods[slot].owner is not root and base_chain(definition)[-1] is root


__all__ = [
    "all_interfaces",
    "base_chain",
    "classify",
    "declared_interfaces",
    "element_type_of",
    "load_bases",
    "overrides_finalize",
    "vector_interfaces",
]
