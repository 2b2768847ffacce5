"""Loops: while, and for over ranges, arrays, strings, spans, enumerables, async enumerables."""

from __future__ import annotations

import ast

from oscil.managed import numbers
from oscil.managed.bind_access import length_of
from oscil.managed.bind_arith import arithmetic
from oscil.managed.bind_assign import local_of, natural_display, store
from oscil.managed.bind_buffers import as_span
from oscil.managed.bind_compare import compare_numbers
from oscil.managed.bind_displays import bound_elements, settled_type
from oscil.managed.bind_functions import is_range
from oscil.managed.bind_statements import completes, dispose
from oscil.managed.binder import Binder, statement
from oscil.managed.diagnostics import fail
from oscil.managed.narrow import assigned_names, narrowing
from oscil.managed.numbers import element
from oscil.managed.symbols import MethodRef, MethodSymbol, PropertySymbol
from oscil.managed.tree import (
    Assign,
    Block,
    Break,
    Const,
    Continue,
    Convert,
    Deref,
    Display,
    Element,
    Expr,
    Loop,
    Stmt,
    Try,
    Var,
    VarExpr,
)  # fmt: skip
from oscil.managed.types import (
    UNTYPED_INT,
    VOID,
    ArrayType,
    ByRefType,
    NamedType,
    PendingType,
    PtrType,
    Type,
    TypeParam,
    array_of,
)


def loop_body(b: Binder, loop: Loop, body: list[ast.stmt]) -> None:
    """Bind the statements of a loop into it; the label before the loop belongs to it."""
    changed = assigned_names(body)
    saved = dict(b.narrowed)
    b.narrowed = {v: c for v, c in b.narrowed.items() if v.name not in changed}
    b.loops.append((loop, b.label, b.handlers))
    b.label = ""
    loop.body.body += b.block(body).body
    b.loops.pop()
    b.narrowed = {v: c for v, c in saved.items() if v.name not in changed}


@statement(ast.While)
def bind_while(b: Binder, node: ast.While) -> None:
    """while"""
    changed = assigned_names(node.body)
    b.narrowed = {v: c for v, c in b.narrowed.items() if v.name not in changed}
    test: Expr | None = b.condition(node.test)
    saved = dict(b.narrowed)
    if test is not None:
        b.narrowed = {**saved, **{v: c for v, c in narrowing(test, True).items() if v.name not in changed}}
    if isinstance(test, Const) and test.value is True:
        test = None
    loop = Loop(test, Block([]))
    loop_body(b, loop, node.body)
    b.narrowed = saved
    if node.orelse:
        loop.other = b.block(node.orelse)
    b.out.append(loop)


@statement(ast.Break)
def bind_break(b: Binder, node: ast.Break) -> None:
    """break"""
    leave(b, node, Break)


@statement(ast.Continue)
def bind_continue(b: Binder, node: ast.Continue) -> None:
    """continue"""
    leave(b, node, Continue)


def leave(b: Binder, node: ast.stmt, kind: type[Break] | type[Continue]) -> None:
    """Both, out of the innermost loop."""
    if not b.loops:
        fail(node, f"{kind.__name__.lower()} outside of a loop")
    loop, _, depth = b.loops[-1]
    if depth != b.handlers:
        fail(node, f"{kind.__name__.lower()} in finally")
    b.out.append(kind(loop))


@statement(ast.For, ast.AsyncFor)
def bind_for(b: Binder, node: ast.For | ast.AsyncFor) -> None:
    """for"""
    iterable = node.iter
    if is_range(b, iterable) and isinstance(iterable, ast.Call) and not isinstance(node, ast.AsyncFor):
        bind_range(b, node, iterable)
        return
    if isinstance(iterable, ast.Tuple):
        iterable = ast.copy_location(ast.List(iterable.elts, ast.Load()), iterable)
    found = b.finish(b.expr(iterable), iterable)
    if isinstance(found, Display):
        found = display_array(b, found) or natural_display(b, found, iterable)
    found = as_span(b, found, iterable)
    if isinstance(node, ast.AsyncFor):
        each_async(b, node, found)
    elif isinstance(found.type, ArrayType) and found.type.rank == 0:
        each_array(b, node, found, found.type)
    elif element(found.type) == "string" or is_span(found.type):
        each_indexed(b, node, found)
    else:
        each_enumerable(b, node, found)


def display_array(b: Binder, found: Display) -> Expr | None:
    """A list display that is only looped over is an array."""
    if not isinstance(found.node, ast.List) or any(isinstance(e, ast.Starred) for e in found.node.elts):
        return None
    element_type = settled_type(b, bound_elements(b, found.node))
    return b.conversions.to(found, array_of(element_type), found.node) if element_type is not None else None


