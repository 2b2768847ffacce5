"""Statements other than assignments and loops."""

from __future__ import annotations

import ast

from oscil.managed.bind_calls import OutTuple
from oscil.managed.binder import Binder, statement
from oscil.managed.diagnostics import fail
from oscil.managed.narrow import narrowing
from oscil.managed.symbols import MethodRef, MethodSymbol
from oscil.managed.tree import (
    Assign,
    AssignExpr,
    Await,
    Block,
    Break,
    Call,
    CallPointer,
    Catch,
    Const,
    Continue,
    Deref,
    Expr,
    ExprStmt,
    If,
    LocalCall,
    Loop,
    New,
    RefArg,
    Return,
    Sequence,
    Stmt,
    Switch,
    Throw,
    Try,
    Var,
    VarExpr,
    Yield,
)  # fmt: skip
from oscil.managed.types import VOID, ByRefType, NamedType, PendingType, Type, TypeParam

EFFECTS = (Call, CallPointer, New, LocalCall, Await, AssignExpr, Sequence, OutTuple)


@statement(ast.Expr)
def bind_expression_statement(b: Binder, node: ast.Expr) -> None:
    """An expression for its effect; docstrings are dropped."""
    if isinstance(node.value, ast.Constant) and (isinstance(node.value.value, str) or node.value.value is ...):
        if node.value.value is ...:
            fail(node, "`...` as a statement", "pass")
        return
    if isinstance(node.value, ast.Yield | ast.YieldFrom):
        bind_yield(b, node.value)
        return
    found = b.finish(b.expr(node.value), node)
    if isinstance(found, OutTuple):
        found = found.call
    inner = found.address if isinstance(found, Deref) else found
    if not isinstance(inner, EFFECTS) and not has_effect(inner):
        fail(node, f"{ast.unparse(node)} has no effect", "assign the value, or call something")
    if b.function.is_async and isinstance(inner, Call | LocalCall) and is_task(inner.type):
        b.warn(node, "this task is not awaited", f"await {ast.unparse(node)}, or `_ = ...` where that is meant")
    b.out.append(ExprStmt(found if not isinstance(found, Deref) else found.address))


def is_task(type: Type) -> bool:
    """Task, ValueTask and their generic forms."""
    tasks = ("Task", "ValueTask")
    return (
        isinstance(type, NamedType)
        and type.definition.namespace == "System.Threading.Tasks"
        and type.definition.name in tasks
    )


def has_effect(found: Expr) -> bool:
    """Expressions that contain a call under conversions or conditions."""
    return any(
        isinstance(getattr(found, s, None), EFFECTS) for s in ("operand", "then", "other", "left", "right", "value")
    )


@statement(ast.Pass)
def bind_pass(b: Binder, node: ast.Pass) -> None:
    """Nothing."""


@statement(ast.Global)
def bind_global(b: Binder, node: ast.Global) -> None:
    """Module variables (static fields of the module's class) that this function assigns."""
    from oscil.managed.bind_access import module_member, module_of

    for name in node.names:
        if module_member(b, module_of(b), ast.copy_location(ast.Name(name), node)) is None:
            fail(node, f"no module variable {name}", f"{name}: T = value at the top of the file")
        b.global_names.add(name)


@statement(ast.Nonlocal)
def bind_nonlocal(b: Binder, node: ast.Nonlocal) -> None:
    """Names of the enclosing function that this one assigns."""
    for name in node.names:
        if b.parent is None or not isinstance(b.find_name(name), Var):
            fail(node, f"no variable {name} in an enclosing function")
        b.outer_names.add(name)


@statement(ast.Delete)
def bind_delete(b: Binder, node: ast.Delete) -> None:
    """`del d[k]` removes; names cannot be deleted."""
    for target in node.targets:
        if not isinstance(target, ast.Subscript):
            fail(node, "del of a name", "locals end with their function")
        holder = b.typed(target.value)
        name = "Remove" if b.hierarchy.members(holder.type, "ContainsKey") else "RemoveAt"
        b.out.append(ExprStmt(b.call_named(holder, holder.type, name, [b.value(target.slice)], node)))


