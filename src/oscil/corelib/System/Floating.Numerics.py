"""Generic math of the binary floating-point types."""

from oscil.lang import *
from System.Globalization import NumberStyles
from System.Numerics import *
from System.Runtime.CompilerServices import Unsafe


@family(
    Floating=("Single", "Double"),
    T=("f32", "f64"),
    U=("u32", "u64"),
    MATH=("MathF", "Math"),
    SIZE=(4, 8),
    EXPONENT_BYTES=(1, 2),
    PRECISION=(24, 53),
    FRACTION=("0x7FFFFF", "0xFFFFFFFFFFFFF"),
)
@struct
@readonly
class Floating(IBinaryFloatingPointIeee754[T], IMinMaxValue[T], IUtf8SpanFormattable):
    """Generic math."""

    @implements(IAdditionOperators[T, T, T].op_Addition)
    @static
    def op_Addition(left: T, right: T) -> T:
        return left + right

    @implements(ISubtractionOperators[T, T, T].op_Subtraction)
    @static
    def op_Subtraction(left: T, right: T) -> T:
        return left - right

    @implements(IMultiplyOperators[T, T, T].op_Multiply)
    @static
    def op_Multiply(left: T, right: T) -> T:
        return left * right

    @implements(IDivisionOperators[T, T, T].op_Division)
    @static
    def op_Division(left: T, right: T) -> T:
        return left / right

    @implements(IModulusOperators[T, T, T].op_Modulus)
    @static
    def op_Modulus(left: T, right: T) -> T:
        return rem(left, right)

    @implements(IEqualityOperators[T, T, bool].op_Equality)
    @static
    def op_Equality(left: T, right: T) -> bool:
        return left == right

    @implements(IEqualityOperators[T, T, bool].op_Inequality)
    @static
    def op_Inequality(left: T, right: T) -> bool:
        return left != right

    @implements(IComparisonOperators[T, T, bool].op_LessThan)
    @static
    def op_LessThan(left: T, right: T) -> bool:
        return left < right

    @implements(IComparisonOperators[T, T, bool].op_GreaterThan)
    @static
    def op_GreaterThan(left: T, right: T) -> bool:
        return left > right

    @implements(IComparisonOperators[T, T, bool].op_LessThanOrEqual)
    @static
    def op_LessThanOrEqual(left: T, right: T) -> bool:
        return left <= right

    @implements(IComparisonOperators[T, T, bool].op_GreaterThanOrEqual)
    @static
    def op_GreaterThanOrEqual(left: T, right: T) -> bool:
        return left >= right

    @implements(IIncrementOperators[T].op_Increment)
    @static
    def op_Increment(value: T) -> T:
        return value + T(1)

    @implements(IDecrementOperators[T].op_Decrement)
    @static
    def op_Decrement(value: T) -> T:
        return value - T(1)

    @implements(IUnaryPlusOperators[T, T].op_UnaryPlus)
    @static
    def op_UnaryPlus(value: T) -> T:
        return value

    @implements(IUnaryNegationOperators[T, T].op_UnaryNegation)
    @static
    def op_UnaryNegation(value: T) -> T:
        return -value

    @implements(IAdditiveIdentity[T, T].AdditiveIdentity)
    @static
    @property
    def _AdditiveIdentity() -> T:
        return T(0)

    @implements(IMultiplicativeIdentity[T, T].MultiplicativeIdentity)
    @static
    @property
    def _MultiplicativeIdentity() -> T:
        return T(1)

    @family(Kind=("IMinMaxValue", "IMinMaxValue", "IFloatingPointConstants", "IFloatingPointConstants", "IFloatingPointConstants", "IFloatingPointIeee754", "IFloatingPointIeee754", "IFloatingPointIeee754", "IFloatingPointIeee754", "IFloatingPointIeee754"), Other=("MinValue", "MaxValue", "E", "Pi", "Tau", "Epsilon", "NaN", "NegativeInfinity", "NegativeZero", "PositiveInfinity"), Name=("_MinValue", "_MaxValue", "_E", "_Pi", "_Tau", "_Epsilon", "_NaN", "_NegativeInfinity", "_NegativeZero", "_PositiveInfinity"))
    @implements(Kind[T].Other)
    @static
    @property
    def Name() -> T:
        return Floating.Other

    @implements(INumberBase[T].One)
    @static
    @property
    def _One() -> T:
        return T(1)

    @implements(INumberBase[T].Zero)
    @static
    @property
    def _Zero() -> T:
        return T(0)

    @implements(INumberBase[T].Radix)
    @static
    @property
    def _Radix() -> i32:
        return 2

    @implements(INumberBase[T].IsZero)
    @static
    def _IsZero(value: T) -> bool:
        return value == T(0)

    @implements(INumberBase[T].IsComplexNumber)
    @static
    def _IsComplexNumber(value: T) -> bool:
        return False

    @implements(INumberBase[T].IsImaginaryNumber)
    @static
    def _IsImaginaryNumber(value: T) -> bool:
        return False

    @family(Name=("CreateChecked", "CreateSaturating", "CreateTruncating"), Kind=("_FromChecked", "_FromSaturating", "_FromTruncating"), Other=("TryConvertToChecked", "TryConvertToSaturating", "TryConvertToTruncating"))
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def Name(value: TOther) -> T:
        if typeof(TOther) is typeof(T):
            return Unsafe.As[TOther, T](ref(value))
        result: T = T(0)
        if not Floating.Kind[TOther](value, out(result)) and not TOther.Other[T](value, out(result)):
            raise NotSupportedException()
        return result

    @family(Name=("_FromChecked", "_FromSaturating", "_FromTruncating"))
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def Name(value: TOther, result: Out[T]) -> bool:
        wide: f64 = 0.0
        found = NumericConversion.ToReal[TOther](value, out(wide))
        result = T(wide)
        return found

    @family(Kind=("TryConvertFromChecked", "TryConvertFromSaturating", "TryConvertFromTruncating"), Name=("_TryConvertFromChecked", "_TryConvertFromSaturating", "_TryConvertFromTruncating"), Other=("_FromChecked", "_FromSaturating", "_FromTruncating"))
    @implements(INumberBase[T].Kind)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def Name(value: TOther, result: Out[T]) -> bool:
        return Floating.Other[TOther](value, out(result))

    @family(Kind=("TryConvertToChecked", "TryConvertToSaturating", "TryConvertToTruncating"), Name=("_TryConvertToChecked", "_TryConvertToSaturating", "_TryConvertToTruncating"))
    @implements(INumberBase[T].Kind)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def Name(value: T, result: Out[TOther]) -> bool:
        result = default(TOther)
        return False

    @implements(IBitwiseOperators[T, T, T].op_BitwiseAnd)
    @static
    def op_BitwiseAnd(left: T, right: T) -> T:
        return bits(T, bits(U, left) & bits(U, right))

    @implements(IBitwiseOperators[T, T, T].op_BitwiseOr)
    @static
    def op_BitwiseOr(left: T, right: T) -> T:
        return bits(T, bits(U, left) | bits(U, right))

    @implements(IBitwiseOperators[T, T, T].op_ExclusiveOr)
    @static
    def op_ExclusiveOr(left: T, right: T) -> T:
        return bits(T, bits(U, left) ^ bits(U, right))

    @implements(IBitwiseOperators[T, T, T].op_OnesComplement)
    @static
    def op_OnesComplement(value: T) -> T:
        return bits(T, ~bits(U, value))

    @implements(INumberBase[T].IsCanonical)
    @static
    def _IsCanonical(value: T) -> bool:
        return True

    @static
    def IsRealNumber(value: T) -> bool:
        return value == value

    @static
    def IsEvenInteger(value: T) -> bool:
        return Floating.IsInteger(value) and MATH.Abs(rem(value, T(2.0))) == T(0.0)

    @static
    def IsOddInteger(value: T) -> bool:
        return Floating.IsInteger(value) and MATH.Abs(rem(value, T(2.0))) == T(1.0)

    @static
    def IsPow2(value: T) -> bool:
        pattern = bits(U, value)
        return value > T(0.0) and Floating.IsFinite(value) and BitOperations.PopCount(pattern & U(FRACTION)) == (0 if Floating.IsNormal(value) else 1)

    @static
    def Log2(value: T) -> T:
        return MATH.Log2(value)

    @implements(IBinaryNumber[T].AllBitsSet)
    @static
    @property
    def _AllBitsSet() -> T:
        return bits(T, ~U(0))

    @implements(ISignedNumber[T].NegativeOne)
    @static
    @property
    def _NegativeOne() -> T:
        return T(-1.0)

    @family(Name=("Abs", "Ceiling", "Floor", "Truncate", "Round", "Exp", "Log", "Log10", "Sqrt", "Cbrt", "Sin", "Cos", "Tan", "Asin", "Acos", "Atan", "Sinh", "Cosh", "Tanh", "Asinh", "Acosh", "Atanh", "BitIncrement", "BitDecrement", "ILogB"), Kind=("T", "T", "T", "T", "T", "T", "T", "T", "T", "T", "T", "T", "T", "T", "T", "T", "T", "T", "T", "T", "T", "T", "T", "T", "i32"))
    @static
    def Name(x: T) -> Kind:
        return MATH.Name(x)

    @static
    def Round(x: T, digits: i32) -> T:
        return MATH.Round(x, digits)

    @static
    def Round(x: T, mode: MidpointRounding) -> T:
        return MATH.Round(x, mode)

    @static
    def Round(x: T, digits: i32, mode: MidpointRounding) -> T:
        return MATH.Round(x, digits, mode)

    @static
    def Log(x: T, newBase: T) -> T:
        return MATH.Log(x, newBase)

    @static
    def LogP1(x: T) -> T:
        return MATH.Log(x + T(1.0))

    @static
    def Exp2(x: T) -> T:
        return MATH.Pow(T(2.0), x)

    @static
    def Exp10(x: T) -> T:
        return MATH.Pow(T(10.0), x)

    @family(Name=("ExpM1", "Exp2M1", "Exp10M1"), Kind=("Exp", "Exp2", "Exp10"))
    @static
    def Name(x: T) -> T:
        return Floating.Kind(x) - T(1.0)

    @family(Name=("Log2P1", "Log10P1"), Kind=("Log2", "Log10"))
    @static
    def Name(x: T) -> T:
        return Floating.Kind(x + T(1.0))

    @family(Name=("ReciprocalEstimate", "ReciprocalSqrtEstimate"))
    @static
    def Name(x: T) -> T:
        return MATH.Name(x)

    @family(Name=("Pow", "Max", "Min"))
    @static
    def Name(x: T, y: T) -> T:
        return MATH.Name(x, y)

    @static
    def Atan2(y: T, x: T) -> T:
        return MATH.Atan2(y, x)

    @static
    def Atan2Pi(y: T, x: T) -> T:
        return MATH.Atan2(y, x) / Floating.Pi

    @family(Name=("AsinPi", "AcosPi", "AtanPi"), Kind=("Asin", "Acos", "Atan"))
    @static
    def Name(x: T) -> T:
        return MATH.Kind(x) / Floating.Pi

    @static
    def _HalfTurns(x: T, odd: Out[bool]) -> T:
        """The fraction of |x|; whether its whole part is odd."""
        magnitude = MATH.Abs(x)
        whole = MATH.Floor(magnitude)
        odd = rem(whole, T(2.0)) != T(0.0)
        return magnitude - whole

    @static
    def SinPi(x: T) -> T:
        if not Floating.IsFinite(x):
            return Floating.NaN
        odd = False
        f = Floating._HalfTurns(x, out(odd))
        if f <= T(0.25):
            result = MATH.Sin(f * Floating.Pi)
        elif f <= T(0.75):
            result = T(1.0) if f == T(0.5) else MATH.Cos((T(0.5) - f) * Floating.Pi)
        else:
            result = MATH.Sin((T(1.0) - f) * Floating.Pi)
        # Whole numbers keep the sign of x.
        if odd and f != T(0.0):
            result = -result
        return -result if Floating.IsNegative(x) else result

    @static
    def CosPi(x: T) -> T:
        if not Floating.IsFinite(x):
            return Floating.NaN
        odd = False
        f = Floating._HalfTurns(x, out(odd))
        if f <= T(0.25):
            result = MATH.Cos(f * Floating.Pi)
        elif f <= T(0.75):
            result = T(0.0) if f == T(0.5) else MATH.Sin((T(0.5) - f) * Floating.Pi)
        else:
            result = -MATH.Cos((T(1.0) - f) * Floating.Pi)
        return -result if odd and f != T(0.5) else result

    @static
    def TanPi(x: T) -> T:
        if not Floating.IsFinite(x):
            return Floating.NaN
        odd = False
        f = Floating._HalfTurns(x, out(odd))
        if f == T(0.5):
            result = Floating.NegativeInfinity if odd else Floating.PositiveInfinity
        elif f <= T(0.25):
            result = MATH.Tan(f * Floating.Pi)
            if odd and f == T(0.0):
                result = -result
        elif f < T(0.75):
            result = T(1.0) / MATH.Tan((T(0.5) - f) * Floating.Pi)
        else:
            result = -MATH.Tan((T(1.0) - f) * Floating.Pi)
        return -result if Floating.IsNegative(x) else result

    @static
    def SinCos(x: T) -> ValueTuple[T, T]:
        return ValueTuple[T, T](MATH.Sin(x), MATH.Cos(x))

    @static
    def SinCosPi(x: T) -> ValueTuple[T, T]:
        return ValueTuple[T, T](Floating.SinPi(x), Floating.CosPi(x))

    @static
    def Hypot(x: T, y: T) -> T:
        a = f64(Math.Abs(x))
        b = f64(Math.Abs(y))
        if Double.IsInfinity(a) or Double.IsInfinity(b):
            return Floating.PositiveInfinity
        large = a if a > b else b
        small = b if a > b else a
        if small == 0.0 or large != large or small != small:
            return T(a + b)
        return T(Math.RootOfSquares(large, small))

    @static
    def RootN(x: T, n: i32) -> T:
        if n == 2:
            return MATH.Sqrt(x)
        if n == 3:
            return MATH.Cbrt(x)
        if n == 0:
            return Floating.NaN
        if x < T(0.0):
            return -MATH.Pow(-x, T(1.0) / T(n)) if (n & 1) != 0 else Floating.NaN
        return MATH.Pow(x, T(1.0) / T(n))

    @static
    def ScaleB(x: T, n: i32) -> T:
        return MATH.ScaleB(x, n)

    @static
    def FusedMultiplyAdd(left: T, right: T, addend: T) -> T:
        return MATH.FusedMultiplyAdd(left, right, addend)

    @static
    def Ieee754Remainder(left: T, right: T) -> T:
        return MATH.IEEERemainder(left, right)

    @static
    def CopySign(value: T, sign: T) -> T:
        return MATH.CopySign(value, sign)

    @static
    def Sign(value: T) -> i32:
        return MATH.Sign(value)

    @static
    def MaxNumber(x: T, y: T) -> T:
        if x != y:
            if y == y:
                return x if y < x else y
            return x
        return x if Floating.IsNegative(y) else y

    @static
    def MinNumber(x: T, y: T) -> T:
        if x != y:
            if y == y:
                return x if x < y else y
            return x
        return x if Floating.IsNegative(x) else y

    @family(Name=("MaxMagnitude", "MaxMagnitudeNumber"), Kind=("a", "b"))
    @static
    def Name(x: T, y: T) -> T:
        a = MATH.Abs(x)
        b = MATH.Abs(y)
        if a > b or Kind != Kind:
            return x
        if a == b:
            return y if Floating.IsNegative(x) else x
        return y

    @family(Name=("MinMagnitude", "MinMagnitudeNumber"), Kind=("a", "b"))
    @static
    def Name(x: T, y: T) -> T:
        a = MATH.Abs(x)
        b = MATH.Abs(y)
        if a < b or Kind != Kind:
            return x
        if a == b:
            return x if Floating.IsNegative(x) else y
        return y

    @static
    def Clamp(value: T, min: T, max: T) -> T:
        return Math.Clamp(value, min, max)

    @static
    def Lerp(value1: T, value2: T, amount: T) -> T:
        return MATH.FusedMultiplyAdd(value1, T(1.0) - amount, value2 * amount)

    @static
    def DegreesToRadians(degrees: T) -> T:
        return degrees * Floating.Pi / T(180.0)

    @static
    def RadiansToDegrees(radians: T) -> T:
        return radians * T(180.0) / Floating.Pi

    @static
    def TryParse(s: ReadOnlySpan[char], provider: IFormatProvider, result: Out[T]) -> bool:
        return Floating.TryParse(s, NumberStyles.Float | NumberStyles.AllowThousands, provider, out(result))

    @family(Kind=("GetExponentByteCount", "GetSignificandBitLength", "GetSignificandByteCount"), Name=("_GetExponentByteCount", "_GetSignificandBitLength", "_GetSignificandByteCount"), Other=("EXPONENT_BYTES", "PRECISION", "SIZE"))
    @implements(IFloatingPoint[T].Kind)
    def Name(self) -> i32:
        return Other

    @implements(IFloatingPoint[T].GetExponentShortestBitLength)
    def _GetExponentShortestBitLength(self) -> i32:
        e = MATH.ILogB(self.m_value)
        return 32 - BitOperations.LeadingZeroCount(u32(e)) if e >= 0 else 33 - BitOperations.LeadingZeroCount(u32(~e))
