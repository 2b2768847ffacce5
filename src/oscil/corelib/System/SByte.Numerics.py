from oscil.lang import *
from System.Numerics import *
from System.Runtime.CompilerServices import Unsafe


@struct
@readonly
class SByte(IBinaryInteger[i8], IMinMaxValue[i8], ISignedNumber[i8], IUtf8SpanFormattable):
    """Generic math."""

    @implements(IAdditionOperators[i8, i8, i8].op_Addition)
    @static
    def op_Addition(left: i8, right: i8) -> i8:
        return i8(left + right)

    @implements(IAdditionOperators[i8, i8, i8].op_CheckedAddition)
    @static
    def op_CheckedAddition(left: i8, right: i8) -> i8:
        return checked(i8(left + right))

    @implements(ISubtractionOperators[i8, i8, i8].op_Subtraction)
    @static
    def op_Subtraction(left: i8, right: i8) -> i8:
        return i8(left - right)

    @implements(ISubtractionOperators[i8, i8, i8].op_CheckedSubtraction)
    @static
    def op_CheckedSubtraction(left: i8, right: i8) -> i8:
        return checked(i8(left - right))

    @implements(IMultiplyOperators[i8, i8, i8].op_Multiply)
    @static
    def op_Multiply(left: i8, right: i8) -> i8:
        return i8(left * right)

    @implements(IMultiplyOperators[i8, i8, i8].op_CheckedMultiply)
    @static
    def op_CheckedMultiply(left: i8, right: i8) -> i8:
        return checked(i8(left * right))

    @implements(IDivisionOperators[i8, i8, i8].op_Division)
    @static
    def op_Division(left: i8, right: i8) -> i8:
        return i8(div(left, right))

    @implements(IModulusOperators[i8, i8, i8].op_Modulus)
    @static
    def op_Modulus(left: i8, right: i8) -> i8:
        return i8(rem(left, right))

    @implements(IEqualityOperators[i8, i8, bool].op_Equality)
    @static
    def op_Equality(left: i8, right: i8) -> bool:
        return left == right

    @implements(IEqualityOperators[i8, i8, bool].op_Inequality)
    @static
    def op_Inequality(left: i8, right: i8) -> bool:
        return left != right

    @implements(IComparisonOperators[i8, i8, bool].op_LessThan)
    @static
    def op_LessThan(left: i8, right: i8) -> bool:
        return left < right

    @implements(IComparisonOperators[i8, i8, bool].op_GreaterThan)
    @static
    def op_GreaterThan(left: i8, right: i8) -> bool:
        return left > right

    @implements(IComparisonOperators[i8, i8, bool].op_LessThanOrEqual)
    @static
    def op_LessThanOrEqual(left: i8, right: i8) -> bool:
        return left <= right

    @implements(IComparisonOperators[i8, i8, bool].op_GreaterThanOrEqual)
    @static
    def op_GreaterThanOrEqual(left: i8, right: i8) -> bool:
        return left >= right

    @implements(IIncrementOperators[i8].op_Increment)
    @static
    def op_Increment(value: i8) -> i8:
        return i8(value + i8(1))

    @implements(IDecrementOperators[i8].op_Decrement)
    @static
    def op_Decrement(value: i8) -> i8:
        return i8(value - i8(1))

    @implements(IIncrementOperators[i8].op_CheckedIncrement)
    @static
    def op_CheckedIncrement(value: i8) -> i8:
        return checked(i8(value + i8(1)))

    @implements(IDecrementOperators[i8].op_CheckedDecrement)
    @static
    def op_CheckedDecrement(value: i8) -> i8:
        return checked(i8(value - i8(1)))

    @implements(IUnaryPlusOperators[i8, i8].op_UnaryPlus)
    @static
    def op_UnaryPlus(value: i8) -> i8:
        return value

    @implements(IUnaryNegationOperators[i8, i8].op_UnaryNegation)
    @static
    def op_UnaryNegation(value: i8) -> i8:
        return i8(i8(0) - value)

    @implements(IUnaryNegationOperators[i8, i8].op_CheckedUnaryNegation)
    @static
    def op_CheckedUnaryNegation(value: i8) -> i8:
        return checked(i8(i8(0) - value))

    @implements(IAdditiveIdentity[i8, i8].AdditiveIdentity)
    @static
    @property
    def _AdditiveIdentity() -> i8:
        return i8(0)

    @implements(IMultiplicativeIdentity[i8, i8].MultiplicativeIdentity)
    @static
    @property
    def _MultiplicativeIdentity() -> i8:
        return i8(1)

    @implements(IMinMaxValue[i8].MinValue)
    @static
    @property
    def _MinValue() -> i8:
        return SByte.MinValue

    @implements(IMinMaxValue[i8].MaxValue)
    @static
    @property
    def _MaxValue() -> i8:
        return SByte.MaxValue

    @implements(INumberBase[i8].One)
    @static
    @property
    def _One() -> i8:
        return i8(1)

    @implements(INumberBase[i8].Zero)
    @static
    @property
    def _Zero() -> i8:
        return i8(0)

    @implements(INumberBase[i8].Radix)
    @static
    @property
    def _Radix() -> i32:
        return 2

    @implements(INumberBase[i8].IsZero)
    @static
    def _IsZero(value: i8) -> bool:
        return value == i8(0)

    @implements(INumberBase[i8].IsComplexNumber)
    @static
    def _IsComplexNumber(value: i8) -> bool:
        return False

    @implements(INumberBase[i8].IsImaginaryNumber)
    @static
    def _IsImaginaryNumber(value: i8) -> bool:
        return False

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def CreateChecked(value: TOther) -> i8:
        if typeof(TOther) is typeof(i8):
            return Unsafe.As[TOther, i8](ref(value))
        result: i8 = i8(0)
        if not SByte._FromChecked[TOther](value, out(result)) and not TOther.TryConvertToChecked[i8](value, out(result)):
            raise NotSupportedException()
        return result

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def CreateSaturating(value: TOther) -> i8:
        if typeof(TOther) is typeof(i8):
            return Unsafe.As[TOther, i8](ref(value))
        result: i8 = i8(0)
        if not SByte._FromSaturating[TOther](value, out(result)) and not TOther.TryConvertToSaturating[i8](value, out(result)):
            raise NotSupportedException()
        return result

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def CreateTruncating(value: TOther) -> i8:
        if typeof(TOther) is typeof(i8):
            return Unsafe.As[TOther, i8](ref(value))
        result: i8 = i8(0)
        if not SByte._FromTruncating[TOther](value, out(result)) and not TOther.TryConvertToTruncating[i8](value, out(result)):
            raise NotSupportedException()
        return result

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _FromChecked(value: TOther, result: Out[i8]) -> bool:
        wide: i64 = 0
        found = NumericConversion.ToInteger[TOther](value, 1, True, 0, out(wide))
        result = i8(wide)
        return found

    @implements(INumberBase[i8].TryConvertFromChecked)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertFromChecked(value: TOther, result: Out[i8]) -> bool:
        return SByte._FromChecked[TOther](value, out(result))

    @implements(INumberBase[i8].TryConvertToChecked)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertToChecked(value: i8, result: Out[TOther]) -> bool:
        result = default(TOther)
        return False

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _FromSaturating(value: TOther, result: Out[i8]) -> bool:
        wide: i64 = 0
        found = NumericConversion.ToInteger[TOther](value, 1, True, 1, out(wide))
        result = i8(wide)
        return found

    @implements(INumberBase[i8].TryConvertFromSaturating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertFromSaturating(value: TOther, result: Out[i8]) -> bool:
        return SByte._FromSaturating[TOther](value, out(result))

    @implements(INumberBase[i8].TryConvertToSaturating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertToSaturating(value: i8, result: Out[TOther]) -> bool:
        result = default(TOther)
        return False

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _FromTruncating(value: TOther, result: Out[i8]) -> bool:
        wide: i64 = 0
        found = NumericConversion.ToInteger[TOther](value, 1, True, 2, out(wide))
        result = i8(wide)
        return found

    @implements(INumberBase[i8].TryConvertFromTruncating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertFromTruncating(value: TOther, result: Out[i8]) -> bool:
        return SByte._FromTruncating[TOther](value, out(result))

    @implements(INumberBase[i8].TryConvertToTruncating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertToTruncating(value: i8, result: Out[TOther]) -> bool:
        result = default(TOther)
        return False

    @implements(IBitwiseOperators[i8, i8, i8].op_BitwiseAnd)
    @static
    def op_BitwiseAnd(left: i8, right: i8) -> i8:
        return i8(left & right)

    @implements(IBitwiseOperators[i8, i8, i8].op_BitwiseOr)
    @static
    def op_BitwiseOr(left: i8, right: i8) -> i8:
        return i8(left | right)

    @implements(IBitwiseOperators[i8, i8, i8].op_ExclusiveOr)
    @static
    def op_ExclusiveOr(left: i8, right: i8) -> i8:
        return i8(left ^ right)

    @implements(IBitwiseOperators[i8, i8, i8].op_OnesComplement)
    @static
    def op_OnesComplement(value: i8) -> i8:
        return i8(~value)

    @implements(IShiftOperators[i8, i32, i8].op_LeftShift)
    @static
    def op_LeftShift(value: i8, shiftAmount: i32) -> i8:
        return i8(value << (shiftAmount & 7))

    @implements(IShiftOperators[i8, i32, i8].op_RightShift)
    @static
    def op_RightShift(value: i8, shiftAmount: i32) -> i8:
        return i8(value >> (shiftAmount & 7))

    @implements(IShiftOperators[i8, i32, i8].op_UnsignedRightShift)
    @static
    def op_UnsignedRightShift(value: i8, shiftAmount: i32) -> i8:
        return i8(u8(value) >> (shiftAmount & 7))

    @implements(INumberBase[i8].IsCanonical)
    @static
    def _IsCanonical(value: i8) -> bool:
        return True

    @implements(INumberBase[i8].IsFinite)
    @static
    def _IsFinite(value: i8) -> bool:
        return True

    @implements(INumberBase[i8].IsInfinity)
    @static
    def _IsInfinity(value: i8) -> bool:
        return False

    @implements(INumberBase[i8].IsInteger)
    @static
    def _IsInteger(value: i8) -> bool:
        return True

    @implements(INumberBase[i8].IsNaN)
    @static
    def _IsNaN(value: i8) -> bool:
        return False

    @implements(INumberBase[i8].IsNegativeInfinity)
    @static
    def _IsNegativeInfinity(value: i8) -> bool:
        return False

    @implements(INumberBase[i8].IsPositiveInfinity)
    @static
    def _IsPositiveInfinity(value: i8) -> bool:
        return False

    @implements(INumberBase[i8].IsRealNumber)
    @static
    def _IsRealNumber(value: i8) -> bool:
        return True

    @implements(INumberBase[i8].IsSubnormal)
    @static
    def _IsSubnormal(value: i8) -> bool:
        return False

    @implements(INumberBase[i8].IsNormal)
    @static
    def _IsNormal(value: i8) -> bool:
        return value != i8(0)

    @static
    def IsEvenInteger(value: i8) -> bool:
        return (value & i8(1)) == i8(0)

    @static
    def IsOddInteger(value: i8) -> bool:
        return (value & i8(1)) != i8(0)

    @static
    def IsPow2(value: i8) -> bool:
        return (value & (value - i8(1))) == i8(0) and value > i8(0)

    @static
    def Max(x: i8, y: i8) -> i8:
        return x if x >= y else y

    @static
    def Min(x: i8, y: i8) -> i8:
        return x if x <= y else y

    @static
    def Clamp(value: i8, min: i8, max: i8) -> i8:
        return Math.Clamp(value, min, max)

    @static
    def DivRem(left: i8, right: i8) -> ValueTuple[i8, i8]:
        return Math.DivRem(left, right)

    @static
    def Sign(value: i8) -> i32:
        return Math.Sign(value)

    @static
    def IsNegative(value: i8) -> bool:
        return value < i8(0)

    @static
    def IsPositive(value: i8) -> bool:
        return value >= i8(0)

    @static
    def Abs(value: i8) -> i8:
        return Math.Abs(value)

    @static
    def CopySign(value: i8, sign: i8) -> i8:
        magnitude = i8(i8(0) - value) if value < i8(0) else value
        if sign >= i8(0):
            if magnitude < i8(0):
                raise OverflowException("Negating the minimum value of a twos complement number is invalid.")
            return magnitude
        return i8(i8(0) - magnitude)

    @static
    def MaxMagnitude(x: i8, y: i8) -> i8:
        a = i8(i8(0) - x) if x < i8(0) else x
        if a < i8(0):
            return x
        b = i8(i8(0) - y) if y < i8(0) else y
        if b < i8(0):
            return y
        if a > b:
            return x
        if a == b:
            return y if x < i8(0) else x
        return y

    @static
    def MinMagnitude(x: i8, y: i8) -> i8:
        a = i8(i8(0) - x) if x < i8(0) else x
        if a < i8(0):
            return y
        b = i8(i8(0) - y) if y < i8(0) else y
        if b < i8(0):
            return x
        if a < b:
            return x
        if a == b:
            return x if x < i8(0) else y
        return y

    @implements(INumberBase[i8].MaxMagnitudeNumber)
    @static
    def _MaxMagnitudeNumber(x: i8, y: i8) -> i8:
        return SByte.MaxMagnitude(x, y)

    @implements(INumberBase[i8].MinMagnitudeNumber)
    @static
    def _MinMagnitudeNumber(x: i8, y: i8) -> i8:
        return SByte.MinMagnitude(x, y)

    @implements(ISignedNumber[i8].NegativeOne)
    @static
    @property
    def _NegativeOne() -> i8:
        return i8(-1)

    @implements(IBinaryNumber[i8].AllBitsSet)
    @static
    @property
    def _AllBitsSet() -> i8:
        return i8(~i8(0))

    @static
    def LeadingZeroCount(value: i8) -> i8:
        return i8(BitOperations.LeadingZeroCount(u32(u8(value))) - 24)

    @static
    def TrailingZeroCount(value: i8) -> i8:
        return i8(BitOperations.TrailingZeroCount(u32(u8(value)) | u32(256)))

    @static
    def PopCount(value: i8) -> i8:
        return i8(BitOperations.PopCount(u32(u8(value))))

    @static
    def Log2(value: i8) -> i8:
        if value < i8(0):
            raise ArgumentOutOfRangeException("value", "value must be greater than or equal to zero.")
        return i8(BitOperations.Log2(u32(u8(value))))

    @static
    def RotateLeft(value: i8, rotateAmount: i32) -> i8:
        return i8((u32(u8(value)) << (rotateAmount & 7)) | (u32(u8(value)) >> ((0 - rotateAmount) & 7)))

    @static
    def RotateRight(value: i8, rotateAmount: i32) -> i8:
        return i8((u32(u8(value)) >> (rotateAmount & 7)) | (u32(u8(value)) << ((0 - rotateAmount) & 7)))

    @implements(IBinaryInteger[i8].GetByteCount)
    def _GetByteCount(self) -> i32:
        return 1

    @implements(IBinaryInteger[i8].GetShortestBitLength)
    def _GetShortestBitLength(self) -> i32:
        v = i64(self.m_value)
        return 64 - BitOperations.LeadingZeroCount(u64(v)) if v >= i64(0) else 65 - BitOperations.LeadingZeroCount(u64(~v))

    @implements(IBinaryInteger[i8].TryWriteBigEndian)
    def _TryWriteBigEndian(self, destination: Span[u8], bytesWritten: Out[i32]) -> bool:
        return NumericConversion.Write(u64(i64(self.m_value)), 1, True, destination, out(bytesWritten))

    @implements(IBinaryInteger[i8].TryReadBigEndian)
    @static
    def _TryReadBigEndian(source: ReadOnlySpan[u8], isUnsigned: bool, value: Out[i8]) -> bool:
        bits_read: u64 = 0
        ok = NumericConversion.Read(source, isUnsigned, True, 1, True, out(bits_read))
        value = i8(bits_read)
        return ok

    @implements(IBinaryInteger[i8].TryWriteLittleEndian)
    def _TryWriteLittleEndian(self, destination: Span[u8], bytesWritten: Out[i32]) -> bool:
        return NumericConversion.Write(u64(i64(self.m_value)), 1, False, destination, out(bytesWritten))

    @implements(IBinaryInteger[i8].TryReadLittleEndian)
    @static
    def _TryReadLittleEndian(source: ReadOnlySpan[u8], isUnsigned: bool, value: Out[i8]) -> bool:
        bits_read: u64 = 0
        ok = NumericConversion.Read(source, isUnsigned, False, 1, True, out(bits_read))
        value = i8(bits_read)
        return ok
