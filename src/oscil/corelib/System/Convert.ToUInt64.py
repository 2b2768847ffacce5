from oscil.lang import *


@static
class Convert:
    """To UInt64."""

    @static
    def ToUInt64(value: object) -> u64:
        return u64(0) if value is None else cast(IConvertible, value).ToUInt64(None)

    @static
    def ToUInt64(value: object, provider: IFormatProvider) -> u64:
        return u64(0) if value is None else cast(IConvertible, value).ToUInt64(provider)

    @static
    def ToUInt64(value: bool) -> u64:
        return u64(1) if value else u64(0)

    @static
    def ToUInt64(value: char) -> u64:
        return u64(value)

    @static
    def ToUInt64(value: i8) -> u64:
        if value < i8(0):
            raise OverflowException("Value was either too large or too small for a UInt64.")
        return u64(value)

    @static
    def ToUInt64(value: u8) -> u64:
        return u64(value)

    @static
    def ToUInt64(value: i16) -> u64:
        if value < i16(0):
            raise OverflowException("Value was either too large or too small for a UInt64.")
        return u64(value)

    @static
    def ToUInt64(value: u16) -> u64:
        return u64(value)

    @static
    def ToUInt64(value: i32) -> u64:
        if value < i32(0):
            raise OverflowException("Value was either too large or too small for a UInt64.")
        return u64(value)

    @static
    def ToUInt64(value: u32) -> u64:
        return u64(value)

    @static
    def ToUInt64(value: i64) -> u64:
        if value < i64(0):
            raise OverflowException("Value was either too large or too small for a UInt64.")
        return u64(value)

    @static
    def ToUInt64(value: u64) -> u64:
        return value

    @static
    def ToUInt64(value: f32) -> u64:
        return Convert.ToUInt64(f64(value))

    @static
    def ToUInt64(value: f64) -> u64:
        return checked(u64(Math.Round(value)))

    @static
    def ToUInt64(value: decimal) -> u64:
        return Decimal.ToUInt64(Decimal.Round(value, 0))

    @static
    def ToUInt64(value: DateTime) -> u64:
        raise Convert.NoCast("DateTime", "UInt64")

    @static
    def ToUInt64(value: str) -> u64:
        return u64(0) if value is None else UInt64.Parse(value)

    @static
    def ToUInt64(value: str, provider: IFormatProvider) -> u64:
        return u64(0) if value is None else UInt64.Parse(value, provider)

    @static
    def ToUInt64(value: str, fromBase: i32) -> u64:
        return u64(Convert.ParseRadix(value, fromBase, 64, False, "a UInt64"))
