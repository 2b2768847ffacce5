from oscil.lang import *
from System.Globalization import NumberFormatInfo, NumberStyles


@static
@internal
class Number:
    """The general parser of number text: signs, currency, groups, point, exponent, parentheses."""

    @static
    def UnitAt(s: ReadOnlySpan[char], i: i32) -> char:
        return s[i] if i < s.Length else '\0'

    @static
    def ParseBuffer(s: ReadOnlySpan[char], style: NumberStyles, number: Ref[NumberBuffer], info: NumberFormatInfo) -> bool:
        parser = NumberTextParser(i32(style), info)
        position = parser.Run(s, ref(number))
        return position >= 0 and Number.OnlyZeroUnits(s, position)


@internal
@struct
class NumberTextParser:
    Sign: Const[i32] = 1
    Parens: Const[i32] = 2
    Digits: Const[i32] = 4
    NonZero: Const[i32] = 8
    Point: Const[i32] = 16
    Currency: Const[i32] = 32

    _style: i32
    _state: i32
    _info: NumberFormatInfo
    _currency: str
    _point: str
    _group: str
    _inCurrency: bool

    def __init__(self, style: i32, info: NumberFormatInfo) -> None:
        self._style = style
        self._state = 0
        self._info = info
        self._inCurrency = (style & 0x100) != 0
        if self._inCurrency:
            self._currency = info.CurrencySymbol
            self._point = info.CurrencyDecimalSeparator
            self._group = info.CurrencyGroupSeparator
        else:
            self._currency = None
            self._point = info.NumberDecimalSeparator
            self._group = info.NumberGroupSeparator

    def Run(self, s: ReadOnlySpan[char], number: Ref[NumberBuffer]) -> i32:
        """The position behind the number, or -1."""
        i = self._Leading(s, ref(number))
        i = self._ReadDigits(s, i, ref(number))
        if (self._state & NumberTextParser.Digits) == 0:
            return -1
        c = Number.UnitAt(s, i)
        if (c == 'E' or c == 'e') and (self._style & 0x80) != 0:
            i = self._Exponent(s, i, ref(number))
        i = self._Trailing(s, i, ref(number))
        if (self._state & NumberTextParser.Parens) != 0:
            return -1
        if (self._state & NumberTextParser.NonZero) == 0:
            if number.Kind != NumberBuffer.Decimal:
                number.Scale = 0
            if number.Kind == NumberBuffer.Integer and (self._state & NumberTextParser.Point) == 0:
                number.IsNegative = False
        return i

    def _Minus(self, s: ReadOnlySpan[char], i: i32) -> i32:
        return Number.MatchSign(s, i, self._info.NegativeSign)

    def _Leading(self, s: ReadOnlySpan[char], number: Ref[NumberBuffer]) -> i32:
        i = 0
        while True:
            c = Number.UnitAt(s, i)
            signed = (self._state & NumberTextParser.Sign) != 0
            held = signed and (self._state & NumberTextParser.Currency) == 0 and self._info.NumberNegativePattern != 2
            if i < s.Length and Number.IsWhite(c) and (self._style & 1) != 0 and not held:
                i += 1
                continue
            if (self._style & 4) != 0 and not signed:
                n = Number.MatchSign(s, i, self._info.PositiveSign)
                if n == 0:
                    n = self._Minus(s, i)
                    if n > 0:
                        number.IsNegative = True
                if n > 0:
                    self._state |= NumberTextParser.Sign
                    i += n
                    continue
            if c == '(' and (self._style & 0x10) != 0 and not signed:
                self._state |= NumberTextParser.Sign | NumberTextParser.Parens
                number.IsNegative = True
                i += 1
                continue
            n = 0 if self._currency is None else Number.MatchSign(s, i, self._currency)
            if n == 0:
                return i
            self._state |= NumberTextParser.Currency
            self._currency = None
            i += n

    def _ReadDigits(self, s: ReadOnlySpan[char], i: i32, number: Ref[NumberBuffer]) -> i32:
        seen = 0
        end = 0
        limit = number.Capacity - 1
        integer = number.Kind == NumberBuffer.Integer
        zeros = 0
        while True:
            c = Number.UnitAt(s, i)
            if Char.IsAsciiDigit(c):
                self._state |= NumberTextParser.Digits
                if c != '0' or (self._state & NumberTextParser.NonZero) != 0:
                    if seen < limit:
                        number.Digits[seen] = u8(c)
                        if c != '0' or not integer:
                            end = seen + 1
                        zeros = zeros + 1 if c == '0' else 0
                    elif c != '0':
                        number.HasNonZeroTail = True
                    if (self._state & NumberTextParser.Point) == 0:
                        number.Scale += 1
                    seen += 1
                    self._state |= NumberTextParser.NonZero
                elif (self._state & NumberTextParser.Point) != 0:
                    number.Scale -= 1
                i += 1
                continue
            n = self._PointOrGroup(s, i)
            if n == 0:
                break
            i += n
        if number.Kind == NumberBuffer.Floating and not number.HasNonZeroTail:
            fraction = end - number.Scale
            if fraction > 0:
                end -= zeros if zeros < fraction else fraction
        number.Count = end
        number.Digits[end] = 0
        return i

    def _PointOrGroup(self, s: ReadOnlySpan[char], i: i32) -> i32:
        after_point = (self._state & NumberTextParser.Point) != 0
        plain_too = self._inCurrency and (self._state & NumberTextParser.Currency) == 0
        if (self._style & 0x20) != 0 and not after_point:
            n = Number.MatchSign(s, i, self._point)
            if n == 0 and plain_too:
                n = Number.MatchSign(s, i, self._info.NumberDecimalSeparator)
            if n > 0:
                self._state |= NumberTextParser.Point
                return n
        if (self._style & 0x40) != 0 and (self._state & NumberTextParser.Digits) != 0 and not after_point:
            n = Number.MatchSign(s, i, self._group)
            if n == 0 and plain_too:
                n = Number.MatchSign(s, i, self._info.NumberGroupSeparator)
            return n
        return 0

    def _Exponent(self, s: ReadOnlySpan[char], start: i32, number: Ref[NumberBuffer]) -> i32:
        i = start + 1
        negative = False
        n = Number.MatchSign(s, i, self._info.PositiveSign)
        if n == 0:
            n = self._Minus(s, i)
            negative = n > 0
        i += n
        if not Char.IsAsciiDigit(Number.UnitAt(s, i)):
            return start
        e = 0
        while Char.IsAsciiDigit(Number.UnitAt(s, i)):
            # Ten digits are beyond every number's range; there is room left to add the scale.
            e = e * 10 + (s[i] - '0') if e < 100000000 else 1500000000
            i += 1
        number.Scale += -e if negative else e
        return i

    def _Trailing(self, s: ReadOnlySpan[char], i: i32, number: Ref[NumberBuffer]) -> i32:
        while True:
            c = Number.UnitAt(s, i)
            if i < s.Length and Number.IsWhite(c) and (self._style & 2) != 0:
                i += 1
                continue
            if (self._style & 8) != 0 and (self._state & NumberTextParser.Sign) == 0:
                n = Number.MatchSign(s, i, self._info.PositiveSign)
                if n == 0:
                    n = self._Minus(s, i)
                    if n > 0:
                        number.IsNegative = True
                if n > 0:
                    self._state |= NumberTextParser.Sign
                    i += n
                    continue
            if c == ')' and (self._state & NumberTextParser.Parens) != 0:
                self._state &= ~NumberTextParser.Parens
                i += 1
                continue
            n = 0 if self._currency is None else Number.MatchSign(s, i, self._currency)
            if n == 0:
                return i
            self._currency = None
            i += n
