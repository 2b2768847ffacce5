"""Literals and strings: constants, f-strings, concatenation."""

from __future__ import annotations

import ast
import re

from oscil.managed.binder import Binder, expression
from oscil.managed.diagnostics import fail
from oscil.managed.literals import FloatLiteral
from oscil.managed.numbers import element
from oscil.managed.symbols import MethodRef
from oscil.managed.tree import Call, Coalesce, Const, Convert, Expr, NewArray
from oscil.managed.types import NULL, UNTYPED_FLOAT, UNTYPED_INT, NamedType, PendingType, Type, TypeParam, array_of


@expression(ast.Constant)
def bind_constant(b: Binder, node: ast.Constant, target: Type | None) -> Expr:
    """Literals."""
    value = node.value
    if value is None:
        return Const(NULL, None)
    if isinstance(value, bool):
        return Const(b.bool_type, value)
    if isinstance(value, int):
        return Const(UNTYPED_INT, value)
    if isinstance(value, float):
        if value in (float("inf"), float("-inf")):
            fail(node, "a literal beyond the range of f64", "f64.PositiveInfinity")
        text = b.file.segment(node)
        return Const(UNTYPED_FLOAT, FloatLiteral.of(text) if is_float(text, value) else value)
    if isinstance(value, str):
        return Const(b.string_type, value)
    if isinstance(value, bytes):
        from oscil.managed.bind_displays import bytes_literal

        return bytes_literal(b, value, target, node)
    return fail(node, f"a literal of {type(value).__name__}")


def is_float(text: str, value: float) -> bool:
    """Whether the source at a node really is the literal (made-up nodes borrow their places)."""
    try:
        return float(text) == value
    except ValueError:
        return False


# Python's mini-language, where .NET would take it for something else, and what to write.
PYTHON_SPECS = (
    (re.compile(r".?[<>^=].*"), 'f"{x,10}" to the right, f"{x,-10}" to the left'),
    (re.compile(r"[1-9]\d*"), 'f"{x,10}" for the width'),
    (re.compile(r"0\d*[1-9]\d*d?"), 'f"{x:D5}" for leading zeros'),
    (re.compile(r"\.\d+%"), 'f"{x:P2}"'),
    (re.compile(r"\d+[a-zA-Z%]"), 'f"{x,10:N2}" for width and format'),
    (re.compile(r"\d*[,_]?\.\d+[a-z]?|[,_][a-z]?|%|[+ ]d?"), 'f"{x:F2}", f"{x:N0}", f"{x:P1}", f"{x:+0;-0}"'),
)


def check_spec(spec: str, node: ast.AST) -> None:
    """Python's own mini-language is refused with .NET's."""
    for pattern, hint in PYTHON_SPECS:
        if pattern.fullmatch(spec):
            fail(node, f"the format {spec} is Python's", hint)


def text_of(b: Binder, value: Expr, spec: Expr | None, node: ast.AST | None) -> Expr:
    """The text of a value: strings as they are, null as null (Concat takes it as empty)."""
    type = value.type
    if spec is not None and not (isinstance(spec, Const) and spec.value == ""):
        return formatted(b, value, spec, node)
    if element(type) == "string":
        return value
    if isinstance(type, PendingType):
        value = Convert(value, "nop", b.conversions.default_of(type))
        type = value.type
    if type.is_value:
        return b.call_named(value, type, "ToString", [], node)
    var = b.temp(type)
    from oscil.managed.tree import AssignExpr, Compare, Conditional, VarExpr

    kept = AssignExpr(VarExpr(var), value)
    tested = Convert(kept, "box", b.object_type) if isinstance(type, TypeParam) and not type.is_ref else kept
    text = b.call(b.find_method(b.object_type, "ToString"), VarExpr(var), [])
    return Conditional(
        Compare("!=", tested, Const(b.object_type, None), b.bool_type), text, Const(b.string_type, None), b.string_type
    )


def formatted(b: Binder, value: Expr, spec: Expr, node: ast.AST | None) -> Expr:
    """IFormattable.ToString(spec, null)"""
    interface = b.world.core("System.IFormattable", node=node)
    if not b.hierarchy.inherits(value.type, interface):
        if element(value.type) == "string":
            fail(node, "a format of a string", "PadLeft and the like")
        fail(node, f"{value.type} takes no format: it is not IFormattable")
    provider = b.world.core("System.IFormatProvider", node=node)
    method = b.find_method(interface, "ToString", b.string_type, provider, node=node)
    return b.call(method, value, [spec, Const(provider, None)])


def concatenate(b: Binder, left: Expr, right: Expr, node: ast.AST) -> Expr:
    """`a + b` with a string on one side; chains become one call."""
    if not (element(left.type) == "string" and element(right.type) == "string"):
        other = right.type if element(left.type) == "string" else left.type
        if other is NULL:
            left = b.conversions.to(left, b.string_type, node)
            right = b.conversions.to(right, b.string_type, node)
        else:
            fail(node, f"{left.type} + {right.type}", 'str(x), or f"...{x}"')
    return concat_all(b, [*operands(b, left), *operands(b, right)], node)


def operands(b: Binder, expr: Expr) -> list[Expr]:
    """The operands of a concatenation made here."""
    if isinstance(expr, Call) and expr.pure:
        if len(expr.args) == 1 and isinstance(expr.args[0], NewArray):
            return list(expr.args[0].elements)
        return list(expr.args)
    return [expr]


def concat_all(b: Binder, parts: list[Expr], node: ast.AST | None) -> Expr:
    """String.Concat of up to four strings, or of an array."""
    string = b.string_type
    merged: list[Expr] = []
    for part in parts:
        if (
            isinstance(part, Const)
            and merged
            and isinstance(merged[-1], Const)
            and part.value is not None
            and merged[-1].value is not None
        ):
            merged[-1] = Const(string, merged[-1].value + part.value)
        elif not (isinstance(part, Const) and part.value == "" and len(parts) > 1):
            merged.append(part)
    if not merged:
        return Const(string, "")
    if len(merged) == 1:
        only = merged[0]
        return only if isinstance(only, Const) and only.value is not None else Coalesce(only, Const(string, ""), string)
    if len(merged) <= 4:
        method = b.find_method(string, "Concat", *[string] * len(merged), node=node)
        made = b.call(method, None, merged)
    else:
        array = array_of(string)
        made = b.call(b.find_method(string, "Concat", array, node=node), None, [NewArray(array, None, merged)])
    assert isinstance(made, Call)
    made.pure = True
    return made


__all__ = ["MethodRef", "NamedType"]
