"""References that instructions go through: where the static type contradicts what an instruction works on, the code is
not verifiable (III.1.8), and what it would read or call is not there. Such a reference is cast first; the rest of
unverifiable code is left alone, as .NET leaves it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.importer.body import REF
from oscil.importer.entry import VALUE, Entry
from oscil.ir.model import Const, TypeSym
from oscil.types.casting import is_assignable
from oscil.types.kinds import Kind

if TYPE_CHECKING:
    from oscil.importer.body import Body
    from oscil.types.model import Type


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
