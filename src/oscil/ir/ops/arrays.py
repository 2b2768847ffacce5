"""Arrays (ECMA-335 III.4.7 to III.4.9, III.4.12, III.4.20, III.4.26; arrays of several dimensions II.14.2)."""
# mypy: ignore-errors
from __future__ import annotations

from ..faults import ARRAY_TYPE_MISMATCH, INDEX_OUT_OF_RANGE, NULL_REFERENCE
from ..layout import ARRAY_DATA, ARRAY_LENGTH, MethodTable, Thread
from ..system.lang import *
from .runtime import array_new, array_new_md, is_instance

ELEMENT_TYPE = 32  # offset of MethodTable.element
ONE = 1
TWO = 2
FOUR = 4
EIGHT = 8

@op
def ldlen(arr: ref) -> i32:
    if arr == null:
        throw(NULL_REFERENCE)
    return i32(final_load(u32, ptr(arr), ARRAY_LENGTH))


@family(M=("i1", "u1", "i2", "u2"), S=("i8", "u8", "i16", "u16"), SIZE=("ONE", "ONE", "TWO", "TWO"))
@op
def ldelem_M(arr: ref, index: i32) -> i32:
    if arr == null:
        throw(NULL_REFERENCE)
    if u32(index) >= final_load(u32, ptr(arr), ARRAY_LENGTH):
        throw(INDEX_OUT_OF_RANGE)
    return i32(load(S, ptr(arr) + i64(u32(index)) * SIZE, ARRAY_DATA))


@family(
    M=("i4", "i8", "f4", "f8", "ref", "byref"),
    T=("i32", "i64", "f32", "f64", "ref", "ptr"),
    SIZE=("FOUR", "EIGHT", "FOUR", "EIGHT", "EIGHT", "EIGHT"),
)
@op
def ldelem_M(arr: ref, index: i32) -> T:
    if arr == null:
        throw(NULL_REFERENCE)
    if u32(index) >= final_load(u32, ptr(arr), ARRAY_LENGTH):
        throw(INDEX_OUT_OF_RANGE)
    return load(T, ptr(arr) + i64(u32(index)) * SIZE, ARRAY_DATA)


@family(M=("i1", "u1", "i2", "u2"), S=("i8", "u8", "i16", "u16"), SIZE=("ONE", "ONE", "TWO", "TWO"))
@op
def stelem_M(arr: ref, index: i32, value: i32) -> None:
    if arr == null:
        throw(NULL_REFERENCE)
    if u32(index) >= final_load(u32, ptr(arr), ARRAY_LENGTH):
        throw(INDEX_OUT_OF_RANGE)
    store(S, ptr(arr) + i64(u32(index)) * SIZE, ARRAY_DATA, S(value))


@family(
    M=("i4", "i8", "f4", "f8", "ref", "byref"),
    T=("i32", "i64", "f32", "f64", "ref", "ptr"),
    SIZE=("FOUR", "EIGHT", "FOUR", "EIGHT", "EIGHT", "EIGHT"),
)
@op
def stelem_M(arr: ref, index: i32, value: T) -> None:
    if arr == null:
        throw(NULL_REFERENCE)
    if u32(index) >= final_load(u32, ptr(arr), ARRAY_LENGTH):
        throw(INDEX_OUT_OF_RANGE)
    store(T, ptr(arr) + i64(u32(index)) * SIZE, ARRAY_DATA, value)


@op
def stelem_ref_checked(thread: Ptr[Thread], arr: ref, index: i32, value: ref) -> None:
    if arr == null:
        throw(NULL_REFERENCE)
    if u32(index) >= final_load(u32, ptr(arr), ARRAY_LENGTH):
        throw(INDEX_OUT_OF_RANGE)
    if value != null:
        element: Ptr[MethodTable] = load(Ptr[MethodTable], load(ptr, ptr(arr), 0), ELEMENT_TYPE)
        mt: Ptr[MethodTable] = load(Ptr[MethodTable], ptr(value), 0)
        if mt != element:
            if not is_instance(thread, mt, element):
                throw(ARRAY_TYPE_MISMATCH)
    store(ref, ptr(arr) + i64(u32(index)) * 8, ARRAY_DATA, value)


@op
def ldelem_vt(arr: ref, index: i32, size: imm, result: vt_out) -> None:
    if arr == null:
        throw(NULL_REFERENCE)
    if u32(index) >= final_load(u32, ptr(arr), ARRAY_LENGTH):
        throw(INDEX_OUT_OF_RANGE)
    memcpy(result, ptr(arr) + i64(u32(index)) * size + ARRAY_DATA, size)


