from oscil.lang import *


@internal
@ref_struct
class NumberBuffer:
    """A number as decimal digits: 0.d1 d2 d3 ... * 10^Scale. The digits are ASCII and end with a zero byte."""

    Integer: Const[i32] = 1
    Decimal: Const[i32] = 2
    Floating: Const[i32] = 3

    Digits: Ptr[u8]
    Capacity: i32
    Count: i32
    Scale: i32
    Kind: i32
    IsNegative: bool
    HasNonZeroTail: bool

    def __init__(self, kind: i32, digits: Ptr[u8], capacity: i32) -> None:
        self.Kind = kind
        self.Digits = digits
        self.Capacity = capacity
        self.Count = 0
        self.Scale = 0
        self.IsNegative = False
        self.HasNonZeroTail = False
        digits[0] = 0

    def SetInteger(self, magnitude: u64) -> None:
        """All digits of an integer, the trailing zeros left out."""
        n = 0 if magnitude == u64(0) else Number.DigitCount(magnitude)
        digits = self.Digits
        rest = magnitude
        for k in range(n):
            quotient = div(rest, u64(10))
            digits[n - 1 - k] = u8(rest - quotient * u64(10) + u64(48))
            rest = quotient
        self.Scale = n
        while n > 0 and digits[n - 1] == u8(48):
            n -= 1
        digits[n] = 0
        self.Count = n

    def Round(self, position: i32, correctly_rounded: bool) -> None:
        """Keep `position` digits. Digits that are correctly rounded already are only cut."""
        digits = self.Digits
        i = 0
        while i < position and digits[i] != u8(0):
            i += 1
        if i == position and not correctly_rounded and digits[i] >= u8(53):
            while i > 0 and digits[i - 1] == u8(57):
                i -= 1
            if i > 0:
                digits[i - 1] = u8(digits[i - 1] + 1)
            else:
                self.Scale += 1
                digits[0] = 49
                i = 1
        else:
            while i > 0 and digits[i - 1] == u8(48):
                i -= 1
        if i == 0:
            # Only floating point has a negative zero.
            if self.Kind != NumberBuffer.Floating:
                self.IsNegative = False
            self.Scale = 0
        digits[i] = 0
        self.Count = i
