"""Comparisons: the result is 1 or 0 (ECMA-335 III.1.5 table III.4)."""
# mypy: ignore-errors
from __future__ import annotations

from ..system.lang import *


@family(K=("i4", "i8", "f4", "f8"), T=("i32", "i64", "f32", "f64"))
@op
def K_eq(a: T, b: T) -> i32:
    return i32(a == b)


@family(K=("i4", "i8", "f4", "f8"), T=("i32", "i64", "f32", "f64"))
@op
def K_ne(a: T, b: T) -> i32:
    return i32(a != b)


@family(K=("i4", "i8", "f4", "f8"), T=("i32", "i64", "f32", "f64"))
@op
def K_lt(a: T, b: T) -> i32:
    return i32(a < b)


@family(K=("i4", "i8", "f4", "f8"), T=("i32", "i64", "f32", "f64"))
@op
def K_le(a: T, b: T) -> i32:
    return i32(a <= b)


@family(K=("i4", "i8", "f4", "f8"), T=("i32", "i64", "f32", "f64"))
@op
def K_gt(a: T, b: T) -> i32:
    return i32(a > b)


@family(K=("i4", "i8", "f4", "f8"), T=("i32", "i64", "f32", "f64"))
@op
def K_ge(a: T, b: T) -> i32:
    return i32(a >= b)


@family(K=("i4", "i8"), T=("i32", "i64"), U=("u32", "u64"))
@op
def K_lt_un(a: T, b: T) -> i32:
    return i32(U(a) < U(b))


@family(K=("i4", "i8"), T=("i32", "i64"), U=("u32", "u64"))
@op
def K_le_un(a: T, b: T) -> i32:
    return i32(U(a) <= U(b))


@family(K=("i4", "i8"), T=("i32", "i64"), U=("u32", "u64"))
@op
def K_gt_un(a: T, b: T) -> i32:
    return i32(U(a) > U(b))


@family(K=("i4", "i8"), T=("i32", "i64"), U=("u32", "u64"))
@op
def K_ge_un(a: T, b: T) -> i32:
    return i32(U(a) >= U(b))


# Unordered forms: true when a or b is NaN. `ne` above is unordered (LLVM's `une`), so there is no `ne_un`.
@family(F=("f4", "f8"), T=("f32", "f64"))
@op
def F_eq_un(a: T, b: T) -> i32:
    return i32(not (a < b or a > b))


@family(F=("f4", "f8"), T=("f32", "f64"))
@op
def F_lt_un(a: T, b: T) -> i32:
    return i32(not (a >= b))


@family(F=("f4", "f8"), T=("f32", "f64"))
@op
def F_le_un(a: T, b: T) -> i32:
    return i32(not (a > b))


@family(F=("f4", "f8"), T=("f32", "f64"))
@op
def F_gt_un(a: T, b: T) -> i32:
    return i32(not (a <= b))


@family(F=("f4", "f8"), T=("f32", "f64"))
@op
def F_ge_un(a: T, b: T) -> i32:
    return i32(not (a < b))


@op
def ref_eq(a: ref, b: ref) -> i32:
    return i32(a == b)


@op
def ref_ne(a: ref, b: ref) -> i32:
    return i32(a != b)


@op
def byref_eq(a: ptr, b: ptr) -> i32:
    return i32(u64(a) == u64(b))


@op
def byref_ne(a: ptr, b: ptr) -> i32:
    return i32(u64(a) != u64(b))


@op
def byref_lt(a: ptr, b: ptr) -> i32:
    return i32(u64(a) < u64(b))


@op
def byref_le(a: ptr, b: ptr) -> i32:
    return i32(u64(a) <= u64(b))


@op
def byref_gt(a: ptr, b: ptr) -> i32:
    return i32(u64(a) > u64(b))


@op
def byref_ge(a: ptr, b: ptr) -> i32:
    return i32(u64(a) >= u64(b))
