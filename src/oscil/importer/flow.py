"""Blocks and the stack between them (ECMA-335 III.1.7.5, III.1.8.1.3); branches, switch, ret, throw, leave."""

from __future__ import annotations

from heapq import heappush
from typing import TYPE_CHECKING, NamedTuple

from oscil.importer.body import BYREF, F4, F8, I4, I8, MAYBE_ADDRESSED, REF, STORED, VT
from oscil.importer.entry import NONNULL, VALUE, Entry
from oscil.ir.folding import fold
from oscil.ir.model import ADDRESS_TAKEN, PARAM, Block, Const, Kind, Var

if TYPE_CHECKING:
    from oscil.il.decoder import ILInstr
    from oscil.importer.body import Body
    from oscil.ir.model import Operand


class Remerge(Exception):
    """What an earlier block assumed about the stack at a join was wrong: import the function again with `hints`."""


class MergeHint(NamedTuple):
    """A join and a stack position of it that needs a variable of its own, of this kind."""

    body_key: tuple[int, ...]
    offset: int
    position: int


def block_at(body: Body, offset: int) -> Block:
    """The block that starts at an IL offset of this body."""
    found = body.blocks.get(offset)
    if found is None:
        found = body.blocks[offset] = body.builder.new_block((*body.block_key, offset), body.region_at(offset))
    return found


def flow_to(body: Body, offset: int, only: bool = False) -> Block:
    """An edge from here to the block at `offset`: carries the stack over and has the block imported. `only`: the
    sole edge out of here.
    """
    state = body.entry_states.get(offset)
    if state is None:
        if offset not in body.code.index:
            body.bad("control falls off the end of the method")
        if body.code.preds.get(offset, 0) <= 1:
            body.entry_states[offset] = list(body.stack)
        else:
            body.entry_states[offset] = open_join(body, offset, only)
        heappush(body.work, offset)
    elif body.stack or state:
        close_edge(body, offset, state, only)
    return block_at(body, offset)


def open_join(body: Body, offset: int, only: bool) -> list[Entry]:
    """The first edge into a join: each stack position gets a variable, unless it is one that never changes."""
    state = []
    hints = body.builder.hints
    for position, entry in enumerate(body.stack):
        key = MergeHint(body.block_key, offset, position)
        if key not in hints and is_stable(entry):
            state.append(entry)
            continue
        kind = hints.get(key) or entry.kind
        value = body.settle(entry)
        body.stack[position] = value
        var = body.temp(kind, value.op.layout if kind is VT else None)
        state.append(Entry(kind, var, value.type if kind is VT else None))
    if state:
        carry(body, state, only)
    return state


def is_stable(entry: Entry) -> bool:
    """A parameter that is never stored to and never addressed."""
    return (
        entry.mode == VALUE
        and entry.op.__class__ is Var
        and entry.op.flags & (PARAM | ADDRESS_TAKEN | MAYBE_ADDRESSED | STORED) == PARAM
        and entry.kind is not I4
    )


def close_edge(body: Body, offset: int, state: list[Entry], only: bool) -> None:
    """A further edge into a join: same depth, same kinds (or convertible ones), values moved into the join's
    variables.
    """
    if len(body.stack) != len(state):
        body.bad(f"stack depth {len(body.stack)} where another path has {len(state)} (at IL_{offset:04X})")
    for position, entry in enumerate(body.stack):
        other = state[position]
        if other.op is entry.op and other.mode == entry.mode == VALUE:
            continue
        if is_stable(other):
            raise Remerge(MergeHint(body.block_key, offset, position), other.kind)
        if other.kind is I4 and entry.kind is I8:
            raise Remerge(MergeHint(body.block_key, offset, position), I8)
        if other.kind is F4 and entry.kind is F8:
            raise Remerge(MergeHint(body.block_key, offset, position), F8)
        if other.kind is I8 and entry.kind is BYREF:
            raise Remerge(MergeHint(body.block_key, offset, position), BYREF)
    carry(body, state, only)


def carry(body: Body, state: list[Entry], only: bool) -> None:
    """Move the stack into the variables of a join, in parallel."""
    moves: list[tuple[Var, Operand]] = []
    targets = {id(entry.op) for entry in state}
    for position, entry in enumerate(body.stack):
        other = state[position]
        if other.op is entry.op and entry.mode == VALUE:
            continue
        entry = body.settle(entry)
        body.stack[position] = entry
        op = entry.op
        if entry.kind is not other.kind:
            op = body.convert_kind(op, entry.kind, other.kind)
        elif entry.kind is VT and op.layout.size != other.op.layout.size:
            body.bad("different structs on the stack of a join")
        moves.append((other.op, op))
    sources = {id(op) for _, op in moves}
    if targets & sources and len(moves) > 1:
        copies: list[tuple[Var, Operand]] = []
        for dst, op in moves:
            copy = body.temp(dst.kind, dst.layout)
            body.move(copy, op)
            copies.append((dst, copy))
        moves = copies
    instrs = body.builder.instrs
    for dst, op in moves:
        if (
            only
            and len(moves) == 1
            and len(instrs) > body.builder.floor
            and instrs[-1].dst is op
            and op.__class__ is Var
            and not op.flags
            and op.kind is dst.kind
        ):
            instrs[-1].dst = dst
            body._rename(op, dst, body.stack[-1])
        else:
            body.move(dst, op)


