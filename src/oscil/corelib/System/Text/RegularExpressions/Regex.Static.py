"""Patterns that need no object: the last ones used are kept."""

from oscil.lang import *
import System.Collections
from System.Collections.Generic import Dictionary, IEnumerator


class Regex:
    s_cache: Static[Private[Dictionary[ValueTuple[str, RegexOptions, i64], Regex]]] = Dictionary[ValueTuple[str, RegexOptions, i64], Regex]()
    s_cacheSize: Static[Private[i32]] = 15

    @static
    @property
    def CacheSize() -> i32:
        return Regex.s_cacheSize

    @static
    @CacheSize.setter
    def CacheSize(value: i32) -> None:
        if value < 0:
            raise ArgumentOutOfRangeException("value")
        Regex.s_cacheSize = value
        with lock(Regex.s_cache):
            if Regex.s_cache.Count > value:
                Regex.s_cache.Clear()

    @static
    def _For(pattern: str, options: RegexOptions, timeout: TimeSpan) -> Regex:
        if pattern is None:
            raise ArgumentNullException("pattern")
        key = ValueTuple[str, RegexOptions, i64](pattern, options, timeout.Ticks)
        found: Regex = None
        with lock(Regex.s_cache):
            if Regex.s_cache.TryGetValue(key, out(found)):
                return found
        made = Regex(pattern, options, timeout)
        with lock(Regex.s_cache):
            if Regex.s_cache.Count >= Regex.s_cacheSize:
                Regex.s_cache.Clear()
            if Regex.s_cacheSize > 0:
                Regex.s_cache[key] = made
        return made

    @family(NAME=("IsMatch", "Match", "Matches", "Split", "Count"), R=("bool", "Match", "MatchCollection", "Array[str]", "i32"))
    @static
    def NAME(input: str, pattern: str) -> R:
        return Regex._For(pattern, RegexOptions.None_, Regex.InfiniteMatchTimeout).NAME(input)

    @family(NAME=("IsMatch", "Match", "Matches", "Split", "Count"), R=("bool", "Match", "MatchCollection", "Array[str]", "i32"))
    @static
    def NAME(input: str, pattern: str, options: RegexOptions) -> R:
        return Regex._For(pattern, options, Regex.InfiniteMatchTimeout).NAME(input)

    @family(NAME=("IsMatch", "Match", "Matches", "Split", "Count"), R=("bool", "Match", "MatchCollection", "Array[str]", "i32"))
    @static
    def NAME(input: str, pattern: str, options: RegexOptions, matchTimeout: TimeSpan) -> R:
        return Regex._For(pattern, options, matchTimeout).NAME(input)

    @family(NAME=("IsMatch", "Count"), R=("bool", "i32"))
    @static
    def NAME(input: ReadOnlySpan[char], pattern: str) -> R:
        return Regex._For(pattern, RegexOptions.None_, Regex.InfiniteMatchTimeout).NAME(input.ToString())

    @family(NAME=("IsMatch", "Count"), R=("bool", "i32"))
    @static
    def NAME(input: ReadOnlySpan[char], pattern: str, options: RegexOptions) -> R:
        return Regex._For(pattern, options, Regex.InfiniteMatchTimeout).NAME(input.ToString())

    @family(NAME=("IsMatch", "Count"), R=("bool", "i32"))
    @static
    def NAME(input: ReadOnlySpan[char], pattern: str, options: RegexOptions, matchTimeout: TimeSpan) -> R:
        return Regex._For(pattern, options, matchTimeout).NAME(input.ToString())

    @family(WITH=("str", "MatchEvaluator"))
    @static
    def Replace(input: str, pattern: str, replacement: WITH) -> str:
        return Regex._For(pattern, RegexOptions.None_, Regex.InfiniteMatchTimeout).Replace(input, replacement)

    @family(WITH=("str", "MatchEvaluator"))
    @static
    def Replace(input: str, pattern: str, replacement: WITH, options: RegexOptions) -> str:
        return Regex._For(pattern, options, Regex.InfiniteMatchTimeout).Replace(input, replacement)

    @family(WITH=("str", "MatchEvaluator"))
    @static
    def Replace(input: str, pattern: str, replacement: WITH, options: RegexOptions, matchTimeout: TimeSpan) -> str:
        return Regex._For(pattern, options, matchTimeout).Replace(input, replacement)

    @static
    def EnumerateMatches(input: ReadOnlySpan[char], pattern: str) -> Regex.ValueMatchEnumerator:
        return Regex.EnumerateMatches(input, pattern, RegexOptions.None_)

    @static
    def EnumerateMatches(input: ReadOnlySpan[char], pattern: str, options: RegexOptions) -> Regex.ValueMatchEnumerator:
        return Regex.EnumerateMatches(input, pattern, options, Regex.InfiniteMatchTimeout)

    @static
    def EnumerateMatches(input: ReadOnlySpan[char], pattern: str, options: RegexOptions, matchTimeout: TimeSpan) -> Regex.ValueMatchEnumerator:
        return Regex._For(pattern, options, matchTimeout).EnumerateMatches(input)

    def EnumerateMatches(self, input: ReadOnlySpan[char]) -> Regex.ValueMatchEnumerator:
        return self.EnumerateMatches(input, input.Length if self.RightToLeft else 0)

    def EnumerateMatches(self, input: ReadOnlySpan[char], startat: i32) -> Regex.ValueMatchEnumerator:
        text = input.ToString()
        Regex._CheckStart(text, startat)
        return Regex.ValueMatchEnumerator(self.Match(text, startat))

    @ref_struct
    class ValueMatchEnumerator(IEnumerator[ValueMatch]):
        _next: Match
        _current: ValueMatch

        @internal
        def __init__(self, first: Match) -> None:
            self._next = first
            self._current = default(ValueMatch)

        def GetEnumerator(self) -> Regex.ValueMatchEnumerator:
            return self

        def MoveNext(self) -> bool:
            if not self._next.Success:
                return False
            self._current = ValueMatch(self._next.Index, self._next.Length)
            self._next = self._next.NextMatch()
            return True

        @property
        def Current(self) -> ValueMatch:
            return self._current

    @static
    def EnumerateSplits(input: ReadOnlySpan[char], pattern: str) -> Regex.ValueSplitEnumerator:
        return Regex.EnumerateSplits(input, pattern, RegexOptions.None_)

    @static
    def EnumerateSplits(input: ReadOnlySpan[char], pattern: str, options: RegexOptions) -> Regex.ValueSplitEnumerator:
        return Regex.EnumerateSplits(input, pattern, options, Regex.InfiniteMatchTimeout)

    @static
    def EnumerateSplits(input: ReadOnlySpan[char], pattern: str, options: RegexOptions, matchTimeout: TimeSpan) -> Regex.ValueSplitEnumerator:
        return Regex._For(pattern, options, matchTimeout).EnumerateSplits(input)

    def EnumerateSplits(self, input: ReadOnlySpan[char]) -> Regex.ValueSplitEnumerator:
        return self.EnumerateSplits(input, 0)

    def EnumerateSplits(self, input: ReadOnlySpan[char], count: i32) -> Regex.ValueSplitEnumerator:
        return self.EnumerateSplits(input, count, input.Length if self.RightToLeft else 0)

    def EnumerateSplits(self, input: ReadOnlySpan[char], count: i32, startat: i32) -> Regex.ValueSplitEnumerator:
        if count < 0:
            raise ArgumentOutOfRangeException("count", "Count cannot be less than -1.")
        text = input.ToString()
        Regex._CheckStart(text, startat)
        return Regex.ValueSplitEnumerator(self.Match(text, startat), count, len(text), self.RightToLeft)

    @ref_struct
    class ValueSplitEnumerator(IEnumerator[Range]):
        _next: Match
        _left: i32
        _at: i32
        _length: i32
        _back: bool
        _over: bool
        _current: Range

        @internal
        def __init__(self, first: Match, count: i32, length: i32, back: bool) -> None:
            self._next = first
            self._left = count if count > 0 else Int32.MaxValue
            self._length = length
            self._back = back
            self._at = length if back else 0
            self._over = False
            self._current = default(Range)

        def GetEnumerator(self) -> Regex.ValueSplitEnumerator:
            return self

        def MoveNext(self) -> bool:
            if self._over:
                return False
            self._left -= 1
            if self._left == 0 or not self._next.Success:
                self._over = True
                self._Set(0 if self._back else self._at, self._at if self._back else self._length)
                return True
            match = self._next
            if self._back:
                self._Set(match.Index + match.Length, self._at)
                self._at = match.Index
            else:
                self._Set(self._at, match.Index)
                self._at = match.Index + match.Length
            self._next = match.NextMatch()
            return True

        def _Set(self, start: i32, end: i32) -> None:
            self._current = Range(Index(start), Index(end))

        @property
        def Current(self) -> Range:
            return self._current

    @static
    def Escape(str: str) -> str:
        if str is None:
            raise ArgumentNullException("str")
        result = StringBuilder()
        for c in str:
            at = "\t\n\r\f".IndexOf(c)
            if at >= 0:
                result.Append(char("\\")).Append("tnrf"[at])
            elif "\\*+?|{[()^$.# ".Contains(c):
                result.Append(char("\\")).Append(c)
            else:
                result.Append(c)
        return result.ToString()

    @static
    def Unescape(str: str) -> str:
        if str is None:
            raise ArgumentNullException("str")
        return RegexParser(str, RegexOptions.None_).Unescaped()


@internal
@sealed
class RegexParser:
    def Unescaped(self) -> str:
        result = StringBuilder()
        while self._More:
            c = self._Next
            self._pos += 1
            if c == "\\":
                if not self._More:
                    break
                c = self._Escape()
            result.Append(c)
        return result.ToString()


@readonly
@ref_struct
class ValueMatch:
    _index: i32
    _length: i32

    @internal
    def __init__(self, index: i32, length: i32) -> None:
        self._index = index
        self._length = length

    @property
    def Index(self) -> i32:
        return self._index

    @property
    def Length(self) -> i32:
        return self._length


class Regex:
    @family(Walker=("ValueMatchEnumerator", "ValueSplitEnumerator"))
    @ref_struct
    class Walker:
        @implements(System.Collections.IEnumerator.Current)
        @property
        def Current(self) -> object:
            raise NotSupportedException()

        @implements(System.Collections.IEnumerator.Reset)
        def Reset(self) -> None:
            raise NotSupportedException()

        @implements(IDisposable.Dispose)
        def Dispose(self) -> None:
            pass
