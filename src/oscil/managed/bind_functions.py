"""Lambdas, nested defs, method groups as delegates."""

from __future__ import annotations

import ast

from oscil.managed.binder import Binder, expression, statement
from oscil.managed.collect import type_parameter_names
from oscil.managed.decorators import MEMBER_WORDS, read_decorators
from oscil.managed.diagnostics import BindError, fail
from oscil.managed.headers import read_constraints
from oscil.managed.members import finish_return, read_params
from oscil.managed.overloads import Argument, choose
from oscil.managed.source import FunctionNode, own_nodes
from oscil.managed.symbols import INTERNAL, MethodRef, MethodSymbol, ParamSymbol
from oscil.managed.tree import (
    Block,
    Call,
    Const,
    Convert,
    Default,
    Expr,
    ExprStmt,
    Function,
    LambdaExpr,
    Line,
    LocalCall,
    LocalFunction,
    MakeDelegate,
    MethodGroup,
    New,
    Return,
    UnboundLambda,
    Var,
    VarExpr,
)  # fmt: skip
from oscil.managed.types import VOID, ByRefType, FnPtrType, NamedType, Type, TypeParam, subst


def delegate_invoke(b: Binder, type: Type) -> MethodRef | None:
    """The Invoke method of a delegate type."""
    if isinstance(type, NamedType) and type.definition.kind == "delegate":
        for member in type.definition.members.get("Invoke", ()):
            assert isinstance(member, MethodSymbol)
            return MethodRef(member, type)
    return None


@expression(ast.Lambda)
def bind_lambda(b: Binder, node: ast.Lambda, target: Type | None) -> Expr:
    """A lambda waits for a delegate type."""
    args = node.args
    if args.vararg or args.kwarg or args.kwonlyargs or args.defaults:
        fail(node, "a lambda with defaults or starred parameters")
    return UnboundLambda(node, b)


def lambda_function(b: Binder, expr: UnboundLambda, params: list[Type]) -> tuple[Function, Expr, Binder]:
    """Bind the body with the given parameter types; cached per types."""
    key = tuple(params)
    if key in expr.bound:
        found = expr.bound[key]
        if isinstance(found, BindError):
            raise found
        return found  # type: ignore[no-any-return]
    names = [*expr.node.args.posonlyargs, *expr.node.args.args]
    owner = expr.binder
    owner.counter[0] += 1
    method = MethodSymbol(
        owner.definition, f"<{owner.function.method.metadata_name}>b__{owner.counter[0]}", False, INTERNAL
    )
    method.signature = (
        [ParamSymbol(n.arg, t, "ref" if isinstance(t, ByRefType) else "") for n, t in zip(names, params, strict=True)],
        VOID,
    )
    function = Function(
        method, owner.definition, owner.function, VOID, is_lambda=True, type_params=owner.function.type_params
    )
    inner = Binder(owner.program, owner.hierarchy, owner.scope, owner.definition, function, owner)
    function.is_async = method.is_async = awaits(expr.node.body)
    method.impl_flags |= 0x2000 if method.is_async else 0
    for arg, type in zip(names, params, strict=True):
        var = Var(arg.arg, type, function, is_param=True, slot=len(function.params))
        function.params.append(var)
        inner.names[arg.arg] = var
    try:
        body = inner.finish(inner.expr(expr.node.body), expr.node.body)
        if inner.out:
            raise BindError(expr.node, "this lambda needs statements", "a nested def")
    except BindError as error:
        expr.bound[key] = error
        raise
    expr.bound[key] = (function, body, inner)
    return function, body, inner


def awaits(node: ast.AST) -> bool:
    """Whether an expression awaits something itself: not in a function inside of it."""
    if isinstance(node, ast.Await):
        return True
    return any(awaits(child) for child in ast.iter_child_nodes(node) if not isinstance(child, ast.Lambda))


def task_of(b: Binder, result: Type) -> Type:
    """What an async lambda gives: a task of its value."""
    name = "System.Threading.Tasks.Task"
    return b.world.core(name) if result is VOID else b.world.core(name, result)


def awaited(function: Function, ret: Type) -> Type | None:
    """What a lambda's body gives for a delegate's result: the value of its task; None when it can give none."""
    if not function.is_async:
        return ret
    if not isinstance(ret, NamedType) or ret.definition.namespace != "System.Threading.Tasks":
        return None
    if ret.definition.name not in ("Task", "ValueTask"):
        return None
    return ret.args[0] if ret.args else VOID