@op
def stelem_vt(arr: ref, index: i32, value: vt, size: imm) -> None:
    if arr == null:
        throw(NULL_REFERENCE)
    if u32(index) >= final_load(u32, ptr(arr), ARRAY_LENGTH):
        throw(INDEX_OUT_OF_RANGE)
    memcpy(ptr(arr) + i64(u32(index)) * size + ARRAY_DATA, value, size)


@op
def ldelema(arr: ref, index: i32, size: imm) -> ptr:
    if arr == null:
        throw(NULL_REFERENCE)
    if u32(index) >= final_load(u32, ptr(arr), ARRAY_LENGTH):
        throw(INDEX_OUT_OF_RANGE)
    return ptr(arr) + i64(u32(index)) * size + ARRAY_DATA


# III.4.9: the exact element type, unless `readonly.` stands before it.
@op
def ldelema_checked(arr: ref, index: i32, element: TypeSym) -> ptr:
    if arr == null:
        throw(NULL_REFERENCE)
    if u32(index) >= final_load(u32, ptr(arr), ARRAY_LENGTH):
        throw(INDEX_OUT_OF_RANGE)
    if load(Ptr[MethodTable], load(ptr, ptr(arr), 0), ELEMENT_TYPE) != element:
        throw(ARRAY_TYPE_MISMATCH)
    return ptr(arr) + i64(u32(index)) * 8 + ARRAY_DATA


@op
def array_data(arr: ref) -> ptr:
    if arr == null:
        throw(NULL_REFERENCE)
    return ptr(arr) + ARRAY_DATA


@op
def newarr(thread: Ptr[Thread], mt: TypeSym, n: i64) -> ref:
    return array_new(thread, mt, n)


# `dims`: I4 lengths, or pairs of lower bound and length when count is twice the rank.
@op
def new_md(thread: Ptr[Thread], mt: TypeSym, dims: vt, count: imm) -> ref:
    return array_new_md(thread, mt, dims, i32(count))


# With several dimensions: total length at 8, then `rank` lengths and `rank` lower bounds at 16, then the elements.
@op
def md_addr(arr: ref, indices: vt, rank: imm, size: imm) -> ptr:
    if arr == null:
        throw(NULL_REFERENCE)
    at: i64 = 0
    for d in range(rank):
        length: u32 = load(u32, ptr(arr), ARRAY_DATA + d * 4)
        index: u32 = load(u32, indices, d * 4) - load(u32, ptr(arr), ARRAY_DATA + (rank + d) * 4)
        if index >= length:
            throw(INDEX_OUT_OF_RANGE)
        at = at * i64(length) + i64(index)
    return ptr(arr) + ARRAY_DATA + ((rank * 8 + 7) & -8) + at * size


# The same for two dimensions, by far the most common.
@op
def md_addr_2(arr: ref, i: i32, j: i32, size: imm) -> ptr:
    if arr == null:
        throw(NULL_REFERENCE)
    row: u32 = u32(i) - final_load(u32, ptr(arr), ARRAY_DATA + 8)
    column: u32 = u32(j) - final_load(u32, ptr(arr), ARRAY_DATA + 12)
    if row >= final_load(u32, ptr(arr), ARRAY_DATA):
        throw(INDEX_OUT_OF_RANGE)
    length: u32 = final_load(u32, ptr(arr), ARRAY_DATA + 4)
    if column >= length:
        throw(INDEX_OUT_OF_RANGE)
    return ptr(arr) + ARRAY_DATA + 16 + (i64(row) * i64(length) + i64(column)) * size


@op
def array_store_check(thread: Ptr[Thread], arr: ref, value: ref) -> None:
    if arr == null:
        throw(NULL_REFERENCE)
    if value != null:
        element: Ptr[MethodTable] = load(Ptr[MethodTable], load(ptr, ptr(arr), 0), ELEMENT_TYPE)
        mt: Ptr[MethodTable] = load(Ptr[MethodTable], ptr(value), 0)
        if mt != element:
            if not is_instance(thread, mt, element):
                throw(ARRAY_TYPE_MISMATCH)


@op
def array_address_check(arr: ref, element: TypeSym) -> None:
    if arr == null:
        throw(NULL_REFERENCE)
    if load(Ptr[MethodTable], load(ptr, ptr(arr), 0), ELEMENT_TYPE) != element:
        throw(ARRAY_TYPE_MISMATCH)


# A native int index as an int32; one that fits in no array becomes -1, which every bounds check refuses.
@op
def clamp_index(index: i64) -> i32:
    if u64(index) > 0x7FFFFFFF:
        return -1
    return i32(index)


# The first element of an array of any rank.
@op
def array_bytes(arr: ref) -> ptr:
    if arr == null:
        throw(NULL_REFERENCE)
    mt: Ptr[MethodTable] = load(Ptr[MethodTable], ptr(arr), 0)
    return ptr(arr) + i64(mt.base_size)
