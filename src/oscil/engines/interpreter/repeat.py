"""Short blocks that end in a test or a return, repeated where a jump leads to them.

Before: `... ; br T` with T: `%c = i < n; br_if %c, body, exit`. After: `... ; %c' = i < n; br_if %c', body, exit`.
A loop then has its step and its test in one block, where they fuse, and runs one branch a round. T goes when nothing
leads to it any more.
"""

from __future__ import annotations

from oscil.ir.model import Block, Function, Instr, Var

LONGEST = 3


def repeat_short_blocks(function: Function, uses: dict[Var, int], definitions: dict[Var, int]) -> None:
    """Change `function`, and the counts of uses and definitions with it."""
    short = {block for block in function.blocks if _is_short(block)}
    if not short:
        return
    changed = False
    for block in function.blocks:
        last = block.instrs[-1]
        target = last.args[0] if last.op == "br" else None
        if isinstance(target, Block) and target in short and target is not block and target.region is block.region:
            block.instrs = [*block.instrs[:-1], *_copy(function, target, uses, definitions)]
            changed = True
    if changed:
        _drop_unreached(function)


def _is_short(block: Block) -> bool:
    last = block.instrs[-1]
    if last.op == "br_if":
        return len(block.instrs) <= LONGEST and all(
            i.dst is not None and i.await_ is None and "call" not in i.op for i in block.instrs[:-1]
        )
    return last.op.startswith("ret_") and len(block.instrs) == 1


def _copy(function: Function, block: Block, uses: dict[Var, int], definitions: dict[Var, int]) -> list[Instr]:
    """The instructions of a block, with fresh variables for values that only the block itself reads."""
    fresh: dict[Var, Var] = {}
    copies = []
    for instr in block.instrs:
        dst = instr.dst
        if dst is not None:
            inside = sum(arg is dst for other in block.instrs for arg in other.args)
            if definitions.get(dst) == 1 and uses.get(dst) == inside and not dst.flags:
                fresh[dst] = function.new_var(dst.kind, dst.layout)
            definitions[fresh.get(dst, dst)] = definitions.get(fresh.get(dst, dst), 0) + 1
        args = tuple([fresh.get(arg, arg) if arg.__class__ is Var else arg for arg in instr.args])
        for arg in args:
            if arg.__class__ is Var:
                uses[arg] = uses.get(arg, 0) + 1
        copies.append(
            Instr(instr.op, fresh.get(dst, dst) if dst is not None else None, args, instr.il, None, instr.chain)
        )
    return copies


def _drop_unreached(function: Function) -> None:
    reached = {function.blocks[0], *[region.handler for region in function.regions]}
    for block in function.blocks:
        reached.update([arg for arg in block.instrs[-1].args if arg.__class__ is Block])
    function.blocks = [block for block in function.blocks if block in reached]
