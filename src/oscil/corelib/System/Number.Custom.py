from oscil.lang import *
from System.Globalization import NumberFormatInfo
from System.Text import ValueStringBuilder


@static
@internal
class Number:
    """Custom numeric formats, such as `#,##0.00;(0);zero`."""

    @static
    def _Custom(text: Ref[ValueStringBuilder], number: Ref[NumberBuffer], format: str, info: NumberFormatInfo) -> None:
        section = Number._FindSection(format, 2 if number.Digits[0] == u8(0) else (1 if number.IsNegative else 0))
        shape = CustomNumberShape()
        while True:
            shape.Scan(format, section)
            if number.Digits[0] == u8(0):
                if number.Kind != NumberBuffer.Floating:
                    number.IsNegative = False
                number.Scale = 0
                break
            number.Scale += shape.ScaleAdjust
            kept = shape.DigitCount if shape.Scientific else number.Scale + shape.DigitCount - shape.DecimalPos
            number.Round(kept, False)
            if number.Digits[0] != u8(0):
                break
            # Rounded to zero: the third section, when there is one.
            other = Number._FindSection(format, 2)
            if other == section:
                break
            section = other
        first = shape.DecimalPos - shape.FirstDigit if shape.FirstDigit < shape.DecimalPos else 0
        last = shape.DecimalPos - shape.LastDigit if shape.LastDigit > shape.DecimalPos else 0
        Number._WriteCustom(ref(text), ref(number), format, section, ref(shape), first, last, info)

    @static
    def _FindSection(format: str, section: i32) -> i32:
        if section == 0:
            return 0
        n = format.Length
        i = 0
        while i < n:
            ch = format[i]
            i += 1
            if ch == '\'' or ch == '"':
                while i < n and format[i] != '\0':
                    i += 1
                    if format[i - 1] == ch:
                        break
            elif ch == '\\':
                if i < n and format[i] != '\0':
                    i += 1
            elif ch == ';':
                section -= 1
                if section == 0:
                    return i if i < n and format[i] != '\0' and format[i] != ';' else 0
            elif ch == '\0':
                return 0
        return 0

    @static
    def _WriteCustom(text: Ref[ValueStringBuilder], number: Ref[NumberBuffer], format: str, section: i32, shape: Ref[CustomNumberShape], first: i32, last: i32, info: NumberFormatInfo) -> None:
        position = shape.DecimalPos
        adjust = 0
        if not shape.Scientific:
            if number.Scale > position:
                position = number.Scale
            adjust = number.Scale - shape.DecimalPos
        groups = CustomNumberGroups(info, shape.ThousandSeps)
        shown = position + (adjust if adjust < 0 else 0)
        groups.Count(first if first > shown else shown)
        if number.IsNegative and section == 0 and number.Scale != 0:
            text.Append(info.NegativeSign)
        point_written = False
        scientific = shape.Scientific
        p = number.Digits
        n = format.Length
        i = section
        while i < n:
            ch = format[i]
            i += 1
            if ch == '\0' or ch == ';':
                break
            if adjust > 0 and (ch == '#' or ch == '0' or ch == '.'):
                while adjust > 0:
                    if p[0] != u8(0):
                        text.Append(char(p[0]))
                        p = p + 1
                    else:
                        text.Append('0')
                    groups.After(ref(text), position)
                    position -= 1
                    adjust -= 1
            if ch == '#' or ch == '0':
                digit = '\0'
                if adjust < 0:
                    adjust += 1
                    if position <= first:
                        digit = '0'
                elif p[0] != u8(0):
                    digit = char(p[0])
                    p = p + 1
                elif position > last:
                    digit = '0'
                if digit != '\0':
                    text.Append(digit)
                    groups.After(ref(text), position)
                position -= 1
            elif ch == '.':
                if position == 0 and not point_written and (last < 0 or (shape.DecimalPos < shape.DigitCount and p[0] != u8(0))):
                    text.Append(info.NumberDecimalSeparator)
                    point_written = True
            elif ch == '‰':
                text.Append(info.PerMilleSymbol)
            elif ch == '%':
                text.Append(info.PercentSymbol)
            elif ch == ',':
                pass
            elif ch == '\'' or ch == '"':
                while i < n and format[i] != '\0' and format[i] != ch:
                    text.Append(format[i])
                    i += 1
                if i < n and format[i] != '\0':
                    i += 1
            elif ch == '\\':
                if i < n and format[i] != '\0':
                    text.Append(format[i])
                    i += 1
            elif (ch == 'E' or ch == 'e') and scientific and Number.ExponentFollows(format, i):
                plus = format[i] == '+'
                if format[i] != '0':
                    i += 1
                width = 0
                while i < n and format[i] == '0':
                    width += 1
                    i += 1
                exponent = 0 if number.Digits[0] == u8(0) else number.Scale - shape.DecimalPos
                Number._Exponent(ref(text), exponent, info, ch, 10 if width > 10 else width, plus)
                scientific = False
            elif (ch == 'E' or ch == 'e') and not scientific:
                text.Append(ch)
                if i < n and (format[i] == '+' or format[i] == '-'):
                    text.Append(format[i])
                    i += 1
                while i < n and format[i] == '0':
                    text.Append('0')
                    i += 1
            else:
                text.Append(ch)
        if number.IsNegative and section == 0 and number.Scale == 0 and text.Length > 0:
            text.Insert(0, info.NegativeSign)

    @static
    def ExponentFollows(format: str, i: i32) -> bool:
        if i >= format.Length:
            return False
        if format[i] == '0':
            return True
        return i + 1 < format.Length and (format[i] == '+' or format[i] == '-') and format[i + 1] == '0'


