from oscil.lang import *
from System.Globalization import CultureInfo, NumberStyles


@static
class Utf8Parser:
    """Values from the start of UTF-8 text: as many bytes as belong to the value, whatever follows."""

    @static
    def _Digit(b: u8, hex: bool) -> bool:
        if b >= 48 and b <= 57:
            return True
        return hex and ((b >= 65 and b <= 70) or (b >= 97 and b <= 102))

    @static
    def _IntegerEnd(source: ReadOnlySpan[u8], format: char) -> i32:
        """Length of the number at the start, 0 if there is none."""
        hex = format == 'x' or format == 'X'
        if not (hex or i32(format) == 0 or format == 'g' or format == 'G' or format == 'd' or format == 'D' or format == 'n' or format == 'N'):
            raise FormatException("Format specifier was invalid.")
        commas = format == 'n' or format == 'N'
        i = 0
        if not hex and source.Length > 0 and (source[0] == 45 or source[0] == 43):
            i = 1
        first = i
        while i < source.Length and (Utf8Parser._Digit(source[i], hex) or (commas and source[i] == 44)):
            i += 1
        return i if i > first else 0

    @static
    def _Text(source: ReadOnlySpan[u8], length: i32) -> str:
        chars = Array[char](length)
        n = 0
        for i in range(length):
            if source[i] != 44:
                chars[n] = char(source[i])
                n += 1
        return String(chars, 0, n)

    @static
    def TryParse(source: ReadOnlySpan[u8], value: Out[bool], bytesConsumed: Out[i32], standardFormat: char = char(0)) -> bool:
        for k in range(2):
            word = "true" if k == 0 else "false"
            if source.Length >= word.Length:
                same = True
                for i in range(word.Length):
                    if Char.ToLowerInvariant(char(source[i])) != word[i]:
                        same = False
                if same:
                    value = k == 0
                    bytesConsumed = word.Length
                    return True
        value = False
        bytesConsumed = 0
        return False

    @static
    def TryParse(source: ReadOnlySpan[u8], value: Out[u8], bytesConsumed: Out[i32], standardFormat: char = char(0)) -> bool:
        length = Utf8Parser._IntegerEnd(source, standardFormat)
        style = NumberStyles.AllowHexSpecifier if standardFormat == 'x' or standardFormat == 'X' else NumberStyles.AllowLeadingSign
        if length == 0 or not u8.TryParse(Utf8Parser._Text(source, length), style, CultureInfo.InvariantCulture, ref(value)):
            value = 0
            bytesConsumed = 0
            return False
        bytesConsumed = length
        return True

    @static
    def TryParse(source: ReadOnlySpan[u8], value: Out[i8], bytesConsumed: Out[i32], standardFormat: char = char(0)) -> bool:
        length = Utf8Parser._IntegerEnd(source, standardFormat)
        style = NumberStyles.AllowHexSpecifier if standardFormat == 'x' or standardFormat == 'X' else NumberStyles.AllowLeadingSign
        if length == 0 or not i8.TryParse(Utf8Parser._Text(source, length), style, CultureInfo.InvariantCulture, ref(value)):
            value = 0
            bytesConsumed = 0
            return False
        bytesConsumed = length
        return True

    @static
    def TryParse(source: ReadOnlySpan[u8], value: Out[u16], bytesConsumed: Out[i32], standardFormat: char = char(0)) -> bool:
        length = Utf8Parser._IntegerEnd(source, standardFormat)
        style = NumberStyles.AllowHexSpecifier if standardFormat == 'x' or standardFormat == 'X' else NumberStyles.AllowLeadingSign
        if length == 0 or not u16.TryParse(Utf8Parser._Text(source, length), style, CultureInfo.InvariantCulture, ref(value)):
            value = 0
            bytesConsumed = 0
            return False
        bytesConsumed = length
        return True

    @static
    def TryParse(source: ReadOnlySpan[u8], value: Out[i16], bytesConsumed: Out[i32], standardFormat: char = char(0)) -> bool:
        length = Utf8Parser._IntegerEnd(source, standardFormat)
        style = NumberStyles.AllowHexSpecifier if standardFormat == 'x' or standardFormat == 'X' else NumberStyles.AllowLeadingSign
        if length == 0 or not i16.TryParse(Utf8Parser._Text(source, length), style, CultureInfo.InvariantCulture, ref(value)):
            value = 0
            bytesConsumed = 0
            return False
        bytesConsumed = length
        return True

    @static
    def TryParse(source: ReadOnlySpan[u8], value: Out[u32], bytesConsumed: Out[i32], standardFormat: char = char(0)) -> bool:
        length = Utf8Parser._IntegerEnd(source, standardFormat)
        style = NumberStyles.AllowHexSpecifier if standardFormat == 'x' or standardFormat == 'X' else NumberStyles.AllowLeadingSign
        if length == 0 or not u32.TryParse(Utf8Parser._Text(source, length), style, CultureInfo.InvariantCulture, ref(value)):
            value = 0
            bytesConsumed = 0
            return False
        bytesConsumed = length
        return True

    @static
    def TryParse(source: ReadOnlySpan[u8], value: Out[i32], bytesConsumed: Out[i32], standardFormat: char = char(0)) -> bool:
        length = Utf8Parser._IntegerEnd(source, standardFormat)
        style = NumberStyles.AllowHexSpecifier if standardFormat == 'x' or standardFormat == 'X' else NumberStyles.AllowLeadingSign
        if length == 0 or not i32.TryParse(Utf8Parser._Text(source, length), style, CultureInfo.InvariantCulture, ref(value)):
            value = 0
            bytesConsumed = 0
            return False
        bytesConsumed = length
        return True

    @static
    def TryParse(source: ReadOnlySpan[u8], value: Out[u64], bytesConsumed: Out[i32], standardFormat: char = char(0)) -> bool:
        length = Utf8Parser._IntegerEnd(source, standardFormat)
        style = NumberStyles.AllowHexSpecifier if standardFormat == 'x' or standardFormat == 'X' else NumberStyles.AllowLeadingSign
        if length == 0 or not u64.TryParse(Utf8Parser._Text(source, length), style, CultureInfo.InvariantCulture, ref(value)):
            value = 0
            bytesConsumed = 0
            return False
        bytesConsumed = length
        return True

    @static
    def TryParse(source: ReadOnlySpan[u8], value: Out[i64], bytesConsumed: Out[i32], standardFormat: char = char(0)) -> bool:
        length = Utf8Parser._IntegerEnd(source, standardFormat)
        style = NumberStyles.AllowHexSpecifier if standardFormat == 'x' or standardFormat == 'X' else NumberStyles.AllowLeadingSign
        if length == 0 or not i64.TryParse(Utf8Parser._Text(source, length), style, CultureInfo.InvariantCulture, ref(value)):
            value = 0
            bytesConsumed = 0
            return False
        bytesConsumed = length
        return True

    @static
    def _RealEnd(source: ReadOnlySpan[u8], format: char) -> i32:
        fixed_ = format == 'f' or format == 'F'
        i = 0
        if source.Length > 0 and (source[0] == 45 or source[0] == 43):
            i = 1
        digits = 0
        while i < source.Length and Utf8Parser._Digit(source[i], False):
            i += 1
            digits += 1
        if i < source.Length and source[i] == 46:
            i += 1
            while i < source.Length and Utf8Parser._Digit(source[i], False):
                i += 1
                digits += 1
        if digits == 0:
            return 0
        if not fixed_ and i < source.Length and (source[i] == 69 or source[i] == 101):
            j = i + 1
            if j < source.Length and (source[j] == 45 or source[j] == 43):
                j += 1
            first = j
            while j < source.Length and Utf8Parser._Digit(source[j], False):
                j += 1
            if j > first:
                i = j
        return i

    @static
    def TryParse(source: ReadOnlySpan[u8], value: Out[f32], bytesConsumed: Out[i32], standardFormat: char = char(0)) -> bool:
        length = Utf8Parser._RealEnd(source, standardFormat)
        if length == 0 or not f32.TryParse(Utf8Parser._Text(source, length), NumberStyles.Float, CultureInfo.InvariantCulture, ref(value)):
            value = default(f32)
            bytesConsumed = 0
            return False
        bytesConsumed = length
        return True

    @static
    def TryParse(source: ReadOnlySpan[u8], value: Out[f64], bytesConsumed: Out[i32], standardFormat: char = char(0)) -> bool:
        length = Utf8Parser._RealEnd(source, standardFormat)
        if length == 0 or not f64.TryParse(Utf8Parser._Text(source, length), NumberStyles.Float, CultureInfo.InvariantCulture, ref(value)):
            value = default(f64)
            bytesConsumed = 0
            return False
        bytesConsumed = length
        return True

    @static
    def TryParse(source: ReadOnlySpan[u8], value: Out[decimal], bytesConsumed: Out[i32], standardFormat: char = char(0)) -> bool:
        length = Utf8Parser._RealEnd(source, standardFormat)
        if length == 0 or not decimal.TryParse(Utf8Parser._Text(source, length), NumberStyles.Float, CultureInfo.InvariantCulture, ref(value)):
            value = default(decimal)
            bytesConsumed = 0
            return False
        bytesConsumed = length
        return True

    @static
    def TryParse(source: ReadOnlySpan[u8], value: Out[Guid], bytesConsumed: Out[i32], standardFormat: char = char(0)) -> bool:
        format = "D" if i32(standardFormat) == 0 else String.CreateFromChar(standardFormat)
        length = 32 if format == "N" else 36 if format == "D" else 38
        if source.Length < length or not Guid.TryParseExact(Utf8Parser._Text(source, length), format, ref(value)):
            value = default(Guid)
            bytesConsumed = 0
            return False
        bytesConsumed = length
        return True
