from oscil.lang import *
from System.Buffers import SearchValues
from System.Collections.Generic import *
from System.Runtime.CompilerServices import RuntimeHelpers, Unsafe


@static
class MemoryExtensions:
    """Searching spans."""

    @generic(T)
    @where(T, IEquatable[T])
    @inline
    @static
    def _Equal(a: T, b: T) -> bool:
        if a is None:
            return b is None
        return a.Equals(b)

    @generic(T)
    @inline
    @static
    def _At(span: ReadOnlySpan[T], index: i32) -> Ref[T]:
        """The element, its index known to be in range."""
        return ref(Unsafe.Add(ref(span._reference), index))

    @family(Name=("IndexOf", "LastIndexOf", "Contains", "IndexOfAnyExcept", "LastIndexOfAnyExcept", "ContainsAnyExcept", "Count"), U=("i32", "i32", "bool", "i32", "i32", "bool", "i32"))
    @extension
    @generic(T)
    @where(T, IEquatable[T])
    @static
    def Name(span: Span[T], value: T) -> U:
        return MemoryExtensions.Name[T](ReadOnlySpan[T](ref(span._reference), span.Length), value)

    @extension
    @generic(T)
    @where(T, IEquatable[T])
    @static
    def IndexOf(span: ReadOnlySpan[T], value: T) -> i32:
        if typeof(T) is typeof(char):
            return i32(Buffer.IndexOfCharCore(ref(Unsafe.As[T, char](ref(span._reference))), Unsafe.As[T, char](ref(value)), nint(span.Length)))
        if typeof(T) is typeof(u8):
            return i32(Buffer.IndexOfByteCore(ref(Unsafe.As[T, u8](ref(span._reference))), Unsafe.As[T, u8](ref(value)), nint(span.Length)))
        for i in range(span.Length):
            if MemoryExtensions._Equal[T](MemoryExtensions._At[T](span, i), value):
                return i
        return -1

    @extension
    @generic(T)
    @where(T, IEquatable[T])
    @static
    def LastIndexOf(span: ReadOnlySpan[T], value: T) -> i32:
        i = span.Length - 1
        while i >= 0:
            if MemoryExtensions._Equal[T](span[i], value):
                return i
            i -= 1
        return -1

    @family(Name=("IndexOf", "LastIndexOf", "Count"))
    @extension
    @generic(T)
    @where(T, IEquatable[T])
    @static
    def Name(span: Span[T], value: ReadOnlySpan[T]) -> i32:
        return MemoryExtensions.Name[T](ReadOnlySpan[T](ref(span._reference), span.Length), value)

    @extension
    @generic(T)
    @where(T, IEquatable[T])
    @static
    def IndexOf(span: ReadOnlySpan[T], value: ReadOnlySpan[T]) -> i32:
        if value.Length == 0:
            return 0
        last = span.Length - value.Length
        for i in range(last + 1):
            if MemoryExtensions._Equal[T](span[i], value[0]) and MemoryExtensions.SequenceEqual[T](span.Slice(i, value.Length), value):
                return i
        return -1

    @extension
    @generic(T)
    @where(T, IEquatable[T])
    @static
    def LastIndexOf(span: ReadOnlySpan[T], value: ReadOnlySpan[T]) -> i32:
        i = span.Length - value.Length
        while i >= 0:
            if MemoryExtensions.SequenceEqual[T](span.Slice(i, value.Length), value):
                return i
            i -= 1
        return -1

    @family(Name=("Contains", "ContainsAnyExcept"), Kind=("IndexOf", "IndexOfAnyExcept"))
    @extension
    @generic(T)
    @where(T, IEquatable[T])
    @static
    def Name(span: ReadOnlySpan[T], value: T) -> bool:
        return MemoryExtensions.Kind[T](span, value) >= 0

    @family(Name=("IndexOfAny", "LastIndexOfAny", "IndexOfAnyExcept", "LastIndexOfAnyExcept", "ContainsAny"), U=("i32", "i32", "i32", "i32", "bool"))
    @extension
    @generic(T)
    @where(T, IEquatable[T])
    @static
    def Name(span: Span[T], value0: T, value1: T) -> U:
        return MemoryExtensions.Name[T](ReadOnlySpan[T](ref(span._reference), span.Length), value0, value1)

    @extension
    @generic(T)
    @where(T, IEquatable[T])
    @static
    def IndexOfAny(span: ReadOnlySpan[T], value0: T, value1: T) -> i32:
        for i in range(span.Length):
            item = span[i]
            if (MemoryExtensions._Equal[T](item, value0) or MemoryExtensions._Equal[T](item, value1)):
                return i
        return -1

    @extension
    @generic(T)
    @where(T, IEquatable[T])
    @static
    def LastIndexOfAny(span: ReadOnlySpan[T], value0: T, value1: T) -> i32:
        i = span.Length - 1
        while i >= 0:
            item = span[i]
            if (MemoryExtensions._Equal[T](item, value0) or MemoryExtensions._Equal[T](item, value1)):
                return i
            i -= 1
        return -1

    @family(Name=("IndexOfAny", "LastIndexOfAny", "IndexOfAnyExcept", "LastIndexOfAnyExcept", "ContainsAny"), U=("i32", "i32", "i32", "i32", "bool"))
    @extension
    @generic(T)
    @where(T, IEquatable[T])
    @static
    def Name(span: Span[T], value0: T, value1: T, value2: T) -> U:
        return MemoryExtensions.Name[T](ReadOnlySpan[T](ref(span._reference), span.Length), value0, value1, value2)

    @extension
    @generic(T)
    @where(T, IEquatable[T])
    @static
    def IndexOfAny(span: ReadOnlySpan[T], value0: T, value1: T, value2: T) -> i32:
        for i in range(span.Length):
            item = span[i]
            if (MemoryExtensions._Equal[T](item, value0) or MemoryExtensions._Equal[T](item, value1) or MemoryExtensions._Equal[T](item, value2)):
                return i
        return -1

    @extension
    @generic(T)
    @where(T, IEquatable[T])
    @static
    def LastIndexOfAny(span: ReadOnlySpan[T], value0: T, value1: T, value2: T) -> i32:
        i = span.Length - 1
        while i >= 0:
            item = span[i]
            if (MemoryExtensions._Equal[T](item, value0) or MemoryExtensions._Equal[T](item, value1) or MemoryExtensions._Equal[T](item, value2)):
                return i
            i -= 1
        return -1

    @family(Name=("IndexOfAny", "LastIndexOfAny", "LastIndexOfAny", "IndexOfAny", "IndexOfAnyExcept", "LastIndexOfAnyExcept", "LastIndexOfAnyExcept", "IndexOfAnyExcept", "ContainsAny", "ContainsAnyExcept", "ContainsAny", "ContainsAnyExcept"), Kind=("ReadOnlySpan", "ReadOnlySpan", "SearchValues", "SearchValues", "ReadOnlySpan", "ReadOnlySpan", "SearchValues", "SearchValues", "SearchValues", "SearchValues", "ReadOnlySpan", "ReadOnlySpan"), U=("i32", "i32", "i32", "i32", "i32", "i32", "i32", "i32", "bool", "bool", "bool", "bool"))
    @extension
    @generic(T)
    @where(T, IEquatable[T])
    @static
    def Name(span: Span[T], values: Kind[T]) -> U:
        return MemoryExtensions.Name[T](ReadOnlySpan[T](ref(span._reference), span.Length), values)

    @extension
    @generic(T)
    @where(T, IEquatable[T])
    @static
    def IndexOfAny(span: ReadOnlySpan[T], values: ReadOnlySpan[T]) -> i32:
        for i in range(span.Length):
            if (MemoryExtensions.IndexOf[T](values, span[i]) >= 0):
                return i
        return -1

    @extension
    @generic(T)
    @where(T, IEquatable[T])
    @static
    def LastIndexOfAny(span: ReadOnlySpan[T], values: ReadOnlySpan[T]) -> i32:
        i = span.Length - 1
        while i >= 0:
            if (MemoryExtensions.IndexOf[T](values, span[i]) >= 0):
                return i
            i -= 1
        return -1

    @extension
    @generic(T)
    @where(T, IEquatable[T])
    @static
    def LastIndexOfAny(span: ReadOnlySpan[T], values: SearchValues[T]) -> i32:
        i = span.Length - 1
        while i >= 0:
            if values.Contains(span[i]):
                return i
            i -= 1
        return -1

    @extension
    @generic(T)
    @where(T, IEquatable[T])
    @static
    def IndexOfAny(span: ReadOnlySpan[T], values: SearchValues[T]) -> i32:
        for i in range(span.Length):
            if values.Contains(span[i]):
                return i
        return -1

    @extension
    @generic(T)
    @where(T, IEquatable[T])
    @static
    def IndexOfAnyExcept(span: ReadOnlySpan[T], value: T) -> i32:
        for i in range(span.Length):
            item = span[i]
            if not (MemoryExtensions._Equal[T](item, value)):
                return i
        return -1

    @extension
    @generic(T)
    @where(T, IEquatable[T])
    @static
    def LastIndexOfAnyExcept(span: ReadOnlySpan[T], value: T) -> i32:
        i = span.Length - 1
        while i >= 0:
            item = span[i]
            if not (MemoryExtensions._Equal[T](item, value)):
                return i
            i -= 1
        return -1

    @extension
    @generic(T)
    @where(T, IEquatable[T])
    @static
    def IndexOfAnyExcept(span: ReadOnlySpan[T], value0: T, value1: T) -> i32:
        for i in range(span.Length):
            item = span[i]
            if not (MemoryExtensions._Equal[T](item, value0) or MemoryExtensions._Equal[T](item, value1)):
                return i
        return -1

    @extension
    @generic(T)
    @where(T, IEquatable[T])
    @static
    def LastIndexOfAnyExcept(span: ReadOnlySpan[T], value0: T, value1: T) -> i32:
        i = span.Length - 1
        while i >= 0:
            item = span[i]
            if not (MemoryExtensions._Equal[T](item, value0) or MemoryExtensions._Equal[T](item, value1)):
                return i
            i -= 1
        return -1

    @extension
    @generic(T)
    @where(T, IEquatable[T])
    @static
    def IndexOfAnyExcept(span: ReadOnlySpan[T], value0: T, value1: T, value2: T) -> i32:
        for i in range(span.Length):
            item = span[i]
            if not (MemoryExtensions._Equal[T](item, value0) or MemoryExtensions._Equal[T](item, value1) or MemoryExtensions._Equal[T](item, value2)):
                return i
        return -1

    @extension
    @generic(T)
    @where(T, IEquatable[T])
    @static
    def LastIndexOfAnyExcept(span: ReadOnlySpan[T], value0: T, value1: T, value2: T) -> i32:
        i = span.Length - 1
        while i >= 0:
            item = span[i]
            if not (MemoryExtensions._Equal[T](item, value0) or MemoryExtensions._Equal[T](item, value1) or MemoryExtensions._Equal[T](item, value2)):
                return i
            i -= 1
        return -1

    @extension
    @generic(T)
    @where(T, IEquatable[T])
    @static
    def IndexOfAnyExcept(span: ReadOnlySpan[T], values: ReadOnlySpan[T]) -> i32:
        for i in range(span.Length):
            if not (MemoryExtensions.IndexOf[T](values, span[i]) >= 0):
                return i
        return -1

    @extension
    @generic(T)
    @where(T, IEquatable[T])
    @static
    def LastIndexOfAnyExcept(span: ReadOnlySpan[T], values: ReadOnlySpan[T]) -> i32:
        i = span.Length - 1
        while i >= 0:
            if not (MemoryExtensions.IndexOf[T](values, span[i]) >= 0):
                return i
            i -= 1
        return -1

    @extension
    @generic(T)
    @where(T, IEquatable[T])
    @static
    def LastIndexOfAnyExcept(span: ReadOnlySpan[T], values: SearchValues[T]) -> i32:
        i = span.Length - 1
        while i >= 0:
            if not values.Contains(span[i]):
                return i
            i -= 1
        return -1

    @extension
    @generic(T)
    @where(T, IEquatable[T])
    @static
    def IndexOfAnyExcept(span: ReadOnlySpan[T], values: SearchValues[T]) -> i32:
        for i in range(span.Length):
            if not values.Contains(span[i]):
                return i
        return -1

    @family(Name=("ContainsAny", "ContainsAnyExcept", "ContainsAny", "ContainsAnyExcept"), Kind=("SearchValues", "SearchValues", "ReadOnlySpan", "ReadOnlySpan"), Other=("IndexOfAny", "IndexOfAnyExcept", "IndexOfAny", "IndexOfAnyExcept"))
    @extension
    @generic(T)
    @where(T, IEquatable[T])
    @static
    def Name(span: ReadOnlySpan[T], values: Kind[T]) -> bool:
        return MemoryExtensions.Other[T](span, values) >= 0

    @extension
    @generic(T)
    @where(T, IEquatable[T])
    @static
    def ContainsAny(span: ReadOnlySpan[T], value0: T, value1: T) -> bool:
        return MemoryExtensions.IndexOfAny[T](span, value0, value1) >= 0

    @extension
    @generic(T)
    @where(T, IEquatable[T])
    @static
    def ContainsAny(span: ReadOnlySpan[T], value0: T, value1: T, value2: T) -> bool:
        return MemoryExtensions.IndexOfAny[T](span, value0, value1, value2) >= 0

    @family(Name=("IndexOfAnyInRange", "LastIndexOfAnyInRange", "ContainsAnyInRange", "IndexOfAnyExceptInRange", "LastIndexOfAnyExceptInRange", "ContainsAnyExceptInRange"), U=("i32", "i32", "bool", "i32", "i32", "bool"))
    @extension
    @generic(T)
    @where(T, IComparable[T])
    @static
    def Name(span: Span[T], lowInclusive: T, highInclusive: T) -> U:
        return MemoryExtensions.Name[T](ReadOnlySpan[T](ref(span._reference), span.Length), lowInclusive, highInclusive)

    @extension
    @generic(T)
    @where(T, IComparable[T])
    @static
    def IndexOfAnyInRange(span: ReadOnlySpan[T], lowInclusive: T, highInclusive: T) -> i32:
        for i in range(span.Length):
            item = span[i]
            if item.CompareTo(lowInclusive) >= 0 and item.CompareTo(highInclusive) <= 0:
                return i
        return -1

    @extension
    @generic(T)
    @where(T, IComparable[T])
    @static
    def LastIndexOfAnyInRange(span: ReadOnlySpan[T], lowInclusive: T, highInclusive: T) -> i32:
        i = span.Length - 1
        while i >= 0:
            item = span[i]
            if item.CompareTo(lowInclusive) >= 0 and item.CompareTo(highInclusive) <= 0:
                return i
            i -= 1
        return -1

    @family(Name=("ContainsAnyInRange", "ContainsAnyExceptInRange"), Kind=("IndexOfAnyInRange", "IndexOfAnyExceptInRange"))
    @extension
    @generic(T)
    @where(T, IComparable[T])
    @static
    def Name(span: ReadOnlySpan[T], lowInclusive: T, highInclusive: T) -> bool:
        return MemoryExtensions.Kind[T](span, lowInclusive, highInclusive) >= 0

    @extension
    @generic(T)
    @where(T, IComparable[T])
    @static
    def IndexOfAnyExceptInRange(span: ReadOnlySpan[T], lowInclusive: T, highInclusive: T) -> i32:
        for i in range(span.Length):
            item = span[i]
            if item.CompareTo(lowInclusive) < 0 or item.CompareTo(highInclusive) > 0:
                return i
        return -1

    @extension
    @generic(T)
    @where(T, IComparable[T])
    @static
    def LastIndexOfAnyExceptInRange(span: ReadOnlySpan[T], lowInclusive: T, highInclusive: T) -> i32:
        i = span.Length - 1
        while i >= 0:
            item = span[i]
            if item.CompareTo(lowInclusive) < 0 or item.CompareTo(highInclusive) > 0:
                return i
            i -= 1
        return -1

    @extension
    @generic(T)
    @where(T, IEquatable[T])
    @static
    def Count(span: ReadOnlySpan[T], value: T) -> i32:
        n = 0
        for i in range(span.Length):
            if MemoryExtensions._Equal[T](span[i], value):
                n += 1
        return n

    @extension
    @generic(T)
    @where(T, IEquatable[T])
    @static
    def Count(span: ReadOnlySpan[T], value: ReadOnlySpan[T]) -> i32:
        if value.Length == 0:
            return 0
        n = 0
        rest = span
        while True:
            at = MemoryExtensions.IndexOf[T](rest, value)
            if at < 0:
                return n
            n += 1
            rest = rest.Slice(at + value.Length)
