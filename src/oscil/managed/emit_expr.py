"""Expressions to CIL: constants, arrays, spans, types."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from oscil.managed import numbers
from oscil.managed.emit_operators import emit_branch
from oscil.managed.emit_places import emit_address, emit_discard, store_element
from oscil.managed.emitters import emit_value, emits, real
from oscil.managed.numbers import stack_kind, underlying
from oscil.managed.tree import (
    ArrayLength,
    Const,
    Data,
    Default,
    NewArray,
    SizeOf,
    StackAlloc,
    Throwing,
    TypeOf,
)  # fmt: skip
from oscil.managed.types import (
    NULL,
    VOID,
    ArrayType,
    FnPtrType,
    NamedType,
    PtrType,
    Type,
)

if TYPE_CHECKING:
    from oscil.managed.emit_body import Body


@emits(Const)
def _const(body: Body, e: Const) -> None:
    push_const(body, e.value, e.type)


def push_const(body: Body, value: Any, type: Type) -> None:
    """ldnull, ldstr, ldc."""
    emit = body.il.emit
    type = real(type)
    if value is None:
        emit("ldnull")
        return
    if isinstance(value, str):
        emit("ldstr", value)
        return
    name = underlying(type)
    kind = stack_kind(name)
    if kind == "r4":
        emit("ldc.r4", float(value))
    elif kind == "r8":
        emit("ldc.r8", float(value))
    elif kind == "i8":
        small_value = numbers.wrap(int(value), "i8")
        if -(1 << 31) <= small_value < 1 << 31:
            emit("ldc.i4", small_value)
            emit("conv.i8")
        elif 0 <= small_value < 1 << 32:
            emit("ldc.i4", small_value)
            emit("conv.u8")
        else:
            emit("ldc.i8", small_value)
    elif kind == "i":
        emit("ldc.i4", numbers.wrap(int(value), "i4"))
        emit("conv.i" if name == "i" or int(value) < 0 else "conv.u")
    else:
        emit("ldc.i4", numbers.wrap(int(value), "i4"))


@emits(Default)
def _default(body: Body, e: Default) -> None:
    type = real(e.type)
    if type is VOID:
        return
    if type.is_ref or type is NULL:
        body.il.emit("ldnull")
    elif isinstance(type, PtrType | FnPtrType):
        body.il.emit("ldc.i4", 0)
        body.il.emit("conv.u")
    elif underlying(type):
        push_const(body, 0, type)
    else:
        local = body.scratch(type)
        body.il.emit("ldloca", local)
        body.il.emit("initobj", body.operand(type))
        body.il.emit("ldloc", local)


@emits(NewArray)
def _new_array(body: Body, e: NewArray) -> None:
    element = e.type.element
    if e.size is not None:
        emit_value(body, e.size)
    else:
        body.il.emit("ldc.i4", len(e.elements))
    body.il.emit("newarr", body.operand(element))
    for index, item in enumerate(e.elements):
        if (
            isinstance(item, Const)
            and not item.value
            and item.value is not None
            and not isinstance(item.value, str | float)
        ):
            continue
        body.il.emit("dup")
        body.il.emit("ldc.i4", index)
        emit_value(body, item)
        store_element(body, element)


@emits(ArrayLength)
def _array_length(body: Body, e: ArrayLength) -> None:
    emit_value(body, e.array)
    body.il.emit("ldlen")
    body.il.emit("conv.i4")


@emits(StackAlloc)
def _stackalloc(body: Body, e: StackAlloc) -> None:
    emit_value(body, e.count)
    bits = numbers.BITS.get(underlying(e.element), 0)
    kind = stack_kind(underlying(real(e.count.type)))
    if kind != "i":
        body.il.emit("conv.u")
    if bits != 8:
        if bits:
            body.il.emit("ldc.i4", bits // 8)
        else:
            body.il.emit("sizeof", body.operand(e.element))
        body.il.emit("mul.ovf.un")
    body.il.emit("localloc")


@emits(TypeOf)
def _typeof(body: Body, e: TypeOf) -> None:
    if e.open_def is not None:
        body.il.emit("ldtoken", body.tokens.definition(e.open_def))
    else:
        body.il.emit("ldtoken", body.operand(e.target))
    body.il.emit("call", body.method_token(e.method))


@emits(SizeOf)
def _sizeof(body: Body, e: SizeOf) -> None:
    body.il.emit("sizeof", body.operand(e.target))


@emits(Data)
def _data(body: Body, e: Data) -> None:
    body.il.emit("ldsflda", body.data_field(e.content, e.align))
    body.il.emit("ldc.i4", e.count)
    body.il.emit("newobj", body.method_token(e.constructor))


@emits(Throwing)
def _throwing(body: Body, e: Throwing) -> None:
    emit_value(body, e.value)
    body.il.emit("throw")


__all__ = ["ArrayType", "NamedType", "emit_address", "emit_branch", "emit_discard", "emit_value"]
