from oscil.lang import *
import System.Collections
from System.Collections.Generic import *


@struct
@generic(T)
class ImmutableArray:
    @sealed
    class Builder(IList[T], IReadOnlyList[T]):
        _elements: Internal[Array[T]]
        _count: Internal[i32]

        @internal
        def __init__(self, capacity: i32) -> None:
            Persistent.Range(capacity >= 0, "capacity")
            self._elements = Array[T](capacity)

        @property
        def Capacity(self) -> i32:
            return len(self._elements)

        @Capacity.setter
        def Capacity(self, value: i32) -> None:
            if value < self._count:
                raise ArgumentException("Capacity was less than the current Count of elements.", "value")
            if value != len(self._elements):
                Array.Resize[T](ref(self._elements), value)

        @property
        def Count(self) -> i32:
            return self._count

        @Count.setter
        def Count(self, value: i32) -> None:
            Persistent.Range(value >= 0, "value")
            if value < self._count:
                Array.Clear(self._elements, value, self._count - value)
            else:
                self._Grow(value)
            self._count = value

        def _Grow(self, needed: i32) -> None:
            if len(self._elements) < needed:
                doubled = len(self._elements) * 2
                Array.Resize[T](ref(self._elements), doubled if doubled > needed else needed)

        def _Check(self, index: i32) -> None:
            if index < 0 or index >= self._count:
                raise IndexOutOfRangeException()

        def __getitem__(self, index: i32) -> T:
            self._Check(index)
            return self._elements[index]

        def __setitem__(self, index: i32, value: T) -> None:
            self._Check(index)
            self._elements[index] = value

        def ItemRef(self, index: i32) -> ReadOnlyRef[T]:
            self._Check(index)
            return ref(self._elements[index])

        @implements(ICollection[T].IsReadOnly)
        @property
        def IsReadOnly(self) -> bool:
            return False

        def ToArray(self) -> Array[T]:
            return Array.Empty[T]() if self._count == 0 else self._elements[0 : self._count]

        def ToImmutable(self) -> ImmutableArray[T]:
            return ImmutableArray[T](self.ToArray())

        def MoveToImmutable(self) -> ImmutableArray[T]:
            if self._count != len(self._elements):
                raise InvalidOperationException("MoveToImmutable can only be performed when Count equals Capacity.")
            return self.DrainToImmutable()

        def DrainToImmutable(self) -> ImmutableArray[T]:
            items = self._elements if self._count == len(self._elements) else self.ToArray()
            self._elements = ImmutableArray[T].Empty.array
            self._count = 0
            return ImmutableArray[T](items)

        def Clear(self) -> None:
            self.Count = 0

        def Add(self, item: T) -> None:
            self._Grow(self._count + 1)
            self._elements[self._count] = item
            self._count += 1

        def Insert(self, index: i32, item: T) -> None:
            Persistent.Range(index >= 0 and index <= self._count, "index")
            self._Open(index, 1)
            self._elements[index] = item

        def _Open(self, index: i32, count: i32) -> None:
            self._Grow(self._count + count)
            Array.Copy(self._elements, index, self._elements, index + count, self._count - index)
            self._count += count

        def InsertRange(self, index: i32, items: IEnumerable[T]) -> None:
            Persistent.Range(index >= 0 and index <= self._count, "index")
            Persistent.NotNull(items, "items")
            self._InsertAll(index, List[T](items).ToArray())

        def InsertRange(self, index: i32, items: ImmutableArray[T]) -> None:
            Persistent.Range(index >= 0 and index <= self._count, "index")
            self._InsertAll(index, items.array)

        def _InsertAll(self, index: i32, items: ReadOnlySpan[T]) -> None:
            self._Open(index, items.Length)
            items.CopyTo(Span[T](self._elements, index, items.Length))

        def AddRange(self, items: IEnumerable[T]) -> None:
            Persistent.NotNull(items, "items")
            self._InsertAll(self._count, List[T](items).ToArray())

        def AddRange(self, *items: T) -> None:
            Persistent.NotNull(items, "items")
            self._InsertAll(self._count, items)

        def AddRange(self, items: ReadOnlySpan[T]) -> None:
            self._InsertAll(self._count, items)

        def AddRange(self, items: ImmutableArray[T]) -> None:
            ignored = len(items.array)
            self._InsertAll(self._count, items.array)

        def AddRange(self, items: Array[T], length: i32) -> None:
            Persistent.NotNull(items, "items")
            Persistent.Range(length >= 0 and length <= len(items), "length")
            self._InsertAll(self._count, ReadOnlySpan[T](items, 0, length))

        def AddRange(self, items: ImmutableArray[T], length: i32) -> None:
            Persistent.Range(length >= 0, "length")
            if items.array is not None:
                self.AddRange(items.array, length)

        def AddRange(self, items: ImmutableArray[T].Builder) -> None:
            Persistent.NotNull(items, "items")
            self._InsertAll(self._count, items.ToArray())

        @generic(TDerived)
        @where(TDerived, T)
        def AddRange(self, items: Array[TDerived]) -> None:
            Persistent.NotNull(items, "items")
            self.AddRange(cast(IEnumerable[T], cast(object, items)))

        @generic(TDerived)
        @where(TDerived, T)
        def AddRange(self, items: ReadOnlySpan[TDerived]) -> None:
            self.AddRange(cast(IEnumerable[T], cast(object, items.ToArray())))

        @generic(TDerived)
        @where(TDerived, T)
        def AddRange(self, items: ImmutableArray[TDerived]) -> None:
            if items.array is not None:
                self.AddRange(cast(IEnumerable[T], cast(object, items.array)))

        @generic(TDerived)
        @where(TDerived, T)
        def AddRange(self, items: ImmutableArray[TDerived].Builder) -> None:
            Persistent.NotNull(items, "items")
            self.AddRange(cast(IEnumerable[T], cast(object, items.ToArray())))

        def Remove(self, element: T) -> bool:
            return self.Remove(element, None)

        def Remove(self, element: T, equalityComparer: IEqualityComparer[T]) -> bool:
            index = self.IndexOf(element, 0, self._count, equalityComparer)
            if index >= 0:
                self.RemoveAt(index)
            return index >= 0

        def RemoveAt(self, index: i32) -> None:
            Persistent.Range(index >= 0 and index < self._count, "index")
            self.RemoveRange(index, 1)

        def RemoveRange(self, index: i32, length: i32) -> None:
            Persistent.Range(index >= 0 and index <= self._count, "index")
            Persistent.Range(length >= 0 and index <= self._count - length, "length")
            Array.Copy(self._elements, index + length, self._elements, index, self._count - index - length)
            self.Count = self._count - length

        def RemoveRange(self, items: IEnumerable[T]) -> None:
            self.RemoveRange(items, None)

        def RemoveRange(self, items: IEnumerable[T], equalityComparer: IEqualityComparer[T]) -> None:
            Persistent.NotNull(items, "items")
            for item in items:
                self.Remove(item, equalityComparer)

        def RemoveAll(self, match: Predicate[T]) -> None:
            Persistent.NotNull(match, "match")
            kept = 0
            for i in range(self._count):
                if not match(self._elements[i]):
                    self._elements[kept] = self._elements[i]
                    kept += 1
            self.Count = kept

        def Replace(self, oldValue: T, newValue: T) -> None:
            self.Replace(oldValue, newValue, None)

        def Replace(self, oldValue: T, newValue: T, equalityComparer: IEqualityComparer[T]) -> None:
            index = self.IndexOf(oldValue, 0, self._count, equalityComparer)
            if index < 0:
                raise ArgumentException("Cannot find the old value", "oldValue")
            self._elements[index] = newValue

        def Reverse(self) -> None:
            Array.Reverse(self._elements, 0, self._count)

        def Sort(self) -> None:
            Array.Sort[T](self._elements, 0, self._count, None)

        def Sort(self, comparison: Comparison[T]) -> None:
            Persistent.NotNull(comparison, "comparison")
            Array.Sort[T](self._elements, 0, self._count, Comparer[T].Create(comparison))

        def Sort(self, comparer: IComparer[T]) -> None:
            Array.Sort[T](self._elements, 0, self._count, comparer)

        def Sort(self, index: i32, count: i32, comparer: IComparer[T]) -> None:
            Persistent.Range(index >= 0, "index")
            Persistent.Range(count >= 0 and index <= self._count - count, "count")
            Array.Sort[T](self._elements, index, count, comparer)

        def CopyTo(self, array: Array[T], index: i32) -> None:
            Persistent.NotNull(array, "array")
            Persistent.Range(index >= 0 and index <= len(array) - self._count, "index")
            Array.Copy(self._elements, 0, array, index, self._count)

        def CopyTo(self, destination: Array[T]) -> None:
            Persistent.NotNull(destination, "destination")
            Array.Copy(self._elements, 0, destination, 0, self._count)

        def CopyTo(self, sourceIndex: i32, destination: Array[T], destinationIndex: i32, length: i32) -> None:
            Persistent.NotNull(destination, "destination")
            Persistent.Range(length >= 0, "length")
            Persistent.Range(sourceIndex >= 0 and sourceIndex <= self._count - length, "sourceIndex")
            Persistent.Range(destinationIndex >= 0 and destinationIndex <= len(destination) - length, "destinationIndex")
            Array.Copy(self._elements, sourceIndex, destination, destinationIndex, length)

        def CopyTo(self, destination: Span[T]) -> None:
            ReadOnlySpan[T](self._elements, 0, self._count).CopyTo(destination)

        def Contains(self, item: T) -> bool:
            return self.IndexOf(item) >= 0

        def IndexOf(self, item: T) -> i32:
            return self.IndexOf(item, 0, self._count, None)

        def IndexOf(self, item: T, startIndex: i32) -> i32:
            return self.IndexOf(item, startIndex, self._count - startIndex, None)

        def IndexOf(self, item: T, startIndex: i32, equalityComparer: IEqualityComparer[T]) -> i32:
            return self.IndexOf(item, startIndex, self._count - startIndex, equalityComparer)

        def IndexOf(self, item: T, startIndex: i32, count: i32) -> i32:
            return self.IndexOf(item, startIndex, count, None)

        def IndexOf(self, item: T, startIndex: i32, count: i32, equalityComparer: IEqualityComparer[T]) -> i32:
            return ImmutableArray.Find[T](self._elements, self._count, item, startIndex, count, equalityComparer)

        def LastIndexOf(self, item: T) -> i32:
            return -1 if self._count == 0 else self.LastIndexOf(item, self._count - 1, self._count, None)

        def LastIndexOf(self, item: T, startIndex: i32) -> i32:
            return -1 if self._count == 0 and startIndex == 0 else self.LastIndexOf(item, startIndex, startIndex + 1, None)

        def LastIndexOf(self, item: T, startIndex: i32, count: i32) -> i32:
            return self.LastIndexOf(item, startIndex, count, None)

        def LastIndexOf(self, item: T, startIndex: i32, count: i32, equalityComparer: IEqualityComparer[T]) -> i32:
            return ImmutableArray.FindLast[T](self._elements, self._count, item, startIndex, count, equalityComparer)

        def GetEnumerator(self) -> IEnumerator[T]:
            i = 0
            while i < self._count:
                yield self._elements[i]
                i += 1

        @implements(System.Collections.IEnumerable.GetEnumerator)
        def GetEnumerator(self) -> System.Collections.IEnumerator:
            return self.GetEnumerator()