def is_span(t: Type) -> bool:
    """Span<T> and ReadOnlySpan<T>."""
    return isinstance(t, NamedType) and t.definition.full_name in ("System.Span`1", "System.ReadOnlySpan`1")


def bind_range(b: Binder, node: ast.For | ast.AsyncFor, call: ast.Call) -> None:
    """A counted loop: bounds are evaluated once; the counter is the loop variable when the body does not assign it."""
    if call.keywords or not 1 <= len(call.args) <= 3:
        fail(call, "range takes one to three arguments")
    args = [b.value(a) for a in call.args]
    start: Expr = args[0] if len(args) > 1 else Const(UNTYPED_INT, 0)
    stop = args[1] if len(args) > 1 else args[0]
    step: Expr = args[2] if len(args) > 2 else Const(UNTYPED_INT, 1)
    type = range_type(b, node, [stop, start, step], call)
    values = [
        v if isinstance(v.type, PendingType) and v.type is type else coerce(b, v, type, call)
        for v in (start, stop, step)
    ]
    target = node.target
    changed = assigned_names(node.body)
    simple = isinstance(target, ast.Name) and target.id not in changed
    values[0], stop_value = evaluated_once(b, type, values[0], values[1], changed)
    if simple:
        assert isinstance(target, ast.Name)
        counter = loop_variable(b, target.id, type)
    else:
        counter = b.temp(type, "i")
    b.out.append(Assign(VarExpr(counter), values[0]))
    if counter.captured:
        simple = False
    test = range_test(b, VarExpr(counter), stop_value, values[2], call)
    saved_checked, b.checked = b.checked, False
    advance = Assign(
        VarExpr(counter),
        Convert(arithmetic(b, "add", VarExpr(counter), values[2], call), "nop", type)
        if isinstance(type, PendingType)
        else small(b, arithmetic(b, "add", VarExpr(counter), values[2], call), type, call),
    )
    b.checked = saved_checked
    loop = Loop(test, Block([]), Block([advance]))
    if not simple:
        saved, b.out = b.out, loop.body.body
        store(b, target, VarExpr(counter), node)
        b.out = saved
    loop_body(b, loop, node.body)
    finish_loop(b, node, loop)


def evaluated_once(b: Binder, type: Type, start: Expr, stop: Expr, changed: set[str]) -> tuple[Expr, Expr]:
    """The bounds, in temporaries where the loop could change them."""
    if isinstance(stop, Const):
        return start, stop
    if isinstance(stop, VarExpr) and not stop.var.captured and stop.var.name not in changed:
        return start, stop
    limit = b.temp(type, "stop")
    if not isinstance(start, Const):
        first = b.temp(type, "start")
        b.out.append(Assign(VarExpr(first), start))
        start = VarExpr(first)
    b.out.append(Assign(VarExpr(limit), stop))
    return start, VarExpr(limit)


def small(b: Binder, value: Expr, type: Type, node: ast.AST) -> Expr:
    """The incremented counter in its own type."""
    return value if value.type is type else b.conversions.explicit(value, type, node, False)


def coerce(b: Binder, value: Expr, type: Type, node: ast.AST) -> Expr:
    """A bound in the counter's type."""
    if isinstance(type, PendingType):
        return Convert(value, "nop", type)
    return b.conversions.to(value, type, node)


def range_type(b: Binder, node: ast.For | ast.AsyncFor, values: list[Expr], call: ast.Call) -> Type:
    """The type of the bounds; the loop variable's own type, or a waiting one, when all are literals."""
    typed = [v.type for v in values if v.type is not UNTYPED_INT and not isinstance(v.type, PendingType)]
    for t in typed:
        if element(t) not in numbers.INTEGERS:
            fail(call, f"range over {t}")
    if typed:
        best = typed[0]
        for t in typed[1:]:
            best = t if b.conversions.implicit_types(best, t) else best
        return best
    waiting = next((v.type for v in values if isinstance(v.type, PendingType)), None)
    if waiting is not None:
        return b.conversions.default_of(waiting)
    name = node.target.id if isinstance(node.target, ast.Name) else ""
    known = local_of(b, name) if name else None
    if known is not None and element(known.type) in numbers.INTEGERS:
        return known.type
    hint = b.hints.get(name)
    if hint is not None and element(hint) in numbers.INTEGERS:
        return hint
    pending = PendingType(name or "<range>", UNTYPED_INT)
    b.pendings.append(pending)
    return pending


