from oscil.lang import *
from System.Buffers import SearchValues, TextSearchValues
from System.Collections.Generic import *


@static
class MemoryExtensions:
    """Searching with a comparer of the caller's."""

    @generic(T)
    @static
    def _Comparer(comparer: IEqualityComparer[T]) -> IEqualityComparer[T]:
        return EqualityComparer[T].Default if comparer is None else comparer

    @generic(T)
    @static
    def _IsOneOf(item: T, values: ReadOnlySpan[T], comparer: IEqualityComparer[T]) -> bool:
        for value in values:
            if comparer.Equals(item, value):
                return True
        return False

    @family(Name=("IndexOfAny", "IndexOfAnyExcept"), WANTED=(True, False))
    @extension
    @generic(T)
    @static
    def Name(span: ReadOnlySpan[T], values: ReadOnlySpan[T], comparer: IEqualityComparer[T] = None) -> i32:
        rules = MemoryExtensions._Comparer[T](comparer)
        for i in range(span.Length):
            if MemoryExtensions._IsOneOf[T](span[i], values, rules) == WANTED:
                return i
        return -1

    @family(Name=("LastIndexOfAny", "LastIndexOfAnyExcept"), WANTED=(True, False))
    @extension
    @generic(T)
    @static
    def Name(span: ReadOnlySpan[T], values: ReadOnlySpan[T], comparer: IEqualityComparer[T] = None) -> i32:
        rules = MemoryExtensions._Comparer[T](comparer)
        i = span.Length - 1
        while i >= 0:
            if MemoryExtensions._IsOneOf[T](span[i], values, rules) == WANTED:
                return i
            i -= 1
        return -1

    @family(Name=("IndexOf", "LastIndexOf", "IndexOfAnyExcept", "LastIndexOfAnyExcept"), ANY=("IndexOfAny", "LastIndexOfAny", "IndexOfAnyExcept", "LastIndexOfAnyExcept"))
    @extension
    @generic(T)
    @static
    def Name(span: ReadOnlySpan[T], value: T, comparer: IEqualityComparer[T] = None) -> i32:
        return MemoryExtensions.ANY[T](span, ReadOnlySpan[T](ref(value)), comparer)

    @family(Name=("IndexOfAny", "LastIndexOfAny", "IndexOfAnyExcept", "LastIndexOfAnyExcept"))
    @extension
    @generic(T)
    @static
    def Name(span: ReadOnlySpan[T], value0: T, value1: T, comparer: IEqualityComparer[T] = None) -> i32:
        return MemoryExtensions.Name[T](span, ReadOnlySpan[T]([value0, value1]), comparer)

    @family(Name=("IndexOfAny", "LastIndexOfAny", "IndexOfAnyExcept", "LastIndexOfAnyExcept"))
    @extension
    @generic(T)
    @static
    def Name(span: ReadOnlySpan[T], value0: T, value1: T, value2: T, comparer: IEqualityComparer[T] = None) -> i32:
        return MemoryExtensions.Name[T](span, ReadOnlySpan[T]([value0, value1, value2]), comparer)

    @family(Name=("ContainsAny", "ContainsAnyExcept"), SEARCH=("IndexOfAny", "IndexOfAnyExcept"))
    @extension
    @generic(T)
    @static
    def Name(span: ReadOnlySpan[T], values: ReadOnlySpan[T], comparer: IEqualityComparer[T] = None) -> bool:
        return MemoryExtensions.SEARCH[T](span, values, comparer) >= 0

    @family(Name=("ContainsAny", "ContainsAnyExcept"), SEARCH=("IndexOfAny", "IndexOfAnyExcept"))
    @extension
    @generic(T)
    @static
    def Name(span: ReadOnlySpan[T], value0: T, value1: T, comparer: IEqualityComparer[T] = None) -> bool:
        return MemoryExtensions.SEARCH[T](span, value0, value1, comparer) >= 0

    @family(Name=("ContainsAny", "ContainsAnyExcept"), SEARCH=("IndexOfAny", "IndexOfAnyExcept"))
    @extension
    @generic(T)
    @static
    def Name(span: ReadOnlySpan[T], value0: T, value1: T, value2: T, comparer: IEqualityComparer[T] = None) -> bool:
        return MemoryExtensions.SEARCH[T](span, value0, value1, value2, comparer) >= 0

    @family(Name=("Contains", "ContainsAnyExcept"), SEARCH=("IndexOf", "IndexOfAnyExcept"))
    @extension
    @generic(T)
    @static
    def Name(span: ReadOnlySpan[T], value: T, comparer: IEqualityComparer[T] = None) -> bool:
        return MemoryExtensions.SEARCH[T](span, value, comparer) >= 0

    @extension
    @generic(T)
    @static
    def Count(span: ReadOnlySpan[T], value: T, comparer: IEqualityComparer[T] = None) -> i32:
        return MemoryExtensions.CountAny[T](span, ReadOnlySpan[T](ref(value)), comparer)

    @extension
    @generic(T)
    @static
    def CountAny(span: ReadOnlySpan[T], values: ReadOnlySpan[T], comparer: IEqualityComparer[T] = None) -> i32:
        rules = MemoryExtensions._Comparer[T](comparer)
        found = 0
        for item in span:
            if MemoryExtensions._IsOneOf[T](item, values, rules):
                found += 1
        return found

    @extension
    @generic(T)
    @where(T, IEquatable[T])
    @static
    def CountAny(span: ReadOnlySpan[T], *values: ReadOnlySpan[T]) -> i32:
        return MemoryExtensions.CountAny[T](span, values, None)

    @extension
    @generic(T)
    @where(T, IEquatable[T])
    @static
    def CountAny(span: ReadOnlySpan[T], values: SearchValues[T]) -> i32:
        found = 0
        for item in span:
            if values.Contains(item):
                found += 1
        return found

    @family(Name=("StartsWith", "EndsWith"), AT=("0", "span.Length - value.Length"))
    @extension
    @generic(T)
    @static
    def Name(span: ReadOnlySpan[T], value: ReadOnlySpan[T], comparer: IEqualityComparer[T] = None) -> bool:
        return value.Length <= span.Length and MemoryExtensions.SequenceEqual[T](span.Slice(AT, value.Length), value, comparer)

    @family(Name=("StartsWith", "EndsWith"), AT=("0", "span.Length - 1"))
    @extension
    @generic(T)
    @static
    def Name(span: ReadOnlySpan[T], value: T, comparer: IEqualityComparer[T] = None) -> bool:
        return span.Length != 0 and MemoryExtensions._Comparer[T](comparer).Equals(span[AT], value)

    @extension
    @generic(T)
    @static
    def IndexOf(span: ReadOnlySpan[T], value: ReadOnlySpan[T], comparer: IEqualityComparer[T] = None) -> i32:
        for i in range(span.Length - value.Length + 1):
            if MemoryExtensions.SequenceEqual[T](span.Slice(i, value.Length), value, comparer):
                return i
        return -1

    @extension
    @generic(T)
    @static
    def LastIndexOf(span: ReadOnlySpan[T], value: ReadOnlySpan[T], comparer: IEqualityComparer[T] = None) -> i32:
        i = span.Length - value.Length
        while i >= 0:
            if MemoryExtensions.SequenceEqual[T](span.Slice(i, value.Length), value, comparer):
                return i
            i -= 1
        return -1

    @extension
    @generic(T)
    @static
    def Replace(span: Span[T], oldValue: T, newValue: T, comparer: IEqualityComparer[T] = None) -> None:
        rules = MemoryExtensions._Comparer[T](comparer)
        for i in range(span.Length):
            if rules.Equals(span[i], oldValue):
                span[i] = newValue

    @family(Name=("ReplaceAny", "ReplaceAnyExcept"), WANTED=(True, False))
    @extension
    @generic(T)
    @where(T, IEquatable[T])
    @static
    def Name(source: ReadOnlySpan[T], destination: Span[T], values: SearchValues[T], newValue: T) -> None:
        if source.Length > destination.Length:
            raise ArgumentException("Destination is too short.", "destination")
        for i in range(source.Length):
            destination[i] = newValue if values.Contains(source[i]) == WANTED else source[i]

    @extension
    @generic(T)
    @where(T, IEquatable[T])
    @static
    def ReplaceAnyExcept(span: Span[T], values: SearchValues[T], newValue: T) -> None:
        for i in range(span.Length):
            if not values.Contains(span[i]):
                span[i] = newValue

    @extension
    @static
    def IndexOfAny(span: ReadOnlySpan[char], values: SearchValues[str]) -> i32:
        """Where the first of the texts starts."""
        for i in range(span.Length):
            if cast(TextSearchValues, cast(object, values)).StartsAt(span.Slice(i)):
                return i
        return -1

    @extension
    @static
    def ContainsAny(span: ReadOnlySpan[char], values: SearchValues[str]) -> bool:
        return MemoryExtensions.IndexOfAny(span, values) >= 0

    @family(Name=("Trim", "TrimStart", "TrimEnd"), HEAD=(True, True, False), TAIL=(True, False, True))
    @family(Kind=("Memory", "ReadOnlyMemory"))
    @extension
    @generic(T)
    @where(T, IEquatable[T])
    @static
    def Name(memory: Kind[T], trimElements: ReadOnlySpan[T]) -> Kind[T]:
        span = memory.Span
        start = 0
        end = span.Length
        if HEAD:
            while start < end and MemoryExtensions._IsOneOf[T](span[start], trimElements, EqualityComparer[T].Default):
                start += 1
        if TAIL:
            while end > start and MemoryExtensions._IsOneOf[T](span[end - 1], trimElements, EqualityComparer[T].Default):
                end -= 1
        return memory.Slice(start, end - start)

    @family(Name=("Trim", "TrimStart", "TrimEnd"))
    @family(Kind=("Memory", "ReadOnlyMemory"))
    @extension
    @generic(T)
    @where(T, IEquatable[T])
    @static
    def Name(memory: Kind[T], trimElement: T) -> Kind[T]:
        return MemoryExtensions.Name[T](memory, ReadOnlySpan[T](ref(trimElement)))

    @extension
    @generic(T)
    @static
    def AsMemory(segment: ArraySegment[T], start: i32) -> Memory[T]:
        return MemoryExtensions.AsMemory[T](segment, start, segment.Count - start)

    @extension
    @generic(T)
    @static
    def AsMemory(segment: ArraySegment[T], start: i32, length: i32) -> Memory[T]:
        if u32(start) > u32(segment.Count):
            raise ArgumentOutOfRangeException("start")
        if u32(length) > u32(segment.Count - start):
            raise ArgumentOutOfRangeException("length")
        return Memory[T](segment.Array, segment.Offset + start, length)
