"""Arithmetic, shifts, enums and pointers: the built-in binary operators."""

from __future__ import annotations

import ast

from oscil.managed import numbers
from oscil.managed.binder import Binder
from oscil.managed.constants import fold
from oscil.managed.diagnostics import fail
from oscil.managed.numbers import element, is_enum, underlying
from oscil.managed.operands import WORD_OF, literal_pair, unify
from oscil.managed.tree import (
    AssignExpr,
    Binary,
    Compare,
    Conditional,
    Const,
    Convert,
    Expr,
    Logic,
    SizeOf,
    VarExpr,
)  # fmt: skip
from oscil.managed.types import (
    UNTYPED_FLOAT,
    UNTYPED_INT,
    VOID,
    NamedType,
    PendingType,
    PtrType,
    Type,
)


def arithmetic(b: Binder, op: str, left: Expr, right: Expr, node: ast.AST) -> Expr:
    """add sub mul and or xor, and the truncating div and rem, on numbers."""
    spelling = {"add": "+", "sub": "-", "mul": "*", "and": "&", "or": "|", "xor": "^", "div": "div", "rem": "rem"}[op]
    type = literal_pair(left, right)
    if type is not None:
        assert isinstance(left, Const) and isinstance(right, Const)
        if op in ("and", "or", "xor") and type is UNTYPED_FLOAT:
            fail(node, f"{spelling} on floats")
        folded = fold(op, left, right, type, True, node)
        if folded is not None:
            return folded
    left, right, common = unify(b, left, right, node, spelling)
    name = element(common)
    if op in ("and", "or", "xor") and name in numbers.FLOATS:
        fail(node, f"{common} {spelling} {common}", "bits(u64, x) for the bits")
    if isinstance(left, Const) and isinstance(right, Const):
        folded = fold(op, left, right, common, b.checked, node)
        if folded is not None:
            return folded
    checked = b.checked and op in ("add", "sub", "mul") and name in numbers.INTEGERS
    return Binary(op, left, right, common, unsigned=name in numbers.UNSIGNED, checked=checked)


def true_division(b: Binder, left: Expr, right: Expr, node: ast.AST) -> Expr:
    """`/`: floats only."""
    names = {element(e.type) for e in (left, right)}
    floats = names & numbers.FLOATS or UNTYPED_FLOAT in (left.type, right.type)
    if not floats:
        if (isinstance(left.type, PendingType) and left.type.kind is UNTYPED_FLOAT) or (
            isinstance(right.type, PendingType) and right.type.kind is UNTYPED_FLOAT
        ):
            return arithmetic(b, "div", left, right, node)
        fail(
            node,
            f"{left.type} / {right.type}: / on integers",
            "`//` floors, `div(a, b)` truncates, `f64(a) / b` gives a float",
        )
    return arithmetic(b, "div", left, right, node)


def floor_division(b: Binder, op: str, left: Expr, right: Expr, node: ast.AST) -> Expr:
    """`//` and `%` floor, as in Python; on unsigned operands they are the instructions."""
    type = literal_pair(left, right)
    if type is UNTYPED_INT:
        assert isinstance(left, Const) and isinstance(right, Const)
        if right.value == 0:
            fail(node, "division of a literal by zero")
        folded = fold(op, left, right, type, True, node)
        assert folded is not None
        return folded
    left, right, common = unify(b, left, right, node, "//" if op == "floordiv" else "%")
    name = element(common)
    if name in numbers.FLOATS:
        return float_floor(b, op, left, right, common, node)
    plain = "div" if op == "floordiv" else "rem"
    if name in numbers.UNSIGNED:
        return Binary(plain, left, right, common, unsigned=True)
    if isinstance(left, Const) and isinstance(right, Const):
        folded = fold(op, left, right, common, b.checked, node)
        if folded is not None:
            return folded
    return signed_floor(b, op, left, right, common)


