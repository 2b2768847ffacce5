from oscil.lang import *


@static
class Convert:
    """To SByte."""

    @static
    def ToSByte(value: object) -> i8:
        return i8(0) if value is None else cast(IConvertible, value).ToSByte(None)

    @static
    def ToSByte(value: object, provider: IFormatProvider) -> i8:
        return i8(0) if value is None else cast(IConvertible, value).ToSByte(provider)

    @static
    def ToSByte(value: bool) -> i8:
        return i8(1) if value else i8(0)

    @static
    def ToSByte(value: char) -> i8:
        if i32(value) > 127:
            raise OverflowException("Value was either too large or too small for a signed byte.")
        return i8(value)

    @static
    def ToSByte(value: i8) -> i8:
        return value

    @static
    def ToSByte(value: u8) -> i8:
        if value > u8(127):
            raise OverflowException("Value was either too large or too small for a signed byte.")
        return i8(value)

    @static
    def ToSByte(value: i16) -> i8:
        if value < i16(-128) or value > i16(127):
            raise OverflowException("Value was either too large or too small for a signed byte.")
        return i8(value)

    @static
    def ToSByte(value: u16) -> i8:
        if value > u16(127):
            raise OverflowException("Value was either too large or too small for a signed byte.")
        return i8(value)

    @static
    def ToSByte(value: i32) -> i8:
        if value < i32(-128) or value > i32(127):
            raise OverflowException("Value was either too large or too small for a signed byte.")
        return i8(value)

    @static
    def ToSByte(value: u32) -> i8:
        if value > u32(127):
            raise OverflowException("Value was either too large or too small for a signed byte.")
        return i8(value)

    @static
    def ToSByte(value: i64) -> i8:
        if value < i64(-128) or value > i64(127):
            raise OverflowException("Value was either too large or too small for a signed byte.")
        return i8(value)

    @static
    def ToSByte(value: u64) -> i8:
        if value > u64(127):
            raise OverflowException("Value was either too large or too small for a signed byte.")
        return i8(value)

    @static
    def ToSByte(value: f32) -> i8:
        return Convert.ToSByte(f64(value))

    @static
    def ToSByte(value: f64) -> i8:
        return Convert.ToSByte(Convert.ToInt32(value))

    @static
    def ToSByte(value: decimal) -> i8:
        return Decimal.ToSByte(Decimal.Round(value, 0))

    @static
    def ToSByte(value: DateTime) -> i8:
        raise Convert.NoCast("DateTime", "SByte")

    @static
    def ToSByte(value: str) -> i8:
        return i8(0) if value is None else SByte.Parse(value)

    @static
    def ToSByte(value: str, provider: IFormatProvider) -> i8:
        return i8(0) if value is None else SByte.Parse(value, provider)

    @static
    def ToSByte(value: str, fromBase: i32) -> i8:
        return i8(i64(Convert.ParseRadix(value, fromBase, 8, True, "a signed byte")))
