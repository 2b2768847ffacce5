"""Calls: methods, constructors, conversions, delegates, function pointers, indexers."""

from __future__ import annotations

import ast

from oscil.managed import numbers
from oscil.managed.bind_access import extension_methods, is_broken, type_of_entity
from oscil.managed.bind_interpolation import bind_parts, share_arguments
from oscil.managed.binder import Binder, expression
from oscil.managed.decorators import metadata_name
from oscil.managed.diagnostics import fail, follow
from oscil.managed.hierarchy import accessible
from oscil.managed.literals import FloatLiteral, decimal_parts
from oscil.managed.overloads import Argument, Candidate, arrange, choose
from oscil.managed.symbols import ENUM, MethodRef, MethodSymbol, PropertyRef, PropertySymbol
from oscil.managed.tree import (
    AddressOf,
    ArrayCall,
    Assign,
    Call,
    CallPointer,
    Const,
    Convert,
    Default,
    Deref,
    Display,
    Expr,
    LocalCall,
    LocalFunction,
    MethodGroup,
    New,
    NewArray,
    PropertyExpr,
    RefArg,
    Sequence,
    TypeExpr,
    UnboundLambda,
    VarExpr,
    WordExpr,
)  # fmt: skip
from oscil.managed.types import VOID, ArrayType, ByRefType, FnPtrType, NamedType, PtrType, Type, TypeParam


@expression(ast.Call)
def bind_call(b: Binder, node: ast.Call, target: Type | None) -> Expr:
    """Any call."""
    func = node.func
    if isinstance(func, ast.Name) and b.find_name(func.id) is None:
        from oscil.managed.bind_words import WORD_BINDERS

        handler = WORD_BINDERS.get(func.id)
        if handler is not None and b.scope.lookup(func.id) is None:
            return handler(b, node, target)
    callee = b.expr(func)
    if isinstance(callee, TypeExpr):
        return construct(b, type_of_entity(b, callee, node), node, target)
    if isinstance(callee, WordExpr):
        fail(node, f"{callee.name} cannot be called here")
    if isinstance(callee, LocalFunction):
        return call_local(b, callee, bind_arguments(b, node), node)
    if isinstance(callee, MethodGroup):
        return call_group(b, callee, bind_arguments(b, node), node)
    value = b.finish(callee, func)
    return call_value(b, value, node)


def bind_arguments(b: Binder, node: ast.Call) -> list[Argument]:
    """Arguments, bound but not converted."""
    found: list[Argument] = []
    for arg in node.args:
        if isinstance(arg, ast.Starred):
            found += unpacked(b, arg)
        else:
            found.append(Argument(bind_argument(b, arg), arg, None))
    for item in node.keywords:
        if item.arg is None:
            fail(item.value, "unpacked keywords")
        found.append(Argument(bind_argument(b, item.value), item.value, metadata_name(item.arg)))
    return found


def unpacked(b: Binder, node: ast.Starred) -> list[Argument]:
    """`*xs`: the parts of a tuple, or what a params parameter takes as a whole."""
    from oscil.managed.bind_unpack import components

    found = b.typed(node.value)
    if isinstance(found.type, NamedType) and found.type.definition.full_name.startswith("System.ValueTuple`"):
        holder = b.temp(found.type)  # filled where the first part is evaluated, after the arguments before it
        parts = components(b, VarExpr(holder), found.type.definition.arity, node)
        parts[0] = Sequence([Assign(VarExpr(holder), found)], parts[0])
        return [Argument(part, node, None) for part in parts]
    if not isinstance(found.type, ArrayType):
        fail(node, f"an unpacked {found.type}", "an array, or a tuple; ToArray() of others")
    return [Argument(found, node, None, unpacked=True)]


