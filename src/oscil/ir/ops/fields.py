"""Fields of objects and static fields (ECMA-335 III.4.10 to III.4.30)."""
# mypy: ignore-errors
from __future__ import annotations

from ..faults import NULL_REFERENCE
from ..layout import CLASS_DONE, Thread
from ..system.lang import *
from .runtime import class_init_slow, thread_static_base


@family(M=("i1", "u1", "i2", "u2"), S=("i8", "u8", "i16", "u16"))
@op
def ldfld_M(obj: ref, offset: imm) -> i32:
    if obj == null:
        throw(NULL_REFERENCE)
    return i32(load(S, ptr(obj), offset))


@family(M=("i4", "i8", "f4", "f8", "ref", "byref"), T=("i32", "i64", "f32", "f64", "ref", "ptr"))
@op
def ldfld_M(obj: ref, offset: imm) -> T:
    if obj == null:
        throw(NULL_REFERENCE)
    return load(T, ptr(obj), offset)


@family(M=("i1", "u1", "i2", "u2"), S=("i8", "u8", "i16", "u16"))
@op
def stfld_M(obj: ref, value: i32, offset: imm) -> None:
    if obj == null:
        throw(NULL_REFERENCE)
    store(S, ptr(obj), offset, S(value))


@family(M=("i4", "i8", "f4", "f8", "ref", "byref"), T=("i32", "i64", "f32", "f64", "ref", "ptr"))
@op
def stfld_M(obj: ref, value: T, offset: imm) -> None:
    if obj == null:
        throw(NULL_REFERENCE)
    store(T, ptr(obj), offset, value)


@op
def ldfld_vt(obj: ref, offset: imm, size: imm, result: vt_out) -> None:
    if obj == null:
        throw(NULL_REFERENCE)
    memcpy(result, ptr(obj) + offset, size)


@op
def stfld_vt(obj: ref, value: vt, offset: imm, size: imm) -> None:
    if obj == null:
        throw(NULL_REFERENCE)
    memcpy(ptr(obj) + offset, value, size)


@op
def ldflda(obj: ref, offset: imm) -> ptr:
    if obj == null:
        throw(NULL_REFERENCE)
    return ptr(obj) + offset


@family(M=("i1", "u1", "i2", "u2"), S=("i8", "u8", "i16", "u16"))
@op
def ldsfld_M(field: FieldSym) -> i32:
    return i32(load(S, field, 0))


@family(M=("i4", "i8", "f4", "f8", "ref", "byref"), T=("i32", "i64", "f32", "f64", "ref", "ptr"))
@op
def ldsfld_M(field: FieldSym) -> T:
    return load(T, field, 0)


@family(M=("i1", "u1", "i2", "u2"), S=("i8", "u8", "i16", "u16"))
@op
def stsfld_M(value: i32, field: FieldSym) -> None:
    store(S, field, 0, S(value))


@family(M=("i4", "i8", "f4", "f8", "ref", "byref"), T=("i32", "i64", "f32", "f64", "ref", "ptr"))
@op
def stsfld_M(value: T, field: FieldSym) -> None:
    store(T, field, 0, value)


@op
def ldsfld_vt(field: FieldSym, size: imm, result: vt_out) -> None:
    memcpy(result, field, size)


@op
def stsfld_vt(value: vt, field: FieldSym, size: imm) -> None:
    memcpy(field, value, size)


@op
def static_addr(field: FieldSym) -> ptr:
    return field


@op
def thread_static_addr(thread: Ptr[Thread], field: FieldSym) -> ptr:
    return thread_static_base(thread, field)


@op
def class_init(thread: Ptr[Thread], mt: TypeSym) -> None:
    if mt.class_state != CLASS_DONE:
        class_init_slow(thread, mt)
