from oscil.lang import *
from System.Runtime.InteropServices import MemoryMarshal


@abstract
class Encoding(ICloneable):
    """Characters to bytes and back. The span members are the ones that an encoding must bring; the rest lead to them."""

    @protected
    def __init__(self) -> None:
        pass

    @protected
    def __init__(self, codePage: i32) -> None:
        pass

    @static
    @property
    def UTF8() -> Encoding:
        return UTF8Encoding.Shared

    @static
    @property
    def Default() -> Encoding:
        return UTF8Encoding.SharedPlain

    @static
    @property
    def ASCII() -> Encoding:
        return ASCIIEncoding.Shared

    @static
    @property
    def Latin1() -> Encoding:
        return Latin1Encoding.Shared

    @static
    @property
    def Unicode() -> Encoding:
        return UnicodeEncoding.Shared

    @static
    @property
    def BigEndianUnicode() -> Encoding:
        return UnicodeEncoding.SharedBig

    @static
    @property
    def UTF32() -> Encoding:
        return UTF32Encoding.Shared

    # An encoding of a program brings the array members instead.
    @virtual
    @internal
    def CountBytes(self, chars: ReadOnlySpan[char]) -> i32:
        return self.GetByteCount(chars.ToArray(), 0, chars.Length)

    @virtual
    @internal
    def EncodeChars(self, chars: ReadOnlySpan[char], bytes: Span[u8]) -> i32:
        encoded = Array[u8](self.CountBytes(chars))
        n = self.GetBytes(chars.ToArray(), 0, chars.Length, encoded, 0)
        ReadOnlySpan[u8](encoded, 0, n).CopyTo(bytes)
        return n

    @virtual
    @internal
    def CountChars(self, bytes: ReadOnlySpan[u8]) -> i32:
        return self.GetCharCount(bytes.ToArray(), 0, bytes.Length)

    @virtual
    @internal
    def DecodeBytes(self, bytes: ReadOnlySpan[u8], chars: Span[char]) -> i32:
        decoded = Array[char](self.CountChars(bytes))
        n = self.GetChars(bytes.ToArray(), 0, bytes.Length, decoded, 0)
        ReadOnlySpan[char](decoded, 0, n).CopyTo(chars)
        return n

    @virtual
    @internal
    def Complete(self, bytes: ReadOnlySpan[u8]) -> i32:
        """How many of the bytes a stateful decoder may decode now: the rest begins an unfinished character."""
        return bytes.Length

    @abstract
    def GetMaxByteCount(self, charCount: i32) -> i32: ...

    @abstract
    def GetMaxCharCount(self, byteCount: i32) -> i32: ...

    @virtual
    @property
    def CodePage(self) -> i32:
        return 0

    @virtual
    @property
    def WebName(self) -> str:
        return ""

    @virtual
    @property
    def EncodingName(self) -> str:
        return self.WebName

    @virtual
    @property
    def BodyName(self) -> str:
        return self.WebName

    @virtual
    @property
    def HeaderName(self) -> str:
        return self.WebName

    @virtual
    @property
    def IsSingleByte(self) -> bool:
        return False

    @virtual
    @property
    def Preamble(self) -> ReadOnlySpan[u8]:
        return self.GetPreamble()

    @virtual
    def GetPreamble(self) -> Array[u8]:
        return Array.Empty[u8]()

    @virtual
    def GetByteCount(self, chars: Array[char]) -> i32:
        if chars is None:
            raise ArgumentNullException("chars")
        return self.CountEncoded(chars)

    @virtual
    def GetByteCount(self, s: str) -> i32:
        if s is None:
            raise ArgumentNullException("s")
        return self.CountEncoded(s.AsSpan())

    @virtual
    def GetByteCount(self, chars: Array[char], index: i32, count: i32) -> i32:
        Encoding._CheckRange(chars, index, count, "chars", "index", "count")
        return self.CountEncoded(ReadOnlySpan[char](chars, index, count))

    def GetByteCount(self, s: str, index: i32, count: i32) -> i32:
        if s is None:
            raise ArgumentNullException("s")
        ArgumentOutOfRangeException.ThrowIfNegative[i32](index, "index")
        ArgumentOutOfRangeException.ThrowIfNegative[i32](count, "count")
        ArgumentOutOfRangeException.ThrowIfGreaterThan[i32](index, s.Length - count, "index")
        return self.CountEncoded(s.AsSpan(index, count))

    @virtual
    def GetByteCount(self, chars: ReadOnlySpan[char]) -> i32:
        return self.CountEncoded(chars)

    @virtual
    def GetBytes(self, chars: Array[char]) -> Array[u8]:
        if chars is None:
            raise ArgumentNullException("chars")
        return self._BytesOf(chars)

    @virtual
    def GetBytes(self, chars: Array[char], index: i32, count: i32) -> Array[u8]:
        Encoding._CheckRange(chars, index, count, "chars", "index", "count")
        return self._BytesOf(ReadOnlySpan[char](chars, index, count))

    @virtual
    def GetBytes(self, s: str) -> Array[u8]:
        if s is None:
            raise ArgumentNullException("s")
        return self._BytesOf(s.AsSpan())

    def GetBytes(self, s: str, index: i32, count: i32) -> Array[u8]:
        return self._BytesOf(s.AsSpan(index, count))

    @virtual
    def GetBytes(self, chars: Array[char], charIndex: i32, charCount: i32, bytes: Array[u8], byteIndex: i32) -> i32:
        Encoding._CheckRange(chars, charIndex, charCount, "chars", "charIndex", "charCount")
        return self._Into(ReadOnlySpan[char](chars, charIndex, charCount), bytes, byteIndex)

    @virtual
    def GetBytes(self, s: str, charIndex: i32, charCount: i32, bytes: Array[u8], byteIndex: i32) -> i32:
        if s is None:
            raise ArgumentNullException("s")
        return self._Into(s.AsSpan(charIndex, charCount), bytes, byteIndex)

    @virtual
    def GetBytes(self, chars: ReadOnlySpan[char], bytes: Span[u8]) -> i32:
        if self.CountEncoded(chars) > bytes.Length:
            raise ArgumentException("The output byte buffer is too small to contain the encoded data, encoding codepage '" + self.CodePage.ToString() + "' and fallback '" + self.EncoderFallback.ToString() + "'.", "bytes")
        return self.Encoded(chars, bytes)

    @virtual
    def TryGetBytes(self, chars: ReadOnlySpan[char], bytes: Span[u8], bytesWritten: Out[i32]) -> bool:
        bytesWritten = 0
        if self.CountEncoded(chars) > bytes.Length:
            return False
        bytesWritten = self.Encoded(chars, bytes)
        return True

    def _BytesOf(self, chars: ReadOnlySpan[char]) -> Array[u8]:
        n = self.CountEncoded(chars)
        if n == 0:
            return Array.Empty[u8]()
        result = Array[u8](n)
        self.Encoded(chars, result)
        return result

    def _Into(self, chars: ReadOnlySpan[char], bytes: Array[u8], byteIndex: i32) -> i32:
        if bytes is None:
            raise ArgumentNullException("bytes")
        if byteIndex < 0 or byteIndex > len(bytes):
            raise ArgumentOutOfRangeException("byteIndex", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
        return self.GetBytes(chars, Span[u8](bytes, byteIndex, len(bytes) - byteIndex))

    @virtual
    def GetCharCount(self, bytes: Array[u8]) -> i32:
        if bytes is None:
            raise ArgumentNullException("bytes")
        return self.CountDecoded(bytes)

    @virtual
    def GetCharCount(self, bytes: Array[u8], index: i32, count: i32) -> i32:
        Encoding._CheckRange(bytes, index, count, "bytes", "index", "count")
        return self.CountDecoded(ReadOnlySpan[u8](bytes, index, count))

    @virtual
    def GetCharCount(self, bytes: ReadOnlySpan[u8]) -> i32:
        return self.CountDecoded(bytes)

    @virtual
    def GetChars(self, bytes: Array[u8]) -> Array[char]:
        if bytes is None:
            raise ArgumentNullException("bytes")
        return self._CharsOf(bytes)

    @virtual
    def GetChars(self, bytes: Array[u8], index: i32, count: i32) -> Array[char]:
        Encoding._CheckRange(bytes, index, count, "bytes", "index", "count")
        return self._CharsOf(ReadOnlySpan[u8](bytes, index, count))

    @virtual
    def GetChars(self, bytes: Array[u8], byteIndex: i32, byteCount: i32, chars: Array[char], charIndex: i32) -> i32:
        Encoding._CheckRange(bytes, byteIndex, byteCount, "bytes", "byteIndex", "byteCount")
        if chars is None:
            raise ArgumentNullException("chars")
        return self.GetChars(ReadOnlySpan[u8](bytes, byteIndex, byteCount), Span[char](chars, charIndex, len(chars) - charIndex))

    @virtual
    def GetChars(self, bytes: ReadOnlySpan[u8], chars: Span[char]) -> i32:
        if self.CountDecoded(bytes) > chars.Length:
            raise ArgumentException("The output char buffer is too small to contain the decoded characters, encoding codepage '" + self.CodePage.ToString() + "' and fallback '" + self.DecoderFallback.ToString() + "'.", "chars")
        return self.Decoded(bytes, chars)

    @virtual
    def TryGetChars(self, bytes: ReadOnlySpan[u8], chars: Span[char], charsWritten: Out[i32]) -> bool:
        charsWritten = 0
        if self.CountDecoded(bytes) > chars.Length:
            return False
        charsWritten = self.Decoded(bytes, chars)
        return True

    def _CharsOf(self, bytes: ReadOnlySpan[u8]) -> Array[char]:
        n = self.CountDecoded(bytes)
        if n == 0:
            return Array.Empty[char]()
        result = Array[char](n)
        self.Decoded(bytes, result)
        return result

    @virtual
    def GetString(self, bytes: Array[u8]) -> str:
        if bytes is None:
            raise ArgumentNullException("bytes")
        return self.GetString(ReadOnlySpan[u8](bytes))

    @virtual
    def GetString(self, bytes: Array[u8], index: i32, count: i32) -> str:
        Encoding._CheckRange(bytes, index, count, "bytes", "index", "count")
        return self.GetString(ReadOnlySpan[u8](bytes, index, count))

    def GetString(self, bytes: ReadOnlySpan[u8]) -> str:
        n = self.CountDecoded(bytes)
        if n == 0:
            return ""
        result = String.FastAllocateString(n)
        self.Decoded(bytes, Span[char](ref(result._firstChar), n))
        return result

    @static
    def _CheckRange(array: Array, index: i32, count: i32, name: str, indexName: str, countName: str) -> None:
        if array is None:
            raise ArgumentNullException(name)
        if index < 0:
            raise ArgumentOutOfRangeException(indexName, indexName + " ('" + index.ToString() + "') must be a non-negative value.")
        if count < 0:
            raise ArgumentOutOfRangeException(countName, countName + " ('" + count.ToString() + "') must be a non-negative value.")
        if array.Length - index < count:
            raise ArgumentOutOfRangeException(name, "Index and count must refer to a location within the buffer.")

    @static
    def Convert(srcEncoding: Encoding, dstEncoding: Encoding, bytes: Array[u8]) -> Array[u8]:
        if srcEncoding is None or dstEncoding is None:
            raise ArgumentNullException("srcEncoding" if srcEncoding is None else "dstEncoding")
        return dstEncoding.GetBytes(srcEncoding.GetChars(bytes))

    @static
    def Convert(srcEncoding: Encoding, dstEncoding: Encoding, bytes: Array[u8], index: i32, count: i32) -> Array[u8]:
        return dstEncoding.GetBytes(srcEncoding.GetChars(bytes, index, count))

    @static
    def GetEncoding(name: str) -> Encoding:
        if name is None:
            raise ArgumentNullException("name")
        match name.ToLowerInvariant():
            case "utf-8" | "utf8" | "unicode-1-1-utf-8" | "unicode-2-0-utf-8":
                return Encoding.UTF8
            case "us-ascii" | "ascii" | "iso-ir-6" | "ansi_x3.4-1968" | "us":
                return Encoding.ASCII
            case "iso-8859-1" | "latin1" | "iso_8859-1" | "l1":
                return Encoding.Latin1
            case "utf-16" | "utf-16le" | "unicode" | "ucs-2" | "iso-10646-ucs-2":
                return Encoding.Unicode
            case "utf-16be" | "unicodefffe":
                return Encoding.BigEndianUnicode
            case "utf-32" | "utf-32le" | "ucs-4":
                return Encoding.UTF32
        raise ArgumentException("'" + name + "' is not a supported encoding name. For information on defining a custom encoding, see the documentation for the Encoding.RegisterProvider method.", "name")

    @static
    def GetEncoding(codepage: i32) -> Encoding:
        match codepage:
            case 0:
                return Encoding.Default
            case 65001:
                return Encoding.UTF8
            case 20127:
                return Encoding.ASCII
            case 28591:
                return Encoding.Latin1
            case 1200:
                return Encoding.Unicode
            case 1201:
                return Encoding.BigEndianUnicode
            case 12000:
                return Encoding.UTF32
        if codepage < 0 or codepage > 65535:
            raise ArgumentOutOfRangeException("codepage", "Valid values are between 0 and 65535, inclusive.")
        raise NotSupportedException("No data is available for encoding " + codepage.ToString() + ". For information on defining a custom encoding, see the documentation for the Encoding.RegisterProvider method.")

    @virtual
    def GetDecoder(self) -> Decoder:
        return EncodingDecoder(self)

    @virtual
    def GetEncoder(self) -> Encoder:
        return EncodingEncoder(self)

    @override
    def Equals(self, value: object) -> bool:
        other = try_cast(Encoding, value)
        return other is not None and other.GetType() is self.GetType() and other.CodePage == self.CodePage and self.EncoderFallback.Equals(other.EncoderFallback) and self.DecoderFallback.Equals(other.DecoderFallback)

    @override
    def GetHashCode(self) -> i32:
        return self.CodePage
