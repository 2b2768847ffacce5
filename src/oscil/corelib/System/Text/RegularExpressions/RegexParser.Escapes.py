"""Escapes and classes of a pattern."""

from oscil.lang import *
from System.Collections.Generic import Dictionary, List


@internal
@sealed
class RegexParser:
    def _Backslash(self) -> RegexNode:
        if not self._More:
            raise self.Fail(RegexParseError.UnescapedEndingBackslash, self._pos, "Illegal \\ at end of pattern.")
        c = self._Next
        match c:
            case "b" | "B" | "A" | "G" | "Z" | "z":
                self._pos += 1
                return self._Anchored(self._AnchorOf(c))
            case "w" | "W" | "s" | "S" | "d" | "D" | "p" | "P":
                set = RegexCharSet()
                self._Shorthand(set)
                return self._Of(set)
            case "k":
                return self._NamedReference()
        if c >= "1" and c <= "9":
            return self._NumberedReference()
        return self.One(self._Escape())

    def _AnchorOf(self, c: char) -> RegexAnchor:
        ecma = self._Has(RegexOptions.ECMAScript)
        match c:
            case "b":
                return RegexAnchor.EcmaBoundary if ecma else RegexAnchor.Boundary
            case "B":
                return RegexAnchor.NonEcmaBoundary if ecma else RegexAnchor.NonBoundary
            case "A":
                return RegexAnchor.Beginning
            case "G":
                return RegexAnchor.Start
            case "Z":
                return RegexAnchor.EndZ
        return RegexAnchor.End

    def _Reference(self, group: i32) -> RegexNode:
        node = RegexNode(RegexKind.Reference, self._Back)
        node.Group = group
        node.IgnoreCase = self._Has(RegexOptions.IgnoreCase)
        return node

    def _NamedReference(self) -> RegexNode:
        bad = "Malformed \\k<...> named back reference."
        if self._pos + 1 == len(self._pattern):
            raise self.Fail(RegexParseError.MalformedNamedReference, self._pos, bad)
        self._pos += 1
        if self._Next != "<" and self._Next != "'" and self._Next != "{":
            raise self.Fail(RegexParseError.MalformedNamedReference, self._pos, bad)
        close: char = ">" if self._Next == "<" else "'"
        self._pos += 1
        start = self._pos
        while self._More and RegexCharSet.IsWord(self._Next):
            self._pos += 1
        if not self._More or self._Next != close or self._pos == start:
            raise self.Fail(RegexParseError.MalformedNamedReference, self._pos, bad)
        end = self._pos
        self._pos = start
        number = self._GroupNumber(False)
        self._pos = end + 1
        if number < 0:
            name = self._pattern[start:end]
            if Char.IsAsciiDigit(name[0]):
                raise self.Fail(RegexParseError.UndefinedNumberedReference, self._pos, "Reference to undefined group number " + name + ".")
            raise self.Fail(RegexParseError.UndefinedNamedReference, self._pos, "Reference to undefined group name '" + name + "'.")
        return self._Reference(number)

    def _NumberedReference(self) -> RegexNode:
        """A reference where there is such a group (with ECMAScript the longest number that is one), else an octal code."""
        start = self._pos
        number = i32(self._Next - "0")
        if self._Has(RegexOptions.ECMAScript):
            best = 0
            end = 0
            number = 0
            while self._More and Char.IsAsciiDigit(self._Next) and number < 100000:
                number = number * 10 + (self._Next - "0")
                self._pos += 1
                if self.Numbers.Contains(number):
                    best = number
                    end = self._pos
            if best > 0:
                self._pos = end
                return self._Reference(best)
            self._pos = start
            return self.One(self._Escape())
        number = self._Decimal()
        if self.Numbers.Contains(number):
            return self._Reference(number)
        if number <= 9:
            raise self.Fail(RegexParseError.UndefinedNumberedReference, self._pos, "Reference to undefined group number " + number.ToString() + ".")
        self._pos = start
        return self.One(self._Escape())

    def _Escape(self) -> char:
        """The character of an escape; what follows the backslash is next."""
        c = self._Next
        if c >= "0" and c <= "7":
            value = 0
            digits = 0
            while digits < 3 and self._More and self._Next >= "0" and self._Next <= "7" and (not self._Has(RegexOptions.ECMAScript) or value < 32):
                value = value * 8 + (self._Next - "0")
                self._pos += 1
                digits += 1
            return char(value & 255)
        self._pos += 1
        match c:
            case "x":
                return self._Hex(2)
            case "u":
                return self._Hex(4)
            case "a":
                return char(7)
            case "b":
                return char(8)
            case "e":
                return char(27)
            case "f":
                return char(12)
            case "n":
                return char(10)
            case "r":
                return char(13)
            case "t":
                return char(9)
            case "v":
                return char(11)
            case "c":
                return self._Control()
        if not self._Has(RegexOptions.ECMAScript) and RegexCharSet.IsWord(c):
            raise self.Fail(RegexParseError.UnrecognizedEscape, self._pos, "Unrecognized escape sequence \\" + Char.ToString(c) + ".")
        return c

    def _Hex(self, digits: i32) -> char:
        value = 0
        bad = "Insufficient or invalid hexadecimal digits."
        if len(self._pattern) - self._pos < digits:
            raise self.Fail(RegexParseError.InsufficientOrInvalidHexDigits, self._pos, bad)
        for n in range(digits):
            if not Char.IsAsciiHexDigit(self._Next):
                raise self.Fail(RegexParseError.InsufficientOrInvalidHexDigits, self._pos + 1, bad)
            c = i32(self._Next)
            value = value * 16 + (c - 48 if c < 58 else (c | 32) - 87)
            self._pos += 1
        return char(value)

    def _Control(self) -> char:
        if not self._More:
            raise self.Fail(RegexParseError.MissingControlCharacter, self._pos, "Missing control character.")
        c = i32(Char.ToUpperInvariant(self._Next))
        self._pos += 1
        if c >= 64 and c < 96:
            return char(c - 64)
        raise self.Fail(RegexParseError.UnrecognizedControlCharacter, self._pos, "Unrecognized control character.")

    def _Shorthand(self, set: RegexCharSet) -> None:
        """`w W s S d D p{..} P{..}` into a class."""
        c = self._Next
        self._pos += 1
        negated = Char.IsAsciiLetterUpper(c)
        if c == "p" or c == "P":
            self._Property(set, negated)
        elif self._Has(RegexOptions.ECMAScript):
            RegexParser._EcmaShorthand(set, c)
        elif c == "d" or c == "D":
            set.AddCategories(RegexCharSet.Digits, negated)
        elif c == "s" or c == "S":
            set.AddCategories(RegexCharSet.Space, negated)
        else:
            set.AddCategories(RegexCharSet.Word, negated)

    @static
    def _EcmaShorthand(set: RegexCharSet, c: char) -> None:
        text = ""
        match c:
            case "d":
                text = "09"
            case "D":
                text = "\0/:\uffff"
            case "s":
                text = "\t\r  "
            case "S":
                text = "\0\b\x0e\x1f!\uffff"
            case "w":
                text = "09AZ__az\u0130\u0130"
            case _:
                text = "\0/:@[^``{\u012f\u0131\uffff"
        i = 0
        while i < len(text):
            set.Add(text[i], text[i + 1])
            i += 2

    def _Property(self, set: RegexCharSet, negated: bool) -> None:
        if len(self._pattern) - self._pos < 3:
            raise self.Fail(RegexParseError.InvalidUnicodePropertyEscape, self._pos, "Incomplete \\p{X} character escape.")
        if self._Next != "{":
            raise self.Fail(RegexParseError.MalformedUnicodePropertyEscape, self._pos + 1, "Malformed \\p{X} character escape.")
        self._pos += 1
        start = self._pos
        while self._More and (RegexCharSet.IsWord(self._Next) or self._Next == "-"):
            self._pos += 1
        name = self._pattern[start : self._pos]
        if not self._More or self._Next != "}":
            raise self.Fail(RegexParseError.InvalidUnicodePropertyEscape, self._pos + (1 if self._More else 0), "Incomplete \\p{X} character escape.")
        self._pos += 1
        mask = RegexProperties.Categories(name)
        if mask != 0:
            if self._Has(RegexOptions.IgnoreCase) and (mask & 7) != 0:
                mask |= 7
            set.AddCategories(mask, negated)
            return
        first = 0
        last = 0
        if not RegexProperties.TryBlock(name, out(first), out(last)):
            raise self.Fail(RegexParseError.UnrecognizedUnicodeProperty, self._pos, "Unknown property '" + name + "'.")
        if not negated:
            set.Add(char(first), char(last))
            return
        if first > 0:
            set.Add(char(0), char(first - 1))
        if last < 0xFFFF:
            set.Add(char(last + 1), char(0xFFFF))

    def _Class(self) -> RegexCharSet:
        """What stands between brackets; the first is read."""
        set = RegexCharSet()
        if self._More and self._Next == "^":
            self._pos += 1
            set.Negated = True
        first = True
        while True:
            if not self._More:
                raise self.Fail(RegexParseError.UnterminatedBracket, self._pos, "Unterminated [] set.")
            c = self._Next
            if c == "]" and not first:
                self._pos += 1
                break
            first = False
            if c == "-" and not first and self._pos + 1 < len(self._pattern) and self._pattern[self._pos + 1] == "[" and self._pattern[self._pos - 1] != "[" and self._pattern[self._pos - 1] != "^":
                self._pos += 2
                set.Except = self._Class()
                if self._More and self._Next != "]":
                    raise self.Fail(RegexParseError.ExclusionGroupNotLast, self._pos, "A subtraction must be the last element in a character class.")
                continue
            if c == "\\" and self._pos + 1 < len(self._pattern) and "wWsSdDpP".Contains(self._pattern[self._pos + 1]):
                self._pos += 1
                self._Shorthand(set)
                continue
            self._ClassRange(set, self._ClassChar())
        if self._Has(RegexOptions.IgnoreCase):
            set.AddCase()
        return set

    def _ClassChar(self) -> char:
        c = self._Next
        self._pos += 1
        if c != "\\":
            return c
        if not self._More:
            raise self.Fail(RegexParseError.UnescapedEndingBackslash, self._pos, "Illegal \\ at end of pattern.")
        if self._Next == "-":
            self._pos += 1
            return "-"
        return self._Escape()

    def _ClassRange(self, set: RegexCharSet, low: char) -> None:
        pattern = self._pattern
        if self._pos + 1 >= len(pattern) or self._Next != "-" or pattern[self._pos + 1] == "]":
            set.Add(low)
            return
        if pattern[self._pos + 1] == "[":
            set.Add(low)
            return
        self._pos += 1
        if self._Next == "\\" and self._pos + 1 < len(pattern) and "wWsSdDpP".Contains(pattern[self._pos + 1]):
            raise self.Fail(
                RegexParseError.ShorthandClassInCharacterRange, self._pos + 2, "Cannot include class \\" + Char.ToString(pattern[self._pos + 1]) + " in character range."
            )
        high = self._ClassChar()
        if high < low:
            raise self.Fail(RegexParseError.ReversedCharacterRange, self._pos, "[x-y] range in reverse order.")
        set.Add(low, high)


