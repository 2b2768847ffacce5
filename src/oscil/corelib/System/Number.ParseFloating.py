from oscil.lang import *
from System.Globalization import NumberFormatInfo, NumberStyles


@static
@internal
class Number:
    @static
    @extern
    def DigitsToDouble(digits: Ptr[u8], count: i32, exponent: i32) -> f64: ...

    @static
    @extern
    def DigitsToSingle(digits: Ptr[u8], count: i32, exponent: i32) -> f32: ...

    @static
    def TryParseDouble(s: ReadOnlySpan[char], style: NumberStyles, info: NumberFormatInfo, result: Out[f64]) -> bool:
        digits: Ptr[u8] = stackalloc(u8, 776)
        number = NumberBuffer(NumberBuffer.Floating, digits, 770)
        if not Number.ParseBuffer(s, style, ref(number), info):
            return Number._ParseSymbol(s, info, out(result))
        value = Number._ExactDouble(ref(number))
        if value < 0.0:
            Number._KeepTail(ref(number))
            value = Number.DigitsToDouble(digits, number.Count, number.Scale)
        result = -value if number.IsNegative else value
        return True

    @static
    def TryParseSingle(s: ReadOnlySpan[char], style: NumberStyles, info: NumberFormatInfo, result: Out[f32]) -> bool:
        digits: Ptr[u8] = stackalloc(u8, 776)
        number = NumberBuffer(NumberBuffer.Floating, digits, 770)
        if not Number.ParseBuffer(s, style, ref(number), info):
            symbol: f64 = 0.0
            found = Number._ParseSymbol(s, info, out(symbol))
            result = f32(symbol)
            return found
        value: f32 = 0.0
        if number.Count != 0:
            Number._KeepTail(ref(number))
            value = Number.DigitsToSingle(digits, number.Count, number.Scale)
        result = -value if number.IsNegative else value
        return True

    @static
    def _KeepTail(number: Ref[NumberBuffer]) -> None:
        """Digits that found no room still decide a tie: one non-zero digit stands for them."""
        if number.HasNonZeroTail:
            number.Digits[number.Count] = 49
            number.Count += 1

    @static
    def _ExactDouble(number: Ref[NumberBuffer]) -> f64:
        """The value when one multiplication or division of exact numbers gives it, else -1."""
        count = number.Count
        if count == 0:
            return 0.0
        power = number.Scale - count
        if count > 15 or power > 22 or power < -22:
            return -1.0
        whole = i64(0)
        for i in range(count):
            whole = whole * i64(10) + i64(number.Digits[i] - 48)
        factor = 1.0
        steps = power if power >= 0 else -power
        # Powers of ten up to 10^22 are exact.
        for i in range(steps):
            factor *= 10.0
        return f64(whole) * factor if power >= 0 else f64(whole) / factor

    @static
    def _ParseSymbol(s: ReadOnlySpan[char], info: NumberFormatInfo, result: Out[f64]) -> bool:
        result = 0.0
        text = s.ToString().Trim()
        if Number._SameText(text, info.PositiveInfinitySymbol):
            result = Double.PositiveInfinity
            return True
        if Number._SameText(text, info.NegativeInfinitySymbol):
            result = Double.NegativeInfinity
            return True
        if Number._SameText(text, info.NaNSymbol):
            result = Double.NaN
            return True
        if text.StartsWith(info.PositiveSign, StringComparison.OrdinalIgnoreCase):
            text = text.Substring(info.PositiveSign.Length)
            if Number._SameText(text, info.PositiveInfinitySymbol):
                result = Double.PositiveInfinity
                return True
            if Number._SameText(text, info.NaNSymbol):
                result = Double.NaN
                return True
            return False
        if text.StartsWith(info.NegativeSign, StringComparison.OrdinalIgnoreCase):
            if Number._SameText(text.Substring(info.NegativeSign.Length), info.NaNSymbol):
                result = Double.NaN
                return True
        return False

    @static
    def _SameText(a: str, b: str) -> bool:
        return String.Equals(a, b, StringComparison.OrdinalIgnoreCase)
