from oscil.lang import *
from System.Collections.Generic import Dictionary, List


@internal
@sealed
class RegexParser:
    """Reads a pattern: what its groups are first, then its parts."""

    _pattern: ReadOnly[str]
    _pos: i32
    _options: RegexOptions
    Names: ReadOnly[Dictionary[str, i32]]
    Numbers: ReadOnly[List[i32]]
    _unnamed: i32

    def __init__(self, pattern: str, options: RegexOptions) -> None:
        self._pattern = pattern
        self._options = options
        self.Names = Dictionary[str, i32]()
        self.Numbers = List[i32]()

    @static
    def Parse(pattern: str, options: RegexOptions, parser: Out[RegexParser]) -> RegexNode:
        parser = RegexParser(pattern, options)
        parser._FindGroups()
        parser._pos = 0
        parser._options = options
        parser._unnamed = 1
        root = parser._Alternation()
        if parser._pos < len(pattern):
            raise parser.Fail(RegexParseError.InsufficientOpeningParentheses, parser._pos + 1, "Too many )'s.")
        return root

    def Fail(self, error: RegexParseError, offset: i32, text: str) -> RegexParseException:
        return RegexParseException(error, offset, "Invalid pattern '" + self._pattern + "' at offset " + offset.ToString() + ". " + text)

    def _Has(self, option: RegexOptions) -> bool:
        return (self._options & option) != RegexOptions.None_

    @property
    def _Back(self) -> bool:
        return self._Has(RegexOptions.RightToLeft)

    @property
    def _More(self) -> bool:
        return self._pos < len(self._pattern)

    @property
    def _Next(self) -> char:
        return self._pattern[self._pos]

    def _Looks(self, text: str) -> bool:
        return String.CompareOrdinal(self._pattern, self._pos, text, 0, len(text)) == 0

    def _SkipBlanks(self) -> None:
        """Comments, and white space where the options say so."""
        while self._More:
            if self._Has(RegexOptions.IgnorePatternWhitespace) and RegexParser._IsBlank(self._Next):
                self._pos += 1
            elif self._Has(RegexOptions.IgnorePatternWhitespace) and self._Next == "#":
                while self._More and self._Next != "\n":
                    self._pos += 1
            elif self._Looks("(?#"):
                while self._More and self._Next != ")":
                    self._pos += 1
                if not self._More:
                    raise self.Fail(RegexParseError.UnterminatedComment, self._pos, "Unterminated (?#...) comment.")
                self._pos += 1
            else:
                return

    @static
    def _IsBlank(c: char) -> bool:
        return c == " " or i32(c) >= 9 and i32(c) <= 13 and i32(c) != 11

    def _Alternation(self) -> RegexNode:
        first = self._Concatenation()
        if not self._More or self._Next != "|":
            return first
        node = RegexNode(RegexKind.Alternate, self._Back).With(first)
        while self._More and self._Next == "|":
            self._pos += 1
            node.With(self._Concatenation())
        return node

    def _Concatenation(self) -> RegexNode:
        node = RegexNode(RegexKind.Concat, self._Back)
        node.Children = List[RegexNode]()
        while True:
            self._SkipBlanks()
            if not self._More or self._Next == "|" or self._Next == ")":
                break
            if self._IsQuantifier():
                raise self.Fail(
                    RegexParseError.QuantifierAfterNothing,
                    self._pos + 1,
                    "Quantifier '" + Char.ToString(self._Next) + "' following nothing.",
                )
            part = self._Atom()
            if part is not None:
                node.Children.Add(self._Quantified(part))
        return node.Children[0] if node.Children.Count == 1 else node

    def _IsQuantifier(self) -> bool:
        c = self._Next
        return c == "*" or c == "+" or c == "?" or c == "{" and self._IsBraces()

    def _IsBraces(self) -> bool:
        """`{n}`, `{n,}` or `{n,m}`; anything else is text."""
        at = self._pos + 1
        start = at
        while at < len(self._pattern) and Char.IsAsciiDigit(self._pattern[at]):
            at += 1
        if at == start or at == len(self._pattern):
            return False
        if self._pattern[at] == "}":
            return True
        if self._pattern[at] != ",":
            return False
        at += 1
        while at < len(self._pattern) and Char.IsAsciiDigit(self._pattern[at]):
            at += 1
        return at < len(self._pattern) and self._pattern[at] == "}"

    def _Quantified(self, part: RegexNode) -> RegexNode:
        self._SkipBlanks()
        if not self._More or not self._IsQuantifier():
            return part
        node = RegexNode(RegexKind.Loop, self._Back).With(part)
        node.Max = Int32.MaxValue
        c = self._Next
        self._pos += 1
        if c == "?":
            node.Max = 1
        elif c == "+":
            node.Min = 1
        elif c == "{":
            node.Min = self._Decimal()
            node.Max = node.Min
            if self._Next == ",":
                self._pos += 1
                node.Max = Int32.MaxValue if self._Next == "}" else self._Decimal()
            self._pos += 1
            if node.Max < node.Min:
                raise self.Fail(RegexParseError.ReversedQuantifierRange, self._pos, "Illegal {x,y} with x > y.")
        self._SkipBlanks()
        if self._More and self._Next == "?":
            node.Lazy = True
            self._pos += 1
        self._SkipBlanks()
        if self._More and self._IsQuantifier():
            raise self.Fail(RegexParseError.NestedQuantifiersNotParenthesized, self._pos + 1, "Nested quantifier '" + Char.ToString(self._Next) + "'.")
        return node

    def _Decimal(self) -> i32:
        value = i64(0)
        while self._More and Char.IsAsciiDigit(self._Next):
            value = value * i64(10) + i64(self._Next - "0")
            self._pos += 1
            if value > i64(Int32.MaxValue):
                raise self.Fail(
                    RegexParseError.QuantifierOrCaptureGroupOutOfRange, self._pos, "Quantifier and capture group numbers must be less than or equal to Int32.MaxValue."
                )
        return i32(value)

    def _Atom(self) -> RegexNode:
        """One part; None where only options change."""
        c = self._Next
        self._pos += 1
        match c:
            case "(":
                return self._Parenthesis()
            case "[":
                return self._Of(self._Class())
            case ".":
                if self._Has(RegexOptions.Singleline):
                    return RegexNode(RegexKind.Any, self._Back)
                node = RegexNode(RegexKind.NotOne, self._Back)
                node.Char = "\n"
                return node
            case "^":
                return self._Anchored(RegexAnchor.Bol if self._Has(RegexOptions.Multiline) else RegexAnchor.Beginning)
            case "$":
                return self._Anchored(RegexAnchor.Eol if self._Has(RegexOptions.Multiline) else RegexAnchor.EndZ)
            case "\\":
                return self._Backslash()
        return self.One(c)

    def _Anchored(self, anchor: RegexAnchor) -> RegexNode:
        node = RegexNode(RegexKind.Anchor, self._Back)
        node.Anchor = anchor
        return node

    def One(self, c: char) -> RegexNode:
        if self._Has(RegexOptions.IgnoreCase):
            equivalents = RegexCase.Equivalents(c)
            if len(equivalents) > 1:
                set = RegexCharSet()
                for other in equivalents:
                    set.Add(other)
                return self._Of(set)
        node = RegexNode(RegexKind.One, self._Back)
        node.Char = c
        return node

    def _Of(self, set: RegexCharSet) -> RegexNode:
        single = set.Single
        if single >= 0:
            plain = RegexNode(RegexKind.One, self._Back)
            plain.Char = char(single)
            return plain
        node = RegexNode(RegexKind.Set, self._Back)
        node.Set = set.Seal()
        return node
