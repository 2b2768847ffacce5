"""What an instruction reads and writes among variables. Only two control ops write through operands (ir.md:
OutRef, OutI8).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.ir.model import Var

if TYPE_CHECKING:
    from collections.abc import Iterator

    from oscil.ir.model import Instr

# Operands that are written, not read, by op: how many from the first.
OUT_OPERANDS = {"async_enter": 2, "enter_finally": 1}


def written(instr: Instr) -> Iterator[Var]:
    """Variables that the instruction defines as a whole (a part written by vt_set or vt_put is a use)."""
    if instr.dst is not None:
        yield instr.dst
    count = OUT_OPERANDS.get(instr.op, 0)
    for arg in instr.args[:count]:
        if isinstance(arg, Var):
            yield arg


def read(instr: Instr) -> Iterator[Var]:
    """Variables that the instruction uses; `addr_of` uses its variable."""
    for arg in instr.args[OUT_OPERANDS.get(instr.op, 0) :]:
        if arg.__class__ is Var:
            yield arg


def changes_part(instr: Instr) -> Var | None:
    """The struct variable of which the instruction writes a part."""
    if instr.op.startswith(("vt_set_", "vt_put", "vt_clear")):
        var = instr.args[0]
        assert isinstance(var, Var)
        return var
    return None
