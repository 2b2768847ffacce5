from oscil.lang import *
from System.Numerics import *
from System.Runtime.CompilerServices import Unsafe


@struct
@readonly
class Int16(IBinaryInteger[i16], IMinMaxValue[i16], ISignedNumber[i16], IUtf8SpanFormattable):
    """Generic math."""

    @implements(IAdditionOperators[i16, i16, i16].op_Addition)
    @static
    def op_Addition(left: i16, right: i16) -> i16:
        return i16(left + right)

    @implements(IAdditionOperators[i16, i16, i16].op_CheckedAddition)
    @static
    def op_CheckedAddition(left: i16, right: i16) -> i16:
        return checked(i16(left + right))

    @implements(ISubtractionOperators[i16, i16, i16].op_Subtraction)
    @static
    def op_Subtraction(left: i16, right: i16) -> i16:
        return i16(left - right)

    @implements(ISubtractionOperators[i16, i16, i16].op_CheckedSubtraction)
    @static
    def op_CheckedSubtraction(left: i16, right: i16) -> i16:
        return checked(i16(left - right))

    @implements(IMultiplyOperators[i16, i16, i16].op_Multiply)
    @static
    def op_Multiply(left: i16, right: i16) -> i16:
        return i16(left * right)

    @implements(IMultiplyOperators[i16, i16, i16].op_CheckedMultiply)
    @static
    def op_CheckedMultiply(left: i16, right: i16) -> i16:
        return checked(i16(left * right))

    @implements(IDivisionOperators[i16, i16, i16].op_Division)
    @static
    def op_Division(left: i16, right: i16) -> i16:
        return i16(div(left, right))

    @implements(IModulusOperators[i16, i16, i16].op_Modulus)
    @static
    def op_Modulus(left: i16, right: i16) -> i16:
        return i16(rem(left, right))

    @implements(IEqualityOperators[i16, i16, bool].op_Equality)
    @static
    def op_Equality(left: i16, right: i16) -> bool:
        return left == right

    @implements(IEqualityOperators[i16, i16, bool].op_Inequality)
    @static
    def op_Inequality(left: i16, right: i16) -> bool:
        return left != right

    @implements(IComparisonOperators[i16, i16, bool].op_LessThan)
    @static
    def op_LessThan(left: i16, right: i16) -> bool:
        return left < right

    @implements(IComparisonOperators[i16, i16, bool].op_GreaterThan)
    @static
    def op_GreaterThan(left: i16, right: i16) -> bool:
        return left > right

    @implements(IComparisonOperators[i16, i16, bool].op_LessThanOrEqual)
    @static
    def op_LessThanOrEqual(left: i16, right: i16) -> bool:
        return left <= right

    @implements(IComparisonOperators[i16, i16, bool].op_GreaterThanOrEqual)
    @static
    def op_GreaterThanOrEqual(left: i16, right: i16) -> bool:
        return left >= right

    @implements(IIncrementOperators[i16].op_Increment)
    @static
    def op_Increment(value: i16) -> i16:
        return i16(value + i16(1))

    @implements(IDecrementOperators[i16].op_Decrement)
    @static
    def op_Decrement(value: i16) -> i16:
        return i16(value - i16(1))

    @implements(IIncrementOperators[i16].op_CheckedIncrement)
    @static
    def op_CheckedIncrement(value: i16) -> i16:
        return checked(i16(value + i16(1)))

    @implements(IDecrementOperators[i16].op_CheckedDecrement)
    @static
    def op_CheckedDecrement(value: i16) -> i16:
        return checked(i16(value - i16(1)))

    @implements(IUnaryPlusOperators[i16, i16].op_UnaryPlus)
    @static
    def op_UnaryPlus(value: i16) -> i16:
        return value

    @implements(IUnaryNegationOperators[i16, i16].op_UnaryNegation)
    @static
    def op_UnaryNegation(value: i16) -> i16:
        return i16(i16(0) - value)

    @implements(IUnaryNegationOperators[i16, i16].op_CheckedUnaryNegation)
    @static
    def op_CheckedUnaryNegation(value: i16) -> i16:
        return checked(i16(i16(0) - value))

    @implements(IAdditiveIdentity[i16, i16].AdditiveIdentity)
    @static
    @property
    def _AdditiveIdentity() -> i16:
        return i16(0)

    @implements(IMultiplicativeIdentity[i16, i16].MultiplicativeIdentity)
    @static
    @property
    def _MultiplicativeIdentity() -> i16:
        return i16(1)

    @implements(IMinMaxValue[i16].MinValue)
    @static
    @property
    def _MinValue() -> i16:
        return Int16.MinValue

    @implements(IMinMaxValue[i16].MaxValue)
    @static
    @property
    def _MaxValue() -> i16:
        return Int16.MaxValue

    @implements(INumberBase[i16].One)
    @static
    @property
    def _One() -> i16:
        return i16(1)

    @implements(INumberBase[i16].Zero)
    @static
    @property
    def _Zero() -> i16:
        return i16(0)

    @implements(INumberBase[i16].Radix)
    @static
    @property
    def _Radix() -> i32:
        return 2

    @implements(INumberBase[i16].IsZero)
    @static
    def _IsZero(value: i16) -> bool:
        return value == i16(0)

    @implements(INumberBase[i16].IsComplexNumber)
    @static
    def _IsComplexNumber(value: i16) -> bool:
        return False

    @implements(INumberBase[i16].IsImaginaryNumber)
    @static
    def _IsImaginaryNumber(value: i16) -> bool:
        return False

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def CreateChecked(value: TOther) -> i16:
        if typeof(TOther) is typeof(i16):
            return Unsafe.As[TOther, i16](ref(value))
        result: i16 = i16(0)
        if not Int16._FromChecked[TOther](value, out(result)) and not TOther.TryConvertToChecked[i16](value, out(result)):
            raise NotSupportedException()
        return result

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def CreateSaturating(value: TOther) -> i16:
        if typeof(TOther) is typeof(i16):
            return Unsafe.As[TOther, i16](ref(value))
        result: i16 = i16(0)
        if not Int16._FromSaturating[TOther](value, out(result)) and not TOther.TryConvertToSaturating[i16](value, out(result)):
            raise NotSupportedException()
        return result

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def CreateTruncating(value: TOther) -> i16:
        if typeof(TOther) is typeof(i16):
            return Unsafe.As[TOther, i16](ref(value))
        result: i16 = i16(0)
        if not Int16._FromTruncating[TOther](value, out(result)) and not TOther.TryConvertToTruncating[i16](value, out(result)):
            raise NotSupportedException()
        return result

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _FromChecked(value: TOther, result: Out[i16]) -> bool:
        wide: i64 = 0
        found = NumericConversion.ToInteger[TOther](value, 2, True, 0, out(wide))
        result = i16(wide)
        return found

    @implements(INumberBase[i16].TryConvertFromChecked)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertFromChecked(value: TOther, result: Out[i16]) -> bool:
        return Int16._FromChecked[TOther](value, out(result))

    @implements(INumberBase[i16].TryConvertToChecked)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertToChecked(value: i16, result: Out[TOther]) -> bool:
        result = default(TOther)
        return False

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _FromSaturating(value: TOther, result: Out[i16]) -> bool:
        wide: i64 = 0
        found = NumericConversion.ToInteger[TOther](value, 2, True, 1, out(wide))
        result = i16(wide)
        return found

    @implements(INumberBase[i16].TryConvertFromSaturating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertFromSaturating(value: TOther, result: Out[i16]) -> bool:
        return Int16._FromSaturating[TOther](value, out(result))

    @implements(INumberBase[i16].TryConvertToSaturating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertToSaturating(value: i16, result: Out[TOther]) -> bool:
        result = default(TOther)
        return False

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _FromTruncating(value: TOther, result: Out[i16]) -> bool:
        wide: i64 = 0
        found = NumericConversion.ToInteger[TOther](value, 2, True, 2, out(wide))
        result = i16(wide)
        return found

    @implements(INumberBase[i16].TryConvertFromTruncating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertFromTruncating(value: TOther, result: Out[i16]) -> bool:
        return Int16._FromTruncating[TOther](value, out(result))

    @implements(INumberBase[i16].TryConvertToTruncating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertToTruncating(value: i16, result: Out[TOther]) -> bool:
        result = default(TOther)
        return False

    @implements(IBitwiseOperators[i16, i16, i16].op_BitwiseAnd)
    @static
    def op_BitwiseAnd(left: i16, right: i16) -> i16:
        return i16(left & right)

    @implements(IBitwiseOperators[i16, i16, i16].op_BitwiseOr)
    @static
    def op_BitwiseOr(left: i16, right: i16) -> i16:
        return i16(left | right)

    @implements(IBitwiseOperators[i16, i16, i16].op_ExclusiveOr)
    @static
    def op_ExclusiveOr(left: i16, right: i16) -> i16:
        return i16(left ^ right)

    @implements(IBitwiseOperators[i16, i16, i16].op_OnesComplement)
    @static
    def op_OnesComplement(value: i16) -> i16:
        return i16(~value)

    @implements(IShiftOperators[i16, i32, i16].op_LeftShift)
    @static
    def op_LeftShift(value: i16, shiftAmount: i32) -> i16:
        return i16(value << (shiftAmount & 15))

    @implements(IShiftOperators[i16, i32, i16].op_RightShift)
    @static
    def op_RightShift(value: i16, shiftAmount: i32) -> i16:
        return i16(value >> (shiftAmount & 15))

    @implements(IShiftOperators[i16, i32, i16].op_UnsignedRightShift)
    @static
    def op_UnsignedRightShift(value: i16, shiftAmount: i32) -> i16:
        return i16(u16(value) >> (shiftAmount & 15))

    @implements(INumberBase[i16].IsCanonical)
    @static
    def _IsCanonical(value: i16) -> bool:
        return True

    @implements(INumberBase[i16].IsFinite)
    @static
    def _IsFinite(value: i16) -> bool:
        return True

    @implements(INumberBase[i16].IsInfinity)
    @static
    def _IsInfinity(value: i16) -> bool:
        return False

    @implements(INumberBase[i16].IsInteger)
    @static
    def _IsInteger(value: i16) -> bool:
        return True

    @implements(INumberBase[i16].IsNaN)
    @static
    def _IsNaN(value: i16) -> bool:
        return False

    @implements(INumberBase[i16].IsNegativeInfinity)
    @static
    def _IsNegativeInfinity(value: i16) -> bool:
        return False

    @implements(INumberBase[i16].IsPositiveInfinity)
    @static
    def _IsPositiveInfinity(value: i16) -> bool:
        return False

    @implements(INumberBase[i16].IsRealNumber)
    @static
    def _IsRealNumber(value: i16) -> bool:
        return True

    @implements(INumberBase[i16].IsSubnormal)
    @static
    def _IsSubnormal(value: i16) -> bool:
        return False

    @implements(INumberBase[i16].IsNormal)
    @static
    def _IsNormal(value: i16) -> bool:
        return value != i16(0)

    @static
    def IsEvenInteger(value: i16) -> bool:
        return (value & i16(1)) == i16(0)

    @static
    def IsOddInteger(value: i16) -> bool:
        return (value & i16(1)) != i16(0)

    @static
    def IsPow2(value: i16) -> bool:
        return (value & (value - i16(1))) == i16(0) and value > i16(0)

    @static
    def Max(x: i16, y: i16) -> i16:
        return x if x >= y else y

    @static
    def Min(x: i16, y: i16) -> i16:
        return x if x <= y else y

    @static
    def Clamp(value: i16, min: i16, max: i16) -> i16:
        return Math.Clamp(value, min, max)

    @static
    def DivRem(left: i16, right: i16) -> ValueTuple[i16, i16]:
        return Math.DivRem(left, right)

    @static
    def Sign(value: i16) -> i32:
        return Math.Sign(value)

    @static
    def IsNegative(value: i16) -> bool:
        return value < i16(0)

    @static
    def IsPositive(value: i16) -> bool:
        return value >= i16(0)

    @static
    def Abs(value: i16) -> i16:
        return Math.Abs(value)

    @static
    def CopySign(value: i16, sign: i16) -> i16:
        magnitude = i16(i16(0) - value) if value < i16(0) else value
        if sign >= i16(0):
            if magnitude < i16(0):
                raise OverflowException("Negating the minimum value of a twos complement number is invalid.")
            return magnitude
        return i16(i16(0) - magnitude)

    @static
    def MaxMagnitude(x: i16, y: i16) -> i16:
        a = i16(i16(0) - x) if x < i16(0) else x
        if a < i16(0):
            return x
        b = i16(i16(0) - y) if y < i16(0) else y
        if b < i16(0):
            return y
        if a > b:
            return x
        if a == b:
            return y if x < i16(0) else x
        return y

    @static
    def MinMagnitude(x: i16, y: i16) -> i16:
        a = i16(i16(0) - x) if x < i16(0) else x
        if a < i16(0):
            return y
        b = i16(i16(0) - y) if y < i16(0) else y
        if b < i16(0):
            return x
        if a < b:
            return x
        if a == b:
            return x if x < i16(0) else y
        return y

    @implements(INumberBase[i16].MaxMagnitudeNumber)
    @static
    def _MaxMagnitudeNumber(x: i16, y: i16) -> i16:
        return Int16.MaxMagnitude(x, y)

    @implements(INumberBase[i16].MinMagnitudeNumber)
    @static
    def _MinMagnitudeNumber(x: i16, y: i16) -> i16:
        return Int16.MinMagnitude(x, y)

    @implements(ISignedNumber[i16].NegativeOne)
    @static
    @property
    def _NegativeOne() -> i16:
        return i16(-1)

    @implements(IBinaryNumber[i16].AllBitsSet)
    @static
    @property
    def _AllBitsSet() -> i16:
        return i16(~i16(0))

    @static
    def LeadingZeroCount(value: i16) -> i16:
        return i16(BitOperations.LeadingZeroCount(u32(u16(value))) - 16)

    @static
    def TrailingZeroCount(value: i16) -> i16:
        return i16(BitOperations.TrailingZeroCount(u32(u16(value)) | u32(65536)))

    @static
    def PopCount(value: i16) -> i16:
        return i16(BitOperations.PopCount(u32(u16(value))))

    @static
    def Log2(value: i16) -> i16:
        if value < i16(0):
            raise ArgumentOutOfRangeException("value", "value must be greater than or equal to zero.")
        return i16(BitOperations.Log2(u32(u16(value))))

    @static
    def RotateLeft(value: i16, rotateAmount: i32) -> i16:
        return i16((u32(u16(value)) << (rotateAmount & 15)) | (u32(u16(value)) >> ((0 - rotateAmount) & 15)))

    @static
    def RotateRight(value: i16, rotateAmount: i32) -> i16:
        return i16((u32(u16(value)) >> (rotateAmount & 15)) | (u32(u16(value)) << ((0 - rotateAmount) & 15)))

    @implements(IBinaryInteger[i16].GetByteCount)
    def _GetByteCount(self) -> i32:
        return 2

    @implements(IBinaryInteger[i16].GetShortestBitLength)
    def _GetShortestBitLength(self) -> i32:
        v = i64(self.m_value)
        return 64 - BitOperations.LeadingZeroCount(u64(v)) if v >= i64(0) else 65 - BitOperations.LeadingZeroCount(u64(~v))

    @implements(IBinaryInteger[i16].TryWriteBigEndian)
    def _TryWriteBigEndian(self, destination: Span[u8], bytesWritten: Out[i32]) -> bool:
        return NumericConversion.Write(u64(i64(self.m_value)), 2, True, destination, out(bytesWritten))

    @implements(IBinaryInteger[i16].TryReadBigEndian)
    @static
    def _TryReadBigEndian(source: ReadOnlySpan[u8], isUnsigned: bool, value: Out[i16]) -> bool:
        bits_read: u64 = 0
        ok = NumericConversion.Read(source, isUnsigned, True, 2, True, out(bits_read))
        value = i16(bits_read)
        return ok

    @implements(IBinaryInteger[i16].TryWriteLittleEndian)
    def _TryWriteLittleEndian(self, destination: Span[u8], bytesWritten: Out[i32]) -> bool:
        return NumericConversion.Write(u64(i64(self.m_value)), 2, False, destination, out(bytesWritten))

    @implements(IBinaryInteger[i16].TryReadLittleEndian)
    @static
    def _TryReadLittleEndian(source: ReadOnlySpan[u8], isUnsigned: bool, value: Out[i16]) -> bool:
        bits_read: u64 = 0
        ok = NumericConversion.Read(source, isUnsigned, False, 2, True, out(bits_read))
        value = i16(bits_read)
        return ok
