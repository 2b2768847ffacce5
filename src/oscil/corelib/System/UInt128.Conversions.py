from oscil.lang import *
import System.Numerics


@struct
@readonly
class UInt128:
    """Conversions."""

    @static
    def op_Explicit(value: i8) -> UInt128:
        return UInt128(u64(i64(value) >> 63), u64(i64(value)))

    @static
    def op_CheckedExplicit(value: i8) -> UInt128:
        if value < i8(0):
            raise OverflowException()
        return UInt128(u64(0), u64(i64(value)))

    @static
    def op_Explicit(value: UInt128) -> i8:
        return i8(value._lower)

    @static
    def op_CheckedExplicit(value: UInt128) -> i8:
        if value._upper != u64(0) or value._lower > u64(127):
            raise OverflowException()
        return i8(value._lower)

    @static
    def op_Implicit(value: u8) -> UInt128:
        return UInt128(u64(0), u64(value))

    @static
    def op_Explicit(value: UInt128) -> u8:
        return u8(value._lower)

    @static
    def op_CheckedExplicit(value: UInt128) -> u8:
        if value._upper != u64(0) or value._lower > u64(255):
            raise OverflowException()
        return u8(value._lower)

    @static
    def op_Explicit(value: i16) -> UInt128:
        return UInt128(u64(i64(value) >> 63), u64(i64(value)))

    @static
    def op_CheckedExplicit(value: i16) -> UInt128:
        if value < i16(0):
            raise OverflowException()
        return UInt128(u64(0), u64(i64(value)))

    @static
    def op_Explicit(value: UInt128) -> i16:
        return i16(value._lower)

    @static
    def op_CheckedExplicit(value: UInt128) -> i16:
        if value._upper != u64(0) or value._lower > u64(32767):
            raise OverflowException()
        return i16(value._lower)

    @static
    def op_Implicit(value: u16) -> UInt128:
        return UInt128(u64(0), u64(value))

    @static
    def op_Explicit(value: UInt128) -> u16:
        return u16(value._lower)

    @static
    def op_CheckedExplicit(value: UInt128) -> u16:
        if value._upper != u64(0) or value._lower > u64(65535):
            raise OverflowException()
        return u16(value._lower)

    @static
    def op_Explicit(value: i32) -> UInt128:
        return UInt128(u64(i64(value) >> 63), u64(i64(value)))

    @static
    def op_CheckedExplicit(value: i32) -> UInt128:
        if value < i32(0):
            raise OverflowException()
        return UInt128(u64(0), u64(i64(value)))

    @static
    def op_Explicit(value: UInt128) -> i32:
        return i32(value._lower)

    @static
    def op_CheckedExplicit(value: UInt128) -> i32:
        if value._upper != u64(0) or value._lower > u64(2147483647):
            raise OverflowException()
        return i32(value._lower)

    @static
    def op_Implicit(value: u32) -> UInt128:
        return UInt128(u64(0), u64(value))

    @static
    def op_Explicit(value: UInt128) -> u32:
        return u32(value._lower)

    @static
    def op_CheckedExplicit(value: UInt128) -> u32:
        if value._upper != u64(0) or value._lower > u64(4294967295):
            raise OverflowException()
        return u32(value._lower)

    @static
    def op_Explicit(value: i64) -> UInt128:
        return UInt128(u64(i64(value) >> 63), u64(i64(value)))

    @static
    def op_CheckedExplicit(value: i64) -> UInt128:
        if value < i64(0):
            raise OverflowException()
        return UInt128(u64(0), u64(i64(value)))

    @static
    def op_Explicit(value: UInt128) -> i64:
        return i64(value._lower)

    @static
    def op_CheckedExplicit(value: UInt128) -> i64:
        if value._upper != u64(0) or value._lower > u64(9223372036854775807):
            raise OverflowException()
        return i64(value._lower)

    @static
    def op_Implicit(value: u64) -> UInt128:
        return UInt128(u64(0), u64(value))

    @static
    def op_Explicit(value: UInt128) -> u64:
        return u64(value._lower)

    @static
    def op_CheckedExplicit(value: UInt128) -> u64:
        if value._upper != u64(0):
            raise OverflowException()
        return u64(value._lower)

    @static
    def op_Explicit(value: nint) -> UInt128:
        return UInt128(u64(i64(value) >> 63), u64(i64(value)))

    @static
    def op_CheckedExplicit(value: nint) -> UInt128:
        if value < nint(0):
            raise OverflowException()
        return UInt128(u64(0), u64(i64(value)))

    @static
    def op_Explicit(value: UInt128) -> nint:
        return nint(value._lower)

    @static
    def op_CheckedExplicit(value: UInt128) -> nint:
        if value._upper != u64(0) or value._lower > u64(9223372036854775807):
            raise OverflowException()
        return nint(value._lower)

    @static
    def op_Implicit(value: nuint) -> UInt128:
        return UInt128(u64(0), u64(value))

    @static
    def op_Explicit(value: UInt128) -> nuint:
        return nuint(value._lower)

    @static
    def op_CheckedExplicit(value: UInt128) -> nuint:
        if value._upper != u64(0):
            raise OverflowException()
        return nuint(value._lower)

    @static
    def op_Implicit(value: char) -> UInt128:
        return UInt128(u64(0), u64(value))

    @static
    def op_Explicit(value: UInt128) -> char:
        return char(value._lower)

    @static
    def op_CheckedExplicit(value: UInt128) -> char:
        if value._upper != u64(0) or value._lower > u64(65535):
            raise OverflowException()
        return char(value._lower)

    @static
    def op_Explicit(value: Int128) -> UInt128:
        return UInt128(value._upper, value._lower)

    @static
    def op_CheckedExplicit(value: Int128) -> UInt128:
        if i64(value._upper) < i64(0):
            raise OverflowException()
        return UInt128(value._upper, value._lower)

    @static
    def op_Explicit(value: UInt128) -> f64:
        if value._upper == u64(0):
            return f64(value._lower)
        # Bits below the 53 that count are gathered into one, so that the conversion rounds once.
        shift = 64 - System.Numerics.BitOperations.LeadingZeroCount(value._upper)
        top = UInt128.op_UnsignedRightShift(value, shift)
        sticky = u64(1) if (top << shift) != value else u64(0)
        return Math.ScaleB(f64(top._lower | sticky), shift)

    @static
    def op_Explicit(value: UInt128) -> f32:
        return f32(f64(value))

    @static
    def op_Explicit(value: UInt128) -> decimal:
        return UInt128.ToDecimal(value)

    @static
    @internal
    def ToDecimal(value: UInt128) -> decimal:
        if (value._upper >> 32) != u64(0):
            raise OverflowException("Value was either too large or too small for a Decimal.")
        return Decimal(i32(value._lower), i32(value._lower >> 32), i32(value._upper), False, u8(0))

    @static
    def op_Explicit(value: f64) -> UInt128:
        if not (value >= 1.0):
            return UInt128.Zero
        if value >= 3.4028236692093846e38:
            return UInt128.MaxValue
        exponent = Math.ILogB(value)
        if exponent < 63:
            return UInt128(u64(0), u64(value))
        return UInt128(u64(0), u64(Math.ScaleB(value, 62 - exponent))) << (exponent - 62)

    @static
    def op_Explicit(value: f32) -> UInt128:
        return UInt128(f64(value))

    @static
    def op_Explicit(value: decimal) -> UInt128:
        whole = Decimal.Truncate(value)
        if whole.Negative and not whole.IsZeroValue:
            raise OverflowException()
        return UInt128(u64(whole.High32), whole.Low64)
