from oscil.lang import *
from System.Numerics import *
from System.Runtime.CompilerServices import Unsafe


@struct
@readonly
class Decimal(IFloatingPoint[decimal], IMinMaxValue[decimal], IUtf8SpanFormattable):
    """Generic math."""

    @implements(IAdditiveIdentity[decimal, decimal].AdditiveIdentity)
    @static
    @property
    def _AdditiveIdentity() -> decimal:
        return Decimal.Zero

    @implements(IMultiplicativeIdentity[decimal, decimal].MultiplicativeIdentity)
    @static
    @property
    def _MultiplicativeIdentity() -> decimal:
        return Decimal.One

    @implements(IMinMaxValue[decimal].MinValue)
    @static
    @property
    def _MinValue() -> decimal:
        return Decimal.MinValue

    @implements(IMinMaxValue[decimal].MaxValue)
    @static
    @property
    def _MaxValue() -> decimal:
        return Decimal.MaxValue

    @implements(INumberBase[decimal].One)
    @static
    @property
    def _One() -> decimal:
        return Decimal.One

    @implements(INumberBase[decimal].Zero)
    @static
    @property
    def _Zero() -> decimal:
        return Decimal.Zero

    @implements(INumberBase[decimal].Radix)
    @static
    @property
    def _Radix() -> i32:
        return 10

    @implements(INumberBase[decimal].IsZero)
    @static
    def _IsZero(value: decimal) -> bool:
        return value == Decimal.Zero

    @implements(INumberBase[decimal].IsComplexNumber)
    @static
    def _IsComplexNumber(value: decimal) -> bool:
        return False

    @implements(INumberBase[decimal].IsImaginaryNumber)
    @static
    def _IsImaginaryNumber(value: decimal) -> bool:
        return False

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def CreateChecked(value: TOther) -> decimal:
        if typeof(TOther) is typeof(decimal):
            return Unsafe.As[TOther, decimal](ref(value))
        result: decimal = Decimal.Zero
        if not Decimal._FromChecked[TOther](value, out(result)) and not TOther.TryConvertToChecked[decimal](value, out(result)):
            raise NotSupportedException()
        return result

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def CreateSaturating(value: TOther) -> decimal:
        if typeof(TOther) is typeof(decimal):
            return Unsafe.As[TOther, decimal](ref(value))
        result: decimal = Decimal.Zero
        if not Decimal._FromSaturating[TOther](value, out(result)) and not TOther.TryConvertToSaturating[decimal](value, out(result)):
            raise NotSupportedException()
        return result

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def CreateTruncating(value: TOther) -> decimal:
        if typeof(TOther) is typeof(decimal):
            return Unsafe.As[TOther, decimal](ref(value))
        result: decimal = Decimal.Zero
        if not Decimal._FromTruncating[TOther](value, out(result)) and not TOther.TryConvertToTruncating[decimal](value, out(result)):
            raise NotSupportedException()
        return result

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _FromChecked(value: TOther, result: Out[decimal]) -> bool:
        return NumericConversion.ToDecimal[TOther](value, False, out(result))

    @implements(INumberBase[decimal].TryConvertFromChecked)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertFromChecked(value: TOther, result: Out[decimal]) -> bool:
        return Decimal._FromChecked[TOther](value, out(result))

    @implements(INumberBase[decimal].TryConvertToChecked)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertToChecked(value: decimal, result: Out[TOther]) -> bool:
        result = default(TOther)
        return False

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _FromSaturating(value: TOther, result: Out[decimal]) -> bool:
        return NumericConversion.ToDecimal[TOther](value, True, out(result))

    @implements(INumberBase[decimal].TryConvertFromSaturating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertFromSaturating(value: TOther, result: Out[decimal]) -> bool:
        return Decimal._FromSaturating[TOther](value, out(result))

    @implements(INumberBase[decimal].TryConvertToSaturating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertToSaturating(value: decimal, result: Out[TOther]) -> bool:
        result = default(TOther)
        return False

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _FromTruncating(value: TOther, result: Out[decimal]) -> bool:
        return NumericConversion.ToDecimal[TOther](value, True, out(result))

    @implements(INumberBase[decimal].TryConvertFromTruncating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertFromTruncating(value: TOther, result: Out[decimal]) -> bool:
        return Decimal._FromTruncating[TOther](value, out(result))

    @implements(INumberBase[decimal].TryConvertToTruncating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertToTruncating(value: decimal, result: Out[TOther]) -> bool:
        result = default(TOther)
        return False

    @implements(INumberBase[decimal].IsFinite)
    @static
    def _IsFinite(value: decimal) -> bool:
        return True

    @implements(INumberBase[decimal].IsInfinity)
    @static
    def _IsInfinity(value: decimal) -> bool:
        return False

    @implements(INumberBase[decimal].IsNaN)
    @static
    def _IsNaN(value: decimal) -> bool:
        return False

    @implements(INumberBase[decimal].IsNegativeInfinity)
    @static
    def _IsNegativeInfinity(value: decimal) -> bool:
        return False

    @implements(INumberBase[decimal].IsPositiveInfinity)
    @static
    def _IsPositiveInfinity(value: decimal) -> bool:
        return False

    @implements(INumberBase[decimal].IsRealNumber)
    @static
    def _IsRealNumber(value: decimal) -> bool:
        return True

    @implements(INumberBase[decimal].IsSubnormal)
    @static
    def _IsSubnormal(value: decimal) -> bool:
        return False

    @implements(INumberBase[decimal].IsNormal)
    @static
    def _IsNormal(value: decimal) -> bool:
        return not value.IsZeroValue

    @implements(INumberBase[decimal].MaxMagnitudeNumber)
    @static
    def _MaxMagnitudeNumber(x: decimal, y: decimal) -> decimal:
        return Decimal.MaxMagnitude(x, y)

    @implements(INumberBase[decimal].MinMagnitudeNumber)
    @static
    def _MinMagnitudeNumber(x: decimal, y: decimal) -> decimal:
        return Decimal.MinMagnitude(x, y)

    @implements(ISignedNumber[decimal].NegativeOne)
    @static
    @property
    def _NegativeOne() -> decimal:
        return Decimal.MinusOne

    @implements(IFloatingPointConstants[decimal].E)
    @static
    @property
    def _E() -> decimal:
        return Decimal(i32(u32(3230419695)), i32(u32(825313643)), i32(u32(147358353)), False, u8(27))

    @implements(IFloatingPointConstants[decimal].Pi)
    @static
    @property
    def _Pi() -> decimal:
        return Decimal(i32(u32(2257730743)), i32(u32(18587456)), i32(u32(170306079)), False, u8(27))

    @implements(IFloatingPointConstants[decimal].Tau)
    @static
    @property
    def _Tau() -> decimal:
        return Decimal(i32(u32(220494191)), i32(u32(37174913)), i32(u32(340612158)), False, u8(27))

    @implements(IFloatingPoint[decimal].GetExponentByteCount)
    def _GetExponentByteCount(self) -> i32:
        return 1

    @implements(IFloatingPoint[decimal].GetSignificandBitLength)
    def _GetSignificandBitLength(self) -> i32:
        return 96

    @implements(IFloatingPoint[decimal].GetSignificandByteCount)
    def _GetSignificandByteCount(self) -> i32:
        return 12

    @implements(IFloatingPoint[decimal].GetExponentShortestBitLength)
    def _GetExponentShortestBitLength(self) -> i32:
        return 32 - BitOperations.LeadingZeroCount(u32(95 - i32(self.Scale)))
