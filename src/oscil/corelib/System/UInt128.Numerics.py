from oscil.lang import *
from System.Globalization import NumberStyles
from System.Numerics import *
from System.Runtime.CompilerServices import Unsafe


@struct
@readonly
class UInt128(IBinaryInteger[UInt128], IMinMaxValue[UInt128], IUnsignedNumber[UInt128], IUtf8SpanFormattable):
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

    @implements(INumberBase[UInt128].IsCanonical)
    @static
    def _IsCanonical(value: UInt128) -> bool:
        return True

    @implements(INumberBase[UInt128].IsFinite)
    @static
    def _IsFinite(value: UInt128) -> bool:
        return True

    @implements(INumberBase[UInt128].IsInfinity)
    @static
    def _IsInfinity(value: UInt128) -> bool:
        return False

    @implements(INumberBase[UInt128].IsInteger)
    @static
    def _IsInteger(value: UInt128) -> bool:
        return True

    @implements(INumberBase[UInt128].IsNaN)
    @static
    def _IsNaN(value: UInt128) -> bool:
        return False

    @implements(INumberBase[UInt128].IsNegativeInfinity)
    @static
    def _IsNegativeInfinity(value: UInt128) -> bool:
        return False

    @implements(INumberBase[UInt128].IsPositiveInfinity)
    @static
    def _IsPositiveInfinity(value: UInt128) -> bool:
        return False

    @implements(INumberBase[UInt128].IsRealNumber)
    @static
    def _IsRealNumber(value: UInt128) -> bool:
        return True

    @implements(INumberBase[UInt128].IsSubnormal)
    @static
    def _IsSubnormal(value: UInt128) -> bool:
        return False

    @implements(INumberBase[UInt128].IsComplexNumber)
    @static
    def _IsComplexNumber(value: UInt128) -> bool:
        return False

    @implements(INumberBase[UInt128].IsImaginaryNumber)
    @static
    def _IsImaginaryNumber(value: UInt128) -> bool:
        return False

    @implements(INumberBase[UInt128].IsZero)
    @static
    def _IsZero(value: UInt128) -> bool:
        return value == UInt128.Zero

    @implements(INumberBase[UInt128].IsNormal)
    @static
    def _IsNormal(value: UInt128) -> bool:
        return value != UInt128.Zero

    @implements(INumberBase[UInt128].IsNegative)
    @static
    def _IsNegative(value: UInt128) -> bool:
        return False

    @implements(INumberBase[UInt128].IsPositive)
    @static
    def _IsPositive(value: UInt128) -> bool:
        return True

    @implements(INumberBase[UInt128].Abs)
    @static
    def _Abs(value: UInt128) -> UInt128:
        return value

    @implements(INumberBase[UInt128].MaxMagnitude)
    @static
    def _MaxMagnitude(x: UInt128, y: UInt128) -> UInt128:
        return UInt128.Max(x, y)

    @implements(INumberBase[UInt128].MaxMagnitudeNumber)
    @static
    def _MaxMagnitudeNumber(x: UInt128, y: UInt128) -> UInt128:
        return UInt128.Max(x, y)

    @implements(INumberBase[UInt128].MinMagnitude)
    @static
    def _MinMagnitude(x: UInt128, y: UInt128) -> UInt128:
        return UInt128.Min(x, y)

    @implements(INumberBase[UInt128].MinMagnitudeNumber)
    @static
    def _MinMagnitudeNumber(x: UInt128, y: UInt128) -> UInt128:
        return UInt128.Min(x, y)

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def CreateChecked(value: TOther) -> UInt128:
        if typeof(TOther) is typeof(UInt128):
            return Unsafe.As[TOther, UInt128](ref(value))
        result = default(UInt128)
        if not UInt128._FromChecked[TOther](value, out(result)) and not TOther.TryConvertToChecked[UInt128](value, out(result)):
            raise NotSupportedException()
        return result

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _FromChecked(value: TOther, result: Out[UInt128]) -> bool:
        return NumericConversion.ToUInt128[TOther](value, 0, out(result))

    @implements(INumberBase[UInt128].TryConvertFromChecked)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertFromChecked(value: TOther, result: Out[UInt128]) -> bool:
        return UInt128._FromChecked[TOther](value, out(result))

    @implements(INumberBase[UInt128].TryConvertToChecked)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertToChecked(value: UInt128, result: Out[TOther]) -> bool:
        return NumericConversion.From128[TOther](value, False, 0, out(result))

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def CreateSaturating(value: TOther) -> UInt128:
        if typeof(TOther) is typeof(UInt128):
            return Unsafe.As[TOther, UInt128](ref(value))
        result = default(UInt128)
        if not UInt128._FromSaturating[TOther](value, out(result)) and not TOther.TryConvertToSaturating[UInt128](value, out(result)):
            raise NotSupportedException()
        return result

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _FromSaturating(value: TOther, result: Out[UInt128]) -> bool:
        return NumericConversion.ToUInt128[TOther](value, 1, out(result))

    @implements(INumberBase[UInt128].TryConvertFromSaturating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertFromSaturating(value: TOther, result: Out[UInt128]) -> bool:
        return UInt128._FromSaturating[TOther](value, out(result))

    @implements(INumberBase[UInt128].TryConvertToSaturating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertToSaturating(value: UInt128, result: Out[TOther]) -> bool:
        return NumericConversion.From128[TOther](value, False, 1, out(result))

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def CreateTruncating(value: TOther) -> UInt128:
        if typeof(TOther) is typeof(UInt128):
            return Unsafe.As[TOther, UInt128](ref(value))
        result = default(UInt128)
        if not UInt128._FromTruncating[TOther](value, out(result)) and not TOther.TryConvertToTruncating[UInt128](value, out(result)):
            raise NotSupportedException()
        return result

    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _FromTruncating(value: TOther, result: Out[UInt128]) -> bool:
        return NumericConversion.ToUInt128[TOther](value, 2, out(result))

    @implements(INumberBase[UInt128].TryConvertFromTruncating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertFromTruncating(value: TOther, result: Out[UInt128]) -> bool:
        return UInt128._FromTruncating[TOther](value, out(result))

    @implements(INumberBase[UInt128].TryConvertToTruncating)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def _TryConvertToTruncating(value: UInt128, result: Out[TOther]) -> bool:
        return NumericConversion.From128[TOther](value, False, 2, out(result))

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
