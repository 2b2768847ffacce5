"""Assignment compatibility and the reduced, verification and stack types (I.8.7, III.1.8.1.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.metadata.signatures import ElementType as E
from oscil.types.kinds import Kind
from oscil.types.model import ArrayType, ByRefType, GenericParamType, PointerType, SzArrayType, Type
from oscil.types.variance import is_variance_compatible
from oscil.types.wellknown import VECTOR_INTERFACES

if TYPE_CHECKING:
    from oscil.metadata.signatures import ElementType

_REDUCED: dict[E, E] = {E.U1: E.I1, E.U2: E.I2, E.U4: E.I4, E.U8: E.I8, E.U: E.I}
_VERIFICATION: dict[E, E] = {**_REDUCED, E.BOOLEAN: E.I1, E.CHAR: E.I2}
_STACK: dict[E, E] = {
    **dict.fromkeys((E.BOOLEAN, E.CHAR, E.I1, E.U1, E.I2, E.U2, E.I4, E.U4), E.I4),
    E.I8: E.I8, E.U8: E.I8, E.I: E.I, E.U: E.I, E.R4: E.R4, E.R8: E.R8, E.PTR: E.I, E.FNPTR: E.I,
}  # fmt: skip


def reduced_element(kind: ElementType) -> ElementType:
    """Without sign (I.8.7.1)."""
    return _REDUCED.get(kind, kind)


def stack_element(kind: ElementType) -> ElementType:
    """The element type on the evaluation stack: I4, I8, I, R4, R8, or itself (III.1.1; floats keep their width)."""
    return _STACK.get(kind, kind)


def reduced_type(type_: Type) -> Type:
    """The underlying type without sign (I.8.7.1)."""
    if type_.kind not in (Kind.ENUM, Kind.PRIMITIVE):
        return type_
    return type_.universe.primitive(reduced_element(type_.underlying.element_type))


def verification_type(type_: Type) -> Type:
    """The reduced type with bool as int8 and char as int16; managed pointers likewise (I.8.7.1)."""
    if isinstance(type_, ByRefType):
        return type_.universe.by_ref(verification_type(type_.element))
    if type_.kind not in (Kind.ENUM, Kind.PRIMITIVE):
        return type_
    kind = type_.element_type
    return type_.universe.primitive(_VERIFICATION.get(kind, kind))


def stack_type(type_: Type) -> Type:
    """The verification type as the evaluation stack holds it (I.8.7.1 "intermediate type")."""
    if type_.kind in (Kind.ENUM, Kind.PRIMITIVE):
        kind = type_.element_type
        return type_.universe.primitive(_STACK.get(kind, kind))
    return type_


def is_subclass(type_: Type, base: Type) -> bool:
    """Whether `base` is the type or one of its base classes."""
    current: Type | None = type_
    while current is not None:
        if current is base:
            return True
        current = current.base
    return False


def is_assignable(source: Type, target: Type) -> bool:
    """Whether a reference to (or a box of) an object of type `source` may stand where `target` is wanted.

    For value types this is the question that `isinst` puts to a box. A box of T is a Nullable<T> too (III.4.6).
    """
    if source is target:
        return True
    if target.is_nullable:
        return source is target.type_args[0]
    if isinstance(source, GenericParamType) or target.kind in (Kind.GENERIC_PARAM, Kind.VOID):
        return _from_generic_param(source, target)
    if isinstance(source, ByRefType | PointerType) or isinstance(target, ByRefType | PointerType):
        return _pointers(source, target)
    if target.kind is Kind.INTERFACE:
        return _to_interface(source, target)
    if isinstance(target, ArrayType):
        return isinstance(source, ArrayType) and _arrays(source, target)
    if source.kind is Kind.INTERFACE:
        return target is source.universe.wellknown.Object
    if is_subclass(source, target):
        return True
    return target.is_delegate and source.is_delegate and is_variance_compatible(source, target)


def _from_generic_param(source: Type, target: Type) -> bool:
    """Open code only: a parameter converts to Object and, by its constraints, to nothing that is known here."""
    return isinstance(source, GenericParamType) and target is source.universe.wellknown.Object


def _pointers(source: Type, target: Type) -> bool:
    if isinstance(source, ByRefType) and isinstance(target, ByRefType):
        return verification_type(source.element) is verification_type(target.element)
    if isinstance(source, PointerType) and isinstance(target, PointerType):
        return verification_type(source.element) is verification_type(target.element)
    return False


def _to_interface(source: Type, target: Type) -> bool:
    if target in source.interfaces:
        return True
    if isinstance(source, SzArrayType) and _vector_to_interface(source, target):
        return True
    if not any(param.variance for param in target.generic_params):
        return False
    definition = target.definition
    candidates = (source, *source.interfaces) if source.kind is Kind.INTERFACE else source.interfaces
    return any(each.definition is definition and is_variance_compatible(each, target) for each in candidates)


def _vector_to_interface(source: SzArrayType, target: Type) -> bool:
    """`T[]` is an IList<U> where T is array-element-compatible with U (I.8.7.1)."""
    universe = source.universe
    if len(target.type_args) != 1 or target.definition not in [
        universe.wellknown.get(name) for name in VECTOR_INTERFACES
    ]:
        return False
    return is_element_compatible(source.element, target.type_args[0])


def _arrays(source: ArrayType, target: ArrayType) -> bool:
    # An array of rank 1 that is no vector never converts to a vector; CoreCLR allows the opposite direction.
    if source.kind is not target.kind and not (source.kind is Kind.SZARRAY and target.rank == 1):
        return False
    return source.rank == target.rank and is_element_compatible(source.element, target.element)


def is_element_compatible(source: Type, target: Type) -> bool:
    """array-element-compatible-with (I.8.7.1): references by assignment, values by reduced type."""
    if source is target:
        return True
    if source.is_reference and target.is_reference:
        return is_assignable(source, target)
    if source.is_value_type and target.is_value_type:
        return reduced_type(source) is reduced_type(target)
    if isinstance(source, PointerType) and isinstance(target, PointerType):
        return is_element_compatible(source.element, target.element)
    return False
