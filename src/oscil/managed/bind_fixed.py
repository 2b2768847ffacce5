"""`with fixed(x) as p`: a pinned local and a pointer made from it (C# 23.7)."""

from __future__ import annotations

import ast

from oscil.managed.binder import Binder
from oscil.managed.diagnostics import fail
from oscil.managed.numbers import element
from oscil.managed.tree import (
    AddressOf,
    ArrayLength,
    Assign,
    AssignExpr,
    Block,
    Compare,
    Conditional,
    Const,
    Convert,
    Deref,
    Element,
    Expr,
    Logic,
    RefArg,
    VarExpr,
)  # fmt: skip
from oscil.managed.types import ArrayType, ByRefType, Type, pointer_to, ref_to


def bind_fixed(
    b: Binder, node: ast.With | ast.AsyncWith, item: ast.withitem, context: ast.Call, later: list[ast.withitem]
) -> None:
    """Arrays (null and empty give a null pointer), strings, ref(x), and types with GetPinnableReference."""
    from oscil.managed.bind_statements import bind_items, completes

    if len(context.args) != 1 or not isinstance(item.optional_vars, ast.Name):
        fail(context, "with fixed(x) as p")
    found = b.finish(b.expr(context.args[0]), context)
    byref, target = pinned_reference(b, found, context)
    pin = b.temp(ref_to(target), "pin")
    pin.pinned = True
    pointer = b.declare(item.optional_vars.id, pointer_to(target))
    b.out.append(Assign(VarExpr(pin), byref))
    b.out.append(Assign(VarExpr(pointer), Convert(VarExpr(pin), "num", pointer.type)))
    bind_items(b, node, later)
    from oscil.managed.tree import NullRef

    if completes(Block(b.out)):
        b.out.append(Assign(VarExpr(pin), NullRef(pin.type)))


def pinned_reference(b: Binder, found: Expr, node: ast.AST) -> tuple[Expr, Type]:
    """The byref that is pinned, and its element type."""
    if isinstance(found, RefArg) and found.operand is not None:
        return b.ref_of(found.operand, node), found.operand.type
    if isinstance(found.type, ArrayType) and found.type.rank == 0:
        var = b.temp(found.type)
        kept = AssignExpr(VarExpr(var), found)
        zero = Const(b.i32, 0)
        filled = Logic(
            True,
            Compare("!=", kept, Const(b.object_type, None), b.bool_type),
            Compare("!=", ArrayLength(VarExpr(var), b.i32), zero, b.bool_type),
            b.bool_type,
        )
        from oscil.managed.tree import NullRef

        type = ref_to(found.type.element)
        first = AddressOf(Element(VarExpr(var), [zero], found.type.element), type)
        return Conditional(filled, first, NullRef(type), type), found.type.element
    name = "GetPinnableReference"
    if element(found.type) == "string" or b.hierarchy.members(found.type, name):
        result = b.call_named(found, found.type, name, [], node)
        assert isinstance(result, Deref)
        address = result.address
        assert isinstance(address.type, ByRefType)
        return Convert(address, "nop", ref_to(address.type.element)), address.type.element
    return fail(node, f"fixed of {found.type}", "an array, a string, ref(x), or a type with GetPinnableReference")
