from oscil.lang import *
from System.IO import TextWriter
from System.Net import WebUtility
from System.Text import Encoding, StringBuilder


@sealed
class HttpUtility:
    @family(Name=("HtmlEncode", "HtmlDecode"))
    @static
    def Name(s: str) -> str:
        return WebUtility.Name(s)

    @family(Name=("HtmlEncode", "HtmlDecode"))
    @static
    def Name(s: str, output: TextWriter) -> None:
        WebUtility.Name(s, output)

    @static
    def HtmlEncode(value: object) -> str:
        return None if value is None else WebUtility.HtmlEncode(value.ToString())

    @static
    def HtmlAttributeEncode(s: str) -> str:
        if s is None:
            return None
        return s.Replace("&", "&amp;").Replace("\"", "&quot;").Replace("'", "&#39;").Replace("<", "&lt;")

    @static
    def HtmlAttributeEncode(s: str, output: TextWriter) -> None:
        if output is None:
            raise ArgumentNullException("output")
        output.Write(HttpUtility.HtmlAttributeEncode(s))

    @static
    def UrlEncode(str: str) -> str:
        return HttpUtility.UrlEncode(str, Encoding.UTF8)

    @static
    def UrlEncode(str: str, e: Encoding) -> str:
        return None if str is None else WebUtility.Encode(e.GetBytes(str), "-_.!*()", False)

    @static
    def UrlEncode(bytes: Array[u8]) -> str:
        return None if bytes is None else WebUtility.Encode(bytes, "-_.!*()", False)

    @static
    def UrlEncodeToBytes(str: str) -> Array[u8]:
        return None if str is None else Encoding.ASCII.GetBytes(HttpUtility.UrlEncode(str))

    @static
    def UrlPathEncode(str: str) -> str:
        """Of a path only spaces and what is beyond ASCII; a query stays."""
        if str is None or str.Length == 0:
            return str
        end = str.IndexOf('?')
        path = str if end < 0 else str.Substring(0, end)
        text = StringBuilder(path.Length + 8)
        for value in Encoding.UTF8.GetBytes(path):
            if value > u8(32) and value < u8(127):
                text.Append(char(value))
            else:
                text.Append('%').Append(value.ToString("x2"))
        return text.ToString() + ("" if end < 0 else str.Substring(end))

    @static
    def UrlDecode(str: str) -> str:
        return HttpUtility.UrlDecode(str, Encoding.UTF8)

    @static
    def UrlDecode(str: str, e: Encoding) -> str:
        return None if str is None else WebUtility.Decode(str, e)

    @static
    def UrlDecode(bytes: Array[u8], e: Encoding) -> str:
        return None if bytes is None else e.GetString(WebUtility.DecodeBytes(bytes))

    @static
    def UrlDecodeToBytes(str: str) -> Array[u8]:
        return None if str is None else WebUtility.DecodeBytes(Encoding.UTF8.GetBytes(str))

    @static
    def JavaScriptStringEncode(value: str) -> str:
        return HttpUtility.JavaScriptStringEncode(value, False)

    @static
    def JavaScriptStringEncode(value: str, addDoubleQuotes: bool) -> str:
        value = coalesce(value, "")
        text = StringBuilder(value.Length + 8)
        for c in value:
            match c:
                case '\b':
                    text.Append("\\b")
                case '\t':
                    text.Append("\\t")
                case '\n':
                    text.Append("\\n")
                case '\f':
                    text.Append("\\f")
                case '\r':
                    text.Append("\\r")
                case '"':
                    text.Append("\\\"")
                case '\\':
                    text.Append("\\\\")
                case _:
                    if c < ' ' or c == '&' or c == '\'' or c == '<' or c == '>' or c == '\x85' or c == '\u2028' or c == '\u2029':
                        text.Append("\\u").Append(i32(c).ToString("x4"))
                    else:
                        text.Append(c)
        return "\"" + text.ToString() + "\"" if addDoubleQuotes else text.ToString()
