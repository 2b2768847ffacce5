"""Pass 5: one method after the other: bind the body, then write its CIL."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from oscil.errors import OscilError
from oscil.managed import (  # noqa: F401  # the modules register their constructs
    bind_access,
    bind_arith,
    bind_assign,
    bind_async,
    bind_calls,
    bind_compare,
    bind_displays,
    bind_functions,
    bind_interpolation,
    bind_loops,
    bind_match,
    bind_ops,
    bind_optional,
    bind_statements,
    bind_strings,
    bind_words,
    emit_calls,
    emit_expr,
    emit_operators,
    emit_places,
)  # fmt: skip
from oscil.managed.bind_functions import bind_body
from oscil.managed.bind_statements import completes
from oscil.managed.binder import Binder
from oscil.managed.definite import check_assigned
from oscil.managed.diagnostics import BindError, fail, follow
from oscil.managed.emit_body import Body
from oscil.managed.names import NameScope
from oscil.managed.sketch import complete
from oscil.managed.source import FunctionNode
from oscil.managed.symbols import ENUM, FieldRef, FieldSymbol, MethodRef, MethodSymbol, TypeDef
from oscil.managed.tree import Assign, Block, Call, Const, Expr, ExprStmt, FieldExpr, Function, Line, Stmt, This, Var
from oscil.managed.types import UNTYPED_FLOAT, VOID, NamedType, Type, TypeParam

if TYPE_CHECKING:
    from oscil.managed.emit_defs import AssemblyEmitter, Pending

ATTEMPTS = 12


def write_body(emitter: AssemblyEmitter, pending: Pending) -> None:
    """Bind and emit; errors are recorded, the method is then left without a body."""
    method = pending.method
    assert method.decl is not None
    path, node = method.decl.file.path, method.decl.node
    function: Function | None
    try:
        if method.synthesized is not None:
            from oscil.managed.synthesize import synthesized_body

            function = synthesized_body(emitter, method)
        else:
            complete(method.decl.file, node)
            function = bind_method(emitter, method)
        if function is None and emitter.partial:
            pending.builder.il.emit("ldnull")
            pending.builder.il.emit("throw")
        if function is None or (emitter.program.diagnostics.found and not emitter.partial):
            return
        emit_function(emitter, function, pending.builder)
        emit_lowered(emitter)
    except BindError as error:
        emitter.program.diagnostics.add_error(path, error, node)
    except OscilError as error:
        emitter.program.diagnostics.add(path, node, f"in {method}: {error}")
    except RecursionError:
        emitter.program.diagnostics.add(path, node, f"{method} is nested too deeply", "split the expression")
    except Exception as error:
        emitter.program.diagnostics.add_defect(path, node, str(method), error)


def bind_method(emitter: AssemblyEmitter, method: MethodSymbol) -> Function | None:
    """Bind a body; again with what was found out, while locals that began with literals have no type."""
    hints: dict[str, Type] = {}
    for _ in range(ATTEMPTS):
        binder, function = bind_once(emitter, method, hints)
        if not binder.pendings:
            break
        if not learn(binder, hints):
            break
    for error, node in binder.errors:
        assert method.decl is not None
        emitter.program.diagnostics.add_error(method.decl.file.path, error, node)
    return None if binder.errors else function


def learn(binder: Binder, hints: dict[str, Type]) -> bool:
    """Take over what waiting locals were decided to be; the first undecided one gets its default type. False when
    nothing is new.
    """
    before = dict(hints)
    for pending in binder.pendings:
        if pending.hint is not None:
            hints.setdefault(pending.name, pending.hint)
    if hints == before:
        for pending in binder.pendings:
            if pending.name not in hints:
                hints[pending.name] = binder.conversions.default_of(pending)
                break
    return hints != before


def bind_once(emitter: AssemblyEmitter, method: MethodSymbol, hints: dict[str, Type]) -> tuple[Binder, Function]:
    """One attempt."""
    assert method.decl is not None
    program, definition = emitter.program, method.owner
    node: FunctionNode = method.decl.node
    scope = NameScope.of(program.world, method.decl.file, definition).in_method(method.type_params)
    function = Function(
        method, definition, None, method.ret, has_this=not method.is_static, type_params=list(method.type_params)
    )
    binder = Binder(program, emitter.hierarchy, scope, definition, function)
    binder.hints = hints
    if method.marks is not None and ("checked" in method.marks or "unchecked" in method.marks):
        binder.checked = "checked" in method.marks
    bind_body(binder, node)
    assert function.body is not None
    prologue: list[Stmt] = []
    if method.is_constructor:
        prologue = constructor_prologue(emitter, binder, method, node)
    elif method.metadata_name == ".cctor":
        prologue = static_initialisers(emitter, binder, definition)
    elif (
        method.name == "Finalize"
        and method.is_override
        and isinstance(node, ast.FunctionDef)
        and node.name == "__del__"
    ):
        wrap_finalizer(emitter, binder, function)
    function.body.body[:0] = prologue
    if not binder.errors:
        check_returns(binder, function, node)
        binder.errors += check_assigned(function)
    return binder, function


def check_returns(b: Binder, function: Function, node: FunctionNode) -> None:
    """The end of a function that returns a value must not be reachable."""
    assert function.body is not None
    if function.returns is not VOID and not function.is_iterator and completes(function.body):
        b.errors.append((BindError(node, f"{node.name} can end without returning {function.returns}"), node))
    for child in function.children:
        if child.returns is not VOID and not child.is_iterator and child.body is not None and completes(child.body):
            b.errors.append((BindError(node, f"{child.method.name} can end without returning {child.returns}"), node))


def constructor_prologue(emitter: AssemblyEmitter, b: Binder, method: MethodSymbol, node: FunctionNode) -> list[Stmt]:
    """Field initialisers, then the base constructor; neither when another constructor of the class is called first."""
    definition = method.owner
    first = chained_call(node)
    base: NamedType | None = definition.self_type.base
    prologue: list[Stmt] = []
    if first is not None and isinstance(first.func, ast.Attribute) and isinstance(first.func.value, ast.Name):
        prologue.append(Line(first))
        prologue.append(call_constructor(b, definition.self_type, first, node))
        return prologue
    prologue += instance_initialisers(emitter, b, definition)
    if definition.is_value or base is None:
        return prologue
    if first is not None:
        prologue.append(Line(first))
    prologue.append(call_constructor(b, base, first, node))
    return prologue


def chained_call(node: FunctionNode) -> ast.Call | None:
    """`super().__init__(...)` or `self.__init__(...)` as the first statement (after a docstring)."""
    for item in node.body:
        if isinstance(item, ast.Expr) and isinstance(item.value, ast.Constant) and isinstance(item.value.value, str):
            continue
        call = item.value if isinstance(item, ast.Expr) else None
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "__init__":
            target = call.func.value
            if isinstance(target, ast.Name) and target.id == "self":
                return call
            if isinstance(target, ast.Call) and isinstance(target.func, ast.Name) and target.func.id == "super":
                return call
        return None
    return None


def call_constructor(b: Binder, type: NamedType, call: ast.Call | None, node: ast.AST) -> Stmt:
    """The call of a base or sibling constructor."""
    from oscil.managed.bind_calls import bind_arguments, constructors
    from oscil.managed.overloads import arrange, choose

    args = bind_arguments(b, call) if call is not None else []
    if "*" in b.definition.broken or "__init__" in type.definition.broken:
        follow(call or node)
    found = constructors(b, type)
    if not found and not args and type.definition.image is None and "__init__" not in type.definition.members:
        fail(node, f"{type} has no constructor")
    try:
        chosen = choose(b, f"{type}", found, args, (), call or node)
    except BindError as error:
        if call is None:
            fail(
                node,
                f"the base {type} has no constructor without arguments",
                "super().__init__(...) as the first statement",
            )
        raise error
    values, _ = arrange(b, chosen, args, call or node)
    this = b.this(node)
    return ExprStmt(Call(chosen.method, This(type, this.function), values, type=VOID))


def instance_initialisers(emitter: AssemblyEmitter, b: Binder, definition: TypeDef) -> list[Stmt]:
    """`x: i32 = 4` of instance fields, in order."""
    return initialisers(emitter, b, definition, False)


def static_initialisers(emitter: AssemblyEmitter, b: Binder, definition: TypeDef) -> list[Stmt]:
    """The same for static fields."""
    return initialisers(emitter, b, definition, True)


def initialisers(emitter: AssemblyEmitter, b: Binder, definition: TypeDef, static: bool) -> list[Stmt]:
    """Assignments of field initialisers; each is bound in its own file's scope, as a part of the constructor."""
    found: list[Stmt] = []
    for members in definition.members.values():
        for symbol in members:
            if (
                not isinstance(symbol, FieldSymbol)
                or symbol.is_static is not static
                or symbol.init is None
                or symbol.is_literal
                or definition.kind is ENUM
            ):
                continue
            assert symbol.decl is not None
            scope = NameScope.of(emitter.program.world, symbol.decl.file, definition)
            binder = Binder(emitter.program, emitter.hierarchy, scope, definition, b.function)
            binder.counter = b.counter
            value = binder.converted(symbol.init, symbol.type, symbol.name)
            target = FieldExpr(
                None if static else This(definition.self_type, b.function), FieldRef(symbol, definition.self_type)
            )
            found += [Line(symbol.decl.node), *binder.out, Assign(target, value)]
    return found