def signed_floor(b: Binder, op: str, left: Expr, right: Expr, common: NamedType | Type) -> Expr:
    """Floor division from the truncating one; a positive constant power of two is a shift or mask."""
    zero = Const(common, 0)
    if isinstance(right, Const) and right.value > 0:
        power = right.value
        if power & (power - 1) == 0:
            if op == "mod":
                return Binary("and", left, Const(common, power - 1), common)
            return Binary("shr", left, Const(b.i32, power.bit_length() - 1), common)
    n, setup_left = keep(b, left)
    d, setup_right = keep(b, right)
    r = b.temp(common, "r")
    remainder = AssignExpr(VarExpr(r), Binary("rem", setup_left, setup_right, common))
    # r has the sign of the dividend; when the divisor's differs and r is not zero, the quotient is one lower
    adjust: Expr
    if isinstance(right, Const):
        adjust = Compare("<" if right.value > 0 else ">", remainder, zero, b.bool_type)
    else:
        differ = Compare("<", Binary("xor", VarExpr(r), d, common), zero, b.bool_type)
        adjust = Logic(True, Compare("!=", remainder, zero, b.bool_type), differ, b.bool_type)
    if op == "mod":
        return Conditional(adjust, Binary("add", VarExpr(r), d, common), VarExpr(r), common)
    quotient = Binary("div", n, d, common)
    return Conditional(adjust, Binary("sub", quotient, Const(common, 1), common), Binary("div", n, d, common), common)


def keep(b: Binder, expr: Expr) -> tuple[Expr, Expr]:
    """An expression that is used twice: (later uses, first use)."""
    if isinstance(expr, Const) or (isinstance(expr, VarExpr) and not expr.var.captured):
        return expr, expr
    var = b.temp(expr.type)
    return VarExpr(var), AssignExpr(VarExpr(var), expr)


def float_floor(b: Binder, op: str, left: Expr, right: Expr, common: Type, node: ast.AST) -> Expr:
    """Floor division of floats: Math.Floor(a / b); `%` with the divisor's sign."""
    if op == "floordiv":
        floor = b.call_static(
            "System.Math" if element(common) == "r8" else "System.MathF",
            "Floor",
            [Binary("div", left, right, common)],
            node,
        )
        return floor
    r, d = b.temp(common, "r"), b.temp(common, "d")
    zero = Const(common, 0.0)
    first = AssignExpr(VarExpr(r), Binary("rem", left, AssignExpr(VarExpr(d), right), common))
    signs = Compare(
        "!=",
        Compare("<", VarExpr(r), zero, b.bool_type, floating=True),
        Compare("<", VarExpr(d), zero, b.bool_type, floating=True),
        b.bool_type,
    )
    test = Logic(True, Compare("!=", first, zero, b.bool_type, floating=True), signs, b.bool_type)
    return Conditional(test, Binary("add", VarExpr(r), VarExpr(d), common), VarExpr(r), common)


def shift(b: Binder, op: str, left: Expr, right: Expr, node: ast.AST, logical: bool = False) -> Expr:
    """Shifts: the count is masked to the width of the left operand, as in C#."""
    if left.type is UNTYPED_INT and right.type is UNTYPED_INT and isinstance(left, Const) and isinstance(right, Const):
        folded = fold(op, left, right, UNTYPED_INT, True, node)
        assert folded is not None
        return folded
    counted = element(right.type) in numbers.INTEGERS or isinstance(right.type, PendingType)
    if isinstance(left, Const) and left.type is UNTYPED_INT and not logical and counted:
        return Binary(op, left, right, UNTYPED_INT)
    if left.type is UNTYPED_INT:
        left = b.conversions.settle(left)
    if isinstance(left.type, PendingType):
        if left.type.hint is None:
            return Binary(op, left, b.conversions.explicit(right, b.i32, node, False), left.type)
        left = Convert(left, "nop", left.type.hint)
    name = element(left.type)
    if name not in numbers.INTEGERS and name != "char":
        fail(node, f"a shift of {left.type}")
    promoted = numbers.promote(name, name)
    assert promoted is not None
    type = b.world.word(WORD_OF[promoted])
    if (
        element(right.type) not in numbers.INTEGERS
        and right.type is not UNTYPED_INT
        and not isinstance(right.type, PendingType)
        and element(right.type) != "char"
    ):
        fail(node, f"a shift by {right.type}")
    count = b.conversions.explicit(right, b.i32, node, False)
    value = b.conversions.numeric(left, type, False)
    if isinstance(value, Const) and isinstance(count, Const) and not logical:
        folded = fold(op, value, count, type, False, node)
        if folded is not None:
            return folded
    return Binary(op, value, masked(b, count, promoted), type, unsigned=logical or promoted in numbers.UNSIGNED)