def bind_argument(b: Binder, node: ast.expr) -> Expr:
    """One argument: `ref(x)`, a lambda, a display, an f-string, or a value."""
    if isinstance(node, ast.JoinedStr):
        return bind_parts(b, node)
    found = b.finish(b.expr(node), node)
    if isinstance(found, TypeExpr | WordExpr):
        fail(
            node,
            f"{ast.unparse(node)} is not a value",
            "typeof(T) for a Type object" if isinstance(found, TypeExpr) else "",
        )
    if found.type is VOID:
        fail(node, "this call returns nothing")
    return found


def call_group(b: Binder, group: MethodGroup, args: list[Argument], node: ast.AST | None) -> Expr:
    """Overload resolution and the call; extension methods when no member applies."""
    from oscil.managed.diagnostics import BindError

    try:
        if not group.methods:
            raise BindError(node, f"{group.holder} has no method {group.name}")
        candidate = choose(b, group.name, group.methods, args, group.args, node)
    except BindError as error:
        try:
            found = extension_call(b, group, args, node)
        except BindError:
            if group.methods:  # what was meant
                raise error from None
            raise
        if found is None:
            error.follows |= is_broken(b, group.holder, group.name)
            raise error
        return found
    symbol = candidate.symbol
    obj = group.obj
    if symbol.is_static:
        obj = None
    elif obj is None:
        fail(node, f"{symbol} belongs to an instance", f"self.{symbol.name}(...)")
    obj, args = share_arguments(b, candidate, obj, args, node)
    values, outs = arrange(b, candidate, args, node)
    if group.holder.__class__ is NamedType and symbol.is_constructor:
        fail(
            node,
            "a constructor called as a method",
            "self.__init__(...) and super().__init__(...) are the first statement of a constructor",
        )
    made = b.call(candidate.method, obj, values, holder=group.holder, base=group.is_base)
    return with_outs(b, made, outs, node)


def extension_call(b: Binder, group: MethodGroup, args: list[Argument], node: ast.AST | None) -> Expr | None:
    """`x.Where(f)` as `Enumerable.Where(x, f)`."""
    if group.obj is None or group.is_base:
        return None
    methods = extension_methods(b, group.name)
    if not methods:
        return None
    all_args = [Argument(group.obj, node, None), *args]
    candidate = choose(b, group.name, methods, all_args, group.args, node)
    _, all_args = share_arguments(b, candidate, None, all_args, node)
    values, outs = arrange(b, candidate, all_args, node)
    return with_outs(b, b.call(candidate.method, None, values), outs, node)


def with_outs(b: Binder, made: Expr, outs: list[VarExpr], node: ast.AST | None) -> Expr:
    """`ok, v = f(k)`: the result and the omitted out arguments as a tuple; binding of assignments takes it apart
    without making one.
    """
    if not outs:
        return made
    made_type = made.type
    parts: list[Expr] = [] if made_type is VOID else [made]
    parts += outs
    return OutTuple(parts, made, outs)


class OutTuple(Expr):
    """A call with omitted out arguments; only unpacking takes it."""

    __slots__ = ("call", "outs", "parts", "type")

    def __init__(self, parts: list[Expr], call: Expr, outs: list[VarExpr]) -> None:
        self.parts, self.call, self.outs = parts, call, outs
        self.type = outs[0].type if len(parts) == 1 else VOID


def call_value(b: Binder, value: Expr, node: ast.Call) -> Expr:
    """Call a delegate or function pointer."""
    if isinstance(value.type, FnPtrType):
        args = bind_arguments(b, node)
        if len(args) != len(value.type.params):
            fail(node, f"{len(args)} arguments for {value.type}")
        converted = [
            b.ref_of(a.expr.operand, a.node)
            if isinstance(a.expr, RefArg) and a.expr.operand is not None
            else b.argument_for(a.expr, p, a.node)
            for a, p in zip(args, value.type.params, strict=True)
        ]
        result = CallPointer(value, converted, value.type, value.type.ret)
        return Deref(result, value.type.ret.element) if isinstance(value.type.ret, ByRefType) else result
    if isinstance(value.type, NamedType) and value.type.definition.kind == "delegate":
        from oscil.managed.bind_access import member_access

        group = member_access(b, value, "Invoke", node)
        assert isinstance(group, MethodGroup)
        return call_group(b, group, bind_arguments(b, node), node)
    if isinstance(value, UnboundLambda):
        fail(node, "a lambda that is called at once", "a nested def, or f: Func[A, R] = lambda x: ...")
    return fail(node, f"{value.type} cannot be called", "a method, a delegate, or a type is expected")


