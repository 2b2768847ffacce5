from oscil.lang import *
from System.Numerics import *
from System.Runtime.CompilerServices import Unsafe


@struct
@readonly
class Int64(IBinaryInteger[i64], IMinMaxValue[i64], ISignedNumber[i64], IUtf8SpanFormattable):
    """Generic math."""

    @implements(IAdditionOperators[i64, i64, i64].op_Addition)
    @static
    def op_Addition(left: i64, right: i64) -> i64:
        return left + right

    @implements(IAdditionOperators[i64, i64, i64].op_CheckedAddition)
    @static
    def op_CheckedAddition(left: i64, right: i64) -> i64:
        return checked(left + right)

    @implements(ISubtractionOperators[i64, i64, i64].op_Subtraction)
    @static
    def op_Subtraction(left: i64, right: i64) -> i64:
        return left - right

    @implements(ISubtractionOperators[i64, i64, i64].op_CheckedSubtraction)
    @static
    def op_CheckedSubtraction(left: i64, right: i64) -> i64:
        return checked(left - right)

    @implements(IMultiplyOperators[i64, i64, i64].op_Multiply)
    @static
    def op_Multiply(left: i64, right: i64) -> i64:
        return left * right

    @implements(IMultiplyOperators[i64, i64, i64].op_CheckedMultiply)
    @static
    def op_CheckedMultiply(left: i64, right: i64) -> i64:
        return checked(left * right)

    @implements(IDivisionOperators[i64, i64, i64].op_Division)
    @static
    def op_Division(left: i64, right: i64) -> i64:
        return div(left, right)

    @implements(IModulusOperators[i64, i64, i64].op_Modulus)
    @static
    def op_Modulus(left: i64, right: i64) -> i64:
        return rem(left, right)

    @implements(IEqualityOperators[i64, i64, bool].op_Equality)
    @static
    def op_Equality(left: i64, right: i64) -> bool:
        return left == right

    @implements(IEqualityOperators[i64, i64, bool].op_Inequality)
    @static
    def op_Inequality(left: i64, right: i64) -> bool:
        return left != right

    @implements(IComparisonOperators[i64, i64, bool].op_LessThan)
    @static
    def op_LessThan(left: i64, right: i64) -> bool:
        return left < right

    @implements(IComparisonOperators[i64, i64, bool].op_GreaterThan)
    @static
    def op_GreaterThan(left: i64, right: i64) -> bool:
        return left > right

    @implements(IComparisonOperators[i64, i64, bool].op_LessThanOrEqual)
    @static
    def op_LessThanOrEqual(left: i64, right: i64) -> bool:
        return left <= right

    @implements(IComparisonOperators[i64, i64, bool].op_GreaterThanOrEqual)
    @static
    def op_GreaterThanOrEqual(left: i64, right: i64) -> bool:
        return left >= right

    @implements(IIncrementOperators[i64].op_Increment)
    @static
    def op_Increment(value: i64) -> i64:
        return value + i64(1)

    @implements(IDecrementOperators[i64].op_Decrement)
    @static
    def op_Decrement(value: i64) -> i64:
        return value - i64(1)

    @implements(IIncrementOperators[i64].op_CheckedIncrement)
    @static
    def op_CheckedIncrement(value: i64) -> i64:
        return checked(value + i64(1))

    @implements(IDecrementOperators[i64].op_CheckedDecrement)
    @static
    def op_CheckedDecrement(value: i64) -> i64:
        return checked(value - i64(1))

    @implements(IUnaryPlusOperators[i64, i64].op_UnaryPlus)
    @static
    def op_UnaryPlus(value: i64) -> i64:
        return value

    @implements(IUnaryNegationOperators[i64, i64].op_UnaryNegation)
    @static
    def op_UnaryNegation(value: i64) -> i64:
        return i64(0) - value

    @implements(IUnaryNegationOperators[i64, i64].op_CheckedUnaryNegation)
    @static
    def op_CheckedUnaryNegation(value: i64) -> i64:
        return checked(i64(0) - value)

    @implements(IAdditiveIdentity[i64, i64].AdditiveIdentity)
    @static
    @property
    def _AdditiveIdentity() -> i64:
        return i64(0)

    @implements(IMultiplicativeIdentity[i64, i64].MultiplicativeIdentity)
    @static
    @property
    def _MultiplicativeIdentity() -> i64:
        return i64(1)

    @implements(IMinMaxValue[i64].MinValue)
    @static
    @property
    def _MinValue() -> i64:
        return Int64.MinValue

    @implements(IMinMaxValue[i64].MaxValue)
    @static
    @property
    def _MaxValue() -> i64:
        return Int64.MaxValue

    @implements(INumberBase[i64].One)
    @static
    @property
    def _One() -> i64:
        return i64(1)

    @implements(INumberBase[i64].Zero)
    @static
    @property
    def _Zero() -> i64:
        return i64(0)

    @implements(INumberBase[i64].Radix)
    @static
    @property
    def _Radix() -> i32:
        return 2

    @implements(INumberBase[i64].IsZero)
    @static
    def _IsZero(value: i64) -> bool:
        return value == i64(0)

    @implements(INumberBase[i64].IsComplexNumber)
    @static
    def _IsComplexNumber(value: i64) -> bool:
        return False

    @implements(INumberBase[i64].IsImaginaryNumber)
    @static
    def _IsImaginaryNumber(value: i64) -> bool:
        return False

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def CreateChecked(value: TOther) -> i64:
        if typeof(TOther) is typeof(i64):
            return Unsafe.As[TOther, i64](ref(value))
        result: i64 = i64(0)
        if not Int64._FromChecked[TOther](value, out(result)) and not TOther.TryConvertToChecked[i64](value, out(result)):
            raise NotSupportedException()
        return result

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def CreateSaturating(value: TOther) -> i64:
        if typeof(TOther) is typeof(i64):
            return Unsafe.As[TOther, i64](ref(value))
        result: i64 = i64(0)
        if not Int64._FromSaturating[TOther](value, out(result)) and not TOther.TryConvertToSaturating[i64](value, out(result)):
            raise NotSupportedException()
        return result

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def CreateTruncating(value: TOther) -> i64:
        if typeof(TOther) is typeof(i64):
            return Unsafe.As[TOther, i64](ref(value))
        result: i64 = i64(0)
        if not Int64._FromTruncating[TOther](value, out(result)) and not TOther.TryConvertToTruncating[i64](value, out(result)):
            raise NotSupportedException()
        return result

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _FromChecked(value: TOther, result: Out[i64]) -> bool:
        wide: i64 = 0
        found = NumericConversion.ToInteger[TOther](value, 8, True, 0, out(wide))
        result = i64(wide)
        return found

    @implements(INumberBase[i64].TryConvertFromChecked)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertFromChecked(value: TOther, result: Out[i64]) -> bool:
        return Int64._FromChecked[TOther](value, out(result))

    @implements(INumberBase[i64].TryConvertToChecked)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertToChecked(value: i64, result: Out[TOther]) -> bool:
        result = default(TOther)
        return False

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _FromSaturating(value: TOther, result: Out[i64]) -> bool:
        wide: i64 = 0
        found = NumericConversion.ToInteger[TOther](value, 8, True, 1, out(wide))
        result = i64(wide)
        return found

    @implements(INumberBase[i64].TryConvertFromSaturating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertFromSaturating(value: TOther, result: Out[i64]) -> bool:
        return Int64._FromSaturating[TOther](value, out(result))

    @implements(INumberBase[i64].TryConvertToSaturating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertToSaturating(value: i64, result: Out[TOther]) -> bool:
        result = default(TOther)
        return False

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _FromTruncating(value: TOther, result: Out[i64]) -> bool:
        wide: i64 = 0
        found = NumericConversion.ToInteger[TOther](value, 8, True, 2, out(wide))
        result = i64(wide)
        return found

    @implements(INumberBase[i64].TryConvertFromTruncating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertFromTruncating(value: TOther, result: Out[i64]) -> bool:
        return Int64._FromTruncating[TOther](value, out(result))

    @implements(INumberBase[i64].TryConvertToTruncating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertToTruncating(value: i64, result: Out[TOther]) -> bool:
        result = default(TOther)
        return False

    @implements(IBitwiseOperators[i64, i64, i64].op_BitwiseAnd)
    @static
    def op_BitwiseAnd(left: i64, right: i64) -> i64:
        return left & right

    @implements(IBitwiseOperators[i64, i64, i64].op_BitwiseOr)
    @static
    def op_BitwiseOr(left: i64, right: i64) -> i64:
        return left | right

    @implements(IBitwiseOperators[i64, i64, i64].op_ExclusiveOr)
    @static
    def op_ExclusiveOr(left: i64, right: i64) -> i64:
        return left ^ right

    @implements(IBitwiseOperators[i64, i64, i64].op_OnesComplement)
    @static
    def op_OnesComplement(value: i64) -> i64:
        return ~value

    @implements(IShiftOperators[i64, i32, i64].op_LeftShift)
    @static
    def op_LeftShift(value: i64, shiftAmount: i32) -> i64:
        return value << (shiftAmount)

    @implements(IShiftOperators[i64, i32, i64].op_RightShift)
    @static
    def op_RightShift(value: i64, shiftAmount: i32) -> i64:
        return value >> (shiftAmount)

    @implements(IShiftOperators[i64, i32, i64].op_UnsignedRightShift)
    @static
    def op_UnsignedRightShift(value: i64, shiftAmount: i32) -> i64:
        return i64(u64(value) >> (shiftAmount))

    @implements(INumberBase[i64].IsCanonical)
    @static
    def _IsCanonical(value: i64) -> bool:
        return True

    @implements(INumberBase[i64].IsFinite)
    @static
    def _IsFinite(value: i64) -> bool:
        return True

    @implements(INumberBase[i64].IsInfinity)
    @static
    def _IsInfinity(value: i64) -> bool:
        return False

    @implements(INumberBase[i64].IsInteger)
    @static
    def _IsInteger(value: i64) -> bool:
        return True

    @implements(INumberBase[i64].IsNaN)
    @static
    def _IsNaN(value: i64) -> bool:
        return False

    @implements(INumberBase[i64].IsNegativeInfinity)
    @static
    def _IsNegativeInfinity(value: i64) -> bool:
        return False

    @implements(INumberBase[i64].IsPositiveInfinity)
    @static
    def _IsPositiveInfinity(value: i64) -> bool:
        return False

    @implements(INumberBase[i64].IsRealNumber)
    @static
    def _IsRealNumber(value: i64) -> bool:
        return True

    @implements(INumberBase[i64].IsSubnormal)
    @static
    def _IsSubnormal(value: i64) -> bool:
        return False

    @implements(INumberBase[i64].IsNormal)
    @static
    def _IsNormal(value: i64) -> bool:
        return value != i64(0)

    @static
    def IsEvenInteger(value: i64) -> bool:
        return (value & i64(1)) == i64(0)

    @static
    def IsOddInteger(value: i64) -> bool:
        return (value & i64(1)) != i64(0)

    @static
    def IsPow2(value: i64) -> bool:
        return (value & (value - i64(1))) == i64(0) and value > i64(0)

    @static
    def Max(x: i64, y: i64) -> i64:
        return x if x >= y else y

    @static
    def Min(x: i64, y: i64) -> i64:
        return x if x <= y else y

    @static
    def Clamp(value: i64, min: i64, max: i64) -> i64:
        return Math.Clamp(value, min, max)

    @static
    def DivRem(left: i64, right: i64) -> ValueTuple[i64, i64]:
        return Math.DivRem(left, right)

    @static
    def Sign(value: i64) -> i32:
        return Math.Sign(value)

    @static
    def IsNegative(value: i64) -> bool:
        return value < i64(0)

    @static
    def IsPositive(value: i64) -> bool:
        return value >= i64(0)

    @static
    def Abs(value: i64) -> i64:
        return Math.Abs(value)

    @static
    def CopySign(value: i64, sign: i64) -> i64:
        magnitude = i64(0) - value if value < i64(0) else value
        if sign >= i64(0):
            if magnitude < i64(0):
                raise OverflowException("Negating the minimum value of a twos complement number is invalid.")
            return magnitude
        return i64(0) - magnitude

    @static
    def MaxMagnitude(x: i64, y: i64) -> i64:
        a = i64(0) - x if x < i64(0) else x
        if a < i64(0):
            return x
        b = i64(0) - y if y < i64(0) else y
        if b < i64(0):
            return y
        if a > b:
            return x
        if a == b:
            return y if x < i64(0) else x
        return y

    @static
    def MinMagnitude(x: i64, y: i64) -> i64:
        a = i64(0) - x if x < i64(0) else x
        if a < i64(0):
            return y
        b = i64(0) - y if y < i64(0) else y
        if b < i64(0):
            return x
        if a < b:
            return x
        if a == b:
            return x if x < i64(0) else y
        return y

    @implements(INumberBase[i64].MaxMagnitudeNumber)
    @static
    def _MaxMagnitudeNumber(x: i64, y: i64) -> i64:
        return Int64.MaxMagnitude(x, y)

    @implements(INumberBase[i64].MinMagnitudeNumber)
    @static
    def _MinMagnitudeNumber(x: i64, y: i64) -> i64:
        return Int64.MinMagnitude(x, y)

    @implements(ISignedNumber[i64].NegativeOne)
    @static
    @property
    def _NegativeOne() -> i64:
        return i64(-1)

    @implements(IBinaryNumber[i64].AllBitsSet)
    @static
    @property
    def _AllBitsSet() -> i64:
        return ~i64(0)

    @static
    def LeadingZeroCount(value: i64) -> i64:
        return i64(BitOperations.LeadingZeroCount(u64(value)))

    @static
    def TrailingZeroCount(value: i64) -> i64:
        return i64(BitOperations.TrailingZeroCount(u64(value)))

    @static
    def PopCount(value: i64) -> i64:
        return i64(BitOperations.PopCount(u64(value)))

    @static
    def Log2(value: i64) -> i64:
        if value < i64(0):
            raise ArgumentOutOfRangeException("value", "value must be greater than or equal to zero.")
        return i64(BitOperations.Log2(u64(value)))

    @static
    def RotateLeft(value: i64, rotateAmount: i32) -> i64:
        return i64(BitOperations.RotateLeft(u64(value), rotateAmount))

    @static
    def RotateRight(value: i64, rotateAmount: i32) -> i64:
        return i64(BitOperations.RotateRight(u64(value), rotateAmount))

    @implements(IBinaryInteger[i64].GetByteCount)
    def _GetByteCount(self) -> i32:
        return 8

    @implements(IBinaryInteger[i64].GetShortestBitLength)
    def _GetShortestBitLength(self) -> i32:
        v = i64(self.m_value)
        return 64 - BitOperations.LeadingZeroCount(u64(v)) if v >= i64(0) else 65 - BitOperations.LeadingZeroCount(u64(~v))

    @implements(IBinaryInteger[i64].TryWriteBigEndian)
    def _TryWriteBigEndian(self, destination: Span[u8], bytesWritten: Out[i32]) -> bool:
        return NumericConversion.Write(u64(i64(self.m_value)), 8, True, destination, out(bytesWritten))

    @implements(IBinaryInteger[i64].TryReadBigEndian)
    @static
    def _TryReadBigEndian(source: ReadOnlySpan[u8], isUnsigned: bool, value: Out[i64]) -> bool:
        bits_read: u64 = 0
        ok = NumericConversion.Read(source, isUnsigned, True, 8, True, out(bits_read))
        value = i64(bits_read)
        return ok

    @implements(IBinaryInteger[i64].TryWriteLittleEndian)
    def _TryWriteLittleEndian(self, destination: Span[u8], bytesWritten: Out[i32]) -> bool:
        return NumericConversion.Write(u64(i64(self.m_value)), 8, False, destination, out(bytesWritten))

    @implements(IBinaryInteger[i64].TryReadLittleEndian)
    @static
    def _TryReadLittleEndian(source: ReadOnlySpan[u8], isUnsigned: bool, value: Out[i64]) -> bool:
        bits_read: u64 = 0
        ok = NumericConversion.Read(source, isUnsigned, False, 8, True, out(bits_read))
        value = i64(bits_read)
        return ok
