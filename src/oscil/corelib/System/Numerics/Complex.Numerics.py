from oscil.lang import *
from System.Globalization import NumberFormatInfo, NumberStyles
from System.Runtime.CompilerServices import Unsafe


@struct
@readonly
class Complex(INumberBase[Complex], ISignedNumber[Complex], IUtf8SpanFormattable):
    """Generic math, and text back to values: `<real; imaginary>`, or a real number alone."""

    @implements(IAdditiveIdentity[Complex, Complex].AdditiveIdentity)
    @static
    @property
    def _AdditiveIdentity() -> Complex:
        return Complex.Zero

    @implements(IMultiplicativeIdentity[Complex, Complex].MultiplicativeIdentity)
    @static
    @property
    def _MultiplicativeIdentity() -> Complex:
        return Complex.One

    @implements(INumberBase[Complex].Radix)
    @static
    @property
    def _Radix() -> i32:
        return 2

    @implements(ISignedNumber[Complex].NegativeOne)
    @static
    @property
    def _NegativeOne() -> Complex:
        return Complex(-1.0, 0.0)

    @implements(INumberBase[Complex].One)
    @static
    @property
    def _One() -> Complex:
        return Complex.One

    @implements(INumberBase[Complex].Zero)
    @static
    @property
    def _Zero() -> Complex:
        return Complex.Zero

    @implements(INumberBase[Complex].Abs)
    @static
    def _Abs(value: Complex) -> Complex:
        return Complex(Complex.Abs(value), 0.0)

    @implements(INumberBase[Complex].IsCanonical)
    @static
    def _IsCanonical(value: Complex) -> bool:
        return True

    @implements(INumberBase[Complex].IsZero)
    @static
    def _IsZero(value: Complex) -> bool:
        return value._real == 0.0 and value._imaginary == 0.0

    @static
    def IsComplexNumber(value: Complex) -> bool:
        return value._real != 0.0 and value._imaginary != 0.0

    @static
    def IsEvenInteger(value: Complex) -> bool:
        return value._imaginary == 0.0 and Double.IsEvenInteger(value._real)

    @static
    def IsImaginaryNumber(value: Complex) -> bool:
        return value._real == 0.0 and Double.IsRealNumber(value._imaginary)

    @static
    def IsInteger(value: Complex) -> bool:
        return value._imaginary == 0.0 and Double.IsInteger(value._real)

    @static
    def IsNegative(value: Complex) -> bool:
        return value._imaginary == 0.0 and Double.IsNegative(value._real)

    @static
    def IsNegativeInfinity(value: Complex) -> bool:
        return value._imaginary == 0.0 and Double.IsNegativeInfinity(value._real)

    @static
    def IsNormal(value: Complex) -> bool:
        return Double.IsNormal(value._real) and (value._imaginary == 0.0 or Double.IsNormal(value._imaginary))

    @static
    def IsOddInteger(value: Complex) -> bool:
        return value._imaginary == 0.0 and Double.IsOddInteger(value._real)

    @static
    def IsPositive(value: Complex) -> bool:
        return value._imaginary == 0.0 and Double.IsPositive(value._real)

    @static
    def IsPositiveInfinity(value: Complex) -> bool:
        return value._imaginary == 0.0 and Double.IsPositiveInfinity(value._real)

    @static
    def IsRealNumber(value: Complex) -> bool:
        return value._imaginary == 0.0 and Double.IsRealNumber(value._real)

    @static
    def IsSubnormal(value: Complex) -> bool:
        return Double.IsSubnormal(value._real) or Double.IsSubnormal(value._imaginary)

    @static
    def MaxMagnitude(x: Complex, y: Complex) -> Complex:
        a = Complex.Abs(x)
        b = Complex.Abs(y)
        if a > b or Double.IsNaN(a):
            return x
        return y if a != b else Complex._OfEqualMagnitude(x, y, False)

    @static
    def MinMagnitude(x: Complex, y: Complex) -> Complex:
        a = Complex.Abs(x)
        b = Complex.Abs(y)
        if a < b or Double.IsNaN(a):
            return x
        return y if a != b else Complex._OfEqualMagnitude(x, y, True)

    @static
    def _OfEqualMagnitude(x: Complex, y: Complex, least: bool) -> Complex:
        """Positive parts count as greater: real first."""
        if Double.IsNegative(y._real):
            if Double.IsNegative(y._imaginary):
                return y if least else x
            return (y if Double.IsNegative(x._real) == False else x) if least else (x if not Double.IsNegative(x._real) else y)
        if Double.IsNegative(y._imaginary):
            return (x if Double.IsNegative(x._real) else y) if least else (y if Double.IsNegative(x._real) else x)
        return x if least else y

    @implements(INumberBase[Complex].MaxMagnitudeNumber)
    @static
    def _MaxMagnitudeNumber(x: Complex, y: Complex) -> Complex:
        if Double.IsNaN(Complex.Abs(y)):
            return x
        return y if Double.IsNaN(Complex.Abs(x)) else Complex.MaxMagnitude(x, y)

    @implements(INumberBase[Complex].MinMagnitudeNumber)
    @static
    def _MinMagnitudeNumber(x: Complex, y: Complex) -> Complex:
        if Double.IsNaN(Complex.Abs(y)):
            return x
        return y if Double.IsNaN(Complex.Abs(x)) else Complex.MinMagnitude(x, y)

    @static
    @generic(T)
    def _From(value: T, result: Out[Complex]) -> bool:
        real: f64 = 0.0
        result = default(Complex)
        if typeof(T) is typeof(Complex):
            result = Unsafe.As[T, Complex](ref(value))
            return True
        if typeof(T) is typeof(Half):
            real = f64(Unsafe.As[T, Half](ref(value)))
        elif typeof(T) is typeof(BigInteger):
            real = Unsafe.As[T, BigInteger](ref(value)).ToDouble()
        elif typeof(T) is typeof(Int128):
            real = f64(Unsafe.As[T, Int128](ref(value)))
        elif typeof(T) is typeof(UInt128):
            real = f64(Unsafe.As[T, UInt128](ref(value)))
        elif not NumericConversion.ToReal[T](value, out(real)):
            return False
        result = Complex(real, 0.0)
        return True

    @family(CREATE=("CreateChecked", "CreateSaturating", "CreateTruncating"), TO=("TryConvertToChecked", "TryConvertToSaturating", "TryConvertToTruncating"))
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def CREATE(value: TOther) -> Complex:
        result = default(Complex)
        if not Complex._From[TOther](value, out(result)) and not TOther.TO[Complex](value, out(result)):
            raise NotSupportedException()
        return result

    @family(EXPLICIT=("_TryConvertFromChecked", "_TryConvertFromSaturating", "_TryConvertFromTruncating"), FROM=("TryConvertFromChecked", "TryConvertFromSaturating", "TryConvertFromTruncating"))
    @implements(INumberBase[Complex].FROM)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def EXPLICIT(value: TOther, result: Out[Complex]) -> bool:
        return Complex._From[TOther](value, out(result))

    @family(EXPLICIT=("_TryConvertToChecked", "_TryConvertToSaturating", "_TryConvertToTruncating"), TO=("TryConvertToChecked", "TryConvertToSaturating", "TryConvertToTruncating"), CREATE=("CreateChecked", "CreateSaturating", "CreateTruncating"), CHECKED=(True, False, False))
    @implements(INumberBase[Complex].TO)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def EXPLICIT(value: Complex, result: Out[TOther]) -> bool:
        if CHECKED:
            if value._imaginary != 0.0:
                raise OverflowException()
        result = TOther.CREATE[f64](value._real)
        return True

    @static
    def Parse(s: str, provider: IFormatProvider) -> Complex:
        return Complex.Parse(s, NumberStyles.Float | NumberStyles.AllowThousands, provider)

    @static
    def Parse(s: str, style: NumberStyles, provider: IFormatProvider) -> Complex:
        if s is None:
            raise ArgumentNullException("s")
        return Complex.Parse(s.AsSpan(), style, provider)

    @static
    def Parse(s: ReadOnlySpan[char], provider: IFormatProvider) -> Complex:
        return Complex.Parse(s, NumberStyles.Float | NumberStyles.AllowThousands, provider)

    @static
    def Parse(s: ReadOnlySpan[char], style: NumberStyles, provider: IFormatProvider) -> Complex:
        result = default(Complex)
        if not Complex.TryParse(s, style, provider, out(result)):
            raise OverflowException()
        return result

    @static
    def TryParse(s: str, provider: IFormatProvider, result: Out[Complex]) -> bool:
        return Complex.TryParse(s, NumberStyles.Float | NumberStyles.AllowThousands, provider, out(result))

    @static
    def TryParse(s: str, style: NumberStyles, provider: IFormatProvider, result: Out[Complex]) -> bool:
        result = default(Complex)
        return s is not None and Complex.TryParse(s.AsSpan(), style, provider, out(result))

    @static
    def TryParse(s: ReadOnlySpan[char], provider: IFormatProvider, result: Out[Complex]) -> bool:
        return Complex.TryParse(s, NumberStyles.Float | NumberStyles.AllowThousands, provider, out(result))

    @static
    def TryParse(s: ReadOnlySpan[char], style: NumberStyles, provider: IFormatProvider, result: Out[Complex]) -> bool:
        Number.ValidateFloatStyle(style)
        result = default(Complex)
        open = s.IndexOf('<')
        middle = s.IndexOf(';')
        close = s.IndexOf('>')
        real: f64 = 0.0
        imaginary: f64 = 0.0
        if open < 0 and middle < 0 and close < 0:
            if not Double.TryParse(s, style, provider, out(real)):
                return False
            result = Complex(real, 0.0)
            return True
        if s.Length < 5 or open < 0 or middle < open or close < middle:
            return False
        if not Double.TryParse(s.Slice(open + 1, middle - open - 1), style, provider, out(real)):
            return False
        if not Double.TryParse(s.Slice(middle + 1, close - middle - 1), style, provider, out(imaginary)):
            return False
        result = Complex(real, imaginary)
        return True