def range_test(b: Binder, counter: Expr, stop: Expr, step: Expr, node: ast.AST) -> Expr:
    """`i < stop`, or `i > stop` for a negative step; a step that is no constant is tested each round."""
    constant = step.operand if isinstance(step, Convert) else step
    if isinstance(constant, Const):
        if constant.value == 0:
            fail(node, "range with a step of 0")
        return compare_numbers(b, "<" if constant.value > 0 else ">", counter, stop, node)
    from oscil.managed.tree import Conditional

    up = compare_numbers(b, "<", counter, stop, node)
    down = compare_numbers(b, ">", counter, stop, node)
    return Conditional(compare_numbers(b, ">", step, Const(UNTYPED_INT, 0), node), up, down, b.bool_type)


def loop_variable(b: Binder, name: str, type: Type) -> Var:
    """The variable of a loop: the one of that name if the type agrees, else a new one that takes the name."""
    known = local_of(b, name)
    if known is not None and known.type is type:
        b.narrowed.pop(known, None)
        return known
    var = b.declare(name, type)
    var.loop_variable = True
    return var


def assign_target(b: Binder, node: ast.For | ast.AsyncFor, value: Expr, body: list[Stmt]) -> None:
    """Store the current element into the target."""
    target = node.target
    saved, b.out = b.out, body
    if isinstance(target, ast.Name):
        known = local_of(b, target.id)
        if (
            known is not None
            and not isinstance(known.type, ByRefType | PendingType)
            and b.conversions.implicit(value, known.type)
        ):
            b.out.append(Assign(VarExpr(known), b.conversions.to(value, known.type, target)))
            b.narrowed.pop(known, None)
        else:
            b.out.append(Assign(VarExpr(loop_variable(b, target.id, value.type)), value))
    else:
        store(b, target, value, node)
    b.out = saved


def finish_loop(b: Binder, node: ast.For | ast.AsyncFor, loop: Loop) -> None:
    """The else part."""
    if node.orelse:
        loop.other = b.block(node.orelse)
    b.out.append(loop)


def each_array(b: Binder, node: ast.For | ast.AsyncFor, found: Expr, type: ArrayType) -> None:
    """An index loop over an array that is evaluated once."""
    array, index = b.temp(type, "array"), b.temp(b.i32, "i")
    b.out.append(Assign(VarExpr(array), found))
    b.out.append(Assign(VarExpr(index), Const(b.i32, 0)))
    indexed(b, node, index, length_of(b, VarExpr(array), node), Element(VarExpr(array), [VarExpr(index)], type.element))


def each_indexed(b: Binder, node: ast.For | ast.AsyncFor, found: Expr) -> None:
    """An index loop over a string or span."""
    from oscil.managed.bind_access import element_of

    holder, index = b.temp(found.type, "items"), b.temp(b.i32, "i")
    b.out.append(Assign(VarExpr(holder), found))
    b.out.append(Assign(VarExpr(index), Const(b.i32, 0)))
    indexed(
        b,
        node,
        index,
        length_of(b, VarExpr(holder), node),
        b.finish(element_of(b, VarExpr(holder), [VarExpr(index)], node), node),
    )


def indexed(b: Binder, node: ast.For | ast.AsyncFor, index: Var, length: Expr, current: Expr) -> None:
    """while i < length: x = current; body; i += 1"""
    from oscil.managed.tree import Binary, Compare

    test = Compare("<", VarExpr(index), length, b.bool_type)
    advance = Assign(VarExpr(index), Binary("add", VarExpr(index), Const(b.i32, 1), b.i32))
    loop = Loop(test, Block([]), Block([advance]))
    assign_target(b, node, current, loop.body.body)
    loop_body(b, loop, node.body)
    finish_loop(b, node, loop)


def enumerator_of(b: Binder, found: Expr, node: ast.AST) -> Expr:
    """`x.GetEnumerator()` by pattern, else through IEnumerable<T>, else IEnumerable (C# 13.9.5)."""
    type = found.type
    if isinstance(type, NamedType | TypeParam):
        for member, owner in b.hierarchy.members(type, "GetEnumerator"):
            if (
                isinstance(member, MethodSymbol)
                and not member.params
                and not member.is_static
                and not member.type_params
            ):
                from oscil.managed.hierarchy import accessible

                if accessible(member, b.definition, b.hierarchy):
                    return b.call(MethodRef(member, owner), found, [])
        generic = b.world.find("System.Collections.Generic", "IEnumerable", 1)
        if generic is not None:
            instance = b.hierarchy.find_interface(type, generic)
            if instance is not None:
                return b.call(b.find_method(instance, "GetEnumerator"), found, [])
    plain = b.world.find("System.Collections", "IEnumerable")
    if plain is not None and b.hierarchy.inherits(type, plain.inst(())):
        return b.call(b.find_method(plain.inst(()), "GetEnumerator"), found, [])
    if isinstance(type, NamedType) and b.hierarchy.members(type, "MoveNext"):
        return found
    return fail(node, f"{type} cannot be iterated", "an array, a string, or a type with GetEnumerator")