@statement(ast.If)
def bind_if(b: Binder, node: ast.If) -> None:
    """if / elif / else; a type test narrows inside, and after a branch that does not end."""
    test = b.condition(node.test)
    saved = dict(b.narrowed)
    b.narrowed = {**saved, **narrowing(test, True)}
    then = b.block(node.body)
    after_then = b.narrowed
    b.narrowed = {**saved, **narrowing(test, False)}
    other = b.block(node.orelse) if node.orelse else None
    after_other = b.narrowed
    if not completes(then):
        b.narrowed = after_other
    elif other is not None and not completes(other):
        b.narrowed = after_then
    else:
        b.narrowed = {v: c for v, c in after_then.items() if after_other.get(v) is c}
    b.out.append(If(test, then, other))


def completes(block: Block) -> bool:
    """Whether control can reach the end of a block (jumps at its end looked at only)."""
    for item in reversed(block.body):
        if isinstance(item, Return | Throw | Break | Continue):
            return False
        if isinstance(item, If):
            return item.other is None or completes(item.then) or completes(item.other)
        if isinstance(item, Block):
            return completes(item)
        if isinstance(item, Try):
            if item.final is not None and not completes(item.final):
                return False
            return completes(item.body) or any(completes(c.body) for c in item.catches)
        if isinstance(item, Loop):
            ends = item.test is not None and (item.other is None or completes(item.other))
            return ends or breaks(item.body, item)
        if isinstance(item, Switch):
            return completes(item.default) or any(completes(c) for c in item.cases if c is not None)
        return True
    return True


def breaks(item: Stmt | Catch | None, loop: Loop) -> bool:
    """Whether a statement contains a break of `loop`."""
    if isinstance(item, Break):
        return item.loop is loop
    if isinstance(item, ExprStmt) and isinstance(item.value, Sequence):
        return any(breaks(s, loop) for s in item.value.statements)
    if isinstance(item, Block):
        return any(breaks(s, loop) for s in item.body)
    if isinstance(item, If):
        return breaks(item.then, loop) or breaks(item.other, loop)
    if isinstance(item, Try):
        return breaks(item.body, loop) or any(breaks(c.body, loop) for c in item.catches) or breaks(item.final, loop)
    if isinstance(item, Loop):
        return breaks(item.body, loop) or breaks(item.other, loop)
    if isinstance(item, Switch):
        return breaks(item.default, loop) or any(breaks(c, loop) for c in item.cases)
    return False


@statement(ast.Return)
def bind_return(b: Binder, node: ast.Return) -> None:
    """return"""
    function = b.function
    if b.handlers:
        fail(node, "return in finally")
    if function.is_iterator:
        if node.value is not None:
            fail(node, "return of a value in an iterator")
        b.out.append(Return(None))
        return
    wanted = function.returns
    if node.value is None:
        if wanted is not VOID:
            fail(node, f"return without a value, {wanted} is expected")
        b.out.append(Return(None))
        return
    if wanted is VOID:
        if isinstance(node.value, ast.Constant) and node.value.value is None:
            b.out.append(Return(None))
            return
        fail(node, "return of a value from a function that returns None")
    b.out.append(Return(returned_value(b, node.value, wanted)))


def returned_value(b: Binder, node: ast.expr, wanted: Type) -> Expr:
    """The value of a return; `ref(x)` for a ref return."""
    if isinstance(wanted, ByRefType):
        found = b.expr(node)
        if not isinstance(found, RefArg) or found.operand is None:
            fail(node, f"{wanted} is returned", "return ref(x)")
        if found.operand.type is not wanted.element:
            fail(node, f"ref of {found.operand.type} where {wanted} is returned")
        return b.address(found.operand, wanted, node)
    return b.converted(node, wanted, "return")


