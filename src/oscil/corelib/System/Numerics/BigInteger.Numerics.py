from oscil.lang import *
from System.Globalization import NumberStyles
from System.Runtime.CompilerServices import Unsafe


@struct
@readonly
class BigInteger(IBinaryInteger[BigInteger], ISignedNumber[BigInteger], IUtf8SpanFormattable):
    """Generic math."""

    @implements(IAdditiveIdentity[BigInteger, BigInteger].AdditiveIdentity)
    @static
    @property
    def _AdditiveIdentity() -> BigInteger:
        return BigInteger.Zero

    @implements(IMultiplicativeIdentity[BigInteger, BigInteger].MultiplicativeIdentity)
    @static
    @property
    def _MultiplicativeIdentity() -> BigInteger:
        return BigInteger.One

    @implements(INumberBase[BigInteger].Radix)
    @static
    @property
    def _Radix() -> i32:
        return 2

    @implements(ISignedNumber[BigInteger].NegativeOne)
    @static
    @property
    def _NegativeOne() -> BigInteger:
        return BigInteger.MinusOne

    @implements(IBinaryNumber[BigInteger].AllBitsSet)
    @static
    @property
    def _AllBitsSet() -> BigInteger:
        return BigInteger.MinusOne

    @implements(INumberBase[BigInteger].IsCanonical)
    @static
    def _IsCanonical(value: BigInteger) -> bool:
        return True

    @implements(INumberBase[BigInteger].IsFinite)
    @static
    def _IsFinite(value: BigInteger) -> bool:
        return True

    @implements(INumberBase[BigInteger].IsInfinity)
    @static
    def _IsInfinity(value: BigInteger) -> bool:
        return False

    @implements(INumberBase[BigInteger].IsInteger)
    @static
    def _IsInteger(value: BigInteger) -> bool:
        return True

    @implements(INumberBase[BigInteger].IsNaN)
    @static
    def _IsNaN(value: BigInteger) -> bool:
        return False

    @implements(INumberBase[BigInteger].IsNegativeInfinity)
    @static
    def _IsNegativeInfinity(value: BigInteger) -> bool:
        return False

    @implements(INumberBase[BigInteger].IsPositiveInfinity)
    @static
    def _IsPositiveInfinity(value: BigInteger) -> bool:
        return False

    @implements(INumberBase[BigInteger].IsRealNumber)
    @static
    def _IsRealNumber(value: BigInteger) -> bool:
        return True

    @implements(INumberBase[BigInteger].IsSubnormal)
    @static
    def _IsSubnormal(value: BigInteger) -> bool:
        return False

    @implements(INumberBase[BigInteger].IsComplexNumber)
    @static
    def _IsComplexNumber(value: BigInteger) -> bool:
        return False

    @implements(INumberBase[BigInteger].IsImaginaryNumber)
    @static
    def _IsImaginaryNumber(value: BigInteger) -> bool:
        return False

    @implements(INumberBase[BigInteger].IsZero)
    @static
    def _IsZero(value: BigInteger) -> bool:
        return value._sign == 0

    @implements(INumberBase[BigInteger].IsNormal)
    @static
    def _IsNormal(value: BigInteger) -> bool:
        return value._sign != 0

    @static
    def IsEvenInteger(value: BigInteger) -> bool:
        return value.IsEven

    @static
    def IsOddInteger(value: BigInteger) -> bool:
        return not value.IsEven

    @static
    def IsNegative(value: BigInteger) -> bool:
        return value._sign < 0

    @static
    def IsPositive(value: BigInteger) -> bool:
        return value._sign >= 0

    @implements(INumber[BigInteger].Sign)
    @static
    def _Sign(value: BigInteger) -> i32:
        return value.Sign

    @static
    def Clamp(value: BigInteger, min: BigInteger, max: BigInteger) -> BigInteger:
        if min > max:
            raise ArgumentException("'" + min.ToString() + "' cannot be greater than " + max.ToString() + ".")
        return min if value < min else (max if value > max else value)

    @static
    def CopySign(value: BigInteger, sign: BigInteger) -> BigInteger:
        return -value if (value._sign < 0) != (sign._sign < 0) else value

    @implements(INumber[BigInteger].MaxNumber)
    @static
    def _MaxNumber(x: BigInteger, y: BigInteger) -> BigInteger:
        return BigInteger.Max(x, y)

    @implements(INumber[BigInteger].MinNumber)
    @static
    def _MinNumber(x: BigInteger, y: BigInteger) -> BigInteger:
        return BigInteger.Min(x, y)

    @static
    def MaxMagnitude(x: BigInteger, y: BigInteger) -> BigInteger:
        order = BigInteger.Abs(x).CompareTo(BigInteger.Abs(y))
        return x if order > 0 or (order == 0 and x._sign >= 0) else y

    @implements(INumberBase[BigInteger].MaxMagnitudeNumber)
    @static
    def _MaxMagnitudeNumber(x: BigInteger, y: BigInteger) -> BigInteger:
        return BigInteger.MaxMagnitude(x, y)

    @static
    def MinMagnitude(x: BigInteger, y: BigInteger) -> BigInteger:
        order = BigInteger.Abs(x).CompareTo(BigInteger.Abs(y))
        return x if order < 0 or (order == 0 and x._sign < 0) else y

    @implements(INumberBase[BigInteger].MinMagnitudeNumber)
    @static
    def _MinMagnitudeNumber(x: BigInteger, y: BigInteger) -> BigInteger:
        return BigInteger.MinMagnitude(x, y)

    @implements(INumberBase[BigInteger].MultiplyAddEstimate)
    @static
    def _MultiplyAddEstimate(left: BigInteger, right: BigInteger, addend: BigInteger) -> BigInteger:
        return left * right + addend

    @static
    @generic(T)
    def _From(value: T, mode: i32, result: Out[BigInteger]) -> bool:
        """Modes: 0 checked, 1 saturating, 2 truncating; only a NaN tells them apart."""
        real: f64 = 0.0
        magnitude = default(UInt128)
        negative = False
        if typeof(T) is typeof(f64):
            real = Unsafe.As[T, f64](ref(value))
        elif typeof(T) is typeof(f32):
            real = f64(Unsafe.As[T, f32](ref(value)))
        elif typeof(T) is typeof(Half):
            real = f64(Unsafe.As[T, Half](ref(value)))
        else:
            if typeof(T) is typeof(BigInteger):
                result = Unsafe.As[T, BigInteger](ref(value))
                return True
            found = NumericConversion.Magnitude[T](value, 0, out(negative), out(magnitude))
            result = BigInteger._From128(magnitude, negative)
            return found
        if mode != 0 and Double.IsNaN(real):
            result = default(BigInteger)
        else:
            result = BigInteger.FromDouble(real)
        return True

    @generic(T)
    def _To(self, mode: i32, result: Out[T]) -> bool:
        result = default(T)
        if typeof(T) is typeof(f64):
            f64_slot = ref(Unsafe.As[T, f64](ref(result)))
            f64_slot = self.ToDouble()
            return True
        if typeof(T) is typeof(f32):
            f32_slot = ref(Unsafe.As[T, f32](ref(result)))
            f32_slot = f32(self.ToDouble())
            return True
        if typeof(T) is typeof(Half):
            half_slot = ref(Unsafe.As[T, Half](ref(result)))
            half_slot = Half(self.ToDouble())
            return True
        if typeof(T) is typeof(decimal):
            decimal_slot = ref(Unsafe.As[T, decimal](ref(result)))
            if mode == 0 or self._bits is None or len(self._bits) <= 3:
                decimal_slot = self._ToDecimal()
            else:
                decimal_slot = Decimal.MinValue if self._sign < 0 else Decimal.MaxValue
            return True
        return self._ToInteger[T](mode, out(result))

    @generic(T)
    def _ToInteger(self, mode: i32, result: Out[T]) -> bool:
        result = default(T)
        too_large = self._bits is not None and len(self._bits) > 4
        if typeof(T) is typeof(Int128):
            wide = ref(Unsafe.As[T, Int128](ref(result)))
            if mode == 0:
                wide = self._ToInt128()
            elif mode == 2 or (not too_large and (self.Low128()._upper >> 63 != u64(0)) == (self._sign < 0)):
                wide = Int128(self.Low128())
            else:
                wide = Int128.MinValue if self._sign < 0 else Int128.MaxValue
            return True
        if typeof(T) is typeof(UInt128):
            unsigned_wide = ref(Unsafe.As[T, UInt128](ref(result)))
            if mode == 0:
                unsigned_wide = self._ToUInt128()
            elif mode == 2 or (self._sign >= 0 and not too_large):
                unsigned_wide = self.Low128()
            else:
                unsigned_wide = UInt128.Zero if self._sign < 0 else UInt128.MaxValue
            return True
        if mode == 2:
            return NumericConversion.From128[T](UInt128(u64(0), self.LowBits()), False, mode, out(result))
        magnitude = UInt128.MaxValue if too_large else BigInteger.Abs(self).Low128()
        return NumericConversion.From128[T](magnitude, self._sign < 0, mode, out(result))

    @family(CREATE=("CreateChecked", "CreateSaturating", "CreateTruncating"), TO=("TryConvertToChecked", "TryConvertToSaturating", "TryConvertToTruncating"), MODE=(0, 1, 2))
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def CREATE(value: TOther) -> BigInteger:
        result = default(BigInteger)
        if not BigInteger._From[TOther](value, MODE, out(result)) and not TOther.TO[BigInteger](value, out(result)):
            raise NotSupportedException()
        return result

    @family(EXPLICIT=("_TryConvertFromChecked", "_TryConvertFromSaturating", "_TryConvertFromTruncating"), FROM=("TryConvertFromChecked", "TryConvertFromSaturating", "TryConvertFromTruncating"), MODE=(0, 1, 2))
    @implements(INumberBase[BigInteger].FROM)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def EXPLICIT(value: TOther, result: Out[BigInteger]) -> bool:
        return BigInteger._From[TOther](value, MODE, out(result))

    @family(EXPLICIT=("_TryConvertToChecked", "_TryConvertToSaturating", "_TryConvertToTruncating"), TO=("TryConvertToChecked", "TryConvertToSaturating", "TryConvertToTruncating"), MODE=(0, 1, 2))
    @implements(INumberBase[BigInteger].TO)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def EXPLICIT(value: BigInteger, result: Out[TOther]) -> bool:
        return value._To[TOther](MODE, out(result))

    @implements(IBinaryInteger[BigInteger].GetByteCount)
    def _GetByteCount(self) -> i32:
        return self._SignedLimbs() * 4

    @implements(IBinaryInteger[BigInteger].GetShortestBitLength)
    def _GetShortestBitLength(self) -> i32:
        return i32(self.GetBitLength()) + (1 if self._sign < 0 else 0)

    @implements(IBinaryInteger[BigInteger].TryWriteBigEndian)
    def _TryWriteBigEndian(self, destination: Span[u8], bytesWritten: Out[i32]) -> bool:
        n = self._SignedLimbs() * 4
        bytesWritten = 0
        if destination.Length < n:
            return False
        self._WriteBytes(destination, n, True)
        bytesWritten = n
        return True

    @implements(IBinaryInteger[BigInteger].TryReadBigEndian)
    @static
    def _TryReadBigEndian(source: ReadOnlySpan[u8], isUnsigned: bool, value: Out[BigInteger]) -> bool:
        value = BigInteger.FromBytes(source, isUnsigned, True)
        return True

    @implements(IBinaryInteger[BigInteger].TryWriteLittleEndian)
    def _TryWriteLittleEndian(self, destination: Span[u8], bytesWritten: Out[i32]) -> bool:
        n = self._SignedLimbs() * 4
        bytesWritten = 0
        if destination.Length < n:
            return False
        self._WriteBytes(destination, n, False)
        bytesWritten = n
        return True

    @implements(IBinaryInteger[BigInteger].TryReadLittleEndian)
    @static
    def _TryReadLittleEndian(source: ReadOnlySpan[u8], isUnsigned: bool, value: Out[BigInteger]) -> bool:
        value = BigInteger.FromBytes(source, isUnsigned, False)
        return True
