"""Functions of the C library, for `Math` and `MathF`: the host fills a table of their addresses."""

# mypy: ignore-errors
from __future__ import annotations

from oscil.ir.layout import MathFunctions, Thread
from oscil.ir.system.lang import *


@inline
def functions(thread: Ptr[Thread]) -> Ptr[MathFunctions]:
    return Ptr[MathFunctions](thread.runtime.math)


@guest_native("System.Math::Sin(System.Double)")
def math_sin(thread: Ptr[Thread], x: f64) -> f64:
    return call(functions(thread).sin, x)


@guest_native("System.MathF::Sin(System.Single)")
def mathf_sin(thread: Ptr[Thread], x: f32) -> f32:
    return f32(call(functions(thread).sin, f64(x)))


@guest_native("System.Math::Cos(System.Double)")
def math_cos(thread: Ptr[Thread], x: f64) -> f64:
    return call(functions(thread).cos, x)


@guest_native("System.MathF::Cos(System.Single)")
def mathf_cos(thread: Ptr[Thread], x: f32) -> f32:
    return f32(call(functions(thread).cos, f64(x)))


@guest_native("System.Math::Tan(System.Double)")
def math_tan(thread: Ptr[Thread], x: f64) -> f64:
    return call(functions(thread).tan, x)


@guest_native("System.MathF::Tan(System.Single)")
def mathf_tan(thread: Ptr[Thread], x: f32) -> f32:
    return f32(call(functions(thread).tan, f64(x)))


@guest_native("System.Math::Asin(System.Double)")
def math_asin(thread: Ptr[Thread], x: f64) -> f64:
    return call(functions(thread).asin, x)


@guest_native("System.MathF::Asin(System.Single)")
def mathf_asin(thread: Ptr[Thread], x: f32) -> f32:
    return f32(call(functions(thread).asin, f64(x)))


@guest_native("System.Math::Acos(System.Double)")
def math_acos(thread: Ptr[Thread], x: f64) -> f64:
    return call(functions(thread).acos, x)


@guest_native("System.MathF::Acos(System.Single)")
def mathf_acos(thread: Ptr[Thread], x: f32) -> f32:
    return f32(call(functions(thread).acos, f64(x)))


@guest_native("System.Math::Atan(System.Double)")
def math_atan(thread: Ptr[Thread], x: f64) -> f64:
    return call(functions(thread).atan, x)


@guest_native("System.MathF::Atan(System.Single)")
def mathf_atan(thread: Ptr[Thread], x: f32) -> f32:
    return f32(call(functions(thread).atan, f64(x)))


@guest_native("System.Math::Sinh(System.Double)")
def math_sinh(thread: Ptr[Thread], x: f64) -> f64:
    return call(functions(thread).sinh, x)


@guest_native("System.MathF::Sinh(System.Single)")
def mathf_sinh(thread: Ptr[Thread], x: f32) -> f32:
    return f32(call(functions(thread).sinh, f64(x)))


@guest_native("System.Math::Cosh(System.Double)")
def math_cosh(thread: Ptr[Thread], x: f64) -> f64:
    return call(functions(thread).cosh, x)


@guest_native("System.MathF::Cosh(System.Single)")
def mathf_cosh(thread: Ptr[Thread], x: f32) -> f32:
    return f32(call(functions(thread).cosh, f64(x)))


@guest_native("System.Math::Tanh(System.Double)")
def math_tanh(thread: Ptr[Thread], x: f64) -> f64:
    return call(functions(thread).tanh, x)


@guest_native("System.MathF::Tanh(System.Single)")
def mathf_tanh(thread: Ptr[Thread], x: f32) -> f32:
    return f32(call(functions(thread).tanh, f64(x)))


@guest_native("System.Math::Asinh(System.Double)")
def math_asinh(thread: Ptr[Thread], x: f64) -> f64:
    return call(functions(thread).asinh, x)


@guest_native("System.MathF::Asinh(System.Single)")
def mathf_asinh(thread: Ptr[Thread], x: f32) -> f32:
    return f32(call(functions(thread).asinh, f64(x)))


