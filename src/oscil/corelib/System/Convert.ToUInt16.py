from oscil.lang import *


@static
class Convert:
    """To UInt16."""

    @static
    def ToUInt16(value: object) -> u16:
        return u16(0) if value is None else cast(IConvertible, value).ToUInt16(None)

    @static
    def ToUInt16(value: object, provider: IFormatProvider) -> u16:
        return u16(0) if value is None else cast(IConvertible, value).ToUInt16(provider)

    @static
    def ToUInt16(value: bool) -> u16:
        return u16(1) if value else u16(0)

    @static
    def ToUInt16(value: char) -> u16:
        return u16(value)

    @static
    def ToUInt16(value: i8) -> u16:
        if value < i8(0):
            raise OverflowException("Value was either too large or too small for a UInt16.")
        return u16(value)

    @static
    def ToUInt16(value: u8) -> u16:
        return u16(value)

    @static
    def ToUInt16(value: i16) -> u16:
        if value < i16(0):
            raise OverflowException("Value was either too large or too small for a UInt16.")
        return u16(value)

    @static
    def ToUInt16(value: u16) -> u16:
        return value

    @static
    def ToUInt16(value: i32) -> u16:
        if value < i32(0) or value > i32(65535):
            raise OverflowException("Value was either too large or too small for a UInt16.")
        return u16(value)

    @static
    def ToUInt16(value: u32) -> u16:
        if value > u32(65535):
            raise OverflowException("Value was either too large or too small for a UInt16.")
        return u16(value)

    @static
    def ToUInt16(value: i64) -> u16:
        if value < i64(0) or value > i64(65535):
            raise OverflowException("Value was either too large or too small for a UInt16.")
        return u16(value)

    @static
    def ToUInt16(value: u64) -> u16:
        if value > u64(65535):
            raise OverflowException("Value was either too large or too small for a UInt16.")
        return u16(value)

    @static
    def ToUInt16(value: f32) -> u16:
        return Convert.ToUInt16(f64(value))

    @static
    def ToUInt16(value: f64) -> u16:
        return Convert.ToUInt16(Convert.ToInt32(value))

    @static
    def ToUInt16(value: decimal) -> u16:
        return Decimal.ToUInt16(Decimal.Round(value, 0))

    @static
    def ToUInt16(value: DateTime) -> u16:
        raise Convert.NoCast("DateTime", "UInt16")

    @static
    def ToUInt16(value: str) -> u16:
        return u16(0) if value is None else UInt16.Parse(value)

    @static
    def ToUInt16(value: str, provider: IFormatProvider) -> u16:
        return u16(0) if value is None else UInt16.Parse(value, provider)

    @static
    def ToUInt16(value: str, fromBase: i32) -> u16:
        return u16(Convert.ParseRadix(value, fromBase, 16, False, "a UInt16"))
