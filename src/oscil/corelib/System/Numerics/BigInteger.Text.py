from oscil.lang import *
from System.Globalization import NumberFormatInfo, NumberStyles


@struct
@readonly
class BigInteger:
    """Text of big integers and back."""

    @override
    def ToString(self) -> str:
        return self.ToString(None, None)

    def ToString(self, format: str) -> str:
        return self.ToString(format, None)

    def ToString(self, provider: IFormatProvider) -> str:
        return self.ToString(None, provider)

    def ToString(self, format: str, provider: IFormatProvider) -> str:
        info = NumberFormatInfo.GetInstance(provider)
        precision: i32 = -1
        letter = Number.ParseFormatSpecifier(format, out(precision))
        upper = Number.UpperLetter(letter)
        if upper == 'X':
            return self._PowerOfTwo(4, precision, letter == 'X')
        if upper == 'B':
            return self._PowerOfTwo(1, precision, True)
        plain = upper == 'D' or upper == 'G' or upper == 'R'
        if self._bits is None or (len(self._bits) <= 2 and plain):
            if plain:
                format = "D" + precision.ToString() if precision > 0 else "D"
            magnitude = BigInteger.LowWord(self.Magnitude())
            return Number.FormatInteger(magnitude, self._sign < 0, u64(0), 8, format, info)
        digits = Array[u8](len(self._bits) * 10 + 2)
        with fixed(digits) as p:
            number = NumberBuffer(NumberBuffer.Integer, p, len(digits))
            with fixed(self._bits) as limbs:
                count = BigIntegerMath.ToDigitsCore(limbs, len(self._bits), p)
            if plain:
                return Number.PaddedDigits(p, count, precision, info.NegativeSign if self._sign < 0 else "")
            number.IsNegative = self._sign < 0
            number.Scale = count
            while p[count - 1] == u8(48):
                count -= 1
            p[count] = 0
            number.Count = count
            return Number.FormatBuffer(ref(number), letter, precision, format, info)

    def _PowerOfTwo(self, shift: i32, precision: i32, upper: bool) -> str:
        """Hexadecimal or binary two's complement: as many digits as show the sign, filled up with it."""
        length = self.GetBitLength()
        count = i32(div(length, i64(shift))) + 1
        if self._sign == 0 or (self._sign == -1 and self._bits is None):
            count = 1
        width = precision if precision > count else count
        limbs = self._TwosComplement((count * shift + 31) >> 5)
        mask = u32((1 << shift) - 1)
        fill = mask if self._sign < 0 else u32(0)
        result = String.FastAllocateString(width)
        with fixed(result) as p:
            for k in range(width):
                at = k * shift
                digit = i32((limbs[at >> 5] >> (at & 31)) & mask if k < count else fill)
                p[width - 1 - k] = char(digit + (48 if digit < 10 else (55 if upper else 87)))
        return result

    def TryFormat(self, destination: Span[char], charsWritten: Out[i32], format: ReadOnlySpan[char] = default(ReadOnlySpan[char]), provider: IFormatProvider = None) -> bool:
        return Number.CopyTo(self.ToString(format.ToString(), provider), destination, out(charsWritten))

    @static
    def _ValidateStyle(style: NumberStyles) -> None:
        bits_set = i32(style)
        if (bits_set & ~0x7FF) != 0:
            raise ArgumentException("An undefined NumberStyles value is being used.", "style")
        if (bits_set & 0x200) != 0 and (bits_set & ~0x203) != 0:
            raise ArgumentException("With the AllowHexSpecifier bit set in the enum bit field, the only other valid bits that can be combined into the enum value must be a subset of those in HexNumber.", "style")

    @static
    def _TryParse(s: ReadOnlySpan[char], style: NumberStyles, provider: IFormatProvider, result: Out[BigInteger]) -> i32:
        BigInteger._ValidateStyle(style)
        result = default(BigInteger)
        flags = i32(style)
        if (flags & 0x600) != 0:
            return BigInteger._ParsePowerOfTwo(s, flags, 4 if (flags & 0x200) != 0 else 1, out(result))
        digits = Array[u8](s.Length + 2)
        with fixed(digits) as p:
            number = NumberBuffer(NumberBuffer.Integer, p, len(digits))
            if not Number.ParseBuffer(s, style, ref(number), NumberFormatInfo.GetInstance(provider)):
                return Number.BadText
            count = number.Count
            if count == 0:
                return Number.Ok
            if number.Scale < count:
                return Number.BadText
            if number.Scale > 646456993:
                return Number.TooLarge
            result = BigInteger._FromDigits(p, count, number.IsNegative)
            if number.Scale > count:
                result = result * BigInteger.Pow(BigInteger(10, None), number.Scale - count)
        return Number.Ok

    @static
    def _FromDigits(digits: Ptr[u8], count: i32, negative: bool) -> BigInteger:
        if count <= 19:
            value = u64(0)
            for k in range(count):
                value = value * u64(10) + u64(digits[k] - 48)
            return BigInteger.FromUInt64(negative, value)
        # A limb holds more than nine digits.
        limbs = Array[u32](div(count, 9) + 1)
        with fixed(limbs) as p:
            BigIntegerMath.FromDigitsCore(digits, count, p, len(limbs))
        return BigInteger.FromLimbs(negative, limbs)

    @static
    def _ParsePowerOfTwo(s: ReadOnlySpan[char], flags: i32, shift: i32, result: Out[BigInteger]) -> i32:
        result = default(BigInteger)
        digits = Number.PowerOfTwoDigits(s, flags, shift)
        n = digits.Length
        if n == 0:
            return Number.BadText
        limbs = Array[u32]((n * shift + 31) >> 5)
        if Number.HexDigit(digits[0]) >= (1 << (shift - 1)):
            Array.Fill[u32](limbs, u32(0xFFFFFFFF))
        mask = u32((1 << shift) - 1)
        for k in range(n):
            at = k * shift
            digit = u32(Number.HexDigit(digits[n - 1 - k]))
            limbs[at >> 5] = (limbs[at >> 5] & ~(mask << (at & 31))) | (digit << (at & 31))
        # A leading zero digit that fills the top limb keeps the value positive.
        result = BigInteger.FromTwosComplement(limbs)
        return Number.Ok

    @static
    def Parse(value: str) -> BigInteger:
        return BigInteger.Parse(value, NumberStyles.Integer, None)

    @static
    def Parse(value: str, style: NumberStyles) -> BigInteger:
        return BigInteger.Parse(value, style, None)

    @static
    def Parse(value: str, provider: IFormatProvider) -> BigInteger:
        return BigInteger.Parse(value, NumberStyles.Integer, provider)

    @static
    def Parse(value: str, style: NumberStyles, provider: IFormatProvider) -> BigInteger:
        if value is None:
            raise ArgumentNullException("value")
        return BigInteger.Parse(value.AsSpan(), style, provider)

    @static
    def Parse(s: ReadOnlySpan[char], provider: IFormatProvider) -> BigInteger:
        return BigInteger.Parse(s, NumberStyles.Integer, provider)

    @static
    def Parse(value: ReadOnlySpan[char], style: NumberStyles = NumberStyles.Integer, provider: IFormatProvider = None) -> BigInteger:
        result = default(BigInteger)
        status = BigInteger._TryParse(value, style, provider, out(result))
        if status == Number.BadText:
            raise FormatException("The value could not be parsed.")
        if status == Number.TooLarge:
            raise OverflowException("The value could not be parsed.")
        return result

    @static
    def TryParse(value: str, result: Out[BigInteger]) -> bool:
        return BigInteger.TryParse(value, NumberStyles.Integer, None, out(result))

    @static
    def TryParse(s: str, provider: IFormatProvider, result: Out[BigInteger]) -> bool:
        return BigInteger.TryParse(s, NumberStyles.Integer, provider, out(result))

    @static
    def TryParse(value: str, style: NumberStyles, provider: IFormatProvider, result: Out[BigInteger]) -> bool:
        result = default(BigInteger)
        return value is not None and BigInteger.TryParse(value.AsSpan(), style, provider, out(result))

    @static
    def TryParse(value: ReadOnlySpan[char], result: Out[BigInteger]) -> bool:
        return BigInteger.TryParse(value, NumberStyles.Integer, None, out(result))

    @static
    def TryParse(s: ReadOnlySpan[char], provider: IFormatProvider, result: Out[BigInteger]) -> bool:
        return BigInteger.TryParse(s, NumberStyles.Integer, provider, out(result))

    @static
    def TryParse(value: ReadOnlySpan[char], style: NumberStyles, provider: IFormatProvider, result: Out[BigInteger]) -> bool:
        if BigInteger._TryParse(value, style, provider, out(result)) == Number.Ok:
            return True
        result = default(BigInteger)
        return False
