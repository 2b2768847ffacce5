"""References that instructions go through: where the static type contradicts what an instruction works on, the code is
not verifiable (III.1.8), and what it would read or call is not there. Such a reference is cast first, and more of a
variable than there is cannot be had; the rest of unverifiable code is left alone, as .NET leaves it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.errors import BadImageError
from oscil.importer.body import REF, VT
from oscil.importer.entry import LOCAL_ADDR, VALUE, Entry
from oscil.ir.model import Const, TypeSym
from oscil.ir.model import Kind as VarKind
from oscil.types.casting import is_assignable
from oscil.types.kinds import Kind

if TYPE_CHECKING:
    from oscil.importer.body import Body
    from oscil.ir.model import Var
    from oscil.types.model import Type

_SMALL_KINDS = (VarKind.I4, VarKind.F4)


class BeyondVariableError(BadImageError):
    """An instruction works on more of a variable than there is. Generic code may have such instructions where control
    never comes: they fail when it does.
    """


def check_variable(body: Body, var: Var, offset: int, size: int) -> None:
    """An instruction works on `size` bytes at an offset of a variable."""
    have = var.layout.size if var.kind is VT else 4 if var.kind in _SMALL_KINDS else 8
    if offset < 0 or offset + size > have:
        message = f"{size} bytes at offset {offset} of a variable of {have}"
        raise BeyondVariableError(message, file=body.image.path, token=body.method.token, offset=body.il, il=True)


def struct_address(body: Body, entry: Entry, owner: Type) -> Entry:
    """The address of a value of the value type `owner`, on which a method is called."""
    if entry.mode == LOCAL_ADDR and entry.type is not owner:
        check_variable(body, entry.op, entry.offset, body.builder.session.info(owner).size)
    return entry


def pop_array(body: Body) -> Entry:
    """The top entry, which must be a reference that may be an array."""
    entry = body.pop_ref()
    type_ = entry.type
    if type_ is not None and entry.mode == VALUE and type_.kind is Kind.CLASS:
        wellknown = body.builder.session.universe.wellknown
        if type_ is not wellknown.Object and type_ is not wellknown.Array and not isinstance(entry.op, Const):
            body.bad(f"expected an array, found {type_.short_name}")
    return entry


def as_instance(body: Body, entry: Entry, owner: Type) -> Entry:
    """A reference through which a member of the class `owner` is reached."""
    type_ = entry.type
    if type_ is None or type_ is owner or entry.mode != VALUE or owner.kind is not Kind.CLASS:
        return entry
    if type_.kind is Kind.INTERFACE or isinstance(entry.op, Const) or _related(type_, owner):
        return entry
    cast = body.temp(REF)
    body.emit("castclass", cast, (entry.op, TypeSym(owner)))
    return Entry(REF, cast, owner)


def _related(type_: Type, owner: Type) -> bool:
    return is_assignable(type_, owner) or is_assignable(owner, type_)