def call_local(b: Binder, callee: LocalFunction, args: list[Argument], node: ast.Call) -> Expr:
    """Call a nested def directly."""
    function = callee.function
    methods = [(function.method, function.owner.self_type)]
    candidate = choose(b, function.method.name, methods, args, callee.args, node)
    values, outs = arrange(b, candidate, args, node)
    b.function.captures_outer |= b.function is not function.parent
    result = candidate.method.ret
    made: Expr = LocalCall(function, values, result, candidate.method.args)
    if isinstance(result, ByRefType):
        made = Deref(made, result.element)
    return with_outs(b, made, outs, node)


def construct(b: Binder, type: Type, node: ast.Call, target: Type | None) -> Expr:
    """`T(...)`: a conversion or a constructor."""
    if isinstance(type, ArrayType):
        return new_array(b, type, node)
    if isinstance(type, PtrType | FnPtrType | ByRefType):
        if len(node.args) != 1 or node.keywords or isinstance(type, ByRefType):
            fail(node, f"{type} takes one value to convert")
        return b.conversions.explicit(b.finish(b.expr(node.args[0], type), node), type, node, b.checked)
    if isinstance(type, TypeParam):
        if not node.args and not node.keywords:
            return create_instance(b, type, node)
        if len(node.args) == 1:
            return b.conversions.explicit(b.value(node.args[0]), type, node, b.checked)
        fail(node, f"{type}(...) with arguments", f"only {type}() with @where({type}, new)")
    if not isinstance(type, NamedType):
        fail(node, f"{type} cannot be made")
    if numbers.element(type) in numbers.NUMBERS | {"char", "bool"} or type.definition.kind == ENUM:
        return convert_call(b, type, node)
    if type.definition.full_name == "System.Decimal" and len(node.args) == 1 and not node.keywords:
        found = decimal_literal(b, type, b.expr(node.args[0]), node)
        if found is not None:
            return found
    if type.definition.element == "string" and len(node.args) == 1 and not node.keywords:
        found = string_of(b, type, node)
        if found is not None:
            return found
    if type.definition.kind == "delegate":
        return make_delegate(b, type, node)
    if type.definition.is_interface:
        fail(node, f"{type} is an interface", f"cast({type}, x) for a cast")
    if type.definition.is_abstract:
        fail(node, f"{type} is abstract, it cannot be made")
    return new_object(b, type, node)


def convert_call(b: Binder, type: NamedType, node: ast.Call) -> Expr:
    """`i32(x)`, `char("a")`, `Color(3)`: a conversion that follows the lexical context."""
    if not node.args and not node.keywords:
        return Default(type)
    if len(node.args) != 1 or node.keywords:
        if type.definition.members.get("__init__"):
            return new_object(b, type, node)
        fail(node, f"{type}(...) takes one value")
    found = b.finish(b.expr(node.args[0], type), node.args[0])
    if isinstance(found, RefArg | UnboundLambda | MethodGroup | TypeExpr | WordExpr):
        fail(node, f"{type}(...) of something that is no value")
    return b.conversions.explicit(found, type, node, b.checked)


