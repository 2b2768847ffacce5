"""Overload resolution (C# 12.6.4): which of several methods a call means, and its arguments in order and converted."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from oscil.managed import numbers
from oscil.managed.constants import default_argument
from oscil.managed.diagnostics import fail
from oscil.managed.infer import infer, satisfies
from oscil.managed.numbers import element
from oscil.managed.symbols import MethodRef, MethodSymbol, ParamSymbol
from oscil.managed.tree import (
    AddressOf,
    AssignExpr,
    Const,
    Expr,
    ExprStmt,
    Interpolated,
    LocalFunction,
    MethodGroup,
    NewArray,
    RefArg,
    Sequence,
    Stmt,
    UnboundLambda,
    VarExpr,
)
from oscil.managed.types import UNTYPED_FLOAT, UNTYPED_INT, ArrayType, ByRefType, NamedType, PendingType, Type, array_of

if TYPE_CHECKING:
    from oscil.managed.binder import Binder


@dataclass(slots=True)
class Argument:
    """One argument of a call: bound but not converted."""

    expr: Expr
    node: ast.AST | None
    name: str | None
    unpacked: bool = False  # `*xs`: only for a params parameter, as a whole


@dataclass(slots=True)
class Candidate:
    """A method with the arguments put to its parameters. `places[i]` is the parameter index of argument i."""

    method: MethodRef
    places: list[int]
    types: list[Type]  # parameter type per argument (element type where expanded)
    expanded: bool
    depth: int
    omitted_outs: int = 0
    kinds: list[str] = field(default_factory=list)

    @property
    def symbol(self) -> MethodSymbol:
        return self.method.symbol


def choose(
    b: Binder,
    name: str,
    methods: list[tuple[MethodSymbol, NamedType]],
    args: list[Argument],
    explicit: tuple[Type, ...],
    node: ast.AST | None,
) -> Candidate:
    """The best applicable method; refusals list what was there."""
    reasons: list[str] = []
    for omit in (False, True):
        found: list[Candidate] = []
        depths: dict[object, int] = {}
        for symbol, owner in methods:
            depth = depths.setdefault(owner, len(depths))
            for expanded in (False, True) if symbol.params and symbol.params[-1].rest else (False,):
                made = fit(b, symbol, owner, args, explicit, expanded, omit, depth)
                if isinstance(made, Candidate):
                    found.append(made)
                    break
                reasons.append(made)
        if found:
            return best_of(b, name, found, args, node)
        if not any(p.mode == "out" for m, _ in methods for p in m.params):
            break
    if len(methods) == 1:
        fail(node, f"{name}: {reasons[0]}", f"declared: {methods[0][0].describe()}")
    given = ", ".join(describe_argument(a) for a in args)
    listed = "\n        ".join(f"{m.describe()}: {r}" for (m, _), r in zip(methods, reasons, strict=False))
    return fail(node, f"no overload of {name} takes ({given})", f"declared:\n        {listed}")


def describe_argument(arg: Argument) -> str:
    """An argument's type for messages."""
    if isinstance(arg.expr, RefArg):
        return f"ref {arg.expr.operand.type}" if arg.expr.operand is not None else "out"
    if isinstance(arg.expr, UnboundLambda):
        return "lambda"
    if isinstance(arg.expr, LocalFunction):
        return f"the function {arg.expr.function.method.name.rpartition('g__')[2].rpartition('_')[0]}"
    if isinstance(arg.expr, MethodGroup):
        return f"the method {arg.expr.name}"
    return f"{arg.name + '=' if arg.name else ''}{arg.expr.type}"


def fit(
    b: Binder,
    symbol: MethodSymbol,
    owner: NamedType,
    args: list[Argument],
    explicit: tuple[Type, ...],
    expanded: bool,
    omit: bool,
    depth: int,
) -> Candidate | str:
    """Try one method; a string says why it does not fit."""
    params = symbol.params
    places = place(params, args, expanded)
    if isinstance(places, str):
        return places
    given = set(places)
    omitted = 0
    for index, param in enumerate(params):
        if index in given or param.has_default or (expanded and index == len(params) - 1):
            continue
        if omit and param.mode == "out":
            omitted += 1
            continue
        return f"no argument for {param.name}"
    if omit and not omitted:
        return "no omitted out parameters"
    inferred_from = zip(args, places, strict=True) if symbol.type_params else ()
    pairs = [(argument_value(a), expanded_type(params[p], expanded and p == len(params) - 1)) for a, p in inferred_from]
    method = instantiated(b, symbol, owner, explicit, pairs)
    if isinstance(method, str):
        return method
    made = Candidate(method, places, [], expanded, depth, omitted)
    for arg, index in zip(args, places, strict=True):
        type = method.params[index]
        if expanded and index == len(params) - 1:
            type = rest_element(type)
        kind = convertible(b, arg, params[index], type)
        if not kind:
            return f"{describe_argument(arg)} does not fit {params[index].name}: {type}"
        made.types.append(type)
        made.kinds.append(kind)
    return made


