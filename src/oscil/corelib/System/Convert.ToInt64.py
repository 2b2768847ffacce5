from oscil.lang import *


@static
class Convert:
    """To Int64."""

    @static
    def ToInt64(value: object) -> i64:
        return i64(0) if value is None else cast(IConvertible, value).ToInt64(None)

    @static
    def ToInt64(value: object, provider: IFormatProvider) -> i64:
        return i64(0) if value is None else cast(IConvertible, value).ToInt64(provider)

    @static
    def ToInt64(value: bool) -> i64:
        return i64(1) if value else i64(0)

    @static
    def ToInt64(value: char) -> i64:
        return i64(value)

    @static
    def ToInt64(value: i8) -> i64:
        return i64(value)

    @static
    def ToInt64(value: u8) -> i64:
        return i64(value)

    @static
    def ToInt64(value: i16) -> i64:
        return i64(value)

    @static
    def ToInt64(value: u16) -> i64:
        return i64(value)

    @static
    def ToInt64(value: i32) -> i64:
        return i64(value)

    @static
    def ToInt64(value: u32) -> i64:
        return i64(value)

    @static
    def ToInt64(value: i64) -> i64:
        return value

    @static
    def ToInt64(value: u64) -> i64:
        if value > u64(9223372036854775807):
            raise OverflowException("Value was either too large or too small for an Int64.")
        return i64(value)

    @static
    def ToInt64(value: f32) -> i64:
        return Convert.ToInt64(f64(value))

    @static
    def ToInt64(value: f64) -> i64:
        return checked(i64(Math.Round(value)))

    @static
    def ToInt64(value: decimal) -> i64:
        return Decimal.ToInt64(Decimal.Round(value, 0))

    @static
    def ToInt64(value: DateTime) -> i64:
        raise Convert.NoCast("DateTime", "Int64")

    @static
    def ToInt64(value: str) -> i64:
        return i64(0) if value is None else Int64.Parse(value)

    @static
    def ToInt64(value: str, provider: IFormatProvider) -> i64:
        return i64(0) if value is None else Int64.Parse(value, provider)

    @static
    def ToInt64(value: str, fromBase: i32) -> i64:
        return i64(i64(Convert.ParseRadix(value, fromBase, 64, True, "an Int64")))
