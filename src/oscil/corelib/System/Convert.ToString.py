from oscil.lang import *


@static
class Convert:
    """To String and DateTime."""

    @static
    def ToString(value: object) -> str:
        return Convert.ToString(value, None)

    @static
    def ToString(value: object, provider: IFormatProvider) -> str:
        if value is None:
            return ""
        convertible = try_cast(IConvertible, value)
        if convertible is not None:
            return convertible.ToString(provider)
        formattable = try_cast(IFormattable, value)
        if formattable is not None:
            return formattable.ToString(None, provider)
        return value.ToString()

    @static
    def ToString(value: str) -> str:
        return value

    @static
    def ToString(value: str, provider: IFormatProvider) -> str:
        return value

    @static
    def ToString(value: bool) -> str:
        return value.ToString()

    @static
    def ToString(value: bool, provider: IFormatProvider) -> str:
        return value.ToString()

    @static
    def ToString(value: char) -> str:
        return value.ToString()

    @static
    def ToString(value: char, provider: IFormatProvider) -> str:
        return value.ToString(provider)

    @static
    def ToString(value: i8) -> str:
        return value.ToString()

    @static
    def ToString(value: i8, provider: IFormatProvider) -> str:
        return value.ToString(provider)

    @static
    def ToString(value: u8) -> str:
        return value.ToString()

    @static
    def ToString(value: u8, provider: IFormatProvider) -> str:
        return value.ToString(provider)

    @static
    def ToString(value: i16) -> str:
        return value.ToString()

    @static
    def ToString(value: i16, provider: IFormatProvider) -> str:
        return value.ToString(provider)

    @static
    def ToString(value: u16) -> str:
        return value.ToString()

    @static
    def ToString(value: u16, provider: IFormatProvider) -> str:
        return value.ToString(provider)

    @static
    def ToString(value: i32) -> str:
        return value.ToString()

    @static
    def ToString(value: i32, provider: IFormatProvider) -> str:
        return value.ToString(provider)

    @static
    def ToString(value: u32) -> str:
        return value.ToString()

    @static
    def ToString(value: u32, provider: IFormatProvider) -> str:
        return value.ToString(provider)

    @static
    def ToString(value: i64) -> str:
        return value.ToString()

    @static
    def ToString(value: i64, provider: IFormatProvider) -> str:
        return value.ToString(provider)

    @static
    def ToString(value: u64) -> str:
        return value.ToString()

    @static
    def ToString(value: u64, provider: IFormatProvider) -> str:
        return value.ToString(provider)

    @static
    def ToString(value: f32) -> str:
        return value.ToString()

    @static
    def ToString(value: f32, provider: IFormatProvider) -> str:
        return value.ToString(provider)

    @static
    def ToString(value: f64) -> str:
        return value.ToString()

    @static
    def ToString(value: f64, provider: IFormatProvider) -> str:
        return value.ToString(provider)

    @static
    def ToString(value: decimal) -> str:
        return value.ToString()

    @static
    def ToString(value: decimal, provider: IFormatProvider) -> str:
        return value.ToString(provider)

    @static
    def ToString(value: DateTime) -> str:
        return value.ToString()

    @static
    def ToString(value: DateTime, provider: IFormatProvider) -> str:
        return value.ToString(provider)

    @static
    def ToString(value: u8, toBase: i32) -> str:
        if toBase == 10:
            return value.ToString()
        return Convert.FormatRadix(u64(value), toBase)

    @static
    def ToString(value: i16, toBase: i32) -> str:
        if toBase == 10:
            return value.ToString()
        return Convert.FormatRadix(u64(i64(value)) & u64(65535), toBase)

    @static
    def ToString(value: i32, toBase: i32) -> str:
        if toBase == 10:
            return value.ToString()
        return Convert.FormatRadix(u64(i64(value)) & u64(4294967295), toBase)

    @static
    def ToString(value: i64, toBase: i32) -> str:
        if toBase == 10:
            return value.ToString()
        return Convert.FormatRadix(u64(i64(value)) & u64(18446744073709551615), toBase)

    @static
    @internal
    def FormatRadix(value: u64, toBase: i32) -> str:
        if toBase == 2:
            return Number.PowerOfTwo(value, 1, 1, False)
        if toBase == 8:
            return Number.PowerOfTwo(value, 3, 1, False)
        if toBase == 16:
            return Number.PowerOfTwo(value, 4, 1, False)
        raise ArgumentException("Invalid Base.")

    @static
    def ToDateTime(value: object) -> DateTime:
        return DateTime.MinValue if value is None else cast(IConvertible, value).ToDateTime(None)

    @static
    def ToDateTime(value: object, provider: IFormatProvider) -> DateTime:
        return DateTime.MinValue if value is None else cast(IConvertible, value).ToDateTime(provider)

    @family(T=("bool", "char", "i8", "u8", "i16", "u16", "i32", "u32", "i64", "u64", "f32", "f64", "decimal"))
    @static
    def ToDateTime(value: T) -> DateTime:
        raise InvalidCastException("Invalid cast from '" + typeof(T).Name + "' to 'DateTime'.")

    @static
    def ToDateTime(value: DateTime) -> DateTime:
        return value

    @static
    def ToDateTime(value: str) -> DateTime:
        return DateTime(i64(0)) if value is None else DateTime.Parse(value)

    @static
    def ToDateTime(value: str, provider: IFormatProvider) -> DateTime:
        return DateTime(i64(0)) if value is None else DateTime.Parse(value, provider)
