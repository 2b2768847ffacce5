from oscil.lang import *
from System.Collections.Generic import *


@static
class ImmutableArray:
    @static
    @generic(T)
    def Create() -> ImmutableArray[T]:
        return ImmutableArray[T].Empty

    @static
    @generic(T)
    def Create(item: T) -> ImmutableArray[T]:
        return ImmutableArray[T]([item])

    @static
    @generic(T)
    def Create(item1: T, item2: T) -> ImmutableArray[T]:
        return ImmutableArray[T]([item1, item2])

    @static
    @generic(T)
    def Create(item1: T, item2: T, item3: T) -> ImmutableArray[T]:
        return ImmutableArray[T]([item1, item2, item3])

    @static
    @generic(T)
    def Create(item1: T, item2: T, item3: T, item4: T) -> ImmutableArray[T]:
        return ImmutableArray[T]([item1, item2, item3, item4])

    @static
    @generic(T)
    def Create(*items: T) -> ImmutableArray[T]:
        return ImmutableArray.Create[T](ReadOnlySpan[T](items))

    @static
    @generic(T)
    def Create(items: ReadOnlySpan[T]) -> ImmutableArray[T]:
        return ImmutableArray[T].Empty if items.Length == 0 else ImmutableArray[T](items.ToArray())

    @static
    @generic(T)
    def Create(items: Span[T]) -> ImmutableArray[T]:
        return ImmutableArray.Create[T](convert(ReadOnlySpan[T], items))

    @static
    @generic(T)
    def Create(items: Array[T], start: i32, length: i32) -> ImmutableArray[T]:
        Persistent.NotNull(items, "items")
        Persistent.Range(start >= 0 and start <= len(items), "start")
        Persistent.Range(length >= 0 and start + length <= len(items), "length")
        return ImmutableArray.Create[T](ReadOnlySpan[T](items, start, length))

    @static
    @generic(T)
    def Create(items: ImmutableArray[T], start: i32, length: i32) -> ImmutableArray[T]:
        Persistent.Range(start >= 0 and start <= len(items.array), "start")
        Persistent.Range(length >= 0 and start + length <= len(items.array), "length")
        return items if length == len(items.array) else ImmutableArray.Create[T](items.AsSpan(start, length))

    @static
    @generic(T)
    def CreateRange(items: IEnumerable[T]) -> ImmutableArray[T]:
        Persistent.NotNull(items, "items")
        if isinstance(items, ImmutableArray[T]):
            return cast(ImmutableArray[T], cast(object, items))
        return ImmutableArray[T]._Built(List[T](items))

    @static
    @generic(TSource, TResult)
    def CreateRange(items: ImmutableArray[TSource], selector: Func[TSource, TResult]) -> ImmutableArray[TResult]:
        return ImmutableArray.CreateRange[TSource, TResult](items, 0, len(items.array), selector)

    @static
    @generic(TSource, TResult)
    def CreateRange(items: ImmutableArray[TSource], start: i32, length: i32, selector: Func[TSource, TResult]) -> ImmutableArray[TResult]:
        Persistent.NotNull(selector, "selector")
        part = ImmutableArray.Create[TSource](items, start, length)
        made = Array[TResult](length)
        for i in range(length):
            made[i] = selector(part.array[i])
        return ImmutableArray[TResult](made)

    @static
    @generic(TSource, TArg, TResult)
    def CreateRange(items: ImmutableArray[TSource], selector: Func[TSource, TArg, TResult], arg: TArg) -> ImmutableArray[TResult]:
        return ImmutableArray.CreateRange[TSource, TArg, TResult](items, 0, len(items.array), selector, arg)

    @static
    @generic(TSource, TArg, TResult)
    def CreateRange(
        items: ImmutableArray[TSource], start: i32, length: i32, selector: Func[TSource, TArg, TResult], arg: TArg
    ) -> ImmutableArray[TResult]:
        Persistent.NotNull(selector, "selector")
        return ImmutableArray.CreateRange[TSource, TResult](items, start, length, lambda item: selector(item, arg))

    @static
    @generic(T)
    def CreateBuilder() -> ImmutableArray[T].Builder:
        return ImmutableArray[T].Builder(8)

    @static
    @generic(T)
    def CreateBuilder(initialCapacity: i32) -> ImmutableArray[T].Builder:
        return ImmutableArray[T].Builder(initialCapacity)

    @extension
    @generic(TSource)
    def ToImmutableArray(self: IEnumerable[TSource]) -> ImmutableArray[TSource]:
        return ImmutableArray.CreateRange[TSource](self)

    @extension
    @generic(TSource)
    def ToImmutableArray(self: ImmutableArray[TSource].Builder) -> ImmutableArray[TSource]:
        Persistent.NotNull(self, "builder")
        return self.ToImmutable()

    @extension
    @generic(T)
    def ToImmutableArray(self: ReadOnlySpan[T]) -> ImmutableArray[T]:
        return ImmutableArray.Create[T](self)

    @extension
    @generic(T)
    def ToImmutableArray(self: Span[T]) -> ImmutableArray[T]:
        return ImmutableArray.Create[T](self)

    @extension
    @generic(T)
    def BinarySearch(self: ImmutableArray[T], value: T) -> i32:
        return Array.BinarySearch[T](self.array, value)

    @extension
    @generic(T)
    def BinarySearch(self: ImmutableArray[T], value: T, comparer: IComparer[T]) -> i32:
        return Array.BinarySearch[T](self.array, value, comparer)

    @extension
    @generic(T)
    def BinarySearch(self: ImmutableArray[T], index: i32, length: i32, value: T) -> i32:
        return Array.BinarySearch[T](self.array, index, length, value)

    @extension
    @generic(T)
    def BinarySearch(self: ImmutableArray[T], index: i32, length: i32, value: T, comparer: IComparer[T]) -> i32:
        return Array.BinarySearch[T](self.array, index, length, value, comparer)

    @internal
    @static
    @generic(T)
    def Find(items: Array[T], size: i32, item: T, start: i32, count: i32, comparer: IEqualityComparer[T]) -> i32:
        """`IndexOf` of arrays and their builders."""
        if count == 0 and start == 0:
            return -1
        Persistent.Range(start >= 0 and start < size, "startIndex")
        Persistent.Range(count >= 0 and start + count <= size, "count")
        if comparer is None:
            comparer = EqualityComparer[T].Default
        for i in range(start, start + count):
            if comparer.Equals(items[i], item):
                return i
        return -1

    @internal
    @static
    @generic(T)
    def FindLast(items: Array[T], size: i32, item: T, start: i32, count: i32, comparer: IEqualityComparer[T]) -> i32:
        """`LastIndexOf` of arrays and their builders."""
        if count == 0 and start == 0:
            return -1
        Persistent.Range(start >= 0 and start < size, "startIndex")
        Persistent.Range(count >= 0 and start - count + 1 >= 0, "count")
        if comparer is None:
            comparer = EqualityComparer[T].Default
        i = start
        while i > start - count:
            if comparer.Equals(items[i], item):
                return i
            i -= 1
        return -1