@statement(ast.Raise)
def bind_raise(b: Binder, node: ast.Raise) -> None:
    """`raise X(...)`, `raise`"""
    if node.cause is not None:
        fail(node, "raise ... from", "raise X(message, inner)")
    if node.exc is None:
        if not b.in_catch:
            fail(node, "raise outside of an except block")
        b.out.append(Throw(None))
        return
    b.out.append(Throw(bind_exception(b, node.exc)))


def bind_exception(b: Binder, node: ast.expr) -> Expr:
    """The thrown object; a bare class name is an instance made without arguments."""
    from oscil.managed.tree import TypeExpr

    found = b.expr(node)
    if isinstance(found, TypeExpr):
        found = b.expr(ast.copy_location(ast.Call(node, [], []), node))
    found = b.finish(found, node)
    base = b.world.core("System.Exception", node=node)
    if not b.hierarchy.converts(found.type, base) and not isinstance(found.type, TypeParam):
        fail(node, f"{found.type} is raised, an Exception is expected")
    return found


@statement(ast.Assert)
def bind_assert(b: Binder, node: ast.Assert) -> None:
    """`assert c, m` is Debug.Assert."""
    args = [b.condition(node.test)]
    if node.msg is not None:
        args.append(b.converted(node.msg, b.string_type))
    holder = b.world.core("System.Diagnostics.Debug", node=node)
    b.out.append(ExprStmt(b.call_named(None, holder, "Assert", args, node)))


@statement(ast.Try)
def bind_try(b: Binder, node: ast.Try) -> None:
    """try / except / finally"""
    if node.orelse:
        fail(node.orelse[0], "try ... else", "put it at the end of the try block")
    body = b.block(node.body)
    catches = [bind_handler(b, h) for h in node.handlers]
    handlers = [c for group in catches for c in group]
    final = None
    if node.finalbody:
        b.handlers += 1
        final = b.block(node.finalbody)
        b.handlers -= 1
    b.out.append(Try(body, handlers, final))


def bind_handler(b: Binder, node: ast.ExceptHandler) -> list[Catch]:
    """One except clause; a tuple of types becomes a filter over their common base."""
    saved = dict(b.narrowed)
    try:
        if node.type is None:
            return [finish_handler(b, node, b.object_type, None, None)]
        if isinstance(node.type, ast.Tuple):
            return [several_types(b, node, node.type)]
        if isinstance(node.type, ast.Call) and isinstance(node.type.func, ast.Name) and node.type.func.id == "when":
            return [filtered(b, node, node.type)]
        type = exception_type(b, node.type)
        return [finish_handler(b, node, type, variable(b, node, type), None)]
    finally:
        b.narrowed = saved


def exception_type(b: Binder, node: ast.expr) -> Type:
    """The type of a handler; Python's own names are refused with the .NET one."""
    python = {
        "ValueError": "ArgumentException", "TypeError": "InvalidCastException", "KeyError": "KeyNotFoundException",
        "IndexError": "IndexOutOfRangeException", "RuntimeError": "InvalidOperationException",
        "ZeroDivisionError": "DivideByZeroException", "OSError": "IOException", "StopIteration": "",
        "NotImplementedError": "NotImplementedException", "OverflowError": "OverflowException",
        "BaseException": "object",
    }  # fmt: skip
    if isinstance(node, ast.Name) and node.id in python and b.scope.lookup(node.id) is None:
        fail(node, f"{node.id} is Python's", python[node.id])
    type = b.resolve(node)
    if (
        not b.hierarchy.inherits(type, b.world.core("System.Exception"))
        and type is not b.object_type
        and not isinstance(type, TypeParam)
    ):
        fail(node, f"except of {type}, which is no exception")
    return type


def variable(b: Binder, node: ast.ExceptHandler, type: Type) -> Var | None:
    """The name of `as`, a new variable for each handler."""
    return b.declare(node.name, type) if node.name is not None else None


