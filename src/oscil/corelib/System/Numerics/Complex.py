from oscil.lang import *
from System.Globalization import NumberFormatInfo, NumberStyles


@struct
@readonly
class Complex(IEquatable[Complex], IFormattable):
    """Two doubles."""

    _real: f64
    _imaginary: f64

    Zero: Static[ReadOnly[Complex]] = Complex(0.0, 0.0)
    One: Static[ReadOnly[Complex]] = Complex(1.0, 0.0)
    ImaginaryOne: Static[ReadOnly[Complex]] = Complex(0.0, 1.0)
    NaN: Static[ReadOnly[Complex]] = Complex(Double.NaN, Double.NaN)
    Infinity: Static[ReadOnly[Complex]] = Complex(Double.PositiveInfinity, Double.PositiveInfinity)

    def __init__(self, real: f64, imaginary: f64) -> None:
        self._real = real
        self._imaginary = imaginary

    @property
    def Real(self) -> f64:
        return self._real

    @property
    def Imaginary(self) -> f64:
        return self._imaginary

    @property
    def Magnitude(self) -> f64:
        return Complex.Abs(self)

    @property
    def Phase(self) -> f64:
        return Math.Atan2(self._imaginary, self._real)

    @static
    def FromPolarCoordinates(magnitude: f64, phase: f64) -> Complex:
        return Complex(magnitude * Math.Cos(phase), magnitude * Math.Sin(phase))

    def __eq__(left: Complex, right: Complex) -> bool:
        return left._real == right._real and left._imaginary == right._imaginary

    def __ne__(left: Complex, right: Complex) -> bool:
        return left._real != right._real or left._imaginary != right._imaginary

    def Equals(self, value: Complex) -> bool:
        return self._real.Equals(value._real) and self._imaginary.Equals(value._imaginary)

    @override
    def Equals(self, obj: object) -> bool:
        return isinstance(obj, Complex) and self.Equals(cast(Complex, obj))

    @override
    def GetHashCode(self) -> i32:
        return self._real.GetHashCode() % 99999997 ^ self._imaginary.GetHashCode()

    @override
    def ToString(self) -> str:
        return self.ToString(None, None)

    def ToString(self, format: str) -> str:
        return self.ToString(format, None)

    def ToString(self, provider: IFormatProvider) -> str:
        return self.ToString(None, provider)

    def ToString(self, format: str, provider: IFormatProvider) -> str:
        return "<" + self._real.ToString(format, provider) + "; " + self._imaginary.ToString(format, provider) + ">"

    def TryFormat(self, destination: Span[char], charsWritten: Out[i32], format: ReadOnlySpan[char] = default(ReadOnlySpan[char]), provider: IFormatProvider = None) -> bool:
        return Number.CopyTo(self.ToString(format.ToString(), provider), destination, out(charsWritten))

    def __neg__(value: Complex) -> Complex:
        return Complex(-value._real, -value._imaginary)

    def __pos__(value: Complex) -> Complex:
        return value

    def __add__(left: Complex, right: Complex) -> Complex:
        return Complex(left._real + right._real, left._imaginary + right._imaginary)

    def __add__(left: Complex, right: f64) -> Complex:
        return Complex(left._real + right, left._imaginary)

    def __add__(left: f64, right: Complex) -> Complex:
        return Complex(left + right._real, right._imaginary)

    def __sub__(left: Complex, right: Complex) -> Complex:
        return Complex(left._real - right._real, left._imaginary - right._imaginary)

    def __sub__(left: Complex, right: f64) -> Complex:
        return Complex(left._real - right, left._imaginary)

    def __sub__(left: f64, right: Complex) -> Complex:
        return Complex(left - right._real, -right._imaginary)

    def __mul__(left: Complex, right: Complex) -> Complex:
        return Complex(left._real * right._real - left._imaginary * right._imaginary, left._imaginary * right._real + left._real * right._imaginary)

    def __mul__(left: Complex, right: f64) -> Complex:
        if not Double.IsFinite(left._real):
            if not Double.IsFinite(left._imaginary):
                return Complex.NaN
            return Complex(left._real * right, Double.NaN)
        if not Double.IsFinite(left._imaginary):
            return Complex(Double.NaN, left._imaginary * right)
        return Complex(left._real * right, left._imaginary * right)

    def __mul__(left: f64, right: Complex) -> Complex:
        return right * left

    def __truediv__(left: Complex, right: Complex) -> Complex:
        # Scaled by the larger part of the divisor (Smith): no overflow in between.
        a = left._real
        b = left._imaginary
        c = right._real
        d = right._imaginary
        if Math.Abs(d) < Math.Abs(c):
            ratio = d / c
            return Complex((a + b * ratio) / (c + d * ratio), (b - a * ratio) / (c + d * ratio))
        ratio = c / d
        return Complex((b + a * ratio) / (d + c * ratio), (-a + b * ratio) / (d + c * ratio))

    def __truediv__(left: Complex, right: f64) -> Complex:
        if right == 0.0:
            return Complex.NaN
        if not Double.IsFinite(left._real):
            if not Double.IsFinite(left._imaginary):
                return Complex.NaN
            return Complex(left._real / right, Double.NaN)
        if not Double.IsFinite(left._imaginary):
            return Complex(Double.NaN, left._imaginary / right)
        return Complex(left._real / right, left._imaginary / right)

    def __truediv__(left: f64, right: Complex) -> Complex:
        c = right._real
        d = right._imaginary
        if Math.Abs(d) < Math.Abs(c):
            ratio = d / c
            return Complex(left / (c + d * ratio), -left * ratio / (c + d * ratio))
        ratio = c / d
        return Complex(left * ratio / (d + c * ratio), -left / (d + c * ratio))

    def op_Increment(value: Complex) -> Complex:
        return value + 1.0

    def op_Decrement(value: Complex) -> Complex:
        return value - 1.0

    @family(L=("Complex", "Complex", "f64"), R=("Complex", "f64", "Complex"))
    @static
    def Add(left: L, right: R) -> Complex:
        return left + right

    @family(L=("Complex", "Complex", "f64"), R=("Complex", "f64", "Complex"))
    @static
    def Subtract(left: L, right: R) -> Complex:
        return left - right

    @family(L=("Complex", "Complex", "f64"), R=("Complex", "f64", "Complex"))
    @static
    def Multiply(left: L, right: R) -> Complex:
        return left * right

    @family(L=("Complex", "Complex", "f64"), R=("Complex", "f64", "Complex"))
    @static
    def Divide(dividend: L, divisor: R) -> Complex:
        return dividend / divisor

    @static
    def Negate(value: Complex) -> Complex:
        return -value

    @static
    def Conjugate(value: Complex) -> Complex:
        return Complex(value._real, -value._imaginary)

    @static
    def Reciprocal(value: Complex) -> Complex:
        return Complex.Zero if value == Complex.Zero else Complex.One / value

    @static
    def IsFinite(value: Complex) -> bool:
        return Double.IsFinite(value._real) and Double.IsFinite(value._imaginary)

    @static
    def IsInfinity(value: Complex) -> bool:
        return Double.IsInfinity(value._real) or Double.IsInfinity(value._imaginary)

    @static
    def IsNaN(value: Complex) -> bool:
        return not Complex.IsInfinity(value) and not Complex.IsFinite(value)

    @family(T=("u8", "i8", "i16", "u16", "i32", "u32", "i64", "u64", "nint", "nuint", "f32", "f64", "Half"))
    @static
    def op_Implicit(value: T) -> Complex:
        return Complex(f64(value), 0.0)

    @static
    def op_Implicit(value: char) -> Complex:
        return Complex(f64(i32(value)), 0.0)

    @static
    def op_Explicit(value: BigInteger) -> Complex:
        return Complex(value.ToDouble(), 0.0)

    @family(T=("Int128", "UInt128"))
    @static
    def op_Explicit(value: T) -> Complex:
        return Complex(f64(value), 0.0)

    @static
    def op_Explicit(value: decimal) -> Complex:
        return Complex(Decimal.ToDouble(value), 0.0)
