from oscil.lang import *


@static
class Math:
    E: Const[f64] = 2.7182818284590451
    PI: Const[f64] = 3.1415926535897931
    Tau: Const[f64] = 6.2831853071795862

    @static
    @extern
    def Sin(a: f64) -> f64: ...

    @family(Name=("Cos", "Asin", "Acos", "Atan", "Sinh", "Cosh", "Tanh", "Asinh", "Acosh", "Atanh", "Exp", "Log", "Log2", "Log10", "Cbrt"))
    @static
    @extern
    def Name(d: f64) -> f64: ...

    @static
    @extern
    def Tan(a: f64) -> f64: ...

    @static
    @extern
    def Pow(x: f64, y: f64) -> f64: ...

    @static
    @extern
    def Atan2(y: f64, x: f64) -> f64: ...

    @static
    @internal
    @extern
    def FMod(x: f64, y: f64) -> f64: ...

    @intrinsic
    @static
    def Sqrt(d: f64) -> f64:
        return Math.Sqrt(d)  # the call is the engine's own operation; a delegate to this member needs the body

    @family(T=("i8", "u8", "i16", "u16", "i32", "u32", "i64", "u64", "nint", "nuint"))
    @intrinsic
    @static
    def Max(val1: T, val2: T) -> T:
        return val1 if val1 >= val2 else val2

    @family(T=("i8", "u8", "i16", "u16", "i32", "u32", "i64", "u64", "nint", "nuint"))
    @intrinsic
    @static
    def Min(val1: T, val2: T) -> T:
        return val1 if val1 <= val2 else val2

    @family(T=("i8", "u8", "i16", "u16", "i32", "u32", "i64", "u64", "nint", "nuint", "f64", "f32", "decimal"))
    @static
    def Clamp(value: T, min: T, max: T) -> T:
        if min > max:
            raise ArgumentException("'" + min.ToString() + "' cannot be greater than " + max.ToString() + ".")
        if value < min:
            return min
        return max if value > max else value

    @family(T=("i8", "u8", "i16", "u16", "i32", "u32", "i64", "u64", "nint", "nuint"))
    @static
    def DivRem(left: T, right: T) -> ValueTuple[T, T]:
        quotient = T(div(left, right))
        return ValueTuple[T, T](quotient, T(left - quotient * right))

    @family(T=("i8", "i16", "i32", "i64", "nint"))
    @static
    def Abs(value: T) -> T:
        if value < T(0):
            value = T(-value)
            if value < T(0):
                raise OverflowException("Negating the minimum value of a twos complement number is invalid.")
        return value

    @family(T=("i8", "i16", "i32", "i64", "nint"))
    @static
    def Sign(value: T) -> i32:
        if value < T(0):
            return -1
        return 1 if value > T(0) else 0

    @static
    def Abs(value: f64) -> f64:
        return bits(f64, bits(i64, value) & 0x7FFF_FFFF_FFFF_FFFF)

    @static
    def Abs(value: f32) -> f32:
        return bits(f32, bits(i32, value) & 0x7FFF_FFFF)

    @static
    def Abs(value: decimal) -> decimal:
        return Decimal.Abs(value)

    @static
    def Sign(value: f64) -> i32:
        if value < 0.0:
            return -1
        if value > 0.0:
            return 1
        if value == 0.0:
            return 0
        raise ArithmeticException("Function does not accept floating point Not-a-Number values.")

    @static
    def Sign(value: f32) -> i32:
        return Math.Sign(f64(value))

    @static
    def Sign(value: decimal) -> i32:
        return Decimal.Sign(value)

    @static
    def Max(val1: f64, val2: f64) -> f64:
        if val1 != val2:
            if not Double.IsNaN(val1):
                return val1 if val2 < val1 else val2
            return val1
        return val1 if Double.IsNegative(val2) else val2

    @static
    def Min(val1: f64, val2: f64) -> f64:
        if val1 != val2:
            if not Double.IsNaN(val1):
                return val1 if val1 < val2 else val2
            return val1
        return val1 if Double.IsNegative(val1) else val2

    @static
    def Max(val1: f32, val2: f32) -> f32:
        return f32(Math.Max(f64(val1), f64(val2)))

    @static
    def Min(val1: f32, val2: f32) -> f32:
        return f32(Math.Min(f64(val1), f64(val2)))

    @static
    def Max(val1: decimal, val2: decimal) -> decimal:
        return Decimal.Max(val1, val2)

    @static
    def Min(val1: decimal, val2: decimal) -> decimal:
        return Decimal.Min(val1, val2)

    @intrinsic
    @static
    def Floor(d: f64) -> f64:
        t = Math.Truncate(d)
        return t - 1.0 if t > d else t

    @intrinsic
    @static
    def Ceiling(a: f64) -> f64:
        t = Math.Truncate(a)
        return t + 1.0 if t < a else t

    @family(Name=("Floor", "Ceiling", "Truncate", "Round"))
    @static
    def Name(d: decimal) -> decimal:
        return Decimal.Name(d)

    @intrinsic
    @static
    def Truncate(d: f64) -> f64:
        magnitude = Math.Abs(d)
        if not (magnitude < 4503599627370496.0):
            return d
        return Math.CopySign(f64(i64(d)), d)

    @static
    def CopySign(x: f64, y: f64) -> f64:
        return bits(f64, (bits(i64, x) & 0x7FFF_FFFF_FFFF_FFFF) | (bits(i64, y) & bits(i64, u64(0x8000_0000_0000_0000))))

    @static
    def Round(a: f64) -> f64:
        magnitude = Math.Abs(a)
        if not (magnitude < 4503599627370496.0):
            return a
        # Adding 2^52 pushes the fraction out with the processor's own rounding, half to even.
        return Math.CopySign((magnitude + 4503599627370496.0) - 4503599627370496.0, a)

    @static
    def Round(value: f64, mode: MidpointRounding) -> f64:
        if mode == MidpointRounding.ToEven:
            return Math.Round(value)
        if mode == MidpointRounding.AwayFromZero:
            t = Math.Truncate(value)
            return t + Math.CopySign(1.0, value) if Math.Abs(value - t) >= 0.5 else t
        if mode == MidpointRounding.ToZero:
            return Math.Truncate(value)
        if mode == MidpointRounding.ToNegativeInfinity:
            return Math.Floor(value)
        if mode == MidpointRounding.ToPositiveInfinity:
            return Math.Ceiling(value)
        raise ArgumentException("The value '" + i32(mode).ToString() + "' is not valid for this usage of the type MidpointRounding.", "mode")

    @static
    def Round(value: f64, digits: i32) -> f64:
        return Math.Round(value, digits, MidpointRounding.ToEven)

    @static
    def Round(value: f64, digits: i32, mode: MidpointRounding) -> f64:
        if digits < 0 or digits > 15:
            raise ArgumentOutOfRangeException("digits", "Rounding digits must be between 0 and 15, inclusive.")
        if not (Math.Abs(value) < 1e16):
            return value
        power = 1.0
        for i in range(digits):
            power *= 10.0
        return Math.Round(value * power, mode) / power

    @static
    def Round(d: decimal, decimals: i32) -> decimal:
        return Decimal.Round(d, decimals)

    @static
    def Round(d: decimal, mode: MidpointRounding) -> decimal:
        return Decimal.Round(d, mode)

    @static
    def Round(d: decimal, decimals: i32, mode: MidpointRounding) -> decimal:
        return Decimal.Round(d, decimals, mode)

    @static
    def Log(a: f64, newBase: f64) -> f64:
        if Double.IsNaN(a):
            return a
        if Double.IsNaN(newBase):
            return newBase
        if newBase == 1.0:
            return Double.NaN
        if a != 1.0 and (newBase == 0.0 or Double.IsPositiveInfinity(newBase)):
            return Double.NaN
        return Math.Log(a) / Math.Log(newBase)

    @static
    def IEEERemainder(x: f64, y: f64) -> f64:
        if Double.IsNaN(x):
            return x
        if Double.IsNaN(y):
            return y
        regular = Math.FMod(x, y)
        if Double.IsNaN(regular):
            return Double.NaN
        if regular == 0.0 and Double.IsNegative(x):
            return Double.NegativeZero
        alternative = regular - Math.Abs(y) * f64(Math.Sign(x))
        if Math.Abs(alternative) == Math.Abs(regular):
            result = x / y
            rounded = Math.Round(result)
            return alternative if Math.Abs(rounded) > Math.Abs(result) else regular
        return alternative if Math.Abs(alternative) < Math.Abs(regular) else regular

    @static
    def FusedMultiplyAdd(x: f64, y: f64, z: f64) -> f64:
        return Math.FmaCore(x, y, z)

    @static
    @extern
    @internal
    def FmaCore(x: f64, y: f64, z: f64) -> f64: ...

    @static
    def SinCos(x: f64) -> ValueTuple[f64, f64]:
        return ValueTuple[f64, f64](Math.Sin(x), Math.Cos(x))

    @static
    def BigMul(a: i32, b: i32) -> i64:
        return i64(a) * i64(b)

    @static
    def BigMul(a: u64, b: u64, low: Out[u64]) -> u64:
        al = a & u64(0xFFFF_FFFF)
        ah = a >> 32
        bl = b & u64(0xFFFF_FFFF)
        bh = b >> 32
        mull = al * bl
        t = ah * bl + (mull >> 32)
        tl = al * bh + (t & u64(0xFFFF_FFFF))
        low = (tl << 32) | (mull & u64(0xFFFF_FFFF))
        return ah * bh + (t >> 32) + (tl >> 32)

    @static
    def DivRem(a: i32, b: i32, result: Out[i32]) -> i32:
        quotient = div(a, b)
        result = a - quotient * b
        return quotient

    @static
    def DivRem(a: i64, b: i64, result: Out[i64]) -> i64:
        quotient = div(a, b)
        result = a - quotient * b
        return quotient
