"""Generic math of the integer types: what all of them share."""

from oscil.lang import *
from System.Numerics import *
from System.Runtime.CompilerServices import Unsafe


@family(
    Integral=("SByte", "Int16", "Int32", "Int64", "IntPtr", "Byte", "UInt16", "UInt32", "UInt64", "UIntPtr"),
    T=("i8", "i16", "i32", "i64", "nint", "u8", "u16", "u32", "u64", "nuint"),
    SIZE=(1, 2, 4, 8, 8, 1, 2, 4, 8, 8),
    SIGNED=(True, True, True, True, True, False, False, False, False, False),
    SHIFT=(7, 15, 31, 63, 63, 7, 15, 31, 63, 63),
)
@struct
@readonly
class Integral(IBinaryInteger[T], IMinMaxValue[T], IUtf8SpanFormattable):
    """Operators, identities, conversions."""

    """Generic math."""

    @implements(IAdditionOperators[T, T, T].op_Addition)
    @static
    def op_Addition(left: T, right: T) -> T:
        return T(left + right)

    @implements(IAdditionOperators[T, T, T].op_CheckedAddition)
    @static
    def op_CheckedAddition(left: T, right: T) -> T:
        return checked(T(left + right))

    @implements(ISubtractionOperators[T, T, T].op_Subtraction)
    @static
    def op_Subtraction(left: T, right: T) -> T:
        return T(left - right)

    @implements(ISubtractionOperators[T, T, T].op_CheckedSubtraction)
    @static
    def op_CheckedSubtraction(left: T, right: T) -> T:
        return checked(T(left - right))

    @implements(IMultiplyOperators[T, T, T].op_Multiply)
    @static
    def op_Multiply(left: T, right: T) -> T:
        return T(left * right)

    @implements(IMultiplyOperators[T, T, T].op_CheckedMultiply)
    @static
    def op_CheckedMultiply(left: T, right: T) -> T:
        return checked(T(left * right))

    @implements(IDivisionOperators[T, T, T].op_Division)
    @static
    def op_Division(left: T, right: T) -> T:
        return T(div(left, right))

    @implements(IModulusOperators[T, T, T].op_Modulus)
    @static
    def op_Modulus(left: T, right: T) -> T:
        return T(rem(left, right))

    @implements(IEqualityOperators[T, T, bool].op_Equality)
    @static
    def op_Equality(left: T, right: T) -> bool:
        return left == right

    @implements(IEqualityOperators[T, T, bool].op_Inequality)
    @static
    def op_Inequality(left: T, right: T) -> bool:
        return left != right

    @implements(IComparisonOperators[T, T, bool].op_LessThan)
    @static
    def op_LessThan(left: T, right: T) -> bool:
        return left < right

    @implements(IComparisonOperators[T, T, bool].op_GreaterThan)
    @static
    def op_GreaterThan(left: T, right: T) -> bool:
        return left > right

    @implements(IComparisonOperators[T, T, bool].op_LessThanOrEqual)
    @static
    def op_LessThanOrEqual(left: T, right: T) -> bool:
        return left <= right

    @implements(IComparisonOperators[T, T, bool].op_GreaterThanOrEqual)
    @static
    def op_GreaterThanOrEqual(left: T, right: T) -> bool:
        return left >= right

    @implements(IIncrementOperators[T].op_Increment)
    @static
    def op_Increment(value: T) -> T:
        return T(value + T(1))

    @implements(IDecrementOperators[T].op_Decrement)
    @static
    def op_Decrement(value: T) -> T:
        return T(value - T(1))

    @implements(IIncrementOperators[T].op_CheckedIncrement)
    @static
    def op_CheckedIncrement(value: T) -> T:
        return checked(T(value + T(1)))

    @implements(IDecrementOperators[T].op_CheckedDecrement)
    @static
    def op_CheckedDecrement(value: T) -> T:
        return checked(T(value - T(1)))

    @implements(IUnaryPlusOperators[T, T].op_UnaryPlus)
    @static
    def op_UnaryPlus(value: T) -> T:
        return value

    @implements(IUnaryNegationOperators[T, T].op_UnaryNegation)
    @static
    def op_UnaryNegation(value: T) -> T:
        return T(T(0) - value)

    @implements(IUnaryNegationOperators[T, T].op_CheckedUnaryNegation)
    @static
    def op_CheckedUnaryNegation(value: T) -> T:
        return checked(T(T(0) - value))

    @implements(IAdditiveIdentity[T, T].AdditiveIdentity)
    @static
    @property
    def _AdditiveIdentity() -> T:
        return T(0)

    @implements(IMultiplicativeIdentity[T, T].MultiplicativeIdentity)
    @static
    @property
    def _MultiplicativeIdentity() -> T:
        return T(1)

    @implements(IMinMaxValue[T].MinValue)
    @static
    @property
    def _MinValue() -> T:
        return Integral.MinValue

    @implements(IMinMaxValue[T].MaxValue)
    @static
    @property
    def _MaxValue() -> T:
        return Integral.MaxValue

    @implements(INumberBase[T].One)
    @static
    @property
    def _One() -> T:
        return T(1)

    @implements(INumberBase[T].Zero)
    @static
    @property
    def _Zero() -> T:
        return T(0)

    @implements(INumberBase[T].Radix)
    @static
    @property
    def _Radix() -> i32:
        return 2

    @implements(INumberBase[T].IsZero)
    @static
    def _IsZero(value: T) -> bool:
        return value == T(0)

    @implements(INumberBase[T].IsComplexNumber)
    @static
    def _IsComplexNumber(value: T) -> bool:
        return False

    @implements(INumberBase[T].IsImaginaryNumber)
    @static
    def _IsImaginaryNumber(value: T) -> bool:
        return False

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def CreateChecked(value: TOther) -> T:
        if typeof(TOther) is typeof(T):
            return Unsafe.As[TOther, T](ref(value))
        result: T = T(0)
        if not Integral._FromChecked[TOther](value, out(result)) and not TOther.TryConvertToChecked[T](value, out(result)):
            raise NotSupportedException()
        return result

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def CreateSaturating(value: TOther) -> T:
        if typeof(TOther) is typeof(T):
            return Unsafe.As[TOther, T](ref(value))
        result: T = T(0)
        if not Integral._FromSaturating[TOther](value, out(result)) and not TOther.TryConvertToSaturating[T](value, out(result)):
            raise NotSupportedException()
        return result

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def CreateTruncating(value: TOther) -> T:
        if typeof(TOther) is typeof(T):
            return Unsafe.As[TOther, T](ref(value))
        result: T = T(0)
        if not Integral._FromTruncating[TOther](value, out(result)) and not TOther.TryConvertToTruncating[T](value, out(result)):
            raise NotSupportedException()
        return result

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _FromChecked(value: TOther, result: Out[T]) -> bool:
        wide: i64 = 0
        found = NumericConversion.ToInteger[TOther](value, SIZE, SIGNED, 0, out(wide))
        result = T(wide)
        return found

    @implements(INumberBase[T].TryConvertFromChecked)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertFromChecked(value: TOther, result: Out[T]) -> bool:
        return Integral._FromChecked[TOther](value, out(result))

    @implements(INumberBase[T].TryConvertToChecked)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertToChecked(value: T, result: Out[TOther]) -> bool:
        result = default(TOther)
        return False

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _FromSaturating(value: TOther, result: Out[T]) -> bool:
        wide: i64 = 0
        found = NumericConversion.ToInteger[TOther](value, SIZE, SIGNED, 1, out(wide))
        result = T(wide)
        return found

    @implements(INumberBase[T].TryConvertFromSaturating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertFromSaturating(value: TOther, result: Out[T]) -> bool:
        return Integral._FromSaturating[TOther](value, out(result))

    @implements(INumberBase[T].TryConvertToSaturating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertToSaturating(value: T, result: Out[TOther]) -> bool:
        result = default(TOther)
        return False

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _FromTruncating(value: TOther, result: Out[T]) -> bool:
        wide: i64 = 0
        found = NumericConversion.ToInteger[TOther](value, SIZE, SIGNED, 2, out(wide))
        result = T(wide)
        return found

    @implements(INumberBase[T].TryConvertFromTruncating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertFromTruncating(value: TOther, result: Out[T]) -> bool:
        return Integral._FromTruncating[TOther](value, out(result))

    @implements(INumberBase[T].TryConvertToTruncating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertToTruncating(value: T, result: Out[TOther]) -> bool:
        result = default(TOther)
        return False

    @implements(IBitwiseOperators[T, T, T].op_BitwiseAnd)
    @static
    def op_BitwiseAnd(left: T, right: T) -> T:
        return T(left & right)

    @implements(IBitwiseOperators[T, T, T].op_BitwiseOr)
    @static
    def op_BitwiseOr(left: T, right: T) -> T:
        return T(left | right)

    @implements(IBitwiseOperators[T, T, T].op_ExclusiveOr)
    @static
    def op_ExclusiveOr(left: T, right: T) -> T:
        return T(left ^ right)

    @implements(IBitwiseOperators[T, T, T].op_OnesComplement)
    @static
    def op_OnesComplement(value: T) -> T:
        return T(~value)

    @implements(IShiftOperators[T, i32, T].op_LeftShift)
    @static
    def op_LeftShift(value: T, shiftAmount: i32) -> T:
        return T(value << (shiftAmount & SHIFT))

    @implements(IShiftOperators[T, i32, T].op_RightShift)
    @static
    def op_RightShift(value: T, shiftAmount: i32) -> T:
        return T(value >> (shiftAmount & SHIFT))

    @implements(INumberBase[T].IsCanonical)
    @static
    def _IsCanonical(value: T) -> bool:
        return True

    @implements(INumberBase[T].IsFinite)
    @static
    def _IsFinite(value: T) -> bool:
        return True

    @implements(INumberBase[T].IsInfinity)
    @static
    def _IsInfinity(value: T) -> bool:
        return False

    @implements(INumberBase[T].IsInteger)
    @static
    def _IsInteger(value: T) -> bool:
        return True

    @implements(INumberBase[T].IsNaN)
    @static
    def _IsNaN(value: T) -> bool:
        return False

    @implements(INumberBase[T].IsNegativeInfinity)
    @static
    def _IsNegativeInfinity(value: T) -> bool:
        return False

    @implements(INumberBase[T].IsPositiveInfinity)
    @static
    def _IsPositiveInfinity(value: T) -> bool:
        return False

    @implements(INumberBase[T].IsRealNumber)
    @static
    def _IsRealNumber(value: T) -> bool:
        return True

    @implements(INumberBase[T].IsSubnormal)
    @static
    def _IsSubnormal(value: T) -> bool:
        return False

    @implements(INumberBase[T].IsNormal)
    @static
    def _IsNormal(value: T) -> bool:
        return value != T(0)

    @static
    def IsEvenInteger(value: T) -> bool:
        return (value & T(1)) == T(0)

    @static
    def IsOddInteger(value: T) -> bool:
        return (value & T(1)) != T(0)

    @static
    def Max(x: T, y: T) -> T:
        return x if x >= y else y

    @static
    def Min(x: T, y: T) -> T:
        return x if x <= y else y

    @static
    def Clamp(value: T, min: T, max: T) -> T:
        return Math.Clamp(value, min, max)

    @static
    def DivRem(left: T, right: T) -> ValueTuple[T, T]:
        return Math.DivRem(left, right)

    @implements(IBinaryNumber[T].AllBitsSet)
    @static
    @property
    def _AllBitsSet() -> T:
        return T(~T(0))


@family(Integral=("Int32", "UInt32"), T=("i32", "u32"), Wide=("i64", "u64"))
@struct
@readonly
class Integral:
    @static
    def BigMul(left: T, right: T) -> Wide:
        return Wide(left) * Wide(right)
