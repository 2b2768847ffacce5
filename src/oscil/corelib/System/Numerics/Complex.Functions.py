from oscil.lang import *


@struct
@readonly
class Complex:
    """Elementary functions."""

    # Beyond these a sum of squares overflows.
    SqrtRescale: Const[Private[f64]] = 7.446288774449766e307
    AsinOverflow: Const[Private[f64]] = 6.703903964971298e153

    @static
    def Abs(value: Complex) -> f64:
        return Double.Hypot(value._real, value._imaginary)

    @static
    def _Log1P(x: f64) -> f64:
        sum = 1.0 + x
        if sum == 1.0:
            return x
        if x < 0.75:
            return x * Math.Log(sum) / (sum - 1.0)
        return Math.Log(sum)

    @static
    def Sin(value: Complex) -> Complex:
        p = Math.Exp(value._imaginary)
        q = 1.0 / p
        return Complex(Math.Sin(value._real) * ((p + q) * 0.5), Math.Cos(value._real) * ((p - q) * 0.5))

    @static
    def Sinh(value: Complex) -> Complex:
        turned = Complex.Sin(Complex(-value._imaginary, value._real))
        return Complex(turned._imaginary, -turned._real)

    @static
    def Cos(value: Complex) -> Complex:
        p = Math.Exp(value._imaginary)
        q = 1.0 / p
        return Complex(Math.Cos(value._real) * ((p + q) * 0.5), -Math.Sin(value._real) * ((p - q) * 0.5))

    @static
    def Cosh(value: Complex) -> Complex:
        return Complex.Cos(Complex(-value._imaginary, value._real))

    @static
    def Tan(value: Complex) -> Complex:
        x = 2.0 * value._real
        y = 2.0 * value._imaginary
        p = Math.Exp(y)
        q = 1.0 / p
        cosh = (p + q) * 0.5
        if Math.Abs(value._imaginary) <= 4.0:
            sinh = (p - q) * 0.5
            divisor = Math.Cos(x) + cosh
            return Complex(Math.Sin(x) / divisor, sinh / divisor)
        divisor = 1.0 + Math.Cos(x) / cosh
        return Complex(Math.Sin(x) / cosh / divisor, Math.Tanh(y) / divisor)

    @static
    def Tanh(value: Complex) -> Complex:
        turned = Complex.Tan(Complex(-value._imaginary, value._real))
        return Complex(turned._imaginary, -turned._real)

    @static
    def Asin(value: Complex) -> Complex:
        b: f64 = 0.0
        slope: f64 = 0.0
        v: f64 = 0.0
        Complex._Arc(Math.Abs(value._real), Math.Abs(value._imaginary), out(b), out(slope), out(v))
        u = Math.Asin(b) if slope < 0.0 else Math.Atan(slope)
        return Complex(-u if value._real < 0.0 else u, -v if value._imaginary < 0.0 else v)

    @static
    def Acos(value: Complex) -> Complex:
        b: f64 = 0.0
        slope: f64 = 0.0
        v: f64 = 0.0
        Complex._Arc(Math.Abs(value._real), Math.Abs(value._imaginary), out(b), out(slope), out(v))
        u = Math.Acos(b) if slope < 0.0 else Math.Atan(1.0 / slope)
        return Complex(Math.PI - u if value._real < 0.0 else u, -v if value._imaginary > 0.0 else v)

    @static
    def _Arc(x: f64, y: f64, b: Out[f64], slope: Out[f64], v: Out[f64]) -> None:
        """Arc sine in the first quadrant (Hull, Fairgrieve and Tang): the real part is asin(b), or atan(slope) where
        that is known better; v is the imaginary part."""
        slope = -1.0
        if x > Complex.AsinOverflow or y > Complex.AsinOverflow:
            b = -1.0
            slope = x / y
            small = x if x < y else y
            large = y if x < y else x
            v = 0.6931471805599453 + Math.Log(large) + 0.5 * Complex._Log1P((small / large) * (small / large))
            return
        r = Double.Hypot(x + 1.0, y)
        s = Double.Hypot(x - 1.0, y)
        a = (r + s) * 0.5
        b = x / a
        if b > 0.75:
            if x <= 1.0:
                rest = (y * y / (r + (x + 1.0)) + (s + (1.0 - x))) * 0.5
                slope = x / Math.Sqrt((a + x) * rest)
            else:
                t = (1.0 / (r + (x + 1.0)) + 1.0 / (s + (x - 1.0))) * 0.5
                slope = x / y / Math.Sqrt((a + x) * t)
        if a >= 1.5:
            v = Math.Log(a + Math.Sqrt((a - 1.0) * (a + 1.0)))
        elif x < 1.0:
            t = (1.0 / (r + (x + 1.0)) + 1.0 / (s + (1.0 - x))) * 0.5
            v = Complex._Log1P(y * y * t + y * Math.Sqrt(t * (a + 1.0)))
        else:
            above = (y * y / (r + (x + 1.0)) + (s + (x - 1.0))) * 0.5
            v = Complex._Log1P(above + Math.Sqrt(above * (a + 1.0)))

    @static
    def Atan(value: Complex) -> Complex:
        turned = Complex.ImaginaryOne * value
        return Complex.ImaginaryOne / Complex(2.0, 0.0) * (Complex.Log(Complex.One - turned) - Complex.Log(Complex.One + turned))

    @static
    def Log(value: Complex) -> Complex:
        return Complex(Math.Log(Complex.Abs(value)), Math.Atan2(value._imaginary, value._real))

    @static
    def Log(value: Complex, baseValue: f64) -> Complex:
        return Complex.Log(value) / Complex.Log(Complex(baseValue, 0.0))

    @static
    def Log10(value: Complex) -> Complex:
        natural = Complex.Log(value)
        return Complex(natural._real * 0.43429448190325, natural._imaginary * 0.43429448190325)

    @static
    def Exp(value: Complex) -> Complex:
        return Complex.FromPolarCoordinates(Math.Exp(value._real), value._imaginary)

    @static
    def Sqrt(value: Complex) -> Complex:
        real = value._real
        imaginary = value._imaginary
        if imaginary == 0.0:
            return Complex(0.0, Math.Sqrt(-real)) if real < 0.0 else Complex(Math.Sqrt(real), 0.0)
        rescale = Math.Abs(real) >= Complex.SqrtRescale or Math.Abs(imaginary) >= Complex.SqrtRescale
        if rescale:
            if Double.IsInfinity(imaginary) and not Double.IsNaN(real):
                return Complex(Double.PositiveInfinity, imaginary)
            real *= 0.25
            imaginary *= 0.25
        if real >= 0.0:
            x = Math.Sqrt((Double.Hypot(real, imaginary) + real) * 0.5)
            y = imaginary / (2.0 * x)
        else:
            y = Math.Sqrt((Double.Hypot(real, imaginary) - real) * 0.5)
            if imaginary < 0.0:
                y = -y
            x = imaginary / (2.0 * y)
        return Complex(x * 2.0, y * 2.0) if rescale else Complex(x, y)

    @static
    def Pow(value: Complex, power: Complex) -> Complex:
        if power == Complex.Zero:
            return Complex.One
        if value == Complex.Zero:
            return Complex.Zero
        rho = Complex.Abs(value)
        theta = Math.Atan2(value._imaginary, value._real)
        angle = power._real * theta + power._imaginary * Math.Log(rho)
        t = Math.Pow(rho, power._real) * Math.Pow(Math.E, -power._imaginary * theta)
        return Complex(t * Math.Cos(angle), t * Math.Sin(angle))

    @static
    def Pow(value: Complex, power: f64) -> Complex:
        return Complex.Pow(value, Complex(power, 0.0))
