from oscil.lang import *
import System.Collections
from System.Collections.Generic import *


@sealed
@generic(T)
class ImmutableList(IImmutableList[T], IList[T], IReadOnlyList[T], System.Collections.IList, IPersistent[T]):
    Empty: Static[ReadOnly[ImmutableList[T]]] = ImmutableList[T](None)
    _root: Internal[PersistentNode[T]]

    @private
    def __init__(self, root: PersistentNode[T]) -> None:
        self._root = root

    @internal
    @static
    def Of(items: ReadOnlySpan[T]) -> ImmutableList[T]:
        return ImmutableList[T].Empty._With(PersistentNode[T].FromSpan(items))

    def _With(self, root: PersistentNode[T]) -> ImmutableList[T]:
        if root is None:
            return ImmutableList[T].Empty
        return self if root is self._root else ImmutableList[T](root)

    @static
    def _Listed(items: IEnumerable[T]) -> List[T]:
        Persistent.NotNull(items, "items")
        return List[T](items)

    def _Copy(self) -> List[T]:
        return List[T](cast(IEnumerable[T], self))

    @static
    def _Comparer(comparer: IEqualityComparer[T]) -> IEqualityComparer[T]:
        return EqualityComparer[T].Default if comparer is None else comparer

    def Clear(self) -> ImmutableList[T]:
        return ImmutableList[T].Empty

    def __getitem__(self, index: i32) -> T:
        Persistent.Range(index >= 0 and index < self.Count, "index")
        return PersistentNode[T].At(self._root, index).Item

    def ItemRef(self, index: i32) -> ReadOnlyRef[T]:
        Persistent.Range(index >= 0 and index < self.Count, "index")
        return ref(PersistentNode[T].At(self._root, index).Item)

    def Add(self, value: T) -> ImmutableList[T]:
        return ImmutableList[T](PersistentNode[T].Insert(self._root, self.Count, value, 0))

    def AddRange(self, items: IEnumerable[T]) -> ImmutableList[T]:
        return self._InsertAll(self.Count, ImmutableList[T]._Listed(items))

    def Insert(self, index: i32, item: T) -> ImmutableList[T]:
        Persistent.Range(index >= 0 and index <= self.Count, "index")
        return ImmutableList[T](PersistentNode[T].Insert(self._root, index, item, 0))

    def InsertRange(self, index: i32, items: IEnumerable[T]) -> ImmutableList[T]:
        Persistent.Range(index >= 0 and index <= self.Count, "index")
        return self._InsertAll(index, ImmutableList[T]._Listed(items))

    def _InsertAll(self, index: i32, items: List[T]) -> ImmutableList[T]:
        """One by one where few come to many, else built anew."""
        if items.Count >= self.Count >> 2:
            if items.Count == 0:
                return self
            all = self._Copy()
            all.InsertRange(index, items)
            return ImmutableList[T]._Built(all)
        root = self._root
        for i in range(items.Count):
            root = PersistentNode[T].Insert(root, index + i, items[i], 0)
        return self._With(root)

    @static
    def _Built(items: List[T]) -> ImmutableList[T]:
        return ImmutableList[T].Of(ReadOnlySpan[T](items._items, 0, items._size))

    def SetItem(self, index: i32, value: T) -> ImmutableList[T]:
        Persistent.Range(index >= 0 and index < self.Count, "index")
        return ImmutableList[T](PersistentNode[T].Replace(self._root, index, value))

    def Replace(self, oldValue: T, newValue: T) -> ImmutableList[T]:
        return self.Replace(oldValue, newValue, None)

    def Replace(self, oldValue: T, newValue: T, equalityComparer: IEqualityComparer[T]) -> ImmutableList[T]:
        index = self.IndexOf(oldValue, 0, self.Count, equalityComparer)
        if index < 0:
            raise ArgumentException("Cannot find the old value", "oldValue")
        return self.SetItem(index, newValue)

    def RemoveAt(self, index: i32) -> ImmutableList[T]:
        Persistent.Range(index >= 0 and index < self.Count, "index")
        return self._With(PersistentNode[T].RemoveAt(self._root, index))

    def Remove(self, value: T) -> ImmutableList[T]:
        return self.Remove(value, None)

    def Remove(self, value: T, equalityComparer: IEqualityComparer[T]) -> ImmutableList[T]:
        index = self.IndexOf(value, 0, self.Count, equalityComparer)
        return self if index < 0 else self.RemoveAt(index)

    def RemoveRange(self, index: i32, count: i32) -> ImmutableList[T]:
        Persistent.Range(index >= 0 and index <= self.Count, "index")
        Persistent.Range(count >= 0 and index <= self.Count - count, "count")
        root = self._root
        for i in range(count):
            root = PersistentNode[T].RemoveAt(root, index)
        return self._With(root)

    def RemoveRange(self, items: IEnumerable[T]) -> ImmutableList[T]:
        return self.RemoveRange(items, None)

    def RemoveRange(self, items: IEnumerable[T], equalityComparer: IEqualityComparer[T]) -> ImmutableList[T]:
        Persistent.NotNull(items, "items")
        rest = self
        for item in items:
            rest = rest.Remove(item, equalityComparer)
        return rest

    def RemoveAll(self, match: Predicate[T]) -> ImmutableList[T]:
        Persistent.NotNull(match, "match")
        rest = self._Copy()
        return self if rest.RemoveAll(match) == 0 else ImmutableList[T]._Built(rest)

    def Reverse(self) -> ImmutableList[T]:
        return self.Reverse(0, self.Count)

    def Reverse(self, index: i32, count: i32) -> ImmutableList[T]:
        self._CheckPart(index, count)
        all = self._Copy()
        all.Reverse(index, count)
        return ImmutableList[T]._Built(all)

    def Sort(self) -> ImmutableList[T]:
        return self.Sort(0, self.Count, None)

    def Sort(self, comparer: IComparer[T]) -> ImmutableList[T]:
        return self.Sort(0, self.Count, comparer)

    def Sort(self, index: i32, count: i32, comparer: IComparer[T]) -> ImmutableList[T]:
        self._CheckPart(index, count)
        all = self._Copy()
        all.Sort(index, count, comparer)
        return ImmutableList[T]._Built(all)

    def Sort(self, comparison: Comparison[T]) -> ImmutableList[T]:
        Persistent.NotNull(comparison, "comparison")
        return self.Sort(Comparer[T].Create(comparison))

    def _CheckPart(self, index: i32, count: i32) -> None:
        Persistent.Range(index >= 0, "index")
        Persistent.Range(count >= 0, "count")
        Persistent.Range(index <= self.Count - count, "count")

    def GetRange(self, index: i32, count: i32) -> ImmutableList[T]:
        self._CheckPart(index, count)
        return ImmutableList[T]._Built(self._Copy().GetRange(index, count))

    @generic(TOutput)
    def ConvertAll(self, converter: Func[T, TOutput]) -> ImmutableList[TOutput]:
        Persistent.NotNull(converter, "converter")
        converted = Array[TOutput](self.Count)
        at = 0
        for item in self:
            converted[at] = converter(item)
            at += 1
        return ImmutableList[TOutput].Of(converted)

    def ForEach(self, action: Action[T]) -> None:
        Persistent.NotNull(action, "action")
        for item in self:
            action(item)

    def CopyTo(self, array: Array[T]) -> None:
        Persistent.NotNull(array, "array")
        Persistent.Range(len(array) >= self.Count, "array")
        PersistentNode[T].CopyTo(self._root, array, 0)

    def CopyTo(self, array: Array[T], arrayIndex: i32) -> None:
        Persistent.CheckCopy(array, arrayIndex, self.Count)
        PersistentNode[T].CopyTo(self._root, array, arrayIndex)

    def CopyTo(self, index: i32, array: Array[T], arrayIndex: i32, count: i32) -> None:
        Persistent.NotNull(array, "array")
        self._CheckPart(index, count)
        Persistent.Range(arrayIndex >= 0 and arrayIndex <= len(array) - count, "arrayIndex")
        self._Copy().CopyTo(index, array, arrayIndex, count)

    def Contains(self, value: T) -> bool:
        return self.IndexOf(value) >= 0

    def IndexOf(self, value: T) -> i32:
        return self.IndexOf(value, 0, self.Count, None)

    def IndexOf(self, item: T, index: i32, count: i32, equalityComparer: IEqualityComparer[T]) -> i32:
        self._CheckPart(index, count)
        comparer = ImmutableList[T]._Comparer(equalityComparer)
        for i in range(index, index + count):
            if comparer.Equals(item, PersistentNode[T].At(self._root, i).Item):
                return i
        return -1

    def LastIndexOf(self, item: T, index: i32, count: i32, equalityComparer: IEqualityComparer[T]) -> i32:
        Persistent.Range(index >= 0, "index")
        Persistent.Range(count >= 0 and count <= self.Count, "count")
        if index - count + 1 < 0:
            raise ArgumentException(None)
        comparer = ImmutableList[T]._Comparer(equalityComparer)
        i = index
        while i > index - count:
            if comparer.Equals(item, PersistentNode[T].At(self._root, i).Item):
                return i
            i -= 1
        return -1

    def BinarySearch(self, item: T) -> i32:
        return self.BinarySearch(item, None)

    def BinarySearch(self, item: T, comparer: IComparer[T]) -> i32:
        return self._Copy().BinarySearch(item, comparer)

    def BinarySearch(self, index: i32, count: i32, item: T, comparer: IComparer[T]) -> i32:
        return self._Copy().BinarySearch(index, count, item, comparer)

    @family(NAME=("Exists", "TrueForAll", "Find", "FindLast", "FindIndex", "FindLastIndex"), R=("bool", "bool", "T", "T", "i32", "i32"))
    def NAME(self, match: Predicate[T]) -> R:
        Persistent.NotNull(match, "match")
        return self._Copy().NAME(match)

    @family(NAME=("FindIndex", "FindLastIndex"))
    def NAME(self, startIndex: i32, match: Predicate[T]) -> i32:
        Persistent.NotNull(match, "match")
        return self._Copy().NAME(startIndex, match)

    @family(NAME=("FindIndex", "FindLastIndex"))
    def NAME(self, startIndex: i32, count: i32, match: Predicate[T]) -> i32:
        Persistent.NotNull(match, "match")
        return self._Copy().NAME(startIndex, count, match)

    def FindAll(self, match: Predicate[T]) -> ImmutableList[T]:
        Persistent.NotNull(match, "match")
        return ImmutableList[T]._Built(self._Copy().FindAll(match))

    def ToBuilder(self) -> ImmutableList[T].Builder:
        return ImmutableList[T].Builder(self)

    @implements(IImmutableList[T].Clear)
    def Clear(self) -> IImmutableList[T]:
        return self.Clear()

    @implements(IImmutableList[T].Add)
    def Add(self, value: T) -> IImmutableList[T]:
        return self.Add(value)

    @implements(IImmutableList[T].AddRange)
    def AddRange(self, items: IEnumerable[T]) -> IImmutableList[T]:
        return self.AddRange(items)

    @implements(IImmutableList[T].Insert)
    def Insert(self, index: i32, item: T) -> IImmutableList[T]:
        return self.Insert(index, item)

    @implements(IImmutableList[T].InsertRange)
    def InsertRange(self, index: i32, items: IEnumerable[T]) -> IImmutableList[T]:
        return self.InsertRange(index, items)

    @implements(IImmutableList[T].Remove)
    def Remove(self, value: T, equalityComparer: IEqualityComparer[T]) -> IImmutableList[T]:
        return self.Remove(value, equalityComparer)

    @implements(IImmutableList[T].RemoveAll)
    def RemoveAll(self, match: Predicate[T]) -> IImmutableList[T]:
        return self.RemoveAll(match)

    @implements(IImmutableList[T].RemoveRange)
    def RemoveRange(self, items: IEnumerable[T], equalityComparer: IEqualityComparer[T]) -> IImmutableList[T]:
        return self.RemoveRange(items, equalityComparer)

    @implements(IImmutableList[T].RemoveRange)
    def RemoveRange(self, index: i32, count: i32) -> IImmutableList[T]:
        return self.RemoveRange(index, count)

    @implements(IImmutableList[T].RemoveAt)
    def RemoveAt(self, index: i32) -> IImmutableList[T]:
        return self.RemoveAt(index)

    @implements(IImmutableList[T].SetItem)
    def SetItem(self, index: i32, value: T) -> IImmutableList[T]:
        return self.SetItem(index, value)

    @implements(IImmutableList[T].Replace)
    def Replace(self, oldValue: T, newValue: T, equalityComparer: IEqualityComparer[T]) -> IImmutableList[T]:
        return self.Replace(oldValue, newValue, equalityComparer)

    @implements(System.Collections.IList.IsReadOnly)
    @property
    def IsReadOnly(self) -> bool:
        return True

    @implements(System.Collections.IList.IsFixedSize)
    @property
    def IsFixedSize(self) -> bool:
        return True

    @implements(System.Collections.IList.__getitem__)
    def __getitem__(self, index: i32) -> object:
        return self[index]

    @implements(System.Collections.IList.__setitem__)
    def __setitem__(self, index: i32, value: object) -> None:
        raise NotSupportedException()

    @implements(System.Collections.IList.Add)
    def Add(self, value: object) -> i32:
        raise NotSupportedException()

    @implements(System.Collections.IList.Clear)
    def Clear(self) -> None:
        raise NotSupportedException()

    @implements(System.Collections.IList.Insert)
    def Insert(self, index: i32, value: object) -> None:
        raise NotSupportedException()

    @implements(System.Collections.IList.Remove)
    def Remove(self, value: object) -> None:
        raise NotSupportedException()

    @implements(System.Collections.IList.RemoveAt)
    def RemoveAt(self, index: i32) -> None:
        raise NotSupportedException()

    @implements(System.Collections.IList.Contains)
    def Contains(self, value: object) -> bool:
        return isinstance(value, T) and self.Contains(cast(T, value))

    @implements(System.Collections.IList.IndexOf)
    def IndexOf(self, value: object) -> i32:
        return self.IndexOf(cast(T, value)) if isinstance(value, T) else -1

    @struct
    class Enumerator(IEnumerator[T]):
        pass

    @sealed
    class Builder(IList[T], IReadOnlyList[T], System.Collections.ICollection, IPersistent[T]):
        pass
