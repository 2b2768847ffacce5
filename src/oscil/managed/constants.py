"""Constants: folding of literal operations, values of literal fields, defaults of parameters."""

from __future__ import annotations

import ast
import math
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from oscil.managed import numbers
from oscil.managed.diagnostics import BindError, fail
from oscil.managed.numbers import underlying
from oscil.managed.symbols import PUBLIC, Declaration, FieldSymbol, MethodSymbol, ParamSymbol, TypeDef
from oscil.managed.tree import Const, Convert, Default, Expr, Function
from oscil.managed.types import UNTYPED_FLOAT, UNTYPED_INT, VOID, NamedType, Type, subst

if TYPE_CHECKING:
    from oscil.managed.collect import Program
    from oscil.managed.hierarchy import Hierarchy

FOLD: dict[str, Callable[[Any, Any], Any]] = {
    "add": lambda a, b: a + b, "sub": lambda a, b: a - b, "mul": lambda a, b: a * b, "and": lambda a, b: a & b,
    "or": lambda a, b: a | b, "xor": lambda a, b: a ^ b, "floordiv": lambda a, b: a // b, "mod": lambda a, b: a % b,
}  # fmt: skip


def fold(op: str, left: Const, right: Const, type: Type, checked: bool, node: ast.AST | None) -> Expr | None:
    """The constant result of an operation on two constants, None when it is left to run time."""
    a, b = left.value, right.value
    if isinstance(a, str) or isinstance(b, str) or a is None or b is None:
        return None
    if op in ("div", "rem"):
        return fold_division(op, a, b, type)
    function = FOLD.get(op)
    if function is None:
        return fold_shift(op, a, b, type, node)
    if op in ("floordiv", "mod") and b == 0:
        return None
    if isinstance(a, float) or isinstance(b, float):
        if op not in ("add", "sub", "mul") or underlying(type) == "r4":
            return None
        try:
            return Const(type, function(a, b))
        except OverflowError:
            return None
    return (
        ranged(int(function(a, b)), type, checked, node)
        if not isinstance(a, bool)
        else Const(type, bool(function(a, b)))
    )


def fold_division(op: str, a: Any, b: Any, type: Type) -> Expr | None:
    """Division that truncates, of ints; of floats `div` only."""
    if b == 0:
        if op == "div" and isinstance(a, float) | isinstance(b, float):
            return Const(type, math.nan if a == 0 or a != a else math.copysign(math.inf, a) * math.copysign(1.0, b))
        return None
    if isinstance(a, float) or isinstance(b, float):
        return Const(type, a / b) if op == "div" and underlying(type) != "r4" else None
    quotient = abs(a) // abs(b) * (1 if (a < 0) == (b < 0) else -1)
    return ranged(quotient if op == "div" else a - b * quotient, type, False, None)


def fold_shift(op: str, a: Any, b: Any, type: Type, node: ast.AST | None) -> Expr | None:
    """Shifts; counts of typed operands are masked."""
    if op not in ("shl", "shr") or isinstance(a, float):
        return None
    name = underlying(type)
    if type is UNTYPED_INT:
        if not 0 <= b < 128:
            fail(node, f"a shift of a literal by {b}")
        return Const(type, a << b if op == "shl" else a >> b)
    if not numbers.BITS.get(name):
        return None
    count = b & (63 if numbers.BITS[name] == 64 else 31)
    return Const(type, numbers.wrap(a << count if op == "shl" else a >> count, name))


def ranged(value: int, type: Type, checked: bool, node: ast.AST | None) -> Expr | None:
    """A folded integer in its type's range."""
    name = underlying(type)
    if type is UNTYPED_INT:
        if not -(1 << 127) <= value < 1 << 128:
            fail(node, "a literal out of every type's range")
        return Const(type, value)
    if name not in numbers.RANGES or (not numbers.BITS[name] and not numbers.fits(value, name)):
        return None
    if numbers.fits(value, name):
        return Const(type, value)
    if checked:
        fail(node, f"{value} does not fit {type}", "unchecked(...) wraps")
    return Const(type, numbers.wrap(value, name))