# conditional branches -----------------------------------------------------------------------------------------------

# IL name -> (ordered or signed compare, its unsigned or unordered twin is a name of its own).
_COMPARES = {
    "beq": "eq",
    "bge": "ge",
    "bgt": "gt",
    "ble": "le",
    "blt": "lt",
    "bne.un": "ne",
    "bge.un": "ge_un",
    "bgt.un": "gt_un",
    "ble.un": "le_un",
    "blt.un": "lt_un",
    "ceq": "eq",
    "cgt": "gt",
    "clt": "lt",
    "cgt.un": "gt_un",
    "clt.un": "lt_un",
}


def compare(body: Body, name: str) -> Operand:
    """Pop two entries and compare them by a relation of the op table (ECMA-335 III.1.5 table III.4); the I4 result."""
    right, left = body.pop(), body.pop()
    kind = left.kind
    a = left.op if left.mode == VALUE else None
    b = right.op if right.mode == VALUE else None
    if kind is not right.kind:
        a, b = body.use(left), body.use(right)
        kind, a, b = unify(body, left.kind, a, right.kind, b)
    elif kind is REF:
        known = _compare_references(left, right, name)
        if known is not None:
            return known
    if a is None:
        a = body.use(left)
    if b is None:
        b = body.use(right)
    if kind is REF:
        # cgt.un and friends on references compare with null in practice (III.1.5, table III.4 note 2)
        relation = {"eq": "ref_eq", "ne": "ref_ne", "gt_un": "ref_ne", "le_un": "ref_eq"}.get(name)
        if relation is None:
            return _compare_as_bytes(body, name, a, b)
    elif kind is BYREF:
        relation = f"byref_{name.removesuffix('_un')}"
    elif kind is VT:
        body.bad("structs are not comparable")
    else:
        relation = f"{_PREFIX[kind]}_{name}"
        known = fold(relation, (a, b))
        if known is not None:
            return known
    var = body.temp(I4)
    body.emit(relation, var, (a, b))
    return var


_PREFIX = {I4: "i4", I8: "i8", F4: "f4", F8: "f8"}


def _compare_as_bytes(body: Body, name: str, a: Operand, b: Operand) -> Operand:
    operands = []
    for op in (a, b):
        address = body.temp(BYREF)
        body.emit("ref_to_byref", address, (op,))
        operands.append(address)
    var = body.temp(I4)
    body.emit(f"byref_{name.removesuffix('_un')}", var, tuple(operands))
    return var


def _compare_references(left: Entry, right: Entry, name: str) -> Const | None:
    """Known results: a fresh object, or a box that is not made yet, against null."""
    for entry, other in ((left, right), (right, left)):
        if other.mode == VALUE and isinstance(other.op, Const) and other.op.value == 0:
            known = entry.mode != VALUE or entry.offset & NONNULL
            if known and name in ("eq", "ne", "gt_un", "le_un"):
                return Const(I4, int(name in ("ne", "gt_un")))
            if entry.mode == VALUE and isinstance(entry.op, Const):
                return Const(I4, int(name in ("eq", "le_un")))
            return None
    return None


def unify(body: Body, left: Kind, a: Operand, right: Kind, b: Operand) -> tuple[Kind, Operand, Operand]:
    """Two operands of different kinds brought to one: int32 with native int, float32 with float64, native int
    with &.
    """
    if {left, right} == {I4, I8}:
        return I8, *(body.convert_kind(op, have, I8) if have is I4 else op for have, op in ((left, a), (right, b)))  # type: ignore[return-value]
    if {left, right} == {F4, F8}:
        return F8, *(body.convert_kind(op, have, F8) if have is F4 else op for have, op in ((left, a), (right, b)))  # type: ignore[return-value]
    if BYREF in (left, right) and {left, right} <= {BYREF, I8, I4}:
        return BYREF, *(
            body.convert_kind(op, have, BYREF) if have is not BYREF else op for have, op in ((left, a), (right, b))
        )  # type: ignore[return-value]
    if REF in (left, right) and {left, right} <= {REF, I8, I4, BYREF}:
        # an object reference against a number: allowed by every implementation, used with null written as 0
        operands = []
        for have, op in ((left, a), (right, b)):
            if have is REF:
                address = body.temp(BYREF)
                body.emit("ref_to_byref", address, (op,))
                operands.append(address)
            else:
                operands.append(body.convert_kind(op, have, BYREF) if have is not BYREF else op)  # type: ignore[arg-type]
        return BYREF, operands[0], operands[1]
    body.bad(f"operands of kinds {left.name} and {right.name}")


