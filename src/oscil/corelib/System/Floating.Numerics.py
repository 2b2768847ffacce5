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

    @implements(IMinMaxValue[T].MinValue)
    @static
    @property
    def _MinValue() -> T:
        return Floating.MinValue

    @implements(IMinMaxValue[T].MaxValue)
    @static
    @property
    def _MaxValue() -> T:
        return Floating.MaxValue

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

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def CreateChecked(value: TOther) -> T:
        if typeof(TOther) is typeof(T):
            return Unsafe.As[TOther, T](ref(value))
        result: T = T(0)
        if not Floating._FromChecked[TOther](value, out(result)) and not TOther.TryConvertToChecked[T](value, out(result)):
            raise NotSupportedException()
        return result

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def CreateSaturating(value: TOther) -> T:
        if typeof(TOther) is typeof(T):
            return Unsafe.As[TOther, T](ref(value))
        result: T = T(0)
        if not Floating._FromSaturating[TOther](value, out(result)) and not TOther.TryConvertToSaturating[T](value, out(result)):
            raise NotSupportedException()
        return result

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def CreateTruncating(value: TOther) -> T:
        if typeof(TOther) is typeof(T):
            return Unsafe.As[TOther, T](ref(value))
        result: T = T(0)
        if not Floating._FromTruncating[TOther](value, out(result)) and not TOther.TryConvertToTruncating[T](value, out(result)):
            raise NotSupportedException()
        return result

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _FromChecked(value: TOther, result: Out[T]) -> bool:
        wide: f64 = 0.0
        found = NumericConversion.ToReal[TOther](value, out(wide))
        result = T(wide)
        return found

    @implements(INumberBase[T].TryConvertFromChecked)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertFromChecked(value: TOther, result: Out[T]) -> bool:
        return Floating._FromChecked[TOther](value, out(result))

    @implements(INumberBase[T].TryConvertToChecked)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertToChecked(value: T, result: Out[TOther]) -> bool:
        result = default(TOther)
        return False

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _FromSaturating(value: TOther, result: Out[T]) -> bool:
        wide: f64 = 0.0
        found = NumericConversion.ToReal[TOther](value, out(wide))
        result = T(wide)
        return found

    @implements(INumberBase[T].TryConvertFromSaturating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertFromSaturating(value: TOther, result: Out[T]) -> bool:
        return Floating._FromSaturating[TOther](value, out(result))

    @implements(INumberBase[T].TryConvertToSaturating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertToSaturating(value: T, result: Out[TOther]) -> bool:
        result = default(TOther)
        return False

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _FromTruncating(value: TOther, result: Out[T]) -> bool:
        wide: f64 = 0.0
        found = NumericConversion.ToReal[TOther](value, out(wide))
        result = T(wide)
        return found

    @implements(INumberBase[T].TryConvertFromTruncating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertFromTruncating(value: TOther, result: Out[T]) -> bool:
        return Floating._FromTruncating[TOther](value, out(result))

    @implements(INumberBase[T].TryConvertToTruncating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertToTruncating(value: T, result: Out[TOther]) -> bool:
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

    @implements(IFloatingPointConstants[T].E)
    @static
    @property
    def _E() -> T:
        return Floating.E

    @implements(IFloatingPointConstants[T].Pi)
    @static
    @property
    def _Pi() -> T:
        return Floating.Pi

    @implements(IFloatingPointConstants[T].Tau)
    @static
    @property
    def _Tau() -> T:
        return Floating.Tau

    @implements(IFloatingPointIeee754[T].Epsilon)
    @static
    @property
    def _Epsilon() -> T:
        return Floating.Epsilon

    @implements(IFloatingPointIeee754[T].NaN)
    @static
    @property
    def _NaN() -> T:
        return Floating.NaN

    @implements(IFloatingPointIeee754[T].NegativeInfinity)
    @static
    @property
    def _NegativeInfinity() -> T:
        return Floating.NegativeInfinity

    @implements(IFloatingPointIeee754[T].NegativeZero)
    @static
    @property
    def _NegativeZero() -> T:
        return Floating.NegativeZero

    @implements(IFloatingPointIeee754[T].PositiveInfinity)
    @static
    @property
    def _PositiveInfinity() -> T:
        return Floating.PositiveInfinity

    @implements(ISignedNumber[T].NegativeOne)
    @static
    @property
    def _NegativeOne() -> T:
        return T(-1.0)

    @static
    def Abs(x: T) -> T:
        return MATH.Abs(x)

    @static
    def Ceiling(x: T) -> T:
        return MATH.Ceiling(x)

    @static
    def Floor(x: T) -> T:
        return MATH.Floor(x)

    @static
    def Truncate(x: T) -> T:
        return MATH.Truncate(x)

    @static
    def Round(x: T) -> T:
        return MATH.Round(x)

    @static
    def Exp(x: T) -> T:
        return MATH.Exp(x)

    @static
    def Log(x: T) -> T:
        return MATH.Log(x)

    @static
    def Log10(x: T) -> T:
        return MATH.Log10(x)

    @static
    def Sqrt(x: T) -> T:
        return MATH.Sqrt(x)

    @static
    def Cbrt(x: T) -> T:
        return MATH.Cbrt(x)

    @static
    def Sin(x: T) -> T:
        return MATH.Sin(x)

    @static
    def Cos(x: T) -> T:
        return MATH.Cos(x)

    @static
    def Tan(x: T) -> T:
        return MATH.Tan(x)

    @static
    def Asin(x: T) -> T:
        return MATH.Asin(x)

    @static
    def Acos(x: T) -> T:
        return MATH.Acos(x)

    @static
    def Atan(x: T) -> T:
        return MATH.Atan(x)

    @static
    def Sinh(x: T) -> T:
        return MATH.Sinh(x)

    @static
    def Cosh(x: T) -> T:
        return MATH.Cosh(x)

    @static
    def Tanh(x: T) -> T:
        return MATH.Tanh(x)

    @static
    def Asinh(x: T) -> T:
        return MATH.Asinh(x)

    @static
    def Acosh(x: T) -> T:
        return MATH.Acosh(x)

    @static
    def Atanh(x: T) -> T:
        return MATH.Atanh(x)

    @static
    def BitIncrement(x: T) -> T:
        return MATH.BitIncrement(x)

    @static
    def BitDecrement(x: T) -> T:
        return MATH.BitDecrement(x)

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

    @static
    def Pow(x: T, y: T) -> T:
        return MATH.Pow(x, y)

    @static
    def Atan2(y: T, x: T) -> T:
        return MATH.Atan2(y, x)

    @static
    def Atan2Pi(y: T, x: T) -> T:
        return MATH.Atan2(y, x) / Floating.Pi

    @static
    def AsinPi(x: T) -> T:
        return MATH.Asin(x) / Floating.Pi

    @static
    def AcosPi(x: T) -> T:
        return MATH.Acos(x) / Floating.Pi

    @static
    def AtanPi(x: T) -> T:
        return MATH.Atan(x) / Floating.Pi

    @static
    def SinPi(x: T) -> T:
        return MATH.Sin(x * Floating.Pi)

    @static
    def CosPi(x: T) -> T:
        return MATH.Cos(x * Floating.Pi)

    @static
    def TanPi(x: T) -> T:
        return MATH.Tan(x * Floating.Pi)

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
        if large == 0.0 or large != large:
            return T(a + b)
        small = (b if a > b else a) / large
        return T(large * Math.Sqrt(1.0 + small * small))

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
    def ILogB(x: T) -> i32:
        return MATH.ILogB(x)

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
    def Max(x: T, y: T) -> T:
        return MATH.Max(x, y)

    @static
    def Min(x: T, y: T) -> T:
        return MATH.Min(x, y)

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

    @static
    def MaxMagnitude(x: T, y: T) -> T:
        a = MATH.Abs(x)
        b = MATH.Abs(y)
        if a > b or a != a:
            return x
        if a == b:
            return y if Floating.IsNegative(x) else x
        return y

    @static
    def MaxMagnitudeNumber(x: T, y: T) -> T:
        a = MATH.Abs(x)
        b = MATH.Abs(y)
        if a > b or b != b:
            return x
        if a == b:
            return y if Floating.IsNegative(x) else x
        return y

    @static
    def MinMagnitude(x: T, y: T) -> T:
        a = MATH.Abs(x)
        b = MATH.Abs(y)
        if a < b or a != a:
            return x
        if a == b:
            return x if Floating.IsNegative(x) else y
        return y

    @static
    def MinMagnitudeNumber(x: T, y: T) -> T:
        a = MATH.Abs(x)
        b = MATH.Abs(y)
        if a < b or b != b:
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

    @implements(IFloatingPoint[T].GetExponentByteCount)
    def _GetExponentByteCount(self) -> i32:
        return EXPONENT_BYTES

    @implements(IFloatingPoint[T].GetSignificandBitLength)
    def _GetSignificandBitLength(self) -> i32:
        return PRECISION

    @implements(IFloatingPoint[T].GetSignificandByteCount)
    def _GetSignificandByteCount(self) -> i32:
        return SIZE

    @implements(IFloatingPoint[T].GetExponentShortestBitLength)
    def _GetExponentShortestBitLength(self) -> i32:
        e = MATH.ILogB(self.m_value)
        return 32 - BitOperations.LeadingZeroCount(u32(e)) if e >= 0 else 33 - BitOperations.LeadingZeroCount(u32(~e))
