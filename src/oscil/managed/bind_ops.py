"""Operators."""

from __future__ import annotations

import ast

from oscil.managed import numbers
from oscil.managed.bind_arith import (
    arithmetic,
    enum_operation,
    floor_division,
    pointer_arithmetic,
    shift,
    true_division,
)
from oscil.managed.binder import Binder, expression
from oscil.managed.constants import fold
from oscil.managed.diagnostics import BindError, fail
from oscil.managed.numbers import element, is_enum
from oscil.managed.operands import WORD_OF, char_literals, settle_text
from oscil.managed.overloads import Argument, arrange, choose
from oscil.managed.symbols import MethodSymbol
from oscil.managed.tree import (
    Binary,
    Conditional,
    Const,
    Convert,
    Default,
    Expr,
    Logic,
    Sequence,
    Unary,
)  # fmt: skip
from oscil.managed.types import (
    NULL,
    UNTYPED_FLOAT,
    UNTYPED_INT,
    VOID,
    ByRefType,
    NamedType,
    PendingType,
    PtrType,
    Type,
    TypeParam,
)

OPERATORS: dict[type[ast.operator], tuple[str, str, str]] = {  # operation, operator method, spelling
    ast.Add: ("add", "op_Addition", "+"), ast.Sub: ("sub", "op_Subtraction", "-"),
    ast.Mult: ("mul", "op_Multiply", "*"), ast.Div: ("truediv", "op_Division", "/"),
    ast.FloorDiv: ("floordiv", "", "//"), ast.Mod: ("mod", "op_Modulus", "%"),
    ast.BitAnd: ("and", "op_BitwiseAnd", "&"), ast.BitOr: ("or", "op_BitwiseOr", "|"),
    ast.BitXor: ("xor", "op_ExclusiveOr", "^"), ast.LShift: ("shl", "op_LeftShift", "<<"),
    ast.RShift: ("shr", "op_RightShift", ">>"),
}  # fmt: skip
CHECKED_NAMES = {
    "op_Addition": "op_CheckedAddition", "op_Subtraction": "op_CheckedSubtraction", "op_Multiply": "op_CheckedMultiply",
    "op_Division": "op_CheckedDivision", "op_UnaryNegation": "op_CheckedUnaryNegation",
}  # fmt: skip


@expression(ast.BinOp)
def bind_binop(b: Binder, node: ast.BinOp, target: Type | None) -> Expr:
    """`a + b` and its kind. `T | None` in an expression names a type."""
    if isinstance(node.op, ast.BitOr) and isinstance(node.right, ast.Constant) and node.right.value is None:
        from oscil.managed.tree import TypeExpr

        return TypeExpr(b.resolve(node))
    if type(node.op) not in OPERATORS:
        fail(node, f"the operator of {ast.unparse(node)}", "Math.Pow(a, b)" if isinstance(node.op, ast.Pow) else "")
    left = b.value(node.left)
    right = b.value(node.right)
    return binary(b, node.op, left, right, node)


def binary(b: Binder, op: ast.operator, left: Expr, right: Expr, node: ast.AST) -> Expr:
    """A binary operator on bound operands."""
    name, method, spelling = OPERATORS[type(op)]
    left, right = char_literals(b, left, right, node)
    left, right = settle_text(b, left), settle_text(b, right)
    user = user_operator(b, method, [left, right], node) if method else None
    if user is not None:
        return user
    if name == "add" and (element(left.type) == "string" or element(right.type) == "string"):
        from oscil.managed.bind_strings import concatenate

        return concatenate(b, left, right, node)
    if is_delegate(left.type) and name in ("add", "sub"):
        return combine(b, name, left, right, node)
    if b.conversions.is_nullable(left.type) or b.conversions.is_nullable(right.type):
        from oscil.managed.bind_nullable import lift_binary

        return lift_binary(b, left, right, lambda x, y: binary(b, op, x, y, node), node)
    if isinstance(left.type, PtrType) or isinstance(right.type, PtrType):
        return pointer_arithmetic(b, name, left, right, node)
    if is_enum(left.type) or is_enum(right.type):
        return enum_operation(b, name, left, right, node, spelling)
    if left.type is b.bool_type and right.type is b.bool_type and name in ("and", "or", "xor"):
        return Binary(name, left, right, b.bool_type)
    if name in ("shl", "shr"):
        return shift(b, name, left, right, node)
    if name == "truediv":
        return true_division(b, left, right, node)
    if name in ("floordiv", "mod"):
        return floor_division(b, name, left, right, node)
    if element(left.type) == "char" and element(right.type) == "char" and name == "add":
        fail(node, "char + char", "i32(a) + i32(b) for numbers, str(a) + str(b) for text")
    if name == "mul" and element(left.type) == "string":
        fail(node, f"{left.type} * {right.type}", 'String("-", i32(n)), or "".PadLeft(i32(n), c), repeat one character')
    return arithmetic(b, name, left, right, node)


