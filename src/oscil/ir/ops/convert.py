"""Conversions, bit casts and bit counting (ECMA-335 III.1.5 table III.8)."""
# mypy: ignore-errors
from __future__ import annotations

from ..system.lang import *

i4_MASK = 31
i8_MASK = 63


@family(R=("i1", "u1", "i2", "u2"), S=("i8", "u8", "i16", "u16"))
@family(K=("i4", "i8"), T=("i32", "i64"))
@op
def K_to_R(a: T) -> i32:
    return i32(S(a))


@op
def i4_to_i8(a: i32) -> i64:
    return i64(a)


@op
def u4_to_i8(a: i32) -> i64:
    return i64(u32(a))


@op
def i8_to_i4(a: i64) -> i32:
    return i32(a)


@family(F=("f4", "f8"), T=("f32", "f64"))
@op
def i4_to_F(a: i32) -> T:
    return T(a)


@family(F=("f4", "f8"), T=("f32", "f64"))
@op
def u4_to_F(a: i32) -> T:
    return T(u32(a))


@family(F=("f4", "f8"), T=("f32", "f64"))
@op
def i8_to_F(a: i64) -> T:
    return T(a)


@family(F=("f4", "f8"), T=("f32", "f64"))
@op
def u8_to_F(a: i64) -> T:
    return T(u64(a))


# From floating point: saturating, NaN gives 0 (.NET 9 and later; III.3.27 leaves it open). Small types narrow the i4.
@family(R=("i1", "u1", "i2", "u2"), S=("i8", "u8", "i16", "u16"))
@family(F=("f4", "f8"), T=("f32", "f64"))
@op
def F_to_R(a: T) -> i32:
    return i32(S(i32(a)))


@family(F=("f4", "f8"), T=("f32", "f64"))
@op
def F_to_i4(a: T) -> i32:
    return i32(a)


@family(F=("f4", "f8"), T=("f32", "f64"))
@op
def F_to_u4(a: T) -> i32:
    return i32(u32(a))


@family(F=("f4", "f8"), T=("f32", "f64"))
@op
def F_to_i8(a: T) -> i64:
    return i64(a)


@family(F=("f4", "f8"), T=("f32", "f64"))
@op
def F_to_u8(a: T) -> i64:
    return i64(u64(a))


@op
def f4_to_f8(a: f32) -> f64:
    return f64(a)


@op
def f8_to_f4(a: f64) -> f32:
    return f32(a)


@op
def byref_to_i8(a: ptr) -> i64:
    return i64(a)


@op
def i8_to_byref(a: i64) -> ptr:
    return ptr(a)


@op
def i4_bits_f4(a: i32) -> f32:
    return bits(f32, a)


@op
def f4_bits_i4(a: f32) -> i32:
    return bits(i32, a)


@op
def i8_bits_f8(a: i64) -> f64:
    return bits(f64, a)


@op
def f8_bits_i8(a: f64) -> i64:
    return bits(i64, a)


@family(K=("i4", "i8"), T=("i32", "i64"), U=("u32", "u64"))
@op
def K_clz(a: T) -> i32:
    return i32(clz(U(a)))


@family(K=("i4", "i8"), T=("i32", "i64"), U=("u32", "u64"))
@op
def K_ctz(a: T) -> i32:
    return i32(ctz(U(a)))


@family(K=("i4", "i8"), T=("i32", "i64"), U=("u32", "u64"))
@op
def K_popcount(a: T) -> i32:
    return i32(popcount(U(a)))


@family(K=("i4", "i8"), T=("i32", "i64"), U=("u32", "u64"))
@op
def K_bswap(a: T) -> T:
    return T(bswap(U(a)))


@family(K=("i4", "i8"), T=("i32", "i64"), U=("u32", "u64"))
@op
def K_rotl(a: T, n: i32) -> T:
    return T((U(a) << U(n & K_MASK)) | (U(a) >> U((0 - n) & K_MASK)))


@op
def u8_mul_high(a: i64, b: i64) -> i64:
    al: u64 = u64(a) & 0xFFFFFFFF
    ah: u64 = u64(a) >> 32
    bl: u64 = u64(b) & 0xFFFFFFFF
    bh: u64 = u64(b) >> 32
    mid: u64 = ah * bl + ((al * bl) >> 32)
    low: u64 = al * bh + (mid & 0xFFFFFFFF)
    return i64(ah * bh + (mid >> 32) + (low >> 32))
