"""A function's blocks and regions once more, so that the compiler may change what the interpreter shares."""

from __future__ import annotations

from oscil.ir.model import Block, Function, Instr, Region


def copy_function(function: Function) -> tuple[Function, dict[Block, Block]]:
    """A copy, and where each block went. Variables are shared, and so are instructions that name no block: the async
    plan knows its calls by identity.
    """
    copy = Function(function.name, function.method, function.ret, function.ret_layout)
    copy.params, copy.vars, copy.plan = function.params, list(function.vars), function.plan
    place = {block: Block(block.label) for block in function.blocks}
    regions: dict[Region, Region] = {}
    for old in function.regions:
        regions[old] = Region(
            old.kind, None, place[old.handler], old.catch_type, old.filter, old.var, old.is_context
        )
    for old, region in regions.items():
        region.parent = regions[old.parent] if old.parent is not None else None
    copy.regions = list(regions.values())
    for block, other in place.items():
        other.region = regions[block.region] if block.region is not None else None
        other.instrs = [moved(instr, place) for instr in block.instrs]
    copy.blocks = list(place.values())
    return copy, place


def moved(instr: Instr, place: dict[Block, Block]) -> Instr:
    """The instruction with its blocks replaced; itself if it names none."""
    if not any(arg.__class__ is Block for arg in instr.args):
        return instr
    args = tuple([place.get(arg, arg) if arg.__class__ is Block else arg for arg in instr.args])
    return Instr(instr.op, instr.dst, args, instr.il, instr.await_, instr.chain)
