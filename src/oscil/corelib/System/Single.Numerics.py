from oscil.lang import *
from System.Globalization import NumberStyles
from System.Numerics import *
from System.Runtime.CompilerServices import Unsafe


@struct
@readonly
class Single(IBinaryFloatingPointIeee754[f32], IMinMaxValue[f32], IUtf8SpanFormattable):
    """Generic math."""

    @implements(IAdditionOperators[f32, f32, f32].op_Addition)
    @static
    def op_Addition(left: f32, right: f32) -> f32:
        return left + right

    @implements(ISubtractionOperators[f32, f32, f32].op_Subtraction)
    @static
    def op_Subtraction(left: f32, right: f32) -> f32:
        return left - right

    @implements(IMultiplyOperators[f32, f32, f32].op_Multiply)
    @static
    def op_Multiply(left: f32, right: f32) -> f32:
        return left * right

    @implements(IDivisionOperators[f32, f32, f32].op_Division)
    @static
    def op_Division(left: f32, right: f32) -> f32:
        return left / right

    @implements(IModulusOperators[f32, f32, f32].op_Modulus)
    @static
    def op_Modulus(left: f32, right: f32) -> f32:
        return rem(left, right)

    @implements(IEqualityOperators[f32, f32, bool].op_Equality)
    @static
    def op_Equality(left: f32, right: f32) -> bool:
        return left == right

    @implements(IEqualityOperators[f32, f32, bool].op_Inequality)
    @static
    def op_Inequality(left: f32, right: f32) -> bool:
        return left != right

    @implements(IComparisonOperators[f32, f32, bool].op_LessThan)
    @static
    def op_LessThan(left: f32, right: f32) -> bool:
        return left < right

    @implements(IComparisonOperators[f32, f32, bool].op_GreaterThan)
    @static
    def op_GreaterThan(left: f32, right: f32) -> bool:
        return left > right

    @implements(IComparisonOperators[f32, f32, bool].op_LessThanOrEqual)
    @static
    def op_LessThanOrEqual(left: f32, right: f32) -> bool:
        return left <= right

    @implements(IComparisonOperators[f32, f32, bool].op_GreaterThanOrEqual)
    @static
    def op_GreaterThanOrEqual(left: f32, right: f32) -> bool:
        return left >= right

    @implements(IIncrementOperators[f32].op_Increment)
    @static
    def op_Increment(value: f32) -> f32:
        return value + f32(1)

    @implements(IDecrementOperators[f32].op_Decrement)
    @static
    def op_Decrement(value: f32) -> f32:
        return value - f32(1)

    @implements(IUnaryPlusOperators[f32, f32].op_UnaryPlus)
    @static
    def op_UnaryPlus(value: f32) -> f32:
        return value

    @implements(IUnaryNegationOperators[f32, f32].op_UnaryNegation)
    @static
    def op_UnaryNegation(value: f32) -> f32:
        return -value

    @implements(IAdditiveIdentity[f32, f32].AdditiveIdentity)
    @static
    @property
    def _AdditiveIdentity() -> f32:
        return f32(0)

    @implements(IMultiplicativeIdentity[f32, f32].MultiplicativeIdentity)
    @static
    @property
    def _MultiplicativeIdentity() -> f32:
        return f32(1)

    @implements(IMinMaxValue[f32].MinValue)
    @static
    @property
    def _MinValue() -> f32:
        return Single.MinValue

    @implements(IMinMaxValue[f32].MaxValue)
    @static
    @property
    def _MaxValue() -> f32:
        return Single.MaxValue

    @implements(INumberBase[f32].One)
    @static
    @property
    def _One() -> f32:
        return f32(1)

    @implements(INumberBase[f32].Zero)
    @static
    @property
    def _Zero() -> f32:
        return f32(0)

    @implements(INumberBase[f32].Radix)
    @static
    @property
    def _Radix() -> i32:
        return 2

    @implements(INumberBase[f32].IsZero)
    @static
    def _IsZero(value: f32) -> bool:
        return value == f32(0)

    @implements(INumberBase[f32].IsComplexNumber)
    @static
    def _IsComplexNumber(value: f32) -> bool:
        return False

    @implements(INumberBase[f32].IsImaginaryNumber)
    @static
    def _IsImaginaryNumber(value: f32) -> bool:
        return False

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def CreateChecked(value: TOther) -> f32:
        if typeof(TOther) is typeof(f32):
            return Unsafe.As[TOther, f32](ref(value))
        result: f32 = f32(0)
        if not Single._FromChecked[TOther](value, out(result)) and not TOther.TryConvertToChecked[f32](value, out(result)):
            raise NotSupportedException()
        return result

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def CreateSaturating(value: TOther) -> f32:
        if typeof(TOther) is typeof(f32):
            return Unsafe.As[TOther, f32](ref(value))
        result: f32 = f32(0)
        if not Single._FromSaturating[TOther](value, out(result)) and not TOther.TryConvertToSaturating[f32](value, out(result)):
            raise NotSupportedException()
        return result

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def CreateTruncating(value: TOther) -> f32:
        if typeof(TOther) is typeof(f32):
            return Unsafe.As[TOther, f32](ref(value))
        result: f32 = f32(0)
        if not Single._FromTruncating[TOther](value, out(result)) and not TOther.TryConvertToTruncating[f32](value, out(result)):
            raise NotSupportedException()
        return result

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _FromChecked(value: TOther, result: Out[f32]) -> bool:
        wide: f64 = 0.0
        found = NumericConversion.ToReal[TOther](value, out(wide))
        result = f32(wide)
        return found

    @implements(INumberBase[f32].TryConvertFromChecked)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertFromChecked(value: TOther, result: Out[f32]) -> bool:
        return Single._FromChecked[TOther](value, out(result))

    @implements(INumberBase[f32].TryConvertToChecked)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertToChecked(value: f32, result: Out[TOther]) -> bool:
        result = default(TOther)
        return False

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _FromSaturating(value: TOther, result: Out[f32]) -> bool:
        wide: f64 = 0.0
        found = NumericConversion.ToReal[TOther](value, out(wide))
        result = f32(wide)
        return found

    @implements(INumberBase[f32].TryConvertFromSaturating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertFromSaturating(value: TOther, result: Out[f32]) -> bool:
        return Single._FromSaturating[TOther](value, out(result))

    @implements(INumberBase[f32].TryConvertToSaturating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertToSaturating(value: f32, result: Out[TOther]) -> bool:
        result = default(TOther)
        return False

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _FromTruncating(value: TOther, result: Out[f32]) -> bool:
        wide: f64 = 0.0
        found = NumericConversion.ToReal[TOther](value, out(wide))
        result = f32(wide)
        return found

    @implements(INumberBase[f32].TryConvertFromTruncating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertFromTruncating(value: TOther, result: Out[f32]) -> bool:
        return Single._FromTruncating[TOther](value, out(result))

    @implements(INumberBase[f32].TryConvertToTruncating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertToTruncating(value: f32, result: Out[TOther]) -> bool:
        result = default(TOther)
        return False

    @implements(IBitwiseOperators[f32, f32, f32].op_BitwiseAnd)
    @static
    def op_BitwiseAnd(left: f32, right: f32) -> f32:
        return bits(f32, bits(u32, left) & bits(u32, right))

    @implements(IBitwiseOperators[f32, f32, f32].op_BitwiseOr)
    @static
    def op_BitwiseOr(left: f32, right: f32) -> f32:
        return bits(f32, bits(u32, left) | bits(u32, right))

    @implements(IBitwiseOperators[f32, f32, f32].op_ExclusiveOr)
    @static
    def op_ExclusiveOr(left: f32, right: f32) -> f32:
        return bits(f32, bits(u32, left) ^ bits(u32, right))

    @implements(IBitwiseOperators[f32, f32, f32].op_OnesComplement)
    @static
    def op_OnesComplement(value: f32) -> f32:
        return bits(f32, ~bits(u32, value))

    @implements(INumberBase[f32].IsCanonical)
    @static
    def _IsCanonical(value: f32) -> bool:
        return True

    @static
    def IsRealNumber(value: f32) -> bool:
        return value == value

    @static
    def IsEvenInteger(value: f32) -> bool:
        return Single.IsInteger(value) and MathF.Abs(rem(value, f32(2.0))) == f32(0.0)

    @static
    def IsOddInteger(value: f32) -> bool:
        return Single.IsInteger(value) and MathF.Abs(rem(value, f32(2.0))) == f32(1.0)

    @static
    def IsPow2(value: f32) -> bool:
        pattern = bits(u32, value)
        return value > f32(0.0) and Single.IsFinite(value) and BitOperations.PopCount(pattern & u32(0x7FFFFF)) == (0 if Single.IsNormal(value) else 1)

    @static
    def Log2(value: f32) -> f32:
        return MathF.Log2(value)

    @implements(IBinaryNumber[f32].AllBitsSet)
    @static
    @property
    def _AllBitsSet() -> f32:
        return bits(f32, ~u32(0))

    @implements(IFloatingPointConstants[f32].E)
    @static
    @property
    def _E() -> f32:
        return Single.E

    @implements(IFloatingPointConstants[f32].Pi)
    @static
    @property
    def _Pi() -> f32:
        return Single.Pi

    @implements(IFloatingPointConstants[f32].Tau)
    @static
    @property
    def _Tau() -> f32:
        return Single.Tau

    @implements(IFloatingPointIeee754[f32].Epsilon)
    @static
    @property
    def _Epsilon() -> f32:
        return Single.Epsilon

    @implements(IFloatingPointIeee754[f32].NaN)
    @static
    @property
    def _NaN() -> f32:
        return Single.NaN

    @implements(IFloatingPointIeee754[f32].NegativeInfinity)
    @static
    @property
    def _NegativeInfinity() -> f32:
        return Single.NegativeInfinity

    @implements(IFloatingPointIeee754[f32].NegativeZero)
    @static
    @property
    def _NegativeZero() -> f32:
        return Single.NegativeZero

    @implements(IFloatingPointIeee754[f32].PositiveInfinity)
    @static
    @property
    def _PositiveInfinity() -> f32:
        return Single.PositiveInfinity

    @implements(ISignedNumber[f32].NegativeOne)
    @static
    @property
    def _NegativeOne() -> f32:
        return f32(-1.0)

    @static
    def Abs(x: f32) -> f32:
        return MathF.Abs(x)

    @static
    def Ceiling(x: f32) -> f32:
        return MathF.Ceiling(x)

    @static
    def Floor(x: f32) -> f32:
        return MathF.Floor(x)

    @static
    def Truncate(x: f32) -> f32:
        return MathF.Truncate(x)

    @static
    def Round(x: f32) -> f32:
        return MathF.Round(x)

    @static
    def Exp(x: f32) -> f32:
        return MathF.Exp(x)

    @static
    def Log(x: f32) -> f32:
        return MathF.Log(x)

    @static
    def Log10(x: f32) -> f32:
        return MathF.Log10(x)

    @static
    def Sqrt(x: f32) -> f32:
        return MathF.Sqrt(x)

    @static
    def Cbrt(x: f32) -> f32:
        return MathF.Cbrt(x)

    @static
    def Sin(x: f32) -> f32:
        return MathF.Sin(x)

    @static
    def Cos(x: f32) -> f32:
        return MathF.Cos(x)

    @static
    def Tan(x: f32) -> f32:
        return MathF.Tan(x)

    @static
    def Asin(x: f32) -> f32:
        return MathF.Asin(x)

    @static
    def Acos(x: f32) -> f32:
        return MathF.Acos(x)

    @static
    def Atan(x: f32) -> f32:
        return MathF.Atan(x)

    @static
    def Sinh(x: f32) -> f32:
        return MathF.Sinh(x)

    @static
    def Cosh(x: f32) -> f32:
        return MathF.Cosh(x)

    @static
    def Tanh(x: f32) -> f32:
        return MathF.Tanh(x)

    @static
    def Asinh(x: f32) -> f32:
        return MathF.Asinh(x)

    @static
    def Acosh(x: f32) -> f32:
        return MathF.Acosh(x)

    @static
    def Atanh(x: f32) -> f32:
        return MathF.Atanh(x)

    @static
    def BitIncrement(x: f32) -> f32:
        return MathF.BitIncrement(x)

    @static
    def BitDecrement(x: f32) -> f32:
        return MathF.BitDecrement(x)

    @static
    def Round(x: f32, digits: i32) -> f32:
        return MathF.Round(x, digits)

    @static
    def Round(x: f32, mode: MidpointRounding) -> f32:
        return MathF.Round(x, mode)

    @static
    def Round(x: f32, digits: i32, mode: MidpointRounding) -> f32:
        return MathF.Round(x, digits, mode)

    @static
    def Log(x: f32, newBase: f32) -> f32:
        return MathF.Log(x, newBase)

    @static
    def LogP1(x: f32) -> f32:
        return MathF.Log(x + f32(1.0))

    @static
    def Exp2(x: f32) -> f32:
        return MathF.Pow(f32(2.0), x)

    @static
    def Exp10(x: f32) -> f32:
        return MathF.Pow(f32(10.0), x)

    @static
    def Pow(x: f32, y: f32) -> f32:
        return MathF.Pow(x, y)

    @static
    def Atan2(y: f32, x: f32) -> f32:
        return MathF.Atan2(y, x)

    @static
    def Atan2Pi(y: f32, x: f32) -> f32:
        return MathF.Atan2(y, x) / Single.Pi

    @static
    def AsinPi(x: f32) -> f32:
        return MathF.Asin(x) / Single.Pi

    @static
    def AcosPi(x: f32) -> f32:
        return MathF.Acos(x) / Single.Pi

    @static
    def AtanPi(x: f32) -> f32:
        return MathF.Atan(x) / Single.Pi

    @static
    def SinPi(x: f32) -> f32:
        return MathF.Sin(x * Single.Pi)

    @static
    def CosPi(x: f32) -> f32:
        return MathF.Cos(x * Single.Pi)

    @static
    def TanPi(x: f32) -> f32:
        return MathF.Tan(x * Single.Pi)

    @static
    def SinCos(x: f32) -> ValueTuple[f32, f32]:
        return ValueTuple[f32, f32](MathF.Sin(x), MathF.Cos(x))

    @static
    def SinCosPi(x: f32) -> ValueTuple[f32, f32]:
        return ValueTuple[f32, f32](Single.SinPi(x), Single.CosPi(x))

    @static
    def Hypot(x: f32, y: f32) -> f32:
        a = f64(Math.Abs(x))
        b = f64(Math.Abs(y))
        if Double.IsInfinity(a) or Double.IsInfinity(b):
            return Single.PositiveInfinity
        large = a if a > b else b
        if large == 0.0 or large != large:
            return f32(a + b)
        small = (b if a > b else a) / large
        return f32(large * Math.Sqrt(1.0 + small * small))

    @static
    def RootN(x: f32, n: i32) -> f32:
        if n == 2:
            return MathF.Sqrt(x)
        if n == 3:
            return MathF.Cbrt(x)
        if n == 0:
            return Single.NaN
        if x < f32(0.0):
            return -MathF.Pow(-x, f32(1.0) / f32(n)) if (n & 1) != 0 else Single.NaN
        return MathF.Pow(x, f32(1.0) / f32(n))

    @static
    def ILogB(x: f32) -> i32:
        return MathF.ILogB(x)

    @static
    def ScaleB(x: f32, n: i32) -> f32:
        return MathF.ScaleB(x, n)

    @static
    def FusedMultiplyAdd(left: f32, right: f32, addend: f32) -> f32:
        return MathF.FusedMultiplyAdd(left, right, addend)

    @static
    def Ieee754Remainder(left: f32, right: f32) -> f32:
        return MathF.IEEERemainder(left, right)

    @static
    def CopySign(value: f32, sign: f32) -> f32:
        return MathF.CopySign(value, sign)

    @static
    def Sign(value: f32) -> i32:
        return MathF.Sign(value)

    @static
    def Max(x: f32, y: f32) -> f32:
        return MathF.Max(x, y)

    @static
    def Min(x: f32, y: f32) -> f32:
        return MathF.Min(x, y)

    @static
    def MaxNumber(x: f32, y: f32) -> f32:
        if x != y:
            if y == y:
                return x if y < x else y
            return x
        return x if Single.IsNegative(y) else y

    @static
    def MinNumber(x: f32, y: f32) -> f32:
        if x != y:
            if y == y:
                return x if x < y else y
            return x
        return x if Single.IsNegative(x) else y

    @static
    def MaxMagnitude(x: f32, y: f32) -> f32:
        a = MathF.Abs(x)
        b = MathF.Abs(y)
        if a > b or a != a:
            return x
        if a == b:
            return y if Single.IsNegative(x) else x
        return y

    @static
    def MaxMagnitudeNumber(x: f32, y: f32) -> f32:
        a = MathF.Abs(x)
        b = MathF.Abs(y)
        if a > b or b != b:
            return x
        if a == b:
            return y if Single.IsNegative(x) else x
        return y

    @static
    def MinMagnitude(x: f32, y: f32) -> f32:
        a = MathF.Abs(x)
        b = MathF.Abs(y)
        if a < b or a != a:
            return x
        if a == b:
            return x if Single.IsNegative(x) else y
        return y

    @static
    def MinMagnitudeNumber(x: f32, y: f32) -> f32:
        a = MathF.Abs(x)
        b = MathF.Abs(y)
        if a < b or b != b:
            return x
        if a == b:
            return x if Single.IsNegative(x) else y
        return y

    @static
    def Clamp(value: f32, min: f32, max: f32) -> f32:
        return Math.Clamp(value, min, max)

    @static
    def Lerp(value1: f32, value2: f32, amount: f32) -> f32:
        return MathF.FusedMultiplyAdd(value1, f32(1.0) - amount, value2 * amount)

    @static
    def DegreesToRadians(degrees: f32) -> f32:
        return degrees * Single.Pi / f32(180.0)

    @static
    def RadiansToDegrees(radians: f32) -> f32:
        return radians * f32(180.0) / Single.Pi

    @static
    def TryParse(s: ReadOnlySpan[char], provider: IFormatProvider, result: Out[f32]) -> bool:
        return Single.TryParse(s, NumberStyles.Float | NumberStyles.AllowThousands, provider, out(result))

    @implements(IFloatingPoint[f32].GetExponentByteCount)
    def _GetExponentByteCount(self) -> i32:
        return 1

    @implements(IFloatingPoint[f32].GetSignificandBitLength)
    def _GetSignificandBitLength(self) -> i32:
        return 24

    @implements(IFloatingPoint[f32].GetSignificandByteCount)
    def _GetSignificandByteCount(self) -> i32:
        return 4

    @implements(IFloatingPoint[f32].GetExponentShortestBitLength)
    def _GetExponentShortestBitLength(self) -> i32:
        e = MathF.ILogB(self.m_value)
        return 32 - BitOperations.LeadingZeroCount(u32(e)) if e >= 0 else 33 - BitOperations.LeadingZeroCount(u32(~e))
