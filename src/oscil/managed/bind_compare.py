"""Comparisons: `== != < <= > >=`, chains, `is`, `in`."""

from __future__ import annotations

import ast

from oscil.managed import numbers
from oscil.managed.bind_ops import negated, user_operator
from oscil.managed.binder import Binder, expression
from oscil.managed.diagnostics import fail
from oscil.managed.numbers import element, is_enum, underlying
from oscil.managed.operands import char_literals, literal_pair, settle_text, unify
from oscil.managed.tree import (
    AssignExpr,
    Compare,
    Const,
    Convert,
    Expr,
    ExprStmt,
    Logic,
    Sequence,
    VarExpr,
)
from oscil.managed.types import (
    NULL,
    UNTYPED_FLOAT,
    UNTYPED_INT,
    VOID,
    ByRefType,
    FnPtrType,
    NamedType,
    PendingType,
    PtrType,
    Type,
    TypeParam,
)

COMPARISONS: dict[type[ast.cmpop], tuple[str, str]] = {
    ast.Eq: ("==", "op_Equality"), ast.NotEq: ("!=", "op_Inequality"), ast.Lt: ("<", "op_LessThan"),
    ast.LtE: ("<=", "op_LessThanOrEqual"), ast.Gt: (">", "op_GreaterThan"), ast.GtE: (">=", "op_GreaterThanOrEqual"),
}  # fmt: skip


@expression(ast.Compare)
def bind_compare(b: Binder, node: ast.Compare, target: Type | None) -> Expr:
    """`a < b`, chains, `is`, `in`."""
    if len(node.ops) == 1:
        return compare(b, node.ops[0], b.value(node.left), node.comparators[0], node)
    result: Expr | None = None
    left = b.value(node.left)
    for op, right_node in zip(node.ops, node.comparators, strict=True):
        last = right_node is node.comparators[-1]
        right = b.value(right_node)
        later = right
        if not last and not isinstance(right, Const):
            right = b.conversions.settle(right)
            var = b.temp(right.type)
            right, later = AssignExpr(VarExpr(var), right), VarExpr(var)
        part = (
            compare_values(b, op, left, right, node)
            if not isinstance(op, ast.Is | ast.IsNot | ast.In | ast.NotIn)
            else fail(node, "is or in inside a chain")
        )
        result = part if result is None else Logic(True, result, part, b.bool_type)
        left = later
    assert result is not None
    return result


def compare(b: Binder, op: ast.cmpop, left: Expr, right_node: ast.expr, node: ast.AST) -> Expr:
    """One comparison."""
    if isinstance(op, ast.Is | ast.IsNot):
        return identity(b, left, b.value(right_node), isinstance(op, ast.IsNot), node)
    if isinstance(op, ast.In | ast.NotIn):
        one_of = isinstance(right_node, ast.Tuple) and not any(isinstance(e, ast.Starred) for e in right_node.elts)
        found = (
            is_one_of(b, left, right_node.elts, node)  # type: ignore[attr-defined]
            if one_of
            else contains(b, left, b.typed(right_node), node)
        )
        return negated(b, found) if isinstance(op, ast.NotIn) else found
    return compare_values(b, op, left, b.value(right_node), node)


def is_one_of(b: Binder, item: Expr, elements: list[ast.expr], node: ast.AST) -> Expr:
    """`x in (a, b)`: comparisons until one is true."""
    item = b.conversions.settle(item)
    first = item
    if not isinstance(item, Const | VarExpr) and not isinstance(item.type, PendingType):
        var = VarExpr(b.temp(item.type))
        first, item = AssignExpr(var, item), var
    found: Expr | None = None
    for element_node in elements:
        test = compare_values(b, ast.Eq(), item if found is not None else first, b.value(element_node), node)
        found = test if found is None else Logic(False, found, test, b.bool_type)
    return found if found is not None else Const(b.bool_type, False)


def contains(b: Binder, item: Expr, holder: Expr, node: ast.AST) -> Expr:
    """`x in xs`: ContainsKey of dictionaries, else Contains."""
    for name in ("ContainsKey", "Contains"):
        if isinstance(holder.type, NamedType | TypeParam) and b.hierarchy.members(holder.type, name):
            return b.call_named(holder, holder.type, name, [item], node)
    return b.call_named(holder, holder.type, "Contains", [item], node)


def identity(b: Binder, left: Expr, right: Expr, negative: bool, node: ast.AST) -> Expr:
    """`is` and `is not`: references, and `is None` of nullables, pointers and type parameters."""
    if right.type is not NULL and left.type is NULL:
        left, right = right, left
    op = "!=" if negative else "=="
    if right.type is NULL:
        if b.conversions.is_nullable(left.type):
            has = b.member_value(left, "HasValue", node)
            return has if negative else negated(b, has)
        if isinstance(left.type, PtrType | FnPtrType):
            return Compare(op, left, Convert(Const(b.i32, 0), "num", b.world.word("nuint")), b.bool_type)
        if isinstance(left.type, TypeParam) and not left.type.is_ref:
            return Compare(op, Convert(left, "box", b.object_type), Const(b.object_type, None), b.bool_type)
        if left.type.is_value or left.type is VOID or isinstance(left.type, ByRefType):
            fail(node, f"{left.type} is never None")
        return Compare(op, left, Const(b.object_type, None), b.bool_type)
    if left.type.is_value or right.type.is_value or not (left.type.is_ref or isinstance(left.type, TypeParam)):
        fail(node, f"`is` between {left.type} and {right.type}", "== compares values")
    sides = [
        Convert(e, "box", b.object_type) if isinstance(e.type, TypeParam) and not e.type.is_ref else e
        for e in (left, right)
    ]
    return Compare(op, sides[0], sides[1], b.bool_type)


