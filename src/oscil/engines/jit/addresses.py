"""Loads and stores whose address cannot be null: it was made from an object, or used, earlier in the block."""

from __future__ import annotations

from oscil.ir.model import ADDRESS_TAKEN, FILTER_SHARED, Block, Function, Instr, Kind, Var
from oscil.passes.effects import written

_MAKES = ("ldelema", "ldflda", "md_addr", "addr_of", "static_addr", "thread_static_addr", "unbox", "array_data")
_USES = ("load_", "store_", "zero_block")


def certain_addresses(function: Function) -> set[Instr]:
    """Accesses through addresses that need no test for null."""
    found: set[Instr] = set()
    for block in function.blocks:
        _search(block, found)
    return found


def _search(block: Block, found: set[Instr]) -> None:
    known: set[Var] = set()
    for instr in block.instrs:
        address = instr.args[0] if instr.args and instr.op.startswith(_USES) else None
        if isinstance(address, Var):
            if address in known:
                found.add(instr)
            elif not address.flags & (ADDRESS_TAKEN | FILTER_SHARED):
                known.add(address)
        for var in written(instr):
            known.discard(var)
            if var.kind is Kind.BYREF and instr.op.startswith(_MAKES) and not var.flags:
                known.add(var)
