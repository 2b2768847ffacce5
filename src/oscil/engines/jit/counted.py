"""Innermost loops that count: what their variable runs over, and which array accesses its range decides."""

from __future__ import annotations

from typing import NamedTuple

from oscil.ir.model import (
    ADDRESS_TAKEN,
    FILTER_SHARED,
    PINNED,
    Block,
    Const,
    Function,
    Instr,
    Kind,
    Operand,
    Var,
)
from oscil.ir.ops.table import OPS
from oscil.passes.cleanup import successors
from oscil.passes.effects import changes_part, written

LARGEST = 300  # instructions of a loop that is looked at
_AWKWARD = ADDRESS_TAKEN | FILTER_SHARED | PINNED
_UP, _DOWN = ("i4_lt", "i4_le", "i4_lt_un", "i4_le_un"), ("i4_gt", "i4_ge")
_NEGATED = {"i4_lt": "i4_ge", "i4_le": "i4_gt", "i4_gt": "i4_le", "i4_ge": "i4_lt"}
_NEGATED |= {"i4_lt_un": "i4_ge_un", "i4_le_un": "i4_gt_un", "i4_gt_un": "i4_le_un", "i4_ge_un": "i4_lt_un"}
_LINEAR = ("i4_add", "i4_sub", "i4_mul", "i4_shl", "mov_i4")
_WORD = 1 << 31  # magnitude of a 32-bit value
_LIMIT = 1 << 63


class Loop(NamedTuple):
    """A natural loop with one way in and one way back; `blocks` in their order in the function."""

    header: Block
    latch: Block
    blocks: list[Block]


class Counted(NamedTuple):
    """`while (counter OP bound) ...; counter += step`, tested at the end of each round.

    test   the comparison, in the latch; `op` as it reads when the loop goes on
    array  the bound is this array's length, read in each round
    """

    loop: Loop
    counter: Var
    step: Operand
    increment: Instr
    test: Instr
    op: str
    bound: Operand
    array: Var | None

    @property
    def is_up(self) -> bool:
        """Whether it counts up."""
        return self.op in _UP

    @property
    def is_inclusive(self) -> bool:
        """Whether the bound itself is reached."""
        return "e" in self.op[3:].removesuffix("_un")


class Node(NamedTuple):
    """An index as exact arithmetic over the counter. op: counter, value, add, sub, mul, shl; `most`: its magnitude."""

    op: str
    args: tuple[Node | Operand, ...]
    degree: int
    most: int


class Access(NamedTuple):
    """An access that cannot fail while every index is in range: (dimension, index as a node)."""

    instr: Instr
    array: Var
    length: str  # the op that reads its length; "" for two dimensions
    indices: tuple[Node, ...]


def find_loops(function: Function) -> list[Loop]:
    """Innermost loops without calls, in the order of their headers."""
    position = {block: number for number, block in enumerate(function.blocks)}
    ways: dict[Block, list[Block]] = {block: [] for block in function.blocks}
    for block in function.blocks:
        for target in successors(block):
            ways[target].append(block)
    fixed = {function.blocks[0], *[region.handler for region in function.regions]}
    for block in function.blocks:
        if block.instrs[-1].op == "enter_finally":
            fixed.update(successors(block))
    found = []
    for header in function.blocks:
        latches = [block for block in ways[header] if position[block] >= position[header]]
        if len(latches) == 1 and header not in fixed:
            members = _members(header, latches[0], ways)
            if members is not None and not members & fixed and _is_plain(header, latches[0], members, position):
                found.append(Loop(header, latches[0], sorted(members, key=position.__getitem__)))
    return found


def _members(header: Block, latch: Block, ways: dict[Block, list[Block]]) -> set[Block] | None:
    """Blocks that lead to the latch without passing the header; None if there is a second way in."""
    members, work = {header}, [latch]
    while work:
        block = work.pop()
        if block not in members:
            members.add(block)
            work += ways[block]
            if len(members) > 64:
                return None
    return members if all(way in members for block in members - {header} for way in ways[block]) else None


def _is_plain(header: Block, latch: Block, members: set[Block], position: dict[Block, int]) -> bool:
    """No loop inside, one region, nothing that calls, allocates or leaves in an unusual way."""
    size = 0
    for block in members:
        size += len(block.instrs)
        if block.region is not header.region or size > LARGEST:
            return False
        for target in successors(block):
            if target in members and position[target] <= position[block] and (block, target) != (latch, header):
                return False
        for instr in block.instrs:
            op = OPS[instr.op]
            if op.safepoint or op.control in ("call", "async", "eh", "throw", "frame") or instr.await_ is not None:
                return False
    return True


class Facts:
    """What a loop changes."""

    def __init__(self, loop: Loop) -> None:
        self.loop = loop
        self.sites: dict[Var, list[tuple[Block, int]]] = {}
        for block in loop.blocks:
            for at, instr in enumerate(block.instrs):
                part = changes_part(instr)
                for var in [*written(instr), *([part] if part is not None else [])]:
                    self.sites.setdefault(var, []).append((block, at))

    def is_fixed(self, operand: Operand) -> bool:
        """Whether the loop leaves it alone."""
        if isinstance(operand, Var):
            return operand not in self.sites and not operand.flags & _AWKWARD
        return isinstance(operand, Const)

    def definition(self, var: Operand, block: Block, at: int) -> tuple[Instr, Block, int] | None:
        """The one definition of a variable in the loop, if it always comes before a place in the same round."""
        if not isinstance(var, Var) or var.flags & _AWKWARD:
            return None
        sites = self.sites.get(var, [])
        if len(sites) != 1:
            return None
        where, position = sites[0]
        if (where is block and position < at) or (where is not block and where is self.loop.header):
            return where.instrs[position], where, position
        return None


