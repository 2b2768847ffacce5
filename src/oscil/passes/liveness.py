"""Which variables may be read later, as bit masks over variable indexes. Exceptions leave a block anywhere:
handlers' needs are live all through.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.ir.model import Block, Var
from oscil.passes.cleanup import successors
from oscil.passes.effects import read, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from oscil.ir.model import Function, Instr, Region


class Liveness:
    """`live_in`, `live_out` by block; `caught`: by block, what its handlers and filters read."""

    def __init__(self, function: Function) -> None:
        self.function = function
        self.live_in: dict[Block, int] = dict.fromkeys(function.blocks, 0)
        self.live_out: dict[Block, int] = dict.fromkeys(function.blocks, 0)
        self.caught: dict[Block, int] = dict.fromkeys(function.blocks, 0)
        self._summaries = {block: _summary(block.instrs) for block in function.blocks}
        self._filters = {region: _shared(region) for region in function.regions}
        self._afters: dict[Var, list[Block]] = {}
        for block in function.blocks:
            last = block.instrs[-1]
            if last.op == "enter_finally":
                self._afters.setdefault(last.args[0], []).append(last.args[1])  # type: ignore[arg-type]
        self._successors = {block: self._onward(block) for block in function.blocks}
        self._solve()

    def _onward(self, block: Block) -> list[Block]:
        last = block.instrs[-1]
        if last.op == "end_finally":
            return self._afters.get(last.args[0], [])  # type: ignore[arg-type]
        if last.op == "enter_finally":
            return [last.args[2]]  # type: ignore[list-item]
        return successors(block)

    def _solve(self) -> None:
        live_in, live_out, caught = self.live_in, self.live_out, self.caught
        order = list(reversed(self.function.blocks))
        changed = True
        while changed:
            changed = False
            for block in order:
                out = 0
                for successor in self._successors[block]:
                    out |= live_in[successor]
                thrown, region = 0, block.region
                while region is not None:
                    handler = live_in.get(region.handler, 0)
                    if region.var is not None:
                        handler &= ~(1 << region.var.index)
                    thrown |= handler | self._filters[region]
                    region = region.parent
                gen, kill = self._summaries[block]
                live = gen | (out & ~kill) | thrown
                if live != live_in[block] or out != live_out[block] or thrown != caught[block]:
                    live_in[block], live_out[block], caught[block] = live, out, thrown
                    changed = True

    def backwards(self, block: Block) -> Iterator[tuple[Instr, int]]:
        """Each instruction of a block from the last to the first, with what is live after it."""
        thrown = self.caught[block]
        live = self.live_out[block] | thrown
        for instr in reversed(block.instrs):
            yield instr, live
            for var in written(instr):
                live &= ~(1 << var.index)
            for var in read(instr):
                live |= 1 << var.index
            live |= thrown


def _summary(instrs: list[Instr]) -> tuple[int, int]:
    gen = kill = 0
    for instr in instrs:
        for var in read(instr):
            bit = 1 << var.index
            if not kill & bit:
                gen |= bit
        for var in written(instr):
            kill |= 1 << var.index
    return gen, kill


def _shared(region: Region) -> int:
    """Variables of the method that the region's filter uses."""
    mask = 0
    if region.filter is not None:
        for block in region.filter.blocks:
            for instr in block.instrs:
                if instr.op == "frame_addr":
                    mask |= 1 << instr.args[1].index  # type: ignore[union-attr]
    return mask
