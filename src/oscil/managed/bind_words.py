"""The words of the language in call position."""

from __future__ import annotations

import ast
from collections.abc import Callable

from oscil.managed import numbers
from oscil.managed.bind_access import array_index, length_of
from oscil.managed.binder import Binder
from oscil.managed.diagnostics import fail
from oscil.managed.names import TypeGroup, entity, items, nested_group
from oscil.managed.python_names import LINQ
from oscil.managed.symbols import FieldRef, TypeDef
from oscil.managed.tree import (
    AddressOf,
    AssignExpr,
    Break,
    Coalesce,
    Compare,
    Const,
    Continue,
    Convert,
    Default,
    Deref,
    Expr,
    FunctionPointer,
    IsTest,
    MethodGroup,
    NullRef,
    RefArg,
    Sequence,
    SizeOf,
    StackAlloc,
    TypeExpr,
    TypeOf,
    VarExpr,
)  # fmt: skip
from oscil.managed.types import (
    VOID,
    ByRefType,
    FnPtrType,
    NamedType,
    PendingType,
    PtrType,
    SpecialType,
    Type,
    TypeParam,
    pointer_to,
    ref_to,
)  # fmt: skip

WordBinder = Callable[[Binder, ast.Call, "Type | None"], Expr]
WORD_BINDERS: dict[str, WordBinder] = {}


ADVICE = {"min": f"xs.Min(), {LINQ}", "max": f"xs.Max(), {LINQ}"}


def count_text(counts: tuple[int, ...]) -> str:
    """`2`, `1 or 2`, `2 to 9`."""
    whole = len(counts) > 2 and counts == tuple(range(counts[0], counts[-1] + 1))
    return f"{counts[0]} to {counts[-1]}" if whole else " or ".join(map(str, counts))


def word(name: str, count: int | tuple[int, ...] = 1) -> Callable[[WordBinder], WordBinder]:
    """Register a word; `count` is how many positional arguments it takes."""
    counts = count if isinstance(count, tuple) else (count,)

    def register(function: WordBinder) -> WordBinder:
        def checked(b: Binder, node: ast.Call, target: Type | None) -> Expr:
            if node.keywords or (counts[0] >= 0 and len(node.args) not in counts):
                fail(node, f"{name}(...) takes {count_text(counts)} argument(s)", ADVICE.get(name, ""))
            return function(b, node, target)

        WORD_BINDERS[name] = checked
        return function

    return register


@word("len")
def _len(b: Binder, node: ast.Call, target: Type | None) -> Expr:
    return length_of(b, b.typed(node.args[0]), node)


@word("ref")
def _ref(b: Binder, node: ast.Call, target: Type | None) -> Expr:
    arg = node.args[0]
    if isinstance(arg, ast.IfExp):
        test, then, other = (
            b.condition(arg.test),
            b.ref_of(b.expr(arg.body), arg.body),
            b.ref_of(b.expr(arg.orelse), arg.orelse),
        )
        from oscil.managed.tree import Conditional

        if then.type is not other.type:
            fail(node, f"ref of {then.type} and {other.type}")
        return RefArg(Deref(Conditional(test, then, other, then.type), then.type.element), None, node=node)  # type: ignore[attr-defined]
    if isinstance(arg, ast.Name) and b.find_name(arg.id) is None and arg.id != "self":
        return RefArg(None, arg.id, node=node)
    found = b.expr(arg)
    from oscil.managed.tree import PropertyExpr

    if isinstance(found, PropertyExpr) and not isinstance(found.ref.type, ByRefType):
        fail(node, "ref of a property", "a property that returns Ref[T], or a local")
    found = b.finish(found, arg)
    if isinstance(found, VarExpr) and found.var in b.narrowed.values():
        found = VarExpr(next(v for v, n in b.narrowed.items() if n is found.var))
    return RefArg(found, None, node=node)


WORD_BINDERS["out"] = WORD_BINDERS["ref"]


@word("cast", 2)
def _cast(b: Binder, node: ast.Call, target: Type | None) -> Expr:
    type = b.resolve(node.args[0])
    found = b.conversions.settle(b.value(node.args[1], type))
    kind = b.conversions.implicit(found, type)
    if kind in ("id", "ref", "null", "box", "function"):
        return b.conversions.to(found, type, node)
    explicit = b.conversions.explicit_kind(found.type, type)
    parameter = isinstance(found.type, TypeParam) and not found.type.is_ref  # whose values are boxed first
    if explicit in ("cast", "unbox") and not parameter:
        return Convert(found, explicit, type)
    unboxes = type.is_value or isinstance(type, TypeParam)
    if (
        isinstance(found.type, TypeParam)
        and not found.type.is_ref
        and (unboxes or b.conversions.may_be(found.type, type))
    ):
        boxed = Convert(found, "box", b.object_type)
        return Convert(boxed, "unbox" if unboxes else "cast", type)
    if numbers.underlying(type) or explicit:
        fail(node, f"cast from {found.type} to {type}", f"{type}(...) converts")
    return fail(node, f"{found.type} can never be {type}")


