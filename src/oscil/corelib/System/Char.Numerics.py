from oscil.lang import *
from System.Globalization import NumberStyles
from System.Numerics import *
from System.Runtime.CompilerServices import Unsafe


@struct
@readonly
class Char(IBinaryInteger[char], IMinMaxValue[char], IUnsignedNumber[char], IUtf8SpanFormattable):
    """Generic math."""

    @implements(IAdditionOperators[char, char, char].op_Addition)
    @static
    def op_Addition(left: char, right: char) -> char:
        return char(i32(left) + i32(right))

    @implements(IAdditionOperators[char, char, char].op_CheckedAddition)
    @static
    def op_CheckedAddition(left: char, right: char) -> char:
        return checked(char(i32(left) + i32(right)))

    @implements(ISubtractionOperators[char, char, char].op_Subtraction)
    @static
    def op_Subtraction(left: char, right: char) -> char:
        return char(i32(left) - i32(right))

    @implements(ISubtractionOperators[char, char, char].op_CheckedSubtraction)
    @static
    def op_CheckedSubtraction(left: char, right: char) -> char:
        return checked(char(i32(left) - i32(right)))

    @implements(IMultiplyOperators[char, char, char].op_Multiply)
    @static
    def op_Multiply(left: char, right: char) -> char:
        return char(i32(left) * i32(right))

    @implements(IMultiplyOperators[char, char, char].op_CheckedMultiply)
    @static
    def op_CheckedMultiply(left: char, right: char) -> char:
        return checked(char(i32(left) * i32(right)))

    @implements(IDivisionOperators[char, char, char].op_Division)
    @static
    def op_Division(left: char, right: char) -> char:
        return char(div(i32(left), i32(right)))

    @implements(IModulusOperators[char, char, char].op_Modulus)
    @static
    def op_Modulus(left: char, right: char) -> char:
        return char(rem(i32(left), i32(right)))

    @implements(IEqualityOperators[char, char, bool].op_Equality)
    @static
    def op_Equality(left: char, right: char) -> bool:
        return left == right

    @implements(IEqualityOperators[char, char, bool].op_Inequality)
    @static
    def op_Inequality(left: char, right: char) -> bool:
        return left != right

    @implements(IComparisonOperators[char, char, bool].op_LessThan)
    @static
    def op_LessThan(left: char, right: char) -> bool:
        return left < right

    @implements(IComparisonOperators[char, char, bool].op_GreaterThan)
    @static
    def op_GreaterThan(left: char, right: char) -> bool:
        return left > right

    @implements(IComparisonOperators[char, char, bool].op_LessThanOrEqual)
    @static
    def op_LessThanOrEqual(left: char, right: char) -> bool:
        return left <= right

    @implements(IComparisonOperators[char, char, bool].op_GreaterThanOrEqual)
    @static
    def op_GreaterThanOrEqual(left: char, right: char) -> bool:
        return left >= right

    @implements(IIncrementOperators[char].op_Increment)
    @static
    def op_Increment(value: char) -> char:
        return char(i32(value) + 1)

    @implements(IIncrementOperators[char].op_CheckedIncrement)
    @static
    def op_CheckedIncrement(value: char) -> char:
        return checked(char(i32(value) + 1))

    @implements(IDecrementOperators[char].op_Decrement)
    @static
    def op_Decrement(value: char) -> char:
        return char(i32(value) - 1)

    @implements(IDecrementOperators[char].op_CheckedDecrement)
    @static
    def op_CheckedDecrement(value: char) -> char:
        return checked(char(i32(value) - 1))

    @implements(IUnaryPlusOperators[char, char].op_UnaryPlus)
    @static
    def op_UnaryPlus(value: char) -> char:
        return value

    @implements(IUnaryNegationOperators[char, char].op_UnaryNegation)
    @static
    def op_UnaryNegation(value: char) -> char:
        return char(-i32(value))

    @implements(IUnaryNegationOperators[char, char].op_CheckedUnaryNegation)
    @static
    def op_CheckedUnaryNegation(value: char) -> char:
        return checked(char(-i32(value)))

    @implements(IBitwiseOperators[char, char, char].op_BitwiseAnd)
    @static
    def op_BitwiseAnd(left: char, right: char) -> char:
        return char(i32(left) & i32(right))

    @implements(IBitwiseOperators[char, char, char].op_BitwiseOr)
    @static
    def op_BitwiseOr(left: char, right: char) -> char:
        return char(i32(left) | i32(right))

    @implements(IBitwiseOperators[char, char, char].op_ExclusiveOr)
    @static
    def op_ExclusiveOr(left: char, right: char) -> char:
        return char(i32(left) ^ i32(right))

    @implements(IBitwiseOperators[char, char, char].op_OnesComplement)
    @static
    def op_OnesComplement(value: char) -> char:
        return char(~i32(value))

    @implements(IShiftOperators[char, i32, char].op_LeftShift)
    @static
    def op_LeftShift(value: char, shiftAmount: i32) -> char:
        return char(i32(value) << (shiftAmount & 15))

    @implements(IShiftOperators[char, i32, char].op_RightShift)
    @static
    def op_RightShift(value: char, shiftAmount: i32) -> char:
        return char(i32(value) >> (shiftAmount & 15))

    @implements(IShiftOperators[char, i32, char].op_UnsignedRightShift)
    @static
    def op_UnsignedRightShift(value: char, shiftAmount: i32) -> char:
        return char(i32(value) >> (shiftAmount & 15))

    @implements(IAdditiveIdentity[char, char].AdditiveIdentity)
    @static
    @property
    def _AdditiveIdentity() -> char:
        return '\0'

    @implements(IMultiplicativeIdentity[char, char].MultiplicativeIdentity)
    @static
    @property
    def _MultiplicativeIdentity() -> char:
        return '\x01'

    @implements(IMinMaxValue[char].MinValue)
    @static
    @property
    def _MinValue() -> char:
        return Char.MinValue

    @implements(IMinMaxValue[char].MaxValue)
    @static
    @property
    def _MaxValue() -> char:
        return Char.MaxValue

    @implements(INumberBase[char].One)
    @static
    @property
    def _One() -> char:
        return '\x01'

    @implements(INumberBase[char].Zero)
    @static
    @property
    def _Zero() -> char:
        return '\0'

    @implements(INumberBase[char].Radix)
    @static
    @property
    def _Radix() -> i32:
        return 2

    @implements(INumberBase[char].Abs)
    @static
    def _Abs(value: char) -> char:
        return value

    @family(Kind=("IsCanonical", "IsFinite", "IsInteger", "IsRealNumber", "IsPositive"), Name=("_IsCanonical", "_IsFinite", "_IsInteger", "_IsRealNumber", "_IsPositive"))
    @implements(INumberBase[char].Kind)
    @static
    def Name(value: char) -> bool:
        return True

    @family(Kind=("IsInfinity", "IsNaN", "IsNegativeInfinity", "IsPositiveInfinity", "IsSubnormal", "IsComplexNumber", "IsImaginaryNumber", "IsNegative"), Name=("_IsInfinity", "_IsNaN", "_IsNegativeInfinity", "_IsPositiveInfinity", "_IsSubnormal", "_IsComplexNumber", "_IsImaginaryNumber", "_IsNegative"))
    @implements(INumberBase[char].Kind)
    @static
    def Name(value: char) -> bool:
        return False

    @implements(INumberBase[char].IsZero)
    @static
    def _IsZero(value: char) -> bool:
        return value == '\0'

    @implements(INumberBase[char].IsNormal)
    @static
    def _IsNormal(value: char) -> bool:
        return value != '\0'

    @implements(INumberBase[char].IsEvenInteger)
    @static
    def _IsEvenInteger(value: char) -> bool:
        return (i32(value) & 1) == 0

    @implements(INumberBase[char].IsOddInteger)
    @static
    def _IsOddInteger(value: char) -> bool:
        return (i32(value) & 1) != 0

    @implements(INumberBase[char].MaxMagnitude)
    @static
    def _MaxMagnitude(x: char, y: char) -> char:
        return x if x >= y else y

    @implements(INumberBase[char].MaxMagnitudeNumber)
    @static
    def _MaxMagnitudeNumber(x: char, y: char) -> char:
        return x if x >= y else y

    @implements(INumberBase[char].MinMagnitude)
    @static
    def _MinMagnitude(x: char, y: char) -> char:
        return x if x <= y else y

    @implements(INumberBase[char].MinMagnitudeNumber)
    @static
    def _MinMagnitudeNumber(x: char, y: char) -> char:
        return x if x <= y else y

    @family(Kind=("TryConvertFromChecked", "TryConvertFromSaturating", "TryConvertFromTruncating"), Name=("_TryConvertFromChecked", "_TryConvertFromSaturating", "_TryConvertFromTruncating"), N=(0, 1, 2))
    @implements(INumberBase[char].Kind)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def Name(value: TOther, result: Out[char]) -> bool:
        wide: i64 = 0
        found = NumericConversion.ToInteger[TOther](value, 2, False, N, out(wide))
        result = char(wide)
        return found

    @family(Kind=("TryConvertToChecked", "TryConvertToSaturating", "TryConvertToTruncating"), Name=("_TryConvertToChecked", "_TryConvertToSaturating", "_TryConvertToTruncating"))
    @implements(INumberBase[char].Kind)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def Name(value: char, result: Out[TOther]) -> bool:
        result = default(TOther)
        return False

    @implements(INumberBase[char].Parse)
    @static
    def _Parse(s: ReadOnlySpan[char], style: NumberStyles, provider: IFormatProvider) -> char:
        return Char.Parse(s.ToString())

    @implements(INumberBase[char].Parse)
    @static
    def _Parse(s: str, style: NumberStyles, provider: IFormatProvider) -> char:
        return Char.Parse(s)

    @implements(INumberBase[char].TryParse)
    @static
    def _TryParse(s: ReadOnlySpan[char], style: NumberStyles, provider: IFormatProvider, result: Out[char]) -> bool:
        return Char.TryParse(s.ToString(), out(result))

    @implements(INumberBase[char].TryParse)
    @static
    def _TryParse(s: str, style: NumberStyles, provider: IFormatProvider, result: Out[char]) -> bool:
        return Char.TryParse(s, out(result))

    @implements(ISpanParsable[char].Parse)
    @static
    def _Parse(s: ReadOnlySpan[char], provider: IFormatProvider) -> char:
        return Char.Parse(s.ToString())

    @implements(ISpanParsable[char].TryParse)
    @static
    def _TryParse(s: ReadOnlySpan[char], provider: IFormatProvider, result: Out[char]) -> bool:
        return Char.TryParse(s.ToString(), out(result))

    @implements(IParsable[char].Parse)
    @static
    def _Parse(s: str, provider: IFormatProvider) -> char:
        return Char.Parse(s)

    @implements(IParsable[char].TryParse)
    @static
    def _TryParse(s: str, provider: IFormatProvider, result: Out[char]) -> bool:
        return Char.TryParse(s, out(result))

    @implements(IBinaryNumber[char].IsPow2)
    @static
    def _IsPow2(value: char) -> bool:
        return BitOperations.PopCount(u32(value)) == 1

    @implements(IBinaryNumber[char].Log2)
    @static
    def _Log2(value: char) -> char:
        return char(BitOperations.Log2(u32(value)))

    @implements(IBinaryInteger[char].LeadingZeroCount)
    @static
    def _LeadingZeroCount(value: char) -> char:
        return char(BitOperations.LeadingZeroCount(u32(value)) - 16)

    @implements(IBinaryInteger[char].TrailingZeroCount)
    @static
    def _TrailingZeroCount(value: char) -> char:
        return char(BitOperations.TrailingZeroCount(u32(value) | u32(65536)))

    @implements(IBinaryInteger[char].PopCount)
    @static
    def _PopCount(value: char) -> char:
        return char(BitOperations.PopCount(u32(value)))

    @implements(IBinaryInteger[char].GetByteCount)
    def _GetByteCount(self) -> i32:
        return 2

    @implements(IBinaryInteger[char].GetShortestBitLength)
    def _GetShortestBitLength(self) -> i32:
        return 32 - BitOperations.LeadingZeroCount(u32(self.m_value))

    @implements(IBinaryInteger[char].TryWriteBigEndian)
    def _TryWriteBigEndian(self, destination: Span[u8], bytesWritten: Out[i32]) -> bool:
        return NumericConversion.Write(u64(self.m_value), 2, True, destination, out(bytesWritten))

    @implements(IBinaryInteger[char].TryReadBigEndian)
    @static
    def _TryReadBigEndian(source: ReadOnlySpan[u8], isUnsigned: bool, value: Out[char]) -> bool:
        bits_read: u64 = 0
        ok = NumericConversion.Read(source, isUnsigned, True, 2, False, out(bits_read))
        value = char(bits_read)
        return ok

    @implements(IBinaryInteger[char].TryWriteLittleEndian)
    def _TryWriteLittleEndian(self, destination: Span[u8], bytesWritten: Out[i32]) -> bool:
        return NumericConversion.Write(u64(self.m_value), 2, False, destination, out(bytesWritten))

    @implements(IBinaryInteger[char].TryReadLittleEndian)
    @static
    def _TryReadLittleEndian(source: ReadOnlySpan[u8], isUnsigned: bool, value: Out[char]) -> bool:
        bits_read: u64 = 0
        ok = NumericConversion.Read(source, isUnsigned, False, 2, False, out(bits_read))
        value = char(bits_read)
        return ok
