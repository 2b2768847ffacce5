"""Slot allocation: one pass over the intervals in order of their beginning.

A call's frame lies above everything that is live across the call. Values that exist only to be an argument are
computed where the callee
finds them: when the first of them begins, the call's *window* opens, and its argument slots are reserved until the
call. What lives longer
than the call must fit below the window (space for it is left when the window opens); where it does not, the arguments
of that call are
moved instead and allocation starts again. A call's result stays where the callee left it if nothing forbids that.
"""

from __future__ import annotations

from heapq import heappop, heappush

from oscil.engines.interpreter.liveness import WHOLE, Intervals
from oscil.engines.interpreter.macros import Call, Selected, slots_of
from oscil.errors import UnsupportedError
from oscil.ir.model import PARAM, Function, Var

HEADER_SLOTS = 4
MAX_SLOTS = 0xFFFF
# An unwinding that runs a finally handler keeps its state beside the return label (vm/native/unwind.py, Cleanup).
FINALLY_SLOTS = 6


class _Conflict(Exception):
    """Something that outlives a call does not fit below its window."""

    def __init__(self, call: int) -> None:
        super().__init__()
        self.call = call


class Allocation:
    """`slot[i]` of variable i (-1: none), `frame_slots`, and in each call its `base` and which arguments are in
    place.
    """

    def __init__(self, function: Function, selected: Selected, intervals: Intervals) -> None:
        self.function, self.selected, self.intervals = function, selected, intervals
        self.sizes = [slots_of(var) for var in function.vars]
        for var in selected.afters:
            self.sizes[var.index] = FINALLY_SLOTS
        self.hints = self._hints()
        moved: set[int] = set()
        while True:
            try:
                _Pass(self, moved)
                break
            except _Conflict as conflict:
                moved.add(conflict.call)
        if self.frame_slots > MAX_SLOTS:
            raise UnsupportedError(
                f"{function.name}: a frame of {self.frame_slots * 8} bytes is larger than the interpreter can address"
            )

    slot: list[int]
    frame_slots: int

    def _hints(self) -> dict[int, int]:
        """Destination and source of moves between variables."""
        hints: dict[int, int] = {}
        for macros in self.selected.macros:
            for macro in macros:
                if macro.name.startswith("mov_") and len(macro.uses) == 1 and macro.defs:
                    hints[macro.defs[0].index] = macro.uses[0].index
        return hints

    def candidates(self, moved: set[int]) -> dict[int, tuple[int, int]]:
        """Variables whose only use is as an argument: (number of the call, index of the argument)."""
        found: dict[int, tuple[int, int]] = {}
        calls, ends = self.selected.calls, self.intervals.end
        for number, call in enumerate(calls):
            if number in moved:
                continue
            kept = {var.index for var in call.kept}
            for position, arg in enumerate(call.args):
                if (
                    arg.__class__ is Var
                    and not arg.flags & (WHOLE | PARAM)
                    and ends[arg.index] == self.intervals.call_at[number]
                    and arg.index not in kept
                ):
                    if arg.index in found:
                        found[arg.index] = (-1, -1)
                    else:
                        found[arg.index] = (number, position)
        return {index: where for index, where in found.items() if where[0] >= 0}


