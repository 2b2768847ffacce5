from oscil.lang import *
from System.Numerics import *
from System.Runtime.CompilerServices import Unsafe


@struct
@readonly
class UInt64(IBinaryInteger[u64], IMinMaxValue[u64], IUnsignedNumber[u64], IUtf8SpanFormattable):
    """Generic math."""

    @implements(IAdditionOperators[u64, u64, u64].op_Addition)
    @static
    def op_Addition(left: u64, right: u64) -> u64:
        return left + right

    @implements(IAdditionOperators[u64, u64, u64].op_CheckedAddition)
    @static
    def op_CheckedAddition(left: u64, right: u64) -> u64:
        return checked(left + right)

    @implements(ISubtractionOperators[u64, u64, u64].op_Subtraction)
    @static
    def op_Subtraction(left: u64, right: u64) -> u64:
        return left - right

    @implements(ISubtractionOperators[u64, u64, u64].op_CheckedSubtraction)
    @static
    def op_CheckedSubtraction(left: u64, right: u64) -> u64:
        return checked(left - right)

    @implements(IMultiplyOperators[u64, u64, u64].op_Multiply)
    @static
    def op_Multiply(left: u64, right: u64) -> u64:
        return left * right

    @implements(IMultiplyOperators[u64, u64, u64].op_CheckedMultiply)
    @static
    def op_CheckedMultiply(left: u64, right: u64) -> u64:
        return checked(left * right)

    @implements(IDivisionOperators[u64, u64, u64].op_Division)
    @static
    def op_Division(left: u64, right: u64) -> u64:
        return div(left, right)

    @implements(IModulusOperators[u64, u64, u64].op_Modulus)
    @static
    def op_Modulus(left: u64, right: u64) -> u64:
        return rem(left, right)

    @implements(IEqualityOperators[u64, u64, bool].op_Equality)
    @static
    def op_Equality(left: u64, right: u64) -> bool:
        return left == right

    @implements(IEqualityOperators[u64, u64, bool].op_Inequality)
    @static
    def op_Inequality(left: u64, right: u64) -> bool:
        return left != right

    @implements(IComparisonOperators[u64, u64, bool].op_LessThan)
    @static
    def op_LessThan(left: u64, right: u64) -> bool:
        return left < right

    @implements(IComparisonOperators[u64, u64, bool].op_GreaterThan)
    @static
    def op_GreaterThan(left: u64, right: u64) -> bool:
        return left > right

    @implements(IComparisonOperators[u64, u64, bool].op_LessThanOrEqual)
    @static
    def op_LessThanOrEqual(left: u64, right: u64) -> bool:
        return left <= right

    @implements(IComparisonOperators[u64, u64, bool].op_GreaterThanOrEqual)
    @static
    def op_GreaterThanOrEqual(left: u64, right: u64) -> bool:
        return left >= right

    @implements(IIncrementOperators[u64].op_Increment)
    @static
    def op_Increment(value: u64) -> u64:
        return value + u64(1)

    @implements(IDecrementOperators[u64].op_Decrement)
    @static
    def op_Decrement(value: u64) -> u64:
        return value - u64(1)

    @implements(IIncrementOperators[u64].op_CheckedIncrement)
    @static
    def op_CheckedIncrement(value: u64) -> u64:
        return checked(value + u64(1))

    @implements(IDecrementOperators[u64].op_CheckedDecrement)
    @static
    def op_CheckedDecrement(value: u64) -> u64:
        return checked(value - u64(1))

    @implements(IUnaryPlusOperators[u64, u64].op_UnaryPlus)
    @static
    def op_UnaryPlus(value: u64) -> u64:
        return value

    @implements(IUnaryNegationOperators[u64, u64].op_UnaryNegation)
    @static
    def op_UnaryNegation(value: u64) -> u64:
        return u64(0) - value

    @implements(IUnaryNegationOperators[u64, u64].op_CheckedUnaryNegation)
    @static
    def op_CheckedUnaryNegation(value: u64) -> u64:
        return checked(u64(0) - value)

    @implements(IAdditiveIdentity[u64, u64].AdditiveIdentity)
    @static
    @property
    def _AdditiveIdentity() -> u64:
        return u64(0)

    @implements(IMultiplicativeIdentity[u64, u64].MultiplicativeIdentity)
    @static
    @property
    def _MultiplicativeIdentity() -> u64:
        return u64(1)

    @implements(IMinMaxValue[u64].MinValue)
    @static
    @property
    def _MinValue() -> u64:
        return UInt64.MinValue

    @implements(IMinMaxValue[u64].MaxValue)
    @static
    @property
    def _MaxValue() -> u64:
        return UInt64.MaxValue

    @implements(INumberBase[u64].One)
    @static
    @property
    def _One() -> u64:
        return u64(1)

    @implements(INumberBase[u64].Zero)
    @static
    @property
    def _Zero() -> u64:
        return u64(0)

    @implements(INumberBase[u64].Radix)
    @static
    @property
    def _Radix() -> i32:
        return 2

    @implements(INumberBase[u64].IsZero)
    @static
    def _IsZero(value: u64) -> bool:
        return value == u64(0)

    @implements(INumberBase[u64].IsComplexNumber)
    @static
    def _IsComplexNumber(value: u64) -> bool:
        return False

    @implements(INumberBase[u64].IsImaginaryNumber)
    @static
    def _IsImaginaryNumber(value: u64) -> bool:
        return False

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def CreateChecked(value: TOther) -> u64:
        if typeof(TOther) is typeof(u64):
            return Unsafe.As[TOther, u64](ref(value))
        result: u64 = u64(0)
        if not UInt64._FromChecked[TOther](value, out(result)) and not TOther.TryConvertToChecked[u64](value, out(result)):
            raise NotSupportedException()
        return result

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def CreateSaturating(value: TOther) -> u64:
        if typeof(TOther) is typeof(u64):
            return Unsafe.As[TOther, u64](ref(value))
        result: u64 = u64(0)
        if not UInt64._FromSaturating[TOther](value, out(result)) and not TOther.TryConvertToSaturating[u64](value, out(result)):
            raise NotSupportedException()
        return result

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def CreateTruncating(value: TOther) -> u64:
        if typeof(TOther) is typeof(u64):
            return Unsafe.As[TOther, u64](ref(value))
        result: u64 = u64(0)
        if not UInt64._FromTruncating[TOther](value, out(result)) and not TOther.TryConvertToTruncating[u64](value, out(result)):
            raise NotSupportedException()
        return result

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _FromChecked(value: TOther, result: Out[u64]) -> bool:
        wide: i64 = 0
        found = NumericConversion.ToInteger[TOther](value, 8, False, 0, out(wide))
        result = u64(wide)
        return found

    @implements(INumberBase[u64].TryConvertFromChecked)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertFromChecked(value: TOther, result: Out[u64]) -> bool:
        return UInt64._FromChecked[TOther](value, out(result))

    @implements(INumberBase[u64].TryConvertToChecked)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertToChecked(value: u64, result: Out[TOther]) -> bool:
        result = default(TOther)
        return False

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _FromSaturating(value: TOther, result: Out[u64]) -> bool:
        wide: i64 = 0
        found = NumericConversion.ToInteger[TOther](value, 8, False, 1, out(wide))
        result = u64(wide)
        return found

    @implements(INumberBase[u64].TryConvertFromSaturating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertFromSaturating(value: TOther, result: Out[u64]) -> bool:
        return UInt64._FromSaturating[TOther](value, out(result))

    @implements(INumberBase[u64].TryConvertToSaturating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertToSaturating(value: u64, result: Out[TOther]) -> bool:
        result = default(TOther)
        return False

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _FromTruncating(value: TOther, result: Out[u64]) -> bool:
        wide: i64 = 0
        found = NumericConversion.ToInteger[TOther](value, 8, False, 2, out(wide))
        result = u64(wide)
        return found

    @implements(INumberBase[u64].TryConvertFromTruncating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertFromTruncating(value: TOther, result: Out[u64]) -> bool:
        return UInt64._FromTruncating[TOther](value, out(result))

    @implements(INumberBase[u64].TryConvertToTruncating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertToTruncating(value: u64, result: Out[TOther]) -> bool:
        result = default(TOther)
        return False

    @implements(IBitwiseOperators[u64, u64, u64].op_BitwiseAnd)
    @static
    def op_BitwiseAnd(left: u64, right: u64) -> u64:
        return left & right

    @implements(IBitwiseOperators[u64, u64, u64].op_BitwiseOr)
    @static
    def op_BitwiseOr(left: u64, right: u64) -> u64:
        return left | right

    @implements(IBitwiseOperators[u64, u64, u64].op_ExclusiveOr)
    @static
    def op_ExclusiveOr(left: u64, right: u64) -> u64:
        return left ^ right

    @implements(IBitwiseOperators[u64, u64, u64].op_OnesComplement)
    @static
    def op_OnesComplement(value: u64) -> u64:
        return ~value

    @implements(IShiftOperators[u64, i32, u64].op_LeftShift)
    @static
    def op_LeftShift(value: u64, shiftAmount: i32) -> u64:
        return value << (shiftAmount)

    @implements(IShiftOperators[u64, i32, u64].op_RightShift)
    @static
    def op_RightShift(value: u64, shiftAmount: i32) -> u64:
        return value >> (shiftAmount)

    @implements(IShiftOperators[u64, i32, u64].op_UnsignedRightShift)
    @static
    def op_UnsignedRightShift(value: u64, shiftAmount: i32) -> u64:
        return u64(u64(value) >> (shiftAmount))

    @implements(INumberBase[u64].IsCanonical)
    @static
    def _IsCanonical(value: u64) -> bool:
        return True

    @implements(INumberBase[u64].IsFinite)
    @static
    def _IsFinite(value: u64) -> bool:
        return True

    @implements(INumberBase[u64].IsInfinity)
    @static
    def _IsInfinity(value: u64) -> bool:
        return False

    @implements(INumberBase[u64].IsInteger)
    @static
    def _IsInteger(value: u64) -> bool:
        return True

    @implements(INumberBase[u64].IsNaN)
    @static
    def _IsNaN(value: u64) -> bool:
        return False

    @implements(INumberBase[u64].IsNegativeInfinity)
    @static
    def _IsNegativeInfinity(value: u64) -> bool:
        return False

    @implements(INumberBase[u64].IsPositiveInfinity)
    @static
    def _IsPositiveInfinity(value: u64) -> bool:
        return False

    @implements(INumberBase[u64].IsRealNumber)
    @static
    def _IsRealNumber(value: u64) -> bool:
        return True

    @implements(INumberBase[u64].IsSubnormal)
    @static
    def _IsSubnormal(value: u64) -> bool:
        return False

    @implements(INumberBase[u64].IsNormal)
    @static
    def _IsNormal(value: u64) -> bool:
        return value != u64(0)

    @static
    def IsEvenInteger(value: u64) -> bool:
        return (value & u64(1)) == u64(0)

    @static
    def IsOddInteger(value: u64) -> bool:
        return (value & u64(1)) != u64(0)

    @static
    def IsPow2(value: u64) -> bool:
        return (value & (value - u64(1))) == u64(0) and value != u64(0)

    @static
    def Max(x: u64, y: u64) -> u64:
        return x if x >= y else y

    @static
    def Min(x: u64, y: u64) -> u64:
        return x if x <= y else y

    @static
    def Clamp(value: u64, min: u64, max: u64) -> u64:
        return Math.Clamp(value, min, max)

    @static
    def DivRem(left: u64, right: u64) -> ValueTuple[u64, u64]:
        return Math.DivRem(left, right)

    @static
    def Sign(value: u64) -> i32:
        return 0 if value == u64(0) else 1

    @implements(INumberBase[u64].IsNegative)
    @static
    def _IsNegative(value: u64) -> bool:
        return False

    @implements(INumberBase[u64].IsPositive)
    @static
    def _IsPositive(value: u64) -> bool:
        return True

    @implements(INumberBase[u64].Abs)
    @static
    def _Abs(value: u64) -> u64:
        return value

    @implements(INumber[u64].CopySign)
    @static
    def _CopySign(value: u64, sign: u64) -> u64:
        return value

    @implements(INumberBase[u64].MaxMagnitude)
    @static
    def _MaxMagnitude(x: u64, y: u64) -> u64:
        return UInt64.Max(x, y)

    @implements(INumberBase[u64].MaxMagnitudeNumber)
    @static
    def _MaxMagnitudeNumber(x: u64, y: u64) -> u64:
        return UInt64.Max(x, y)

    @implements(INumberBase[u64].MinMagnitude)
    @static
    def _MinMagnitude(x: u64, y: u64) -> u64:
        return UInt64.Min(x, y)

    @implements(INumberBase[u64].MinMagnitudeNumber)
    @static
    def _MinMagnitudeNumber(x: u64, y: u64) -> u64:
        return UInt64.Min(x, y)

    @implements(IBinaryNumber[u64].AllBitsSet)
    @static
    @property
    def _AllBitsSet() -> u64:
        return ~u64(0)

    @static
    def LeadingZeroCount(value: u64) -> u64:
        return u64(BitOperations.LeadingZeroCount(u64(value)))

    @static
    def TrailingZeroCount(value: u64) -> u64:
        return u64(BitOperations.TrailingZeroCount(u64(value)))

    @static
    def PopCount(value: u64) -> u64:
        return u64(BitOperations.PopCount(u64(value)))

    @static
    def Log2(value: u64) -> u64:
        return u64(BitOperations.Log2(u64(value)))

    @static
    def RotateLeft(value: u64, rotateAmount: i32) -> u64:
        return u64(BitOperations.RotateLeft(u64(value), rotateAmount))

    @static
    def RotateRight(value: u64, rotateAmount: i32) -> u64:
        return u64(BitOperations.RotateRight(u64(value), rotateAmount))

    @implements(IBinaryInteger[u64].GetByteCount)
    def _GetByteCount(self) -> i32:
        return 8

    @implements(IBinaryInteger[u64].GetShortestBitLength)
    def _GetShortestBitLength(self) -> i32:
        return 64 - BitOperations.LeadingZeroCount(u64(self.m_value))

    @implements(IBinaryInteger[u64].TryWriteBigEndian)
    def _TryWriteBigEndian(self, destination: Span[u8], bytesWritten: Out[i32]) -> bool:
        return NumericConversion.Write(u64(i64(self.m_value)), 8, True, destination, out(bytesWritten))

    @implements(IBinaryInteger[u64].TryReadBigEndian)
    @static
    def _TryReadBigEndian(source: ReadOnlySpan[u8], isUnsigned: bool, value: Out[u64]) -> bool:
        bits_read: u64 = 0
        ok = NumericConversion.Read(source, isUnsigned, True, 8, False, out(bits_read))
        value = u64(bits_read)
        return ok

    @implements(IBinaryInteger[u64].TryWriteLittleEndian)
    def _TryWriteLittleEndian(self, destination: Span[u8], bytesWritten: Out[i32]) -> bool:
        return NumericConversion.Write(u64(i64(self.m_value)), 8, False, destination, out(bytesWritten))

    @implements(IBinaryInteger[u64].TryReadLittleEndian)
    @static
    def _TryReadLittleEndian(source: ReadOnlySpan[u8], isUnsigned: bool, value: Out[u64]) -> bool:
        bits_read: u64 = 0
        ok = NumericConversion.Read(source, isUnsigned, False, 8, False, out(bits_read))
        value = u64(bits_read)
        return ok
