"""Groups of a pattern."""

from oscil.lang import *
from System.Collections.Generic import Dictionary, List


@internal
@sealed
class RegexParser:
    def _FindGroups(self) -> None:
        """Numbers all groups: those without a name from the left, then the names."""
        names = List[str]()
        self.Numbers.Add(0)
        stack = List[RegexOptions]()
        unnamed = 1
        while self._More:
            c = self._Next
            self._pos += 1
            match c:
                case "\\":
                    if self._More:
                        self._pos += 1
                case "#":
                    if self._Has(RegexOptions.IgnorePatternWhitespace):
                        while self._More and self._Next != "\n":
                            self._pos += 1
                case "[":
                    self._SkipClass()
                case ")":
                    if stack.Count > 0:
                        self._options = stack[stack.Count - 1]
                        stack.RemoveAt(stack.Count - 1)
                case "(":
                    stack.Add(self._options)
                    if self._Looks("?#"):
                        while self._More and self._Next != ")":
                            self._pos += 1
                    elif self._More and self._Next == "?":
                        self._pos += 1
                        if self._More and self._Next == "(":
                            self._pos += 1
                            stack.Add(self._options)
                            continue
                        name = self._PeekName()
                        if name is not None:
                            number = 0
                            if Char.IsAsciiDigit(name[0]):
                                if Int32.TryParse(name, out(number)) and number > 0 and not self.Numbers.Contains(number):
                                    self.Numbers.Add(number)
                            elif not names.Contains(name):
                                names.Add(name)
                        else:
                            self._PeekOptions(stack)
                    elif not self._Has(RegexOptions.ExplicitCapture):
                        if not self.Numbers.Contains(unnamed):
                            self.Numbers.Add(unnamed)
                        unnamed += 1
        next = 1
        for name in names:
            while self.Numbers.Contains(next):
                next += 1
            self.Names[name] = next
            self.Numbers.Add(next)
        self.Numbers.Sort()

    def _SkipClass(self) -> None:
        """To behind a class, without looking into it."""
        first = True
        if self._More and self._Next == "^":
            self._pos += 1
        while self._More:
            c = self._Next
            self._pos += 1
            if c == "]" and not first:
                return
            if c == "\\" and self._More:
                self._pos += 1
            elif c == "[" and not first and self._pattern[self._pos - 2] == "-":
                self._SkipClass()
            elif c == "[" and self._More and self._Next == ":":
                close = self._pattern.IndexOf(":]", self._pos, StringComparison.Ordinal)
                if close >= 0:
                    self._pos = close + 2
            first = False

    def _PeekName(self) -> str:
        """The name or number of a capturing group `<name>`, `'name'`, `<name-other>`."""
        if not self._More or self._Next != "<" and self._Next != "'":
            return None
        end = self._pos + 1
        while end < len(self._pattern) and RegexCharSet.IsWord(self._pattern[end]):
            end += 1
        return None if end == self._pos + 1 else self._pattern[self._pos + 1 : end]

    def _PeekOptions(self, stack: List[RegexOptions]) -> None:
        """`(?x)` changes what follows; `(?x:` its group."""
        start = self._pos
        before = self._options
        self._Options()
        if self._More and self._Next == ")":
            self._pos += 1
            stack.RemoveAt(stack.Count - 1)
        elif not self._More or self._Next != ":":
            self._options = before
            self._pos = start

    def _Options(self) -> None:
        off = False
        while self._More:
            c = self._Next
            if c == "-":
                off = True
            elif c == "+":
                off = False
            else:
                option = RegexParser._Option(c)
                if option == RegexOptions.None_:
                    return
                self._options = self._options & ~option if off else self._options | option
            self._pos += 1

    @static
    def _Option(c: char) -> RegexOptions:
        match Char.ToLowerInvariant(c):
            case "i":
                return RegexOptions.IgnoreCase
            case "m":
                return RegexOptions.Multiline
            case "n":
                return RegexOptions.ExplicitCapture
            case "s":
                return RegexOptions.Singleline
            case "x":
                return RegexOptions.IgnorePatternWhitespace
        return RegexOptions.None_

    def _Parenthesis(self) -> RegexNode:
        """What follows an opening parenthesis."""
        before = self._options
        node: RegexNode = None
        if self._More and self._Next == "?":
            self._pos += 1
            node = self._Construct(before)
            if node is None:
                return None
        elif self._Has(RegexOptions.ExplicitCapture):
            node = RegexNode(RegexKind.Group, self._Back)
        else:
            node = RegexNode(RegexKind.Capture, self._Back)
            node.Group = self._unnamed
            self._unnamed += 1
        if node.Kind == RegexKind.GroupTest or node.Kind == RegexKind.ExpressionTest:
            self._Branches(node)
        else:
            node.With(self._Alternation())
        if not self._More:
            raise self.Fail(RegexParseError.InsufficientClosingParentheses, len(self._pattern), "Not enough )'s.")
        self._pos += 1
        self._options = before
        return node

    def _Branches(self, node: RegexNode) -> None:
        body = self._Alternation()
        if body.Kind == RegexKind.Alternate:
            if body.Children.Count > 2:
                raise self.Fail(RegexParseError.AlternationHasTooManyConditions, self._pos + 1, "Too many | in (?()|).")
            node.With(body.Children[0]).With(body.Children[1])
        else:
            node.With(body).With(RegexNode(RegexKind.Empty, self._Back))

    def _Construct(self, before: RegexOptions) -> RegexNode:
        """What follows `(?`; None where it only sets options."""
        if not self._More:
            raise self._NoConstruct()
        c = self._Next
        match c:
            case ":":
                self._pos += 1
                return RegexNode(RegexKind.Group, self._Back)
            case ">":
                self._pos += 1
                return RegexNode(RegexKind.Atomic, self._Back)
            case "=" | "!":
                self._pos += 1
                return self._Look(c == "!", False)
            case "(":
                return self._Condition()
            case "<" | "'":
                self._pos += 1
                if c == "<" and self._More and (self._Next == "=" or self._Next == "!"):
                    self._pos += 1
                    return self._Look(self._pattern[self._pos - 1] == "!", True)
                return self._NamedGroup(">" if c == "<" else "'")
        self._Options()
        if not self._More:
            raise self._NoConstruct()
        if self._Next == ")":
            self._pos += 1
            return None
        if self._Next != ":":
            raise self._NoConstruct()
        self._pos += 1
        return RegexNode(RegexKind.Group, self._Back)

    def _NoConstruct(self) -> RegexParseException:
        return self.Fail(RegexParseError.InvalidGroupingConstruct, self._pos + (1 if self._More else 0), "Unrecognized grouping construct.")

    def _Look(self, negative: bool, behind: bool) -> RegexNode:
        node = RegexNode(RegexKind.NegativeLook if negative else RegexKind.Look, self._Back)
        self._options = self._options | RegexOptions.RightToLeft if behind else self._options & ~RegexOptions.RightToLeft
        return node

    def _BadName(self) -> RegexParseException:
        return self.Fail(RegexParseError.CaptureGroupNameInvalid, self._pos, "Invalid group name: Group names must begin with a word character.")

    def _GroupNumber(self, fail: bool) -> i32:
        """Reads a name or number; -1 where no group has it."""
        if Char.IsAsciiDigit(self._Next):
            number = self._Decimal()
            if self.Numbers.Contains(number):
                return number
            if fail:
                raise self.Fail(RegexParseError.UndefinedNumberedReference, self._pos, "Reference to undefined group number " + number.ToString() + ".")
            return -1
        start = self._pos
        while self._More and RegexCharSet.IsWord(self._Next):
            self._pos += 1
        name = self._pattern[start : self._pos]
        known = 0
        if self.Names.TryGetValue(name, out(known)):
            return known
        if fail:
            raise self.Fail(RegexParseError.UndefinedNamedReference, self._pos, "Reference to undefined group name '" + name + "'.")
        return -1

    def _NamedGroup(self, close: char) -> RegexNode:
        node = RegexNode(RegexKind.Capture, self._Back)
        if not self._More:
            raise self._NoConstruct()
        if RegexCharSet.IsWord(self._Next):
            if self._Next == "0" and (self._pos + 1 == len(self._pattern) or not Char.IsAsciiDigit(self._pattern[self._pos + 1])):
                raise self.Fail(RegexParseError.CaptureGroupOfZero, self._pos + 1, "Capture number cannot be zero.")
            node.Group = self._GroupNumber(False)
            if self._More and RegexCharSet.IsWord(self._Next):
                raise self._BadName()
        elif self._Next != "-":
            raise self._BadName()
        if self._More and self._Next == "-":
            self._pos += 1
            if not self._More:
                raise self._NoConstruct()
            if not RegexCharSet.IsWord(self._Next):
                raise self._BadName()
            node.Uncapture = self._GroupNumber(True)
        if not self._More or self._Next != close:
            raise self._NoConstruct() if not self._More else self._BadName()
        self._pos += 1
        return node

    def _Condition(self) -> RegexNode:
        """`(?(name)yes|no)` or `(?(expression)yes|no)`; the parenthesis is next."""
        open = self._pos
        self._pos += 1
        if self._More and Char.IsAsciiDigit(self._Next):
            number = self._Decimal()
            if not self._More or self._Next != ")":
                raise self.Fail(
                    RegexParseError.AlternationHasMalformedReference,
                    self._pos + (1 if self._More else 0),
                    "Conditional alternation is missing a closing parenthesis after the group number " + number.ToString() + ".",
                )
            if not self.Numbers.Contains(number):
                raise self.Fail(
                    RegexParseError.AlternationHasUndefinedReference, self._pos + 1, "Conditional alternation refers to an undefined group number " + number.ToString() + "."
                )
            self._pos += 1
            test = RegexNode(RegexKind.GroupTest, self._Back)
            test.Group = number
            return test
        if self._More and RegexCharSet.IsWord(self._Next):
            known = self._GroupNumber(False)
            if known >= 0 and self._More and self._Next == ")":
                self._pos += 1
                named = RegexNode(RegexKind.GroupTest, self._Back)
                named.Group = known
                return named
        self._pos = open + 1
        if self._Looks("?#"):
            raise self.Fail(RegexParseError.AlternationHasComment, self._pos - 1, "Alternation conditions cannot be comments.")
        if self._Looks("?<") and not self._Looks("?<=") and not self._Looks("?<!") or self._Looks("?'"):
            raise self.Fail(RegexParseError.AlternationHasNamedCapture, self._pos - 1, "Alternation conditions do not capture and cannot be named.")
        node = RegexNode(RegexKind.ExpressionTest, self._Back)
        before = self._options
        if self._Looks("?"):
            node.With(self._Parenthesis())
            self._options = before
            return node
        node.With(self._Alternation())
        if not self._More:
            raise self.Fail(RegexParseError.InsufficientClosingParentheses, len(self._pattern), "Not enough )'s.")
        self._pos += 1
        self._options = before
        return node
