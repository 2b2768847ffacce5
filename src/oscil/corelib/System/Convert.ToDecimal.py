from oscil.lang import *


@static
class Convert:
    """To Decimal."""

    @static
    def ToDecimal(value: object) -> decimal:
        return default(decimal) if value is None else cast(IConvertible, value).ToDecimal(None)

    @static
    def ToDecimal(value: object, provider: IFormatProvider) -> decimal:
        return default(decimal) if value is None else cast(IConvertible, value).ToDecimal(provider)

    @static
    def ToDecimal(value: bool) -> decimal:
        return Decimal.One if value else default(decimal)

    @static
    def ToDecimal(value: char) -> decimal:
        raise Convert.NoCast("Char", "Decimal")

    @static
    def ToDecimal(value: DateTime) -> decimal:
        raise Convert.NoCast("DateTime", "Decimal")

    @static
    def ToDecimal(value: str) -> decimal:
        return default(decimal) if value is None else Decimal.Parse(value)

    @static
    def ToDecimal(value: str, provider: IFormatProvider) -> decimal:
        return default(decimal) if value is None else Decimal.Parse(value, provider)

    @static
    def ToDecimal(value: i8) -> decimal:
        return Decimal(i32(value))

    @static
    def ToDecimal(value: u8) -> decimal:
        return Decimal(u32(value))

    @static
    def ToDecimal(value: i16) -> decimal:
        return Decimal(i32(value))

    @static
    def ToDecimal(value: u16) -> decimal:
        return Decimal(u32(value))

    @static
    def ToDecimal(value: i32) -> decimal:
        return Decimal(value)

    @static
    def ToDecimal(value: u32) -> decimal:
        return Decimal(value)

    @static
    def ToDecimal(value: i64) -> decimal:
        return Decimal(value)

    @static
    def ToDecimal(value: u64) -> decimal:
        return Decimal(value)

    @static
    def ToDecimal(value: f32) -> decimal:
        return Decimal(value)

    @static
    def ToDecimal(value: f64) -> decimal:
        return Decimal(value)

    @static
    def ToDecimal(value: decimal) -> decimal:
        return value
