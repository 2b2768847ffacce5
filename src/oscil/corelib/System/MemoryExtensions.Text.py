from oscil.lang import *
import System.Collections
import System.Collections.Generic
import System.Runtime.CompilerServices
import System.Text
from System.Globalization import CultureInfo
from System.Runtime.CompilerServices import InterpolatedStringHandlerArgumentAttribute, InterpolatedStringHandlerAttribute


@static
class MemoryExtensions:
    """Spans of characters."""

    @static
    def _WhiteStart(span: ReadOnlySpan[char]) -> i32:
        i = 0
        while i < span.Length and Char.IsWhiteSpace(span[i]):
            i += 1
        return i

    @static
    def _WhiteEnd(span: ReadOnlySpan[char]) -> i32:
        i = span.Length
        while i > 0 and Char.IsWhiteSpace(span[i - 1]):
            i -= 1
        return i

    @extension
    @static
    def TrimStart(span: ReadOnlySpan[char]) -> ReadOnlySpan[char]:
        return span.Slice(MemoryExtensions._WhiteStart(span))

    @extension
    @static
    def TrimEnd(span: ReadOnlySpan[char]) -> ReadOnlySpan[char]:
        return span.Slice(0, MemoryExtensions._WhiteEnd(span))

    @extension
    @static
    def Trim(span: ReadOnlySpan[char]) -> ReadOnlySpan[char]:
        end = MemoryExtensions._WhiteEnd(span)
        shorter = span.Slice(0, end)
        return shorter.Slice(MemoryExtensions._WhiteStart(shorter))

    @extension
    @static
    def TrimStart(span: Span[char]) -> Span[char]:
        return span.Slice(MemoryExtensions._WhiteStart(ReadOnlySpan[char](ref(span._reference), span.Length)))

    @extension
    @static
    def TrimEnd(span: Span[char]) -> Span[char]:
        return span.Slice(0, MemoryExtensions._WhiteEnd(ReadOnlySpan[char](ref(span._reference), span.Length)))

    @extension
    @static
    def Trim(span: Span[char]) -> Span[char]:
        end = MemoryExtensions._WhiteEnd(ReadOnlySpan[char](ref(span._reference), span.Length))
        shorter = span.Slice(0, end)
        return shorter.Slice(MemoryExtensions._WhiteStart(ReadOnlySpan[char](ref(shorter._reference), shorter.Length)))

    @extension
    @static
    def TrimStart(memory: ReadOnlyMemory[char]) -> ReadOnlyMemory[char]:
        return memory.Slice(MemoryExtensions._WhiteStart(memory.Span))

    @extension
    @static
    def TrimEnd(memory: ReadOnlyMemory[char]) -> ReadOnlyMemory[char]:
        return memory.Slice(0, MemoryExtensions._WhiteEnd(memory.Span))

    @family(Kind=("ReadOnlyMemory", "Memory"))
    @extension
    @static
    def Trim(memory: Kind[char]) -> Kind[char]:
        end = MemoryExtensions._WhiteEnd(memory.Span)
        shorter = memory.Slice(0, end)
        return shorter.Slice(MemoryExtensions._WhiteStart(shorter.Span))

    @extension
    @static
    def TrimStart(memory: Memory[char]) -> Memory[char]:
        return memory.Slice(MemoryExtensions._WhiteStart(memory.Span))

    @extension
    @static
    def TrimEnd(memory: Memory[char]) -> Memory[char]:
        return memory.Slice(0, MemoryExtensions._WhiteEnd(memory.Span))

    @family(Kind=("ReadOnlySpan", "Span"))
    @extension
    @generic(T)
    @where(T, IEquatable[T])
    @static
    def TrimStart(span: Kind[T], trimElement: T) -> Kind[T]:
        i = 0
        while i < span.Length and MemoryExtensions._Equal[T](span[i], trimElement):
            i += 1
        return span.Slice(i)

    @family(Kind=("ReadOnlySpan", "Span"))
    @extension
    @generic(T)
    @where(T, IEquatable[T])
    @static
    def TrimEnd(span: Kind[T], trimElement: T) -> Kind[T]:
        n = span.Length
        while n > 0 and MemoryExtensions._Equal[T](span[n - 1], trimElement):
            n -= 1
        return span.Slice(0, n)

    @family(Kind=("ReadOnlySpan", "Span"))
    @extension
    @generic(T)
    @where(T, IEquatable[T])
    @static
    def Trim(span: Kind[T], trimElement: T) -> Kind[T]:
        return MemoryExtensions.TrimStart[T](MemoryExtensions.TrimEnd[T](span, trimElement), trimElement)

    @family(Kind=("ReadOnlySpan", "Span"))
    @extension
    @generic(T)
    @where(T, IEquatable[T])
    @static
    def TrimStart(span: Kind[T], trimElements: ReadOnlySpan[T]) -> Kind[T]:
        i = 0
        while i < span.Length and MemoryExtensions.IndexOf[T](trimElements, span[i]) >= 0:
            i += 1
        return span.Slice(i)

    @family(Kind=("ReadOnlySpan", "Span"))
    @extension
    @generic(T)
    @where(T, IEquatable[T])
    @static
    def TrimEnd(span: Kind[T], trimElements: ReadOnlySpan[T]) -> Kind[T]:
        n = span.Length
        while n > 0 and MemoryExtensions.IndexOf[T](trimElements, span[n - 1]) >= 0:
            n -= 1
        return span.Slice(0, n)

    @family(Kind=("ReadOnlySpan", "Span"))
    @extension
    @generic(T)
    @where(T, IEquatable[T])
    @static
    def Trim(span: Kind[T], trimElements: ReadOnlySpan[T]) -> Kind[T]:
        return MemoryExtensions.TrimStart[T](MemoryExtensions.TrimEnd[T](span, trimElements), trimElements)

    @family(Name=("TrimStart", "TrimEnd", "Trim"))
    @extension
    @static
    def Name(span: ReadOnlySpan[char], trimChar: char) -> ReadOnlySpan[char]:
        return MemoryExtensions.Name[char](span, trimChar)

    @family(Name=("TrimStart", "TrimEnd", "Trim"))
    @extension
    @static
    def Name(span: ReadOnlySpan[char], trimChars: ReadOnlySpan[char]) -> ReadOnlySpan[char]:
        return MemoryExtensions.Name[char](span, trimChars)

    @extension
    @static
    def IsWhiteSpace(span: ReadOnlySpan[char]) -> bool:
        return MemoryExtensions._WhiteStart(span) == span.Length

    @extension
    @static
    def Equals(span: ReadOnlySpan[char], other: ReadOnlySpan[char], comparisonType: StringComparison) -> bool:
        if span.Length != other.Length:
            String.IgnoresCase(comparisonType)
            return False
        return MemoryExtensions.CompareTo(span, other, comparisonType) == 0

    @extension
    @static
    def CompareTo(span: ReadOnlySpan[char], other: ReadOnlySpan[char], comparisonType: StringComparison) -> i32:
        if comparisonType == StringComparison.Ordinal:
            return String.CompareOrdinal(span, other)
        if comparisonType == StringComparison.OrdinalIgnoreCase:
            return String.CompareOrdinalIgnoreCase(span, other)
        return String.Compare(span.ToString(), other.ToString(), comparisonType)

    @extension
    @static
    def Contains(span: ReadOnlySpan[char], value: ReadOnlySpan[char], comparisonType: StringComparison) -> bool:
        return String.IndexOfCore(span, value, String.IgnoresCase(comparisonType)) >= 0

    @extension
    @static
    def IndexOf(span: ReadOnlySpan[char], value: ReadOnlySpan[char], comparisonType: StringComparison) -> i32:
        return String.IndexOfCore(span, value, String.IgnoresCase(comparisonType))

    @extension
    @static
    def LastIndexOf(span: ReadOnlySpan[char], value: ReadOnlySpan[char], comparisonType: StringComparison) -> i32:
        return span.ToString().LastIndexOf(value.ToString(), comparisonType)

    @extension
    @static
    def StartsWith(span: ReadOnlySpan[char], value: ReadOnlySpan[char], comparisonType: StringComparison) -> bool:
        return value.Length <= span.Length and MemoryExtensions.Equals(span.Slice(0, value.Length), value, comparisonType)

    @extension
    @static
    def EndsWith(span: ReadOnlySpan[char], value: ReadOnlySpan[char], comparisonType: StringComparison) -> bool:
        return value.Length <= span.Length and MemoryExtensions.Equals(span.Slice(span.Length - value.Length), value, comparisonType)

    @static
    def _Mapped(source: ReadOnlySpan[char], destination: Span[char], upper: bool) -> i32:
        if MemoryExtensions.Overlaps[char](source, ReadOnlySpan[char](ref(destination._reference), destination.Length)):
            raise InvalidOperationException("This operation is invalid on overlapping buffers.")
        if destination.Length < source.Length:
            return -1
        for i in range(source.Length):
            destination[i] = Char.ToUpperInvariant(source[i]) if upper else Char.ToLowerInvariant(source[i])
        return source.Length

    @extension
    @static
    def ToUpperInvariant(source: ReadOnlySpan[char], destination: Span[char]) -> i32:
        return MemoryExtensions._Mapped(source, destination, True)

    @extension
    @static
    def ToLowerInvariant(source: ReadOnlySpan[char], destination: Span[char]) -> i32:
        return MemoryExtensions._Mapped(source, destination, False)

    @extension
    @static
    def ToUpper(source: ReadOnlySpan[char], destination: Span[char], culture: CultureInfo) -> i32:
        return MemoryExtensions._Mapped(source, destination, True)

    @extension
    @static
    def ToLower(source: ReadOnlySpan[char], destination: Span[char], culture: CultureInfo) -> i32:
        return MemoryExtensions._Mapped(source, destination, False)

    @extension
    @static
    def EnumerateLines(span: ReadOnlySpan[char]) -> System.Text.SpanLineEnumerator:
        return System.Text.SpanLineEnumerator(span)

    @extension
    @static
    def EnumerateRunes(span: ReadOnlySpan[char]) -> System.Text.SpanRuneEnumerator:
        return System.Text.SpanRuneEnumerator(span)

    @extension
    @generic(T)
    @where(T, IEquatable[T])
    @static
    def Split(source: ReadOnlySpan[T], separator: T) -> MemoryExtensions.SpanSplitEnumerator[T]:
        one = Array[T](1)
        one[0] = separator
        return MemoryExtensions.SpanSplitEnumerator[T](source, one, True)

    @extension
    @generic(T)
    @where(T, IEquatable[T])
    @static
    def Split(source: ReadOnlySpan[T], separator: ReadOnlySpan[T]) -> MemoryExtensions.SpanSplitEnumerator[T]:
        return MemoryExtensions.SpanSplitEnumerator[T](source, separator, False)

    @extension
    @generic(T)
    @where(T, IEquatable[T])
    @static
    def SplitAny(source: ReadOnlySpan[T], *separators: ReadOnlySpan[T]) -> MemoryExtensions.SpanSplitEnumerator[T]:
        return MemoryExtensions.SpanSplitEnumerator[T](source, separators, True)

    @extension
    @static
    def Split(source: ReadOnlySpan[char], destination: Span[Range], separator: char, options: StringSplitOptions = StringSplitOptions.None_) -> i32:
        one = Array[char](1)
        one[0] = separator
        return MemoryExtensions._SplitRanges(source, destination, one, True, options)

    @extension
    @static
    def Split(source: ReadOnlySpan[char], destination: Span[Range], separator: ReadOnlySpan[char], options: StringSplitOptions = StringSplitOptions.None_) -> i32:
        return MemoryExtensions._SplitRanges(source, destination, separator, False, options)

    @extension
    @static
    def SplitAny(source: ReadOnlySpan[char], destination: Span[Range], separators: ReadOnlySpan[char], options: StringSplitOptions = StringSplitOptions.None_) -> i32:
        return MemoryExtensions._SplitRanges(source, destination, separators, True, options)

    @static
    def _SplitRanges(source: ReadOnlySpan[char], destination: Span[Range], separator: ReadOnlySpan[char], any: bool, options: StringSplitOptions) -> i32:
        trim = (options & StringSplitOptions.TrimEntries) != StringSplitOptions.None_
        keep_empty = (options & StringSplitOptions.RemoveEmptyEntries) == StringSplitOptions.None_
        count = 0
        start = 0
        while start <= source.Length and count < destination.Length:
            rest = source.Slice(start)
            length = -1
            width = 1
            if any:
                length = MemoryExtensions.IndexOfAny[char](rest, separator)
            elif separator.Length != 0:
                length = MemoryExtensions.IndexOf[char](rest, separator)
                width = separator.Length
            # The last range takes what is left, separators included.
            if length < 0 or count == destination.Length - 1:
                length = rest.Length
            first = start
            end = start + length
            if trim:
                while first < end and Char.IsWhiteSpace(source[first]):
                    first += 1
                while end > first and Char.IsWhiteSpace(source[end - 1]):
                    end -= 1
            if end > first or keep_empty:
                destination[count] = Range(Index(first), Index(end))
                count += 1
            start = start + length + width
        return count

    @ref_struct
    @generic(T)
    @where(T, IEquatable[T])
    class SpanSplitEnumerator(System.Collections.Generic.IEnumerator[Range]):
        _source: ReadOnlySpan[T]
        _separator: ReadOnlySpan[T]
        _any: bool
        _start: i32
        _end: i32
        _next: i32

        @internal
        def __init__(self, source: ReadOnlySpan[T], separator: ReadOnlySpan[T], any: bool) -> None:
            self._source = source
            self._separator = separator
            self._any = any
            self._start = 0
            self._end = 0
            self._next = 0

        @property
        def Source(self) -> ReadOnlySpan[T]:
            return self._source

        @property
        def Current(self) -> Range:
            return Range(Index(self._start), Index(self._end))

        def GetEnumerator(self) -> MemoryExtensions.SpanSplitEnumerator[T]:
            return self

        @implements(System.Collections.IEnumerator.Current)
        @property
        def _PlainCurrent(self) -> object:
            return self.Current

        @implements(System.Collections.IEnumerator.Reset)
        def _Reset(self) -> None:
            raise NotSupportedException()

        @implements(IDisposable.Dispose)
        def _Dispose(self) -> None:
            pass

        def MoveNext(self) -> bool:
            if self._next > self._source.Length:
                return False
            rest = self._source.Slice(self._next)
            at = -1
            width = 1
            if self._any:
                at = MemoryExtensions.IndexOfAny[T](rest, self._separator)
            elif self._separator.Length != 0:
                at = MemoryExtensions.IndexOf[T](rest, self._separator)
                width = self._separator.Length
            self._start = self._next
            if at < 0:
                self._end = self._source.Length
                self._next = self._source.Length + 1
            else:
                self._end = self._next + at
                self._next = self._end + width
            return True

    @extension
    @static
    def TryWrite(destination: Span[char], handler: Annotated[Ref[MemoryExtensions.TryWriteInterpolatedStringHandler], InterpolatedStringHandlerArgument("destination")], charsWritten: Out[i32]) -> bool:
        return handler.Finish(out(charsWritten))

    @extension
    @static
    def TryWrite(destination: Span[char], provider: IFormatProvider, handler: Annotated[Ref[MemoryExtensions.TryWriteInterpolatedStringHandler], InterpolatedStringHandlerArgument("destination", "provider")], charsWritten: Out[i32]) -> bool:
        return handler.Finish(out(charsWritten))

    @ref_struct
    @InterpolatedStringHandler
    class TryWriteInterpolatedStringHandler:
        _destination: Span[char]
        _provider: IFormatProvider
        _pos: i32
        _success: bool

        def __init__(self, literalLength: i32, formattedCount: i32, destination: Span[char], shouldAppend: Out[bool]) -> None:
            self._destination = destination
            self._provider = None
            self._pos = 0
            shouldAppend = destination.Length >= literalLength
            self._success = shouldAppend

        def __init__(self, literalLength: i32, formattedCount: i32, destination: Span[char], provider: IFormatProvider, shouldAppend: Out[bool]) -> None:
            self._destination = destination
            self._provider = provider
            self._pos = 0
            shouldAppend = destination.Length >= literalLength
            self._success = shouldAppend

        @internal
        def Finish(self, charsWritten: Out[i32]) -> bool:
            charsWritten = self._pos if self._success else 0
            return self._success

        def _Append(self, text: ReadOnlySpan[char]) -> bool:
            if text.TryCopyTo(self._destination.Slice(self._pos)):
                self._pos += text.Length
                return True
            self._success = False
            return False

        def AppendLiteral(self, value: str) -> bool:
            return self._Append(value.AsSpan())

        def AppendFormatted(self, value: ReadOnlySpan[char]) -> bool:
            return self._Append(value)

        def AppendFormatted(self, value: ReadOnlySpan[char], alignment: i32 = 0, format: str = None) -> bool:
            return self.AppendFormatted[str](value.ToString(), alignment, format)

        @generic(T)
        def AppendFormatted(self, value: T) -> bool:
            return self.AppendFormatted[T](value, 0, None)

        @generic(T)
        def AppendFormatted(self, value: T, format: str) -> bool:
            return self.AppendFormatted[T](value, 0, format)

        @generic(T)
        def AppendFormatted(self, value: T, alignment: i32) -> bool:
            return self.AppendFormatted[T](value, alignment, None)

        @generic(T)
        def AppendFormatted(self, value: T, alignment: i32, format: str) -> bool:
            inner = System.Runtime.CompilerServices.DefaultInterpolatedStringHandler(0, 1, self._provider)
            inner.AppendFormatted[T](value, alignment, format)
            return self._Append(inner.ToStringAndClear().AsSpan())

        def AppendFormatted(self, value: str) -> bool:
            return self.AppendFormatted[str](value, 0, None)

        def AppendFormatted(self, value: str, alignment: i32 = 0, format: str = None) -> bool:
            return self.AppendFormatted[str](value, alignment, format)

        def AppendFormatted(self, value: object, alignment: i32 = 0, format: str = None) -> bool:
            return self.AppendFormatted[object](value, alignment, format)
