"""Liveness of variables over selected code, and from it the interval that each variable occupies.

A position is twice the index of a macro, in code order; a macro reads at its even position and writes at the odd one
after it.
"""

from __future__ import annotations

from collections.abc import Iterator

from oscil.engines.interpreter.macros import Call, Macro, Selected
from oscil.ir.model import ADDRESS_TAKEN, FILTER_SHARED, Block, Function, Region, Var

WHOLE = ADDRESS_TAKEN | FILTER_SHARED


def bits(mask: int) -> Iterator[int]:
    """Indexes of the set bits, lowest first."""
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low


class Liveness:
    """`live_in` and `live_out` of each block as bit masks over variable indexes; `whole`: variables that live all the
    time.
    """

    def __init__(self, function: Function, selected: Selected) -> None:
        self.function, self.selected = function, selected
        self.index = {block: number for number, block in enumerate(selected.blocks)}
        self.whole = 0
        for var in function.vars:
            if var.flags & WHOLE:
                self.whole |= 1 << var.index
        count = len(selected.blocks)
        self.gen, self.kill = [0] * count, [0] * count
        self.live_in, self.live_out = [0] * count, [0] * count
        for number, macros in enumerate(selected.macros):
            self._summarise(number, macros)
        self.successors = [self._successors(block) for block in selected.blocks]
        self._solve()

    def _summarise(self, number: int, macros: list[Macro]) -> None:
        gen = kill = 0
        for macro in macros:
            for var in macro.uses:
                bit = 1 << var.index
                if not kill & bit:
                    gen |= bit
            for var in macro.defs:
                kill |= 1 << var.index
            if macro.__class__ is Call and macro.kept:
                for var in macro.kept:
                    bit = 1 << var.index
                    if not kill & bit:
                        gen |= bit
        self.gen[number], self.kill[number] = gen, kill

    def _successors(self, block: Block) -> list[int]:
        last = block.instrs[-1]
        found = [self.index[arg] for arg in last.args if arg.__class__ is Block]
        if last.op == "end_finally":
            var = last.args[0]
            assert isinstance(var, Var)
            found += [self.index[after] for after in self.selected.afters.get(var, ())]
        return found

    def _solve(self) -> None:
        handlers = [self._handlers(block.region) for block in self.selected.blocks]
        live_in, live_out, order = self.live_in, self.live_out, range(len(self.selected.blocks) - 1, -1, -1)
        changed = True
        while changed:
            changed = False
            for number in order:
                out = caught = 0
                for successor in self.successors[number]:
                    out |= live_in[successor]
                for handler in handlers[number]:
                    caught |= live_in[handler]
                # an exception may leave the block at any point: what the handler reads is live all through it
                live = self.gen[number] | (out & ~self.kill[number]) | caught
                out |= caught
                if live != live_in[number] or out != live_out[number]:
                    live_in[number], live_out[number] = live, out
                    changed = True

    def _handlers(self, region: Region | None) -> list[int]:
        found = []
        while region is not None:
            if region.handler in self.index:
                found.append(self.index[region.handler])
            region = region.parent
        return found

    def caught(self, number: int) -> int:
        """What is live all through a block because its handlers read it."""
        mask = 0
        for handler in self._handlers(self.selected.blocks[number].region):
            mask |= self.live_in[handler]
        return mask


class Intervals:
    """`start[i]`, `end[i]` of variable i (start > end: never used) and the position of each call."""

    def __init__(self, function: Function, selected: Selected, liveness: Liveness) -> None:
        count = len(function.vars)
        self.start = [1 << 60] * count
        self.end = [-1] * count
        self.call_at: list[int] = []
        position = 0
        for number, macros in enumerate(selected.macros):
            self._cover(liveness.live_in[number], position)
            for macro in macros:
                self._macro(macro, position)
                position += 2
            self._cover(liveness.live_out[number], position - 1)
        self.last = position
        for index in bits(liveness.whole):
            self.start[index], self.end[index] = -1, position
        for var in function.params:  # a parameter holds its slot from the beginning
            if self.end[var.index] >= 0:
                self.start[var.index] = -1

    def _cover(self, mask: int, position: int) -> None:
        start, end = self.start, self.end
        while mask:
            low = mask & -mask
            index = low.bit_length() - 1
            mask ^= low
            if position < start[index]:
                start[index] = position
            if position > end[index]:
                end[index] = position

    def _macro(self, macro: Macro, position: int) -> None:
        start, end = self.start, self.end
        for var in macro.uses:
            index = var.index
            if position > end[index]:
                end[index] = position
            if position < start[index]:
                start[index] = position
        for var in macro.defs:
            index = var.index
            if position + 1 < start[index]:
                start[index] = position + 1
            if position + 1 > end[index]:
                end[index] = position + 1
        for var in macro.early:
            start[var.index] = min(start[var.index], position)
        if isinstance(macro, Call):
            self.call_at.append(position)
            for var in macro.kept:
                end[var.index] = max(end[var.index], position + 1)
