from oscil.lang import *
from System.Globalization import NumberStyles
from System.Numerics import *
from System.Runtime.CompilerServices import Unsafe


@struct
@readonly
class Int128(IBinaryInteger[Int128], IMinMaxValue[Int128], ISignedNumber[Int128]):
    """Generic math."""

    @implements(IAdditiveIdentity[Int128, Int128].AdditiveIdentity)
    @static
    @property
    def _AdditiveIdentity() -> Int128:
        return Int128.Zero

    @implements(IMultiplicativeIdentity[Int128, Int128].MultiplicativeIdentity)
    @static
    @property
    def _MultiplicativeIdentity() -> Int128:
        return Int128.One

    @implements(INumberBase[Int128].Radix)
    @static
    @property
    def _Radix() -> i32:
        return 2

    @family(Kind=("IsCanonical", "IsFinite", "IsInteger", "IsRealNumber"), Name=("_IsCanonical", "_IsFinite", "_IsInteger", "_IsRealNumber"))
    @implements(INumberBase[Int128].Kind)
    @static
    def Name(value: Int128) -> bool:
        return True

    @family(Kind=("IsInfinity", "IsNaN", "IsNegativeInfinity", "IsPositiveInfinity", "IsSubnormal", "IsComplexNumber", "IsImaginaryNumber"), Name=("_IsInfinity", "_IsNaN", "_IsNegativeInfinity", "_IsPositiveInfinity", "_IsSubnormal", "_IsComplexNumber", "_IsImaginaryNumber"))
    @implements(INumberBase[Int128].Kind)
    @static
    def Name(value: Int128) -> bool:
        return False

    @implements(INumberBase[Int128].IsZero)
    @static
    def _IsZero(value: Int128) -> bool:
        return value == Int128.Zero

    @implements(INumberBase[Int128].IsNormal)
    @static
    def _IsNormal(value: Int128) -> bool:
        return value != Int128.Zero

    @static
    def MaxMagnitude(x: Int128, y: Int128) -> Int128:
        a = UInt128(Int128.Abs128(x))
        b = UInt128(Int128.Abs128(y))
        if a == b:
            return y if Int128.IsNegative(x) else x
        return x if a > b else y

    @implements(INumberBase[Int128].MaxMagnitudeNumber)
    @static
    def _MaxMagnitudeNumber(x: Int128, y: Int128) -> Int128:
        return Int128.MaxMagnitude(x, y)

    @static
    def MinMagnitude(x: Int128, y: Int128) -> Int128:
        a = UInt128(Int128.Abs128(x))
        b = UInt128(Int128.Abs128(y))
        if a == b:
            return x if Int128.IsNegative(x) else y
        return x if a < b else y

    @implements(INumberBase[Int128].MinMagnitudeNumber)
    @static
    def _MinMagnitudeNumber(x: Int128, y: Int128) -> Int128:
        return Int128.MinMagnitude(x, y)

    @static
    def CopySign(value: Int128, sign: Int128) -> Int128:
        magnitude = Int128.Abs128(value)
        if Int128.IsNegative(sign):
            return -magnitude
        if Int128.IsNegative(magnitude):
            raise OverflowException("Negating the minimum value of a twos complement number is invalid.")
        return magnitude

    @family(Name=("CreateChecked", "CreateSaturating", "CreateTruncating"), Kind=("_FromChecked", "_FromSaturating", "_FromTruncating"), Other=("TryConvertToChecked", "TryConvertToSaturating", "TryConvertToTruncating"))
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def Name(value: TOther) -> Int128:
        if typeof(TOther) is typeof(Int128):
            return Unsafe.As[TOther, Int128](ref(value))
        result = default(Int128)
        if not Int128.Kind[TOther](value, out(result)) and not TOther.Other[Int128](value, out(result)):
            raise NotSupportedException()
        return result

    @family(Name=("_FromChecked", "_FromSaturating", "_FromTruncating"), N=(0, 1, 2))
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def Name(value: TOther, result: Out[Int128]) -> bool:
        return NumericConversion.ToInt128[TOther](value, N, out(result))

    @family(Kind=("TryConvertFromChecked", "TryConvertFromSaturating", "TryConvertFromTruncating"), Name=("_TryConvertFromChecked", "_TryConvertFromSaturating", "_TryConvertFromTruncating"), Other=("_FromChecked", "_FromSaturating", "_FromTruncating"))
    @implements(INumberBase[Int128].Kind)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def Name(value: TOther, result: Out[Int128]) -> bool:
        return Int128.Other[TOther](value, out(result))

    @family(Kind=("TryConvertToChecked", "TryConvertToSaturating", "TryConvertToTruncating"), Name=("_TryConvertToChecked", "_TryConvertToSaturating", "_TryConvertToTruncating"), N=(0, 1, 2))
    @implements(INumberBase[Int128].Kind)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def Name(value: Int128, result: Out[TOther]) -> bool:
        return NumericConversion.From128[TOther](UInt128(Int128.Abs128(value)), Int128.IsNegative(value), N, out(result))

    @implements(IBinaryInteger[Int128].GetByteCount)
    def _GetByteCount(self) -> i32:
        return 16

    @implements(IBinaryInteger[Int128].GetShortestBitLength)
    def _GetShortestBitLength(self) -> i32:
        if Int128.IsNegative(self):
            return 129 - i32(Int128.LeadingZeroCount(~self))
        return 128 - i32(Int128.LeadingZeroCount(self))

    @implements(IBinaryInteger[Int128].TryWriteBigEndian)
    def _TryWriteBigEndian(self, destination: Span[u8], bytesWritten: Out[i32]) -> bool:
        bytesWritten = 0
        if destination.Length < 16:
            return False
        written = 0
        NumericConversion.Write(self._upper, 8, True, destination, out(written))
        NumericConversion.Write(self._lower, 8, True, destination.Slice(8), out(written))
        bytesWritten = 16
        return True

    @implements(IBinaryInteger[Int128].TryReadBigEndian)
    @static
    def _TryReadBigEndian(source: ReadOnlySpan[u8], isUnsigned: bool, value: Out[Int128]) -> bool:
        value = default(Int128)
        if source.Length > 16:
            return False
        negative = False
        for i in range(source.Length):
            b = source[i]
            if i == 0 and not isUnsigned and b >= u8(128):
                negative = True
                value = ~Int128.Zero
            value = (value << 8) | Int128(u64(0), u64(b))
        return not (isUnsigned and Int128.IsNegative(value))

    @implements(IBinaryInteger[Int128].TryWriteLittleEndian)
    def _TryWriteLittleEndian(self, destination: Span[u8], bytesWritten: Out[i32]) -> bool:
        bytesWritten = 0
        if destination.Length < 16:
            return False
        written = 0
        NumericConversion.Write(self._lower, 8, False, destination, out(written))
        NumericConversion.Write(self._upper, 8, False, destination.Slice(8), out(written))
        bytesWritten = 16
        return True

    @implements(IBinaryInteger[Int128].TryReadLittleEndian)
    @static
    def _TryReadLittleEndian(source: ReadOnlySpan[u8], isUnsigned: bool, value: Out[Int128]) -> bool:
        value = default(Int128)
        if source.Length > 16:
            return False
        negative = False
        for i in range(source.Length):
            b = source[source.Length - 1 - i]
            if i == 0 and not isUnsigned and b >= u8(128):
                negative = True
                value = ~Int128.Zero
            value = (value << 8) | Int128(u64(0), u64(b))
        return not (isUnsigned and Int128.IsNegative(value))
