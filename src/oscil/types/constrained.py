"""Virtual dispatch on exact types, and the `constrained.` prefix (III.2.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.types.interfaces import resolve_interface, resolve_static
from oscil.types.slots import vtable

if TYPE_CHECKING:
    from oscil.types.members import Method
    from oscil.types.model import Type


def resolve_virtual(type_: Type, method: Method) -> Method:
    """The method that `callvirt` of a method reaches on an object of exactly this type."""
    if not method.is_virtual or method.is_static:
        return method
    if method.owner.is_interface:
        return resolve_interface(type_, method)
    slot = method.slot
    if slot < 0:
        return method
    found = vtable(type_)[slot]
    return found.instantiate(method.method_args) if method.method_args else found


def resolve_constrained(type_: Type, method: Method) -> tuple[Method, bool]:
    """What `constrained. type_ callvirt method` calls, and whether the value must be boxed for it.

    Reference types: the method itself, to be called virtually on the reference that the managed pointer holds. Value
    types: the
    implementation; it is called on the managed pointer if the value type itself has it, else on a box (III.2.1 cases 1
    to 3).
    Static virtual methods: the implementation.
    """
    if method.is_static:
        return resolve_static(type_, method), False
    if not type_.is_value_type:
        return method, False
    found = resolve_virtual(type_, method)
    return found, found.owner is not type_


__all__ = ["resolve_constrained", "resolve_virtual"]
