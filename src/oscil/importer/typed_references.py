"""mkrefany, refanyval, refanytype (ECMA-335 III.4.19, III.4.22, III.4.23): an address with its type, in a
System.TypedReference.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.importer.body import BYREF, I8, VT
from oscil.importer.entry import Entry
from oscil.importer.fields import as_address, type_of
from oscil.ir.model import Const, TypeSym, Var

if TYPE_CHECKING:
    from oscil.il.decoder import ILInstr
    from oscil.importer.body import Body


def make(body: Body, instr: ILInstr) -> None:
    """mkrefany"""
    session = body.builder.session
    owner = session.universe.wellknown.TypedReference
    info = session.info(owner)
    type_ = type_of(body, instr)
    address = body.use(as_address(body, body.pop(), "mkrefany"))
    word = body.temp(I8)
    body.emit("method_table", word, (TypeSym(type_),))
    var = body.temp(VT, info.layout)
    body.emit("zero_vt", var, (Const(I8, info.size),))
    body.emit("vt_set_byref", None, (var, address, Const(I8, session.field(owner, "_value").offset)))
    body.emit("vt_set_i8", None, (var, word, Const(I8, session.field(owner, "_type").offset)))
    body.stack.append(Entry(VT, var, owner))


def _parts(body: Body) -> tuple[Var, Var]:
    """Address and type of the typed reference on the stack."""
    session = body.builder.session
    owner = session.universe.wellknown.TypedReference
    entry = body.pop()
    if entry.kind is not VT or entry.type is not owner:
        body.bad("a typed reference is wanted")
    reference = body.use(entry)
    address, word = body.temp(BYREF), body.temp(I8)
    body.emit("vt_get_byref", address, (reference, Const(I8, session.field(owner, "_value").offset)))
    body.emit("vt_get_i8", word, (reference, Const(I8, session.field(owner, "_type").offset)))
    return address, word


def value(body: Body, instr: ILInstr) -> None:
    """refanyval"""
    type_ = type_of(body, instr)
    address, word = _parts(body)
    body.value("typed_value", BYREF, (address, word, TypeSym(type_)), type_)


def type_handle(body: Body, instr: ILInstr) -> None:
    """refanytype"""
    session = body.builder.session
    owner = session.universe.wellknown.RuntimeTypeHandle
    info = session.info(owner)
    _, word = _parts(body)
    handle = body.temp(VT, info.layout)
    body.emit("zero_vt", handle, (Const(I8, info.size),))
    body.emit("vt_set_i8", None, (handle, word, Const(I8, 0)))
    body.stack.append(Entry(VT, handle, owner))
