from oscil.lang import *


@struct
@readonly
class Int128:
    """Conversions."""

    @static
    def op_Implicit(value: i8) -> Int128:
        return Int128(u64(i64(value) >> 63), u64(i64(value)))

    @static
    def op_Explicit(value: Int128) -> i8:
        return i8(value._lower)

    @static
    def op_CheckedExplicit(value: Int128) -> i8:
        if value._upper != u64(i64(value._lower) >> 63) or i64(value._lower) < i64(-128) or i64(value._lower) > i64(127):
            raise OverflowException()
        return i8(value._lower)

    @static
    def op_Implicit(value: u8) -> Int128:
        return Int128(u64(0), u64(value))

    @static
    def op_Explicit(value: Int128) -> u8:
        return u8(value._lower)

    @static
    def op_CheckedExplicit(value: Int128) -> u8:
        if value._upper != u64(0) or value._lower > u64(255):
            raise OverflowException()
        return u8(value._lower)

    @static
    def op_Implicit(value: i16) -> Int128:
        return Int128(u64(i64(value) >> 63), u64(i64(value)))

    @static
    def op_Explicit(value: Int128) -> i16:
        return i16(value._lower)

    @static
    def op_CheckedExplicit(value: Int128) -> i16:
        if value._upper != u64(i64(value._lower) >> 63) or i64(value._lower) < i64(-32768) or i64(value._lower) > i64(32767):
            raise OverflowException()
        return i16(value._lower)

    @static
    def op_Implicit(value: u16) -> Int128:
        return Int128(u64(0), u64(value))

    @static
    def op_Explicit(value: Int128) -> u16:
        return u16(value._lower)

    @static
    def op_CheckedExplicit(value: Int128) -> u16:
        if value._upper != u64(0) or value._lower > u64(65535):
            raise OverflowException()
        return u16(value._lower)

    @static
    def op_Implicit(value: i32) -> Int128:
        return Int128(u64(i64(value) >> 63), u64(i64(value)))

    @static
    def op_Explicit(value: Int128) -> i32:
        return i32(value._lower)

    @static
    def op_CheckedExplicit(value: Int128) -> i32:
        if value._upper != u64(i64(value._lower) >> 63) or i64(value._lower) < i64(-2147483648) or i64(value._lower) > i64(2147483647):
            raise OverflowException()
        return i32(value._lower)

    @static
    def op_Implicit(value: u32) -> Int128:
        return Int128(u64(0), u64(value))

    @static
    def op_Explicit(value: Int128) -> u32:
        return u32(value._lower)

    @static
    def op_CheckedExplicit(value: Int128) -> u32:
        if value._upper != u64(0) or value._lower > u64(4294967295):
            raise OverflowException()
        return u32(value._lower)

    @static
    def op_Implicit(value: i64) -> Int128:
        return Int128(u64(i64(value) >> 63), u64(i64(value)))

    @static
    def op_Explicit(value: Int128) -> i64:
        return i64(value._lower)

    @static
    def op_CheckedExplicit(value: Int128) -> i64:
        if value._upper != u64(i64(value._lower) >> 63):
            raise OverflowException()
        return i64(value._lower)

    @static
    def op_Implicit(value: u64) -> Int128:
        return Int128(u64(0), u64(value))

    @static
    def op_Explicit(value: Int128) -> u64:
        return u64(value._lower)

    @static
    def op_CheckedExplicit(value: Int128) -> u64:
        if value._upper != u64(0):
            raise OverflowException()
        return u64(value._lower)

    @static
    def op_Implicit(value: nint) -> Int128:
        return Int128(u64(i64(value) >> 63), u64(i64(value)))

    @static
    def op_Explicit(value: Int128) -> nint:
        return nint(value._lower)

    @static
    def op_CheckedExplicit(value: Int128) -> nint:
        if value._upper != u64(i64(value._lower) >> 63):
            raise OverflowException()
        return nint(value._lower)

    @static
    def op_Implicit(value: nuint) -> Int128:
        return Int128(u64(0), u64(value))

    @static
    def op_Explicit(value: Int128) -> nuint:
        return nuint(value._lower)

    @static
    def op_CheckedExplicit(value: Int128) -> nuint:
        if value._upper != u64(0):
            raise OverflowException()
        return nuint(value._lower)

    @static
    def op_Implicit(value: char) -> Int128:
        return Int128(u64(0), u64(value))

    @static
    def op_Explicit(value: Int128) -> char:
        return char(value._lower)

    @static
    def op_CheckedExplicit(value: Int128) -> char:
        if value._upper != u64(0) or value._lower > u64(65535):
            raise OverflowException()
        return char(value._lower)

    @static
    def op_Explicit(value: UInt128) -> Int128:
        return Int128(value._upper, value._lower)

    @static
    def op_CheckedExplicit(value: UInt128) -> Int128:
        if i64(value._upper) < i64(0):
            raise OverflowException()
        return Int128(value._upper, value._lower)

    @static
    def op_Explicit(value: Int128) -> f64:
        if i64(value._upper) < i64(0):
            return -f64(UInt128(-value))
        return f64(UInt128(value))

    @static
    def op_Explicit(value: Int128) -> f32:
        return f32(f64(value))

    @static
    def op_Explicit(value: Int128) -> decimal:
        magnitude = UInt128(Int128.Abs128(value))
        if (magnitude._upper >> 32) != u64(0):
            raise OverflowException("Value was either too large or too small for a Decimal.")
        return Decimal(i32(magnitude._lower), i32(magnitude._lower >> 32), i32(magnitude._upper), i64(value._upper) < i64(0), u8(0))

    @static
    def op_Explicit(value: f64) -> Int128:
        result = UInt128(Math.Abs(value))
        if value >= 1.7014118346046923e38:
            return Int128.MaxValue
        if value <= -1.7014118346046923e38:
            return Int128.MinValue
        return -Int128(result) if value < 0.0 else Int128(result)

    @static
    def op_Explicit(value: f32) -> Int128:
        return Int128(f64(value))

    @static
    def op_Explicit(value: decimal) -> Int128:
        whole = Decimal.Truncate(value)
        result = Int128(u64(whole.High32), whole.Low64)
        return -result if whole.Negative else result
