from oscil.lang import *
from System.Globalization import NumberFormatInfo
from System.Text import ValueStringBuilder


@static
@internal
class Number:
    """Standard numeric formats over a NumberBuffer, and integers."""

    @static
    def FormatInteger(magnitude: u64, negative: bool, twos: u64, size: i32, format: str, info: NumberFormatInfo) -> str:
        if format is None or format.Length == 0:
            return Number._PaddedDecimal(magnitude, negative, -1, info)
        precision: i32 = -1
        letter = Number.ParseFormatSpecifier(format, out(precision))
        upper = Number.UpperLetter(letter)
        if upper == 'D' or (upper == 'G' and precision < 1) or upper == 'R':
            return Number._PaddedDecimal(magnitude, negative, precision if upper == 'D' else -1, info)
        if upper == 'X':
            return Number.PowerOfTwo(twos, 4, precision, letter == 'X')
        if upper == 'B':
            return Number.PowerOfTwo(twos, 1, precision, True)
        digits: Ptr[u8] = stackalloc(u8, 24)
        number = NumberBuffer(NumberBuffer.Integer, digits, 24)
        number.SetInteger(magnitude)
        number.IsNegative = negative
        return Number.FormatBuffer(ref(number), letter, precision, format, info)

    @static
    def FormatBuffer(number: Ref[NumberBuffer], letter: char, precision: i32, format: str, info: NumberFormatInfo) -> str:
        initial: Span[char] = stackalloc(char, 128)
        text = ValueStringBuilder(initial)
        if letter == '\0':
            Number._Custom(ref(text), ref(number), format, info)
        else:
            Number._Standard(ref(text), ref(number), letter, precision, info)
        return text.ToString()

    @static
    def UpperLetter(letter: char) -> char:
        return char(i32(letter) - 32) if letter >= 'a' and letter <= 'z' else letter

    @static
    def BadFormat() -> FormatException:
        return FormatException("Format specifier was invalid.")

    @static
    def ParseFormatSpecifier(format: str, precision: Out[i32]) -> char:
        """The letter of a standard format, or a zero unit for a custom format. Precision is -1 when none is given."""
        precision = -1
        length = 0 if format is None else format.Length
        if length == 0:
            return 'G'
        letter = format[0]
        if Char.IsAsciiLetter(letter):
            n = 0
            i = 1
            while i < length and Char.IsAsciiDigit(format[i]):
                if n >= 100000000:
                    raise Number.BadFormat()
                n = n * 10 + (format[i] - '0')
                i += 1
            if i >= length or format[i] == '\0':
                if i > 1:
                    precision = n
                return letter
        return 'G' if letter == '\0' else '\0'

    @static
    def _PaddedDecimal(magnitude: u64, negative: bool, digits: i32, info: NumberFormatInfo) -> str:
        count = Number.DigitCount(magnitude)
        sign = info.NegativeSign if negative else ""
        if digits <= count and (not negative or sign == "-"):
            return Number._Decimal(magnitude, negative)
        width = count if digits < count else digits
        result = String.FastAllocateString(width + sign.Length)
        with fixed(result) as p:
            for k in range(sign.Length):
                p[k] = sign[k]
            i = sign.Length + width - 1
            rest = magnitude
            while i >= sign.Length:
                quotient = div(rest, u64(10))
                p[i] = char(i32(rest - quotient * u64(10)) + 48)
                rest = quotient
                i -= 1
        return result

    @static
    def PaddedDigits(digits: Ptr[u8], count: i32, width: i32, sign: str) -> str:
        """Decimal digits with a sign and with zeros before them, up to `width`."""
        zeros = width - count if width > count else 0
        result = String.FastAllocateString(sign.Length + zeros + count)
        with fixed(result) as p:
            for k in range(sign.Length):
                p[k] = sign[k]
            start = sign.Length
            for k in range(zeros):
                p[start + k] = '0'
            start += zeros
            for k in range(count):
                p[start + k] = char(digits[k])
        return result

    @static
    def PowerOfTwo(value: u64, shift: i32, digits: i32, upper: bool) -> str:
        count = 1
        rest = value >> shift
        while rest != u64(0):
            count += 1
            rest = rest >> shift
        width = count if digits < count else digits
        result = String.FastAllocateString(width)
        mask = u64((1 << shift) - 1)
        letter_base = 55 if upper else 87
        rest = value
        with fixed(result) as p:
            i = width - 1
            while i >= 0:
                digit = i32(rest & mask)
                p[i] = char(digit + (48 if digit < 10 else letter_base))
                rest = rest >> shift
                i -= 1
        return result

    @static
    def _Standard(text: Ref[ValueStringBuilder], number: Ref[NumberBuffer], letter: char, digits: i32, info: NumberFormatInfo) -> None:
        exact = number.Kind == NumberBuffer.Floating
        upper = Number.UpperLetter(letter)
        if upper == 'F':
            if digits < 0:
                digits = info.NumberDecimalDigits
            number.Round(number.Scale + digits, exact)
            if number.IsNegative:
                text.Append(info.NegativeSign)
            Number._Fixed(ref(text), ref(number), digits, None, info.NumberDecimalSeparator, None)
        elif upper == 'N':
            if digits < 0:
                digits = info.NumberDecimalDigits
            number.Round(number.Scale + digits, exact)
            Number._Grouped(ref(text), ref(number), digits, info)
        elif upper == 'E':
            if digits < 0:
                digits = 6
            digits += 1
            number.Round(digits, exact)
            if number.IsNegative:
                text.Append(info.NegativeSign)
            Number._Scientific(ref(text), ref(number), digits, info, letter)
        elif upper == 'G' or upper == 'R':
            Number._GeneralFormat(ref(text), ref(number), letter, digits, exact, info)
        elif upper == 'C':
            if digits < 0:
                digits = info.CurrencyDecimalDigits
            number.Round(number.Scale + digits, exact)
            Number._Currency(ref(text), ref(number), digits, info)
        elif upper == 'P':
            if digits < 0:
                digits = info.PercentDecimalDigits
            number.Scale += 2
            number.Round(number.Scale + digits, exact)
            Number._Percent(ref(text), ref(number), digits, info)
        else:
            raise Number.BadFormat()

    @static
    def _GeneralFormat(text: Ref[ValueStringBuilder], number: Ref[NumberBuffer], letter: char, digits: i32, exact: bool, info: NumberFormatInfo) -> None:
        suppress = False
        if digits < 1:
            if number.Kind == NumberBuffer.Decimal and digits == -1:
                # A decimal shows its scale: no rounding, no trimming of zeros, never an exponent.
                suppress = True
            digits = number.Count
        if not suppress:
            number.Round(digits, exact)
        if number.IsNegative and (number.Digits[0] != u8(0) or number.Kind == NumberBuffer.Floating):
            text.Append(info.NegativeSign)
        Number._General(ref(text), ref(number), digits, info, char('E') if letter == 'G' or letter == 'R' else char('e'), suppress)

    @static
    def _Fixed(text: Ref[ValueStringBuilder], number: Ref[NumberBuffer], digits: i32, groups: Array[i32], point: str, separator: str) -> None:
        position = number.Scale
        p = number.Digits
        if position > 0:
            last = 0
            index = 0
            if groups is not None and len(groups) != 0:
                # The places of the separators, counted from the point; `last` is the one written first.
                while True:
                    size = groups[index]
                    if size == 0 or position - last <= size:
                        break
                    last += size
                    if index < len(groups) - 1:
                        index += 1
            while position > 0:
                if p[0] != u8(0):
                    text.Append(char(p[0]))
                    p = p + 1
                else:
                    text.Append('0')
                position -= 1
                if position == last and last > 0:
                    text.Append(separator)
                    last = Number._PreviousGroup(groups, last)
        else:
            text.Append('0')
        if digits > 0:
            text.Append(point)
            if position < 0:
                zeros = -position if -position < digits else digits
                text.Append('0', zeros)
                digits -= zeros
            while digits > 0:
                if p[0] == u8(0):
                    text.Append('0', digits)
                    return
                text.Append(char(p[0]))
                p = p + 1
                digits -= 1

    @static
    def _PreviousGroup(groups: Array[i32], place: i32) -> i32:
        """The separator's place next to the right of `place`."""
        total = 0
        index = 0
        while True:
            size = groups[index]
            if size == 0 or total + size >= place:
                return total
            total += size
            if index < len(groups) - 1:
                index += 1

    @static
    def _Scientific(text: Ref[ValueStringBuilder], number: Ref[NumberBuffer], digits: i32, info: NumberFormatInfo, letter: char) -> None:
        p = number.Digits
        if p[0] != u8(0):
            text.Append(char(p[0]))
            p = p + 1
        else:
            text.Append('0')
        if digits != 1:
            text.Append(info.NumberDecimalSeparator)
        digits -= 1
        while digits > 0:
            if p[0] == u8(0):
                text.Append('0', digits)
                break
            text.Append(char(p[0]))
            p = p + 1
            digits -= 1
        exponent = 0 if number.Digits[0] == u8(0) else number.Scale - 1
        Number._Exponent(ref(text), exponent, info, letter, 3, True)

    @static
    def _Exponent(text: Ref[ValueStringBuilder], value: i32, info: NumberFormatInfo, letter: char, min_digits: i32, plus: bool) -> None:
        text.Append(letter)
        if value < 0:
            text.Append(info.NegativeSign)
            value = -value
        elif plus:
            text.Append(info.PositiveSign)
        shown = Number.UInt32ToDecStr(u32(value))
        text.Append('0', min_digits - shown.Length)
        text.Append(shown)

    @static
    def _General(text: Ref[ValueStringBuilder], number: Ref[NumberBuffer], digits: i32, info: NumberFormatInfo, letter: char, suppress: bool) -> None:
        position = number.Scale
        scientific = False
        if not suppress and (position > digits or position < -3):
            position = 1
            scientific = True
        p = number.Digits
        if position > 0:
            while position > 0:
                if p[0] != u8(0):
                    text.Append(char(p[0]))
                    p = p + 1
                else:
                    text.Append('0')
                position -= 1
        else:
            text.Append('0')
        if p[0] != u8(0) or position < 0:
            text.Append(info.NumberDecimalSeparator)
            text.Append('0', -position)
            while p[0] != u8(0):
                text.Append(char(p[0]))
                p = p + 1
        if scientific:
            Number._Exponent(ref(text), number.Scale - 1, info, letter, 2, True)

    @static
    def _Grouped(text: Ref[ValueStringBuilder], number: Ref[NumberBuffer], digits: i32, info: NumberFormatInfo) -> None:
        pattern = "#"
        if number.IsNegative:
            pattern = Number._Pattern("(#)|-#|- #|#-|# -", info.NumberNegativePattern)
        for i in range(pattern.Length):
            ch = pattern[i]
            if ch == '#':
                Number._Fixed(ref(text), ref(number), digits, info.NumberGroupSizesCore, info.NumberDecimalSeparator, info.NumberGroupSeparator)
            elif ch == '-':
                text.Append(info.NegativeSign)
            else:
                text.Append(ch)

    @static
    def _Currency(text: Ref[ValueStringBuilder], number: Ref[NumberBuffer], digits: i32, info: NumberFormatInfo) -> None:
        if number.IsNegative:
            pattern = Number._Pattern("($#)|-$#|$-#|$#-|(#$)|-#$|#-$|#$-|-# $|-$ #|# $-|$ #-|$ -#|#- $|($ #)|(# $)|$- #", info.CurrencyNegativePattern)
        else:
            pattern = Number._Pattern("$#|#$|$ #|# $", info.CurrencyPositivePattern)
        for i in range(pattern.Length):
            ch = pattern[i]
            if ch == '#':
                Number._Fixed(ref(text), ref(number), digits, info.CurrencyGroupSizesCore, info.CurrencyDecimalSeparator, info.CurrencyGroupSeparator)
            elif ch == '-':
                text.Append(info.NegativeSign)
            elif ch == '$':
                text.Append(info.CurrencySymbol)
            else:
                text.Append(ch)

    @static
    def _Percent(text: Ref[ValueStringBuilder], number: Ref[NumberBuffer], digits: i32, info: NumberFormatInfo) -> None:
        if number.IsNegative:
            pattern = Number._Pattern("-# %|-#%|-%#|%-#|%#-|#-%|#%-|-% #|# %-|% #-|% -#|#- %", info.PercentNegativePattern)
        else:
            pattern = Number._Pattern("# %|#%|%#|% #", info.PercentPositivePattern)
        for i in range(pattern.Length):
            ch = pattern[i]
            if ch == '#':
                Number._Fixed(ref(text), ref(number), digits, info.PercentGroupSizesCore, info.PercentDecimalSeparator, info.PercentGroupSeparator)
            elif ch == '-':
                text.Append(info.NegativeSign)
            elif ch == '%':
                text.Append(info.PercentSymbol)
            else:
                text.Append(ch)

    @static
    def _Pattern(patterns: str, index: i32) -> str:
        """The pattern with that number in a list divided by bars."""
        start = 0
        for k in range(index):
            start = patterns.IndexOf('|', start) + 1
        end = patterns.IndexOf('|', start)
        return patterns.Substring(start) if end < 0 else patterns.Substring(start, end - start)
