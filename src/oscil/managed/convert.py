"""Implicit and explicit conversions (C# 10, with untyped literals): classification first, then the tree that performs
one.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from oscil.managed import numbers
from oscil.managed.diagnostics import fail
from oscil.managed.literals import to_single
from oscil.managed.numbers import element, fits, is_enum, underlying
from oscil.managed.symbols import MethodRef, MethodSymbol
from oscil.managed.tree import (
    Binary,
    Conditional,
    Const,
    Convert,
    Default,
    Display,
    Expr,
    Interpolated,
    LocalFunction,
    MethodGroup,
    New,
    NullRef,
    RefArg,
    Throwing,
    TypeExpr,
    UnboundLambda,
    WordExpr,
)  # fmt: skip
from oscil.managed.types import (
    NEVER,
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

if TYPE_CHECKING:
    from oscil.managed.binder import Binder

# How good a conversion is when overloads are compared; identity first.
IDENTITY, LITERAL, IMPLICIT_NUMERIC, REFERENCE, BOXING, USER = 1, 2, 3, 4, 5, 6


class Conversions:
    """Conversions as one binder sees them."""

    def __init__(self, binder: Binder) -> None:
        self.binder = binder
        self.world = binder.world
        self.hierarchy = binder.hierarchy

    # --- classification

    def implicit(self, expr: Expr, target: Type) -> str:
        """The kind of the implicit conversion of an expression, "" when there is none."""
        source = expr.type
        if source is target:
            return "id"
        if isinstance(expr, Interpolated) and self.binder.is_interpolation_handler(target):
            return "interpolation"
        if isinstance(expr, New) and expr in self.binder.tuples and self.tuple_fits(expr, target):
            return "tuple"
        if isinstance(expr, Const):
            found = self.constant(expr, target)
            if found:
                return found
        if isinstance(expr, UnboundLambda | MethodGroup | LocalFunction):
            return self.binder.function_conversion(expr, target)
        if isinstance(expr, Display):
            return self.binder.display_conversion(expr, target)
        if isinstance(expr, Throwing):
            return "never"
        if isinstance(expr, TypeExpr | WordExpr | RefArg):
            return ""
        if isinstance(target, PendingType):
            return "waiting" if source in (UNTYPED_INT, UNTYPED_FLOAT, NULL) or isinstance(source, PendingType) else ""
        if isinstance(source, PendingType):
            return self.pending(source, target)
        if isinstance(expr, Conditional) and (
            source in (UNTYPED_INT, UNTYPED_FLOAT) or (element(source) == "string" and element(target) == "char")
        ):
            return "branches" if self.implicit(expr.then, target) and self.implicit(expr.other, target) else ""
        if isinstance(expr, Binary) and source is UNTYPED_INT:
            return (
                "shift"
                if element(target) in numbers.INTEGERS and self.implicit(expr.left, target)
                else self.implicit_types(self.default_type(expr), target)
            )
        return self.implicit_types(source, target)

    def tuple_fits(self, expr: New, target: Type) -> bool:
        """Whether a tuple display converts part by part (C# 10.2.13)."""
        if not isinstance(target, NamedType) or target.definition is not getattr(expr.type, "definition", None):
            return False
        return all(self.implicit(v, t) for v, t in zip(self.binder.tuples[expr], target.args, strict=True))

    def implicit_types(self, source: Type, target: Type) -> str:
        """The kind of the implicit conversion between types."""
        if source is target:
            return "id"
        name, goal = element(source), element(target)
        if name and goal in numbers.WIDENS.get(name, ()):
            return "num"
        if source is VOID or target is VOID:
            return ""
        if self.hierarchy.converts(source, target):
            return "ref" if source is not NULL else "null"
        if isinstance(source, PtrType | FnPtrType) and isinstance(target, PtrType) and target.element is VOID:
            return "ptr"
        if isinstance(source, ByRefType) or isinstance(target, ByRefType):
            return ""
        if source is NULL:
            return "null" if self.is_nullable(target) else ""
        if self.is_nullable(target):
            inner = target.args[0]  # type: ignore[attr-defined]
            if self.is_nullable(source):
                return "lifted" if self.implicit_types(source.args[0], inner) in ("num", "id") else ""  # type: ignore[attr-defined]
            if source in (UNTYPED_INT, UNTYPED_FLOAT) or self.implicit_types(source, inner):
                return "nullable"
        if self.boxes(source, target):
            return "box"
        if isinstance(source, TypeParam) and isinstance(target, TypeParam) and target in source.constraints:
            return "box"
        return "user" if self.user_operator(source, target, ("op_Implicit",)) is not None else ""

    def boxes(self, source: Type, target: Type) -> bool:
        """Whether a value type or type parameter can be boxed as `target`."""
        if (
            isinstance(source, PtrType | FnPtrType)
            or not (source.is_value or isinstance(source, TypeParam))
            or target.is_value
        ):
            return False
        if isinstance(target, TypeParam) or (isinstance(source, NamedType) and source.definition.by_ref_like):
            return False
        if self.is_nullable(source):
            return self.hierarchy.inherits(source, target) or self.boxes(source.args[0], target)  # type: ignore[attr-defined]
        return self.hierarchy.inherits(source, target)

    def is_nullable(self, t: Type) -> bool:
        """Whether a type is Nullable<T>."""
        return isinstance(t, NamedType) and t.definition.arity == 1 and t.definition.full_name == "System.Nullable`1"

    def constant(self, expr: Const, target: Type) -> str:
        """Conversions that only constants have."""
        source, value, goal = expr.type, expr.value, element(target)
        if isinstance(target, PendingType):
            return ""
        if source is UNTYPED_INT:
            if goal in numbers.INTEGERS:
                return "const" if fits(value, goal) else ""
            if goal in numbers.FLOATS:
                return "const"
            if is_enum(target) and value == 0:
                return "const"
            if (
                goal == "object"
                or (isinstance(target, NamedType) and not target.is_value)
                or isinstance(target, TypeParam)
            ):
                return self.implicit_types(self.default_type(expr), target)
            if isinstance(target, NamedType):
                return (
                    "nullable"
                    if self.is_nullable(target) and self.constant(expr, target.args[0])
                    else self.literal_user(expr, target)
                )
            return ""
        if source is UNTYPED_FLOAT:
            if goal in numbers.FLOATS:
                return "const"
            if self.is_nullable(target):
                return "nullable" if self.constant(expr, target.args[0]) else ""  # type: ignore[attr-defined]
            return self.implicit_types(self.world.word("f64"), target)
        if (
            goal == "char"
            and element(source) == "string"
            and isinstance(value, str)
            and len(value.encode("utf-16-le", "surrogatepass")) == 2
        ):
            return "const"
        whole = isinstance(value, int) and not isinstance(value, bool) and element(source) in ("i4", "i8")
        if whole and goal in numbers.INTEGERS and fits(value, goal):  # C# 10.2.11
            return "const" if (element(source) == "i4" and goal != "i") or goal == "u8" else ""
        return ""

    def literal_user(self, expr: Const, target: Type) -> str:
        """A literal through a user-defined conversion, as the smallest of i32, i64, u64 that holds it."""
        for word in ("i32", "i64", "u64"):
            if fits(expr.value, element(self.world.word(word))) and self.user_operator(
                self.world.word(word), target, ("op_Implicit",)
            ):
                return "user_literal"
        return ""

    def pending(self, source: PendingType, target: Type) -> str:
        """A local that still waits for its type: a typed use decides."""
        goal = element(target)
        if source.kind is ONE_UNIT:
            return "pending" if goal in ("char", "string") else self.implicit_types(self.default_of(source), target)
        if source.kind is NULL:
            return "pending" if target.is_ref or self.is_nullable(target) else ""
        if goal in numbers.FLOATS or (goal in numbers.INTEGERS and source.kind is UNTYPED_INT):
            return "pending"
        return self.implicit_types(self.default_of(source), target)

    def default_of(self, source: PendingType) -> Type:
        """The type of a waiting local that nothing has decided."""
        if source.hint is not None:
            return source.hint
        words = {UNTYPED_FLOAT: "f64", UNTYPED_INT: "int", ONE_UNIT: "str"}
        return self.world.word(words.get(source.kind, "object"))

    def default_type(self, expr: Expr) -> Type:
        """The type of an expression when nothing else decides."""
        if expr.type is UNTYPED_INT:
            return self.world.word("int" if not isinstance(expr, Const) or fits(expr.value, "i8") else "u64")
        if expr.type is UNTYPED_FLOAT:
            return self.world.word("f64")
        if isinstance(expr.type, PendingType):
            return self.default_of(expr.type)
        return expr.type

    def user_operator(self, source: Type, target: Type, names: tuple[str, ...]) -> MethodRef | None:
        """The user-defined conversion operator for a pair of types; exact ones win."""
        best: MethodRef | None = None
        best_rank = 99
        for holder in (source, target):
            if isinstance(holder, TypeParam) or not isinstance(holder, NamedType) or holder.definition.is_interface:
                continue
            for name in names:
                for member, owner in self.hierarchy.members(holder, name):
                    if not isinstance(member, MethodSymbol) or len(member.params) != 1:
                        continue
                    method = MethodRef(member, owner)
                    given, made = method.params[0], method.ret
                    if isinstance(given, ByRefType):
                        given = given.element
                    rank = self.standard_rank(source, given) + self.standard_rank(made, target) + names.index(name) * 10
                    if rank < best_rank:
                        best, best_rank = method, rank
        return best

    def standard_rank(self, source: Type, target: Type) -> int:
        """0 same, 1 by a standard conversion, 99 none."""
        if source is target:
            return 0
        if element(target) in numbers.WIDENS.get(element(source), ()) or self.hierarchy.converts(source, target):
            return 1
        return 99

    # --- performing

    def to(self, expr: Expr, target: Type, node: ast.AST | None, what: str = "") -> Expr:
        """Convert implicitly or refuse."""
        if isinstance(expr, Interpolated):
            return self.binder.convert_interpolated(expr, target, node)
        if expr.type is target:
            return expr
        kind = self.implicit(expr, target)
        if not kind:
            self.refuse(expr, target, node, what)
        return self.apply(expr, target, kind, node)

    def refuse(self, expr: Expr, target: Type, node: ast.AST | None, what: str) -> None:
        """Say why an expression cannot become `target`, and what to write."""
        where = f"{what}: " if what else ""
        if isinstance(expr, Const) and expr.type is UNTYPED_INT and element(target) in numbers.INTEGERS:
            fail(node, f"{where}{expr.value} does not fit {target}", f"{target}({expr.value}) in unchecked code wraps")
        if isinstance(expr, UnboundLambda | MethodGroup | LocalFunction):
            fail(node, f"{where}this function does not fit {target}", self.binder.function_mismatch(expr, target))
        if isinstance(expr, TypeExpr):
            fail(node, f"{where}a type where a value of {target} is expected")
        if isinstance(expr, WordExpr):
            fail(node, f"{where}{expr.name} is a word of the language, it has to be called")
        if isinstance(expr, RefArg):
            fail(node, f"{where}ref(...) where a value of {target} is expected")
        if expr.type is VOID:
            fail(node, f"{where}this call returns nothing, {target} is expected")
        hint = ""
        if self.explicit_kind(expr.type, target):
            cast = element(target) or is_enum(target)
            hint = f"{target}(...) converts" if cast else f"cast({target}, ...)"
        fail(node, f"{where}{expr.type} where {target} is expected", hint)

    def apply(self, expr: Expr, target: Type, kind: str, node: ast.AST | None) -> Expr:
        """The tree of an implicit conversion of a known kind."""
        if kind == "id":
            return expr
        if kind == "const":
            assert isinstance(expr, Const)
            return self.const_to(expr, target)
        if kind == "waiting":
            return Convert(expr, "nop", target)
        if kind == "branches":
            assert isinstance(expr, Conditional)
            return Conditional(expr.test, self.to(expr.then, target, node), self.to(expr.other, target, node), target)
        if kind == "shift":
            assert isinstance(expr, Binary)
            return self.literal_shift(expr, target, node)
        if kind == "pending":
            assert isinstance(expr.type, PendingType)
            expr.type.hint = expr.type.hint or target
            return Convert(expr, "nop", target)
        if kind == "null":
            return Default(target) if self.is_nullable(target) else Const(target, None)
        if kind == "function":
            return self.binder.convert_function(expr, target, node)
        if kind == "display":
            return self.binder.convert_display(expr, target, node)
        if kind == "tuple":
            assert isinstance(expr, New) and isinstance(target, NamedType)
            return self.binder.convert_tuple(expr, target, node)
        if kind == "never":
            return Throwing(expr.value, target)  # type: ignore[attr-defined]
        return self.apply_typed(expr, target, kind, node)

    def apply_typed(self, expr: Expr, target: Type, kind: str, node: ast.AST | None) -> Expr:
        """The kinds that start from a typed expression."""
        if kind == "user_literal":
            assert isinstance(expr, Const)
            for word in ("i32", "i64", "u64"):
                typed = self.world.word(word)
                if fits(expr.value, element(typed)) and self.user_operator(typed, target, ("op_Implicit",)):
                    return self.call_user(Const(typed, expr.value), target, ("op_Implicit",), node)
        if expr.type in (UNTYPED_INT, UNTYPED_FLOAT) and kind != "nullable":
            expr = self.settle(expr)
        if isinstance(expr.type, PendingType):
            expr = Convert(expr, "nop", self.default_of(expr.type))
        if kind == "num":
            return self.numeric(expr, target, False)
        if kind == "ref":
            return Convert(expr, "nop", target)
        if kind == "ptr":
            return Convert(expr, "nop", target)
        if kind == "box":
            return Convert(expr, "box", target)
        if kind == "nullable":
            return self.wrap_nullable(expr, target, node)
        if kind == "lifted":
            return self.binder.lift_conversion(expr, target, node)
        assert kind == "user", kind
        return self.call_user(expr, target, ("op_Implicit",), node)

    def literal_shift(self, expr: Binary, target: Type, node: ast.AST | None) -> Expr:
        """`1 << n` in the type that its surroundings give it."""
        from oscil.managed.bind_arith import shift

        made = shift(self.binder, expr.op, self.to(expr.left, target, node), expr.right, node or ast.Pass())
        return made if made.type is target else self.numeric(made, target, False)

    def wrap_nullable(self, expr: Expr, target: Type, node: ast.AST | None) -> Expr:
        """new Nullable<T>(value)"""
        assert isinstance(target, NamedType)
        inner = self.to(expr, target.args[0], node)
        constructor = next(
            m
            for m, _ in self.hierarchy.members(target, "__init__")
            if isinstance(m, MethodSymbol) and len(m.params) == 1
        )
        return New(MethodRef(constructor, target), [inner], target)

    def call_user(self, expr: Expr, target: Type, names: tuple[str, ...], node: ast.AST | None) -> Expr:
        """Call the operator, with the standard conversions before and after."""
        method = self.user_operator(expr.type, target, names)
        assert method is not None
        given = method.params[0]
        argument = self.binder.argument_for(expr, given, node)
        result = self.binder.call(method, None, [argument])
        return (
            result
            if result.type is target
            else self.apply_typed(result, target, self.implicit_types(result.type, target), node)
        )

    def settle(self, expr: Expr) -> Expr:
        """Give an untyped literal its default type."""
        if expr.type in (UNTYPED_INT, UNTYPED_FLOAT):
            type = self.default_type(expr)
            return Const(type, expr.value) if isinstance(expr, Const) else self.to(expr, type, None)
        return expr

    def const_to(self, expr: Const, target: Type) -> Const:
        """A constant in another type, in range."""
        goal, value = underlying(target), expr.value
        if goal in numbers.FLOATS:
            return Const(target, to_single(value) if goal == "r4" else float(value))
        if goal == "char" and isinstance(value, str):
            return Const(target, int.from_bytes(value.encode("utf-16-le", "surrogatepass"), "little"))
        return Const(target, value)

    def numeric(self, expr: Expr, target: Type, checked: bool) -> Expr:
        """A numeric conversion, folded when constant."""
        goal, source = underlying(target), underlying(expr.type)
        if isinstance(expr, Const) and expr.value is not None and not isinstance(expr.value, str):
            value = expr.value
            if goal in numbers.FLOATS:
                return Const(target, float(value))
            if (
                isinstance(value, int)
                and goal in numbers.RANGES
                and (fits(value, goal) or not checked)
                and numbers.BITS[goal]
            ):
                return Const(target, numbers.wrap(value, goal))
            if isinstance(value, int) and goal in numbers.RANGES and fits(value, goal):
                return Const(target, value)
        if goal == source:
            return Convert(expr, "nop", target)
        return Convert(expr, "num", target, checked)

    # --- explicit

    def explicit_kind(self, source: Type, target: Type) -> str:
        """The kind of the explicit conversion between types, "" when there is none."""
        implicit = self.implicit_types(source, target)
        if implicit:
            return implicit
        name, goal = underlying(source), underlying(target)
        if self.numeric_like(name) and self.numeric_like(goal):
            return "num"
        if isinstance(source, PtrType | FnPtrType) and isinstance(target, PtrType | FnPtrType):
            return "ptr"
        if isinstance(source, PtrType | FnPtrType) and goal in numbers.INTEGERS:
            return "num"
        if name in numbers.INTEGERS and isinstance(target, PtrType | FnPtrType):
            return "num"
        if self.is_nullable(source) and not self.is_nullable(target):
            return "nullable_value"
        if self.user_operator(source, target, ("op_Explicit", "op_Implicit")) is not None:
            return "user"
        if isinstance(source, ByRefType) or isinstance(target, ByRefType) or source is VOID:
            return ""
        if target.is_value or isinstance(target, TypeParam):
            return "unbox" if self.boxes(target, source) or (source.is_ref and isinstance(target, TypeParam)) else ""
        if source.is_value and not isinstance(source, TypeParam):
            return ""
        return "cast" if self.may_be(source, target) else ""

    def numeric_like(self, name: str) -> bool:
        """Numbers, char (enums by their underlying type)."""
        return name in numbers.NUMBERS or name == "char"

    def may_be(self, source: Type, target: Type) -> bool:
        """Whether a reference of one type can hold an object of the other."""
        if isinstance(source, TypeParam) or self.hierarchy.inherits(target, source):
            return True
        if isinstance(source, NamedType) and source.definition.is_interface:
            return (
                not (isinstance(target, NamedType) and target.definition.is_sealed)
                or target.has_params
                or self.hierarchy.inherits(target, source)
            )
        if isinstance(target, NamedType) and target.definition.is_interface:
            return not (isinstance(source, NamedType) and source.definition.is_sealed)
        return (
            source.has_params
            or target.has_params
            or (
                source.is_ref
                and target.is_ref
                and isinstance(source, type(target))
                and not isinstance(source, NamedType)
            )
        )

    def explicit(self, expr: Expr, target: Type, node: ast.AST | None, checked: bool) -> Expr:
        """`T(x)` / `convert(T, x)`: convert or refuse."""
        if isinstance(expr, Conditional) and expr.type in (UNTYPED_INT, UNTYPED_FLOAT):
            return Conditional(
                expr.test,
                self.explicit(expr.then, target, node, checked),
                self.explicit(expr.other, target, node, checked),
                target,
            )
        shifted = isinstance(expr, Binary) and isinstance(expr.left, Const) and expr.type is UNTYPED_INT
        if shifted and element(target) in numbers.INTEGERS and fits(expr.left.value, element(target)):  # type: ignore[attr-defined]
            assert isinstance(expr, Binary)
            return self.literal_shift(expr, target, node)
        if expr.type in (UNTYPED_INT, UNTYPED_FLOAT) and not isinstance(expr, Const):
            expr = self.settle(expr)
        if isinstance(expr, Const) and expr.type in (UNTYPED_INT, UNTYPED_FLOAT):
            expr = self.explicit_literal(expr, target, node, checked)
        if isinstance(expr.type, PendingType):
            goal = element(target)
            fitting = (
                goal in numbers.FLOATS
                or (goal in numbers.INTEGERS and expr.type.kind is UNTYPED_INT)
                or (goal == "char" and expr.type.kind is ONE_UNIT)
            )
            expr = Convert(expr, "nop", target if fitting and expr.type.hint is None else self.default_of(expr.type))
        if self.implicit(expr, target):
            return self.to(expr, target, node)
        kind = self.explicit_kind(expr.type, target)
        if kind == "num":
            return self.numeric(expr, target, checked)
        if kind == "ptr":
            return Convert(expr, "nop", target)
        if kind == "user":
            return self.call_user(expr, target, ("op_Explicit", "op_Implicit"), node)
        if kind == "nullable_value":
            return self.explicit(self.binder.member_value(expr, "Value", node), target, node, checked)
        if kind in ("unbox", "cast"):
            return Convert(expr, kind, target)
        if element(expr.type) == "string" and element(target):
            unit = isinstance(expr, Const) and isinstance(expr.value, str) and len(expr.value) == 1
            fail(node, f"{target} of a string", f"{target}(char({expr.value!r}))" if unit else f"{target}.Parse(...)")  # type: ignore[attr-defined]
        return fail(node, f"no conversion from {expr.type} to {target}")

    def explicit_literal(self, expr: Const, target: Type, node: ast.AST | None, checked: bool) -> Expr:
        """A literal in a conversion takes the target's type; out of range it wraps in unchecked code and is refused in
        checked code.
        """
        goal = underlying(target)
        if expr.type is UNTYPED_INT and goal in numbers.RANGES:
            if not fits(expr.value, goal) and not (
                goal in ("i", "u") and fits(expr.value, "i8" if goal == "i" else "u8")
            ):
                if checked or not -(1 << 64) < expr.value < (1 << 64):
                    fail(node, f"{expr.value} does not fit {target}", "unchecked(...) wraps")
                return Const(target, numbers.wrap(expr.value, goal))
            if goal in ("i", "u") and not fits(expr.value, goal):
                return Convert(Const(self.world.word("i64"), numbers.wrap(expr.value, "i8")), "num", target)
            return Const(target, expr.value)
        if expr.type is UNTYPED_INT and goal in numbers.FLOATS:
            return Const(target, float(expr.value))
        if isinstance(target, PtrType | FnPtrType):
            return Const(self.world.word("i64"), numbers.wrap(expr.value, "i8"))
        return expr if self.implicit(expr, target) else self.settle(expr)


__all__ = ["NEVER", "Conversions", "NullRef"]
