"""The order of blocks in code: what follows by a jump stands directly behind, so that the jump needs no instruction.

A block is put behind the one before it when nothing placed later but a back edge leads to it; then comes the next
block in the order given.
Loops keep their form: a test at the end of a loop has a way in from above that is still to come.
"""

from __future__ import annotations

from oscil.ir.model import Block, Function

COLD = ("throw", "rethrow", "unreachable")  # terminators of blocks that stand at the end


def order_blocks(function: Function) -> None:
    """Reorder `function.blocks`; the entry stays first."""
    blocks = function.blocks
    if len(blocks) < 3:
        return
    position = {block: number for number, block in enumerate(blocks)}
    waiting = dict.fromkeys(blocks, 0)  # ways in from blocks that are not placed yet, back edges left out
    for block in blocks:
        for target in _successors(block):
            if position[target] > position[block]:
                waiting[target] += 1
    placed: dict[Block, None] = {}
    warm = [block for block in blocks if block.instrs[-1].op not in COLD]
    for first in (blocks[0], *warm, *blocks):
        at: Block | None = first
        while at is not None and at not in placed:
            placed[at] = None
            targets = _successors(at)
            for target in targets:
                if position[target] > position[at]:
                    waiting[target] -= 1
            at = _best(at, targets, waiting, placed, position)
    function.blocks = list(placed)


def _successors(block: Block) -> list[Block]:
    """Targets of the terminator. A finally handler is entered from many places and stays where it is."""
    last = block.instrs[-1]
    if last.op == "enter_finally":
        return []
    return list(dict.fromkeys([arg for arg in last.args if isinstance(arg, Block)]))


def _best(
    block: Block, targets: list[Block], waiting: dict[Block, int], placed: dict[Block, None], position: dict[Block, int]
) -> Block | None:
    """What should stand behind `block`: a target that nothing else still leads to, the next in order first, none
    that throws.
    """
    ready = [
        t
        for t in targets
        if t not in placed and waiting[t] <= 0 and t.region is block.region and t.instrs[-1].op not in COLD
    ]
    if not ready:
        return None
    return min(ready, key=lambda t: (position[t] != position[block] + 1, position[t]))
