from oscil.lang import *
from System.Collections.Generic import Dictionary, List
from System.Threading import Timeout


class Regex:
    """A pattern, ready to be looked for."""

    InfiniteMatchTimeout: Static[ReadOnly[TimeSpan]] = TimeSpan.FromTicks(i64(-10000))
    pattern: Protected[str]
    roptions: Protected[RegexOptions]
    internalMatchTimeout: Protected[TimeSpan]
    _program: RegexProgram
    _numbers: Array[i32]
    _names: Array[str]
    """Numbers and names of the groups by their places."""

    @protected
    def __init__(self) -> None:
        self.internalMatchTimeout = Regex.InfiniteMatchTimeout

    def __init__(self, pattern: str) -> None:
        self.__init__(pattern, RegexOptions.None_, Regex.InfiniteMatchTimeout)

    def __init__(self, pattern: str, options: RegexOptions) -> None:
        self.__init__(pattern, options, Regex.InfiniteMatchTimeout)

    def __init__(self, pattern: str, options: RegexOptions, matchTimeout: TimeSpan) -> None:
        if pattern is None:
            raise ArgumentNullException("pattern")
        Regex._Check(options)
        Regex.ValidateMatchTimeout(matchTimeout)
        self.pattern = pattern
        self.roptions = options
        self.internalMatchTimeout = matchTimeout
        parser: RegexParser = None
        root = RegexParser.Parse(pattern, options, out(parser))
        self._numbers = parser.Numbers.ToArray()
        self._names = Array[str](len(self._numbers))
        for i in range(len(self._names)):
            self._names[i] = self._numbers[i].ToString()
        for pair in parser.Names:
            self._names[self.PlaceOf(pair.Value)] = pair.Key
        self._program = RegexProgram(root, self.RightToLeft, Func[i32, i32](self.PlaceOf))

    @static
    def _Check(options: RegexOptions) -> None:
        bits = i32(options)
        ecma = (bits & 256) != 0
        if (bits & ~0x7FF) != 0 or (bits & 128) != 0 or ecma and (bits & ~(256 | 1 | 2 | 8 | 512)) != 0 or (bits & 1024) != 0 and (bits & (64 | 256)) != 0:
            raise ArgumentOutOfRangeException("options")

    @protected
    @static
    def ValidateMatchTimeout(matchTimeout: TimeSpan) -> None:
        ticks = matchTimeout.Ticks
        if ticks != i64(-10000) and u64(ticks - i64(1)) >= u64(21474836460000):
            raise ArgumentOutOfRangeException("matchTimeout")

    @property
    def Options(self) -> RegexOptions:
        return self.roptions

    @property
    def RightToLeft(self) -> bool:
        return (self.roptions & RegexOptions.RightToLeft) != RegexOptions.None_

    @property
    def MatchTimeout(self) -> TimeSpan:
        return self.internalMatchTimeout

    @override
    def ToString(self) -> str:
        return self.pattern

    @internal
    @property
    def PlaceCount(self) -> i32:
        return len(self._numbers)

    @internal
    def PlaceOf(self, number: i32) -> i32:
        return i32(Array.IndexOf[i32](self._numbers, number))

    @internal
    def NameOfPlace(self, place: i32) -> str:
        return self._names[place]

    def GetGroupNames(self) -> Array[str]:
        return self._names[:]

    def GetGroupNumbers(self) -> Array[i32]:
        return self._numbers[:]

    def GroupNameFromNumber(self, i: i32) -> str:
        place = self.PlaceOf(i)
        return "" if place < 0 else self._names[place]

    def GroupNumberFromName(self, name: str) -> i32:
        if name is None:
            raise ArgumentNullException("name")
        place = Array.IndexOf[str](self._names, name)
        return -1 if place < 0 else self._numbers[place]

    @internal
    def Run(self, text: str, begin: i32, end: i32, start: i32, skip: i32) -> Match:
        """The next match from a position on, or the empty one."""
        machine = RegexMachine(self._program, text, begin, end, len(self._numbers), self.pattern, self.internalMatchTimeout)
        machine.EmptyReferences = (self.roptions & RegexOptions.ECMAScript) != RegexOptions.None_
        if not machine.Scan(start, skip):
            return Match.Empty
        return Match(self, text, begin, end, machine.Captures, machine.Counts)

    @static
    def _Need(input: str) -> str:
        if input is None:
            raise ArgumentNullException("input")
        return input

    def _Edge(self, input: str) -> i32:
        """Where a search begins."""
        return len(Regex._Need(input)) if self.RightToLeft else 0

    @static
    def _CheckStart(input: str, start: i32) -> None:
        Regex._Need(input)
        if u32(start) > u32(len(input)):
            raise ArgumentOutOfRangeException("startat", "Start index cannot be less than 0 or greater than input length.")

    def Match(self, input: str) -> Match:
        return self.Match(input, self._Edge(input))

    def Match(self, input: str, startat: i32) -> Match:
        Regex._CheckStart(input, startat)
        return self.Run(input, 0, len(input), startat, 0)

    def Match(self, input: str, beginning: i32, length: i32) -> Match:
        Regex._Need(input)
        if u32(beginning) > u32(len(input)):
            raise ArgumentOutOfRangeException("beginning", "Start index cannot be less than 0 or greater than input length.")
        if length < 0 or length > len(input) - beginning:
            raise ArgumentOutOfRangeException("length", "Length cannot be less than 0 or exceed input length.")
        return self.Run(input, beginning, beginning + length, beginning + length if self.RightToLeft else beginning, 0)

    def IsMatch(self, input: str) -> bool:
        return self.Match(input).Success

    def IsMatch(self, input: str, startat: i32) -> bool:
        return self.Match(input, startat).Success

    def IsMatch(self, input: ReadOnlySpan[char]) -> bool:
        return self.Match(input.ToString()).Success

    def IsMatch(self, input: ReadOnlySpan[char], startat: i32) -> bool:
        return self.Match(input.ToString(), startat).Success

    def Matches(self, input: str) -> MatchCollection:
        return self.Matches(input, self._Edge(input))

    def Matches(self, input: str, startat: i32) -> MatchCollection:
        return MatchCollection(self.Match(input, startat))

    def Count(self, input: str) -> i32:
        return self.Matches(input).Count

    def Count(self, input: ReadOnlySpan[char]) -> i32:
        return self.Matches(input.ToString()).Count

    def Count(self, input: ReadOnlySpan[char], startat: i32) -> i32:
        return self.Matches(input.ToString(), startat).Count

    def Replace(self, input: str, replacement: str) -> str:
        return self.Replace(input, replacement, -1, self._Edge(input))

    def Replace(self, input: str, replacement: str, count: i32) -> str:
        return self.Replace(input, replacement, count, self._Edge(input))

    def Replace(self, input: str, replacement: str, count: i32, startat: i32) -> str:
        Regex._Need(input)
        if replacement is None:
            raise ArgumentNullException("replacement")
        parts = RegexReplacement.Of(self, replacement)
        return self._Replace(input, lambda result, match: parts.AppendTo(result, match), count, startat)

    def Replace(self, input: str, evaluator: MatchEvaluator) -> str:
        return self.Replace(input, evaluator, -1, self._Edge(input))

    def Replace(self, input: str, evaluator: MatchEvaluator, count: i32) -> str:
        return self.Replace(input, evaluator, count, self._Edge(input))

    def Replace(self, input: str, evaluator: MatchEvaluator, count: i32, startat: i32) -> str:
        Regex._Need(input)
        if evaluator is None:
            raise ArgumentNullException("evaluator")
        return self._Replace(input, lambda result, match: result.Append(evaluator(match)), count, startat)

    @static
    def _CheckCount(count: i32) -> None:
        if count < -1:
            raise ArgumentOutOfRangeException("count", "Count cannot be less than -1.")

    def _Replace(self, input: str, append: Action[StringBuilder, Match], count: i32, startat: i32) -> str:
        Regex._CheckCount(count)
        Regex._CheckStart(input, startat)
        match = self.Match(input, startat)
        if count == 0 or not match.Success:
            return input
        if self.RightToLeft:
            return self._ReplaceBack(input, append, count, match)
        result = StringBuilder()
        at = 0
        while match.Success and count != 0:
            result.Append(input.AsSpan(at, match.Index - at))
            append(result, match)
            at = match.Index + match.Length
            count -= 1
            if count != 0:
                match = match.NextMatch()
        return result.Append(input.AsSpan(at)).ToString()

    def _ReplaceBack(self, input: str, append: Action[StringBuilder, Match], count: i32, match: Match) -> str:
        parts = List[str]()
        at = len(input)
        while match.Success and count != 0:
            parts.Add(input[match.Index + match.Length : at])
            made = StringBuilder()
            append(made, match)
            parts.Add(made.ToString())
            at = match.Index
            count -= 1
            if count != 0:
                match = match.NextMatch()
        parts.Add(input[0:at])
        parts.Reverse()
        return String.Concat(parts)

    def Split(self, input: str) -> Array[str]:
        return self.Split(input, 0, self._Edge(input))

    def Split(self, input: str, count: i32) -> Array[str]:
        return self.Split(input, count, self._Edge(input))

    def Split(self, input: str, count: i32, startat: i32) -> Array[str]:
        Regex._Need(input)
        if count < 0:
            raise ArgumentOutOfRangeException("count", "Count cannot be less than -1.")
        Regex._CheckStart(input, startat)
        if count == 1:
            return [input]
        match = self.Match(input, startat)
        if not match.Success:
            return [input]
        parts = List[str]()
        back = self.RightToLeft
        at = len(input) if back else 0
        while match.Success:
            if back:
                parts.Add(input[match.Index + match.Length : at])
                at = match.Index
            else:
                parts.Add(input[at : match.Index])
                at = match.Index + match.Length
            for i in range(1, len(self._numbers)):
                if match.Counts[i] > 0:
                    list = match.Lists[i]
                    n = match.Counts[i]
                    parts.Add(input[list[n * 2 - 2] : list[n * 2 - 1]])
            count -= 1
            if count == 1:
                break
            match = match.NextMatch()
        if back:
            parts.Add(input[0:at])
            parts.Reverse()
        else:
            parts.Add(input[at:])
        return parts.ToArray()
