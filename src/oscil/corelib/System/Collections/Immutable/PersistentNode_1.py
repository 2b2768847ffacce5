"""The tree under the immutable collections: balanced, counted, and never changed once it is made."""

from oscil.lang import *
from System.Collections.Generic import *


@internal
@sealed
@generic(T)
class PersistentNode:
    """A branch of an AVL tree whose items are numbered from the left; no branch is None. Two trees share what they have in common."""

    Left: ReadOnly[PersistentNode[T]]
    Right: ReadOnly[PersistentNode[T]]
    Item: ReadOnly[T]
    Hash: ReadOnly[i32]
    Count: ReadOnly[i32]
    Height: ReadOnly[i32]

    def __init__(self, left: PersistentNode[T], item: T, hash: i32, right: PersistentNode[T]) -> None:
        self.Left = left
        self.Right = right
        self.Item = item
        self.Hash = hash
        self.Count = PersistentNode[T].CountOf(left) + PersistentNode[T].CountOf(right) + 1
        a = PersistentNode[T].HeightOf(left)
        b = PersistentNode[T].HeightOf(right)
        self.Height = (a if a > b else b) + 1

    @static
    def CountOf(node: PersistentNode[T]) -> i32:
        return 0 if node is None else node.Count

    @static
    def HeightOf(node: PersistentNode[T]) -> i32:
        return 0 if node is None else node.Height

    @static
    def _Make(left: PersistentNode[T], middle: PersistentNode[T], right: PersistentNode[T]) -> PersistentNode[T]:
        """A balanced branch with the item of `middle`; the heights of the two differ by two at most."""
        lean = PersistentNode[T].HeightOf(left) - PersistentNode[T].HeightOf(right)
        if lean > 1:
            if PersistentNode[T].HeightOf(left.Left) >= PersistentNode[T].HeightOf(left.Right):
                return left._With(left.Left, middle._With(left.Right, right))
            inner = left.Right
            return inner._With(left._With(left.Left, inner.Left), middle._With(inner.Right, right))
        if lean < -1:
            if PersistentNode[T].HeightOf(right.Right) >= PersistentNode[T].HeightOf(right.Left):
                return right._With(middle._With(left, right.Left), right.Right)
            inner = right.Left
            return inner._With(middle._With(left, inner.Left), right._With(inner.Right, right.Right))
        return middle._With(left, right)

    def _With(self, left: PersistentNode[T], right: PersistentNode[T]) -> PersistentNode[T]:
        return PersistentNode[T](left, self.Item, self.Hash, right)

    @static
    def At(node: PersistentNode[T], index: i32) -> PersistentNode[T]:
        """The node of an item that is there."""
        while True:
            before = PersistentNode[T].CountOf(node.Left)
            if index == before:
                return node
            if index < before:
                node = node.Left
            else:
                index -= before + 1
                node = node.Right

    @static
    def Insert(node: PersistentNode[T], index: i32, item: T, hash: i32) -> PersistentNode[T]:
        if node is None:
            return PersistentNode[T](None, item, hash, None)
        before = PersistentNode[T].CountOf(node.Left)
        if index <= before:
            return PersistentNode[T]._Make(PersistentNode[T].Insert(node.Left, index, item, hash), node, node.Right)
        return PersistentNode[T]._Make(node.Left, node, PersistentNode[T].Insert(node.Right, index - before - 1, item, hash))

    @static
    def Replace(node: PersistentNode[T], index: i32, item: T) -> PersistentNode[T]:
        before = PersistentNode[T].CountOf(node.Left)
        if index == before:
            return PersistentNode[T](node.Left, item, node.Hash, node.Right)
        if index < before:
            return node._With(PersistentNode[T].Replace(node.Left, index, item), node.Right)
        return node._With(node.Left, PersistentNode[T].Replace(node.Right, index - before - 1, item))

    @static
    def RemoveAt(node: PersistentNode[T], index: i32) -> PersistentNode[T]:
        before = PersistentNode[T].CountOf(node.Left)
        if index < before:
            return PersistentNode[T]._Make(PersistentNode[T].RemoveAt(node.Left, index), node, node.Right)
        if index > before:
            return PersistentNode[T]._Make(node.Left, node, PersistentNode[T].RemoveAt(node.Right, index - before - 1))
        if node.Left is None:
            return node.Right
        if node.Right is None:
            return node.Left
        return PersistentNode[T]._Make(node.Left, PersistentNode[T].At(node.Right, 0), PersistentNode[T].RemoveAt(node.Right, 0))

    @static
    def FromSpan(items: ReadOnlySpan[T]) -> PersistentNode[T]:
        """A tree of items in this order, without hashes."""
        if items.Length == 0:
            return None
        middle = items.Length >> 1
        left = PersistentNode[T].FromSpan(items.Slice(0, middle))
        return PersistentNode[T](left, items[middle], 0, PersistentNode[T].FromSpan(items.Slice(middle + 1)))

    @static
    def CopyTo(node: PersistentNode[T], array: Array[T], index: i32) -> None:
        while node is not None:
            PersistentNode[T].CopyTo(node.Left, array, index)
            index += PersistentNode[T].CountOf(node.Left)
            array[index] = node.Item
            index += 1
            node = node.Right