def finish_handler(b: Binder, node: ast.ExceptHandler, type: Type, var: Var | None, test: Expr | None) -> Catch:
    """Bind the body."""
    b.in_catch += 1
    body = b.block(node.body)
    b.in_catch -= 1
    if node.name is not None:
        b.names.pop(node.name, None)
    return Catch(type, var, test, body)


def several_types(b: Binder, node: ast.ExceptHandler, types: ast.Tuple) -> Catch:
    """`except (A, B) as e`: a filter that tests for each."""
    from oscil.managed.bind_words import is_test
    from oscil.managed.tree import Logic

    base = b.world.core("System.Exception")
    var = b.declare(node.name, base) if node.name is not None else b.temp(base)
    test: Expr | None = None
    for item in types.elts:
        part = is_test(b, VarExpr(var), exception_type(b, item), item)
        test = part if test is None else Logic(False, test, part, b.bool_type)
    if test is None:
        fail(node, "except ()")
    return finish_handler(b, node, base, var, test)


def filtered(b: Binder, node: ast.ExceptHandler, call: ast.Call) -> Catch:
    """`except when(T, lambda e: condition) as e`: the lambda's body is the filter."""
    if len(call.args) != 2 or not isinstance(call.args[1], ast.Lambda) or len(call.args[1].args.args) != 1:
        fail(
            call,
            "when takes a type and a lambda of one parameter",
            "except when(IOException, lambda e: e.HResult == 5) as e:",
        )
    type = exception_type(b, call.args[0])
    lambda_node = call.args[1]
    name = lambda_node.args.args[0].arg
    var = b.declare(node.name, type) if node.name is not None else b.temp(type)
    shadowed = b.names.get(name)
    b.names[name] = var
    test = b.condition(lambda_node.body)
    if name != node.name:
        del b.names[name]
        if shadowed is not None:
            b.names[name] = shadowed
    if any(isinstance(n, ast.Await) for n in ast.walk(lambda_node.body)):
        fail(lambda_node, "await in a filter")
    return finish_handler(b, node, type, var, test)


@statement(ast.With, ast.AsyncWith)
def bind_with(b: Binder, node: ast.With | ast.AsyncWith) -> None:
    """using, lock, checked, unchecked, fixed"""
    bind_items(b, node, list(node.items))


def bind_items(b: Binder, node: ast.With | ast.AsyncWith, rest: list[ast.withitem]) -> None:
    """One item around the remaining ones."""
    if not rest:
        for inner in node.body:
            b.stmt(inner)
        return
    item, *later = rest
    context = item.context_expr
    if isinstance(context, ast.Name) and context.id in ("checked", "unchecked") and b.find_name(context.id) is None:
        saved, b.checked = b.checked, context.id == "checked"
        bind_items(b, node, later)
        b.checked = saved
        return
    if isinstance(context, ast.Call) and isinstance(context.func, ast.Name) and b.find_name(context.func.id) is None:
        if context.func.id == "lock":
            bind_lock(b, node, context, later)
            return
        if context.func.id == "fixed":
            from oscil.managed.bind_fixed import bind_fixed

            bind_fixed(b, node, item, context, later)
            return
    bind_using(b, node, item, later)


def inner_block(b: Binder, node: ast.With | ast.AsyncWith, later: list[ast.withitem]) -> Block:
    """The body of a with statement (and its remaining items)."""
    saved, b.out = b.out, []
    try:
        bind_items(b, node, later)
        return Block(b.out)
    finally:
        b.out = saved


