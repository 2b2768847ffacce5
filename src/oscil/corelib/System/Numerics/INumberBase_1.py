from oscil.lang import *
from System.Globalization import NumberStyles
from System.Runtime.CompilerServices import Unsafe
from System.Text import Utf8Text


@interface
@generic(TSelf)
@where(TSelf, INumberBase[TSelf])
class INumberBase(IAdditionOperators[TSelf, TSelf, TSelf], IAdditiveIdentity[TSelf, TSelf], IDecrementOperators[TSelf], IDivisionOperators[TSelf, TSelf, TSelf], IEquatable[TSelf], IEqualityOperators[TSelf, TSelf, bool], IIncrementOperators[TSelf], IMultiplicativeIdentity[TSelf, TSelf], IMultiplyOperators[TSelf, TSelf, TSelf], ISpanFormattable, ISpanParsable[TSelf], ISubtractionOperators[TSelf, TSelf, TSelf], IUnaryPlusOperators[TSelf, TSelf], IUnaryNegationOperators[TSelf, TSelf], IUtf8SpanFormattable, IUtf8SpanParsable[TSelf]):
    @static
    @abstract
    @property
    def One() -> TSelf: ...

    @static
    @abstract
    @property
    def Radix() -> i32: ...

    @static
    @abstract
    @property
    def Zero() -> TSelf: ...

    @static
    @abstract
    def Abs(value: TSelf) -> TSelf: ...

    @static
    @virtual
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def CreateChecked(value: TOther) -> TSelf:
        if typeof(TOther) is typeof(TSelf):
            return Unsafe.As[TOther, TSelf](ref(value))
        result = default(TSelf)
        if not TSelf.TryConvertFromChecked[TOther](value, out(result)) and not TOther.TryConvertToChecked[TSelf](value, out(result)):
            raise NotSupportedException()
        return result

    @static
    @virtual
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def CreateSaturating(value: TOther) -> TSelf:
        if typeof(TOther) is typeof(TSelf):
            return Unsafe.As[TOther, TSelf](ref(value))
        result = default(TSelf)
        if not TSelf.TryConvertFromSaturating[TOther](value, out(result)) and not TOther.TryConvertToSaturating[TSelf](value, out(result)):
            raise NotSupportedException()
        return result

    @static
    @virtual
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def CreateTruncating(value: TOther) -> TSelf:
        if typeof(TOther) is typeof(TSelf):
            return Unsafe.As[TOther, TSelf](ref(value))
        result = default(TSelf)
        if not TSelf.TryConvertFromTruncating[TOther](value, out(result)) and not TOther.TryConvertToTruncating[TSelf](value, out(result)):
            raise NotSupportedException()
        return result

    @static
    @abstract
    def IsCanonical(value: TSelf) -> bool: ...

    @static
    @abstract
    def IsComplexNumber(value: TSelf) -> bool: ...

    @static
    @abstract
    def IsEvenInteger(value: TSelf) -> bool: ...

    @static
    @abstract
    def IsFinite(value: TSelf) -> bool: ...

    @static
    @abstract
    def IsImaginaryNumber(value: TSelf) -> bool: ...

    @static
    @abstract
    def IsInfinity(value: TSelf) -> bool: ...

    @static
    @abstract
    def IsInteger(value: TSelf) -> bool: ...

    @static
    @abstract
    def IsNaN(value: TSelf) -> bool: ...

    @static
    @abstract
    def IsNegative(value: TSelf) -> bool: ...

    @static
    @abstract
    def IsNegativeInfinity(value: TSelf) -> bool: ...

    @static
    @abstract
    def IsNormal(value: TSelf) -> bool: ...

    @static
    @abstract
    def IsOddInteger(value: TSelf) -> bool: ...

    @static
    @abstract
    def IsPositive(value: TSelf) -> bool: ...

    @static
    @abstract
    def IsPositiveInfinity(value: TSelf) -> bool: ...

    @static
    @abstract
    def IsRealNumber(value: TSelf) -> bool: ...

    @static
    @abstract
    def IsSubnormal(value: TSelf) -> bool: ...

    @static
    @abstract
    def IsZero(value: TSelf) -> bool: ...

    @static
    @abstract
    def MaxMagnitude(x: TSelf, y: TSelf) -> TSelf: ...

    @static
    @abstract
    def MaxMagnitudeNumber(x: TSelf, y: TSelf) -> TSelf: ...

    @static
    @abstract
    def MinMagnitude(x: TSelf, y: TSelf) -> TSelf: ...

    @static
    @abstract
    def MinMagnitudeNumber(x: TSelf, y: TSelf) -> TSelf: ...

    @static
    @virtual
    def MultiplyAddEstimate(left: TSelf, right: TSelf, addend: TSelf) -> TSelf:
        return left * right + addend

    @static
    @abstract
    def Parse(s: ReadOnlySpan[char], style: NumberStyles, provider: IFormatProvider) -> TSelf: ...

    @static
    @abstract
    def Parse(s: str, style: NumberStyles, provider: IFormatProvider) -> TSelf: ...

    @static
    @abstract
    @protected
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def TryConvertFromChecked(value: TOther, result: Out[TSelf]) -> bool: ...

    @static
    @abstract
    @protected
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def TryConvertToChecked(value: TSelf, result: Out[TOther]) -> bool: ...

    @static
    @abstract
    @protected
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def TryConvertFromSaturating(value: TOther, result: Out[TSelf]) -> bool: ...

    @static
    @abstract
    @protected
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def TryConvertToSaturating(value: TSelf, result: Out[TOther]) -> bool: ...

    @static
    @abstract
    @protected
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def TryConvertFromTruncating(value: TOther, result: Out[TSelf]) -> bool: ...

    @static
    @abstract
    @protected
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def TryConvertToTruncating(value: TSelf, result: Out[TOther]) -> bool: ...

    @static
    @abstract
    def TryParse(s: ReadOnlySpan[char], style: NumberStyles, provider: IFormatProvider, result: Out[TSelf]) -> bool: ...

    @static
    @abstract
    def TryParse(s: str, style: NumberStyles, provider: IFormatProvider, result: Out[TSelf]) -> bool: ...

    @implements(IUtf8SpanFormattable.TryFormat)
    def TryFormat(self, utf8Destination: Span[u8], bytesWritten: Out[i32], format: ReadOnlySpan[char], provider: IFormatProvider) -> bool:
        return Utf8Text.Format[TSelf](cast(TSelf, self), utf8Destination, out(bytesWritten), format, provider)

    @static
    @implements(IUtf8SpanParsable[TSelf].Parse)
    def Parse(utf8Text: ReadOnlySpan[u8], provider: IFormatProvider) -> TSelf:
        return TSelf.Parse(Utf8Text.Decode(utf8Text), provider)

    @static
    @implements(IUtf8SpanParsable[TSelf].TryParse)
    def TryParse(utf8Text: ReadOnlySpan[u8], provider: IFormatProvider, result: Out[TSelf]) -> bool:
        return TSelf.TryParse(Utf8Text.Decode(utf8Text), provider, out(result))
