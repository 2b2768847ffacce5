"""Counted loops without calls run in strips: one poll a strip, and range checks before it (design 3.2).

Before: `H: ...a[i]...; i += 1; br_if i < n, H, X` with a poll and a range check in every round.
After:  `S: end = min(n, i + 1024); br_if a != null and every index of the strip in range, F, H`
        `F: ...a[i]... (cannot fail); i += 1; br_if i < end, F, E`, without a poll
        `E: br_if i < n, S (polls), X`, and the loop as it was, which throws in the right round.

Indices are checked as exact 64-bit sums and products: one that is in range there is what 32 bits give.
"""

from __future__ import annotations

from typing import NamedTuple

from oscil.engines.jit.copying import copy_function, moved
from oscil.engines.jit.counted import Access, Counted, Facts, Loop, Node, accesses, find_loops, recognise
from oscil.ir.layout import ARRAY_DATA
from oscil.ir.model import Block, Const, Function, Instr, Kind, Operand, Var
from oscil.passes.cleanup import drop_unreachable, successors

ROUNDS = 1024
MOST_INDICES = 16  # checked before one strip
MOST = 2000  # instructions that a function may have
_SHIFT = 10


class Stripped(NamedTuple):
    """A function to compile. `certain`: instructions that cannot fail; `quiet`: blocks whose way back does not poll;
    `place`: where a block of the function given is entered now.
    """

    function: Function
    certain: frozenset[Instr]
    quiet: frozenset[Block]
    place: dict[Block, Block]


def strip_loops(function: Function) -> Stripped:
    """The function with its counted loops in strips; itself if it has none."""
    loops = find_loops(function)
    if not any(recognise(loop, Facts(loop)) is not None for loop in loops):
        return Stripped(function, frozenset(), frozenset(), {})
    copy, place = copy_function(function)
    work = _Strips(copy)
    for loop in find_loops(copy):
        facts = Facts(loop)
        counted = recognise(loop, facts)
        if counted is not None and work.size < MOST:
            work.transform(counted, facts)
    drop_unreachable(copy)
    entered = {old: work.heads.get(new, new) for old, new in place.items()}
    return Stripped(copy, frozenset(work.certain), frozenset(work.quiet), entered)


