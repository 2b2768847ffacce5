from oscil.lang import *


@static
@internal
class Utf8:
    """UTF-8 from and to UTF-16; ill-formed input becomes U+FFFD, as .NET's replacement fallback does."""

    @static
    def Encode(text: ReadOnlySpan[char], output: Span[u8]) -> i32:
        n = 0
        i = 0
        while i < text.Length:
            c = i32(text[i])
            i += 1
            if c < 0x80:
                output[n] = u8(c)
                n += 1
                continue
            if c >= 0xD800 and c <= 0xDFFF:
                if c <= 0xDBFF and i < text.Length and Char.IsLowSurrogate(text[i]):
                    c = 0x10000 + ((c - 0xD800) << 10) + (i32(text[i]) - 0xDC00)
                    i += 1
                else:
                    c = 0xFFFD
            if c < 0x800:
                output[n] = u8(0xC0 | (c >> 6))
                n += 1
            else:
                if c < 0x10000:
                    output[n] = u8(0xE0 | (c >> 12))
                    n += 1
                else:
                    output[n] = u8(0xF0 | (c >> 18))
                    output[n + 1] = u8(0x80 | ((c >> 12) & 0x3F))
                    n += 2
                output[n] = u8(0x80 | ((c >> 6) & 0x3F))
                n += 1
            output[n] = u8(0x80 | (c & 0x3F))
            n += 1
        return n

    @static
    def ByteCount(text: ReadOnlySpan[char]) -> i32:
        n = 0
        i = 0
        while i < text.Length:
            c = i32(text[i])
            i += 1
            if c < 0x80:
                n += 1
            elif c < 0x800:
                n += 2
            elif c >= 0xD800 and c <= 0xDBFF and i < text.Length and Char.IsLowSurrogate(text[i]):
                n += 4
                i += 1
            else:
                n += 3
        return n

    @static
    def Decode(bytes: ReadOnlySpan[u8], value: Out[i32], width: Out[i32]) -> i32:
        """One code point from a non-empty span; its status as an OperationStatus. Ill-formed: the longest valid prefix is consumed."""
        first = i32(bytes[0])
        width = 1
        value = first
        if first < 0x80:
            return 0
        value = 0xFFFD
        need: i32 = 0
        low = 0x80
        high = 0xBF
        if first >= 0xC2 and first <= 0xDF:
            need = 1
        elif first >= 0xE0 and first <= 0xEF:
            need = 2
            if first == 0xE0:
                low = 0xA0
            elif first == 0xED:
                high = 0x9F
        elif first >= 0xF0 and first <= 0xF4:
            need = 3
            if first == 0xF0:
                low = 0x90
            elif first == 0xF4:
                high = 0x8F
        else:
            return 3
        cp = first & (0x3F >> need)
        for k in range(need):
            if 1 + k >= bytes.Length:
                return 2
            b = i32(bytes[1 + k])
            if b < low or b > high:
                return 3
            width = k + 2
            cp = (cp << 6) | (b & 0x3F)
            low = 0x80
            high = 0xBF
        value = cp
        return 0

    @static
    def CharCount(bytes: ReadOnlySpan[u8]) -> i32:
        n = 0
        i = 0
        value = 0
        width = 0
        while i < bytes.Length:
            if bytes[i] < u8(0x80):
                i += 1
                n += 1
                continue
            Utf8.Decode(bytes.Slice(i), out(value), out(width))
            i += width
            n += 2 if value > 0xFFFF else 1
        return n

    @static
    def DecodeAll(bytes: ReadOnlySpan[u8], chars: Span[char]) -> i32:
        n = 0
        i = 0
        value = 0
        width = 0
        while i < bytes.Length:
            if bytes[i] < u8(0x80):
                chars[n] = char(bytes[i])
                i += 1
                n += 1
                continue
            Utf8.Decode(bytes.Slice(i), out(value), out(width))
            i += width
            if value > 0xFFFF:
                chars[n] = char(0xD7C0 + (value >> 10))
                chars[n + 1] = char(0xDC00 + (value & 0x3FF))
                n += 2
            else:
                chars[n] = char(value)
                n += 1
        return n