def user_operator(b: Binder, method: str, operands: list[Expr], node: ast.AST) -> Expr | None:
    """A user-defined operator of the operands' types; None when there is none or none applies."""
    names = [CHECKED_NAMES[method], method] if b.checked and method in CHECKED_NAMES else [method]
    for name in names:
        candidates: dict[MethodSymbol, NamedType] = {}
        for operand in operands:
            type = operand.type
            if b.conversions.is_nullable(type):
                type = type.args[0]  # type: ignore[attr-defined]
            if (
                not isinstance(type, NamedType | TypeParam)
                or element(type) in numbers.NUMBERS | {"bool", "char"}
                or is_enum(type)
            ):
                continue
            if element(type) == "string" and method != "op_Equality" and method != "op_Inequality":
                continue
            for member, owner in b.hierarchy.members(type, name):
                if isinstance(member, MethodSymbol) and len(member.params) == len(operands):
                    candidates.setdefault(member, owner)
        if not candidates:
            continue
        args = [Argument(o, node, None) for o in operands]
        try:
            chosen = choose(b, name, list(candidates.items()), args, (), node)
        except BindError as error:
            if "ambiguous" in error.message:
                raise
            continue
        values, _ = arrange(b, chosen, args, node)
        holder = next((o.type for o in operands if isinstance(o.type, TypeParam)), None)
        return b.call(chosen.method, None, values, holder=holder)
    return None


def is_delegate(t: Type) -> bool:
    """Whether a type is a delegate, or Delegate itself."""
    return isinstance(t, NamedType) and (
        t.definition.kind == "delegate" or t.definition.full_name in ("System.Delegate", "System.MulticastDelegate")
    )


def combine(b: Binder, name: str, left: Expr, right: Expr, node: ast.AST) -> Expr:
    """Delegate.Combine / Remove."""
    holder = b.world.core("System.Delegate", node=node)
    right = b.conversions.to(right, left.type, node)
    method = b.find_method(holder, "Combine" if name == "add" else "Remove", holder, holder, node=node)
    result = b.call(method, None, [b.conversions.to(left, holder, node), b.conversions.to(right, holder, node)])
    return Convert(result, "cast", left.type)


# --- unary


@expression(ast.UnaryOp)
def bind_unary(b: Binder, node: ast.UnaryOp, target: Type | None) -> Expr:
    """`-x`, `+x`, `~x`, `not x`"""
    if isinstance(node.op, ast.Not):
        return negated(b, b.condition(node.operand))
    operand = b.value(node.operand)
    method = {ast.USub: "op_UnaryNegation", ast.UAdd: "op_UnaryPlus", ast.Invert: "op_OnesComplement"}[type(node.op)]
    user = user_operator(b, method, [operand], node)
    if user is not None:
        return user
    if b.conversions.is_nullable(operand.type):
        from oscil.managed.bind_nullable import lift_unary

        return lift_unary(
            b,
            operand,
            lambda inner: user_operator(b, method, [inner], node) or unary(b, method, inner, node),
            None,
            node,
        )
    return unary(b, method, operand, node)


def unary(b: Binder, method: str, operand: Expr, node: ast.AST) -> Expr:
    """Built-in unary operators."""
    if isinstance(operand.type, PendingType):
        if operand.type.hint is None:
            return operand
        operand = Convert(operand, "nop", operand.type.hint)
    if not isinstance(operand, Const):
        operand = b.conversions.settle(operand)
    if isinstance(operand, Const) and operand.type in (UNTYPED_INT, UNTYPED_FLOAT):
        if method == "op_OnesComplement" and operand.type is UNTYPED_FLOAT:
            fail(node, "~ of a float")
        value = {"op_UnaryNegation": lambda v: -v, "op_UnaryPlus": lambda v: v, "op_OnesComplement": lambda v: ~v}[
            method
        ](operand.value)
        return Const(operand.type, value)
    if method == "op_OnesComplement" and is_enum(operand.type):
        return Unary("not", operand, operand.type)
    name = element(operand.type)
    if name not in numbers.NUMBERS and name != "char":
        fail(node, f"{ {'op_UnaryNegation': '-', 'op_UnaryPlus': '+'}.get(method, '~') } of {operand.type}")
    promoted = numbers.promote(name, name)
    if method == "op_UnaryNegation":
        if promoted == "u4":
            promoted = "i8"
        if promoted in ("u8", "u"):
            fail(node, f"-x of {operand.type}", "0 - x in unchecked code")
    assert promoted is not None
    type = b.world.word(WORD_OF[promoted])
    value_expr = b.conversions.numeric(operand, type, False)
    if method == "op_UnaryPlus":
        return value_expr
    if isinstance(value_expr, Const):
        zero = Const(type, -1 if method == "op_OnesComplement" else 0)
        folded = (
            fold("xor" if method == "op_OnesComplement" else "sub", zero, value_expr, type, b.checked, node)
            if promoted not in numbers.FLOATS
            else None
        )
        if folded is not None:
            return folded
        if promoted in numbers.FLOATS:
            return Const(type, -value_expr.value)
    if method == "op_OnesComplement":
        if promoted in numbers.FLOATS:
            fail(node, "~ of a float")
        return Unary("not", value_expr, type)
    if b.checked and promoted in numbers.INTEGERS:
        return Binary("sub", Const(type, 0), value_expr, type, checked=True)
    return Unary("neg", value_expr, type)


