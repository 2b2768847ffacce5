from oscil.lang import *


@static
class Convert:
    """To Single."""

    @static
    def ToSingle(value: object) -> f32:
        return f32(0) if value is None else cast(IConvertible, value).ToSingle(None)

    @static
    def ToSingle(value: object, provider: IFormatProvider) -> f32:
        return f32(0) if value is None else cast(IConvertible, value).ToSingle(provider)

    @static
    def ToSingle(value: bool) -> f32:
        return f32(1) if value else f32(0)

    @static
    def ToSingle(value: char) -> f32:
        raise Convert.NoCast("Char", "Single")

    @static
    def ToSingle(value: DateTime) -> f32:
        raise Convert.NoCast("DateTime", "Single")

    @static
    def ToSingle(value: str) -> f32:
        return f32(0) if value is None else Single.Parse(value)

    @static
    def ToSingle(value: str, provider: IFormatProvider) -> f32:
        return f32(0) if value is None else Single.Parse(value, provider)

    @static
    def ToSingle(value: i8) -> f32:
        return f32(value)

    @static
    def ToSingle(value: u8) -> f32:
        return f32(value)

    @static
    def ToSingle(value: i16) -> f32:
        return f32(value)

    @static
    def ToSingle(value: u16) -> f32:
        return f32(value)

    @static
    def ToSingle(value: i32) -> f32:
        return f32(value)

    @static
    def ToSingle(value: u32) -> f32:
        return f32(value)

    @static
    def ToSingle(value: i64) -> f32:
        return f32(value)

    @static
    def ToSingle(value: u64) -> f32:
        return f32(value)

    @static
    def ToSingle(value: f32) -> f32:
        return value

    @static
    def ToSingle(value: f64) -> f32:
        return f32(value)

    @static
    def ToSingle(value: decimal) -> f32:
        return Decimal.ToSingle(value)
