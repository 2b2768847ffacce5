"""jmp, and calls with the tail. prefix (ECMA-335 III.3.37, III.2.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.importer.calls import method_of
from oscil.ir.model import MethodSym

if TYPE_CHECKING:
    from oscil.il.decoder import ILInstr
    from oscil.importer.body import Body


def jump(body: Body, instr: ILInstr) -> None:
    """jmp: leave this method for another of the same signature, with this method's arguments."""
    target = method_of(body, instr)
    if body.stack:
        body.bad("jmp with values on the stack")
    if body.region is not None:
        body.bad("jmp inside a protected region")
    if len(target.params) != len(body.method.params) or target.has_this != body.method.has_this:
        body.bad(f"jmp to {target.full_name}, whose signature is another")
    body.emit("jmp", None, (MethodSym(target), *[body.use(entry) for entry in body.args]))
