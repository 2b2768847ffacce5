"""Remove null checks of variables that cannot be null.

Before: `%1 = new ...`, a loop with `null_check %1` in its body. After: no check.
Forward over the blocks, what holds on every path: a variable is not null after it was made by `new`, checked, or
dereferenced.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from oscil.ir.model import ADDRESS_TAKEN, FILTER_SHARED, Var
from oscil.passes.cleanup import successors
from oscil.passes.effects import OUT_OPERANDS, written

if TYPE_CHECKING:
    from oscil.ir.model import Block, Function, Instr

# Their result is never null.
_MAKES = frozenset(["new", "newarr", "new_md", "ldstr", "type_object", "object_type"])
# They throw when the operand of this position is null.
_DEREFERENCES = {"call_virt": 1, "call_iface": 1, "call_gvm": 1, "call_delegate": 1}
_PREFIXES = ("ldfld_", "stfld_", "ldflda", "ldelem", "stelem", "ldlen", "null_check", "string_", "object_", "array_")


def drop_null_checks(function: Function) -> None:
    """Remove those `null_check` instructions that cannot fail."""
    bits: dict[Any, int] = {}
    for block in function.blocks:
        for instr in block.instrs:
            if instr.op == "null_check":
                var = instr.args[0]
                if var.__class__ is Var and not var.flags & (ADDRESS_TAKEN | FILTER_SHARED):
                    bits.setdefault(var, 1 << len(bits))
    if not bits:
        return
    known = _solve(function, bits)
    for block in function.blocks:
        _drop(block, known.get(block, 0), bits)


def _solve(function: Function, bits: dict[Any, int]) -> dict[Block, int]:
    """What is known at the start of each block."""
    everything = (1 << len(bits)) - 1
    effects = {block: _transfer(block.instrs, bits) for block in function.blocks}
    state: dict[Block, int] = {function.blocks[0]: 0}
    # a handler may be entered from anywhere in its region, a continuation of a finally from its end
    for region in function.regions:
        state[region.handler] = 0
    work = [function.blocks[0], *[region.handler for region in function.regions]]
    for block in function.blocks:
        if block.instrs[-1].op == "enter_finally":
            after = successors(block)[0]
            state[after] = 0
            work.append(after)
    while work:
        block = work.pop()
        gained, lost = effects[block]
        out = (state[block] & ~lost) | gained
        for target in successors(block):
            old = state.get(target, everything)
            new = old & out
            if new != old or target not in state:
                state[target] = new
                work.append(target)
    return state


def _transfer(instrs: list[Instr], bits: dict[Any, int]) -> tuple[int, int]:
    gained = lost = 0
    for instr in instrs:
        mask = _dereferenced(instr, bits)
        gained |= mask
        lost &= ~mask
        for var in written(instr):
            bit = bits.get(var, 0)
            if bit:
                if instr.op in _MAKES or (instr.op == "mov_ref" and gained & bits.get(instr.args[0], 0)):
                    gained, lost = gained | bit, lost & ~bit
                else:
                    gained, lost = gained & ~bit, lost | bit
    return gained, lost


def _dereferenced(instr: Instr, bits: dict[Any, int]) -> int:
    position = _DEREFERENCES.get(instr.op, 0)
    args = instr.args
    if len(args) <= position or (not position and not instr.op.startswith(_PREFIXES)):
        return 0
    return bits.get(args[position], 0) if args[position].__class__ is Var else 0


def _drop(block: Block, known: int, bits: dict[Any, int]) -> None:
    kept = []
    for instr in block.instrs:
        if instr.op == "null_check" and known & bits.get(instr.args[0], 0):
            continue
        kept.append(instr)
        known |= _dereferenced(instr, bits)
        if instr.dst is not None or instr.op in OUT_OPERANDS:
            for var in written(instr):
                bit = bits.get(var, 0)
                if bit:
                    source = instr.args[0] if instr.args else None
                    copies = instr.op == "mov_ref" and source.__class__ is Var and known & bits.get(source, 0)
                    known = known | bit if instr.op in _MAKES or copies else known & ~bit
    if len(kept) != len(block.instrs):
        block.instrs = kept


__all__ = ["drop_null_checks"]
