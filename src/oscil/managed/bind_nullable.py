"""Nullable<T>: lifted operators (C# 12.4.8)."""

from __future__ import annotations

import ast
from collections.abc import Callable

from oscil.managed.binder import Binder
from oscil.managed.diagnostics import fail
from oscil.managed.tree import AssignExpr, Compare, Conditional, Const, Convert, Default, Expr, Logic, Unary, VarExpr
from oscil.managed.types import NULL, NamedType, Type


def parts(b: Binder, expr: Expr, node: ast.AST | None) -> tuple[Expr, Expr, Expr]:
    """(first use, HasValue, value) of a nullable operand, kept in a temporary; of others, (value, True, value)."""
    if not b.conversions.is_nullable(expr.type):
        settled = expr
        if expr.type is NULL or isinstance(expr, Const):
            return expr, Const(b.bool_type, True), expr
        var = b.temp(settled.type)
        return AssignExpr(VarExpr(var), settled), Const(b.bool_type, True), VarExpr(var)
    var = b.temp(expr.type)
    value = b.call_named(VarExpr(var), expr.type, "GetValueOrDefault", [], node)
    return AssignExpr(VarExpr(var), expr), b.member_value(VarExpr(var), "HasValue", node), value


def both(b: Binder, left: Expr, right: Expr) -> Expr:
    """`left and right` without constants."""
    if isinstance(left, Const):
        return right
    if isinstance(right, Const):
        return left
    return Binary_and(b, left, right)


def Binary_and(b: Binder, left: Expr, right: Expr) -> Expr:
    """Both tests evaluated."""
    from oscil.managed.tree import Binary

    return Binary("and", left, right, b.bool_type)


def after(b: Binder, effects: list[Expr], value: Expr) -> Expr:
    """Evaluate for effect, then give a value."""
    from oscil.managed.tree import ExprStmt, Sequence

    statements = [ExprStmt(e) for e in effects if not isinstance(e, Const | VarExpr)]
    return Sequence(list(statements), value) if statements else value


def lift_binary(b: Binder, left: Expr, right: Expr, operate: Callable[[Expr, Expr], Expr], node: ast.AST) -> Expr:
    """An operator on nullable operands: null when either is."""
    first_l, has_l, value_l = parts(b, left, node)
    first_r, has_r, value_r = parts(b, right, node)
    if NULL in (left.type, right.type):
        other = left if right.type is NULL else right
        return Default(other.type)
    result = operate(value_l, value_r)
    target = b.world.core("System.Nullable", result.type, node=node)
    chosen = Conditional(both(b, has_l, has_r), b.conversions.to(result, target, node), Default(target), target)
    return after(b, [first_l, first_r], chosen)


def lift_unary(
    b: Binder, operand: Expr, operate: Callable[[Expr], Expr], result_type: Type | None, node: ast.AST | None
) -> Expr:
    """A unary operator or conversion on a nullable."""
    first, has, value = parts(b, operand, node)
    result = operate(value)
    target = b.world.core("System.Nullable", result_type or result.type, node=node)
    return after(b, [first], Conditional(has, b.conversions.to(result, target, node), Default(target), target))


def lift_comparison(
    b: Binder, op: str, left: Expr, right: Expr, operate: Callable[[Expr, Expr], Expr], node: ast.AST
) -> Expr:
    """Comparisons of nullables: null equals null only; orderings with null are false."""
    first_l, has_l, value_l = parts(b, left, node)
    first_r, has_r, value_r = parts(b, right, node)
    test = operate(value_l, value_r)
    if op in ("==", "!="):
        if isinstance(has_l, Const) or isinstance(has_r, Const):
            result: Expr = Logic(True, both(b, has_l, has_r), equal(b, op, test), b.bool_type)
        else:
            same = Compare("==", has_l, has_r, b.bool_type)
            result = Logic(
                True,
                same,
                Logic(False, Unary("lnot", has_l, b.bool_type), equal(b, op, test), b.bool_type),
                b.bool_type,
            )
        if op == "!=":
            result = Unary("lnot", result, b.bool_type)
    else:
        result = Logic(True, both(b, has_l, has_r), test, b.bool_type)
    return after(b, [first_l, first_r], result)


def equal(b: Binder, op: str, test: Expr) -> Expr:
    """The test for equality, from the one that the operator gave."""
    return test if op == "==" else Unary("lnot", test, b.bool_type)


def coalesce_nullable(b: Binder, left: Expr, right_node: ast.expr, node: ast.AST) -> Expr:
    """`coalesce(x, y)` with x nullable: T when y is T, else T?."""
    assert isinstance(left.type, NamedType)
    inner = left.type.args[0]
    right = b.finish(b.expr(right_node, inner), right_node)
    first, has, value = parts(b, left, node)
    if b.conversions.implicit(right, inner):
        return after(b, [first], Conditional(has, value, b.conversions.to(right, inner, right_node), inner))
    if not b.conversions.implicit(right, left.type):
        fail(node, f"coalesce of {left.type} and {right.type}")
    return after(
        b,
        [first],
        Conditional(
            has, b.conversions.to(value, left.type, node), b.conversions.to(right, left.type, right_node), left.type
        ),
    )


__all__ = ["Convert"]