def wrap_finalizer(emitter: AssemblyEmitter, b: Binder, function: Function) -> None:
    """try: body finally: base.Finalize()"""
    from oscil.managed.tree import Try

    base = function.owner.self_type.base
    assert base is not None and function.body is not None
    method = b.find_method(base, "Finalize")
    final = ExprStmt(Call(method, b.this(None), [], type=VOID))
    function.body = Block([Try(function.body, [], Block([final]))])


def emit_function(emitter: AssemblyEmitter, function: Function, builder: Any, env: Any = None) -> None:
    """Write the CIL of a bound function."""
    from oscil.managed.emit_types import NO_ENV

    emitter.closures.prepare(function) if function.parent is None else None
    if function.is_iterator:
        from oscil.managed.emit_iterators import emit_iterator

        emit_iterator(emitter, function, builder, env or NO_ENV)
        return
    body = Body(emitter, function, builder.il, env or NO_ENV)
    body.has_this = not emitter.closures.is_static(function)
    decl = root(function).method.decl
    if decl is not None:
        body.document = emitter.document(decl.file.path)
    if function.is_async and function.parent is None and function.has_this and function.owner.is_value:
        body.this_copy = body.scratch(function.owner.self_type)
        body.il.emit("ldarg", 0)
        body.il.emit("ldobj", body.operand(function.owner.self_type))
        body.il.emit("stloc", body.this_copy)
    emitter.closures.enter(body)
    assert function.body is not None
    from oscil.managed.spill import spill_block

    if function.has_comprehension or function.method.metadata_name in (".ctor", ".cctor"):
        spill_block(body, function.body)
    body.block(function.body)
    body.finish()


def root(function: Function) -> Function:
    """The method that encloses a nested function."""
    while function.parent is not None:
        function = function.parent
    return function


def emit_lowered(emitter: AssemblyEmitter) -> None:
    """Bodies of nested functions that have been declared meanwhile."""
    while emitter.lowered:
        function, builder, env = emitter.lowered.pop()
        emit_function(emitter, function, builder, env)


__all__ = ["UNTYPED_FLOAT", "Const", "Expr", "MethodRef", "TypeParam", "Var"]