def field_constant(
    program: Program, hierarchy: Hierarchy, field: FieldSymbol, owner: NamedType, node: ast.AST | None
) -> Expr:
    """The value of a literal field, bound from its initialiser at first use."""
    if field.const_state == 1:
        fail(node, f"{field} is defined by itself")
    if field.const_state == 0:
        field.const_state = 1
        try:
            field.constant = bind_constant(program, hierarchy, field)
        finally:
            field.const_state = 2
    type = subst(field.type, owner.map)
    if field.constant is None and type.is_value:
        return Default(type)
    return Const(type, field.constant)


def bind_constant(program: Program, hierarchy: Hierarchy, field: FieldSymbol) -> Any:
    """Bind and fold the initialiser of a constant."""
    assert field.decl is not None and field.init is not None
    binder = constant_binder(program, hierarchy, field.owner, field.decl)
    target = field.type
    try:
        if field.owner.kind == "enum":
            names: dict[str, Any] = {}
            binder.names = names
            bound = binder.value(EnumNames(program, hierarchy, field.owner).visit(field.init), target)
            if not isinstance(bound, Const):
                fail(field.init, f"the value of {field} is not a constant")
            value = bound.value
            name = underlying(target)
            if not isinstance(value, int) or not numbers.fits(value, name):
                fail(field.init, f"{value} does not fit the underlying type of {target}")
            return value
        bound = binder.conversions.to(binder.value(field.init, target), target, field.init)
    except BindError as error:
        error.node = error.node or field.init
        program.diagnostics.add_error(field.decl.file.path, error)
        return 0 if target.is_value else None
    while isinstance(bound, Convert) and bound.kind == "nop":
        bound = bound.operand
    if isinstance(bound, Default):
        return None
    if not isinstance(bound, Const):
        program.diagnostics.add(
            field.decl.file.path, field.init, f"the value of {field} is not a constant", "Static[ReadOnly[T]]"
        )
        return 0 if target.is_value else None
    return bound.value


class EnumNames(ast.NodeTransformer):
    """Inside an enum's values its other names are known bare, as in a Python enum, and count as numbers."""

    def __init__(self, program: Program, hierarchy: Hierarchy, owner: TypeDef) -> None:
        self.program, self.hierarchy, self.owner = program, hierarchy, owner

    def visit_Name(self, node: ast.Name) -> ast.expr:
        """`A | B` -> `1 | 2`."""
        for member in self.owner.members.get(node.id, ()):
            if isinstance(member, FieldSymbol):
                value = field_constant(self.program, self.hierarchy, member, self.owner.self_type, node)
                if isinstance(value, Const):
                    return ast.copy_location(ast.Constant(value.value), node)
        return node


def constant_binder(program: Program, hierarchy: Hierarchy, owner: TypeDef, decl: Declaration) -> Any:
    """A binder outside of any body."""
    from oscil.managed.binder import Binder
    from oscil.managed.names import NameScope

    method = MethodSymbol(owner, "<constant>", True, PUBLIC)
    method.signature = ([], VOID)
    return Binder(
        program, hierarchy, NameScope.of(program.world, decl.file, owner), owner, Function(method, owner, None, VOID)
    )


def default_argument(
    program: Program, hierarchy: Hierarchy, method: MethodSymbol, param: ParamSymbol, type: Type, node: ast.AST | None
) -> Expr:
    """The value of an omitted optional parameter, in its substituted type."""
    if param.default is not None and method.decl is not None:
        binder = constant_binder(program, hierarchy, method.owner, method.decl)
        binder.scope = binder.scope.in_method(method.type_params)
        try:
            bound: Expr = binder.converted(param.default, param.type)
        except BindError as error:
            return fail(node, f"the default of {param.name} in {method}: {error.message}", error.hint)
        while isinstance(bound, Convert) and bound.kind == "nop":
            bound = bound.operand
        if isinstance(bound, Const) and bound.type is param.type:
            return Const(type, bound.value)
        if isinstance(bound, Const | Default):
            return Default(type) if isinstance(bound, Default) or bound.value is None else bound
        if isinstance(bound, Convert) and isinstance(bound.operand, Const):
            return bound
        return fail(param.default, f"the default of {param.name} is not a constant")
    if param.constant is None:
        return Default(type)
    return Const(type, param.constant)


__all__ = ["UNTYPED_FLOAT", "default_argument", "field_constant", "fold"]