@word("try_cast", 2)
def _try_cast(b: Binder, node: ast.Call, target: Type | None) -> Expr:
    type = b.resolve(node.args[0])
    if not type.is_ref and not b.conversions.is_nullable(type) and not isinstance(type, TypeParam):
        fail(node, f"try_cast to the value type {type}", "isinstance(x, T), then cast(T, x)")
    found = reference(b, b.value(node.args[1]), node)
    if b.conversions.is_nullable(type):
        return Convert(Convert(found, "isinst", type), "unbox", type)
    return Convert(found, "isinst", type)


def reference(b: Binder, found: Expr, node: ast.AST) -> Expr:
    """A reference to test: value types and parameters are boxed."""
    found = b.conversions.settle(found)
    if isinstance(found.type, PtrType | FnPtrType):
        fail(node, f"a type test of {found.type}")
    if found.type.is_value or (isinstance(found.type, TypeParam) and not found.type.is_ref):
        return Convert(found, "box", b.object_type)
    return found


@word("isinstance", 2)
def _isinstance(b: Binder, node: ast.Call, target: Type | None) -> Expr:
    if isinstance(node.args[1], ast.Tuple):
        tests: list[ast.expr] = [
            ast.copy_location(ast.Call(node.func, [node.args[0], t], []), node) for t in node.args[1].elts
        ]
        return b.value(ast.copy_location(ast.BoolOp(ast.Or(), tests), node))
    type = b.resolve(node.args[1])
    found = b.value(node.args[0])
    return is_test(b, found, type, node)


def is_test(b: Binder, found: Expr, type: Type, node: ast.AST) -> Expr:
    """isinst and a null test; for a local of a reference type the tested value is kept for the branch, boxed if it is
    one of a value type.
    """
    source = reference(b, found, node)
    tested = Convert(source, "isinst", type)
    null = Const(b.object_type, None)
    if isinstance(found, VarExpr) and not found.var.captured and type.is_ref and found.type.is_ref:
        copy = b.temp(type, found.var.name)
        return IsTest("!=", AssignExpr(VarExpr(copy), tested), null, b.bool_type, var=found.var, copy=copy)
    boxed = isinstance(type, NamedType) and type.is_value and not b.conversions.is_nullable(type)
    if isinstance(found, VarExpr) and not found.var.captured and boxed and found.type.is_ref:
        copy = b.temp(b.object_type, found.var.name)
        copy.unboxed = type
        return IsTest(
            "!=",
            AssignExpr(VarExpr(copy), Convert(tested, "nop", b.object_type)),
            null,
            b.bool_type,
            var=found.var,
            copy=copy,
        )
    return Compare("!=", tested, null, b.bool_type)


@word("convert", 2)
def _convert(b: Binder, node: ast.Call, target: Type | None) -> Expr:
    type = b.resolve(node.args[0])
    return b.conversions.explicit(b.finish(b.expr(node.args[1], type), node), type, node, b.checked)


@word("default")
def _default(b: Binder, node: ast.Call, target: Type | None) -> Expr:
    type = b.resolve(node.args[0])
    return Default(type) if type.is_value or isinstance(type, TypeParam) else Const(type, None)


