"""What .NET checks when it loads a type: what layout and slots refuse, and that nothing is left unimplemented."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.types.interfaces import resolve_interface
from oscil.types.kinds import Kind
from oscil.types.layout import layout_of
from oscil.types.load_errors import AmbiguousImplementationError, MissingImplementationError, TypeLoadError
from oscil.types.model import NamedType, Type
from oscil.types.slots import vtable
from oscil.types.static_layout import static_layout_of

if TYPE_CHECKING:
    from oscil.types.members import Method


def check_loadable(type_: Type) -> None:
    """Raises what .NET raises when it loads a closed type (II.10.1.3, II.12.1). Costs a walk over its interfaces."""
    if not isinstance(type_, NamedType):
        return
    interfaces, methods = type_.interfaces, vtable(type_)
    layout_of(type_)
    static_layout_of(type_)
    if type_.kind is Kind.INTERFACE or type_.is_abstract:
        return
    for method in methods:
        if method.is_abstract and method.variant is method.variant.TASK:
            raise _unimplemented(type_, method)
    for interface in interfaces:
        for method in interface.methods:
            if method.is_virtual and not method.is_static and method.is_abstract:
                _check_implemented(type_, method)


def _check_implemented(type_: Type, method: Method) -> None:
    try:
        resolve_interface(type_, method)
    except MissingImplementationError:
        raise _unimplemented(type_, method) from None
    except AmbiguousImplementationError:  # an error of the call, not of loading
        return


def _unimplemented(type_: Type, method: Method) -> TypeLoadError:
    definition = type_.definition
    name, assembly = definition.short_name, definition.assembly.display_name
    message = f"Method '{method.name}' in type '{name}' from assembly '{assembly}' does not have an implementation."
    return TypeLoadError(message, file=definition.image.path, token=definition.token)
