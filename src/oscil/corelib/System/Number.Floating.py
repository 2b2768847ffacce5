from oscil.lang import *
from System.Globalization import NumberFormatInfo


@static
@internal
class Number:
    """Text of Double and Single. Digits are correctly rounded from the exact value, ties to even."""

    @static
    @extern
    def DoubleToDigits(value: f64, precision: i32, digits: Ptr[u8], exponent: Ptr[i32]) -> i32: ...

    @static
    @extern
    def SingleToDigits(value: f32, precision: i32, digits: Ptr[u8], exponent: Ptr[i32]) -> i32: ...

    # An exact Double has up to 767 significant digits.
    ExactDigits: Const[i32] = 800

    @static
    def FormatDouble(value: f64, format: str, info: NumberFormatInfo) -> str:
        if not Double.IsFinite(value):
            return Number._NotFinite(value, info)
        return Number._FormatFloating(value, False, format, info)

    @static
    def FormatSingle(value: f32, format: str, info: NumberFormatInfo) -> str:
        if not Single.IsFinite(value):
            return Number._NotFinite(f64(value), info)
        return Number._FormatFloating(f64(value), True, format, info)

    @static
    def _NotFinite(value: f64, info: NumberFormatInfo) -> str:
        if value != value:
            return info.NaNSymbol
        return info.PositiveInfinitySymbol if value > 0.0 else info.NegativeInfinitySymbol

    @static
    def _FormatFloating(value: f64, single: bool, format: str, info: NumberFormatInfo) -> str:
        precision: i32 = -1
        letter = Number.ParseFormatSpecifier(format, out(precision))
        upper = Number.UpperLetter(letter)
        # `wanted` significant digits, or when `places` is set, digits after the point; -1 is the shortest text.
        wanted = precision
        places = False
        if letter == '\0':
            wanted = 7 if single else 15
        elif upper == 'R':
            letter = 'G' if letter == 'R' else 'g'
            wanted = -1
            precision = -1
        elif upper == 'G':
            if precision == 0:
                precision = -1
                wanted = -1
        elif upper == 'E':
            wanted = 7 if precision < 0 else precision + 1
        elif upper == 'F' or upper == 'N':
            wanted = info.NumberDecimalDigits if precision < 0 else precision
            places = True
        elif upper == 'C':
            wanted = info.CurrencyDecimalDigits if precision < 0 else precision
            places = True
        elif upper == 'P':
            wanted = (info.PercentDecimalDigits if precision < 0 else precision) + 2
            places = True
        else:
            raise Number.BadFormat()
        digits: Ptr[u8] = stackalloc(u8, 808)
        number = NumberBuffer(NumberBuffer.Floating, digits, 808)
        number.IsNegative = Double.IsNegative(value)
        if value != 0.0:
            Number._FillDigits(ref(number), Math.Abs(value), single, wanted, places)
        if wanted == -1 and letter != '\0':
            round_trip = 9 if single else 17
            precision = number.Count if number.Count > round_trip else round_trip
        return Number.FormatBuffer(ref(number), letter, precision, format, info)

    @static
    def _FillDigits(number: Ref[NumberBuffer], value: f64, single: bool, wanted: i32, places: bool) -> None:
        count = Number._Shortest(ref(number), value, single)
        if wanted == -1:
            return
        if places:
            if wanted > Number.ExactDigits + 400:
                wanted = Number.ExactDigits + 400
            wanted += number.Scale
        # Up to 15 digits (6 of a Single) the shortest text is the value itself, correctly rounded; not so for subnormals.
        if wanted >= count and wanted <= (6 if single else 15) and value >= (1.1754943508222875e-38 if single else 2.2250738585072014e-308):
            return
        if wanted < 0:
            number.Count = 0
            number.Scale = 0
            number.Digits[0] = 0
            return
        if wanted == 0:
            Number._RoundToOneUnit(ref(number), value)
            return
        exponent: i32 = 0
        scale = number.Scale
        # A Single is exact as a Double, so the Double's digits are its own.
        n = Number.DoubleToDigits(value, Math.Min(wanted, Number.ExactDigits), number.Digits, addr(exponent))
        if places and exponent < scale and wanted <= Number.ExactDigits:
            # The shortest text was rounded up to a power of ten that the value does not reach: its first digit is one place later.
            if wanted == 1:
                number.Scale = exponent
                Number._RoundToOneUnit(ref(number), value)
                return
            n = Number.DoubleToDigits(value, wanted - 1, number.Digits, addr(exponent))
        Number._Finish(ref(number), n, exponent)

    @static
    def _RoundToOneUnit(number: Ref[NumberBuffer], value: f64) -> None:
        """The digit position asked for is just above the first digit: the result is zero or one unit there."""
        scale = number.Scale
        exponent: i32 = 0
        n = Number.DoubleToDigits(value, Number.ExactDigits, number.Digits, addr(exponent))
        Number._Finish(ref(number), n, exponent)
        first = number.Digits[0]
        up = exponent == scale and (first > u8(53) or (first == u8(53) and number.Count > 1))
        # The shortest text may have been rounded up to a power of ten that the value does not reach.
        if exponent < scale:
            up = False
        number.Count = 1 if up else 0
        number.Scale = scale + 1 if up else 0
        number.Digits[0] = u8(49 if up else 0)
        number.Digits[1] = 0

    @static
    def _Finish(number: Ref[NumberBuffer], count: i32, exponent: i32) -> None:
        digits = number.Digits
        while count > 0 and digits[count - 1] == u8(48):
            count -= 1
        digits[count] = 0
        number.Count = count
        number.Scale = exponent

    @static
    def _Shortest(number: Ref[NumberBuffer], value: f64, single: bool) -> i32:
        # Neighbours of an integer below 2^53 (2^24) are at most one apart: its own digits are the shortest.
        if value < (16777216.0 if single else 9007199254740992.0) and value == f64(i64(value)):
            number.SetInteger(u64(i64(value)))
            return number.Count
        exponent: i32 = 0
        if single:
            n = Number.SingleToDigits(f32(value), -1, number.Digits, addr(exponent))
        else:
            n = Number.DoubleToDigits(value, -1, number.Digits, addr(exponent))
        Number._Finish(ref(number), n, exponent)
        return number.Count
