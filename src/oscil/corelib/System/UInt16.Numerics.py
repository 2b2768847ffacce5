from oscil.lang import *
from System.Numerics import *
from System.Runtime.CompilerServices import Unsafe


@struct
@readonly
class UInt16(IBinaryInteger[u16], IMinMaxValue[u16], IUnsignedNumber[u16], IUtf8SpanFormattable):
    """Generic math."""

    @implements(IAdditionOperators[u16, u16, u16].op_Addition)
    @static
    def op_Addition(left: u16, right: u16) -> u16:
        return u16(left + right)

    @implements(IAdditionOperators[u16, u16, u16].op_CheckedAddition)
    @static
    def op_CheckedAddition(left: u16, right: u16) -> u16:
        return checked(u16(left + right))

    @implements(ISubtractionOperators[u16, u16, u16].op_Subtraction)
    @static
    def op_Subtraction(left: u16, right: u16) -> u16:
        return u16(left - right)

    @implements(ISubtractionOperators[u16, u16, u16].op_CheckedSubtraction)
    @static
    def op_CheckedSubtraction(left: u16, right: u16) -> u16:
        return checked(u16(left - right))

    @implements(IMultiplyOperators[u16, u16, u16].op_Multiply)
    @static
    def op_Multiply(left: u16, right: u16) -> u16:
        return u16(left * right)

    @implements(IMultiplyOperators[u16, u16, u16].op_CheckedMultiply)
    @static
    def op_CheckedMultiply(left: u16, right: u16) -> u16:
        return checked(u16(left * right))

    @implements(IDivisionOperators[u16, u16, u16].op_Division)
    @static
    def op_Division(left: u16, right: u16) -> u16:
        return u16(div(left, right))

    @implements(IModulusOperators[u16, u16, u16].op_Modulus)
    @static
    def op_Modulus(left: u16, right: u16) -> u16:
        return u16(rem(left, right))

    @implements(IEqualityOperators[u16, u16, bool].op_Equality)
    @static
    def op_Equality(left: u16, right: u16) -> bool:
        return left == right

    @implements(IEqualityOperators[u16, u16, bool].op_Inequality)
    @static
    def op_Inequality(left: u16, right: u16) -> bool:
        return left != right

    @implements(IComparisonOperators[u16, u16, bool].op_LessThan)
    @static
    def op_LessThan(left: u16, right: u16) -> bool:
        return left < right

    @implements(IComparisonOperators[u16, u16, bool].op_GreaterThan)
    @static
    def op_GreaterThan(left: u16, right: u16) -> bool:
        return left > right

    @implements(IComparisonOperators[u16, u16, bool].op_LessThanOrEqual)
    @static
    def op_LessThanOrEqual(left: u16, right: u16) -> bool:
        return left <= right

    @implements(IComparisonOperators[u16, u16, bool].op_GreaterThanOrEqual)
    @static
    def op_GreaterThanOrEqual(left: u16, right: u16) -> bool:
        return left >= right

    @implements(IIncrementOperators[u16].op_Increment)
    @static
    def op_Increment(value: u16) -> u16:
        return u16(value + u16(1))

    @implements(IDecrementOperators[u16].op_Decrement)
    @static
    def op_Decrement(value: u16) -> u16:
        return u16(value - u16(1))

    @implements(IIncrementOperators[u16].op_CheckedIncrement)
    @static
    def op_CheckedIncrement(value: u16) -> u16:
        return checked(u16(value + u16(1)))

    @implements(IDecrementOperators[u16].op_CheckedDecrement)
    @static
    def op_CheckedDecrement(value: u16) -> u16:
        return checked(u16(value - u16(1)))

    @implements(IUnaryPlusOperators[u16, u16].op_UnaryPlus)
    @static
    def op_UnaryPlus(value: u16) -> u16:
        return value

    @implements(IUnaryNegationOperators[u16, u16].op_UnaryNegation)
    @static
    def op_UnaryNegation(value: u16) -> u16:
        return u16(u16(0) - value)

    @implements(IUnaryNegationOperators[u16, u16].op_CheckedUnaryNegation)
    @static
    def op_CheckedUnaryNegation(value: u16) -> u16:
        return checked(u16(u16(0) - value))

    @implements(IAdditiveIdentity[u16, u16].AdditiveIdentity)
    @static
    @property
    def _AdditiveIdentity() -> u16:
        return u16(0)

    @implements(IMultiplicativeIdentity[u16, u16].MultiplicativeIdentity)
    @static
    @property
    def _MultiplicativeIdentity() -> u16:
        return u16(1)

    @implements(IMinMaxValue[u16].MinValue)
    @static
    @property
    def _MinValue() -> u16:
        return UInt16.MinValue

    @implements(IMinMaxValue[u16].MaxValue)
    @static
    @property
    def _MaxValue() -> u16:
        return UInt16.MaxValue

    @implements(INumberBase[u16].One)
    @static
    @property
    def _One() -> u16:
        return u16(1)

    @implements(INumberBase[u16].Zero)
    @static
    @property
    def _Zero() -> u16:
        return u16(0)

    @implements(INumberBase[u16].Radix)
    @static
    @property
    def _Radix() -> i32:
        return 2

    @implements(INumberBase[u16].IsZero)
    @static
    def _IsZero(value: u16) -> bool:
        return value == u16(0)

    @implements(INumberBase[u16].IsComplexNumber)
    @static
    def _IsComplexNumber(value: u16) -> bool:
        return False

    @implements(INumberBase[u16].IsImaginaryNumber)
    @static
    def _IsImaginaryNumber(value: u16) -> bool:
        return False

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def CreateChecked(value: TOther) -> u16:
        if typeof(TOther) is typeof(u16):
            return Unsafe.As[TOther, u16](ref(value))
        result: u16 = u16(0)
        if not UInt16._FromChecked[TOther](value, out(result)) and not TOther.TryConvertToChecked[u16](value, out(result)):
            raise NotSupportedException()
        return result

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def CreateSaturating(value: TOther) -> u16:
        if typeof(TOther) is typeof(u16):
            return Unsafe.As[TOther, u16](ref(value))
        result: u16 = u16(0)
        if not UInt16._FromSaturating[TOther](value, out(result)) and not TOther.TryConvertToSaturating[u16](value, out(result)):
            raise NotSupportedException()
        return result

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def CreateTruncating(value: TOther) -> u16:
        if typeof(TOther) is typeof(u16):
            return Unsafe.As[TOther, u16](ref(value))
        result: u16 = u16(0)
        if not UInt16._FromTruncating[TOther](value, out(result)) and not TOther.TryConvertToTruncating[u16](value, out(result)):
            raise NotSupportedException()
        return result

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _FromChecked(value: TOther, result: Out[u16]) -> bool:
        wide: i64 = 0
        found = NumericConversion.ToInteger[TOther](value, 2, False, 0, out(wide))
        result = u16(wide)
        return found

    @implements(INumberBase[u16].TryConvertFromChecked)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertFromChecked(value: TOther, result: Out[u16]) -> bool:
        return UInt16._FromChecked[TOther](value, out(result))

    @implements(INumberBase[u16].TryConvertToChecked)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertToChecked(value: u16, result: Out[TOther]) -> bool:
        result = default(TOther)
        return False

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _FromSaturating(value: TOther, result: Out[u16]) -> bool:
        wide: i64 = 0
        found = NumericConversion.ToInteger[TOther](value, 2, False, 1, out(wide))
        result = u16(wide)
        return found

    @implements(INumberBase[u16].TryConvertFromSaturating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertFromSaturating(value: TOther, result: Out[u16]) -> bool:
        return UInt16._FromSaturating[TOther](value, out(result))

    @implements(INumberBase[u16].TryConvertToSaturating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertToSaturating(value: u16, result: Out[TOther]) -> bool:
        result = default(TOther)
        return False

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _FromTruncating(value: TOther, result: Out[u16]) -> bool:
        wide: i64 = 0
        found = NumericConversion.ToInteger[TOther](value, 2, False, 2, out(wide))
        result = u16(wide)
        return found

    @implements(INumberBase[u16].TryConvertFromTruncating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertFromTruncating(value: TOther, result: Out[u16]) -> bool:
        return UInt16._FromTruncating[TOther](value, out(result))

    @implements(INumberBase[u16].TryConvertToTruncating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertToTruncating(value: u16, result: Out[TOther]) -> bool:
        result = default(TOther)
        return False

    @implements(IBitwiseOperators[u16, u16, u16].op_BitwiseAnd)
    @static
    def op_BitwiseAnd(left: u16, right: u16) -> u16:
        return u16(left & right)

    @implements(IBitwiseOperators[u16, u16, u16].op_BitwiseOr)
    @static
    def op_BitwiseOr(left: u16, right: u16) -> u16:
        return u16(left | right)

    @implements(IBitwiseOperators[u16, u16, u16].op_ExclusiveOr)
    @static
    def op_ExclusiveOr(left: u16, right: u16) -> u16:
        return u16(left ^ right)

    @implements(IBitwiseOperators[u16, u16, u16].op_OnesComplement)
    @static
    def op_OnesComplement(value: u16) -> u16:
        return u16(~value)

    @implements(IShiftOperators[u16, i32, u16].op_LeftShift)
    @static
    def op_LeftShift(value: u16, shiftAmount: i32) -> u16:
        return u16(value << (shiftAmount & 15))

    @implements(IShiftOperators[u16, i32, u16].op_RightShift)
    @static
    def op_RightShift(value: u16, shiftAmount: i32) -> u16:
        return u16(value >> (shiftAmount & 15))

    @implements(IShiftOperators[u16, i32, u16].op_UnsignedRightShift)
    @static
    def op_UnsignedRightShift(value: u16, shiftAmount: i32) -> u16:
        return u16(u16(value) >> (shiftAmount & 15))

    @implements(INumberBase[u16].IsCanonical)
    @static
    def _IsCanonical(value: u16) -> bool:
        return True

    @implements(INumberBase[u16].IsFinite)
    @static
    def _IsFinite(value: u16) -> bool:
        return True

    @implements(INumberBase[u16].IsInfinity)
    @static
    def _IsInfinity(value: u16) -> bool:
        return False

    @implements(INumberBase[u16].IsInteger)
    @static
    def _IsInteger(value: u16) -> bool:
        return True

    @implements(INumberBase[u16].IsNaN)
    @static
    def _IsNaN(value: u16) -> bool:
        return False

    @implements(INumberBase[u16].IsNegativeInfinity)
    @static
    def _IsNegativeInfinity(value: u16) -> bool:
        return False

    @implements(INumberBase[u16].IsPositiveInfinity)
    @static
    def _IsPositiveInfinity(value: u16) -> bool:
        return False

    @implements(INumberBase[u16].IsRealNumber)
    @static
    def _IsRealNumber(value: u16) -> bool:
        return True

    @implements(INumberBase[u16].IsSubnormal)
    @static
    def _IsSubnormal(value: u16) -> bool:
        return False

    @implements(INumberBase[u16].IsNormal)
    @static
    def _IsNormal(value: u16) -> bool:
        return value != u16(0)

    @static
    def IsEvenInteger(value: u16) -> bool:
        return (value & u16(1)) == u16(0)

    @static
    def IsOddInteger(value: u16) -> bool:
        return (value & u16(1)) != u16(0)

    @static
    def IsPow2(value: u16) -> bool:
        return (value & (value - u16(1))) == u16(0) and value != u16(0)

    @static
    def Max(x: u16, y: u16) -> u16:
        return x if x >= y else y

    @static
    def Min(x: u16, y: u16) -> u16:
        return x if x <= y else y

    @static
    def Clamp(value: u16, min: u16, max: u16) -> u16:
        return Math.Clamp(value, min, max)

    @static
    def DivRem(left: u16, right: u16) -> ValueTuple[u16, u16]:
        return Math.DivRem(left, right)

    @static
    def Sign(value: u16) -> i32:
        return 0 if value == u16(0) else 1

    @implements(INumberBase[u16].IsNegative)
    @static
    def _IsNegative(value: u16) -> bool:
        return False

    @implements(INumberBase[u16].IsPositive)
    @static
    def _IsPositive(value: u16) -> bool:
        return True

    @implements(INumberBase[u16].Abs)
    @static
    def _Abs(value: u16) -> u16:
        return value

    @implements(INumber[u16].CopySign)
    @static
    def _CopySign(value: u16, sign: u16) -> u16:
        return value

    @implements(INumberBase[u16].MaxMagnitude)
    @static
    def _MaxMagnitude(x: u16, y: u16) -> u16:
        return UInt16.Max(x, y)

    @implements(INumberBase[u16].MaxMagnitudeNumber)
    @static
    def _MaxMagnitudeNumber(x: u16, y: u16) -> u16:
        return UInt16.Max(x, y)

    @implements(INumberBase[u16].MinMagnitude)
    @static
    def _MinMagnitude(x: u16, y: u16) -> u16:
        return UInt16.Min(x, y)

    @implements(INumberBase[u16].MinMagnitudeNumber)
    @static
    def _MinMagnitudeNumber(x: u16, y: u16) -> u16:
        return UInt16.Min(x, y)

    @implements(IBinaryNumber[u16].AllBitsSet)
    @static
    @property
    def _AllBitsSet() -> u16:
        return u16(~u16(0))

    @static
    def LeadingZeroCount(value: u16) -> u16:
        return u16(BitOperations.LeadingZeroCount(u32(u16(value))) - 16)

    @static
    def TrailingZeroCount(value: u16) -> u16:
        return u16(BitOperations.TrailingZeroCount(u32(u16(value)) | u32(65536)))

    @static
    def PopCount(value: u16) -> u16:
        return u16(BitOperations.PopCount(u32(u16(value))))

    @static
    def Log2(value: u16) -> u16:
        return u16(BitOperations.Log2(u32(u16(value))))

    @static
    def RotateLeft(value: u16, rotateAmount: i32) -> u16:
        return u16((u32(u16(value)) << (rotateAmount & 15)) | (u32(u16(value)) >> ((0 - rotateAmount) & 15)))

    @static
    def RotateRight(value: u16, rotateAmount: i32) -> u16:
        return u16((u32(u16(value)) >> (rotateAmount & 15)) | (u32(u16(value)) << ((0 - rotateAmount) & 15)))

    @implements(IBinaryInteger[u16].GetByteCount)
    def _GetByteCount(self) -> i32:
        return 2

    @implements(IBinaryInteger[u16].GetShortestBitLength)
    def _GetShortestBitLength(self) -> i32:
        return 64 - BitOperations.LeadingZeroCount(u64(self.m_value))

    @implements(IBinaryInteger[u16].TryWriteBigEndian)
    def _TryWriteBigEndian(self, destination: Span[u8], bytesWritten: Out[i32]) -> bool:
        return NumericConversion.Write(u64(i64(self.m_value)), 2, True, destination, out(bytesWritten))

    @implements(IBinaryInteger[u16].TryReadBigEndian)
    @static
    def _TryReadBigEndian(source: ReadOnlySpan[u8], isUnsigned: bool, value: Out[u16]) -> bool:
        bits_read: u64 = 0
        ok = NumericConversion.Read(source, isUnsigned, True, 2, False, out(bits_read))
        value = u16(bits_read)
        return ok

    @implements(IBinaryInteger[u16].TryWriteLittleEndian)
    def _TryWriteLittleEndian(self, destination: Span[u8], bytesWritten: Out[i32]) -> bool:
        return NumericConversion.Write(u64(i64(self.m_value)), 2, False, destination, out(bytesWritten))

    @implements(IBinaryInteger[u16].TryReadLittleEndian)
    @static
    def _TryReadLittleEndian(source: ReadOnlySpan[u8], isUnsigned: bool, value: Out[u16]) -> bool:
        bits_read: u64 = 0
        ok = NumericConversion.Read(source, isUnsigned, False, 2, False, out(bits_read))
        value = u16(bits_read)
        return ok
