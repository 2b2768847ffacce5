from oscil.lang import *
import System.Numerics


@struct
@readonly
class UInt128:
    """Conversions."""

    @family(T=("i8", "i16", "i32", "i64", "nint"))
    @static
    def op_Explicit(value: T) -> UInt128:
        return UInt128(u64(i64(value) >> 63), u64(i64(value)))

    @family(T=("i8", "i16", "i32", "i64", "nint"))
    @static
    def op_CheckedExplicit(value: T) -> UInt128:
        if value < T(0):
            raise OverflowException()
        return UInt128(u64(0), u64(i64(value)))

    @family(T=("i8", "u8", "i16", "u16", "i32", "u32", "i64", "u64", "nint", "nuint", "char"))
    @static
    def op_Explicit(value: UInt128) -> T:
        return T(value._lower)

    @family(T=("i8", "u8", "i16", "u16", "i32", "u32", "i64", "nint", "char"), N=(127, 255, 32767, 65535, 2147483647, 4294967295, 9223372036854775807, 9223372036854775807, 65535))
    @static
    def op_CheckedExplicit(value: UInt128) -> T:
        if value._upper != u64(0) or value._lower > u64(N):
            raise OverflowException()
        return T(value._lower)

    @family(T=("u8", "u16", "u32", "u64", "nuint", "char"))
    @static
    def op_Implicit(value: T) -> UInt128:
        return UInt128(u64(0), u64(value))

    @static
    def op_CheckedExplicit(value: UInt128) -> u64:
        if value._upper != u64(0):
            raise OverflowException()
        return u64(value._lower)

    @static
    def op_CheckedExplicit(value: UInt128) -> nuint:
        if value._upper != u64(0):
            raise OverflowException()
        return nuint(value._lower)

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
