from oscil.lang import *
from System.Collections.Generic import List
from System.Globalization import CharUnicodeInfo


@internal
@sealed
class RegexCharSet:
    """The characters of a class: ranges and categories, perhaps all others, perhaps without those of another class."""

    Negated: Auto[bool]
    Except: Auto[RegexCharSet]
    _ranges: List[char]
    _categories: i32
    _notCategories: List[i32]
    _ascii: Array[bool]

    Letters: Const[i32] = 0x1F
    Digits: Const[i32] = 0x100
    Word: Const[i32] = 0x4013F
    Space: Const[i32] = 0x4000_0000

    def __init__(self) -> None:
        self._ranges = List[char]()

    def Add(self, first: char, last: char) -> None:
        self._ranges.Add(first)
        self._ranges.Add(last)

    def Add(self, c: char) -> None:
        self.Add(c, c)

    def AddCategories(self, mask: i32, negated: bool) -> None:
        """Categories by their bits (white space has one of its own), or all characters of none of them."""
        if not negated:
            self._categories |= mask
            return
        if self._notCategories is None:
            self._notCategories = List[i32]()
        self._notCategories.Add(mask)

    @property
    def Single(self) -> i32:
        """The one character of the class, or -1."""
        if self.Negated or self.Except is not None or self._categories != 0 or self._notCategories is not None:
            return -1
        return i32(self._ranges[0]) if self._ranges.Count == 2 and self._ranges[0] == self._ranges[1] else -1

    def AddCase(self) -> None:
        """The other cases of what is in the ranges."""
        count = self._ranges.Count
        i = 0
        while i < count:
            first = i32(self._ranges[i])
            last = i32(self._ranges[i + 1])
            if last - first < 0x1000:
                for c in range(first, last + 1):
                    others = RegexCase.Equivalents(char(c))
                    for other in others:
                        if i32(other) < first or i32(other) > last:
                            self.Add(other)
            i += 2

    def AddAll(self, other: RegexCharSet) -> None:
        """What another class has, which is not negated."""
        for c in other._ranges:
            self._ranges.Add(c)
        self._categories |= other._categories
        if other._notCategories is not None:
            for mask in other._notCategories:
                self.AddCategories(mask, True)

    @property
    def IsPlain(self) -> bool:
        return not self.Negated and self.Except is None

    def Seal(self) -> RegexCharSet:
        table = Array[bool](128)
        for i in range(128):
            table[i] = self._Has(char(i))
        self._ascii = table
        return self

    def Has(self, c: char) -> bool:
        table = self._ascii
        if i32(c) < 128:
            return table[i32(c)]
        return self._Has(c)

    def _Has(self, c: char) -> bool:
        if self._Inside(c) == self.Negated:
            return False
        return self.Except is None or not self.Except._Has(c)

    def _Inside(self, c: char) -> bool:
        i = 0
        ranges = self._ranges
        while i < ranges.Count:
            if c >= ranges[i] and c <= ranges[i + 1]:
                return True
            i += 2
        if self._categories != 0 and RegexCharSet.InCategories(c, self._categories):
            return True
        if self._notCategories is not None:
            for mask in self._notCategories:
                if not RegexCharSet.InCategories(c, mask):
                    return True
        return False

    @static
    def InCategories(c: char, mask: i32) -> bool:
        if (mask & RegexCharSet.Space) != 0 and Char.IsWhiteSpace(c):
            return True
        return (mask >> i32(CharUnicodeInfo.GetUnicodeCategory(c)) & 1) != 0

    @static
    def IsWord(c: char) -> bool:
        if i32(c) < 128:
            return Char.IsAsciiLetterOrDigit(c) or c == "_"
        return RegexCharSet.InCategories(c, RegexCharSet.Word)

    @static
    def IsBoundaryWord(c: char) -> bool:
        return RegexCharSet.IsWord(c) or i32(c) == 0x200C or i32(c) == 0x200D

    @static
    def IsEcmaWord(c: char) -> bool:
        return Char.IsAsciiLetterOrDigit(c) or c == "_" or i32(c) == 0x130


@static
@internal
class RegexCase:
    """Characters that differ in their case only."""

    _several: Const[str] = "k\u212a\u00e5\u212b\u03c9\u2126\u03b8\u03f4\u00df\u1e9e\u01c6\u01c5\u01c9\u01c8\u01cc\u01cb\u01f3\u01f2"

    @static
    def Equivalents(c: char) -> str:
        """All of them, itself too."""
        lower = Char.ToLowerInvariant(c)
        several = RegexCase._several
        i = 1
        while i < len(several):
            if several[i] == c:
                lower = several[i - 1]
            i += 2
        if i32(c) == 0x130:
            return "\u0130"
        upper = Char.ToUpperInvariant(lower)
        text = Char.ToString(lower)
        if upper != lower and Char.ToLowerInvariant(upper) == lower:
            text += Char.ToString(upper)
        i = 0
        while i < len(several):
            if several[i] == lower and several[i + 1] != upper:
                text += Char.ToString(several[i + 1])
            i += 2
        return text if text.Contains(c) else text + Char.ToString(c)