def recognise(loop: Loop, facts: Facts) -> Counted | None:
    """The loop as one that counts."""
    last = loop.latch.instrs[-1]
    if last.op != "br_if" or loop.header not in last.args[1:]:
        return None
    end = len(loop.latch.instrs) - 1
    found = facts.definition(last.args[0], loop.latch, end)
    if found is None or found[1] is not loop.latch or found[0].op not in _NEGATED:
        return None
    test = found[0]
    counter, bound = test.args
    op = test.op if last.args[1] is loop.header else _NEGATED[test.op]
    if op not in (*_UP, *_DOWN) or not isinstance(counter, Var) or counter.flags & _AWKWARD:
        return None
    sites = facts.sites.get(counter, [])
    if len(sites) != 1 or sites[0][0] is not loop.latch or sites[0][1] > found[2]:
        return None
    increment = loop.latch.instrs[sites[0][1]]
    step = _step(increment, counter, facts)
    if step is None or (isinstance(step, Const) and (step.value > 0) != (op in _UP)):
        return None
    if isinstance(step, Var) and op not in _UP:
        return None
    array: Var | None = None
    if not facts.is_fixed(bound):
        read = facts.definition(bound, loop.latch, end)
        of = read[0].args[0] if read is not None and read[0].op == "ldlen" else None
        if not isinstance(of, Var) or not facts.is_fixed(of):
            return None
        array = of
    return Counted(loop, counter, step, increment, test, op, bound, array)


def _step(increment: Instr, counter: Var, facts: Facts) -> Operand | None:
    """What is added to the counter in each round."""
    if increment.op not in ("i4_add", "i4_sub") or increment.args[0] is not counter:
        return None
    step = increment.args[1]
    if isinstance(step, Const) and step.value and abs(step.value) < 1 << 20:
        return Const(Kind.I4, step.value if increment.op == "i4_add" else -step.value)
    return step if isinstance(step, Var) and increment.op == "i4_add" and facts.is_fixed(step) else None


def accesses(counted: Counted, facts: Facts) -> list[Access]:
    """Accesses of every round whose arrays the loop leaves alone and whose indices are linear in the counter."""
    found = []
    for block in counted.loop.blocks:
        if _is_in_every_round(counted.loop, block):
            for at, instr in enumerate(block.instrs):
                if instr is counted.increment:
                    break
                access = _access(counted, facts, instr, block, at)
                if access is not None:
                    found.append(access)
    return found


def _access(counted: Counted, facts: Facts, instr: Instr, block: Block, at: int) -> Access | None:
    op = instr.op
    if op == "string_char":
        length, count = "string_length", 1
    elif op == "md_addr_2":
        length, count = "", 2
    elif op.startswith(("ldelem_", "stelem_")) or op == "ldelema":
        length, count = "ldlen", 1
    else:
        return None
    array = instr.args[0]
    if op == "stelem_ref_checked" or not isinstance(array, Var) or not facts.is_fixed(array):
        return None
    nodes = [_node(counted, facts, arg, block, at) for arg in instr.args[1 : 1 + count]]
    indices = tuple(node for node in nodes if node is not None)
    return Access(instr, array, length, indices) if len(indices) == count else None


def _node(counted: Counted, facts: Facts, operand: Operand, block: Block, at: int) -> Node | None:
    if operand is counted.counter:
        return Node("counter", (), 1, _WORD)
    if facts.is_fixed(operand):
        return Node("value", (operand,), 0, abs(int(operand.value)) if isinstance(operand, Const) else _WORD)
    found = facts.definition(operand, block, at)
    if found is None or found[0].op not in _LINEAR:
        return None
    instr, where, position = found
    if instr.op == "i4_shl":
        left, by = _node(counted, facts, instr.args[0], where, position), instr.args[1]
        if left is None or not isinstance(by, Const) or not 0 <= by.value < 32:
            return None
        return _checked(Node("shl", (left, by), left.degree, left.most << int(by.value)))
    parts = [_node(counted, facts, arg, where, position) for arg in instr.args]
    nodes = tuple(part for part in parts if part is not None)
    if len(nodes) != len(parts):
        return None
    if instr.op == "mov_i4":
        return nodes[0]
    if instr.op == "i4_mul":
        return _checked(Node("mul", nodes, nodes[0].degree + nodes[1].degree, nodes[0].most * nodes[1].most))
    return _checked(Node(instr.op[3:], nodes, max(n.degree for n in nodes), sum(n.most for n in nodes)))


def _checked(node: Node) -> Node | None:
    return node if node.degree <= 1 and node.most < _LIMIT else None


def _is_in_every_round(loop: Loop, block: Block) -> bool:
    """Whether the latch is reached only through a block."""
    if block in (loop.header, loop.latch):
        return True
    inside, seen, work = set(loop.blocks), {block}, [loop.header]
    while work:
        at = work.pop()
        if at is loop.latch:
            return False
        if at not in seen:
            seen.add(at)
            work += [target for target in successors(at) if target in inside]
    return True
