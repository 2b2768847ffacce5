"""Integer arithmetic and shifts (ECMA-335 III.1.5 tables III.2, III.5, III.6, III.7)."""
# mypy: ignore-errors
from __future__ import annotations

from ..faults import DIVIDE_BY_ZERO, OVERFLOW
from ..system.lang import *

i4_LOWEST = -2147483648
i8_LOWEST = -9223372036854775808
i4_MASK = 31
i8_MASK = 63


@family(K=("i4", "i8"), T=("i32", "i64"))
@op
def K_add(a: T, b: T) -> T:
    return a + b


@family(K=("i4", "i8"), T=("i32", "i64"))
@op
def K_sub(a: T, b: T) -> T:
    return a - b


@family(K=("i4", "i8"), T=("i32", "i64"))
@op
def K_mul(a: T, b: T) -> T:
    return a * b


@family(K=("i4", "i8"), T=("i32", "i64"))
@op
def K_div(a: T, b: T) -> T:
    if b == 0:
        throw(DIVIDE_BY_ZERO)
    if b == -1:
        if a == K_LOWEST:
            throw(OVERFLOW)  # III.3.31: the quotient does not fit
    return sdiv(a, b)


@family(K=("i4", "i8"), T=("i32", "i64"), U=("u32", "u64"))
@op
def K_div_un(a: T, b: T) -> T:
    if b == 0:
        throw(DIVIDE_BY_ZERO)
    return T(U(a) // U(b))


@family(K=("i4", "i8"), T=("i32", "i64"))
@op
def K_rem(a: T, b: T) -> T:
    if b == 0:
        throw(DIVIDE_BY_ZERO)
    if b == -1:
        if a == K_LOWEST:
            throw(OVERFLOW)  # as on x86-64; III.3.55 leaves it to the implementation
        return 0
    return srem(a, b)


@family(K=("i4", "i8"), T=("i32", "i64"), U=("u32", "u64"))
@op
def K_rem_un(a: T, b: T) -> T:
    if b == 0:
        throw(DIVIDE_BY_ZERO)
    return T(U(a) % U(b))


@family(K=("i4", "i8"), T=("i32", "i64"))
@op
def K_and(a: T, b: T) -> T:
    return a & b


@family(K=("i4", "i8"), T=("i32", "i64"))
@op
def K_or(a: T, b: T) -> T:
    return a | b


@family(K=("i4", "i8"), T=("i32", "i64"))
@op
def K_xor(a: T, b: T) -> T:
    return a ^ b


# The low five or six bits of a shift amount count, as everywhere; III.3.58 leaves more unspecified.
@family(K=("i4", "i8"), T=("i32", "i64"))
@op
def K_shl(a: T, n: i32) -> T:
    return a << T(n & K_MASK)


@family(K=("i4", "i8"), T=("i32", "i64"))
@op
def K_shr(a: T, n: i32) -> T:
    return a >> T(n & K_MASK)


@family(K=("i4", "i8"), T=("i32", "i64"), U=("u32", "u64"))
@op
def K_shr_un(a: T, n: i32) -> T:
    return T(U(a) >> U(n & K_MASK))


@family(K=("i4", "i8"), T=("i32", "i64"))
@op
def K_neg(a: T) -> T:
    return 0 - a


@family(K=("i4", "i8"), T=("i32", "i64"))
@op
def K_not(a: T) -> T:
    return a ^ -1


@family(K=("i4", "i8"), T=("i32", "i64"))
@op
def K_add_ovf(a: T, b: T) -> T:
    if add_overflows(a, b):
        throw(OVERFLOW)
    return a + b


@family(K=("i4", "i8"), T=("i32", "i64"), U=("u32", "u64"))
@op
def K_add_ovf_un(a: T, b: T) -> T:
    if add_overflows(U(a), U(b)):
        throw(OVERFLOW)
    return a + b


@family(K=("i4", "i8"), T=("i32", "i64"))
@op
def K_sub_ovf(a: T, b: T) -> T:
    if sub_overflows(a, b):
        throw(OVERFLOW)
    return a - b


@family(K=("i4", "i8"), T=("i32", "i64"), U=("u32", "u64"))
@op
def K_sub_ovf_un(a: T, b: T) -> T:
    if sub_overflows(U(a), U(b)):
        throw(OVERFLOW)
    return a - b


@family(K=("i4", "i8"), T=("i32", "i64"))
@op
def K_mul_ovf(a: T, b: T) -> T:
    if mul_overflows(a, b):
        throw(OVERFLOW)
    return a * b


@family(K=("i4", "i8"), T=("i32", "i64"), U=("u32", "u64"))
@op
def K_mul_ovf_un(a: T, b: T) -> T:
    if mul_overflows(U(a), U(b)):
        throw(OVERFLOW)
    return a * b
