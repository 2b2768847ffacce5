"""Which slots of a frame hold references at a place in its code: worked out when the collector asks.

A place is the instruction about to run, or a call that is under way (the frame below the top). Plain reference
variables are exact. What may hold something stale where it counts as live (parts of structs, variables whose address
is taken, what a fused instruction stores half-way) is told apart as *ambiguous*: the collector looks before it
believes.
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
    """Answers for one method. `places`: (block, first macro, last macro) of each instruction; macro -1: before the
    block's first; in block 0, which begins the method, only the arguments are there then.
    """

    def __init__(
        self,
        function: Function,
        selected: Selected,
        liveness: Liveness,
        slot: Sequence[int],
        starts: list[int],
        places: list[tuple[int, int, int]],
        landings: int,
        stressed: dict[int, int],
    ) -> None:
        self.function, self.selected, self.liveness, self.slot = function, selected, liveness, slot
        self.starts, self.places = starts, places
        self.landings = landings  # byte offset where the landings begin
        self.stressed = stressed  # offsets where a call has just returned: slots of its result

    def at(self, offset: int, returning: bool) -> FrameSlots:
        """The live slots when the instruction at byte `offset` is about to run or half done, or, `returning`, while
        the call before `offset` runs. An `offset` in the middle of a call: the callee has had its arguments.
        """
        number = bisect_right(self.starts, offset - 1 if returning else offset) - 1
        start = self.starts[number]
        block, first, last = self.places[number]
        result = self.stressed.get(start, 0)
        if returning or result or offset > start or start >= self.landings:
            slots = self._slots(self._live(block, last, True), (), block, self.liveness.whole)
            return slots if returning else FrameSlots(slots.references, slots.ambiguous | result)
        return self._half_done(block, first if offset else -1, last)  # at 0 the call may be all that has happened

    def _at_entry(self) -> FrameSlots:
        """The caller has left the arguments; all else is still to be zeroed."""
        params = sum(1 << var.index for var in self.function.params)
        return self._slots((self.liveness.live_in[0] | self.liveness.whole) & params, (), 0, 0)

    def _half_done(self, block: int, first: int, last: int) -> FrameSlots:
        """Before any of the macros that one fused instruction stands for: it publishes its beginning only, and each
        of them may be where it is. Exact is what all of these places agree on.
        """
        references, seen = -1, 0
        for index in range(first, last + 1):
            if index < 0 and block == 0:
                slots = self._at_entry()
            elif index < 0:
                slots = self._slots(self._live(block, -1, False), (), block, self.liveness.whole)
            else:
                early = self.selected.macros[block][index].early
                slots = self._slots(self._live(block, index, False), early, block, self.liveness.whole)
            references &= slots.references
            seen |= slots.references | slots.ambiguous
        return FrameSlots(references, seen & ~references)

    def _live(self, block: int, index: int, calling: bool) -> int:
        """Variables that are live before a macro, or, while it calls, after it but for its result."""
        macros = self.selected.macros[block]
        live, caught = self.liveness.live_out[block], self.liveness.caught(block)
        for macro in reversed(macros[index + 1 :]):
            live = _before(macro, live) | caught
        if index < 0:  # at the start of the block
            return live | caught
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
                and self.slot[region.var.index] >= 0
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
