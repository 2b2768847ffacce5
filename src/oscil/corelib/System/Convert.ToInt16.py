from oscil.lang import *


@static
class Convert:
    """To Int16."""

    @static
    def ToInt16(value: object) -> i16:
        return i16(0) if value is None else cast(IConvertible, value).ToInt16(None)

    @static
    def ToInt16(value: object, provider: IFormatProvider) -> i16:
        return i16(0) if value is None else cast(IConvertible, value).ToInt16(provider)

    @static
    def ToInt16(value: bool) -> i16:
        return i16(1) if value else i16(0)

    @static
    def ToInt16(value: char) -> i16:
        if i32(value) > 32767:
            raise OverflowException("Value was either too large or too small for an Int16.")
        return i16(value)

    @static
    def ToInt16(value: i8) -> i16:
        return i16(value)

    @static
    def ToInt16(value: u8) -> i16:
        return i16(value)

    @static
    def ToInt16(value: i16) -> i16:
        return value

    @static
    def ToInt16(value: u16) -> i16:
        if value > u16(32767):
            raise OverflowException("Value was either too large or too small for an Int16.")
        return i16(value)

    @static
    def ToInt16(value: i32) -> i16:
        if value < i32(-32768) or value > i32(32767):
            raise OverflowException("Value was either too large or too small for an Int16.")
        return i16(value)

    @static
    def ToInt16(value: u32) -> i16:
        if value > u32(32767):
            raise OverflowException("Value was either too large or too small for an Int16.")
        return i16(value)

    @static
    def ToInt16(value: i64) -> i16:
        if value < i64(-32768) or value > i64(32767):
            raise OverflowException("Value was either too large or too small for an Int16.")
        return i16(value)

    @static
    def ToInt16(value: u64) -> i16:
        if value > u64(32767):
            raise OverflowException("Value was either too large or too small for an Int16.")
        return i16(value)

    @static
    def ToInt16(value: f32) -> i16:
        return Convert.ToInt16(f64(value))

    @static
    def ToInt16(value: f64) -> i16:
        return Convert.ToInt16(Convert.ToInt32(value))

    @static
    def ToInt16(value: decimal) -> i16:
        return Decimal.ToInt16(Decimal.Round(value, 0))

    @static
    def ToInt16(value: DateTime) -> i16:
        raise Convert.NoCast("DateTime", "Int16")

    @static
    def ToInt16(value: str) -> i16:
        return i16(0) if value is None else Int16.Parse(value)

    @static
    def ToInt16(value: str, provider: IFormatProvider) -> i16:
        return i16(0) if value is None else Int16.Parse(value, provider)

    @static
    def ToInt16(value: str, fromBase: i32) -> i16:
        return i16(i64(Convert.ParseRadix(value, fromBase, 16, True, "an Int16")))