def compare_values(b: Binder, op: ast.cmpop, left: Expr, right: Expr, node: ast.AST) -> Expr:
    """`== != < <= > >=`"""
    spelling, method = COMPARISONS[type(op)]
    equality = spelling in ("==", "!=")
    left, right = char_literals(b, left, right, node)
    left, right = settle_text(b, left), settle_text(b, right)
    if equality and NULL in (left.type, right.type):
        return identity(b, left, right, spelling == "!=", node)
    user = user_operator(b, method, [left, right], node)
    if user is not None:
        return b.truth(user, node) if user.type is not b.bool_type else user
    if b.conversions.is_nullable(left.type) or b.conversions.is_nullable(right.type):
        from oscil.managed.bind_nullable import lift_comparison

        return lift_comparison(b, spelling, left, right, lambda x, y: compare_values(b, op, x, y, node), node)
    if equality and tuple_arity(left.type) and tuple_arity(left.type) == tuple_arity(right.type):
        return compare_tuples(b, op, left, right, node)
    if is_enum(left.type) or is_enum(right.type):
        enum = left.type if is_enum(left.type) else right.type
        unsigned = underlying(enum) in numbers.UNSIGNED
        return Compare(
            spelling,
            b.conversions.to(left, enum, node),
            b.conversions.to(right, enum, node),
            b.bool_type,
            unsigned=unsigned,
        )
    if isinstance(left.type, PtrType | FnPtrType) and isinstance(right.type, PtrType | FnPtrType):
        return Compare(spelling, left, right, b.bool_type, unsigned=True)
    if equality and left.type is b.bool_type and right.type is b.bool_type:
        return Compare(spelling, left, right, b.bool_type)
    if element(left.type) == "char" and element(right.type) == "char":
        return Compare(spelling, left, right, b.bool_type, unsigned=True)
    if is_arithmetic(left) and is_arithmetic(right):
        return compare_numbers(b, spelling, left, right, node)
    if equality and reference_like(left.type) and reference_like(right.type):
        if not (
            b.hierarchy.converts(left.type, right.type)
            or b.hierarchy.converts(right.type, left.type)
            or interface_pair(left.type, right.type)
        ):
            fail(node, f"{left.type} {spelling} {right.type} is never true", "Equals(...)")
        return Compare(spelling, left, right, b.bool_type)
    hint = "x.Equals(y), or EqualityComparer[T].Default.Equals(x, y)" if equality else "x.CompareTo(y) < 0"
    return fail(node, f"{left.type} {spelling} {right.type}", hint)


def tuple_arity(t: Type) -> int:
    """The number of parts of a ValueTuple, 0 for other types."""
    return (
        t.definition.arity
        if isinstance(t, NamedType) and t.definition.full_name.startswith("System.ValueTuple`")
        else 0
    )


def compare_tuples(b: Binder, op: ast.cmpop, left: Expr, right: Expr, node: ast.AST) -> Expr:
    """Part by part, as C# 12.12.11: all equal, or any different."""
    sides = []
    first: list[Expr] = []
    for side in (left, right):
        var = b.temp(side.type)
        first.append(AssignExpr(VarExpr(var), side))
        sides.append(VarExpr(var))
    equal = isinstance(op, ast.Eq)
    result: Expr | None = None
    for index in range(tuple_arity(left.type)):
        x, y = (b.member_value(s, f"Item{index + 1}", node) for s in sides)
        part = compare_values(b, op, x, y, node)
        result = part if result is None else Logic(equal, result, part, b.bool_type)
    assert result is not None
    return Sequence([ExprStmt(e) for e in first], result)


def is_arithmetic(e: Expr) -> bool:
    """Numbers, characters, literals and waiting locals."""
    return (
        element(e.type) in numbers.NUMBERS
        or element(e.type) == "char"
        or e.type in (UNTYPED_INT, UNTYPED_FLOAT)
        or isinstance(e.type, PendingType)
    )


def reference_like(t: Type) -> bool:
    """Types whose equality is identity."""
    return t.is_ref


def interface_pair(a: Type, c: Type) -> bool:
    """Whether either side is an interface, so that one object can be both."""
    return any(isinstance(t, NamedType) and t.definition.is_interface for t in (a, c))


def compare_numbers(b: Binder, op: str, left: Expr, right: Expr, node: ast.AST) -> Expr:
    """A comparison in the promoted type."""
    if literal_pair(left, right) is not None:
        x, y = left.value, right.value  # type: ignore[attr-defined]
        return Const(b.bool_type, {"==": x == y, "!=": x != y, "<": x < y, "<=": x <= y, ">": x > y, ">=": x >= y}[op])
    left, right, common = unify(b, left, right, node, op)
    name = element(common)
    return Compare(op, left, right, b.bool_type, unsigned=name in numbers.UNSIGNED, floating=name in numbers.FLOATS)
