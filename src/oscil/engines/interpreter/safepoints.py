"""Which slots of a frame hold references at a place in its code: worked out when the collector asks.

A place is the instruction about to run, or a call that is under way (the frame below the top). Plain reference
variables are exact. What
may hold something stale where it counts as live (parts of structs, variables whose address is taken, what a fused
handler stores
half-way) is told apart as *ambiguous*: the collector looks before it believes.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from oscil.engines.interpreter.clauses import finally_blocks
from oscil.engines.interpreter.liveness import Liveness, bits
from oscil.engines.interpreter.macros import Call, Macro, Selected
from oscil.ir.model import Function, Kind, RegionKind, Var


class FrameSlots(NamedTuple):
    """Bit masks over slots: `references` hold null or an object, `ambiguous` anything that may point into one."""

    references: int
    ambiguous: int

    def pack(self) -> bytes:
        """As a FrameMap (ir/layout.py): the number of slots, then both masks in 64-bit words."""
        slots = max(self.references.bit_length(), self.ambiguous.bit_length())
        size = 8 * ((slots + 63) >> 6)
        return (
            slots.to_bytes(8, "little")
            + self.references.to_bytes(size, "little")
            + self.ambiguous.to_bytes(size, "little")
        )


class Safepoints:
    """Answers for one method. `places`: (block, macro) of each instruction; macro -1: before the body's first."""

    def __init__(
        self,
        function: Function,
        selected: Selected,
        liveness: Liveness,
        slot: Sequence[int],
        starts: list[int],
        places: list[tuple[int, int]],
        landings: int,
        stressed: dict[int, int],
    ) -> None:
        self.function, self.selected, self.liveness, self.slot = function, selected, liveness, slot
        self.starts, self.places = starts, places
        self.landings = landings  # byte offset where the landings begin
        self.stressed = stressed  # offsets where a call has just returned: slots of its result

    def at(self, offset: int, returning: bool) -> FrameSlots:
        """The live slots when the instruction at byte `offset` is about to run, or, `returning`, while the call
        before `offset` runs.
        """
        inside = offset - 1 if returning else offset
        block, index = self.places[bisect_right(self.starts, inside) - 1]
        if index < 0:
            mask = self.liveness.live_in[0] & sum(1 << var.index for var in self.function.params)
            return self._slots(mask, (), block, 0)
        result = 0 if returning else self.stressed.get(offset, 0)
        calling = returning or offset >= self.landings or bool(result)
        macro = self.selected.macros[block][index]
        return self._slots(
            self._live(block, index, calling), () if calling else macro.early, block, self.liveness.whole
        )

    def _live(self, block: int, index: int, calling: bool) -> int:
        """Variables that are live before a macro, or, while it calls, after it but for its result."""
        macros = self.selected.macros[block]
        live, caught = self.liveness.live_out[block], self.liveness.caught(block)
        for macro in reversed(macros[index + 1 :]):
            live = _before(macro, live) | caught
        macro = macros[index]
        if not calling:
            return _before(macro, live) | caught
        for var in macro.defs:
            live &= ~(1 << var.index)
        if isinstance(macro, Call):
            for var in macro.kept:
                live |= 1 << var.index
        return live | caught

    def _slots(self, live: int, early: tuple[Var, ...], block: int, whole: int) -> FrameSlots:
        references = ambiguous = 0
        variables, slot = self.function.vars, self.slot
        for index in bits(live & ~whole):
            var = variables[index]
            if slot[index] < 0:
                continue
            if var.kind == Kind.REF:
                references |= 1 << slot[index]
            else:
                ambiguous |= _parts(var, slot[index])
        for var in (*[variables[index] for index in bits(whole)], *early):
            if slot[var.index] >= 0:
                ambiguous |= _parts(var, slot[var.index])
        return FrameSlots(references, ambiguous | self._cleanup(block))

    def _cleanup(self, block: int) -> int:
        """A finally or fault handler that unwinding entered keeps the exception beside its return label."""
        mask, here = 0, self.selected.blocks[block]
        for region in self.function.regions:
            if (
                region.kind in (RegionKind.FINALLY, RegionKind.FAULT)
                and region.var is not None
                and here in finally_blocks(region.handler)
            ):
                mask |= 2 << self.slot[region.var.index]
        return mask


def _before(macro: Macro, live: int) -> int:
    """What is live before a macro."""
    for var in macro.defs:
        live &= ~(1 << var.index)
    for var in macro.uses:
        live |= 1 << var.index
    if isinstance(macro, Call):
        for var in macro.kept:
            live |= 1 << var.index
    return live


def _parts(var: Var, slot: int) -> int:
    """Slots of a variable that may point into an object."""
    if var.kind in (Kind.REF, Kind.BYREF):
        return 1 << slot
    if var.kind != Kind.VT or var.layout is None:
        return 0
    mask = 0
    for offset in (*var.layout.ref_offsets, *getattr(var.layout, "byref_offsets", ())):
        mask |= 1 << (slot + (offset >> 3))
    return mask
