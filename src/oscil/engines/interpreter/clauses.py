"""Exception clauses of encoded code, innermost first (ECMA-335 II.25.4.6, III.1.7.5)."""

from __future__ import annotations

from collections.abc import Sequence

from oscil.engines.interpreter.encoded import Clause
from oscil.engines.interpreter.macros import Selected
from oscil.ir.model import Block, Function, Region, RegionKind

NO_SLOT = 0xFFFFFFFF


def clauses_of(
    function: Function, selected: Selected, block_at: dict[Block, int], slot: Sequence[int], end: int
) -> list[Clause]:
    """The clauses of all regions in search order. A region that is not contiguous in the code gives several."""
    if not function.regions:
        return []
    ranges: dict[Region, list[tuple[int, int]]] = {region: [] for region in function.regions}
    blocks = selected.blocks
    for number, block in enumerate(blocks):
        start = 8 * block_at[block]
        stop = 8 * (block_at[blocks[number + 1]] if number + 1 < len(blocks) else end)
        region = block.region
        while region is not None:
            extents = ranges.setdefault(region, [])
            if extents and extents[-1][1] == start:
                extents[-1] = (extents[-1][0], stop)
            elif stop > start:
                extents.append((start, stop))
            region = region.parent
    found: list[Clause] = []
    for region in function.regions:
        if not ranges[region]:
            continue
        handler = 8 * block_at[region.handler]
        where = _slot(region, slot)
        catches = region.filter if region.kind == RegionKind.FILTER else region.catch_type
        found += [Clause(start, stop, handler, int(region.kind), catches, where) for start, stop in ranges[region]]
    return found


def _slot(region: Region, slot: Sequence[int]) -> int:
    """Where the unwinder puts the exception, or keeps its state while it runs a finally or fault handler."""
    if region.var is None or slot[region.var.index] < 0:
        return NO_SLOT
    return slot[region.var.index]


def finally_blocks(handler: Block) -> list[Block]:
    """The blocks of a finally or fault handler: all that are reached before its `end_finally`."""
    seen, work = {handler: None}, [handler]
    while work:
        last = work.pop().instrs[-1]
        targets = [arg for arg in last.args if arg.__class__ is Block]
        if last.op == "enter_finally":  # an inner one: it comes back at its `after`
            targets = targets[:1]
        for target in targets:
            if target not in seen:
                seen[target] = None
                work.append(target)
    return list(seen)
