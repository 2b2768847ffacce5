"""What every await captures: one plan per method, read by both engines and by every tool (design 3.4, 3.5).

Before: calls with `await_`. After: `function.plan`, an AsyncPlan, when the function has suspension points.

1. A variable is captured at a point if it is live after the call, may hold something else than zero, and holds no
   managed address.
2. A variable that the call itself defines is captured only where a handler of the program may read its old value.
3. The saved contexts of the entry are never captured: they matter only until the first suspension.
4. A point has an exception slot exactly if a region of the program covers it; the context-restoring region is none.
5. A variable has one place in the continuation, whatever the point: references first, then structs, then numbers of
   8 bytes, then those of 4, which also fill the second half of a 4-byte result's place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from oscil.ir.model import ADDRESS_TAKEN, FILTER_SHARED, Await, Const, Kind, Var
from oscil.passes.cleanup import successors
from oscil.passes.effects import changes_part, read, written
from oscil.passes.liveness import Liveness

if TYPE_CHECKING:
    from oscil.ir.model import Block, Function, Instr, Region

SLOT, HALF = 8, 4


class ContinuationLayout:
    """The data part of a method's continuations: bytes, and offsets of references, from the start of the data."""

    __slots__ = ("ref_offsets", "size")

    def __init__(self, size: int, ref_offsets: tuple[int, ...]) -> None:
        self.size, self.ref_offsets = size, ref_offsets


class SuspensionPoint:
    """One awaited call. Offsets are from the start of the continuation's data, None where the point has no such member.

    live            captured variables with their offsets
    zeroed          variables that are live after the call but not captured: zero after a resumption
    result          the variable that gets the awaited value, None where there is none
    """

    __slots__ = (
        "context_offset",
        "ec_offset",
        "exception_offset",
        "handling",
        "il",
        "instr",
        "live",
        "result",
        "result_offset",
        "state",
        "zeroed",
    )

    def __init__(self, state: int, instr: Instr) -> None:
        assert instr.await_ is not None
        self.state, self.instr, self.il = state, instr, instr.il
        self.handling = instr.await_.handling
        self.result = instr.dst
        self.live: tuple[tuple[Var, int], ...] = ()
        self.zeroed: tuple[Var, ...] = ()
        self.result_offset: int | None = None
        self.exception_offset: int | None = None
        self.context_offset: int | None = None
        self.ec_offset: int | None = None


class AsyncPlan:
    """All suspension points of a method, in order of their states, and the layout of its continuations."""

    __slots__ = ("_by_instr", "layout", "points")

    def __init__(self, layout: ContinuationLayout, points: list[SuspensionPoint]) -> None:
        self.layout, self.points = layout, points
        self._by_instr = {id(point.instr): point for point in points}

    def point_of(self, instr: Instr) -> SuspensionPoint | None:
        """The point of an awaited call; None for a tail await."""
        return self._by_instr.get(id(instr))


def async_plan(function: Function) -> None:
    """Compute `function.plan`."""
    points = [
        (block, instr)
        for block in function.blocks
        for instr in block.instrs
        if instr.await_ is not None and not instr.await_.tail
    ]
    if not points:
        return
    _Planner(function, points).run()


class _Planner:
    def __init__(self, function: Function, awaits: list[tuple[Block, Instr]]) -> None:
        self.function = function
        self.points = [SuspensionPoint(state, instr) for state, (_, instr) in enumerate(awaits)]
        self.blocks = [block for block, _ in awaits]
        self.never = _saved_contexts(function)

    def run(self) -> None:
        function = self.function
        liveness = Liveness(function)
        mutated = _mutated_before(function, {id(point.instr) for point in self.points})
        live_after = self._live_after(liveness)
        captured: list[list[Var]] = []
        for point, block in zip(self.points, self.blocks, strict=True):
            live = live_after[id(point.instr)]
            dst = point.result
            if dst is not None and not (liveness.caught[block] >> dst.index & 1 and in_try(block.region)):
                live &= ~(1 << dst.index)
            live &= ~self.never
            kept: list[Var] = []
            zeroed: list[Var] = []
            for var in function.vars:
                if live >> var.index & 1:
                    may_differ = mutated[id(point.instr)] >> var.index & 1
                    (kept if may_differ and not holds_byref(var) else zeroed).append(var)
            captured.append(kept)
            point.zeroed = tuple(zeroed)
        self._place(captured)

    def _live_after(self, liveness: Liveness) -> dict[int, int]:
        wanted = {id(point.instr) for point in self.points}
        found = {}
        for block in dict.fromkeys(self.blocks):
            for instr, live in liveness.backwards(block):
                if id(instr) in wanted:
                    found[id(instr)] = live
        return found

    def _place(self, captured: list[list[Var]]) -> None:
        """Members first (their indexes must fit the flags), then results, then variables."""
        places = _Places()
        self._place_members(places)
        self._place_results(places)
        offsets: dict[Var, int] = {}
        for var in sorted(
            {var for kept in captured for var in kept},
            key=lambda v: (v.kind is not Kind.REF, v.kind is not Kind.VT, captured_size(v) == HALF, v.index),
        ):
            offsets[var] = places.packed(var)
        for point, kept in zip(self.points, captured, strict=True):
            point.live = tuple([(var, offsets[var]) for var in kept])
        layout = ContinuationLayout(places.size, tuple(sorted(places.refs)))
        self.function.plan = AsyncPlan(layout, self.points)

    def _place_members(self, places: _Places) -> None:
        covered = [in_try(block.region) for block in self.blocks]
        ec_offset = places.reference()
        captures = any(point.handling == Await.CAPTURED for point in self.points)
        context_offset = places.reference() if captures else None
        exception_offset = places.reference() if any(covered) else None
        for point, is_covered in zip(self.points, covered, strict=True):
            point.ec_offset = ec_offset
            if point.handling == Await.CAPTURED:
                point.context_offset = context_offset
            if is_covered:
                point.exception_offset = exception_offset

    def _place_results(self, places: _Places) -> None:
        results: dict[Any, int] = {}
        for point in self.points:
            if point.result is not None:
                key = _shape(point.result)
                if key not in results:
                    results[key] = places.whole(point.result)
                point.result_offset = results[key]


