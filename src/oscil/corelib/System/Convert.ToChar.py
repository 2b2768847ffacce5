from oscil.lang import *


@static
class Convert:
    """To Boolean and Char."""

    @static
    def ToBoolean(value: object) -> bool:
        return False if value is None else cast(IConvertible, value).ToBoolean(None)

    @static
    def ToBoolean(value: object, provider: IFormatProvider) -> bool:
        return False if value is None else cast(IConvertible, value).ToBoolean(provider)

    @static
    def ToBoolean(value: bool) -> bool:
        return value

    @static
    def ToBoolean(value: char) -> bool:
        raise Convert.NoCast("Char", "Boolean")

    @static
    def ToBoolean(value: DateTime) -> bool:
        raise Convert.NoCast("DateTime", "Boolean")

    @static
    def ToBoolean(value: str) -> bool:
        return False if value is None else Boolean.Parse(value)

    @static
    def ToBoolean(value: str, provider: IFormatProvider) -> bool:
        return False if value is None else Boolean.Parse(value)

    @static
    def ToBoolean(value: decimal) -> bool:
        return not value.IsZeroValue

    @family(T=("i8", "u8", "i16", "u16", "i32", "u32", "i64", "u64", "f32", "f64"))
    @static
    def ToBoolean(value: T) -> bool:
        return value != T(0)

    @static
    def ToChar(value: object) -> char:
        return '\0' if value is None else cast(IConvertible, value).ToChar(None)

    @static
    def ToChar(value: object, provider: IFormatProvider) -> char:
        return '\0' if value is None else cast(IConvertible, value).ToChar(provider)

    @static
    def ToChar(value: bool) -> char:
        raise Convert.NoCast("Boolean", "Char")

    @static
    def ToChar(value: char) -> char:
        return value

    @static
    def ToChar(value: f32) -> char:
        raise Convert.NoCast("Single", "Char")

    @static
    def ToChar(value: f64) -> char:
        raise Convert.NoCast("Double", "Char")

    @static
    def ToChar(value: decimal) -> char:
        raise Convert.NoCast("Decimal", "Char")

    @static
    def ToChar(value: DateTime) -> char:
        raise Convert.NoCast("DateTime", "Char")

    @static
    def ToChar(value: str) -> char:
        return Convert.ToChar(value, None)

    @static
    def ToChar(value: str, provider: IFormatProvider) -> char:
        if value is None:
            raise ArgumentNullException("value")
        if value.Length != 1:
            raise FormatException("String must be exactly one character long.")
        return value[0]

    @static
    def ToChar(value: i8) -> char:
        if value < i8(0):
            raise OverflowException("Value was either too large or too small for a character.")
        return char(value)

    @static
    def ToChar(value: u8) -> char:
        return char(value)

    @static
    def ToChar(value: i16) -> char:
        if value < i16(0):
            raise OverflowException("Value was either too large or too small for a character.")
        return char(value)

    @static
    def ToChar(value: u16) -> char:
        return char(value)

    @static
    def ToChar(value: i32) -> char:
        if value < i32(0) or value > i32(65535):
            raise OverflowException("Value was either too large or too small for a character.")
        return char(value)

    @static
    def ToChar(value: u32) -> char:
        if value > u32(65535):
            raise OverflowException("Value was either too large or too small for a character.")
        return char(value)

    @static
    def ToChar(value: i64) -> char:
        if value < i64(0) or value > i64(65535):
            raise OverflowException("Value was either too large or too small for a character.")
        return char(value)

    @static
    def ToChar(value: u64) -> char:
        if value > u64(65535):
            raise OverflowException("Value was either too large or too small for a character.")
        return char(value)
