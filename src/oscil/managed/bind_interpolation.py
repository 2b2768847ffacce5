"""f-strings: the handler that C# makes of an interpolated string, or `String.Concat` where all parts are strings.

An f-string that is an argument waits (`Interpolated`) until overload resolution has found its parameter: a type marked
`[InterpolatedStringHandler]` is made from the literal length and the number of holes, what
`[InterpolatedStringHandlerArgument]` names, and the parts, one `AppendLiteral` or `AppendFormatted` each.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass

from oscil.managed.bind_strings import check_spec, concat_all, text_of
from oscil.managed.binder import Binder, expression
from oscil.managed.diagnostics import fail
from oscil.managed.numbers import element
from oscil.managed.overloads import Argument, Candidate, arrange, choose
from oscil.managed.tree import (
    AddressOf,
    Assign,
    Block,
    Coalesce,
    Const,
    Convert,
    Expr,
    ExprStmt,
    If,
    Interpolated,
    Logic,
    MethodGroup,
    New,
    Sequence,
    Stmt,
    This,
    VarExpr,
)  # fmt: skip
from oscil.managed.types import VOID, ByRefType, NamedType, PendingType, Type
from oscil.managed.walk import contains_await

DEFAULT_HANDLER = ("System.Runtime.CompilerServices", "DefaultInterpolatedStringHandler")
RECEIVER = ""


@dataclass(slots=True)
class Hole:
    """`{value,alignment:format}`"""

    value: Expr
    alignment: int
    format: Expr | None
    node: ast.AST


@expression(ast.JoinedStr)
def bind_fstring(b: Binder, node: ast.JoinedStr, target: Type | None) -> Expr:
    """f"..." as a value."""
    found = bind_parts(b, node)
    if target is not None and b.is_interpolation_handler(target):
        return make_handler(b, found, target, [], node)
    return string_of(b, found, node)


def bind_parts(b: Binder, node: ast.JoinedStr) -> Interpolated:
    """The parts of an f-string, bound once, whatever they become."""
    parts: list[str | Hole] = []
    for item in node.values:
        if isinstance(item, ast.Constant):
            parts.append(str(item.value))
        else:
            assert isinstance(item, ast.FormattedValue)
            parts.append(hole(b, item))
    return Interpolated(b.string_type, parts)


def hole(b: Binder, node: ast.FormattedValue) -> Hole:
    """{value,alignment:format}"""
    if node.conversion != -1:
        fail(node, "a conversion such as !r", "x.ToString()")
    value, alignment = aligned(b, node.value)
    bound = b.typed(value)
    if isinstance(bound.type, PendingType):
        bound = Convert(bound, "nop", b.conversions.default_of(bound.type))
    format = None
    if isinstance(node.format_spec, ast.JoinedStr) and node.format_spec.values:
        format = bind_fstring(b, node.format_spec, None)
        if isinstance(format, Const):
            check_spec(format.value, node)
        interface = b.world.core("System.IFormattable", node=node)
        if element(bound.type) == "string":
            fail(node, "a format of a string", "PadLeft and the like")
        inner = bound.type.args[0] if b.conversions.is_nullable(bound.type) else bound.type  # type: ignore[attr-defined]
        if not b.hierarchy.inherits(inner, interface):
            fail(node, f"{bound.type} takes no format: it is not IFormattable")
    return Hole(bound, alignment, format, value)


def aligned(b: Binder, node: ast.expr) -> tuple[ast.expr, int]:
    """`{x,10}`: Python's grammar reads a tuple, which in parentheses it also means."""
    if not isinstance(node, ast.Tuple) or len(node.elts) != 2 or b.file.character(node) == "(":
        return node, 0
    width = node.elts[1]
    sign = 1
    if isinstance(width, ast.UnaryOp) and isinstance(width.op, ast.USub):
        sign, width = -1, width.operand
    if not (isinstance(width, ast.Constant) and type(width.value) is int):
        fail(width, "the width of a hole is an integer literal", 'f"{x,10:N2}", or f"{(x, y)}" for a tuple')
    return node.elts[0], sign * width.value


def string_of(b: Binder, found: Interpolated, node: ast.AST | None) -> Expr:
    """The string: Concat of strings, else DefaultInterpolatedStringHandler. Where there is none, and where a part
    awaits (a ref struct does not live over that), Concat of every part's text.
    """
    holes = [part for part in found.parts if isinstance(part, Hole)]
    plain = all(element(h.value.type) == "string" and not h.alignment for h in holes)
    handler = b.world.find(*DEFAULT_HANDLER)
    if plain or handler is None or any(contains_await(h.value) for h in holes):
        string = b.string_type
        return concat_all(b, [Const(string, p) if isinstance(p, str) else padded(b, p) for p in found.parts], node)
    made = make_handler(b, found, handler.self_type, [], node)
    assert isinstance(made, Sequence)
    text = b.call(b.find_method(handler.self_type, "ToStringAndClear", node=node), made.value, [])
    return Sequence(made.statements, text)