@internal
@struct
class CustomNumberShape:
    """What one section of a custom format asks for."""

    DigitCount: i32
    DecimalPos: i32
    FirstDigit: i32
    LastDigit: i32
    ScaleAdjust: i32
    Scientific: bool
    ThousandSeps: bool

    def Scan(self, format: str, section: i32) -> None:
        self.DigitCount = 0
        self.DecimalPos = -1
        self.FirstDigit = 0x7FFFFFFF
        self.LastDigit = 0
        self.ScaleAdjust = 0
        self.Scientific = False
        self.ThousandSeps = False
        thousand_pos = -1
        thousand_count = 0
        n = format.Length
        i = section
        while i < n:
            ch = format[i]
            i += 1
            if ch == '\0' or ch == ';':
                break
            if ch == '#':
                self.DigitCount += 1
            elif ch == '0':
                if self.FirstDigit == 0x7FFFFFFF:
                    self.FirstDigit = self.DigitCount
                self.DigitCount += 1
                self.LastDigit = self.DigitCount
            elif ch == '.':
                if self.DecimalPos < 0:
                    self.DecimalPos = self.DigitCount
            elif ch == ',':
                if self.DigitCount > 0 and self.DecimalPos < 0:
                    if thousand_pos >= 0 and thousand_pos == self.DigitCount:
                        thousand_count += 1
                    else:
                        if thousand_pos >= 0:
                            self.ThousandSeps = True
                        thousand_pos = self.DigitCount
                        thousand_count = 1
            elif ch == '%':
                self.ScaleAdjust += 2
            elif ch == '‰':
                self.ScaleAdjust += 3
            elif ch == '\'' or ch == '"':
                while i < n and format[i] != '\0':
                    i += 1
                    if format[i - 1] == ch:
                        break
            elif ch == '\\':
                if i < n and format[i] != '\0':
                    i += 1
            elif ch == 'E' or ch == 'e':
                if Number.ExponentFollows(format, i):
                    i += 1
                    while i < n and format[i] == '0':
                        i += 1
                    self.Scientific = True
        if self.DecimalPos < 0:
            self.DecimalPos = self.DigitCount
        if thousand_pos >= 0:
            if thousand_pos == self.DecimalPos:
                self.ScaleAdjust -= thousand_count * 3
            else:
                self.ThousandSeps = True


@internal
@struct
class CustomNumberGroups:
    """Writes group separators: after the digit at place p when p - 1 is a boundary."""

    _separator: str
    _sizes: Array[i32]
    _places: Array[i32]
    _next: i32

    def __init__(self, info: NumberFormatInfo, wanted: bool) -> None:
        self._separator = info.NumberGroupSeparator
        self._sizes = info.NumberGroupSizesCore if wanted and info.NumberGroupSeparator.Length > 0 else None
        self._places = None
        self._next = -1

    def Count(self, digits: i32) -> None:
        """Note the boundaries in a number with that many digits before the point."""
        if self._sizes is None or len(self._sizes) == 0:
            return
        places = Array[i32](8)
        index = 0
        size = self._sizes[0]
        total = size
        while digits > total and size != 0:
            self._next += 1
            if self._next == len(places):
                larger = Array[i32](len(places) * 2)
                Array.Copy(places, larger, len(places))
                places = larger
            places[self._next] = total
            if index < len(self._sizes) - 1:
                index += 1
                size = self._sizes[index]
            total += size
        self._places = places

    def After(self, text: Ref[ValueStringBuilder], position: i32) -> None:
        if self._next >= 0 and position > 1 and position == self._places[self._next] + 1:
            text.Append(self._separator)
            self._next -= 1
