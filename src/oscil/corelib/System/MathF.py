from oscil.lang import *


@static
class MathF:
    E: Const[f32] = 2.71828183
    PI: Const[f32] = 3.14159265
    Tau: Const[f32] = 6.283185307

    @static
    def Sin(x: f32) -> f32:
        return f32(Math.Sin(f64(x)))

    @static
    def Cos(x: f32) -> f32:
        return f32(Math.Cos(f64(x)))

    @static
    def Tan(x: f32) -> f32:
        return f32(Math.Tan(f64(x)))

    @static
    def Asin(x: f32) -> f32:
        return f32(Math.Asin(f64(x)))

    @static
    def Acos(x: f32) -> f32:
        return f32(Math.Acos(f64(x)))

    @static
    def Atan(x: f32) -> f32:
        return f32(Math.Atan(f64(x)))

    @static
    def Sinh(x: f32) -> f32:
        return f32(Math.Sinh(f64(x)))

    @static
    def Cosh(x: f32) -> f32:
        return f32(Math.Cosh(f64(x)))

    @static
    def Tanh(x: f32) -> f32:
        return f32(Math.Tanh(f64(x)))

    @static
    def Exp(x: f32) -> f32:
        return f32(Math.Exp(f64(x)))

    @static
    def Log(x: f32) -> f32:
        return f32(Math.Log(f64(x)))

    @static
    def Log2(x: f32) -> f32:
        return f32(Math.Log2(f64(x)))

    @static
    def Log10(x: f32) -> f32:
        return f32(Math.Log10(f64(x)))

    @static
    def Cbrt(x: f32) -> f32:
        return f32(Math.Cbrt(f64(x)))

    @static
    def Sqrt(x: f32) -> f32:
        return f32(Math.Sqrt(f64(x)))

    @static
    def Floor(x: f32) -> f32:
        return f32(Math.Floor(f64(x)))

    @static
    def Ceiling(x: f32) -> f32:
        return f32(Math.Ceiling(f64(x)))

    @static
    def Truncate(x: f32) -> f32:
        return f32(Math.Truncate(f64(x)))

    @static
    def Round(x: f32) -> f32:
        return f32(Math.Round(f64(x)))

    @static
    def Abs(x: f32) -> f32:
        return f32(Math.Abs(f64(x)))

    @static
    def Pow(x: f32, y: f32) -> f32:
        return f32(Math.Pow(f64(x), f64(y)))

    @static
    def Atan2(x: f32, y: f32) -> f32:
        return f32(Math.Atan2(f64(x), f64(y)))

    @static
    def Max(x: f32, y: f32) -> f32:
        return f32(Math.Max(f64(x), f64(y)))

    @static
    def Min(x: f32, y: f32) -> f32:
        return f32(Math.Min(f64(x), f64(y)))

    @static
    def CopySign(x: f32, y: f32) -> f32:
        return f32(Math.CopySign(f64(x), f64(y)))

    @static
    def IEEERemainder(x: f32, y: f32) -> f32:
        return f32(Math.IEEERemainder(f64(x), f64(y)))

    @static
    def Sign(x: f32) -> i32:
        return Math.Sign(f64(x))