class _Pass:
    """One attempt."""

    def __init__(self, allocation: Allocation, moved: set[int]) -> None:
        self.allocation, self.intervals = allocation, allocation.intervals
        self.calls = allocation.selected.calls
        self.start, self.end, self.sizes = self.intervals.start, self.intervals.end, allocation.sizes
        self.slot = [-1] * len(self.sizes)
        self.candidates = allocation.candidates(moved)
        self.busy = 0
        self.top = 0
        self.active: list[tuple[int, int]] = []
        self.windows: list[tuple[int, int, Call, int]] = []  # position, number, call, mask
        for call in self.calls:
            call.base, call.direct = -1, set()
        self._run()
        allocation.slot, allocation.frame_slots = self.slot, self.top

    def _run(self) -> None:
        start, end = self.start, self.end
        self._parameters()
        self.order = sorted(
            (i for i in range(len(start)) if end[i] >= start[i] and self.slot[i] < 0), key=start.__getitem__
        )
        next_call, call_at = 0, self.intervals.call_at
        for number, index in enumerate(self.order):
            begin = start[index]
            while next_call < len(call_at) and call_at[next_call] < begin:
                self._call(next_call)
                next_call += 1
            if self.slot[index] < 0:
                self._expire(begin)
                self._place(number, index)
        for remaining in range(next_call, len(call_at)):
            self._call(remaining)

    def _parameters(self) -> None:
        at = 0
        for var in self.allocation.function.params:
            size = slots_of(var)
            self.slot[var.index] = at
            if self.end[var.index] >= 0:
                self._take(at, size, self.end[var.index])
            at += size
        self.top = max(self.top, at, 1)

    def _take(self, slot: int, size: int, end: int) -> None:
        mask = ((1 << size) - 1) << slot
        self.busy |= mask
        heappush(self.active, (end, mask))
        self.top = max(self.top, slot + size)

    def _expire(self, position: int) -> None:
        active = self.active
        while active and active[0][0] < position:
            self.busy &= ~heappop(active)[1]

    def _place(self, number: int, index: int) -> None:
        end, size = self.end[index], self.sizes[index]
        candidate = self.candidates.get(index)
        if candidate is not None and self._in_window(number, index, *candidate):
            return
        limit, crossed = self._limit(end)
        hint = self.allocation.hints.get(index)
        slot = -1
        if hint is not None and size == self.sizes[hint] and self.end[hint] == self.start[index] - 1:
            wanted = self.slot[hint]
            if wanted >= 0 and not self.busy >> wanted & ((1 << size) - 1) and wanted + size <= limit:
                slot = wanted
        if slot < 0:
            slot = self._free(size)
        if slot + size > limit:
            raise _Conflict(crossed)
        self.slot[index] = slot
        self._take(slot, size, end)

    def _free(self, size: int) -> int:
        """The lowest run of free slots."""
        free = ~self.busy
        for shift in range(1, size):
            free &= ~self.busy >> shift
        return (free & -free).bit_length() - 1

    def _limit(self, end: int) -> tuple[int, int]:
        """First slot that a variable which lives until `end` may not use, and the call that forbids it."""
        limit, crossed = 1 << 60, -1
        for position, number, call, _ in self.windows:
            if position < end and call.base - HEADER_SLOTS < limit:
                limit, crossed = call.base - HEADER_SLOTS, number
        return limit, crossed

    def _in_window(self, order: int, index: int, number: int, argument: int) -> bool:
        """Put a variable into its argument's slot; False when a call stands between."""
        call, position = self.calls[number], self.intervals.call_at[number]
        if any(at < position for at, _, _, _ in self.windows):
            return False
        if call.base < 0:
            self._open(order, number, call, position)
        slot = call.base + call.offsets[argument]
        self.slot[index] = slot
        call.direct.add(index)
        return True

    def _open(self, order: int, number: int, call: Call, position: int) -> None:
        crossing = 0
        for index in self.order[order + 1 :]:
            if self.start[index] > position:
                break
            if self.end[index] > position:
                crossing += self.sizes[index]
        call.base = self.busy.bit_length() + crossing + HEADER_SLOTS
        mask = ((1 << call.size) - 1) << call.base
        self.busy |= mask
        self.windows.append((position, number, call, mask))

    def _call(self, number: int) -> None:
        call, position = self.calls[number], self.intervals.call_at[number]
        self._expire(position)
        if call.base < 0:
            call.base = self.busy.bit_length() + HEADER_SLOTS
        else:
            for item in [item for item in self.windows if item[1] == number]:
                self.windows.remove(item)
                self.busy &= ~item[3]
        self.top = max(self.top, call.base + max(call.size, call.result_size, 1))
        dst = call.dst
        if (
            dst is None
            or dst.flags & (WHOLE | PARAM)
            or self.start[dst.index] != position + 1
            or dst.index in self.candidates
        ):
            return
        if self._limit(self.end[dst.index])[1] >= 0:
            return
        self._expire(position + 1)
        self.slot[dst.index] = call.base
        self._take(call.base, self.sizes[dst.index], self.end[dst.index])
