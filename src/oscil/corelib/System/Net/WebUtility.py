from oscil.lang import *
from System.IO import TextWriter
from System.Text import Encoding, Rune, StringBuilder


@static
class WebUtility:
    """Escaping for HTML and for forms."""

    @static
    def HtmlEncode(value: str) -> str:
        if value is None:
            return None
        text = StringBuilder(value.Length + 8)
        i = 0
        while i < value.Length:
            c = value[i]
            match c:
                case '<':
                    text.Append("&lt;")
                case '>':
                    text.Append("&gt;")
                case '"':
                    text.Append("&quot;")
                case '\'':
                    text.Append("&#39;")
                case '&':
                    text.Append("&amp;")
                case _:
                    if Char.IsSurrogatePair(value, i):
                        text.Append("&#").Append(Char.ConvertToUtf32(value, i)).Append(';')
                        i += 1
                    elif Char.IsSurrogate(c):
                        text.Append('\ufffd')
                    elif c >= '\xa0' and c < '\u0100':
                        text.Append("&#").Append(i32(c)).Append(';')
                    else:
                        text.Append(c)
            i += 1
        return text.ToString()

    @static
    def HtmlEncode(value: str, output: TextWriter) -> None:
        if output is None:
            raise ArgumentNullException("output")
        output.Write(WebUtility.HtmlEncode(value))

    @static
    def HtmlDecode(value: str) -> str:
        if value is None or value.IndexOf('&') < 0:
            return value
        text = StringBuilder(value.Length)
        i = 0
        while i < value.Length:
            if value[i] == '&':
                end = value.IndexOfAny([';', '&'], i + 1)
                if end > 0 and value[end] == ';' and WebUtility._AppendEntity(text, value.Substring(i + 1, end - i - 1)):
                    i = end + 1
                    continue
            text.Append(value[i])
            i += 1
        return text.ToString()

    @static
    def HtmlDecode(value: str, output: TextWriter) -> None:
        if output is None:
            raise ArgumentNullException("output")
        output.Write(WebUtility.HtmlDecode(value))

    @static
    def _AppendEntity(text: StringBuilder, name: str) -> bool:
        """What stands between `&` and `;`: a number, or a name of HTML 4."""
        number: u32 = 0
        if name.Length > 1 and name[0] == '#':
            known = False
            if name[1] == 'x' or name[1] == 'X':
                known = UInt32.TryParse(name.Substring(2), System.Globalization.NumberStyles.AllowHexSpecifier, None, out(number))
            else:
                known = UInt32.TryParse(name.Substring(1), System.Globalization.NumberStyles.Integer, None, out(number))
            if not known or number == u32(0) or not Rune.IsValid(number):
                return False
        else:
            number = u32(WebUtility.EntityCore(name))
            if number == u32(0):
                return False
        text.Append(Rune(number).ToString())
        return True

    @static
    @extern
    def EntityCore(name: str) -> i32: ...

    @static
    def UrlEncode(value: str) -> str:
        return None if value is None else WebUtility.Encode(Encoding.UTF8.GetBytes(value), "-_.!*()", True)

    @static
    def UrlEncodeToBytes(value: Array[u8], offset: i32, count: i32) -> Array[u8]:
        if value is None and count == 0:
            return None
        WebUtility._CheckRange(value, offset, count)
        return Encoding.ASCII.GetBytes(WebUtility.Encode(value[offset : offset + count], "-_.!*()", True))

    @static
    def UrlDecode(encodedValue: str) -> str:
        return None if encodedValue is None else WebUtility.Decode(encodedValue, Encoding.UTF8)

    @static
    def UrlDecodeToBytes(encodedValue: Array[u8], offset: i32, count: i32) -> Array[u8]:
        if encodedValue is None and count == 0:
            return None
        WebUtility._CheckRange(encodedValue, offset, count)
        return WebUtility.DecodeBytes(encodedValue[offset : offset + count])

    @static
    def _CheckRange(value: Array[u8], offset: i32, count: i32) -> None:
        if value is None:
            raise ArgumentNullException("value")
        if offset < 0 or offset > len(value):
            raise ArgumentOutOfRangeException("offset")
        if count < 0 or offset + count > len(value):
            raise ArgumentOutOfRangeException("count")

    @static
    @internal
    def Encode(bytes: Array[u8], safe: str, upper: bool) -> str:
        """Form encoding: letters, digits and `safe` stay, a space is a plus."""
        text = StringBuilder(len(bytes) + 8)
        for value in bytes:
            c = char(value)
            if Char.IsAsciiLetterOrDigit(c) or safe.IndexOf(c) >= 0:
                text.Append(c)
            elif c == ' ':
                text.Append('+')
            else:
                text.Append('%').Append(value.ToString("X2" if upper else "x2"))
        return text.ToString()

    @static
    @internal
    def DecodeBytes(bytes: Array[u8]) -> Array[u8]:
        result = Array[u8](len(bytes))
        n = 0
        i = 0
        while i < len(bytes):
            value = bytes[i]
            if value == u8(43):
                value = u8(32)
            elif value == u8(37) and i + 2 < len(bytes) and Char.IsAsciiHexDigit(char(bytes[i + 1])) and Char.IsAsciiHexDigit(char(bytes[i + 2])):
                value = u8(Number.HexDigit(char(bytes[i + 1])) * 16 + Number.HexDigit(char(bytes[i + 2])))
                i += 2
            result[n] = value
            n += 1
            i += 1
        return result[0:n]

    @static
    @internal
    def Decode(text: str, encoding: Encoding) -> str:
        """Escaped bytes in the encoding; what stands plainly stays."""
        result = StringBuilder(text.Length)
        bytes = System.Collections.Generic.List[u8]()
        i = 0
        while i < text.Length:
            c = text[i]
            if c == '%' and i + 2 < text.Length and Char.IsAsciiHexDigit(text[i + 1]) and Char.IsAsciiHexDigit(text[i + 2]):
                bytes.Add(u8(Number.HexDigit(text[i + 1]) * 16 + Number.HexDigit(text[i + 2])))
                i += 3
                continue
            if bytes.Count > 0:
                result.Append(encoding.GetString(bytes.ToArray()))
                bytes.Clear()
            result.Append(' ' if c == '+' else c)
            i += 1
        if bytes.Count > 0:
            result.Append(encoding.GetString(bytes.ToArray()))
        return result.ToString()