def each_enumerable(b: Binder, node: ast.For | ast.AsyncFor, found: Expr) -> None:
    """The enumerator pattern, with Dispose when the enumerator has it."""
    found = b.conversions.settle(found)
    start = enumerator_of(b, found, node.iter)
    enumerator = b.temp(start.type, "enumerator")
    b.out.append(Assign(VarExpr(enumerator), start))
    move = b.call(b.find_method_any(VarExpr(enumerator), "MoveNext", node), VarExpr(enumerator), [])
    loop = Loop(move, Block([]))
    current = b.member_value(VarExpr(enumerator), "Current", node)
    if isinstance(found.type, ArrayType):  # of several dimensions: its enumerator is not generic
        current = b.conversions.explicit(current, found.type.element, node, False)
    assign_target(b, node, current, loop.body.body)
    wrap_loop(b, node, loop, enumerator, False)


def wrap_loop(b: Binder, node: ast.For | ast.AsyncFor, loop: Loop, enumerator: Var, is_async: bool) -> None:
    """try: loop finally: Dispose; a reference of unknown class is asked whether it is IDisposable."""
    loop_body(b, loop, node.body)
    other = b.block(node.orelse) if node.orelse else None
    loop.other = other
    final = disposal(b, enumerator, is_async, node.iter)
    b.out.append(Try(Block([loop]), [], Block(final)) if final else loop)


def disposal(b: Binder, enumerator: Var, is_async: bool, node: ast.AST) -> list[Stmt]:
    """The statements of the finally block; none when the enumerator can never be disposable."""
    name = "System.IAsyncDisposable" if is_async else "System.IDisposable"
    namespace, _, simple = name.rpartition(".")
    definition = b.world.find(namespace, simple)
    if definition is None:
        return []
    interface = definition.inst(())
    type = enumerator.type
    own = (
        b.hierarchy.members(type, "DisposeAsync" if is_async else "Dispose")
        if isinstance(type, NamedType) and type.is_value
        else []
    )
    if b.hierarchy.inherits(type, interface) or any(isinstance(m, MethodSymbol) and not m.params for m, _ in own):
        return dispose(b, enumerator, is_async, node)
    if type.is_value or (isinstance(type, NamedType) and type.definition.is_sealed) or is_async:
        return []
    copy = b.temp(interface, "disposable")
    return [Assign(VarExpr(copy), Convert(VarExpr(enumerator), "isinst", interface)), *dispose(b, copy, False, node)]


def each_async(b: Binder, node: ast.AsyncFor, found: Expr) -> None:
    """async for: GetAsyncEnumerator, await MoveNextAsync, Current, await DisposeAsync."""
    from oscil.managed.bind_async import await_value

    start = (
        b.call_named(found, found.type, "GetAsyncEnumerator", [], node.iter)
        if has_member(b, found.type, "GetAsyncEnumerator")
        else through_interface(b, found, node)
    )
    enumerator = b.temp(start.type, "enumerator")
    b.out.append(Assign(VarExpr(enumerator), start))
    move = await_value(b, b.call_named(VarExpr(enumerator), start.type, "MoveNextAsync", [], node), node)
    loop = Loop(move, Block([]))
    assign_target(b, node, b.member_value(VarExpr(enumerator), "Current", node), loop.body.body)
    wrap_loop(b, node, loop, enumerator, True)


def has_member(b: Binder, type: Type, name: str) -> bool:
    """Whether a type has a method of a name."""
    return isinstance(type, NamedType | TypeParam) and bool(b.hierarchy.members(type, name))


def through_interface(b: Binder, found: Expr, node: ast.AsyncFor) -> Expr:
    """GetAsyncEnumerator of an explicit implementation."""
    definition = b.world.core_def("System.Collections.Generic.IAsyncEnumerable", 1, node)
    interface = b.hierarchy.find_interface(found.type, definition)
    if interface is None:
        fail(node.iter, f"{found.type} cannot be iterated with async for", "IAsyncEnumerable[T]")
    return b.call_named(b.conversions.to(found, interface, node), interface, "GetAsyncEnumerator", [], node)


__all__ = ["VOID", "Deref", "PropertySymbol", "PtrType", "completes"]
