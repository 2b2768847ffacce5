"""await: the helper of AsyncHelpers for tasks, the awaiter pattern for everything else (runtime async)."""

from __future__ import annotations

import ast

from oscil.managed.binder import Binder, expression
from oscil.managed.diagnostics import fail
from oscil.managed.symbols import MethodRef, MethodSymbol
from oscil.managed.tree import AssignExpr, Await, Block, Expr, ExprStmt, If, Sequence, Stmt, Unary, VarExpr
from oscil.managed.types import VOID, NamedType, Type, TypeParam

HELPERS = "System.Runtime.CompilerServices.AsyncHelpers"


@expression(ast.Await)
def bind_await(b: Binder, node: ast.Await, target: Type | None) -> Expr:
    """`await x`"""
    function = b.function
    if not function.is_async:
        fail(
            node,
            "await outside of an async def",
            "async def" if not function.is_lambda else "a nested async def instead of a lambda",
        )
    if b.handlers and b.in_catch:
        pass
    return await_value(b, b.typed(node.value), node)


def await_value(b: Binder, value: Expr, node: ast.AST) -> Expr:
    """An await of a bound value."""
    b.function.has_await = True
    helpers = b.world.core(HELPERS, node=node)
    found = [
        helper
        for helper in (match_helper(b, m, o, value.type) for m, o in b.hierarchy.members(helpers, "Await"))
        if helper is not None
    ]
    if len(found) >= 1:
        exact = [h for h in found if h.params[0] is value.type] or found
        helper = exact[0]
        return Await(b.conversions.to(value, helper.params[0], node), helper, helper.ret)
    return awaiter_pattern(b, value, helpers, node)


def match_helper(b: Binder, member: object, owner: NamedType, type: Type) -> MethodRef | None:
    """The Await overload of the awaited type's arity that takes it by identity or reference conversion."""
    if not isinstance(member, MethodSymbol) or len(member.params) != 1:
        return None
    if not member.type_params:
        return (
            MethodRef(member, owner)
            if b.hierarchy.converts(type, member.params[0].type) and not generic_task(b, type)
            else None
        )
    wanted = member.params[0].type
    if not isinstance(wanted, NamedType) or len(member.type_params) != 1:
        return None
    for base in b.hierarchy.chain(type):
        if base.definition is wanted.definition:
            return MethodRef(member, owner, (base.args[0],))
    return None


def generic_task(b: Binder, type: Type) -> bool:
    """Task<T> and what derives from it is awaited for its result."""
    return any(base.definition.full_name == "System.Threading.Tasks.Task`1" for base in b.hierarchy.chain(type))


def awaiter_pattern(b: Binder, value: Expr, helpers: NamedType, node: ast.AST) -> Expr:
    """GetAwaiter; IsCompleted; AwaitAwaiter or UnsafeAwaitAwaiter; GetResult."""
    if not isinstance(value.type, NamedType | TypeParam):
        fail(node, f"await of {value.type}")
    start = b.call_named(value, value.type, "GetAwaiter", [], node)
    awaiter = b.temp(start.type, "awaiter")
    statements: list[Stmt] = [ExprStmt(AssignExpr(VarExpr(awaiter), start))]
    critical = b.world.core("System.Runtime.CompilerServices.ICriticalNotifyCompletion", node=node)
    name = "UnsafeAwaitAwaiter" if b.hierarchy.inherits(start.type, critical) else "AwaitAwaiter"
    helper = next(
        (MethodRef(m, o, (start.type,)) for m, o in b.hierarchy.members(helpers, name) if isinstance(m, MethodSymbol)),
        None,
    )
    if helper is None:
        fail(node, f"{helpers} has no {name}")
    completed = b.member_value(VarExpr(awaiter), "IsCompleted", node)
    suspend = ExprStmt(Await(VarExpr(awaiter), helper, VOID))
    statements.append(If(Unary("lnot", completed, b.bool_type), Block([suspend]), None))
    result = b.call_named(VarExpr(awaiter), start.type, "GetResult", [], node)
    return Sequence(statements, result)