def masked(b: Binder, count: Expr, name: str) -> Expr:
    """A shift count masked to the operand's width."""
    if numbers.BITS[name]:
        width = numbers.BITS[name] - 1
        if isinstance(count, Const):
            return Const(b.i32, count.value & width)
        return Binary("and", count, Const(b.i32, width), b.i32)
    native = Binary("mul", SizeOf(b.world.word("nint"), b.i32), Const(b.i32, 8), b.i32)
    return Binary("and", count, Binary("sub", native, Const(b.i32, 1), b.i32), b.i32)


def enum_operation(b: Binder, op: str, left: Expr, right: Expr, node: ast.AST, spelling: str) -> Expr:
    """Bitwise operators on one enum; enum plus or minus its underlying type; the difference of two."""
    type = left.type if is_enum(left.type) else right.type
    assert isinstance(type, NamedType) and type.definition.underlying is not None
    base = type.definition.underlying
    if op in ("and", "or", "xor"):
        left, right = b.conversions.to(left, type, node), b.conversions.to(right, type, node)
        if isinstance(left, Const) and isinstance(right, Const):
            folded = fold(op, left, right, type, False, node)
            if folded is not None:
                return folded
        return Binary(op, left, right, type)
    if op in ("add", "sub"):
        both = left.type is right.type
        operands = [as_number(e, type, base) for e in (left, right)]
        result = arithmetic(
            b, op, b.conversions.to(operands[0], base, node), b.conversions.to(operands[1], base, node), node
        )
        if both and op == "sub":
            return b.conversions.explicit(result, base, node, b.checked)
        if not both:
            return b.conversions.explicit(result, type, node, b.checked)
    return fail(node, f"{left.type} {spelling} {right.type}", f"{base}(x) converts to the number")


def as_number(e: Expr, type: Type, base: Type) -> Expr:
    """An operand of the enum as its number; others as they are."""
    if e.type is not type:
        return e
    return Const(base, e.value) if isinstance(e, Const) else Convert(e, "nop", base)


def pointer_arithmetic(b: Binder, op: str, left: Expr, right: Expr, node: ast.AST) -> Expr:
    """`p + n`, `n + p`, `p - n` scaled; `p - q` in elements."""
    if op == "sub" and isinstance(left.type, PtrType) and left.type is right.type:
        i64 = b.world.word("i64")
        size: Expr = Convert(SizeOf(left.type.element, b.i32), "num", i64)
        bytes_ = Convert(Binary("sub", left, right, b.world.word("nint")), "num", i64)
        return Binary("div", bytes_, size, i64) if numbers.BITS.get(underlying(left.type.element)) != 8 else bytes_
    if op == "add" and isinstance(right.type, PtrType):
        left, right = right, left
    if op not in ("add", "sub") or not isinstance(left.type, PtrType):
        fail(node, "this operator on pointers")
    return offset_pointer(b, left, right, op, node)


def offset_pointer(b: Binder, pointer: Expr, index: Expr, op: str, node: ast.AST) -> Expr:
    """A pointer moved by `index` elements."""
    assert isinstance(pointer.type, PtrType)
    target = pointer.type.element
    if target is VOID:
        fail(node, "arithmetic on Ptr[None]", "Ptr[u8](p)")
    if isinstance(index, Const) and index.value == 0:
        return pointer
    if isinstance(index.type, PendingType):
        index = b.conversions.to(index, b.i32, node)
    if index.type is UNTYPED_INT:
        index = b.conversions.settle(index)
    name = element(index.type)
    if name not in numbers.INTEGERS:
        fail(node, f"a pointer moved by {index.type}")
    bits = numbers.BITS.get(underlying(target), 0)
    if isinstance(index, Const) and bits:
        count = index.value * bits // 8
        amount: Expr = Const(b.i32, count)
        if not numbers.fits(count, "i4"):
            amount = Convert(Const(b.world.word("i64"), count), "num", b.world.word("nint"))
        return Binary(op, pointer, amount, pointer.type)
    native = b.world.word("nuint" if name in ("u4", "u8", "u") else "nint")
    scaled: Expr = b.conversions.numeric(index, native, False)
    if bits != 8:
        size: Expr = Const(b.i32, bits // 8) if bits else SizeOf(target, b.i32)
        scaled = Binary("mul", scaled, size, native)
    return Binary(op, pointer, scaled, pointer.type)
