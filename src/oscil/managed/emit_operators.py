"""Conversions, arithmetic, comparisons, conditions, branches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.managed import numbers
from oscil.managed.emitters import emit_value, emits, real
from oscil.managed.numbers import stack_kind, underlying
from oscil.managed.tree import (
    Binary,
    Coalesce,
    Compare,
    Conditional,
    Const,
    Convert,
    Expr,
    IsTest,
    Logic,
    Unary,
)  # fmt: skip
from oscil.managed.types import (
    ByRefType,
    FnPtrType,
    PtrType,
    TypeParam,
)

if TYPE_CHECKING:
    from oscil.managed.emit_body import Body
    from oscil.writer import Label

CONV = {
    "i1": "conv.i1", "u1": "conv.u1", "i2": "conv.i2", "u2": "conv.u2", "char": "conv.u2", "i4": "conv.i4",
    "u4": "conv.u4", "i8": "conv.i8", "u8": "conv.u8", "i": "conv.i", "u": "conv.u", "r4": "conv.r4", "r8": "conv.r8",
}  # fmt: skip


NEGATED = {"==": "!=", "!=": "==", "<": ">=", ">=": "<", ">": "<=", "<=": ">"}


BRANCHES = {"==": "beq", "!=": "bne.un", "<": "blt", ">=": "bge", ">": "bgt", "<=": "ble"}


@emits(Convert)
def _convert(body: Body, e: Convert) -> None:
    emit_value(body, e.operand)
    emit = body.il.emit
    if e.kind == "nop":
        return
    if e.kind == "box":
        emit("box", body.operand(e.operand.type))
    elif e.kind == "cast":
        emit("castclass", body.operand(e.type))
    elif e.kind == "unbox":
        emit("unbox.any", body.operand(e.type))
    elif e.kind == "isinst":
        emit("isinst", body.operand(e.type))
        if isinstance(e.type, TypeParam) and e.type.is_ref:
            emit("unbox.any", body.operand(e.type))
    else:
        convert_number(body, e)


def convert_number(body: Body, e: Convert) -> None:
    """conv.*; nothing where the stack already has the value."""
    source_type, target = real(e.operand.type), real(e.type)
    source = "u" if isinstance(source_type, PtrType | FnPtrType | ByRefType) else underlying(source_type)
    goal = "u" if isinstance(target, PtrType | FnPtrType) else underlying(target)
    if isinstance(target, PtrType | FnPtrType) and source in numbers.SIGNED and source != "i":
        goal = "i"
    emit = body.il.emit
    unsigned = source in numbers.UNSIGNED
    if goal in numbers.FLOATS:
        if unsigned and source in ("u4", "u8", "u"):
            emit("conv.r.un")
        emit(CONV[goal])
        return
    if e.checked and not always_fits(source, goal):
        emit("conv.ovf." + CONV[goal][5:] + (".un" if unsigned else ""))
        return
    if goal == source or (goal, source) in (
        ("i4", "u4"),
        ("u4", "i4"),
        ("i8", "u8"),
        ("u8", "i8"),
        ("i", "u"),
        ("u", "i"),
        ("u2", "char"),
        ("char", "u2"),
    ):
        return
    if stack_kind(goal) == "i4" == stack_kind(source) and always_fits(source, goal):
        return
    if goal in ("i4", "u4") and stack_kind(source) == "i4":
        return
    if goal in ("i8", "u8") and source not in numbers.FLOATS:
        emit("conv.u8" if unsigned else "conv.i8")
    elif goal in ("i", "u") and source not in numbers.FLOATS and source not in ("i8", "u8"):
        emit("conv.u" if unsigned else "conv.i")
    else:
        emit(CONV[goal])


def always_fits(source: str, goal: str) -> bool:
    """Whether every value of one integer type is one of the other."""
    if source not in numbers.RANGES or goal not in numbers.RANGES:
        return source == "bool"
    if source in ("i", "u") or goal in ("i", "u"):
        return (
            source == goal
            or goal in numbers.WIDENS.get(source, ())
            or (source == "i" and goal == "i8")
            or (source == "u" and goal == "u8")
        )
    low, high = numbers.RANGES[source]
    return numbers.fits(low, goal) and numbers.fits(high, goal)


@emits(Binary)
def _binary(body: Body, e: Binary) -> None:
    emit_value(body, e.left)
    emit_value(body, e.right)
    name = e.op
    if e.op in ("div", "rem", "shr") and e.unsigned:
        name += ".un"
    elif e.checked and e.op in ("add", "sub", "mul"):
        name += ".ovf.un" if e.unsigned else ".ovf"
    body.il.emit(name)


@emits(Unary)
def _unary(body: Body, e: Unary) -> None:
    if e.op == "lnot":
        emit_value(body, e.operand)
        body.il.emit("ldc.i4", 0)
        body.il.emit("ceq")
        return
    emit_value(body, e.operand)
    body.il.emit(e.op)
    if e.op == "not" and underlying(e.type) in ("u1", "u2", "i1", "i2"):  # an enum over a small type
        body.il.emit(CONV[underlying(e.type)])


@emits(Compare, IsTest)
def _push_compare(body: Body, e: Compare) -> None:
    """ceq, clt, cgt and their negations, with NaN right: `a >= b` of floats is not(a < b or unordered)."""
    emit = body.il.emit
    emit_value(body, e.left)
    emit_value(body, e.right)
    if e.op == "==":
        emit("ceq")
    elif e.op == "!=":
        if isinstance(e.right, Const) and e.right.value is None:
            emit("cgt.un")
            return
        emit("ceq")
        emit("ldc.i4", 0)
        emit("ceq")
    elif e.op in ("<", ">"):
        emit(("clt" if e.op == "<" else "cgt") + (".un" if e.unsigned else ""))
    else:
        opposite = "cgt" if e.op == "<=" else "clt"
        emit(opposite + (".un" if e.unsigned != e.floating else ""))
        emit("ldc.i4", 0)
        emit("ceq")


@emits(Logic)
def _logic(body: Body, e: Logic) -> None:
    done, short = body.il.new_label(), body.il.new_label()
    emit_branch(body, e.left, short, not e.is_and)
    emit_value(body, e.right)
    body.il.emit("br", done)
    body.il.mark(short)
    body.il.emit("ldc.i4", 0 if e.is_and else 1)
    body.il.mark(done)


@emits(Conditional)
def _conditional(body: Body, e: Conditional) -> None:
    done, other = body.il.new_label(), body.il.new_label()
    emit_branch(body, e.test, other, False)
    emit_value(body, e.then)
    body.il.emit("br", done)
    body.il.mark(other)
    emit_value(body, e.other)
    body.il.mark(done)


@emits(Coalesce)
def _coalesce(body: Body, e: Coalesce) -> None:
    done = body.il.new_label()
    emit_value(body, e.left)
    body.il.emit("dup")
    if isinstance(e.type, TypeParam):
        body.il.emit("box", body.operand(e.type))
    body.il.emit("brtrue", done)
    body.il.emit("pop")
    emit_value(body, e.right)
    body.il.mark(done)


def emit_branch(body: Body, e: Expr, target: Label, sense: bool) -> None:
    """Jump to `target` when the condition equals `sense`, else fall through."""
    emit = body.il.emit
    if isinstance(e, Unary) and e.op == "lnot":
        emit_branch(body, e.operand, target, not sense)
    elif isinstance(e, Logic):
        if e.is_and is sense:  # both needed to jump
            skip = body.il.new_label()
            emit_branch(body, e.left, skip, not sense)
            emit_branch(body, e.right, target, sense)
            body.il.mark(skip)
        else:
            emit_branch(body, e.left, target, sense)
            emit_branch(body, e.right, target, sense)
    elif isinstance(e, Compare):
        branch_compare(body, e, target, sense)
    elif isinstance(e, Const):
        if bool(e.value) is sense:
            emit("br", target)
    else:
        emit_value(body, e)
        emit("brtrue" if sense else "brfalse", target)


def branch_compare(body: Body, e: Compare, target: Label, sense: bool) -> None:
    """Compare and branch; a negated float comparison takes the unordered form."""
    emit = body.il.emit
    zero = isinstance(e.right, Const) and (
        e.right.value is None or (e.right.value == 0 and not isinstance(e.right.value, float))
    )
    emit_value(body, e.left)
    if e.op in ("==", "!=") and zero and not e.floating:
        emit("brfalse" if (e.op == "==") is sense else "brtrue", target)
        return
    emit_value(body, e.right)
    op = e.op if sense else NEGATED[e.op]
    unsigned = e.unsigned
    if e.floating and not sense:
        unsigned = True
    if op == "==" and e.floating and not sense:
        emit("ceq")  # not (a != b): a == b, false when unordered
        emit("brtrue", target)
        return
    name = BRANCHES[op]
    if op not in ("==", "!=") and unsigned:
        name += ".un"
    emit(name, target)
