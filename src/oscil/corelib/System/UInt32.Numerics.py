from oscil.lang import *
from System.Numerics import *
from System.Runtime.CompilerServices import Unsafe


@struct
@readonly
class UInt32(IBinaryInteger[u32], IMinMaxValue[u32], IUnsignedNumber[u32], IUtf8SpanFormattable):
    """Generic math."""

    @implements(IAdditionOperators[u32, u32, u32].op_Addition)
    @static
    def op_Addition(left: u32, right: u32) -> u32:
        return left + right

    @implements(IAdditionOperators[u32, u32, u32].op_CheckedAddition)
    @static
    def op_CheckedAddition(left: u32, right: u32) -> u32:
        return checked(left + right)

    @implements(ISubtractionOperators[u32, u32, u32].op_Subtraction)
    @static
    def op_Subtraction(left: u32, right: u32) -> u32:
        return left - right

    @implements(ISubtractionOperators[u32, u32, u32].op_CheckedSubtraction)
    @static
    def op_CheckedSubtraction(left: u32, right: u32) -> u32:
        return checked(left - right)

    @implements(IMultiplyOperators[u32, u32, u32].op_Multiply)
    @static
    def op_Multiply(left: u32, right: u32) -> u32:
        return left * right

    @implements(IMultiplyOperators[u32, u32, u32].op_CheckedMultiply)
    @static
    def op_CheckedMultiply(left: u32, right: u32) -> u32:
        return checked(left * right)

    @implements(IDivisionOperators[u32, u32, u32].op_Division)
    @static
    def op_Division(left: u32, right: u32) -> u32:
        return div(left, right)

    @implements(IModulusOperators[u32, u32, u32].op_Modulus)
    @static
    def op_Modulus(left: u32, right: u32) -> u32:
        return rem(left, right)

    @implements(IEqualityOperators[u32, u32, bool].op_Equality)
    @static
    def op_Equality(left: u32, right: u32) -> bool:
        return left == right

    @implements(IEqualityOperators[u32, u32, bool].op_Inequality)
    @static
    def op_Inequality(left: u32, right: u32) -> bool:
        return left != right

    @implements(IComparisonOperators[u32, u32, bool].op_LessThan)
    @static
    def op_LessThan(left: u32, right: u32) -> bool:
        return left < right

    @implements(IComparisonOperators[u32, u32, bool].op_GreaterThan)
    @static
    def op_GreaterThan(left: u32, right: u32) -> bool:
        return left > right

    @implements(IComparisonOperators[u32, u32, bool].op_LessThanOrEqual)
    @static
    def op_LessThanOrEqual(left: u32, right: u32) -> bool:
        return left <= right

    @implements(IComparisonOperators[u32, u32, bool].op_GreaterThanOrEqual)
    @static
    def op_GreaterThanOrEqual(left: u32, right: u32) -> bool:
        return left >= right

    @implements(IIncrementOperators[u32].op_Increment)
    @static
    def op_Increment(value: u32) -> u32:
        return value + u32(1)

    @implements(IDecrementOperators[u32].op_Decrement)
    @static
    def op_Decrement(value: u32) -> u32:
        return value - u32(1)

    @implements(IIncrementOperators[u32].op_CheckedIncrement)
    @static
    def op_CheckedIncrement(value: u32) -> u32:
        return checked(value + u32(1))

    @implements(IDecrementOperators[u32].op_CheckedDecrement)
    @static
    def op_CheckedDecrement(value: u32) -> u32:
        return checked(value - u32(1))

    @implements(IUnaryPlusOperators[u32, u32].op_UnaryPlus)
    @static
    def op_UnaryPlus(value: u32) -> u32:
        return value

    @implements(IUnaryNegationOperators[u32, u32].op_UnaryNegation)
    @static
    def op_UnaryNegation(value: u32) -> u32:
        return u32(0) - value

    @implements(IUnaryNegationOperators[u32, u32].op_CheckedUnaryNegation)
    @static
    def op_CheckedUnaryNegation(value: u32) -> u32:
        return checked(u32(0) - value)

    @implements(IAdditiveIdentity[u32, u32].AdditiveIdentity)
    @static
    @property
    def _AdditiveIdentity() -> u32:
        return u32(0)

    @implements(IMultiplicativeIdentity[u32, u32].MultiplicativeIdentity)
    @static
    @property
    def _MultiplicativeIdentity() -> u32:
        return u32(1)

    @implements(IMinMaxValue[u32].MinValue)
    @static
    @property
    def _MinValue() -> u32:
        return UInt32.MinValue

    @implements(IMinMaxValue[u32].MaxValue)
    @static
    @property
    def _MaxValue() -> u32:
        return UInt32.MaxValue

    @implements(INumberBase[u32].One)
    @static
    @property
    def _One() -> u32:
        return u32(1)

    @implements(INumberBase[u32].Zero)
    @static
    @property
    def _Zero() -> u32:
        return u32(0)

    @implements(INumberBase[u32].Radix)
    @static
    @property
    def _Radix() -> i32:
        return 2

    @implements(INumberBase[u32].IsZero)
    @static
    def _IsZero(value: u32) -> bool:
        return value == u32(0)

    @implements(INumberBase[u32].IsComplexNumber)
    @static
    def _IsComplexNumber(value: u32) -> bool:
        return False

    @implements(INumberBase[u32].IsImaginaryNumber)
    @static
    def _IsImaginaryNumber(value: u32) -> bool:
        return False

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def CreateChecked(value: TOther) -> u32:
        if typeof(TOther) is typeof(u32):
            return Unsafe.As[TOther, u32](ref(value))
        result: u32 = u32(0)
        if not UInt32._FromChecked[TOther](value, out(result)) and not TOther.TryConvertToChecked[u32](value, out(result)):
            raise NotSupportedException()
        return result

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def CreateSaturating(value: TOther) -> u32:
        if typeof(TOther) is typeof(u32):
            return Unsafe.As[TOther, u32](ref(value))
        result: u32 = u32(0)
        if not UInt32._FromSaturating[TOther](value, out(result)) and not TOther.TryConvertToSaturating[u32](value, out(result)):
            raise NotSupportedException()
        return result

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def CreateTruncating(value: TOther) -> u32:
        if typeof(TOther) is typeof(u32):
            return Unsafe.As[TOther, u32](ref(value))
        result: u32 = u32(0)
        if not UInt32._FromTruncating[TOther](value, out(result)) and not TOther.TryConvertToTruncating[u32](value, out(result)):
            raise NotSupportedException()
        return result

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _FromChecked(value: TOther, result: Out[u32]) -> bool:
        wide: i64 = 0
        found = NumericConversion.ToInteger[TOther](value, 4, False, 0, out(wide))
        result = u32(wide)
        return found

    @implements(INumberBase[u32].TryConvertFromChecked)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertFromChecked(value: TOther, result: Out[u32]) -> bool:
        return UInt32._FromChecked[TOther](value, out(result))

    @implements(INumberBase[u32].TryConvertToChecked)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertToChecked(value: u32, result: Out[TOther]) -> bool:
        result = default(TOther)
        return False

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _FromSaturating(value: TOther, result: Out[u32]) -> bool:
        wide: i64 = 0
        found = NumericConversion.ToInteger[TOther](value, 4, False, 1, out(wide))
        result = u32(wide)
        return found

    @implements(INumberBase[u32].TryConvertFromSaturating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertFromSaturating(value: TOther, result: Out[u32]) -> bool:
        return UInt32._FromSaturating[TOther](value, out(result))

    @implements(INumberBase[u32].TryConvertToSaturating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertToSaturating(value: u32, result: Out[TOther]) -> bool:
        result = default(TOther)
        return False

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _FromTruncating(value: TOther, result: Out[u32]) -> bool:
        wide: i64 = 0
        found = NumericConversion.ToInteger[TOther](value, 4, False, 2, out(wide))
        result = u32(wide)
        return found

    @implements(INumberBase[u32].TryConvertFromTruncating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertFromTruncating(value: TOther, result: Out[u32]) -> bool:
        return UInt32._FromTruncating[TOther](value, out(result))

    @implements(INumberBase[u32].TryConvertToTruncating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertToTruncating(value: u32, result: Out[TOther]) -> bool:
        result = default(TOther)
        return False

    @implements(IBitwiseOperators[u32, u32, u32].op_BitwiseAnd)
    @static
    def op_BitwiseAnd(left: u32, right: u32) -> u32:
        return left & right

    @implements(IBitwiseOperators[u32, u32, u32].op_BitwiseOr)
    @static
    def op_BitwiseOr(left: u32, right: u32) -> u32:
        return left | right

    @implements(IBitwiseOperators[u32, u32, u32].op_ExclusiveOr)
    @static
    def op_ExclusiveOr(left: u32, right: u32) -> u32:
        return left ^ right

    @implements(IBitwiseOperators[u32, u32, u32].op_OnesComplement)
    @static
    def op_OnesComplement(value: u32) -> u32:
        return ~value

    @implements(IShiftOperators[u32, i32, u32].op_LeftShift)
    @static
    def op_LeftShift(value: u32, shiftAmount: i32) -> u32:
        return value << (shiftAmount)

    @implements(IShiftOperators[u32, i32, u32].op_RightShift)
    @static
    def op_RightShift(value: u32, shiftAmount: i32) -> u32:
        return value >> (shiftAmount)

    @implements(IShiftOperators[u32, i32, u32].op_UnsignedRightShift)
    @static
    def op_UnsignedRightShift(value: u32, shiftAmount: i32) -> u32:
        return u32(u32(value) >> (shiftAmount))

    @implements(INumberBase[u32].IsCanonical)
    @static
    def _IsCanonical(value: u32) -> bool:
        return True

    @implements(INumberBase[u32].IsFinite)
    @static
    def _IsFinite(value: u32) -> bool:
        return True

    @implements(INumberBase[u32].IsInfinity)
    @static
    def _IsInfinity(value: u32) -> bool:
        return False

    @implements(INumberBase[u32].IsInteger)
    @static
    def _IsInteger(value: u32) -> bool:
        return True

    @implements(INumberBase[u32].IsNaN)
    @static
    def _IsNaN(value: u32) -> bool:
        return False

    @implements(INumberBase[u32].IsNegativeInfinity)
    @static
    def _IsNegativeInfinity(value: u32) -> bool:
        return False

    @implements(INumberBase[u32].IsPositiveInfinity)
    @static
    def _IsPositiveInfinity(value: u32) -> bool:
        return False

    @implements(INumberBase[u32].IsRealNumber)
    @static
    def _IsRealNumber(value: u32) -> bool:
        return True

    @implements(INumberBase[u32].IsSubnormal)
    @static
    def _IsSubnormal(value: u32) -> bool:
        return False

    @implements(INumberBase[u32].IsNormal)
    @static
    def _IsNormal(value: u32) -> bool:
        return value != u32(0)

    @static
    def IsEvenInteger(value: u32) -> bool:
        return (value & u32(1)) == u32(0)

    @static
    def IsOddInteger(value: u32) -> bool:
        return (value & u32(1)) != u32(0)

    @static
    def IsPow2(value: u32) -> bool:
        return (value & (value - u32(1))) == u32(0) and value != u32(0)

    @static
    def Max(x: u32, y: u32) -> u32:
        return x if x >= y else y

    @static
    def Min(x: u32, y: u32) -> u32:
        return x if x <= y else y

    @static
    def Clamp(value: u32, min: u32, max: u32) -> u32:
        return Math.Clamp(value, min, max)

    @static
    def DivRem(left: u32, right: u32) -> ValueTuple[u32, u32]:
        return Math.DivRem(left, right)

    @static
    def Sign(value: u32) -> i32:
        return 0 if value == u32(0) else 1

    @implements(INumberBase[u32].IsNegative)
    @static
    def _IsNegative(value: u32) -> bool:
        return False

    @implements(INumberBase[u32].IsPositive)
    @static
    def _IsPositive(value: u32) -> bool:
        return True

    @implements(INumberBase[u32].Abs)
    @static
    def _Abs(value: u32) -> u32:
        return value

    @implements(INumber[u32].CopySign)
    @static
    def _CopySign(value: u32, sign: u32) -> u32:
        return value

    @implements(INumberBase[u32].MaxMagnitude)
    @static
    def _MaxMagnitude(x: u32, y: u32) -> u32:
        return UInt32.Max(x, y)

    @implements(INumberBase[u32].MaxMagnitudeNumber)
    @static
    def _MaxMagnitudeNumber(x: u32, y: u32) -> u32:
        return UInt32.Max(x, y)

    @implements(INumberBase[u32].MinMagnitude)
    @static
    def _MinMagnitude(x: u32, y: u32) -> u32:
        return UInt32.Min(x, y)

    @implements(INumberBase[u32].MinMagnitudeNumber)
    @static
    def _MinMagnitudeNumber(x: u32, y: u32) -> u32:
        return UInt32.Min(x, y)

    @implements(IBinaryNumber[u32].AllBitsSet)
    @static
    @property
    def _AllBitsSet() -> u32:
        return ~u32(0)

    @static
    def LeadingZeroCount(value: u32) -> u32:
        return u32(BitOperations.LeadingZeroCount(u32(value)))

    @static
    def TrailingZeroCount(value: u32) -> u32:
        return u32(BitOperations.TrailingZeroCount(u32(value)))

    @static
    def PopCount(value: u32) -> u32:
        return u32(BitOperations.PopCount(u32(value)))

    @static
    def Log2(value: u32) -> u32:
        return u32(BitOperations.Log2(u32(value)))

    @static
    def RotateLeft(value: u32, rotateAmount: i32) -> u32:
        return u32(BitOperations.RotateLeft(u32(value), rotateAmount))

    @static
    def RotateRight(value: u32, rotateAmount: i32) -> u32:
        return u32(BitOperations.RotateRight(u32(value), rotateAmount))

    @static
    def BigMul(left: u32, right: u32) -> u64:
        return u64(left) * u64(right)

    @implements(IBinaryInteger[u32].GetByteCount)
    def _GetByteCount(self) -> i32:
        return 4

    @implements(IBinaryInteger[u32].GetShortestBitLength)
    def _GetShortestBitLength(self) -> i32:
        return 64 - BitOperations.LeadingZeroCount(u64(self.m_value))

    @implements(IBinaryInteger[u32].TryWriteBigEndian)
    def _TryWriteBigEndian(self, destination: Span[u8], bytesWritten: Out[i32]) -> bool:
        return NumericConversion.Write(u64(i64(self.m_value)), 4, True, destination, out(bytesWritten))

    @implements(IBinaryInteger[u32].TryReadBigEndian)
    @static
    def _TryReadBigEndian(source: ReadOnlySpan[u8], isUnsigned: bool, value: Out[u32]) -> bool:
        bits_read: u64 = 0
        ok = NumericConversion.Read(source, isUnsigned, True, 4, False, out(bits_read))
        value = u32(bits_read)
        return ok

    @implements(IBinaryInteger[u32].TryWriteLittleEndian)
    def _TryWriteLittleEndian(self, destination: Span[u8], bytesWritten: Out[i32]) -> bool:
        return NumericConversion.Write(u64(i64(self.m_value)), 4, False, destination, out(bytesWritten))

    @implements(IBinaryInteger[u32].TryReadLittleEndian)
    @static
    def _TryReadLittleEndian(source: ReadOnlySpan[u8], isUnsigned: bool, value: Out[u32]) -> bool:
        bits_read: u64 = 0
        ok = NumericConversion.Read(source, isUnsigned, False, 4, False, out(bits_read))
        value = u32(bits_read)
        return ok
