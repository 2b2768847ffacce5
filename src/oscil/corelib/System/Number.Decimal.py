from oscil.lang import *
from System.Globalization import NumberFormatInfo, NumberStyles


@static
@internal
class Number:
    """Text of Decimal and back."""

    @static
    def FormatDecimal(value: decimal, format: str, info: NumberFormatInfo) -> str:
        precision: i32 = -1
        letter = Number.ParseFormatSpecifier(format, out(precision))
        digits: Ptr[u8] = stackalloc(u8, 40)
        number = NumberBuffer(NumberBuffer.Decimal, digits, 40)
        number.IsNegative = value.Negative
        count = Number._DecimalDigits(value, digits)
        number.Count = count
        number.Scale = count - i32(value.Scale)
        return Number.FormatBuffer(ref(number), letter, precision, format, info)

    @static
    def _DecimalDigits(value: In[decimal], digits: Ptr[u8]) -> i32:
        words: Ptr[u32] = stackalloc(u32, 8)
        DecimalMath.Load(value, words)
        reversed_digits: Ptr[u8] = stackalloc(u8, 40)
        n = 0
        while not DecimalMath.IsZero(words):
            chunk = DecimalMath.DivideSmall(words, u32(1000000000))
            last = DecimalMath.IsZero(words)
            for k in range(9):
                if last and chunk == u32(0):
                    break
                q = div(chunk, u32(10))
                reversed_digits[n] = u8(chunk - q * u32(10) + u32(48))
                n += 1
                chunk = q
        for k in range(n):
            digits[k] = reversed_digits[n - 1 - k]
        digits[n] = 0
        return n

    @static
    def ParseDecimal(s: ReadOnlySpan[char], style: NumberStyles, info: NumberFormatInfo, result: Out[decimal]) -> i32:
        result = default(decimal)
        digits: Ptr[u8] = stackalloc(u8, 40)
        number = NumberBuffer(NumberBuffer.Decimal, digits, 31)
        if not Number.ParseBuffer(s, style, ref(number), info):
            return Number.BadText
        return Number.Ok if Number.BufferToDecimal(ref(number), out(result)) else Number.TooLarge

    @static
    def BufferToDecimal(number: Ref[NumberBuffer], result: Out[decimal]) -> bool:
        result = default(decimal)
        digits = number.Digits
        e = number.Scale
        if digits[0] == u8(0):
            zeros = -e if e < 0 else 0
            result = Decimal(0, 0, 0, number.IsNegative, u8(28 if zeros > 28 else zeros))
            return True
        if e > 29:
            return False
        low = u64(0)
        high = u32(0)
        i = 0
        c = digits[0]
        while e > 0 or (c != u8(0) and e > -28):
            # Room for one more digit: 2^96 / 10 is 0x19999999_99999999_99999999.6
            tight = high == u32(0x19999999) and low == u64(0x9999999999999999)
            if high > u32(0x19999999) or (high == u32(0x19999999) and low > u64(0x9999999999999999)) or (tight and c > u8(53)):
                break
            middle = (low >> 32) * u64(10)
            bottom = (low & u64(0xFFFFFFFF)) * u64(10)
            middle += bottom >> 32
            low = (middle << 32) | (bottom & u64(0xFFFFFFFF))
            high = high * u32(10) + u32(middle >> 32)
            if c != u8(0):
                digit = u64(c - 48)
                low += digit
                if low < digit:
                    high += u32(1)
                i += 1
                c = digits[i]
            e -= 1
        if c >= u8(53):
            up = True
            if c == u8(53) and (low & u64(1)) == u64(0):
                up = number.HasNonZeroTail
                i += 1
                while digits[i] != u8(0):
                    up = up or digits[i] != u8(48)
                    i += 1
            if up:
                low += u64(1)
                if low == u64(0):
                    high += u32(1)
                    if high == u32(0):
                        low = u64(0x999999999999999A)
                        high = u32(0x19999999)
                        e += 1
        if e > 0:
            return False
        if e <= -29:
            result = Decimal(0, 0, 0, number.IsNegative, u8(28))
        else:
            result = Decimal(i32(low), i32(low >> 32), i32(high), number.IsNegative, u8(-e))
        return True
