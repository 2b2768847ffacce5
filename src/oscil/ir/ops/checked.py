"""Checked conversions (ECMA-335 III.3.28, III.3.29): OverflowException when the truncated value does not fit.

The bounds are written out, one definition for each pair, so that each reads as its rule. `u4`, `u8`: unsigned.
"""
# mypy: ignore-errors
from __future__ import annotations

from ..faults import OVERFLOW
from ..system.lang import *


@op
def i4_to_i1_ovf(a: i32) -> i32:
    if a < -128 or a > 127:
        throw(OVERFLOW)
    return a


@op
def i4_to_u1_ovf(a: i32) -> i32:
    if a < 0 or a > 255:
        throw(OVERFLOW)
    return a


@op
def i4_to_i2_ovf(a: i32) -> i32:
    if a < -32768 or a > 32767:
        throw(OVERFLOW)
    return a


@op
def i4_to_u2_ovf(a: i32) -> i32:
    if a < 0 or a > 65535:
        throw(OVERFLOW)
    return a


@op
def i4_to_u4_ovf(a: i32) -> i32:
    if a < 0:
        throw(OVERFLOW)
    return a


@op
def i4_to_i8_ovf(a: i32) -> i64:
    return i64(a)


@op
def i4_to_u8_ovf(a: i32) -> i64:
    if a < 0:
        throw(OVERFLOW)
    return i64(a)


@op
def u4_to_i1_ovf(a: i32) -> i32:
    if u32(a) > 127:
        throw(OVERFLOW)
    return a


@op
def u4_to_u1_ovf(a: i32) -> i32:
    if u32(a) > 255:
        throw(OVERFLOW)
    return a


@op
def u4_to_i2_ovf(a: i32) -> i32:
    if u32(a) > 32767:
        throw(OVERFLOW)
    return a


@op
def u4_to_u2_ovf(a: i32) -> i32:
    if u32(a) > 65535:
        throw(OVERFLOW)
    return a


@op
def u4_to_i4_ovf(a: i32) -> i32:
    if u32(a) > 2147483647:
        throw(OVERFLOW)
    return a


@op
def u4_to_i8_ovf(a: i32) -> i64:
    return i64(u32(a))


@op
def u4_to_u8_ovf(a: i32) -> i64:
    return i64(u32(a))


@op
def i8_to_i1_ovf(a: i64) -> i32:
    if a < -128 or a > 127:
        throw(OVERFLOW)
    return i32(a)


@op
def i8_to_u1_ovf(a: i64) -> i32:
    if a < 0 or a > 255:
        throw(OVERFLOW)
    return i32(a)


@op
def i8_to_i2_ovf(a: i64) -> i32:
    if a < -32768 or a > 32767:
        throw(OVERFLOW)
    return i32(a)


@op
def i8_to_u2_ovf(a: i64) -> i32:
    if a < 0 or a > 65535:
        throw(OVERFLOW)
    return i32(a)


@op
def i8_to_i4_ovf(a: i64) -> i32:
    if a < -2147483648 or a > 2147483647:
        throw(OVERFLOW)
    return i32(a)


@op
def i8_to_u4_ovf(a: i64) -> i32:
    if a < 0 or a > 4294967295:
        throw(OVERFLOW)
    return i32(a)


@op
def i8_to_u8_ovf(a: i64) -> i64:
    if a < 0:
        throw(OVERFLOW)
    return a


@op
def u8_to_i1_ovf(a: i64) -> i32:
    if u64(a) > 127:
        throw(OVERFLOW)
    return i32(a)


@op
def u8_to_u1_ovf(a: i64) -> i32:
    if u64(a) > 255:
        throw(OVERFLOW)
    return i32(a)


@op
def u8_to_i2_ovf(a: i64) -> i32:
    if u64(a) > 32767:
        throw(OVERFLOW)
    return i32(a)


@op
def u8_to_u2_ovf(a: i64) -> i32:
    if u64(a) > 65535:
        throw(OVERFLOW)
    return i32(a)


@op
def u8_to_i4_ovf(a: i64) -> i32:
    if u64(a) > 2147483647:
        throw(OVERFLOW)
    return i32(a)


@op
def u8_to_u4_ovf(a: i64) -> i32:
    if u64(a) > 4294967295:
        throw(OVERFLOW)
    return i32(a)


@op
def u8_to_i8_ovf(a: i64) -> i64:
    if u64(a) > 9223372036854775807:
        throw(OVERFLOW)
    return a


@op
def f4_to_i1_ovf(a: f32) -> i32:
    if not (f64(a) > -129.0 and f64(a) < 128.0):
        throw(OVERFLOW)
    return i32(a)


@op
def f4_to_u1_ovf(a: f32) -> i32:
    if not (f64(a) > -1.0 and f64(a) < 256.0):
        throw(OVERFLOW)
    return i32(a)


@op
def f4_to_i2_ovf(a: f32) -> i32:
    if not (f64(a) > -32769.0 and f64(a) < 32768.0):
        throw(OVERFLOW)
    return i32(a)


@op
def f4_to_u2_ovf(a: f32) -> i32:
    if not (f64(a) > -1.0 and f64(a) < 65536.0):
        throw(OVERFLOW)
    return i32(a)


@op
def f4_to_i4_ovf(a: f32) -> i32:
    if not (f64(a) > -2147483649.0 and f64(a) < 2147483648.0):
        throw(OVERFLOW)
    return i32(a)


@op
def f4_to_u4_ovf(a: f32) -> i32:
    if not (f64(a) > -1.0 and f64(a) < 4294967296.0):
        throw(OVERFLOW)
    return i32(u32(a))


@op
def f4_to_i8_ovf(a: f32) -> i64:
    if not (f64(a) >= -9223372036854775808.0 and f64(a) < 9223372036854775808.0):
        throw(OVERFLOW)
    return i64(a)


@op
def f4_to_u8_ovf(a: f32) -> i64:
    if not (f64(a) > -1.0 and f64(a) < 18446744073709551616.0):
        throw(OVERFLOW)
    return i64(u64(a))


@op
def f8_to_i1_ovf(a: f64) -> i32:
    if not (a > -129.0 and a < 128.0):
        throw(OVERFLOW)
    return i32(a)


@op
def f8_to_u1_ovf(a: f64) -> i32:
    if not (a > -1.0 and a < 256.0):
        throw(OVERFLOW)
    return i32(a)


@op
def f8_to_i2_ovf(a: f64) -> i32:
    if not (a > -32769.0 and a < 32768.0):
        throw(OVERFLOW)
    return i32(a)


@op
def f8_to_u2_ovf(a: f64) -> i32:
    if not (a > -1.0 and a < 65536.0):
        throw(OVERFLOW)
    return i32(a)


@op
def f8_to_i4_ovf(a: f64) -> i32:
    if not (a > -2147483649.0 and a < 2147483648.0):
        throw(OVERFLOW)
    return i32(a)


@op
def f8_to_u4_ovf(a: f64) -> i32:
    if not (a > -1.0 and a < 4294967296.0):
        throw(OVERFLOW)
    return i32(u32(a))


@op
def f8_to_i8_ovf(a: f64) -> i64:
    if not (a >= -9223372036854775808.0 and a < 9223372036854775808.0):
        throw(OVERFLOW)
    return i64(a)


@op
def f8_to_u8_ovf(a: f64) -> i64:
    if not (a > -1.0 and a < 18446744073709551616.0):
        throw(OVERFLOW)
    return i64(u64(a))
