"""Bodies that the compiler writes: default constructors, auto properties, field-like events, data properties."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from oscil.managed.bodies import call_constructor, instance_initialisers, static_initialisers
from oscil.managed.constants import constant_binder
from oscil.managed.symbols import EventSymbol, FieldRef, FieldSymbol, MethodRef, MethodSymbol
from oscil.managed.tree import (
    AddressOf,
    Assign,
    AssignExpr,
    Block,
    Compare,
    Const,
    Convert,
    Expr,
    FieldExpr,
    Function,
    If,
    Loop,
    Return,
    Stmt,
    This,
    Var,
    VarExpr,
)  # fmt: skip
from oscil.managed.types import NamedType, ref_to

if TYPE_CHECKING:
    from oscil.managed.binder import Binder
    from oscil.managed.emit_defs import AssemblyEmitter


def synthesized_body(emitter: AssemblyEmitter, method: MethodSymbol) -> Function:
    """The bound body of a compiler-made method."""
    assert method.decl is not None and method.synthesized is not None
    binder = constant_binder(emitter.program, emitter.hierarchy, method.owner, method.decl)
    function: Function = binder.function
    function.method, function.has_this, function.returns = method, not method.is_static, method.ret
    for index, param in enumerate(method.params):
        function.params.append(Var(param.name, param.type, function, is_param=True, slot=index))
    kind, content = method.synthesized
    body: list[Stmt] = MAKERS[kind](emitter, binder, method, content)
    function.body = Block(body)
    if binder.errors:
        raise binder.errors[0][0]
    return function


def constructor(emitter: AssemblyEmitter, b: Binder, method: MethodSymbol, content: object) -> list[Stmt]:
    """Initialisers and the base constructor."""
    body = instance_initialisers(emitter, b, method.owner)
    base = method.owner.self_type.base
    if base is not None:
        assert method.decl is not None
        body.append(call_constructor(b, base, None, method.decl.node))
    return body


def static_constructor(emitter: AssemblyEmitter, b: Binder, method: MethodSymbol, content: object) -> list[Stmt]:
    """Static initialisers."""
    return static_initialisers(emitter, b, method.owner)


def place(method: MethodSymbol, field: FieldSymbol, function: Function) -> FieldExpr:
    """A field of the method's own type."""
    obj = None if field.is_static else This(method.owner.self_type, function)
    return FieldExpr(obj, FieldRef(field, method.owner.self_type))


def auto_get(emitter: AssemblyEmitter, b: Binder, method: MethodSymbol, field: FieldSymbol) -> list[Stmt]:
    """return field"""
    return [Return(place(method, field, b.function))]


def auto_set(emitter: AssemblyEmitter, b: Binder, method: MethodSymbol, field: FieldSymbol) -> list[Stmt]:
    """field = value"""
    return [Assign(place(method, field, b.function), VarExpr(b.function.params[0]))]


def data(emitter: AssemblyEmitter, b: Binder, method: MethodSymbol, content: object) -> list[Stmt]:
    """return a span over the image"""
    return [Return(b.converted(content, method.ret))]  # type: ignore[arg-type]


def event_change(
    name: str, emitter: AssemblyEmitter, b: Binder, method: MethodSymbol, event: EventSymbol
) -> list[Stmt]:
    """Combine or remove in a compare-exchange loop, as C# does; a plain store where Interlocked is not there yet."""
    assert event.field is not None
    world = emitter.program.world
    delegate = world.core("System.Delegate")
    target = place(method, event.field, b.function)
    value = Convert(VarExpr(b.function.params[0]), "nop", delegate)
    change = b.find_method(delegate, name, delegate, delegate)

    def changed(current: Expr) -> Expr:
        return Convert(b.call(change, None, [Convert(current, "nop", delegate), value]), "cast", event.type)

    exchange = find_exchange(emitter, event)
    if exchange is None:
        return [Assign(target, changed(target))]
    old, seen, new = (b.temp(event.type) for _ in range(3))
    swap = b.call(exchange, None, [AddressOf(target, ref_to(event.type)), VarExpr(new), VarExpr(old)])
    loop = Loop(None, Block([]))
    from oscil.managed.tree import Break

    loop.body.body += [
        Assign(VarExpr(old), VarExpr(seen)),
        Assign(VarExpr(new), changed(VarExpr(old))),
        Assign(VarExpr(seen), swap),
        If(Compare("==", VarExpr(seen), VarExpr(old), b.bool_type), Block([Break(loop)]), None),
    ]
    return [Assign(VarExpr(seen), target), loop]


def find_exchange(emitter: AssemblyEmitter, event: EventSymbol) -> MethodRef | None:
    """Interlocked.CompareExchange<T>(ref T, T, T)."""
    definition = emitter.program.world.find("System.Threading", "Interlocked")
    for member in definition.members.get("CompareExchange", ()) if definition is not None else ():
        if isinstance(member, MethodSymbol) and len(member.type_params) == 1 and definition is not None:
            return MethodRef(member, definition.inst(()), (event.type,))
    return None


def event_add(emitter: AssemblyEmitter, b: Binder, method: MethodSymbol, event: EventSymbol) -> list[Stmt]:
    """+="""
    return event_change("Combine", emitter, b, method, event)


def event_remove(emitter: AssemblyEmitter, b: Binder, method: MethodSymbol, event: EventSymbol) -> list[Stmt]:
    """-="""
    return event_change("Remove", emitter, b, method, event)


MAKERS: dict[str, Callable[[AssemblyEmitter, Binder, MethodSymbol, Any], list[Stmt]]] = {
    "constructor": constructor, "static_constructor": static_constructor, "auto_get": auto_get, "auto_set": auto_set,
    "data": data, "event_add": event_add, "event_remove": event_remove,
}  # fmt: skip

__all__ = ["AssignExpr", "Const", "NamedType"]
