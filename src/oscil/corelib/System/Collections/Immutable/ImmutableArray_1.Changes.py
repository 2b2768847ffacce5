"""Each change of an immutable array copies it."""

from oscil.lang import *
from System.Collections.Generic import *


@struct
@generic(T)
class ImmutableArray:
    def Add(self, item: T) -> ImmutableArray[T]:
        return self.Insert(len(self.array), item)

    def Insert(self, index: i32, item: T) -> ImmutableArray[T]:
        Persistent.Range(index >= 0 and index <= len(self.array), "index")
        grown = Array[T](len(self.array) + 1)
        Array.Copy(self.array, 0, grown, 0, index)
        grown[index] = item
        Array.Copy(self.array, index, grown, index + 1, len(self.array) - index)
        return ImmutableArray[T](grown)

    def InsertRange(self, index: i32, items: ReadOnlySpan[T]) -> ImmutableArray[T]:
        Persistent.Range(index >= 0 and index <= len(self.array), "index")
        if items.Length == 0:
            return self
        grown = Array[T](len(self.array) + items.Length)
        Array.Copy(self.array, 0, grown, 0, index)
        items.CopyTo(Span[T](grown, index, items.Length))
        Array.Copy(self.array, index, grown, index + items.Length, len(self.array) - index)
        return ImmutableArray[T](grown)

    def InsertRange(self, index: i32, items: Array[T]) -> ImmutableArray[T]:
        Persistent.Range(index >= 0 and index <= len(self.array), "index")
        Persistent.NotNull(items, "items")
        return self.InsertRange(index, ReadOnlySpan[T](items))

    def InsertRange(self, index: i32, items: IEnumerable[T]) -> ImmutableArray[T]:
        Persistent.Range(index >= 0 and index <= len(self.array), "index")
        Persistent.NotNull(items, "items")
        return self.InsertRange(index, List[T](items).ToArray())

    def InsertRange(self, index: i32, items: ImmutableArray[T]) -> ImmutableArray[T]:
        ignored = len(self.array)
        return self.InsertRange(index, items.array)

    def AddRange(self, items: IEnumerable[T]) -> ImmutableArray[T]:
        return self.InsertRange(len(self.array), items)

    def AddRange(self, items: ReadOnlySpan[T]) -> ImmutableArray[T]:
        return self.InsertRange(len(self.array), items)

    def AddRange(self, *items: T) -> ImmutableArray[T]:
        return self.InsertRange(len(self.array), items)

    def AddRange(self, items: ImmutableArray[T]) -> ImmutableArray[T]:
        return self.InsertRange(len(self.array), items)

    def AddRange(self, items: Array[T], length: i32) -> ImmutableArray[T]:
        Persistent.NotNull(items, "items")
        Persistent.Range(length >= 0 and length <= len(items), "length")
        return self.InsertRange(len(self.array), ReadOnlySpan[T](items, 0, length))

    def AddRange(self, items: ImmutableArray[T], length: i32) -> ImmutableArray[T]:
        return self.AddRange(items.array, length)

    @generic(TDerived)
    @where(TDerived, T)
    def AddRange(self, items: Array[TDerived]) -> ImmutableArray[T]:
        return self.InsertRange(len(self.array), cast(IEnumerable[T], cast(object, items)))

    @generic(TDerived)
    @where(TDerived, T)
    def AddRange(self, items: ImmutableArray[TDerived]) -> ImmutableArray[T]:
        return self.InsertRange(len(self.array), cast(IEnumerable[T], cast(object, items.array)))

    def SetItem(self, index: i32, item: T) -> ImmutableArray[T]:
        Persistent.Range(index >= 0 and index < len(self.array), "index")
        copy = self.array[:]
        copy[index] = item
        return ImmutableArray[T](copy)

    def Replace(self, oldValue: T, newValue: T) -> ImmutableArray[T]:
        return self.Replace(oldValue, newValue, None)

    def Replace(self, oldValue: T, newValue: T, equalityComparer: IEqualityComparer[T]) -> ImmutableArray[T]:
        index = self.IndexOf(oldValue, 0, len(self.array), equalityComparer)
        if index < 0:
            raise ArgumentException("Cannot find the old value", "oldValue")
        return self.SetItem(index, newValue)

    def Remove(self, item: T) -> ImmutableArray[T]:
        return self.Remove(item, None)

    def Remove(self, item: T, equalityComparer: IEqualityComparer[T]) -> ImmutableArray[T]:
        index = self.IndexOf(item, 0, len(self.array), equalityComparer)
        return self if index < 0 else self.RemoveAt(index)

    def RemoveAt(self, index: i32) -> ImmutableArray[T]:
        return self.RemoveRange(index, 1)

    def RemoveRange(self, index: i32, length: i32) -> ImmutableArray[T]:
        Persistent.Range(index >= 0 and index <= len(self.array), "index")
        Persistent.Range(length >= 0 and index <= len(self.array) - length, "length")
        if length == 0:
            return self
        rest = self._Copy()
        rest.RemoveRange(index, length)
        return ImmutableArray[T]._Built(rest)

    def RemoveRange(self, items: IEnumerable[T]) -> ImmutableArray[T]:
        return self.RemoveRange(items, None)

    def RemoveRange(self, items: IEnumerable[T], equalityComparer: IEqualityComparer[T]) -> ImmutableArray[T]:
        Persistent.NotNull(items, "items")
        rest = self
        for item in items:
            rest = rest.Remove(item, equalityComparer)
        return rest

    def RemoveRange(self, items: ImmutableArray[T]) -> ImmutableArray[T]:
        return self.RemoveRange(items.array, None)

    def RemoveRange(self, items: ImmutableArray[T], equalityComparer: IEqualityComparer[T]) -> ImmutableArray[T]:
        return self.RemoveRange(cast(IEnumerable[T], items.array), equalityComparer)

    def RemoveRange(self, items: Array[T], equalityComparer: IEqualityComparer[T]) -> ImmutableArray[T]:
        return self.RemoveRange(cast(IEnumerable[T], items), equalityComparer)

    def RemoveRange(self, items: ReadOnlySpan[T], equalityComparer: IEqualityComparer[T]) -> ImmutableArray[T]:
        return self.RemoveRange(cast(IEnumerable[T], items.ToArray()), equalityComparer)

    def RemoveAll(self, match: Predicate[T]) -> ImmutableArray[T]:
        Persistent.NotNull(match, "match")
        rest = self._Copy()
        return self if rest.RemoveAll(match) == 0 else ImmutableArray[T]._Built(rest)

    def Clear(self) -> ImmutableArray[T]:
        return ImmutableArray[T].Empty

    def Sort(self) -> ImmutableArray[T]:
        return self.Sort(0, len(self.array), None)

    def Sort(self, comparer: IComparer[T]) -> ImmutableArray[T]:
        return self.Sort(0, len(self.array), comparer)

    def Sort(self, comparison: Comparison[T]) -> ImmutableArray[T]:
        Persistent.NotNull(comparison, "comparison")
        return self.Sort(Comparer[T].Create(comparison))

    def Sort(self, index: i32, count: i32, comparer: IComparer[T]) -> ImmutableArray[T]:
        Persistent.Range(index >= 0, "index")
        Persistent.Range(count >= 0 and index <= len(self.array) - count, "count")
        copy = self.array[:]
        Array.Sort[T](copy, index, count, comparer)
        return ImmutableArray[T](copy)

    def Contains(self, item: T) -> bool:
        return self.IndexOf(item) >= 0

    def Contains(self, item: T, equalityComparer: IEqualityComparer[T]) -> bool:
        return self.IndexOf(item, 0, len(self.array), equalityComparer) >= 0

    def IndexOf(self, item: T) -> i32:
        return self.IndexOf(item, 0, len(self.array), None)

    def IndexOf(self, item: T, startIndex: i32) -> i32:
        return self.IndexOf(item, startIndex, len(self.array) - startIndex, None)

    def IndexOf(self, item: T, startIndex: i32, equalityComparer: IEqualityComparer[T]) -> i32:
        return self.IndexOf(item, startIndex, len(self.array) - startIndex, equalityComparer)

    def IndexOf(self, item: T, startIndex: i32, count: i32) -> i32:
        return self.IndexOf(item, startIndex, count, None)

    def IndexOf(self, item: T, startIndex: i32, count: i32, equalityComparer: IEqualityComparer[T]) -> i32:
        return ImmutableArray.Find[T](self.array, len(self.array), item, startIndex, count, equalityComparer)

    def LastIndexOf(self, item: T) -> i32:
        return -1 if self.IsEmpty else self.LastIndexOf(item, len(self.array) - 1, len(self.array), None)

    def LastIndexOf(self, item: T, startIndex: i32) -> i32:
        return -1 if self.IsEmpty and startIndex == 0 else self.LastIndexOf(item, startIndex, startIndex + 1, None)

    def LastIndexOf(self, item: T, startIndex: i32, count: i32) -> i32:
        return self.LastIndexOf(item, startIndex, count, None)

    def LastIndexOf(self, item: T, startIndex: i32, count: i32, equalityComparer: IEqualityComparer[T]) -> i32:
        return ImmutableArray.FindLast[T](self.array, len(self.array), item, startIndex, count, equalityComparer)

    def ToBuilder(self) -> ImmutableArray[T].Builder:
        builder = ImmutableArray[T].Builder(len(self.array))
        builder.AddRange(self)
        return builder

    @implements(IImmutableList[T].Clear)
    def Clear(self) -> IImmutableList[T]:
        return self.Clear()

    @implements(IImmutableList[T].Add)
    def Add(self, value: T) -> IImmutableList[T]:
        self._NeedMade()
        return self.Add(value)

    @implements(IImmutableList[T].AddRange)
    def AddRange(self, items: IEnumerable[T]) -> IImmutableList[T]:
        self._NeedMade()
        return self.AddRange(items)

    @implements(IImmutableList[T].Insert)
    def Insert(self, index: i32, item: T) -> IImmutableList[T]:
        self._NeedMade()
        return self.Insert(index, item)

    @implements(IImmutableList[T].InsertRange)
    def InsertRange(self, index: i32, items: IEnumerable[T]) -> IImmutableList[T]:
        self._NeedMade()
        return self.InsertRange(index, items)

    @implements(IImmutableList[T].Remove)
    def Remove(self, value: T, equalityComparer: IEqualityComparer[T]) -> IImmutableList[T]:
        self._NeedMade()
        return self.Remove(value, equalityComparer)

    @implements(IImmutableList[T].RemoveAll)
    def RemoveAll(self, match: Predicate[T]) -> IImmutableList[T]:
        self._NeedMade()
        return self.RemoveAll(match)

    @implements(IImmutableList[T].RemoveRange)
    def RemoveRange(self, items: IEnumerable[T], equalityComparer: IEqualityComparer[T]) -> IImmutableList[T]:
        self._NeedMade()
        return self.RemoveRange(items, equalityComparer)

    @implements(IImmutableList[T].RemoveRange)
    def RemoveRange(self, index: i32, count: i32) -> IImmutableList[T]:
        self._NeedMade()
        return self.RemoveRange(index, count)

    @implements(IImmutableList[T].RemoveAt)
    def RemoveAt(self, index: i32) -> IImmutableList[T]:
        self._NeedMade()
        return self.RemoveAt(index)

    @implements(IImmutableList[T].SetItem)
    def SetItem(self, index: i32, value: T) -> IImmutableList[T]:
        self._NeedMade()
        return self.SetItem(index, value)

    @implements(IImmutableList[T].Replace)
    def Replace(self, oldValue: T, newValue: T, equalityComparer: IEqualityComparer[T]) -> IImmutableList[T]:
        self._NeedMade()
        return self.Replace(oldValue, newValue, equalityComparer)

    @implements(ICollection[T].IsReadOnly)
    @property
    def IsReadOnly(self) -> bool:
        return True

    @implements(ICollection[T].Add)
    def Add(self, item: T) -> None:
        raise NotSupportedException()

    @implements(ICollection[T].Clear)
    def Clear(self) -> None:
        raise NotSupportedException()

    @implements(ICollection[T].Remove)
    def Remove(self, item: T) -> bool:
        raise NotSupportedException()

    @implements(IList[T].__setitem__)
    def __setitem__(self, index: i32, value: T) -> None:
        raise NotSupportedException()

    @implements(IList[T].Insert)
    def Insert(self, index: i32, item: T) -> None:
        raise NotSupportedException()

    @implements(IList[T].RemoveAt)
    def RemoveAt(self, index: i32) -> None:
        raise NotSupportedException()
