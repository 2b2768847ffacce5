"""Let another thread run between any two accesses to memory that threads share (setting `preempt`).

Before: `%1 = ldsfld_i4 @f`. After: `poll`, `%1 = ldsfld_i4 @f`.
The seeded scheduler counts polls (vm/seeded.py). Nothing else changes, and without the setting the pass does not run.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.ir.model import Instr

if TYPE_CHECKING:
    from oscil.ir.model import Function

_SHARED = ("ldfld_", "stfld_", "ldsfld_", "stsfld_", "ldelem_", "stelem_", "load_", "store_", "atomic_", "ldlen")
_OWN = frozenset(["load_thread_ref", "store_thread_ref"])  # the thread record: no other thread looks at it


def insert_polls(function: Function) -> None:
    """A poll before every access."""
    for region in function.regions:
        if region.filter is not None:
            insert_polls(region.filter)
    for block in function.blocks:
        instrs: list[Instr] = []
        for instr in block.instrs:
            if instr.op.startswith(_SHARED) and instr.op not in _OWN:
                instrs.append(Instr("poll", il=instr.il, chain=instr.chain))
            instrs.append(instr)
        block.instrs = instrs
