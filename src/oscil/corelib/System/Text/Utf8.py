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
