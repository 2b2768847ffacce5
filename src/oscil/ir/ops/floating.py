"""Floating-point arithmetic (IEEE 754; ECMA-335 I.12.1.3, III.1.5)."""
# mypy: ignore-errors
from __future__ import annotations

from ..faults import OVERFLOW
from ..system.lang import *


@family(F=("f4", "f8"), T=("f32", "f64"))
@op
def F_add(a: T, b: T) -> T:
    return a + b


@family(F=("f4", "f8"), T=("f32", "f64"))
@op
def F_sub(a: T, b: T) -> T:
    return a - b


@family(F=("f4", "f8"), T=("f32", "f64"))
@op
def F_mul(a: T, b: T) -> T:
    return a * b


@family(F=("f4", "f8"), T=("f32", "f64"))
@op
def F_div(a: T, b: T) -> T:
    return a / b


@family(F=("f4", "f8"), T=("f32", "f64"))
@op
def F_neg(a: T) -> T:
    return -a


def fmod_bits(ux: u64, uy: u64) -> u64:
    """The remainder of two finite doubles, as bits, exact, by long division; the sign is the dividend's."""
    ex: i64 = i64(ux >> 52) & 0x7FF
    ey: i64 = i64(uy >> 52) & 0x7FF
    sign: u64 = ux & 0x8000000000000000
    mx: u64 = ux & 0xFFFFFFFFFFFFF
    my: u64 = uy & 0xFFFFFFFFFFFFF
    if ex == 0:
        ex = 1
    else:
        mx = mx | 0x10000000000000
    if ey == 0:
        ey = 1
    else:
        my = my | 0x10000000000000
    while my < 0x10000000000000:
        my = my << 1
        ey = ey - 1
    while mx < 0x10000000000000 and mx != 0:
        mx = mx << 1
        ex = ex - 1
    while ex >= ey:
        if mx >= my:
            mx = mx - my
        if mx == 0:
            return sign
        if ex > ey:
            mx = mx << 1
        ex = ex - 1
    ex = ey
    while mx < 0x10000000000000:
        mx = mx << 1
        ex = ex - 1
    if ex > 0:
        return sign | (mx - 0x10000000000000) | (u64(ex) << 52)
    return sign | (mx >> u64(1 - ex))


@op
def f8_rem(a: f64, b: f64) -> f64:
    ux: u64 = bits(u64, a)
    uy: u64 = bits(u64, b) & 0x7FFFFFFFFFFFFFFF
    if uy == 0 or uy > 0x7FF0000000000000 or (ux & 0x7FF0000000000000) == 0x7FF0000000000000:
        return (a * b) / (a * b)  # III.3.55: x rem 0, infinity rem y and NaN give NaN
    if (ux & 0x7FFFFFFFFFFFFFFF) < uy:
        return a
    return bits(f64, fmod_bits(ux, uy))


@op
def f4_rem(a: f32, b: f32) -> f32:
    x: f64 = f64(a)
    y: f64 = f64(b)
    ux: u64 = bits(u64, x)
    uy: u64 = bits(u64, y) & 0x7FFFFFFFFFFFFFFF
    if uy == 0 or uy > 0x7FF0000000000000 or (ux & 0x7FF0000000000000) == 0x7FF0000000000000:
        return (a * b) / (a * b)
    if (ux & 0x7FFFFFFFFFFFFFFF) < uy:
        return a
    return f32(bits(f64, fmod_bits(ux, uy)))  # exact: the remainder of two floats is a float


@family(F=("f4", "f8"), T=("f32", "f64"))
@op
def ckfinite_F(a: T) -> T:
    if not (a - a == a - a):
        throw(OVERFLOW)  # .NET 10 raises OverflowException where III.3.19 says ArithmeticException
    return a


@family(F=("f4", "f8"), T=("f32", "f64"))
@op
def F_sqrt(a: T) -> T:
    return sqrt(a)


@family(F=("f4", "f8"), T=("f32", "f64"))
@op
def F_floor(a: T) -> T:
    return floor(a)


@family(F=("f4", "f8"), T=("f32", "f64"))
@op
def F_ceil(a: T) -> T:
    return ceil(a)


@family(F=("f4", "f8"), T=("f32", "f64"))
@op
def F_trunc(a: T) -> T:
    return trunc(a)


@family(F=("f4", "f8"), T=("f32", "f64"))
@op
def F_round_even(a: T) -> T:
    return rint(a)


@family(F=("f4", "f8"), T=("f32", "f64"))
@op
def F_abs(a: T) -> T:
    return fabs(a)


@family(F=("f4", "f8"), T=("f32", "f64"))
@op
def F_fma(a: T, b: T, c: T) -> T:
    return fma(a, b, c)


# Math.Min (IEEE 754-2019 minimum): NaN wins, -0 is below +0.
@family(F=("f4", "f8"), T=("f32", "f64"), I=("i32", "i64"))
@op
def F_min(a: T, b: T) -> T:
    if a != a:
        return a
    if a == b:
        return a if bits(I, a) < 0 else b
    return a if a < b else b


# Math.Max (IEEE 754-2019 maximum): NaN wins, -0 is below +0.
@family(F=("f4", "f8"), T=("f32", "f64"), I=("i32", "i64"))
@op
def F_max(a: T, b: T) -> T:
    if a != a:
        return a
    if a == b:
        return a if bits(I, b) < 0 else b
    return a if a > b else b
