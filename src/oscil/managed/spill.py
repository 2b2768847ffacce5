"""Keeps the evaluation stack empty where the CIL wants it so (III.1.7.5, I.12.4.2.8): around loops and try blocks
inside expressions.

Before:  f(a(), [g(x) for x in xs])          after:  t1 = a(); t2 = <the loop>; f(t1, t2)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from oscil.managed.tree import (
    AddressOf,
    Assign,
    AssignExpr,
    Block,
    Coalesce,
    Compare,
    Conditional,
    Const,
    Deref,
    Element,
    Expr,
    ExprStmt,
    FieldExpr,
    If,
    Logic,
    Loop,
    Return,
    Sequence,
    Stmt,
    Switch,
    This,
    Throw,
    Try,
    Unary,
    Var,
    VarExpr,
    Yield,
)  # fmt: skip
from oscil.managed.types import VOID
from oscil.managed.walk import children, walk

if TYPE_CHECKING:
    from oscil.managed.emit_body import Body


def spill_block(body: Body, block: Block) -> None:
    """Rewrite the statements of a block, nested ones included."""
    result: list[Stmt] = []
    for item in block.body:
        for child in children(item):
            if isinstance(child, Block):
                spill_block(body, child)
        if isinstance(item, Try):
            for handler in item.catches:
                spill_block(body, handler.body)
        if isinstance(item, Switch):
            for case in item.cases:
                if case is not None:
                    spill_block(body, case)
        if isinstance(item, Block):
            spill_block(body, item)
        before: list[Stmt] = []
        rewrite_statement(body, item, before)
        result += [*before, item]
    block.body = result


def blocking(node: Any) -> bool:
    """Whether an expression has a loop or try inside."""
    return any(isinstance(n, Loop | Try) for n in walk(node))


def rewrite_statement(body: Body, item: Stmt, before: list[Stmt]) -> None:
    """Move the blocking parts of a statement's expressions in front of it."""
    if isinstance(item, ExprStmt | Throw | Return | Yield) and item.value is not None and blocking(item.value):
        item.value = spill(body, item.value, before)
    elif isinstance(item, If) and blocking(item.test):
        item.test = spill(body, item.test, before)
    elif isinstance(item, Switch) and blocking(item.value):
        item.value = spill(body, item.value, before)
    elif isinstance(item, Assign) and (blocking(item.value) or blocking(item.target)):
        item.value = spill(body, item.value, before)
        if blocking(item.target):
            item.value = save(body, item.value, before)
            spill_children(body, item.target, before)
    elif isinstance(item, Loop) and item.test is not None and blocking(item.test):
        from oscil.managed.tree import Break

        first: list[Stmt] = []
        test = spill(body, item.test, first)
        item.body.body[:0] = [
            *first,
            If(test, Block([]), Block([*(item.other.body if item.other else []), Break(item)])),
        ]
        item.test = None


def spill(body: Body, e: Expr, before: list[Stmt]) -> Expr:
    """The expression with its blocking parts evaluated in `before`."""
    if not blocking(e):
        return e
    if isinstance(e, Sequence):
        nested = Block(list(e.statements))
        spill_block(body, nested)
        before += nested.body
        return spill(body, e.value, before)
    if isinstance(e, Logic | Conditional | Coalesce):
        return branch(body, e, before)
    if isinstance(e, AssignExpr):
        before.append(Assign(e.target, spill(body, e.value, before)))
        return e.target
    spill_children(body, e, before)
    return e


def spill_children(body: Body, e: Expr, before: list[Stmt]) -> None:
    """Evaluate the operands up to the last blocking one in front; later ones stay."""
    places = list(operand_places(e))
    last = max((i for i, (_, _, child) in enumerate(places) if blocking(child)), default=-1)
    for index, (holder, key, child) in enumerate(places[: last + 1]):
        made = spill(body, child, before)
        if index < last and not isinstance(made, Const | This | AddressOf):
            receiver = key == "obj" and made.type.is_value
            made = save_place(body, made, before) if receiver else save(body, made, before)
        if isinstance(holder, list):
            holder[key] = made
        else:
            setattr(holder, key, made)


def operand_places(e: Expr) -> Any:
    """(holder, attribute or index, expression) for each operand, in evaluation order."""
    for name in [n for base in reversed(type(e).__mro__) for n in getattr(base, "__slots__", ()) if n != "type"]:
        value = getattr(e, name, None)
        if isinstance(value, Expr):
            yield e, name, value
        elif isinstance(value, list):
            for index, item in enumerate(value):
                if isinstance(item, Expr):
                    yield value, index, item


def save(body: Body, e: Expr, before: list[Stmt]) -> Expr:
    """A value kept in a temporary."""
    if e.type is VOID:
        before.append(ExprStmt(e))
        return e
    var = Var("<spill>", e.type, body.function, hidden=True)
    before.append(Assign(VarExpr(var), e))
    return VarExpr(var)


def save_place(body: Body, e: Expr, before: list[Stmt]) -> Expr:
    """The variable that a struct's method is called on: itself, with what it is reached through kept."""
    if isinstance(e, VarExpr | This):
        return e
    if isinstance(e, FieldExpr):
        if e.obj is not None:
            e.obj = save_place(body, e.obj, before) if e.obj.type.is_value else save(body, e.obj, before)
        return e
    if isinstance(e, Deref):
        e.address = save(body, e.address, before)
        return e
    if isinstance(e, Element):
        e.array = save(body, e.array, before)
        e.indices = [save(body, index, before) for index in e.indices]
        return e
    return save(body, e, before)


def branch(body: Body, e: Logic | Conditional | Coalesce, before: list[Stmt]) -> Expr:
    """Short-circuit forms become an If over a temporary."""
    var = Var("<spill>", e.type, body.function, hidden=True)
    place = VarExpr(var)
    if isinstance(e, Conditional):
        test = spill(body, e.test, before)
        then: list[Stmt] = []
        other: list[Stmt] = []
        then.append(Assign(place, spill(body, e.then, then)))
        other.append(Assign(place, spill(body, e.other, other)))
        before.append(If(test, Block(then), Block(other)))
        return place
    before.append(Assign(place, spill(body, e.left, before)))
    right: list[Stmt] = []
    right.append(Assign(place, spill(body, e.right, right)))
    if isinstance(e, Coalesce):
        before.append(If(Compare("==", place, Const(e.type, None), e.type), Block(right), None))
    else:
        before.append(If(place if e.is_and else Unary("lnot", place, e.type), Block(right), None))
    return place
