from oscil.lang import *


@struct
@readonly
class Int128:
    """Conversions."""

    @family(T=("i8", "i16", "i32", "i64", "nint"))
    @static
    def op_Implicit(value: T) -> Int128:
        return Int128(u64(i64(value) >> 63), u64(i64(value)))

    @family(T=("i8", "u8", "i16", "u16", "i32", "u32", "i64", "u64", "nint", "nuint", "char"))
    @static
    def op_Explicit(value: Int128) -> T:
        return T(value._lower)

    @family(T=("i8", "i16", "i32"), N=(128, 32768, 2147483648), K=(127, 32767, 2147483647))
    @static
    def op_CheckedExplicit(value: Int128) -> T:
        if value._upper != u64(i64(value._lower) >> 63) or i64(value._lower) < i64(-N) or i64(value._lower) > i64(K):
            raise OverflowException()
        return T(value._lower)

    @family(T=("u8", "u16", "u32", "u64", "nuint", "char"))
    @static
    def op_Implicit(value: T) -> Int128:
        return Int128(u64(0), u64(value))

    @family(T=("u8", "u16", "u32", "char"), N=(255, 65535, 4294967295, 65535))
    @static
    def op_CheckedExplicit(value: Int128) -> T:
        if value._upper != u64(0) or value._lower > u64(N):
            raise OverflowException()
        return T(value._lower)

    @static
    def op_CheckedExplicit(value: Int128) -> i64:
        if value._upper != u64(i64(value._lower) >> 63):
            raise OverflowException()
        return i64(value._lower)

    @static
    def op_CheckedExplicit(value: Int128) -> u64:
        if value._upper != u64(0):
            raise OverflowException()
        return u64(value._lower)

    @static
    def op_CheckedExplicit(value: Int128) -> nint:
        if value._upper != u64(i64(value._lower) >> 63):
            raise OverflowException()
        return nint(value._lower)

    @static
    def op_CheckedExplicit(value: Int128) -> nuint:
        if value._upper != u64(0):
            raise OverflowException()
        return nuint(value._lower)

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
