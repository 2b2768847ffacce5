"""Bringing two operands to a common type: literals and waiting locals follow the typed side (C# 12.4.7)."""

from __future__ import annotations

import ast

from oscil.managed import numbers
from oscil.managed.binder import Binder
from oscil.managed.diagnostics import fail
from oscil.managed.numbers import element
from oscil.managed.tree import (
    Const,
    Convert,
    Expr,
)  # fmt: skip
from oscil.managed.types import (
    NULL,
    ONE_UNIT,
    UNTYPED_FLOAT,
    UNTYPED_INT,
    PendingType,
    Type,
    TypeParam,
)


def char_literals(b: Binder, left: Expr, right: Expr, node: ast.AST) -> tuple[Expr, Expr]:
    """A one-unit string literal beside a char is a char."""
    char = b.world.word("char")
    if left.type is char and isinstance(right.type, PendingType) and b.conversions.implicit(right, char):
        return left, b.conversions.to(right, char, node)
    if right.type is char and isinstance(left.type, PendingType) and b.conversions.implicit(left, char):
        return b.conversions.to(left, char, node), right
    if (
        left.type is char
        and isinstance(right, Const)
        and right.type is not char
        and b.conversions.implicit(right, char)
    ):
        return left, b.conversions.to(right, char, node)
    if right.type is char and isinstance(left, Const) and left.type is not char and b.conversions.implicit(left, char):
        return b.conversions.to(left, char, node), right
    return left, right


def settle_text(b: Binder, e: Expr) -> Expr:
    """A waiting text local that meets no char counts as a string (or as what it was decided to be)."""
    if isinstance(e.type, PendingType) and e.type.kind is ONE_UNIT:
        return Convert(e, "nop", b.conversions.default_of(e.type))
    return e


def literal_pair(left: Expr, right: Expr) -> Type | None:
    """The type of an operation on two untyped literals."""
    if (
        isinstance(left, Const)
        and isinstance(right, Const)
        and left.type in (UNTYPED_INT, UNTYPED_FLOAT)
        and right.type in (UNTYPED_INT, UNTYPED_FLOAT)
    ):
        return UNTYPED_FLOAT if UNTYPED_FLOAT in (left.type, right.type) else UNTYPED_INT
    return None


def unify(b: Binder, left: Expr, right: Expr, node: ast.AST, spelling: str) -> tuple[Expr, Expr, Type]:
    """Bring two numeric operands to their common type; literals and waiting locals follow the other side."""
    conversions = b.conversions
    if (
        isinstance(left.type, PendingType)
        and isinstance(right.type, PendingType | type(UNTYPED_INT))
        and right.type is not NULL
    ):
        if right.type is UNTYPED_FLOAT and left.type.kind is UNTYPED_INT:
            left.type.hint = left.type.hint or b.world.word("f64")
        common: Type = left.type.hint or left.type
        return Convert(left, "nop", common), as_type(b, right, common, node), common
    if isinstance(right.type, PendingType) and left.type in (UNTYPED_INT, UNTYPED_FLOAT):
        common = right.type.hint or right.type
        return as_type(b, left, common, node), Convert(right, "nop", common), common
    left, right = match_literal(b, left, right, node), match_literal(b, right, left, node)
    names = [element(left.type), element(right.type)]
    if not all(n in numbers.NUMBERS or n == "char" for n in names):
        fail(node, f"{left.type} {spelling} {right.type}", operand_hint(left, right))
    name = numbers.promote(names[0], names[1])
    if name is None:
        fail(node, f"{left.type} {spelling} {right.type}", "convert one side: i64(x) or u64(x)")
    common = b.world.word(WORD_OF[name])
    return conversions.numeric(left, common, False), conversions.numeric(right, common, False), common


WORD_OF = {"i4": "i32", "u4": "u32", "i8": "i64", "u8": "u64", "i": "nint", "u": "nuint", "r4": "f32", "r8": "f64"}


def as_type(b: Binder, expr: Expr, type: Type, node: ast.AST) -> Expr:
    """A literal or waiting local as a decided type."""
    if isinstance(expr.type, PendingType) or isinstance(type, PendingType):
        return Convert(expr, "nop", type)
    return b.conversions.to(expr, type, node)


def match_literal(b: Binder, expr: Expr, other: Expr, node: ast.AST) -> Expr:
    """A literal (or waiting local) in the type that the other operand's promotion gives."""
    if expr.type not in (UNTYPED_INT, UNTYPED_FLOAT) and not isinstance(expr.type, PendingType):
        return expr
    name = element(other.type)
    if name not in numbers.NUMBERS and name != "char":
        return b.conversions.settle(expr)
    floating = expr.type is UNTYPED_FLOAT or (isinstance(expr.type, PendingType) and expr.type.kind is UNTYPED_FLOAT)
    if floating:
        return b.conversions.to(expr, other.type if name in numbers.FLOATS else b.world.word("f64"), node)
    if isinstance(expr.type, PendingType):
        wanted = b.i32 if name in numbers.SMALL or name == "char" else other.type
        return b.conversions.to(expr, wanted, node)
    promoted = "i4" if name in numbers.SMALL or name == "char" else name
    if isinstance(expr, Const) and promoted in numbers.RANGES and not numbers.fits(expr.value, promoted):
        wider = next(
            (n for n in ("u4", "i8", "u8") if numbers.fits(expr.value, n) and numbers.promote(promoted, n)), None
        )
        if wider is None or promoted in ("u4", "i8", "u8", "i", "u"):
            fail(
                node,
                f"{expr.value} does not fit {other.type}",
                f"convert the other side, or write {other.type}({expr.value})",
            )
        promoted = wider
    return b.conversions.to(expr, b.world.word(WORD_OF[promoted]), node)


def operand_hint(left: Expr, right: Expr) -> str:
    """Advice for a refused pair of operands."""
    if left.type is b_bool(left) or right.type is b_bool(right):
        return "a bool is no number: `1 if x else 0`"
    if isinstance(left.type, TypeParam):
        return f"@where({left.type}, IAdditionOperators[...]), or another constraint with that operator"
    return ""


def b_bool(expr: Expr) -> Type | None:
    """The type when it is bool."""
    return expr.type if element(expr.type) == "bool" else None