def instantiated(
    b: Binder, symbol: MethodSymbol, owner: NamedType, explicit: tuple[Type, ...], pairs: list[tuple[Expr, Type]]
) -> MethodRef | str:
    """The method with its type arguments, given or told from (argument, parameter type) pairs; a string: why not."""
    method = MethodRef(symbol, owner)
    if not symbol.type_params:
        return "takes no type arguments" if explicit else method
    if explicit:
        if len(explicit) != len(symbol.type_params):
            return f"takes {len(symbol.type_params)} type argument(s)"
        method = method.with_args(explicit)
    else:
        inferred = infer(b, symbol, owner, pairs)
        if inferred is None:
            return "the type arguments cannot be told from the arguments"
        method = method.with_args(inferred)
    return method if satisfies(b, method) else f"a constraint is not met by [{', '.join(map(str, method.args))}]"


def argument_value(arg: Argument) -> Expr:
    """What inference looks at."""
    if isinstance(arg.expr, RefArg) and arg.expr.operand is not None:
        return arg.expr.operand
    return arg.expr


def rest_element(type: Type) -> Type:
    """The element of a params array or span."""
    return type.element if isinstance(type, ArrayType) else type.args[0]  # type: ignore[attr-defined]


def expanded_type(param: ParamSymbol, expanded: bool) -> Type:
    """The declared type that an argument meets."""
    return rest_element(param.type) if expanded else param.type


def place(params: list[ParamSymbol], args: list[Argument], expanded: bool) -> list[int] | str:
    """Parameter index of each argument."""
    places: list[int] = []
    fixed = len(params) - 1 if expanded else len(params)
    positional = [i for i, p in enumerate(params[:fixed]) if not p.keyword_only]
    for position, arg in enumerate(args):
        if arg.unpacked and (expanded or position != len(params) - 1 or not params[-1].rest):
            return "an unpacked argument is for the params parameter, alone"
        if arg.name is not None:
            index = next((i for i, p in enumerate(params) if p.name == arg.name), -1)
            if index < 0:
                return f"no parameter {arg.name}"
            if index in places and not (expanded and index == fixed):
                return f"{arg.name} is given twice"
        elif position < len(positional):
            index = positional[position]
        elif expanded:
            index = fixed
        else:
            return f"takes {len(params)} argument(s), {len(args)} are given"
        places.append(index)
    return places


def convertible(b: Binder, arg: Argument, param: ParamSymbol, type: Type) -> str:
    """The kind of conversion of an argument to a parameter, "" when it does not fit."""
    expr = arg.expr
    if isinstance(expr, RefArg):
        if not isinstance(type, ByRefType):
            return ""
        if expr.operand is None:
            return "id" if param.mode == "out" else ""
        if isinstance(expr.operand.type, PendingType):
            return "id" if b.conversions.implicit(expr.operand, type.element) else ""
        return "id" if expr.operand.type is type.element else ""
    if isinstance(type, ByRefType):
        if isinstance(expr.type, ByRefType):
            return "id" if expr.type.element is type.element and (type.readonly or not expr.type.readonly) else ""
        if param.mode != "in" and not isinstance(expr, Interpolated):
            return ""
        kind = b.conversions.implicit(expr, type.element)
        return kind if param.mode == "in" or kind == "interpolation" else ""
    return b.conversions.implicit(expr, type)


def best_of(b: Binder, name: str, found: list[Candidate], args: list[Argument], node: ast.AST | None) -> Candidate:
    """The one candidate that is better than all others (12.6.4.3)."""
    if len(found) > 1:
        nearest = min(c.depth for c in found)
        if not found[0].symbol.owner.is_interface and not any(c.symbol.is_override for c in found):
            found = [c for c in found if c.depth == nearest]
    best = found[0]
    for other in found[1:]:
        if compare(b, other, best, args) < 0:
            best = other
    rivals = [c for c in found if c is not best and compare(b, best, c, args) >= 0]
    if rivals:
        listed = "\n        ".join(c.symbol.describe() for c in (best, *rivals))
        fail(node, f"{name} is ambiguous here", f"convert an argument; these fit equally well:\n        {listed}")
    return best


def compare(b: Binder, x: Candidate, y: Candidate, args: list[Argument]) -> int:
    """-1 when x is the better candidate, 1 when y is, 0 when neither."""
    x_wins = y_wins = False
    weak = 0
    for i, arg in enumerate(args):
        result = compare_conversions(b, arg, x.types[i], y.types[i], x.kinds[i], y.kinds[i])
        if arg.expr.type in (UNTYPED_INT, UNTYPED_FLOAT) or isinstance(arg.expr.type, PendingType):
            weak = weak or result
            continue
        x_wins |= result < 0
        y_wins |= result > 0
    if x_wins != y_wins:
        return -1 if x_wins else 1
    if x_wins:
        return 0
    if weak:
        return weak
    return break_tie(b, x, y)


