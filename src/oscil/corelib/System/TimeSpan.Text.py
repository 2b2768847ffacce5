from oscil.lang import *
from System.Globalization import TimeSpanStyles
from System.Text import StringBuilder


@struct
@readonly
class TimeSpan:
    @override
    def ToString(self) -> str:
        return self._Standard('c')

    def ToString(self, format: str) -> str:
        return self.ToString(format, None)

    def ToString(self, format: str, formatProvider: IFormatProvider) -> str:
        if format is None or format.Length == 0:
            return self._Standard('c')
        if format.Length == 1:
            c = format[0]
            if c == 'c' or c == 't' or c == 'T':
                return self._Standard('c')
            if c == 'g' or c == 'G':
                return self._Standard(c)
            raise FormatException("Input string was not in a correct format.")
        return self._Custom(format)

    def TryFormat(self, destination: Span[char], charsWritten: Out[i32], format: ReadOnlySpan[char] = default(ReadOnlySpan[char]), formatProvider: IFormatProvider = None) -> bool:
        return Number.CopyTo(self.ToString(format.ToString(), formatProvider), destination, out(charsWritten))

    def _Standard(self, kind: char) -> str:
        text = StringBuilder()
        magnitude = u64(0) - u64(self._ticks) if self._ticks < i64(0) else u64(self._ticks)
        if self._ticks < i64(0):
            text.Append('-')
        fraction = i32(magnitude % u64(10000000))
        seconds = div(magnitude, u64(10000000))
        days = i32(div(seconds, u64(86400)))
        rest = i32(seconds % u64(86400))
        if days != 0 or kind == 'G':
            text.Append(days).Append('.' if kind == 'c' else ':')
        hours = div(rest, 3600)
        if kind == 'g':
            text.Append(hours)
        else:
            TimeSpan.Digits(text, hours, 2)
        text.Append(':')
        TimeSpan.Digits(text, rem(div(rest, 60), 60), 2)
        text.Append(':')
        TimeSpan.Digits(text, rem(rest, 60), 2)
        if fraction != 0 or kind == 'G':
            text.Append('.')
            shown = fraction.ToString("D7")
            text.Append(shown.TrimEnd('0') if kind == 'g' else shown)
        return text.ToString()

    @static
    @internal
    def Digits(text: StringBuilder, value: i32, width: i32) -> None:
        shown = value.ToString()
        text.Append('0', width - shown.Length if width > shown.Length else 0)
        text.Append(shown)

    @static
    @internal
    def RepeatLength(format: str, at: i32) -> i32:
        n = 1
        while at + n < format.Length and format[at + n] == format[at]:
            n += 1
        return n

    @static
    @internal
    def ReadQuoted(format: str, at: i32, text: StringBuilder) -> i32:
        """Append a quoted literal; the length of what was read, quotes included."""
        quote = format[at]
        i = at + 1
        while i < format.Length:
            c = format[i]
            i += 1
            if c == quote:
                return i - at
            if c == '\\':
                if i >= format.Length:
                    break
                c = format[i]
                i += 1
            text.Append(c)
        raise FormatException("Cannot find a matching quote character for the character '" + quote.ToString() + "'.")

    def _Custom(self, format: str) -> str:
        text = StringBuilder()
        day = div(self._ticks, i64(864000000000))
        time = rem(self._ticks, i64(864000000000))
        if self._ticks < i64(0):
            day = -day
            time = -time
        fraction = i32(rem(time, i64(10000000)))
        seconds = i32(div(time, i64(10000000)))
        i = 0
        while i < format.Length:
            c = format[i]
            n = TimeSpan.RepeatLength(format, i)
            if c == 'h' or c == 'm' or c == 's':
                if n > 2:
                    raise FormatException("Input string was not in a correct format.")
                value = div(seconds, 3600)
                if c == 'm':
                    value = rem(div(seconds, 60), 60)
                elif c == 's':
                    value = rem(seconds, 60)
                TimeSpan.Digits(text, value, n)
            elif c == 'f' or c == 'F':
                if n > 7:
                    raise FormatException("Input string was not in a correct format.")
                shown = fraction.ToString("D7").Substring(0, n)
                text.Append(shown if c == 'f' else shown.TrimEnd('0'))
            elif c == 'd':
                if n > 8:
                    raise FormatException("Input string was not in a correct format.")
                TimeSpan.Digits(text, i32(day), n)
            elif c == '\'' or c == '"':
                n = TimeSpan.ReadQuoted(format, i, text)
            elif c == '%':
                if i + 1 >= format.Length or format[i + 1] == '%':
                    raise FormatException("Input string was not in a correct format.")
                n = 1
            elif c == '\\':
                if i + 1 >= format.Length:
                    raise FormatException("Input string was not in a correct format.")
                text.Append(format[i + 1])
                n = 2
            else:
                raise FormatException("Input string was not in a correct format.")
            i += n
        return text.ToString()

    @static
    def Parse(s: str) -> TimeSpan:
        return TimeSpan.Parse(s, None)

    @static
    def Parse(input: str, formatProvider: IFormatProvider) -> TimeSpan:
        if input is None:
            raise ArgumentNullException("input")
        return TimeSpan.Parse(input.AsSpan(), formatProvider)

    @static
    def Parse(input: ReadOnlySpan[char], formatProvider: IFormatProvider = None) -> TimeSpan:
        ticks: i64 = 0
        status = TimeSpan._ParseCore(input, out(ticks))
        if status == 1:
            raise FormatException("String '" + input.ToString() + "' was not recognized as a valid TimeSpan.")
        if status == 2:
            raise OverflowException("The TimeSpan string '" + input.ToString() + "' could not be parsed because at least one of the numeric components is out of range or contains too many digits.")
        return TimeSpan(ticks)

    @static
    def TryParse(s: str, result: Out[TimeSpan]) -> bool:
        return TimeSpan.TryParse(s.AsSpan() if s is not None else default(ReadOnlySpan[char]), out(result))

    @static
    def TryParse(input: str, formatProvider: IFormatProvider, result: Out[TimeSpan]) -> bool:
        return TimeSpan.TryParse(input, out(result))

    @static
    def TryParse(s: ReadOnlySpan[char], formatProvider: IFormatProvider, result: Out[TimeSpan]) -> bool:
        return TimeSpan.TryParse(s, out(result))

    @static
    def TryParse(s: ReadOnlySpan[char], result: Out[TimeSpan]) -> bool:
        ticks: i64 = 0
        ok = TimeSpan._ParseCore(s, out(ticks)) == 0
        result = TimeSpan(ticks) if ok else default(TimeSpan)
        return ok

    @static
    def _ParseCore(s: ReadOnlySpan[char], ticks: Out[i64]) -> i32:
        """[-]{d | [d.]hh:mm[:ss[.fffffff]] | d:hh:mm:ss[.f]}: 0 success, 1 wrong format, 2 a part out of range."""
        ticks = i64(0)
        text = s.Trim()
        n = text.Length
        i = 0
        negative = n > 0 and text[0] == '-'
        if negative:
            i = 1
        parts = Array[i64](5)
        separators = Array[char](5)
        count = 0
        fraction: i64 = 0
        status = 0
        while True:
            first = i
            value: i64 = 0
            while i < n and Char.IsAsciiDigit(text[i]):
                value = value * i64(10) + i64(text[i] - '0')
                if value > i64(2147483647):
                    status = 2
                    value = i64(2147483647)
                i += 1
            if i == first or count == 5:
                return 1
            parts[count] = value
            separators[count] = text[i] if i < n else '\0'
            count += 1
            if i == n:
                break
            if text[i] == '.' and count >= 3 and not (count == 1):
                digits = i + 1
                i += 1
                scale: i64 = 1000000
                while i < n and Char.IsAsciiDigit(text[i]):
                    fraction += i64(text[i] - '0') * scale
                    scale = div(scale, i64(10))
                    i += 1
                if i - digits > 7:
                    status = 2
                if i != n or i == digits:
                    return 1
                break
            if text[i] != ':' and not (text[i] == '.' and count == 1):
                return 1
            i += 1
        dotted = count > 1 and separators[0] == '.'
        days: i64 = 0
        at = 0
        if count == 1 or dotted or count == 4:
            days = parts[0]
            at = 1
        left = count - at
        if count > 1 and (left < 2 or left > 3):
            return 1
        hours = parts[at] if left > 0 else i64(0)
        minutes = parts[at + 1] if left > 1 else i64(0)
        seconds = parts[at + 2] if left > 2 else i64(0)
        if status != 0 or days > i64(10675199) or hours > i64(23) or minutes > i64(59) or seconds > i64(59):
            return 2
        total = u64(days) * u64(864000000000) + u64(hours) * u64(36000000000) + u64(minutes) * u64(600000000) + u64(seconds) * u64(10000000) + u64(fraction)
        limit = u64(0x8000000000000000) if negative else u64(0x7FFFFFFFFFFFFFFF)
        if total > limit:
            return 2
        ticks = i64(u64(0) - total) if negative else i64(total)
        return 0

    @static
    def ParseExact(input: str, format: str, formatProvider: IFormatProvider) -> TimeSpan:
        return TimeSpan.ParseExact(input, format, formatProvider, TimeSpanStyles.None_)

    @static
    def ParseExact(input: str, format: str, formatProvider: IFormatProvider, styles: TimeSpanStyles) -> TimeSpan:
        if input is None:
            raise ArgumentNullException("input")
        if format is None:
            raise ArgumentNullException("format")
        ticks: i64 = 0
        status = TimeSpan._ParseFormat(input, format, styles, out(ticks))
        if status == 0:
            return TimeSpan(ticks)
        if status == 2:
            raise OverflowException("The TimeSpan string '" + input + "' could not be parsed because at least one of the numeric components is out of range or contains too many digits.")
        if status == 3:
            raise FormatException("Input string was not in a correct format.")
        raise FormatException("String '" + input + "' was not recognized as a valid TimeSpan.")

    @static
    def ParseExact(input: str, formats: Array[str], formatProvider: IFormatProvider) -> TimeSpan:
        return TimeSpan.ParseExact(input, formats, formatProvider, TimeSpanStyles.None_)

    @static
    def ParseExact(input: str, formats: Array[str], formatProvider: IFormatProvider, styles: TimeSpanStyles) -> TimeSpan:
        if input is None:
            raise ArgumentNullException("input")
        if formats is None:
            raise ArgumentNullException("formats")
        result = default(TimeSpan)
        if not TimeSpan.TryParseExact(input, formats, formatProvider, styles, out(result)):
            raise FormatException("String '" + input + "' was not recognized as a valid TimeSpan.")
        return result

    @static
    def ParseExact(input: ReadOnlySpan[char], format: ReadOnlySpan[char], formatProvider: IFormatProvider, styles: TimeSpanStyles = TimeSpanStyles.None_) -> TimeSpan:
        return TimeSpan.ParseExact(input.ToString(), format.ToString(), formatProvider, styles)

    @static
    def ParseExact(input: ReadOnlySpan[char], formats: Array[str], formatProvider: IFormatProvider, styles: TimeSpanStyles = TimeSpanStyles.None_) -> TimeSpan:
        return TimeSpan.ParseExact(input.ToString(), formats, formatProvider, styles)

    @static
    def TryParseExact(input: str, format: str, formatProvider: IFormatProvider, styles: TimeSpanStyles, result: Out[TimeSpan]) -> bool:
        ticks: i64 = 0
        ok = input is not None and format is not None and TimeSpan._ParseFormat(input, format, styles, out(ticks)) == 0
        result = TimeSpan(ticks) if ok else default(TimeSpan)
        return ok

    @static
    def TryParseExact(input: str, formats: Array[str], formatProvider: IFormatProvider, styles: TimeSpanStyles, result: Out[TimeSpan]) -> bool:
        result = default(TimeSpan)
        if formats is None:
            return False
        for format in formats:
            if TimeSpan.TryParseExact(input, format, formatProvider, styles, out(result)):
                return True
        return False

    @family(F=("str", "Array[str]"))
    @static
    def TryParseExact(input: str, format: F, formatProvider: IFormatProvider, result: Out[TimeSpan]) -> bool:
        return TimeSpan.TryParseExact(input, format, formatProvider, TimeSpanStyles.None_, out(result))

    @static
    def TryParseExact(input: ReadOnlySpan[char], format: ReadOnlySpan[char], formatProvider: IFormatProvider, styles: TimeSpanStyles, result: Out[TimeSpan]) -> bool:
        return TimeSpan.TryParseExact(input.ToString(), format.ToString(), formatProvider, styles, out(result))

    @static
    def TryParseExact(input: ReadOnlySpan[char], formats: Array[str], formatProvider: IFormatProvider, styles: TimeSpanStyles, result: Out[TimeSpan]) -> bool:
        return TimeSpan.TryParseExact(input.ToString(), formats, formatProvider, styles, out(result))

    @static
    def TryParseExact(input: ReadOnlySpan[char], format: ReadOnlySpan[char], formatProvider: IFormatProvider, result: Out[TimeSpan]) -> bool:
        return TimeSpan.TryParseExact(input.ToString(), format.ToString(), formatProvider, TimeSpanStyles.None_, out(result))

    @static
    def TryParseExact(input: ReadOnlySpan[char], formats: Array[str], formatProvider: IFormatProvider, result: Out[TimeSpan]) -> bool:
        return TimeSpan.TryParseExact(input.ToString(), formats, formatProvider, TimeSpanStyles.None_, out(result))

    @static
    def _ParseStandard(input: str, letter: char, ticks: Out[i64]) -> i32:
        """`c` is the shape of ToString(); `g` and `G` divide days by a colon, and `G` wants every part."""
        ticks = i64(0)
        if letter == 'g' or letter == 'G':
            colon = input.LastIndexOf(':')
            point = input.IndexOf('.')
            if point >= 0 and point < colon:
                return 1
            if letter == 'G' and (point < 0 or input.Split(':').Length != 4):
                return 1
        elif letter == 'c' or letter == 't' or letter == 'T':
            # Days stand before a point, and a fraction has seven digits at most.
            fraction = input.LastIndexOf('.') if input.IndexOf(':') >= 0 and input.LastIndexOf('.') > input.IndexOf(':') else input.Length
            if input.Split(':').Length > 3 or input.Trim().Length - fraction > 8:
                return 1
        else:
            raise FormatException("Input string was not in a correct format.")
        return TimeSpan._ParseCore(input.AsSpan(), out(ticks))

    @static
    def _ParseFormat(input: str, format: str, styles: TimeSpanStyles, ticks: Out[i64]) -> i32:
        """0 success, 1 wrong format, 2 a part out of range, 3 a text that does not match."""
        wide = False
        if format.Length == 1:
            return TimeSpan._ParseStandard(input, format[0], out(ticks))
        ticks = i64(0)
        total: i64 = 0
        at = 0
        i = 0
        literal = StringBuilder()
        while i < format.Length:
            c = format[i]
            n = TimeSpan.RepeatLength(format, i)
            literal.Clear()
            if c == 'd' or c == 'h' or c == 'm' or c == 's' or c == 'f' or c == 'F':
                most = n if n > 1 or c == 'f' or c == 'F' else (8 if c == 'd' else 2)
                value: i64 = 0
                digits = 0
                while digits < most and at < input.Length and Char.IsAsciiDigit(input[at]):
                    value = value * i64(10) + i64(input[at] - '0')
                    at += 1
                    digits += 1
                if (digits == 0 and c != 'F') or (digits < n and c != 'F' and n > 1):
                    return 3
                if c == 'f' or c == 'F':
                    for k in range(7 - digits):
                        value *= i64(10)
                    total += value
                elif c == 'd':
                    wide = wide or value > i64(10675199)
                    total += value * i64(864000000000)
                elif c == 'h':
                    wide = wide or value > i64(23)
                    total += value * i64(36000000000)
                else:
                    wide = wide or value > i64(59)
                    total += value * (i64(600000000) if c == 'm' else i64(10000000))
            elif c == '\'' or c == '"':
                n = TimeSpan.ReadQuoted(format, i, literal)
            elif c == '%':
                n = 1
            elif c == '\\' and i + 1 < format.Length:
                literal.Append(format[i + 1])
                n = 2
            else:
                return 3
            for k in range(literal.Length):
                if at >= input.Length or input[at] != literal[k]:
                    return 3
                at += 1
            i += n
        if at != input.Length:
            return 1
        if wide:
            return 2
        ticks = -total if styles == TimeSpanStyles.AssumeNegative else total
        return 0
