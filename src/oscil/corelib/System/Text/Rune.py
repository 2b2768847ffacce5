from oscil.lang import *
from System.Buffers import OperationStatus
from System.Globalization import CharUnicodeInfo, CultureInfo, UnicodeCategory


@struct
@readonly
class Rune(IComparable, IComparable[Rune], IEquatable[Rune], ISpanFormattable, IUtf8SpanFormattable, IUtf8SpanParsable[Rune]):
    """A Unicode scalar value: any code point that is no surrogate."""

    _value: u32

    def __init__(self, ch: char) -> None:
        if Char.IsSurrogate(ch):
            raise ArgumentOutOfRangeException("ch")
        self._value = u32(ch)

    def __init__(self, highSurrogate: char, lowSurrogate: char) -> None:
        if not Char.IsHighSurrogate(highSurrogate):
            raise ArgumentOutOfRangeException("highSurrogate")
        if not Char.IsLowSurrogate(lowSurrogate):
            raise ArgumentOutOfRangeException("lowSurrogate")
        self._value = u32(Char.ConvertToUtf32(highSurrogate, lowSurrogate))

    def __init__(self, value: i32) -> None:
        if not Rune.IsValid(value):
            raise ArgumentOutOfRangeException("value")
        self._value = u32(value)

    def __init__(self, value: u32) -> None:
        if not Rune.IsValid(value):
            raise ArgumentOutOfRangeException("value")
        self._value = value

    @static
    @property
    def ReplacementChar() -> Rune:
        return Rune(0xFFFD)

    @property
    def Value(self) -> i32:
        return i32(self._value)

    @property
    def IsAscii(self) -> bool:
        return self._value < u32(0x80)

    @property
    def IsBmp(self) -> bool:
        return self._value < u32(0x10000)

    @property
    def Plane(self) -> i32:
        return i32(self._value >> 16)

    @property
    def Utf16SequenceLength(self) -> i32:
        return 1 if self._value < u32(0x10000) else 2

    @property
    def Utf8SequenceLength(self) -> i32:
        if self._value < u32(0x80):
            return 1
        if self._value < u32(0x800):
            return 2
        return 3 if self._value < u32(0x10000) else 4

    @static
    def IsValid(value: i32) -> bool:
        return Rune.IsValid(u32(value))

    @static
    def IsValid(value: u32) -> bool:
        return value < u32(0xD800) or (value >= u32(0xE000) and value <= u32(0x10FFFF))

    @static
    def TryCreate(ch: char, result: Out[Rune]) -> bool:
        return Rune.TryCreate(u32(ch), out(result))

    @static
    def TryCreate(highSurrogate: char, lowSurrogate: char, result: Out[Rune]) -> bool:
        if Char.IsSurrogatePair(highSurrogate, lowSurrogate):
            result = Rune(highSurrogate, lowSurrogate)
            return True
        result = default(Rune)
        return False

    @static
    def TryCreate(value: i32, result: Out[Rune]) -> bool:
        return Rune.TryCreate(u32(value), out(result))

    @static
    def TryCreate(value: u32, result: Out[Rune]) -> bool:
        ok = Rune.IsValid(value)
        result = Rune(value) if ok else default(Rune)
        return ok

    @static
    def DecodeFromUtf16(source: ReadOnlySpan[char], result: Out[Rune], charsConsumed: Out[i32]) -> OperationStatus:
        if source.Length == 0:
            charsConsumed = 0
            result = Rune.ReplacementChar
            return OperationStatus.NeedMoreData
        first = source[0]
        charsConsumed = 1
        if not Char.IsSurrogate(first):
            result = Rune(first)
            return OperationStatus.Done
        if Char.IsHighSurrogate(first):
            if source.Length == 1:
                result = Rune.ReplacementChar
                return OperationStatus.NeedMoreData
            if Char.IsLowSurrogate(source[1]):
                result = Rune(first, source[1])
                charsConsumed = 2
                return OperationStatus.Done
        result = Rune.ReplacementChar
        return OperationStatus.InvalidData

    @static
    def DecodeFromUtf8(source: ReadOnlySpan[u8], result: Out[Rune], bytesConsumed: Out[i32]) -> OperationStatus:
        if source.Length == 0:
            bytesConsumed = 0
            result = Rune.ReplacementChar
            return OperationStatus.NeedMoreData
        value = 0
        status = Utf8.Decode(source, out(value), out(bytesConsumed))
        result = Rune(value)
        return OperationStatus(status)

    @static
    def DecodeLastFromUtf16(source: ReadOnlySpan[char], result: Out[Rune], charsConsumed: Out[i32]) -> OperationStatus:
        n = source.Length
        if n >= 2 and Char.IsSurrogatePair(source[n - 2], source[n - 1]):
            result = Rune(source[n - 2], source[n - 1])
            charsConsumed = 2
            return OperationStatus.Done
        return Rune.DecodeFromUtf16(source.Slice(n - 1 if n > 0 else 0), out(result), out(charsConsumed))

    @static
    def GetRuneAt(input: str, index: i32) -> Rune:
        result = default(Rune)
        if not Rune.TryGetRuneAt(input, index, out(result)):
            raise ArgumentException("Cannot extract a Unicode scalar value from the specified index in the input.", "index")
        return result

    @static
    def TryGetRuneAt(input: str, index: i32, value: Out[Rune]) -> bool:
        if input is None:
            raise ArgumentNullException("input")
        if u32(index) >= u32(input.Length):
            raise ArgumentOutOfRangeException("index", "Index was out of range. Must be non-negative and less than the size of the collection.")
        width = 0
        if Rune.DecodeFromUtf16(input.AsSpan(index), out(value), out(width)) == OperationStatus.Done:
            return True
        value = default(Rune)
        return False

    def EncodeToUtf16(self, destination: Span[char]) -> i32:
        written = 0
        if not self.TryEncodeToUtf16(destination, out(written)):
            raise ArgumentException("Destination is too short.", "destination")
        return written

    def TryEncodeToUtf16(self, destination: Span[char], charsWritten: Out[i32]) -> bool:
        charsWritten = 0
        n = self.Utf16SequenceLength
        if destination.Length < n:
            return False
        if n == 1:
            destination[0] = char(self._value)
        else:
            destination[0] = char((self._value + u32(0x35F0000)) >> 10)
            destination[1] = char((self._value & u32(0x3FF)) + u32(0xDC00))
        charsWritten = n
        return True

    def EncodeToUtf8(self, destination: Span[u8]) -> i32:
        written = 0
        if not self.TryEncodeToUtf8(destination, out(written)):
            raise ArgumentException("Destination is too short.", "destination")
        return written

    def TryEncodeToUtf8(self, destination: Span[u8], bytesWritten: Out[i32]) -> bool:
        bytesWritten = 0
        if destination.Length < self.Utf8SequenceLength:
            return False
        bytesWritten = Utf8.Encode(self.ToString().AsSpan(), destination)
        return True

    @static
    def GetUnicodeCategory(value: Rune) -> UnicodeCategory:
        return CharUnicodeInfo.GetUnicodeCategory(i32(value._value))

    @static
    def GetNumericValue(value: Rune) -> f64:
        return CharUnicodeInfo.GetNumericCore(i32(value._value))

    @static
    def IsDigit(value: Rune) -> bool:
        return Rune.GetUnicodeCategory(value) == UnicodeCategory.DecimalDigitNumber

    @static
    def IsLetter(value: Rune) -> bool:
        return i32(Rune.GetUnicodeCategory(value)) <= 4

    @static
    def IsLetterOrDigit(value: Rune) -> bool:
        return Rune.IsLetter(value) or Rune.IsDigit(value)

    @static
    def IsUpper(value: Rune) -> bool:
        return Rune.GetUnicodeCategory(value) == UnicodeCategory.UppercaseLetter

    @static
    def IsLower(value: Rune) -> bool:
        return Rune.GetUnicodeCategory(value) == UnicodeCategory.LowercaseLetter

    @static
    def IsWhiteSpace(value: Rune) -> bool:
        return value.IsBmp and Char.IsWhiteSpace(char(value._value))

    @static
    def IsControl(value: Rune) -> bool:
        return ((value._value + u32(1)) & ~u32(0x80)) <= u32(0x20)

    @static
    def IsNumber(value: Rune) -> bool:
        kind = i32(Rune.GetUnicodeCategory(value))
        return kind >= 8 and kind <= 10

    @static
    def IsPunctuation(value: Rune) -> bool:
        kind = i32(Rune.GetUnicodeCategory(value))
        return kind >= 18 and kind <= 24

    @implements(IUtf8SpanFormattable.TryFormat)
    def TryFormat(self, utf8Destination: Span[u8], bytesWritten: Out[i32], format: ReadOnlySpan[char], provider: IFormatProvider) -> bool:
        return self.TryEncodeToUtf8(utf8Destination, out(bytesWritten))

    @static
    @implements(IUtf8SpanParsable[Rune].Parse)
    def Parse(utf8Text: ReadOnlySpan[u8], provider: IFormatProvider) -> Rune:
        result = default(Rune)
        used: i32 = 0
        if Rune.DecodeFromUtf8(utf8Text, out(result), out(used)) != OperationStatus.Done or used != utf8Text.Length:
            raise FormatException()
        return result

    @static
    @implements(IUtf8SpanParsable[Rune].TryParse)
    def TryParse(utf8Text: ReadOnlySpan[u8], provider: IFormatProvider, result: Out[Rune]) -> bool:
        used: i32 = 0
        if Rune.DecodeFromUtf8(utf8Text, out(result), out(used)) == OperationStatus.Done and used == utf8Text.Length:
            return True
        result = default(Rune)
        return False

    @static
    def IsSeparator(value: Rune) -> bool:
        kind = i32(Rune.GetUnicodeCategory(value))
        return kind >= 11 and kind <= 13

    @static
    def IsSymbol(value: Rune) -> bool:
        kind = i32(Rune.GetUnicodeCategory(value))
        return kind >= 25 and kind <= 28

    @static
    def ToUpperInvariant(value: Rune) -> Rune:
        return Rune(CharUnicodeInfo.ToUpperCore(i32(value._value)))

    @static
    def ToLowerInvariant(value: Rune) -> Rune:
        return Rune(CharUnicodeInfo.ToLowerCore(i32(value._value)))

    @static
    def ToUpper(value: Rune, culture: CultureInfo) -> Rune:
        return Rune.ToUpperInvariant(value)

    @static
    def ToLower(value: Rune, culture: CultureInfo) -> Rune:
        return Rune.ToLowerInvariant(value)

    def CompareTo(self, obj: object) -> i32:
        if obj is None:
            return 1
        if not isinstance(obj, Rune):
            raise ArgumentException("Object must be of type Rune.")
        return self.CompareTo(cast(Rune, obj))

    def CompareTo(self, other: Rune) -> i32:
        return i32(self._value) - i32(other._value)

    @override
    def Equals(self, obj: object) -> bool:
        return isinstance(obj, Rune) and cast(Rune, obj)._value == self._value

    def Equals(self, other: Rune) -> bool:
        return self._value == other._value

    @override
    def GetHashCode(self) -> i32:
        return i32(self._value)

    @override
    def ToString(self) -> str:
        if self._value < u32(0x10000):
            return String.CreateFromChar(char(self._value))
        return String.CreateFromChars(char((self._value + u32(0x35F0000)) >> 10), char((self._value & u32(0x3FF)) + u32(0xDC00)))

    @implements(IFormattable.ToString)
    def ToString(self, format: str, formatProvider: IFormatProvider) -> str:
        return self.ToString()

    @implements(ISpanFormattable.TryFormat)
    def TryFormat(self, destination: Span[char], charsWritten: Out[i32], format: ReadOnlySpan[char], provider: IFormatProvider) -> bool:
        return self.TryEncodeToUtf16(destination, out(charsWritten))

    def __eq__(left: Rune, right: Rune) -> bool:
        return left._value == right._value

    def __ne__(left: Rune, right: Rune) -> bool:
        return left._value != right._value

    def __lt__(left: Rune, right: Rune) -> bool:
        return left._value < right._value

    def __le__(left: Rune, right: Rune) -> bool:
        return left._value <= right._value

    def __gt__(left: Rune, right: Rune) -> bool:
        return left._value > right._value

    def __ge__(left: Rune, right: Rune) -> bool:
        return left._value >= right._value

    @static
    def op_Explicit(ch: char) -> Rune:
        return Rune(ch)

    @static
    def op_Explicit(value: i32) -> Rune:
        return Rune(value)

    @static
    def op_Explicit(value: u32) -> Rune:
        return Rune(value)
