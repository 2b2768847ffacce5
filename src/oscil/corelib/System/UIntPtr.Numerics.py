from oscil.lang import *
from System.Numerics import *
from System.Runtime.CompilerServices import Unsafe


@struct
@readonly
class UIntPtr(IBinaryInteger[nuint], IMinMaxValue[nuint], IUnsignedNumber[nuint], IUtf8SpanFormattable):
    """Generic math."""

    @implements(IAdditionOperators[nuint, nuint, nuint].op_Addition)
    @static
    def op_Addition(left: nuint, right: nuint) -> nuint:
        return left + right

    @implements(IAdditionOperators[nuint, nuint, nuint].op_CheckedAddition)
    @static
    def op_CheckedAddition(left: nuint, right: nuint) -> nuint:
        return checked(left + right)

    @implements(ISubtractionOperators[nuint, nuint, nuint].op_Subtraction)
    @static
    def op_Subtraction(left: nuint, right: nuint) -> nuint:
        return left - right

    @implements(ISubtractionOperators[nuint, nuint, nuint].op_CheckedSubtraction)
    @static
    def op_CheckedSubtraction(left: nuint, right: nuint) -> nuint:
        return checked(left - right)

    @implements(IMultiplyOperators[nuint, nuint, nuint].op_Multiply)
    @static
    def op_Multiply(left: nuint, right: nuint) -> nuint:
        return left * right

    @implements(IMultiplyOperators[nuint, nuint, nuint].op_CheckedMultiply)
    @static
    def op_CheckedMultiply(left: nuint, right: nuint) -> nuint:
        return checked(left * right)

    @implements(IDivisionOperators[nuint, nuint, nuint].op_Division)
    @static
    def op_Division(left: nuint, right: nuint) -> nuint:
        return div(left, right)

    @implements(IModulusOperators[nuint, nuint, nuint].op_Modulus)
    @static
    def op_Modulus(left: nuint, right: nuint) -> nuint:
        return rem(left, right)

    @implements(IEqualityOperators[nuint, nuint, bool].op_Equality)
    @static
    def op_Equality(left: nuint, right: nuint) -> bool:
        return left == right

    @implements(IEqualityOperators[nuint, nuint, bool].op_Inequality)
    @static
    def op_Inequality(left: nuint, right: nuint) -> bool:
        return left != right

    @implements(IComparisonOperators[nuint, nuint, bool].op_LessThan)
    @static
    def op_LessThan(left: nuint, right: nuint) -> bool:
        return left < right

    @implements(IComparisonOperators[nuint, nuint, bool].op_GreaterThan)
    @static
    def op_GreaterThan(left: nuint, right: nuint) -> bool:
        return left > right

    @implements(IComparisonOperators[nuint, nuint, bool].op_LessThanOrEqual)
    @static
    def op_LessThanOrEqual(left: nuint, right: nuint) -> bool:
        return left <= right

    @implements(IComparisonOperators[nuint, nuint, bool].op_GreaterThanOrEqual)
    @static
    def op_GreaterThanOrEqual(left: nuint, right: nuint) -> bool:
        return left >= right

    @implements(IIncrementOperators[nuint].op_Increment)
    @static
    def op_Increment(value: nuint) -> nuint:
        return value + nuint(1)

    @implements(IDecrementOperators[nuint].op_Decrement)
    @static
    def op_Decrement(value: nuint) -> nuint:
        return value - nuint(1)

    @implements(IIncrementOperators[nuint].op_CheckedIncrement)
    @static
    def op_CheckedIncrement(value: nuint) -> nuint:
        return checked(value + nuint(1))

    @implements(IDecrementOperators[nuint].op_CheckedDecrement)
    @static
    def op_CheckedDecrement(value: nuint) -> nuint:
        return checked(value - nuint(1))

    @implements(IUnaryPlusOperators[nuint, nuint].op_UnaryPlus)
    @static
    def op_UnaryPlus(value: nuint) -> nuint:
        return value

    @implements(IUnaryNegationOperators[nuint, nuint].op_UnaryNegation)
    @static
    def op_UnaryNegation(value: nuint) -> nuint:
        return nuint(0) - value

    @implements(IUnaryNegationOperators[nuint, nuint].op_CheckedUnaryNegation)
    @static
    def op_CheckedUnaryNegation(value: nuint) -> nuint:
        return checked(nuint(0) - value)

    @implements(IAdditiveIdentity[nuint, nuint].AdditiveIdentity)
    @static
    @property
    def _AdditiveIdentity() -> nuint:
        return nuint(0)

    @implements(IMultiplicativeIdentity[nuint, nuint].MultiplicativeIdentity)
    @static
    @property
    def _MultiplicativeIdentity() -> nuint:
        return nuint(1)

    @implements(IMinMaxValue[nuint].MinValue)
    @static
    @property
    def _MinValue() -> nuint:
        return UIntPtr.MinValue

    @implements(IMinMaxValue[nuint].MaxValue)
    @static
    @property
    def _MaxValue() -> nuint:
        return UIntPtr.MaxValue

    @implements(INumberBase[nuint].One)
    @static
    @property
    def _One() -> nuint:
        return nuint(1)

    @implements(INumberBase[nuint].Zero)
    @static
    @property
    def _Zero() -> nuint:
        return nuint(0)

    @implements(INumberBase[nuint].Radix)
    @static
    @property
    def _Radix() -> i32:
        return 2

    @implements(INumberBase[nuint].IsZero)
    @static
    def _IsZero(value: nuint) -> bool:
        return value == nuint(0)

    @implements(INumberBase[nuint].IsComplexNumber)
    @static
    def _IsComplexNumber(value: nuint) -> bool:
        return False

    @implements(INumberBase[nuint].IsImaginaryNumber)
    @static
    def _IsImaginaryNumber(value: nuint) -> bool:
        return False

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def CreateChecked(value: TOther) -> nuint:
        if typeof(TOther) is typeof(nuint):
            return Unsafe.As[TOther, nuint](ref(value))
        result: nuint = nuint(0)
        if not UIntPtr._FromChecked[TOther](value, out(result)) and not TOther.TryConvertToChecked[nuint](value, out(result)):
            raise NotSupportedException()
        return result

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def CreateSaturating(value: TOther) -> nuint:
        if typeof(TOther) is typeof(nuint):
            return Unsafe.As[TOther, nuint](ref(value))
        result: nuint = nuint(0)
        if not UIntPtr._FromSaturating[TOther](value, out(result)) and not TOther.TryConvertToSaturating[nuint](value, out(result)):
            raise NotSupportedException()
        return result

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def CreateTruncating(value: TOther) -> nuint:
        if typeof(TOther) is typeof(nuint):
            return Unsafe.As[TOther, nuint](ref(value))
        result: nuint = nuint(0)
        if not UIntPtr._FromTruncating[TOther](value, out(result)) and not TOther.TryConvertToTruncating[nuint](value, out(result)):
            raise NotSupportedException()
        return result

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _FromChecked(value: TOther, result: Out[nuint]) -> bool:
        wide: i64 = 0
        found = NumericConversion.ToInteger[TOther](value, 8, False, 0, out(wide))
        result = nuint(wide)
        return found

    @implements(INumberBase[nuint].TryConvertFromChecked)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertFromChecked(value: TOther, result: Out[nuint]) -> bool:
        return UIntPtr._FromChecked[TOther](value, out(result))

    @implements(INumberBase[nuint].TryConvertToChecked)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertToChecked(value: nuint, result: Out[TOther]) -> bool:
        result = default(TOther)
        return False

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _FromSaturating(value: TOther, result: Out[nuint]) -> bool:
        wide: i64 = 0
        found = NumericConversion.ToInteger[TOther](value, 8, False, 1, out(wide))
        result = nuint(wide)
        return found

    @implements(INumberBase[nuint].TryConvertFromSaturating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertFromSaturating(value: TOther, result: Out[nuint]) -> bool:
        return UIntPtr._FromSaturating[TOther](value, out(result))

    @implements(INumberBase[nuint].TryConvertToSaturating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertToSaturating(value: nuint, result: Out[TOther]) -> bool:
        result = default(TOther)
        return False

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _FromTruncating(value: TOther, result: Out[nuint]) -> bool:
        wide: i64 = 0
        found = NumericConversion.ToInteger[TOther](value, 8, False, 2, out(wide))
        result = nuint(wide)
        return found

    @implements(INumberBase[nuint].TryConvertFromTruncating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertFromTruncating(value: TOther, result: Out[nuint]) -> bool:
        return UIntPtr._FromTruncating[TOther](value, out(result))

    @implements(INumberBase[nuint].TryConvertToTruncating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertToTruncating(value: nuint, result: Out[TOther]) -> bool:
        result = default(TOther)
        return False

    @implements(IBitwiseOperators[nuint, nuint, nuint].op_BitwiseAnd)
    @static
    def op_BitwiseAnd(left: nuint, right: nuint) -> nuint:
        return left & right

    @implements(IBitwiseOperators[nuint, nuint, nuint].op_BitwiseOr)
    @static
    def op_BitwiseOr(left: nuint, right: nuint) -> nuint:
        return left | right

    @implements(IBitwiseOperators[nuint, nuint, nuint].op_ExclusiveOr)
    @static
    def op_ExclusiveOr(left: nuint, right: nuint) -> nuint:
        return left ^ right

    @implements(IBitwiseOperators[nuint, nuint, nuint].op_OnesComplement)
    @static
    def op_OnesComplement(value: nuint) -> nuint:
        return ~value

    @implements(IShiftOperators[nuint, i32, nuint].op_LeftShift)
    @static
    def op_LeftShift(value: nuint, shiftAmount: i32) -> nuint:
        return value << (shiftAmount)

    @implements(IShiftOperators[nuint, i32, nuint].op_RightShift)
    @static
    def op_RightShift(value: nuint, shiftAmount: i32) -> nuint:
        return value >> (shiftAmount)

    @implements(IShiftOperators[nuint, i32, nuint].op_UnsignedRightShift)
    @static
    def op_UnsignedRightShift(value: nuint, shiftAmount: i32) -> nuint:
        return nuint(u64(value) >> (shiftAmount))

    @implements(INumberBase[nuint].IsCanonical)
    @static
    def _IsCanonical(value: nuint) -> bool:
        return True

    @implements(INumberBase[nuint].IsFinite)
    @static
    def _IsFinite(value: nuint) -> bool:
        return True

    @implements(INumberBase[nuint].IsInfinity)
    @static
    def _IsInfinity(value: nuint) -> bool:
        return False

    @implements(INumberBase[nuint].IsInteger)
    @static
    def _IsInteger(value: nuint) -> bool:
        return True

    @implements(INumberBase[nuint].IsNaN)
    @static
    def _IsNaN(value: nuint) -> bool:
        return False

    @implements(INumberBase[nuint].IsNegativeInfinity)
    @static
    def _IsNegativeInfinity(value: nuint) -> bool:
        return False

    @implements(INumberBase[nuint].IsPositiveInfinity)
    @static
    def _IsPositiveInfinity(value: nuint) -> bool:
        return False

    @implements(INumberBase[nuint].IsRealNumber)
    @static
    def _IsRealNumber(value: nuint) -> bool:
        return True

    @implements(INumberBase[nuint].IsSubnormal)
    @static
    def _IsSubnormal(value: nuint) -> bool:
        return False

    @implements(INumberBase[nuint].IsNormal)
    @static
    def _IsNormal(value: nuint) -> bool:
        return value != nuint(0)

    @static
    def IsEvenInteger(value: nuint) -> bool:
        return (value & nuint(1)) == nuint(0)

    @static
    def IsOddInteger(value: nuint) -> bool:
        return (value & nuint(1)) != nuint(0)

    @static
    def IsPow2(value: nuint) -> bool:
        return (value & (value - nuint(1))) == nuint(0) and value != nuint(0)

    @static
    def Max(x: nuint, y: nuint) -> nuint:
        return x if x >= y else y

    @static
    def Min(x: nuint, y: nuint) -> nuint:
        return x if x <= y else y

    @static
    def Clamp(value: nuint, min: nuint, max: nuint) -> nuint:
        return Math.Clamp(value, min, max)

    @static
    def DivRem(left: nuint, right: nuint) -> ValueTuple[nuint, nuint]:
        return Math.DivRem(left, right)

    @static
    def Sign(value: nuint) -> i32:
        return 0 if value == nuint(0) else 1

    @implements(INumberBase[nuint].IsNegative)
    @static
    def _IsNegative(value: nuint) -> bool:
        return False

    @implements(INumberBase[nuint].IsPositive)
    @static
    def _IsPositive(value: nuint) -> bool:
        return True

    @implements(INumberBase[nuint].Abs)
    @static
    def _Abs(value: nuint) -> nuint:
        return value

    @implements(INumber[nuint].CopySign)
    @static
    def _CopySign(value: nuint, sign: nuint) -> nuint:
        return value

    @implements(INumberBase[nuint].MaxMagnitude)
    @static
    def _MaxMagnitude(x: nuint, y: nuint) -> nuint:
        return UIntPtr.Max(x, y)

    @implements(INumberBase[nuint].MaxMagnitudeNumber)
    @static
    def _MaxMagnitudeNumber(x: nuint, y: nuint) -> nuint:
        return UIntPtr.Max(x, y)

    @implements(INumberBase[nuint].MinMagnitude)
    @static
    def _MinMagnitude(x: nuint, y: nuint) -> nuint:
        return UIntPtr.Min(x, y)

    @implements(INumberBase[nuint].MinMagnitudeNumber)
    @static
    def _MinMagnitudeNumber(x: nuint, y: nuint) -> nuint:
        return UIntPtr.Min(x, y)

    @implements(IBinaryNumber[nuint].AllBitsSet)
    @static
    @property
    def _AllBitsSet() -> nuint:
        return ~nuint(0)

    @static
    def LeadingZeroCount(value: nuint) -> nuint:
        return nuint(BitOperations.LeadingZeroCount(u64(value)))

    @static
    def TrailingZeroCount(value: nuint) -> nuint:
        return nuint(BitOperations.TrailingZeroCount(u64(value)))

    @static
    def PopCount(value: nuint) -> nuint:
        return nuint(BitOperations.PopCount(u64(value)))

    @static
    def Log2(value: nuint) -> nuint:
        return nuint(BitOperations.Log2(u64(value)))

    @static
    def RotateLeft(value: nuint, rotateAmount: i32) -> nuint:
        return nuint(BitOperations.RotateLeft(u64(value), rotateAmount))

    @static
    def RotateRight(value: nuint, rotateAmount: i32) -> nuint:
        return nuint(BitOperations.RotateRight(u64(value), rotateAmount))

    @implements(IBinaryInteger[nuint].GetByteCount)
    def _GetByteCount(self) -> i32:
        return 8

    @implements(IBinaryInteger[nuint].GetShortestBitLength)
    def _GetShortestBitLength(self) -> i32:
        return 64 - BitOperations.LeadingZeroCount(u64(self._value))

    @implements(IBinaryInteger[nuint].TryWriteBigEndian)
    def _TryWriteBigEndian(self, destination: Span[u8], bytesWritten: Out[i32]) -> bool:
        return NumericConversion.Write(u64(i64(self._value)), 8, True, destination, out(bytesWritten))

    @implements(IBinaryInteger[nuint].TryReadBigEndian)
    @static
    def _TryReadBigEndian(source: ReadOnlySpan[u8], isUnsigned: bool, value: Out[nuint]) -> bool:
        bits_read: u64 = 0
        ok = NumericConversion.Read(source, isUnsigned, True, 8, False, out(bits_read))
        value = nuint(bits_read)
        return ok

    @implements(IBinaryInteger[nuint].TryWriteLittleEndian)
    def _TryWriteLittleEndian(self, destination: Span[u8], bytesWritten: Out[i32]) -> bool:
        return NumericConversion.Write(u64(i64(self._value)), 8, False, destination, out(bytesWritten))

    @implements(IBinaryInteger[nuint].TryReadLittleEndian)
    @static
    def _TryReadLittleEndian(source: ReadOnlySpan[u8], isUnsigned: bool, value: Out[nuint]) -> bool:
        bits_read: u64 = 0
        ok = NumericConversion.Read(source, isUnsigned, False, 8, False, out(bits_read))
        value = nuint(bits_read)
        return ok
