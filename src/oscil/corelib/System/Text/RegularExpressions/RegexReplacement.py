from oscil.lang import *
from System.Collections.Generic import List


@internal
@sealed
class RegexReplacement:
    """A replacement pattern: texts, and what of the match stands between them."""

    WHOLE: Const[i32] = -1
    BEFORE: Const[i32] = -2
    AFTER: Const[i32] = -3
    LAST: Const[i32] = -4
    ALL: Const[i32] = -5

    _texts: List[str]
    _parts: List[i32]
    """What follows each text: the place of a group, or one of the words above."""

    def __init__(self) -> None:
        self._texts = List[str]()
        self._parts = List[i32]()

    @static
    def Of(regex: Regex, pattern: str) -> RegexReplacement:
        made = RegexReplacement()
        text = StringBuilder()
        i = 0
        while i < len(pattern):
            end = 0
            part = 0
            if pattern[i] == "$" and i + 1 < len(pattern):
                if pattern[i + 1] == "$":
                    text.Append(char("$"))
                    i += 2
                    continue
                if RegexReplacement._TryPart(regex, pattern, i + 1, out(end), out(part)):
                    made._texts.Add(text.ToString())
                    made._parts.Add(part)
                    text.Clear()
                    i = end
                    continue
            text.Append(pattern[i])
            i += 1
        made._texts.Add(text.ToString())
        return made

    @static
    def _TryPart(regex: Regex, pattern: str, at: i32, end: Out[i32], part: Out[i32]) -> bool:
        """What stands behind a dollar sign."""
        end = at + 1
        part = 0
        c = pattern[at]
        match c:
            case "&":
                part = RegexReplacement.WHOLE
                return True
            case "`":
                part = RegexReplacement.BEFORE
                return True
            case "'":
                part = RegexReplacement.AFTER
                return True
            case "+":
                part = RegexReplacement.LAST
                return True
            case "_":
                part = RegexReplacement.ALL
                return True
        if c == "{":
            stop = at + 1
            while stop < len(pattern) and RegexCharSet.IsWord(pattern[stop]):
                stop += 1
            if stop == len(pattern) or pattern[stop] != "}" or stop == at + 1:
                return False
            end = stop + 1
            number = regex.GroupNumberFromName(pattern[at + 1 : stop])
            part = -1 if number < 0 else regex.PlaceOf(number)
            return part >= 0
        return Char.IsAsciiDigit(c) and RegexReplacement._TryNumber(regex, pattern, at, out(end), out(part))

    @static
    def _TryNumber(regex: Regex, pattern: str, at: i32, end: Out[i32], part: Out[i32]) -> bool:
        """All digits, or with ECMAScript as many as name a group."""
        end = at
        part = -1
        number = i64(0)
        i = at
        while i < len(pattern) and Char.IsAsciiDigit(pattern[i]) and number < i64(100000000):
            number = number * i64(10) + i64(pattern[i] - "0")
            i += 1
            place = regex.PlaceOf(i32(number))
            if (regex.Options & RegexOptions.ECMAScript) == RegexOptions.None_:
                end = i
                part = place
            elif place >= 0:
                end = i
                part = place
        return part >= 0

    def AppendTo(self, result: StringBuilder, match: Match) -> None:
        for i in range(self._parts.Count):
            result.Append(self._texts[i])
            part = self._parts[i]
            text = match.Text
            match part:
                case RegexReplacement.WHOLE:
                    result.Append(match.ValueSpan)
                case RegexReplacement.BEFORE:
                    result.Append(text.AsSpan(0, match._index))
                case RegexReplacement.AFTER:
                    result.Append(text.AsSpan(match._index + match._length))
                case RegexReplacement.ALL:
                    result.Append(text)
                case RegexReplacement.LAST:
                    last = match.Regex.PlaceCount - 1
                    RegexReplacement._Append(result, match, last)
                case _:
                    RegexReplacement._Append(result, match, part)
        result.Append(self._texts[self._parts.Count])

    @static
    def _Append(result: StringBuilder, match: Match, place: i32) -> None:
        count = match.Counts[place]
        if count > 0:
            list = match.Lists[place]
            result.Append(match.Text.AsSpan(list[count * 2 - 2], list[count * 2 - 1] - list[count * 2 - 2]))
