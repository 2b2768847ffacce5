from oscil.lang import *
import System.Collections
from System.Collections.Generic import *


@generic(T)
class ImmutableList:
    class Builder:
        """The list of the moment; each change puts another list in its place."""

        def __getitem__(self, index: i32) -> T:
            return self._inner[index]

        def __setitem__(self, index: i32, value: T) -> None:
            self._inner = self._inner.SetItem(index, value)

        def ItemRef(self, index: i32) -> ReadOnlyRef[T]:
            return ref(self._inner.ItemRef(index))

        def Add(self, item: T) -> None:
            self._inner = self._inner.Add(item)

        def Insert(self, index: i32, item: T) -> None:
            self._inner = self._inner.Insert(index, item)

        def AddRange(self, items: IEnumerable[T]) -> None:
            self._inner = self._inner.AddRange(items)

        def InsertRange(self, index: i32, items: IEnumerable[T]) -> None:
            self._inner = self._inner.InsertRange(index, items)

        def RemoveAt(self, index: i32) -> None:
            self._inner = self._inner.RemoveAt(index)

        def RemoveRange(self, index: i32, count: i32) -> None:
            self._inner = self._inner.RemoveRange(index, count)

        def RemoveRange(self, items: IEnumerable[T]) -> None:
            self._inner = self._inner.RemoveRange(items)

        def RemoveRange(self, items: IEnumerable[T], equalityComparer: IEqualityComparer[T]) -> None:
            self._inner = self._inner.RemoveRange(items, equalityComparer)

        def Remove(self, item: T) -> bool:
            return self.Remove(item, None)

        def Remove(self, item: T, equalityComparer: IEqualityComparer[T]) -> bool:
            before = self._inner
            self._inner = before.Remove(item, equalityComparer)
            return self._inner is not before

        def RemoveAll(self, match: Predicate[T]) -> i32:
            before = self.Count
            self._inner = self._inner.RemoveAll(match)
            return before - self.Count

        def Replace(self, oldValue: T, newValue: T) -> None:
            self._inner = self._inner.Replace(oldValue, newValue)

        def Replace(self, oldValue: T, newValue: T, equalityComparer: IEqualityComparer[T]) -> None:
            self._inner = self._inner.Replace(oldValue, newValue, equalityComparer)

        @family(NAME=("Reverse", "Sort"))
        def NAME(self) -> None:
            self._inner = self._inner.NAME()

        def Reverse(self, index: i32, count: i32) -> None:
            self._inner = self._inner.Reverse(index, count)

        def Sort(self, comparer: IComparer[T]) -> None:
            self._inner = self._inner.Sort(comparer)

        def Sort(self, index: i32, count: i32, comparer: IComparer[T]) -> None:
            self._inner = self._inner.Sort(index, count, comparer)

        def Sort(self, comparison: Comparison[T]) -> None:
            self._inner = self._inner.Sort(comparison)

        def GetRange(self, index: i32, count: i32) -> ImmutableList[T]:
            return self._inner.GetRange(index, count)

        @generic(TOutput)
        def ConvertAll(self, converter: Func[T, TOutput]) -> ImmutableList[TOutput]:
            return self._inner.ConvertAll[TOutput](converter)

        def ForEach(self, action: Action[T]) -> None:
            self._inner.ForEach(action)

        def CopyTo(self, array: Array[T]) -> None:
            self._inner.CopyTo(array)

        def CopyTo(self, array: Array[T], arrayIndex: i32) -> None:
            self._inner.CopyTo(array, arrayIndex)

        def CopyTo(self, index: i32, array: Array[T], arrayIndex: i32, count: i32) -> None:
            self._inner.CopyTo(index, array, arrayIndex, count)

        def IndexOf(self, item: T) -> i32:
            return self._inner.IndexOf(item)

        def IndexOf(self, item: T, index: i32) -> i32:
            return self._inner.IndexOf(item, index, self.Count - index, None)

        def LastIndexOf(self, item: T) -> i32:
            return -1 if self.Count == 0 else self._inner.LastIndexOf(item, self.Count - 1, self.Count, None)

        def LastIndexOf(self, item: T, startIndex: i32) -> i32:
            return -1 if self.Count == 0 and startIndex == 0 else self._inner.LastIndexOf(item, startIndex, startIndex + 1, None)

        @family(NAME=("IndexOf", "LastIndexOf"))
        def NAME(self, item: T, index: i32, count: i32) -> i32:
            return self._inner.NAME(item, index, count, None)

        @family(NAME=("IndexOf", "LastIndexOf"))
        def NAME(self, item: T, index: i32, count: i32, equalityComparer: IEqualityComparer[T]) -> i32:
            return self._inner.NAME(item, index, count, equalityComparer)

        def BinarySearch(self, item: T) -> i32:
            return self._inner.BinarySearch(item)

        def BinarySearch(self, item: T, comparer: IComparer[T]) -> i32:
            return self._inner.BinarySearch(item, comparer)

        def BinarySearch(self, index: i32, count: i32, item: T, comparer: IComparer[T]) -> i32:
            return self._inner.BinarySearch(index, count, item, comparer)

        @family(
            NAME=("Exists", "TrueForAll", "Find", "FindLast", "FindIndex", "FindLastIndex", "FindAll"),
            R=("bool", "bool", "T", "T", "i32", "i32", "ImmutableList[T]"),
        )
        def NAME(self, match: Predicate[T]) -> R:
            return self._inner.NAME(match)

        @family(NAME=("FindIndex", "FindLastIndex"))
        def NAME(self, startIndex: i32, match: Predicate[T]) -> i32:
            return self._inner.NAME(startIndex, match)

        @family(NAME=("FindIndex", "FindLastIndex"))
        def NAME(self, startIndex: i32, count: i32, match: Predicate[T]) -> i32:
            return self._inner.NAME(startIndex, count, match)


