"""match: literals, dotted constants, type patterns with attributes, alternatives, guards, captures.

Becomes tests in order; integer and enum cases without guards that lie close together become a jump table.
"""

from __future__ import annotations

import ast

from oscil.managed import numbers
from oscil.managed.bind_assign import local_of
from oscil.managed.bind_compare import compare_values, identity
from oscil.managed.bind_statements import completes
from oscil.managed.bind_words import reference
from oscil.managed.binder import Binder, statement
from oscil.managed.diagnostics import fail
from oscil.managed.numbers import underlying
from oscil.managed.tree import (
    Assign,
    AssignExpr,
    Block,
    Break,
    Compare,
    Const,
    Convert,
    Expr,
    If,
    Line,
    Logic,
    Loop,
    Sequence,
    Switch,
    Var,
    VarExpr,
)  # fmt: skip
from oscil.managed.types import NULL, NamedType, Type

DENSE_LIMIT = 8  # a table may have this many holes more than twice its cases


@statement(ast.Match)
def bind_match(b: Binder, node: ast.Match) -> None:
    """The statement."""
    found = b.typed(node.subject)
    if isinstance(found, VarExpr) and not found.var.captured and found.var.name not in stored_names(node):
        subject = found
    else:
        var = b.temp(found.type, "subject")
        b.out.append(Assign(VarExpr(var), found))
        subject = VarExpr(var)
    if bind_table(b, node, subject):
        return
    loop = Loop(None, Block([]), is_switch=True)
    saved, b.out = b.out, loop.body.body
    ended = False
    for case in node.cases:
        if ended:
            fail(case.pattern, "a case after one that takes everything")
        narrowed = dict(b.narrowed)
        b.out.append(Line(case.pattern))
        name = case.pattern.name if isinstance(case.pattern, ast.MatchAs) and case.pattern.pattern is None else None
        test = pattern_test(b, case.pattern, subject)
        if name is not None and case.guard is None and isinstance(test, Sequence):  # takes everything
            b.out += test.statements
            test = None
        if case.guard is not None:
            guard = b.condition(case.guard)
            test = guard if test is None else Logic(True, test, guard, b.bool_type)
        body = b.block(case.body)
        b.narrowed = narrowed
        if completes(body):
            body.body.append(Break(loop))
        if test is None:
            b.out += body.body
            ended = True
        else:
            b.out.append(If(test, body, None))
    if not ended:
        b.out.append(Break(loop))
    b.out = saved
    b.out.append(loop)


