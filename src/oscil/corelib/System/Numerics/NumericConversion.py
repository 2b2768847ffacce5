from oscil.lang import *
from System.Runtime.CompilerServices import Unsafe


@static
@internal
class NumericConversion:
    """Conversions between number types for generic math. Modes: 0 checked, 1 saturating, 2 truncating."""

    Unknown: Const[i32] = 0
    Signed: Const[i32] = 1
    Unsigned: Const[i32] = 2
    Real: Const[i32] = 3
    Money: Const[i32] = 4

    @generic(T)
    @static
    def _Classify(value: T, whole: Out[i64], real: Out[f64]) -> i32:
        """The kind of T; an integer as 64 bits, a floating point number as a Double."""
        whole = 0
        real = 0.0
        if typeof(T) is typeof(i32):
            whole = i64(Unsafe.As[T, i32](ref(value)))
        elif typeof(T) is typeof(i64):
            whole = Unsafe.As[T, i64](ref(value))
        elif typeof(T) is typeof(f64):
            real = Unsafe.As[T, f64](ref(value))
            return NumericConversion.Real
        elif typeof(T) is typeof(u8):
            whole = i64(Unsafe.As[T, u8](ref(value)))
        elif typeof(T) is typeof(f32):
            real = f64(Unsafe.As[T, f32](ref(value)))
            return NumericConversion.Real
        elif typeof(T) is typeof(u32):
            whole = i64(Unsafe.As[T, u32](ref(value)))
        elif typeof(T) is typeof(i16):
            whole = i64(Unsafe.As[T, i16](ref(value)))
        elif typeof(T) is typeof(u16):
            whole = i64(Unsafe.As[T, u16](ref(value)))
        elif typeof(T) is typeof(i8):
            whole = i64(Unsafe.As[T, i8](ref(value)))
        elif typeof(T) is typeof(char):
            whole = i64(Unsafe.As[T, char](ref(value)))
        elif typeof(T) is typeof(nint):
            whole = i64(Unsafe.As[T, nint](ref(value)))
        elif typeof(T) is typeof(u64):
            whole = i64(Unsafe.As[T, u64](ref(value)))
            return NumericConversion.Unsigned
        elif typeof(T) is typeof(nuint):
            whole = i64(Unsafe.As[T, nuint](ref(value)))
            return NumericConversion.Unsigned
        elif typeof(T) is typeof(decimal):
            return NumericConversion.Money
        elif typeof(T) is typeof(Half):
            real = f64(Unsafe.As[T, Half](ref(value)))
            return NumericConversion.Real
        else:
            return NumericConversion.Unknown
        return NumericConversion.Signed

    @static
    def _Fit(negative: bool, magnitude: u64, size: i32, signed: bool, mode: i32) -> i64:
        """The integer with that sign and magnitude in `size` bytes."""
        all_bits = u64(0xFFFFFFFFFFFFFFFF) >> (64 - size * 8)
        most = all_bits >> 1 if signed else all_bits
        least = most + u64(1) if signed else u64(0)
        if magnitude > (least if negative else most) and mode != 2:
            if mode == 0:
                raise OverflowException()
            magnitude = least if negative else most
        return i64(u64(0) - magnitude) if negative else i64(magnitude)

    @generic(T)
    @static
    def ToInteger(value: T, size: i32, signed: bool, mode: i32, result: Out[i64]) -> bool:
        whole: i64 = 0
        real: f64 = 0.0
        result = 0
        kind = NumericConversion._Classify[T](value, out(whole), out(real))
        if kind == NumericConversion.Signed:
            result = NumericConversion._Fit(whole < i64(0), u64(0) - u64(whole) if whole < i64(0) else u64(whole), size, signed, mode)
            return True
        if kind == NumericConversion.Unsigned:
            result = NumericConversion._Fit(False, u64(whole), size, signed, mode)
            return True
        if kind == NumericConversion.Real:
            result = NumericConversion._FromReal(real, size, signed, mode)
            return True
        if kind == NumericConversion.Money:
            money = Decimal.Truncate(Unsafe.As[T, decimal](ref(value)))
            magnitude = u64(0xFFFFFFFFFFFFFFFF) if money.High32 != u32(0) else money.Low64
            if money.High32 != u32(0) and mode == 0:
                raise OverflowException()
            result = NumericConversion._Fit(money.Negative and not money.IsZeroValue, magnitude, size, signed, 1 if mode == 2 else mode)
            return True
        return False

    @static
    def _FromReal(real: f64, size: i32, signed: bool, mode: i32) -> i64:
        if real != real:
            if mode == 0:
                raise OverflowException()
            return i64(0)
        whole = Math.Truncate(real)
        magnitude = Math.Abs(whole)
        top = u64(0xFFFFFFFFFFFFFFFF)
        if magnitude < 18446744073709551616.0:
            top = u64(magnitude)
        elif mode == 0:
            raise OverflowException()
        return NumericConversion._Fit(whole < 0.0, top, size, signed, 1 if mode == 2 else mode)

    @generic(T)
    @static
    def ToReal(value: T, result: Out[f64]) -> bool:
        whole: i64 = 0
        kind = NumericConversion._Classify[T](value, out(whole), out(result))
        if kind == NumericConversion.Signed:
            result = f64(whole)
        elif kind == NumericConversion.Unsigned:
            result = f64(u64(whole))
        elif kind == NumericConversion.Money:
            result = Decimal.ToDouble(Unsafe.As[T, decimal](ref(value)))
        return kind != NumericConversion.Unknown

    @generic(T)
    @static
    def ToDecimal(value: T, saturate: bool, result: Out[decimal]) -> bool:
        whole: i64 = 0
        real: f64 = 0.0
        result = default(decimal)
        kind = NumericConversion._Classify[T](value, out(whole), out(real))
        if kind == NumericConversion.Signed:
            result = Decimal(whole)
        elif kind == NumericConversion.Unsigned:
            result = Decimal(u64(whole))
        elif kind == NumericConversion.Money:
            result = Unsafe.As[T, decimal](ref(value))
        elif kind == NumericConversion.Real:
            if saturate and real >= 7.9228162514264338e28:
                result = Decimal.MaxValue
            elif saturate and real <= -7.9228162514264338e28:
                result = Decimal.MinValue
            elif not saturate or real == real:
                result = Decimal(f32(real)) if typeof(T) is typeof(f32) else Decimal(real)
        return kind != NumericConversion.Unknown

    @static
    def Write(value: u64, size: i32, big: bool, destination: Span[u8], bytesWritten: Out[i32]) -> bool:
        bytesWritten = 0
        if destination.Length < size:
            return False
        for i in range(size):
            destination[size - 1 - i if big else i] = u8(value >> (i * 8))
        bytesWritten = size
        return True

    @static
    def Read(source: ReadOnlySpan[u8], isUnsigned: bool, big: bool, size: i32, signed: bool, value: Out[u64]) -> bool:
        """An integer of any length that fits; False when it does not."""
        value = 0
        n = source.Length
        if n == 0:
            return True
        top = source[0 if big else n - 1]
        negative = not isUnsigned and (top & u8(0x80)) != u8(0)
        if negative and not signed:
            return False
        fill = u8(0xFF) if negative else u8(0)
        result = u64(0xFFFFFFFFFFFFFFFF) if negative else u64(0)
        for i in range(n):
            b = source[n - 1 - i if big else i]
            if i < size:
                shift = i * 8
                result = (result & ~(u64(0xFF) << shift)) | (u64(b) << shift)
            elif b != fill:
                return False
        if signed and n >= size and ((result >> (size * 8 - 1)) & u64(1)) != (u64(1) if negative else u64(0)):
            return False
        value = result
        return True

    @generic(T)
    @static
    def _Saturates(mode: i32) -> bool:
        """Whether the nearest value stands for one that does not fit: truncation cuts the bits of integers only."""
        return mode == 1 or (mode == 2 and (typeof(T) is typeof(f64) or typeof(T) is typeof(f32) or typeof(T) is typeof(Half) or typeof(T) is typeof(decimal)))

    @generic(T)
    @static
    def ToUInt128(value: T, mode: i32, result: Out[UInt128]) -> bool:
        negative = False
        if not NumericConversion.Magnitude[T](value, mode, out(negative), out(result)):
            return False
        if negative and result != UInt128.Zero:
            if mode == 0:
                raise OverflowException()
            result = UInt128.Zero if NumericConversion._Saturates[T](mode) else -result
        return True

    @generic(T)
    @static
    def ToInt128(value: T, mode: i32, result: Out[Int128]) -> bool:
        negative = False
        magnitude = default(UInt128)
        found = NumericConversion.Magnitude[T](value, mode, out(negative), out(magnitude))
        result = Int128(magnitude)
        if negative:
            result = -result
        if magnitude != UInt128.Zero and Int128.IsNegative(result) != negative:
            if mode == 0:
                raise OverflowException()
            if NumericConversion._Saturates[T](mode):
                result = Int128.MinValue if negative else Int128.MaxValue
        return found

    @generic(T)
    @static
    def Magnitude(value: T, mode: i32, negative: Out[bool], magnitude: Out[UInt128]) -> bool:
        whole: i64 = 0
        real: f64 = 0.0
        negative = False
        magnitude = default(UInt128)
        kind = NumericConversion._Classify[T](value, out(whole), out(real))
        if kind == NumericConversion.Signed:
            negative = whole < i64(0)
            magnitude = UInt128(u64(0), u64(0) - u64(whole) if negative else u64(whole))
        elif kind == NumericConversion.Unsigned:
            magnitude = UInt128(u64(0), u64(whole))
        elif kind == NumericConversion.Real:
            if mode == 0 and not (Math.Abs(real) < 3.4028236692093846e38):
                raise OverflowException()
            negative = real < 0.0
            magnitude = UInt128(Math.Abs(real))
        elif kind == NumericConversion.Money:
            money = Decimal.Truncate(Unsafe.As[T, decimal](ref(value)))
            negative = money.Negative
            magnitude = UInt128(u64(money.High32), money.Low64)
        elif typeof(T) is typeof(UInt128):
            magnitude = Unsafe.As[T, UInt128](ref(value))
        elif typeof(T) is typeof(Int128):
            signed = Unsafe.As[T, Int128](ref(value))
            negative = Int128.IsNegative(signed)
            magnitude = UInt128(Int128.Abs128(signed))
        else:
            return False
        return True

    @generic(T)
    @static
    def From128(magnitude: UInt128, negative: bool, mode: i32, result: Out[T]) -> bool:
        """A 128-bit integer, given by sign and magnitude, as one of the older types."""
        result = default(T)
        size = 0
        signed = True
        if typeof(T) is typeof(f64):
            real = f64(magnitude)
            f64_slot = ref(Unsafe.As[T, f64](ref(result)))
            f64_slot = -real if negative else real
            return True
        if typeof(T) is typeof(Half):
            half = Half(f64(magnitude))
            half_slot = ref(Unsafe.As[T, Half](ref(result)))
            half_slot = -half if negative else half
            return True
        if typeof(T) is typeof(f32):
            single = f32(magnitude)
            f32_slot = ref(Unsafe.As[T, f32](ref(result)))
            f32_slot = -single if negative else single
            return True
        if typeof(T) is typeof(decimal):
            if mode != 0 and (magnitude._upper >> 32) != u64(0):
                largest = ref(Unsafe.As[T, decimal](ref(result)))
                largest = Decimal.MinValue if negative else Decimal.MaxValue
                return True
            money = UInt128.ToDecimal(magnitude)
            decimal_slot = ref(Unsafe.As[T, decimal](ref(result)))
            decimal_slot = -money if negative else money
            return True
        if typeof(T) is typeof(i8) or typeof(T) is typeof(i16) or typeof(T) is typeof(i32) or typeof(T) is typeof(i64) or typeof(T) is typeof(nint):
            size = Unsafe.SizeOf[T]()
        elif typeof(T) is typeof(u8) or typeof(T) is typeof(u16) or typeof(T) is typeof(u32) or typeof(T) is typeof(u64) or typeof(T) is typeof(nuint) or typeof(T) is typeof(char):
            size = Unsafe.SizeOf[T]()
            signed = False
        else:
            return False
        low = magnitude._lower
        if magnitude._upper != u64(0) and mode != 2:
            if mode == 0:
                raise OverflowException()
            low = u64(0xFFFFFFFFFFFFFFFF)
        wide = NumericConversion._Fit(negative, low, size, signed, mode)
        Unsafe.CopyBlock(ref(Unsafe.As[T, u8](ref(result))), ref(Unsafe.As[i64, u8](ref(wide))), u32(size))
        return True