def set_compare(body: Body, instr: ILInstr) -> None:
    """ceq cgt cgt.un clt clt.un"""
    body.stack.append(Entry(I4, compare(body, _COMPARES[instr.opcode.name]), "bool"))


def branch_compare(body: Body, instr: ILInstr) -> None:
    """beq bge ... and their short forms"""
    condition = compare(body, _COMPARES[instr.opcode.name.removesuffix(".s")])
    branch_if(body, condition, instr.operand, instr.offset + instr.size)  # type: ignore[arg-type]


def branch_true(body: Body, instr: ILInstr) -> None:
    """brtrue"""
    branch_if(body, truth(body, body.pop()), instr.operand, instr.offset + instr.size)  # type: ignore[arg-type]


def branch_false(body: Body, instr: ILInstr) -> None:
    """brfalse"""
    branch_if(body, truth(body, body.pop()), instr.offset + instr.size, instr.operand)  # type: ignore[arg-type]


def truth(body: Body, entry: Entry) -> Operand:
    """An I4 that is not zero exactly if the entry is not zero or null (III.3.18)."""
    kind = entry.kind
    if kind is REF and (entry.mode != VALUE or entry.offset & NONNULL):
        return Const(I4, 1)
    op = body.use(entry)
    if kind is I4:
        return op
    if isinstance(op, Const):
        return Const(I4, int(op.value != 0))
    name = {I8: "i8_ne", REF: "ref_ne", BYREF: "byref_ne", F4: "f4_ne", F8: "f8_ne"}.get(kind)
    if name is None:
        body.bad("a struct is not a condition")
    var = body.temp(I4)
    body.emit(name, var, (op, Const(kind, 0)))
    return var


def branch_if(body: Body, condition: Operand, then: int, otherwise: int) -> None:
    """End the block with a two-way branch to IL offsets; one way when the condition is known or both are the same."""
    if isinstance(condition, Const):
        goto(body, then if condition.value else otherwise)
        return
    if then == otherwise:
        goto(body, then)
        return
    if body.stack and (needs_edge_block(body, then) or needs_edge_block(body, otherwise)):
        edges = [body.builder.new_block((*body.block_key, body.il, number), body.region) for number in (1, 2)]
        body.emit("br_if", None, (condition, *edges))
        saved = list(body.stack)
        for edge, target in zip(edges, (then, otherwise), strict=True):
            body.stack = list(saved)
            body.builder.start(edge)
            body.emit("br", None, (flow_to(body, target, True),))
    else:
        first, second = flow_to(body, then), flow_to(body, otherwise)
        body.emit("br_if", None, (condition, first, second))
    body.stack = []


def needs_edge_block(body: Body, offset: int) -> bool:
    """Whether moves into the join at `offset` could disturb the other path: an entry reads one of the join's
    variables elsewhere.
    """
    state = body.entry_states.get(offset)
    if state is None:
        return False
    targets = {id(entry.op): position for position, entry in enumerate(state)}
    return any(targets.get(id(entry.op), position) != position for position, entry in enumerate(body.stack))


def goto(body: Body, offset: int) -> None:
    """End the block with a branch to an IL offset."""
    body.emit("br", None, (flow_to(body, offset, True),))
    body.stack = []


def branch(body: Body, instr: ILInstr) -> None:
    """br"""
    goto(body, instr.operand)  # type: ignore[arg-type]


def switch(body: Body, instr: ILInstr) -> None:
    """switch"""
    kind, value = body.pop_value()
    if kind is not I4:
        if kind is not I8:
            body.bad("switch on what is no integer")
        value = body.convert_kind(value, I8, I4)
    cases: tuple[int, ...] = instr.operand  # type: ignore[assignment]
    default = instr.offset + instr.size
    if isinstance(value, Const):
        number = int(value.value) & 0xFFFFFFFF
        goto(body, cases[number] if number < len(cases) else default)
        return
    blocks: list[Block] = []
    edges: dict[int, Block] = {}
    for target in (*cases, default):
        if target not in edges:
            edges[target] = flow_to(body, target)
        blocks.append(edges[target])
    body.emit("switch", None, (value, *blocks))
    body.stack = []


def throw(body: Body, instr: ILInstr) -> None:
    """throw"""
    entry = body.pop_ref()
    body.emit("throw", None, (body.use(entry),))
    body.stack = []


__all__ = ["MergeHint", "Remerge", "block_at", "branch_if", "compare", "flow_to", "goto", "unify"]
