"""Taking apart: `a, b = x, y`, tuples, arrays, Deconstruct, results with omitted outs."""

from __future__ import annotations

import ast

from oscil.managed.bind_assign import local_of, natural_display, saved, store
from oscil.managed.bind_calls import OutTuple
from oscil.managed.binder import Binder
from oscil.managed.diagnostics import fail
from oscil.managed.tree import (
    Assign,
    Const,
    Deref,
    Display,
    Element,
    Expr,
    ExprStmt,
    FieldExpr,
    This,
    VarExpr,
)  # fmt: skip
from oscil.managed.types import (
    VOID,
    ArrayType,
    ByRefType,
    NamedType,
    PendingType,
    PtrType,
)

STORABLE = (VarExpr, FieldExpr, Element, Deref, This)


def unpack(b: Binder, target: ast.Tuple | ast.List, value: ast.expr, node: ast.AST) -> None:
    """`a, b = x, y` evaluates all of the right side first; `a, b = f()` takes a tuple, an array, a Deconstruct or
    omitted outs.
    """
    if any(isinstance(t, ast.Starred) for t in target.elts):
        fail(target, "a starred target")
    if isinstance(value, ast.Tuple | ast.List) and not any(isinstance(e, ast.Starred) for e in value.elts):
        if len(value.elts) != len(target.elts):
            fail(node, f"{len(value.elts)} values for {len(target.elts)} targets")
        values = []
        for item, place in zip(value.elts, target.elts, strict=True):
            known = local_of(b, place.id) if isinstance(place, ast.Name) else None
            wanted = known.type if known is not None and not isinstance(known.type, PendingType | ByRefType) else None
            found = b.finish(b.expr(item, wanted), item)
            if wanted is not None:
                found = b.conversions.to(found, wanted, item)
            if isinstance(found, Display):
                found = natural_display(b, found, item)
            values.append(found if isinstance(found, Const) else saved_now(b, found))
        for place, found in zip(target.elts, values, strict=True):
            store(b, place, found, node)
        return
    found = b.finish(b.expr(value), value)
    unpack_value(b, target, found, node)


def saved_now(b: Binder, value: Expr) -> Expr:
    """A copy of a value that later stores cannot change."""
    if isinstance(value.type, PendingType):
        return value
    if value.type.__class__.__name__ == "SpecialType":
        return value
    var = b.temp(value.type)
    b.out.append(Assign(VarExpr(var), value))
    return VarExpr(var)


def unpack_value(b: Binder, target: ast.Tuple | ast.List, value: Expr, node: ast.AST) -> None:
    """Take a bound value apart."""
    count = len(target.elts)
    if isinstance(value, OutTuple):
        parts = value.parts
        if len(parts) != count:
            fail(node, f"{len(parts)} results for {count} targets")
        if value.call.type is VOID:
            b.out.append(ExprStmt(value.call))
        for place, part in zip(target.elts, parts, strict=True):
            if not (isinstance(place, ast.Name) and place.id == "_" and isinstance(part, VarExpr)):
                store(b, place, part, node)
        return
    if isinstance(value, Display):
        value = natural_display(b, value, node)
    holder = saved(b, value)
    for place, part in zip(target.elts, components(b, holder, count, node), strict=True):
        store(b, place, part, node)


def components(b: Binder, holder: Expr, count: int, node: ast.AST) -> list[Expr]:
    """The parts of a ValueTuple, an array, or what Deconstruct gives."""
    type = holder.type
    if isinstance(type, ArrayType) and type.rank == 0:
        return [Element(holder, [Const(b.i32, i)], type.element) for i in range(count)]
    if isinstance(type, NamedType) and type.definition.full_name.startswith("System.ValueTuple`"):
        if type.definition.arity != count:
            fail(node, f"a tuple of {type.definition.arity} for {count} targets")
        return [b.member_value(holder, f"Item{i + 1}", node) for i in range(count)]
    if isinstance(type, NamedType):
        for member, owner in b.hierarchy.members(type, "Deconstruct"):
            params = getattr(member, "params", [])
            if len(params) == count and all(p.mode == "out" for p in params):
                from oscil.managed.symbols import MethodRef
                from oscil.managed.tree import AddressOf

                method = MethodRef(member, owner)  # type: ignore[arg-type]
                outs = [VarExpr(b.temp(p.element)) for p in method.params]  # type: ignore[attr-defined]
                b.out.append(
                    ExprStmt(
                        b.call(method, holder, [AddressOf(v, p) for v, p in zip(outs, method.params, strict=True)])
                    )
                )
                return list(outs)
        if type.definition.full_name == "System.Collections.Generic.KeyValuePair`2" and count == 2:
            return [b.member_value(holder, name, node) for name in ("Key", "Value")]
    if isinstance(type, PtrType) or type.is_value:
        fail(node, f"{type} cannot be taken apart")
    return fail(node, f"{type} cannot be taken apart", "a ValueTuple, an array, or a type with Deconstruct")
