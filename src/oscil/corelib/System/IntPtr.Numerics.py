from oscil.lang import *
from System.Numerics import *
from System.Runtime.CompilerServices import Unsafe


@struct
@readonly
class IntPtr(IBinaryInteger[nint], IMinMaxValue[nint], ISignedNumber[nint], IUtf8SpanFormattable):
    """Generic math."""

    @implements(IAdditionOperators[nint, nint, nint].op_Addition)
    @static
    def op_Addition(left: nint, right: nint) -> nint:
        return left + right

    @implements(IAdditionOperators[nint, nint, nint].op_CheckedAddition)
    @static
    def op_CheckedAddition(left: nint, right: nint) -> nint:
        return checked(left + right)

    @implements(ISubtractionOperators[nint, nint, nint].op_Subtraction)
    @static
    def op_Subtraction(left: nint, right: nint) -> nint:
        return left - right

    @implements(ISubtractionOperators[nint, nint, nint].op_CheckedSubtraction)
    @static
    def op_CheckedSubtraction(left: nint, right: nint) -> nint:
        return checked(left - right)

    @implements(IMultiplyOperators[nint, nint, nint].op_Multiply)
    @static
    def op_Multiply(left: nint, right: nint) -> nint:
        return left * right

    @implements(IMultiplyOperators[nint, nint, nint].op_CheckedMultiply)
    @static
    def op_CheckedMultiply(left: nint, right: nint) -> nint:
        return checked(left * right)

    @implements(IDivisionOperators[nint, nint, nint].op_Division)
    @static
    def op_Division(left: nint, right: nint) -> nint:
        return div(left, right)

    @implements(IModulusOperators[nint, nint, nint].op_Modulus)
    @static
    def op_Modulus(left: nint, right: nint) -> nint:
        return rem(left, right)

    @implements(IEqualityOperators[nint, nint, bool].op_Equality)
    @static
    def op_Equality(left: nint, right: nint) -> bool:
        return left == right

    @implements(IEqualityOperators[nint, nint, bool].op_Inequality)
    @static
    def op_Inequality(left: nint, right: nint) -> bool:
        return left != right

    @implements(IComparisonOperators[nint, nint, bool].op_LessThan)
    @static
    def op_LessThan(left: nint, right: nint) -> bool:
        return left < right

    @implements(IComparisonOperators[nint, nint, bool].op_GreaterThan)
    @static
    def op_GreaterThan(left: nint, right: nint) -> bool:
        return left > right

    @implements(IComparisonOperators[nint, nint, bool].op_LessThanOrEqual)
    @static
    def op_LessThanOrEqual(left: nint, right: nint) -> bool:
        return left <= right

    @implements(IComparisonOperators[nint, nint, bool].op_GreaterThanOrEqual)
    @static
    def op_GreaterThanOrEqual(left: nint, right: nint) -> bool:
        return left >= right

    @implements(IIncrementOperators[nint].op_Increment)
    @static
    def op_Increment(value: nint) -> nint:
        return value + nint(1)

    @implements(IDecrementOperators[nint].op_Decrement)
    @static
    def op_Decrement(value: nint) -> nint:
        return value - nint(1)

    @implements(IIncrementOperators[nint].op_CheckedIncrement)
    @static
    def op_CheckedIncrement(value: nint) -> nint:
        return checked(value + nint(1))

    @implements(IDecrementOperators[nint].op_CheckedDecrement)
    @static
    def op_CheckedDecrement(value: nint) -> nint:
        return checked(value - nint(1))

    @implements(IUnaryPlusOperators[nint, nint].op_UnaryPlus)
    @static
    def op_UnaryPlus(value: nint) -> nint:
        return value

    @implements(IUnaryNegationOperators[nint, nint].op_UnaryNegation)
    @static
    def op_UnaryNegation(value: nint) -> nint:
        return nint(0) - value

    @implements(IUnaryNegationOperators[nint, nint].op_CheckedUnaryNegation)
    @static
    def op_CheckedUnaryNegation(value: nint) -> nint:
        return checked(nint(0) - value)

    @implements(IAdditiveIdentity[nint, nint].AdditiveIdentity)
    @static
    @property
    def _AdditiveIdentity() -> nint:
        return nint(0)

    @implements(IMultiplicativeIdentity[nint, nint].MultiplicativeIdentity)
    @static
    @property
    def _MultiplicativeIdentity() -> nint:
        return nint(1)

    @implements(IMinMaxValue[nint].MinValue)
    @static
    @property
    def _MinValue() -> nint:
        return IntPtr.MinValue

    @implements(IMinMaxValue[nint].MaxValue)
    @static
    @property
    def _MaxValue() -> nint:
        return IntPtr.MaxValue

    @implements(INumberBase[nint].One)
    @static
    @property
    def _One() -> nint:
        return nint(1)

    @implements(INumberBase[nint].Zero)
    @static
    @property
    def _Zero() -> nint:
        return nint(0)

    @implements(INumberBase[nint].Radix)
    @static
    @property
    def _Radix() -> i32:
        return 2

    @implements(INumberBase[nint].IsZero)
    @static
    def _IsZero(value: nint) -> bool:
        return value == nint(0)

    @implements(INumberBase[nint].IsComplexNumber)
    @static
    def _IsComplexNumber(value: nint) -> bool:
        return False

    @implements(INumberBase[nint].IsImaginaryNumber)
    @static
    def _IsImaginaryNumber(value: nint) -> bool:
        return False

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def CreateChecked(value: TOther) -> nint:
        if typeof(TOther) is typeof(nint):
            return Unsafe.As[TOther, nint](ref(value))
        result: nint = nint(0)
        if not IntPtr._FromChecked[TOther](value, out(result)) and not TOther.TryConvertToChecked[nint](value, out(result)):
            raise NotSupportedException()
        return result

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def CreateSaturating(value: TOther) -> nint:
        if typeof(TOther) is typeof(nint):
            return Unsafe.As[TOther, nint](ref(value))
        result: nint = nint(0)
        if not IntPtr._FromSaturating[TOther](value, out(result)) and not TOther.TryConvertToSaturating[nint](value, out(result)):
            raise NotSupportedException()
        return result

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def CreateTruncating(value: TOther) -> nint:
        if typeof(TOther) is typeof(nint):
            return Unsafe.As[TOther, nint](ref(value))
        result: nint = nint(0)
        if not IntPtr._FromTruncating[TOther](value, out(result)) and not TOther.TryConvertToTruncating[nint](value, out(result)):
            raise NotSupportedException()
        return result

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _FromChecked(value: TOther, result: Out[nint]) -> bool:
        wide: i64 = 0
        found = NumericConversion.ToInteger[TOther](value, 8, True, 0, out(wide))
        result = nint(wide)
        return found

    @implements(INumberBase[nint].TryConvertFromChecked)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertFromChecked(value: TOther, result: Out[nint]) -> bool:
        return IntPtr._FromChecked[TOther](value, out(result))

    @implements(INumberBase[nint].TryConvertToChecked)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertToChecked(value: nint, result: Out[TOther]) -> bool:
        result = default(TOther)
        return False

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _FromSaturating(value: TOther, result: Out[nint]) -> bool:
        wide: i64 = 0
        found = NumericConversion.ToInteger[TOther](value, 8, True, 1, out(wide))
        result = nint(wide)
        return found

    @implements(INumberBase[nint].TryConvertFromSaturating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertFromSaturating(value: TOther, result: Out[nint]) -> bool:
        return IntPtr._FromSaturating[TOther](value, out(result))

    @implements(INumberBase[nint].TryConvertToSaturating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertToSaturating(value: nint, result: Out[TOther]) -> bool:
        result = default(TOther)
        return False

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _FromTruncating(value: TOther, result: Out[nint]) -> bool:
        wide: i64 = 0
        found = NumericConversion.ToInteger[TOther](value, 8, True, 2, out(wide))
        result = nint(wide)
        return found

    @implements(INumberBase[nint].TryConvertFromTruncating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertFromTruncating(value: TOther, result: Out[nint]) -> bool:
        return IntPtr._FromTruncating[TOther](value, out(result))

    @implements(INumberBase[nint].TryConvertToTruncating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertToTruncating(value: nint, result: Out[TOther]) -> bool:
        result = default(TOther)
        return False

    @implements(IBitwiseOperators[nint, nint, nint].op_BitwiseAnd)
    @static
    def op_BitwiseAnd(left: nint, right: nint) -> nint:
        return left & right

    @implements(IBitwiseOperators[nint, nint, nint].op_BitwiseOr)
    @static
    def op_BitwiseOr(left: nint, right: nint) -> nint:
        return left | right

    @implements(IBitwiseOperators[nint, nint, nint].op_ExclusiveOr)
    @static
    def op_ExclusiveOr(left: nint, right: nint) -> nint:
        return left ^ right

    @implements(IBitwiseOperators[nint, nint, nint].op_OnesComplement)
    @static
    def op_OnesComplement(value: nint) -> nint:
        return ~value

    @implements(IShiftOperators[nint, i32, nint].op_LeftShift)
    @static
    def op_LeftShift(value: nint, shiftAmount: i32) -> nint:
        return value << (shiftAmount)

    @implements(IShiftOperators[nint, i32, nint].op_RightShift)
    @static
    def op_RightShift(value: nint, shiftAmount: i32) -> nint:
        return value >> (shiftAmount)

    @implements(IShiftOperators[nint, i32, nint].op_UnsignedRightShift)
    @static
    def op_UnsignedRightShift(value: nint, shiftAmount: i32) -> nint:
        return nint(u64(value) >> (shiftAmount))

    @implements(INumberBase[nint].IsCanonical)
    @static
    def _IsCanonical(value: nint) -> bool:
        return True

    @implements(INumberBase[nint].IsFinite)
    @static
    def _IsFinite(value: nint) -> bool:
        return True

    @implements(INumberBase[nint].IsInfinity)
    @static
    def _IsInfinity(value: nint) -> bool:
        return False

    @implements(INumberBase[nint].IsInteger)
    @static
    def _IsInteger(value: nint) -> bool:
        return True

    @implements(INumberBase[nint].IsNaN)
    @static
    def _IsNaN(value: nint) -> bool:
        return False

    @implements(INumberBase[nint].IsNegativeInfinity)
    @static
    def _IsNegativeInfinity(value: nint) -> bool:
        return False

    @implements(INumberBase[nint].IsPositiveInfinity)
    @static
    def _IsPositiveInfinity(value: nint) -> bool:
        return False

    @implements(INumberBase[nint].IsRealNumber)
    @static
    def _IsRealNumber(value: nint) -> bool:
        return True

    @implements(INumberBase[nint].IsSubnormal)
    @static
    def _IsSubnormal(value: nint) -> bool:
        return False

    @implements(INumberBase[nint].IsNormal)
    @static
    def _IsNormal(value: nint) -> bool:
        return value != nint(0)

    @static
    def IsEvenInteger(value: nint) -> bool:
        return (value & nint(1)) == nint(0)

    @static
    def IsOddInteger(value: nint) -> bool:
        return (value & nint(1)) != nint(0)

    @static
    def IsPow2(value: nint) -> bool:
        return (value & (value - nint(1))) == nint(0) and value > nint(0)

    @static
    def Max(x: nint, y: nint) -> nint:
        return x if x >= y else y

    @static
    def Min(x: nint, y: nint) -> nint:
        return x if x <= y else y

    @static
    def Clamp(value: nint, min: nint, max: nint) -> nint:
        return Math.Clamp(value, min, max)

    @static
    def DivRem(left: nint, right: nint) -> ValueTuple[nint, nint]:
        return Math.DivRem(left, right)

    @static
    def Sign(value: nint) -> i32:
        return Math.Sign(value)

    @static
    def IsNegative(value: nint) -> bool:
        return value < nint(0)

    @static
    def IsPositive(value: nint) -> bool:
        return value >= nint(0)

    @static
    def Abs(value: nint) -> nint:
        return Math.Abs(value)

    @static
    def CopySign(value: nint, sign: nint) -> nint:
        magnitude = nint(0) - value if value < nint(0) else value
        if sign >= nint(0):
            if magnitude < nint(0):
                raise OverflowException("Negating the minimum value of a twos complement number is invalid.")
            return magnitude
        return nint(0) - magnitude

    @static
    def MaxMagnitude(x: nint, y: nint) -> nint:
        a = nint(0) - x if x < nint(0) else x
        if a < nint(0):
            return x
        b = nint(0) - y if y < nint(0) else y
        if b < nint(0):
            return y
        if a > b:
            return x
        if a == b:
            return y if x < nint(0) else x
        return y

    @static
    def MinMagnitude(x: nint, y: nint) -> nint:
        a = nint(0) - x if x < nint(0) else x
        if a < nint(0):
            return y
        b = nint(0) - y if y < nint(0) else y
        if b < nint(0):
            return x
        if a < b:
            return x
        if a == b:
            return x if x < nint(0) else y
        return y

    @implements(INumberBase[nint].MaxMagnitudeNumber)
    @static
    def _MaxMagnitudeNumber(x: nint, y: nint) -> nint:
        return IntPtr.MaxMagnitude(x, y)

    @implements(INumberBase[nint].MinMagnitudeNumber)
    @static
    def _MinMagnitudeNumber(x: nint, y: nint) -> nint:
        return IntPtr.MinMagnitude(x, y)

    @implements(ISignedNumber[nint].NegativeOne)
    @static
    @property
    def _NegativeOne() -> nint:
        return nint(-1)

    @implements(IBinaryNumber[nint].AllBitsSet)
    @static
    @property
    def _AllBitsSet() -> nint:
        return ~nint(0)

    @static
    def LeadingZeroCount(value: nint) -> nint:
        return nint(BitOperations.LeadingZeroCount(u64(value)))

    @static
    def TrailingZeroCount(value: nint) -> nint:
        return nint(BitOperations.TrailingZeroCount(u64(value)))

    @static
    def PopCount(value: nint) -> nint:
        return nint(BitOperations.PopCount(u64(value)))

    @static
    def Log2(value: nint) -> nint:
        if value < nint(0):
            raise ArgumentOutOfRangeException("value", "value must be greater than or equal to zero.")
        return nint(BitOperations.Log2(u64(value)))

    @static
    def RotateLeft(value: nint, rotateAmount: i32) -> nint:
        return nint(BitOperations.RotateLeft(u64(value), rotateAmount))

    @static
    def RotateRight(value: nint, rotateAmount: i32) -> nint:
        return nint(BitOperations.RotateRight(u64(value), rotateAmount))

    @implements(IBinaryInteger[nint].GetByteCount)
    def _GetByteCount(self) -> i32:
        return 8

    @implements(IBinaryInteger[nint].GetShortestBitLength)
    def _GetShortestBitLength(self) -> i32:
        v = i64(self._value)
        return 64 - BitOperations.LeadingZeroCount(u64(v)) if v >= i64(0) else 65 - BitOperations.LeadingZeroCount(u64(~v))

    @implements(IBinaryInteger[nint].TryWriteBigEndian)
    def _TryWriteBigEndian(self, destination: Span[u8], bytesWritten: Out[i32]) -> bool:
        return NumericConversion.Write(u64(i64(self._value)), 8, True, destination, out(bytesWritten))

    @implements(IBinaryInteger[nint].TryReadBigEndian)
    @static
    def _TryReadBigEndian(source: ReadOnlySpan[u8], isUnsigned: bool, value: Out[nint]) -> bool:
        bits_read: u64 = 0
        ok = NumericConversion.Read(source, isUnsigned, True, 8, True, out(bits_read))
        value = nint(bits_read)
        return ok

    @implements(IBinaryInteger[nint].TryWriteLittleEndian)
    def _TryWriteLittleEndian(self, destination: Span[u8], bytesWritten: Out[i32]) -> bool:
        return NumericConversion.Write(u64(i64(self._value)), 8, False, destination, out(bytesWritten))

    @implements(IBinaryInteger[nint].TryReadLittleEndian)
    @static
    def _TryReadLittleEndian(source: ReadOnlySpan[u8], isUnsigned: bool, value: Out[nint]) -> bool:
        bits_read: u64 = 0
        ok = NumericConversion.Read(source, isUnsigned, False, 8, True, out(bits_read))
        value = nint(bits_read)
        return ok