@word("sizeof")
def _sizeof(b: Binder, node: ast.Call, target: Type | None) -> Expr:
    type = b.resolve(node.args[0])
    bits = numbers.BITS.get(numbers.underlying(type), 0)
    return Const(b.i32, bits // 8) if bits else SizeOf(type, b.i32)


@word("typeof")
def _typeof(b: Binder, node: ast.Call, target: Type | None) -> Expr:
    arg = node.args[0]
    holder = b.world.core("System.Type", node=node)
    method = b.find_method(holder, "GetTypeFromHandle", None, node=node)
    open_type = open_definition(b, arg)
    if open_type is not None:
        return TypeOf(open_type.self_type, open_type, holder, method)
    return TypeOf(b.resolve(arg), None, holder, method)


def open_definition(b: Binder, node: ast.expr) -> TypeDef | None:
    """`Dictionary[_, _]`, `List[_].Enumerator`: a generic type without arguments."""
    if isinstance(node, ast.Attribute):
        outer = open_definition(b, node.value)
        group = nested_group(outer.self_type, node.attr) if outer is not None else None
        return group.defs.get(0) if group is not None else None
    if not isinstance(node, ast.Subscript):
        return None
    arguments = items(node.slice)
    if not all(isinstance(i, ast.Name) and i.id == "_" for i in arguments):
        return None
    found = entity(b.scope, node.value)
    return found.defs.get(len(arguments)) if isinstance(found, TypeGroup) else None


@word("nameof")
def _nameof(b: Binder, node: ast.Call, target: Type | None) -> Expr:
    arg = node.args[0]
    while isinstance(arg, ast.Subscript):
        arg = arg.value
    if not isinstance(arg, ast.Name | ast.Attribute):
        fail(node, "nameof of something without a name")
    from oscil.managed.decorators import metadata_name

    return Const(b.string_type, metadata_name(arg.id if isinstance(arg, ast.Name) else arg.attr))


@word("addr")
def _addr(b: Binder, node: ast.Call, target: Type | None) -> Expr:
    found = b.expr(node.args[0])
    if isinstance(found, RefArg) and found.operand is not None:
        found = found.operand
    found = b.finish(found, node)
    if isinstance(found, Deref) and isinstance(found.address.type, PtrType):
        return found.address
    byref = b.address(found, ref_to(found.type, isinstance(found, Deref) and found.read_only), node)
    pointer = pointer_to(found.type)
    return Convert(byref, "num", pointer)


@word("stackalloc", 2)
def _stackalloc(b: Binder, node: ast.Call, target: Type | None) -> Expr:
    type = b.resolve(node.args[0])
    count = array_index(b, b.value(node.args[1]), node)
    pointer = StackAlloc(type, count, pointer_to(type))
    if isinstance(target, PtrType):
        return pointer
    if not isinstance(count, Const):
        var = b.temp(count.type, "n")
        pointer.count = AssignExpr(VarExpr(var), count)
        count = VarExpr(var)
    span = b.world.core("System.Span", type, node=node)
    constructor = b.find_method(span, "__init__", pointer_to(VOID), b.i32, node=node)
    from oscil.managed.tree import New

    return New(
        constructor,
        [Convert(pointer, "nop", pointer_to(VOID)), b.conversions.explicit(count, b.i32, node, False)],
        span,
    )


def in_context(checked: bool) -> WordBinder:
    """`checked(expr)` and `unchecked(expr)`."""

    def bind(b: Binder, node: ast.Call, target: Type | None) -> Expr:
        saved, b.checked = b.checked, checked
        try:
            return b.value(node.args[0], target)
        finally:
            b.checked = saved

    return bind


word("checked")(in_context(True))
word("unchecked")(in_context(False))


@word("coalesce", 2)
def _coalesce(b: Binder, node: ast.Call, target: Type | None) -> Expr:
    left = b.typed(node.args[0])
    if b.conversions.is_nullable(left.type):
        from oscil.managed.bind_nullable import coalesce_nullable

        return coalesce_nullable(b, left, node.args[1], node)
    if left.type.is_value:
        fail(node, f"{left.type} is never None")
    right = b.value(node.args[1], left.type)
    type = left.type
    if not b.conversions.implicit(right, type) and b.conversions.implicit_types(left.type, right.type):
        type = right.type
    return Coalesce(b.conversions.to(left, type, node), b.conversions.to(right, type, node.args[1]), type)


@word("bits", 2)
def _bits(b: Binder, node: ast.Call, target: Type | None) -> Expr:
    type = b.resolve(node.args[0])
    found = b.typed(node.args[1])
    have, want = numbers.BITS.get(numbers.underlying(found.type)), numbers.BITS.get(numbers.underlying(type))
    if have is None or have != want:
        fail(node, f"bits({type}, x) of {found.type}", "both have the same size")
    var = b.temp(found.type)
    source = AddressOf(AssignExpr(VarExpr(var), found), pointer_to(found.type))
    return Deref(Convert(source, "nop", pointer_to(type)), type)


def division(op: str) -> WordBinder:
    """`div(a, b)` and `rem(a, b)`: the truncating instructions."""

    def bind(b: Binder, node: ast.Call, target: Type | None) -> Expr:
        from oscil.managed.bind_arith import arithmetic

        return arithmetic(b, op, b.value(node.args[0]), b.value(node.args[1]), node)

    return bind


word("div", 2)(division("div"))
word("rem", 2)(division("rem"))


@word("shr_un", 2)
def _shr_un(b: Binder, node: ast.Call, target: Type | None) -> Expr:
    from oscil.managed.bind_arith import shift

    return shift(b, "shr", b.typed(node.args[0]), b.value(node.args[1]), node, logical=True)


@word("is_null_ref")
def _is_null_ref(b: Binder, node: ast.Call, target: Type | None) -> Expr:
    found = b.expr(node.args[0])
    found = found.operand if isinstance(found, RefArg) and found.operand is not None else found
    if not isinstance(found, Deref):
        fail(node, "is_null_ref of something that is no reference")
    zero = Convert(Const(b.i32, 0), "num", b.world.word("nuint"))
    return Compare("==", Convert(found.address, "nop", b.world.word("nuint")), zero, b.bool_type)


@word("null_ref")
def _null_ref(b: Binder, node: ast.Call, target: Type | None) -> Expr:
    type = b.resolve(node.args[0])
    return RefArg(Deref(NullRef(ref_to(type)), type), None, node=node)


@word("fnptr")
def _fnptr(b: Binder, node: ast.Call, target: Type | None) -> Expr:
    group = b.expr(node.args[0])
    if not isinstance(group, MethodGroup):
        fail(node, "fnptr of something that is no method")
    from oscil.managed.symbols import MethodRef

    for symbol, owner in group.methods:
        method = MethodRef(symbol, owner, group.args)
        if len(group.args) != len(symbol.type_params):
            continue
        params = (
            method.params
            if symbol.is_static
            else [group.holder if not owner.is_value else ref_to(owner), *method.params]
        )
        type = FnPtrType.of(params, method.ret)
        if target is type or (not isinstance(target, FnPtrType) and len(group.methods) == 1):
            return FunctionPointer(method, type)
    return fail(node, "fnptr needs to know which overload", "give it a target type: f: FnPtr[[A], R] = fnptr(M)")


def leave_loop(kind: type[Break] | type[Continue]) -> WordBinder:
    """`break_(outer)`, `continue_(outer)`"""

    def bind(b: Binder, node: ast.Call, target: Type | None) -> Expr:
        arg = node.args[0]
        for loop, label, depth in reversed(b.loops):
            if isinstance(arg, ast.Name) and label == arg.id:
                if depth != b.handlers:
                    fail(node, "control cannot leave a finally block")
                return Sequence([kind(loop)], Default(VOID))
        return fail(
            node, f"no enclosing loop has the label {ast.unparse(arg)}", "outer: Label directly before the loop"
        )

    return bind


word("break_")(leave_loop(Break))
word("continue_")(leave_loop(Continue))


def _print(b: Binder, node: ast.Call, target: Type | None) -> Expr:
    """`print(a, b, sep=" ", end="\\n")` on the console: .NET's text of each value."""
    from oscil.managed.bind_strings import concat_all, text_of

    options = {k.arg: k.value for k in node.keywords}
    if set(options) - {"sep", "end"}:
        fail(node, "this option of print", "sep and end")
    console = b.world.core("System.Console", node=node)
    if len(node.args) <= 1 and "end" not in options:
        args = [b.conversions.settle(b.value(a)) for a in node.args]
        return b.call_named(None, console, "WriteLine", args, node)
    separator = b.converted(options["sep"], b.string_type) if "sep" in options else Const(b.string_type, " ")
    parts: list[Expr] = []
    for arg in node.args:
        if parts:
            parts.append(separator)
        parts.append(text_of(b, b.typed(arg), None, arg))
    if "end" in options:
        parts.append(b.converted(options["end"], b.string_type))
        return b.call_named(None, console, "Write", [concat_all(b, parts, node)], node)
    return b.call_named(None, console, "WriteLine", [concat_all(b, parts, node)], node)


WORD_BINDERS["print"] = _print


def of_math(name: str) -> WordBinder:
    """`min(a, b)`, `max(a, b, c)`, `abs(x)` of numbers: System.Math."""
    from oscil.managed.operands import unify

    def bind(b: Binder, node: ast.Call, target: Type | None) -> Expr:
        math = b.world.core("System.Math", node=node)
        found, *rest = [b.value(a) for a in node.args]
        if not rest:
            return b.call_named(None, math, name, [b.conversions.settle(found)], node)
        for value in rest:
            pair = [found, value]
            if all(isinstance(v.type, PendingType | SpecialType) or numbers.element(v.type) for v in pair):
                pair = list(unify(b, found, value, node, name)[:2])
            found = b.call_named(None, math, name, [b.conversions.settle(v) for v in pair], node)
        return found

    return bind


word("min", tuple(range(2, 10)))(of_math("Min"))
word("max", tuple(range(2, 10)))(of_math("Max"))
word("abs")(of_math("Abs"))


__all__ = ["WORD_BINDERS", "FieldRef", "IsTest", "NamedType", "TypeExpr", "is_test"]
