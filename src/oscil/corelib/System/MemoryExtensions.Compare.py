from oscil.lang import *
from System.Buffers import SearchValues
from System.Collections.Generic import *
from System.Runtime.CompilerServices import RuntimeHelpers, Unsafe
from System.Runtime.InteropServices import MemoryMarshal


@static
class MemoryExtensions:
    """Comparing, sorting, replacing."""

    @family(Kind=("IEquatable", "IComparable"), Name=("SequenceEqual", "SequenceCompareTo"), U=("bool", "i32"))
    @extension
    @generic(T)
    @where(T, Kind[T])
    @static
    def Name(span: Span[T], other: ReadOnlySpan[T]) -> U:
        return MemoryExtensions.Name[T](ReadOnlySpan[T](ref(span._reference), span.Length), other)

    @extension
    @generic(T)
    @where(T, IEquatable[T])
    @static
    def SequenceEqual(span: ReadOnlySpan[T], other: ReadOnlySpan[T]) -> bool:
        if span.Length != other.Length:
            return False
        if RuntimeHelpers.IsBitwiseEquatable[T]():
            return Buffer.EqualCore(ref(Unsafe.As[T, u8](ref(span._reference))), ref(Unsafe.As[T, u8](ref(other._reference))), nuint(span.Length) * nuint(Unsafe.SizeOf[T]()))
        for i in range(span.Length):
            if not MemoryExtensions._Equal[T](span[i], other[i]):
                return False
        return True

    @extension
    @generic(T)
    @static
    def SequenceEqual(span: Span[T], other: ReadOnlySpan[T], comparer: IEqualityComparer[T] = None) -> bool:
        return MemoryExtensions.SequenceEqual[T](ReadOnlySpan[T](ref(span._reference), span.Length), other, comparer)

    @extension
    @generic(T)
    @static
    def SequenceEqual(span: ReadOnlySpan[T], other: ReadOnlySpan[T], comparer: IEqualityComparer[T] = None) -> bool:
        if span.Length != other.Length:
            return False
        if comparer is None:
            comparer = EqualityComparer[T].Default
        for i in range(span.Length):
            if not comparer.Equals(span[i], other[i]):
                return False
        return True

    @family(Name=("StartsWith", "EndsWith"))
    @extension
    @generic(T)
    @where(T, IEquatable[T])
    @static
    def Name(span: Span[T], value: ReadOnlySpan[T]) -> bool:
        return MemoryExtensions.Name[T](ReadOnlySpan[T](ref(span._reference), span.Length), value)

    @extension
    @generic(T)
    @where(T, IEquatable[T])
    @static
    def StartsWith(span: ReadOnlySpan[T], value: ReadOnlySpan[T]) -> bool:
        return value.Length <= span.Length and MemoryExtensions.SequenceEqual[T](span.Slice(0, value.Length), value)

    @extension
    @generic(T)
    @where(T, IEquatable[T])
    @static
    def EndsWith(span: ReadOnlySpan[T], value: ReadOnlySpan[T]) -> bool:
        return value.Length <= span.Length and MemoryExtensions.SequenceEqual[T](span.Slice(span.Length - value.Length), value)

    @family(Name=("StartsWith", "EndsWith"))
    @extension
    @generic(T)
    @where(T, IEquatable[T])
    @static
    def Name(span: Span[T], value: T) -> bool:
        return MemoryExtensions.Name[T](ReadOnlySpan[T](ref(span._reference), span.Length), value)

    @extension
    @generic(T)
    @where(T, IEquatable[T])
    @static
    def StartsWith(span: ReadOnlySpan[T], value: T) -> bool:
        return span.Length != 0 and MemoryExtensions._Equal[T](span[0], value)

    @extension
    @generic(T)
    @where(T, IEquatable[T])
    @static
    def EndsWith(span: ReadOnlySpan[T], value: T) -> bool:
        return span.Length != 0 and MemoryExtensions._Equal[T](span[span.Length - 1], value)

    @extension
    @generic(T)
    @where(T, IComparable[T])
    @static
    def SequenceCompareTo(span: ReadOnlySpan[T], other: ReadOnlySpan[T]) -> i32:
        n = span.Length if span.Length < other.Length else other.Length
        for i in range(n):
            item = span[i]
            if item is None:
                if other[i] is not None:
                    return -1
                continue
            order = item.CompareTo(other[i])
            if order != 0:
                return order
        return span.Length.CompareTo(other.Length)

    @extension
    @generic(T)
    @static
    def CommonPrefixLength(span: Span[T], other: ReadOnlySpan[T]) -> i32:
        return MemoryExtensions.CommonPrefixLength[T](ReadOnlySpan[T](ref(span._reference), span.Length), other)

    @extension
    @generic(T)
    @static
    def CommonPrefixLength(span: ReadOnlySpan[T], other: ReadOnlySpan[T]) -> i32:
        return MemoryExtensions.CommonPrefixLength[T](span, other, None)

    @extension
    @generic(T)
    @static
    def CommonPrefixLength(span: Span[T], other: ReadOnlySpan[T], comparer: IEqualityComparer[T]) -> i32:
        return MemoryExtensions.CommonPrefixLength[T](ReadOnlySpan[T](ref(span._reference), span.Length), other, comparer)

    @extension
    @generic(T)
    @static
    def CommonPrefixLength(span: ReadOnlySpan[T], other: ReadOnlySpan[T], comparer: IEqualityComparer[T]) -> i32:
        if comparer is None:
            comparer = EqualityComparer[T].Default
        n = span.Length if span.Length < other.Length else other.Length
        for i in range(n):
            if not comparer.Equals(span[i], other[i]):
                return i
        return n

    @extension
    @generic(T)
    @static
    def BinarySearch(span: Span[T], comparable: IComparable[T]) -> i32:
        return MemoryExtensions.BinarySearch[T](ReadOnlySpan[T](ref(span._reference), span.Length), comparable)

    @extension
    @generic(T)
    @static
    def BinarySearch(span: ReadOnlySpan[T], comparable: IComparable[T]) -> i32:
        if comparable is None:
            raise ArgumentNullException("comparable")
        low = 0
        high = span.Length - 1
        while low <= high:
            middle = i32((u32(low) + u32(high)) >> 1)
            order = comparable.CompareTo(span[middle])
            if order == 0:
                return middle
            if order > 0:
                low = middle + 1
            else:
                high = middle - 1
        return ~low

    @family(Kind=("Span", "ReadOnlySpan"))
    @extension
    @generic(T, TComparable)
    @where(TComparable, IComparable[T])
    @static
    def BinarySearch(span: Kind[T], comparable: TComparable) -> i32:
        if comparable is None:
            raise ArgumentNullException("comparable")
        low = 0
        high = span.Length - 1
        while low <= high:
            middle = i32((u32(low) + u32(high)) >> 1)
            order = comparable.CompareTo(span[middle])
            if order == 0:
                return middle
            if order > 0:
                low = middle + 1
            else:
                high = middle - 1
        return ~low

    @family(Kind=("Span", "ReadOnlySpan"))
    @extension
    @generic(T, TComparer)
    @where(TComparer, IComparer[T])
    @static
    def BinarySearch(span: Kind[T], value: T, comparer: TComparer) -> i32:
        if comparer is None:
            raise ArgumentNullException("comparer")
        low = 0
        high = span.Length - 1
        while low <= high:
            middle = i32((u32(low) + u32(high)) >> 1)
            order = comparer.Compare(value, span[middle])
            if order == 0:
                return middle
            if order > 0:
                low = middle + 1
            else:
                high = middle - 1
        return ~low

    @extension
    @generic(T)
    @static
    def Overlaps(span: Span[T], other: ReadOnlySpan[T]) -> bool:
        return MemoryExtensions.Overlaps[T](ReadOnlySpan[T](ref(span._reference), span.Length), other)

    @extension
    @generic(T)
    @static
    def Overlaps(span: ReadOnlySpan[T], other: ReadOnlySpan[T]) -> bool:
        offset = 0
        return MemoryExtensions.Overlaps[T](span, other, out(offset))

    @extension
    @generic(T)
    @static
    def Overlaps(span: Span[T], other: ReadOnlySpan[T], elementOffset: Out[i32]) -> bool:
        return MemoryExtensions.Overlaps[T](ReadOnlySpan[T](ref(span._reference), span.Length), other, out(elementOffset))

    @extension
    @generic(T)
    @static
    def Overlaps(span: ReadOnlySpan[T], other: ReadOnlySpan[T], elementOffset: Out[i32]) -> bool:
        elementOffset = 0
        if span.Length == 0 or other.Length == 0:
            return False
        size = nint(Unsafe.SizeOf[T]())
        distance = Unsafe.ByteOffset[T](ref(span._reference), ref(other._reference))
        if nuint(distance) < nuint(span.Length) * nuint(size) or nuint(distance) > nuint(0) - nuint(other.Length) * nuint(size):
            if rem(distance, size) != nint(0):
                raise ArgumentException("Overlapping spans have mismatching alignment.")
            elementOffset = i32(div(distance, size))
            return True
        return False

    @extension
    @generic(T)
    @static
    def Reverse(span: Span[T]) -> None:
        i = 0
        j = span.Length - 1
        while i < j:
            a = ref(span[i])
            b = ref(span[j])
            held = a
            a = b
            b = held
            i += 1
            j -= 1

    @extension
    @generic(T)
    @static
    def Sort(span: Span[T]) -> None:
        ArraySortHelper[T].Sort(span, None)

    @extension
    @generic(T)
    @static
    def Sort(span: Span[T], comparison: Comparison[T]) -> None:
        if comparison is None:
            raise ArgumentNullException("comparison")
        ArraySortHelper[T].SortWith(span, comparison)

    @extension
    @generic(T, TComparer)
    @where(TComparer, IComparer[T])
    @static
    def Sort(span: Span[T], comparer: TComparer) -> None:
        ArraySortHelper[T].Sort(span, comparer)

    @extension
    @generic(TKey, TValue)
    @static
    def Sort(keys: Span[TKey], items: Span[TValue]) -> None:
        MemoryExtensions.Sort[TKey, TValue](keys, items, Comparison[TKey](Comparer[TKey].Default.Compare))

    @extension
    @generic(TKey, TValue)
    @static
    def Sort(keys: Span[TKey], items: Span[TValue], comparison: Comparison[TKey]) -> None:
        if comparison is None:
            raise ArgumentNullException("comparison")
        if keys.Length != items.Length:
            raise ArgumentException("The keys and items spans must be the same length.")
        sorted_keys = keys.ToArray()
        sorted_items = items.ToArray()
        Array.Sort[TKey, TValue](sorted_keys, sorted_items, Comparer[TKey].Create(comparison))
        ReadOnlySpan[TKey](sorted_keys).CopyTo(keys)
        ReadOnlySpan[TValue](sorted_items).CopyTo(items)

    @extension
    @generic(T)
    @where(T, IEquatable[T])
    @static
    def Replace(span: Span[T], oldValue: T, newValue: T) -> None:
        for i in range(span.Length):
            slot = ref(span[i])
            if MemoryExtensions._Equal[T](slot, oldValue):
                slot = newValue

    @extension
    @generic(T)
    @where(T, IEquatable[T])
    @static
    def Replace(source: ReadOnlySpan[T], destination: Span[T], oldValue: T, newValue: T) -> None:
        if destination.Length < source.Length:
            raise ArgumentException("Destination is too short.", "destination")
        for i in range(source.Length):
            item = source[i]
            destination[i] = newValue if MemoryExtensions._Equal[T](item, oldValue) else item

    @extension
    @generic(T)
    @where(T, IEquatable[T])
    @static
    def ReplaceAny(span: Span[T], values: SearchValues[T], newValue: T) -> None:
        for i in range(span.Length):
            slot = ref(span[i])
            if values.Contains(slot):
                slot = newValue

    @extension
    @generic(T)
    @static
    def CopyTo(source: Array[T], destination: Span[T]) -> None:
        ReadOnlySpan[T](source).CopyTo(destination)

    @extension
    @generic(T)
    @static
    def CopyTo(source: Array[T], destination: Memory[T]) -> None:
        ReadOnlySpan[T](source).CopyTo(destination.Span)