class _Places:
    """Places in the data part, one behind the other."""

    __slots__ = ("_halves", "refs", "size")

    def __init__(self) -> None:
        self.size = 0
        self.refs: list[int] = []
        self._halves: list[int] = []  # free places of 4 bytes

    def reference(self) -> int:
        """A member's."""
        at = self.size
        self.refs.append(at)
        self.size = at + SLOT
        return at

    def whole(self, var: Var) -> int:
        """A variable's, of whole slots; what it does not need of them stays free."""
        at, size = self.size, captured_size(var)
        self.refs += [at + offset for offset in ref_offsets(var)]
        if size == HALF:
            self._halves.append(at + HALF)
        self.size = at + -(-size // SLOT) * SLOT
        return at

    def packed(self, var: Var) -> int:
        """A variable's, in a free half slot if it fits."""
        if captured_size(var) == HALF and self._halves:
            return self._halves.pop(0)
        return self.whole(var)


def in_try(region: Region | None) -> bool:
    """Whether a region of the program covers the block."""
    while region is not None:
        if not region.is_context:
            return True
        region = region.parent
    return False


def holds_byref(var: Var) -> bool:
    """A managed address, or a struct with one: null or default after a resumption (reference 1.2)."""
    return var.kind is Kind.BYREF or (var.kind is Kind.VT and bool(var.layout.byref_offsets))


def ref_offsets(var: Var) -> tuple[int, ...]:
    """Where references lie in a variable."""
    if var.kind is Kind.REF:
        return (0,)
    return tuple(var.layout.ref_offsets) if var.kind is Kind.VT else ()


def captured_size(var: Var) -> int:
    """Bytes that a variable takes in a continuation: a struct whole slots."""
    if var.kind is Kind.VT:
        return -(-var.layout.size // SLOT) * SLOT or SLOT
    return HALF if var.kind in (Kind.I4, Kind.F4) else SLOT


def _shape(var: Var) -> Any:
    """Results of one shape share a place."""
    return (var.kind, var.layout.size, tuple(var.layout.ref_offsets)) if var.kind is Kind.VT else var.kind


def _saved_contexts(function: Function) -> int:
    mask = 0
    for instr in function.blocks[0].instrs:
        if instr.op == "async_enter":
            for var in written(instr):
                mask |= 1 << var.index
    return mask


def _mutated_before(function: Function, wanted: set[int]) -> dict[int, int]:
    """By awaited call: variables that may hold something else than zero there (forward, union at joins).
    Parameters always may.
    """
    start = 0
    for var in function.params:
        start |= 1 << var.index
    for covered in function.regions:
        if covered.var is not None:
            start |= 1 << covered.var.index
    for var in function.vars:
        if var.flags & FILTER_SHARED:  # a filter may write it behind the scenes
            start |= 1 << var.index
    entry: dict[Block, int] = dict.fromkeys(function.blocks, 0)
    entry[function.blocks[0]] = start
    found: dict[int, int] = {}
    work = list(reversed(function.blocks))
    pending = set(work)
    while work:
        block = work.pop()
        pending.discard(block)
        state = entry[block]
        thrown = state
        for instr in block.instrs:
            if id(instr) in wanted:
                found[id(instr)] = state
            state = _after(instr, state)
            thrown |= state
        targets = [(target, state) for target in _onward(function, block)]
        region: Region | None = block.region
        while region is not None:
            targets.append((region.handler, thrown))
            region = region.parent
        for target, mask in targets:
            if entry[target] | mask != entry[target]:
                entry[target] |= mask
                if target not in pending:
                    pending.add(target)
                    work.append(target)
    return {instr: found.get(instr, ~0) for instr in wanted}


def _onward(function: Function, block: Block) -> list[Block]:
    last = block.instrs[-1]
    if last.op != "end_finally":
        return successors(block)
    return [
        other.instrs[-1].args[1]  # type: ignore[misc]
        for other in function.blocks
        if other.instrs[-1].op == "enter_finally" and other.instrs[-1].args[0] is last.args[0]
    ]


def _after(instr: Instr, state: int) -> int:
    """The state after an instruction. A zero stored to a variable that nothing points to makes it default again."""
    if instr.op == "addr_of":
        for var in read(instr):
            state |= 1 << var.index
    part = changes_part(instr)
    if part is not None:
        state |= 1 << part.index
    for var in written(instr):
        if _stores_zero(instr) and not var.flags & (ADDRESS_TAKEN | FILTER_SHARED):
            state &= ~(1 << var.index)
        else:
            state |= 1 << var.index
    return state


def _stores_zero(instr: Instr) -> bool:
    if instr.op == "zero_vt":
        return True
    if not instr.op.startswith("mov_"):
        return False
    source = instr.args[0]
    return isinstance(source, Const) and source.value == 0 and repr(source.value) != "-0.0"
