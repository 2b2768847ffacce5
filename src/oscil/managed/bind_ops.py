"""Operators."""

from __future__ import annotations

import ast

from oscil.managed import numbers
from oscil.managed.binder import Binder, expression
from oscil.managed.constants import fold
from oscil.managed.diagnostics import BindError, fail
from oscil.managed.numbers import element, is_enum, underlying
from oscil.managed.overloads import Argument, arrange, choose
from oscil.managed.symbols import MethodSymbol
from oscil.managed.tree import (
    AssignExpr,
    Binary,
    Compare,
    Conditional,
    Const,
    Convert,
    Default,
    Expr,
    Logic,
    Sequence,
    SizeOf,
    Unary,
    VarExpr,
)  # fmt: skip
from oscil.managed.types import (
    NULL,
    ONE_UNIT,
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

OPERATORS: dict[type[ast.operator], tuple[str, str, str]] = {  # operation, operator method, spelling
    ast.Add: ("add", "op_Addition", "+"), ast.Sub: ("sub", "op_Subtraction", "-"), ast.Mult: ("mul", "op_Multiply", "*"),
    ast.Div: ("truediv", "op_Division", "/"), ast.FloorDiv: ("floordiv", "", "//"), ast.Mod: ("mod", "op_Modulus", "%"),
    ast.BitAnd: ("and", "op_BitwiseAnd", "&"), ast.BitOr: ("or", "op_BitwiseOr", "|"), ast.BitXor: ("xor", "op_ExclusiveOr", "^"),
    ast.LShift: ("shl", "op_LeftShift", "<<"), ast.RShift: ("shr", "op_RightShift", ">>"),
}  # fmt: skip
COMPARISONS: dict[type[ast.cmpop], tuple[str, str]] = {
    ast.Eq: ("==", "op_Equality"), ast.NotEq: ("!=", "op_Inequality"), ast.Lt: ("<", "op_LessThan"), ast.LtE: ("<=", "op_LessThanOrEqual"),
    ast.Gt: (">", "op_GreaterThan"), ast.GtE: (">=", "op_GreaterThanOrEqual"),
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
    return arithmetic(b, name, left, right, node)


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
    if isinstance(left, Const) and left.type is UNTYPED_INT and not logical:
        if element(right.type) in numbers.INTEGERS or isinstance(right.type, PendingType):
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
        l, r = b.conversions.to(left, type, node), b.conversions.to(right, type, node)
        if isinstance(l, Const) and isinstance(r, Const):
            folded = fold(op, l, r, type, False, node)
            if folded is not None:
                return folded
        return Binary(op, l, r, type)
    if op in ("add", "sub"):
        both = left.type is right.type
        operands = [
            Convert(e, "nop", base)
            if e.type is type and not isinstance(e, Const)
            else Const(base, e.value)
            if e.type is type
            else e
            for e in (left, right)
        ]  # type: ignore[attr-defined]
        result = arithmetic(
            b, op, b.conversions.to(operands[0], base, node), b.conversions.to(operands[1], base, node), node
        )
        if both and op == "sub":
            return b.conversions.explicit(result, base, node, b.checked)
        if not both:
            return b.conversions.explicit(result, type, node, b.checked)
    return fail(node, f"{left.type} {spelling} {right.type}", f"{base}(x) converts to the number")


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
        amount: Expr = Const(b.i32, index.value * bits // 8)
        return Binary(
            op,
            pointer,
            amount
            if numbers.fits(amount.value, "i4")
            else Convert(Const(b.world.word("i64"), amount.value), "num", b.world.word("nint")),
            pointer.type,
        )  # type: ignore[attr-defined]
    native = b.world.word("nuint" if name in ("u4", "u8", "u") else "nint")
    scaled: Expr = b.conversions.numeric(index, native, False)
    if bits != 8:
        size: Expr = Const(b.i32, bits // 8) if bits else SizeOf(target, b.i32)
        scaled = Binary("mul", scaled, size, native)
    return Binary(op, pointer, scaled, pointer.type)


# --- unary


@expression(ast.UnaryOp)
def bind_unary(b: Binder, node: ast.UnaryOp, target: Type | None) -> Expr:
    """`-x`, `+x`, `~x`, `not x`"""
    if isinstance(node.op, ast.Not):
        return negated(b, b.condition(node.operand))
    operand = b.value(node.operand)
    method = {ast.USub: "op_UnaryNegation", ast.UAdd: "op_UnaryPlus", ast.Invert: "op_OnesComplement"}[type(node.op)]  # type: ignore[index]
    user = user_operator(b, method, [operand], node)
    if user is not None:
        return user
    if b.conversions.is_nullable(operand.type):
        from oscil.managed.bind_nullable import lift_unary

        return lift_unary(b, operand, lambda inner: unary(b, method, inner, node), None, node)
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
        found = contains(b, left, b.typed(right_node), node)
        return negated(b, found) if isinstance(op, ast.NotIn) else found
    return compare_values(b, op, left, b.value(right_node), node)


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
    hint = "x.Equals(y), or EqualityComparer[T].Default.Equals(x, y)" if equality else "CompareTo"
    return fail(node, f"{left.type} {spelling} {right.type}", hint)


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
