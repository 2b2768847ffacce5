from oscil.lang import *
from System.Numerics import *
from System.Runtime.CompilerServices import Unsafe


@struct
@readonly
class Byte(IBinaryInteger[u8], IMinMaxValue[u8], IUnsignedNumber[u8], IUtf8SpanFormattable):
    """Generic math."""

    @implements(IAdditionOperators[u8, u8, u8].op_Addition)
    @static
    def op_Addition(left: u8, right: u8) -> u8:
        return u8(left + right)

    @implements(IAdditionOperators[u8, u8, u8].op_CheckedAddition)
    @static
    def op_CheckedAddition(left: u8, right: u8) -> u8:
        return checked(u8(left + right))

    @implements(ISubtractionOperators[u8, u8, u8].op_Subtraction)
    @static
    def op_Subtraction(left: u8, right: u8) -> u8:
        return u8(left - right)

    @implements(ISubtractionOperators[u8, u8, u8].op_CheckedSubtraction)
    @static
    def op_CheckedSubtraction(left: u8, right: u8) -> u8:
        return checked(u8(left - right))

    @implements(IMultiplyOperators[u8, u8, u8].op_Multiply)
    @static
    def op_Multiply(left: u8, right: u8) -> u8:
        return u8(left * right)

    @implements(IMultiplyOperators[u8, u8, u8].op_CheckedMultiply)
    @static
    def op_CheckedMultiply(left: u8, right: u8) -> u8:
        return checked(u8(left * right))

    @implements(IDivisionOperators[u8, u8, u8].op_Division)
    @static
    def op_Division(left: u8, right: u8) -> u8:
        return u8(div(left, right))

    @implements(IModulusOperators[u8, u8, u8].op_Modulus)
    @static
    def op_Modulus(left: u8, right: u8) -> u8:
        return u8(rem(left, right))

    @implements(IEqualityOperators[u8, u8, bool].op_Equality)
    @static
    def op_Equality(left: u8, right: u8) -> bool:
        return left == right

    @implements(IEqualityOperators[u8, u8, bool].op_Inequality)
    @static
    def op_Inequality(left: u8, right: u8) -> bool:
        return left != right

    @implements(IComparisonOperators[u8, u8, bool].op_LessThan)
    @static
    def op_LessThan(left: u8, right: u8) -> bool:
        return left < right

    @implements(IComparisonOperators[u8, u8, bool].op_GreaterThan)
    @static
    def op_GreaterThan(left: u8, right: u8) -> bool:
        return left > right

    @implements(IComparisonOperators[u8, u8, bool].op_LessThanOrEqual)
    @static
    def op_LessThanOrEqual(left: u8, right: u8) -> bool:
        return left <= right

    @implements(IComparisonOperators[u8, u8, bool].op_GreaterThanOrEqual)
    @static
    def op_GreaterThanOrEqual(left: u8, right: u8) -> bool:
        return left >= right

    @implements(IIncrementOperators[u8].op_Increment)
    @static
    def op_Increment(value: u8) -> u8:
        return u8(value + u8(1))

    @implements(IDecrementOperators[u8].op_Decrement)
    @static
    def op_Decrement(value: u8) -> u8:
        return u8(value - u8(1))

    @implements(IIncrementOperators[u8].op_CheckedIncrement)
    @static
    def op_CheckedIncrement(value: u8) -> u8:
        return checked(u8(value + u8(1)))

    @implements(IDecrementOperators[u8].op_CheckedDecrement)
    @static
    def op_CheckedDecrement(value: u8) -> u8:
        return checked(u8(value - u8(1)))

    @implements(IUnaryPlusOperators[u8, u8].op_UnaryPlus)
    @static
    def op_UnaryPlus(value: u8) -> u8:
        return value

    @implements(IUnaryNegationOperators[u8, u8].op_UnaryNegation)
    @static
    def op_UnaryNegation(value: u8) -> u8:
        return u8(u8(0) - value)

    @implements(IUnaryNegationOperators[u8, u8].op_CheckedUnaryNegation)
    @static
    def op_CheckedUnaryNegation(value: u8) -> u8:
        return checked(u8(u8(0) - value))

    @implements(IAdditiveIdentity[u8, u8].AdditiveIdentity)
    @static
    @property
    def _AdditiveIdentity() -> u8:
        return u8(0)

    @implements(IMultiplicativeIdentity[u8, u8].MultiplicativeIdentity)
    @static
    @property
    def _MultiplicativeIdentity() -> u8:
        return u8(1)

    @implements(IMinMaxValue[u8].MinValue)
    @static
    @property
    def _MinValue() -> u8:
        return Byte.MinValue

    @implements(IMinMaxValue[u8].MaxValue)
    @static
    @property
    def _MaxValue() -> u8:
        return Byte.MaxValue

    @implements(INumberBase[u8].One)
    @static
    @property
    def _One() -> u8:
        return u8(1)

    @implements(INumberBase[u8].Zero)
    @static
    @property
    def _Zero() -> u8:
        return u8(0)

    @implements(INumberBase[u8].Radix)
    @static
    @property
    def _Radix() -> i32:
        return 2

    @implements(INumberBase[u8].IsZero)
    @static
    def _IsZero(value: u8) -> bool:
        return value == u8(0)

    @implements(INumberBase[u8].IsComplexNumber)
    @static
    def _IsComplexNumber(value: u8) -> bool:
        return False

    @implements(INumberBase[u8].IsImaginaryNumber)
    @static
    def _IsImaginaryNumber(value: u8) -> bool:
        return False

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def CreateChecked(value: TOther) -> u8:
        if typeof(TOther) is typeof(u8):
            return Unsafe.As[TOther, u8](ref(value))
        result: u8 = u8(0)
        if not Byte._FromChecked[TOther](value, out(result)) and not TOther.TryConvertToChecked[u8](value, out(result)):
            raise NotSupportedException()
        return result

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def CreateSaturating(value: TOther) -> u8:
        if typeof(TOther) is typeof(u8):
            return Unsafe.As[TOther, u8](ref(value))
        result: u8 = u8(0)
        if not Byte._FromSaturating[TOther](value, out(result)) and not TOther.TryConvertToSaturating[u8](value, out(result)):
            raise NotSupportedException()
        return result

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def CreateTruncating(value: TOther) -> u8:
        if typeof(TOther) is typeof(u8):
            return Unsafe.As[TOther, u8](ref(value))
        result: u8 = u8(0)
        if not Byte._FromTruncating[TOther](value, out(result)) and not TOther.TryConvertToTruncating[u8](value, out(result)):
            raise NotSupportedException()
        return result

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _FromChecked(value: TOther, result: Out[u8]) -> bool:
        wide: i64 = 0
        found = NumericConversion.ToInteger[TOther](value, 1, False, 0, out(wide))
        result = u8(wide)
        return found

    @implements(INumberBase[u8].TryConvertFromChecked)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertFromChecked(value: TOther, result: Out[u8]) -> bool:
        return Byte._FromChecked[TOther](value, out(result))

    @implements(INumberBase[u8].TryConvertToChecked)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertToChecked(value: u8, result: Out[TOther]) -> bool:
        result = default(TOther)
        return False

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _FromSaturating(value: TOther, result: Out[u8]) -> bool:
        wide: i64 = 0
        found = NumericConversion.ToInteger[TOther](value, 1, False, 1, out(wide))
        result = u8(wide)
        return found

    @implements(INumberBase[u8].TryConvertFromSaturating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertFromSaturating(value: TOther, result: Out[u8]) -> bool:
        return Byte._FromSaturating[TOther](value, out(result))

    @implements(INumberBase[u8].TryConvertToSaturating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertToSaturating(value: u8, result: Out[TOther]) -> bool:
        result = default(TOther)
        return False

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _FromTruncating(value: TOther, result: Out[u8]) -> bool:
        wide: i64 = 0
        found = NumericConversion.ToInteger[TOther](value, 1, False, 2, out(wide))
        result = u8(wide)
        return found

    @implements(INumberBase[u8].TryConvertFromTruncating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertFromTruncating(value: TOther, result: Out[u8]) -> bool:
        return Byte._FromTruncating[TOther](value, out(result))

    @implements(INumberBase[u8].TryConvertToTruncating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertToTruncating(value: u8, result: Out[TOther]) -> bool:
        result = default(TOther)
        return False

    @implements(IBitwiseOperators[u8, u8, u8].op_BitwiseAnd)
    @static
    def op_BitwiseAnd(left: u8, right: u8) -> u8:
        return u8(left & right)

    @implements(IBitwiseOperators[u8, u8, u8].op_BitwiseOr)
    @static
    def op_BitwiseOr(left: u8, right: u8) -> u8:
        return u8(left | right)

    @implements(IBitwiseOperators[u8, u8, u8].op_ExclusiveOr)
    @static
    def op_ExclusiveOr(left: u8, right: u8) -> u8:
        return u8(left ^ right)

    @implements(IBitwiseOperators[u8, u8, u8].op_OnesComplement)
    @static
    def op_OnesComplement(value: u8) -> u8:
        return u8(~value)

    @implements(IShiftOperators[u8, i32, u8].op_LeftShift)
    @static
    def op_LeftShift(value: u8, shiftAmount: i32) -> u8:
        return u8(value << (shiftAmount & 7))

    @implements(IShiftOperators[u8, i32, u8].op_RightShift)
    @static
    def op_RightShift(value: u8, shiftAmount: i32) -> u8:
        return u8(value >> (shiftAmount & 7))

    @implements(IShiftOperators[u8, i32, u8].op_UnsignedRightShift)
    @static
    def op_UnsignedRightShift(value: u8, shiftAmount: i32) -> u8:
        return u8(u8(value) >> (shiftAmount & 7))

    @implements(INumberBase[u8].IsCanonical)
    @static
    def _IsCanonical(value: u8) -> bool:
        return True

    @implements(INumberBase[u8].IsFinite)
    @static
    def _IsFinite(value: u8) -> bool:
        return True

    @implements(INumberBase[u8].IsInfinity)
    @static
    def _IsInfinity(value: u8) -> bool:
        return False

    @implements(INumberBase[u8].IsInteger)
    @static
    def _IsInteger(value: u8) -> bool:
        return True

    @implements(INumberBase[u8].IsNaN)
    @static
    def _IsNaN(value: u8) -> bool:
        return False

    @implements(INumberBase[u8].IsNegativeInfinity)
    @static
    def _IsNegativeInfinity(value: u8) -> bool:
        return False

    @implements(INumberBase[u8].IsPositiveInfinity)
    @static
    def _IsPositiveInfinity(value: u8) -> bool:
        return False

    @implements(INumberBase[u8].IsRealNumber)
    @static
    def _IsRealNumber(value: u8) -> bool:
        return True

    @implements(INumberBase[u8].IsSubnormal)
    @static
    def _IsSubnormal(value: u8) -> bool:
        return False

    @implements(INumberBase[u8].IsNormal)
    @static
    def _IsNormal(value: u8) -> bool:
        return value != u8(0)

    @static
    def IsEvenInteger(value: u8) -> bool:
        return (value & u8(1)) == u8(0)

    @static
    def IsOddInteger(value: u8) -> bool:
        return (value & u8(1)) != u8(0)

    @static
    def IsPow2(value: u8) -> bool:
        return (value & (value - u8(1))) == u8(0) and value != u8(0)

    @static
    def Max(x: u8, y: u8) -> u8:
        return x if x >= y else y

    @static
    def Min(x: u8, y: u8) -> u8:
        return x if x <= y else y

    @static
    def Clamp(value: u8, min: u8, max: u8) -> u8:
        return Math.Clamp(value, min, max)

    @static
    def DivRem(left: u8, right: u8) -> ValueTuple[u8, u8]:
        return Math.DivRem(left, right)

    @static
    def Sign(value: u8) -> i32:
        return 0 if value == u8(0) else 1

    @implements(INumberBase[u8].IsNegative)
    @static
    def _IsNegative(value: u8) -> bool:
        return False

    @implements(INumberBase[u8].IsPositive)
    @static
    def _IsPositive(value: u8) -> bool:
        return True

    @implements(INumberBase[u8].Abs)
    @static
    def _Abs(value: u8) -> u8:
        return value

    @implements(INumber[u8].CopySign)
    @static
    def _CopySign(value: u8, sign: u8) -> u8:
        return value

    @implements(INumberBase[u8].MaxMagnitude)
    @static
    def _MaxMagnitude(x: u8, y: u8) -> u8:
        return Byte.Max(x, y)

    @implements(INumberBase[u8].MaxMagnitudeNumber)
    @static
    def _MaxMagnitudeNumber(x: u8, y: u8) -> u8:
        return Byte.Max(x, y)

    @implements(INumberBase[u8].MinMagnitude)
    @static
    def _MinMagnitude(x: u8, y: u8) -> u8:
        return Byte.Min(x, y)

    @implements(INumberBase[u8].MinMagnitudeNumber)
    @static
    def _MinMagnitudeNumber(x: u8, y: u8) -> u8:
        return Byte.Min(x, y)

    @implements(IBinaryNumber[u8].AllBitsSet)
    @static
    @property
    def _AllBitsSet() -> u8:
        return u8(~u8(0))

    @static
    def LeadingZeroCount(value: u8) -> u8:
        return u8(BitOperations.LeadingZeroCount(u32(u8(value))) - 24)

    @static
    def TrailingZeroCount(value: u8) -> u8:
        return u8(BitOperations.TrailingZeroCount(u32(u8(value)) | u32(256)))

    @static
    def PopCount(value: u8) -> u8:
        return u8(BitOperations.PopCount(u32(u8(value))))

    @static
    def Log2(value: u8) -> u8:
        return u8(BitOperations.Log2(u32(u8(value))))

    @static
    def RotateLeft(value: u8, rotateAmount: i32) -> u8:
        return u8((u32(u8(value)) << (rotateAmount & 7)) | (u32(u8(value)) >> ((0 - rotateAmount) & 7)))

    @static
    def RotateRight(value: u8, rotateAmount: i32) -> u8:
        return u8((u32(u8(value)) >> (rotateAmount & 7)) | (u32(u8(value)) << ((0 - rotateAmount) & 7)))

    @implements(IBinaryInteger[u8].GetByteCount)
    def _GetByteCount(self) -> i32:
        return 1

    @implements(IBinaryInteger[u8].GetShortestBitLength)
    def _GetShortestBitLength(self) -> i32:
        return 64 - BitOperations.LeadingZeroCount(u64(self.m_value))

    @implements(IBinaryInteger[u8].TryWriteBigEndian)
    def _TryWriteBigEndian(self, destination: Span[u8], bytesWritten: Out[i32]) -> bool:
        return NumericConversion.Write(u64(i64(self.m_value)), 1, True, destination, out(bytesWritten))

    @implements(IBinaryInteger[u8].TryReadBigEndian)
    @static
    def _TryReadBigEndian(source: ReadOnlySpan[u8], isUnsigned: bool, value: Out[u8]) -> bool:
        bits_read: u64 = 0
        ok = NumericConversion.Read(source, isUnsigned, True, 1, False, out(bits_read))
        value = u8(bits_read)
        return ok

    @implements(IBinaryInteger[u8].TryWriteLittleEndian)
    def _TryWriteLittleEndian(self, destination: Span[u8], bytesWritten: Out[i32]) -> bool:
        return NumericConversion.Write(u64(i64(self.m_value)), 1, False, destination, out(bytesWritten))

    @implements(IBinaryInteger[u8].TryReadLittleEndian)
    @static
    def _TryReadLittleEndian(source: ReadOnlySpan[u8], isUnsigned: bool, value: Out[u8]) -> bool:
        bits_read: u64 = 0
        ok = NumericConversion.Read(source, isUnsigned, False, 1, False, out(bits_read))
        value = u8(bits_read)
        return ok
