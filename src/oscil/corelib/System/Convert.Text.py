from oscil.lang import *


@enum
@flags
class Base64FormattingOptions:
    None_ = 0
    InsertLineBreaks = 1


@static
class Convert:
    """Base 64 and hexadecimal text."""

    @static
    def ToBase64String(inArray: Array[u8]) -> str:
        if inArray is None:
            raise ArgumentNullException("inArray")
        return Convert.ToBase64String(ReadOnlySpan[u8](inArray), Base64FormattingOptions.None_)

    @static
    def ToBase64String(inArray: Array[u8], options: Base64FormattingOptions) -> str:
        if inArray is None:
            raise ArgumentNullException("inArray")
        return Convert.ToBase64String(ReadOnlySpan[u8](inArray), options)

    @static
    def ToBase64String(inArray: Array[u8], offset: i32, length: i32) -> str:
        return Convert.ToBase64String(inArray, offset, length, Base64FormattingOptions.None_)

    @static
    def ToBase64String(inArray: Array[u8], offset: i32, length: i32, options: Base64FormattingOptions) -> str:
        if inArray is None:
            raise ArgumentNullException("inArray")
        if length < 0:
            raise ArgumentOutOfRangeException("length", "Index was out of range. Must be non-negative and less than the size of the collection.")
        if offset < 0:
            raise ArgumentOutOfRangeException("offset", "offset ('" + offset.ToString() + "') must be a non-negative value.")
        if offset > len(inArray) - length:
            raise ArgumentOutOfRangeException("offset", "Offset and length must refer to a position in the string.")
        return Convert.ToBase64String(ReadOnlySpan[u8](inArray, offset, length), options)

    @static
    def ToBase64String(bytes: ReadOnlySpan[u8], options: Base64FormattingOptions = Base64FormattingOptions.None_) -> str:
        if bytes.Length == 0:
            return ""
        breaks = options == Base64FormattingOptions.InsertLineBreaks
        groups = div(bytes.Length + 2, 3)
        length = groups * 4
        if breaks:
            length += div(length - 1, 76) * 2
        result = String.FastAllocateString(length)
        alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
        at = 0
        with fixed(result) as p:
            for g in range(groups):
                if breaks and g > 0 and rem(g, 19) == 0:
                    p[at] = '\r'
                    p[at + 1] = '\n'
                    at += 2
                i = g * 3
                left = bytes.Length - i
                word = i32(bytes[i]) << 16
                if left > 1:
                    word |= i32(bytes[i + 1]) << 8
                if left > 2:
                    word |= i32(bytes[i + 2])
                p[at] = alphabet[(word >> 18) & 63]
                p[at + 1] = alphabet[(word >> 12) & 63]
                p[at + 2] = alphabet[(word >> 6) & 63] if left > 1 else '='
                p[at + 3] = alphabet[word & 63] if left > 2 else '='
                at += 4
        return result

    @static
    def ToBase64CharArray(inArray: Array[u8], offsetIn: i32, length: i32, outArray: Array[char], offsetOut: i32) -> i32:
        text = Convert.ToBase64String(inArray, offsetIn, length)
        text.CopyTo(0, outArray, offsetOut, text.Length)
        return text.Length

    @static
    def TryToBase64Chars(bytes: ReadOnlySpan[u8], chars: Span[char], charsWritten: Out[i32], options: Base64FormattingOptions = Base64FormattingOptions.None_) -> bool:
        return Number.CopyTo(Convert.ToBase64String(bytes, options), chars, out(charsWritten))

    @static
    def _Base64Value(c: char) -> i32:
        if c >= 'A' and c <= 'Z':
            return c - 'A'
        if c >= 'a' and c <= 'z':
            return c - 'a' + 26
        if c >= '0' and c <= '9':
            return c - '0' + 52
        if c == '+':
            return 62
        if c == '/':
            return 63
        return -1

    @static
    def _DecodeBase64(text: ReadOnlySpan[char], output: Span[u8]) -> i32:
        """The bytes written; -1 when the text is wrong, -2 when the output is too short."""
        n = 0
        word = 0
        count = 0
        padding = 0
        for i in range(text.Length):
            c = text[i]
            if c == ' ' or c == '\t' or c == '\r' or c == '\n':
                continue
            if c == '=':
                padding += 1
                if padding > 2 or count + padding > 4:
                    return -1
                continue
            v = Convert._Base64Value(c)
            if v < 0 or padding > 0:
                return -1
            word = (word << 6) | v
            count += 1
            if count == 4:
                if n + 3 > output.Length:
                    return -2
                output[n] = u8(word >> 16)
                output[n + 1] = u8(word >> 8)
                output[n + 2] = u8(word)
                n += 3
                word = 0
                count = 0
        if count + padding != 0 and count + padding != 4:
            return -1
        if count == 0:
            return n if padding == 0 else -1
        if count == 1 or n + count - 1 > output.Length:
            return -1 if count == 1 else -2
        output[n] = u8(word >> (10 if count == 3 else 4))
        if count == 3:
            output[n + 1] = u8(word >> 2)
        return n + count - 1

    @static
    def FromBase64String(s: str) -> Array[u8]:
        if s is None:
            raise ArgumentNullException("s")
        buffer = Array[u8](div(s.Length, 4) * 3 + 3)
        n = Convert._DecodeBase64(s.AsSpan(), buffer)
        if n < 0:
            raise FormatException("The input is not a valid Base-64 string as it contains a non-base 64 character, more than two padding characters, or an illegal character among the padding characters.")
        return ReadOnlySpan[u8](buffer, 0, n).ToArray()

    @static
    def FromBase64CharArray(inArray: Array[char], offset: i32, length: i32) -> Array[u8]:
        return Convert.FromBase64String(String(inArray, offset, length))

    @static
    def TryFromBase64String(s: str, bytes: Span[u8], bytesWritten: Out[i32]) -> bool:
        if s is None:
            raise ArgumentNullException("s")
        return Convert.TryFromBase64Chars(s.AsSpan(), bytes, out(bytesWritten))

    @static
    def TryFromBase64Chars(chars: ReadOnlySpan[char], bytes: Span[u8], bytesWritten: Out[i32]) -> bool:
        n = Convert._DecodeBase64(chars, bytes)
        bytesWritten = n if n >= 0 else 0
        return n >= 0

    @static
    def _Hex(bytes: ReadOnlySpan[u8], alphabet: str) -> str:
        if bytes.Length == 0:
            return ""
        result = String.FastAllocateString(bytes.Length * 2)
        with fixed(result) as p:
            for i in range(bytes.Length):
                b = i32(bytes[i])
                p[i * 2] = alphabet[b >> 4]
                p[i * 2 + 1] = alphabet[b & 15]
        return result

    @family(Name=("ToHexString", "ToHexStringLower"))
    @static
    def Name(inArray: Array[u8]) -> str:
        if inArray is None:
            raise ArgumentNullException("inArray")
        return Convert.Name(ReadOnlySpan[u8](inArray))

    @family(Name=("ToHexString", "ToHexStringLower"))
    @static
    def Name(inArray: Array[u8], offset: i32, length: i32) -> str:
        if inArray is None:
            raise ArgumentNullException("inArray")
        if length < 0:
            raise ArgumentOutOfRangeException("length", length, "length ('" + length.ToString() + "') must be a non-negative value.")
        if offset < 0:
            raise ArgumentOutOfRangeException("offset", offset, "offset ('" + offset.ToString() + "') must be a non-negative value.")
        if offset > len(inArray) - length:
            raise ArgumentOutOfRangeException("offset", offset, "offset ('" + offset.ToString() + "') must be less than or equal to '" + (len(inArray) - length).ToString() + "'.")
        return Convert.Name(ReadOnlySpan[u8](inArray, offset, length))

    @family(Name=("ToHexString", "ToHexStringLower"), ALPHABET=("'0123456789ABCDEF'", "'0123456789abcdef'"))
    @static
    def Name(bytes: ReadOnlySpan[u8]) -> str:
        return Convert._Hex(bytes, ALPHABET)

    @family(Name=("TryToHexString", "TryToHexStringLower"), TEXT=("ToHexString", "ToHexStringLower"))
    @static
    def Name(source: ReadOnlySpan[u8], destination: Span[char], charsWritten: Out[i32]) -> bool:
        return Number.CopyTo(Convert.TEXT(source), destination, out(charsWritten))

    @family(Name=("TryToHexString", "TryToHexStringLower"), TEXT=("ToHexString", "ToHexStringLower"))
    @static
    def Name(source: ReadOnlySpan[u8], utf8Destination: Span[u8], bytesWritten: Out[i32]) -> bool:
        bytesWritten = 0
        if utf8Destination.Length < source.Length * 2:
            return False
        bytesWritten = System.Text.Encoding.ASCII.GetBytes(Convert.TEXT(source).AsSpan(), utf8Destination)
        return True

    @static
    def FromHexString(s: str) -> Array[u8]:
        if s is None:
            raise ArgumentNullException("s")
        return Convert.FromHexString(s.AsSpan())

    @family(T=("char", "u8"))
    @static
    def FromHexString(source: ReadOnlySpan[T]) -> Array[u8]:
        result = Array[u8](source.Length >> 1)
        consumed: i32 = 0
        written: i32 = 0
        if (source.Length & 1) != 0:
            raise FormatException("The input is not a valid hex string as its length is not a multiple of 2.")
        if Convert.FromHexString(source, Span[u8](result), out(consumed), out(written)) != System.Buffers.OperationStatus.Done:
            raise FormatException("The input is not a valid hex string as it contains a non-hex character.")
        return result

    @static
    def FromHexString(source: str, destination: Span[u8], charsConsumed: Out[i32], bytesWritten: Out[i32]) -> System.Buffers.OperationStatus:
        if source is None:
            raise ArgumentNullException("source")
        return Convert.FromHexString(source.AsSpan(), destination, out(charsConsumed), out(bytesWritten))

    @family(T=("char", "u8"))
    @static
    def FromHexString(source: ReadOnlySpan[T], destination: Span[u8], consumed: Out[i32], bytesWritten: Out[i32]) -> System.Buffers.OperationStatus:
        consumed = 0
        bytesWritten = 0
        while consumed + 1 < source.Length:
            if bytesWritten == destination.Length:
                return System.Buffers.OperationStatus.DestinationTooSmall
            high = Number.HexDigit(char(source[consumed]))
            low = Number.HexDigit(char(source[consumed + 1]))
            if high > 15 or low > 15:
                return System.Buffers.OperationStatus.InvalidData
            destination[bytesWritten] = u8((high << 4) | low)
            consumed += 2
            bytesWritten += 1
        return System.Buffers.OperationStatus.Done if consumed == source.Length else System.Buffers.OperationStatus.NeedMoreData