def function_result(b: Binder, expr: Expr, inputs: list[Type]) -> Expr | None:
    """What a function gives for inputs, as an expression whose type counts; None when it cannot take them."""
    if isinstance(expr, UnboundLambda):
        if len(expr.node.args.args) + len(expr.node.args.posonlyargs) != len(inputs):
            return None
        function, body, inner = lambda_function(b, expr, inputs)
        return Default(task_of(b, inner.conversions.settle(body).type)) if function.is_async else body
    if isinstance(expr, LocalFunction):
        return Default(expr.function.method.ret)
    if isinstance(expr, MethodGroup):
        chosen = choose_from_group(b, expr, inputs)
        return None if chosen is None else Default(chosen[0].ret)
    return None


def choose_from_group(b: Binder, group: MethodGroup, inputs: list[Type]) -> tuple[MethodRef, bool] | None:
    """The method of a group that takes the inputs; True when it is an extension method bound to the receiver."""
    from oscil.managed.bind_access import extension_methods
    from oscil.managed.tree import RefArg

    args = [
        Argument(RefArg(Default(t.element), None) if isinstance(t, ByRefType) else Default(t), None, None)
        for t in inputs
    ]
    try:
        return choose(b, group.name, group.methods, args, group.args, None).method, False
    except BindError:
        extensions = extension_methods(b, group.name) if group.obj is not None else []
        if not extensions or group.obj is None:
            return None
    try:
        return choose(
            b, group.name, extensions, [Argument(group.obj, None, None), *args], group.args, None
        ).method, True
    except BindError:
        return None


def function_conversion(b: Binder, expr: Expr, target: Type) -> str:
    """ "function" when the function fits a delegate (or function pointer) type."""
    if isinstance(target, FnPtrType) and isinstance(expr, MethodGroup):
        return (
            "function"
            if any(m.is_static and MethodRef(m, o, expr.args).params == list(target.params) for m, o in expr.methods)
            else ""
        )
    invoke = delegate_invoke(b, target)
    if invoke is None:
        return ""
    if isinstance(expr, UnboundLambda):
        if len(expr.node.args.args) + len(expr.node.args.posonlyargs) != len(invoke.params):
            return ""
        try:
            function, body, _ = lambda_function(b, expr, invoke.params)
        except BindError:
            return ""
        ret = awaited(function, invoke.ret)
        if ret is None:
            return ""
        if ret is VOID:
            return "function" if isinstance(body, Call | New) or body.type is VOID or is_call(body) else ""
        return "function" if expr_fits(expr, body, ret) else ""
    if isinstance(expr, LocalFunction):
        if expr.function.method.type_params:
            return "function"  # and then refused by name
        return "function" if signature_fits(b, expr.function.method, expr.function.owner.self_type, invoke) else ""
    assert isinstance(expr, MethodGroup)
    chosen = choose_from_group(b, expr, invoke.params)
    if chosen is None:
        return ""
    return "function" if returns_fit(b, chosen[0].ret, invoke.ret) else ""


def expr_fits(expr: UnboundLambda, body: Expr, ret: Type) -> bool:
    """Whether a lambda's body converts to the delegate's result."""
    return bool(expr.binder.conversions.implicit(body, ret))


def is_call(body: Expr) -> bool:
    """Bodies that may stand as a statement."""
    from oscil.managed.bind_statements import EFFECTS, has_effect

    return isinstance(body, EFFECTS) or has_effect(body)


def returns_fit(b: Binder, made: Type, wanted: Type) -> bool:
    """Results of a method group convert by identity or reference only."""
    return made is wanted or (made is not VOID and wanted is not VOID and b.hierarchy.converts(made, wanted))


def signature_fits(b: Binder, method: MethodSymbol, owner: NamedType, invoke: MethodRef) -> bool:
    """Parameter types of a nested def against a delegate's: identity or contravariant references."""
    own = MethodRef(method, owner).params
    if len(own) != len(invoke.params):
        return False
    return all(w is h or b.hierarchy.converts(w, h) for h, w in zip(own, invoke.params, strict=True)) and returns_fit(
        b, method.ret, invoke.ret
    )


def function_mismatch(b: Binder, expr: Expr, target: Type) -> str:
    """Why a function does not fit."""
    invoke = delegate_invoke(b, target)
    if invoke is None:
        return f"{target} is no delegate"
    wanted = f"({', '.join(map(str, invoke.params))}) -> {invoke.ret}"
    if isinstance(expr, UnboundLambda) and len(expr.node.args.args) == len(invoke.params):
        try:
            function, body, _ = lambda_function(b, expr, invoke.params)
            if awaited(function, invoke.ret) is None:
                return f"{target} is {wanted}; this lambda awaits, and gives a task"
            return f"{target} is {wanted}; the body is {body.type}"
        except BindError as error:
            return f"{error.message}{'; ' + error.hint if error.hint else ''}"
    return f"{target} is {wanted}"


