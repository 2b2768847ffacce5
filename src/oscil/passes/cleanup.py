"""Simplify control flow.

Before: blocks that only branch on, blocks that nothing reaches, straight lines cut into several blocks.
After: none of these; the order of the remaining blocks is kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.ir.model import Block, Const, Kind

if TYPE_CHECKING:
    from oscil.ir.model import Function, Instr, Region


def cleanup(function: Function) -> None:
    """Thread jumps, drop unreachable blocks and regions, merge straight lines."""
    thread_jumps(function)
    drop_unreachable(function)
    merge_lines(function)


def thread_jumps(function: Function) -> None:
    """A branch to a block that only branches on goes where that goes; one with a known condition goes one way."""
    onward: dict[Block, Block] = {}
    for block in function.blocks:
        last = block.instrs[-1]
        if last.op == "br_if" and isinstance(last.args[0], Const):
            last.op, last.args = "br", (last.args[1 if last.args[0].value else 2],)
        if last.op == "br" and len(block.instrs) == 1:
            (target,) = successors(block)
            if target is not block:
                onward[block] = target
    if not onward:
        return
    for block in function.blocks:
        last = block.instrs[-1]
        if any(arg in onward for arg in last.args if arg.__class__ is Block):
            last.args = tuple([_final(arg, onward) if arg.__class__ is Block else arg for arg in last.args])
            if last.op == "br_if" and last.args[1] is last.args[2]:
                last.op, last.args = "br", (last.args[1],)
    for region in function.regions:
        if region.handler in onward and region.var is not None and region.var.kind is not Kind.REF:
            region.handler = _final(region.handler, onward)


def _final(block: Block, onward: dict[Block, Block]) -> Block:
    seen = {block}
    while block in onward:
        block = onward[block]
        if block in seen:
            break
        seen.add(block)
    return block


def successors(block: Block) -> list[Block]:
    """Blocks named by the terminator (for enter_finally also where it goes on afterwards)."""
    return [arg for arg in block.instrs[-1].args if arg.__class__ is Block]


def drop_unreachable(function: Function) -> None:
    """Blocks that nothing reaches go, and regions that cover none."""
    seen: set[Block] = set()
    regions: set[Region] = set()
    work = [function.blocks[0]]
    while work:
        block = work.pop()
        if block in seen:
            continue
        seen.add(block)
        work += successors(block)
        region = block.region
        while region is not None and region not in regions:
            regions.add(region)
            work.append(region.handler)
            region = region.parent
    if len(seen) != len(function.blocks):
        function.blocks[:] = [block for block in function.blocks if block in seen]
    if len(regions) != len(function.regions):
        function.regions[:] = [region for region in function.regions if region in regions]


def merge_lines(function: Function) -> None:
    """A block whose only way in is a branch at the end of a block of the same region joins that block."""
    ways: dict[Block, int] = {function.blocks[0]: 1}
    for block in function.blocks:
        for target in successors(block):
            ways[target] = ways.get(target, 0) + 1
    for region in function.regions:
        ways[region.handler] = ways.get(region.handler, 0) + 2
    merged: set[Block] = set()
    for block in function.blocks:
        if block in merged:
            continue
        while True:
            last: Instr = block.instrs[-1]
            if last.op != "br":
                break
            (target,) = successors(block)
            if ways[target] != 1 or target.region is not block.region or target is block:
                break
            block.instrs.pop()
            block.instrs += target.instrs
            merged.add(target)
    if merged:
        function.blocks[:] = [block for block in function.blocks if block not in merged]
