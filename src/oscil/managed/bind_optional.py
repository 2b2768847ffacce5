"""`opt(a).B.C(x)`: the whole chain is evaluated only when `a` is not None (C#'s `a?.B.C(x)`)."""

from __future__ import annotations

import ast

from oscil.managed.bind_compare import identity
from oscil.managed.bind_words import word
from oscil.managed.binder import Binder
from oscil.managed.diagnostics import fail
from oscil.managed.tree import (
    AssignExpr,
    Block,
    Conditional,
    Const,
    Default,
    Expr,
    ExprStmt,
    If,
    Sequence,
    Stmt,
    VarExpr,
)
from oscil.managed.types import NULL, VOID, Type


def bind_chain(b: Binder, node: ast.expr, start: ast.Call) -> Expr:
    """Test the base, then the rest of the chain."""
    if len(start.args) != 1 or start.keywords:
        fail(start, "opt(...) takes one value")
    found = b.typed(start.args[0])
    if not b.conversions.is_nullable(found.type) and found.type.is_value:
        fail(start, f"{found.type} is never None")
    var = b.temp(found.type, "opt")
    held: Expr = VarExpr(var)
    test = identity(b, VarExpr(var), Const(NULL, None), True, start)
    if b.conversions.is_nullable(found.type):
        held = b.call_named(held, found.type, "GetValueOrDefault", [], start)
    b.optional[start] = held
    rest = b.finish(b.expr(node), node)
    keep: list[Stmt] = [ExprStmt(AssignExpr(VarExpr(var), found))]
    if rest.type is VOID:
        return Sequence([*keep, If(test, Block([ExprStmt(rest)]), None)], Default(VOID))
    type: Type = rest.type
    if type.is_value and not b.conversions.is_nullable(type):
        type = b.world.core("System.Nullable", type, node=node)
    elif not type.is_ref and not type.is_value:
        fail(node, f"opt(...) that gives {type}", f"@where({type}, ref_type)")
    none: Expr = Default(type) if type.is_value else Const(type, None)
    return Sequence(keep, Conditional(test, b.conversions.to(rest, type, node), none, type))


@word("opt")
def _opt(b: Binder, node: ast.Call, target: Type | None) -> Expr:
    held = b.optional.get(node)
    if held is None:
        fail(node, "opt(...) outside of a member access", "opt(a).Name")
    return held
