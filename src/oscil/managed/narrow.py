"""What a test tells about locals: after `isinstance(x, T)` the name `x` means the tested copy."""

from __future__ import annotations

import ast

from oscil.managed.tree import Expr, IsTest, Logic, Unary, Var


def narrowing(test: Expr, outcome: bool) -> dict[Var, Var]:
    """Variables with a typed copy, given the test's outcome."""
    if isinstance(test, IsTest):
        assert test.var is not None and test.copy is not None
        return {test.var: test.copy} if outcome else {}
    if isinstance(test, Unary) and test.op == "lnot":
        return narrowing(test.operand, not outcome)
    if isinstance(test, Logic) and test.is_and is outcome:
        return {**narrowing(test.left, outcome), **narrowing(test.right, outcome)}
    return {}


def assigned_names(nodes: list[ast.stmt]) -> set[str]:
    """Names that statements assign (nested functions included: they may run at any time)."""
    return {n.id for node in nodes for n in ast.walk(node) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