def break_tie(b: Binder, x: Candidate, y: Candidate) -> int:
    """Equal conversions: non-generic, not expanded, fewer defaults, more specific parameter types."""
    for x_key, y_key in (
        (bool(x.symbol.type_params), bool(y.symbol.type_params)),
        (x.expanded, y.expanded),
        (
            len(x.symbol.params) if not x.expanded else -len(x.symbol.params),
            len(y.symbol.params) if not y.expanded else -len(y.symbol.params),
        ),
    ):
        if x_key != y_key:
            return -1 if x_key < y_key else 1
    if x.expanded and y.expanded and rest_element(x.method.params[-1]) is rest_element(y.method.params[-1]):
        spans = [not isinstance(c.method.params[-1], ArrayType) for c in (x, y)]
        if spans[0] != spans[1]:  # C# 13: a span is the better collection
            return -1 if spans[0] else 1
    x_more = y_more = False
    for i in range(len(x.types)):
        px, py = declared_type(x, i), declared_type(y, i)
        x_more |= more_specific(px, py)
        y_more |= more_specific(py, px)
    if x_more != y_more:
        return -1 if x_more else 1
    if x.depth != y.depth:
        return -1 if x.depth < y.depth else 1
    return 0


def declared_type(c: Candidate, i: int) -> Type:
    """The uninstantiated parameter type of an argument."""
    return expanded_type(c.symbol.params[c.places[i]], c.expanded and c.places[i] == len(c.symbol.params) - 1)


def more_specific(x: Type, y: Type) -> bool:
    """A type parameter is less specific than anything else, recursively (12.6.4.3)."""
    from oscil.managed.types import TypeParam

    if isinstance(y, TypeParam):
        return not isinstance(x, TypeParam)
    if isinstance(x, NamedType) and isinstance(y, NamedType) and x.definition is y.definition:
        pairs = list(zip(x.args, y.args, strict=True))
        return any(more_specific(p, q) for p, q in pairs) and not any(more_specific(q, p) for p, q in pairs)
    if isinstance(x, ArrayType | ByRefType) and isinstance(y, ArrayType | ByRefType):
        return more_specific(x.element, y.element)
    return False


LITERAL_ORDER = ("i8", "i4", "u4", "u8", "i2", "u2", "i1", "u1", "i", "u", "r8", "r4")
FLOAT_ORDER = ("r8", "r4")


def compare_conversions(b: Binder, arg: Argument, x: Type, y: Type, x_kind: str, y_kind: str) -> int:
    """Which of two parameter types is the better target of one argument (12.6.4.5)."""
    if x is y:
        return 0
    expr = arg.expr
    if expr.type in (UNTYPED_INT, UNTYPED_FLOAT) or isinstance(expr.type, PendingType):
        return compare_literal(b, expr, x, y)
    if isinstance(expr, Const) and "const" in (x_kind, y_kind) and x_kind != y_kind:
        return 1 if x_kind == "const" else -1  # a char where a string literal was written
    if isinstance(expr, Interpolated) and "interpolation" in (x_kind, y_kind) and x_kind != y_kind:
        return -1 if x_kind == "interpolation" else 1
    if x_kind == "id" or y_kind == "id":
        return -1 if y_kind != "id" else 1 if x_kind != "id" else by_ref(x, y)
    if isinstance(expr, UnboundLambda):
        return compare_lambda(b, expr, x, y)
    return better_target(b, x, y)


def by_ref(x: Type, y: Type) -> int:
    """A value parameter is better than an `in` one."""
    return int(isinstance(x, ByRefType)) - int(isinstance(y, ByRefType))


def compare_literal(b: Binder, expr: Expr, x: Type, y: Type) -> int:
    """A literal prefers its default type, then the integers in a fixed order, then floats, then everything else."""
    floating = expr.type is UNTYPED_FLOAT or (isinstance(expr.type, PendingType) and expr.type.kind is UNTYPED_FLOAT)
    order = FLOAT_ORDER if floating else LITERAL_ORDER
    ranks = [order.index(element(t)) if element(t) in order else 99 for t in (x, y)]
    if ranks[0] != ranks[1]:
        return -1 if ranks[0] < ranks[1] else 1
    return better_target(b, x, y)


def better_target(b: Binder, x: Type, y: Type) -> int:
    """The more specific type; signed over unsigned; a read-only span over a span or array."""
    to_y, to_x = b.conversions.implicit_types(x, y), b.conversions.implicit_types(y, x)
    if bool(to_y) != bool(to_x):
        return -1 if to_y else 1
    xs, ys = element(x), element(y)
    if xs in numbers.SIGNED and ys in numbers.UNSIGNED:
        return -1
    if ys in numbers.SIGNED and xs in numbers.UNSIGNED:
        return 1
    return 0


