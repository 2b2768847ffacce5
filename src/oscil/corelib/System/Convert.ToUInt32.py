from oscil.lang import *


@static
class Convert:
    """To UInt32."""

    @static
    def ToUInt32(value: object) -> u32:
        return u32(0) if value is None else cast(IConvertible, value).ToUInt32(None)

    @static
    def ToUInt32(value: object, provider: IFormatProvider) -> u32:
        return u32(0) if value is None else cast(IConvertible, value).ToUInt32(provider)

    @static
    def ToUInt32(value: bool) -> u32:
        return u32(1) if value else u32(0)

    @static
    def ToUInt32(value: char) -> u32:
        return u32(value)

    @static
    def ToUInt32(value: i8) -> u32:
        if value < i8(0):
            raise OverflowException("Value was either too large or too small for a UInt32.")
        return u32(value)

    @static
    def ToUInt32(value: u8) -> u32:
        return u32(value)

    @static
    def ToUInt32(value: i16) -> u32:
        if value < i16(0):
            raise OverflowException("Value was either too large or too small for a UInt32.")
        return u32(value)

    @static
    def ToUInt32(value: u16) -> u32:
        return u32(value)

    @static
    def ToUInt32(value: i32) -> u32:
        if value < i32(0):
            raise OverflowException("Value was either too large or too small for a UInt32.")
        return u32(value)

    @static
    def ToUInt32(value: u32) -> u32:
        return value

    @static
    def ToUInt32(value: i64) -> u32:
        if value < i64(0) or value > i64(4294967295):
            raise OverflowException("Value was either too large or too small for a UInt32.")
        return u32(value)

    @static
    def ToUInt32(value: u64) -> u32:
        if value > u64(4294967295):
            raise OverflowException("Value was either too large or too small for a UInt32.")
        return u32(value)

    @static
    def ToUInt32(value: f32) -> u32:
        return Convert.ToUInt32(f64(value))

    @static
    def ToUInt32(value: f64) -> u32:
        if value >= -0.5 and value < 4294967295.5:
            result = u32(i64(value))
            fraction = value - f64(result)
            if fraction > 0.5 or (fraction == 0.5 and (result & u32(1)) != u32(0)):
                result += u32(1)
            return result
        raise OverflowException("Value was either too large or too small for a UInt32.")

    @static
    def ToUInt32(value: decimal) -> u32:
        return Decimal.ToUInt32(Decimal.Round(value, 0))

    @static
    def ToUInt32(value: DateTime) -> u32:
        raise Convert.NoCast("DateTime", "UInt32")

    @static
    def ToUInt32(value: str) -> u32:
        return u32(0) if value is None else UInt32.Parse(value)

    @static
    def ToUInt32(value: str, provider: IFormatProvider) -> u32:
        return u32(0) if value is None else UInt32.Parse(value, provider)

    @static
    def ToUInt32(value: str, fromBase: i32) -> u32:
        return u32(Convert.ParseRadix(value, fromBase, 32, False, "a UInt32"))
