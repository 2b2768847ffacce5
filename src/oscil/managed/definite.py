"""Definite assignment: a local must have a value wherever it is read (C# 9.4). Python would raise UnboundLocalError
there.

A forward walk over the bound tree with the set of assigned locals; variables of closures and compiler-made ones are not
looked at.
"""

from __future__ import annotations

from typing import Any

from oscil.managed.diagnostics import BindError
from oscil.managed.tree import (
    AddressOf,
    Assign,
    AssignExpr,
    Block,
    Break,
    Coalesce,
    Conditional,
    Const,
    Continue,
    ExprStmt,
    Function,
    If,
    LambdaExpr,
    Line,
    LocalCall,
    Logic,
    Loop,
    Return,
    Switch,
    Throw,
    Try,
    Unary,
    Var,
    VarExpr,
)
from oscil.managed.walk import children

Assigned = frozenset[Var] | None  # None: control does not get here


class Definite:
    """The walk over one function."""

    def __init__(self, function: Function, outs: list[Var]) -> None:
        self.function, self.outs = function, outs
        self.errors: list[tuple[BindError, Any]] = []
        self.line: Any = None
        self.breaks: dict[Loop, list[frozenset[Var]]] = {}

    def run(self) -> list[tuple[BindError, Any]]:
        """Complaints of the function."""
        assert self.function.body is not None
        self.block(self.function.body, frozenset())
        return self.errors

    def read(self, var: Var, now: frozenset[Var]) -> None:
        """A read of a variable."""
        if var.is_param or var.hidden or var.captured or var in now or var.function is not self.function:
            return
        self.errors.append(
            (BindError(self.line, f"{var.name} may have no value here", "assign it on every path"), self.line)
        )
        var.hidden = True  # said once

    # --- expressions: the set after evaluation; conditions give a pair

    def expr(self, e: Any, now: frozenset[Var]) -> frozenset[Var]:
        """After evaluating an expression."""
        if isinstance(e, Logic | Unary):
            true, false = self.condition(e, now)
            return meet(true, false) or now
        if isinstance(e, VarExpr):
            self.read(e.var, now)
            return now
        if isinstance(e, AssignExpr):
            return self.store(e.target, e.value, now)
        if isinstance(e, AddressOf):
            return self.address(e.operand, now)
        if isinstance(e, Conditional):
            true, false = self.condition(e.test, now)
            return meet(self.expr(e.then, true), self.expr(e.other, false)) or now
        if isinstance(e, Coalesce):
            now = self.expr(e.left, now)
            self.expr(e.right, now)
            return now
        if isinstance(e, LambdaExpr | LocalCall):
            for arg in getattr(e, "args", ()):
                now = self.expr(arg, now)
            return now
        for child in children(e):
            now = self.part(child, now)
        return now

    def part(self, child: Any, now: frozenset[Var]) -> frozenset[Var]:
        """A child that may be a statement (of a Sequence)."""
        from oscil.managed.tree import Stmt

        if isinstance(child, Stmt):
            after = self.statement(child, now)
            return now if after is None else after
        return self.expr(child, now)

    def address(self, operand: Any, now: frozenset[Var]) -> frozenset[Var]:
        """Taking the address of a local counts as an assignment: `out` arguments are not told apart here."""
        if isinstance(operand, VarExpr):
            return now | {operand.var}
        return self.expr(operand, now)

    def store(self, target: Any, value: Any, now: frozenset[Var]) -> frozenset[Var]:
        """After an assignment."""
        if isinstance(target, VarExpr):
            return self.expr(value, now) | {target.var}
        now = self.expr(value, now)
        return self.target(target, now)

    def target(self, target: Any, now: frozenset[Var]) -> frozenset[Var]:
        """The parts of an assigned place; a field of a struct local needs no value of the whole (it is zero)."""
        from oscil.managed.tree import FieldExpr

        while isinstance(target, FieldExpr) and target.obj is not None and target.obj.type.is_value:
            if isinstance(target.obj, VarExpr):
                return now | {target.obj.var}
            target = target.obj
        for child in children(target):
            now = self.expr(child, now)
        return now

    def condition(self, e: Any, now: frozenset[Var]) -> tuple[frozenset[Var], frozenset[Var]]:
        """(when true, when false)"""
        if isinstance(e, Unary) and e.op == "lnot":
            true, false = self.condition(e.operand, now)
            return false, true
        if isinstance(e, Logic):
            left_true, left_false = self.condition(e.left, now)
            if e.is_and:
                right_true, right_false = self.condition(e.right, left_true)
                return right_true, left_false & right_false
            right_true, right_false = self.condition(e.right, left_false)
            return left_true & right_true, right_false
        if isinstance(e, Unary):
            after = self.expr(e.operand, now)
            return after, after
        after = self.expr(e, now)
        return after, after

    # --- statements

    def block(self, block: Block | None, now: Assigned) -> Assigned:
        """After the statements of a block."""
        for item in block.body if block is not None else ():
            if now is None:
                return None
            now = self.statement(item, now)
        return now

    def statement(self, item: Any, now: frozenset[Var]) -> Assigned:
        """After one statement."""
        if isinstance(item, Line):
            self.line = item.node
            return now
        if isinstance(item, Assign):
            return self.store(item.target, item.value, now)
        if isinstance(item, ExprStmt):
            return self.effect(item, now)
        if isinstance(item, If):
            return self.branch(item, now)
        if isinstance(item, Loop):
            return self.loop(item, now)
        if isinstance(item, Try):
            return self.protected(item, now)
        if isinstance(item, Switch):
            now = self.expr(item.value, now)
            ends = [self.block(c, now) for c in item.cases if c is not None]
            return join([*ends, self.block(item.default, now)])
        if isinstance(item, Return | Throw):
            if item.value is not None:
                self.expr(item.value, now)
            return None
        if isinstance(item, Break):
            self.breaks.setdefault(item.loop, []).append(now)
            return None
        if isinstance(item, Continue):
            return None
        if isinstance(item, Block):
            return self.block(item, now)
        for child in children(item):
            now = self.part(child, now)
        return now

    def effect(self, item: ExprStmt, now: frozenset[Var]) -> Assigned:
        """`break_(outer)` is a Break inside an expression."""
        from oscil.managed.tree import Sequence

        if isinstance(item.value, Sequence) and item.value.statements:
            last = item.value.statements[-1]
            if isinstance(last, Break | Continue):
                return self.statement(last, now)
        return self.expr(item.value, now)

    def branch(self, item: If, now: frozenset[Var]) -> Assigned:
        true, false = self.condition(item.test, now)
        if isinstance(item.test, Const) and item.test.value:
            return self.block(item.then, true)
        return join([self.block(item.then, true), self.block(item.other, false)])

    def loop(self, item: Loop, now: frozenset[Var]) -> Assigned:
        """What is assigned in the body counts only after a break from there."""
        true = false = now
        if item.test is not None:
            true, false = self.condition(item.test, now)
        after = self.block(item.body, true)
        if after is not None and item.step is not None:
            self.block(item.step, after)
        normal: Assigned = self.block(item.other, false) if item.test is not None else None
        return join([normal, *self.breaks.pop(item, [])])

    def protected(self, item: Try, now: frozenset[Var]) -> Assigned:
        """A handler starts with what was assigned before the try; finally runs after all of them."""
        ends: list[Assigned] = [self.block(item.body, now)]
        for handler in item.catches:
            start = now | {handler.var} if handler.var is not None else now
            if handler.test is not None:
                start = self.expr(handler.test, start)
            ends.append(self.block(handler.body, start))
        end = join(ends)
        if item.final is None:
            return end
        final = self.block(item.final, now)
        if final is None:
            return None
        return end | final if end is not None else None


def meet(a: frozenset[Var], b: frozenset[Var]) -> frozenset[Var]:
    """Assigned on both ways."""
    return a & b


def join(ends: list[Any]) -> Assigned:
    """Where ways meet again; ways that do not get there do not count."""
    live = [e for e in ends if e is not None]
    if not live:
        return None
    result: frozenset[Var] = live[0]
    for other in live[1:]:
        result &= other
    return result


def check_assigned(function: Function) -> list[tuple[BindError, Any]]:
    """Complaints about locals that are read before they have a value, nested functions included."""
    found = Definite(function, []).run() if function.body is not None else []
    for child in function.children:
        found += check_assigned(child)
    return found
