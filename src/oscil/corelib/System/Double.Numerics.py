from oscil.lang import *
from System.Globalization import NumberStyles
from System.Numerics import *
from System.Runtime.CompilerServices import Unsafe


@struct
@readonly
class Double(IBinaryFloatingPointIeee754[f64], IMinMaxValue[f64], IUtf8SpanFormattable):
    """Generic math."""

    @implements(IAdditionOperators[f64, f64, f64].op_Addition)
    @static
    def op_Addition(left: f64, right: f64) -> f64:
        return left + right

    @implements(ISubtractionOperators[f64, f64, f64].op_Subtraction)
    @static
    def op_Subtraction(left: f64, right: f64) -> f64:
        return left - right

    @implements(IMultiplyOperators[f64, f64, f64].op_Multiply)
    @static
    def op_Multiply(left: f64, right: f64) -> f64:
        return left * right

    @implements(IDivisionOperators[f64, f64, f64].op_Division)
    @static
    def op_Division(left: f64, right: f64) -> f64:
        return left / right

    @implements(IModulusOperators[f64, f64, f64].op_Modulus)
    @static
    def op_Modulus(left: f64, right: f64) -> f64:
        return rem(left, right)

    @implements(IEqualityOperators[f64, f64, bool].op_Equality)
    @static
    def op_Equality(left: f64, right: f64) -> bool:
        return left == right

    @implements(IEqualityOperators[f64, f64, bool].op_Inequality)
    @static
    def op_Inequality(left: f64, right: f64) -> bool:
        return left != right

    @implements(IComparisonOperators[f64, f64, bool].op_LessThan)
    @static
    def op_LessThan(left: f64, right: f64) -> bool:
        return left < right

    @implements(IComparisonOperators[f64, f64, bool].op_GreaterThan)
    @static
    def op_GreaterThan(left: f64, right: f64) -> bool:
        return left > right

    @implements(IComparisonOperators[f64, f64, bool].op_LessThanOrEqual)
    @static
    def op_LessThanOrEqual(left: f64, right: f64) -> bool:
        return left <= right

    @implements(IComparisonOperators[f64, f64, bool].op_GreaterThanOrEqual)
    @static
    def op_GreaterThanOrEqual(left: f64, right: f64) -> bool:
        return left >= right

    @implements(IIncrementOperators[f64].op_Increment)
    @static
    def op_Increment(value: f64) -> f64:
        return value + f64(1)

    @implements(IDecrementOperators[f64].op_Decrement)
    @static
    def op_Decrement(value: f64) -> f64:
        return value - f64(1)

    @implements(IUnaryPlusOperators[f64, f64].op_UnaryPlus)
    @static
    def op_UnaryPlus(value: f64) -> f64:
        return value

    @implements(IUnaryNegationOperators[f64, f64].op_UnaryNegation)
    @static
    def op_UnaryNegation(value: f64) -> f64:
        return -value

    @implements(IAdditiveIdentity[f64, f64].AdditiveIdentity)
    @static
    @property
    def _AdditiveIdentity() -> f64:
        return f64(0)

    @implements(IMultiplicativeIdentity[f64, f64].MultiplicativeIdentity)
    @static
    @property
    def _MultiplicativeIdentity() -> f64:
        return f64(1)

    @implements(IMinMaxValue[f64].MinValue)
    @static
    @property
    def _MinValue() -> f64:
        return Double.MinValue

    @implements(IMinMaxValue[f64].MaxValue)
    @static
    @property
    def _MaxValue() -> f64:
        return Double.MaxValue

    @implements(INumberBase[f64].One)
    @static
    @property
    def _One() -> f64:
        return f64(1)

    @implements(INumberBase[f64].Zero)
    @static
    @property
    def _Zero() -> f64:
        return f64(0)

    @implements(INumberBase[f64].Radix)
    @static
    @property
    def _Radix() -> i32:
        return 2

    @implements(INumberBase[f64].IsZero)
    @static
    def _IsZero(value: f64) -> bool:
        return value == f64(0)

    @implements(INumberBase[f64].IsComplexNumber)
    @static
    def _IsComplexNumber(value: f64) -> bool:
        return False

    @implements(INumberBase[f64].IsImaginaryNumber)
    @static
    def _IsImaginaryNumber(value: f64) -> bool:
        return False

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def CreateChecked(value: TOther) -> f64:
        if typeof(TOther) is typeof(f64):
            return Unsafe.As[TOther, f64](ref(value))
        result: f64 = f64(0)
        if not Double._FromChecked[TOther](value, out(result)) and not TOther.TryConvertToChecked[f64](value, out(result)):
            raise NotSupportedException()
        return result

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def CreateSaturating(value: TOther) -> f64:
        if typeof(TOther) is typeof(f64):
            return Unsafe.As[TOther, f64](ref(value))
        result: f64 = f64(0)
        if not Double._FromSaturating[TOther](value, out(result)) and not TOther.TryConvertToSaturating[f64](value, out(result)):
            raise NotSupportedException()
        return result

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def CreateTruncating(value: TOther) -> f64:
        if typeof(TOther) is typeof(f64):
            return Unsafe.As[TOther, f64](ref(value))
        result: f64 = f64(0)
        if not Double._FromTruncating[TOther](value, out(result)) and not TOther.TryConvertToTruncating[f64](value, out(result)):
            raise NotSupportedException()
        return result

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _FromChecked(value: TOther, result: Out[f64]) -> bool:
        wide: f64 = 0.0
        found = NumericConversion.ToReal[TOther](value, out(wide))
        result = wide
        return found

    @implements(INumberBase[f64].TryConvertFromChecked)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertFromChecked(value: TOther, result: Out[f64]) -> bool:
        return Double._FromChecked[TOther](value, out(result))

    @implements(INumberBase[f64].TryConvertToChecked)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertToChecked(value: f64, result: Out[TOther]) -> bool:
        result = default(TOther)
        return False

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _FromSaturating(value: TOther, result: Out[f64]) -> bool:
        wide: f64 = 0.0
        found = NumericConversion.ToReal[TOther](value, out(wide))
        result = wide
        return found

    @implements(INumberBase[f64].TryConvertFromSaturating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertFromSaturating(value: TOther, result: Out[f64]) -> bool:
        return Double._FromSaturating[TOther](value, out(result))

    @implements(INumberBase[f64].TryConvertToSaturating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertToSaturating(value: f64, result: Out[TOther]) -> bool:
        result = default(TOther)
        return False

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _FromTruncating(value: TOther, result: Out[f64]) -> bool:
        wide: f64 = 0.0
        found = NumericConversion.ToReal[TOther](value, out(wide))
        result = wide
        return found

    @implements(INumberBase[f64].TryConvertFromTruncating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertFromTruncating(value: TOther, result: Out[f64]) -> bool:
        return Double._FromTruncating[TOther](value, out(result))

    @implements(INumberBase[f64].TryConvertToTruncating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertToTruncating(value: f64, result: Out[TOther]) -> bool:
        result = default(TOther)
        return False

    @implements(IBitwiseOperators[f64, f64, f64].op_BitwiseAnd)
    @static
    def op_BitwiseAnd(left: f64, right: f64) -> f64:
        return bits(f64, bits(u64, left) & bits(u64, right))

    @implements(IBitwiseOperators[f64, f64, f64].op_BitwiseOr)
    @static
    def op_BitwiseOr(left: f64, right: f64) -> f64:
        return bits(f64, bits(u64, left) | bits(u64, right))

    @implements(IBitwiseOperators[f64, f64, f64].op_ExclusiveOr)
    @static
    def op_ExclusiveOr(left: f64, right: f64) -> f64:
        return bits(f64, bits(u64, left) ^ bits(u64, right))

    @implements(IBitwiseOperators[f64, f64, f64].op_OnesComplement)
    @static
    def op_OnesComplement(value: f64) -> f64:
        return bits(f64, ~bits(u64, value))

    @implements(INumberBase[f64].IsCanonical)
    @static
    def _IsCanonical(value: f64) -> bool:
        return True

    @static
    def IsRealNumber(value: f64) -> bool:
        return value == value

    @static
    def IsEvenInteger(value: f64) -> bool:
        return Double.IsInteger(value) and Math.Abs(rem(value, f64(2.0))) == f64(0.0)

    @static
    def IsOddInteger(value: f64) -> bool:
        return Double.IsInteger(value) and Math.Abs(rem(value, f64(2.0))) == f64(1.0)

    @static
    def IsPow2(value: f64) -> bool:
        pattern = bits(u64, value)
        return value > f64(0.0) and Double.IsFinite(value) and BitOperations.PopCount(pattern & u64(0xFFFFFFFFFFFFF)) == (0 if Double.IsNormal(value) else 1)

    @static
    def Log2(value: f64) -> f64:
        return Math.Log2(value)

    @implements(IBinaryNumber[f64].AllBitsSet)
    @static
    @property
    def _AllBitsSet() -> f64:
        return bits(f64, ~u64(0))

    @implements(IFloatingPointConstants[f64].E)
    @static
    @property
    def _E() -> f64:
        return Double.E

    @implements(IFloatingPointConstants[f64].Pi)
    @static
    @property
    def _Pi() -> f64:
        return Double.Pi

    @implements(IFloatingPointConstants[f64].Tau)
    @static
    @property
    def _Tau() -> f64:
        return Double.Tau

    @implements(IFloatingPointIeee754[f64].Epsilon)
    @static
    @property
    def _Epsilon() -> f64:
        return Double.Epsilon

    @implements(IFloatingPointIeee754[f64].NaN)
    @static
    @property
    def _NaN() -> f64:
        return Double.NaN

    @implements(IFloatingPointIeee754[f64].NegativeInfinity)
    @static
    @property
    def _NegativeInfinity() -> f64:
        return Double.NegativeInfinity

    @implements(IFloatingPointIeee754[f64].NegativeZero)
    @static
    @property
    def _NegativeZero() -> f64:
        return Double.NegativeZero

    @implements(IFloatingPointIeee754[f64].PositiveInfinity)
    @static
    @property
    def _PositiveInfinity() -> f64:
        return Double.PositiveInfinity

    @implements(ISignedNumber[f64].NegativeOne)
    @static
    @property
    def _NegativeOne() -> f64:
        return f64(-1.0)

    @static
    def Abs(x: f64) -> f64:
        return Math.Abs(x)

    @static
    def Ceiling(x: f64) -> f64:
        return Math.Ceiling(x)

    @static
    def Floor(x: f64) -> f64:
        return Math.Floor(x)

    @static
    def Truncate(x: f64) -> f64:
        return Math.Truncate(x)

    @static
    def Round(x: f64) -> f64:
        return Math.Round(x)

    @static
    def Exp(x: f64) -> f64:
        return Math.Exp(x)

    @static
    def Log(x: f64) -> f64:
        return Math.Log(x)

    @static
    def Log10(x: f64) -> f64:
        return Math.Log10(x)

    @static
    def Sqrt(x: f64) -> f64:
        return Math.Sqrt(x)

    @static
    def Cbrt(x: f64) -> f64:
        return Math.Cbrt(x)

    @static
    def Sin(x: f64) -> f64:
        return Math.Sin(x)

    @static
    def Cos(x: f64) -> f64:
        return Math.Cos(x)

    @static
    def Tan(x: f64) -> f64:
        return Math.Tan(x)

    @static
    def Asin(x: f64) -> f64:
        return Math.Asin(x)

    @static
    def Acos(x: f64) -> f64:
        return Math.Acos(x)

    @static
    def Atan(x: f64) -> f64:
        return Math.Atan(x)

    @static
    def Sinh(x: f64) -> f64:
        return Math.Sinh(x)

    @static
    def Cosh(x: f64) -> f64:
        return Math.Cosh(x)

    @static
    def Tanh(x: f64) -> f64:
        return Math.Tanh(x)

    @static
    def Asinh(x: f64) -> f64:
        return Math.Asinh(x)

    @static
    def Acosh(x: f64) -> f64:
        return Math.Acosh(x)

    @static
    def Atanh(x: f64) -> f64:
        return Math.Atanh(x)

    @static
    def BitIncrement(x: f64) -> f64:
        return Math.BitIncrement(x)

    @static
    def BitDecrement(x: f64) -> f64:
        return Math.BitDecrement(x)

    @static
    def Round(x: f64, digits: i32) -> f64:
        return Math.Round(x, digits)

    @static
    def Round(x: f64, mode: MidpointRounding) -> f64:
        return Math.Round(x, mode)

    @static
    def Round(x: f64, digits: i32, mode: MidpointRounding) -> f64:
        return Math.Round(x, digits, mode)

    @static
    def Log(x: f64, newBase: f64) -> f64:
        return Math.Log(x, newBase)

    @static
    def LogP1(x: f64) -> f64:
        return Math.Log(x + f64(1.0))

    @static
    def Exp2(x: f64) -> f64:
        return Math.Pow(f64(2.0), x)

    @static
    def Exp10(x: f64) -> f64:
        return Math.Pow(f64(10.0), x)

    @static
    def Pow(x: f64, y: f64) -> f64:
        return Math.Pow(x, y)

    @static
    def Atan2(y: f64, x: f64) -> f64:
        return Math.Atan2(y, x)

    @static
    def Atan2Pi(y: f64, x: f64) -> f64:
        return Math.Atan2(y, x) / Double.Pi

    @static
    def AsinPi(x: f64) -> f64:
        return Math.Asin(x) / Double.Pi

    @static
    def AcosPi(x: f64) -> f64:
        return Math.Acos(x) / Double.Pi

    @static
    def AtanPi(x: f64) -> f64:
        return Math.Atan(x) / Double.Pi

    @static
    def SinPi(x: f64) -> f64:
        return Math.Sin(x * Double.Pi)

    @static
    def CosPi(x: f64) -> f64:
        return Math.Cos(x * Double.Pi)

    @static
    def TanPi(x: f64) -> f64:
        return Math.Tan(x * Double.Pi)

    @static
    def SinCos(x: f64) -> ValueTuple[f64, f64]:
        return ValueTuple[f64, f64](Math.Sin(x), Math.Cos(x))

    @static
    def SinCosPi(x: f64) -> ValueTuple[f64, f64]:
        return ValueTuple[f64, f64](Double.SinPi(x), Double.CosPi(x))

    @static
    def Hypot(x: f64, y: f64) -> f64:
        a = f64(Math.Abs(x))
        b = f64(Math.Abs(y))
        if Double.IsInfinity(a) or Double.IsInfinity(b):
            return Double.PositiveInfinity
        large = a if a > b else b
        if large == 0.0 or large != large:
            return f64(a + b)
        small = (b if a > b else a) / large
        return f64(large * Math.Sqrt(1.0 + small * small))

    @static
    def RootN(x: f64, n: i32) -> f64:
        if n == 2:
            return Math.Sqrt(x)
        if n == 3:
            return Math.Cbrt(x)
        if n == 0:
            return Double.NaN
        if x < f64(0.0):
            return -Math.Pow(-x, f64(1.0) / f64(n)) if (n & 1) != 0 else Double.NaN
        return Math.Pow(x, f64(1.0) / f64(n))

    @static
    def ILogB(x: f64) -> i32:
        return Math.ILogB(x)

    @static
    def ScaleB(x: f64, n: i32) -> f64:
        return Math.ScaleB(x, n)

    @static
    def FusedMultiplyAdd(left: f64, right: f64, addend: f64) -> f64:
        return Math.FusedMultiplyAdd(left, right, addend)

    @static
    def Ieee754Remainder(left: f64, right: f64) -> f64:
        return Math.IEEERemainder(left, right)

    @static
    def CopySign(value: f64, sign: f64) -> f64:
        return Math.CopySign(value, sign)

    @static
    def Sign(value: f64) -> i32:
        return Math.Sign(value)

    @static
    def Max(x: f64, y: f64) -> f64:
        return Math.Max(x, y)

    @static
    def Min(x: f64, y: f64) -> f64:
        return Math.Min(x, y)

    @static
    def MaxNumber(x: f64, y: f64) -> f64:
        if x != y:
            if y == y:
                return x if y < x else y
            return x
        return x if Double.IsNegative(y) else y

    @static
    def MinNumber(x: f64, y: f64) -> f64:
        if x != y:
            if y == y:
                return x if x < y else y
            return x
        return x if Double.IsNegative(x) else y

    @static
    def MaxMagnitude(x: f64, y: f64) -> f64:
        a = Math.Abs(x)
        b = Math.Abs(y)
        if a > b or a != a:
            return x
        if a == b:
            return y if Double.IsNegative(x) else x
        return y

    @static
    def MaxMagnitudeNumber(x: f64, y: f64) -> f64:
        a = Math.Abs(x)
        b = Math.Abs(y)
        if a > b or b != b:
            return x
        if a == b:
            return y if Double.IsNegative(x) else x
        return y

    @static
    def MinMagnitude(x: f64, y: f64) -> f64:
        a = Math.Abs(x)
        b = Math.Abs(y)
        if a < b or a != a:
            return x
        if a == b:
            return x if Double.IsNegative(x) else y
        return y

    @static
    def MinMagnitudeNumber(x: f64, y: f64) -> f64:
        a = Math.Abs(x)
        b = Math.Abs(y)
        if a < b or b != b:
            return x
        if a == b:
            return x if Double.IsNegative(x) else y
        return y

    @static
    def Clamp(value: f64, min: f64, max: f64) -> f64:
        return Math.Clamp(value, min, max)

    @static
    def Lerp(value1: f64, value2: f64, amount: f64) -> f64:
        return Math.FusedMultiplyAdd(value1, f64(1.0) - amount, value2 * amount)

    @static
    def DegreesToRadians(degrees: f64) -> f64:
        return degrees * Double.Pi / f64(180.0)

    @static
    def RadiansToDegrees(radians: f64) -> f64:
        return radians * f64(180.0) / Double.Pi

    @static
    def TryParse(s: ReadOnlySpan[char], provider: IFormatProvider, result: Out[f64]) -> bool:
        return Double.TryParse(s, NumberStyles.Float | NumberStyles.AllowThousands, provider, out(result))

    @implements(IFloatingPoint[f64].GetExponentByteCount)
    def _GetExponentByteCount(self) -> i32:
        return 2

    @implements(IFloatingPoint[f64].GetSignificandBitLength)
    def _GetSignificandBitLength(self) -> i32:
        return 53

    @implements(IFloatingPoint[f64].GetSignificandByteCount)
    def _GetSignificandByteCount(self) -> i32:
        return 8

    @implements(IFloatingPoint[f64].GetExponentShortestBitLength)
    def _GetExponentShortestBitLength(self) -> i32:
        e = Math.ILogB(self.m_value)
        return 32 - BitOperations.LeadingZeroCount(u32(e)) if e >= 0 else 33 - BitOperations.LeadingZeroCount(u32(~e))
