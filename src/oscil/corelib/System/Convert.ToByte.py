from oscil.lang import *


@static
class Convert:
    """To Byte."""

    @static
    def ToByte(value: object) -> u8:
        return u8(0) if value is None else cast(IConvertible, value).ToByte(None)

    @static
    def ToByte(value: object, provider: IFormatProvider) -> u8:
        return u8(0) if value is None else cast(IConvertible, value).ToByte(provider)

    @static
    def ToByte(value: bool) -> u8:
        return u8(1) if value else u8(0)

    @static
    def ToByte(value: char) -> u8:
        if i32(value) > 255:
            raise OverflowException("Value was either too large or too small for an unsigned byte.")
        return u8(value)

    @static
    def ToByte(value: i8) -> u8:
        if value < i8(0):
            raise OverflowException("Value was either too large or too small for an unsigned byte.")
        return u8(value)

    @static
    def ToByte(value: u8) -> u8:
        return value

    @static
    def ToByte(value: i16) -> u8:
        if value < i16(0) or value > i16(255):
            raise OverflowException("Value was either too large or too small for an unsigned byte.")
        return u8(value)

    @static
    def ToByte(value: u16) -> u8:
        if value > u16(255):
            raise OverflowException("Value was either too large or too small for an unsigned byte.")
        return u8(value)

    @static
    def ToByte(value: i32) -> u8:
        if value < i32(0) or value > i32(255):
            raise OverflowException("Value was either too large or too small for an unsigned byte.")
        return u8(value)

    @static
    def ToByte(value: u32) -> u8:
        if value > u32(255):
            raise OverflowException("Value was either too large or too small for an unsigned byte.")
        return u8(value)

    @static
    def ToByte(value: i64) -> u8:
        if value < i64(0) or value > i64(255):
            raise OverflowException("Value was either too large or too small for an unsigned byte.")
        return u8(value)

    @static
    def ToByte(value: u64) -> u8:
        if value > u64(255):
            raise OverflowException("Value was either too large or too small for an unsigned byte.")
        return u8(value)

    @static
    def ToByte(value: f32) -> u8:
        return Convert.ToByte(f64(value))

    @static
    def ToByte(value: f64) -> u8:
        return Convert.ToByte(Convert.ToInt32(value))

    @static
    def ToByte(value: decimal) -> u8:
        return Decimal.ToByte(Decimal.Round(value, 0))

    @static
    def ToByte(value: DateTime) -> u8:
        raise Convert.NoCast("DateTime", "Byte")

    @static
    def ToByte(value: str) -> u8:
        return u8(0) if value is None else Byte.Parse(value)

    @static
    def ToByte(value: str, provider: IFormatProvider) -> u8:
        return u8(0) if value is None else Byte.Parse(value, provider)

    @static
    def ToByte(value: str, fromBase: i32) -> u8:
        return u8(Convert.ParseRadix(value, fromBase, 8, False, "an unsigned byte"))
