from oscil.lang import *


@static
class Convert:
    """To Double."""

    @static
    def ToDouble(value: object) -> f64:
        return f64(0) if value is None else cast(IConvertible, value).ToDouble(None)

    @static
    def ToDouble(value: object, provider: IFormatProvider) -> f64:
        return f64(0) if value is None else cast(IConvertible, value).ToDouble(provider)

    @static
    def ToDouble(value: bool) -> f64:
        return f64(1) if value else f64(0)

    @static
    def ToDouble(value: char) -> f64:
        raise Convert.NoCast("Char", "Double")

    @static
    def ToDouble(value: DateTime) -> f64:
        raise Convert.NoCast("DateTime", "Double")

    @static
    def ToDouble(value: str) -> f64:
        return f64(0) if value is None else Double.Parse(value)

    @static
    def ToDouble(value: str, provider: IFormatProvider) -> f64:
        return f64(0) if value is None else Double.Parse(value, provider)

    @static
    def ToDouble(value: i8) -> f64:
        return f64(value)

    @static
    def ToDouble(value: u8) -> f64:
        return f64(value)

    @static
    def ToDouble(value: i16) -> f64:
        return f64(value)

    @static
    def ToDouble(value: u16) -> f64:
        return f64(value)

    @static
    def ToDouble(value: i32) -> f64:
        return f64(value)

    @static
    def ToDouble(value: u32) -> f64:
        return f64(value)

    @static
    def ToDouble(value: i64) -> f64:
        return f64(value)

    @static
    def ToDouble(value: u64) -> f64:
        return f64(value)

    @static
    def ToDouble(value: f32) -> f64:
        return f64(value)

    @static
    def ToDouble(value: f64) -> f64:
        return value

    @static
    def ToDouble(value: decimal) -> f64:
        return Decimal.ToDouble(value)
