"""Indices from the end, and slices (ranges) of arrays, strings, spans."""

from __future__ import annotations

import ast

from oscil.managed.bind_access import length_of
from oscil.managed.bind_arith import arithmetic
from oscil.managed.bind_assign import STORABLE
from oscil.managed.binder import Binder
from oscil.managed.diagnostics import fail
from oscil.managed.numbers import element
from oscil.managed.python_names import LINQ
from oscil.managed.tree import AssignExpr, Const, Expr, ExprStmt, Sequence, VarExpr
from oscil.managed.types import UNTYPED_INT, ArrayType, NamedType


def from_end(b: Binder, obj: Expr, index: Const, node: ast.AST) -> Expr:
    """`x[-1]` is x[len(x) - 1]; a struct must be a variable, which is evaluated twice."""
    if obj.type.is_value and not isinstance(obj, STORABLE):
        fail(node, "an index from the end of a struct that is no variable", "take it into a local first")
    if isinstance(obj.type, NamedType) and not any(b.hierarchy.members(obj.type, n) for n in ("Length", "Count")):
        return index
    return arithmetic(b, "sub", length_of(b, obj, node), Const(UNTYPED_INT, -index.value), node)


def bind_slice(b: Binder, obj: Expr, part: ast.Slice, node: ast.AST) -> Expr:
    """`x[a:b]`: Substring, Slice, or a copy of the part of an array."""
    if part.step is not None:
        fail(node, "a slice with a step", f"a loop over range(first, last, step); xs.Reverse(), {LINQ}")
    obj = b.conversions.settle(obj)
    statements = []
    if not isinstance(obj, VarExpr):
        var = b.temp(obj.type)
        statements.append(ExprStmt(AssignExpr(VarExpr(var), obj)))
        obj = VarExpr(var)
    start = bound(b, obj, part.lower, node)
    if start is None:
        start = Const(b.i32, 0)
    elif not isinstance(start, Const):
        kept = b.temp(b.i32)
        statements.append(ExprStmt(AssignExpr(VarExpr(kept), start)))
        start = VarExpr(kept)
    stop = bound(b, obj, part.upper, node)
    length = arithmetic(b, "sub", stop if stop is not None else length_of(b, obj, node), start, node)
    length = b.conversions.to(length, b.i32, node)
    if isinstance(obj.type, ArrayType):
        value = slice_array(b, obj, start, length, node)
    else:
        name = "Substring" if element(obj.type) == "string" else "Slice"
        value = b.call_named(obj, obj.type, name, [start, length], node)
    return Sequence(list(statements), value) if statements else value


def bound(b: Binder, obj: Expr, node: ast.expr | None, place: ast.AST) -> Expr | None:
    """One end of a slice as an i32."""
    if node is None:
        return None
    found = b.value(node)
    if isinstance(found, Const) and found.type is UNTYPED_INT and found.value < 0:
        found = from_end(b, obj, found, place)
    return b.conversions.to(found, b.i32, node)


def slice_array(b: Binder, obj: Expr, start: Expr, length: Expr, node: ast.AST) -> Expr:
    """A new array with the part copied."""
    from oscil.managed.tree import NewArray

    assert isinstance(obj.type, ArrayType)
    kept, result = b.temp(b.i32), b.temp(obj.type)
    holder = b.world.core("System.Array", node=node)
    array = b.world.core("System.Array")
    copy = b.find_method(holder, "Copy", array, b.i32, array, b.i32, b.i32, node=node)
    effects = [
        ExprStmt(AssignExpr(VarExpr(kept), length)),
        ExprStmt(AssignExpr(VarExpr(result), NewArray(obj.type, VarExpr(kept), []))),
        ExprStmt(
            b.call(
                copy,
                None,
                [
                    b.conversions.to(obj, array, node),
                    start,
                    b.conversions.to(VarExpr(result), array, node),
                    Const(b.i32, 0),
                    VarExpr(kept),
                ],
            )
        ),
    ]
    return Sequence(list(effects), VarExpr(result))
