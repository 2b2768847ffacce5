"""Which cell a virtual call reaches on an object: the method, or its entry for boxed `this`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.types.constrained import resolve_virtual

if TYPE_CHECKING:
    from oscil.types.members import Method
    from oscil.types.model import Type
    from oscil.vm.cells import CellTable


def resolve_call(cells: CellTable, type_: Type, method: Method) -> int:
    """The cell for objects (boxes) of exactly this type."""
    return object_cell(cells, type_, resolve_virtual(type_, method))


def object_cell(cells: CellTable, type_: Type, method: Method) -> int:
    """The cell of a method called on an object of the type: a struct's own methods want the address in the box."""
    if method.contains_generic_params:
        return 0  # a generic virtual method's slot: calls find the instantiation they want
    if type_.is_value_type and method.owner.is_value_type and method.owner is type_:
        return cells.unboxing(method)
    return cells.address(method)
