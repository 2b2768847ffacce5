from oscil.lang import *
from System.Text import StringBuilder


@sealed
class TextInfo(ICloneable):
    """Casing by the simple mappings of Unicode."""

    _name: str
    _listSeparator: str = ","
    _readOnly: bool

    @internal
    def __init__(self, name: str, readOnly: bool) -> None:
        self._name = name
        self._readOnly = readOnly

    @property
    def CultureName(self) -> str:
        return self._name

    @property
    def LCID(self) -> i32:
        return CultureInfo.GetCultureInfo(self._name).LCID

    @property
    def ANSICodePage(self) -> i32:
        return 1252

    @property
    def OEMCodePage(self) -> i32:
        return 437

    @property
    def MacCodePage(self) -> i32:
        return 10000

    @property
    def EBCDICCodePage(self) -> i32:
        return 37

    @property
    def IsRightToLeft(self) -> bool:
        return False

    @property
    def IsReadOnly(self) -> bool:
        return self._readOnly

    @property
    def ListSeparator(self) -> str:
        return self._listSeparator

    @ListSeparator.setter
    def ListSeparator(self, value: str) -> None:
        if value is None:
            raise ArgumentNullException("value")
        if self._readOnly:
            raise InvalidOperationException("Instance is read-only.")
        self._listSeparator = value

    @family(Name=("ToUpper", "ToLower"), INVARIANT=("ToUpperInvariant", "ToLowerInvariant"))
    def Name(self, c: char) -> char:
        return Char.INVARIANT(c)

    @family(Name=("ToUpper", "ToLower"), INVARIANT=("ToUpperInvariant", "ToLowerInvariant"))
    def Name(self, str: str) -> str:
        if str is None:
            raise ArgumentNullException("str")
        return str.INVARIANT()

    def ToTitleCase(self, str: str) -> str:
        """The first letter of each word in upper case; a word all in upper case stays."""
        if str is None:
            raise ArgumentNullException("str")
        text = StringBuilder(str.Length)
        i = 0
        while i < str.Length:
            if not Char.IsLetter(str, i):
                text.Append(str[i])
                i += 1
                continue
            end = TextInfo._WordEnd(str, i)
            first = 2 if Char.IsSurrogatePair(str, i) else 1
            word = str.Substring(i, end - i)
            text.Append(word.Substring(0, first).ToUpperInvariant())
            rest = word.Substring(first)
            text.Append(rest if TextInfo._HasNoLower(word) else rest.ToLowerInvariant())
            i = end
        return text.ToString()

    @static
    def _WordEnd(text: str, start: i32) -> i32:
        """Letters, marks and an apostrophe with what follows it belong to a word."""
        i = start
        while i < text.Length:
            c = text[i]
            category = CharUnicodeInfo.GetUnicodeCategory(text, i)
            joins = (
                Char.IsLetter(text, i)
                or c == '\''
                or category == UnicodeCategory.NonSpacingMark
                or category == UnicodeCategory.SpacingCombiningMark
                or category == UnicodeCategory.EnclosingMark
                or category == UnicodeCategory.DecimalDigitNumber
                or category == UnicodeCategory.LetterNumber
                or category == UnicodeCategory.OtherNumber
                or category == UnicodeCategory.ConnectorPunctuation
            )
            if not joins:
                break
            i += 2 if Char.IsSurrogatePair(text, i) else 1
        return i

    @static
    def _HasNoLower(word: str) -> bool:
        for i in range(word.Length):
            if CharUnicodeInfo.GetUnicodeCategory(word, i) == UnicodeCategory.LowercaseLetter:
                return False
        return True

    @static
    def ReadOnly(textInfo: TextInfo) -> TextInfo:
        if textInfo is None:
            raise ArgumentNullException("textInfo")
        if textInfo._readOnly:
            return textInfo
        copy = cast(TextInfo, textInfo.MemberwiseClone())
        copy._readOnly = True
        return copy

    def Clone(self) -> object:
        copy = cast(TextInfo, self.MemberwiseClone())
        copy._readOnly = False
        return copy

    @override
    def Equals(self, obj: object) -> bool:
        other = try_cast(TextInfo, obj)
        return other is not None and other._name == self._name

    @override
    def GetHashCode(self) -> i32:
        return self._name.GetHashCode()

    @override
    def ToString(self) -> str:
        return "TextInfo - " + self._name