@guest_native("System.Math::Acosh(System.Double)")
def math_acosh(thread: Ptr[Thread], x: f64) -> f64:
    return call(functions(thread).acosh, x)


@guest_native("System.MathF::Acosh(System.Single)")
def mathf_acosh(thread: Ptr[Thread], x: f32) -> f32:
    return f32(call(functions(thread).acosh, f64(x)))


@guest_native("System.Math::Atanh(System.Double)")
def math_atanh(thread: Ptr[Thread], x: f64) -> f64:
    return call(functions(thread).atanh, x)


@guest_native("System.MathF::Atanh(System.Single)")
def mathf_atanh(thread: Ptr[Thread], x: f32) -> f32:
    return f32(call(functions(thread).atanh, f64(x)))


@guest_native("System.Math::Exp(System.Double)")
def math_exp(thread: Ptr[Thread], x: f64) -> f64:
    return call(functions(thread).exp, x)


@guest_native("System.MathF::Exp(System.Single)")
def mathf_exp(thread: Ptr[Thread], x: f32) -> f32:
    return f32(call(functions(thread).exp, f64(x)))


@guest_native("System.Math::Log(System.Double)")
def math_log(thread: Ptr[Thread], x: f64) -> f64:
    return call(functions(thread).log, x)


@guest_native("System.MathF::Log(System.Single)")
def mathf_log(thread: Ptr[Thread], x: f32) -> f32:
    return f32(call(functions(thread).log, f64(x)))


@guest_native("System.Math::Log2(System.Double)")
def math_log2(thread: Ptr[Thread], x: f64) -> f64:
    return call(functions(thread).log2, x)


@guest_native("System.MathF::Log2(System.Single)")
def mathf_log2(thread: Ptr[Thread], x: f32) -> f32:
    return f32(call(functions(thread).log2, f64(x)))


@guest_native("System.Math::Log10(System.Double)")
def math_log10(thread: Ptr[Thread], x: f64) -> f64:
    return call(functions(thread).log10, x)


@guest_native("System.MathF::Log10(System.Single)")
def mathf_log10(thread: Ptr[Thread], x: f32) -> f32:
    return f32(call(functions(thread).log10, f64(x)))


@guest_native("System.Math::Cbrt(System.Double)")
def math_cbrt(thread: Ptr[Thread], x: f64) -> f64:
    return call(functions(thread).cbrt, x)


@guest_native("System.MathF::Cbrt(System.Single)")
def mathf_cbrt(thread: Ptr[Thread], x: f32) -> f32:
    return f32(call(functions(thread).cbrt, f64(x)))


@guest_native("System.Math::Pow(System.Double,System.Double)")
def math_pow(thread: Ptr[Thread], x: f64, y: f64) -> f64:
    return call(functions(thread).pow, x, y)


@guest_native("System.MathF::Pow(System.Single,System.Single)")
def mathf_pow(thread: Ptr[Thread], x: f32, y: f32) -> f32:
    return f32(call(functions(thread).pow, f64(x), f64(y)))


@guest_native("System.Math::Atan2(System.Double,System.Double)")
def math_atan2(thread: Ptr[Thread], x: f64, y: f64) -> f64:
    return call(functions(thread).atan2, x, y)


@guest_native("System.MathF::Atan2(System.Single,System.Single)")
def mathf_atan2(thread: Ptr[Thread], x: f32, y: f32) -> f32:
    return f32(call(functions(thread).atan2, f64(x), f64(y)))


@guest_native("System.Math::FMod(System.Double,System.Double)")
def math_fmod(thread: Ptr[Thread], x: f64, y: f64) -> f64:
    return call(functions(thread).fmod, x, y)


@guest_native("System.MathF::FMod(System.Single,System.Single)")
def mathf_fmod(thread: Ptr[Thread], x: f32, y: f32) -> f32:
    return f32(call(functions(thread).fmod, f64(x), f64(y)))


@guest_native("System.Math::FmaCore(System.Double,System.Double,System.Double)")
def math_fma(x: f64, y: f64, z: f64) -> f64:
    return fma(x, y, z)