def negated(b: Binder, test: Expr) -> Expr:
    """`not test`"""
    if isinstance(test, Const):
        return Const(test.type, not test.value)
    return Unary("lnot", test, b.bool_type)


# --- comparisons


# --- logic


@expression(ast.BoolOp)
def bind_boolop(b: Binder, node: ast.BoolOp, target: Type | None) -> Expr:
    """`and`, `or`: of bools; isinstance on the left narrows on the right."""
    from oscil.managed.narrow import narrowing

    is_and = isinstance(node.op, ast.And)
    saved = dict(b.narrowed)
    result = b.condition(node.values[0])
    for item in node.values[1:]:
        b.narrowed = {**b.narrowed, **narrowing(result, is_and)}
        result = Logic(is_and, result, b.condition(item), b.bool_type)
    b.narrowed = saved
    return result


@expression(ast.IfExp)
def bind_ifexp(b: Binder, node: ast.IfExp, target: Type | None) -> Expr:
    """`a if c else b`: the type is the target's, or the one that the other converts to."""
    from oscil.managed.narrow import narrowing

    test = b.condition(node.test)
    saved = dict(b.narrowed)
    b.narrowed = {**saved, **narrowing(test, True)}
    then = b.finish(b.expr(node.body, target), node.body)
    b.narrowed = {**saved, **narrowing(test, False)}
    other = b.finish(b.expr(node.orelse, target), node.orelse)
    b.narrowed = saved
    type = common_type(b, [then, other], target)
    if type is None:
        fail(node, f"`if` between {then.type} and {other.type}", "convert one side")
    if type in (UNTYPED_INT, UNTYPED_FLOAT):
        return Conditional(test, then, other, type)
    return Conditional(test, b.conversions.to(then, type, node.body), b.conversions.to(other, type, node.orelse), type)


def common_type(b: Binder, options: list[Expr], target: Type | None) -> Type | None:
    """The type of the first option that all others convert to; the target when all fit it."""
    if (
        target is not None
        and not isinstance(target, ByRefType)
        and all(b.conversions.implicit(o, target) for o in options)
    ):
        return target
    if all(o.type in (UNTYPED_INT, UNTYPED_FLOAT) for o in options) and options:
        return UNTYPED_FLOAT if any(o.type is UNTYPED_FLOAT for o in options) else UNTYPED_INT
    waiting = [o.type for o in options if isinstance(o.type, PendingType) and o.type.hint is None]
    if waiting and all(
        o.type in (UNTYPED_INT, UNTYPED_FLOAT, NULL) or isinstance(o.type, PendingType) for o in options
    ):
        return waiting[0]
    for literal in (False, True):
        for option in options:
            if (
                option.type in (UNTYPED_INT, UNTYPED_FLOAT) or isinstance(option.type, PendingType)
            ) is not literal or option.type in (NULL, VOID):
                continue
            type = b.conversions.default_type(option)
            if option.type.__class__.__name__ == "SpecialType" and not literal:
                continue
            if type.is_value and any(o.type is NULL for o in options) and not b.conversions.is_nullable(type):
                type = b.world.core("System.Nullable", type)
            if all(b.conversions.implicit(o, type) for o in options):
                return type
    return None


@expression(ast.NamedExpr)
def bind_walrus(b: Binder, node: ast.NamedExpr, target: Type | None) -> Expr:
    """`(n := e)`"""
    from oscil.managed.bind_assign import assign_name

    value = b.value(node.value, target)
    return assign_name(b, node.target.id, value, node)


__all__ = ["Default", "Sequence", "binary", "common_type"]
