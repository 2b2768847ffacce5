"""Variables, fields, elements, what references point to: loads, stores, addresses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.managed.emit_operators import emit_branch
from oscil.managed.emitters import emit_value, emits
from oscil.managed.numbers import underlying
from oscil.managed.tree import (
    AddressOf,
    AssignExpr,
    Conditional,
    Const,
    Convert,
    Default,
    Deref,
    Element,
    Expr,
    FieldExpr,
    NullRef,
    Sequence,
    This,
    VarExpr,
)  # fmt: skip
from oscil.managed.types import (
    VOID,
    ByRefType,
    FnPtrType,
    PtrType,
    Type,
    TypeParam,
)

if TYPE_CHECKING:
    from oscil.managed.emit_body import Body

LOADS = {
    "i1": "ldind.i1", "u1": "ldind.u1", "bool": "ldind.u1", "i2": "ldind.i2", "u2": "ldind.u2", "char": "ldind.u2",
    "i4": "ldind.i4", "u4": "ldind.u4", "i8": "ldind.i8", "u8": "ldind.i8", "i": "ldind.i", "u": "ldind.i",
    "r4": "ldind.r4", "r8": "ldind.r8",
}  # fmt: skip


STORES = {
    "i1": "stind.i1", "u1": "stind.i1", "bool": "stind.i1", "i2": "stind.i2", "u2": "stind.i2", "char": "stind.i2",
    "i4": "stind.i4", "u4": "stind.i4", "i8": "stind.i8", "u8": "stind.i8", "i": "stind.i", "u": "stind.i",
    "r4": "stind.r4", "r8": "stind.r8",
}  # fmt: skip


ELEMENTS = {
    "i1": "i1", "u1": "u1", "bool": "u1", "i2": "i2", "u2": "u2", "char": "u2", "i4": "i4", "u4": "u4", "i8": "i8",
    "u8": "i8", "i": "i", "u": "i", "r4": "r4", "r8": "r8",
}  # fmt: skip


@emits(VarExpr)
def _var(body: Body, e: VarExpr) -> None:
    body.load_var(e.var)


@emits(This)
def _this(body: Body, e: This) -> None:
    body.load_this(e)


@emits(FieldExpr)
def _field(body: Body, e: FieldExpr) -> None:
    token = body.field_token(e.ref)
    if e.obj is None:
        body.il.emit("ldsfld", token)
        return
    push_receiver(body, e.obj)
    body.il.emit("ldfld", token)


def push_receiver(body: Body, obj: Expr) -> None:
    """An object reference, or the address of a value type."""
    type = obj.type
    if type.is_value or (isinstance(type, TypeParam)):
        emit_address(body, obj, read_only=True)
    else:
        emit_value(body, obj)


@emits(Element)
def _element(body: Body, e: Element) -> None:
    emit_value(body, e.array)
    for index in e.indices:
        emit_value(body, index)
    if e.type.is_ref:
        body.il.emit("ldelem.ref")
    elif underlying(e.type):
        body.il.emit(f"ldelem.{ELEMENTS[underlying(e.type)]}")
    elif isinstance(e.type, PtrType | FnPtrType):
        body.il.emit("ldelem.i")
    else:
        body.il.emit("ldelem", body.operand(e.type))


@emits(Deref)
def _deref(body: Body, e: Deref) -> None:
    emit_value(body, e.address)
    load_indirect(body, e.type)


def load_indirect(body: Body, type: Type) -> None:
    """ldind or ldobj."""
    if type.is_ref and not isinstance(type, TypeParam):
        body.il.emit("ldind.ref")
    elif underlying(type):
        body.il.emit(LOADS[underlying(type)])
    elif isinstance(type, PtrType | FnPtrType):
        body.il.emit("ldind.i")
    else:
        body.il.emit("ldobj", body.operand(type))


def store_indirect(body: Body, type: Type) -> None:
    """stind or stobj"""
    if type.is_ref and not isinstance(type, TypeParam):
        body.il.emit("stind.ref")
    elif underlying(type):
        body.il.emit(STORES[underlying(type)])
    elif isinstance(type, PtrType | FnPtrType):
        body.il.emit("stind.i")
    else:
        body.il.emit("stobj", body.operand(type))


def emit_address(body: Body, e: Expr, read_only: bool = False) -> None:
    """Push the address of an expression; a value without one is put into a temporary first."""
    if isinstance(e, VarExpr):
        if isinstance(e.var.type, ByRefType):
            body.load_var(e.var)
        else:
            body.load_var_address(e.var)
    elif isinstance(e, This):
        body.load_this_address(e)
    elif isinstance(e, Deref):
        emit_value(body, e.address)
    elif isinstance(e, FieldExpr) and not (read_only and e.ref.symbol.is_readonly and not body.may_address(e)):
        token = body.field_token(e.ref)
        if e.obj is None:
            body.il.emit("ldsflda", token)
        else:
            push_field_holder(body, e.obj, read_only)
            body.il.emit("ldflda", token)
    elif isinstance(e, Element):
        emit_value(body, e.array)
        for index in e.indices:
            emit_value(body, index)
        if isinstance(e.type, TypeParam) and read_only:
            body.il.emit("readonly.")
        body.il.emit("ldelema", body.operand(e.type))
    elif isinstance(e, AssignExpr) and isinstance(e.target, VarExpr):
        emit_discard(body, e)
        emit_address(body, e.target, read_only)
    elif isinstance(e, Sequence):
        for statement in e.statements:
            body.statement(statement)
        emit_address(body, e.value, read_only)
    elif isinstance(e, Convert) and e.kind == "unbox" and not isinstance(e.type, TypeParam):
        emit_value(body, e.operand)
        body.il.emit("unbox", body.operand(e.type))
    else:
        emit_value(body, e)
        local = body.scratch(e.type)
        body.il.emit("stloc", local)
        body.il.emit("ldloca", local)


def push_field_holder(body: Body, obj: Expr, read_only: bool) -> None:
    """The object or struct address that a field address starts from."""
    if obj.type.is_value:
        emit_address(body, obj, read_only)
    else:
        push_receiver(body, obj)


@emits(AddressOf)
def _address_of(body: Body, e: AddressOf) -> None:
    emit_address(body, e.operand)


@emits(NullRef)
def _null_ref(body: Body, e: NullRef) -> None:
    body.il.emit("ldc.i4", 0)
    body.il.emit("conv.u")


@emits(Sequence)
def _sequence(body: Body, e: Sequence) -> None:
    for statement in e.statements:
        body.statement(statement)
    emit_value(body, e.value)


@emits(AssignExpr)
def _assign(body: Body, e: AssignExpr) -> None:
    if isinstance(e.target, VarExpr) and body.is_local(e.target.var):
        emit_value(body, e.value)
        body.il.emit("dup")
        body.store_local(e.target.var)
        return
    emit_discard(body, e)
    emit_value(body, e.target)


def emit_discard(body: Body, e: Expr) -> None:
    """Evaluate for effect."""
    if isinstance(e, AssignExpr):
        body.assign(e.target, e.value)
        return
    if isinstance(e, Sequence):
        for statement in e.statements:
            body.statement(statement)
        emit_discard(body, e.value)
        return
    if isinstance(e, Const | Default | VarExpr | This):
        return
    if isinstance(e, Conditional):
        done, other = body.il.new_label(), body.il.new_label()
        emit_branch(body, e.test, other, False)
        emit_discard(body, e.then)
        body.il.emit("br", done)
        body.il.mark(other)
        emit_discard(body, e.other)
        body.il.mark(done)
        return
    emit_value(body, e)
    if e.type is not VOID:
        body.il.emit("pop")


def store_element(body: Body, element: Type) -> None:
    """stelem"""
    if element.is_ref and not isinstance(element, TypeParam):
        body.il.emit("stelem.ref")
    elif underlying(element):
        name = ELEMENTS[underlying(element)]
        body.il.emit(f"stelem.{'i' + name[1:] if name in ('u1', 'u2', 'u4') else name}")
    elif isinstance(element, PtrType | FnPtrType):
        body.il.emit("stelem.i")
    else:
        body.il.emit("stelem", body.operand(element))