def convert_function(b: Binder, expr: Expr, target: Type, node: ast.AST | None) -> Expr:
    """The delegate."""
    if isinstance(target, FnPtrType):
        from oscil.managed.tree import FunctionPointer

        assert isinstance(expr, MethodGroup)
        return next(
            FunctionPointer(MethodRef(m, o, expr.args), target)
            for m, o in expr.methods
            if MethodRef(m, o, expr.args).params == list(target.params)
        )
    invoke = delegate_invoke(b, target)
    assert invoke is not None and isinstance(target, NamedType)
    constructor = b.find_method(target, "__init__", None, None, node=node)
    if isinstance(expr, UnboundLambda):
        return LambdaExpr(target, constructor, finish_lambda(b, expr, invoke))
    if isinstance(expr, LocalFunction):
        if expr.function.method.type_params:
            fail(node, f"the generic function {node_name(expr)} as a delegate", "a lambda that calls it")
        return LambdaExpr(target, constructor, expr.function)
    assert isinstance(expr, MethodGroup)
    chosen = choose_from_group(b, expr, invoke.params)
    assert chosen is not None
    method, extended = chosen
    if method.symbol.is_static:
        obj = expr.obj if extended else None
        if extended and obj is not None and obj.type.is_value:
            fail(node, "an extension method of a value type as a delegate", "a lambda")
        return MakeDelegate(target, constructor, obj, method, False)
    if expr.obj is None:
        fail(node, f"{method.symbol} belongs to an instance")
    obj = expr.obj
    virtual = method.symbol.is_virtual and not expr.is_base
    if obj.type.is_value or not obj.type.is_ref:
        if isinstance(obj.type, NamedType) and obj.type.definition.by_ref_like:
            fail(node, f"a delegate over a method of {obj.type}")
        obj = Convert(obj, "box", b.object_type)
    return MakeDelegate(target, constructor, obj, method, virtual)


def node_name(expr: LocalFunction) -> str:
    """What a nested def is called in the source."""
    return expr.function.method.metadata_name.partition("g__")[2].rpartition("_")[0]


def finish_lambda(b: Binder, expr: UnboundLambda, invoke: MethodRef) -> Function:
    """The lambda's function, with its body converted to the delegate's result."""
    function, body, inner = lambda_function(b, expr, invoke.params)
    function.method.signature = (function.method.params, invoke.ret)
    ret = awaited(function, invoke.ret)
    assert ret is not None
    function.returns = ret
    if function.is_async:
        function.method.unwrapped = ret
    if ret is VOID:
        from oscil.managed.bind_calls import OutTuple

        call = ExprStmt(body.call if isinstance(body, OutTuple) else body)
        function.body = Block([Line(expr.node.body), call, Return(None)])
    else:
        function.body = Block([Line(expr.node.body), Return(inner.conversions.to(body, ret, expr.node.body))])
    assert function.parent is not None
    if function not in function.parent.children:
        function.parent.children.append(function)
    return function


@statement(ast.FunctionDef, ast.AsyncFunctionDef)
def bind_nested(b: Binder, node: FunctionNode) -> None:
    """A nested def: bound here, callable from here on (itself included)."""
    marks = read_decorators(node.decorator_list, MEMBER_WORDS)
    b.counter[0] += 1
    method = MethodSymbol(
        b.definition, f"<{b.function.method.metadata_name}>g__{node.name}_{b.counter[0]}", False, INTERNAL
    )
    outer = b.function.type_params
    for name, _ in type_parameter_names(node, marks):
        param = TypeParam(name, len(outer) + len(method.type_params), True)
        param.owner = method
        method.type_params.append(param)
    scope = b.scope.in_method(method.type_params)
    read_constraints(scope, marks, {p.name: p for p in method.type_params})
    params = read_params(scope, node.args, False)
    method.signature = (params, finish_return(scope, method, node, marks))
    function = Function(
        method, b.definition, b.function, method.ret, type_params=[*outer, *method.type_params], is_lambda=True
    )
    b.names[node.name] = LocalFunction(function)
    b.function.children.append(function)
    inner = Binder(b.program, b.hierarchy, scope, b.definition, function, b)
    inner.assigned = {
        n.id for n in own_nodes(node.body) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)
    }
    bind_body(inner, node)
    if "static" in marks and function.captures_outer:
        fail(node, f"{node.name} is @static and captures variables")


