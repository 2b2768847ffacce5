from oscil.lang import *
from System.Globalization import CharUnicodeInfo, CultureInfo, UnicodeCategory
from System.Text import Rune


@struct
@readonly
class Char(IComparable, IComparable[char], IEquatable[char], ISpanFormattable):
    m_value: Internal[char]

    MaxValue: Const[char] = '\uffff'
    MinValue: Const[char] = '\0'

    def CompareTo(self, value: object) -> i32:
        if value is None:
            return 1
        if not isinstance(value, char):
            raise ArgumentException("Object must be of type Char.")
        return i32(self.m_value) - i32(cast(char, value))

    def CompareTo(self, value: char) -> i32:
        return i32(self.m_value) - i32(value)

    @override
    def Equals(self, obj: object) -> bool:
        return isinstance(obj, char) and cast(char, obj) == self.m_value

    def Equals(self, obj: char) -> bool:
        return self.m_value == obj

    @override
    def GetHashCode(self) -> i32:
        return i32(self.m_value) | (i32(self.m_value) << 16)

    @override
    def ToString(self) -> str:
        return String.CreateFromChar(self.m_value)

    def ToString(self, provider: IFormatProvider) -> str:
        return String.CreateFromChar(self.m_value)

    @static
    def ToString(c: char) -> str:
        return String.CreateFromChar(c)

    @implements(IFormattable.ToString)
    def ToString(self, format: str, formatProvider: IFormatProvider) -> str:
        return String.CreateFromChar(self.m_value)

    @implements(ISpanFormattable.TryFormat)
    def TryFormat(self, destination: Span[char], charsWritten: Out[i32], format: ReadOnlySpan[char], provider: IFormatProvider) -> bool:
        if destination.Length == 0:
            charsWritten = 0
            return False
        destination[0] = self.m_value
        charsWritten = 1
        return True

    @static
    def Parse(s: str) -> char:
        if s is None:
            raise ArgumentNullException("s")
        if s.Length != 1:
            raise FormatException("String must be exactly one character long.")
        return s[0]

    @static
    def TryParse(s: str, result: Out[char]) -> bool:
        result = '\0'
        if s is None or s.Length != 1:
            return False
        result = s[0]
        return True

    @static
    def IsAscii(c: char) -> bool:
        return c < '\x80'

    @static
    def IsBetween(c: char, minInclusive: char, maxInclusive: char) -> bool:
        return c >= minInclusive and c <= maxInclusive

    @static
    def IsAsciiDigit(c: char) -> bool:
        return c >= '0' and c <= '9'

    @static
    def IsAsciiLetterLower(c: char) -> bool:
        return c >= 'a' and c <= 'z'

    @static
    def IsAsciiLetterUpper(c: char) -> bool:
        return c >= 'A' and c <= 'Z'

    @static
    def IsAsciiLetter(c: char) -> bool:
        return (c >= 'a' and c <= 'z') or (c >= 'A' and c <= 'Z')

    @static
    def IsAsciiLetterOrDigit(c: char) -> bool:
        return Char.IsAsciiLetter(c) or Char.IsAsciiDigit(c)

    @static
    def IsAsciiHexDigit(c: char) -> bool:
        return Char.IsAsciiDigit(c) or (c >= 'a' and c <= 'f') or (c >= 'A' and c <= 'F')

    @static
    def IsAsciiHexDigitUpper(c: char) -> bool:
        return Char.IsAsciiDigit(c) or (c >= 'A' and c <= 'F')

    @static
    def IsAsciiHexDigitLower(c: char) -> bool:
        return Char.IsAsciiDigit(c) or (c >= 'a' and c <= 'f')

    @static
    def IsDigit(c: char) -> bool:
        if c < '\x80':
            return c >= '0' and c <= '9'
        return Char.GetUnicodeCategory(c) == UnicodeCategory.DecimalDigitNumber

    @static
    def IsLetter(c: char) -> bool:
        if c < '\x80':
            return Char.IsAsciiLetter(c)
        return i32(Char.GetUnicodeCategory(c)) <= i32(UnicodeCategory.OtherLetter)

    @static
    def IsLetterOrDigit(c: char) -> bool:
        return Char.IsLetter(c) or Char.IsDigit(c)

    @static
    def IsUpper(c: char) -> bool:
        if c < '\x80':
            return c >= 'A' and c <= 'Z'
        return Char.GetUnicodeCategory(c) == UnicodeCategory.UppercaseLetter

    @static
    def IsLower(c: char) -> bool:
        if c < '\x80':
            return c >= 'a' and c <= 'z'
        return Char.GetUnicodeCategory(c) == UnicodeCategory.LowercaseLetter

    @static
    def IsWhiteSpace(c: char) -> bool:
        if c < '\x80':
            return c == ' ' or (c >= '\t' and c <= '\r')
        if c < '\u0100':
            return c == '\x85' or c == '\xa0'
        return c == '\u1680' or (c >= '\u2000' and c <= '\u200a') or c == '\u2028' or c == '\u2029' or c == '\u202f' or c == '\u205f' or c == '\u3000'

    @static
    def IsControl(c: char) -> bool:
        return c < ' ' or (c >= '\x7f' and c <= '\x9f')

    @static
    def IsNumber(c: char) -> bool:
        if c < '\x80':
            return c >= '0' and c <= '9'
        category = Char.GetUnicodeCategory(c)
        return category == UnicodeCategory.DecimalDigitNumber or category == UnicodeCategory.LetterNumber or category == UnicodeCategory.OtherNumber

    @static
    def IsPunctuation(c: char) -> bool:
        category = i32(Char.GetUnicodeCategory(c))
        return category >= i32(UnicodeCategory.ConnectorPunctuation) and category <= i32(UnicodeCategory.OtherPunctuation)

    @static
    def IsSymbol(c: char) -> bool:
        category = i32(Char.GetUnicodeCategory(c))
        return category >= i32(UnicodeCategory.MathSymbol) and category <= i32(UnicodeCategory.OtherSymbol)

    @static
    def IsSeparator(c: char) -> bool:
        category = i32(Char.GetUnicodeCategory(c))
        return category >= i32(UnicodeCategory.SpaceSeparator) and category <= i32(UnicodeCategory.ParagraphSeparator)

    @static
    def IsSurrogate(c: char) -> bool:
        return c >= '\ud800' and c <= '\udfff'

    @static
    def IsHighSurrogate(c: char) -> bool:
        return c >= '\ud800' and c <= '\udbff'

    @static
    def IsLowSurrogate(c: char) -> bool:
        return c >= '\udc00' and c <= '\udfff'

    @static
    def IsSurrogatePair(highSurrogate: char, lowSurrogate: char) -> bool:
        return Char.IsHighSurrogate(highSurrogate) and Char.IsLowSurrogate(lowSurrogate)

    @static
    def GetUnicodeCategory(c: char) -> UnicodeCategory:
        return CharUnicodeInfo.GetUnicodeCategory(c)

    @static
    def GetNumericValue(c: char) -> f64:
        return CharUnicodeInfo.GetNumericValue(c)

    @static
    def ConvertFromUtf32(utf32: i32) -> str:
        if utf32 < 0 or utf32 > 0x10FFFF or (utf32 >= 0xD800 and utf32 <= 0xDFFF):
            raise ArgumentOutOfRangeException("utf32", "A valid UTF32 value is between 0x000000 and 0x10ffff, inclusive, and should not include surrogate codepoint values (0x00d800 ~ 0x00dfff).")
        if utf32 < 0x10000:
            return String.CreateFromChar(char(utf32))
        rest = utf32 - 0x10000
        return String.CreateFromChars(char((rest >> 10) + 0xD800), char((rest & 0x3FF) + 0xDC00))

    @static
    def ConvertToUtf32(highSurrogate: char, lowSurrogate: char) -> i32:
        if not Char.IsHighSurrogate(highSurrogate):
            raise ArgumentOutOfRangeException("highSurrogate", "A valid high surrogate character is between 0xd800 and 0xdbff, inclusive.")
        if not Char.IsLowSurrogate(lowSurrogate):
            raise ArgumentOutOfRangeException("lowSurrogate", "A valid low surrogate character is between 0xdc00 and 0xdfff, inclusive.")
        return ((i32(highSurrogate) - 0xD800) << 10) + (i32(lowSurrogate) - 0xDC00) + 0x10000

    @static
    def ConvertToUtf32(s: str, index: i32) -> i32:
        if s is None:
            raise ArgumentNullException("s")
        if index < 0 or index >= s.Length:
            raise ArgumentOutOfRangeException("index", "Index was out of range. Must be non-negative and less than the size of the collection.")
        c = s[index]
        if not Char.IsSurrogate(c):
            return i32(c)
        if Char.IsLowSurrogate(c) or index + 1 >= s.Length or not Char.IsLowSurrogate(s[index + 1]):
            raise ArgumentException("Found a high surrogate char without a following low surrogate at index: " + index.ToString() + ". The input may not be in this encoding, or may not contain valid Unicode (UTF-16) characters.", "s")
        return Char.ConvertToUtf32(c, s[index + 1])

    @static
    def ToUpper(c: char) -> char:
        return Char.ToUpperInvariant(c)

    @static
    def ToLower(c: char) -> char:
        return Char.ToLowerInvariant(c)

    @static
    def ToUpperInvariant(c: char) -> char:
        if c < '\x80':
            return char(i32(c) - 32) if c >= 'a' and c <= 'z' else c
        return char(CharUnicodeInfo.ToUpperCore(i32(c)))

    @static
    def ToLowerInvariant(c: char) -> char:
        if c < '\x80':
            return char(i32(c) + 32) if c >= 'A' and c <= 'Z' else c
        return char(CharUnicodeInfo.ToLowerCore(i32(c)))

    @static
    def ToUpper(c: char, culture: CultureInfo) -> char:
        if culture is None:
            raise ArgumentNullException("culture")
        return Char.ToUpperInvariant(c)

    @static
    def ToLower(c: char, culture: CultureInfo) -> char:
        if culture is None:
            raise ArgumentNullException("culture")
        return Char.ToLowerInvariant(c)

    @static
    def _CheckIndex(s: str, index: i32) -> None:
        if s is None:
            raise ArgumentNullException("s")
        if u32(index) >= u32(s.Length):
            raise ArgumentOutOfRangeException("index", "Index was out of range. Must be non-negative and less than the size of the collection.")

    @family(Name=("IsLetter", "IsDigit", "IsLetterOrDigit", "IsUpper", "IsLower", "IsNumber", "IsPunctuation", "IsSymbol", "IsSeparator"))
    @static
    def Name(s: str, index: i32) -> bool:
        """Of the whole code point where a surrogate pair stands."""
        Char._CheckIndex(s, index)
        if Char.IsSurrogatePair(s, index):
            return Rune.Name(Rune.GetRuneAt(s, index))
        return Char.Name(s[index])

    @family(Name=("IsWhiteSpace", "IsControl", "IsSurrogate", "IsHighSurrogate", "IsLowSurrogate"))
    @static
    def Name(s: str, index: i32) -> bool:
        Char._CheckIndex(s, index)
        return Char.Name(s[index])

    @static
    def GetUnicodeCategory(s: str, index: i32) -> UnicodeCategory:
        Char._CheckIndex(s, index)
        return CharUnicodeInfo.GetUnicodeCategory(s, index)

    @static
    def GetNumericValue(s: str, index: i32) -> f64:
        Char._CheckIndex(s, index)
        return CharUnicodeInfo.GetNumericValue(s, index)

    @static
    def IsSurrogatePair(s: str, index: i32) -> bool:
        return index + 1 < s.Length and Char.IsSurrogatePair(s[index], s[index + 1])

    def GetTypeCode(self) -> TypeCode:
        return TypeCode.Char
