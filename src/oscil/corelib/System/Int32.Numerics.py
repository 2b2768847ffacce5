from oscil.lang import *
from System.Numerics import *
from System.Runtime.CompilerServices import Unsafe


@struct
@readonly
class Int32(IBinaryInteger[i32], IMinMaxValue[i32], ISignedNumber[i32], IUtf8SpanFormattable):
    """Generic math."""

    @implements(IAdditionOperators[i32, i32, i32].op_Addition)
    @static
    def op_Addition(left: i32, right: i32) -> i32:
        return left + right

    @implements(IAdditionOperators[i32, i32, i32].op_CheckedAddition)
    @static
    def op_CheckedAddition(left: i32, right: i32) -> i32:
        return checked(left + right)

    @implements(ISubtractionOperators[i32, i32, i32].op_Subtraction)
    @static
    def op_Subtraction(left: i32, right: i32) -> i32:
        return left - right

    @implements(ISubtractionOperators[i32, i32, i32].op_CheckedSubtraction)
    @static
    def op_CheckedSubtraction(left: i32, right: i32) -> i32:
        return checked(left - right)

    @implements(IMultiplyOperators[i32, i32, i32].op_Multiply)
    @static
    def op_Multiply(left: i32, right: i32) -> i32:
        return left * right

    @implements(IMultiplyOperators[i32, i32, i32].op_CheckedMultiply)
    @static
    def op_CheckedMultiply(left: i32, right: i32) -> i32:
        return checked(left * right)

    @implements(IDivisionOperators[i32, i32, i32].op_Division)
    @static
    def op_Division(left: i32, right: i32) -> i32:
        return div(left, right)

    @implements(IModulusOperators[i32, i32, i32].op_Modulus)
    @static
    def op_Modulus(left: i32, right: i32) -> i32:
        return rem(left, right)

    @implements(IEqualityOperators[i32, i32, bool].op_Equality)
    @static
    def op_Equality(left: i32, right: i32) -> bool:
        return left == right

    @implements(IEqualityOperators[i32, i32, bool].op_Inequality)
    @static
    def op_Inequality(left: i32, right: i32) -> bool:
        return left != right

    @implements(IComparisonOperators[i32, i32, bool].op_LessThan)
    @static
    def op_LessThan(left: i32, right: i32) -> bool:
        return left < right

    @implements(IComparisonOperators[i32, i32, bool].op_GreaterThan)
    @static
    def op_GreaterThan(left: i32, right: i32) -> bool:
        return left > right

    @implements(IComparisonOperators[i32, i32, bool].op_LessThanOrEqual)
    @static
    def op_LessThanOrEqual(left: i32, right: i32) -> bool:
        return left <= right

    @implements(IComparisonOperators[i32, i32, bool].op_GreaterThanOrEqual)
    @static
    def op_GreaterThanOrEqual(left: i32, right: i32) -> bool:
        return left >= right

    @implements(IIncrementOperators[i32].op_Increment)
    @static
    def op_Increment(value: i32) -> i32:
        return value + i32(1)

    @implements(IDecrementOperators[i32].op_Decrement)
    @static
    def op_Decrement(value: i32) -> i32:
        return value - i32(1)

    @implements(IIncrementOperators[i32].op_CheckedIncrement)
    @static
    def op_CheckedIncrement(value: i32) -> i32:
        return checked(value + i32(1))

    @implements(IDecrementOperators[i32].op_CheckedDecrement)
    @static
    def op_CheckedDecrement(value: i32) -> i32:
        return checked(value - i32(1))

    @implements(IUnaryPlusOperators[i32, i32].op_UnaryPlus)
    @static
    def op_UnaryPlus(value: i32) -> i32:
        return value

    @implements(IUnaryNegationOperators[i32, i32].op_UnaryNegation)
    @static
    def op_UnaryNegation(value: i32) -> i32:
        return i32(0) - value

    @implements(IUnaryNegationOperators[i32, i32].op_CheckedUnaryNegation)
    @static
    def op_CheckedUnaryNegation(value: i32) -> i32:
        return checked(i32(0) - value)

    @implements(IAdditiveIdentity[i32, i32].AdditiveIdentity)
    @static
    @property
    def _AdditiveIdentity() -> i32:
        return i32(0)

    @implements(IMultiplicativeIdentity[i32, i32].MultiplicativeIdentity)
    @static
    @property
    def _MultiplicativeIdentity() -> i32:
        return i32(1)

    @implements(IMinMaxValue[i32].MinValue)
    @static
    @property
    def _MinValue() -> i32:
        return Int32.MinValue

    @implements(IMinMaxValue[i32].MaxValue)
    @static
    @property
    def _MaxValue() -> i32:
        return Int32.MaxValue

    @implements(INumberBase[i32].One)
    @static
    @property
    def _One() -> i32:
        return i32(1)

    @implements(INumberBase[i32].Zero)
    @static
    @property
    def _Zero() -> i32:
        return i32(0)

    @implements(INumberBase[i32].Radix)
    @static
    @property
    def _Radix() -> i32:
        return 2

    @implements(INumberBase[i32].IsZero)
    @static
    def _IsZero(value: i32) -> bool:
        return value == i32(0)

    @implements(INumberBase[i32].IsComplexNumber)
    @static
    def _IsComplexNumber(value: i32) -> bool:
        return False

    @implements(INumberBase[i32].IsImaginaryNumber)
    @static
    def _IsImaginaryNumber(value: i32) -> bool:
        return False

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def CreateChecked(value: TOther) -> i32:
        if typeof(TOther) is typeof(i32):
            return Unsafe.As[TOther, i32](ref(value))
        result: i32 = i32(0)
        if not Int32._FromChecked[TOther](value, out(result)) and not TOther.TryConvertToChecked[i32](value, out(result)):
            raise NotSupportedException()
        return result

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def CreateSaturating(value: TOther) -> i32:
        if typeof(TOther) is typeof(i32):
            return Unsafe.As[TOther, i32](ref(value))
        result: i32 = i32(0)
        if not Int32._FromSaturating[TOther](value, out(result)) and not TOther.TryConvertToSaturating[i32](value, out(result)):
            raise NotSupportedException()
        return result

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def CreateTruncating(value: TOther) -> i32:
        if typeof(TOther) is typeof(i32):
            return Unsafe.As[TOther, i32](ref(value))
        result: i32 = i32(0)
        if not Int32._FromTruncating[TOther](value, out(result)) and not TOther.TryConvertToTruncating[i32](value, out(result)):
            raise NotSupportedException()
        return result

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _FromChecked(value: TOther, result: Out[i32]) -> bool:
        wide: i64 = 0
        found = NumericConversion.ToInteger[TOther](value, 4, True, 0, out(wide))
        result = i32(wide)
        return found

    @implements(INumberBase[i32].TryConvertFromChecked)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertFromChecked(value: TOther, result: Out[i32]) -> bool:
        return Int32._FromChecked[TOther](value, out(result))

    @implements(INumberBase[i32].TryConvertToChecked)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertToChecked(value: i32, result: Out[TOther]) -> bool:
        result = default(TOther)
        return False

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _FromSaturating(value: TOther, result: Out[i32]) -> bool:
        wide: i64 = 0
        found = NumericConversion.ToInteger[TOther](value, 4, True, 1, out(wide))
        result = i32(wide)
        return found

    @implements(INumberBase[i32].TryConvertFromSaturating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertFromSaturating(value: TOther, result: Out[i32]) -> bool:
        return Int32._FromSaturating[TOther](value, out(result))

    @implements(INumberBase[i32].TryConvertToSaturating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertToSaturating(value: i32, result: Out[TOther]) -> bool:
        result = default(TOther)
        return False

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _FromTruncating(value: TOther, result: Out[i32]) -> bool:
        wide: i64 = 0
        found = NumericConversion.ToInteger[TOther](value, 4, True, 2, out(wide))
        result = i32(wide)
        return found

    @implements(INumberBase[i32].TryConvertFromTruncating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertFromTruncating(value: TOther, result: Out[i32]) -> bool:
        return Int32._FromTruncating[TOther](value, out(result))

    @implements(INumberBase[i32].TryConvertToTruncating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertToTruncating(value: i32, result: Out[TOther]) -> bool:
        result = default(TOther)
        return False

    @implements(IBitwiseOperators[i32, i32, i32].op_BitwiseAnd)
    @static
    def op_BitwiseAnd(left: i32, right: i32) -> i32:
        return left & right

    @implements(IBitwiseOperators[i32, i32, i32].op_BitwiseOr)
    @static
    def op_BitwiseOr(left: i32, right: i32) -> i32:
        return left | right

    @implements(IBitwiseOperators[i32, i32, i32].op_ExclusiveOr)
    @static
    def op_ExclusiveOr(left: i32, right: i32) -> i32:
        return left ^ right

    @implements(IBitwiseOperators[i32, i32, i32].op_OnesComplement)
    @static
    def op_OnesComplement(value: i32) -> i32:
        return ~value

    @implements(IShiftOperators[i32, i32, i32].op_LeftShift)
    @static
    def op_LeftShift(value: i32, shiftAmount: i32) -> i32:
        return value << (shiftAmount)

    @implements(IShiftOperators[i32, i32, i32].op_RightShift)
    @static
    def op_RightShift(value: i32, shiftAmount: i32) -> i32:
        return value >> (shiftAmount)

    @implements(IShiftOperators[i32, i32, i32].op_UnsignedRightShift)
    @static
    def op_UnsignedRightShift(value: i32, shiftAmount: i32) -> i32:
        return i32(u32(value) >> (shiftAmount))

    @implements(INumberBase[i32].IsCanonical)
    @static
    def _IsCanonical(value: i32) -> bool:
        return True

    @implements(INumberBase[i32].IsFinite)
    @static
    def _IsFinite(value: i32) -> bool:
        return True

    @implements(INumberBase[i32].IsInfinity)
    @static
    def _IsInfinity(value: i32) -> bool:
        return False

    @implements(INumberBase[i32].IsInteger)
    @static
    def _IsInteger(value: i32) -> bool:
        return True

    @implements(INumberBase[i32].IsNaN)
    @static
    def _IsNaN(value: i32) -> bool:
        return False

    @implements(INumberBase[i32].IsNegativeInfinity)
    @static
    def _IsNegativeInfinity(value: i32) -> bool:
        return False

    @implements(INumberBase[i32].IsPositiveInfinity)
    @static
    def _IsPositiveInfinity(value: i32) -> bool:
        return False

    @implements(INumberBase[i32].IsRealNumber)
    @static
    def _IsRealNumber(value: i32) -> bool:
        return True

    @implements(INumberBase[i32].IsSubnormal)
    @static
    def _IsSubnormal(value: i32) -> bool:
        return False

    @implements(INumberBase[i32].IsNormal)
    @static
    def _IsNormal(value: i32) -> bool:
        return value != i32(0)

    @static
    def IsEvenInteger(value: i32) -> bool:
        return (value & i32(1)) == i32(0)

    @static
    def IsOddInteger(value: i32) -> bool:
        return (value & i32(1)) != i32(0)

    @static
    def IsPow2(value: i32) -> bool:
        return (value & (value - i32(1))) == i32(0) and value > i32(0)

    @static
    def Max(x: i32, y: i32) -> i32:
        return x if x >= y else y

    @static
    def Min(x: i32, y: i32) -> i32:
        return x if x <= y else y

    @static
    def Clamp(value: i32, min: i32, max: i32) -> i32:
        return Math.Clamp(value, min, max)

    @static
    def DivRem(left: i32, right: i32) -> ValueTuple[i32, i32]:
        return Math.DivRem(left, right)

    @static
    def Sign(value: i32) -> i32:
        return Math.Sign(value)

    @static
    def IsNegative(value: i32) -> bool:
        return value < i32(0)

    @static
    def IsPositive(value: i32) -> bool:
        return value >= i32(0)

    @static
    def Abs(value: i32) -> i32:
        return Math.Abs(value)

    @static
    def CopySign(value: i32, sign: i32) -> i32:
        magnitude = i32(0) - value if value < i32(0) else value
        if sign >= i32(0):
            if magnitude < i32(0):
                raise OverflowException("Negating the minimum value of a twos complement number is invalid.")
            return magnitude
        return i32(0) - magnitude

    @static
    def MaxMagnitude(x: i32, y: i32) -> i32:
        a = i32(0) - x if x < i32(0) else x
        if a < i32(0):
            return x
        b = i32(0) - y if y < i32(0) else y
        if b < i32(0):
            return y
        if a > b:
            return x
        if a == b:
            return y if x < i32(0) else x
        return y

    @static
    def MinMagnitude(x: i32, y: i32) -> i32:
        a = i32(0) - x if x < i32(0) else x
        if a < i32(0):
            return y
        b = i32(0) - y if y < i32(0) else y
        if b < i32(0):
            return x
        if a < b:
            return x
        if a == b:
            return x if x < i32(0) else y
        return y

    @implements(INumberBase[i32].MaxMagnitudeNumber)
    @static
    def _MaxMagnitudeNumber(x: i32, y: i32) -> i32:
        return Int32.MaxMagnitude(x, y)

    @implements(INumberBase[i32].MinMagnitudeNumber)
    @static
    def _MinMagnitudeNumber(x: i32, y: i32) -> i32:
        return Int32.MinMagnitude(x, y)

    @implements(ISignedNumber[i32].NegativeOne)
    @static
    @property
    def _NegativeOne() -> i32:
        return i32(-1)

    @implements(IBinaryNumber[i32].AllBitsSet)
    @static
    @property
    def _AllBitsSet() -> i32:
        return ~i32(0)

    @static
    def LeadingZeroCount(value: i32) -> i32:
        return i32(BitOperations.LeadingZeroCount(u32(value)))

    @static
    def TrailingZeroCount(value: i32) -> i32:
        return i32(BitOperations.TrailingZeroCount(u32(value)))

    @static
    def PopCount(value: i32) -> i32:
        return i32(BitOperations.PopCount(u32(value)))

    @static
    def Log2(value: i32) -> i32:
        if value < i32(0):
            raise ArgumentOutOfRangeException("value", "value must be greater than or equal to zero.")
        return i32(BitOperations.Log2(u32(value)))

    @static
    def RotateLeft(value: i32, rotateAmount: i32) -> i32:
        return i32(BitOperations.RotateLeft(u32(value), rotateAmount))

    @static
    def RotateRight(value: i32, rotateAmount: i32) -> i32:
        return i32(BitOperations.RotateRight(u32(value), rotateAmount))

    @static
    def BigMul(left: i32, right: i32) -> i64:
        return i64(left) * i64(right)

    @implements(IBinaryInteger[i32].GetByteCount)
    def _GetByteCount(self) -> i32:
        return 4

    @implements(IBinaryInteger[i32].GetShortestBitLength)
    def _GetShortestBitLength(self) -> i32:
        v = i64(self.m_value)
        return 64 - BitOperations.LeadingZeroCount(u64(v)) if v >= i64(0) else 65 - BitOperations.LeadingZeroCount(u64(~v))

    @implements(IBinaryInteger[i32].TryWriteBigEndian)
    def _TryWriteBigEndian(self, destination: Span[u8], bytesWritten: Out[i32]) -> bool:
        return NumericConversion.Write(u64(i64(self.m_value)), 4, True, destination, out(bytesWritten))

    @implements(IBinaryInteger[i32].TryReadBigEndian)
    @static
    def _TryReadBigEndian(source: ReadOnlySpan[u8], isUnsigned: bool, value: Out[i32]) -> bool:
        bits_read: u64 = 0
        ok = NumericConversion.Read(source, isUnsigned, True, 4, True, out(bits_read))
        value = i32(bits_read)
        return ok

    @implements(IBinaryInteger[i32].TryWriteLittleEndian)
    def _TryWriteLittleEndian(self, destination: Span[u8], bytesWritten: Out[i32]) -> bool:
        return NumericConversion.Write(u64(i64(self.m_value)), 4, False, destination, out(bytesWritten))

    @implements(IBinaryInteger[i32].TryReadLittleEndian)
    @static
    def _TryReadLittleEndian(source: ReadOnlySpan[u8], isUnsigned: bool, value: Out[i32]) -> bool:
        bits_read: u64 = 0
        ok = NumericConversion.Read(source, isUnsigned, False, 4, True, out(bits_read))
        value = i32(bits_read)
        return ok
