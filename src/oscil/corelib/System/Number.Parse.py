from oscil.lang import *
from System.Globalization import NumberFormatInfo, NumberStyles


@static
@internal
class Number:
    """Parsing: 0 is success, 1 a wrong format, 2 an overflow."""

    Ok: Const[i32] = 0
    BadText: Const[i32] = 1
    TooLarge: Const[i32] = 2

    @static
    def ValidateIntegerStyle(style: NumberStyles) -> None:
        bits_set = i32(style)
        if (bits_set & ~0x7FF) != 0:
            raise ArgumentException("An undefined NumberStyles value is being used.", "style")
        if (bits_set & 0x600) != 0 and (bits_set & ~0x203) != 0 and (bits_set & ~0x403) != 0:
            raise ArgumentException("With the AllowHexSpecifier or AllowBinarySpecifier bit set in the enum bit field, the only other valid bits that can be combined into the enum value must be AllowLeadingWhite and AllowTrailingWhite.", "style")

    @static
    def ValidateFloatStyle(style: NumberStyles) -> None:
        bits_set = i32(style)
        if (bits_set & ~0x7FF) != 0:
            raise ArgumentException("An undefined NumberStyles value is being used.", "style")
        if (bits_set & 0x600) != 0:
            raise ArgumentException("The number styles AllowHexSpecifier and AllowBinarySpecifier are not supported on floating point data types.", "style")

    @static
    def IsWhite(c: char) -> bool:
        return c == ' ' or (c >= '\t' and c <= '\r')

    @static
    def OnlyZeroUnits(s: ReadOnlySpan[char], start: i32) -> bool:
        for i in range(start, s.Length):
            if s[i] != '\0':
                return False
        return True

    @static
    def _IntegerLimit(size: i32, signed: bool, negative: bool) -> u64:
        """The largest magnitude that fits."""
        all_bits = u64(0xFFFFFFFFFFFFFFFF) >> (64 - size * 8)
        if not signed:
            return u64(0) if negative else all_bits
        half = all_bits >> 1
        return half + u64(1) if negative else half

    @static
    def ParseInteger(s: ReadOnlySpan[char], style: NumberStyles, info: NumberFormatInfo, signed: bool, size: i32, result: Out[u64]) -> i32:
        result = u64(0)
        flags = i32(style)
        if (flags & ~7) == 0:
            return Number._ParsePlainInteger(s, flags, info, signed, size, out(result))
        if (flags & 0x600) != 0:
            return Number.ParsePowerOfTwo(s, flags, 4 if (flags & 0x200) != 0 else 1, size, out(result))
        digits: Ptr[u8] = stackalloc(u8, 32)
        number = NumberBuffer(NumberBuffer.Integer, digits, 32)
        if not Number.ParseBuffer(s, style, ref(number), info):
            return Number.BadText
        scale = number.Scale
        if scale > 20 or scale < number.Count:
            return Number.TooLarge
        if number.HasNonZeroTail:
            return Number.TooLarge
        magnitude = u64(0)
        for i in range(scale):
            digit = u64(digits[i] - 48) if i < number.Count else u64(0)
            if magnitude > u64(1844674407370955161) or (magnitude == u64(1844674407370955161) and digit > u64(5)):
                return Number.TooLarge
            magnitude = magnitude * u64(10) + digit
        if magnitude > Number._IntegerLimit(size, signed, number.IsNegative):
            return Number.TooLarge
        result = u64(0) - magnitude if number.IsNegative else magnitude
        return Number.Ok

    @static
    def _ParsePlainInteger(s: ReadOnlySpan[char], flags: i32, info: NumberFormatInfo, signed: bool, size: i32, result: Out[u64]) -> i32:
        result = u64(0)
        n = s.Length
        i = 0
        if (flags & 1) != 0:
            while i < n and Number.IsWhite(s[i]):
                i += 1
        negative = False
        if (flags & 4) != 0 and i < n:
            minus = Number.MatchSign(s, i, info.NegativeSign)
            if minus > 0:
                negative = True
                i += minus
            else:
                i += Number.MatchSign(s, i, info.PositiveSign)
        first = i
        magnitude = u64(0)
        overflow = False
        while i < n:
            digit = s[i] - '0'
            if u32(digit) > u32(9):
                break
            if magnitude >= u64(1844674407370955161):
                overflow = overflow or magnitude > u64(1844674407370955161) or digit > 5
            magnitude = magnitude * u64(10) + u64(digit)
            i += 1
        if i == first:
            return Number.BadText
        if i < n:
            if (flags & 2) != 0:
                while i < n and Number.IsWhite(s[i]):
                    i += 1
            if not Number.OnlyZeroUnits(s, i):
                return Number.BadText
        if overflow or magnitude > Number._IntegerLimit(size, signed, negative):
            return Number.TooLarge
        result = u64(0) - magnitude if negative else magnitude
        return Number.Ok

    @static
    def MatchSign(s: ReadOnlySpan[char], at: i32, sign: str) -> i32:
        """The length of `sign` when it stands there, else 0."""
        n = sign.Length
        if n == 0 or n > s.Length - at:
            return 0
        for k in range(n):
            if s[at + k] != sign[k]:
                # A no-break space in a symbol matches a plain one.
                if not ((sign[k] == ' ' or sign[k] == ' ') and s[at + k] == ' '):
                    return 0
        return n

    @static
    def HexDigit(c: char) -> i32:
        if c >= '0' and c <= '9':
            return c - '0'
        if c >= 'A' and c <= 'F':
            return c - 'A' + 10
        if c >= 'a' and c <= 'f':
            return c - 'a' + 10
        return 99

    @static
    def PowerOfTwoDigits(s: ReadOnlySpan[char], flags: i32, shift: i32) -> ReadOnlySpan[char]:
        """The digits of a hexadecimal or binary number, without the white space that the style allows; none when there is anything else."""
        n = s.Length
        i = 0
        if (flags & 1) != 0:
            while i < n and Number.IsWhite(s[i]):
                i += 1
        first = i
        while i < n and Number.HexDigit(s[i]) < (1 << shift):
            i += 1
        digits = s.Slice(first, i - first)
        if i < n:
            if (flags & 2) != 0:
                while i < n and Number.IsWhite(s[i]):
                    i += 1
            if not Number.OnlyZeroUnits(s, i):
                return ReadOnlySpan[char].Empty
        return digits

    @static
    def ParsePowerOfTwo(s: ReadOnlySpan[char], flags: i32, shift: i32, size: i32, result: Out[u64]) -> i32:
        result = u64(0)
        value = u64(0)
        overflow = False
        top = size * 8 - shift
        digits = Number.PowerOfTwoDigits(s, flags, shift)
        if digits.IsEmpty:
            return Number.BadText
        for digit in digits:
            if (value >> top) != u64(0):
                overflow = True
            value = (value << shift) | u64(Number.HexDigit(digit))
        if overflow:
            return Number.TooLarge
        # Sign extension, so that callers may narrow from any signed width.
        result = u64(i64(value << (64 - size * 8)) >> (64 - size * 8))
        return Number.Ok