def decimal_literal(b: Binder, type: NamedType, value: Expr, node: ast.Call) -> Expr | None:
    """`decimal(1.10)` with the scale of its digits: new Decimal(lo, mid, hi, negative, scale)."""
    if not isinstance(value, Const) or not isinstance(value.value, FloatLiteral):
        return None
    parts = decimal_parts(value.value.text)
    if parts is None:
        fail(node, f"{value.value.text} has more digits than a decimal")
    mantissa, scale, negative = parts
    i32, u8 = b.i32, b.world.word("u8")
    constructor = b.find_method(type, "__init__", i32, i32, i32, b.bool_type, u8, node=node)
    words = [Const(i32, numbers.wrap(mantissa >> shift, "i4")) for shift in (0, 32, 64)]
    return New(constructor, [*words, Const(b.bool_type, negative), Const(u8, scale)], type)


def string_of(b: Binder, type: NamedType, node: ast.Call) -> Expr | None:
    """`str(x)` is x.ToString(), except for what String has constructors."""
    found = b.finish(b.expr(node.args[0]), node)
    if isinstance(found, RefArg | Display) or isinstance(found.type, ArrayType | PtrType):
        return None
    if isinstance(found.type, NamedType) and found.type.definition.full_name in (
        "System.ReadOnlySpan`1",
        "System.Span`1",
    ):
        return None
    found = b.conversions.settle(found)
    if found.type is type:
        return found
    if found.type.is_ref:
        from oscil.managed.bind_strings import text_of

        return text_of(b, found, None, node)
    return b.call_named(found, found.type, "ToString", [], node)


def new_array(b: Binder, type: ArrayType, node: ast.Call) -> Expr:
    """`Array[T](n)`, `Array[T, 2](n, m)`"""
    if node.keywords or len(node.args) != max(type.rank, 1):
        fail(node, f"{type} takes {max(type.rank, 1)} length(s)")
    if type.rank == 0:
        from oscil.managed.bind_access import array_index

        found = b.finish(b.expr(node.args[0], type), node.args[0])
        if isinstance(found, Display):
            return b.conversions.to(found, type, node)
        return NewArray(type, array_index(b, found, node), [])
    sizes = [b.conversions.explicit(b.value(a), b.i32, a, True) for a in node.args]
    return ArrayCall(".ctor", type, sizes, type)


def create_instance(b: Binder, type: TypeParam, node: ast.AST) -> Expr:
    """`T()` through Activator.CreateInstance<T>()."""
    if not type.flags & (TypeParam.NEW | TypeParam.VALUE):
        fail(node, f"{type}() needs a constructor", f"@where({type}, new)")
    activator = b.world.core("System.Activator", node=node)
    for member, owner in b.hierarchy.members(activator, "CreateInstance"):
        if isinstance(member, MethodSymbol) and len(member.type_params) == 1 and not member.params:
            return b.call(MethodRef(member, owner, (type,)), None, [])
    return fail(node, "System.Activator has no CreateInstance<T>()")


def constructors(b: Binder, type: NamedType) -> list[tuple[MethodSymbol, NamedType]]:
    """Accessible instance constructors."""
    return [
        (m, type)
        for m in type.definition.members.get("__init__", ())
        if isinstance(m, MethodSymbol) and not m.is_static and accessible(m, b.definition, b.hierarchy)
    ]


def new_object(b: Binder, type: NamedType, node: ast.Call) -> Expr:
    """newobj; a struct without arguments is its zero value unless it declares that constructor. Structs may convert
    instead.
    """
    args = bind_arguments(b, node)
    found = constructors(b, type)
    if type.is_value and not args and not any(not m.params for m, _ in found):
        return Default(type)
    if len(args) == 1 and args[0].name is None and not isinstance(args[0].expr, RefArg):
        single = args[0].expr
        if not any(could_take_one(m) for m, _ in found) and b.conversions.implicit(single, type):
            return b.conversions.to(single, type, node)
    from oscil.managed.diagnostics import BindError

    if "__init__" in type.definition.broken:
        follow(node)
    if not found:
        if len(args) == 1 and not isinstance(args[0].expr, RefArg):
            return b.conversions.explicit(args[0].expr, type, node, b.checked)
        fail(node, f"{type} has no constructor that is accessible here")
    try:
        candidate = choose(b, str(type), found, args, (), node)
    except BindError:
        if len(args) == 1 and not isinstance(args[0].expr, RefArg | UnboundLambda | MethodGroup | Display):
            kind = b.conversions.user_operator(
                b.conversions.default_type(args[0].expr), type, ("op_Explicit", "op_Implicit")
            )
            if kind is not None:
                return b.conversions.explicit(args[0].expr, type, node, b.checked)
        raise
    return new_from(b, type, candidate, args, node)