@static
@internal
class RegexProperties:
    """Names that `\\p{...}` knows."""

    _categories: Const[str] = " Lu Ll Lt Lm Lo Mn Mc Me Nd Nl No Zs Zl Zp Cc Cf Cs Co Pc Pd Ps Pe Pi Pf Po Sm Sc Sk So Cn "
    _blocks: Const[str] = (
        " IsBasicLatin:0-7F IsLatin-1Supplement:80-FF IsLatinExtended-A:100-17F IsLatinExtended-B:180-24F IsIPAExtensions:250-2AF IsSpacingModifierLetters:2B0-2FF"
        " IsCombiningDiacriticalMarks:300-36F IsGreek:370-3FF IsGreekandCoptic:370-3FF IsCyrillic:400-4FF IsCyrillicSupplement:500-52F IsArmenian:530-58F"
        " IsHebrew:590-5FF IsArabic:600-6FF IsSyriac:700-74F IsThaana:780-7BF IsDevanagari:900-97F IsBengali:980-9FF IsGurmukhi:A00-A7F IsGujarati:A80-AFF"
        " IsOriya:B00-B7F IsTamil:B80-BFF IsTelugu:C00-C7F IsKannada:C80-CFF IsMalayalam:D00-D7F IsSinhala:D80-DFF IsThai:E00-E7F IsLao:E80-EFF IsTibetan:F00-FFF"
        " IsMyanmar:1000-109F IsGeorgian:10A0-10FF IsHangulJamo:1100-11FF IsEthiopic:1200-137F IsCherokee:13A0-13FF IsUnifiedCanadianAboriginalSyllabics:1400-167F"
        " IsOgham:1680-169F IsRunic:16A0-16FF IsTagalog:1700-171F IsHanunoo:1720-173F IsBuhid:1740-175F IsTagbanwa:1760-177F IsKhmer:1780-17FF IsMongolian:1800-18AF"
        " IsLimbu:1900-194F IsTaiLe:1950-197F IsKhmerSymbols:19E0-19FF IsPhoneticExtensions:1D00-1D7F IsLatinExtendedAdditional:1E00-1EFF IsGreekExtended:1F00-1FFF"
        " IsGeneralPunctuation:2000-206F IsSuperscriptsandSubscripts:2070-209F IsCurrencySymbols:20A0-20CF IsCombiningDiacriticalMarksforSymbols:20D0-20FF"
        " IsCombiningMarksforSymbols:20D0-20FF IsLetterlikeSymbols:2100-214F IsNumberForms:2150-218F IsArrows:2190-21FF IsMathematicalOperators:2200-22FF"
        " IsMiscellaneousTechnical:2300-23FF IsControlPictures:2400-243F IsOpticalCharacterRecognition:2440-245F IsEnclosedAlphanumerics:2460-24FF IsBoxDrawing:2500-257F"
        " IsBlockElements:2580-259F IsGeometricShapes:25A0-25FF IsMiscellaneousSymbols:2600-26FF IsDingbats:2700-27BF IsMiscellaneousMathematicalSymbols-A:27C0-27EF"
        " IsSupplementalArrows-A:27F0-27FF IsBraillePatterns:2800-28FF IsSupplementalArrows-B:2900-297F IsMiscellaneousMathematicalSymbols-B:2980-29FF"
        " IsSupplementalMathematicalOperators:2A00-2AFF IsMiscellaneousSymbolsandArrows:2B00-2BFF IsCJKRadicalsSupplement:2E80-2EFF IsKangxiRadicals:2F00-2FDF"
        " IsIdeographicDescriptionCharacters:2FF0-2FFF IsCJKSymbolsandPunctuation:3000-303F IsHiragana:3040-309F IsKatakana:30A0-30FF IsBopomofo:3100-312F"
        " IsHangulCompatibilityJamo:3130-318F IsKanbun:3190-319F IsBopomofoExtended:31A0-31BF IsKatakanaPhoneticExtensions:31F0-31FF"
        " IsEnclosedCJKLettersandMonths:3200-32FF IsCJKCompatibility:3300-33FF IsCJKUnifiedIdeographsExtensionA:3400-4DBF IsYijingHexagramSymbols:4DC0-4DFF"
        " IsCJKUnifiedIdeographs:4E00-9FFF IsYiSyllables:A000-A48F IsYiRadicals:A490-A4CF IsHangulSyllables:AC00-D7AF IsHighSurrogates:D800-DB7F"
        " IsHighPrivateUseSurrogates:DB80-DBFF IsLowSurrogates:DC00-DFFF IsPrivateUse:E000-F8FF IsPrivateUseArea:E000-F8FF IsCJKCompatibilityIdeographs:F900-FAFF"
        " IsAlphabeticPresentationForms:FB00-FB4F IsArabicPresentationForms-A:FB50-FDFF IsVariationSelectors:FE00-FE0F IsCombiningHalfMarks:FE20-FE2F"
        " IsCJKCompatibilityForms:FE30-FE4F IsSmallFormVariants:FE50-FE6F IsArabicPresentationForms-B:FE70-FEFF IsHalfwidthandFullwidthForms:FF00-FFEF IsSpecials:FFF0-FFFF "
    )

    @static
    def Categories(name: str) -> i32:
        """The categories that start with the name, as bits; 0 where it is none."""
        if len(name) == 0 or len(name) > 2:
            return 0
        mask = 0
        for i in range(30):
            if String.CompareOrdinal(RegexProperties._categories, i * 3 + 1, name, 0, len(name)) == 0:
                mask |= 1 << i
        return mask

    @static
    def TryBlock(name: str, first: Out[i32], last: Out[i32]) -> bool:
        first = 0
        last = 0
        at = RegexProperties._blocks.IndexOf(" " + name + ":", StringComparison.Ordinal)
        if at < 0:
            return False
        at += len(name) + 2
        while RegexProperties._blocks[at] != "-":
            first = first * 16 + RegexProperties._Digit(RegexProperties._blocks[at])
            at += 1
        at += 1
        while RegexProperties._blocks[at] != " ":
            last = last * 16 + RegexProperties._Digit(RegexProperties._blocks[at])
            at += 1
        return True

    @static
    def _Digit(c: char) -> i32:
        return i32(c) - 48 if i32(c) < 58 else i32(c) - 55
