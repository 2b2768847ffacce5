"""Calls, constructors, delegates, awaits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.managed.emit_places import emit_address
from oscil.managed.emitters import emit_value, emits
from oscil.managed.tree import (
    ArrayCall,
    Await,
    Call,
    CallPointer,
    Const,
    Expr,
    FunctionPointer,
    LambdaExpr,
    LocalCall,
    MakeDelegate,
    New,
    Var,
    VarExpr,
)  # fmt: skip
from oscil.managed.types import (
    ByRefType,
    TypeParam,
)
from oscil.managed.walk import contains_await
from oscil.metadata.signatures import ByRefSig, Convention, ElementType, MethodSig, Prim

if TYPE_CHECKING:
    from oscil.managed.emit_body import Body


@emits(Call)
def _call(body: Body, e: Call) -> None:
    if body.function.has_await and has_address(e) and any(contains_await(a) for a in e.args):
        e = Call(e.method, e.obj, early_arguments(body, e.args), e.virtual, e.constrained, e.type)
    if e.obj is not None:
        if e.constrained is not None or e.obj.type.is_value:
            emit_address(body, e.obj, read_only=True)
        else:
            emit_value(body, e.obj)
            if isinstance(e.obj.type, TypeParam):
                body.il.emit("box", body.operand(e.obj.type))
    for arg in e.args:
        emit_value(body, arg)
    if e.constrained is not None:
        body.il.emit("constrained.", body.operand(e.constrained))
    body.il.emit("callvirt" if e.virtual else "call", body.method_token(e.method))


def has_address(e: Call) -> bool:
    """Whether a call pushes an address, which may not lie on the stack over a suspension."""
    receiver = e.obj is not None and (e.constrained is not None or e.obj.type.is_value)
    return receiver or any(isinstance(a.type, ByRefType) for a in e.args)


def early_arguments(body: Body, args: list[Expr]) -> list[Expr]:
    """Arguments by value evaluated into temporaries, before any address is taken."""
    found: list[Expr] = []
    for arg in args:
        if isinstance(arg.type, ByRefType) or isinstance(arg, Const):
            found.append(arg)
            continue
        var = Var("<early>", arg.type, body.function, hidden=True)
        body.assign(VarExpr(var), arg)
        found.append(VarExpr(var))
    return found


@emits(LocalCall)
def _local_call(body: Body, e: LocalCall) -> None:
    body.closures.push_receiver(body, e.function)
    for arg in e.args:
        emit_value(body, arg)
    body.il.emit("call", body.closures.token(body, e.function, e.type_args))


@emits(CallPointer)
def _call_pointer(body: Body, e: CallPointer) -> None:
    target = e.target
    if isinstance(target, VarExpr) or not e.args:
        for arg in e.args:
            emit_value(body, arg)
        emit_value(body, target)
    else:
        local = body.scratch(target.type)
        emit_value(body, target)
        body.il.emit("stloc", local)
        for arg in e.args:
            emit_value(body, arg)
        body.il.emit("ldloc", local)
    body.il.emit("calli", body.tokens.fnptr_sig(e.signature, body.env))


@emits(New)
def _new(body: Body, e: New) -> None:
    for arg in e.args:
        emit_value(body, arg)
    body.il.emit("newobj", body.method_token(e.method))


@emits(ArrayCall)
def _array_call(body: Body, e: ArrayCall) -> None:
    for arg in e.args:
        emit_value(body, arg)
    i4 = Prim(ElementType.I4)
    element = body.sig(e.array.element)
    params = (i4,) * e.array.rank
    void = Prim(ElementType.VOID)
    if e.kind == ".ctor":
        sig = MethodSig(Convention.DEFAULT, True, False, 0, void, params)
    elif e.kind == "Address":
        sig = MethodSig(Convention.DEFAULT, True, False, 0, ByRefSig(element), params)
    else:
        sig = MethodSig(Convention.DEFAULT, True, False, 0, element, params)
    token = body.builder.member_ref(body.sig(e.array), e.kind, sig)
    body.il.emit("newobj" if e.kind == ".ctor" else "call", token)


@emits(MakeDelegate)
def _make_delegate(body: Body, e: MakeDelegate) -> None:
    token = body.method_token(e.method)
    if e.obj is None:
        body.il.emit("ldnull")
    else:
        emit_value(body, e.obj)
    if e.virtual:
        body.il.emit("dup")
        body.il.emit("ldvirtftn", token)
    else:
        body.il.emit("ldftn", token)
    body.il.emit("newobj", body.method_token(e.constructor))


@emits(LambdaExpr)
def _lambda(body: Body, e: LambdaExpr) -> None:
    body.closures.make_delegate(body, e)


@emits(FunctionPointer)
def _function_pointer(body: Body, e: FunctionPointer) -> None:
    body.il.emit("ldftn", body.method_token(e.method))


@emits(Await)
def _await(body: Body, e: Await) -> None:
    emit_value(body, e.operand)
    assert e.helper is not None
    body.il.emit("call", body.method_token(e.helper))
