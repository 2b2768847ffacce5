from oscil.lang import *
from System.Buffers import *
from System.Runtime.CompilerServices import Unsafe
from System.Runtime.InteropServices import MemoryMarshal


@static
class MemoryExtensions:
    """Spans and memory over arrays, segments and strings."""

    @extension
    @generic(T)
    @static
    def AsSpan(array: Array[T]) -> Span[T]:
        return Span[T](array)

    @extension
    @generic(T)
    @static
    def AsSpan(array: Array[T], start: i32) -> Span[T]:
        if array is None:
            if start != 0:
                raise ArgumentOutOfRangeException()
            return default(Span[T])
        return Span[T](array, start, len(array) - start)

    @extension
    @generic(T)
    @static
    def AsSpan(array: Array[T], start: i32, length: i32) -> Span[T]:
        return Span[T](array, start, length)

    @extension
    @generic(T)
    @static
    def AsSpan(array: Array[T], startIndex: Index) -> Span[T]:
        n = 0 if array is None else len(array)
        return MemoryExtensions.AsSpan[T](array, startIndex.GetOffset(n))

    @family(Name=("AsSpan", "AsMemory"), Kind=("Span", "Memory"))
    @extension
    @generic(T)
    @static
    def Name(array: Array[T], range: Range) -> Kind[T]:
        n = 0 if array is None else len(array)
        start = range.Start.GetOffset(n)
        return Kind[T](array, start, range.End.GetOffset(n) - start)

    @extension
    @generic(T)
    @static
    def AsSpan(segment: ArraySegment[T]) -> Span[T]:
        return Span[T](segment.Array, segment.Offset, segment.Count)

    @extension
    @generic(T)
    @static
    def AsSpan(segment: ArraySegment[T], start: i32) -> Span[T]:
        return MemoryExtensions.AsSpan[T](segment).Slice(start)

    @extension
    @generic(T)
    @static
    def AsSpan(segment: ArraySegment[T], start: i32, length: i32) -> Span[T]:
        return MemoryExtensions.AsSpan[T](segment).Slice(start, length)

    @extension
    @static
    def AsSpan(text: str) -> ReadOnlySpan[char]:
        return default(ReadOnlySpan[char]) if text is None else ReadOnlySpan[char](ref(text._firstChar), text.Length)

    @extension
    @static
    def AsSpan(text: str, start: i32) -> ReadOnlySpan[char]:
        if text is None:
            if start != 0:
                raise ArgumentOutOfRangeException("start")
            return default(ReadOnlySpan[char])
        if u32(start) > u32(text.Length):
            raise ArgumentOutOfRangeException("start")
        return MemoryExtensions.AsSpan(text).Slice(start)

    @extension
    @static
    def AsSpan(text: str, start: i32, length: i32) -> ReadOnlySpan[char]:
        if text is None:
            if start != 0 or length != 0:
                raise ArgumentOutOfRangeException("start")
            return default(ReadOnlySpan[char])
        if u64(u32(start)) + u64(u32(length)) > u64(u32(text.Length)):
            raise ArgumentOutOfRangeException("start")
        return MemoryExtensions.AsSpan(text).Slice(start, length)

    @extension
    @static
    def AsSpan(text: str, startIndex: Index) -> ReadOnlySpan[char]:
        return MemoryExtensions.AsSpan(text, startIndex.GetOffset(0 if text is None else text.Length))

    @extension
    @static
    def AsSpan(text: str, range: Range) -> ReadOnlySpan[char]:
        n = 0 if text is None else text.Length
        start = range.Start.GetOffset(n)
        return MemoryExtensions.AsSpan(text, start, range.End.GetOffset(n) - start)

    @extension
    @static
    def AsMemory(text: str) -> ReadOnlyMemory[char]:
        return default(ReadOnlyMemory[char]) if text is None else ReadOnlyMemory[char](text, 0, text.Length)

    @extension
    @static
    def AsMemory(text: str, start: i32) -> ReadOnlyMemory[char]:
        return MemoryExtensions.AsMemory(text).Slice(start)

    @extension
    @static
    def AsMemory(text: str, start: i32, length: i32) -> ReadOnlyMemory[char]:
        return MemoryExtensions.AsMemory(text).Slice(start, length)

    @extension
    @static
    def AsMemory(text: str, range: Range) -> ReadOnlyMemory[char]:
        n = 0 if text is None else text.Length
        start = range.Start.GetOffset(n)
        return MemoryExtensions.AsMemory(text).Slice(start, range.End.GetOffset(n) - start)

    @extension
    @generic(T)
    @static
    def AsMemory(array: Array[T]) -> Memory[T]:
        return Memory[T](array)

    @extension
    @generic(T)
    @static
    def AsMemory(array: Array[T], start: i32) -> Memory[T]:
        return Memory[T](array).Slice(start)

    @extension
    @generic(T)
    @static
    def AsMemory(array: Array[T], start: i32, length: i32) -> Memory[T]:
        return Memory[T](array, start, length)

    @extension
    @generic(T)
    @static
    def AsMemory(segment: ArraySegment[T]) -> Memory[T]:
        return Memory[T](segment.Array, segment.Offset, segment.Count)