@internal
@interface
@generic(T)
class IPersistent:
    """A collection over such a tree. A builder's tree changes."""

    @property
    def Root(self) -> PersistentNode[T]: ...


@internal
@struct
@generic(T)
class PersistentWalker:
    """Walks over a tree, forwards or backwards; what the enumerators of the immutable collections are made of."""

    _owner: IPersistent[T]
    _root: PersistentNode[T]
    _backwards: bool
    _path: Array[PersistentNode[T]]
    _depth: i32
    _current: PersistentNode[T]

    def __init__(self, owner: IPersistent[T], backwards: bool) -> None:
        self._owner = owner
        self._root = owner.Root
        self._backwards = backwards
        self._path = Array[PersistentNode[T]](PersistentNode[T].HeightOf(self._root))
        self._depth = 0
        self._current = None
        self._Descend(self._root)

    def _Descend(self, node: PersistentNode[T]) -> None:
        while node is not None:
            self._path[self._depth] = node
            self._depth += 1
            node = node.Right if self._backwards else node.Left

    def _Check(self) -> None:
        if self._path is None:
            raise ObjectDisposedException(typeof(PersistentWalker[T]).FullName)
        if self._owner.Root is not self._root:
            raise InvalidOperationException("Collection was modified; enumeration operation may not execute.")

    def MoveNext(self) -> bool:
        self._Check()
        if self._depth == 0:
            self._current = None
            return False
        self._depth -= 1
        self._current = self._path[self._depth]
        self._Descend(self._current.Left if self._backwards else self._current.Right)
        return True

    @property
    def Current(self) -> T:
        if self._current is None:
            raise InvalidOperationException()
        return self._current.Item

    def Reset(self) -> None:
        self._Check()
        self._depth = 0
        self._current = None
        self._Descend(self._root)

    def Dispose(self) -> None:
        self._path = None
        self._current = None


@internal
@abstract
@generic(T)
class PersistentOrder:
    """Where an item of a set belongs."""

    @abstract
    def Hash(self, item: T) -> i32: ...

    @abstract
    def Find(self, root: PersistentNode[T], item: T, hash: i32) -> i32:
        """The item's number, or the complement of the number that it would get."""
        ...


@internal
@sealed
@generic(T)
class SortedOrder(PersistentOrder[T]):
    Comparer: ReadOnly[IComparer[T]]

    def __init__(self, comparer: IComparer[T]) -> None:
        self.Comparer = comparer

    @override
    def Hash(self, item: T) -> i32:
        return 0

    @override
    def Find(self, root: PersistentNode[T], item: T, hash: i32) -> i32:
        index = 0
        while root is not None:
            sign = self.Comparer.Compare(item, root.Item)
            before = PersistentNode[T].CountOf(root.Left)
            if sign == 0:
                return index + before
            if sign < 0:
                root = root.Left
            else:
                index += before + 1
                root = root.Right
        return ~index


@internal
@sealed
@generic(T)
class HashedOrder(PersistentOrder[T]):
    """By hash code; items with the same one in the order of their coming."""

    Comparer: ReadOnly[IEqualityComparer[T]]

    def __init__(self, comparer: IEqualityComparer[T]) -> None:
        self.Comparer = comparer

    @override
    def Hash(self, item: T) -> i32:
        return 0 if item is None else self.Comparer.GetHashCode(item)

    @override
    def Find(self, root: PersistentNode[T], item: T, hash: i32) -> i32:
        index = HashedOrder[T]._First(root, hash)
        while index < PersistentNode[T].CountOf(root):
            node = PersistentNode[T].At(root, index)
            if node.Hash != hash:
                break
            if self.Comparer.Equals(node.Item, item):
                return index
            index += 1
        return ~index

    @static
    def _First(root: PersistentNode[T], hash: i32) -> i32:
        """The number of the first item whose hash code is not smaller."""
        index = 0
        while root is not None:
            if root.Hash >= hash:
                root = root.Left
            else:
                index += PersistentNode[T].CountOf(root.Left) + 1
                root = root.Right
        return index
