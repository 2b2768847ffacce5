from oscil.lang import *


@static
class MathF:
    """Rounding, neighbours and parts of Singles."""

    @static
    def Asinh(x: f32) -> f32:
        return f32(Math.Asinh(f64(x)))

    @static
    def Acosh(x: f32) -> f32:
        return f32(Math.Acosh(f64(x)))

    @static
    def Atanh(x: f32) -> f32:
        return f32(Math.Atanh(f64(x)))

    @static
    def Log(x: f32, y: f32) -> f32:
        if x != x:
            return x
        if y != y:
            return y
        if y == f32(1.0):
            return Single.NaN
        if x != f32(1.0) and (y == f32(0.0) or Single.IsPositiveInfinity(y)):
            return Single.NaN
        return MathF.Log(x) / MathF.Log(y)

    @static
    def SinCos(x: f32) -> ValueTuple[f32, f32]:
        return ValueTuple[f32, f32](MathF.Sin(x), MathF.Cos(x))

    @static
    def FusedMultiplyAdd(x: f32, y: f32, z: f32) -> f32:
        # The product of two Singles is exact as a Double; odd rounding of the sum makes the second rounding safe.
        product = f64(x) * f64(y)
        total = product + f64(z)
        if not Double.IsFinite(total):
            return f32(total)
        back = total - product
        error = (product - (total - back)) + (f64(z) - back)
        if error != 0.0 and (bits(i64, total) & i64(1)) == i64(0):
            toward = (error > 0.0) == (total > 0.0)
            total = bits(f64, bits(i64, total) + (i64(1) if toward else i64(-1)))
        return f32(total)

    @static
    def Round(x: f32, mode: MidpointRounding) -> f32:
        return f32(Math.Round(f64(x), mode))

    @static
    def Round(x: f32, digits: i32) -> f32:
        return MathF.Round(x, digits, MidpointRounding.ToEven)

    @static
    def Round(x: f32, digits: i32, mode: MidpointRounding) -> f32:
        if digits < 0 or digits > 6:
            raise ArgumentOutOfRangeException("digits", "Rounding digits must be between 0 and 6, inclusive.")
        if not (MathF.Abs(x) < f32(1e8)):
            return x
        power = f32(1.0)
        for i in range(digits):
            power *= f32(10.0)
        return MathF.Round(x * power, mode) / power

    @static
    def BitIncrement(x: f32) -> f32:
        pattern = bits(i32, x)
        if not Single.IsFinite(x):
            return Single.MinValue if Single.IsNegativeInfinity(x) else x
        if pattern == -0x80000000:
            return Single.Epsilon
        return bits(f32, pattern + (-1 if pattern < 0 else 1))

    @static
    def BitDecrement(x: f32) -> f32:
        pattern = bits(i32, x)
        if not Single.IsFinite(x):
            return Single.MaxValue if Single.IsPositiveInfinity(x) else x
        if pattern == 0:
            return -Single.Epsilon
        return bits(f32, pattern + (1 if pattern < 0 else -1))

    @static
    def ILogB(x: f32) -> i32:
        return Math.ILogB(f64(x))

    @static
    def ScaleB(x: f32, n: i32) -> f32:
        # One rounding: a Double has room for every scaled Single within reach.
        if n > 600:
            n = 600
        elif n < -600:
            n = -600
        return f32(Math.ScaleB(f64(x), n))

    @static
    def ReciprocalEstimate(x: f32) -> f32:
        return f32(1.0) / x

    @static
    def ReciprocalSqrtEstimate(x: f32) -> f32:
        return f32(1.0) / MathF.Sqrt(x)

    @static
    def MaxMagnitude(x: f32, y: f32) -> f32:
        return Single.MaxMagnitude(x, y)

    @static
    def MinMagnitude(x: f32, y: f32) -> f32:
        return Single.MinMagnitude(x, y)
