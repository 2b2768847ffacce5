from oscil.lang import *
import System.Collections


@generic(T)
class LinkedList(ICollection[T], System.Collections.ICollection, IReadOnlyCollection[T]):
    """A ring of nodes; `head` is the first."""

    head: Internal[LinkedListNode[T]]
    _count: i32
    _version: i32

    def __init__(self) -> None:
        pass

    def __init__(self, collection: IEnumerable[T]) -> None:
        if collection is None:
            raise ArgumentNullException("collection")
        for item in collection:
            self.AddLast(item)

    @property
    def Count(self) -> i32:
        return self._count

    @property
    def First(self) -> LinkedListNode[T]:
        return self.head

    @property
    def Last(self) -> LinkedListNode[T]:
        return None if self.head is None else self.head.prev

    def _InsertBefore(self, node: LinkedListNode[T], made: LinkedListNode[T]) -> None:
        made.list = self
        made.next = node
        made.prev = node.prev
        node.prev.next = made
        node.prev = made
        self._version += 1
        self._count += 1

    def _InsertIntoEmpty(self, made: LinkedListNode[T]) -> None:
        made.list = self
        made.next = made
        made.prev = made
        self.head = made
        self._version += 1
        self._count += 1

    def _Check(self, node: LinkedListNode[T]) -> None:
        if node is None:
            raise ArgumentNullException("node")
        if node.list is not self:
            raise InvalidOperationException("The LinkedList node does not belong to current LinkedList.")

    def _CheckNew(self, node: LinkedListNode[T]) -> None:
        if node is None:
            raise ArgumentNullException("node")
        if node.list is not None:
            raise InvalidOperationException("The LinkedList node already belongs to a LinkedList.")

    def AddAfter(self, node: LinkedListNode[T], value: T) -> LinkedListNode[T]:
        self._Check(node)
        made = LinkedListNode[T](self, value)
        self._InsertBefore(node.next, made)
        return made

    def AddAfter(self, node: LinkedListNode[T], newNode: LinkedListNode[T]) -> None:
        self._Check(node)
        self._CheckNew(newNode)
        self._InsertBefore(node.next, newNode)

    def AddBefore(self, node: LinkedListNode[T], value: T) -> LinkedListNode[T]:
        self._Check(node)
        made = LinkedListNode[T](self, value)
        self._InsertBefore(node, made)
        if node is self.head:
            self.head = made
        return made

    def AddBefore(self, node: LinkedListNode[T], newNode: LinkedListNode[T]) -> None:
        self._Check(node)
        self._CheckNew(newNode)
        self._InsertBefore(node, newNode)
        if node is self.head:
            self.head = newNode

    def AddFirst(self, value: T) -> LinkedListNode[T]:
        made = LinkedListNode[T](self, value)
        self._AddFirst(made)
        return made

    def AddFirst(self, node: LinkedListNode[T]) -> None:
        self._CheckNew(node)
        self._AddFirst(node)

    def _AddFirst(self, made: LinkedListNode[T]) -> None:
        if self.head is None:
            self._InsertIntoEmpty(made)
        else:
            self._InsertBefore(self.head, made)
            self.head = made

    def AddLast(self, value: T) -> LinkedListNode[T]:
        made = LinkedListNode[T](self, value)
        self._AddLast(made)
        return made

    def AddLast(self, node: LinkedListNode[T]) -> None:
        self._CheckNew(node)
        self._AddLast(node)

    def _AddLast(self, made: LinkedListNode[T]) -> None:
        if self.head is None:
            self._InsertIntoEmpty(made)
        else:
            self._InsertBefore(self.head, made)

    def Clear(self) -> None:
        current = self.head
        while current is not None:
            gone = current
            current = current.Next
            gone.Invalidate()
        self.head = None
        self._count = 0
        self._version += 1

    def Contains(self, value: T) -> bool:
        return self.Find(value) is not None

    def CopyTo(self, array: Array[T], index: i32) -> None:
        if array is None:
            raise ArgumentNullException("array")
        if index < 0:
            raise ArgumentOutOfRangeException("index", index, "index ('" + index.ToString() + "') must be a non-negative value.")
        if index > len(array):
            raise ArgumentOutOfRangeException("index", index, "Must be less than or equal to the size of the collection.")
        if len(array) - index < self._count:
            raise ArgumentException("Insufficient space in the target location to copy the information.")
        node = self.head
        while node is not None:
            array[index] = node.item
            index += 1
            node = node.Next

    def Find(self, value: T) -> LinkedListNode[T]:
        comparer = EqualityComparer[T].Default
        node = self.head
        while node is not None:
            if comparer.Equals(node.item, value):
                return node
            node = node.Next
        return None

    def FindLast(self, value: T) -> LinkedListNode[T]:
        comparer = EqualityComparer[T].Default
        node = self.Last
        while node is not None:
            if comparer.Equals(node.item, value):
                return node
            node = node.Previous
        return None

    def Remove(self, value: T) -> bool:
        node = self.Find(value)
        if node is None:
            return False
        self._Remove(node)
        return True

    def Remove(self, node: LinkedListNode[T]) -> None:
        self._Check(node)
        self._Remove(node)

    def RemoveFirst(self) -> None:
        if self.head is None:
            raise InvalidOperationException("The LinkedList is empty.")
        self._Remove(self.head)

    def RemoveLast(self) -> None:
        if self.head is None:
            raise InvalidOperationException("The LinkedList is empty.")
        self._Remove(self.head.prev)

    def _Remove(self, node: LinkedListNode[T]) -> None:
        if node.next is node:
            self.head = None
        else:
            node.next.prev = node.prev
            node.prev.next = node.next
            if self.head is node:
                self.head = node.next
        node.Invalidate()
        self._count -= 1
        self._version += 1

    @implements(ICollection[T].Add)
    def Add(self, value: T) -> None:
        self.AddLast(value)

    @implements(ICollection[T].IsReadOnly)
    @property
    def IsReadOnly(self) -> bool:
        return False

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
        CollectionChecks.CopyAll(self, self._count, array, index, True)

    def GetEnumerator(self) -> LinkedList[T].Enumerator:
        return LinkedList[T].Enumerator(self)

    @implements(IEnumerable[T].GetEnumerator)
    def GetEnumerator(self) -> IEnumerator[T]:
        return LinkedList[T].Enumerator(self)

    @implements(System.Collections.IEnumerable.GetEnumerator)
    def GetEnumerator(self) -> System.Collections.IEnumerator:
        return LinkedList[T].Enumerator(self)

    @struct
    class Enumerator(IEnumerator[T]):
        _list: LinkedList[T]
        _node: LinkedListNode[T]
        _version: i32
        _current: T
        _index: i32

        @internal
        def __init__(self, list: LinkedList[T]) -> None:
            self._list = list
            self._version = list._version
            self._node = list.head
            self._current = default(T)
            self._index = 0

        @property
        def Current(self) -> T:
            return self._current

        @implements(System.Collections.IEnumerator.Current)
        @property
        def Current(self) -> object:
            if self._index == 0 or self._index == self._list._count + 1:
                raise InvalidOperationException("Enumeration has either not started or has already finished.")
            return self._current

        def MoveNext(self) -> bool:
            if self._version != self._list._version:
                raise InvalidOperationException("Collection was modified after the enumerator was instantiated.")
            if self._node is None:
                self._index = self._list._count + 1
                return False
            self._index += 1
            self._current = self._node.item
            self._node = self._node.Next
            return True

        @implements(System.Collections.IEnumerator.Reset)
        def Reset(self) -> None:
            if self._version != self._list._version:
                raise InvalidOperationException("Collection was modified after the enumerator was instantiated.")
            self._current = default(T)
            self._node = self._list.head
            self._index = 0

        def Dispose(self) -> None:
            pass
