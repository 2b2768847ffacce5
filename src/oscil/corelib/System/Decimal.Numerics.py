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

    @family(Kind=("IMinMaxValue", "IMinMaxValue", "INumberBase", "INumberBase"), Other=("MinValue", "MaxValue", "One", "Zero"), Name=("_MinValue", "_MaxValue", "_One", "_Zero"))
    @implements(Kind[decimal].Other)
    @static
    @property
    def Name() -> decimal:
        return Decimal.Other

    @implements(INumberBase[decimal].Radix)
    @static
    @property
    def _Radix() -> i32:
        return 10

    @implements(INumberBase[decimal].IsZero)
    @static
    def _IsZero(value: decimal) -> bool:
        return value == Decimal.Zero

    @family(Kind=("IsComplexNumber", "IsImaginaryNumber", "IsInfinity", "IsNaN", "IsNegativeInfinity", "IsPositiveInfinity", "IsSubnormal"), Name=("_IsComplexNumber", "_IsImaginaryNumber", "_IsInfinity", "_IsNaN", "_IsNegativeInfinity", "_IsPositiveInfinity", "_IsSubnormal"))
    @implements(INumberBase[decimal].Kind)
    @static
    def Name(value: decimal) -> bool:
        return False

    @family(Name=("CreateChecked", "CreateSaturating", "CreateTruncating"), Kind=("_FromChecked", "_FromSaturating", "_FromTruncating"), Other=("TryConvertToChecked", "TryConvertToSaturating", "TryConvertToTruncating"))
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def Name(value: TOther) -> decimal:
        if typeof(TOther) is typeof(decimal):
            return Unsafe.As[TOther, decimal](ref(value))
        result: decimal = Decimal.Zero
        if not Decimal.Kind[TOther](value, out(result)) and not TOther.Other[decimal](value, out(result)):
            raise NotSupportedException()
        return result

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _FromChecked(value: TOther, result: Out[decimal]) -> bool:
        return NumericConversion.ToDecimal[TOther](value, False, out(result))

    @family(Kind=("TryConvertFromChecked", "TryConvertFromSaturating", "TryConvertFromTruncating"), Name=("_TryConvertFromChecked", "_TryConvertFromSaturating", "_TryConvertFromTruncating"), Other=("_FromChecked", "_FromSaturating", "_FromTruncating"))
    @implements(INumberBase[decimal].Kind)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def Name(value: TOther, result: Out[decimal]) -> bool:
        return Decimal.Other[TOther](value, out(result))

    @family(Kind=("TryConvertToChecked", "TryConvertToSaturating", "TryConvertToTruncating"), Name=("_TryConvertToChecked", "_TryConvertToSaturating", "_TryConvertToTruncating"))
    @implements(INumberBase[decimal].Kind)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def Name(value: decimal, result: Out[TOther]) -> bool:
        result = default(TOther)
        return False

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _FromSaturating(value: TOther, result: Out[decimal]) -> bool:
        return NumericConversion.ToDecimal[TOther](value, True, out(result))

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _FromTruncating(value: TOther, result: Out[decimal]) -> bool:
        return NumericConversion.ToDecimal[TOther](value, True, out(result))

    @implements(INumberBase[decimal].IsFinite)
    @static
    def _IsFinite(value: decimal) -> bool:
        return True

    @implements(INumberBase[decimal].IsRealNumber)
    @static
    def _IsRealNumber(value: decimal) -> bool:
        return True

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

    @family(Kind=("GetExponentByteCount", "GetSignificandBitLength", "GetSignificandByteCount"), Name=("_GetExponentByteCount", "_GetSignificandBitLength", "_GetSignificandByteCount"), N=(1, 96, 12))
    @implements(IFloatingPoint[decimal].Kind)
    def Name(self) -> i32:
        return N

    @implements(IFloatingPoint[decimal].GetExponentShortestBitLength)
    def _GetExponentShortestBitLength(self) -> i32:
        return 32 - BitOperations.LeadingZeroCount(u32(95 - i32(self.Scale)))
