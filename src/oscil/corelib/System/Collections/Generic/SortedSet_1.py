from oscil.lang import *
import System.Collections


@generic(T)
class SortedSet(ISet[T], IReadOnlySet[T], System.Collections.ICollection):
    """A balanced tree. A view between two values shares its owner's tree and looks at a part of it."""

    _root: TreeNode[T]
    _count: i32
    _version: i32
    _comparer: IComparer[T]
    _owner: SortedSet[T]
    _hasLower: bool
    _hasUpper: bool
    _lower: T
    _upper: T

    def __init__(self) -> None:
        self.__init__(cast(IComparer[T], None))

    def __init__(self, comparer: IComparer[T]) -> None:
        self._comparer = comparer if comparer is not None else Comparer[T].Default
        self._owner = self

    def __init__(self, collection: IEnumerable[T]) -> None:
        self.__init__(collection, None)

    def __init__(self, collection: IEnumerable[T], comparer: IComparer[T]) -> None:
        self.__init__(comparer)
        if collection is None:
            raise ArgumentNullException("collection")
        for item in collection:
            self.Add(item)

    @private
    def __init__(self, owner: SortedSet[T], lower: T, hasLower: bool, upper: T, hasUpper: bool) -> None:
        self._comparer = owner._comparer
        self._owner = owner
        self._lower = lower
        self._hasLower = hasLower
        self._upper = upper
        self._hasUpper = hasUpper

    @property
    def Comparer(self) -> IComparer[T]:
        return self._comparer

    @property
    def Count(self) -> i32:
        if self._owner is self:
            return self._count
        n = 0
        for item in self:
            n += 1
        return n

    def _BelowRange(self, item: T) -> bool:
        return self._hasLower and self._comparer.Compare(item, self._lower) < 0

    def _AboveRange(self, item: T) -> bool:
        return self._hasUpper and self._comparer.Compare(item, self._upper) > 0

    def _Find(self, item: T) -> TreeNode[T]:
        if self._owner is not self and (self._BelowRange(item) or self._AboveRange(item)):
            return None
        node = self._owner._root
        while node is not None:
            order = self._comparer.Compare(item, node.Item)
            if order == 0:
                return node
            node = node.Left if order < 0 else node.Right
        return None

    @internal
    def FindNode(self, item: T) -> TreeNode[T]:
        return self._Find(item)

    def Contains(self, item: T) -> bool:
        return self._Find(item) is not None

    def TryGetValue(self, equalValue: T, actualValue: Out[T]) -> bool:
        node = self._Find(equalValue)
        actualValue = node.Item if node is not None else default(T)
        return node is not None

    def Add(self, item: T) -> bool:
        if self._owner is not self:
            if self._BelowRange(item) or self._AboveRange(item):
                raise ArgumentOutOfRangeException("item")
            return self._owner.Add(item)
        before = self._count
        if self._root is None:
            self._comparer.Compare(item, item)
        self._root = self._Insert(self._root, item)
        if self._count == before:
            return False
        self._version += 1
        return True

    def _Insert(self, node: TreeNode[T], item: T) -> TreeNode[T]:
        if node is None:
            self._count += 1
            return TreeNode[T](item)
        order = self._comparer.Compare(item, node.Item)
        if order == 0:
            return node
        if order < 0:
            node.Left = self._Insert(node.Left, item)
        else:
            node.Right = self._Insert(node.Right, item)
        return node.Balance()

    @internal
    def Changed(self) -> None:
        """An item was put in the place of its equal: enumerators notice."""
        self._version += 1

    def Remove(self, item: T) -> bool:
        if self._owner is not self:
            if self._BelowRange(item) or self._AboveRange(item):
                return False
            return self._owner.Remove(item)
        before = self._count
        self._root = self._Delete(self._root, item)
        if self._count == before:
            return False
        self._version += 1
        return True

    def _Delete(self, node: TreeNode[T], item: T) -> TreeNode[T]:
        if node is None:
            return None
        order = self._comparer.Compare(item, node.Item)
        if order == 0:
            self._count -= 1
            return TreeNode[T].Join(node.Left, node.Right)
        if order < 0:
            node.Left = self._Delete(node.Left, item)
        else:
            node.Right = self._Delete(node.Right, item)
        return node.Balance()

    def Clear(self) -> None:
        if self._owner is not self:
            self.RemoveWhere(lambda item: True)
            return
        self._root = None
        self._count = 0
        self._version += 1

    def RemoveWhere(self, match: Predicate[T]) -> i32:
        if match is None:
            raise ArgumentNullException("match")
        doomed = List[T]()
        for item in self:
            if match(item):
                doomed.Add(item)
        removed = 0
        i = doomed.Count - 1
        while i >= 0:
            if self.Remove(doomed[i]):
                removed += 1
            i -= 1
        return removed

    @property
    def Min(self) -> T:
        for item in self:
            return item
        return default(T)

    @property
    def Max(self) -> T:
        for item in self.Reverse():
            return item
        return default(T)

    def Reverse(self) -> IEnumerable[T]:
        walker = SortedSet[T].Enumerator(self, True)
        while walker.MoveNext():
            yield walker.Current

    def GetViewBetween(self, lowerValue: T, upperValue: T) -> SortedSet[T]:
        if self._comparer.Compare(lowerValue, upperValue) > 0:
            raise ArgumentException("Must be less than or equal to upperValue.", "lowerValue")
        if self._owner is not self:
            if self._BelowRange(lowerValue):
                raise ArgumentOutOfRangeException("lowerValue")
            if self._AboveRange(upperValue):
                raise ArgumentOutOfRangeException("upperValue")
        return SortedSet[T](self._owner, lowerValue, True, upperValue, True)

    def CopyTo(self, array: Array[T]) -> None:
        self.CopyTo(array, 0, self.Count)

    def CopyTo(self, array: Array[T], index: i32) -> None:
        self.CopyTo(array, index, self.Count)

    def CopyTo(self, array: Array[T], index: i32, count: i32) -> None:
        if array is None:
            raise ArgumentNullException("array")
        if index < 0:
            raise ArgumentOutOfRangeException("index", index, "index ('" + index.ToString() + "') must be a non-negative value.")
        if count < 0:
            raise ArgumentOutOfRangeException("count", count, "count ('" + count.ToString() + "') must be a non-negative value.")
        if count > len(array) - index:
            raise ArgumentException("Destination array is not long enough to copy all the items in the collection. Check array index and length.")
        for item in self:
            if count == 0:
                break
            array[index] = item
            index += 1
            count -= 1

    @implements(System.Collections.ICollection.IsSynchronized)
    @property
    def IsSynchronized(self) -> bool:
        return False

    @implements(System.Collections.ICollection.SyncRoot)
    @property
    def SyncRoot(self) -> object:
        return self

    @implements(System.Collections.ICollection.CopyTo)
    def CopyTo(self, array: Array, index: i32) -> None:
        for item in self:
            array.SetValue(item, index)
            index += 1

    def GetEnumerator(self) -> SortedSet[T].Enumerator:
        return SortedSet[T].Enumerator(self, False)

    @struct
    class Enumerator(IEnumerator[T]):
        """Keeps the path of nodes still to visit on a stack."""

        _set: SortedSet[T]
        _version: i32
        _path: Stack[TreeNode[T]]
        _current: TreeNode[T]
        _reverse: bool

        @internal
        def __init__(self, set: SortedSet[T], reverse: bool) -> None:
            self._set = set
            self._version = set._owner._version
            self._path = Stack[TreeNode[T]]()
            self._current = None
            self._reverse = reverse
            self._Descend(set._owner._root)

        def _Descend(self, node: TreeNode[T]) -> None:
            """Push the nodes on the way to the first one in range."""
            set = self._set
            while node is not None:
                before = node.Right if self._reverse else node.Left
                after = node.Left if self._reverse else node.Right
                too_early = set._AboveRange(node.Item) if self._reverse else set._BelowRange(node.Item)
                if too_early:
                    node = after
                else:
                    self._path.Push(node)
                    node = before

        def MoveNext(self) -> bool:
            if self._version != self._set._owner._version:
                raise InvalidOperationException("Collection was modified after the enumerator was instantiated.")
            if self._path.Count == 0:
                self._current = None
                return False
            node = self._path.Pop()
            if self._set._BelowRange(node.Item) if self._reverse else self._set._AboveRange(node.Item):
                self._path.Clear()
                self._current = None
                return False
            self._current = node
            self._Descend(node.Left if self._reverse else node.Right)
            return True

        @property
        def Current(self) -> T:
            return self._current.Item if self._current is not None else default(T)

        @implements(System.Collections.IEnumerator.Current)
        @property
        def Current(self) -> object:
            self.CheckPlace()
            return self._current.Item

        @internal
        def CheckPlace(self) -> None:
            if self._current is None:
                raise InvalidOperationException("Enumeration has either not started or has already finished.")

        @implements(System.Collections.IEnumerator.Reset)
        def Reset(self) -> None:
            self.Restart()

        @internal
        def Restart(self) -> None:
            if self._version != self._set._owner._version:
                raise InvalidOperationException("Collection was modified after the enumerator was instantiated.")
            self._path.Clear()
            self._current = None
            self._Descend(self._set._owner._root)

        def Dispose(self) -> None:
            pass