def bind_lock(b: Binder, node: ast.With | ast.AsyncWith, context: ast.Call, later: list[ast.withitem]) -> None:
    """`with lock(x)`: Monitor.Enter(x, ref taken) ... finally if taken: Exit."""
    if len(context.args) != 1:
        fail(context, "lock(x) takes one object")
    found = b.typed(context.args[0])
    if not found.type.is_ref:
        fail(context, f"lock of {found.type}")
    monitor = b.world.core("System.Threading.Monitor", node=context)
    holder, taken = b.temp(b.object_type, "lock"), b.temp(b.bool_type, "taken")
    b.out.append(Assign(VarExpr(holder), b.conversions.to(found, b.object_type, context)))
    b.out.append(Assign(VarExpr(taken), Const(b.bool_type, False)))
    from oscil.managed.tree import AddressOf
    from oscil.managed.types import ref_to

    enter = b.find_method(monitor, "Enter", b.object_type, ref_to(b.bool_type), node=context)
    leave = b.find_method(monitor, "Exit", b.object_type, node=context)
    acquire = ExprStmt(b.call(enter, None, [VarExpr(holder), AddressOf(VarExpr(taken), ref_to(b.bool_type))]))
    body = inner_block(b, node, later)
    final = If(VarExpr(taken), Block([ExprStmt(b.call(leave, None, [VarExpr(holder)]))]), None)
    b.out.append(Try(Block([acquire, *body.body]), [], Block([final])))


def bind_using(b: Binder, node: ast.With | ast.AsyncWith, item: ast.withitem, later: list[ast.withitem]) -> None:
    """`with r as x`: Dispose at the end."""
    found = b.typed(item.context_expr)
    if item.optional_vars is not None:
        if not isinstance(item.optional_vars, ast.Name):
            fail(item.optional_vars, "as something that is no name")
        var = b.declare(item.optional_vars.id, found.type)
    else:
        var = b.temp(found.type, "using")
    b.out.append(Assign(VarExpr(var), found))
    is_async = isinstance(node, ast.AsyncWith)
    body = inner_block(b, node, later)
    b.out.append(Try(body, [], Block(dispose(b, var, is_async, item.context_expr))))


def dispose(b: Binder, var: Var, is_async: bool, node: ast.AST) -> list[Stmt]:
    """Dispose (or await DisposeAsync) of a variable, if it is not null."""
    name = "DisposeAsync" if is_async else "Dispose"
    interface = b.world.core("System.IAsyncDisposable" if is_async else "System.IDisposable", node=node)
    method: MethodRef | None = None
    if b.hierarchy.inherits(var.type, interface):
        method = b.find_method(interface, name, node=node)
    own = [(m, o) for m, o in b.hierarchy.members(var.type, name) if isinstance(m, MethodSymbol) and not m.params]
    if own and (method is None or var.type.is_value):
        method = MethodRef(*own[0])
    if method is None:
        fail(
            node,
            f"{var.type} is not {'IAsyncDisposable' if is_async else 'IDisposable'}",
            f"with needs a {name} method",
        )
    call: Expr = b.call(method, VarExpr(var), [])
    if is_async:
        from oscil.managed.bind_async import await_value

        call = await_value(b, call, node)
    effect: Stmt = ExprStmt(call)
    if var.type.is_value and not b.conversions.is_nullable(var.type):
        return [effect]
    from oscil.managed.bind_compare import identity
    from oscil.managed.types import NULL

    return [If(identity(b, VarExpr(var), Const(NULL, None), True, node), Block([effect]), None)]


def bind_yield(b: Binder, node: ast.Yield | ast.YieldFrom) -> None:
    """yield in an iterator; `yield from` is a loop."""
    yields = b.function.yields
    if yields is None:
        fail(node, "yield here", "def f() -> IEnumerable[T]")
    if b.in_catch or b.handlers:
        fail(node, "yield in except or finally")
    if isinstance(node, ast.YieldFrom):
        name = ast.copy_location(ast.Name("<item>", ast.Store()), node)
        load = ast.copy_location(ast.Name("<item>", ast.Load()), node)
        inner = ast.copy_location(ast.Expr(ast.copy_location(ast.Yield(load), node)), node)
        b.names.pop("<item>", None)
        b.stmt(ast.copy_location(ast.For(name, node.value, [inner], []), node))
        return
    if node.value is None:
        fail(node, "yield without a value")
    b.out.append(Yield(b.converted(node.value, yields, "yield")))


__all__ = ["NamedType", "PendingType", "completes"]
