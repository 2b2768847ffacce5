from oscil.lang import *
from System.Runtime.CompilerServices import Unsafe


@static
@internal
class Number:
    """Text of numbers and back. This part: plain decimal integers, which nearly every program prints."""

    @static
    def DigitCount(value: u64) -> i32:
        n = 1
        while value >= u64(10):
            value = div(value, u64(10))
            n += 1
        return n

    @static
    def _Decimal(magnitude: u64, negative: bool) -> str:
        if magnitude < u64(10) and not negative:
            return String.CreateFromChar(char(i32(magnitude) + 48))
        n = Number.DigitCount(magnitude) + (1 if negative else 0)
        result = String.FastAllocateString(n)
        i = n - 1
        rest = magnitude
        while rest > u64(0xFFFF_FFFF):
            quotient = div(rest, u64(10))
            slot = ref(Unsafe.Add(ref(result._firstChar), i))
            slot = char(i32(rest - quotient * u64(10)) + 48)
            rest = quotient
            i -= 1
        small = u32(rest)
        while True:
            q = div(small, u32(10))
            slot = ref(Unsafe.Add(ref(result._firstChar), i))
            slot = char(i32(small - q * u32(10)) + 48)
            small = q
            i -= 1
            if small == u32(0):
                break
        if negative:
            result._firstChar = '-'
        return result

    @static
    def Int32ToDecStr(value: i32) -> str:
        return Number._Decimal(u64(-i64(value)) if value < 0 else u64(value), value < 0)

    @static
    def UInt32ToDecStr(value: u32) -> str:
        return Number._Decimal(u64(value), False)

    @static
    def Int64ToDecStr(value: i64) -> str:
        return Number._Decimal(u64(-value) if value < 0 else u64(value), value < 0)

    @static
    def UInt64ToDecStr(value: u64) -> str:
        return Number._Decimal(value, False)

    @static
    def CopyTo(text: str, destination: Span[char], charsWritten: Out[i32]) -> bool:
        if text.Length > destination.Length:
            charsWritten = 0
            return False
        text.CopyTo(destination)
        charsWritten = text.Length
        return True