def nested_iterator(b: Binder, node: ast.GeneratorExp, element: Type) -> Expr:
    """`(f(x) for x in xs if c)` as the call of an iterator with the first iterable, or the bounds of the first range,
    as its parameters.
    """
    first = node.generators[0].iter
    bounds = first.args if is_range(b, first) and isinstance(first, ast.Call) else [first]
    sources = [Argument(b.typed(item), item, f"<source>{at or ''}") for at, item in enumerate(bounds)]
    names: list[ast.expr] = [ast.copy_location(ast.Name(str(a.name), ast.Load()), first) for a in sources]
    again = ast.copy_location(ast.Call(first.func, names, []), first) if isinstance(first, ast.Call) else first
    if bounds == [first]:
        again = names[0]
    b.counter[0] += 1
    method = MethodSymbol(
        b.definition, f"<{b.function.method.metadata_name}>g__generator_{b.counter[0]}", False, INTERNAL
    )
    result = b.world.core("System.Collections.Generic.IEnumerable", element, node=node)
    method.signature = ([ParamSymbol(f"source{at or ''}", a.expr.type) for at, a in enumerate(sources)], result)
    method.is_iterator = True
    function = Function(method, b.definition, b.function, VOID, type_params=b.function.type_params, is_lambda=True)
    function.is_iterator, function.yields = True, element
    inner = Binder(b.program, b.hierarchy, b.scope, b.definition, function, b)
    for at, source in enumerate(sources):
        var = Var(str(source.name), source.expr.type, function, is_param=True, slot=at)
        function.params.append(var)
        inner.names[var.name] = var
    body: list[ast.stmt] = [ast.copy_location(ast.Expr(ast.copy_location(ast.Yield(node.elt), node)), node)]
    for index, generator in reversed(list(enumerate(node.generators))):
        for test in reversed(generator.ifs):
            body = [ast.copy_location(ast.If(test, body, []), test)]
        iterable = generator.iter if index else again
        body = [ast.copy_location(ast.For(generator.target, iterable, body, []), node)]
    function.body = inner.block(body)
    b.function.children.append(function)
    return LocalCall(function, [source.expr for source in sources], result)


def is_range(b: Binder, node: ast.expr) -> bool:
    """`range(...)` of the language."""
    called = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "range"
    return called and b.find_name("range") is None


def bind_body(b: Binder, node: FunctionNode) -> None:
    """Parameters and statements of a def into its function."""
    function = b.function
    method = function.method
    function.is_async = method.is_async
    function.is_iterator = method.is_iterator
    function.returns = method.unwrapped if method.unwrapped is not None else method.ret
    if method.is_iterator:
        function.yields = yielded_type(b, method.ret, node)
        function.returns = VOID
    args = [*node.args.posonlyargs, *node.args.args]
    if function.has_this and args and args[0].arg == "self":
        args = args[1:]
    names = (
        [a.arg for a in args]
        + [a.arg for a in node.args.kwonlyargs]
        + ([node.args.vararg.arg] if node.args.vararg else [])
    )
    for name, param in zip(names, method.params, strict=True):
        var = Var(name, param.type, function, is_param=True, slot=len(function.params))
        function.params.append(var)
        b.names[name] = var
    statements = node.body
    if method.is_constructor:
        from oscil.managed.bodies import chained_call

        call = chained_call(node)  # bound by the constructor's prologue
        statements = [s for s in statements if not (isinstance(s, ast.Expr) and s.value is call)]
    function.body = b.block(statements)


def yielded_type(b: Binder, ret: Type, node: FunctionNode) -> Type:
    """The element type of an iterator's declared result."""
    name = ret.definition.full_name if isinstance(ret, NamedType) else ""
    kinds = (
        ("IAsyncEnumerable`1", "IAsyncEnumerator`1")
        if isinstance(node, ast.AsyncFunctionDef)
        else ("IEnumerable`1", "IEnumerator`1")
    )
    if isinstance(ret, NamedType) and name in [f"System.Collections.Generic.{k}" for k in kinds]:
        return ret.args[0]
    if name in ("System.Collections.IEnumerable", "System.Collections.IEnumerator"):
        return b.object_type
    wanted = (
        "AsyncIterator[T] or IAsyncEnumerable[T]"
        if isinstance(node, ast.AsyncFunctionDef)
        else "IEnumerable[T] or IEnumerator[T]"
    )
    return fail(node, f"a def with yield that returns {ret}", wanted)


__all__ = ["Const", "VarExpr", "subst"]
