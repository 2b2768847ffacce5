"""Moves, memory through addresses, struct variables (ECMA-335 III.3.42, III.3.62, III.4.13, III.4.29, III.3.30,
III.3.36).

An address below NULL_PAGE is a null reference: field offsets are checked apart.
"""
# mypy: ignore-errors
from __future__ import annotations

from ..faults import NULL_REFERENCE
from ..layout import NULL_PAGE
from ..system.lang import *


@family(M=("i1", "u1", "i2", "u2"), S=("i8", "u8", "i16", "u16"))
@op
def load_M(addr: ptr, offset: imm) -> i32:
    if u64(addr) < NULL_PAGE:
        throw(NULL_REFERENCE)
    return i32(load(S, addr, offset))


@family(M=("i4", "i8", "f4", "f8", "ref", "byref"), T=("i32", "i64", "f32", "f64", "ref", "ptr"))
@op
def load_M(addr: ptr, offset: imm) -> T:
    if u64(addr) < NULL_PAGE:
        throw(NULL_REFERENCE)
    return load(T, addr, offset)


@family(M=("i1", "u1", "i2", "u2"), S=("i8", "u8", "i16", "u16"))
@op
def store_M(addr: ptr, value: i32, offset: imm) -> None:
    if u64(addr) < NULL_PAGE:
        throw(NULL_REFERENCE)
    store(S, addr, offset, S(value))


@family(M=("i4", "i8", "f4", "f8", "ref", "byref"), T=("i32", "i64", "f32", "f64", "ref", "ptr"))
@op
def store_M(addr: ptr, value: T, offset: imm) -> None:
    if u64(addr) < NULL_PAGE:
        throw(NULL_REFERENCE)
    store(T, addr, offset, value)


@op
def load_vt(addr: ptr, offset: imm, size: imm, result: vt_out) -> None:
    if u64(addr) < NULL_PAGE:
        throw(NULL_REFERENCE)
    memmove(result, addr + offset, size)


@op
def store_vt(addr: ptr, value: vt, offset: imm, size: imm) -> None:
    if u64(addr) < NULL_PAGE:
        throw(NULL_REFERENCE)
    memmove(addr + offset, value, size)


@op
def zero_block(addr: ptr, offset: imm, size: imm) -> None:
    if u64(addr) < NULL_PAGE:
        throw(NULL_REFERENCE)
    memset(addr + offset, 0, size)


@op
def copy_block(to: ptr, source: ptr, n: i64) -> None:
    if n != 0:
        if u64(to) < NULL_PAGE or u64(source) < NULL_PAGE:
            throw(NULL_REFERENCE)
        memmove(to, source, n)


@op
def init_block(to: ptr, value: i32, n: i64) -> None:
    if n != 0:
        if u64(to) < NULL_PAGE:
            throw(NULL_REFERENCE)
        memset(to, value, n)


@op
def null_check_addr(addr: ptr) -> None:
    if u64(addr) < NULL_PAGE:
        throw(NULL_REFERENCE)


@op
def byref_add(a: ptr, n: i64) -> ptr:
    return a + n


@op
def byref_add_imm(a: ptr, n: imm) -> ptr:
    return a + n


@op
def byref_field(addr: ptr, offset: imm) -> ptr:
    if u64(addr) < NULL_PAGE:
        throw(NULL_REFERENCE)
    return addr + offset


@op
def byref_index(a: ptr, index: i32, size: imm) -> ptr:
    return a + i64(index) * size


@op
def byref_sub(a: ptr, b: ptr) -> i64:
    return i64(a) - i64(b)


@family(M=("i1", "u1", "i2", "u2"), S=("i8", "u8", "i16", "u16"))
@op
def vt_get_M(var: vt, offset: imm) -> i32:
    return i32(load(S, var, offset))


@family(M=("i4", "i8", "f4", "f8", "ref", "byref"), T=("i32", "i64", "f32", "f64", "ref", "ptr"))
@op
def vt_get_M(var: vt, offset: imm) -> T:
    return load(T, var, offset)


@family(M=("i1", "u1", "i2", "u2"), S=("i8", "u8", "i16", "u16"))
@op
def vt_set_M(var: vt_var, value: i32, offset: imm) -> None:
    store(S, var, offset, S(value))


@family(M=("i4", "i8", "f4", "f8", "ref", "byref"), T=("i32", "i64", "f32", "f64", "ref", "ptr"))
@op
def vt_set_M(var: vt_var, value: T, offset: imm) -> None:
    store(T, var, offset, value)


@op
def vt_part(var: vt, offset: imm, size: imm, result: vt_out) -> None:
    memmove(result, var + offset, size)


@op
def vt_put(var: vt_var, value: vt, offset: imm, size: imm) -> None:
    memmove(var + offset, value, size)


@op
def vt_clear(var: vt_var, offset: imm, size: imm) -> None:
    memset(var + offset, 0, size)


@op
def zero_vt(size: imm, result: vt_out) -> None:
    memset(result, 0, size)


@op
def mov_vt(a: vt, size: imm, result: vt_out) -> None:
    memmove(result, a, size)


@family(K=("i4", "i8", "f4", "f8", "ref", "byref"), T=("i32", "i64", "f32", "f64", "ref", "ptr"))
@op
def mov_K(a: T) -> T:
    return a


@op
def ref_to_byref(a: ref) -> ptr:
    return ptr(a)


@op
def byref_to_ref(a: ptr) -> ref:
    return ref(a)


@op(control="frame")
def addr_of(var: AddressedVar) -> ptr: ...


@op(control="frame")
def localloc(n: i64) -> ptr: ...