class _Strips:
    """The function under change."""

    def __init__(self, function: Function) -> None:
        self.function = function
        self.certain: set[Instr] = set()
        self.quiet: set[Block] = set()
        self.heads: dict[Block, Block] = {}
        self.size = sum(len(block.instrs) for block in function.blocks)
        self._blocks: list[Block] = []  # new ones, in their order
        self._fast_blocks: dict[Block, Block] = {}
        self._il = -1
        self._chain: tuple[tuple[object, int], ...] = ()

    def transform(self, counted: Counted, facts: Facts) -> None:
        """Put one loop into strips."""
        loop = counted.loop
        checked = accesses(counted, facts)[:MOST_INDICES]
        self._blocks = []
        self._il, self._chain = loop.latch.instrs[-1].il, loop.latch.instrs[-1].chain
        start = self._block(loop)
        bound = counted.bound
        if counted.array is not None:
            self._test(loop, "ref_ne", counted.array, Const(Kind.REF, 0))
            bound = self._put("ldlen", Kind.I4, counted.array)
        counter, wide_bound = self._wide(counted.counter), self._wide(bound)
        if counted.op.endswith("_un"):  # as signed ones while neither is negative
            self._test(loop, "i8_ge", counter, Const(Kind.I8, 0))
            self._test(loop, "i8_ge", wide_bound, Const(Kind.I8, 0))
        if isinstance(counted.step, Var):
            self._test(loop, "i4_gt", counted.step, Const(Kind.I4, 0))
        end = self._strip_end(counted, counter, wide_bound, bound)
        self._stay_in_range(counted, end)
        if checked:
            self._check(loop, checked, counter, self._last(counted, counter, end))
        fast = self._fast(counted, end, {access.instr for access in checked})
        self._go(fast)
        self._blocks += self._after(counted, bound, fast, start)
        self._install(loop, start)

    # --- instructions -------------------------------------------------------------------------------------------------

    def _block(self, loop: Loop) -> Block:
        block = Block(f"{loop.header.label}.{len(self._blocks)}", loop.header.region)
        self._blocks.append(block)
        return block

    def _append(self, op: str, dst: Var | None, *args: Operand) -> None:
        self._blocks[-1].instrs.append(Instr(op, dst, args, self._il, None, self._chain))

    def _put(self, op: str, kind: Kind, *args: Operand) -> Operand:
        dst = self.function.new_var(kind)
        self._append(op, dst, *args)
        return dst

    def _wide(self, operand: Operand) -> Operand:
        if isinstance(operand, Const):
            return Const(Kind.I8, operand.value)
        return self._put("i4_to_i8", Kind.I8, operand)

    def _go(self, block: Block) -> None:
        self._append("br", None, block)

    def _test(self, loop: Loop, op: str, *args: Operand) -> None:
        """Go on if it holds, else to the loop as it was."""
        value, at = self._put(op, Kind.I4, *args), self._blocks[-1]
        following = self._block(loop)
        at.instrs.append(Instr("br_if", None, (value, following, loop.header), self._il, None, self._chain))

    # --- before a strip -----------------------------------------------------------------------------------------------

    def _strip_end(self, counted: Counted, counter: Operand, wide_bound: Operand, bound: Operand) -> Var:
        """The nearer one of the bound and ROUNDS rounds."""
        if isinstance(counted.step, Const):
            far: Operand = Const(Kind.I8, counted.step.value * ROUNDS)
        else:
            far = self._put("i8_shl", Kind.I8, self._wide(counted.step), Const(Kind.I4, _SHIFT))
        there = self._put("i8_add", Kind.I8, counter, far)
        end = self.function.new_var(Kind.I4)
        self._append("mov_i4", end, bound)
        nearer = self._put("i8_lt" if counted.is_up else "i8_gt", Kind.I4, there, wide_bound)
        at = self._blocks[-1]
        shorten = self._block(counted.loop)
        self._append("i8_to_i4", end, there)
        following = self._block(counted.loop)
        shorten.instrs.append(Instr("br", None, (following,), self._il, None, self._chain))
        at.instrs.append(Instr("br_if", None, (nearer, shorten, following), self._il, None, self._chain))
        return end

    def _stay_in_range(self, counted: Counted, end: Var) -> None:
        """The counter must not wrap round before the strip's end is seen."""
        step, sign = counted.step, 1 if counted.is_up else -1
        if not counted.is_inclusive and isinstance(step, Const) and step.value == sign:
            return
        behind = self._put("i8_add", Kind.I8, self._wide(end), self._wide(step))
        edge = 0x7FFFFFFF if counted.is_up else -0x80000000
        self._test(counted.loop, "i8_le" if counted.is_up else "i8_ge", behind, Const(Kind.I8, edge))

    def _last(self, counted: Counted, counter: Operand, end: Var) -> Operand:
        """The counter in the strip's last round, or a value behind it."""
        edge = self._wide(end)
        sign = 1 if counted.is_up else -1
        if not counted.is_inclusive:
            edge = self._put("i8_sub", Kind.I8, edge, Const(Kind.I8, sign))
        step = counted.step.value if isinstance(counted.step, Const) else sign
        if step == sign:
            return edge
        way = self._put("i8_sub", Kind.I8, edge, counter)
        rest = self._put("i8_rem", Kind.I8, way, Const(Kind.I8, step))
        self.certain.add(self._blocks[-1].instrs[-1])
        return self._put("i8_sub", Kind.I8, edge, rest)

    def _check(self, loop: Loop, checked: list[Access], first: Operand, last: Operand) -> None:
        """Every index of the strip's first and last round is in range: so are those between."""
        for array in dict.fromkeys([access.array for access in checked]):
            group = [access for access in checked if access.array is array]
            self._test(loop, "ref_ne", array, Const(Kind.REF, 0))
            lengths: dict[int, tuple[Operand, Operand | None]] = {}
            tests: list[Operand] = []
            for dimension, node in dict.fromkeys([(d, n) for access in group for d, n in enumerate(access.indices)]):
                if dimension not in lengths:
                    lengths[dimension] = self._length(group[0], dimension)
                length, low = lengths[dimension]
                for counter in (first, last) if node.degree else (first,):
                    index = self._evaluate(node, counter)
                    if low is not None:
                        index = self._put("i8_sub", Kind.I8, index, low)
                    tests.append(self._put("i8_lt_un", Kind.I4, index, length))
            self._all(loop, tests)

    def _length(self, access: Access, dimension: int) -> tuple[Operand, Operand | None]:
        """Length and lower bound of a dimension (two of them: lengths, then lower bounds, then the elements)."""
        if access.length:
            length = self._put(access.length, Kind.I4, access.array)
            self.certain.add(self._blocks[-1].instrs[-1])
            return self._wide(length), None
        parts = []
        for offset in (ARRAY_DATA + 4 * dimension, ARRAY_DATA + 8 + 4 * dimension):
            part = self._put("ldfld_i4", Kind.I4, access.array, Const(Kind.I8, offset))
            self.certain.add(self._blocks[-1].instrs[-1])
            parts.append(self._wide(part))
        return parts[0], parts[1]

    def _evaluate(self, node: Node, counter: Operand) -> Operand:
        if node.op == "counter":
            return counter
        if node.op == "value":
            assert not isinstance(node.args[0], Node)
            return self._wide(node.args[0])
        args = [self._evaluate(arg, counter) if isinstance(arg, Node) else arg for arg in node.args]
        return self._put(f"i8_{node.op}", Kind.I8, *args)

    def _all(self, loop: Loop, tests: list[Operand]) -> None:
        both = tests[0]
        for test in tests[1:]:
            both = self._put("i4_and", Kind.I4, both, test)
        at, following = self._blocks[-1], self._block(loop)
        at.instrs.append(Instr("br_if", None, (both, following, loop.header), self._il, None, self._chain))

    # --- the strip ----------------------------------------------------------------------------------------------------

    def _fast(self, counted: Counted, end: Var, certain: set[Instr]) -> Block:
        """The loop's blocks again; accesses in `certain` cannot fail. Its first block."""
        loop = counted.loop
        place = {block: Block(f"{block.label}.fast", block.region) for block in loop.blocks}
        for block, other in place.items():
            for instr in block.instrs:
                made = moved(instr, place)
                if instr is counted.test:
                    made = Instr(instr.op, instr.dst, (counted.counter, end), instr.il, None, instr.chain)
                elif instr in certain:
                    made = Instr(instr.op, instr.dst, instr.args, instr.il, None, instr.chain)
                    self.certain.add(made)
                other.instrs.append(made)
        self.quiet.add(place[loop.latch])
        self.size += sum(len(block.instrs) for block in loop.blocks)
        self._fast_blocks = place
        return place[loop.header]

    def _after(self, counted: Counted, bound: Operand, fast: Block, start: Block) -> list[Block]:
        """The strip's blocks, and the block behind it."""
        loop = counted.loop
        end, latch = Block(f"{loop.header.label}.end", loop.header.region), self._fast_blocks[loop.latch]
        last = latch.instrs[-1]
        (leave,) = [arg for arg in last.args[1:] if arg is not fast]
        assert isinstance(leave, Block)
        again = self.function.new_var(Kind.I4)
        test = Instr(counted.test.op, again, (counted.counter, bound), self._il, None, self._chain)
        place = {fast: start}
        end.instrs = [test, Instr("br_if", None, (again, *moved(last, place).args[1:]), self._il, None, self._chain)]
        latch.instrs[-1] = moved(last, {leave: end})
        return [*self._fast_blocks.values(), end]

    def _install(self, loop: Loop, start: Block) -> None:
        """Put the new blocks before the loop; who came to it comes to them."""
        function, inside = self.function, set(loop.blocks)
        for block in function.blocks:
            if block not in inside and loop.header in successors(block):
                block.instrs[-1] = moved(block.instrs[-1], {loop.header: start})
        at = function.blocks.index(loop.header)
        function.blocks[at:at] = self._blocks
        self.heads[loop.header] = start