def stored_names(node: ast.Match) -> set[str]:
    """Names that the cases assign or capture."""
    names = {n.id for n in ast.walk(node) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
    return names | {n.name for n in ast.walk(node) if isinstance(n, ast.MatchAs) and n.name is not None}


def both(b: Binder, left: Expr | None, right: Expr | None) -> Expr | None:
    """Conjunction of tests; None is always true."""
    if left is None or right is None:
        return left if right is None else right
    return Logic(True, left, right, b.bool_type)


def pattern_test(b: Binder, pattern: ast.pattern, subject: Expr) -> Expr | None:
    """The test of a pattern, captures included; None when it takes everything."""
    if isinstance(pattern, ast.MatchValue):
        return value_test(b, pattern.value, subject)
    if isinstance(pattern, ast.MatchSingleton):
        if pattern.value is None:
            return identity(b, subject, Const(NULL, None), False, pattern)
        return compare_values(b, ast.Eq(), subject, Const(b.bool_type, pattern.value), pattern)
    if isinstance(pattern, ast.MatchOr):
        result: Expr | None = None
        for option in pattern.patterns:
            if isinstance(option, ast.MatchAs) or any(isinstance(n, ast.MatchAs) and n.name for n in ast.walk(option)):
                fail(option, "a capture inside alternatives")
            test = pattern_test(b, option, subject)
            if test is None:
                return None
            result = test if result is None else Logic(False, result, test, b.bool_type)
        return result
    if isinstance(pattern, ast.MatchAs):
        return capture_test(b, pattern, subject)
    if isinstance(pattern, ast.MatchClass):
        return class_test(b, pattern, subject, None)
    return fail(pattern, "a sequence or mapping pattern", "compare the parts")


def value_test(b: Binder, node: ast.expr, subject: Expr) -> Expr:
    """A literal or dotted constant."""
    return compare_values(b, ast.Eq(), subject, b.value(node, subject.type), node)


def capture_test(b: Binder, pattern: ast.MatchAs, subject: Expr) -> Expr | None:
    """`_`, `name`, `pattern as name`."""
    if pattern.name is None:
        return None
    if pattern.pattern is None:
        if b.scope.lookup(pattern.name) is not None:
            fail(pattern, f"case {pattern.name} would capture, and {pattern.name} is a type", f"case {pattern.name}():")
        bind_capture(b, pattern.name, subject.type)
        return after_store(b, b.names[pattern.name], subject)  # type: ignore[arg-type]
    if isinstance(pattern.pattern, ast.MatchClass):
        return class_test(b, pattern.pattern, subject, pattern.name)
    test = pattern_test(b, pattern.pattern, subject)
    bind_capture(b, pattern.name, subject.type)
    return both(b, test, after_store(b, b.names[pattern.name], subject))  # type: ignore[arg-type]


def bind_capture(b: Binder, name: str, type: Type) -> Var:
    """The variable of a capture: a new one for each case, unless one of the type is there."""
    known = local_of(b, name)
    if known is not None and known.type is type:
        b.narrowed.pop(known, None)
        return known
    return b.declare(name, type)


def after_store(b: Binder, var: Var, value: Expr) -> Expr:
    """Store, then true."""
    from oscil.managed.tree import ExprStmt

    return Sequence([ExprStmt(AssignExpr(VarExpr(var), value))], Const(b.bool_type, True))


def class_test(b: Binder, pattern: ast.MatchClass, subject: Expr, name: str | None) -> Expr | None:
    """`T()`, `T() as n`, `T(Name=pattern)`."""
    if pattern.patterns:
        fail(pattern, "positional parts of a pattern", "T(Name=pattern)")
    type = b.resolve(pattern.cls)
    source = reference(b, subject, pattern) if subject.type is not type or not type.is_value else subject
    test: Expr | None
    typed: Expr
    if subject.type is type and type.is_value:
        test, typed = None, subject
        if name is not None:
            test = after_store(b, bind_capture(b, name, type), subject)
    elif type.is_ref:
        var = bind_capture(b, name, type) if name is not None else b.temp(type, "case")
        test = Compare(
            "!=", AssignExpr(VarExpr(var), Convert(source, "isinst", type)), Const(b.object_type, None), b.bool_type
        )
        typed = VarExpr(var)
    else:
        test = Compare("!=", Convert(source, "isinst", type), Const(b.object_type, None), b.bool_type)
        typed = Convert(source, "unbox", type)
        if name is not None:
            var = bind_capture(b, name, type)
            test = both(b, test, after_store(b, var, typed))
            typed = VarExpr(var)
    if (
        test is not None
        and isinstance(subject, VarExpr)
        and isinstance(typed, VarExpr)
        and typed.var is not subject.var
        and not subject.var.captured
    ):
        b.narrowed[subject.var] = typed.var
    for attribute, inner in zip(pattern.kwd_attrs, pattern.kwd_patterns, strict=True):
        part = b.member_value(typed, attribute, inner)
        holder = b.temp(part.type, attribute)
        store = after_store(b, holder, part)
        test = both(b, both(b, test, store), pattern_test(b, inner, VarExpr(holder)))
    return test


# --- jump tables


def bind_table(b: Binder, node: ast.Match, subject: Expr) -> bool:
    """Write a Switch when the cases are close integer constants; False leaves it to the tests."""
    name = underlying(subject.type)
    if (
        name not in numbers.RANGES
        or name in ("i8", "u8", "u4", "i", "u")
        or not isinstance(subject.type, NamedType)
        or len(node.cases) < 4
    ):
        return False
    values: list[list[int] | None] = []
    for case in node.cases:
        if case.guard is not None:
            return False
        constants = case_constants(b, case.pattern, subject.type)
        if constants is None and not (
            isinstance(case.pattern, ast.MatchAs) and case.pattern.name is None and case is node.cases[-1]
        ):
            return False
        values.append(constants)
    known = [v for group in values if group is not None for v in group]
    if not known or len(known) < 4 or max(known) - min(known) > 2 * len(known) + DENSE_LIMIT:
        return False
    low = min(known)
    cases: list[Block | None] = [None] * (max(known) - low + 1)
    default = Block([])
    for case, group in zip(node.cases, values, strict=True):
        narrowed = dict(b.narrowed)
        body = b.block(case.body)
        b.narrowed = narrowed
        if group is None:
            default = body
        for value in group or ():
            if cases[value - low] is None:
                cases[value - low] = body
    b.out.append(Switch(Convert(subject, "nop", b.i32), low, cases, default))
    return True


def case_constants(b: Binder, pattern: ast.pattern, type: Type) -> list[int] | None:
    """The integer constants of a case, None when it is something else."""
    options = pattern.patterns if isinstance(pattern, ast.MatchOr) else [pattern]
    found: list[int] = []
    for option in options:
        if not isinstance(option, ast.MatchValue):
            return None
        value = b.value(option.value, type)
        if not b.conversions.implicit(value, type):
            return None
        value = b.conversions.to(value, type, option)
        if not isinstance(value, Const) or not isinstance(value.value, int):
            return None
        found.append(value.value)
    return found