@static
class ImmutableList:
    @static
    @generic(T)
    def Create() -> ImmutableList[T]:
        return ImmutableList[T].Empty

    @static
    @generic(T)
    def Create(item: T) -> ImmutableList[T]:
        return ImmutableList[T].Empty.Add(item)

    @static
    @generic(T)
    def Create(*items: T) -> ImmutableList[T]:
        Persistent.NotNull(items, "items")
        return ImmutableList[T].Of(items)

    @static
    @generic(T)
    def Create(items: ReadOnlySpan[T]) -> ImmutableList[T]:
        return ImmutableList[T].Of(items)

    @static
    @generic(T)
    def CreateRange(items: IEnumerable[T]) -> ImmutableList[T]:
        return ImmutableList[T].Empty.AddRange(items)

    @static
    @generic(T)
    def CreateBuilder() -> ImmutableList[T].Builder:
        return ImmutableList[T].Empty.ToBuilder()

    @extension
    @generic(TSource)
    def ToImmutableList(self: IEnumerable[TSource]) -> ImmutableList[TSource]:
        known = try_cast(ImmutableList[TSource], self)
        if known is not None:
            return known
        Persistent.NotNull(self, "source")
        return ImmutableList[TSource].Empty.AddRange(self)

    @extension
    @generic(TSource)
    def ToImmutableList(self: ImmutableList[TSource].Builder) -> ImmutableList[TSource]:
        Persistent.NotNull(self, "builder")
        return self.ToImmutable()

    @extension
    @generic(T)
    def Replace(self: IImmutableList[T], oldValue: T, newValue: T) -> IImmutableList[T]:
        Persistent.NotNull(self, "list")
        return self.Replace(oldValue, newValue, EqualityComparer[T].Default)

    @extension
    @generic(T)
    def Remove(self: IImmutableList[T], value: T) -> IImmutableList[T]:
        Persistent.NotNull(self, "list")
        return self.Remove(value, EqualityComparer[T].Default)

    @extension
    @generic(T)
    def RemoveRange(self: IImmutableList[T], items: IEnumerable[T]) -> IImmutableList[T]:
        Persistent.NotNull(self, "list")
        return self.RemoveRange(items, EqualityComparer[T].Default)

    @extension
    @generic(T)
    def IndexOf(self: IImmutableList[T], item: T) -> i32:
        Persistent.NotNull(self, "list")
        return self.IndexOf(item, 0, self.Count, EqualityComparer[T].Default)

    @extension
    @generic(T)
    def IndexOf(self: IImmutableList[T], item: T, equalityComparer: IEqualityComparer[T]) -> i32:
        Persistent.NotNull(self, "list")
        return self.IndexOf(item, 0, self.Count, equalityComparer)

    @extension
    @generic(T)
    def IndexOf(self: IImmutableList[T], item: T, startIndex: i32) -> i32:
        Persistent.NotNull(self, "list")
        return self.IndexOf(item, startIndex, self.Count - startIndex, EqualityComparer[T].Default)

    @extension
    @generic(T)
    def IndexOf(self: IImmutableList[T], item: T, startIndex: i32, count: i32) -> i32:
        Persistent.NotNull(self, "list")
        return self.IndexOf(item, startIndex, count, EqualityComparer[T].Default)

    @extension
    @generic(T)
    def LastIndexOf(self: IImmutableList[T], item: T) -> i32:
        return ImmutableList.LastIndexOf[T](self, item, EqualityComparer[T].Default)

    @extension
    @generic(T)
    def LastIndexOf(self: IImmutableList[T], item: T, equalityComparer: IEqualityComparer[T]) -> i32:
        Persistent.NotNull(self, "list")
        return -1 if self.Count == 0 else self.LastIndexOf(item, self.Count - 1, self.Count, equalityComparer)

    @extension
    @generic(T)
    def LastIndexOf(self: IImmutableList[T], item: T, startIndex: i32) -> i32:
        Persistent.NotNull(self, "list")
        return -1 if self.Count == 0 and startIndex == 0 else self.LastIndexOf(item, startIndex, startIndex + 1, EqualityComparer[T].Default)

    @extension
    @generic(T)
    def LastIndexOf(self: IImmutableList[T], item: T, startIndex: i32, count: i32) -> i32:
        Persistent.NotNull(self, "list")
        return self.LastIndexOf(item, startIndex, count, EqualityComparer[T].Default)
