from oscil.lang import *


@static
class Convert:
    """To Int32."""

    @static
    def ToInt32(value: object) -> i32:
        return i32(0) if value is None else cast(IConvertible, value).ToInt32(None)

    @static
    def ToInt32(value: object, provider: IFormatProvider) -> i32:
        return i32(0) if value is None else cast(IConvertible, value).ToInt32(provider)

    @static
    def ToInt32(value: bool) -> i32:
        return i32(1) if value else i32(0)

    @static
    def ToInt32(value: char) -> i32:
        return i32(value)

    @static
    def ToInt32(value: i8) -> i32:
        return i32(value)

    @static
    def ToInt32(value: u8) -> i32:
        return i32(value)

    @static
    def ToInt32(value: i16) -> i32:
        return i32(value)

    @static
    def ToInt32(value: u16) -> i32:
        return i32(value)

    @static
    def ToInt32(value: i32) -> i32:
        return value

    @static
    def ToInt32(value: u32) -> i32:
        if value > u32(2147483647):
            raise OverflowException("Value was either too large or too small for an Int32.")
        return i32(value)

    @static
    def ToInt32(value: i64) -> i32:
        if value < i64(-2147483648) or value > i64(2147483647):
            raise OverflowException("Value was either too large or too small for an Int32.")
        return i32(value)

    @static
    def ToInt32(value: u64) -> i32:
        if value > u64(2147483647):
            raise OverflowException("Value was either too large or too small for an Int32.")
        return i32(value)

    @static
    def ToInt32(value: f32) -> i32:
        return Convert.ToInt32(f64(value))

    @static
    def ToInt32(value: f64) -> i32:
        if value >= 0.0:
            if value < 2147483647.5:
                result = i32(value)
                fraction = value - f64(result)
                if fraction > 0.5 or (fraction == 0.5 and (result & 1) != 0):
                    result += 1
                return result
        elif value >= -2147483648.5:
            result = i32(value)
            fraction = value - f64(result)
            if fraction < -0.5 or (fraction == -0.5 and (result & 1) != 0):
                result -= 1
            return result
        raise OverflowException("Value was either too large or too small for an Int32.")

    @static
    def ToInt32(value: decimal) -> i32:
        return Decimal.ToInt32(Decimal.Round(value, 0))

    @static
    def ToInt32(value: DateTime) -> i32:
        raise Convert.NoCast("DateTime", "Int32")

    @static
    def ToInt32(value: str) -> i32:
        return i32(0) if value is None else Int32.Parse(value)

    @static
    def ToInt32(value: str, provider: IFormatProvider) -> i32:
        return i32(0) if value is None else Int32.Parse(value, provider)

    @static
    def ToInt32(value: str, fromBase: i32) -> i32:
        return i32(i64(Convert.ParseRadix(value, fromBase, 32, True, "an Int32")))