def could_take_one(method: MethodSymbol) -> bool:
    """Whether a constructor can be called with one argument."""
    required = [p for p in method.params if not p.has_default and not p.rest]
    return len(required) <= 1 <= len(method.params)


def new_from(b: Binder, type: NamedType, candidate: Candidate, args: list[Argument], node: ast.AST) -> Expr:
    """The newobj of a chosen constructor."""
    values, outs = arrange(b, candidate, args, node)
    return with_outs(b, New(candidate.method, values, type), outs, node)


def make_delegate(b: Binder, type: NamedType, node: ast.Call) -> Expr:
    """`Func[i32, i32](f)`"""
    if len(node.args) != 1 or node.keywords:
        fail(node, f"{type}(...) takes one function")
    found = b.finish(b.expr(node.args[0], type), node.args[0])
    if isinstance(found.type, NamedType) and found.type.definition.kind == "delegate" and found.type is not type:
        from oscil.managed.bind_access import member_access

        found = member_access(b, found, "Invoke", node)
    return b.conversions.to(found, type, node.args[0])


# --- indexers


def indexer_access(b: Binder, obj: Expr, indices: list[Expr], node: ast.AST) -> Expr:
    """`obj[i, j]` of a type with indexers: the overload by index types; read or written later."""
    properties = indexers(b, obj.type)
    if not properties:
        fail(node, f"{obj.type} has no indexer")
    args = [Argument(i, node, None) for i in indices]
    if not any(len(p.params) == len(indices) for p, _ in properties) and len(indices) > 1:
        from oscil.managed.bind_displays import make_tuple

        args = [Argument(make_tuple(b, indices, node), node, None)]
    methods: list[tuple[MethodSymbol, NamedType]] = []
    owners: dict[MethodSymbol, tuple[PropertySymbol, NamedType]] = {}
    for symbol, owner in properties:
        shadow = MethodSymbol(symbol.owner, symbol.name, False, symbol.access)
        shadow.signature = (symbol.params, VOID)
        methods.append((shadow, owner))
        owners[shadow] = (symbol, owner)
    chosen = choose(b, f"{obj.type}[...]", methods, args, (), node)
    values, _ = arrange(b, chosen, args, node)
    symbol, owner = owners[chosen.symbol]
    return PropertyExpr(obj, PropertyRef(symbol, owner), values, is_base=False)


def indexers(b: Binder, type: Type) -> list[tuple[PropertySymbol, NamedType]]:
    """Accessible indexers, most derived first."""
    names: dict[str, None] = {}
    holders = [*b.hierarchy.chain(type)]
    if isinstance(type, TypeParam) or (isinstance(type, NamedType) and type.definition.is_interface):
        holders = [*([type] if isinstance(type, NamedType) else holders), *b.hierarchy.interfaces(type)]
    for holder in holders:
        holder.definition.members  # noqa: B018  # loads, which sets default_member
        names[holder.definition.default_member] = None
    found = []
    for name in names:
        for member, owner in b.hierarchy.members(type, name):
            if isinstance(member, PropertySymbol) and member.params and accessible(member, b.definition, b.hierarchy):
                found.append((member, owner))
    return found


__all__ = ["AddressOf", "Call", "Convert", "OutTuple", "Sequence", "bind_arguments", "call_group"]