def padded(b: Binder, part: Hole) -> Expr:
    """The text of a hole, at least as wide as it says."""
    text = text_of(b, part.value, part.format, part.node)
    if not part.alignment:
        return text
    string = b.string_type
    side = "PadLeft" if part.alignment > 0 else "PadRight"
    width = Const(b.world.word("i32"), abs(part.alignment))
    return b.call_named(Coalesce(text, Const(string, ""), string), string, side, [width], part.node)


def make_handler(b: Binder, found: Interpolated, type: Type, given: list[Expr], node: ast.AST | None) -> Expr:
    """A handler with all parts appended. `given`: further arguments of its constructor."""
    assert isinstance(type, NamedType)
    if any(isinstance(p, Hole) and contains_await(p.value) for p in found.parts):
        fail(node, f"await inside an f-string that becomes a {type}", "await into a variable first")
    handler = VarExpr(b.temp(type, "text"))
    made, proceed = construct(b, type, found, given, node)
    appends = [append(b, handler, part, node) for part in found.parts if part != ""]
    statements: list[Stmt] = [Assign(handler, made)]
    if any(call.type is not VOID for call in appends):
        chain = [call if call.type is not VOID else Sequence([ExprStmt(call)], true(b)) for call in appends]
        test: Expr = proceed if proceed is not None else chain.pop(0)
        for call in chain:
            test = Logic(True, test, call, b.bool_type)
        statements.append(ExprStmt(test))
    elif proceed is not None:
        statements.append(If(proceed, Block([ExprStmt(call) for call in appends]), None))
    else:
        statements += [ExprStmt(call) for call in appends]
    return Sequence(statements, handler)


def true(b: Binder) -> Expr:
    """True"""
    return Const(b.bool_type, True)


def construct(
    b: Binder, type: NamedType, found: Interpolated, given: list[Expr], node: ast.AST | None
) -> tuple[Expr, Expr | None]:
    """The new handler, and the variable that says whether it wants the parts."""
    from oscil.managed.bind_calls import constructors

    word = b.world.word("i32")
    literal = sum(len(p.encode("utf-16-le", "surrogatepass")) // 2 for p in found.parts if isinstance(p, str))
    values = [Const(word, literal), Const(word, sum(isinstance(p, Hole) for p in found.parts)), *given]
    args = [Argument(value, node, None) for value in values]
    chosen = choose(b, f"{type}", constructors(b, type), args, (), node)
    arranged, outs = arrange(b, chosen, args, node)
    return New(chosen.method, arranged, type), outs[0] if outs else None


def append(b: Binder, handler: Expr, part: object, node: ast.AST | None) -> Expr:
    """One AppendLiteral or AppendFormatted."""
    from oscil.managed.bind_access import member_access
    from oscil.managed.bind_calls import call_group

    args: list[Argument] = []
    if isinstance(part, Hole):
        args.append(Argument(part.value, part.node, None))
        if part.alignment:
            args.append(Argument(Const(b.world.word("i32"), part.alignment), part.node, "alignment"))
        if part.format is not None:
            args.append(Argument(part.format, part.node, "format"))
    else:
        args.append(Argument(Const(b.string_type, part), node, None))
    group = member_access(b, handler, "AppendFormatted" if isinstance(part, Hole) else "AppendLiteral", node)
    assert isinstance(group, MethodGroup)
    return call_group(b, group, args, node)


# --- arguments


def convert_interpolated(b: Binder, found: Interpolated, type: Type, node: ast.AST | None) -> Expr:
    """An f-string as the argument of a parameter."""
    target = type.element if isinstance(type, ByRefType) else type
    if not b.is_interpolation_handler(target):
        return b.argument_for(string_of(b, found, node), type, node)
    made = make_handler(b, found, target, found.given, node)
    if not isinstance(type, ByRefType):
        return made
    assert isinstance(made, Sequence)
    return Sequence(made.statements, AddressOf(made.value, type))


def share_arguments(
    b: Binder, chosen: Candidate, obj: Expr | None, args: list[Argument], node: ast.AST | None
) -> tuple[Expr | None, list[Argument]]:
    """Receiver and arguments that handlers are made with: evaluated once, in their places, into variables."""
    for place, (arg, index) in enumerate(zip(args, chosen.places, strict=True)):
        param = chosen.symbol.params[index]
        if not isinstance(arg.expr, Interpolated) or not param.handler_arguments:
            continue
        given: list[Expr] = []
        for name in param.handler_arguments:
            if name == RECEIVER:
                if obj is None or obj.type.is_value:
                    fail(node, "this f-string is made with the receiver, which is no object")
                obj, value = shared(b, obj)
            else:
                at = next((i for i, p in enumerate(chosen.places) if chosen.symbol.params[p].name == name), len(args))
                if at >= place:
                    fail(node, f"{name} is given after the f-string that is made with it", f"pass {name} before it")
                expr, value = shared(b, args[at].expr)
                args[at] = Argument(expr, args[at].node, args[at].name)
            given.append(value)
        arg.expr.given = given
    return obj, args


def shared(b: Binder, expr: Expr) -> tuple[Expr, Expr]:
    """(what stands at the expression's own place, what reads it again)."""
    if isinstance(expr, This | Const | VarExpr):
        return expr, expr
    var = VarExpr(b.temp(expr.type, "given"))
    return Sequence([Assign(var, expr)], var), var
