from oscil.lang import *
from System.Text import Encoding, Rune, StringBuilder


class Uri:
    """Percent-encoding."""

    @static
    def _IsUnreserved(c: char) -> bool:
        return Char.IsAsciiLetterOrDigit(c) or c == '-' or c == '_' or c == '.' or c == '~'

    @static
    def _IsReserved(c: char) -> bool:
        return ";/?:@&=+$,#[]!'()*".IndexOf(c) >= 0

    @static
    def _EscapedByte(text: str, at: i32) -> i32:
        """The value of the `%XX` there, or -1."""
        if at + 2 >= text.Length or text[at] != '%' or not Uri.IsHexDigit(text[at + 1]) or not Uri.IsHexDigit(text[at + 2]):
            return -1
        return Uri.FromHex(text[at + 1]) * 16 + Uri.FromHex(text[at + 2])

    @static
    def _EscapedRune(text: str, at: i32, rune: Out[Rune]) -> i32:
        """The length of the escapes of one character beyond ASCII, 0 when they are no UTF-8."""
        bytes: Span[u8] = stackalloc(u8, 4)
        n = 0
        while n < 4:
            value = Uri._EscapedByte(text, at + 3 * n)
            if value < 0:
                break
            bytes[n] = u8(value)
            n += 1
        used: i32 = 0
        if Rune.DecodeFromUtf8(ReadOnlySpan[u8](ref(bytes[0]), n), out(rune), out(used)) != System.Buffers.OperationStatus.Done:
            return 0
        return 3 * used

    @static
    def _AppendEscaped(text: StringBuilder, rune: Rune) -> None:
        bytes: Span[u8] = stackalloc(u8, 4)
        n = rune.EncodeToUtf8(bytes)
        for k in range(n):
            text.Append('%').Append(i32(bytes[k]).ToString("X2"))

    @static
    def _Escape(text: str, path: bool) -> str:
        """Escaped where needed; escapes of plain characters are undone, those of others beyond ASCII written in one way."""
        result = StringBuilder(text.Length + 8)
        i = 0
        while i < text.Length:
            c = text[i]
            rune = default(Rune)
            if c == '%':
                value = Uri._EscapedByte(text, i)
                if value < 0:
                    result.Append("%25")
                    i += 1
                    continue
                n = Uri._EscapedRune(text, i, out(rune)) if value >= 0x80 else 0
                if n > 0:
                    Uri._AppendEscaped(result, rune)
                    i += n
                    continue
                if value < 0x80 and Uri._IsUnreserved(char(value)):
                    result.Append(char(value))
                else:
                    result.Append(text, i, 3)
                i += 3
                continue
            if Uri._IsUnreserved(c) or Uri._IsReserved(c):
                result.Append(c)
                i += 1
                continue
            used: i32 = 0
            Rune.DecodeFromUtf16(text.AsSpan(i), out(rune), out(used))
            Uri._AppendEscaped(result, rune)
            i += used
        return result.ToString()

    @static
    def _NeedsNoEscape(text: str) -> bool:
        for i in range(text.Length):
            c = text[i]
            if c == '%':
                if Uri._EscapedByte(text, i) < 0:
                    return False
            elif c == '[' or c == ']':
                if text.IndexOf('?') >= 0 and i > text.IndexOf('?'):
                    return False
            elif c < '\x80' and not Uri._IsUnreserved(c) and not Uri._IsReserved(c):
                return False
        return True

    @static
    def _Display(text: str) -> str:
        """For people: escapes undone but for those of characters with a meaning here."""
        return Uri._Unescape(text, True)

    @static
    def _Unescape(text: str, keepReserved: bool) -> str:
        if text.IndexOf('%') < 0:
            return text
        result = StringBuilder(text.Length)
        i = 0
        while i < text.Length:
            value = Uri._EscapedByte(text, i)
            if value < 0:
                result.Append(text[i])
                i += 1
            elif value < 0x80:
                c = char(value)
                if keepReserved and (c == '%' or Uri._IsReserved(c)):
                    result.Append(text, i, 3)
                else:
                    result.Append(c)
                i += 3
            else:
                rune = default(Rune)
                n = Uri._EscapedRune(text, i, out(rune))
                if n > 0:
                    result.Append(rune.ToString())
                    i += n
                else:
                    result.Append(text, i, 3)
                    i += 3
        return result.ToString()

    @static
    def EscapeDataString(stringToEscape: str) -> str:
        if stringToEscape is None:
            raise ArgumentNullException("stringToEscape")
        return Uri.EscapeDataString(stringToEscape.AsSpan())

    @static
    def EscapeDataString(charsToEscape: ReadOnlySpan[char]) -> str:
        result = StringBuilder(charsToEscape.Length + 8)
        for rune in charsToEscape.EnumerateRunes():
            if rune.IsAscii and Uri._IsUnreserved(char(rune.Value)):
                result.Append(char(rune.Value))
            else:
                Uri._AppendEscaped(result, rune)
        return result.ToString()

    @static
    def TryEscapeDataString(charsToEscape: ReadOnlySpan[char], destination: Span[char], charsWritten: Out[i32]) -> bool:
        return Number.CopyTo(Uri.EscapeDataString(charsToEscape), destination, out(charsWritten))

    @static
    def EscapeUriString(stringToEscape: str) -> str:
        if stringToEscape is None:
            raise ArgumentNullException("stringToEscape")
        result = StringBuilder(stringToEscape.Length + 8)
        for rune in stringToEscape.EnumerateRunes():
            if rune.IsAscii and (Uri._IsUnreserved(char(rune.Value)) or Uri._IsReserved(char(rune.Value))):
                result.Append(char(rune.Value))
            else:
                Uri._AppendEscaped(result, rune)
        return result.ToString()

    @static
    def UnescapeDataString(stringToUnescape: str) -> str:
        if stringToUnescape is None:
            raise ArgumentNullException("stringToUnescape")
        return Uri._Unescape(stringToUnescape, False)

    @static
    def UnescapeDataString(charsToUnescape: ReadOnlySpan[char]) -> str:
        return Uri._Unescape(charsToUnescape.ToString(), False)

    @static
    def TryUnescapeDataString(charsToUnescape: ReadOnlySpan[char], destination: Span[char], charsWritten: Out[i32]) -> bool:
        return Number.CopyTo(Uri.UnescapeDataString(charsToUnescape), destination, out(charsWritten))

    @static
    def IsHexDigit(character: char) -> bool:
        return Char.IsAsciiHexDigit(character)

    @static
    def FromHex(digit: char) -> i32:
        if not Char.IsAsciiHexDigit(digit):
            raise ArgumentException(None, "digit")
        return Number.HexDigit(digit)

    @static
    def HexEscape(character: char) -> str:
        if character > '\xff':
            raise ArgumentOutOfRangeException("character")
        return "%" + i32(character).ToString("X2")

    @static
    def IsHexEncoding(pattern: str, index: i32) -> bool:
        return Uri._EscapedByte(pattern, index) >= 0

    @static
    def HexUnescape(pattern: str, index: Ref[i32]) -> char:
        if index < 0 or index >= pattern.Length:
            raise ArgumentOutOfRangeException("index")
        value = Uri._EscapedByte(pattern, index)
        if value < 0:
            index += 1
            return pattern[index - 1]
        index += 3
        return char(value)