def compare_lambda(b: Binder, expr: UnboundLambda, x: Type, y: Type) -> int:
    """The delegate whose result is nearer to the lambda's own."""
    from oscil.managed.bind_functions import delegate_invoke, function_result

    xi, yi = delegate_invoke(b, x), delegate_invoke(b, y)
    if xi is None or yi is None or xi.params != yi.params:
        return better_target(b, x, y)
    if xi.ret is yi.ret:
        return 0
    from oscil.managed.types import VOID

    if xi.ret is VOID or yi.ret is VOID:
        return 1 if xi.ret is VOID else -1
    result = function_result(b, expr, xi.params)
    if result is None:
        return 0
    return compare_conversions(
        b,
        Argument(result, None, None),
        xi.ret,
        yi.ret,
        b.conversions.implicit(result, xi.ret),
        b.conversions.implicit(result, yi.ret),
    )


def arrange(b: Binder, c: Candidate, args: list[Argument], node: ast.AST | None) -> tuple[list[Expr], list[VarExpr]]:
    """Arguments in parameter order, converted; and the variables of omitted out parameters."""
    params = c.symbol.params
    slots: list[Expr | None] = [None] * len(params)
    rest: list[Expr] = []
    for arg, index, type in zip(args, c.places, c.types, strict=True):
        converted = convert_argument(b, arg, params[index], type)
        if c.expanded and index == len(params) - 1:
            rest.append(converted)
        else:
            slots[index] = converted
    outs: list[VarExpr] = []
    for index, param in enumerate(params):
        type = c.method.params[index]
        if c.expanded and index == len(params) - 1:
            slots[index] = rest_argument(b, type, rest, node)
        elif slots[index] is None and param.has_default:
            slots[index] = default_argument(b.program, b.hierarchy, c.symbol, param, type, node)
            if isinstance(type, ByRefType):
                slots[index] = b.address(
                    default_argument(b.program, b.hierarchy, c.symbol, param, type.element, node),
                    type,
                    node,
                    allow_temp=True,
                )
        elif slots[index] is None:
            assert isinstance(type, ByRefType)
            var = VarExpr(b.temp(type.element, param.name))
            outs.append(var)
            slots[index] = AddressOf(var, type)
    found = [s for s in slots if s is not None]
    if c.places != sorted(c.places):
        keep_order(
            b, found, [c.places[i] for i in range(len(args)) if not (c.expanded and c.places[i] == len(params) - 1)]
        )
    return found, outs


def keep_order(b: Binder, slots: list[Expr], places: list[int]) -> None:
    """Named arguments are evaluated as they are written: into temporaries, before the first parameter's value."""
    statements: list[Stmt] = []
    for place_index in places:
        value = slots[place_index]
        if isinstance(value, Const | VarExpr) or isinstance(value.type, ByRefType | PendingType):
            continue
        var = b.temp(value.type, "arg")
        statements.append(ExprStmt(AssignExpr(VarExpr(var), value)))
        slots[place_index] = VarExpr(var)
    if statements:
        slots[0] = Sequence(statements, slots[0])


def convert_argument(b: Binder, arg: Argument, param: ParamSymbol, type: Type) -> Expr:
    """One argument for its parameter."""
    expr = arg.expr
    if isinstance(expr, RefArg):
        assert isinstance(type, ByRefType)
        if expr.operand is None:
            assert expr.declares is not None
            return AddressOf(VarExpr(b.declare(expr.declares, type.element)), type)
        if isinstance(expr.operand.type, PendingType):
            b.conversions.to(expr.operand, type.element, arg.node)
            return AddressOf(expr.operand, type)
        if isinstance(expr.operand, VarExpr):
            b.narrowed.pop(expr.operand.var, None)
        return b.address(expr.operand, type, arg.node)
    if isinstance(type, ByRefType) and isinstance(expr.type, ByRefType):
        return expr
    if isinstance(expr, Interpolated):
        return b.convert_interpolated(expr, type, arg.node)
    return b.argument_for(expr, type, arg.node)


def rest_argument(b: Binder, type: Type, rest: list[Expr], node: ast.AST | None) -> Expr:
    """The array, or the span over one, that collects the remaining arguments."""
    item = rest_element(type)
    if isinstance(type, ArrayType) and not rest:
        holder = b.world.find("System", "Array")
        if holder is not None and "Empty" in holder.members and holder is not b.definition:
            return b.call(b.find_method(holder.inst(()), "Empty").with_args((item,)), None, [])
    array: Expr = NewArray(array_of(item), None, rest)
    return array if isinstance(type, ArrayType) else b.conversions.to(array, type, node)
