from oscil.lang import *
from System.Globalization import NumberStyles
from System.Numerics import *
from System.Runtime.CompilerServices import Unsafe


@struct
@readonly
class UInt128(IBinaryInteger[UInt128], IMinMaxValue[UInt128], IUnsignedNumber[UInt128]):
    """Generic math."""

    @implements(IAdditiveIdentity[UInt128, UInt128].AdditiveIdentity)
    @static
    @property
    def _AdditiveIdentity() -> UInt128:
        return UInt128.Zero

    @implements(IMultiplicativeIdentity[UInt128, UInt128].MultiplicativeIdentity)
    @static
    @property
    def _MultiplicativeIdentity() -> UInt128:
        return UInt128.One

    @implements(INumberBase[UInt128].Radix)
    @static
    @property
    def _Radix() -> i32:
        return 2

    @family(Kind=("IsCanonical", "IsFinite", "IsInteger", "IsRealNumber", "IsPositive"), Name=("_IsCanonical", "_IsFinite", "_IsInteger", "_IsRealNumber", "_IsPositive"))
    @implements(INumberBase[UInt128].Kind)
    @static
    def Name(value: UInt128) -> bool:
        return True

    @family(Kind=("IsInfinity", "IsNaN", "IsNegativeInfinity", "IsPositiveInfinity", "IsSubnormal", "IsComplexNumber", "IsImaginaryNumber", "IsNegative"), Name=("_IsInfinity", "_IsNaN", "_IsNegativeInfinity", "_IsPositiveInfinity", "_IsSubnormal", "_IsComplexNumber", "_IsImaginaryNumber", "_IsNegative"))
    @implements(INumberBase[UInt128].Kind)
    @static
    def Name(value: UInt128) -> bool:
        return False

    @implements(INumberBase[UInt128].IsZero)
    @static
    def _IsZero(value: UInt128) -> bool:
        return value == UInt128.Zero

    @implements(INumberBase[UInt128].IsNormal)
    @static
    def _IsNormal(value: UInt128) -> bool:
        return value != UInt128.Zero

    @implements(INumberBase[UInt128].Abs)
    @static
    def _Abs(value: UInt128) -> UInt128:
        return value

    @family(Kind=("MaxMagnitude", "MaxMagnitudeNumber", "MinMagnitude", "MinMagnitudeNumber"), Name=("_MaxMagnitude", "_MaxMagnitudeNumber", "_MinMagnitude", "_MinMagnitudeNumber"), Other=("Max", "Max", "Min", "Min"))
    @implements(INumberBase[UInt128].Kind)
    @static
    def Name(x: UInt128, y: UInt128) -> UInt128:
        return UInt128.Other(x, y)

    @family(Name=("CreateChecked", "CreateSaturating", "CreateTruncating"), Kind=("_FromChecked", "_FromSaturating", "_FromTruncating"), Other=("TryConvertToChecked", "TryConvertToSaturating", "TryConvertToTruncating"))
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def Name(value: TOther) -> UInt128:
        if typeof(TOther) is typeof(UInt128):
            return Unsafe.As[TOther, UInt128](ref(value))
        result = default(UInt128)
        if not UInt128.Kind[TOther](value, out(result)) and not TOther.Other[UInt128](value, out(result)):
            raise NotSupportedException()
        return result

    @family(Name=("_FromChecked", "_FromSaturating", "_FromTruncating"), N=(0, 1, 2))
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def Name(value: TOther, result: Out[UInt128]) -> bool:
        return NumericConversion.ToUInt128[TOther](value, N, out(result))

    @family(Kind=("TryConvertFromChecked", "TryConvertFromSaturating", "TryConvertFromTruncating"), Name=("_TryConvertFromChecked", "_TryConvertFromSaturating", "_TryConvertFromTruncating"), Other=("_FromChecked", "_FromSaturating", "_FromTruncating"))
    @implements(INumberBase[UInt128].Kind)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def Name(value: TOther, result: Out[UInt128]) -> bool:
        return UInt128.Other[TOther](value, out(result))

    @family(Kind=("TryConvertToChecked", "TryConvertToSaturating", "TryConvertToTruncating"), Name=("_TryConvertToChecked", "_TryConvertToSaturating", "_TryConvertToTruncating"), N=(0, 1, 2))
    @implements(INumberBase[UInt128].Kind)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def Name(value: UInt128, result: Out[TOther]) -> bool:
        return NumericConversion.From128[TOther](value, False, N, out(result))

    @implements(IBinaryInteger[UInt128].GetByteCount)
    def _GetByteCount(self) -> i32:
        return 16

    @implements(IBinaryInteger[UInt128].GetShortestBitLength)
    def _GetShortestBitLength(self) -> i32:
        return 128 - i32(UInt128.LeadingZeroCount(self))

    @implements(IBinaryInteger[UInt128].TryWriteBigEndian)
    def _TryWriteBigEndian(self, destination: Span[u8], bytesWritten: Out[i32]) -> bool:
        bytesWritten = 0
        if destination.Length < 16:
            return False
        written = 0
        NumericConversion.Write(self._upper, 8, True, destination, out(written))
        NumericConversion.Write(self._lower, 8, True, destination.Slice(8), out(written))
        bytesWritten = 16
        return True

    @implements(IBinaryInteger[UInt128].TryReadBigEndian)
    @static
    def _TryReadBigEndian(source: ReadOnlySpan[u8], isUnsigned: bool, value: Out[UInt128]) -> bool:
        value = default(UInt128)
        if source.Length > 16:
            return False
        negative = False
        for i in range(source.Length):
            b = source[i]
            if i == 0 and not isUnsigned and b >= u8(128):
                negative = True
                value = ~UInt128.Zero
            value = (value << 8) | UInt128(u64(0), u64(b))
        return not negative

    @implements(IBinaryInteger[UInt128].TryWriteLittleEndian)
    def _TryWriteLittleEndian(self, destination: Span[u8], bytesWritten: Out[i32]) -> bool:
        bytesWritten = 0
        if destination.Length < 16:
            return False
        written = 0
        NumericConversion.Write(self._lower, 8, False, destination, out(written))
        NumericConversion.Write(self._upper, 8, False, destination.Slice(8), out(written))
        bytesWritten = 16
        return True

    @implements(IBinaryInteger[UInt128].TryReadLittleEndian)
    @static
    def _TryReadLittleEndian(source: ReadOnlySpan[u8], isUnsigned: bool, value: Out[UInt128]) -> bool:
        value = default(UInt128)
        if source.Length > 16:
            return False
        negative = False
        for i in range(source.Length):
            b = source[source.Length - 1 - i]
            if i == 0 and not isUnsigned and b >= u8(128):
                negative = True
                value = ~UInt128.Zero
            value = (value << 8) | UInt128(u64(0), u64(b))
        return not negative
